"""The kind of every figure found: by its form where the form says it, else by the decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writing_guide.text.figure import Figure, FigureKind
from writing_guide.text.figures.decisions import COUNTED, DURATION, decide
from writing_guide.text.figures.lexicon import Tables
from writing_guide.text.figures.patterns import CHINESE
from writing_guide.text.figures.scan import Candidate, scan
from writing_guide.text.figures.sight import Sight, Stops
from writing_guide.text.spans import Span

_BY_FORM = {
    "blank": FigureKind.UNFILLED,
    "ordinal": FigureKind.ORDINAL,
    "date": FigureKind.TIME,
    "clock": FigureKind.TIME,
    "word": FigureKind.IDIOM,
    "phrase": FigureKind.IDIOM,
    "name": FigureKind.NAME,
}
_SUCCESSOR = dict(zip("一二三四五六七八九", "二三四五六七八九十", strict=True))
_PREDECESSOR = {after: before for before, after in _SUCCESSOR.items()}
_NUMBERING = re.compile(r"[、.．)）]|[：:](?![0-9])")
_AFTER_STOP = frozenset("。；;，,：:！？\n“”（( 　\t")
_THINGS = {
    "一道": re.compile(
        r"[^，。,]{0,14}(?:防|屏障|关|卡|门|题|菜|光|墙|长城|坎|防护|风景|坝|堤|命令|工序|手续|口子|伤|疤|沟|梁)"
    ),
    "一面": re.compile(r"[^，。]{0,4}(?:旗|镜|墙|锣|鼓|窗|山|锦)"),
}
_SPEECH = re.compile(r"[，。！？、第,!?;；]")
_GRADE = frozenset(("级", "等"))
_AGES = frozenset(("岁", "周岁", "旬"))
_ADDRESS = frozenset(("楼", "单元", "室"))
_COURSE = frozenset("一二三四")
_STEP = frozenset("站排堵")
_MEANT = re.compile(r"[达至到为约共仅有]\Z")
_CASES = frozenset("例件起宗")


def figures(text: str, original: str, tables: Tables) -> Iterator[Figure]:
    """Figures of the normalised *text*, cut out of the *original*."""
    stops = Stops(text)
    last = 0
    was_idiom = False
    previous: tuple[int, FigureKind] | None = None
    for candidate in scan(text, tables):
        if candidate.start < last:
            continue
        kind = _kind(text, candidate, tables, stops, previous)
        if kind is None:
            continue
        if candidate.form == "bare" and was_idiom and candidate.start == last:
            kind = FigureKind.IDIOM
        was_idiom = kind is FigureKind.IDIOM
        last = candidate.end
        if kind in (FigureKind.ACHIEVED, FigureKind.CONTEXT) and candidate.form != "duration":
            previous = (candidate.end, kind)
        yield Figure(
            Span(candidate.start, candidate.end),
            original[candidate.start : candidate.end],
            kind,
            None if kind in (FigureKind.IDIOM, FigureKind.UNFILLED) else candidate.value,
            candidate.unit,
            candidate.approximate,
        )


def _kind(
    text: str, candidate: Candidate, tables: Tables, stops: Stops, previous: tuple[int, FigureKind] | None
) -> FigureKind | None:
    form = candidate.form
    if form != "word" and form in _BY_FORM and form not in ("phrase",):
        return _BY_FORM[form]
    if form in ("word", "phrase"):
        return FigureKind.IDIOM
    start, end = candidate.start, candidate.end
    if text.rfind("《", max(0, start - 30), start) > text.rfind("》", max(0, start - 30), start):
        return FigureKind.NAME
    begin, finish = stops.clause(start, end)
    left, right = text[begin:start], text[end:finish]
    if candidate.numeral == "零" or candidate.numeral == "0":
        return FigureKind.ACHIEVED if tables.harms.match(right) else FigureKind.IDIOM
    opened = text.rfind("“", max(0, start - 8), start)
    if opened >= 0:
        closed = text.find("”", opened, opened + 10)
        if closed >= end and _is_name(text[opened + 1 : closed], candidate):
            candidate.start, candidate.end = opened + 1, closed
            return FigureKind.NAME
    if _numbers_an_item(text, candidate):
        return FigureKind.ORDINAL
    if candidate.unit in _GRADE or (candidate.numeral in _COURSE and left.endswith("大")):
        return FigureKind.ORDINAL
    if candidate.unit in _AGES:
        return FigureKind.AGE
    if candidate.unit in _ADDRESS:
        return FigureKind.NAME
    if form == "bare":
        kind = _bare(candidate, left, right, tables)
        if kind is not FigureKind.ACHIEVED:
            return kind
    if candidate.numeral == "一" and form == "counted":
        kind = _article(candidate, left, right, tables)
        if kind is not FigureKind.ACHIEVED:
            return kind
    kin = previous if previous is not None and stops.same_sentence(previous[0], start) else None
    between = text[kin[0] : start][-40:] if kin else ""
    sight = Sight(text, candidate, tables, left, right, kin[1] if kin else None, between)
    return decide(sight, DURATION if form == "duration" else COUNTED)[0]


def _is_name(content: str, candidate: Candidate) -> bool:
    """Whether a short quotation is a name (四个意识, 一办十组) and not speech about a number."""
    return (
        len(content) <= 8 and len(content) > candidate.end - candidate.start and not _SPEECH.search(content)
    )


def _numbers_an_item(text: str, candidate: Candidate) -> bool:
    """一、 or 1. at the start of an item; 一是 … 二是, 一到 … 二到 as a series."""
    start, end = candidate.start, candidate.end
    if candidate.approximate or (start and text[start - 1] not in _AFTER_STOP):
        return False
    numeral = candidate.numeral
    number_end = start + len(numeral)
    if len(numeral) <= 3 and _NUMBERING.match(text, number_end):
        candidate.end = number_end
        return not (
            text[number_end] == "、"
            and number_end + 1 < len(text)
            and text[number_end + 1] in CHINESE + "0123456789"
        )
    if text[start - 1 : start] in ("（", "(") and text[number_end : number_end + 1] in ("）", ")"):
        candidate.end = number_end
        return True
    if len(numeral) != 1 or numeral not in CHINESE:
        return False
    following = text[start + 1 : start + 2]
    if following in ("是", "则"):
        candidate.end = start + 2
        return True
    after, before = _SUCCESSOR.get(numeral), _PREDECESSOR.get(numeral)
    if following and following not in "、个名次" and candidate.form == "bare":
        if after and any(stop + after + following in text[end : end + 240] for stop in "；。，;\n"):
            return True
        return bool(
            before
            and any(stop + before + following in text[max(0, start - 240) : start] for stop in "；。，;：:\n")
        )
    return False


def _bare(candidate: Candidate, left: str, right: str, tables: Tables) -> FigureKind | None:
    """A number without unit."""
    numeral = candidate.numeral
    if numeral == "一":
        if left.endswith("无") or right[1:2] == "一" and right[:1] not in "到来看听边见去有说做起":
            return FigureKind.IDIOM
        return None
    if numeral[0].isdigit():
        if numeral in tables.codes or right.startswith("后"):
            return FigureKind.NAME
        if re.search(r"年(?:已|[过近])?\Z", left):
            return FigureKind.AGE
        if candidate.approximate or _MEANT.search(left) or ("." in numeral and not right):
            return FigureKind.ACHIEVED
        return FigureKind.NAME
    if candidate.approximate:
        return FigureKind.ACHIEVED
    if numeral == "两" and right[:1] and right[:1] not in "、，":
        return FigureKind.ACHIEVED
    if numeral == "零":
        return (
            FigureKind.ACHIEVED
            if re.match(r"(?:疫情|事故|发生|投诉|感染|差错|失误)", right)
            else FigureKind.IDIOM
        )
    return FigureKind.NAME


def _article(candidate: Candidate, left: str, right: str, tables: Tables) -> FigureKind | None:
    """一 with a measure word: an article unless a result of zero, or a unit of measurement."""
    unit = candidate.unit
    thing = _THINGS.get("一" + unit)
    if thing is not None and not thing.match(right):
        return None
    if unit in _STEP and right.startswith("就"):
        return None
    if re.search(r"(?:没有?|未|无)(?:再)?(?:发生|出现|造成|接到)?\Z", left) and (
        unit in _CASES or tables.harms.search(left[-6:] + right[:8])
    ):
        return FigureKind.ACHIEVED
    if left.endswith("有") and tables.kin.search(right[:10]):
        return FigureKind.ACHIEVED
    if unit == "半" or (unit == "番" and re.search(r"翻了?\Z", left)):
        return FigureKind.ACHIEVED
    if unit in tables.units and unit not in ("里", "分", "点", "两", "度", "节", "平", "克"):
        return FigureKind.ACHIEVED
    return FigureKind.IDIOM
