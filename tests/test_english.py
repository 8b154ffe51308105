"""The English edition: what it translates, what it keeps in Chinese, and the way between the two."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from browsing import violations
from bs4 import BeautifulSoup
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from writing_guide.cli.main import main
from writing_guide.genres import find_genre
from writing_guide.genres.pages import read_page
from writing_guide.genres.translation import genre_messages, page_messages, translated, translated_page

GENRE = find_genre("deed-summary")
ENGLISH = translated(GENRE, "en")
CATALOGUE = GENRE.folder / "locale" / "en" / "LC_MESSAGES"
HAN = re.compile(r"[\u3400-\u9fff]")
# Chinese terms may stand in quotation marks, brackets and book-title marks.
QUOTED = re.compile(r"“[^”]*”|\([^()]*\)|《[^》]*》")
RULE_PAGES = sorted(f"guide/rules/{page.stem}" for page in ROOT.glob("guide/rules/*.md"))
MAINTAIN_PAGES = sorted(f"guide/maintain/{page.stem}" for page in ROOT.glob("guide/maintain/*.md"))


def passages(page: str) -> list[str]:
    """The passages of a rule page, which are the same in every language."""
    found = re.finditer(r"^(:::+)\{passage\}.*?^\1$", page, re.MULTILINE | re.DOTALL)
    return [match[0] for match in found]


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    """The folder with both editions, and what Sphinx printed while it built the English one."""
    folder = tmp_path_factory.mktemp("editions")
    printed = ""
    for name, language in (("html", "zh_CN"), ("html-en", "en")):
        (folder / "html-en").mkdir(exist_ok=True)
        done = subprocess.run(
            [sys.executable, "-m", "sphinx", "--no-color", "-n", "-W", "--keep-going", "-b", "html",
             "-D", f"language={language}", str(ROOT), str(folder / name)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        printed = done.stdout
    return folder, printed


def soup(editions, page: str, edition: str = "html-en") -> BeautifulSoup:
    return BeautifulSoup((editions[0] / edition / f"{page}.html").read_text("utf-8"), "html.parser")


def chinese_lines(tree: BeautifulSoup) -> list[str]:
    # The tree of the sidebar holds the titles of all pages; it has a test of its own.
    for node in tree.select('[lang^="zh"], code, pre, script, table.code-reference, .sidebar-tree'):
        node.decompose()
    return [line.strip() for line in QUOTED.sub("", tree.get_text("\n")).splitlines() if HAN.search(line)]


def test_pages_that_are_translated_hold_chinese_only_where_they_quote(editions):
    pages = ["index", "guide/index", *RULE_PAGES, *MAINTAIN_PAGES]
    found = {page: chinese_lines(soup(editions, page)) for page in pages}
    assert {page: lines for page, lines in found.items() if lines} == {}


def test_passages_stay_chinese_and_say_so(editions):
    texts = soup(editions, "guide/rules/results").select('.wg-example p[lang="zh-CN"]')
    assert any("他没有先贴告示" in text.get_text() for text in texts)


def test_the_build_says_what_share_is_translated(editions):
    found = re.search(r"en: (\d+) of (\d+) messages \(.*?; (\d+) of (\d+) messages", editions[1])
    meant, meant_all, whole, whole_all = map(int, found.groups())
    assert meant / meant_all >= 0.99
    assert meant <= whole < whole_all
    assert meant_all < whole_all


def test_each_page_leads_to_itself_in_the_other_edition(editions):
    folder = editions[0]
    for edition, tag in (("html", "en"), ("html-en", "zh-CN")):
        pages = sorted((folder / edition).rglob("*.html"))
        assert len(pages) > 50
        for page in pages:
            if "_static" in page.parts or "_downloads" in page.parts:
                continue
            tree = BeautifulSoup(page.read_text("utf-8"), "html.parser")
            link = tree.select_one(".sidebar-language a")
            alternate = tree.select_one('link[rel="alternate"][hreflang]')
            assert link["hreflang"] == link["lang"] == alternate["hreflang"] == tag
            assert link["href"] == alternate["href"]
            target = (page.parent / link["href"]).resolve()
            assert target.is_file()
            assert target.relative_to(folder).parts[1:] == page.relative_to(folder).parts[1:]


@pytest.mark.parametrize("name", ["index", "examples/index", "guide/rules/opening", "guide/opening"])
def test_no_kind_of_page_violates_wcag(opened, editions, name):
    page = opened(f"file://{editions[0]}/html-en/{name}.html", width=390)
    assert violations(page) == []


def test_an_edition_alone_has_no_switch(guide):
    assert "sidebar-language" not in (guide / "index.html").read_text("utf-8")


def test_a_chapter_has_an_english_title_and_says_that_the_rest_is_chinese(editions):
    tree = soup(editions, "guide/opening")
    assert not HAN.search(tree.h1.get_text())
    assert tree.select_one("p.untranslated").get_text()
    assert tree.select_one('article h2[lang="zh-CN"], article h2 [lang="zh-CN"]')


def test_titles_in_the_table_of_contents_are_english(editions):
    titles = [link.get_text() for link in soup(editions, "guide/opening").select(".sidebar-tree a.reference")]
    assert len(titles) > 30
    assert [title for title in titles if HAN.search(title)] == []


def test_the_chinese_edition_shows_no_notice(editions):
    tree = soup(editions, "guide/opening", "html")
    assert tree.html["lang"] == "zh-CN"
    assert tree.select_one("p.untranslated") is None


def entries(name: str) -> dict[str, str]:
    with (CATALOGUE / name).open("rb") as file:
        catalogue = read_po(file) if name.endswith(".po") else read_mo(file)
        return {entry.id: entry.string for entry in catalogue if entry.id and not entry.fuzzy}


def all_messages() -> set[str]:
    pages = (rule.page.read_text("utf-8") for rule in GENRE.rules)
    return {*genre_messages(GENRE), *(text for page in pages for text in page_messages(page))}


def test_every_message_of_the_genre_is_translated():
    known = entries("genre.po")
    assert {text for text in all_messages() if not known.get(text)} == set(), "run make update-po"


def test_no_translation_is_left_of_a_message_that_is_gone():
    assert set(entries("genre.po")) - all_messages() == set(), "run make update-po"


def test_the_compiled_catalogue_is_the_source_one():
    assert entries("genre.mo") == entries("genre.po"), "run make messages"


@pytest.mark.parametrize("rule", ENGLISH.rules, ids=lambda rule: rule.code)
def test_a_page_keeps_its_lines_and_its_passages(rule):
    chinese, english = rule.page.read_text("utf-8"), read_page(rule).text
    assert english.count("\n") == chinese.count("\n")
    assert passages(english) == passages(chinese)
    assert not HAN.search(QUOTED.sub("", read_page(rule).title + read_page(rule).summary))


def test_messages_are_headings_paragraphs_and_list_items_outside_fences():
    page = "# R101 题\n\n一段\n接着\n- 甲\n- 乙\n\n:::{passage} bad\n文\n:::\n\n## 依据\n1. 丙\n"
    assert list(page_messages(page)) == ["题", "一段\n接着", "甲", "乙", "依据", "丙"]


def test_an_inner_fence_does_not_end_the_outer_one():
    assert list(page_messages("::::{passage} good\n:::{part} deeds\n文\n:::\n文\n::::\n后\n")) == ["后"]


@given(st.text(alphabet="#:`- 1.\n甲a{}", max_size=200))
def test_a_page_without_a_catalogue_stays_as_it_is(page):
    assert translated_page(Path("nowhere"), page, "en") == page


def test_a_genre_without_a_catalogue_stays_itself():
    assert translated(GENRE, "fr") is GENRE


def test_the_terminal_shows_the_same_page(capsys):
    assert main(["explain", "R101", "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    assert f"R101 {read_page(ENGLISH.rule('R101')).title}\n" in shown
    assert "    [Opening]\n" in shown


def test_the_terminal_lists_english_titles(capsys):
    assert main(["rules", "--lang", "en"]) == 0
    assert not HAN.search(QUOTED.sub("", capsys.readouterr().out))
