"""Listed words found without an expression for each list.

A text is searched for the first two characters that any word begins with; what stands there is looked
up. That is as fast as a compiled alternation of the words, and ready in a fraction of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from writing_guide.text.expressions import lazy


class WordIndex:
    """Words, none empty, by the characters that they begin with."""

    __slots__ = ("_begins", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        longest_first = sorted(set(words), key=lambda word: (-len(word), word))
        ones = {word for word in longest_first if len(word) == 1}
        found: dict[str, list[str]] = {one: [one] for one in ones}
        for word in longest_first:
            if word not in ones:
                found.setdefault(word[:2], []).append(word)
        self._words = {
            key: (*known, key[0]) if key[0] in ones and key not in ones else tuple(known)
            for key, known in found.items()
        }
        self._begins = lazy(_beginnings({key for key in found if len(key) == 2}, ones))

    def every(self, text: str) -> Iterator[tuple[int, str]]:
        """Each word at each of its places in *text*, words within words included."""
        words = self._words
        for match in self._begins.finditer(text):
            at = match.start()
            for word in words.get(text[at : at + 2]) or words.get(text[at], ()):
                if text.startswith(word, at):
                    yield at, word


def _beginnings(pairs: set[str], ones: set[str]) -> str:
    """An expression that matches one character, where a word may begin."""
    branches = []
    if pairs:
        first, second = (re.escape("".join(sorted(set(chars)))) for chars in zip(*pairs, strict=True))
        branches.append(f"[{first}](?=[{second}])")
    if ones:
        branches.append(f"[{re.escape(''.join(sorted(ones)))}]")
    return "|".join(branches) or "(?!)"
