"""``rule-catalog``: the rules of a genre, as a table or in full, built from the genre's own pages."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from docutils.utils import new_document
from myst_parser.parsers.sphinx_ import MystParser

from writing_guide.errors import WritingGuideError
from writing_guide.genres import Genre, Rule
from writing_guide.genres.pages import RulePage, read_page
from writing_guide.sphinxext import words
from writing_guide.sphinxext.directives.base import WritingDirective, keep_as_written
from writing_guide.sphinxext.links import rule_link
from writing_guide.sphinxext.problems import Problem
from writing_guide.sphinxext.records import RuleRecord


class RuleCatalogDirective(WritingDirective):
    """The rules of a genre (the argument, or the project's), all or one ``:family:``.

    As a table by default; with ``:details:`` each rule's whole page, which makes it citable
    with the role ``rule``.
    """

    known: ClassVar[tuple[str, ...]] = ("family", "details")
    has_content = False

    def run(self) -> list[nodes.Node]:
        """A table, or a section a rule."""
        from writing_guide.sphinxext.domain import writing_domain

        self.check_options()
        domain = writing_domain(self.env)
        try:
            genre = domain.judge.genre(self.argument).genre
            family = self.option("family")
            if family and family not in genre.families:
                self.problem(
                    Problem.OPTION,
                    "the genre {genre} has no family “{family}”; it has {known}",
                    genre=genre.name,
                    family=family,
                    known=", ".join(genre.families),
                )
            rules = [rule for rule in genre.rules if family in ("", rule.family)]
            pages = [(rule, read_page(rule)) for rule in rules]
        except WritingGuideError as error:
            self.problem(Problem.GENRE, "{error}", error=str(error))
            return []
        for rule, _page in pages:
            self.env.note_dependency(rule.page)
        if "details" not in self.options:
            return [self._table(pages)]
        return [self._section(genre, rule, page) for rule, page in pages]

    def _table(self, pages: list[tuple[Rule, RulePage]]) -> nodes.table:
        body = nodes.tbody()
        for rule, page in pages:
            cells = (
                nodes.paragraph("", "", rule_link(rule.code)),
                nodes.paragraph("", "", nodes.strong("", page.title), nodes.Text(" — " + page.summary)),
                nodes.paragraph("", words.severity(rule.severity)),
            )
            body += nodes.row("", *(nodes.entry("", cell) for cell in cells))
        headings = (words.heading("code"), words.heading("rule"), words.heading("severity"))
        head = nodes.thead(
            "", nodes.row("", *(nodes.entry("", nodes.paragraph("", text)) for text in headings))
        )
        group = nodes.tgroup("", cols=3)
        group += [nodes.colspec(colwidth=width) for width in (12, 76, 12)]
        group += [head, body]
        table = nodes.table("", group, classes=["wg-catalog"])
        self.set_source_info(table)
        return table

    def _section(self, genre: Genre, rule: Rule, page: RulePage) -> nodes.section:
        from writing_guide.sphinxext.domain import writing_domain

        node_id = f"rule-{rule.code}"
        inner = new_document(str(rule.page), self.state.document.settings)
        MystParser().parse(page.text, inner)
        section = nodes.section(ids=[node_id], names=[node_id.lower()], classes=["wg-rule"])
        section.source, section.line = str(rule.page), 1
        section += nodes.title("", f"{rule.code} {page.title}")
        facts = " · ".join((rule.name, words.severity(rule.severity)))
        section += nodes.paragraph(
            "", "", nodes.literal("", rule.name), nodes.Text(facts.removeprefix(rule.name))
        )
        for child in _flat(inner):
            section += child
        keep_as_written(section)
        record = RuleRecord(rule.code, rule.name, page.title, genre.name, node_id)
        docname = self.env.current_document.docname
        writing_domain(self.env).note_rule(docname, record)
        self.state.document.ids.setdefault(node_id, section)
        return section


def _flat(inner: nodes.Element) -> list[nodes.Node]:
    # Chinese headings get ids that shift (id1, id2 …); as rubrics they carry none.
    found: list[nodes.Node] = []
    for child in inner.children:
        if isinstance(child, nodes.section):
            top = child.children[0]
            if isinstance(inner, nodes.section) and isinstance(top, nodes.title):
                rubric = nodes.rubric("", "", *top.children)
                rubric["heading-level"] = 3
                rubric.source, rubric.line = top.source, top.line
                found.append(rubric)
            found += _flat(child)
        elif not isinstance(child, nodes.title):
            found.append(child)
    return found
