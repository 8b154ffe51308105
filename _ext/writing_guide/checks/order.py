"""The order of the parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.checks.parts import title_of
from writing_guide.model import Hit


@dataclass(frozen=True, slots=True)
class PartOrder:
    """A part stands before one that must precede it, in the order the genre declares."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every part that comes after a later one."""
        rank = {part.name: index for index, part in enumerate(context.genre.parts)}
        latest = ""
        for part in context.document.parts:
            if part.name not in rank:
                continue
            if latest and rank[part.name] < rank[latest]:
                yield Hit(
                    part.span,
                    "the {part} stands after the {later}; move it before",
                    {"part": title_of(context, part.name), "later": title_of(context, latest)},
                )
            else:
                latest = part.name


CHECKS: CheckTypes = {"part-order": PartOrder}
