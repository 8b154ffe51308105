"""Sums that a text gives: a total and its parts, a rest, a crew and its groups."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.figure import Figure, FigureKind
from writing_guide.text.spans import Span

_COUNTING = (FigureKind.ACHIEVED, FigureKind.CONTEXT)
_PART_GAP = 16
_TOTAL_GAP = 3
_MOST = 24  # parts; no list of prose has more
_BACK = 4  # figures; a total further back than that is another
_INCLUDING = lazy("其中")
_REST = lazy(r"其余|其他|剩余|余下|剩下")
_SUM = lazy(r"(?:共计|合计|总计|一共|总共|共)有?$")
_STOP = lazy(r"[。；;！？!?\n]|累计|合计|共计|总计|一共|总共|共[有\d]|[每第]|另|其中")
_BREAK = lazy(r"[。！？!?\n]")
_OPEN_LIST = lazy(r"[^，。；、：:（(\d]{0,8}[：:（(](?!其中)")
# Sorts of people that overlap: a member may be a woman and a volunteer.
_DIMENSIONS = (
    lazy("[男女]"),
    lazy("党员|团员|群众|党派"),
    lazy("老人|老年|儿童|学生|青年|青少年|岁"),
    lazy("残疾|低保|贫困|困难"),
    lazy("本科|硕士|博士|研究生|大专|高级|中级|职称"),
    lazy("退役|退伍|转业|志愿"),
)
# The last part that is all the rest: 脱贫户38户、一般户88户.
_COMPLEMENT = lazy(rf"(?:(?:一般|普通)(?:户|群众|职工|员工|村民|队员|居民|学生|家庭|人员)?|非{HAN}{{1,4}})$")
_GROUPS = lazy(
    r"分[成为]?了?(?P<n>[两二三四五六七八九十]|\d{1,2})个?(?:(?:小|工作|行动|突击)?(?P<of>[组队路班])|支(?P<team>队)伍?)[：:，,]"
)
_NUMBERS = {"两": 2, **{digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}}
_PEOPLE = frozenset("名位人口")
_EXCEPT = lazy(r"除[^。；;\n]{0,40}?外")


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


def unit_of(figure: Figure) -> str:
    """The unit of *figure*, one for all that count people (名, 位, 人)."""
    return "人" if figure.unit in _PEOPLE else figure.unit


def value_of(figure: Figure) -> int | float:
    """The one number of an exact figure."""
    assert isinstance(figure.value, (int, float))
    return figure.value


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
    before: list[Figure] = []
    for sentence in sentences:
        while at < len(exact) and exact[at].span.start < sentence.start:
            at += 1
        end = at
        while end < len(exact) and exact[end].span.end <= sentence.end:
            end += 1
        inside = exact[at:end]
        if end - at >= 2:
            yield from _including(text, inside, sentence)
            yield from _groups(text, inside, before, sentence)
        if end - at >= 3:
            yield from _open_list(text, inside)
            yield from _total_last(text, inside)
            yield from _rest(text, inside)
        at, before = end, inside


def _including(text: str, inside: list[Figure], sentence: Span) -> Iterator[Disagreement]:
    """共136起，其中…70起、…40起、…36起."""
    index = 0
    for match in _INCLUDING.finditer(text, sentence.start, sentence.end):
        while index < len(inside) and inside[index].span.start < match.end():
            index += 1
        if index == len(inside) or inside[index].span.start - match.end() > _PART_GAP:
            continue
        unit = unit_of(inside[index])
        total = next(
            (one for one in reversed(inside[max(0, index - _BACK) : index]) if unit_of(one) == unit), None
        )
        if total is not None:
            yield from _disagreeing(text, total, match.end(), _run(text, inside, index), including=True)


def _open_list(text: str, inside: list[Figure]) -> Iterator[Disagreement]:
    """22人（党员13人、干部9人）."""
    for index, total in enumerate(inside[:-2]):
        between = text[total.span.end : inside[index + 1].span.start]
        if unit_of(inside[index + 1]) == unit_of(total) and _OPEN_LIST.match(between):
            parts = _run(text, inside, index + 1)
            if len(parts) >= 2:
                yield from _disagreeing(text, total, total.span.end, parts, including=False)


def _disagreeing(
    text: str, total: Figure, start: int, parts: list[Figure], *, including: bool
) -> Iterator[Disagreement]:
    whole, summed = value_of(total), sum(map(value_of, parts))
    labels = text[start : parts[-1].span.end + 6]
    complete = _is_complete(text, labels, parts, including)
    if (
        (summed > whole and not _overlap(labels))
        or (complete and summed != whole)
        or value_of(parts[0]) > whole
    ):
        yield Disagreement(total.span, whole, summed)


def _groups(text: str, inside: list[Figure], before: list[Figure], sentence: Span) -> Iterator[Disagreement]:
    """24名队员分成3组：抽水组8人，搜救组8人，保障组8人; the crew may stand in the sentence before."""
    for match in _GROUPS.finditer(text, sentence.start, sentence.end):
        index = bisect_left(inside, match.end(), key=lambda one: one.span.start)
        if index == len(inside) or unit_of(inside[index]) != "人":
            continue
        parts = _run(text, inside, index)
        starts = [match.end(), *(part.span.end for part in parts)]
        labels = [text[start : part.span.start] for start, part in zip(starts, parts, strict=False)]
        if len(parts) < 2 or not all(label.endswith(match["of"] or match["team"]) for label in labels):
            continue
        number = _NUMBERS.get(match["n"]) or int(match["n"])
        if len(parts) != number and not text.startswith("等", parts[-1].span.end):
            yield Disagreement(Span(match.start("n"), match.end() - 1), number, len(parts))
        crews = [
            one for one in (*before[-_BACK:], *inside[max(0, index - _BACK) : index]) if unit_of(one) == "人"
        ]
        summed = sum(map(value_of, parts))
        if len(parts) == number and len(crews) == 1 and value_of(crews[0]) != summed:
            yield Disagreement(crews[0].span, value_of(crews[0]), summed)


def _is_complete(text: str, labels: str, parts: list[Figure], including: bool) -> bool:
    """Whether *parts* claim to be all there is of their total."""
    if len(parts) < 2 or "等" in labels:
        return False
    last = text[parts[-2].span.end : parts[-1].span.start]
    return (
        not including
        or bool(_REST.search(labels) or _COMPLEMENT.search(last))
        or ("男" in labels and "女" in labels)
    )


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
        for part in reversed(inside[max(0, index - _MOST) : index]):
            between = text[part.span.end : upper]
            if unit_of(part) != unit_of(total) or len(between) > _PART_GAP or _STOP.search(between):
                break
            parts.append(part)
            upper = part.span.start
        summed = sum(map(value_of, parts))
        if len(parts) >= 2 and summed != value_of(total) and max(map(value_of, parts)) != value_of(total):
            yield Disagreement(total.span, value_of(total), summed)


def _rest(text: str, inside: list[Figure]) -> Iterator[Disagreement]:
    """28人，除6人外，其余22人."""
    for whole, left_out, rest in zip(inside, inside[1:], inside[2:], strict=False):
        if not unit_of(whole) == unit_of(left_out) == unit_of(rest):
            continue
        excepted = _EXCEPT.search(text, whole.span.start, rest.span.start)
        if not excepted or not excepted.start() < left_out.span.start < excepted.end():
            continue
        if not _REST.search(text, excepted.end(), rest.span.start):
            continue
        computed = value_of(whole) - value_of(left_out)
        if computed != value_of(rest):
            yield Disagreement(rest.span, value_of(rest), computed)


def _run(text: str, inside: list[Figure], start: int) -> list[Figure]:
    """The figures from *start* that go on as one list in one unit."""
    parts = [inside[start]]
    for part in inside[start + 1 : start + _MOST]:
        between = text[parts[-1].span.end : part.span.start]
        if unit_of(part) != unit_of(parts[0]) or len(between) > _PART_GAP or _STOP.search(between):
            break
        parts.append(part)
    return parts
