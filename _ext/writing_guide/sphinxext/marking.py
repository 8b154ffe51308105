"""Wraps stretches of an example's text so that pages can show what is said about them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docutils import nodes

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.extract import Piece
from writing_guide.text.spans import Span

# Outermost first: a note may speak of a passage that holds findings and figures.
LAYERS = ("change", "note", "finding", "figure")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to mark.

    :param layer: one of :data:`LAYERS`.
    :param classes: the classes of the mark.
    :param tip: what hover and focus say, ``""`` for nothing.
    :param followed_by: nodes to put behind the last piece of the mark.
    :param node_id: the id under which the stretch can be linked to, ``""`` for none.
    """

    span: Span
    layer: str
    classes: tuple[str, ...]
    tip: str = ""
    followed_by: tuple[nodes.Node, ...] = ()
    node_id: str = ""


def apply_marks(pieces: Sequence[Piece], marks: Iterable[Mark]) -> None:
    """Wrap the text nodes of *pieces* where *marks* cover them.

    A mark that runs over several text nodes is wrapped in pieces; what follows it stands behind
    the last. Where marks of one layer overlap, the inner one shows.
    """
    layers, behind = _sorted(marks)
    for piece in pieces:
        _wrap(piece, layers, behind)


def _sorted(marks: Iterable[Mark]) -> tuple[list[list[Mark]], dict[int, list[nodes.Node]]]:
    """The marks of each layer, disjoint and in order; and what stands behind which offset."""
    layers: list[list[Mark]] = [[] for _ in LAYERS]
    behind: dict[int, list[nodes.Node]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        layers[LAYERS.index(mark.layer)].append(mark)
        if mark.followed_by:
            behind.setdefault(mark.span.end, []).extend(mark.followed_by)
    return [list(_disjoint(layer)) for layer in layers], behind


def _disjoint(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Cut *marks*, sorted by start, so that none overlap: where two do, the inner one shows."""
    open_marks: list[Mark] = []
    at = 0

    def piece(mark: Mark, end: int) -> Iterator[Mark]:
        start = max(at, mark.span.start)
        if start < end:
            yield replace(mark, span=Span(start, end))

    for mark in marks:
        while open_marks and open_marks[-1].span.end <= mark.span.start:
            done = open_marks.pop()
            yield from piece(done, done.span.end)
            at = max(at, done.span.end)
        if open_marks:
            yield from piece(open_marks[-1], mark.span.start)
        at = max(at, mark.span.start)
        open_marks.append(mark)
    while open_marks:
        done = open_marks.pop()
        yield from piece(done, done.span.end)
        at = max(at, done.span.end)


def _wrap(piece: Piece, layers: list[list[Mark]], behind: dict[int, list[nodes.Node]]) -> None:
    text = piece.node.astext()
    whole = Span(piece.start, piece.start + len(text))
    inside = [_overlapping(layer, whole) for layer in layers]
    if not any(inside):
        return
    edges = {at for layer in inside for mark in layer for at in (mark.span.start, mark.span.end)}
    # A mark that ends where another is cut off still has something behind it.
    cuts = sorted({whole.start, whole.end} | {at for at in edges if whole.start < at < whole.end})
    fresh: list[nodes.Node] = []
    current = [0] * len(inside)
    for start, stop in pairwise(cuts):
        inner: nodes.Node = nodes.Text(text[start - whole.start : stop - whole.start])
        for index in reversed(range(len(inside))):
            layer = inside[index]
            while current[index] < len(layer) and layer[current[index]].span.end <= start:
                current[index] += 1
            if current[index] < len(layer) and layer[current[index]].span.start <= start:
                inner = _wrapped(inner, layer[current[index]], start)
        fresh.append(inner)
        fresh += behind.pop(stop, ())
    piece.node.parent.replace(piece.node, fresh)


def _overlapping(layer: list[Mark], span: Span) -> list[Mark]:
    low = bisect_right(layer, span.start, key=lambda mark: mark.span.end)
    high = bisect_left(layer, span.end, key=lambda mark: mark.span.start)
    return layer[low:high]


def _wrapped(inner: nodes.Node, mark: Mark, start: int) -> own.mark:
    wrapper = own.mark("", "", inner, layer=mark.layer, classes=list(mark.classes))
    if start == mark.span.start:
        if mark.tip:
            wrapper["tip"] = mark.tip
        if mark.node_id:
            wrapper["ids"] = [mark.node_id]
        if mark.layer == "change":
            wrapper["classes"].append("wg-begins")
    return wrapper
