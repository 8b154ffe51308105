"""Finds the figures of a text and their form; what they do in their sentence is for the decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writing_guide.text.expressions import lazy
from writing_guide.text.figures import numerals
from writing_guide.text.figures.blanks import blank
from writing_guide.text.figures.candidate import Candidate, Form
from writing_guide.text.figures.lexicon import Expression, Tables
from writing_guide.text.figures.patterns import BLANK_DATE, CANDIDATE, CHINESE, START
from writing_guide.text.figures.quantities import NUMBER_AT, quantity, unit_at

_TAKES_EVENT = lazy(r"(?:发生|出现|接手|处理|办理|受理|化解|调解|侦破|破获|造成|[了有无过到每何又把将这])\Z")
_EVENT = lazy(r"因|[^，。、；,;]{0,10}(?:案|纠纷|事故|事件|投诉|传染|火灾|警情|信访|官司|矛盾|上访|违)")
# 点 counts these, and tells no time before them: 三点要求.
_POINTS = lazy(r"建议|意见|要求|体会|经验|做法|思考|启示|共识|希望|感受|心得|方面|内容|措施|承诺|工作|期望")
# 两周, 整周 count weeks; 周 and 星期 behind anything else name a day with the numeral that follows.
_WEEK_ENDS = frozenset("周期拜")
_WEEK = lazy(rf"(?<![0-9{CHINESE}几数多余半整个])(?:周|星期|礼拜)\Z")
_DAYS_OF_WEEK = lazy(r"[一二三四五六](?:[至到—~-](?:周|星期|礼拜)?[一二三四五六日天])?(?![0-9十百千万])")
_PARTS_OF_DAY = frozenset(("上午", "下午", "早上", "早晨", "中午", "晚上", "夜晚", "晚", "夜", "日", "白天"))
# 第二 before these tells one house from the others (第二人民医院), and ranks none.
_INSTITUTION = lazy(
    r"(?:(?:人民|中级|高级|附属|中医|中西医结合|妇幼|职业|实验|军医|临床|机关|中心|专科|技术|外国语|师范|建筑|安装|市政|化学|机械|航务)"
    r"{0,3}(?:医院|[中小]学|学校|学院|大学|法院|检察院|幼儿园|保健院|工程局|工程公司|公司|[电铁煤钢棉油]厂)|职高|高中(?!生)|监狱|集团军|野战军|方面军"
    r"|看守所|戒毒所|检察部|审判庭|分[局院厂]|采油厂|附[小中])"
)
_BOUNDARIES = frozenset(" \t\u3000\n。，；：、！？“（(:,;")
_ONCE_MORE = frozenset("唯统逐单专")


def scan(text: str, tables: Tables) -> Iterator[Candidate]:
    """Figures of the normalised *text*, in order, none overlapping."""
    at = 0
    while (begin := START.search(text, at)) is not None:
        match = CANDIDATE.match(text, begin.start())
        if match is None:
            at = begin.end()
            continue
        found = _READERS[match.lastgroup or "number"](text, match, tables)
        if found is None:
            at = match.end()
        else:
            at = max(match.end(), found.end)
            yield found


def listed(text: str, start: int, end: int, tables: Tables) -> Expression | None:
    """The longest listed expression that holds the numeral at ``start:end``."""
    best: Expression | None = None
    for key in (text[start : start + 2], text[start - 1 : start + 1] if start else ""):
        for entry in tables.expressions.get(key, ()):
            at = start - entry.at
            if at >= 0 and at + len(entry.text) >= end and text.startswith(entry.text, at):
                if best is None or len(entry.text) > len(best.text):
                    best = entry
                break
    if best is not None and best.text[-1] == "分" and text[start + 2 : start + 3] in ("钟", "之"):
        return None
    # 三公 is a name, 三公里 a length.
    if best is not None and best.form is Form.NAME and best.whole:
        close = unit_at(text, end, tables)
        if close > start - best.at + len(best.text) and text[end:close] in tables.units:
            return None
    return best


def _number(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    start, end = match.span()
    if text[start - 1 : start] in _WEEK_ENDS and (day := _weekday(text, start, tables)) is not None:
        return day
    if text.startswith("一一", start) and text[start - 1 : start] in _ONCE_MORE:
        start += 1
    entry = listed(text, start, end, tables)
    if entry is None:
        return quantity(text, start, end, tables)
    if entry.form is None:
        return _event(text, start) if entry.text == "一起" else None
    if not entry.whole:
        return Candidate(start, end, entry.form, text[start:end])
    at = start - entry.at
    return Candidate(at, at + len(entry.text), entry.form, text[start:end])


def _weekday(text: str, start: int, tables: Tables) -> Candidate | None:
    """周三, 星期五, 周一至周五: not 每周三次, which is so many times a week."""
    week = _WEEK.search(text, max(0, start - 3), start)
    day = _DAYS_OF_WEEK.match(text, start)
    if week is None or day is None:
        return None
    unit = text[day.end() : unit_at(text, day.end(), tables)]
    if unit and unit not in _PARTS_OF_DAY:
        return None
    return Candidate(week.start(), day.end(), Form.DATE, text[start])


def _event(text: str, start: int) -> Candidate | None:
    """一起 counts an incident (发生一起事故), or else says “together” and is no figure."""
    if _TAKES_EVENT.search(text, max(0, start - 4), start) and _EVENT.match(text, start + 2):
        return Candidate(start, start + 2, Form.COUNTED, "一", "起", 1)
    return None


def _cold(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    """A temperature below zero; 零下数度 has no more than its unit."""
    value, _ = numerals.read(match.group("cold"))
    end = unit_at(text, match.end(), tables)
    below = -value if isinstance(value, (int, float)) else None
    return Candidate(match.start(), end, Form.COUNTED, match.group("cold"), text[match.end() : end], below)


def _open_year(_text: str, match: re.Match[str], _tables: Tables) -> Candidate:
    """20__年: one blank."""
    return Candidate(match.start(), match.end(), Form.BLANK)


def _new_moon(_text: str, match: re.Match[str], _tables: Tables) -> Candidate | None:
    """A day of the lunar calendar: 大年初二, 正月初五."""
    return Candidate(match.start(), match.end(), Form.DATE, match.group())


def _ordinal(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    start, end = match.span()
    numeral = match.group("ordinal")
    entry = listed(text, start + 1, end, tables)
    if entry is not None and entry.whole and entry.text[0] == "第":
        return Candidate(start, start + len(entry.text), Form.IDIOM, numeral)
    value, _ = numerals.read(numeral)
    until = unit_at(text, end, tables)
    unit = text[end:until]
    if unit.removeprefix("个") in tables.durations:
        return Candidate(start, until, Form.DATE, numeral, unit, value)
    if _INSTITUTION.match(text, end) is not None:
        return Candidate(start, end, Form.NAME, numeral, unit, value)
    return Candidate(start, end, Form.ORDINAL, numeral, unit, value)


def _date(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    start, end = match.span()
    date = match.group()
    if date[-1] in "年月" and (gap := BLANK_DATE.match(text, end)) is not None:
        return Candidate(start, gap.end(), Form.BLANK)
    # ……。年1月19日，……: a filter or a page took the figures of the year.
    if text[start - 1 : start] == "年" and (start == 1 or text[start - 2] in _BOUNDARIES):
        return Candidate(start - 1, end, Form.BLANK)
    if date[-1] == "日" and "月" not in date and "年" not in date:
        return _plain(text, start, tables)
    return Candidate(start, end, Form.DATE, date)


def _clock(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    start, end = match.span()
    if text[start] in CHINESE and listed(text, start, start + 1, tables) is not None:
        number = NUMBER_AT.match(text, start)
        return _number(text, number, tables) if number is not None else None
    clock = match.group()
    decimal = clock[-1] in CHINESE and unit_at(text, end, tables) > end
    if "点" in clock and (decimal or _POINTS.match(text, end)):
        return _plain(text, start, tables)
    return Candidate(start, end, Form.CLOCK, clock)


def _plain(text: str, start: int, tables: Tables) -> Candidate | None:
    """What looked like a date or a time, read as a number with its unit."""
    number = NUMBER_AT.match(text, start)
    return quantity(text, start, number.end(), tables) if number is not None else None


def _share(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    found = quantity(text, *match.span(), tables, unitless=True)
    return found._replace(form=Form.SHARE)


def _rise(_text: str, match: re.Match[str], _tables: Tables) -> Candidate | None:
    return Candidate(match.start(), match.end(), Form.COUNTED, "", "番", 2)


def _money(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    return quantity(text, *match.span(), tables)


def _half(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    """半 counts before a unit of time or measurement (半年, 半小时, 半斤), not in 半山, 过半."""
    start, end = match.span()
    if (entry := listed(text, start, end, tables)) is not None:
        return Candidate(start, end, entry.form, "半") if entry.form is not None else None
    unit = text[end : unit_at(text, end, tables)]
    if unit.removeprefix("个") in tables.durations or unit in tables.units:
        return quantity(text, start, end, tables)
    return None


_READERS = {
    "number": _number,
    "cold": _cold,
    "new_moon": _new_moon,
    "open_year": _open_year,
    "ordinal": _ordinal,
    "date": _date,
    "clock": _clock,
    "share": _share,
    "rise": _rise,
    "money": _money,
    "half": _half,
    "blank": blank,
}
