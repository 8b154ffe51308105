"""Whether the text is of the genre at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
)
from writing_guide.text.phrases import index_of, without_quotations
from writing_guide.text.spans import Span
from writing_guide.text.subject import SubjectWords, find_subject
from writing_guide.text.told import Told, held, named, speaks_of_all, who_is_told_of
from writing_guide.text.topics import topics
from writing_guide.text.words import WordList

_OWN = "推荐"
_MEMOIR, _DIGEST, _NEWS, _REVIEW = "自述", "简讯", "新闻综述", "总结"
_ADDRESS, _DIALOGUE, _INTERVIEW, _MEETING, _ACCOUNT = "致辞", "访谈", "采访记", "会议", "说明"
_SPEECH, _ROUND_UP = "讲话", "综述"
_TIMES = (*"年月天日夜周载时钟", "年头")  # how long it took is no count
_SPACES = " \t\u3000\xa0"
# 我市, 我院 speak of a place or a body.
_I = lazy(r"我(?![市省县区州国镇乡村院局校队社厂站所部军党]|公司|单位|支部|行业)")
_I_AM = lazy(r"我(?:叫|是|现任|来自)(?!\d)")
_WRITER = lazy(r"(?:作者|讲述人?|口述人?|整理|记者|文)[：/][^\n]*")
# 某学院王某：我……
_SPEAKS = lazy(rf"[院校局站所队村社厂司会区]{HAN}{{2,3}}：\Z")
_WE = lazy("我们")
_OTHERS = lazy(r"[他她](?!们)")
_DATED = lazy(r"[^，。\n]{0,8}\d{1,2}月\d{1,2}日|[^，。\n]{0,4}(?:近日|日前)")
_SHOWN = 4
_FEW = 4
_ITEMS = 3
_AGAIN = 3
_HALF = 2  # points; 我们 alone makes no review of work, with one sign of it it does
_LONG = 3000  # characters; nobody tells his own deeds at such length
_EACH = 400  # characters; who counts a deed in each so many tells deeds
_OFFICE = 40  # characters, in which he says so
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

    :param signs: entries ``kind points words``; ``^`` and ``$`` tie the words to a line's ends.
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
        persons = self._by_person(context, own_words, subject)
        build = self._by_build(context, text, own_words)
        talk = (
            Likeness(kind, self.threshold + strong * _HALF, words)
            for kind, strong, words in topics(own_words, context.sentences)
        )
        found = _summed(
            (*self._by_signs(lines), *persons, *build, *talk, *self._by_manner(lines, own_words, told))
        )
        # Honours speak for a recommendation if somebody is told of who has received them.
        own = sum(likeness.points for likeness in found if likeness.kind == _OWN and told.again)
        if _IN_FULL.search(lines, 0, _INTRODUCED):
            own += _FULLY
        if told.leads:
            own += _HALF
        other = max(
            (likeness for likeness in found if likeness.kind != _OWN),
            key=lambda likeness: likeness.points,
            default=Likeness(_ACCOUNT, 0, (lines[1:9],)),
        )
        # A title that says 事迹 speaks for a draft that is still thin.
        nobody = told.nobody and _TITLED.match(lines) is None
        if other.points + self.threshold * nobody - own < self.threshold:
            return
        blocks = context.document.blocks
        yield Hit(
            blocks[0].span if blocks else Span(0, len(text)),
            "this reads like another kind of text ({kind}: {words}), not like one that recommends somebody",
            {"kind": other.kind, "words": "、".join(list(dict.fromkeys(other.evidence))[:_SHOWN])},
        )

    def _by_signs(self, lines: str) -> Iterator[Likeness]:
        for sign in find_signs(lines, self.signs):
            yield Likeness(sign.kind, sign.points, (sign.words.strip("\n、"),))

    def _by_person(self, context: Context, own_words: str, subject: SubjectWords) -> Iterator[Likeness]:
        """我 and 我们 throughout, and what I felt rather than what I did."""
        uses = own_words.count("我")
        rarely = uses < _FEW or uses * 1000 < self.first_person * len(own_words)
        if rarely or len(_I.findall(own_words)) * _HALF < uses:
            return
        counts = _counts_deeds(context)
        alone = uses > _HALF * len(_OTHERS.findall(own_words))
        if len(_WE.findall(own_words)) * _HALF > uses:
            yield Likeness(_REVIEW, _HALF * alone, ("我们",))
        else:
            strange = alone and not (counts or _introduced(own_words, subject))
            yield Likeness(_MEMOIR, (self.threshold + _HALF) * strange, ("我",))
        felt = reflects(own_words)
        if felt and not counts:
            yield Likeness(_MEMOIR, self.threshold, felt)

    def _by_manner(self, lines: str, own_words: str, told: Told) -> Iterator[Likeness]:
        """Speech to somebody, speakers in turns, an event, nobody told of."""
        for kind, points, words in (
            (_SPEECH, self.threshold + _HALF, greeting(lines)),
            (_ADDRESS, self.threshold, () if told.leads else addressed(own_words)),
            (_DIALOGUE, self.threshold + _HALF, speakers(lines)),
            (_DIALOGUE, self.threshold + _HALF, recorded(lines)),
            (_INTERVIEW, self.threshold + _HALF, asked(own_words)),
            (_MEETING, 2 * self.threshold, held(own_words, told)),
            (_ROUND_UP, self.threshold, () if told.again else speaks_of_all(own_words)),
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


def _counts_deeds(context: Context) -> bool:
    """Whether the writer counts what he did: then he may tell his deeds."""
    achieved = (one.span.of(context.text) for one in context.figures if one.kind is FigureKind.ACHIEVED)
    done = sum(not one.endswith(_TIMES) for one in achieved)
    return done >= _ITEMS and done * _EACH >= len(context.text)


def _introduced(own_words: str, subject: SubjectWords) -> bool:
    """Whether somebody is named before the first 我, or the writer says who he is; not at great length.

    Who has written the text is not introduced by that.
    """
    if len(own_words) > _LONG:
        return False
    before = _WRITER.sub("", own_words[: own_words.find("我")])
    if "事迹" in before or _SPEAKS.search(before) or any(named(before, 0, len(before), subject.surnames)):
        return True
    said = _I_AM.search(own_words, 0, _INTRODUCED)
    end = min(len(own_words), said.end() + _OFFICE) if said else 0
    return said is not None and find_subject(own_words, said.start(), end, subject) is not None


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
