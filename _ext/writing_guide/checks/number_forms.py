"""One kind of figure, one form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Hit
from writing_guide.text.number_forms import find_inconsistent


@dataclass(frozen=True, slots=True)
class FormInconsistent:
    """Figures of one kind in one place are written in two ways: 二〇二二年3月; 5天…六天 in one list."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every figure that departs from the form of its fellow."""
        quoted = context.quotations
        for span, fellow in find_inconsistent(context.text, context.sentences, quoted):
            yield Hit(
                span,
                "“{figure}” and “{fellow}” are figures of one kind; write both in digits or both in words",
                {"figure": span.of(context.text), "fellow": fellow},
            )


CHECKS: CheckTypes = {"form-inconsistent": FormInconsistent}
