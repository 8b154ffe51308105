"""Sums that a text gives: a total and its parts, a rest, the same thing counted twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from writing_guide.text.figure import Figure, FigureKind
from writing_guide.text.spans import Span

_COUNTING = (FigureKind.ACHIEVED, FigureKind.CONTEXT)
_PART_GAP = 16
_TOTAL_GAP = 3
_INCLUDING = re.compile("其中")
_REST = re.compile(r"其余|其他|剩余|余下|剩下")
_SUM = re.compile(r"(?:共计|合计|总计|一共|总共|共)有?$")
_STOP = re.compile(r"[。；;！？!?\n]|累计|合计|共计|总计|一共|总共|共[有\d]|[每第]|另")
_BREAK = re.compile(r"[。！？!?\n]")
_OPEN_LIST = re.compile(r"[^，。；、：:（(\d]{0,8}[：:（(](?!其中)")
# Sorts of people that overlap: a member may be a woman and a volunteer.
_DIMENSIONS = (
    re.compile("[男女]"),
    re.compile("党员|团员|群众|党派"),
    re.compile("老人|老年|儿童|学生|青年|青少年|岁"),
    re.compile("残疾|低保|贫困|困难"),
    re.compile("本科|硕士|博士|研究生|大专|高级|中级|职称"),
    re.compile("退役|退伍|转业|志愿"),
)
_EXCEPT = re.compile(r"除[^。；;\n]{0,40}?外")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Figures that cannot all be right.

    :param span: the figure to look at.
    :param stated: what it says.
    :param computed: what the other figures make of it.
    """

    span: Span
    stated: int | float
    computed: int | float


def countable(figures: Sequence[Figure]) -> list[Figure]:
    """The exact figures with a unit that count something."""
    return [
        figure
        for figure in figures
        if figure.kind in _COUNTING
        and not figure.approximate
        and figure.unit
        and figure.unit not in ("%", "％", "倍")
        and isinstance(figure.value, (int, float))
    ]


def find_false_sums(
    text: str, figures: Sequence[Figure], sentences: Sequence[Span]
) -> Iterator[Disagreement]:
    """Totals of one sentence that their parts do not add up to, and rests that are wrong."""
    at = 0
    exact = countable(figures)
    for sentence in sentences:
        while at < len(exact) and exact[at].span.start < sentence.start:
            at += 1
        end = at
        while end < len(exact) and exact[end].span.end <= sentence.end:
            end += 1
        if end - at >= 3 or (end - at == 2 and _INCLUDING.search(text, sentence.start, sentence.end)):
            inside = exact[at:end]
            yield from _total_first(text, inside)
            yield from _total_last(text, inside)
            yield from _rest(text, inside)
        at = end


def _total_first(text: str, inside: list[Figure]) -> Iterator[Disagreement]:
    """共136起，其中…70起、…40起、…36起; 22人（党员13人、干部9人）."""
    for index, total in enumerate(inside[:-1]):
        following = inside[index + 1]
        between = text[total.span.end : following.span.start]
        including = bool(_INCLUDING.search(between)) and len(between) <= 2 * _PART_GAP
        if following.unit != total.unit or not (including or _OPEN_LIST.match(between)):
            continue
        parts = _run(text, inside, index + 1)
        if len(parts) < 1 + (not including):
            continue
        whole, summed = _value(total), sum(map(_value, parts))
        labels = text[total.span.end : parts[-1].span.end + 6]
        complete = _is_complete(labels, parts, including)
        if (
            (summed > whole and not _overlap(labels))
            or (complete and summed != whole)
            or _value(parts[0]) > whole
        ):
            yield Disagreement(total.span, whole, summed)


def _is_complete(labels: str, parts: list[Figure], including: bool) -> bool:
    if len(parts) < 2 or "等" in labels:
        return False
    return not including or bool(_REST.search(labels)) or ("男" in labels and "女" in labels)


def _overlap(labels: str) -> bool:
    return sum(bool(dimension.search(labels)) for dimension in _DIMENSIONS) > 1


def _total_last(text: str, inside: list[Figure]) -> Iterator[Disagreement]:
    """党员13名、干部9名，共22名."""
    for index in range(2, len(inside)):
        total = inside[index]
        if not _SUM.search(text, max(0, total.span.start - 4), total.span.start):
            continue
        parts: list[Figure] = []
        upper = total.span.start - _TOTAL_GAP
        for part in reversed(inside[:index]):
            between = text[part.span.end : upper]
            if part.unit != total.unit or len(between) > _PART_GAP or _STOP.search(between):
                break
            parts.append(part)
            upper = part.span.start
        summed = sum(map(_value, parts))
        if len(parts) >= 2 and summed != _value(total) and max(map(_value, parts)) != _value(total):
            yield Disagreement(total.span, _value(total), summed)


def _rest(text: str, inside: list[Figure]) -> Iterator[Disagreement]:
    """28人，除6人外，其余22人."""
    for whole, left_out, rest in zip(inside, inside[1:], inside[2:], strict=False):
        if not whole.unit == left_out.unit == rest.unit:
            continue
        excepted = _EXCEPT.search(text, whole.span.start, rest.span.start)
        if not excepted or not excepted.start() < left_out.span.start < excepted.end():
            continue
        if not _REST.search(text, excepted.end(), rest.span.start):
            continue
        computed = _value(whole) - _value(left_out)
        if computed != _value(rest):
            yield Disagreement(rest.span, _value(rest), computed)


def _run(text: str, inside: list[Figure], start: int) -> list[Figure]:
    """The figures from *start* that go on as one list in one unit."""
    parts = [inside[start]]
    for part in inside[start + 1 :]:
        between = text[parts[-1].span.end : part.span.start]
        if part.unit != parts[0].unit or len(between) > _PART_GAP or _STOP.search(between):
            break
        parts.append(part)
    return parts


def _value(figure: Figure) -> int | float:
    assert isinstance(figure.value, (int, float))
    return figure.value


_SCOPE = re.compile(
    r"(?P<scope>全[村镇乡县市区校院局队站所厂班连组矿社园]|辖区|该[村镇校院局小区社]{1,2}|[村校班队院站]里)(?:总?共|现|总|实|在册)?有?"
    r"(?P<what>[\u3400-\u9fff]{0,6})$"
)
_CUMULATED = re.compile(r"(?:累计|先后|总共|共计|共)(?P<what>[\u3400-\u9fff]{2,6})$")
_NOUN = re.compile(r"[\u3400-\u9fff]{0,2}")
# What follows a figure and is no noun: 全村386户都装了表.
_NO_NOUN = frozenset("都无已全均被把在有没也还就共总的")
_THESE = re.compile(r"[这那]$")
_CHANGES = re.compile(
    r"增|减|升|降|从|由|原来|原有|当时|起初|目前|如今|现在|截至|今年|去年|前年|年底|新|再|又|另|每|分别|首|次年|期间|其中"
    r"|\d[年月日]|[上下]半年|季度"
)


def find_restated(text: str, figures: Sequence[Figure], sentences: Sequence[Span]) -> Iterator[Disagreement]:
    """Figures that give another number for a thing that was counted before.

    Only what is counted as a whole is compared: 全村386户, 累计救助126人, 这15名学生.
    """
    first: dict[tuple[str, str, str, str], Figure] = {}
    counted: dict[tuple[str, str], list[int | float]] = {}
    starts = iter(sentences)
    sentence = next(starts, None)
    for figure in countable(figures):
        while sentence is not None and sentence.end <= figure.span.start:
            sentence = next(starts, None)
        if sentence is None or figure.span.start < sentence.start:
            continue
        before = text[max(sentence.start, figure.span.start - 14) : figure.span.start]
        noun = _NOUN.match(text, figure.span.end)
        after = noun[0] if noun and noun[0][:1] not in _NO_NOUN else ""
        earlier = counted.setdefault((figure.unit, after), [])
        if _THESE.search(before) and len(after) == 2 and earlier:
            known = {*earlier, sum(earlier)}
            if _value(figure) not in known:
                yield Disagreement(figure.span, _value(figure), earlier[-1])
        earlier.append(_value(figure))
        whole = _SCOPE.search(before) or _CUMULATED.search(before)
        if not whole or _CHANGES.search(text, sentence.start, figure.span.start):
            continue
        key = (whole.groupdict().get("scope") or "", whole["what"], figure.unit, after)
        fellow = first.setdefault(key, figure)
        if _value(fellow) != _value(figure):
            yield Disagreement(figure.span, _value(figure), _value(fellow))
