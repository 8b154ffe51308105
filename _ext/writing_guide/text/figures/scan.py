"""Finds the figures of a text and their form; what they do in their sentence is for the decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from writing_guide.text.figure import Value
from writing_guide.text.figures import numerals
from writing_guide.text.figures.lexicon import Expression, Tables
from writing_guide.text.figures.patterns import CANDIDATE, CHINESE, NUMBER, RANGE_MARK

# Approximators before a number (rules.md, section Figures). One character each only where the
# character before does not make it part of a word: 附近, 节约, 网上.
_LONG_BEFORE = (
    "不少于",
    "不超过",
    "不低于",
    "不下于",
    "不到",
    "不足",
    "不满",
    "不下",
    "超过",
    "超出",
    "将近",
    "大约",
    "接近",
    "约莫",
    "至少",
)
_SHORT_BEFORE = {
    "近": "附最临靠就邻远亲贴新拉",
    "约": "节大预合契签公相制履违",
    "超": "赶",
    "逾": "",
}
_BEHIND = ("以上", "左右", "上下", "有余")
_VAGUE = "多余来"
# 多 behind a unit begins another word here: 3次多的 is an approximation, 三人多次 is none.
_NOT_VAGUE = "次名个种样年方元位所亏少么数半层轮批岗"
# A measure word before these is the head of another word (三部门, 两方面 has its own entry).
_WORD_ON = {
    "名": "单牌校",
    "家": "庭园乡",
    "部": "门委长队分落",
    "条": "件例",
    "场": "所馆地",
    "期": "间",
    "组": "织",
    "面": "积",
    "口": "罐腔",
    "台": "山湾",
    "批": "评准",
    "项": "目",
    "支": "部援持付",
    "员": "工",
    "对": "于待",
    "种": "植",
    "道": "路德",
    "线": "城",
    "度": "假",
    "两": "",
    "分": "之公支管局离开布工",
    "里": "程村镇乡铺店河堡坊湾桥亭岗",
    "国": "道家庆",
    "省": "道委",
    "市": "场委民区",
    "县": "道城委",
    "乡": "镇道村",
    "村": "民庄道",
    "校": "园长区",
    "地": "方点区块",
    "日": "本常报用",
    "年": "级代轻",
    "月": "份",
    "周": "岁年边围",
    "天": "津气真然",
    "人": "民大类才",
}
_SHORT = frozenset("年月日天夜周季载宿秒夜")


@dataclass(slots=True)
class Candidate:
    """A figure found: where it stands, its form, and what can be said without its sentence.

    :param form: ``blank``, ``ordinal``, ``date``, ``clock``, ``share``, ``duration``, ``counted``
        (with a measure word or unit), ``bare`` (none), or the sort of a listed expression:
        ``word``, ``phrase``, ``name``.
    """

    start: int
    end: int
    form: str
    numeral: str = ""
    unit: str = ""
    value: Value = None
    approximate: bool = False


def scan(text: str, tables: Tables) -> Iterator[Candidate]:
    """Figures of the normalised *text*, in order, none overlapping."""
    last = 0
    for match in CANDIDATE.finditer(text):
        start = match.start()
        if start < last:
            continue
        found = _READERS[match.lastgroup or "number"](text, match, tables)
        if found is not None:
            if found.start < last:
                found.start = start
            last = found.end
            yield found


def _listed(text: str, start: int, end: int, tables: Tables) -> Expression | None:
    """The longest listed expression that holds the numeral at *start*."""
    index = tables.expressions
    best: Expression | None = None
    for key in (text[start : start + 2], text[start - 1 : start + 1] if start else ""):
        for entry in index.get(key, ()):
            at = start - entry.at
            if at >= 0 and text.startswith(entry.text, at) and at + len(entry.text) >= end:
                if best is None or len(entry.text) > len(best.text):
                    best = entry
                break
    if best is not None and best.text[-1] == "分" and text[start + 2 : start + 3] in ("钟", "之"):
        return None
    return best


def unit_at(text: str, at: int, tables: Tables) -> int:
    """Where the measure word or unit that begins at *at* ends; *at* if none does."""
    countable = tables.countable
    if text.startswith("个", at):
        inner = at + 2 if text[at + 1 : at + 2] in ("多", "半", "余", "来") else at + 1
        for size in (4, 3, 2):
            if text[inner : inner + size] in tables.durations:
                return inner + size
        if text[inner : inner + 1] == "月" and text[inner + 1 : inner + 2] not in ("饼", "亮"):
            return inner + 1
    for size in range(tables.longest, 0, -1):
        piece = text[at : at + size]
        if piece in countable:
            if text[at + size : at + size + 1] in _WORD_ON.get(piece, "") and at + size < len(text):
                if text[at - 1] != "一" or piece in tables.durations:
                    continue
            return at + size
    return at


def _number(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    start, end = match.span()
    numeral = match.group()
    listed = _listed(text, start, end, tables)
    if listed is not None:
        at = start - listed.at
        if listed.sort == "none":
            return _event(text, start, end) if listed.text == "一起" else None
        if listed.sort == "phrase":
            return Candidate(start, end, "phrase", numeral)
        return Candidate(at, at + len(listed.text), listed.sort, numeral)
    return _quantity(text, start, end, numeral, tables)


def _event(text: str, start: int, end: int) -> Candidate | None:
    """一起 counts an incident (发生一起事故), or else says “together” and is no figure."""
    if _TAKES_EVENT.search(text, max(0, start - 4), start) and _EVENT.match(text, end + 1):
        return Candidate(start, end + 1, "counted", "一", "起", 1)
    return None


def _cold(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    """A temperature below zero; 零下数度 has no more than its unit."""
    value, _ = numerals.read(match.group("cold"))
    end = unit_at(text, match.end(), tables)
    negative = -value if isinstance(value, (int, float)) else None
    return Candidate(match.start(), end, "counted", match.group("cold"), text[match.end() : end], negative)


def _quantity(text: str, start: int, end: int, numeral: str, tables: Tables) -> Candidate | None:
    ranged = RANGE_MARK.search(numeral)
    if ranged is None:
        value, approximate = numerals.read(numeral.replace(" ", ""))
    else:
        low, _ = numerals.read(numeral[: ranged.start()])
        high, approximate = numerals.read(numeral[ranged.end() :])
        value = numerals.span_of(low, high)
    at = end
    if text[at : at + 1] in _VAGUE and at < len(text):
        behind = unit_at(text, at + 1, tables)
        if behind > at + 1 or text[at] == "余":
            at, approximate = at + 1, True
    if text[at : at + 1] == " " and (numeral[-1].isdigit() or at > end):
        at += 1
    if text[at : at + 1] in ("大", "小", "整", "满", "长") and unit_at(text, at + 1, tables) > at + 1:
        unit_from = at + 1
    else:
        unit_from = at
    until = unit_at(text, unit_from, tables)
    if until == unit_from:
        until = at = at if text[at - 1] != " " else at - 1
        unit = ""
    else:
        unit = text[unit_from:until]
    if unit:
        neighbour = _neighbour(text, start, numeral, unit, tables)
        if neighbour is not None:
            return neighbour
        until, value, extended = _extended(text, until, numeral, unit, value, tables)
        approximate = approximate or extended
    for word in _BEHIND:
        if text.startswith(word, until):
            until, approximate = until + len(word), True
            break
    start, before = _before(text, start)
    if unit[:1] == "个" and unit[1:2] in ("多", "余", "来"):
        unit, approximate = "个" + unit[2:], True
    form = "bare" if not unit else "duration" if unit.removeprefix("个") in tables.durations else "counted"
    return Candidate(start, until, form, numeral, unit, value, approximate or before)


def _neighbour(text: str, start: int, numeral: str, unit: str, tables: Tables) -> Candidate | None:
    """三、四个月: the second of two neighbouring numerals takes the first into its span."""
    if (
        start >= 2
        and text[start - 1] == "、"
        and len(numeral) == 1
        and text[start - 2] in CHINESE + "23456789"
    ):
        first, _ = numerals.read(text[start - 2])
        second, _ = numerals.read(numeral)
        alone = start < 3 or text[start - 3] not in CHINESE + "0123456789、第"
        if isinstance(first, int) and isinstance(second, int) and second == first + 1 and alone:
            end = unit_at(text, start + 1, tables)
            form = "duration" if unit.removeprefix("个") in tables.durations else "counted"
            return Candidate(start - 2, end, form, numeral, unit, (first, second), True)
    return None


def _extended(
    text: str, until: int, numeral: str, unit: str, value: Value, tables: Tables
) -> tuple[int, Value, bool]:
    """What may follow a unit: 多, 余, 半, or the second end of a range with units on both."""
    vague = False
    lasting = unit.removeprefix("个") in tables.durations
    if lasting or unit in tables.units:
        following = text[until : until + 1]
        if (
            following in ("多", "余")
            and text[until + 1 : until + 2] not in _NOT_VAGUE
            and until + 1 < len(text)
        ):
            until, vague = until + 1, True
        elif following in ("多", "余") and until + 1 == len(text):
            until, vague = until + 1, True
        elif lasting and text.startswith(numeral, until) and text.startswith("夜", until + len(numeral)):
            until += len(numeral) + 1
        elif following == "半" and lasting and isinstance(value, (int, float)):
            until, value = until + 1, value + 0.5
    mark = RANGE_MARK.match(text, until)
    if mark is not None:
        second = _NUMBER_AT.match(text, mark.end())
        if second is not None and text.startswith(unit, second.end()):
            high, _ = numerals.read(second.group().replace(" ", ""))
            return second.end() + len(unit), numerals.span_of(value, high), vague
    return until, value, vague


def _before(text: str, start: int) -> tuple[int, bool]:
    """Where the figure starts with the approximator before its number, and whether there is one."""
    left = text[max(0, start - 3) : start]
    if not left:
        return start, False
    for word in _LONG_BEFORE:
        if left.endswith(word):
            return start - len(word), True
    char = left[-1]
    if char in _SHORT_BEFORE and (len(left) < 2 or left[-2] not in _SHORT_BEFORE[char]):
        return start - 1, True
    if (
        char in ("上", "成")
        and text[start : start + 1] in ("百", "千", "万", "亿")
        and left[-2:-1] not in ("以", "网", "身", "线")
    ):
        return start - 1, True
    return start, False


def _ordinal(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    start, end = match.span()
    listed = _listed(text, start + 1, end, tables)
    if listed is not None and listed.at == 1 and listed.text[0] == "第":
        return Candidate(start, start + len(listed.text), "word", match.group("ordinal"))
    value, _ = numerals.read(match.group("ordinal"))
    until = unit_at(text, end, tables)
    unit = text[end:until]
    if unit.removeprefix("个") in tables.durations:
        return Candidate(start, until, "date", match.group("ordinal"), unit, value)
    return Candidate(start, end, "ordinal", match.group("ordinal"), unit, value)


def _date(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    start, end = match.span()
    blank = _BLANK_DATE.match(text, end)
    if blank is not None and match.group()[-1] in "年月":
        return Candidate(start, blank.end(), "blank")
    numeral = match.group()
    if numeral.isdigit() or numeral[-1] in "日号" and "月" not in numeral and numeral[:2] not in ("19", "20"):
        number = _NUMBER_AT.match(text, start)
        assert number is not None
        return _quantity(text, start, number.end(), number.group(), tables)
    return Candidate(start, end, "date", numeral)


def _clock(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    start, end = match.span()
    numeral = match.group()
    if numeral[0] in CHINESE and (listed := _listed(text, start, start + 1, tables)) is not None:
        if listed.sort == "none":
            return None
        form = listed.sort
        until = start + 1 if form == "phrase" else start - listed.at + len(listed.text)
        return Candidate(start if form == "phrase" else start - listed.at, until, form, numeral[0])
    if "点" in numeral and (
        _POINTS.match(text, end)
        or (numeral[-1] != "点" and numeral[-1] in CHINESE and unit_at(text, end, tables) > end)
    ):
        number = _NUMBER_AT.match(text, start)
        assert number is not None
        return _quantity(text, start, number.end(), number.group(), tables)
    return Candidate(start, end, "clock", numeral)


def _share(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    start, end = match.span()
    listed = _listed(text, start, end, tables)
    if listed is not None and listed.sort != "none":
        return Candidate(start, end, "share", match.group(), "", *numerals.read(match.group()))
    found = _quantity(text, start, end, match.group(), tables)
    if found is not None and found.form == "bare":
        found.form = "share"
    return found


def _rise(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    return Candidate(match.start(), match.end(), "counted", "", "番", 2)


def _money(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    return _quantity(text, match.start(), match.end(), match.group(), tables)


def _half(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    """半 counts before a unit of time or measurement (半年, 半小时, 半斤), not in 半山, 过半."""
    start, end = match.span()
    if (listed := _listed(text, start, end, tables)) is not None:
        return Candidate(start, end, "phrase", "半") if listed.sort == "phrase" else None
    until = unit_at(text, end, tables)
    unit = text[end:until]
    if unit.removeprefix("个") in tables.durations or unit in tables.units or unit == "个世纪":
        return _quantity(text, start, end, "半", tables)
    return None


def _blank(text: str, match: re.Match[str], tables: Tables) -> Candidate | None:
    """A blank is a figure where a measure word, a unit or a part of a date follows it."""
    start, end = match.span()
    mark = match.group()
    if mark == "℃":
        return Candidate(start, end, "blank", "", mark)
    if mark[0] in "Xx×":
        previous = text[start - 1 : start]
        if previous.isascii() and previous.isalnum():
            return None
    date = _BLANK_DATE_PART.match(text, end)
    if date is not None:
        return Candidate(start, date.end(), "blank")
    until = unit_at(text, end + 1 if text[end : end + 1] in ("余", "多", "万") else end, tables)
    unit = text[end:until]
    if until <= end or unit in _NO_BLANK or text[until : until + 1] in _NAME_ON.get(unit, ""):
        return None
    if (
        unit in _RARELY
        and text[until : until + 1] not in "，。；、）,;)次"
        or mark[0] in "—*"
        and (start == 0 or text[start - 1] in "\n。，”》" or unit in _RARELY or text.startswith("个人", end))
    ):
        return None
    return Candidate(start, until, "blank", "", unit)


_NUMBER_AT = re.compile(NUMBER)
_BLANK_DATE = re.compile(r" ?(?:[_X×x*]++|（ *）|\( *\)) ?(?:月 ?(?:[_X×x*]++ ?[日号]?)?|[日号])")
_BLANK_DATE_PART = re.compile(
    r" ?(?:年 ?(?:[_X×x*]++ ?月)?|月)(?: ?(?:[_X×x*]++|[0-9]{1,2}) ?[日号]?)?|[日号]"
)
_POINTS = re.compile(
    r"(?:建议|意见|要求|体会|经验|做法|思考|启示|共识|希望|感受|心得|方面|内容|措施|承诺|工作|期望)"
)
# Measure words after which a blank is rather a name's: X部, XX班, X组.
_NO_BLANK = frozenset(
    (
        "部",
        "班",
        "组",
        "队",
        "级",
        "站",
        "方",
        "线",
        "路",
        "排",
        "行",
        "面",
        "头",
        "口",
        "对",
        "点",
        "员",
        "届",
        "里",
        "重",
        "环",
        "格",
        "平",
        "卡",
        "节",
        "度",
        "地",
        "国",
        "省",
        "市",
        "县",
        "镇",
        "乡",
        "村",
        "校",
        "州",
    )
)
_NAME_ON = {
    "项": "目",
    "家": "庭园",
    "户": "籍",
    "所": "长在有",
    "处": "长理",
    "名": "称字单",
    "张": "某三",
    "位": "于",
    "个": "人",
    "次": "日",
    "门": "诊",
    "回": "族",
    "条": "件",
    "股": "份",
}
_RARELY = frozenset(
    (
        "人",
        "家",
        "所",
        "片",
        "楼",
        "层",
        "期",
        "道",
        "张",
        "回",
        "分",
        "角",
        "两",
        "米",
        "元",
        "块",
        "段",
        "门",
        "双",
        "把",
    )
)
_TAKES_EVENT = re.compile(
    r"(?:发生|出现|接手|处理|办理|受理|化解|调解|侦破|破获|造成|[了有无过到每何又把将这])\Z"
)
_EVENT = re.compile(r"[^，。、；,;]{0,10}(?:案|纠纷|事故|事件|投诉|传染|火灾|警情|信访|官司|矛盾|上访|违)")
_READERS = {
    "cold": _cold,
    "number": _number,
    "ordinal": _ordinal,
    "date": _date,
    "clock": _clock,
    "share": _share,
    "rise": _rise,
    "money": _money,
    "half": _half,
    "blank": _blank,
}
