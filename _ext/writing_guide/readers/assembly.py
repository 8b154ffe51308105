"""Puts a document together from blocks and marked parts, in the order they are met."""

from __future__ import annotations

from writing_guide.model import Block, BlockKind, Document, Part
from writing_guide.text.alignment import joined
from writing_guide.text.spans import LineMap, Span


class DocumentBuilder:
    """Collects blocks; :meth:`document` gives the value. Blocks are joined by one LF."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._runs: list[tuple[int, list[tuple[int, int]]]] = []
        self._parts: list[Part] = []
        self._open: tuple[str, int] | None = None
        self._length = 0

    def add(self, text: str, kind: BlockKind, runs: list[tuple[int, int]]) -> None:
        """Append one block; *runs* are those of :func:`~writing_guide.text.alignment.align`.

        A block of white space is left out.
        """
        if not text.strip():
            return
        if self._pieces:
            self._length += 1
        start = self._length
        self._length += len(text)
        self._pieces.append(text)
        self._blocks.append(Block(Span(start, self._length), kind))
        self._runs.append((start, runs))

    @property
    def in_part(self) -> bool:
        """Whether a part is open."""
        return self._open is not None

    def open_part(self, name: str) -> None:
        """The blocks that follow belong to the part *name*, until :meth:`close_part`."""
        self._open = (name, len(self._blocks))

    def close_part(self) -> None:
        """End the open part; it spans its blocks, or nothing at all."""
        if self._open is None:
            return
        name, first = self._open
        blocks = self._blocks[first:]
        span = Span(blocks[0].span.start, blocks[-1].span.end) if blocks else Span(self._length, self._length)
        self._parts.append(Part(name, span))
        self._open = None

    def document(
        self,
        path: str,
        lines: LineMap,
        *,
        name: str = "",
        whole: bool = True,
        marked: bool = False,
    ) -> Document:
        """The document built so far; with parts in it, it is *marked* anyway."""
        return Document(
            text="\n".join(self._pieces),
            blocks=tuple(self._blocks),
            parts=tuple(self._parts),
            path=path,
            name=name,
            origin=joined(self._runs),
            lines=lines,
            marked=marked or bool(self._parts),
            whole=whole,
        )
