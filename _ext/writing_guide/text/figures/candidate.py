"""A figure as it is found, before it is known what it does in its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from writing_guide.text.figure import Value


class Form(Enum):
    """What can be said of a figure without its sentence."""

    COUNTED = "with a measure word or unit"
    DURATION = "with a unit of time"
    BARE = "with neither"
    SHARE = "a fraction"
    DATE = "a date"
    CLOCK = "a clock time"
    ORDINAL = "第 and a number"
    BLANK = "a blank for a number"
    IDIOM = "a listed set phrase"
    NAME = "a listed name"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure found: where it stands, its form, its number.

    :param numeral: the characters of the number alone.
    """

    start: int
    end: int
    form: Form
    numeral: str = ""
    unit: str = ""
    value: Value = None
    approximate: bool = False
