"""Headings and what stands under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import BlockKind, Hit
from writing_guide.text.expressions import lazy

# Levels of headings in the order of GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）.
_LEVELS = tuple(
    map(
        lazy,
        (
            r"第[一二三四五六七八九十]{1,3}[章部]",
            r"[一二三四五六七八九十]{1,3}[、.．，,]",
            r"[（(][一二三四五六七八九十]{1,3}[）)]",
            r"\d{1,2}[、.．]",
            r"[（(]\d{1,2}[）)]|\d{1,2}[）)]|[\u2460-\u2473]",
        ),
    )
)


def _level(heading: str) -> int:
    """How deep a heading stands by its number, from 1; 0 without a number."""
    return next((depth for depth, number in enumerate(_LEVELS, 1) if number.match(heading)), 0)


@dataclass(frozen=True, slots=True)
class SectionEmpty:
    """A heading is followed by another one that is not below it, or by nothing."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every heading without a text of its own."""
        blocks = [block for block in context.document.blocks if block.kind is not BlockKind.CAPTION]
        for block, following in zip_longest(blocks, blocks[1:]):
            if block.kind is not BlockKind.HEADING:
                continue
            if following is None or (
                following.kind is BlockKind.HEADING
                and _level(following.span.of(context.text)) <= _level(block.span.of(context.text))
            ):
                yield Hit(
                    block.span,
                    "nothing stands under the heading “{heading}”; write its section or drop it",
                    {"heading": block.span.of(context.text)},
                )


CHECKS: CheckTypes = {"section-empty": SectionEmpty}
