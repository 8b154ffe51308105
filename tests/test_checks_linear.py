"""Every text-level rule takes time in proportion to the text, whatever the text is."""

from __future__ import annotations

import pytest
from checks_bad import BAD
from hypothesis import given, settings
from hypothesis import strategies as st
from test_checks_examples import genre, run
from timing import assert_proportional, cpu_seconds
from writing_guide.checks.base import Context
from writing_guide.engine import Settings
from writing_guide.engine.run import context_of
from writing_guide.model import Block, Document
from writing_guide.text.figures import FigureLexicon, find_figures
from writing_guide.text.sentences import sentences
from writing_guide.text.spans import LineMap, Span

CODES = (*BAD, "D103")
SIZE = 30_000
# Doubling the text may at most double the time; the rest is for a busy machine.
FACTOR, SLACK = 3.2, 0.15
UNITS = (
    *'一“"7（》_X，,约。他我王患癌年某*`【',
    *(
        "第一、",
        "一是",
        "超过",
        "“六员”",
        "等3名",
        "母亲",
        "三、",
        "1、2",
        "降低",
        "单元1",
        "图片",
        "共3户，其中",
    ),
    *(
        "记者",
        "(记者 ",
        "<a ",
        "http://",
        "多次",
        "一百二十",
        "a1",
        "员、",
        "138",
        "重病",
        "我们",
        "”“",
        "第3条",
    ),
    *("98年", "近百", "\n", "一、\n", "做到三个必练：必练、"),
)


def context(text: str) -> Context:
    """The context of a text without figures, so that only the checks are timed."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(Span(at, at + len(line))))
        at += len(line) + 1
    bare = context_of(Document("", ()), genre(), Settings())
    prose = tuple(block.span for block in blocks)
    return Context(
        document=Document(text, tuple(blocks), lines=LineMap.of(text)),
        genre=bare.genre,
        figures=find_figures(text[:400], FigureLexicon.of(bare.genre.lists)),
        sentences=tuple(one for span in prose for one in sentences(text, span.start, span.end)),
        prose=prose,
        characters=len(text),
    )


def seconds(text: str) -> float:
    """Processor time of all text-level rules on *text*."""
    subject = context(text)
    checks = [bound.check for bound in genre().rules if bound.rule.code in CODES]
    return cpu_seconds(lambda: [list(check.run(subject)) for check in checks])


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_takes_no_more_than_twice_the_time(unit: str) -> None:
    assert_proportional(lambda size: seconds(unit * (size // len(unit))), SIZE, factor=FACTOR, slack=SLACK)


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("".join(UNITS) + "，。！“”《》()abc0123456789零百千万余多"), max_size=120
    )
)
def test_no_text_makes_a_rule_fail_or_point_outside(text: str) -> None:
    for code in CODES:
        for finding in run(text, code).findings:
            assert 0 <= finding.span.start <= finding.span.end <= len(text)
            for edit in finding.fix.edits if finding.fix else ():
                assert edit.span.end <= len(text)
