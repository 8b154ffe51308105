"""The one place that opens files: what a path holds, read as texts to be checked."""

from __future__ import annotations

import sys
from pathlib import Path

from writing_guide.readers.decoding import decode
from writing_guide.readers.drafts import read_text
from writing_guide.readers.example import Example, Format, ReadingError, ReadResult

# A summary has some hundred characters, a collection of them a megabyte; a Word file carries
# pictures. What is larger was named by mistake.
MAX_TEXT = 16 * 1024 * 1024
MAX_FILE = 64 * 1024 * 1024

STDIN = "<stdin>"
TEXT_SUFFIXES = (".txt", ".text")
MARKDOWN_SUFFIXES = (".md", ".markdown")
WORD_SUFFIXES = (".docx", ".docm", ".dotx")
READABLE = (*TEXT_SUFFIXES, *MARKDOWN_SUFFIXES, *WORD_SUFFIXES)

MESSAGE = "{format} files are not read; open it in Word or WPS, choose “save as”, and pick .docx"
_FOREIGN = (".doc", ".dot", ".wps", ".rtf", ".odt", ".pages", ".pdf")
_MAGIC = ((b"%PDF-", ".pdf"), (b"{\\rtf", ".rtf"))
# The compound file of old Office; Word wraps a file with a password in one as well.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"


def read_path(path: Path | str) -> ReadResult:
    """Read the file at *path* by its suffix, and by its first bytes where that says nothing.

    :raises ReadingError: if it cannot be opened, is too large, or is no draft in a format known.
    """
    path = Path(path)
    name, suffix = str(path), path.suffix.lower()
    if suffix in _FOREIGN:
        raise ReadingError(name, MESSAGE, format=suffix)
    if suffix == ".rst":
        raise ReadingError(name, "reStructuredText pages are checked by the Sphinx build, not here")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except IsADirectoryError as error:
        raise ReadingError(name, "this is a folder, not a file") from error
    except FileNotFoundError as error:
        raise ReadingError(name, "there is no such file") from error
    except PermissionError as error:
        raise ReadingError(name, "you are not allowed to read it") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadingError(name, "it cannot be opened: {reason}", reason=reason) from error
    return read_bytes(data, name, suffix)


def read_stdin() -> ReadResult:
    """Read standard input to its end, as text or Word by its first bytes.

    :raises ReadingError: as :func:`read_path` does.
    """
    return read_bytes(sys.stdin.buffer.read(MAX_FILE + 1), STDIN)


def read_bytes(data: bytes, path: str, suffix: str = "") -> ReadResult:
    """Read a file's content.

    :param suffix: ``.docx``, ``.md`` … in lower case; ``""`` leaves it to the first bytes.
    :raises ReadingError: if it is too large or no draft in a format known.
    """
    if len(data) > MAX_FILE:
        raise ReadingError(
            path,
            "it is larger than {limit} MB, too large for a draft",
            limit=MAX_FILE >> 20,
        )
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise ReadingError(path, MESSAGE, format=kind)
    if data.startswith(_COMPOUND):
        raise ReadingError(
            path, "this is an old Word file, or one with a password; save it as .docx without a password"
        )
    if suffix in WORD_SUFFIXES or data.startswith(_ZIP):
        from writing_guide.readers.word import read_word

        document = read_word(data, path)
        return ReadResult(path, Format.WORD, (Example(document),), document.text)
    if len(data) > MAX_TEXT:
        raise ReadingError(
            path,
            "it is larger than {limit} MB, too large for a draft",
            limit=MAX_TEXT >> 20,
        )
    source, encoding, mark = decode(data, path)
    if suffix in MARKDOWN_SUFFIXES:
        from writing_guide.readers.markdown import read_markdown

        examples = read_markdown(source, path)
        return ReadResult(path, Format.MARKDOWN, examples, source, encoding, mark)
    return ReadResult(path, Format.TEXT, (Example(read_text(source, path)),), source, encoding, mark)
