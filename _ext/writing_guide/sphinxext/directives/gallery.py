"""``example-gallery`` and ``example-index``: ways to the examples, made from their own data."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.directives.base import WritingDirective
from writing_guide.sphinxext.problems import Problem

INDEXES = ("by-pattern", "by-rule", "by-field", "by-measure")


class GalleryDirective(WritingDirective):
    """All examples of the project as cards that can be filtered; a table where nothing can."""

    known: ClassVar[tuple[str, ...]] = ()
    optional_arguments = 0
    has_content = False

    def run(self) -> list[nodes.Node]:
        """A gallery node, filled in when the page is written."""
        self.check_options()
        node = own.gallery("", classes=["wg-gallery", "no-search"])
        self.set_source_info(node)
        return [node]


class IndexDirective(WritingDirective):
    """An index of the examples; the argument is ``by-pattern``, ``by-rule``, ``by-field`` or
    ``by-measure`` (the measure words of the figures that count).
    """

    known: ClassVar[tuple[str, ...]] = ()
    has_content = False

    def run(self) -> list[nodes.Node]:
        """An index node, filled in when the page is written."""
        self.check_options()
        if self.argument not in INDEXES:
            self.problem(
                Problem.OPTION,
                "there is no index “{given}”; use {known}",
                given=self.argument,
                known=", ".join(INDEXES),
            )
            return []
        node = own.example_index("", by=self.argument)
        self.set_source_info(node)
        return [node]
