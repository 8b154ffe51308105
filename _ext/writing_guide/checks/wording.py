"""Words that stand where a fact belongs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import BlockKind, Hit
from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.folding import folded
from writing_guide.text.manner import asked
from writing_guide.text.phrases import index_of
from writing_guide.text.spans import Span
from writing_guide.text.vagueness import find_vague
from writing_guide.text.words import WordList


@dataclass(frozen=True, slots=True)
class QuantityVague:
    """A result is given in words where a number belongs: 多次, 多名, 大量.

    :param words: the vague quantities.
    """

    needs_whole: ClassVar[bool] = False
    words: WordList

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every vague quantity that is the object of a completed deed."""
        for found in find_vague(folded(context.text), context.sentences, self.words):
            if found.start not in context.quotations:
                yield Hit(
                    found,
                    "“{word}” stands where a number belongs; say how many",
                    {"word": found.of(context.text)},
                )


@dataclass(frozen=True, slots=True)
class ClicheDense:
    """Set slogans stand more than once in every *characters_each* characters.

    :param slogans: the slogans; where two overlap, the longer counts.
    :param minimum: fewer slogans than this are never too many.
    """

    needs_whole: ClassVar[bool] = False
    slogans: WordList
    characters_each: int
    minimum: int

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit, from the first slogan to the last, if there are too many."""
        found = list(index_of(self.slogans).find(context.text))
        if len(found) < self.minimum or len(found) * self.characters_each <= context.characters:
            return
        yield Hit(
            Span(found[0].start, found[-1].end),
            "{count} set slogans in {characters} characters ({examples}); put facts in their place",
            {
                "count": len(found),
                "characters": context.characters,
                "examples": "、".join(list(dict.fromkeys(span.of(context.text) for span in found))[:5]),
            },
        )


_FIRST = lazy("我们?|咱们")
_FEW = 2
_RHETORICAL = 3  # uses of 我们 that one sentence may heap up
# Who says who he is tells the whole text himself; so does a unit that calls itself 我院 throughout.
_TELLS = lazy(
    r"我叫|我名叫|我代表|本人|我[^，。\n]{0,16}采访|我(?:是一[名个位]|现?任|担任)|我们[^，。\n]{0,8}(?:成立|组建)"
)
_OWN_UNIT = lazy("我(?=[院局校厂站所队部处科厅委办馆行团])")
# A long text with fewer than one 他, 她 or 同志 in a thousand characters speaks of no one: a paper, a plan.
_LONG = 2000
# 留言写道：……我……: speech that nobody put in quotation marks; so far back its verb is looked for.
_SAYS = lazy(
    r"(?:[说道问答喊叹讲念]|表示|坦言|感慨|认为|留言|信息|心想|日记[里中])[：:，,](?![^。！？!?\n]*[”」])"
)
# 队长李某：我们…… at the head of a paragraph: a turn of speech; a citation read out is one, too.
_TURN = lazy(
    rf"【?{HAN}{{2,24}}[：:](?=[^，。\n]{{0,40}}我)|[【［\[（(]?(?:颁奖|致敬|授奖)[辞词][】］\]）):：]"
)
# 你一盆、我一桶.
_TURN_BY_TURN = lazy(r"你一?[^，。；！？\n]{0,3}[、，]?\Z")
_SPOKEN = 80
_ASIDE = (BlockKind.CAPTION, BlockKind.CELL, BlockKind.TITLE, BlockKind.HEADING)
_THIRD = lazy("[他她同该](?:(?<=[他她])|(?<=同)志|(?<=该)(?:院|校|局|队|站|村|社区))")


@dataclass(frozen=True, slots=True)
class PersonShifts:
    """A summary in the third person falls into the first outside quotations.

    :param kept: words with 我 that shift nothing: 我市, 自我.
    :param share: first persons to each third above which the text counts as a first-person text.
    """

    needs_whole: ClassVar[bool] = False
    kept: WordList
    share: float

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every 我 or 我们 outside quotations, unless the whole text says 我."""
        text = context.text
        found = [
            span
            for span in _first_persons(text, self.kept)
            if span.start not in context.quotations
            and not _is_aside(context, span)
            and not _is_spoken(context, span)
        ]
        if not found:
            return
        quoted = context.quotations
        third = sum(match.start() not in quoted for match in _THIRD.finditer(text))
        impersonal = context.characters > _LONG and third * 1000 < context.characters
        if impersonal or _tells_itself(text, third, len(found)):
            return
        starts = [sentence.start for sentence in context.sentences]
        uses = len({bisect_right(starts, span.start) for span in found}) if starts else len(found)
        most = max(_FEW, third * self.share)
        if uses > most or len(found) > _RHETORICAL * most:
            return
        for span in found:
            yield Hit(
                span,
                "the text speaks of its subject in the third person, here it says “{word}”; "
                "name who is meant, or put it in quotation marks",
                {"word": span.of(text)},
            )


def _tells_itself(text: str, third: int, first: int) -> bool:
    if (third <= first and _TELLS.search(text)) or asked(text):
        return True
    return not third and len(_OWN_UNIT.findall(text)) >= _FEW


def _first_persons(text: str, kept: WordList) -> Iterator[Span]:
    """Every 我, 我们 and 咱们 of *text* that is no part of a word in *kept*."""
    kept_at = _kept_at(kept)
    for match in _FIRST.finditer(text):
        at = match.start()
        if _TURN_BY_TURN.search(text, max(0, at - 6), at):
            continue
        if not any(at >= before and words.match(text, at - before) for before, words in kept_at):
            yield Span(at, match.end())


@lru_cache(maxsize=16)
def _kept_at(kept: WordList) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """The words of *kept* by how many characters stand in them before 我."""
    found: dict[int, list[str]] = {}
    for word in kept.entries:
        for at, char in enumerate(word):
            if char == "我":
                found.setdefault(at, []).append(re.escape(word))
    return tuple((at, lazy("|".join(words))) for at, words in found.items())


def _is_aside(context: Context, span: Span) -> bool:
    blocks = context.document.blocks
    index = bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1
    return index >= 0 and blocks[index].kind in _ASIDE


def _is_spoken(context: Context, span: Span) -> bool:
    """Whether *span* is somebody's speech: a name and a colon begin its paragraph, or a verb its sentence."""
    index = bisect_right(context.sentences, span.start, key=lambda sentence: sentence.start) - 1
    start = context.sentences[index].start if index >= 0 else span.start
    block = bisect_right(context.document.blocks, span.start, key=lambda one: one.span.start) - 1
    if block >= 0 and _TURN.match(context.text, context.document.blocks[block].span.start):
        return True
    return _SAYS.search(context.text, max(start, span.start - _SPOKEN), span.start) is not None


CHECKS: CheckTypes = {
    "quantity-vague": QuantityVague,
    "cliche-dense": ClicheDense,
    "person-shifts": PersonShifts,
}
