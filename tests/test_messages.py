"""Every message a person may read has a Chinese translation, compiled, with the same fields."""

from __future__ import annotations

import string

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from messages import PACKAGE, messages

FOLDER = PACKAGE / "locale" / "zh_CN" / "LC_MESSAGES"


@pytest.fixture(scope="module")
def catalogue():
    with (FOLDER / "writing_guide.po").open("rb") as file:
        return {entry.id: entry.string for entry in read_po(file) if entry.id and not entry.fuzzy}


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_message_is_translated(catalogue):
    assert {text: file for text, file in messages().items() if not catalogue.get(text)} == {}


def test_no_translation_is_left_of_a_message_that_is_gone(catalogue):
    assert set(catalogue) - set(messages()) == set()


def test_translations_have_the_fields_of_their_message(catalogue):
    assert {text for text, chinese in catalogue.items() if fields(text) != fields(chinese)} == set()


def test_the_compiled_catalogue_is_the_source_one(catalogue):
    with (FOLDER / "writing_guide.mo").open("rb") as file:
        compiled = {entry.id: entry.string for entry in read_mo(file) if entry.id}
    assert compiled == catalogue, "run make messages"
