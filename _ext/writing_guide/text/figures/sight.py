"""What stands round a figure: its clause, its sentence, the figure before it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.lexicon import Tables
from writing_guide.text.figures.scan import Candidate

_STOPS = re.compile(r"[，,；;：:。！？!?\n]")
_LEFT = 40
_RIGHT = 28
_SENTENCE_END = frozenset("。！？!?\n")


class Stops:
    """The ends of the clauses of a text; made in one pass, asked by offset."""

    def __init__(self, text: str) -> None:
        self._at = [match.start() for match in _STOPS.finditer(text)]
        self._text = text

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Where the clause round ``start:end`` begins and ends, within a bounded distance."""
        at = self._at
        index = bisect_left(at, start)
        begin = at[index - 1] + 1 if index else 0
        follow = bisect_left(at, end, index)
        finish = at[follow] if follow < len(at) else len(self._text)
        return max(begin, start - _LEFT), min(finish, end + _RIGHT)

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether no sentence ends between the offsets *one* and *other*."""
        at = self._at
        for index in range(bisect_left(at, one), bisect_right(at, other)):
            if self._text[at[index]] in _SENTENCE_END:
                return False
        return True


@dataclass(slots=True)
class Sight:
    """A candidate as the decisions see it.

    :param left: its clause before it, at most 40 characters.
    :param right: its clause behind it, at most 28 characters.
    :param previous: kind of the quantity before it in the same sentence, if there is one.
    :param between: the text from that quantity to this one, at most 40 characters.
    """

    text: str
    candidate: Candidate
    tables: Tables
    left: str
    right: str
    previous: FigureKind | None
    between: str

    @property
    def earlier(self) -> str:
        """Up to 60 characters of its sentence before it."""
        start = self.candidate.start
        text = self.text[max(0, start - 60) : start]
        return text[max(map(text.rfind, "。！？\n")) + 1 :]
