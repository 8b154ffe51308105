"""Finds every numeric expression of a text and says what kind it is."""

from __future__ import annotations

from writing_guide.text.figure import Figure
from writing_guide.text.figures.characters import normalise
from writing_guide.text.figures.kinds import figures
from writing_guide.text.figures.lexicon import FigureLexicon, tables

__all__ = ["FigureLexicon", "find_figures"]


def find_figures(text: str, lexicon: FigureLexicon) -> tuple[Figure, ...]:
    """Every numeric expression of *text*, in order, none overlapping."""
    return tuple(figures(normalise(text), text, tables(lexicon)))
