"""Finds listed words fast: the verbs by their first character, all others by a tree of their characters.

Each branch of the tree begins with a literal character, so that the engine skips to the next character that
starts any word; within a branch every character is read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from writing_guide.text.expressions import lazy

# Behind a verb these make a noun of it: 服务队, 检测点, 宣传员, 收割机.
_NOUN = lazy(
    r"队(?![员伍])|站(?!点)|员(?!工)|中心|组(?!织)|点(?!亮)|所(?![有在])|室|岗|机(?![关构会])"
    r"|[大中支]队|部(?![署分门队落])"
)
# A verb of one character counts with an aspect (修了) or directly before the figure.
_ASPECT = frozenset("了过着出起完好满下上到")
# 作为, 成为, 因为, 认为, 即将, 必将 are no prepositions, 呼救 and 求救 no help.
_NOT_BEHIND = frozenset("作成因认即必呼求")


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """An expression that finds any of *words*, the longest at a place; never if there are none."""
    return lazy(_tree(sorted({word for word in words if word})) or r"(?!)")


class Found(NamedTuple):
    """A verb found, with the characters that :class:`Verbs` lets it take in."""

    word: str
    at: int

    def start(self) -> int:
        """Where it begins."""
        return self.at

    def end(self) -> int:
        """Where it ends."""
        return self.at + len(self.word)


class Verbs:
    """Finds listed verbs that govern what follows them.

    Looked up by their first character: to compile a thousand words into one expression takes longer than the
    whole check of a short text.
    """

    __slots__ = ("_longer", "_single")

    def __init__(self, words: Iterable[str]) -> None:
        index: dict[str, list[str]] = {}
        for word in sorted(filter(None, words), key=len, reverse=True):
            index.setdefault(word[0], []).append(word)
        self._longer = {first: tuple(w for w in found if len(w) > 1) for first, found in index.items()}
        self._single = frozenset(first for first, found in index.items() if first in found)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """The verbs in ``text[start:end]``, none overlapping."""
        end = len(text) if end is None else min(end, len(text))
        at = start
        while at < end:
            words = self._longer.get(text[at])
            word = None if words is None else self._at(text, at, end, words)
            if word is None:
                at += 1
            else:
                yield Found(word, at)
                at += len(word)

    def search(self, text: str, start: int = 0, end: int | None = None) -> Found | None:
        """The first verb in ``text[start:end]``."""
        return next(self.finditer(text, start, end), None)

    def _at(self, text: str, at: int, end: int, words: tuple[str, ...]) -> str | None:
        for word in words:
            if text.startswith(word, at, end) and not _NOUN.match(text, at + len(word), end):
                return word
        if text[at] not in self._single or (at and text[at - 1] in _NOT_BEHIND):
            return None
        if at + 1 == end:
            return text[at]
        if text[at + 1] in _ASPECT and not _NOUN.match(text, at + 2, end):
            return text[at : at + 2]
        return None


def _tree(words: list[str]) -> str:
    """Alternatives of the sorted *words*, grouped by their first character, the longer first."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word[1:])
    return "|".join(re.escape(first) + _rest(rests) for first, rests in groups.items())


def _rest(rests: list[str]) -> str:
    longer = [rest for rest in rests if rest]
    if not longer:
        return ""
    tree = _tree(longer)
    # The lookahead that always holds keeps the compiler from making a set of single characters, which
    # takes it far longer than to write them side by side.
    plain = "(?=)" if len(longer) > 2 and all(len(rest) == 1 for rest in longer) else ""
    return f"(?:{tree}{plain}){'?' if '' in rests else ''}"
