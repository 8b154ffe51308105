"""Plain text: every encoding that a clerk's file may have, every line end, and clear refusals."""

from __future__ import annotations

import codecs
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writing_guide.errors import UnreadableFileError
from writing_guide.genres import find_genre
from writing_guide.model import BlockKind
from writing_guide.readers.drafts import outlined, read_text
from writing_guide.readers.example import Format
from writing_guide.readers.files import MAX_FILE, MAX_TEXT, read_bytes, read_path
from writing_guide.readers.markdown import read_markdown
from writing_guide.text.soft_breaks import join_soft_breaks
from writing_guide.text.spans import Span

DRAFT = "东桥镇民警李某\n\n　　2023年7月3日夜里，他转移群众132人。\n"


@pytest.mark.parametrize(
    "data",
    [
        DRAFT.encode(),
        codecs.BOM_UTF8 + DRAFT.encode(),
        DRAFT.encode("gb18030"),
        codecs.BOM_UTF16_LE + DRAFT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + DRAFT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + DRAFT.encode("utf-32-le"),
    ],
    ids=["utf-8", "utf-8 with mark", "gb18030", "utf-16-le", "utf-16-be", "utf-32-le"],
)
def test_the_same_draft_is_read_from_every_encoding_without_its_mark(data):
    result = read_bytes(data, "draft.txt", ".txt")
    assert (result.source, result.examples[0].document.text) == (DRAFT, DRAFT)


def test_source_and_mark_encode_to_the_file_again():
    data = codecs.BOM_UTF16_LE + DRAFT.encode("utf-16-le")
    result = read_bytes(data, "draft.txt", ".txt")
    assert result.mark + result.source.encode(result.encoding) == data


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        bytes(range(1, 256)) * 4,
        codecs.BOM_UTF8 + b"\xff\xff",
        codecs.BOM_UTF16_LE + b"\0\xd8",
        b"%PDF-1.7\n",
        b"{\\rtf1 text}",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old Word",
        b"PK\x03\x04 no zip after all",
    ],
    ids=["picture", "any bytes", "bad utf-8", "bad utf-16", "pdf", "rtf", "doc", "zip"],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UnreadableFileError):
        read_bytes(data, "draft.txt", ".txt")


@pytest.mark.parametrize("suffix", [".doc", ".wps", ".pdf", ".rst"])
def test_a_foreign_format_is_refused_by_its_name(tmp_path, suffix):
    file = tmp_path / f"draft{suffix}"
    file.write_text(DRAFT, "utf-8")
    with pytest.raises(UnreadableFileError):
        read_path(file)


def test_an_old_word_file_is_told_how_to_become_a_new_one(tmp_path):
    with pytest.raises(UnreadableFileError, match=r"\.docx"):
        read_path(tmp_path / "draft.doc")


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "nothing.txt", tmp_path):
        with pytest.raises(UnreadableFileError):
            read_path(path)


def test_a_name_that_no_system_takes_is_refused():
    with pytest.raises(UnreadableFileError):
        read_path("a\0b.txt")


@pytest.fixture
def locked(tmp_path):
    """A file that may not be read, not even where the tests run as a user who may read everything."""
    file = tmp_path / "draft.txt"
    file.write_text(DRAFT, "utf-8")
    file.chmod(0)
    mighty = os.geteuid() == 0
    if mighty:
        os.seteuid(65534)  # nobody
    yield file
    if mighty:
        os.seteuid(0)


def test_an_unreadable_file_is_refused(locked):
    with pytest.raises(UnreadableFileError):
        read_path(locked)


@pytest.mark.parametrize(("size", "suffix"), [(MAX_TEXT, ".txt"), (MAX_FILE, ".docx")])
def test_a_file_beyond_the_limit_is_refused(tmp_path, size, suffix):
    file = tmp_path / f"draft{suffix}"
    with file.open("wb") as out:
        out.truncate(size + 1)
    with pytest.raises(UnreadableFileError, match="MB"):
        read_path(file)


def test_a_word_file_is_known_by_its_first_bytes_whatever_its_name(tmp_path):
    from test_readers_word import document, paragraph, word

    file = tmp_path / "draft.txt"
    file.write_bytes(word(document(paragraph("李某"))))
    assert read_path(file).format is Format.WORD


def test_blocks_are_the_lines_that_hold_something_without_their_margins():
    document = read_text(DRAFT)
    assert [block.span.of(DRAFT) for block in document.blocks] == [
        "东桥镇民警李某",
        "2023年7月3日夜里，他转移群众132人。",
    ]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_positions_are_those_of_the_file_with_its_own_line_ends(ending):
    source = DRAFT.replace("\n", ending)
    document = read_text(source)
    at = document.text.index("132人")
    place = document.position(at)
    assert (place.line, place.column) == (3, 20)
    assert source[place.offset :].startswith("132人")
    assert document.source_span(Span(at, at + 4)).of(source) == "132人"


def test_a_lone_carriage_return_ends_a_line_of_the_text():
    assert len(read_text("一\r二\r三").blocks) == 3


@given(st.text(st.sampled_from("一二A\r\n 　"), max_size=40))
def test_every_character_is_found_again_in_a_file_of_any_line_ends(source):
    document = read_text(source)
    for at, char in enumerate(document.text):
        if char not in "\r\n":
            assert source[document.position(at).offset] == char


def test_an_outline_gives_an_unmarked_draft_its_parts():
    from conftest import CLOSING, DEEDS, OPENING

    document = outlined(read_text(f"{OPENING}\n{DEEDS}\n{CLOSING}"), find_genre("deed-summary"))
    assert document.parts_named("opening")
    assert not document.marked


def test_plain_headings_are_seen_beside_lists_too():
    from conftest import CLOSING, DEEDS, OPENING

    source = f"{OPENING}\n\n一、雨夜救人\n\n{DEEDS}\n\n- 送水60箱\n- 清淤3天\n\n{CLOSING}\n"
    (draft,) = read_markdown(source)
    document = outlined(draft.document, find_genre("deed-summary"))
    kinds = {block.span.of(document.text): block.kind for block in document.blocks}
    assert (kinds["一、雨夜救人"], kinds["送水60箱"]) == (BlockKind.HEADING, BlockKind.ITEM)


@given(st.text(max_size=200))
def test_any_text_is_read_with_blocks_inside_it(source):
    document = outlined(read_text(source), find_genre("deed-summary"))
    assert all(block.span.end <= len(document.text) for block in document.blocks)
    assert all(block.kind in BlockKind for block in document.blocks)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("东桥\n镇", "东桥镇"),
        ("东桥镇，\n他说：\n“走”", "东桥镇，他说：“走”"),
        ("连续\n36小时", "连续 36小时"),
        ("two  \n words", "two words"),
        ("说“好”\nok", "说“好” ok"),
        ("一\n\n二", "一二"),
        ("没有换行", "没有换行"),
    ],
)
def test_a_soft_break_disappears_between_chinese_characters_only(source, text):
    assert join_soft_breaks(source) == text
