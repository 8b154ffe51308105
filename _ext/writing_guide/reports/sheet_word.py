"""The sheet of claims as a Word file: a landscape page with one table.

Written as plain WordprocessingML (ECMA-376 Part 1, 17.4), the same bytes for the same rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from writing_guide.reports.sheet import Row
from writing_guide.reports.word_file import run, word_file

# A4 across, in twentieths of a point.
_PAGE = (
    '<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" '
    'w:gutter="0"/></w:sectPr>'
)
# Widths of number, line, kind, text, sentence and evidence, in twentieths of a point: 14570 in all.
_WIDTHS = (700, 700, 1700, 3200, 5270, 3000)
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>'


def as_docx(title: str, head: Row, body: Sequence[Row]) -> bytes:
    """The file's bytes; *title* stands above the table, the header is repeated on every page."""
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        + _row(head, header=True)
        + "".join(map(_row, body))
        + "</w:tbl>"
    )
    return word_file(_paragraph(title, size=32, bold=True) + table + _PAGE)


def _row(values: Row, *, header: bool = False) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(value, bold=header)}</w:tc>'
        for width, value in zip(_WIDTHS, values, strict=True)
    )
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def _paragraph(text: str, *, size: int = 21, bold: bool = False) -> str:
    """A paragraph; *size* in half points (21 is 五号)."""
    weight = "<w:b/>" if bold else ""
    letters = f'{_FONT}{weight}<w:sz w:val="{size}"/>'
    return f"<w:p>{run(text, letters)}</w:p>"
