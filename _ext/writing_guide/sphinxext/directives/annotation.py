"""``annotation``: a note on one passage of an example."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.directives.base import NAME, WritingDirective
from writing_guide.sphinxext.problems import Problem


class AnnotationDirective(WritingDirective):
    """A note shown beside the passage that ``:on:`` quotes.

    The argument is the note's id, unique within its example. ``:pattern:`` names the pattern of
    writing that the passage shows.
    """

    known: ClassVar[tuple[str, ...]] = ("on", "pattern")

    def run(self) -> list[nodes.Node]:
        """An annotation node; the example around it puts it beside its passage."""
        self.check_options()
        if not NAME.fullmatch(self.argument):
            self.problem(
                Problem.ID,
                "an annotation needs an ASCII id such as “{proposal}”, not “{given}”",
                proposal=f"note-{self.lineno}",
                given=self.argument,
            )
        if not self.option("on"):
            self.problem(Problem.PASSAGE, "an annotation needs :on: with the passage that it speaks of")
        if not self.content:
            self.problem(Problem.EMPTY, "the annotation holds no text")
        node = own.annotation(
            "", "", name=self.argument, passage=self.option("on"), pattern=self.option("pattern")
        )
        self.set_source_info(node)
        node += self.nested()
        return [node]
