"""Listed words and phrases found without a compiled alternative for each of them.

A text is searched for the first two characters that any of them begins with; what stands there is
looked up. That is as fast as one large expression, and ready in a fraction of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from writing_guide.text.expressions import lazy
from writing_guide.text.spans import Span

GAP = 24
"""How many characters a “…” inside a phrase may stand for; it never crosses a sentence end."""


def expression(phrase: str) -> str:
    """An expression for *phrase*, in which “…” is a gap."""
    return rf"[^。！？!?\n]{{0,{GAP}}}?".join(map(re.escape, phrase.split("…")))


class WordIndex:
    """Words and phrases by the characters that they begin with; a “…” inside one is a gap."""

    __slots__ = ("_begins", "_known")

    def __init__(self, phrases: Iterable[str]) -> None:
        ones: set[str] = set()
        found: dict[str, list[str]] = {}
        longest_first = sorted({phrase.strip("…") for phrase in phrases}, key=lambda one: (-len(one), one))
        for phrase in filter(None, longest_first):
            head = phrase.partition("…")[0]
            if len(head) == 1:
                ones.add(head)
            found.setdefault(head[:2], []).append(phrase)
        heads = {phrase.partition("…")[0][:3] for known in found.values() for phrase in known}
        for pair in found.keys() - ones:
            if pair[0] in ones:
                found[pair] = sorted(found[pair] + found[pair[0]], key=lambda one: (-len(one), one))
        self._known = {head: tuple(map(_entry, known)) for head, known in found.items()}
        self._begins = lazy(_beginnings(sorted(heads)))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """The longest phrase at each place between *start* and *end* where one stands, none overlapping."""
        end = len(text) if end is None else end
        known, done = self._known, start
        for match in self._begins.finditer(text, start, end):
            at = match.start()
            if at < done:
                continue
            for word, gapped in known.get(text[at : at + 2]) or known.get(text[at], ()):
                if gapped is None:
                    if text.startswith(word, at, end):
                        done = at + len(word)
                        yield Span(at, done)
                        break
                elif (whole := gapped.match(text, at, end)) is not None:
                    done = whole.end()
                    yield Span(at, done)
                    break

    def first(self, text: str, start: int = 0, end: int | None = None) -> Span | None:
        """The first phrase between *start* and *end*."""
        return next(self.find(text, start, end), None)

    def among(self, text: str) -> set[str]:
        """Which words stand anywhere in *text*, also within others; phrases with a gap are passed over."""
        known, found = self._known, set[str]()
        for match in self._begins.finditer(text):
            at = match.start()
            for word, gapped in known.get(text[at : at + 2]) or known.get(text[at], ()):
                if gapped is None and text.startswith(word, at):
                    found.add(word)
        return found

    def sentences_with(self, text: str, sentences: Iterable[Span]) -> Iterator[Span]:
        """Those of *sentences*, in their order, in which a phrase begins."""
        places = (span.start for span in self.find(text))
        at = next(places, -1)
        for sentence in sentences:
            while 0 <= at < sentence.start:
                at = next(places, -1)
            if at < 0:
                return
            if at < sentence.end:
                yield sentence


def _entry(phrase: str) -> tuple[str, re.Pattern[str] | None]:
    return phrase, lazy(expression(phrase)) if "…" in phrase else None


def _beginnings(heads: Iterable[str]) -> str:
    """An expression that matches one character, where a phrase may begin.

    :param heads: the first characters of the phrases, up to three of each: the more are looked at, the
        fewer places are left to be looked up.
    """
    lengths: dict[int, list[str]] = {}
    for head in heads:
        lengths.setdefault(len(head), []).append(head)
    branches = []
    for known in lengths.values():
        first, *ahead = (f"[{re.escape(''.join(sorted(set(chars))))}]" for chars in zip(*known, strict=True))
        branches.append(f"{first}(?={''.join(ahead)})" if ahead else first)
    return "|".join(branches) or "(?!)"
