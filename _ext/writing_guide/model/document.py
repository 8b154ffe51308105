"""A text to be checked: its characters, its blocks, its parts, and where they came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from writing_guide.text.alignment import Origin
from writing_guide.text.spans import LineMap, Position, Span


class BlockKind(StrEnum):
    """What a block of text is to a reader."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like stretch of a document's text, without its line end."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text that does one job of the genre.

    :param name: the part's name in the genre (``opening``).
    :param certainty: 1.0 where the author marked it, less where an outline found it.
    """

    name: str
    span: Span
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Document:
    """A text as the engine sees it.

    :param text: the text itself; blocks are separated by line feeds.
    :param blocks: its blocks in order, none overlapping.
    :param parts: its parts in order, none overlapping.
    :param path: the file it was read from, ``"<stdin>"`` if none.
    :param name: the id of the example within the file, ``""`` for a whole file.
    :param origin: where in the file each character of *text* stands.
    :param lines: the line map of that file.
    :param marked: whether the author marked the parts (else an outline found them).
    :param whole: whether the text claims to be complete; a passage quoted to show one
        thing does not, and rules about the whole pass it over.
    """

    text: str
    blocks: tuple[Block, ...]
    parts: tuple[Part, ...] = ()
    path: str = "<text>"
    name: str = ""
    origin: Origin = field(default_factory=Origin)
    lines: LineMap = field(default_factory=lambda: LineMap.of(""))
    marked: bool = False
    whole: bool = True

    def parts_named(self, name: str) -> tuple[Part, ...]:
        """The parts that carry *name*, in order."""
        return tuple(part for part in self.parts if part.name == name)

    def blocks_in(self, span: Span) -> tuple[Block, ...]:
        """The blocks that lie inside *span*."""
        return tuple(block for block in self.blocks if span.covers(block.span))

    def position(self, offset: int) -> Position:
        """The place of the text's code point *offset* in the author's file."""
        return self.lines.position(self.origin.offset(offset))

    def source_span(self, span: Span) -> Span:
        """*span* as offsets of the author's file."""
        return self.origin.span(span)
