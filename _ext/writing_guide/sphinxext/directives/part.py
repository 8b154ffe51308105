"""``part``: marks what a stretch of an example does."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.directives.base import WritingDirective
from writing_guide.sphinxext.problems import Problem


class PartDirective(WritingDirective):
    """A part of the example around it: the opening, the deeds, the closing …

    The argument is a part of the example's genre.
    """

    known: ClassVar[tuple[str, ...]] = ()

    def run(self) -> list[nodes.Node]:
        """A part node; the example around it gives it title and id when all is read."""
        self.check_options()
        node = own.part("", name=self.argument or "?", title=self.argument)
        self.set_source_info(node)
        if not self.argument:
            self.problem(Problem.OPTION, "a part needs a name, such as opening")
        node += self.nested()
        return [node]
