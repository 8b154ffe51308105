"""A passage on a terminal: clipped to a width, marked underneath."""

from __future__ import annotations

import unicodedata

from writing_guide.text.expressions import lazy
from writing_guide.text.spans import LineMap, Span

COLUMNS = 60
_DOTS = "..."
# Controls could move the cursor or recolour the screen, and marks of direction reorder the line.
_UNSAFE = lazy("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def width(text: str) -> int:
    """Columns that *text* takes: two for a full-width character, none for a combining one."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "FW" else 1


def safe(text: str) -> str:
    """*text* on one line, with nothing in it that a terminal would obey."""
    return _UNSAFE.sub(lambda match: " " if match.group() in "\t\n\r" else "\ufffd", text)


def excerpt(text: str, span: Span, lines: LineMap, columns: int = COLUMNS) -> tuple[str, str]:
    """The line of *text* where *span* starts, clipped round it, and the marker line below.

    :param lines: the line map of *text*.
    :param columns: about how wide the first may become.
    """
    line_number = lines.position(span.start).line
    start = lines.start_of(line_number)
    end = lines.start_of(line_number + 1) - 1 if line_number < len(lines.starts) else len(text)
    first, behind = span.start, max(min(span.end, end), span.start)
    left, right = first, min(behind, first + columns)
    taken = width(safe(text[left:right]))
    while right > first and taken > columns:
        right -= 1
        taken -= _columns(safe(text[right]))
    side = (columns - taken) // 2
    left, taken = _leftwards(text, left, start, taken, taken + side, columns)
    while right < end and taken < columns:
        taken += _columns(safe(text[right]))
        right += 1
    left, _ = _leftwards(text, left, start, taken, columns, columns)
    before, after = _DOTS * (left > start), _DOTS * (right < end)
    lead = width(before + safe(text[left:first]))
    marked = width(safe(text[first : min(behind, right)]))
    line = f"{before}{safe(text[left:right])}{after}".rstrip()
    return line, " " * lead + "^" * max(marked, 1)


def _leftwards(text: str, left: int, start: int, taken: int, upto: int, columns: int) -> tuple[int, int]:
    while left > start and taken < min(upto, columns):
        left -= 1
        taken += _columns(safe(text[left]))
    return left, taken
