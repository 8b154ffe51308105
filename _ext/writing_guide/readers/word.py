"""Word files (.docx): the text that the reader of the printed page sees.

Tracked insertions count, deletions do not. Content controls, smart tags, links and the results
of fields are text; hidden text, comments, headers, footers, pictures and the table of contents
are none. The numbers of automatic lists are layout. Text boxes follow the paragraph they hang
on, notes stand at the end. Element names after ECMA-376 Part 1, clause 17.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

from writing_guide.model import BlockKind, Document
from writing_guide.readers.assembly import DocumentBuilder
from writing_guide.readers.example import ReadingError
from writing_guide.readers.word_package import Attributes, Package, local
from writing_guide.readers.word_styles import BODY_LEVEL, Styles, attribute, level_of
from writing_guide.text.alignment import Origin
from writing_guide.text.spans import LineMap

# Whole elements that hold no text of the page: what was deleted or moved away, what stood there
# before a change of format, the second copy of a drawing (outside Word's own names), phonetic guides.
_DROPPED = frozenset(
    {"del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange",
     "rt", "sdtPr", "*Fallback"}
)  # fmt: skip
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = ("0", "false", "off")
_FOREIGN = "*"
# No document that Word writes is nested a tenth as deep.
_DEPTH = 1000
# Notes 0 and -1 are the lines that separate notes from the text (17.11.23).
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_SENTENCE_ENDS = frozenset("。！？；")


def read_word(data: bytes, path: str) -> Document:
    """The document of a Word file; its positions are those of the text extracted.

    A table's cell that holds sentences is prose: forms of recommendation have one for the summary.

    :raises ReadingError: if it is no Word file, damaged, protected or too large.
    """
    package = Package(data, path)
    main = package.main_part()
    body = package.part(main)
    if body is None:
        raise ReadingError(path, "this is no Word file: there is no document in it")
    styles = Styles.of(package, main)
    builder = DocumentBuilder()
    _Body(styles, builder).read(package, body)
    for kind in ("footnotes", "endnotes"):
        name = package.related(main, kind)
        notes = package.part(name) if name else None
        if notes is not None:
            _Body(styles, builder, BlockKind.CAPTION).read(package, notes)
    # The text is its own source, so that every offset means the extracted text.
    document = builder.document(path, LineMap.of(""))
    return replace(document, origin=Origin(), lines=LineMap.of(document.text))


@dataclass(slots=True)
class _Paragraph:
    """One paragraph while it is read; text boxes nest one in another."""

    kind: BlockKind | None = None
    pieces: list[str] = field(default_factory=list)
    style: str = ""
    level: int | None = None
    listed: bool = False
    joins_next: bool = False
    boxes: list[_Paragraph] = field(default_factory=list)


class _Body:
    """Follows the events of one part and hands its paragraphs to the builder."""

    def __init__(self, styles: Styles, builder: DocumentBuilder, kind: BlockKind | None = None) -> None:
        self._styles = styles
        self._builder = builder
        self._kind = kind
        self._file = ""
        self._path: list[str] = []
        self._skipping = 0
        self._open: list[_Paragraph] = []
        self._rows: list[bool] = []
        self._cells: list[list[_Paragraph]] = []
        # Complex fields: for each open one whether its result has begun, and how many have not
        # (17.16.18). What stands before the result is an instruction.
        self._fields: list[bool] = []
        self._instructions = 0
        self._hidden = False
        self._carried: list[str] = []

    def read(self, package: Package, data: bytes) -> None:
        """Read the part's XML."""
        self._file = package.path
        package.parse(data, self._start, self._end, self._text)
        self._flush()

    def _start(self, tag: str, attributes: Attributes) -> None:
        name = _name(tag)
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if len(self._path) > _DEPTH:
            raise ReadingError(self._file, "the Word file is damaged: it is nested too deep")
        if self._skipping or _is_dropped(name, parent, attributes):
            self._skipping += 1
        elif name == "p":
            self._open.append(_Paragraph(self._kind))
        elif name == "tr":
            self._rows.append(False)
        elif name == "tc":
            self._cells.append([])
        elif name == "del" and parent == "trPr" and self._rows:
            self._rows[-1] = True
        elif self._open:
            self._inside(name, parent, attributes, self._open[-1])

    def _inside(self, name: str, parent: str, attributes: Attributes, paragraph: _Paragraph) -> None:
        if name == "pStyle":
            paragraph.style = attribute(attributes, "val")
        elif name == "outlineLvl":
            paragraph.level = level_of(attributes)
        elif name == "numId" and parent == "numPr":
            # 17.9.18: the number 0 takes a paragraph out of the list of its style.
            paragraph.listed = attribute(attributes, "val") != "0"
        elif name == "del" and "pPr" in self._path[-4:]:
            paragraph.joins_next = True
        elif name == "vanish" and self._path[-3:-1] == ["r", "rPr"]:
            self._hidden = attribute(attributes, "val") not in _OFF
        elif name == "fldChar":
            self._field(attribute(attributes, "fldCharType"))
        elif parent == "r" and name in _CHARACTERS:
            self._add(_CHARACTERS[name])
        elif parent == "r" and name == "sym":
            self._add(_symbol(attribute(attributes, "char")))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
            self._instructions += 1
        elif kind == "separate" and self._fields and not self._fields[-1]:
            self._fields[-1] = True
            self._instructions -= 1
        elif kind == "end" and self._fields:
            self._instructions -= not self._fields.pop()

    def _text(self, data: str) -> None:
        if not self._skipping and self._path[-1] == "t":
            self._add(data)

    def _add(self, text: str) -> None:
        if self._open and not self._hidden and not self._instructions:
            self._open[-1].pieces.append(text)

    def _end(self, _: str) -> None:
        name = self._path.pop()
        if self._skipping:
            self._skipping -= 1
        elif name == "r":
            self._hidden = False
        elif name == "p" and self._open:
            self._close(self._open.pop())
        elif name == "tc" and self._cells:
            self._flush()
            self._close_cell(self._cells.pop())
        elif name == "tr" and self._rows:
            self._rows.pop()

    def _close(self, paragraph: _Paragraph) -> None:
        if self._open:
            self._open[0].boxes.append(paragraph)
            return
        # An instruction ends with its paragraph at the latest, lest a damaged one swallow the rest.
        self._fields = [True] * len(self._fields)
        self._instructions = 0
        if paragraph.joins_next:
            self._carried += paragraph.pieces
            return
        paragraph.pieces[:0] = self._carried
        self._carried = []
        self._keep(paragraph, *paragraph.boxes)

    def _flush(self) -> None:
        """End a paragraph that was to be joined to a next one which is not there."""
        if self._carried:
            last = _Paragraph(self._kind, self._carried)
            self._carried = []
            self._keep(last)

    def _close_cell(self, paragraphs: list[_Paragraph]) -> None:
        if any(self._rows):
            return
        if not any(_SENTENCE_ENDS.intersection(piece) for one in paragraphs for piece in one.pieces):
            for paragraph in paragraphs:
                paragraph.kind = BlockKind.CELL
        self._keep(*paragraphs)

    def _keep(self, *paragraphs: _Paragraph) -> None:
        if self._cells:
            self._cells[-1] += paragraphs
            return
        for paragraph in paragraphs:
            if not self._styles.is_contents(paragraph.style):
                text = "".join(paragraph.pieces).strip()
                self._builder.add(text, self._kind_of(paragraph), [(0, 0)])

    def _kind_of(self, paragraph: _Paragraph) -> BlockKind:
        if paragraph.kind is not None:
            return paragraph.kind
        if paragraph.level is not None and paragraph.level < BODY_LEVEL:
            return BlockKind.HEADING
        styled = self._styles.kind(paragraph.style)
        if styled is not None and paragraph.level is None:
            return styled
        return BlockKind.ITEM if paragraph.listed else BlockKind.PARAGRAPH


@lru_cache(maxsize=1024)
def _name(tag: str) -> str:
    """The local name of an element of text or of a formula; others are marked as foreign."""
    own = "/wordprocessingml/" in tag or ("/officeDocument/" in tag and "/math " in tag)
    return local(tag) if own else _FOREIGN + local(tag)


def _is_dropped(name: str, parent: str, attributes: Attributes) -> bool:
    if name == "del" and parent in ("rPr", "trPr"):
        # A mark on a paragraph's end or on a row, no element with text.
        return False
    note = name in ("footnote", "endnote") and attribute(attributes, "type") in _SEPARATORS
    return note or name in _DROPPED


def _symbol(code: str) -> str:
    """The character of a ``w:sym``; none where a symbol font uses the private area."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    private = 0xE000 <= point <= 0xF8FF or 0xD800 <= point <= 0xDFFF
    return "" if private or not 0x20 <= point <= 0x10FFFF else chr(point)
