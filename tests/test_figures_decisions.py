"""The decision table: every named decision is the one that holds in its sentences."""

from __future__ import annotations

import re
import tomllib

import pytest
from figure_labels import HERE, LEXICON
from writing_guide.text.figures.kinds import TABLES, decided
from writing_guide.text.figures.lexicon import tables

TABLE = tomllib.loads((HERE / "figure_decisions.toml").read_text("utf-8"))
MARK = re.compile("【(.*?)】｜([a-z]+)")
CASES = [
    (decision, sentence)
    for table in TABLE.values()
    for decision, sentences in table.items()
    for sentence in sentences
]


def decisions(sentence: str) -> list[tuple[str, str, str]]:
    return [
        (verdict.span.of(sentence), str(verdict.kind), verdict.decision)
        for _, verdict in decided(sentence, tables(LEXICON))
    ]


@pytest.mark.parametrize(("decision", "sentence"), CASES)
def test_decision_holds(decision: str, sentence: str) -> None:
    """The marked figures have their span and kind by this decision."""
    made = decisions(MARK.sub(r"\1", sentence))
    wanted = {(match[1], match[2], decision) for match in MARK.finditer(sentence)}
    assert wanted <= set(made)


def test_every_decision_has_a_sentence() -> None:
    """No decision is untested, none in the table of tests is gone."""
    silent = {"adverb", "adverb-with-measure"}
    tested = {decision for table in TABLE.values() for decision in table} - {"default"}
    assert {decision.name for table in TABLES.values() for decision in table} - silent == tested


@pytest.mark.parametrize(
    "sentence",
    [
        "大家一道出发。",
        "他一面记录，一面询问。",
        "她一站就是半天。",
        "他一到村里就走访。",
        "同学们一起打扫。",
    ],
)
def test_adverb_is_no_figure(sentence: str) -> None:
    """一 in an adverb counts nothing."""
    assert not [made for made in decisions(sentence) if made[0].startswith("一")]
