"""Gallery, previews and search in a real browser: address, keyboard, no script, phone, strict policy."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

GALLERY, INDEX = "examples/index.html", "guide/indexes.html"
COUNTER = "examples/flooded-lane.html"


def shown(page):
    return page.eval_on_selector_all(
        ".wg-card",
        "cards => cards.filter(card => card.offsetHeight).map(card => card.querySelector('a').textContent)",
    )


def test_a_filter_hides_what_does_not_fit_and_writes_itself_into_the_address(opened, guide):
    page = opened(f"file://{guide}/{GALLERY}")
    before = len(shown(page))
    page.select_option("select[name=field]", "农业")
    titles = shown(page)
    assert 0 < len(titles) < before
    assert "守好两个小区的十天" in titles
    assert parse_qs(urlsplit(page.url).query) == {"field": ["农业"]}
    assert page.locator(".wg-count").inner_text() == f"共{before}篇，显示{len(titles)}篇"


@pytest.mark.parametrize("base", ["served", "file"])
def test_an_address_that_is_passed_on_shows_the_same(opened, guide, request, base):
    base = request.getfixturevalue("served") if base == "served" else f"file://{guide}"
    page = opened(f"{base}/{GALLERY}")
    page.select_option("select[name=subject]", "unit")
    page.select_option("select[name=pattern]", "closing-recognition")
    again = opened(page.url)
    assert shown(again) == shown(page) == ["守好两个小区的十天"]


def test_an_address_with_words_that_no_filter_knows_shows_everything(opened, guide):
    page = opened(f"file://{guide}/{GALLERY}?field=没有的&colour=red")
    assert len(shown(page)) == page.locator(".wg-card").count()


def test_filters_work_from_the_keyboard_and_can_be_taken_back(opened, guide):
    page = opened(f"file://{guide}/{GALLERY}")
    page.locator("select[name=kind]").focus()
    page.keyboard.press("ArrowDown")
    assert all("改前" not in title for title in shown(page))
    page.locator(".wg-filters button").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("!location.search")
    assert len(shown(page)) == page.locator(".wg-card").count()


def test_where_nothing_fits_it_says_so(opened, guide):
    page = opened(f"file://{guide}/{GALLERY}?kind=model&rule=G101")
    assert shown(page) == []
    assert "放宽一项" in page.locator(".wg-count").inner_text()
    assert page.locator(".wg-count").get_attribute("role") == "status"


def test_without_a_script_it_is_a_table_and_nothing_pretends_to_filter(opened, guide):
    page = opened(f"file://{guide}/{GALLERY}", java_script_enabled=False)
    assert not page.locator(".wg-filters").is_visible()
    head, row = page.locator(".wg-cards thead th").first, page.locator(".wg-card th").first
    assert head.is_visible()
    assert head.bounding_box()["x"] == row.bounding_box()["x"]


def test_cards_keep_the_roles_of_a_table(opened, guide):
    page = opened(f"file://{guide}/{GALLERY}")
    tree = page.locator(".wg-cards").aria_snapshot()
    assert "rowheader" in tree
    assert 'columnheader "篇幅"' in tree


@pytest.mark.parametrize("name", [GALLERY, INDEX])
@pytest.mark.parametrize("width", [320, 360, 1440])
def test_nothing_scrolls_sideways(opened, guide, name, width):
    page = opened(f"file://{guide}/{name}", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", [GALLERY, COUNTER])
def test_nothing_moves_while_the_page_loads_on_a_slow_machine(opened, guide, name):
    page = opened("about:blank")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 10})
    page.goto(f"file://{guide}/{name}")
    moved = page.evaluate(
        "new Promise(done => new PerformanceObserver(list => done(list.getEntries().map(e => e.value)))"
        ".observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done([]), 500))"
    )
    assert sum(moved) < 0.01


def preview(page):
    return page.locator(".wg-preview")


def link(page):
    return page.locator("article a[href*='#rule-']").first


def rule_link(page):
    """A link to a rule of another page, where it does not stand at the edge of the window."""
    target = link(page)
    target.scroll_into_view_if_needed()
    return target


@pytest.mark.parametrize("base", ["served", "file"])
def test_a_link_to_a_rule_shows_what_the_rule_says(opened, guide, request, base):
    base = request.getfixturevalue("served") if base == "served" else f"file://{guide}"
    page = opened(f"{base}/{COUNTER}")
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    rule_link(page).hover()
    preview(page).wait_for(state="visible")
    assert preview(page).inner_text().startswith("T102 词语被过滤成残字")
    assert asked == []


def test_a_link_to_a_part_shows_its_text(opened, guide):
    page = opened(f"file://{guide}/{INDEX}")
    page.locator("article a[href$='#siping-two-estates-opening']").first.hover()
    preview(page).wait_for(state="visible")
    assert "四平主城区转入静默" in preview(page).inner_text()


def test_focus_shows_a_preview_and_leaving_hides_it(opened, guide):
    page = opened(f"file://{guide}/{COUNTER}")
    rule_link(page).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert preview(page).is_visible()
    assert rule_link(page).get_attribute("aria-describedby") == preview(page).get_attribute("id")
    page.keyboard.press("Shift+Tab")
    assert not preview(page).is_visible()
    assert rule_link(page).get_attribute("aria-describedby") is None


def test_escape_dismisses_a_preview_and_keeps_the_focus(opened, guide):
    page = opened(f"file://{guide}/{COUNTER}")
    rule_link(page).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not preview(page).is_visible()
    assert page.evaluate("document.activeElement.hash").startswith("#rule-")


def test_the_pointer_can_move_onto_a_preview_which_stays(opened, guide):
    page = opened(f"file://{guide}/{COUNTER}")
    rule_link(page).hover()
    preview(page).wait_for(state="visible")
    box = preview(page).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=8)
    page.wait_for_timeout(900)
    assert preview(page).is_visible()
    page.mouse.move(5, 5)
    preview(page).wait_for(state="hidden")


def test_a_preview_moves_nothing_and_stays_in_the_window(opened, guide):
    page = opened(f"file://{guide}/{INDEX}", width=500)
    target = page.locator("article a[href$='-closing']").last
    target.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    height = page.evaluate("document.documentElement.scrollHeight")
    before = target.bounding_box()
    target.hover()
    preview(page).wait_for(state="visible")
    box = preview(page).bounding_box()
    assert target.bounding_box() == before
    assert page.evaluate("document.documentElement.scrollHeight") == height
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 500
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 900


def test_touch_follows_the_link_without_a_preview(opened, guide):
    page = opened(f"file://{guide}/{COUNTER}", width=390, has_touch=True, is_mobile=True)
    page.evaluate(
        "document.querySelector('article').addEventListener('click', event => event.preventDefault())"
    )
    rule_link(page).tap()
    page.wait_for_timeout(700)
    assert not preview(page).is_visible()


# A query, and the address that must be among the first five results.
QUERIES = {
    "守好两个小区的十天": "siping-two-estates.html#siping-two-estates",
    "守好两个小区的十天 结尾": "siping-two-estates.html#siping-two-estates-closing",
    "劝阻无证人员700多人次": "siping-two-estates.html",
    "702个党支部": "shenzhen-one-to-one.html",
    "R101": "results.html#rule-R101",
    "没有一个能核对的成效": "results.html#rule-R101",
    "概括式": "opening.html#pattern-opening-overview",
    "一小时写出500字": "first-hour.html",
    "隐私与公示": "privacy.html",
    "结尾的规则": "closing.html",
}


def found(page):
    page.wait_for_function("document.querySelectorAll('#search-results li').length > 0", timeout=15_000)
    page.wait_for_timeout(300)
    links = page.eval_on_selector_all("#search-results li > a", "nodes => nodes.map(node => node.href)")
    return [re.sub(r"\?[^#]*", "", href.rpartition("/")[2]) for href in links]


@pytest.mark.parametrize("base", ["served", "file"])
@pytest.mark.parametrize("query", QUERIES)
def test_search_finds_examples_parts_rules_patterns_and_chapters(opened, guide, request, base, query):
    base = request.getfixturevalue("served") if base == "served" else f"file://{guide}"
    results = found(opened(f"{base}/search.html?q={query}"))
    assert QUERIES[query] in results[:5]


def test_a_result_says_in_chinese_what_it_is_and_leads_there(opened, guide):
    page = opened(f"file://{guide}/search.html?q=R101")
    found(page)
    result = page.locator("#search-results li").first
    assert "规则" in result.inner_text()
    result.locator("a").first.click()
    page.wait_for_load_state()
    assert page.locator(":target").get_attribute("id") == "rule-R101"


def test_the_words_beside_a_result_are_not_those_of_the_cite_menu(opened, served):
    page = opened(f"{served}/search.html?q=静默")
    found(page)
    page.wait_for_selector("#search-results li .context")
    assert "EB/OL" not in page.locator("#search-results").inner_text()
    assert ".html#" not in page.locator("#search-results").inner_text()
