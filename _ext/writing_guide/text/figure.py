"""A numeric expression of a text, and the kinds that the rules tell apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from writing_guide.text.spans import Span

Value = int | float | tuple[int | float, int | float] | None


class FigureKind(StrEnum):
    """What a numeric expression does in its sentence."""

    ACHIEVED = "achieved"
    """Counts as quantification: what the subject did, served, covered, or how long it took."""
    CONTEXT = "context"
    """The size of the setting, of the subject itself, or of somebody else's work."""
    TIME = "time"
    """A date, a clock time, a period's name, a span that only dates something."""
    AGE = "age"
    """An age or years of service that describe a person."""
    ORDINAL = "ordinal"
    """A rank, a sequence, a grade."""
    NAME = "name"
    """Part of a name, a code, a product, a telephone number."""
    IDIOM = "idiom"
    """A set phrase, or 一 with a measure word used as an article."""
    UNFILLED = "unfilled"
    """A blank where a number belongs."""


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """One numeric expression.

    :param span: from the first character of the number to the end of its measure word or
        unit, approximators before and after included.
    :param text: the characters of the span.
    :param value: the number meant; a pair (low, high) for a range; ``None`` where none is
        stated (an idiom, a blank).
    :param unit: the measure word or unit without approximators (``人次``, ``%``), ``""`` if none.
    :param approximate: whether 近, 约, 多, 余 … stand beside the number.
    """

    span: Span
    text: str
    kind: FigureKind
    value: Value = None
    unit: str = ""
    approximate: bool = False
