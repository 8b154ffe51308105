"""Whether the text is of the genre at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import BlockKind, Hit
from writing_guide.text.expressions import lazy
from writing_guide.text.folding import folded, widened
from writing_guide.text.manner import (
    addressed,
    asked,
    comes_back,
    speakers,
    speaks_of_somebody,
    still_to_do,
    tells_little,
)
from writing_guide.text.phrases import index_of, without_quotations
from writing_guide.text.spans import Span
from writing_guide.text.subject import SubjectWords, find_subject
from writing_guide.text.wordindex import WordIndex
from writing_guide.text.words import WordList

_OWN, _COMMON = "推荐", "?"
_MEMOIR, _DIGEST, _NEWS, _REVIEW = "自述", "简讯", "新闻综述", "总结"
_PLAN, _ADDRESS, _DIALOGUE, _INTERVIEW, _MEETING, _ACCOUNT = "计划", "致辞", "访谈", "采访记", "会议", "说明"
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
_ALMOST = 3
_INTRODUCED = 300  # characters, in which a writer says who he is, a report what was held
_NONE = WordList("", ())
# A sample's title goes on behind the name of its kind: 工作计划范文（精选3篇）.
_SAMPLE = lazy(
    r"(?:范[文本例]|样本|模板|例文)?(?:（[^）\n]{0,12}）|[\d一二三四五六七八九十]{0,3}篇|篇[\d一二三四五六七八九十]{1,3})?(?=\n)"
)
# What the first sentence of a report tells of: 在县文化中心举行颁奖典礼.
_CEREMONY = lazy(
    r"(?:举行|举办|召开|举行了|拉开帷幕)[^。\n]{0,30}(?:典礼|仪式|大会|晚会|发布会)|(?:典礼|仪式|大会|晚会|发布会)[^。\n]{0,24}(?:举行|举办|召开|落幕|启幕)"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """One mark of a kind of text, and how many points it is worth.

    :param common: whether deeds speak of it too; it counts where nobody is told of.
    """

    kind: str
    points: int
    words: str
    common: bool = False


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a text looks like another kind, and by which words."""

    kind: str
    points: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotOfGenre:
    """The text looks like another kind of text: paper, notice, memoir, digest, plan ...

    :param signs: entries ``kind points words``; ``^`` and ``$`` tie the words to a line's ends, ``?``
        after the kind says that deeds speak of such things too.
    :param reports: words by which a reporter attributes what is told.
    :param roles: endings of offices, trades and relations.
    :param units: endings of units' names.
    :param surnames: family names.
    :param threshold: points that make a text another kind.
    :param first_person: uses of 我 outside quotations, in 1 000 characters, that make a memoir.
    :raises ValueError: if an entry of *signs* is malformed.
    """

    needs_whole: ClassVar[bool] = True
    signs: WordList
    reports: WordList
    roles: WordList
    units: WordList
    surnames: WordList
    threshold: int
    first_person: int

    def __post_init__(self) -> None:
        read_signs(self.signs)

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit on the first block if the text looks like another kind of text."""
        text = folded(context.text)
        lines = _SAMPLE.sub("", "\n" + widened(_without_spaces(text)) + "\n")
        own_words = without_quotations(text)
        subject = SubjectWords(self.roles, self.units, self.surnames)
        returns = comes_back(text, subject)
        nobody = not returns and not speaks_of_somebody(own_words)
        persons = tuple(self._by_person(text, own_words, subject))
        signs = (sign for sign in self._by_signs(lines, nobody) if sign.kind != _MEMOIR or persons)
        build = self._by_build(context, text)
        found = _summed((*signs, *persons, *build, *self._by_manner(lines, own_words, returns, nobody)))
        # Honours speak for a recommendation if somebody is told of who has received them.
        own = sum(likeness.points for likeness in found if likeness.kind == _OWN and returns)
        other = max(
            (likeness for likeness in found if likeness.kind != _OWN),
            key=lambda likeness: likeness.points,
            default=Likeness("", 0, ()),
        )
        if other.points + _HALF * nobody - own < self.threshold:
            return
        blocks = context.document.blocks
        yield Hit(
            blocks[0].span if blocks else Span(0, len(text)),
            "this reads like another kind of text ({kind}: {words}), not like one that recommends somebody",
            {"kind": other.kind, "words": "、".join(list(dict.fromkeys(other.evidence))[:_SHOWN])},
        )

    def _by_signs(self, lines: str, nobody: bool) -> Iterator[Likeness]:
        present = _sign_index(self.signs).among(lines)
        for sign in read_signs(self.signs):
            if sign.words in present and (nobody or not sign.common):
                yield Likeness(sign.kind, sign.points, (sign.words.strip("\n、"),))

    def _by_person(self, text: str, own_words: str, subject: SubjectWords) -> Iterator[Likeness]:
        """我 and 我们 throughout; a writer who says which office he holds may well tell his deeds."""
        if text.count("我") * 1000 < self.first_person * len(text):
            return
        others = len(_OTHERS.findall(own_words))
        office = find_subject(text, 0, min(len(text), _INTRODUCED), replace(subject, units=_NONE))
        memoir = 0 if office else self.threshold + 2
        for word, said, kind, points in (("我", _PERSONAL, _MEMOIR, memoir), ("我们", _WE, _REVIEW, _HALF)):
            uses = len(said.findall(own_words))
            if uses * 1000 >= self.first_person * len(text) and uses >= _FEW:
                yield Likeness(kind, points if uses > 2 * others else 0, (word,))

    def _by_manner(self, lines: str, own_words: str, returns: bool, nobody: bool) -> Iterator[Likeness]:
        """What is still to be done, speech to somebody, speakers in turns, a ceremony for nobody."""
        ceremony = None if returns else _CEREMONY.search(own_words, 0, _INTRODUCED)
        for kind, points, words in (
            (_PLAN, _HALF, still_to_do(own_words)),
            (_ADDRESS, self.threshold, addressed(own_words)),
            (_DIALOGUE, self.threshold, speakers(lines)),
            (_INTERVIEW, _ALMOST, asked(own_words)),
            (_MEETING, self.threshold + 1, (ceremony[0],) if ceremony else ()),
            (_ACCOUNT, _HALF, (lines[1:9],) if nobody and tells_little(own_words) else ()),
        ):
            if words:
                yield Likeness(kind, points, words)

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
        kind = fields[0].removesuffix(_COMMON)
        signs.append(Sign(kind, int(fields[1]), sign, common=kind != fields[0]))
    return tuple(signs)


@lru_cache(maxsize=16)
def _sign_index(words: WordList) -> WordIndex:
    return WordIndex(sign.words for sign in read_signs(words))


CHECKS: CheckTypes = {"not-of-genre": NotOfGenre}
