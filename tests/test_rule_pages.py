"""The passages that readers see on a rule's page are run as tests, and the same text is shown everywhere."""

from __future__ import annotations

import pytest
from writing_guide.checks import LengthLimit, bind
from writing_guide.engine import Settings, Suppression, check
from writing_guide.genres import find_genre
from writing_guide.genres.pages import read_page
from writing_guide.i18n import translator
from writing_guide.readers.example import Role
from writing_guide.readers.markdown import read_markdown

GENRE = bind(find_genre("deed-summary"))
PASSAGES = [
    pytest.param(rule.code, example, id=f"{rule.code}-{number}-{example.argument}")
    for rule in GENRE.genre.rules
    for number, example in enumerate(read_markdown(read_page(rule).text, f"{rule.code}.md"), 1)
    if example.role is Role.PASSAGE
]
# What these two say is about declarations, which a passage cannot show of itself.
WITHOUT_PASSAGE = {"X103", "X104"}


def verdict(example):
    limit = LengthLimit(example.limit, example.limit_kind) if example.limit else None
    settings = Settings(
        expect=example.expect,
        limit=limit,
        suppressions=tuple(Suppression(*item) for item in example.suppressions),
    )
    return check(example.document, GENRE, settings)


@pytest.mark.parametrize(("code", "example"), PASSAGES)
def test_a_passage_raises_what_it_declares_and_nothing_else(code, example):
    report = verdict(example)
    assert [(item.code, item.span.of(example.document.text)) for item in report.findings] == []
    assert {item.code for item in report.expected} == set(example.expect)


@pytest.mark.parametrize(("code", "example"), PASSAGES)
def test_what_is_said_of_a_passage_is_said_in_chinese(code, example):
    said = {finding.message for finding in verdict(example).expected}
    assert {message for message in said if translator("zh_CN")(message) == message} == set()


@pytest.mark.parametrize("rule", GENRE.genre.rules, ids=lambda rule: rule.code)
def test_a_page_shows_a_bad_passage_of_its_own_rule_and_a_good_one(rule):
    if rule.code in WITHOUT_PASSAGE:
        return
    examples = read_markdown(read_page(rule).text, rule.code)
    assert any(example.argument == "bad" and rule.code in example.expect for example in examples)
    assert any(example.argument == "good" for example in examples)


def test_codes_and_names_are_unique():
    rules = GENRE.genre.rules
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


COUNTS = {"G": 1, "O": 4, "D": 5, "R": 5, "C": 3, "T": 8, "L": 4, "N": 6, "X": 4}
CONTRACT = [f"{family}{number}" for family, count in COUNTS.items() for number in range(101, 101 + count)]


def test_the_genre_has_the_rules_of_the_contract():
    assert {rule.code for rule in GENRE.genre.rules} == set(CONTRACT)
