"""What serves finding, as HTML. The gallery is native form controls and a table set as cards.

Roles are spelt out, since a table whose boxes are laid out as cards may lose its own.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext import words
from writing_guide.sphinxext.html import Visitor, structure_bar
from writing_guide.sphinxext.previews import visit_previews
from writing_guide.sphinxext.words import _


def visit_gallery(self: HTML5Translator, node: own.gallery) -> None:
    """The filters, the count, the legend and the table's head."""
    total = len(node.children)
    encode, attval = self.encode, self.attval
    self.body.append(
        f'<div class="wg-gallery" data-count="{attval(_("{shown} of {total} examples"))}" '
        f'data-none="{attval(_("No example has all of this; drop one condition."))}">\n'
        f'<form class="wg-filters" autocomplete="off" aria-label="{attval(_("Filter the examples"))}">\n'
    )
    for item in node["filters"]:
        options = "".join(
            f'<option value="{attval(choice.value)}">{encode(choice.label)} ({choice.number})</option>'
            for choice in item.choices
        )
        self.body.append(
            f'<label>{encode(item.label)} <select name="{item.key}"><option value="">{_("all")}</option>'
            f"{options}</select></label>\n"
        )
    self.body.append(f'<button type="reset">{_("Show all")}</button>\n</form>\n')
    count = _("{shown} of {total} examples").format(shown=total, total=total)
    self.body.append(f'<p class="wg-count" role="status">{encode(count)}</p>\n')
    legend = "".join(
        f'<li class="wg-hue-{hue}"><svg aria-hidden="true" viewBox="0 0 10 10"><rect width="10" height="10"/>'
        f"</svg>{encode(title)}</li>"
        for title, hue in node["legend"]
    )
    self.body.append(
        f'<ul class="wg-legend" aria-label="{attval(_("Colours of the parts"))}">{legend}</ul>\n'
    )
    columns = (_("Example"), _("Structure"), *(label for _key, label in words.cells()))
    head = "".join(f'<th scope="col" role="columnheader">{encode(label)}</th>' for label in columns)
    self.body.append(
        f'<table class="wg-cards" role="table"><thead role="rowgroup"><tr role="row">{head}</tr></thead>\n'
        '<tbody role="rowgroup">\n'
    )


def depart_gallery(self: HTML5Translator, _node: own.gallery) -> None:
    """The end of the table."""
    self.body.append("</tbody></table>\n</div>\n")


def visit_item(self: HTML5Translator, node: own.gallery_item) -> None:
    """A row: what the filters ask for, and the title."""
    data = "".join(f' data-{key}="{self.attval("|".join(found))}"' for key, found in node["values"] if found)
    self.body.append(
        f'<tr role="row" class="wg-card wg-{node["kind"]}"{data}><th scope="row" role="rowheader">'
    )
    self.body.append(f'<span class="wg-kind">{self.encode(words.kind(node["kind"]))}</span> ')


def depart_item(self: HTML5Translator, node: own.gallery_item) -> None:
    """The rest of the row."""
    self.body.append(f'</th><td role="cell" class="wg-structure">{structure_bar(self, node["bar"])}</td>')
    for key, text in node["cells"]:
        self.body.append(f'<td role="cell" class="wg-cell-{key}">{self.encode(text)}</td>')
    self.body.append("</tr>\n")


def _skip(self: HTML5Translator, node: nodes.Element) -> None:
    raise nodes.SkipNode


def _nothing(self: HTML5Translator, node: nodes.Element) -> None:
    """Replaced before writing, or left open by nothing."""


FINDING_VISITORS: dict[type[nodes.Element], tuple[Visitor, Visitor]] = {
    own.gallery: (visit_gallery, depart_gallery),
    own.gallery_item: (visit_item, depart_item),
    own.previews: (visit_previews, _nothing),
    own.example_index: (_nothing, _nothing),
    own.search_terms: (_skip, _nothing),
}
