"""Examples for builders other than HTML: made of standard nodes, which every writer knows."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext import words
from writing_guide.sphinxext.books import notes_by_home
from writing_guide.sphinxext.words import _


def _nothing(translator: object, node: nodes.Element) -> None:
    """Let the children speak for themselves."""


# For builders that skip post-transforms: the text comes out, the frame does not.
pass_through = (_nothing, _nothing)


class LowerExamples(SphinxPostTransform):
    """Replace the extension's nodes where the output is not HTML.

    Notes follow their part as a numbered list; labels and verdicts are plain paragraphs.
    """

    # Before references are resolved (10): rule links stay links in every format.
    default_priority = 5
    formats = ("latex", "text", "man", "texinfo", "xml", "pseudoxml")

    def run(self, **kwargs: object) -> None:
        """Run over the document, for the formats named."""
        for example in list(self.document.findall(own.example)):
            _lower_notes(example)
            for part in list(example.findall(own.part)):
                _replace(part, [_strong(part["title"]), *part.children], part["ids"])
            for listed in list(example.findall(own.finding_list)):
                _replace(listed, [_strong(_("What the check says")), *listed.children], [])
            head = _strong(" ".join(filter(None, (words.kind(example["kind"]), example["title"]))))
            line = " · ".join((*example.get("facts", ()), *filter(None, (example.get("verdict"),))))
            facts = [nodes.paragraph("", line)] if line and example["name"] else []
            _replace(example, [head, *facts, *example.children], example["ids"])
        for kind in (own.mark, own.pair, own.part, own.annotation):
            for node in list(self.document.findall(kind)):
                node.parent.replace(node, [*_place(node["ids"]), *node.children])


def _lower_notes(example: own.example) -> None:
    for reference in list(example.findall(own.mark_reference)):
        reference.parent.replace(reference, nodes.superscript("", f"[{reference.astext()}]"))
    for home, found in notes_by_home(example).items():
        listing = nodes.enumerated_list(
            "", enumtype="arabic", start=found[0]["number"], prefix="", suffix="."
        )
        for note in found:
            item = nodes.list_item("", *note.children, ids=note["ids"])
            listing += item
        home += [_strong(_("Notes")), listing]


def _strong(text: str) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.strong("", text))


def _replace(node: nodes.Element, children: list[nodes.Node], ids: list[str]) -> None:
    node.parent.replace(node, nodes.container("", *_place(ids), *children))


def _place(ids: list[str]) -> list[nodes.Node]:
    # The writers of LaTeX and Texinfo make labels of targets, not of the ids of other nodes.
    return [nodes.target("", "", ids=ids)] if ids else []
