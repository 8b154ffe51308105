"""Each text-level rule raises its bad sentences and passes its near misses."""

from __future__ import annotations

from functools import lru_cache

import pytest
from checks_bad import BAD
from checks_good import GOOD
from writing_guide.checks.registry import BoundGenre, bind
from writing_guide.engine import Settings, check
from writing_guide.genres import find_genre
from writing_guide.model import Block, Document, Report
from writing_guide.text.spans import LineMap, Span


@lru_cache(maxsize=1)
def genre() -> BoundGenre:
    return bind(find_genre("deed-summary"))


def run(text: str, code: str) -> Report:
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(Span(at, at + len(line))))
        at += len(line) + 1
    document = Document(text, tuple(blocks), lines=LineMap.of(text))
    return check(document, genre(), Settings(select=(code,)))


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in BAD.items() for text in texts])
def test_the_bad_sentence_is_raised(code: str, text: str) -> None:
    assert run(text, code).findings


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in GOOD.items() for text in texts])
def test_the_near_miss_is_not_raised(code: str, text: str) -> None:
    assert not run(text, code).findings


def test_every_rule_has_four_bad_sentences_and_six_near_misses() -> None:
    assert BAD.keys() == GOOD.keys()
    assert [code for code in BAD if len(BAD[code]) < 4 or len(GOOD[code]) < 6] == []
