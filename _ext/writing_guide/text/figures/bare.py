"""Decisions for numerals without a measure word: years, ages, journeys, coined phrases, codes."""

from __future__ import annotations

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.decisions import Decision, Outcome
from writing_guide.text.figures.patterns import CHINESE
from writing_guide.text.figures.shapes import heads_an_item, no_case
from writing_guide.text.figures.sight import Sight

_SUCCESSOR = dict(zip("一二三四五六七八九", "二三四五六七八九十", strict=True))
_PREDECESSOR = {after: before for before, after in _SUCCESSOR.items()}
_SERIES = 240
_AGED = lazy(r"年(?:已|[过近])?\Z")
_TIMES = frozenset("两二三四五六七八九十")
_YEARS_ON = lazy(r"(?:[、和及与](?:19|20)[0-9]{2}){1,8} ?学?年(?!级)")
# 三赴西藏; 进 and the like tell of journeys in a row only (四进山寨、六下矿井): 五进五出 is a phrase.
_TRIP = "赴闯访登援进下上达入过"
_JOURNEYS = lazy(
    rf"[赴闯访登援](?![{CHINESE}])[^，。、]{{2,6}}|[{_TRIP}](?![{CHINESE}])[^，。、]{{2,4}}、(?=[{CHINESE}][{_TRIP}])"
)
_JOURNEYS_BEFORE = lazy(rf"[{CHINESE}][{_TRIP}][^，。、]{{2,4}}、\Z")
_MEANT = lazy(r"[达至到为约共仅有]\Z")
_VERBAL = frozenset("到来看听边见去有说做起")


def _series(sight: Sight) -> bool:
    """一到楼栋…；二到商户…: the same character behind the next number or the one before."""
    text, candidate = sight.text, sight.candidate
    if not heads_an_item(text, candidate.start):
        return False
    following = sight.right[:1]
    if not following or following in "、个名次":
        return False
    start, end = candidate.start, candidate.end
    after, before = _SUCCESSOR.get(candidate.numeral), _PREDECESSOR.get(candidate.numeral)
    if after and any(stop + after + following in text[end : end + _SERIES] for stop in "；。，;,\n"):
        return True
    earlier = "\n" + text[start - _SERIES if start > _SERIES else 0 : start]
    return bool(before) and any(f"{stop}{before}{following}" in earlier for stop in "；。，;,：:\n")


def _aged(sight: Sight) -> bool:
    """年逾50."""
    return sight.candidate.numeral != "一" and _AGED.search(sight.left) is not None


def _journeys(sight: Sight) -> bool:
    """三赴西藏: a bare numeral before the verb of a journey."""
    if sight.candidate.numeral not in _TIMES or not sight.right.startswith(tuple(_TRIP)):
        return False
    start = sight.candidate.start
    if _JOURNEYS.match(sight.text, sight.candidate.end):
        return True
    return _JOURNEYS_BEFORE.search(sight.text, max(0, start - 7), start) is not None


def _years_in_a_row(sight: Sight) -> bool:
    """2016、2017、2018年: years that share the 年 of the last."""
    return len(sight.candidate.numeral) == 4 and _YEARS_ON.match(sight.right) is not None


def _anniversary(sight: Sight) -> bool:
    return sight.right.startswith("周年")


def _coined_pair(sight: Sight) -> bool:
    """一人一策, 无一退缩, the second of 一日两查: a numeral in a coined phrase."""
    if sight.after_idiom:
        return True
    if sight.candidate.numeral != "一":
        return False
    right = sight.right
    return sight.left.endswith("无") or (right[1:2] == "一" and right[:1] not in _VERBAL)


def _bare_one(sight: Sight) -> bool:
    """一 before a verb (一到, 一站就是)."""
    return sight.candidate.numeral == "一"


def _unmeasured(sight: Sight) -> bool:
    """A number without unit that no word before it makes a quantity: a code, a place, a person's name."""
    candidate = sight.candidate
    if candidate.numeral in sight.tables.codes or sight.right.startswith("后"):
        return True
    numeral = candidate.numeral
    # 赔了13万, 销售额达三百万: the unit is left out; 百万, 千万 alone are as often part of a word.
    if candidate.approximate or (numeral[-1] in "万亿" and len(numeral) > 1 and numeral[0] not in "百千万"):
        return False
    if numeral[0].isdigit():
        return not _MEANT.search(sight.left) and not ("." in numeral and not sight.right)
    return numeral != "两" or not sight.right


UNMEASURED: tuple[Decision, ...] = (
    Decision("no-case", FigureKind.ACHIEVED, no_case),
    Decision("series", FigureKind.ORDINAL, _series),
    Decision("aged", FigureKind.AGE, _aged),
    Decision("anniversary", FigureKind.TIME, _anniversary),
    Decision("journeys", FigureKind.ACHIEVED, _journeys),
    Decision("years-in-a-row", FigureKind.TIME, _years_in_a_row),
    Decision("coined-phrase", FigureKind.IDIOM, _coined_pair),
    Decision("adverb", Outcome.NO_FIGURE, _bare_one),
    Decision("unmeasured", FigureKind.NAME, _unmeasured),
)
