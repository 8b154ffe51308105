"""Tells which sentences of one version of a text have no counterpart in another version.

A mended text shares facts with its draft and little of its wording, so a difference by characters
would mark nearly everything. What a reader asks is coarser: which sentences were dropped, which were
added. A sentence counts as carried over where enough of it recurs, in whatever order.
"""

from __future__ import annotations

from collections.abc import Iterator

from writing_guide.text.sentences import sentences
from writing_guide.text.spans import Span

# Tried on the guide's nine pairs: three characters hold a word with its neighbour (组排查) and outlast
# changed order; with a fifth of the sentence in such runs, readers found what was said in both versions.
_RUN = 3
_CARRIED_OVER = 0.2


def runs(text: str) -> frozenset[str]:
    """All runs of three characters of *text*, to compare another version with."""
    return frozenset(text[at : at + _RUN] for at in range(len(text) - _RUN + 1))


def without_counterpart(text: str, within: Span, other: frozenset[str]) -> Iterator[Span]:
    """Sentences of *text* inside *within* of which less than a fifth recurs in the other version.

    :param other: the :func:`runs` of the other version.
    :returns: spans in code points, in order; sentences shorter than a run are left out.
    """
    for sentence in sentences(text, within.start, within.end):
        if len(sentence) >= _RUN and _recurring(sentence.of(text), other) < _CARRIED_OVER * len(sentence):
            yield sentence


def _recurring(sentence: str, other: frozenset[str]) -> int:
    """How many characters of *sentence* stand in runs that the other version holds too."""
    count = covered_to = 0
    for at in range(len(sentence) - _RUN + 1):
        if sentence[at : at + _RUN] in other:
            count += at + _RUN - max(at, covered_to)
            covered_to = at + _RUN
    return count
