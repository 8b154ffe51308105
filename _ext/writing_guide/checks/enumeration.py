"""Series of headings and members: alike in form, complete in number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Block, BlockKind, Hit
from writing_guide.text.expressions import lazy
from writing_guide.text.numbering import Marker, find_markers
from writing_guide.text.pairs import Ranges
from writing_guide.text.sentences import count_characters

_NUMBER = lazy(
    r"(?P<dun>[一二三四五六七八九十]{1,3}[、.．，,\s])|(?P<paren>[（(][一二三四五六七八九十\d]{1,3}[）)])"
    r"|(?P<part>第[一二三四五六七八九十]{1,3}(?:[章节部]分?)?)|(?P<dot>\d{1,2}[.．、)）]?(?!\d))|(?P<ring>[\u2460-\u2473])"
)

_MAY_STAND_ALONE = ("dot", "ring", "di", "xian", "qi", "yao")


@dataclass(frozen=True, slots=True)
class HeadingsUneven:
    """Sibling headings mix numbered and unnumbered ones, or differ in length more than *factor*."""

    needs_whole: ClassVar[bool] = False
    factor: float

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at the first heading that is out of form, one at the one that is out of length."""
        groups, nested = _siblings(context)
        if len(groups) > 1 and "" in groups and not nested:
            odd = min(groups.items(), key=lambda group: (len(group[1]), group[0]))[1][0]
            yield Hit(
                odd.span,
                "some headings are numbered and “{heading}” is of the other kind; number all of them or none",
                {"heading": odd.span.of(context.text)},
            )
        for headings in groups.values():
            lengths = [(_length(context.text, block), block) for block in headings]
            shortest = min(length for length, _ in lengths)
            longest, block = max(lengths, key=lambda pair: pair[0])
            if shortest and longest > self.factor * shortest:
                yield Hit(
                    block.span,
                    "the headings have from {shortest} to {longest} characters; bring them to a like length",
                    {"shortest": shortest, "longest": longest},
                )


def _siblings(context: Context) -> tuple[dict[str, list[Block]], bool]:
    """Headings by their style of numbering, and whether two styles are two levels.

    Of headings that follow each other directly only the first counts: the others stand under it.
    """
    groups: dict[str, list[Block]] = {}
    nested = False
    previous: Block | None = None
    last_style = ""
    for block in context.document.blocks:
        if block.kind is BlockKind.HEADING:
            style = _style(context.text, block)
            if previous is None or previous.kind is not BlockKind.HEADING:
                groups.setdefault(style, []).append(block)
                last_style = style
            else:
                nested = nested or style != last_style
        previous = block
    return groups, nested


def _style(text: str, block: Block) -> str:
    match = _NUMBER.match(text, block.span.start, block.span.end)
    return match.lastgroup or "" if match else ""


def _length(text: str, block: Block) -> int:
    match = _NUMBER.match(text, block.span.start, block.span.end)
    return count_characters(text[match.end() if match else block.span.start : block.span.end])


@dataclass(frozen=True, slots=True)
class EnumerationGap:
    """A series (一是…二是…, 一、二、, 1. 2.) skips, repeats or lacks a member."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every number that does not follow from the one before it."""
        starts = {block.span.start for block in context.document.blocks}
        heads = {block.span.start for block in context.document.blocks if block.kind is BlockKind.HEADING}
        for markers in _series(context):
            if len(markers) == 1 and markers[0].style in _MAY_STAND_ALONE:
                continue
            if len(markers) == 1 and markers[0].value > 1 and markers[0].span.start in heads:
                yield _skipped(context, 0, markers[0])
            yield from _gaps(context, markers, starts)


def _series(context: Context) -> Iterator[list[Marker]]:
    """The markers of each style in order; those of a table's cell apart, for a series stays inside one."""
    cells = Ranges.of(block.span for block in context.document.blocks if block.kind is BlockKind.CELL)
    series: dict[tuple[str, int], list[Marker]] = {}
    ordinals: dict[int, list[Marker]] = {}
    for marker in find_markers(context.text):
        cell = cells.index(marker.span.start)
        if marker.style in ("di", "xian"):
            ordinals.setdefault(cell, []).append(marker)
        else:
            series.setdefault((marker.style, cell), []).append(marker)
    yield from series.values()
    for markers in ordinals.values():
        yield list(_ordinals(markers))


def _ordinals(markers: list[Marker]) -> Iterator[Marker]:
    """第一, 第二 …, and 首先, 其次 where they take the place of one: 首先……；第三…… skips the second."""
    last = 0
    waiting: list[Marker] = []
    for marker in markers:
        if marker.style == "xian":
            waiting.append(marker)
            continue
        if marker.value not in (1, last + 1) and (last or (waiting[:1] and waiting[0].value == 1)):
            yield from waiting
        waiting = []
        last = marker.value
        yield marker


def _gaps(context: Context, markers: list[Marker], starts: set[int]) -> Iterator[Hit]:
    last = of_blocks = 0
    for marker, following in pairwise([*markers, None]):
        if marker is None:
            continue
        shown = marker.span.of(context.text)
        begins_block = marker.span.start in starts
        # A series inside the paragraphs of another: 一、…（一、…；二、…）二、…
        follows = marker.value == last + 1 or (begins_block and marker.value == of_blocks + 1)
        if marker.value == 1:
            alone = following is None or following.value == 1
            if alone and marker.style == "shi" and (context.document.whole or context.document.marked):
                yield Hit(
                    marker.span, "“{number}” opens a series that has no second member", {"number": shown}
                )
        elif follows and last:
            pass
        elif marker.value == last:
            yield Hit(marker.span, "“{number}” stands in the series twice; number it anew", {"number": shown})
        elif last or (marker.value, _value(following)) == (2, 3):
            yield _skipped(context, last, marker)
        last = marker.value
        of_blocks = last if begins_block else of_blocks


def _skipped(context: Context, last: int, marker: Marker) -> Hit:
    return Hit(
        marker.span,
        "the series goes from {last} to “{number}”; add what is missing, or number it anew",
        {"last": last, "number": marker.span.of(context.text)},
    )


def _value(marker: Marker | None) -> int:
    return marker.value if marker else 0


CHECKS: CheckTypes = {"headings-uneven": HeadingsUneven, "enumeration-gap": EnumerationGap}
