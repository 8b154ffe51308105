"""Sentences and clauses of Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writing_guide.text.expressions import lazy
from writing_guide.text.spans import Span

# rules.md, Hard cases: a sentence ends at 。！？ or at ……, unless a comma follows.
# The search begins with one set of characters, so that it skips all other text at once.
_END = lazy(
    r"[。！？!?…\n](?:(?:(?<=[。！？!?])[。！？!?]*|(?<=…)…*|(?<=\n))[”’」』）)\"]*(?![,，、])|(?<=\n))"
)
_CLAUSE_END = lazy(r"[，,；;：:。！？!?\n…](?:(?<!…)|…)")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Spans of the sentences between *start* and *end*, white space trimmed, none empty."""
    yield from _split(_END, text, start, len(text) if end is None else end)


def clauses(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Spans of the clauses: stretches between commas, semicolons, colons and sentence ends."""
    yield from _split(_CLAUSE_END, text, start, len(text) if end is None else end)


def _split(ending: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in ending.finditer(text, start, end):
        stop = match.end()
        if text[at].isspace() or text[stop - 1].isspace():
            yield from _trimmed(text, at, stop)
        else:
            yield Span(at, stop)
        at = stop
    yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def count_characters(text: str) -> int:
    """Length as the rules count it: every character but white space."""
    return len("".join(text.split()))
