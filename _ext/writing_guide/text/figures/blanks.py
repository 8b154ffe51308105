"""Blanks where a number belongs: __名, X小时, ××户, ——斤, （ ）元, X月X日."""

from __future__ import annotations

import re

from writing_guide.text.figures.candidate import Candidate, Form
from writing_guide.text.figures.lexicon import Tables
from writing_guide.text.figures.patterns import BLANK_DATE_PART
from writing_guide.text.figures.quantities import unit_at

# Units that are as often the beginning of a name (__家园, _人的使命): a blank only before a stop.
_AMBIGUOUS = frozenset("人家所片楼层期道张回分角两米元块段门双把") - {"元"}
# 人 begins a word before these (__人民, __人才); a long blank before any other 人 is a head-count.
_OF_PEOPLE = frozenset("的民大员士们才事")
# ××处党支部, ××处副处长: an office.
_OFFICE = frozenset("党团副支领干工机负")
_STOPS = frozenset("，。；、）！？,.;)次")
_MORE = frozenset("余多万")
# Marks that do other work in a text: a dash, a star, a box at the head of an item.
_LOUD = frozenset("—*○△□■")
_BEFORE_TIME = frozenset("同届及准当临随按平有何此这那小计定适实")
_HEADS = frozenset("\n。，”》")


def blank(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    """A blank is a figure where a measure word, a unit or a part of a date follows it."""
    start, end = match.span()
    mark = match.group()
    if _is_letter(text, start, mark):
        return None
    date = None if _cuts_a_word(text, start, end) else BLANK_DATE_PART.match(text, end)
    if date is not None or mark == "℃":
        return Candidate(start, date.end() if date else end, Form.BLANK)
    begin = end + 1 if text[end : end + 1] in _MORE else end
    until = unit_at(text, begin, tables)
    unit = text[begin:until]
    if not unit or unit in tables.blank_names or text[until - 1 : until + 1] in tables.compounds:
        return None
    if (unit == "处" and text[until : until + 1] in _OFFICE) or (unit == "记" and mark[0] == "—"):
        return None
    ambiguous = unit in _AMBIGUOUS and until < len(text) and text[until] not in _STOPS
    if unit == "人" and len(mark) > 1:
        ambiguous = text[until : until + 1] in _OF_PEOPLE
    if ambiguous or (mark[0] in _LOUD and not _fills_a_gap(text, start, end, mark)):
        return None
    return Candidate(start, until, Form.BLANK, "", unit)


def _is_letter(text: str, start: int, mark: str) -> bool:
    """Whether an X is part of a word in Latin letters or of a product 3×4."""
    before = text[start - 1 : start]
    return mark[0] in "xX×" and before.isascii() and before.isalnum()


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    """Whether 时 behind a blank ends a word that stands before it (同_时), and is no hour."""
    return text[end : end + 1] == "时" and text[start - 1 : start] in _BEFORE_TIME


def _fills_a_gap(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a mark that has other uses stands inside a clause, in the place of a number."""
    # A subtitle may be indented: 　　——记某站.
    if not text[max(0, start - 8) : start].strip(" \t\u3000\xa0") or text[start - 1] in _HEADS:
        return False
    if text[start - 1] in " \t\u3000\xa0" or text.startswith("个人", end):
        return False
    return len(mark) > 1 or mark == "*"
