"""What links to parts and rules lead to, put into the page once a target for its script to show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.writers.html5 import HTML5Translator

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.overview import Overview

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# Characters of a part that a card holds: enough to know it again, read in a few seconds.
_SHOWN = 140


class Card(NamedTuple):
    """A preview.

    :param node_id: what it previews.
    :param hue: the hue of its part, -1 for none.
    :param blocks: pairs of kind (``heading`` or another) and text.
    """

    node_id: str
    docname: str
    label: str
    hue: int
    blocks: tuple[tuple[str, str], ...]


def card(overview: Overview, node_id: str) -> Card | None:
    """The preview of the part or rule with the id *node_id*; ``None`` if there is no such thing."""
    if node_id in overview.parts:
        shown, part = overview.parts[node_id]
        label = f"《{shown.record.title}》{part.title}"
        return Card(node_id, shown.docname, label, part.hue, tuple(_shortened(part.blocks)))
    if node_id in overview.rules:
        docname, rule, summary = overview.rules[node_id]
        return Card(node_id, docname, f"{rule.code} {rule.title}", -1, (("paragraph", summary),))
    return None


def _shortened(blocks: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    left = _SHOWN
    for kind, text in blocks:
        if left <= 0:
            return
        yield kind, text if len(text) <= left else text[:left].rstrip("，、；：") + "……"
        left -= len(text)


class CollectPreviews(SphinxPostTransform):
    """Gather the previews of a page's links."""

    # After references have been resolved (10).
    default_priority = 20
    builders = ("html", "dirhtml")

    def run(self, **kwargs: object) -> None:
        """Run over the document."""
        overview = writing_domain(self.env).overview
        here = self.env.current_document.docname
        found: dict[str, Card] = {}
        for link in self.document.findall(nodes.reference):
            # The attribution of a quotation stands under the very words; another copy tells nothing.
            node_id = link.get("refuri", "").partition("#")[2]
            if not node_id or node_id in found or isinstance(link.parent, nodes.attribution):
                continue
            preview = card(overview, node_id) if link.get("internal") else None
            if preview and preview.docname != here:
                found[node_id] = preview
        if found:
            self.document += own.previews("", cards=tuple(found.values()), classes=["wg-previews"])


def visit_previews(self: HTML5Translator, node: own.previews) -> None:
    """Templates: part of the page, yet neither shown, read aloud nor printed."""
    for item in node["cards"]:
        hue = f' class="wg-hue-{item.hue}"' if item.hue >= 0 else ""
        lines = [f'<p class="wg-label">{self.encode(item.label)}</p>']
        for kind, text in item.blocks:
            words = self.encode(text)
            lines.append(f"<p><strong>{words}</strong></p>" if kind == "heading" else f"<p>{words}</p>")
        self.body.append(
            f'<template id="preview-{item.node_id}"><div{hue}>{"".join(lines)}</div></template>\n'
        )
    raise nodes.SkipNode


def _script(
    app: Sphinx, _page: str, _template: str, _context: dict[str, Any], doctree: nodes.document | None
) -> None:
    if doctree is not None and next(doctree.findall(own.previews), None) is not None:
        app.add_js_file("writing-guide-preview.js", loading_method="defer")


def register(app: Sphinx) -> None:
    """Put previews into pages, and give these the script that shows them."""
    app.add_post_transform(CollectPreviews)
    app.connect("html-page-context", _script)
