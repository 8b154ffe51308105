"""The guide's texts are its own words, and its examples' figures are their sources' figures.

The sources are not part of the project; where they are absent there is nothing to compare with.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ROOT.parent / "shared" / "sources"
PAGES = sorted(
    [ROOT / "index.md", *ROOT.glob("examples/**/*.md"), *ROOT.glob("guide/**/*.md")]
)
RUN = 12

# Stretches of RUN and more Chinese characters that may stand as they do in a source.
ALLOWED = {
    "四平市农业机械化技术推广中心": "the full name of a unit; a summary owes it to its reader",
}

EXAMPLE = re.compile(r"^:{3,}\{example\} (\S+)$", re.MULTILINE)
SOURCE = re.compile(r"^:source: (\S+)$", re.MULTILINE)
PART = re.compile(r"^:::\{part\} \w+\n(.*?)^:::$", re.MULTILINE | re.DOTALL)
FIGURE = re.compile(r"近?(?:\d[\d,.]*|[2-9])[万亿多余]*[一-鿿]")
DIGITS = str.maketrans("二两三四五六七八九", "223456789")

pytestmark = pytest.mark.skipif(not SOURCES.is_dir(), reason="the sources are not here")


def chinese_only(text: str) -> str:
    return re.sub(r"[^一-鿿]+", "", text)


def runs(text: str) -> set[str]:
    return {text[at : at + RUN] for at in range(len(text) - RUN + 1)}


def examples() -> list[tuple[str, str, str]]:
    """Id, source and the parts' text of every example that claims a source."""
    found = []
    for page in PAGES:
        _, *rest = EXAMPLE.split(page.read_text(encoding="utf-8"))
        for name, body in zip(rest[::2], rest[1::2], strict=True):
            source = SOURCE.search(body)
            if source:
                found.append((name, source[1], "\n".join(PART.findall(body))))
    return found


def strange_figures(text: str, source: str) -> list[str]:
    # A dateline (2022-03-21) gives the year that the text writes out.
    plain = re.sub(r"(\d{4})-(?=\d\d)", r"\1年", source.translate(DIGITS))
    return [
        item for item in FIGURE.findall(text.translate(DIGITS)) if item not in plain
    ]


@pytest.fixture(scope="module")
def source_runs() -> set[str]:
    texts = (path.read_text(encoding="utf-8") for path in sorted(SOURCES.glob("*.txt")))
    return {run for text in texts for run in runs(chinese_only(text))}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_shares_no_run_with_a_source(page: Path, source_runs: set[str]) -> None:
    """No twelve Chinese characters in a row, punctuation and digits left out, come from a source."""
    text = chinese_only(page.read_text(encoding="utf-8"))
    shared = {
        run
        for run in runs(text) & source_runs
        if not any(run in allowed for allowed in ALLOWED)
    }
    assert not shared


def test_every_allowed_run_is_still_needed() -> None:
    """The allow-list holds nothing that no page uses."""
    pages = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [phrase for phrase in ALLOWED if phrase not in pages] == []


@pytest.mark.parametrize(
    ("source", "text"),
    [pytest.param(source, text, id=name) for name, source, text in examples()],
)
def test_an_example_has_only_its_sources_figures(source: str, text: str) -> None:
    """Every number with its measure word stands in the source that the example claims."""
    assert text
    found = (SOURCES / f"{source}.txt").read_text(encoding="utf-8")
    assert strange_figures(text, found) == []


def test_the_front_page_has_only_its_sources_figures() -> None:
    """The short version on the front page keeps to the source of the example it shortens."""
    text = "\n".join(PART.findall((ROOT / "index.md").read_text(encoding="utf-8")))
    assert text
    assert (
        strange_figures(text, (SOURCES / "003.txt").read_text(encoding="utf-8")) == []
    )


def test_an_invented_figure_is_found() -> None:
    """The comparison itself: another number, or another measure word, does not pass."""
    source = "负责2个小区303户,近3万步。"
    assert strange_figures("守两个小区的303户，走近3万步", source) == []
    assert strange_figures("守3个小区的303人", source) == ["3个", "303人"]
