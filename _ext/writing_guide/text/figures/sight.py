"""What stands round a figure: its clause, its sentence, the figure before it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.candidate import Candidate
from writing_guide.text.figures.lexicon import Tables

_STOPS = lazy(r"[，,；;：:。！？!?\n]")
_ABOUT = ("左右", "上下")
_SENTENCE_ENDS = "。！？!?\n"
# What there is stands behind 有 (没有, 所有 are other words, 建有 and 种有 are work). Of the verbs before it
# those count that 的 makes an attribute (他教过的学生有…), not those in the name of a body (服务大厅共有…).
_THERE_IS = lazy(r"(?<![没具所享含后建种养带国私公特稀])有(?![效序力关助望意时些人])[^，,的]{0,12}\Z")
# Behind a verb these make one noun of it where they end what is counted: 公共服务单位, 灭火任务, 硬化率.
_COMPOUND = lazy(r"(?:单位|人员|窗口|企业|机构|部门|项目|事项|任务|行业|公司|[厅局率])(?:\Z|[、和及与率不])")
# A figure's clause is read this far to either side: longer clauses exist, but no sign stands further off.
_LEFT, _RIGHT, _EARLIER = 40, 28, 60


class Stops:
    """The ends of the clauses of a text; found in one pass, asked by offset."""

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

    def one_sentence(self, one: int, other: int) -> bool:
        """Whether no sentence ends between the offsets *one* and *other*."""
        at, text = self._at, self._text
        index = bisect_left(at, one)
        while index < len(at) and at[index] <= other:
            if text[at[index]] in _SENTENCE_ENDS:
                return False
            index += 1
        return True


@dataclass(frozen=True, slots=True)
class Previous:
    """The count or measure before a figure: where it ends, and its kind."""

    end: int
    kind: FigureKind


@dataclass(slots=True)
class Sight:
    """A candidate as the decisions see it.

    :param left: its clause before it, at most 40 characters.
    :param right: its clause behind it, at most 28 characters.
    :param previous: kind of the count before it in the same sentence, if one stands near.
    :param between: the text from that count to this one.
    :param after_idiom: whether a set phrase's figure ends where it begins.
    """

    text: str
    candidate: Candidate
    tables: Tables
    left: str
    right: str
    previous: FigureKind | None
    between: str
    after_idiom: bool
    _verb_end: int | None = None
    _acts: bool | None = None

    @classmethod
    def of(
        cls,
        text: str,
        candidate: Candidate,
        tables: Tables,
        stops: Stops,
        previous: Previous | None,
        after_idiom: bool,
    ) -> Sight:
        """The sight of *candidate* in *text*."""
        start, end = candidate.start, candidate.end
        begin, finish = stops.clause(start, end)
        # 15分钟左右就: what follows is behind the approximator.
        behind = min(end + 2, finish) if text.startswith(_ABOUT, end) else end
        near = (
            previous
            if previous is not None
            and start - previous.end <= _EARLIER
            and stops.one_sentence(previous.end, start)
            else None
        )
        return cls(
            text,
            candidate,
            tables,
            text[begin:start],
            text[behind:finish],
            near.kind if near else None,
            text[near.end : start] if near else "",
            after_idiom,
        )

    @property
    def verb_end(self) -> int:
        """Where the last verb of doing in :attr:`left` ends; -1 if there is none. Looked for once."""
        if self._verb_end is None:
            at = -1
            there = _THERE_IS.search(self.left)
            for match in self.tables.doing.finditer(self.left):
                # 有176人献血1398次: right before the figure a verb governs it all the same.
                governs = match.end() == len(self.left) or (
                    there is not None and "的" in self.left[match.end() : there.start()]
                )
                if there is None or governs:
                    at = match.end()
            self._verb_end = at
        return self._verb_end

    @property
    def acts(self) -> bool:
        """Whether a verb of doing stands in :attr:`right`. Looked for once."""
        if self._acts is None:
            self._acts = any(
                _COMPOUND.match(self.right, match.end()) is None
                for match in self.tables.doing.finditer(self.right)
            )
        return self._acts

    @property
    def earlier(self) -> str:
        """Its sentence before it, at most 60 characters."""
        start = self.candidate.start
        text = self.text[max(0, start - _EARLIER) : start]
        return text[max(map(text.rfind, _SENTENCE_ENDS)) + 1 :]
