"""Headings and what stands under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import BlockKind, Hit


@dataclass(frozen=True, slots=True)
class SectionEmpty:
    """A heading is followed by another heading, or by nothing."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every heading without a text of its own."""
        blocks = [block for block in context.document.blocks if block.kind is not BlockKind.CAPTION]
        for block, following in zip_longest(blocks, blocks[1:]):
            if block.kind is BlockKind.HEADING and (
                following is None or following.kind is BlockKind.HEADING
            ):
                yield Hit(
                    block.span,
                    "nothing stands under the heading “{heading}”; write its section or drop it",
                    {"heading": block.span.of(context.text)},
                )


CHECKS: CheckTypes = {"section-empty": SectionEmpty}
