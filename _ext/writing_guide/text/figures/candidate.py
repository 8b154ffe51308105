"""A figure as it is found, before it is known what it does in its sentence."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from writing_guide.text.figure import FigureKind, Value


class Form(Enum):
    """What can be said of a figure without its sentence; where that settles its kind, the kind."""

    COUNTED = ("with a measure word or unit", None)
    DURATION = ("with a unit of time", None)
    BARE = ("with neither", None)
    SHARE = ("a fraction", None)
    DATE = ("a date", FigureKind.TIME)
    CLOCK = ("a clock time", FigureKind.TIME)
    ORDINAL = ("第 and a number", FigureKind.ORDINAL)
    BLANK = ("a blank for a number", FigureKind.UNFILLED)
    IDIOM = ("a listed set phrase", FigureKind.IDIOM)
    NAME = ("a listed name", FigureKind.NAME)

    def __init__(self, meaning: str, kind: FigureKind | None) -> None:
        self.meaning = meaning
        self.kind = kind


class Candidate(NamedTuple):
    """A figure found: where it stands, its form, its number.

    A tuple, as tens of thousands are made a second.

    :param numeral: the characters of the number alone.
    """

    start: int
    end: int
    form: Form
    numeral: str = ""
    unit: str = ""
    value: Value = None
    approximate: bool = False
