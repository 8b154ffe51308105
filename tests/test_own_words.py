"""The guide's texts are its own words, and its examples' figures are their sources' figures.

The sources are not part of the project; where they are absent there is nothing to compare with.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from writing_guide.text.folding import folded

ROOT = Path(__file__).parent.parent
SOURCES = ROOT.parent / "shared" / "sources"
PAGES = sorted([ROOT / "index.md", *ROOT.glob("examples/**/*.md"), *ROOT.glob("guide/**/*.md")])
RUN = 12

# Stretches of RUN and more Chinese characters that may stand as they do in a source.
ALLOWED = {
    "四平市农业机械化技术推广中心": "the full name of a unit; a summary owes it to its reader",
}

EXAMPLE = re.compile(r"^(:{3,})\{(?:example\} (\S+)|passage\} good)$\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
SOURCE = re.compile(r"^:source: (\S+)$", re.MULTILINE)
# Digits with what follows them; Chinese numerals only before a measure word (not 两边, 四面).
FIGURE = re.compile(r"近?\d[\d,.]*[万亿多余]*[一-鿿]|[二两三四五六七八九][个名位户家次批轮支天组栋处条顶]")
DIGITS = str.maketrans("二两三四五六七八九", "223456789")

pytestmark = pytest.mark.skipif(not SOURCES.is_dir(), reason="the sources are not here")


def runs(text: str) -> set[str]:
    """Every RUN Chinese characters in a row: punctuation does not interrupt them, a digit or letter does."""
    stretches = re.findall("[一-鿿]+", re.sub(r"[\W_]+", "", text))
    return {stretch[at : at + RUN] for stretch in stretches for at in range(len(stretch) - RUN + 1)}


def read_source(path: Path) -> str:
    """The source in simplified characters: some of them are traditional."""
    return folded(path.read_text(encoding="utf-8"))


def text_of(body: str) -> str:
    """The example's own text: no options, no fences, no annotations."""
    body = re.sub(r"^(:{3,})\{annotation\}.*?^\1$", "", body, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"^:.*$", "", body, flags=re.MULTILINE).strip()


def examples() -> list[tuple[str, str, str]]:
    """Id, source and text of every example that claims a source."""
    found = []
    for page in PAGES:
        for _, name, body in EXAMPLE.findall(page.read_text(encoding="utf-8")):
            source = SOURCE.search(body)
            if source:
                found.append((name, source[1], text_of(body)))
    return found


def strange_figures(text: str, source: str) -> list[str]:
    plain = re.sub(r"\s+", "", source).translate(DIGITS)
    # A dateline (2022-03-21) gives the year that the text writes out.
    plain = re.sub(r"(\d{4})-(?=\d\d)", r"\1年", plain)
    found = (item.translate(DIGITS) for item in FIGURE.findall(text))
    return [item for item in found if item not in plain]


@pytest.fixture(scope="module")
def source_runs() -> set[str]:
    return {run for path in sorted(SOURCES.glob("*.txt")) for run in runs(read_source(path))}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_shares_no_run_with_a_source(page: Path, source_runs: set[str]) -> None:
    """No twelve Chinese characters in a row come from a source."""
    shared = runs(page.read_text(encoding="utf-8")) & source_runs
    shared = {run for run in shared if not any(run in allowed for allowed in ALLOWED)}
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
    found = read_source(SOURCES / f"{source}.txt")
    assert strange_figures(text, found) == []


def test_the_front_page_has_only_its_sources_figures() -> None:
    """The short version on the front page keeps to the source of the example it shortens."""
    (found,) = EXAMPLE.findall((ROOT / "index.md").read_text(encoding="utf-8"))
    text = text_of(found[2])
    assert "人次" in text
    assert strange_figures(text, read_source(SOURCES / "003.txt")) == []


def test_an_invented_figure_is_found() -> None:
    """The comparison itself: another number, or another measure word, does not pass."""
    source = "负责2个小区303户,近3万步。"
    assert strange_figures("守两个小区的303户，走近3万步", source) == []
    assert strange_figures("守3个小区的303人", source) == ["3个", "303人"]


def test_a_borrowed_sentence_is_found() -> None:
    """Punctuation does not hide a borrowed run, in either script; a digit ends a run."""
    borrowed = "他們在路口值守，給進出的居民測體溫"
    assert runs("说是他们在路口值守给进出的居民测体温。") & runs(folded(borrowed))
    assert not runs("守在路口12个小时，给居民测体温") & runs("守在路口12个小时，给居民测体温")
