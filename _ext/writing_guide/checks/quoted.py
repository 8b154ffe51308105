"""The paired marks of a document, worked out once for all the checks that ask."""

from __future__ import annotations

from functools import lru_cache

from writing_guide.checks.base import Context
from writing_guide.model import Block
from writing_guide.text.pairs import Pairs, Ranges, find_pairs

_NAME = 12


def pairs_of(context: Context) -> Pairs:
    """Which marks of the document pair up, block by block."""
    return _pairs(context.text, context.document.blocks)[0]


def quotations_of(context: Context) -> Ranges:
    """What the document puts in quotation marks or book-title marks."""
    return _pairs(context.text, context.document.blocks)[1]


def names_of(context: Context) -> Ranges:
    """The short quotations and titles of the document: names and terms, nobody's speech."""
    return _pairs(context.text, context.document.blocks)[2]


@lru_cache(maxsize=2)
def _pairs(text: str, blocks: tuple[Block, ...]) -> tuple[Pairs, Ranges, Ranges]:
    pairs = find_pairs(text, [block.span for block in blocks])
    return pairs, pairs.quotations(text), pairs.quotations(text, _NAME)
