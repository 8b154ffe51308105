"""The outside of a Word file: a zip of XML parts, opened as if somebody meant harm.

No part is unpacked beyond a fixed size, whatever the zip declares, and no document type
declaration is accepted: ECMA-376 Part 2 forbids it in a package, and every attack by entities
needs one.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from writing_guide.readers.example import ReadingError

# The text of a thousand pages is some ten megabytes of XML.
MAX_PART = 64 * 1024 * 1024
MAX_PARTS = 20_000

_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, OverflowError, RuntimeError,
)  # fmt: skip
_ENCRYPTED = 0x1

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]


class Package:
    """An open Word file.

    :raises ReadingError: from every method, if the file is damaged, protected or too large.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            names = self._zip.namelist()
        except _BROKEN as error:
            raise ReadingError(path, "this is no Word file: it cannot be unpacked") from error
        if len(names) > MAX_PARTS:
            raise ReadingError(path, "this is no Word file: it holds {count} parts", count=len(names))
        self._names = {name.lower(): name for name in names}

    def part(self, name: str) -> bytes | None:
        """The content of the part *name* (compared without case, as the standard has it), or ``None``."""
        stored = self._names.get(name.lower())
        if stored is None:
            return None
        try:
            info = self._zip.getinfo(stored)
            if info.flag_bits & _ENCRYPTED:
                raise ReadingError(self.path, "the file has a password; save it without one")
            if info.file_size > MAX_PART:
                raise self._too_large()
            with self._zip.open(info) as file:
                data = file.read(MAX_PART + 1)
        except _BROKEN as error:
            raise ReadingError(
                self.path,
                "the Word file is damaged: {part} cannot be unpacked; open it in Word and save it again",
                part=name,
            ) from error
        if len(data) > MAX_PART:
            raise self._too_large()
        return data

    def _too_large(self) -> ReadingError:
        return ReadingError(
            self.path,
            "unpacked, the file is larger than {limit} MB, too large for a draft",
            limit=MAX_PART >> 20,
        )

    def main_part(self) -> str:
        """The name of the part that holds the text, as the package's relations give it."""
        return self.related("", "officeDocument") or "word/document.xml"

    def related(self, source: str, kind: str) -> str | None:
        """The part that *source* refers to by a relation whose type ends in *kind*, or ``None``."""
        folder, name = posixpath.split(source)
        relations = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: list[str] = []

        def start(tag: str, attributes: Attributes) -> None:
            inside = local(tag) == "Relationship" and attributes.get("TargetMode") != "External"
            if inside and attributes.get("Type", "").endswith(f"/{kind}"):
                found.append(attributes.get("Target", ""))

        if relations is not None:
            self.parse(relations, start)
        if not found or not found[0]:
            return None
        return posixpath.normpath(posixpath.join("/", folder, found[0])).lstrip("/")

    def parse(
        self,
        data: bytes,
        start: Start,
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Read XML as a stream of events; tags and attributes come as ``namespace name``."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True

        def refuse(*_: object) -> None:
            raise ReadingError(self.path, "the Word file declares a document type, which no Word file does")

        parser.StartDoctypeDeclHandler = refuse
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = text
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise ReadingError(
                self.path,
                "the Word file is damaged in line {line} of its XML; open it in Word and save it again",
                line=error.lineno,
            ) from error
        except (ValueError, LookupError) as error:
            raise ReadingError(
                self.path, "the Word file is damaged: its XML has an unknown encoding"
            ) from error


def local(name: str) -> str:
    """*name* without its namespace."""
    return name.rpartition(" ")[2]
