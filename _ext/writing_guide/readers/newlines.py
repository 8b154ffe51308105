"""One kind of line end inside the engine, the author's own in the positions it reports."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from writing_guide.model import Document
from writing_guide.text.alignment import Origin
from writing_guide.text.expressions import lazy
from writing_guide.text.spans import LineMap

_CRLF = lazy("\r\n")


def unify(source: str) -> tuple[str, tuple[int, ...]]:
    """*source* with LF for CRLF and CR, and the offsets in the result behind each dropped CR."""
    if "\r" not in source:
        return source, ()
    dropped = tuple(match.start() - count for count, match in enumerate(_CRLF.finditer(source)))
    return source.replace("\r\n", "\n").replace("\r", "\n"), dropped


def restore(document: Document, source: str, dropped: tuple[int, ...]) -> Document:
    """*document*, read from the unified text, with its positions in *source* again."""
    lines = LineMap.of(source)
    if not dropped:
        return replace(document, lines=lines)
    runs: list[tuple[int, int]] = []
    ends = [at for at, _ in document.origin.runs[1:]] + [len(document.text) + 1]
    for (at, found), end in zip(document.origin.runs, ends, strict=True):
        before = bisect_left(dropped, found)
        runs.append((at, found + before))
        # The LF itself stands one further on, and so does everything behind it.
        within = dropped[before : bisect_left(dropped, found + end - at)]
        for count, place in enumerate(within, before + 1):
            runs.append((at + place - found, place + count))
    return replace(document, origin=Origin(tuple(runs)), lines=lines)
