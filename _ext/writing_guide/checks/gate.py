"""Whether the text is of the genre at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.checks.gate_signs import find_signs, read_signs
from writing_guide.model import BlockKind, FigureKind, Hit
from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.folding import folded, widened
from writing_guide.text.manner import (
    addressed,
    asked,
    greeting,
    recorded,
    reflects,
    speakers,
    still_to_do,
    tells_little,
)
from writing_guide.text.phrases import index_of, without_quotations
from writing_guide.text.spans import Span
from writing_guide.text.subject import SubjectWords, find_subject
from writing_guide.text.told import Told, held, speaks_of_all, who_is_told_of
from writing_guide.text.words import WordList

_OWN = "推荐"
_MEMOIR, _DIGEST, _NEWS, _REVIEW = "自述", "简讯", "新闻综述", "总结"
_PLAN, _ADDRESS, _DIALOGUE, _INTERVIEW, _MEETING, _ACCOUNT = "计划", "致辞", "访谈", "采访记", "会议", "说明"
_SPEECH, _ROUND_UP = "讲话", "综述"
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
_EACH = 400  # characters; who counts a deed in each so many tells deeds
_INTRODUCED = 300  # characters, in which a writer says who he is, a report what was held
_NONE = WordList("", ())
# A sample's title goes on behind the name of its kind: 工作计划范文（精选3篇）.
_SAMPLE = lazy(
    r"(?:范[文本例]|样本|模板|例文)?(?:（[^）\n]{0,12}）|[\d一二三四五六七八九十]{0,3}篇|篇[\d一二三四五六七八九十]{1,3})?(?=\n)"
)
# Who is recommended, in full: 李某，女，1979年6月出生……
_IN_FULL = lazy(rf"(?:^|[\n。；]){HAN}{{2,4}}[，（]?[男女](?=[，、）\d]|{HAN}{{1,3}}族)")
_FULLY = 2  # points that it takes from what speaks for another kind
_TITLED = lazy(r"\s*[^\n。，]{0,30}事迹(?:材料|简介)?\n")


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
        text = widened(folded(context.text))
        lines = "\n" + _without_spaces(text) + "\n"
        lines = _SAMPLE.sub("", lines[:_INTRODUCED]) + lines[_INTRODUCED:]
        own_words = without_quotations(text)
        subject = SubjectWords(self.roles, self.units, self.surnames)
        told = who_is_told_of(text, own_words, subject)
        persons = tuple(self._by_person(context, own_words, subject))
        signs = (sign for sign in self._by_signs(lines, told.nobody) if sign.kind != _MEMOIR or persons)
        build = self._by_build(context, text, own_words)
        found = _summed((*signs, *persons, *build, *self._by_manner(lines, own_words, told)))
        # Honours speak for a recommendation if somebody is told of who has received them.
        own = sum(likeness.points for likeness in found if likeness.kind == _OWN and told.again)
        if told.again and _IN_FULL.search(lines, 0, _INTRODUCED):
            own += _FULLY
        other = max(
            (likeness for likeness in found if likeness.kind != _OWN),
            key=lambda likeness: likeness.points,
            default=Likeness("", 0, ()),
        )
        if other.points + _HALF * told.nobody - own < self.threshold:
            return
        blocks = context.document.blocks
        yield Hit(
            blocks[0].span if blocks else Span(0, len(text)),
            "this reads like another kind of text ({kind}: {words}), not like one that recommends somebody",
            {"kind": other.kind, "words": "、".join(list(dict.fromkeys(other.evidence))[:_SHOWN])},
        )

    def _by_signs(self, lines: str, nobody: bool) -> Iterator[Likeness]:
        for sign in find_signs(lines, self.signs):
            if nobody or not sign.common:
                yield Likeness(sign.kind, sign.points, (sign.words.strip("\n、"),))

    def _by_person(self, context: Context, own_words: str, subject: SubjectWords) -> Iterator[Likeness]:
        """我 and 我们 throughout, and what I felt rather than what I did."""
        if own_words.count("我") * 1000 < self.first_person * len(own_words):
            return
        others = len(_OTHERS.findall(own_words))
        for word, said, kind in (("我", _PERSONAL, _MEMOIR), ("我们", _WE, _REVIEW)):
            uses = len(said.findall(own_words))
            if uses * 1000 >= self.first_person * len(own_words) and uses >= _FEW:
                points = _HALF if kind == _REVIEW else self._memoir(context, own_words, subject)
                yield Likeness(kind, points if uses > 2 * others else 0, (word,))
        felt = reflects(own_words)
        if felt:
            yield Likeness(_MEMOIR, self.threshold, felt)

    def _memoir(self, context: Context, own_words: str, subject: SubjectWords) -> int:
        """None for a writer who says which office he holds, or counts what he did: he may tell his deeds."""
        done = sum(figure.kind is FigureKind.ACHIEVED for figure in context.figures)
        if done >= _ITEMS and done * _EACH >= len(own_words):
            return 0
        office = find_subject(own_words, 0, min(len(own_words), _INTRODUCED), replace(subject, units=_NONE))
        return 0 if office else self.threshold + 2

    def _by_manner(self, lines: str, own_words: str, told: Told) -> Iterator[Likeness]:
        """What is still to be done, speech to somebody, speakers in turns, an event, nobody told of."""
        for kind, points, words in (
            (_PLAN, _HALF, still_to_do(own_words)),
            (_SPEECH, self.threshold, greeting(lines)),
            (_ADDRESS, self.threshold, addressed(own_words)),
            (_DIALOGUE, self.threshold, speakers(lines)),
            (_DIALOGUE, self.threshold, recorded(lines)),
            (_INTERVIEW, _ALMOST, asked(own_words)),
            (_MEETING, self.threshold + 1, held(own_words, told)),
            (_ROUND_UP, _HALF, speaks_of_all(own_words) if told.nobody else ()),
            (_ACCOUNT, _HALF, (lines[1:9],) if _tells_of_nobody(lines, own_words, told) else ()),
        ):
            if words:
                yield Likeness(kind, points, words)

    def _by_build(self, context: Context, text: str, own_words: str) -> Iterator[Likeness]:
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
        if uses >= self.threshold and not self._told_throughout(text, own_words, _lead(context)):
            yield Likeness(_NEWS, self.threshold, told)

    def _told_throughout(self, text: str, own_words: str, lead: int) -> bool:
        """Whether one 他 or 她, or the unit named first, is spoken of again and again."""
        if len(_OTHERS.findall(own_words)) * 200 >= len(text):
            return True
        unit = find_subject(text, 0, lead, SubjectWords(_NONE, self.units, _NONE))
        return unit is not None and text.count(unit.of(text)) >= _AGAIN


def _tells_of_nobody(lines: str, own_words: str, told: Told) -> bool:
    """An account without figures of anybody; a title that says 事迹 speaks for a draft that is still thin."""
    return told.nobody and _TITLED.match(lines) is None and tells_little(own_words)


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


CHECKS: CheckTypes = {"not-of-genre": NotOfGenre}
