"""Marks that come in pairs: which belong together, which stand alone, what is quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from writing_guide.text.expressions import lazy
from writing_guide.text.spans import Span

# Full- and half-width brackets close each other: a mixed pair is a matter of width, not of balance.
_CLOSES = dict(zip("”’》〉）)】」』〕］]}｝", "“‘《〈((【「『〔[[{{", strict=True))
_OPENS = {
    **{mark: mark for mark in "“‘《〈(【「『〔[{"},
    "（": "(",
    "［": "[",
    "｛": "{",
}
_SAME = '"＂'
_MARK = lazy(r"[“”‘’《》〈〉（）()【】「」『』〔〕［\]\[］{}｛｝\"＂]")
_QUOTING = frozenset('“「『《"＂')
# A quotation with a sentence's marks or words in it is speech, however short it is.
_SPEECH = lazy("[，。！？；：…,!?;我你您咱不没沒别別了吧吗嗎呢啊请請]")
_LATIN_APOSTROPHE = lazy(r"[A-Za-z]’[A-Za-z]")
# 1) and 一） at the head of a clause number a list and open nothing.
_LIST_NUMBER = lazy(r"(?:^|[\s。；;：:，,])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$")


@dataclass(frozen=True, slots=True)
class Pairs:
    """The paired marks of a text.

    :param matched: (place of the opening mark, place of the closing mark), by closing mark.
    :param alone: places of the marks that have no partner, in order.
    """

    matched: tuple[tuple[int, int], ...]
    alone: tuple[int, ...]

    def quotations(self, text: str) -> Ranges:
        """What stands between quotation marks or book-title marks, the marks included."""
        return Ranges.of(Span(a, b + 1) for a, b in self.matched if text[a] in _QUOTING)

    def names(self, text: str, longest: int = 12) -> Ranges:
        """The titles, and the short quotations that are no sentences: names and terms, nobody's speech.

        :param longest: characters; a quotation that is longer is speech.
        """
        return Ranges.of(
            Span(a, b + 1)
            for a, b in self.matched
            if text[a] == "《"
            or (text[a] in _QUOTING and b - a - 1 <= longest and not _SPEECH.search(text, a + 1, b))
        )


@dataclass(frozen=True, slots=True)
class Ranges:
    """Stretches of a text, merged and in order, that can be asked whether they hold a place."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Ranges:
        """The union of *spans*."""
        starts: list[int] = []
        ends: list[int] = []
        for span in sorted(spans):
            if ends and span.start <= ends[-1]:
                ends[-1] = max(ends[-1], span.end)
            else:
                starts.append(span.start)
                ends.append(span.end)
        return cls(tuple(starts), tuple(ends))

    def __contains__(self, offset: int) -> bool:
        return self.index(offset) >= 0

    def index(self, offset: int) -> int:
        """Which stretch holds *offset*, -1 if none."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.ends[index] else -1


def find_pairs(text: str, blocks: Iterable[Span]) -> Pairs:
    """Pair the marks of each of *blocks*; a pair never reaches from one block into another.

    A quotation of several paragraphs opens each of them and closes the last (GB/T 15834-2011,
    4.8): an opening mark left open is no fault if the next block opens with the same mark.
    """
    matched: list[tuple[int, int]] = []
    alone: list[int] = []
    carried: list[int] = []
    for block in blocks:
        first = _MARK.match(text, block.start, block.end)
        if carried:
            if first is None or first[0] != text[carried[-1]]:
                alone += carried
            carried = []
        opened = _scan(text, block, matched, alone)
        if len(opened) == 1 and text[opened[0]] in "“「『":
            carried = opened
        else:
            alone += opened
    return Pairs(tuple(matched), tuple(sorted(alone + carried)))


def _scan(text: str, block: Span, matched: list[tuple[int, int]], alone: list[int]) -> list[int]:
    """Pair the marks of one block; returns the marks still open at its end."""
    stack: list[int] = []
    depth = dict.fromkeys([*_OPENS.values(), *_SAME], 0)
    for match in _MARK.finditer(text, block.start, block.end):
        mark, at = match[0], match.start()
        if mark in _SAME:
            kind, opening = mark, not depth[mark]
        elif mark in _OPENS:
            kind, opening = _OPENS[mark], True
        else:
            kind, opening = _CLOSES[mark], False
        if opening:
            stack.append(at)
            depth[kind] += 1
        elif depth[kind]:
            while _kind(text[stack[-1]]) != kind:
                depth[_kind(text[stack[-1]])] -= 1
                alone.append(stack.pop())
            depth[kind] -= 1
            matched.append((stack.pop(), at))
        elif not _harmless(text, block.start, at):
            alone.append(at)
    return stack


def _kind(mark: str) -> str:
    return _OPENS.get(mark, mark)


def _harmless(text: str, start: int, at: int) -> bool:
    if text[at] == "’":
        return bool(_LATIN_APOSTROPHE.match(text, max(start, at - 1)))
    return text[at] in ")）" and bool(_LIST_NUMBER.search(text[max(start, at - 4) : at]))
