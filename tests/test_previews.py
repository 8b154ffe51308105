"""Previews: what a page carries of the parts and rules that it links to."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from conftest import CLOSING, DEEDS, OPENING, example, whole

LINKS = "# 看\n\n见 {part}`flood-night/closing`、{part}`收尾 <flood-night/closing>`、{rule}`R104`。\n"
PAGES = {
    "index.md": "# 首页\n\n```{toctree}\nlinks\nheld\nrules\n```\n",
    "links.md": LINKS,
    "held.md": example() + "\n见 {part}`flood-night/opening`。\n",
    "rules.md": "# 规则\n\n```{rule-catalog}\n:family: R\n:details:\n```\n",
}


@pytest.fixture
def pages(project):
    project.write(PAGES)
    return project


def cards(built, name="links"):
    page = BeautifulSoup(built.page(name), "html.parser")
    return {card["id"].removeprefix("preview-"): card.get_text("\n") for card in page.select("template")}


def test_a_page_carries_each_target_once_with_its_title_and_words(pages):
    built = pages.build()
    assert built.warnings == ""
    assert built.page("links").count("<template") == 2
    assert cards(built)["flood-night-closing"].split("\n") == ["《水里的一夜》结尾", CLOSING]


def test_a_rule_is_previewed_by_its_title_and_summary(pages):
    title, summary = cards(pages.build())["rule-R104"].split("\n")
    assert title == "R104 数字没有填上"
    assert summary.endswith("。")


def test_what_stands_on_the_page_itself_is_not_repeated(pages):
    assert cards(pages.build(), "held") == {}


def test_a_quotation_needs_no_preview_of_its_own_words(pages):
    pages.write({"links.md": "# 看\n\n```{quotation} flood-night/opening\n```\n"})
    built = pages.build()
    assert OPENING[:20] in built.page("links")
    assert cards(built) == {}


def test_a_long_part_is_cut(pages):
    pages.write({"links.md": LINKS.replace("closing", "deeds")})
    text = cards(pages.build())["flood-night-deeds"]
    assert text.endswith("……")
    assert DEEDS[:100] in text
    assert len(text) < 170


def test_headings_of_a_part_stand_out(pages):
    pages.write({"held.md": example(parts=whole(deeds="### 先救人\n\n" + DEEDS)),
                 "links.md": LINKS.replace("closing", "deeds")})  # fmt: skip
    assert "<p><strong>先救人</strong></p>" in pages.build().page("links")


def test_markup_in_a_part_stays_text(pages):
    pages.write({"held.md": example(parts=whole(closing=CLOSING.replace("橙色", "`<b>橙色</b>`")))})
    built = pages.build()
    assert "<b>" not in built.page("links")
    assert "<b>橙色</b>" in cards(built)["flood-night-closing"]


def test_a_preview_follows_its_part_on_a_cached_build(pages):
    pages.build()
    pages.write({"held.md": PAGES["held.md"].replace("不慌了", "踏实了")})
    assert "踏实了" in cards(pages.build())["flood-night-closing"]


def test_a_preview_follows_a_plain_reference_too(pages):
    pages.write({"links.md": "# 看\n\n见{ref}`结尾 <flood-night/closing>`。\n"})
    pages.build()
    pages.write({"held.md": PAGES["held.md"].replace("不慌了", "踏实了")})
    assert "踏实了" in cards(pages.build())["flood-night-closing"]


def test_a_page_without_such_links_carries_neither_previews_nor_their_script(pages):
    page = pages.build().page("index")
    assert "<template" not in page
    assert "writing-guide-preview.js" not in page


@pytest.mark.parametrize("builder", ["text", "latex", "singlehtml", "epub"])
def test_nothing_of_it_reaches_other_formats(pages, builder):
    conf = (pages.folder / "conf.py").read_text()
    book = 'copyright = "2026"\nepub_language = "zh-CN"\nepub_identifier = epub_uid = "p"\nversion = "1"\n'
    pages.write({"conf.py": conf + book})
    built = pages.build(builder)
    assert not any("preview-" in path.read_text("utf-8") for path in built.outdir.rglob("*.*htm*"))
    assert built.warnings == ""
