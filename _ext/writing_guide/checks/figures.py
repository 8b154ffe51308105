"""Checks that count figures of a kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Figure, FigureKind, Hit
from writing_guide.text.spans import Span


def of_kind(context: Context, kind: str) -> tuple[Figure, ...]:
    """The figures of *kind*, in order."""
    wanted = FigureKind(kind)
    return tuple(figure for figure in context.figures if figure.kind is wanted)


def deeds_or_all(context: Context) -> Span:
    """Where figures are expected first: the deeds, or the whole text."""
    found = context.document.parts_named("deeds") or context.document.parts
    return found[0].span if found else Span(0, len(context.text))


@dataclass(frozen=True, slots=True)
class FiguresMissing:
    """The text has no figure of *kind* at all."""

    needs_whole: ClassVar[bool] = True
    kind: str

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit on the deeds if nothing is quantified."""
        if not of_kind(context, self.kind):
            yield Hit(
                deeds_or_all(context),
                "no figure says what was achieved; {total} numeric expressions found, none of them counts",
                {"total": len(context.figures)},
            )


@dataclass(frozen=True, slots=True)
class FiguresFew:
    """The text has figures of *kind*, but fewer than *minimum* or than one in *characters_each*."""

    needs_whole: ClassVar[bool] = True
    kind: str
    minimum: int
    characters_each: int

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit on the deeds if there are too few."""
        found = of_kind(context, self.kind)
        wanted = max(self.minimum, -(-context.characters // self.characters_each))
        if found and len(found) < wanted:
            yield Hit(
                deeds_or_all(context),
                "{found} figures say what was achieved; {wanted} are expected in {characters} characters",
                {"found": len(found), "wanted": wanted, "characters": context.characters},
            )


@dataclass(frozen=True, slots=True)
class FiguresUnfilled:
    """A blank stands where a number belongs."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every unfilled figure."""
        for figure in of_kind(context, FigureKind.UNFILLED):
            yield Hit(
                figure.span,
                "“{figure}” is a blank; fill in the number, or drop the clause",
                {"figure": figure.text},
            )


CHECKS: CheckTypes = {
    "figures-missing": FiguresMissing,
    "figures-few": FiguresFew,
    "figures-unfilled": FiguresUnfilled,
}
