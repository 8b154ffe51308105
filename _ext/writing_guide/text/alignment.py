"""Finds a rendered text again in the marked-up source that it came from.

A Markdown or reStructuredText paragraph and the text that a reader sees differ by markup
alone, so the visible characters occur in the source in the same order. Walking both once
gives every visible character its place in the source, which is what a finding needs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from writing_guide.text.spans import Span

# On a mismatch the next visible characters are looked for ahead: many of them far away (behind a
# link's target), a single one only close by, lest a substituted word drag the rest of the line off.
_REACH = ((6, 400), (3, 200), (1, 40))


@dataclass(frozen=True, slots=True)
class Origin:
    """Maps offsets of an extracted text to offsets of its source.

    :param runs: pairs (offset in the text, offset in the source), rising; from each pair
        on the two advance together until the next pair.
    """

    runs: tuple[tuple[int, int], ...] = ((0, 0),)

    def offset(self, at: int) -> int:
        """The place in the source of the text's code point *at*."""
        index = bisect_right(self.runs, at, key=lambda run: run[0]) - 1
        text_at, source_at = self.runs[max(index, 0)]
        return max(source_at, source_at + at - text_at)

    def span(self, span: Span) -> Span:
        """*span* in the source: from its first to behind its last code point."""
        start = self.offset(span.start)
        if not len(span):
            return Span(start, start)
        return Span(start, max(start, self.offset(span.end - 1) + 1))


def align(visible: str, source: str, start: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """Place *visible* within ``source[start:end]``.

    Returns the runs (relative to *visible*) and the source offset behind the last character
    found. White space matches any white space; a visible character that the source does not
    hold close by (an entity, a substitution) stays where its predecessor was.
    """
    runs: list[tuple[int, int]] = []
    cursor = start
    expected = -1
    for at, char in enumerate(visible):
        if cursor < end and (source[cursor] == char or (char.isspace() and source[cursor].isspace())):
            found = cursor
        elif char.isspace():
            continue
        else:
            found = _ahead(visible[at : at + _REACH[0][0]], source, cursor, end)
            if found < 0:
                continue
        if found - at != expected:
            runs.append((at, found))
            expected = found - at
        cursor = found + 1
    return runs or [(0, start)], cursor


def _ahead(wanted: str, source: str, cursor: int, end: int) -> int:
    for length, reach in _REACH:
        found = source.find(wanted[:length], cursor, min(end, cursor + reach))
        if found >= 0:
            return found
    return -1


def joined(pieces: Iterable[tuple[int, list[tuple[int, int]]]]) -> Origin:
    """One origin from blocks: pairs of (offset of the block in the text, its runs)."""
    runs = [(base + at, found) for base, block in pieces for at, found in block]
    return Origin(tuple(runs) or ((0, 0),))
