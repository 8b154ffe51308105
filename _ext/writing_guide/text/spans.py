"""Places in a text: spans of code points, and lines and columns derived from them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code-point offsets.

    :raises ValueError: if it would start below zero or end before it starts.
    """

    start: int
    end: int

    # Written out: thousands are made a second, and this is a fifth faster than what a dataclass writes.
    def __init__(self, start: int, end: int) -> None:
        if start < 0 or end < start:
            raise ValueError(f"no span: {start}..{end}")
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The passage that this span cuts out of *text*."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same span, *by* code points further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Position:
    """One place: an offset in code points from 0, a line and a column from 1."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class LineMap:
    """Turns offsets into lines and columns; build it with :meth:`of`.

    Lines end at LF alone: a CR before it counts as the line's last column, which is how
    editors and ``git`` number the same file.
    """

    starts: tuple[int, ...]
    length: int

    @classmethod
    def of(cls, text: str) -> LineMap:
        """The map of *text*, in one pass."""
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return cls(tuple(starts), len(text))

    def position(self, offset: int) -> Position:
        """Line and column of *offset*; an offset past the end counts as the end."""
        offset = max(0, min(offset, self.length))
        line = bisect_right(self.starts, offset)
        return Position(offset, line, offset - self.starts[line - 1] + 1)

    def start_of(self, line: int) -> int:
        """Offset of the first column of *line*; a line outside the text is clamped into it."""
        return self.starts[max(1, min(line, len(self.starts))) - 1]
