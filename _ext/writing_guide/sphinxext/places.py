"""Where things stand in the author's file.

The lines that MyST reports drift by a line or more inside nested directives, every cell of a
table has the table's line, and reStructuredText gives a heading the line of its underline. So a
reported line is only a hint of where to look for the words themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from writing_guide.text.spans import LineMap

# How many lines a reported line may be off.
_DRIFT = 12
_TRIES = 64


@dataclass(frozen=True, slots=True)
class Source:
    """The author's file: its text as it stands on disk, and its lines."""

    path: str
    text: str
    lines: LineMap

    def line_of(self, offset: int) -> int:
        """The line, from 1, of a code point."""
        return self.lines.position(offset).line

    def directive_line(self, name: str, argument: str, hint: int) -> int:
        """The line on which the directive *name* with *argument* opens, near the line *hint*.

        *hint* itself if no such line is near.
        """
        for distance in range(_DRIFT + 1):
            for line in (hint - distance, hint + distance):
                if 1 <= line <= len(self.lines.starts):
                    words = self._line(line)
                    if (f"{name}}}" in words or f"{name}::" in words) and words.rstrip().endswith(argument):
                        return line
        return hint

    def line_near(self, words: str, hint: int) -> int:
        """The line near the line *hint* that holds *words*, sooner below than above; else *hint*."""
        start = self.lines.start_of(max(1, hint - _DRIFT))
        lines = [self.line_of(at) for at in self._places(words, start)]
        near = [line for line in lines if abs(line - hint) <= _DRIFT]
        return min(near, key=lambda line: (line < hint, abs(line - hint)), default=hint)

    def _line(self, line: int) -> str:
        start = self.lines.starts[line - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)]

    def find_block(self, text: str, hint: int, after: int, *, first: bool) -> int:
        """Offset at which a block that reads *text* begins, not before *after*.

        :param hint: the reported line.
        :param first: whether it is the first block, so that nothing anchors the search but the hint.
        """
        start = max(after, self.lines.start_of(max(1, hint - _DRIFT)))
        words = text.strip()
        for length in (10, 4, 1):
            places = self._places(words[:length], start)
            if places and first:
                return min(places, key=lambda at: abs(self.line_of(at) - hint))
            if places:
                return places[0]
        return max(after, start)

    def _places(self, words: str, start: int) -> list[int]:
        places: list[int] = []
        at = self.text.find(words, start)
        while at >= 0 and len(places) < _TRIES:
            places.append(at)
            at = self.text.find(words, at + 1)
        return places


def read_source(path: str) -> Source:
    """The file at *path*; without text if it is no file (a generated one)."""
    try:
        text = Path(path).read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        text = ""
    return Source(path, text, LineMap.of(text))


def relative_path(path: str, folder: Path) -> str:
    """*path* from *folder* on, with slashes; as it is if it lies outside."""
    try:
        return Path(path).relative_to(folder).as_posix()
    except ValueError:
        return path
