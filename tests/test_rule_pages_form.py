"""The form of the rule pages: one page a rule, shown in the catalogue, a terminal and an editor."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from writing_guide.genres import find_genre

RULES = find_genre("deed-summary").folder / "rules"
PAGES = sorted(RULES.glob("*.md"))
SECTIONS = ["为什么", "反例", "正例", "怎么改", "误报与例外", "依据"]

# An example that declares what is not raised can be checked by nothing but its own failure.
SHOWN_AS_MARKUP = {"X103", "X104"}

FENCED = re.compile(r"^(?P<fence>:{3,}|`{3,}).*?^(?P=fence)$", re.MULTILINE | re.DOTALL)
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?()][\u4e00-\u9fff]")

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose_of(page: Path) -> str:
    """The page without its passages and code blocks."""
    return FENCED.sub("", text_of(page))


def sections_of(page: Path) -> dict[str, str]:
    """Heading → what stands under it, passages left out."""
    _, *rest = re.split(r"^## (.+)$", prose_of(page), flags=re.MULTILINE)
    return {title: body.strip() for title, body in zip(rest[::2], rest[1::2], strict=True)}


def test_every_rule_has_a_page() -> None:
    """The genre's rules all have a page of their own."""
    missing = {rule.code for rule in find_genre("deed-summary").rules} - {page.stem for page in PAGES}
    assert missing == set()


@each_page
def test_title_is_the_code_and_a_short_name(page: Path) -> None:
    """The title is the code and at most fourteen characters without a full stop."""
    code, _, name = text_of(page).splitlines()[0].removeprefix("# ").partition(" ")
    assert code == page.stem
    assert 1 <= len(name) <= 14
    assert not name.endswith("。")


@each_page
def test_summary_is_one_sentence(page: Path) -> None:
    """Between the title and the first heading stands one sentence on one line."""
    lines = text_of(page).split("## ", 1)[0].splitlines()[1:]
    (summary,) = [line for line in lines if line.strip()]
    assert summary.endswith("。")
    assert len(re.findall(r"[。！？](?!”)", summary)) == 1


@each_page
def test_headings_stand_in_order(page: Path) -> None:
    """Every page has the same six sections in the same order."""
    assert list(sections_of(page)) == SECTIONS


@each_page
def test_sections_say_something(page: Path) -> None:
    """No section of prose is empty."""
    sections = sections_of(page)
    told = [title for title in SECTIONS if title not in {"反例", "正例"}]
    assert [title for title in told if not sections[title]] == []


@each_page
def test_mending_is_a_list(page: Path) -> None:
    """How to mend is told in items, one step each."""
    lines = sections_of(page)["怎么改"].splitlines()
    assert lines
    assert [line for line in lines if not line.startswith("- ")] == []


@each_page
def test_page_shows_a_bad_and_a_good_passage(page: Path) -> None:
    """The bad passage stands under 反例 and declares its own rule; the good one under 正例."""
    bad, good = text_of(page).split("## 反例", 1)[1].split("## 怎么改", 1)[0].split("## 正例", 1)
    if page.stem in SHOWN_AS_MARKUP:
        assert "```markdown" in bad
        assert "```markdown" in good
        return
    kinds = re.compile(r"^:{3,}\{passage\} (\w+)$", re.MULTILINE)
    expected = re.findall(r"^:expect: (.+)$", bad, re.MULTILINE)
    assert set(kinds.findall(bad)) == {"bad"}
    assert expected == [page.stem] * len(kinds.findall(bad))
    assert set(kinds.findall(good)) == {"good"}


@each_page
def test_punctuation_is_full_width(page: Path) -> None:
    """No half-width punctuation stands between Chinese characters, but where T108 shows it."""
    text = prose_of(page) if page.stem == "T108" else text_of(page)
    assert HALF_WIDTH.findall(text) == []


@each_page
def test_page_has_no_address(page: Path) -> None:
    """Sources are named, never linked: a page needs no network."""
    assert re.findall(r"https?:|www\.|\.(?:com|cn|org|net)\b", text_of(page)) == []
