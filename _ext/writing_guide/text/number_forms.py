"""Figures of one kind in one place that are written in two ways."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from writing_guide.text.expressions import lazy
from writing_guide.text.pairs import Ranges
from writing_guide.text.spans import Span

_MEASURE = (
    r"个(?:小时|月|星期)?|小时|分钟|天|周(?![年边])|年(?![级代度底初])|名|位|人次|户|次|件|场|[條条]|支|项|家|所|辆|台|篇|起|批|岁|公里"
    r"|元|亩|斤"
)
_HAN = "[一二两兩三四五六七八九十百]{1,6}"
_MORE = "[一二两兩三四五六七八九十百]{0,5}"
# Each search begins with one set of characters, so that it skips all other text at once.
_FORM = lazy(
    rf"[\d一二两兩三四五六七八九十百第](?:"
    rf"(?P<arabic>(?<=\d)(?<![\d.第几数余多“年月].)\d*(?:[-~～—]\d+)?)(?P<a>{_MEASURE})"
    rf"|(?P<chinese>(?<=[一二两兩三四五六七八九十百])(?<![\d.第几数余多“一二三四五六七八九十百千万每统同唯之初周期月].){_MORE})"
    rf"(?P<c>個|{_MEASURE})(?![个多余人代]|维护|意识|自信|确立|代表|全面|支部)"
    rf"|(?<=第)(?:(?P<oa>\d+)|(?P<oc>{_HAN}))(?P<o>条|次|届|期|批|轮|章|节))"
)
_DATE = lazy(
    r"[〇○零一二三四五六七八九十\d](?:(?<=\d)\d{3}年[一二三四五六七八九十]{1,2}月|[〇○零一二三四五六七八九]{3}年\d{1,2}月"
    r"|(?<=\d)(?<!\d\d)\d?月(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
    r"|(?<=[一二三四五六七八九十])(?<![一二三四五六七八九十个].)[一二]?月\d{1,2}[日号])"
)
_CLOCK = lazy(
    r"(?:凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜|清晨|半夜)(?:(?P<arabic>\d{1,2})|(?P<chinese>十[一二]?|[一二两三四五六七八九]))"
    r"(?P<unit>[点點])"
)
_CALENDAR_YEAR = lazy(r"(?:19|20)\d\d年")
# Two figures this close stand in one list; further apart they must give the same number.
_LIST_GAP = 16
_VALUES = {
    "一": 1,
    "二": 2,
    "两": 2,
    "兩": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}


def find_inconsistent(text: str, sentences: Sequence[Span], quoted: Ranges) -> Iterator[tuple[Span, str]]:
    """Each figure that departs from the form of its fellow, and that fellow's text."""
    for match in _DATE.finditer(text):
        yield Span(*match.span()), match[0]
    yield from _within_sentences(text, sentences, quoted)
    yield from _clock_times(text, quoted)


def _clock_times(text: str, quoted: Ranges) -> Iterator[tuple[Span, str]]:
    found = [match for match in _CLOCK.finditer(text) if match.start() not in quoted]
    arabic = [match for match in found if match["arabic"]]
    chinese = [match for match in found if match["chinese"]]
    if arabic and chinese:
        odd, fellow = sorted((arabic, chinese), key=len)
        yield Span(*odd[0].span()), fellow[0][0]


def _within_sentences(text: str, sentences: Sequence[Span], quoted: Ranges) -> Iterator[tuple[Span, str]]:
    starts = [span.start for span in sentences]
    last: dict[tuple[str, bool], re.Match[str]] = {}
    current = reported = -1
    for match in _FORM.finditer(text):
        index = bisect_right(starts, match.start()) - 1
        if index < 0 or match.start() >= sentences[index].end:
            continue
        if not match["o"] and (match.start() in quoted or _CALENDAR_YEAR.match(match[0])):
            continue
        if index != current:
            current, last = index, {}
        arabic = match["a"] is not None or match["oa"] is not None
        unit = _unit(match)
        fellow = last.get((unit, not arabic))
        if fellow is not None and index != reported and _alike(text, fellow, match):
            reported = index
            yield Span(*match.span()), fellow[0]
        last[unit, arabic] = match


def _unit(match: re.Match[str]) -> str:
    unit = match["a"] or match["c"]
    return unit.replace("個", "个") if unit else "第" + match["o"]


def _alike(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether the two belong together: parallel, in one list, or the same number of the same."""
    if first["o"]:
        return True
    chinese, arabic = (first, second) if first["c"] else (second, first)
    before = text[first.start() - 1 : first.start()]
    if before in "由为每各按" and before == text[second.start() - 1 : second.start()]:
        return True
    number, digits = _numeral(chinese, "c"), _numeral(arabic, "a")
    if number == "一":
        return False
    if digits.isdecimal() and _VALUES.get(number) == int(digits):
        return True
    return second.start() - first.end() <= _LIST_GAP


def _numeral(match: re.Match[str], unit: str) -> str:
    return match[0][: -len(match[unit])]
