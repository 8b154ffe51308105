"""How a text speaks: of whom, to whom, and whether of what was done or of what is still to be done."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.names import NO_NAME, plain_surnames
from writing_guide.text.phrases import alternation
from writing_guide.text.subject import SubjectWords

# What somebody is to do, may do or means to do. Each verb stands behind its first character.
_TO_DO = lazy(
    r"[应必须不要将拟计预力争确可请尽切最宜](?:"
    r"(?<=应)(?:[当该]|(?=[有写选交说根按由具符填坚]))|(?<=必)须|(?<=须)(?![眉知])|(?<=不)[得要]"
    r"|(?<=要)(?<![主重需想只就首简快纪扼].)(?=[从把在加写做抓坚认严全深注求选尽交先突围落])"
    rf"|(?<=将)(?=[继以围重按添启持进新]|{HAN}{{1,8}}?(?:建|打造|开展|实施|推进|完善|举办|启动))"
    r"|(?<=拟)(?![定订人合])|(?<=计)划(?=[在新开组全用建招])|(?<=预)计|(?<=力)争|(?<=争)取|(?<=确)保"
    r"|(?<=可)(?=[通按以根来向用])|(?<=请)(?=[勿将于在用联携各提填按遵您]|有意)|(?<=尽)量|(?<=切)[忌勿]|(?<=最)好|(?<=宜)(?=[短长简早少]))"
)
_DONE = lazy(r"了(?![解如结却])|过(?![程去于度后年])|已|曾|先后|连续|累计|荣获|被[评授]|获得")
_YOU = lazy("[你您]")
_THIRD = lazy(r"[他她](?<!其.)(?![人国乡日山方])")
# Somebody who is told of again: by a pronoun, as 该局, or as the one who tells ...
_SOMEBODY = lazy(r"[他她我](?<!其.)(?![国乡日山方])|该(?=[局校院队站村社所厂组班同])")
# ... or as a body of people.
_BODY = lazy(
    r"(?:队|党|团|官|组|社)员|[民交刑辅干法]警|官兵|战士|[职员]工|干部|教师|医护|志愿者|团队|班组|连队|[大中支小]队|支部|公司"
)
# 记者：…… 李某：……: a speaker's label at the start of a line.
_SPEAKER = lazy(r"^[^\s，。：:、\d]{1,8}[：:](?=\s?\S)", re.MULTILINE)
_INTERVIEW = lazy(
    r"我们?[^，。：；！？\n]{0,16}(?:采访|访谈)|[给跟向对]我[^，。\n]{0,4}(?:叙述|讲述|讲起|说起|谈起|回忆)|我问[他她]"
)

# The last character of most offices and trades: a name may follow.
_OFFICE = "[员长师任记手生者民警工人士官兵医授席委志友子女妻夫父母学家户媳匠理干]"

_EDGE = lazy(rf"该|(?!{HAN})[^“《]")

_FEW = 3
_DENSE = 8
"""So many words in 1 000 characters say what is to be done, or speak to somebody."""
_LINES = 4
_LEAD = 200
_TWICE = 2


def still_to_do(own_words: str) -> tuple[str, ...]:
    """The words that say what is to be done (plan, rule, advice), if the text tells less that was done."""
    to_do = _TO_DO.findall(own_words)
    if len(to_do) < _TWICE or len(to_do) * 1000 < _DENSE * len(own_words):
        return ()
    done = _TWICE * len(_DONE.findall(own_words))
    return tuple(to_do) if len(to_do) > done or len(to_do) == done >= _FEW else ()


def addressed(own_words: str) -> tuple[str, ...]:
    """你 or 您, if the text speaks to somebody throughout."""
    uses = _YOU.findall(own_words)
    few = len(uses) < _FEW or len(uses) * 1000 < _DENSE * len(own_words)
    return () if few or len(uses) <= len(_THIRD.findall(own_words)) else (uses[0],)


def speakers(text: str) -> tuple[str, ...]:
    """The labels of speakers who take turns; a form has labels too, but each once."""
    labels = Counter(match[0] for match in _SPEAKER.finditer(text))
    return tuple(labels) if labels.total() >= max(_LINES, _TWICE * len(labels)) else ()


def asked(own_words: str) -> tuple[str, ...]:
    """Where the writer says of himself that he asked and was told."""
    match = _INTERVIEW.search(own_words)
    return (match[0],) if match else ()


def tells_little(own_words: str) -> bool:
    """Whether next to nothing is told as done."""
    return len(_DONE.findall(own_words)) < _TWICE


def speaks_of_somebody(own_words: str) -> bool:
    """Whether somebody is spoken of by more than a name, or speaks."""
    return len(_SOMEBODY.findall(own_words)) >= _TWICE or len(_BODY.findall(own_words)) >= _FEW


def comes_back(text: str, words: SubjectWords, lead: int = _LEAD) -> bool:
    """Whether somebody, or a unit, that the first *lead* characters name is named again."""
    tried: set[str | None] = {None}
    for match in _named(words).finditer(text, 0, lead):
        after = match.end("who")
        if match["who"] not in tried and text.find(match["who"], after) >= 0:
            return True
        if match["unit"] not in tried and _acts(text, after, match["unit"]):
            return True
        tried |= {match["who"], match["unit"]}
    return False


def _acts(text: str, after: int, unit: str) -> bool:
    """Whether a clause begins with the unit's generic name: 项目部攻克……, 该中心有……."""
    at = text.find(unit, after)
    while at >= 0:
        if _EDGE.match(text, at - 1):
            return True
        at = text.find(unit, at + 1)
    return False


@lru_cache(maxsize=16)
def _named(words: SubjectWords) -> re.Pattern[str]:
    """A surname and the character after it, at an edge or behind an office; a unit's name."""
    surname = alternation(words.surnames)
    name = (
        rf"(?<={_OFFICE})(?!{NO_NAME})(?:{surname}){HAN}|(?<!{HAN})(?!{NO_NAME})(?:{plain_surnames(words.surnames)}){HAN}"
        rf"|(?:{surname})某"
    )
    return lazy(rf"(?=(?P<who>{name}|{HAN}{{2}}(?P<unit>{alternation(words.units)})))")
