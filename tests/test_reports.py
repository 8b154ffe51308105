"""Reports: passages clipped and marked, pages as plain text, claims with their sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import assert_proportional, cpu_seconds
from writing_guide.checks import bind
from writing_guide.engine import check
from writing_guide.genres import find_genre
from writing_guide.model import Document
from writing_guide.readers.drafts import read_text
from writing_guide.reports.claims import ClaimKind, claims
from writing_guide.reports.excerpt import COLUMNS, excerpt, safe, width
from writing_guide.reports.rule_page import rule_page
from writing_guide.reports.sheet import as_csv, as_markdown
from writing_guide.text.spans import LineMap, Span
from writing_guide.text.words import WordList

HONOURS = WordList("honours", ("荣获", "获…奖"))


def shown(text: str, span: Span) -> tuple[str, str]:
    return excerpt(text, span, LineMap.of(text))


@pytest.mark.parametrize(
    ("text", "span", "marker"),
    [
        ("慰问X户。", Span(2, 4), "    ^^^"),
        ("ab X户", Span(3, 5), "   ^^^"),
        ("X", Span(1, 1), " ^"),
        ("一\n二三\n四", Span(2, 6), "^^^^"),
        ("", Span(0, 0), "^"),
    ],
)
def test_the_marker_stands_under_the_passage_two_columns_a_full_width_character(text, span, marker):
    assert shown(text, span)[1] == marker


def test_a_long_line_is_clipped_round_the_passage():
    line, marker = shown("前" * 200 + "X户" + "后" * 200, Span(200, 202))
    assert line.startswith("...前")
    assert line.endswith("后...")
    at = marker.index("^")
    assert width(line[: line.index("X")]) == at
    assert width(line) <= COLUMNS + 8


def test_a_passage_longer_than_the_line_is_marked_as_far_as_it_shows():
    line, marker = shown("长" * 500, Span(100, 400))
    assert width(marker.strip()) <= COLUMNS
    assert width(line) <= COLUMNS + 8


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_any_passage_is_marked_below_its_line(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    line, marker = shown(text, Span(start, end))
    assert "\n" not in line
    assert width(line) <= COLUMNS + 8
    assert "^" in marker


def test_what_a_terminal_would_obey_is_not_printed():
    assert safe("a\x1b[31m\u202eb\tc\nd") == "a\ufffd[31m\ufffdb c d"


PAGE = """# R101 没有成效

一句话。

## 反例

::::{passage} bad
:expect: R101

:::{part} opening
李某**来了**。
:::
::::

```markdown
:::{passage} bad
:::
```

## 怎么改

- 补上。
"""


def test_a_page_is_shown_without_its_markup():
    assert rule_page(PAGE, {"opening": "开头"}) == (
        "R101 没有成效\n\n一句话。\n\n反例\n\n    [开头]\n    李某来了。\n\n"
        "    :::{passage} bad\n    :::\n\n怎么改\n\n- 补上。\n"
    )


def found(text: str):
    report = check(read_text(text), bind(find_genre("deed-summary")))
    return [(claim.kind, claim.span.of(text), claim.sentence.of(text)) for claim in claims(report, HONOURS)]


def test_an_honour_is_its_clause_in_its_sentence():
    text = "她扎根山乡，2019年荣获县级先进个人，又获市教学一等奖。"
    honours = [(span, sentence) for kind, span, sentence in found(text) if kind is ClaimKind.HONOUR]
    assert honours == [("2019年荣获县级先进个人", text), ("又获市教学一等奖", text)]


@pytest.mark.parametrize(
    ("text", "honour", "quoted"),
    [
        ("他说：“顺路的事。”当年荣获县一等奖。", "当年荣获县一等奖", ["“顺路的事。”"]),
        (
            "“顺路的事，不用谢。”她2022年荣获“全县优秀护士”称号。",
            "她2022年荣获“全县优秀护士”称号",
            ["“顺路的事，不用谢。”"],
        ),
        ('他说:"顺路的事。"当年荣获县一等奖。', "当年荣获县一等奖", ['"顺路的事。"']),
        ("她荣获“县优秀护士”，却说“我没做什么”。", "她荣获“县优秀护士”", ["“我没做什么”"]),
    ],
)
def test_an_honour_behind_a_quotation_leaves_its_mark_and_keeps_its_title(text, honour, quoted):
    """An award's title in quotation marks is part of the honour, nobody's words."""
    assert [span for kind, span, _ in found(text) if kind is ClaimKind.HONOUR] == [honour]
    assert [span for kind, span, _ in found(text) if kind is ClaimKind.QUOTATION] == quoted


def test_a_quotation_is_a_claim_and_a_title_of_a_work_is_none():
    text = "他在《工作日志》里写道：“明天再去两趟。”说完就走。"
    quoted = [span for kind, span, _ in found(text) if kind is ClaimKind.QUOTATION]
    assert quoted == ["“明天再去两趟。”"]


def test_set_phrases_claim_nothing():
    assert not [one for one in found("他走进千家万户。") if one[0] is ClaimKind.FIGURE]


# The first text compiles the expressions of every rule.
@settings(deadline=None)
@given(st.text(st.sampled_from("他荣获奖一二12人户，。“”《》\n"), max_size=60))
def test_claims_of_any_text_stand_inside_their_sentences(text):
    report = check(Document(text, ()), bind(find_genre("deed-summary")))
    for claim in claims(report, HONOURS):
        assert claim.sentence.covers(claim.span)


def test_a_bar_in_a_cell_does_not_end_it():
    assert as_markdown(("a",), [("x|y\\z",)]) == "| a |\n| --- |\n| x\\|y\\\\z |\n"


def test_a_comma_or_a_quotation_mark_stays_inside_its_cell():
    assert as_csv(("a", "b"), [('x,"y"', "")]) == '\ufeffa,b\r\n"x,""y""",\r\n'


@pytest.mark.parametrize("unit", [" ", "\u3000", "“", "\n", "一，", "\r", "\r\n"])
def test_reading_and_marking_take_time_in_proportion(unit):
    def work(text: str) -> None:
        document = read_text(text)
        lines = LineMap.of(document.text)
        for at in range(0, len(document.text), 50):
            excerpt(document.text, Span(at, at + 1), lines)

    assert_proportional(lambda size: cpu_seconds(lambda: work(unit * size)), 40_000, factor=3, slack=0.05)
