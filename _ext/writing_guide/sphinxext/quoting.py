"""Fills in quotations and pattern lists when a page is written."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.records import ExampleRecord, PartRecord
from writing_guide.text.sentences import sentences


class FillQuotations(SphinxPostTransform):
    """Replace quotations and pattern lists by what the examples hold now."""

    # Before references are resolved (10), since attributions are references.
    default_priority = 4

    def run(self, **kwargs: object) -> None:
        """Run over the document."""
        domain = writing_domain(self.env)
        for node in list(self.document.findall(own.quotation)):
            found = domain.part(node["target"])
            quoted = _quoted(found[1], found[2], node["passage"]) if found else []
            node.parent.replace(node, quoted)
        for listed in list(self.document.findall(own.pattern_list)):
            listed.parent.replace(listed, list(self._examples(listed)))

    def _examples(self, listed: own.pattern_list) -> list[nodes.Node]:
        domain = writing_domain(self.env)
        pattern = domain.judge.genre(listed["genre"]).genre.pattern(listed["pattern"])
        assert pattern is not None
        titles = nodes.bullet_list("", bullet="-")
        found: list[nodes.Node] = []
        for _, example in domain.examples():
            if pattern.name not in example.patterns or example.genre != listed["genre"]:
                continue
            parts = [part for part in example.parts if part.name == pattern.part]
            if not parts:
                link = nodes.paragraph("", "", _reference("example", example.name, f"《{example.title}》"))
                titles += nodes.list_item("", link)
            for part in parts[:1]:
                found += _outlined(example, part) if pattern.outline else _quoted(example, part, "")
        return [*found, titles] if titles.children else found


def _quoted(example: ExampleRecord, part: PartRecord, passage: str) -> list[nodes.Node]:
    blocks = [(kind, text) for kind, text in part.blocks if passage in text]
    quote = nodes.block_quote("", classes=["wg-quote", f"wg-hue-{part.hue}"])
    for kind, text in blocks:
        inline: nodes.Node = nodes.strong("", text) if kind == "heading" else nodes.Text(text)
        quote += nodes.paragraph("", "", inline)
    name = part.node_id.removeprefix(example.name + "-")
    label = f"《{example.title}》{part.title}"
    quote += nodes.attribution("", "", _reference("part", f"{example.name}/{name}", label))
    return [quote] if blocks else []


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
    quote += nodes.attribution("", "", _reference("example", example.name, f"《{example.title}》"))
    return [quote]


def _reference(kind: str, target: str, label: str) -> addnodes.pending_xref:
    return addnodes.pending_xref(
        "", nodes.inline("", label), refdomain="writing", reftype=kind, reftarget=target, refexplicit=True
    )
