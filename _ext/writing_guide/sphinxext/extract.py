"""From the doctree of an example to the engine's document, keeping the way back.

A block's place comes from finding its text again in the author's file; the line of its node is
no more than a hint (:mod:`writing_guide.sphinxext.places`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes

from writing_guide.model import Block, BlockKind, Document, Part
from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.places import Source
from writing_guide.text.alignment import align, joined
from writing_guide.text.soft_breaks import soft_break
from writing_guide.text.spans import Span

_BLOCKS = (
    nodes.paragraph, nodes.rubric, nodes.title, nodes.caption, nodes.term, nodes.line, nodes.attribution,
)  # fmt: skip
_SKIPPED = (
    own.annotation, nodes.literal_block, nodes.comment, nodes.raw, nodes.footnote, nodes.image,
    nodes.system_message, nodes.substitution_definition, nodes.math_block,
)  # fmt: skip
_SILENT = (nodes.footnote_reference, nodes.raw, nodes.comment, own.annotation, nodes.image)


@dataclass(frozen=True, slots=True)
class Piece:
    """A text node of the doctree and where its characters stand in the document."""

    node: nodes.Text
    start: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """An example's document, its text nodes, and its part nodes beside the model's parts."""

    document: Document
    pieces: tuple[Piece, ...]
    parts: tuple[tuple[own.part, Part], ...]
    blocks: tuple[nodes.Element, ...]


def extract(example: nodes.Element, source: Source) -> Extraction:
    """Read *example*; its text nodes are rewritten so that a line break between two Chinese
    characters is none, as a reader expects.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    elements: list[nodes.Element] = []
    pieces: list[Piece] = []
    parts: list[tuple[own.part, Part]] = []
    runs: list[tuple[int, list[tuple[int, int]]]] = []
    at = 0
    cursor = source.lines.start_of((example.line or 0) + 1)
    pending: list[tuple[own.part, int, int]] = []
    for event, node, kind in _walk(example, BlockKind.PARAGRAPH):
        if event == "open":
            assert isinstance(node, own.part)
            pending.append((node, len(blocks), at))
        elif event == "close":
            part_node, first, start = pending.pop()
            inside = blocks[first:]
            span = Span(inside[0].span.start, inside[-1].span.end) if inside else Span(start, start)
            parts.append((part_node, Part(part_node["name"], span)))
        else:
            own_pieces = list(_rewritten(node, at))
            text = "".join(piece.node.astext() for piece in own_pieces)
            if not text.strip():
                continue
            if node.source in (None, source.path):
                hint = node.line or source.line_of(cursor)
                cursor = source.find_block(text, hint, cursor, first=not blocks)
            found, cursor = align(text, source.text, cursor, len(source.text))
            runs.append((at, found))
            blocks.append(Block(Span(at, at + len(text)), kind))
            elements.append(node)
            pieces += own_pieces
            texts.append(text)
            at += len(text) + 1
    length = max(at - 1, 0)
    document = Document(
        text="\n".join(texts),
        blocks=tuple(blocks),
        parts=tuple(
            Part(part.name, Span(min(part.span.start, length), min(part.span.end, length)))
            for _, part in parts
        ),
        path=source.path,
        name=example.get("name", ""),
        origin=joined(runs) if runs else joined([(0, [(0, cursor)])]),
        lines=source.lines,
        marked=bool(parts) or bool(example["whole"]),
        whole=bool(example["whole"]),
    )
    return Extraction(
        document,
        tuple(pieces),
        tuple((node, part) for (node, _), part in zip(parts, document.parts, strict=True)),
        tuple(elements),
    )


def _walk(node: nodes.Element, kind: BlockKind) -> Iterator[tuple[str, nodes.Element, BlockKind]]:
    for child in node.children:
        if not isinstance(child, nodes.Element) or isinstance(child, _SKIPPED):
            continue
        if isinstance(child, own.part):
            yield "open", child, kind
            yield from _walk(child, kind)
            yield "close", child, kind
        elif isinstance(child, _BLOCKS):
            yield "block", child, _kind_of(child, kind)
        elif isinstance(child, nodes.list_item):
            yield from _walk(child, BlockKind.ITEM)
        elif isinstance(child, nodes.entry):
            yield from _walk(child, BlockKind.CELL)
        elif isinstance(child, nodes.figure):
            yield from _walk(child, BlockKind.CAPTION)
        else:
            yield from _walk(child, kind)


def _kind_of(node: nodes.Element, around: BlockKind) -> BlockKind:
    if isinstance(node, (nodes.rubric, nodes.title)):
        return BlockKind.HEADING
    return BlockKind.CAPTION if isinstance(node, nodes.caption) else around


_BREAK = re.compile(r"(?<![ \t])[ \t]*\n[ \t]*")


def _rewritten(block: nodes.Element, at: int) -> Iterator[Piece]:
    """The block's text nodes, line breaks joined, each with its place from *at* on."""
    texts = [text for text in block.findall(nodes.Text) if not _is_silent(text, block)]
    whole = "".join(text.astext() for text in texts)
    edits = [
        (match.start(), match.end(), soft_break(whole[: match.start()][-1:], whole[match.end() :][:1]))
        for match in _BREAK.finditer(whole)
    ]
    begin = 0
    for text in texts:
        end = begin + len(text)
        mended = _edited(text.astext(), begin, [edit for edit in edits if edit[0] < end and edit[1] > begin])
        begin = end
        if mended != text.astext():
            fresh = nodes.Text(mended)
            text.parent.replace(text, fresh)
            yield Piece(fresh, at)
        else:
            yield Piece(text, at)
        at += len(mended)


def _edited(text: str, begin: int, edits: list[tuple[int, int, str]]) -> str:
    for start, end, replacement in reversed(edits):
        low, high = max(start - begin, 0), min(end - begin, len(text))
        # A break that spans two nodes is replaced in the one where it starts.
        text = text[:low] + (replacement if start >= begin else "") + text[high:]
    return text


def _is_silent(text: nodes.Text, block: nodes.Element) -> bool:
    node = text.parent
    while node is not None and node is not block:
        if isinstance(node, _SILENT):
            return True
        node = node.parent
    return False
