"""Examples as HTML: an article with parts as sections, notes beside their passages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext import words
from writing_guide.sphinxext.books import gather_notes, is_book, sign_id
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.endnotes import write_endnotes
from writing_guide.sphinxext.menu import cite_menu, cited_by
from writing_guide.sphinxext.words import _

Visitor = Callable[[HTML5Translator, Any], None]
# The tips of these are one keystroke away; focus on every date would wear a keyboard user out.
_FOCUSABLE = {"wg-achieved", "wg-unfilled", "wg-finding"}


def _tag(self: HTML5Translator, node: nodes.Element, name: str, suffix: str = "\n", **attributes: Any) -> str:
    return str(self.starttag(node, name, suffix, **attributes))


def _keep_former_ids(self: HTML5Translator, node: nodes.Element) -> None:
    # The writer gives every id after the first an empty element of its own.
    if node["ids"]:
        node["ids"] += writing_domain(self.builder.env).redirects.former(node["ids"][0])


def visit_example(self: HTML5Translator, node: own.example) -> None:
    """The article's head: title, facts, structure bar, verdict."""
    if is_book(self):
        gather_notes(node)
    name = node["name"]
    _keep_former_ids(self, node)
    attributes = {"aria-labelledby": f"{name}-title"} if name else {"aria-label": words.kind(node["kind"])}
    kind = node["kind"]
    self.body.append(_tag(self, node, "article", CLASS=f"wg-example wg-{kind}", **attributes))
    self.body.append('<header class="wg-head">\n')
    if name:
        self.body.append(f'<p class="wg-title" id="{name}-title">')
    else:
        self.body.append('<p class="wg-title">')
    shown = words.paired_kind(kind) if isinstance(node.parent, own.pair) else words.kind(kind)
    self.body.append(f'<span class="wg-kind">{self.encode(shown)}</span>')
    if node["title"] or node.get("caption"):
        self.body.append(f" {self.encode(node['title'] or node['caption'])}")
    if name:
        self.add_permalink_ref(node, _("Permalink to this example"))
    self.body.append("</p>\n")
    if name and node.get("facts"):
        facts = "\u00a0· ".join(self.encode(fact) for fact in node["facts"])
        self.body.append(f'<p class="wg-facts">{facts}</p>\n')
        self.body.append(structure_bar(self, node["bar"]))
    if node.get("verdict"):
        self.body.append(f'<p class="wg-verdict">{self.encode(node["verdict"])}</p>\n')
    if name and not is_book(self):
        self.body.append(cite_menu(self, name))
    self.body.append("</header>\n")


def structure_bar(self: HTML5Translator, bar: tuple[tuple[str, int, float], ...]) -> str:
    """The shares of the parts as a strip of colours; ``""`` for a text without parts."""
    # Attributes of an SVG, since a strict content security policy forbids inline styles.
    if not bar:
        return ""
    label = _(", ").join(f"{title} {share:.0%}" for title, _hue, share in bar)
    if is_book(self):
        # An SVG must be declared for each page of an EPUB; no policy forbids styles there.
        stripes = "".join(
            f'<span class="wg-hue-{hue}" style="width:{share:.2%}"></span>' for _title, hue, share in bar
        )
        return f'<p class="wg-bar" role="img" aria-label="{self.attval(label)}">{stripes}</p>\n'
    at = 0.0
    shapes = []
    for _title, hue, share in bar:
        shapes.append(f'<rect class="wg-hue-{hue}" x="{at * 100:.2f}" width="{share * 100:.2f}" height="4"/>')
        at += share
    return (
        f'<svg class="wg-bar" role="img" aria-label="{self.attval(label)}" viewBox="0 0 100 4" '
        f'preserveAspectRatio="none">{"".join(shapes)}</svg>\n'
    )


def depart_example(self: HTML5Translator, node: own.example) -> None:
    """The end of the article, under it who cites it."""
    if not is_book(self):
        write_endnotes(self, node)
    if node["name"] and not is_book(self):
        self.body.append(cited_by(self, node["name"]))
    self.body.append("</article>\n")


def visit_part(self: HTML5Translator, node: own.part) -> None:
    """A section with its label."""
    title = node["title"]
    node_id = node["ids"][0] if node["ids"] else ""
    _keep_former_ids(self, node)
    attributes = {"role": "group", "aria-label": title}
    self.body.append(_tag(self, node, "section", CLASS=f"wg-part wg-hue-{node.get('hue', 0)}", **attributes))
    self.body.append(f'<p class="wg-label">{self.encode(title)}')
    if node_id:
        self.add_permalink_ref(node, _("Permalink to this part"))
    self.body.append("</p>\n")
    if node_id and not is_book(self):
        self.body.append(cite_menu(self, node_id))


def depart_part(self: HTML5Translator, node: own.part) -> None:
    """The end of the section, before it who cites it."""
    if node["ids"] and not is_book(self):
        self.body.append(cited_by(self, node["ids"][0]))
    self.body.append("</section>\n")


def visit_annotation(self: HTML5Translator, node: own.annotation) -> None:
    """A note; within a line it is a phrase, so that it stands where it is spoken of."""
    tag = "span" if node.get("inline") else "aside"
    number = node.get("number", "")
    _keep_former_ids(self, node)
    label = _("Note {number}").format(number=number)
    self.body.append(_tag(self, node, tag, "", CLASS="wg-note", role="note", **{"aria-label": label}))
    if is_book(self) and node["ids"]:
        back = f'href="#{sign_id(node["ids"][0])}" role="doc-backlink" aria-label="{_("Back to the text")}"'
        self.body.append(f'<a class="wg-number" {back}>{number}</a>')
    else:
        self.body.append(f'<span class="wg-number" aria-hidden="true">{number}</span>')
    if tag == "span":
        for index, paragraph in enumerate(node.children):
            self.body.append("<br />" if index else "")
            for child in paragraph.children:
                child.walkabout(self)
        self.body.append("</span>")
        raise nodes.SkipNode


def depart_annotation(self: HTML5Translator, node: own.annotation) -> None:
    """The end of a note with block content."""
    self.body.append("</aside>\n")


def _takes_focus(node: nodes.Node | None) -> bool:
    # One stop for a blank that is also a finding, which speaks of the blank.
    return isinstance(node, own.mark) and bool(_FOCUSABLE & set(node["classes"]))


def visit_mark(self: HTML5Translator, node: own.mark) -> None:
    """A marked stretch; its tip shows on hover and on focus."""
    attributes: dict[str, str] = {}
    _keep_former_ids(self, node)
    if (tip := node.get("tip")) and not is_book(self):
        attributes["data-tip"] = tip
        if _takes_focus(node) and not _takes_focus(node.parent):
            attributes["tabindex"] = "0"
    self.body.append(_tag(self, node, _mark_tag(node), "", **attributes))


def _mark_tag(node: own.mark) -> str:
    # Deletions and insertions have elements of their own, which screen readers announce.
    changes = {"wg-dropped": "del", "wg-added": "ins"}
    return next((tag for name, tag in changes.items() if name in node["classes"]), "span")


def depart_mark(self: HTML5Translator, node: own.mark) -> None:
    """The end of the stretch; what the tip says is read out after it."""
    if node.get("tip") and "wg-unfilled" in node["classes"] and not is_book(self):
        self.body.append(f'<span class="wg-hidden">{self.encode(node["tip"])}</span>')
    self.body.append(f"</{_mark_tag(node)}>")


def visit_reference(self: HTML5Translator, node: own.mark_reference) -> None:
    """The sign that leads to a note."""
    if "refid" in node:
        label = _("Note {number}").format(number=node.astext())
        self.body.append(
            _tag(self, node, "a", "", href=f"#{node['refid']}", role="doc-noteref", **{"aria-label": label})
        )
    else:
        self.body.append(_tag(self, node, "span", ""))


def depart_reference(self: HTML5Translator, node: own.mark_reference) -> None:
    """The end of the sign."""
    self.body.append("</a>" if "refid" in node else "</span>")


def visit_pair(self: HTML5Translator, node: own.pair) -> None:
    """Two articles side by side; where there is no room, one at a time behind a row of links."""
    self.body.append(_tag(self, node, "div", CLASS="wg-pair"))
    if any("wg-begins" in mark["classes"] for mark in node.findall(own.mark)):
        self.body.append(f'<p class="wg-legend">{_change_legend()}</p>\n')
    if is_book(self):
        self.body.append('<div class="wg-columns">\n')
        return
    links = "".join(
        f'<a href="#{example["name"]}">{self.encode(words.paired_kind(example["kind"]))}</a>'
        for example in node.findall(own.example)
        if example["name"]
    )
    self.body.append(f'<nav class="wg-tabs" aria-label="{_("Draft and mended version")}">{links}</nav>\n')
    self.body.append('<div class="wg-columns">\n')


def _change_legend() -> str:
    dropped = f'<del class="wg-dropped">{_("Struck out")}</del>'
    added = f'<ins class="wg-added wg-begins">{_("With a plus sign")}</ins>'
    return _("{dropped}: left out of the mended version. {added}: new in it. The rest was rewritten.").format(
        dropped=dropped, added=added
    )


def depart_pair(self: HTML5Translator, node: own.pair) -> None:
    """The end of the two."""
    self.body.append("</div>\n</div>\n")


def visit_findings(self: HTML5Translator, node: own.finding_list) -> None:
    """The list of what the example shows."""
    self.body.append('<div class="wg-findings-box">\n')
    self.body.append(f'<p class="wg-label">{self.encode(_("What the check says"))}</p>\n')


def depart_findings(self: HTML5Translator, node: own.finding_list) -> None:
    """The end of the list."""
    self.body.append("</div>\n")


def visit_source_line(self: HTML5Translator, node: own.source_line) -> None:
    """The line under a quotation, behind the dash that its language uses."""
    self.body.append(_tag(self, node, "p", self.encode(_("— ")), CLASS="attribution"))


def depart_source_line(self: HTML5Translator, node: own.source_line) -> None:
    """The end of the line."""
    self.body.append("</p>\n")


def _nothing(self: HTML5Translator, node: nodes.Element) -> None:
    """Replaced before writing."""


HTML_VISITORS: dict[type[nodes.Element], tuple[Visitor, Visitor]] = {
    own.example: (visit_example, depart_example),
    own.part: (visit_part, depart_part),
    own.annotation: (visit_annotation, depart_annotation),
    own.mark: (visit_mark, depart_mark),
    own.mark_reference: (visit_reference, depart_reference),
    own.pair: (visit_pair, depart_pair),
    own.finding_list: (visit_findings, depart_findings),
    own.quotation: (_nothing, _nothing),
    own.pattern_list: (_nothing, _nothing),
}
