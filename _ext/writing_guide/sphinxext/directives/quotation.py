"""``quotation`` and ``pattern-list``: passages of examples shown on other pages."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes

from writing_guide.errors import WritingGuideError
from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.directives.base import WritingDirective, keep_as_written
from writing_guide.sphinxext.problems import Problem
from writing_guide.sphinxext.records import PatternRecord


class QuotationDirective(WritingDirective):
    """A part of an example (``example-id/part``), live: the text stands once, in the example.

    ``:passage:`` quotes no more than these words; ``:figures:`` lists the figures of the part that
    count, with kind, value and unit.
    """

    known: ClassVar[tuple[str, ...]] = ("passage", "figures")
    has_content = False

    def run(self) -> list[nodes.Node]:
        """A quotation node, filled in when the page is written."""
        self.check_options()
        passage, figures = self.option("passage"), "figures" in self.options
        if passage and figures:
            self.problem(Problem.OPTION, ":passage: and :figures: are two ways to quote; use one")
        node = own.quotation("", target=self.argument, passage=passage, figures=figures)
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
        domain = writing_domain(self.env)
        try:
            genre = domain.judge.genre(self.option("genre")).genre
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
            listed = own.pattern_list("", genre=genre.name, pattern=pattern.name, family=pattern.family)
            self.set_source_info(listed)
            section += listed
            keep_as_written(section)
            self.state.document.ids.setdefault(node_id, section)
            domain.note_pattern(
                self.env.current_document.docname,
                PatternRecord(pattern.name, pattern.title, genre.name, pattern.part, node_id),
            )
            sections.append(section)
        return sections
