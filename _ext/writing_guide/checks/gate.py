"""Whether the text is of the genre at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import BlockKind, Hit
from writing_guide.text.expressions import lazy
from writing_guide.text.folding import folded, widened
from writing_guide.text.phrases import index_of, without_quotations
from writing_guide.text.spans import Span
from writing_guide.text.subject import SubjectWords, find_subject
from writing_guide.text.wordindex import WordIndex
from writing_guide.text.words import WordList

_OWN = "推荐"
_MEMOIR, _DIGEST, _NEWS, _REVIEW = "自述", "简讯", "新闻综述", "总结"
_SPACES = " \t\u3000\xa0"
_PERSONAL = lazy(r"我(?![们市省县区国州镇乡村院局校队社厂站所部军党省辖]|公司|单位|支部|行(?:业|员))")
_WE = lazy("我们")
_OTHERS = lazy(r"[他她](?!们)")
_DATED = lazy(r"[^，。\n]{0,8}\d{1,2}月\d{1,2}日|[^，。\n]{0,4}(?:近日|日前)")
_SHOWN = 4
_FEW = 4
_ITEMS = 3
_AGAIN = 3
_HALF = 2  # points; 我们 alone makes no review of work, with one sign of it it does
_NONE = WordList("", ())


@dataclass(frozen=True, slots=True)
class Sign:
    """One mark of a kind of text, and how many points it is worth."""

    kind: str
    points: int
    words: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a text looks like another kind, and by which words."""

    kind: str
    points: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotOfGenre:
    """The text looks like another kind of text: paper, notice, memoir, digest, plan ...

    :param signs: entries ``kind points words``; ``^`` and ``$`` tie the words to a line's ends.
    :param reports: words by which a reporter attributes what is told.
    :param units: endings of units' names.
    :param threshold: points that make a text another kind.
    :param first_person: uses of 我 outside quotations, in 1 000 characters, that make a memoir.
    :raises ValueError: if an entry of *signs* is malformed.
    """

    needs_whole: ClassVar[bool] = True
    signs: WordList
    reports: WordList
    units: WordList
    threshold: int
    first_person: int

    def __post_init__(self) -> None:
        read_signs(self.signs)

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit on the first block if the text looks like another kind of text."""
        text = folded(context.text)
        lines = "\n" + widened(_without_spaces(text)) + "\n"
        found = _summed((*self._by_signs(lines), *self._by_person(text), *self._by_build(context, text)))
        own = sum(likeness.points for likeness in found if likeness.kind == _OWN)
        other = max(
            (likeness for likeness in found if likeness.kind != _OWN),
            key=lambda likeness: likeness.points,
            default=Likeness("", 0, ()),
        )
        if other.points - own < self.threshold:
            return
        blocks = context.document.blocks
        yield Hit(
            blocks[0].span if blocks else Span(0, len(text)),
            "this reads like another kind of text ({kind}: {words}), not like one that recommends somebody",
            {"kind": other.kind, "words": "、".join(list(dict.fromkeys(other.evidence))[:_SHOWN])},
        )

    def _by_signs(self, lines: str) -> Iterator[Likeness]:
        present = _sign_index(self.signs).among(lines)
        for sign in read_signs(self.signs):
            if sign.words in present:
                yield Likeness(sign.kind, sign.points, (sign.words.strip("\n、"),))

    def _by_person(self, text: str) -> Iterator[Likeness]:
        if text.count("我") * 1000 < self.first_person * len(text):
            return
        own_words = without_quotations(text)
        others = len(_OTHERS.findall(own_words))
        persons = (("我", _PERSONAL, _MEMOIR, self.threshold + 2), ("我们", _WE, _REVIEW, _HALF))
        for word, said, kind, points in persons:
            uses = len(said.findall(own_words))
            if uses * 1000 >= self.first_person * len(text) and uses >= _FEW and uses > 2 * others:
                yield Likeness(kind, points, (word,))

    def _by_build(self, context: Context, text: str) -> Iterator[Likeness]:
        """A digest: dated items under headlines. A round-up: attributions, and nobody told of throughout."""
        blocks = [block for block in context.document.blocks if block.kind is not BlockKind.CAPTION]
        headlines = (BlockKind.HEADING, BlockKind.TITLE)
        items = [after for block, after in pairwise(blocks) if block.kind in headlines]
        dated = [block for block in items if _DATED.match(text, block.span.start, block.span.end)]
        closed = bool(context.document.parts_named("closing"))
        if len(dated) >= _ITEMS and len(dated) >= 0.75 * len(items) and not closed:
            yield Likeness(_DIGEST, self.threshold, tuple(_start(text, block.span) for block in dated))
        present = index_of(self.reports).among(text)
        told = tuple(words for words in self.reports.entries if words in present)
        uses = sum(text.count(words) for words in told)
        if uses >= self.threshold and not self._told_throughout(text, _lead(context)):
            yield Likeness(_NEWS, self.threshold, told)

    def _told_throughout(self, text: str, lead: int) -> bool:
        """Whether one 他 or 她, or the unit named first, is spoken of again and again."""
        if len(_OTHERS.findall(without_quotations(text))) * 200 >= len(text):
            return True
        unit = find_subject(text, 0, lead, SubjectWords(_NONE, self.units, _NONE))
        return unit is not None and text.count(unit.of(text)) >= _AGAIN


def _summed(found: Iterable[Likeness]) -> list[Likeness]:
    """One likeness for each kind, its points and its evidence put together."""
    kinds: dict[str, Likeness] = {}
    for one in found:
        known = kinds.get(one.kind, Likeness(one.kind, 0, ()))
        kinds[one.kind] = Likeness(one.kind, known.points + one.points, known.evidence + one.evidence)
    return list(kinds.values())


def _without_spaces(text: str) -> str:
    for space in _SPACES:
        text = text.replace(space, "")
    return text


def _lead(context: Context) -> int:
    """Where the first paragraph ends."""
    return context.prose[0].end if context.prose else 0


def _start(text: str, span: Span) -> str:
    return span.of(text)[:10]


@lru_cache(maxsize=16)
def read_signs(words: WordList) -> Sequence[Sign]:
    """The entries of *words*, ready to be looked up in lines that begin and end with a line feed.

    :raises ValueError: if an entry is not ``kind points words``.
    """
    signs = []
    for entry in words.entries:
        fields = entry.split()
        if len(fields) != 3 or not fields[1].isdigit():
            raise ValueError(f"{words.name}: {entry!r} is not “kind points words”")
        sign = fields[2]
        sign = "\n" + sign[1:] if sign.startswith("^") else sign
        sign = sign[:-1] + "\n" if sign.endswith("$") else sign
        signs.append(Sign(fields[0], int(fields[1]), sign))
    return tuple(signs)


@lru_cache(maxsize=16)
def _sign_index(words: WordList) -> WordIndex:
    return WordIndex(sign.words for sign in read_signs(words))


CHECKS: CheckTypes = {"not-of-genre": NotOfGenre}
