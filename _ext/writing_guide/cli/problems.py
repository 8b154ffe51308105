"""Errors in the reader's language."""

from __future__ import annotations

from writing_guide.cli.configuration import ConfigurationError
from writing_guide.errors import WritingGuideError
from writing_guide.i18n import render
from writing_guide.readers.example import ReadingError


def describe(error: WritingGuideError, language: str) -> str:
    """What *error* says, without the path that a reader of the file knows."""
    if isinstance(error, ReadingError):
        return render(error.message, error.data, language)
    if isinstance(error, ConfigurationError):
        where = f"{error.file}: {error.key}: " if error.key else f"{error.file}: "
        return where + render(error.message, error.data, language)
    return str(error)
