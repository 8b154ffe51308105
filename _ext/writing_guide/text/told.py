"""Of whom a text tells: whether anybody whom it names at its beginning is spoken of again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.names import NO_NAME, plain_surnames
from writing_guide.text.phrases import index_of
from writing_guide.text.subject import SubjectWords
from writing_guide.text.words import WordList

# Somebody who is told of again: by a pronoun, as 该局, or as the one who tells ...
_SOMEBODY = lazy(r"[他她](?<!其.)(?![国乡日山方])|我(?![国省市县区州])|该(?=[局校院队站村社所厂组班同])")
_HE = lazy(r"[他她](?!们)(?<!其.)(?![国乡日山方])")
_INSIDE = lazy(rf"{HAN}|\d")
# ... or as a body of people.
_BODY = lazy(
    r"(?<![动一全复成])员(?=们)|[队党团官组社驶务送收管递]员|[民交刑辅干法]警|官兵|战士|[职员]工|干部|教师|医护|志愿者|团队|班组|连队|[大中支小]队|支部|公司|学生(?!志愿者)|同学|家庭|姐妹|兄弟|夫妻|夫妇|妻子|丈夫|婆婆"
)
# What a ceremony, a contest, a meeting was held for, in the first sentences of its report.
_EVENT = (
    "(?:典礼|仪式|大会|晚会|发布会|分享会|座谈会|研讨会|决赛|评选(?:活动|会)?|颁奖活动"
    "|(?:评审|评议|推选|遴选)会)"
)
_HELD = lazy(
    rf"(?:举行|举办|召开|拉开帷幕)[^。\n]{{0,30}}{_EVENT}|{_EVENT}[^。\n]{{0,24}}(?:举行|举办|召开|落幕|启幕|揭晓)"
)
_AWARDS = lazy("颁奖|表彰|授奖|颁授|命名|评选|获奖|最美|十佳|十大")
# Who stands right before an honour has received it: 检修班被市总工会授予……
_HONOURED = lazy(
    rf"(?P<who>{HAN}{{3}})(?:同志)?，?(?:被[^，。\n]{{0,16}}?(?:授予|评[为选]|命名|表彰|记)|荣[获膺登立]|喜?获(?!得者|奖者)|当选|入选"
    r"|榜上有名|上榜|夺得|夺冠|斩获|摘得|捧[回得])"
)
# 某某等10户荣获……，其他9户……: he who is told of stands for many.
_MANY_HONOURED = lazy(
    r"等(?:\d+|十几?)(?:[名位人户](?!分)|个(?=家庭|集体|单位|个人|班组))[^。\n]{0,12}(?:荣[获膺]|获|受|接受|登|上[榜台]|被|领|披)|其[他余]的?[\d一二三四五六七八九十]{1,3}[名位个人户]"
)
# 全省, 各地, 295名: what a report on a whole trade or region speaks of.
_EVERYWHERE = lazy(r"全[省市县区国州]|[我各][省市县地]|等\d+[名位个]")

# The last character of most offices and trades: a name may follow.
_OFFICE = "[员长师任记手生者民警工人士官兵医授席委志友子女妻夫父母学家户媳匠理干]"

_EDGE = lazy(rf"该|(?!{HAN})[^“《]")
_NAMED = lazy(rf"{HAN}{{2}}|(?!{HAN}).[省市县区州乡镇村]")
_NO_NAME = lazy(NO_NAME)

_FEW = 3
_TWICE = 2
_MANY = 4
_LEAD = 200
_FIRST = 20  # characters, in which one is introduced of whom the text says 他 once
_TOLD = 300
"""Characters in which a report says what was held, and who was honoured."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told of.

    :param again: somebody, or a unit, named at the beginning is named again.
    :param person: so is a person, or who has been honoured.
    :param leads: that person begins clauses, or is he or she again and again.
    :param nobody: nobody comes back, neither by name nor by a pronoun nor as a body of people.
    """

    again: bool
    person: bool
    leads: bool
    nobody: bool


def who_is_told_of(text: str, own_words: str, words: SubjectWords) -> Told:
    """Who is told of in *text*, which *own_words* is without its quotations."""
    again, person = comes_back(text, words)
    if not person and _honoured_returns(text):
        again = person = True
    leads = person and _leads(text, own_words, words.surnames)
    introduced = any(named(text, 0, _FIRST, words.surnames)) and _HE.search(own_words) is not None
    return Told(again, person, leads, not (again or introduced or _speaks_of_somebody(own_words)))


def held(own_words: str, told: Told) -> tuple[str, ...]:
    """The event whose report the text is.

    Where one who has been honoured there comes back, it is the occasion of his recommendation, unless he
    stands for many.
    """
    match = _HELD.search(own_words, 0, _TOLD)
    if match is not None and _MANY_HONOURED.search(own_words):
        return (match[0],)
    awards = match is not None and _AWARDS.search(own_words, 0, match.end()) is not None
    # Of honours given to many, the units that gave them may speak on.
    return () if match is None or told.person or (told.again and not awards) else (match[0],)


def _leads(text: str, own_words: str, surnames: WordList) -> bool:
    """Whether one whom the beginning names begins clauses: words that only look like names seldom do."""
    they = len(_HE.findall(own_words))
    for name in set(named(text, 0, _LEAD, surnames)):
        begins = sum(at == 0 or not _INSIDE.match(text, at - 1) for at in _places(text, name))
        if text.count(name) > 1 and (they >= _FEW or begins + (they >= _TWICE and begins > 0) >= _TWICE):
            return True
    return False


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _honoured_returns(text: str) -> bool:
    """Whether who is honoured in the first sentences is named elsewhere, too."""
    return any(text.count(match["who"]) > 1 for match in _HONOURED.finditer(text, 0, _TOLD))


def speaks_of_all(own_words: str) -> tuple[str, ...]:
    """The words for a whole region, if they are all that the text speaks of."""
    found = _EVERYWHERE.findall(own_words)
    return tuple(found) if len(found) >= _MANY else ()


def _speaks_of_somebody(own_words: str) -> bool:
    """Whether somebody is spoken of by more than a name, or speaks."""
    return _TWICE * len(_SOMEBODY.findall(own_words)) + len(_BODY.findall(own_words)) >= _FEW


def comes_back(text: str, words: SubjectWords, lead: int = _LEAD) -> tuple[bool, bool]:
    """Whether anybody that the first *lead* characters name is named again, and whether a person is."""
    if any(text.count(name) > 1 for name in named(text, 0, lead, words.surnames)):
        return True, True
    tried: set[str] = set()
    for unit in index_of(words.units).find(text, 0, lead):
        at = unit.start - _TWICE
        full = text[max(0, at) : unit.end]
        if full not in tried and at >= 0 and _NAMED.match(full):
            tried.add(full)
            if text.find(full, unit.end) >= 0 or _acts(text, unit.end, unit.of(text)):
                return True, False
    return False, False


def _acts(text: str, after: int, unit: str) -> bool:
    """Whether a clause begins with the unit's generic name: 项目部攻克……, 该中心有……."""
    at = text.find(unit, after)
    while at >= 0:
        if _EDGE.match(text, at - 1):
            return True
        at = text.find(unit, at + 1)
    return False


def named(text: str, start: int, end: int, surnames: WordList) -> Iterator[str]:
    """The surname and next character of everybody who is named between *start* and *end*."""
    for match in _names(surnames).finditer(text, start, end):
        if not _NO_NAME.match(text, match.start()):
            yield match[0]


@lru_cache(maxsize=16)
def _names(surnames: WordList) -> re.Pattern[str]:
    """A surname and the character after it, at an edge, behind an office or before 某; a long surname."""
    plain = set(plain_surnames(surnames).entries)
    ones, plain_ones, more = (
        "|".join(re.escape(name) for name in names) or "(?!)"
        for names in (
            [name for name in surnames.entries if len(name) == 1],
            [name for name in surnames.entries if name in plain and len(name) == 1],
            [name for name in surnames.entries if len(name) > 1],
        )
    )
    first = rf"(?<={_OFFICE}.)|(?<={plain_ones})(?:(?<!{HAN}.)|(?<=的.))|(?=某)"
    return lazy(rf"(?:{ones})(?:{first}){HAN}|{more}")
