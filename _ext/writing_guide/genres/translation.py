"""Genres in other languages than their own: gettext catalogues in the genre's ``locale`` folder.

``locale/LANGUAGE/LC_MESSAGES/genre.mo`` translates the texts of ``genre.toml`` and, one paragraph a
message, the prose of the rule pages. What stands in a fence (a passage, code) is shown as it is.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from writing_guide.genres.schema import Genre
from writing_guide.text.expressions import lazy

_DOMAIN = "genre"
_FENCE = lazy(r"\s*(:{3,}|`{3,}|~{3,})")
# What stands before a message on its line: a heading's marks and code, a bullet, a number.
_MARKER = lazy(r"\s*(#{1,6}\s+(?:[A-Z][0-9]{3}\s+)?|[-*+]\s+|[0-9]+[.)]\s+)?")


def translated(genre: Genre, language: str) -> Genre:
    """*genre* as readers of *language* (``en``) see it; itself where it has no such catalogue.

    Names and codes stay; titles and summaries change, and so do the pages of its rules.
    """
    if _catalogue(genre.folder, language) is None:
        return genre
    return replace(
        genre,
        title=_text(genre.folder, genre.title, language),
        summary=_text(genre.folder, genre.summary, language),
        families={letter: _text(genre.folder, title, language) for letter, title in genre.families.items()},
        parts=tuple(
            replace(
                part,
                title=_text(genre.folder, part.title, language),
                summary=_text(genre.folder, part.summary, language),
            )
            for part in genre.parts
        ),
        patterns=tuple(
            replace(
                pattern,
                title=_text(genre.folder, pattern.title, language),
                summary=_text(genre.folder, pattern.summary, language),
            )
            for pattern in genre.patterns
        ),
        rules=tuple(replace(rule, language=language) for rule in genre.rules),
    )


def translated_page(folder: Path, markdown: str, language: str) -> str:
    """A page of the genre in *folder*, with every message that is translated put in its place."""
    pieces: list[str] = []
    done = 0
    for start, end in _prose(markdown):
        pieces += markdown[done:start], _text(folder, markdown[start:end], language)
        done = end
    return "".join((*pieces, markdown[done:]))


def page_messages(markdown: str) -> Iterator[str]:
    """The messages of a rule page, in its order."""
    return (markdown[start:end] for start, end in _prose(markdown))


def genre_messages(genre: Genre) -> Iterator[str]:
    """The messages of everything in *genre* but its rule pages."""
    yield from filter(None, (genre.title, genre.summary, *genre.families.values()))
    for part in genre.parts:
        yield from filter(None, (part.title, part.summary))
    for pattern in genre.patterns:
        yield from filter(None, (pattern.title, pattern.summary))


def is_translated(genre: Genre, message: str, language: str) -> bool:
    """Whether the catalogue of *genre* for *language* holds *message*."""
    return _text(genre.folder, message, language) != message


@lru_cache(maxsize=32)
def _catalogue(folder: Path, language: str) -> gettext.NullTranslations | None:
    if not language or not gettext.find(_DOMAIN, folder / "locale", [language]):
        return None
    return gettext.translation(_DOMAIN, folder / "locale", [language])


def _text(folder: Path, message: str, language: str) -> str:
    catalogue = _catalogue(folder, language)
    return catalogue.gettext(message) if catalogue and message else message


def _prose(markdown: str) -> Iterator[tuple[int, int]]:
    """Start and end of each message: a heading, a list item, a paragraph with its wrapped lines."""
    fence = ""
    begun: tuple[int, int] | None = None
    at = 0
    for line in markdown.splitlines(keepends=True):
        text = line.strip()
        opening = _FENCE.match(line)
        marker = _MARKER.match(line)
        assert marker is not None
        goes_on = begun is not None and text and not fence and not opening and not marker[1]
        if begun and not goes_on:
            yield begun
            begun = None
        if fence:
            if set(text) == {fence[0]} and len(text) >= len(fence):
                fence = ""
        elif opening:
            fence = opening[1]
        elif len(line.rstrip()) > marker.end():
            begun = (begun[0] if begun else at + marker.end(), at + len(line.rstrip()))
            if line.startswith("#"):
                yield begun
                begun = None
        at += len(line)
    if begun:
        yield begun
