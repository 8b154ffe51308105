"""Numbers announced (“六员”, 做到三个…) and the members that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.figure import Figure
from writing_guide.text.numbering import find_markers
from writing_guide.text.spans import Span

_DIGITS = {"两": 2, **{digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}}
# Each search begins with one set of characters, so that it skips all other text at once.
_ANNOUNCED = lazy(
    r"[“「\"做坚实落抓突当争确](?:"
    rf"(?<=[“「\"])(?P<n>[两二三四五六七八九十])(?:个|大|项)?(?P<word>{HAN}{{1,4}})[”」\"]"
    r"|(?:(?<=做)[到好]|(?<=坚)持|(?<=实)现|(?<=落)实|(?<=抓)好|(?<=突)出|(?<=当)好|(?<=争)做|(?<=确)保)了?"
    rf"(?P<m>[两二三四五六七八九十])(?:个|大|项)(?P<plain>{HAN}{{2}})(?={HAN}{{0,2}}[：:，,。；;]))"
)
_SERIES = lazy(
    r"[两二三四五六七八九十2-9](?<![第\d].)(?:个|项|条|点|招|大|件|步|样|类)"
    rf"(?P<word>{HAN}{{0,6}})[：:。，,；;]"
)
_WORD = lazy(rf"{HAN}*$")
_SENTENCE_END = lazy(r"[。！？!?\n]")
_SEPARATOR = lazy(r"[、，,；;：:（(]")
_MOST = 20
_LONGEST_NAME = 12
_CLAUSE_REACH = 160
_LIST_REACH = 240
_SERIES_REACH = 12
_AND_SO_ON = lazy(r"等(?P<n>[两二三四五六七八九十]|\d{1,2})(?:位|名|个|所|家|种|项|类|件|支|人)")
_MAKING = lazy(
    "组建|成立|设立|建立|组成|形成|分[为成]|打造|推出|开设|设置|派出|建起|成了|开展|[由把](?=[^、]*、)|的(?=[^、]*、)"
)
_CLAUSE = lazy(r"[^，。；：！？,;:!?（）()\n]*$")
_NAMED = lazy(
    rf"{HAN}{{0,6}}(?:[（(]|[：:]|分别是|分别为)(?P<list>[^，。；：,;:（）()\n\d]{{3,160}})[）)。；;\n]"
)
_NAMED_UNITS = frozenset("名位人个所家支村项")


@dataclass(frozen=True, slots=True)
class Miscount:
    """A number announced, and another number of members.

    :param span: where the members stand, or the number if they stand apart.
    :param announced: the number announced, as it is written.
    :param expected: how many that is.
    :param found: how many members follow, each counted once.
    :param repeated: the member that stands twice, ``""`` if none.
    """

    span: Span
    announced: str
    expected: int
    found: int
    repeated: str = ""


def find_miscounts(text: str, figures: Sequence[Figure]) -> Iterator[Miscount]:
    """Every announced number that its members belie."""
    seen: set[str] = set()
    for match in _ANNOUNCED.finditer(text):
        word, number = match["word"] or match["plain"], _DIGITS[match["n"] or match["m"]]
        if match[0] in seen or len(seen) >= _MOST:
            continue
        seen.add(match[0])
        yield from _members(text, match, word, number)
    yield from _series(text)
    for match in _AND_SO_ON.finditer(text):
        clause = _CLAUSE.search(text[max(0, match.start() - _CLAUSE_REACH) : match.start()])
        number = _DIGITS.get(match["n"]) or int(match["n"])
        listed = clause[0] if clause else ""
        # 党员、教师、医生组建宣传、巡查等2支队伍: the list begins behind the verb.
        listed = listed[max((verb.end() for verb in _MAKING.finditer(listed)), default=0) :]
        found = min(_counts(listed))
        if found > max(number, 1):
            yield Miscount(Span(match.start() - len(listed), match.end()), match[0], number, found)
    yield from _listed(text, figures)


def _counts(listed: str) -> tuple[int, int]:
    """How many members *listed* has, taking a 和 in the last of them as part of a name, and as and."""
    commas = listed.count("、")
    return commas + 1, commas + 1 + bool(re.search(".(?:和|与|及|以及).", listed.rpartition("、")[2]))


def _members(text: str, match: re.Match[str], word: str, number: int) -> Iterator[Miscount]:
    """The members that carry the announced word: at once behind it, or later as one list."""
    stop = _SENTENCE_END.search(text, match.end(), match.end() + _LIST_REACH)
    reach = stop.start() if stop else min(len(text), match.end() + _LIST_REACH)
    items = _SEPARATOR.split(text[match.end() : reach])[1:]
    carrying = [item.strip('“”"') for item in items if word in item]
    if len(carrying) >= 2:
        twice = next((one for one in carrying if carrying.count(one) > 1), "")
        if len(carrying) != number or twice:
            yield Miscount(Span(match.start(), reach), match[0], number, len(set(carrying)), twice)
        return
    if len(word) != 1:
        return
    listed = lazy(rf"{word}[”」]?、“?(?:{HAN}{{1,7}}?{word}[”」]?、“?)+{HAN}{{1,7}}?{word}")
    found = listed.search(text, match.end())
    if not found:
        return
    head = _WORD.search(text[max(match.end(), found.start() - _LONGEST_NAME) : found.start()])
    start = found.start() - (len(head[0]) if head else 0)
    members = [item.strip("“”「」") for item in text[start : found.end()].split("、")]
    twice = next((one for one in members if sum(other.endswith(one) for other in members) > 1), "")
    if len(members) != number or twice:
        span = Span(start, found.end())
        yield Miscount(span, match[0], number, len(members) - bool(twice), twice)


def _series(text: str) -> Iterator[Miscount]:
    """三项举措：一是…二是…四是…: the number announced against the last number of the series."""
    markers = find_markers(text)
    at = 0
    for match in _SERIES.finditer(text):
        while at < len(markers) and markers[at].span.start < match.end():
            at += 1
        if at == len(markers):
            return
        first = markers[at]
        if (
            first.value != 1
            or first.style in ("dun", "xian")
            or first.span.start - match.end() > _SERIES_REACH
        ):
            continue
        count = 1
        for marker in markers[at + 1 : at + 40]:
            if marker.style == first.style:
                if marker.value != count + 1:
                    break
                count += 1
        number = _DIGITS.get(match[0][0]) or int(match[0][0])
        if count >= 2 and count != number:
            yield Miscount(Span(*match.span()), match[0].rstrip("：:。，,；;"), number, count)


def _listed(text: str, figures: Sequence[Figure]) -> Iterator[Miscount]:
    """5名队员（张某、李某、王某）: the figure against the names in brackets or behind a colon."""
    for figure in figures:
        if figure.unit not in _NAMED_UNITS or figure.approximate or not isinstance(figure.value, int):
            continue
        match = _NAMED.match(text, figure.span.end)
        if not match or not 1 < figure.value <= _MOST or "等" in match["list"] or "、" not in match["list"]:
            continue
        if (
            figure.value not in _counts(match["list"])
            and 1 < max(map(len, match["list"].split("、"))) <= _LONGEST_NAME
        ):
            found = _counts(match["list"])[1]
            yield Miscount(Span(figure.span.start, match.end()), figure.text, figure.value, found)
