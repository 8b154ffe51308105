"""What a check is: typed parameters, and a generator of hits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Protocol

from writing_guide.genres.schema import Genre
from writing_guide.model import Document, Figure, Hit
from writing_guide.text.pairs import Pairs, Ranges, find_pairs
from writing_guide.text.spans import Span


@dataclass(frozen=True, slots=True)
class LengthLimit:
    """The length that a call for nominations sets.

    :param characters: the number in the call; white space does not count.
    :param kind: ``ceiling`` (以内), ``aim`` (左右) or ``floor`` (不少于).
    """

    characters: int
    kind: str = "ceiling"


# Without slots, so that what only some rules ask for can be worked out when the first of them asks.
@dataclass(frozen=True)
class Context:
    """Everything a check may look at; computed once a document, shared by all rules.

    :param sentences: spans of the sentences of every block, headings and captions left out.
    :param prose: spans of the blocks that are running text (paragraphs and list items).
    :param characters: length of the text without white space.
    """

    document: Document
    genre: Genre
    figures: tuple[Figure, ...]
    sentences: tuple[Span, ...]
    prose: tuple[Span, ...]
    characters: int
    limit: LengthLimit | None = None

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @cached_property
    def pairs(self) -> Pairs:
        """Which quotation marks and brackets pair up, block by block."""
        return find_pairs(self.text, [block.span for block in self.document.blocks])

    @cached_property
    def quotations(self) -> Ranges:
        """What stands in quotation marks or book-title marks."""
        return self.pairs.quotations(self.text)

    @cached_property
    def names(self) -> Ranges:
        """Those of them that are names or terms, nobody's speech."""
        return self.pairs.names(self.text)


class Check(Protocol):
    """A check: a frozen dataclass whose fields are its parameters.

    ``needs_whole``: it speaks of the text as a whole, so a quoted passage without marked
    parts is passed over.
    """

    needs_whole: ClassVar[bool]

    def run(self, context: Context) -> Iterator[Hit]:
        """Every hit in the text, in any order; never raises on any text."""
        ...


CheckTypes = Mapping[str, type[Check]]
