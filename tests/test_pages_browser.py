"""The built guide in a real browser: search, phone, dark, keyboard, no network."""

from __future__ import annotations

from pathlib import Path

import pytest

EXAMPLE = "examples/siping-two-estates.html"


@pytest.fixture
def page(opened):
    return opened()


# Words of the guide's own pages → a page that must be among the results.
QUERIES = {
    "双汇社区": "让数字对得上",
    "1500多人次": "让数字对得上",
    "707人": "让数字对得上",
    "简介式": "开头",
    "没有一个能核对的成效": "成效的规则",
    "罗家墩社区": "把空白补平",
}


def results(page, base, query):
    page.goto(f"{base}/search.html?q={query}")
    page.wait_for_selector(
        "#search-results .search-summary:has-text('搜索'), #search-results li", timeout=15_000
    )
    page.wait_for_function("document.querySelectorAll('#search-results li').length > 0", timeout=15_000)
    return page.eval_on_selector_all("#search-results li a", "nodes => nodes.map(node => node.textContent)")


@pytest.mark.parametrize("query", QUERIES)
def test_chinese_search_finds_from_a_server(page, served, query):
    assert any(QUERIES[query] in title for title in results(page, served, query))


@pytest.mark.parametrize("query", ["双汇社区", "707人"])
def test_chinese_search_finds_from_a_file(page, guide, query):
    assert any(QUERIES[query] in title for title in results(page, f"file://{guide}", query))


def test_search_does_not_find_what_is_not_there(page, served):
    page.goto(f"{served}/search.html?q=量子纠缠")
    page.wait_for_selector("#search-results p.search-summary")
    page.wait_for_timeout(500)
    assert page.locator("#search-results li").count() == 0


PAGES = [
    "index.html",
    EXAMPLE,
    "examples/snow-day-gate.html",
    "guide/opening.html",
    "guide/rules/opening.html",
]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_at_360_pixels(browser, guide, name):
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"file://{guide}/{name}")
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert width <= 360


@pytest.mark.parametrize("name", PAGES)
def test_no_page_asks_the_network(page, served, name):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}/{name}", wait_until="networkidle")
    assert [url for url in asked if not url.startswith((served, "data:"))] == []


def test_notes_stand_in_the_margin_on_a_wide_screen(page, guide):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"file://{guide}/{EXAMPLE}")
    note, part = page.locator(".wg-note").first.bounding_box(), page.locator(".wg-part").first.bounding_box()
    assert note["x"] >= part["x"] + part["width"]


def test_a_note_opens_in_place_on_a_phone(browser, guide):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"file://{guide}/{EXAMPLE}")
    note = page.locator(".wg-note").first
    hidden = note.is_visible()
    page.locator("a.wg-ref").first.focus()
    page.keyboard.press("Enter")
    shown = note.is_visible()
    context.close()
    assert (hidden, shown) == (False, True)


def test_focus_on_a_figure_shows_kind_value_and_unit(page, guide):
    page.goto(f"file://{guide}/{EXAMPLE}")
    page.locator(".wg-achieved[tabindex]").first.focus()
    page.keyboard.press("Tab")
    tip = page.evaluate("getComputedStyle(document.activeElement, '::after').content")
    assert "计入成效" in tip


def test_the_themes_strings_are_chinese(page, guide):
    page.goto(f"file://{guide}/{EXAMPLE}")
    labels = page.eval_on_selector_all("[aria-label]", "nodes => nodes.map(node => node.ariaLabel)")
    words = page.locator("body").inner_text() + " ".join(labels)
    for english in ("Skip to content", "On this page", "Next", "Previous", "Toggle", "Back to top", "Search"):
        assert english not in words


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_on_the_sheet_has_a_contrast_of_four_and_a_half(browser, guide, scheme):
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"file://{guide}/{EXAMPLE}")
    worst = page.evaluate(Path(__file__).with_name("contrast.js").read_text("utf-8"))
    context.close()
    assert worst["ratio"] >= 4.5, worst
