"""What was left in a text by a template, a filter or a web page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.checks.figures import of_kind
from writing_guide.model import Edit, FigureKind, Fix, Hit
from writing_guide.text.blanks import BlankKind, find_blanks
from writing_guide.text.furniture import find_furniture
from writing_guide.text.spans import Span
from writing_guide.text.words import WordList

_SHOWN = 24


@dataclass(frozen=True, slots=True)
class NameUnfilled:
    """A placeholder stands where a name belongs: XXX同志, ____乡, 某某."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every placeholder that is no blank for a number."""
        numbers = {figure.span.start for figure in of_kind(context, FigureKind.UNFILLED)}
        for blank in find_blanks(context.text):
            if blank.kind is BlankKind.NAME and blank.span.start not in numbers:
                yield Hit(
                    blank.span,
                    "“{blank}” holds the place of a name; write the name in full",
                    {"blank": blank.span.of(context.text)},
                )


@dataclass(frozen=True, slots=True)
class WordCut:
    """A filter cut a word out: 中国_党员, 市委_部."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every cut."""
        for blank in find_blanks(context.text):
            if blank.kind is BlankKind.CUT:
                start, end = max(0, blank.span.start - 3), blank.span.end + 3
                yield Hit(
                    blank.span,
                    "a filter has cut a word out of “{passage}”; put it back",
                    {"passage": " ".join(context.text[start:end].split())},
                )


@dataclass(frozen=True, slots=True)
class PageFurniture:
    """What a web page left behind: bylines, buttons, captions, headings of a collection.

    :param lines: what a line of furniture begins with.
    :param kept: lines that begin so and belong to the form that is handed in.
    :param phrases: what is furniture wherever it stands.
    """

    needs_whole: ClassVar[bool] = False
    lines: WordList
    kept: WordList
    phrases: WordList

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every such line or phrase; a line that is nothing else can be deleted."""
        text = context.text
        lines = _without(self.lines, self.kept)
        blocks = [block.span for block in context.document.blocks]
        ends = {span.start: span.end for span in blocks}
        for span in find_furniture(text, blocks, lines, self.phrases):
            fix = None
            if ends.get(span.start) == span.end:
                end = span.end + (text[span.end : span.end + 1] == "\n")
                fix = Fix((Edit(Span(span.start, end), ""),))
            passage = span.of(text)
            yield Hit(
                span,
                "“{passage}” was left behind by a web page; delete it",
                {"passage": passage if len(passage) <= _SHOWN else passage[:_SHOWN] + "…"},
                fix,
            )


@lru_cache(maxsize=16)
def _without(words: WordList, kept: WordList) -> WordList:
    return WordList(words.name, tuple(entry for entry in words.entries if entry not in kept.entries))


CHECKS: CheckTypes = {
    "name-unfilled": NameUnfilled,
    "word-cut": WordCut,
    "page-furniture": PageFurniture,
}
