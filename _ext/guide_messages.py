"""Messages of a genre for ``pybabel extract``: see ``make update-po``."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedIOBase
from pathlib import Path

from writing_guide.genres import load_genre
from writing_guide.genres.translation import genre_messages, page_messages

# Line, function, message, comments (Babel, "Writing Extraction Methods").
Message = tuple[int, None, str, list[str]]


def page(file: BufferedIOBase, _keywords: object, _tags: object, options: object) -> Iterator[Message]:
    """The messages of a rule page."""
    for text in page_messages(file.read().decode()):
        yield 1, None, text, []


def data(file: BufferedIOBase, _keywords: object, _tags: object, options: object) -> Iterator[Message]:
    """The messages of a ``genre.toml``."""
    for text in genre_messages(load_genre(Path(file.name).parent)):
        yield 1, None, text, []
