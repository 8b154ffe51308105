"""How numbers are written: GB/T 15835-2011, and what follows from arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Edit, Fix, Hit
from writing_guide.text.approximation import (
    find_comma,
    find_doubled,
    find_fall,
    find_mixed,
    find_short_year,
)
from writing_guide.text.spans import Span


@dataclass(frozen=True, slots=True)
class ApproximationDoubled:
    """An approximator on both sides of a number: 约…左右, 近…余, 超过…以上."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every such number; where both say the same, the fix drops the last."""
        for doubled in find_doubled(context.text):
            yield Hit(
                doubled.span,
                "“{figure}” is approximated twice; keep one of the two words, or give the exact number",
                {"figure": doubled.span.of(context.text)},
                Fix((Edit(doubled.last, ""),)) if doubled.same else None,
            )


@dataclass(frozen=True, slots=True)
class NumeralMixed:
    """Digits and 十, 百 or 千 in one numeral: 4千, 3百人."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every such numeral."""
        message = "“{figure}” mixes digits with a Chinese numeral; write all of it in one of the two"
        yield from _hits(context, find_mixed, message)


@dataclass(frozen=True, slots=True)
class ApproximationComma:
    """Two neighbouring numerals joined by 、 (三、四个月), or in digits (3、4个月)."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every such approximation."""
        message = (
            "“{figure}” is an approximation; write it in Chinese numerals without a comma, as in “三四个”"
        )
        yield from _hits(context, find_comma, message)


@dataclass(frozen=True, slots=True)
class YearTwoDigit:
    """A year of two digits where a date is meant: 98年."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every such year."""
        yield from _hits(
            context, find_short_year, "“{figure}” could be any century; write the year in four digits"
        )


@dataclass(frozen=True, slots=True)
class FallByMultiple:
    """A fall given as a multiple, or as 100 % and more."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every such fall."""
        message = "nothing falls by as much as “{figure}” says; give the fall in per cent, or both values"
        yield from _hits(context, find_fall, message)


def _hits(context: Context, find: Callable[[str], Iterator[Span]], message: str) -> Iterator[Hit]:
    for span in find(context.text):
        yield Hit(span, message, {"figure": span.of(context.text)})


CHECKS: CheckTypes = {
    "approximation-doubled": ApproximationDoubled,
    "numeral-mixed": NumeralMixed,
    "approximation-comma": ApproximationComma,
    "year-two-digit": YearTwoDigit,
    "fall-by-multiple": FallByMultiple,
}
