"""Figures that must agree with each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Hit
from writing_guide.text.announced import find_miscounts
from writing_guide.text.restated import find_repeated, find_restated
from writing_guide.text.totals import find_false_sums


@dataclass(frozen=True, slots=True)
class FiguresDisagree:
    """Two figures for one thing differ, parts miss their total, members miss the number announced."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every figure or list that cannot be right."""
        text, figures, sentences = context.text, context.figures, context.sentences
        for item in find_false_sums(text, figures, sentences):
            yield Hit(
                item.span,
                "“{figure}” does not agree with its parts, which give {computed}; check both in the records",
                {"figure": item.span.of(text), "computed": item.computed},
            )
        restated = (*find_restated(text, figures, sentences), *find_repeated(text, figures, sentences))
        for item in dict.fromkeys(restated):
            yield Hit(
                item.span,
                "“{figure}” is given elsewhere as {computed}; check both, or say how they differ",
                {"figure": item.span.of(text), "computed": item.computed},
            )
        for miss in find_miscounts(text, figures):
            message = "“{announced}” announces {expected}, {found} follow; add, drop, or change the number"
            if miss.repeated:
                message = "“{announced}” announces {expected}, but “{repeated}” stands in the list twice"
            yield Hit(
                miss.span,
                message,
                {
                    "announced": miss.announced.strip('“”「」"'),
                    "expected": miss.expected,
                    "found": miss.found,
                    "repeated": miss.repeated,
                },
            )


CHECKS: CheckTypes = {"figures-disagree": FiguresDisagree}
