"""What all directives of the domain share: strict options, located problems, nested content."""

from __future__ import annotations

import difflib
import re
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst.states import RSTState
from sphinx.util.docutils import SphinxDirective

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.places import read_source
from writing_guide.sphinxext.problems import Problem, ProblemRecord

NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class AnyOption(dict[str, object]):
    """An option specification that lets every option through, so that the directive itself can
    refuse unknown ones: the parsers' own warnings vanish from a cached build.
    """

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, name: str) -> object:
        return lambda value: (value or "").strip()


class WritingDirective(SphinxDirective):
    """Base of the directives; subclasses list their options in *known*."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[AnyOption] = AnyOption()  # type: ignore[assignment]
    known: ClassVar[tuple[str, ...]] = ()

    @property
    def argument(self) -> str:
        """The directive's argument, ``""`` if there is none."""
        return " ".join(self.arguments).strip()

    def option(self, name: str) -> str:
        """The value of an option, ``""`` if it is not given."""
        return str(self.options.get(name) or "")

    def words(self, name: str) -> tuple[str, ...]:
        """The value of an option that lists words, separated by commas or spaces."""
        return tuple(re.split(r"[,，、\s]+", self.option(name))) if self.option(name) else ()

    def problem(self, kind: Problem, message: str, **data: str | int) -> None:
        """Note a mistake at this directive; the build reports it, fresh or cached."""
        from writing_guide.sphinxext.domain import writing_domain

        path, hint = self.get_source_info()
        line = read_source(path).directive_line(self.name.split(":")[-1], self.argument, hint or 1)
        record = ProblemRecord(kind.subtype, message, tuple(data.items()), path, line)
        writing_domain(self.env).note_problem(self.env.current_document.docname, record)

    def check_options(self) -> None:
        """Report every option that this directive does not know."""
        for name in self.options:
            if name not in self.known:
                near = difflib.get_close_matches(name, self.known, 1)
                self.problem(
                    Problem.OPTION,
                    "{directive} has no option “{option}”; it knows {known}",
                    directive=self.name,
                    option=name,
                    known=near[0] if near else ", ".join(self.known) or "none",
                )

    def nested(self) -> list[nodes.Node]:
        """The parsed content; headings are allowed and come out as rubrics."""
        if not isinstance(self.state, RSTState):
            # MyST makes rubrics of nested headings by itself, whatever their level.
            return _levelled(self.parse_content_to_nodes())
        return _flattened(self.parse_content_to_nodes(allow_section_headings=True), 0)


def keep_as_written(node: nodes.Element) -> None:
    """Keep what *node* holds out of the project's message catalogues, its annotations excepted.

    The texts of examples are what rules judge and others quote: the same in every language. What
    comes from a genre is translated by the genre's own catalogue.
    """
    for child in list(node.children):
        if isinstance(child, nodes.Element) and not isinstance(child, own.annotation):
            if isinstance(child, nodes.TextElement) and not isinstance(child, nodes.Inline):
                child["translatable"] = False
            keep_as_written(child)


def _flattened(children: list[nodes.Node], depth: int) -> list[nodes.Node]:
    flat: list[nodes.Node] = []
    for child in children:
        if isinstance(child, nodes.section):
            flat += _flattened(list(child.children), depth + 1)
        elif isinstance(child, nodes.title):
            rubric = nodes.rubric(child.rawsource, "", *child.children)
            rubric.source, rubric.line = child.source, child.line
            flat.append(rubric)
        else:
            flat.append(child)
    return _levelled(flat)


def _levelled(children: list[nodes.Node]) -> list[nodes.Node]:
    # A paragraph styled as a heading is invisible to a screen reader; a level keeps it one.
    # It is addressed by its part: ids of Chinese headings (id1, id2 …) shift, and repeat where a rule
    # page is parsed as a document of its own.
    for child in children:
        if isinstance(child, nodes.rubric):
            child.attributes.pop("level", None)
            child["ids"] = []
            child["heading-level"] = 3
    return children
