"""Checks of single parts: there at all, known at all, not too long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import BlockKind, Hit, Part
from writing_guide.text.sentences import count_characters
from writing_guide.text.spans import Span

# Below this an outline is not sure enough of a part for a finding of full weight.
SURE = 0.6


def place_of_missing(context: Context, position: str) -> Span:
    """Where the absence of a part shows: the first block of the text, or the last one; a credit is none."""
    blocks = [block for block in context.document.blocks if block.kind is not BlockKind.CAPTION]
    if not blocks:
        return Span(0, len(context.text))
    return blocks[-1 if position == "last" else 0].span


def surely_missing(context: Context, position: str) -> bool:
    """Whether a part's absence is sure: as sure as the part that stands in its place."""
    parts = [part for part in context.document.parts if part.name != "title"]
    if not parts or not position:
        return True
    return sure(parts[-1 if position == "last" else 0])


def title_of(context: Context, name: str) -> str:
    """What readers call the part *name*."""
    definition = context.genre.part(name)
    return definition.title if definition else name


@dataclass(frozen=True, slots=True)
class PartMissing:
    """A part that the genre requires is not there, or holds no text."""

    needs_whole: ClassVar[bool] = True
    part: str

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit if no part of the name holds text."""
        found = context.document.parts_named(self.part)
        if any(context.text[part.span.start : part.span.end].strip() for part in found):
            return
        definition = context.genre.part(self.part)
        position = definition.position if definition else ""
        place = found[0].span if found else place_of_missing(context, position)
        if surely_missing(context, position):
            message = "the text has no {part}; the genre requires one"
        else:
            message = "no {part} was found for certain; looked for: {wanted}"
        data = {"part": title_of(context, self.part), "wanted": definition.summary if definition else ""}
        yield Hit(place, message, data, certain=surely_missing(context, position))


@dataclass(frozen=True, slots=True)
class PartLength:
    """A part takes more than *share* of the text and more than *characters*."""

    needs_whole: ClassVar[bool] = True
    part: str
    share: float
    characters: int

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at the first such part if all of them together are too long."""
        found = context.document.parts_named(self.part)
        length = sum(count_characters(part.span.of(context.text)) for part in found)
        if not found or length <= self.characters or length <= self.share * context.characters:
            return
        yield Hit(
            found[0].span,
            "the {part} takes {length} of {total} characters; keep it under {share} per cent or {characters}",
            {
                "part": title_of(context, self.part),
                "length": length,
                "total": context.characters,
                "share": round(self.share * 100),
                "characters": self.characters,
            },
            certain=all(map(sure, found)),
        )


@dataclass(frozen=True, slots=True)
class PartUnknown:
    """A marked part that the genre does not declare."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every such part."""
        known = {part.name for part in context.genre.parts}
        for part in context.document.parts:
            if part.name not in known:
                yield Hit(
                    part.span,
                    "the genre {genre} has no part {part}; it has {known}",
                    {
                        "genre": context.genre.name,
                        "part": part.name,
                        "known": ", ".join(item.name for item in context.genre.parts),
                    },
                )


def sure(part: Part) -> bool:
    """Whether a finding that rests on *part* may have its full weight."""
    return part.certainty >= SURE


CHECKS: CheckTypes = {
    "part-missing": PartMissing,
    "part-length": PartLength,
    "part-unknown": PartUnknown,
}
