"""What reading a file gives: its texts, and what their authors declare about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from writing_guide.errors import UnreadableFileError
from writing_guide.model import Document


class ReadingError(UnreadableFileError):
    """A file that cannot be read as a draft.

    :param message: an English msgid with named ``{fields}``: what is wrong and what helps.
    :param data: the values of those fields.
    """

    def __init__(self, path: str, message: str, **data: str | int) -> None:
        self.message = message
        self.data = data
        super().__init__(path, message.format_map(data))


class Role(StrEnum):
    """What a text is in its file."""

    DRAFT = "draft"
    """The file itself, to be checked as somebody's draft."""
    EXAMPLE = "example"
    """An annotated example of the guide."""
    PASSAGE = "passage"
    """A short text quoted to show one thing."""


@dataclass(frozen=True, slots=True)
class Example:
    """One text of a file, with what was declared beside it.

    :param argument: what stands behind the directive's name: an example's id, ``bad`` or
        ``good`` of a passage.
    :param genre: the genre it names, ``""`` if none.
    :param expect: selectors of the rules that the text is meant to break.
    :param suppressions: pairs of a rule's selector and the reason to silence it.
    :param limit: the length its call for nominations sets, in characters.
    :param limit_kind: ``ceiling``, ``aim`` or ``floor``.
    :param options: every option as written, for those who need the others.
    """

    document: Document
    role: Role = Role.DRAFT
    argument: str = ""
    genre: str = ""
    expect: tuple[str, ...] = ()
    suppressions: tuple[tuple[str, str], ...] = ()
    limit: int | None = None
    limit_kind: str = "ceiling"
    options: Mapping[str, str] = field(default_factory=dict, hash=False)


class Format(StrEnum):
    """How a file is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A file as read.

    :param source: its characters, line ends as they stand there; for Word the extracted text.
        All positions of findings are offsets of it.
    :param encoding: the codec that decodes and encodes it, ``""`` for Word.
    :param mark: the byte order mark it began with, which is no part of *source*.
    """

    path: str
    format: Format
    examples: tuple[Example, ...]
    source: str
    encoding: str = ""
    mark: bytes = b""
