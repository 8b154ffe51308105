"""Fills in quotations and pattern lists when a page is written."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from writing_guide.model import Figure, FigureKind
from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext import words
from writing_guide.sphinxext.citations import counted_figures
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.links import object_link
from writing_guide.sphinxext.records import ExampleRecord, PartRecord
from writing_guide.sphinxext.words import _
from writing_guide.text.sentences import sentences
from writing_guide.text.spans import Span


class FillQuotations(SphinxPostTransform):
    """Replace quotations and pattern lists by what the examples hold now."""

    # Before references are resolved (10), since attributions are references.
    default_priority = 4

    def run(self, **kwargs: object) -> None:
        """Run over the document."""
        domain = writing_domain(self.env)
        for node in list(self.document.findall(own.quotation)):
            found = domain.part(node["target"])
            node.parent.replace(node, _filled(node, found[1], found[2]) if found else [])
        for listed in list(self.document.findall(own.pattern_list)):
            listed.parent.replace(listed, list(self._examples(listed)))

    def _examples(self, listed: own.pattern_list) -> list[nodes.Node]:
        domain = writing_domain(self.env)
        pattern = domain.judge.genre(listed["genre"]).genre.pattern(listed["pattern"])
        assert pattern is not None
        titles = nodes.bullet_list("", bullet="-")
        found: list[nodes.Node] = []
        for _docname, example in domain.examples():
            if pattern.name not in example.patterns or example.genre != listed["genre"]:
                continue
            parts = [part for part in example.parts if part.name == pattern.part]
            if not parts:
                link = nodes.paragraph("", "", object_link("example", example.name, f"《{example.title}》"))
                titles += nodes.list_item("", link)
            for part in parts[:1]:
                found += _outlined(example, part) if pattern.outline else _quoted(example, part)
        return [*found, titles] if titles.children else found


def _filled(node: own.quotation, example: ExampleRecord, part: PartRecord) -> list[nodes.Node]:
    if node["figures"]:
        return _tabulated(example, part)
    if not node["passage"]:
        return _quoted(example, part)
    held = any(node["passage"] in text for _kind, text in part.blocks)
    return [_framed(example, part, [nodes.paragraph("", node["passage"])])] if held else []


def _quoted(example: ExampleRecord, part: PartRecord) -> list[nodes.Node]:
    shown = [
        nodes.paragraph("", "", nodes.strong("", text) if kind == "heading" else nodes.Text(text))
        for kind, text in part.blocks
    ]
    return [_framed(example, part, shown)] if shown else []


def _tabulated(example: ExampleRecord, part: PartRecord) -> list[nodes.Node]:
    figures = counted_figures(example, part)
    if not figures:
        return []
    headings = (_("Figure"), _("Kind"), _("Value"), _("Unit"))
    head = nodes.row("", *(nodes.entry("", nodes.paragraph("", text)) for text in headings))
    body = nodes.tbody()
    for figure in figures:
        link = object_link("number", f"{example.name}/{figure.name}", figure.text)
        known = Figure(
            Span(0, 0), figure.text, FigureKind(figure.kind), figure.value, figure.unit, figure.approximate
        )
        cells = [nodes.paragraph("", "", link)]
        cells += (
            nodes.paragraph("", text) for text in (words.figure_kind(known), words.value(known), known.unit)
        )
        body += nodes.row("", *(nodes.entry("", cell) for cell in cells))
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _heading in headings), cols=len(headings))
    group += [nodes.thead("", head), body]
    return [_framed(example, part, [nodes.table("", group)])]


def _framed(example: ExampleRecord, part: PartRecord, shown: Sequence[nodes.Node]) -> nodes.block_quote:
    name = part.node_id.removeprefix(example.name + "-")
    source = object_link("part", f"{example.name}/{name}", f"《{example.title}》{part.title}")
    classes = ["wg-quote", f"wg-hue-{part.hue}"]
    return nodes.block_quote("", *shown, own.source_line("", "", source), classes=classes)


def _outlined(example: ExampleRecord, part: PartRecord) -> list[nodes.Node]:
    """The part's headings, or the first sentence of each of its paragraphs."""
    headings = [text for kind, text in part.blocks if kind == "heading"]
    firsts = [
        next(sentences(text)).of(text) for kind, text in part.blocks if kind != "heading" and text.strip()
    ]
    steps = nodes.enumerated_list("", enumtype="arabic", prefix="", suffix=".")
    for text in headings or firsts:
        steps += nodes.list_item("", nodes.paragraph("", text))
    quote = nodes.block_quote("", steps, classes=["wg-quote", f"wg-hue-{part.hue}"])
    quote += own.source_line("", "", object_link("example", example.name, f"《{example.title}》"))
    return [quote]
