"""The guide's models: each passes every rule, and breaking one thing raises just that rule.

A mutation may bring warnings with it (a text without its closing is shorter as well); of the
errors it must raise its own and no other.
"""

from __future__ import annotations

import dataclasses
import re

import pytest
from conftest import ROOT, SHARED
from writing_guide.checks import bind
from writing_guide.engine import Settings, check
from writing_guide.genres import find_genre
from writing_guide.model import BlockKind, FigureKind, Severity
from writing_guide.readers.example import Role
from writing_guide.readers.markdown import read_markdown

GENRE = bind(find_genre("deed-summary"))
EXAMPLES = [
    (path, example)
    for path in sorted((ROOT / "examples").glob("*.md"))
    for example in read_markdown(path.read_text("utf-8"), path.name)
    if example.role is Role.EXAMPLE
]
MODELS = [
    pytest.param(path, example, id=example.document.name) for path, example in EXAMPLES if not example.expect
]


def mutated(path, example, change):
    """The example's document after *change* was made to its lines in the page."""
    text = path.read_text("utf-8")
    fence = re.search(
        rf"^(:{{3,}})\{{example\}} {example.document.name}$\n(.*?)^\1$", text, re.MULTILINE | re.DOTALL
    )
    body = fence[2]
    fresh = change(body)
    assert fresh != body
    page = text[: fence.start(2)] + fresh + text[fence.end(2) :]
    return next(
        item for item in read_markdown(page, path.name) if item.document.name == example.document.name
    )


def errors(example):
    report = check(example.document, GENRE, Settings())
    return {finding.code for finding in report.findings if finding.severity is Severity.ERROR}


def without(part):
    return lambda body: re.sub(
        rf"^(:{{3,}})\{{part\}} {part}$\n.*?^\1$\n", "", body, flags=re.MULTILINE | re.DOTALL
    )


def part_of(body, name):
    return re.search(rf"^(:{{3,}})\{{part\}} {name}$\n.*?^\1$\n", body, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("path", "example"), MODELS)
def test_a_model_passes_every_rule(path, example):
    report = check(example.document, GENRE, Settings())
    assert [(item.code, item.span.of(example.document.text)) for item in report.findings] == []


@pytest.mark.parametrize(("path", "example"), MODELS)
def test_a_model_has_from_300_to_1200_characters(path, example):
    assert 300 <= check(example.document, GENRE, Settings()).characters <= 1200


@pytest.mark.parametrize(("path", "example"), MODELS)
def test_without_its_opening_it_is_o101(path, example):
    assert errors(mutated(path, example, without("opening"))) == {"O101"}


@pytest.mark.parametrize(("path", "example"), MODELS)
def test_without_its_closing_it_is_c101(path, example):
    assert errors(mutated(path, example, without("closing"))) == {"C101"}


@pytest.mark.parametrize(("path", "example"), MODELS)
def test_with_the_closing_before_the_deeds_it_is_x102(path, example):
    def swap(body):
        closing = part_of(body, "closing")
        rest = body[: closing.start()] + body[closing.end() :]
        at = part_of(rest, "deeds").start()
        return rest[:at] + closing[0] + "\n" + rest[at:]

    assert errors(mutated(path, example, swap)) == {"X102"}


@pytest.mark.parametrize(("path", "example"), MODELS)
def test_with_one_figure_blanked_it_is_r104(path, example):
    report = check(example.document, GENRE, Settings())
    figure = next(item for item in report.figures if item.kind is FigureKind.ACHIEVED and item.unit)
    blank = "__" + figure.unit
    before = example.document.text[max(0, figure.span.start - 4) : figure.span.start]
    fresh = mutated(path, example, lambda body: body.replace(before + figure.text, before + blank, 1))
    assert errors(fresh) == {"R104"}


@pytest.mark.parametrize(("path", "example"), MODELS)
def test_without_any_figure_that_counts_it_is_r101(path, example):
    document = example.document
    report = check(document, GENRE, Settings())
    text = document.text
    for figure in reversed(report.figures):
        if figure.kind is FigureKind.ACHIEVED:
            # 些 keeps the length and the grammar, and is no number.
            text = text[: figure.span.start] + "些" * len(figure.span) + text[figure.span.end :]
    found = check(dataclasses.replace(document, text=text), GENRE, Settings()).findings
    assert {item.code for item in found if item.severity is Severity.ERROR} == {"R101"}


@pytest.mark.parametrize(("path", "example"), MODELS)
def test_with_a_bracket_dropped_it_is_t105_and_no_error(path, example):
    document = example.document
    block = next(block for block in document.blocks if block.kind is BlockKind.PARAGRAPH)
    text = document.text[: block.span.start] + "（" + document.text[block.span.start + 1 :]
    found = check(dataclasses.replace(document, text=text), GENRE, Settings()).findings
    assert "T105" in {item.code for item in found}


@pytest.mark.parametrize(
    ("path", "example"), [pytest.param(*item, id=item[1].document.name) for item in EXAMPLES]
)
def test_an_example_shows_what_it_declares(path, example):
    report = check(example.document, GENRE, Settings(expect=example.expect))
    assert {item.code for item in report.expected} == set(example.expect)
    assert [item.code for item in report.findings] == []


@pytest.mark.parametrize("path", sorted({path for path, _ in EXAMPLES}), ids=lambda path: path.stem)
def test_a_page_has_four_annotations_or_more(path):
    assert len(re.findall(r"^:{3,}\{annotation\} ", path.read_text("utf-8"), re.MULTILINE)) >= 4


def test_every_source_has_its_page():
    if not SHARED.is_dir():
        pytest.skip("the source documents (../shared) are not here")
    sources = {path.stem for path in (SHARED / "sources").glob("*.txt")}
    assert {example.options.get("source") for _, example in EXAMPLES} == sources
