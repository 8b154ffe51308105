"""Word files from XML written by hand: the package round the document.

ECMA-376 Part 1, clause 17 (WordprocessingML) and Part 2 (packages). The same parts give the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from writing_guide.text.expressions import lazy

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
"""The declaration of the prefix that every element of a document bears."""
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
"""The declaration of the prefix of references to other parts."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_MIME = "application/vnd.openxmlformats-package.core-properties+xml"
_RELS_MIME = "application/vnd.openxmlformats-package.relationships+xml"
# XML 1.0 has no way to write these.
_ILLEGAL = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The first moment that a zip can record.
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class WordPart:
    """A part beside the document.

    :param name: its file's name without ``.xml``, and the id by which the document refers to it.
    :param kind: its kind of relationship: styles, settings, fontTable, footer.
    :param xml: its root element.
    """

    name: str
    kind: str
    xml: str


def word_file(body: str, parts: Sequence[WordPart] = (), title: str = "", language: str = "") -> bytes:
    """The bytes of a file with *body*, the elements of ``w:body``.

    A file with a *title* has core properties: it and the *language*, but neither an author nor a
    time, which are for whoever fills the file to add.
    """
    links = [("document", f"{_OFFICE}/officeDocument", "word/document.xml")]
    types = [("/word/document.xml", f"{_MIME}.document.main+xml")]
    types += [(f"/word/{part.name}.xml", f"{_MIME}.{part.kind}+xml") for part in parts]
    files = {"word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>"}
    if parts:
        inner = [(part.name, f"{_OFFICE}/{part.kind}", f"{part.name}.xml") for part in parts]
        files["word/_rels/document.xml.rels"] = _relationships(inner)
        files |= {f"word/{part.name}.xml": part.xml for part in parts}
    if title:
        links.append(
            ("properties", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")
        )
        types.append(("/docProps/core.xml", _CORE_MIME))
        files["docProps/core.xml"] = _core(title, language)
    return _zipped({"[Content_Types].xml": _types(types), "_rels/.rels": _relationships(links), **files})


def xml_text(text: str) -> str:
    """*text* as the content of an element; characters that XML cannot hold become U+FFFD."""
    return escape(_ILLEGAL.sub("\ufffd", text))


def run(text: str, properties: str = "") -> str:
    """A run of text; *properties* are the elements of its ``w:rPr``."""
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def _types(parts: Iterable[tuple[str, str]]) -> str:
    kinds = "".join(f'<Override PartName="{name}" ContentType="{mime}"/>' for name, mime in parts)
    default = f'<Default Extension="rels" ContentType="{_RELS_MIME}"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{kinds}</Types>'


def _relationships(links: Iterable[tuple[str, str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in links
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _core(title: str, language: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{xml_text(title)}</dc:title><dc:language>{xml_text(language)}</dc:language>"
        "</cp:coreProperties>"
    )


def _zipped(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            # A zip names the system that made it, unless told otherwise.
            info.create_system = 0
            package.writestr(info, (_HEAD + content).encode())
    return out.getvalue()
