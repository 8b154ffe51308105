"""Notes under the text, for paper: a browser cannot move what stands beside its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from writing_guide.sphinxext import nodes as own

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


def write_endnotes(translator: HTML5Translator, example: own.example) -> None:
    """The notes of *example* as a numbered list that only print shows; nothing where it has none.

    The list is hidden from screen, search in the page and screen readers, which have the notes
    where they are spoken of.
    """
    notes = list(example.findall(own.annotation))
    if not notes:
        return
    translator.body.append('<ol class="wg-endnotes" hidden>\n')
    for note in notes:
        translator.body.append(f'<li value="{note["number"]}">')
        copy = note.deepcopy()
        for node in copy.findall(nodes.Element):
            node["ids"] = []
        for child in copy.children:
            child.walkabout(translator)
        translator.body.append("</li>\n")
    translator.body.append("</ol>\n")
