"""From a numeral to the whole figure: approximators, measure word or unit, ranges, the value."""

from __future__ import annotations

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.figure import Value
from writing_guide.text.figures import numerals
from writing_guide.text.figures.candidate import Candidate, Form
from writing_guide.text.figures.lexicon import Tables
from writing_guide.text.figures.patterns import NUMBER, RANGE_MARK

NUMBER_AT = lazy(NUMBER)
# Approximators (rules.md, section Figures). 近, 约, 超 count where they are no part of a word
# (附近, 节约, 赶超), 上 and 成 before a round number only (上百人).
_BEFORE = lazy(
    r"(?:不少于|不超过|不低于|不下于|不到|不足|不满|不下|超过|超出|将近|大约|接近|约莫|至少"
    r"|(?<![附最临靠就邻远亲贴新拉])近|(?<![节大预合契签公相制履违])约|(?<!赶)超|逾)\Z"
)
_ROUND = lazy(r"(?<![以网身线])上\Z|(?<![完达建形变组制做办养促])成\Z")
_BEFORE_ENDS = frozenset("于过到足满下出近约莫少超逾上成")
_BEHIND = lazy(r"以上|有余")
# 左右 makes a figure approximate, and is none of its characters (rules.md, section Figures).
_ABOUT = ("左右", "上下")
_BEHIND_BEGINS = frozenset("以有")
_VAGUE = frozenset("多余来")
# 多 behind a unit begins another word here: 两年多 is an approximation, 三人多次 is none.
_MORE = lazy(r"[多余](?![次名个种样年方元位所亏少么数半层轮批岗])")
_NIGHTS = lazy(r"[0-9一两二三四五六七八九十]{1,2}夜")
_RANGE_BEGINS = frozenset(" 至到~～－-–—")
_SIZE = frozenset("大小整满长")
# 六大品牌, 三大工程: 大 counts kinds itself, unless it begins another word.
_KINDS = lazy(
    rf"(?<=[三四五六七八九十0-9])大(?={HAN})(?![队爷娘妈姐哥叔伯姑姨嫂会代前后以下上前棚桥坝院寨道学那第的了一二三四])"
)
# What stands in brackets behind a head-count: 5240人（次）.
_OR_TIMES = lazy(r"[（(][次件户份个][)）]")
_CLOSES = lazy(r"[，。；、！？,;)）”\n]|\Z")
_HEADS = frozenset(("人", "户", "个"))
_SCALES = tuple(10**power for power in range(10))
# 9年零两个月: the months belong to the years.
_AND_MONTHS = lazy(r" ?零 ?(?P<months>[1-9]|1[01]|[一两三四五六七八九]|十一?) ?个?多?月")
_DEGREES = frozenset(("℃", "°C", "摄氏度"))
_MINUS = frozenset("-－−")
_MORE_OF = frozenset("多半余来")


def unit_at(text: str, at: int, tables: Tables) -> int:
    """Where the measure word or unit that begins at *at* ends; *at* if none does."""
    if text.startswith("个", at):
        inner = at + 2 if text[at + 1 : at + 2] in _MORE_OF else at + 1
        for size in (4, 3, 2):
            if text[inner : inner + size] in tables.durations and inner + size <= len(text):
                return inner + size
        if text.startswith("月", inner) and not text.startswith("月饼", inner):
            return inner + 1
    if text.startswith(("分多钟", "秒多钟"), at):
        return at + 3
    for piece in tables.countable.get(text[at : at + 1], ()):
        if text.startswith(piece, at):
            compound = len(piece) == 1 and text[at : at + 2] in tables.compounds
            if not compound or (text[at - 1 : at] == "一" and piece not in tables.durations):
                return at + len(piece)
    return at


def quantity(text: str, start: int, end: int, tables: Tables, *, unitless: bool = False) -> Candidate:
    """The figure round the numeral at ``start:end``; a fraction is *unitless*."""
    numeral, value, approximate = _valued(text, start, end)
    if (pair := _pair(text, start, end, numeral, tables)) is not None:
        value, end = pair
        approximate = True
    until, vague = _vague(text, end, tables)
    begin = _unit_start(text, until, spaced=numeral[-1].isdigit() or vague, tables=tables)
    close = begin if unitless else unit_at(text, begin, tables)
    if close == begin == end and not unitless and _KINDS.match(text, end):
        close = end + 1
    unit = text[begin:close]
    if unit.endswith("多钟"):
        unit, vague = unit.replace("多", ""), True
    form = Form.BARE
    if unit:
        lasting = unit.lstrip("个").lstrip("多半余来") in tables.durations
        form = Form.DURATION if lasting else Form.COUNTED
        until, value, more = _behind_unit(text, close, numeral, unit, value, form, tables)
        more |= unit[:1] == "个" and unit[1:2] in _VAGUE
        unit = "个" + unit[2:] if unit[:1] == "个" and unit[1:2] in _VAGUE else unit
        approximate |= more
    if unit in _HEADS and (times := _OR_TIMES.match(text, until)) is not None:
        until = times.end()
    if text[until : until + 1] in _BEHIND_BEGINS and (behind := _BEHIND.match(text, until)):
        until, approximate = behind.end(), True
    vague |= text.startswith(_ABOUT, until)
    # -9℃, not 5-9℃.
    if unit in _DEGREES and text[start - 1 : start] in _MINUS and not text[start - 2 : start - 1].isdigit():
        start, value = start - 1, -value if isinstance(value, (int, float)) else value
    if text[start - 1 : start] in _BEFORE_ENDS and (begin := _before(text, start, unitless)) < start:
        start, approximate = begin, True
    return Candidate(start, until, form, numeral, unit, value, approximate or vague)


def _before(text: str, start: int, unitless: bool) -> int:
    """Where the approximator before the number at *start* begins; *start* if there is none."""
    found = _BEFORE.search(text, max(0, start - 4), start)
    if found is None and text[start] in "百千万亿" and not unitless:
        found = _ROUND.search(text, max(0, start - 2), start)
    return found.start() if found is not None else start


def _valued(text: str, start: int, end: int) -> tuple[str, Value, bool]:
    """The numeral at ``start:end`` without spaces, its value, and whether that is approximate."""
    numeral = text[start:end].replace(" ", "")
    value, approximate = numerals.read(numeral)
    if value is not None:
        return numeral, value, approximate
    ranged = RANGE_MARK.search(numeral)
    if ranged is None:
        return numeral, None, approximate
    low, _ = numerals.read(numeral[: ranged.start()])
    high, approximate = numerals.read(numeral[ranged.end() :])
    return numeral, numerals.span_of(low, high), approximate


def _pair(text: str, start: int, end: int, numeral: str, tables: Tables) -> tuple[Value, int] | None:
    """三、四个月, 七、八十斤: two neighbouring numerals that a comma joins to one range; where it ends."""
    if len(numeral) != 1 or not text.startswith("、", end) or text[start - 1 : start] in ("、", "第"):
        return None
    second = NUMBER_AT.match(text, end + 1)
    low, _ = numerals.read(numeral)
    high, _ = numerals.read(second.group()) if second is not None else (None, False)
    if (
        second is None
        or not isinstance(low, int)
        or not isinstance(high, int)
        or unit_at(text, second.end(), tables) == second.end()
    ):
        return None
    # 七、八十斤: the scale stands behind the second numeral alone.
    scale = next((scale for scale in _SCALES if high == (low + 1) * scale), 0)
    return ((low * scale, high), second.end()) if scale else None


def _vague(text: str, end: int, tables: Tables) -> tuple[int, bool]:
    """Past 多, 余 or 来 between number and unit, if one stands there."""
    # 300 多人次: pages put a space behind digits.
    if text.startswith(" ", end) and text[end - 1].isdigit() and text[end + 1 : end + 2] in _VAGUE:
        spaced = unit_at(text, end + 2, tables) > end + 2
        return (end + 2, True) if spaced else (end, False)
    if text[end : end + 1] not in _VAGUE:
        return end, False
    # 接待3200多，: the noun is left out; 来 behind a number alone is no approximator.
    alone = text[end] == "多" and text[end - 1] not in "一两" and _CLOSES.match(text, end + 1) is not None
    if text[end] == "余" or alone or unit_at(text, end + 1, tables) > end + 1:
        return end + 1, True
    return end, False


def _unit_start(text: str, at: int, *, spaced: bool, tables: Tables) -> int:
    """Where the unit begins: past a space after digits, past 大 in 三大类."""
    if spaced and text.startswith(" ", at) and unit_at(text, at + 1, tables) > at + 1:
        return at + 1
    if text[at : at + 1] in _SIZE and unit_at(text, at + 1, tables) > at + 1:
        return at + 1
    return at


def _years(years: Value, months: str) -> Value:
    """So many years and so many months, in years."""
    more, _ = numerals.read(months)
    if isinstance(years, tuple) or years is None or not isinstance(more, int):
        return years
    return round(years + more / 12, 2)


def _behind_unit(
    text: str, until: int, numeral: str, unit: str, value: Value, form: Form, tables: Tables
) -> tuple[int, Value, bool]:
    """What may follow a unit: itself (一次次), 多, 余, 半, a night to its day, the other end of a range."""
    lasting = form is Form.DURATION
    if numeral == "一" and text.startswith(unit, until):
        return until + len(unit), value, False
    if lasting or unit in tables.units:
        if _MORE.match(text, until):
            return until + 1, value, True
        if lasting and unit == "天" and (nights := _NIGHTS.match(text, until)) is not None:
            return nights.end(), value, False
        if lasting and text.startswith("半", until) and isinstance(value, (int, float)):
            return until + 1, value + 0.5, False
        if unit == "年" and (rest := _AND_MONTHS.match(text, until)) is not None:
            until, value = rest.end(), _years(value, rest.group("months"))
    mark = RANGE_MARK.match(text, until) if text[until : until + 1] in _RANGE_BEGINS else None
    second = NUMBER_AT.match(text, mark.end()) if mark is not None else None
    if second is not None and text.startswith(unit, second.end()):
        high, _ = numerals.read(second.group().replace(" ", ""))
        return second.end() + len(unit), numerals.span_of(value, high), False
    return until, value, False
