"""Drafts as people hand them in: lines of text, parts unmarked."""

from __future__ import annotations

from dataclasses import replace

from writing_guide.genres.schema import Genre
from writing_guide.model import Block, BlockKind, Document
from writing_guide.readers.newlines import restore, unify
from writing_guide.text.expressions import lazy
from writing_guide.text.spans import Span

_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)
_LINE = lazy(r"[^\n]+")


def read_text(source: str, path: str = "<text>") -> Document:
    """A plain text: one block a line that holds anything, from its first to its last character.

    :param source: the file's characters; the document's text is the same with LF for every
        line end, and positions are offsets of *source*.
    """
    text, dropped = unify(source)
    lines = (_trimmed(match.start(), match.group()) for match in _LINE.finditer(text))
    blocks = tuple(Block(span) for span in lines if len(span))
    return restore(Document(text, blocks, path=path), source, dropped)


def _trimmed(start: int, line: str) -> Span:
    inner = line.strip()
    start += len(line) - len(line.lstrip())
    return Span(start, start + len(inner))


def outlined(document: Document, genre: Genre) -> Document:
    """*document* with the parts that an outline finds, unless its author marked them.

    Where no block is known as a heading, the outline also says which paragraphs are.
    """
    if document.marked or not document.whole:
        return document
    from writing_guide.readers.outline import outline, outline_blocks

    if all(block.kind is BlockKind.PARAGRAPH for block in document.blocks):
        blocks, parts = outline(document.text, genre)
        return replace(document, blocks=blocks, parts=parts)
    blocks = document.blocks
    if not any(block.kind in _HEADINGS for block in blocks):
        lines = {block.span: block for block in outline(document.text, genre)[0]}
        blocks = tuple(
            lines.get(block.span, block) if block.kind is BlockKind.PARAGRAPH else block for block in blocks
        )
    return replace(document, blocks=blocks, parts=outline_blocks(document.text, blocks, genre))
