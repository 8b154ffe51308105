"""The menu "cite" of examples and parts: its forms, and what it does in a real browser."""

from __future__ import annotations

import json
import re

import pytest
from browsing import strictly_served
from bs4 import BeautifulSoup
from conftest import CLOSING, DEEDS, OPENING, example, whole

LABELS = ["链接", "MyST", "reStructuredText", "Markdown", "GB/T 7714-2025", "BibTeX", "CSL-JSON"]
NOTE = ":::{annotation} first-line\n:on: 2023年7月3日夜里\n时间写在**第一句**。\n:::\n"
PART = "#flood-night-opening > .wg-cite"


def menu(built, node_id, name="index"):
    """Label → text of the menu of an example or part, as it stands without a script."""
    node = BeautifulSoup(built.page(name), "html.parser").find(id=node_id)
    rows = node.select_one(".wg-cite").select("dl > div")
    return {row.dt.get_text(): row.code.get_text() for row in rows}


@pytest.fixture
def addressed(project):
    conf = (project.folder / "conf.py").read_text("utf-8")
    conf += 'html_baseurl = "https://deeds.example/guide/"\nauthor = "编写组"\n'
    project.write({"conf.py": conf + 'html_last_updated_fmt = "%Y-%m-%d"\n'})
    return project


@pytest.fixture
def updated(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772323200")  # 2026-03-01


def test_the_menu_holds_every_form(addressed, build, updated):
    url = "https://deeds.example/guide/index.html#flood-night-opening"
    forms = menu(build(example()), "flood-night-opening")
    assert list(forms) == LABELS
    assert forms["链接"] == url
    assert forms["MyST"] == "{writing:part}`flood-night/opening`"
    assert forms["reStructuredText"] == ":writing:part:`flood-night/opening`"
    assert forms["Markdown"] == f"[《水里的一夜》开头]({url})"
    assert forms["GB/T 7714-2025"] == f"编写组. 水里的一夜：开头[EB/OL]. （2026-03-01）[访问日期]. {url}"


def test_the_forms_for_programs_can_be_read_by_them(addressed, build, updated):
    forms = menu(build(example()), "flood-night")
    (item,) = json.loads(forms["CSL-JSON"])
    assert item == {
        "id": "flood-night",
        "type": "webpage",
        "title": "水里的一夜",
        "author": [{"literal": "编写组"}],
        "container-title": "probe",
        "language": "zh-CN",
        "issued": {"date-parts": [[2026, 3, 1]]},
        "URL": "https://deeds.example/guide/index.html#flood-night",
    }
    fields = dict(re.findall(r"^  (\w+) = \{(.*)\},?$", forms["BibTeX"], re.MULTILINE))
    assert forms["BibTeX"].startswith("@online{flood-night,\n")
    assert (fields["author"], fields["title"]) == ("{编写组}", "水里的一夜")
    assert fields["url"].endswith("#flood-night")


def test_special_characters_of_a_title_survive(addressed, build):
    forms = menu(build(example().replace("水里的一夜", '100% 的“网”_[1] & {x} "y"')), "flood-night")
    assert r"title = {100\% 的“网”\_[1] \& \{x\} " in forms["BibTeX"]
    assert json.loads(forms["CSL-JSON"])[0]["title"] == '100% 的“网”_[1] & {x} "y"'
    assert forms["Markdown"].startswith(r"[《100% 的“网”_\[1\] & {x}")


def test_nothing_is_claimed_that_the_project_does_not_say(build):
    forms = menu(build(example()), "flood-night")
    assert forms["GB/T 7714-2025"] == "水里的一夜[EB/OL]. [访问日期]. index.html#flood-night"
    assert "author" not in forms["BibTeX"] + forms["CSL-JSON"]


def test_passages_and_books_have_no_menu(build):
    assert "wg-cite" not in build("# 页\n\n:::{passage} good\n他守了3天。\n:::\n").page()
    assert "wg-cite" not in build(example(), "singlehtml").page()


# In the browser


@pytest.fixture
def site(build, project):
    """The address of a built page with one example, served on this machine."""
    page = example(parts=whole(deeds="### 先救人\n\n" + DEEDS + "\n\n- 送水60箱\n- 送面包300份") + NOTE)
    project.write({"conf.py": (project.folder / "conf.py").read_text("utf-8") + 'html_theme = "furo"\n'})
    with strictly_served(build(page).outdir) as address:
        yield address


@pytest.fixture
def page(browser, site):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    page = context.new_page()
    page.errors = []
    page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.goto(f"{site}/index.html")
    yield page
    context.close()


def copied(page, where, label):
    """What lies in the clipboard after the button of *label* in the menu *where* was pressed."""
    if page.locator(where).get_attribute("open") is None:
        page.locator(f"{where} > summary").click()
    page.locator(f"{where} button[aria-label='复制 {label}']").click()
    page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
    return page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")


def test_one_click_copies_the_link_to_the_page_as_it_was_opened(page, site):
    assert copied(page, PART, "链接") == f"{site}/index.html#flood-night-opening"


def test_what_is_copied_leads_back_to_the_passage(page):
    page.goto(copied(page, PART, "链接"))
    assert page.evaluate("document.querySelector(':target').id") == "flood-night-opening"


def test_the_day_of_access_is_filled_in(page, site):
    day = page.evaluate("new Date().toLocaleDateString('sv')")
    assert copied(page, PART, "GB/T 7714-2025").endswith(
        f"[EB/OL]. [{day}]. {site}/index.html#flood-night-opening"
    )
    (item,) = json.loads(copied(page, PART, "CSL-JSON"))
    assert item["accessed"]["date-parts"] == [[int(number) for number in day.split("-")]]
    assert f"\n  urldate = {{{day}}},\n" in copied(page, PART, "BibTeX")


def test_the_text_alone_has_neither_notes_nor_labels(page):
    assert copied(page, PART, "正文") == OPENING


def test_the_text_of_an_example_is_a_line_a_paragraph(page):
    text = copied(page, ".wg-head > .wg-cite", "正文")
    assert text.split("\n") == [OPENING, "先救人", DEEDS, "送水60箱", "送面包300份", CLOSING]


def test_the_menu_works_without_a_pointer(page):
    page.locator(f"{PART} > summary").focus()
    page.keyboard.press("Enter")
    page.locator(f"{PART} button").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
    assert page.evaluate("navigator.clipboard.readText()") == OPENING
    page.keyboard.press("Escape")
    closed = page.locator(PART).get_attribute("open") is None
    assert (closed, page.evaluate("document.activeElement.tagName")) == (True, "SUMMARY")


def test_a_screen_reader_is_told_what_was_copied(page):
    copied(page, PART, "MyST")
    assert page.locator("[role=status]").text_content() == "MyST: 已复制"


def test_copying_works_where_the_browser_has_no_clipboard_object(page):
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true})")
    page.locator(f"{PART} > summary").click()
    page.locator(f"{PART} button[aria-label='复制 MyST']").click()
    page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
    page.evaluate("delete navigator.clipboard")
    assert page.evaluate("navigator.clipboard.readText()") == "{writing:part}`flood-night/opening`"


def test_a_strict_policy_has_nothing_to_complain_of(page):
    def refused():
        return [error for error in page.errors if "Content Security Policy" in error]

    theirs = refused()  # the theme has an inline script
    copied(page, PART, "链接")
    assert refused() == theirs


def test_without_scripts_the_texts_stand_there_to_be_selected(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/index.html")
    page.locator(f"{PART} > summary").click()
    texts = [row.inner_text() for row in page.locator(f"{PART} code").all()]
    buttons = page.locator("button.wg-copy, .wg-cite button").count()
    context.close()
    assert texts[:2] == ["index.html#flood-night-opening", "{writing:part}`flood-night/opening`"]
    assert (len(texts), buttons) == (len(LABELS), 0)


@pytest.mark.parametrize("width", [360, 1440])
def test_an_open_menu_does_not_widen_the_page(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.locator(f"{PART} > summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_word_stands_on_the_line_of_the_parts_label(page):
    label = page.locator("#flood-night-opening > .wg-label").bounding_box()
    word = page.locator(f"{PART} > summary").bounding_box()
    assert abs(word["y"] - label["y"]) <= 2
