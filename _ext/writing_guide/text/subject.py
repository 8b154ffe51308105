"""Who a passage is about: a person with a role, or a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from writing_guide.text.phrases import alternation
from writing_guide.text.spans import Span
from writing_guide.text.words import WordList

_HAN = r"[\u3400-\u9fff]"
# A blank or ×× for a name is raised as a placeholder; here it stands for the name (rules.md, hard cases).
_BLANK = r"[_＿]{2,}|[XxＸ×*]{1,4}(?=同志|[省市县区州局乡镇村院校])|[XxＸ×]{2,4}"
# One-character endings of units need an administrative division before them: 市教育局, but not 结局.
_SHORT_UNIT = rf"[省市县区州镇乡旗]{_HAN}{{1,10}}?[局院校站所厂科处队部社行园馆署厅]"
_PLACE = re.compile(
    r"(?:[到在赴往入驻沉去向从给对为]|前来|接到)[^，,。；;：:！？!?\n的]{0,16}$"
)
_CROWD = re.compile(r"(?:广大|全体|各级|各界|所有|全国|众多|许多)[^，,。\n]{0,6}$")


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """The lists that tell a person with a role, or a unit.

    :param roles: endings of offices, trades and relations.
    :param units: endings of units' names.
    :param surnames: family names.
    """

    roles: WordList
    units: WordList
    surnames: WordList


def find_subject(text: str, start: int, end: int, words: SubjectWords) -> Span | None:
    """The first person with a role, or unit, named between *start* and *end*.

    A unit that is only the place of a deed (到某社区) is none, nor is a crowd (广大干部).
    """
    role, unit = _patterns(words)
    best: Span | None = None
    match = role.search(text, start, end)
    if match:
        best = Span(*match.span())
    for match in unit.finditer(text, start, end):
        if best is not None and match.start() >= best.start:
            break
        before = text[max(start, match.start() - 24) : match.start()]
        if not _PLACE.search(before):
            return Span(*match.span())
    return best


@lru_cache(maxsize=16)
def _patterns(words: SubjectWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    role, surname = alternation(words.roles), alternation(words.surnames)
    name = rf"(?:{surname}|某){_HAN}{{1,2}}"
    persons = re.compile(
        rf"(?:{role})[、兼\s]?(?:{name}|{_BLANK})"  # 党委书记王某
        rf"|{name}(?:同志)?[，,（(、:：是系][^。！？!?\n]{{0,60}}?(?:{role})"  # 王某，女，某校教师
        rf"|(?:[是任系名位职]|作为|身为|当选|一[个对])[^，,。；;！？!?\n]{{0,24}}?(?:{role})(?!们)"
        rf"|{_BLANK}"
    )
    units = re.compile(rf"{_HAN}{{1,2}}(?:{alternation(words.units)})|{_SHORT_UNIT}")
    return persons, units
