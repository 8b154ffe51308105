"""Every kind of page: WCAG 2.2 A/AA, strict policy, phone, zoom, keys, paper, weight."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from browsing import violations
from bs4 import BeautifulSoup
from conftest import ROOT

EXAMPLE, PAIR = "examples/siping-two-estates.html", "examples/snow-day-gate.html"
KINDS = [
    "index.html", EXAMPLE, PAIR, "examples/not-a-memoir.html", "examples/border-police-blanks.html",
    "examples/index.html", "search.html?q=%E5%BC%80%E5%A4%B4", "guide/index.html", "guide/opening.html",
    "guide/checklist.html", "guide/appendix-consent.html", "guide/indexes.html",
    "guide/rules/opening.html", "guide/patterns/opening.html",
    "guide/maintain/one-run.html", "guide/maintain/reference.html", "genindex.html",
]  # fmt: skip
# A box that scrolls aside is none of the page's business if keys reach it and it has a name.
SCROLLS = """() => [...document.querySelectorAll("body *")].filter(node =>
  node.scrollWidth > node.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(node).overflowX)
  && !(node.tabIndex === 0 && node.getAttribute("aria-label"))).map(node => node.className || node.tagName)"""
NOTES = '[...document.querySelectorAll("a.wg-ref")]'


def html_files(guide):
    return sorted(page for page in guide.rglob("*.html") if "_static" not in page.parts)


def settled(page, address):
    page.goto(address)
    if "search.html" in address:
        page.wait_for_selector("#search-results li", timeout=15_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", KINDS)
def test_no_kind_of_page_violates_wcag(opened, served, name, scheme):
    found = {}
    for width in (1440, 360):
        page = opened(width=width, color_scheme=scheme)
        settled(page, f"{served}/{name}")
        found[width] = violations(page)
    assert found == {1440: [], 360: []}


def test_an_open_drawer_and_an_open_note_violate_nothing(opened, served):
    page = opened(width=360)
    page.goto(f"{served}/{EXAMPLE}")
    page.locator("a.wg-ref").first.click()
    page.locator("label.nav-overlay-icon").click()
    page.wait_for_timeout(300)
    assert violations(page) == []


def test_no_page_scrolls_sideways_at_360_pixels(opened, served, guide):
    page, wide = opened(width=360), {}
    for file in html_files(guide):
        page.goto(f"{served}/{file.relative_to(guide)}")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 360 or (boxes := page.evaluate(SCROLLS)):
            wide[file.name] = boxes if width <= 360 else width
    assert wide == {}


@pytest.mark.parametrize("name", KINDS)
def test_nothing_is_cut_off_at_a_zoom_of_200_percent(opened, served, name):
    # A zoom of 200 % in a window of 1280 pixels is a page of 640.
    page = opened(width=640, device_scale_factor=2)
    page.goto(f"{served}/{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    assert page.evaluate(SCROLLS) == []


# The policy


def test_no_page_holds_a_script_or_a_style_of_its_own(guide):
    found = {}
    for file in html_files(guide):
        page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        handlers = [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
        inline = page.select("style, [style], script:not([src])") + handlers
        if inline:
            found[file.name] = str(inline[0])[:200]
    assert found == {}


def test_no_script_holds_up_the_first_view(guide):
    held = {}
    for file in html_files(guide):
        scripts = BeautifulSoup(file.read_text("utf-8"), "html.parser").select("script[src]")
        late = [script["src"] for script in scripts if not script.has_attr("defer")]
        if late:
            held[file.name] = late
    assert held == {}


def test_no_page_breaks_the_policy_or_leaves_the_origin(opened, served, guide):
    page, errors, asked = opened(width=1280), [], []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    for file in html_files(guide):
        page.goto(f"{served}/{file.relative_to(guide)}")
    assert errors == []
    assert [url for url in asked if not url.startswith(f"{served}/")] == []


def test_the_search_says_in_chinese_what_it_found_under_the_policy(opened, served):
    page = opened(width=1440)
    settled(page, f"{served}/search.html?q=双汇社区")
    page.wait_for_selector(".search-summary:has-text('搜索完成')")


def test_the_chosen_colours_stay_on_the_next_page(opened, served):
    page = opened(width=1440)
    page.goto(f"{served}/index.html")
    page.locator(".theme-toggle:visible").click()
    chosen = page.evaluate("document.body.dataset.theme")
    page.goto(f"{served}/{EXAMPLE}")
    assert chosen == "dark"
    assert page.evaluate("document.body.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(19, 20, 22)"


def test_code_stands_on_the_ground_of_its_pygments_style(guide):
    css = (guide / "_static/pygments.css").read_text("utf-8")
    grounds = re.findall(r"\.highlight \{ background: (#\w{6}); color: (#\w{6}) \}", css)
    ours = (ROOT / "_static/guide.css").read_text("utf-8")
    pairs = re.findall(r"--color-code-background: (#\w+);\s+--color-code-foreground: (#\w+);", ours)
    assert set(pairs) == {(back.lower(), front.lower()) for back, front in grounds}


# Keys


@pytest.mark.parametrize(("presses", "drawer"), [(1, ".sidebar-drawer"), (2, ".toc-drawer")])
def test_keys_open_a_drawer_on_a_phone(opened, served, presses, drawer):
    page = opened(width=360)
    page.goto(f"{served}/guide/opening.html")
    shut = page.locator(f"{drawer} a").last.is_visible()
    for _press in range(presses):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_timeout(300)
    box = page.locator(drawer).bounding_box()
    assert (shut, 0 <= box["x"] < 360) == (False, True)


def test_a_branch_of_the_navigation_opens_by_key(opened, served):
    page = opened(width=1440)
    page.goto(f"{served}/{EXAMPLE}")
    name = page.locator(".toctree-checkbox:not(:checked)").first.get_attribute("id")
    branch = page.locator(f"#{name} ~ ul")
    shut = branch.is_visible()
    page.locator(f"#{name}").focus()
    page.keyboard.press("Space")
    assert (shut, branch.is_visible()) == (False, True)


def test_every_note_is_reached_by_the_tab_key(opened, served):
    page = opened(width=390)
    page.goto(f"{served}/{EXAMPLE}")
    wanted = page.evaluate(f"{NOTES}.map(node => node.getAttribute('href'))")
    reached = []
    for _press in range(400):
        page.keyboard.press("Tab")
        href = page.evaluate("document.activeElement.matches('a.wg-ref') && document.activeElement.hash")
        reached += [href] if href else []
        if len(reached) == len(wanted):
            break
    assert reached == wanted != []


# Paper


@pytest.fixture
def printed(opened, served):
    def run(name=EXAMPLE, scheme="light"):
        page = opened(width=720, color_scheme=scheme)
        page.goto(f"{served}/{name}")
        page.emulate_media(media="print", color_scheme=scheme)
        return page

    return run


def test_print_lists_the_notes_under_the_text_by_their_numbers(printed):
    page = printed()
    numbers = page.evaluate(f"{NOTES}.map(node => node.textContent)")
    listed = page.locator(".wg-endnotes li")
    assert listed.evaluate_all("nodes => nodes.map(node => String(node.value))") == numbers
    assert all(listed.nth(index).is_visible() for index in range(listed.count()))
    assert not page.locator(".wg-note:visible").count()
    last = page.locator(".wg-part").last.bounding_box()
    assert listed.first.bounding_box()["y"] >= last["y"] + last["height"]


def test_the_screen_shows_no_note_twice(opened, served):
    page = opened(width=1440)
    page.goto(f"{served}/{EXAMPLE}")
    assert page.locator(".wg-endnotes").count() == 1
    assert not page.locator(".wg-endnotes:visible").count()


def test_print_names_the_parts_in_the_margin(printed):
    page = printed()
    for part in page.locator(".wg-part").all():
        label = part.locator(".wg-label").bounding_box()
        assert label["x"] + label["width"] <= part.locator("p:not(.wg-label)").first.bounding_box()["x"]


def test_print_shows_both_sides_of_a_pair(printed):
    articles = printed(PAIR).locator(".wg-pair .wg-example")
    assert [article.is_visible() for article in articles.all()] == [True, True]


@pytest.mark.parametrize("name", [EXAMPLE, PAIR, "guide/opening.html", "examples/index.html"])
def test_print_holds_no_navigation_and_no_addresses(printed, name):
    page = printed(name)
    tools = ".sidebar-drawer, .toc-drawer, .mobile-header, .related-pages, .skip-to-content, .wg-cite"
    assert not page.locator(tools).locator("visible=true").count()
    after = page.evaluate('[...document.links].map(link => getComputedStyle(link, "::after").content)')
    assert set(after) <= {"none", "normal", '""'}


def test_print_is_black_on_white_whatever_the_screen(printed):
    page = printed(scheme="dark")
    colours = page.evaluate("""[".wg-part p:not(.wg-label)", ".wg-label", "h1"].map(name =>
        getComputedStyle(document.querySelector(name)).color)""")
    assert set(colours) == {"rgb(0, 0, 0)"}
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


# Weight

weight = runpy.run_path(str(ROOT / "tools/weight.py"))


def test_a_page_weighs_at_most_120_kilobytes(guide):
    found = [weight["weigh"](page, guide) for page in html_files(guide) if page.name != "search.html"]
    assert [page for page in found if page.total > weight["PAGE_LIMIT"]] == []


def test_our_scripts_weigh_at_most_15_kilobytes(guide):
    scripts = weight["our_scripts"](guide)
    assert "guide.js" in scripts
    assert sum(scripts.values()) <= weight["SCRIPT_LIMIT"]


def test_the_weight_of_a_page_is_that_of_what_it_loads(tmp_path):
    (tmp_path / "page.html").write_text(
        '<link rel="stylesheet" href="a.css?v=1"><script src="b.js"></script>'
    )
    (tmp_path / "a.css").write_text("p { margin: 0 }" * 100)
    (tmp_path / "b.js").write_text("let one = 1;")
    found = weight["weigh"](tmp_path / "page.html", tmp_path)
    assert found.styles == weight["compressed"](tmp_path / "a.css")
    assert found.scripts == weight["compressed"](tmp_path / "b.js")


def test_the_table_of_weights_needs_a_built_guide(tmp_path):
    tool = [sys.executable, str(Path(ROOT, "tools/weight.py")), str(tmp_path)]
    done = subprocess.run(tool, capture_output=True, text=True, check=False)
    assert (done.returncode, "build the guide first" in done.stderr, done.stdout) == (1, True, "")
