"""Sentences and paragraphs that are too long to take in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Hit
from writing_guide.text.sentences import count_characters


@dataclass(frozen=True, slots=True)
class SentenceLong:
    """A sentence of more than *characters*, white space not counted."""

    needs_whole: ClassVar[bool] = False
    characters: int

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every such sentence."""
        for span in context.sentences:
            if len(span) > self.characters:
                length = count_characters(span.of(context.text))
                if length > self.characters:
                    yield Hit(
                        span,
                        "this sentence has {length} characters; split it, {limit} is the most",
                        {"length": length, "limit": self.characters},
                    )


@dataclass(frozen=True, slots=True)
class ParagraphLong:
    """A paragraph of more than *characters*, white space not counted."""

    needs_whole: ClassVar[bool] = False
    characters: int

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every such paragraph."""
        for span in context.prose:
            if len(span) > self.characters:
                length = count_characters(span.of(context.text))
                if length > self.characters:
                    yield Hit(
                        span,
                        "this paragraph has {length} characters; break it where a new deed begins, "
                        "{limit} is the most",
                        {"length": length, "limit": self.characters},
                    )


CHECKS: CheckTypes = {"sentence-long": SentenceLong, "paragraph-long": ParagraphLong}
