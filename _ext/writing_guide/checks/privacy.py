"""What a summary that will be posted must not tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Hit
from writing_guide.text.health import HealthWords, find_illnesses
from writing_guide.text.identity import find_doors, find_identity_numbers, find_telephone_numbers
from writing_guide.text.words import WordList


@dataclass(frozen=True, slots=True)
class PersonalData:
    """An identity or telephone number, a home address to the door, a named person's illness.

    :param illnesses: illnesses and disabilities.
    :param states: states of somebody who is ill.
    :param episodes: states that befall many a nameless patient.
    :param kin: relatives, who can be identified through the person named.
    :param surnames: family names.
    """

    needs_whole: ClassVar[bool] = False
    illnesses: WordList
    states: WordList
    episodes: WordList
    kin: WordList
    surnames: WordList

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every such piece of data; its message never repeats a number."""
        text = context.text
        for span in find_identity_numbers(text):
            yield Hit(span, "this is an identity-card number; it belongs in the form, not in the text")
        for span in find_telephone_numbers(text):
            yield Hit(span, "this is a telephone number; it belongs in the form, not in the text")
        for span in find_doors(text):
            yield Hit(span, "this address leads to somebody's door; name the township or the street at most")
        words = HealthWords(self.illnesses, self.states, self.episodes, self.kin, self.surnames)
        for span in find_illnesses(text, context.sentences, words):
            yield Hit(
                span,
                "“{passage}” tells the health of a person who can be identified; leave out who or what",
                {"passage": span.of(text)},
            )


CHECKS: CheckTypes = {"personal-data": PersonalData}
