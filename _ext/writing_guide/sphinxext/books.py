"""Examples in books made of HTML: no margin to float in, no pointer to hover, no permalinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from writing_guide.sphinxext import nodes as own

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


def is_book(translator: HTML5Translator) -> bool:
    """Whether the pages are those of a book or a help file: builders say so by having no permalinks."""
    return not translator.builder.add_permalinks


def notes_by_home(example: own.example) -> dict[nodes.Element, list[own.annotation]]:
    """The notes of *example*, taken out of it, by the part (or the example) that they stand in."""
    homes: dict[nodes.Element, list[own.annotation]] = {}
    for note in list(example.findall(own.annotation)):
        home = note.parent
        while not isinstance(home, (own.part, own.example)):
            home = home.parent
        homes.setdefault(home, []).append(note)
        note.parent.remove(note)
    return homes


def gather_notes(example: own.example) -> None:
    """Put the notes of *example* under their parts, each with a way back to its sign in the text."""
    for reference in example.findall(own.mark_reference):
        if "refid" in reference:
            reference["ids"] = [sign_id(reference["refid"])]
    for home, notes in notes_by_home(example).items():
        for note in notes:
            note["inline"] = False
        home.append(nodes.container("", *notes, classes=["wg-notes"]))


def sign_id(note_id: str) -> str:
    """The id of the sign that leads to the note *note_id*."""
    return f"{note_id}-sign"
