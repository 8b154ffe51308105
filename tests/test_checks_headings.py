"""D103, and D104 of headings, on documents whose blocks say what is a heading."""

from __future__ import annotations

import pytest
from test_checks_examples import genre
from writing_guide.engine import Settings, check
from writing_guide.model import Block, BlockKind, Document
from writing_guide.text.spans import LineMap, Span


def headings_raised(*lines: str, code: str = "D103") -> list[str]:
    """The passages of *code*; a line that begins with # is a heading."""
    text, blocks = "", []
    for line in lines:
        kind = BlockKind.HEADING if line.startswith("#") else BlockKind.PARAGRAPH
        start, text = len(text), text + line.removeprefix("#") + "\n"
        blocks.append(Block(Span(start, len(text) - 1), kind))
    document = Document(text, tuple(blocks), lines=LineMap.of(text))
    return [f.span.of(text) for f in check(document, genre(), Settings(select=(code,))).findings]


BODY = "他守堤九天，排查险情五处。"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("#一、守堤", BODY, "#转移", BODY), ["转移"]),
        (("#守堤", BODY, "#二、转移", BODY, "#安置", BODY), ["二、转移"]),
        (("#守堤", BODY, "#把困在楼里的群众接出来", BODY), ["把困在楼里的群众接出来"]),
        (("#一、守堤", BODY, "#二、把困在楼里的群众接出来", BODY), ["二、把困在楼里的群众接出来"]),
        (("#1.守住堤坝", BODY, "#安置群众", BODY), ["安置群众"]),
    ],
)
def test_headings_out_of_form_are_raised(lines: tuple[str, ...], expected: list[str]) -> None:
    assert headings_raised(*lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ("#一、守堤", BODY, "#二、转移", BODY),
        ("#守住一道堤", BODY, "#接出一楼人", BODY),
        ("#守堤", BODY),
        ("#守堤", BODY, "#接人上岸", BODY),
        ("#一、守堤", "#巡查", BODY, "#二、转移", "#摸底", BODY),
        ("#（一）守堤", BODY, "#（二）转移", BODY),
        (BODY, BODY),
    ],
)
def test_headings_that_match_are_not_raised(lines: tuple[str, ...]) -> None:
    assert headings_raised(*lines) == []


def gaps_in_cells(*cells: str) -> list[str]:
    """The passages of D104 in a table of these cells."""
    text = "\n".join(cells)
    blocks, at = [], 0
    for cell in cells:
        blocks.append(Block(Span(at, at + len(cell)), BlockKind.CELL))
        at += len(cell) + 1
    document = Document(text, tuple(blocks), lines=LineMap.of(text))
    return [f.span.of(text) for f in check(document, genre(), Settings(select=("D104",))).findings]


def test_a_series_never_runs_from_one_cell_into_another() -> None:
    assert gaps_in_cells("第一，守堤", "第四，转移", "1.清淤", "3.加固", "第十五，安置", "二、巡查") == []


def test_a_series_inside_one_cell_is_read() -> None:
    assert gaps_in_cells("一是清淤；三是加固。") == ["三是"]


def test_a_lone_heading_that_goes_on_is_a_gap() -> None:
    """What begins with 二、 lacks its first part; a first heading alone, or a number in prose, lacks none."""
    assert headings_raised("#二、守堤", BODY, BODY, code="D104") == ["二、"]
    assert headings_raised("#（三）转移", BODY, code="D104") == ["（三）"]
    assert not headings_raised("#一、守堤", BODY, code="D104")
    assert not headings_raised("#守堤", "四、五年级的孩子由她带。", code="D104")
