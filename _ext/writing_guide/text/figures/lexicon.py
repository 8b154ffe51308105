"""The word lists that recognition needs, and the tables made of them once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from writing_guide.text.figures.candidate import Form
from writing_guide.text.figures.wordpatterns import Verbs, any_of
from writing_guide.text.words import WordList

_NUMERALS = frozenset("零一二两三四五六七八九十百千万亿半")
_EMPTY = WordList("", ())


@dataclass(frozen=True, slots=True)
class FigureLexicon:
    """The word lists that recognition needs; a genre registers them as ``figures-…``.

    Each field says of its list what the list's own heading says; a genre that leaves one out
    recognises less, but nothing fails.
    """

    measures: WordList = _EMPTY
    units: WordList = _EMPTY
    durations: WordList = _EMPTY
    no_number: WordList = _EMPTY
    idiom_words: WordList = _EMPTY
    idiom_phrases: WordList = _EMPTY
    names: WordList = _EMPTY
    places: WordList = _EMPTY
    doing: WordList = _EMPTY
    setting: WordList = _EMPTY
    honours: WordList = _EMPTY
    others: WordList = _EMPTY
    kin: WordList = _EMPTY
    harms: WordList = _EMPTY
    mending: WordList = _EMPTY
    plans: WordList = _EMPTY
    states: WordList = _EMPTY
    former: WordList = _EMPTY
    compounds: WordList = _EMPTY
    blank_names: WordList = _EMPTY

    @classmethod
    def of(cls, lists: Mapping[str, WordList]) -> FigureLexicon:
        """The lexicon of a genre's *lists*: ``figures-idiom-words`` fills ``idiom_words``, and so on."""
        keys = {field.name: "figures-" + field.name.replace("_", "-") for field in fields(cls)}
        return cls(**{name: lists[key] for name, key in keys.items() if key in lists})


@dataclass(frozen=True, slots=True)
class Expression:
    """A listed expression with a numeral in it.

    :param text: the whole expression.
    :param at: offset of the numeral within it.
    :param form: :attr:`Form.IDIOM` or :attr:`Form.NAME`; ``None`` where it is no figure.
    :param whole: whether the figure is the whole expression, not its numeral alone.
    """

    text: str
    at: int
    form: Form | None
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Tables:
    """What recognition looks up, made from a lexicon by :func:`tables`."""

    durations: frozenset[str]
    units: frozenset[str]
    countable: Mapping[str, tuple[str, ...]]
    expressions: Mapping[str, tuple[Expression, ...]]
    doing: Verbs
    setting: re.Pattern[str]
    honours: re.Pattern[str]
    others: re.Pattern[str]
    kin: re.Pattern[str]
    harms: re.Pattern[str]
    mending: re.Pattern[str]
    plans: re.Pattern[str]
    states: re.Pattern[str]
    former: re.Pattern[str]
    codes: frozenset[str]
    compounds: frozenset[str]
    blank_names: frozenset[str]


@lru_cache(maxsize=8)
def tables(lexicon: FigureLexicon) -> Tables:
    """The tables of *lexicon*; made once, then remembered."""
    durations = frozenset(lexicon.durations.entries)
    units = frozenset(lexicon.units.entries)
    countable = frozenset(lexicon.measures.entries) | units | durations
    return Tables(
        durations=durations,
        units=units,
        countable=_by_first_character(countable),
        expressions=_expressions(lexicon),
        doing=Verbs(lexicon.doing.entries),
        setting=any_of(lexicon.setting.entries),
        honours=any_of(lexicon.honours.entries),
        others=any_of(lexicon.others.entries),
        kin=any_of(lexicon.kin.entries),
        harms=any_of(lexicon.harms.entries),
        mending=any_of(lexicon.mending.entries),
        plans=any_of(lexicon.plans.entries),
        states=any_of(lexicon.states.entries),
        former=any_of(lexicon.former.entries),
        compounds=frozenset(lexicon.compounds.entries),
        blank_names=frozenset(lexicon.blank_names.entries),
        codes=frozenset(filter(str.isdigit, lexicon.names.entries)),
    )


def _by_first_character(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """*words* under their first character, the longer before the shorter."""
    index: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        index.setdefault(word[0], []).append(word)
    return {first: tuple(found) for first, found in index.items()}


def _expressions(lexicon: FigureLexicon) -> dict[str, tuple[Expression, ...]]:
    """Expressions under two characters of theirs that hold the numeral, longest first."""
    index: dict[str, list[Expression]] = {}
    kinds = (
        (lexicon.no_number, None, True),
        (lexicon.idiom_words, Form.IDIOM, True),
        (lexicon.idiom_phrases, Form.IDIOM, False),
        (lexicon.names, Form.NAME, True),
        (lexicon.places, Form.NAME, False),
    )
    for words, form, whole in kinds:
        for text in words.entries:
            for at, char in enumerate(text):
                if char in _NUMERALS and len(text) > 1:
                    key = text[at : at + 2] if at + 1 < len(text) else text[at - 1 : at + 1]
                    index.setdefault(key, []).append(Expression(text, at, form, whole))
    return {key: tuple(sorted(found, key=lambda e: -len(e.text))) for key, found in index.items()}
