"""``quotation`` and ``pattern-list``: passages of examples shown on other pages."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes

from writing_guide.errors import WritingGuideError
from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.directives.base import WritingDirective
from writing_guide.sphinxext.problems import Problem


class QuotationDirective(WritingDirective):
    """A part of an example (``example-id/part``), live: the text stands once, in the example.

    ``:passage:`` quotes only the paragraphs that hold these words.
    """

    known: ClassVar[tuple[str, ...]] = ("passage",)
    has_content = False

    def run(self) -> list[nodes.Node]:
        """A quotation node, filled in when the page is written."""
        self.check_options()
        node = own.quotation("", target=self.argument, passage=self.option("passage"))
        self.set_source_info(node)
        return [node]


class PatternListDirective(WritingDirective):
    """The patterns of a family (the argument: ``opening``, ``closing`` …), each with the passages
    of examples that show it, collected from the examples' own ``:patterns:``.
    """

    known: ClassVar[tuple[str, ...]] = ("genre",)
    has_content = False

    def run(self) -> list[nodes.Node]:
        """A section a pattern."""
        from writing_guide.sphinxext.domain import writing_domain

        self.check_options()
        try:
            genre = writing_domain(self.env).judge.genre(self.option("genre")).genre
        except WritingGuideError as error:
            self.problem(Problem.GENRE, "{error}", error=str(error))
            return []
        self.env.note_dependency(genre.folder / "genre.toml")
        found = [pattern for pattern in genre.patterns if pattern.family == self.argument]
        if not found:
            self.problem(
                Problem.OPTION,
                "the genre {genre} has no patterns of the family “{family}”; it has {known}",
                genre=genre.name,
                family=self.argument,
                known=", ".join(dict.fromkeys(pattern.family for pattern in genre.patterns)),
            )
        sections: list[nodes.Node] = []
        for pattern in found:
            node_id = f"pattern-{pattern.name}"
            section = nodes.section(ids=[node_id], names=[node_id])
            self.set_source_info(section)
            section += nodes.title("", pattern.title)
            section += nodes.paragraph("", pattern.summary)
            section += own.pattern_list("", genre=genre.name, pattern=pattern.name)
            self.state.document.ids.setdefault(node_id, section)
            sections.append(section)
        return sections
