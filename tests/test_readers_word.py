"""Word files: the text of the printed page, whatever Word wrapped it in, and nothing else."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writing_guide.errors import UnreadableFileError
from writing_guide.model import BlockKind
from writing_guide.readers import word_package
from writing_guide.readers.files import read_bytes
from writing_guide.readers.word import read_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word(body: str, **parts: str) -> bytes:
    """A Word file of *body*, the XML of its main part, and further parts of the folder ``word``."""
    out = io.BytesIO()
    relations = "".join(
        f'<Relationship Id="{name}" Type="{RELATION}/{name}" Target="{name}.xml"/>' for name in parts
    )
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Id="a" Type="{RELATION}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        package.writestr("word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>")
        package.writestr("word/document.xml", body)
        for name, xml in parts.items():
            package.writestr(f"word/{name}.xml", xml)
    return out.getvalue()


def document(*content: str, namespace: str = W) -> str:
    more = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )
    return f'<w:document xmlns:w="{namespace}" {more}><w:body>{"".join(content)}</w:body></w:document>'


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(*content: str, properties: str = "") -> str:
    inner = "".join(one if one.startswith("<") else run(one) for one in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def text(*content: str, **parts: str) -> str:
    return read_word(word(document(*content), **parts), "draft.docx").text


def kinds(*content: str, **parts: str) -> list[BlockKind]:
    return [block.kind for block in read_word(word(document(*content), **parts), "draft.docx").blocks]


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (f"<w:ins>{run('走访')}</w:ins><w:del><w:r><w:delText>去</w:delText></w:r></w:del>", "走访"),
        (f"<w:ins><w:del>{run('插了又删')}</w:del></w:ins>{run('留下')}", "留下"),
        (f"<w:moveFrom>{run('原处')}</w:moveFrom><w:moveTo>{run('新处')}</w:moveTo>", "新处"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        (f"<w:smartTag>{run('东桥镇')}</w:smartTag><w:hyperlink>{run('名单')}</w:hyperlink>", "东桥镇名单"),
        (f"<w:fldSimple w:instr='PAGE'>{run('12')}</w:fldSimple>", "12"),
        (
            field("begin")
            + "<w:r><w:instrText>DATE</w:instrText></w:r>"
            + run("指令里的字")
            + field("separate")
            + run("7月3日")
            + field("end"),
            "7月3日",
        ),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:noBreakHyphen/></w:r>", "甲\t乙\n-"),
        (run("看") + run("藏", "<w:vanish/>") + run("得见", '<w:vanish w:val="0"/>'), "看得见"),
        (run("李某") + "<w:r><w:footnoteReference w:id='2'/></w:r>" + run("好"), "李某好"),
        ('<w:r><w:sym w:font="Arial" w:char="2460"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "①"),
        (f"<w:r><w:ruby><w:rt>{run('lǐ')}</w:rt><w:rubyBase>{run('李')}</w:rubyBase></w:ruby></w:r>", "李"),
        ("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", "x=2"),
        ("<w:r><w:drawing><a:p><a:t>图中字</a:t></a:p></w:drawing><w:t>正文</w:t></w:r>", "正文"),
        ("<w:r><w:t xml:space='preserve'>前 </w:t><w:t>后</w:t></w:r>", "前 后"),
    ],
    ids=["insertion", "insertion deleted", "move", "control", "tag and link", "simple field", "field",
         "marks", "hidden", "note mark", "symbol", "ruby", "formula", "drawing", "space"],
)  # fmt: skip
def test_what_the_page_shows_is_the_text(xml, expected):
    assert text(paragraph(xml)) == expected


def test_text_boxes_follow_their_paragraph_once():
    box = f"<w:txbxContent>{paragraph('框里的话')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawing = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    assert text(paragraph("前半", f"<w:r>{drawing}</w:r>", "后半"), paragraph("下一段")) == (
        "前半后半\n框里的话\n下一段"
    )


def test_a_paragraph_whose_mark_was_deleted_runs_on_into_the_next():
    deleted = "<w:rPr><w:del/></w:rPr>"
    assert text(paragraph("前半，", properties=deleted), paragraph("后半。")) == "前半，后半。"


def test_a_last_paragraph_whose_mark_was_deleted_is_not_lost():
    assert text(paragraph("只有这一段。", properties="<w:rPr><w:del/></w:rPr>")) == "只有这一段。"


def test_a_field_never_ended_loses_no_later_paragraph():
    assert text(paragraph(field("begin"), "指令"), paragraph("正文")) == "正文"


def test_cells_are_cells_and_a_cell_of_sentences_is_prose():
    def cell(value: str) -> str:
        return f"<w:tc>{paragraph(value)}</w:tc>"

    table = (
        f"<w:tbl><w:tr>{cell('姓名')}{cell('李某')}</w:tr><w:tr>{cell('他转移群众132人。')}</w:tr></w:tbl>"
    )
    assert text(table) == "姓名\n李某\n他转移群众132人。"
    assert kinds(table) == [BlockKind.CELL, BlockKind.CELL, BlockKind.PARAGRAPH]


def test_a_deleted_row_is_no_text():
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('删')}</w:tc></w:tr>"
    assert text(f"<w:tbl>{deleted}<w:tr><w:tc>{paragraph('留')}</w:tc></w:tr></w:tbl>") == "留"


def test_tables_in_tables_keep_their_text():
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('内')}</w:tc></w:tr></w:tbl>"
    assert text(f"<w:tbl><w:tr><w:tc>{paragraph('外')}{inner}</w:tc></w:tr></w:tbl>") == "外\n内"


STYLES = (
    f'<w:styles xmlns:w="{W}">'
    '<w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="b"><w:name w:val="标题 1"/></w:style>'
    '<w:style w:styleId="mine"><w:name w:val="小标题"/><w:basedOn w:val="2"/></w:style>'
    '<w:style w:styleId="level"><w:name w:val="公文"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:styleId="t"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="c"><w:name w:val="caption"/></w:style>'
    '<w:style w:styleId="n"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr>'
    "</w:pPr></w:style>"
    '<w:style w:styleId="loop"><w:name w:val="x"/><w:basedOn w:val="loop"/></w:style>'
    '<w:style w:styleId="toc"><w:name w:val="toc 1"/></w:style>'
    "</w:styles>"
)


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('<w:pStyle w:val="2"/>', BlockKind.HEADING),
        ('<w:pStyle w:val="b"/>', BlockKind.HEADING),
        ('<w:pStyle w:val="mine"/>', BlockKind.HEADING),
        ('<w:pStyle w:val="level"/>', BlockKind.HEADING),
        ('<w:pStyle w:val="Heading1"/>', BlockKind.HEADING),
        ('<w:pStyle w:val="t"/>', BlockKind.TITLE),
        ('<w:pStyle w:val="c"/>', BlockKind.CAPTION),
        ('<w:pStyle w:val="n"/>', BlockKind.ITEM),
        ('<w:pStyle w:val="loop"/>', BlockKind.PARAGRAPH),
        ('<w:outlineLvl w:val="0"/>', BlockKind.HEADING),
        ('<w:pStyle w:val="2"/><w:outlineLvl w:val="9"/>', BlockKind.PARAGRAPH),
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>', BlockKind.ITEM),
        ('<w:numPr><w:numId w:val="0"/></w:numPr>', BlockKind.PARAGRAPH),
        ("", BlockKind.PARAGRAPH),
    ],
)
def test_styles_and_levels_say_what_a_paragraph_is(properties, kind):
    assert kinds(paragraph("走进网格", properties=properties), styles=STYLES) == [kind]


def test_a_table_of_contents_repeats_and_is_left_out():
    assert (
        text(paragraph("目录行", properties='<w:pStyle w:val="toc"/>'), paragraph("正文"), styles=STYLES)
        == "正文"
    )


def test_notes_stand_at_the_end_and_are_no_prose():
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0">{paragraph("线")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("见台账")}</w:footnote></w:footnotes>'
    )
    assert text(paragraph("正文"), footnotes=notes) == "正文\n见台账"
    assert kinds(paragraph("正文"), footnotes=notes) == [BlockKind.PARAGRAPH, BlockKind.CAPTION]


def test_the_strict_variant_of_the_format_is_read():
    data = word(document(paragraph("李某"), namespace=STRICT))
    assert read_word(data, "draft.docx").text == "李某"


def test_positions_are_those_of_the_extracted_text():
    found = read_word(word(document(paragraph("第一段"), paragraph("第二段"))), "draft.docx")
    place = found.position(found.text.index("二"))
    assert (place.offset, place.line, place.column) == (5, 2, 2)


ENTITIES = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        word(document(paragraph("李某")))[:-40],
        word(document(paragraph("李某"))[:-20]),
        word(ENTITIES + document(paragraph("&x;"))),
        word("<!DOCTYPE d>" + document(paragraph("李某"))),
        word("<a>" * 5000),
        word('<?xml version="1.0" encoding="nonsense"?><a/>'),
    ],
    ids=["empty", "cut", "cut zip", "cut xml", "entity", "doctype", "deep", "encoding"],
)
def test_a_damaged_or_hostile_file_is_refused(data):
    with pytest.raises(UnreadableFileError):
        read_word(data, "draft.docx")


def test_a_zip_without_a_document_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("readme.txt", "no Word file")
    with pytest.raises(UnreadableFileError):
        read_bytes(out.getvalue(), "draft.docx", ".docx")


@pytest.mark.parametrize("declared", [None, 100])
def test_a_zip_bomb_is_refused_whatever_size_it_declares(monkeypatch, declared):
    monkeypatch.setattr(word_package, "MAX_PART", 100_000)
    data = bytearray(word(document(paragraph("一" * 300_000))))
    if declared is not None:
        # The size stands in the central directory, behind the signature and 20 bytes more.
        at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
        data[at + 24 : at + 28] = declared.to_bytes(4, "little")
    with pytest.raises(UnreadableFileError):
        read_word(bytes(data), "draft.docx")


def test_a_file_with_a_password_is_refused():
    data = bytearray(word(document(paragraph("李某"))))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    with pytest.raises(UnreadableFileError, match="password"):
        read_word(bytes(data), "draft.docx")


@given(st.integers(0, 2000), st.integers(0, 255))
def test_a_file_with_one_byte_changed_is_read_or_refused(at, value):
    data = bytearray(word(document(paragraph("李某转移群众132人。"))))
    data[at % len(data)] = value
    with suppress(UnreadableFileError):
        read_word(bytes(data), "draft.docx")
