"""The length of the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Hit
from writing_guide.text.spans import Span


@dataclass(frozen=True, slots=True)
class Length:
    """The text is outside the genre's range, or outside the limit that the call sets.

    An aim (左右) allows *tolerance* either way: no call says how far one may stray, so the
    share is this project's own choice (research/domain.md 1.2).
    """

    needs_whole: ClassVar[bool] = True
    minimum: int
    maximum: int
    tolerance: float

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit: on the whole text if it is too short, from the first character too many if too long."""
        low, high = self.bounds(context)
        if context.characters < low:
            place = Span(0, len(context.text))
            message = "{characters} characters; at least {low} are expected"
        elif context.characters > high:
            place = Span(_place_of_character(context.text, int(high)), len(context.text))
            message = "{characters} characters; at most {high} are expected"
        else:
            return
        yield Hit(place, message, {"characters": context.characters, "low": int(low), "high": int(high)})

    def bounds(self, context: Context) -> tuple[float, float]:
        """The lowest and the highest length that pass."""
        limit = context.limit
        if limit is None:
            return self.minimum, self.maximum
        if limit.kind == "floor":
            return limit.characters, float(2**53)
        if limit.kind == "aim":
            return limit.characters * (1 - self.tolerance), limit.characters * (1 + self.tolerance)
        return 0, limit.characters


def _place_of_character(text: str, number: int) -> int:
    match = re.match(rf"(?:\s*+\S){{{number}}}\s*+", text)
    return match.end() if match else len(text)


CHECKS: CheckTypes = {"length": Length}
