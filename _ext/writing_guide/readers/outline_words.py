"""The word lists of a genre that an outline needs, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from writing_guide.genres.schema import Genre
from writing_guide.text.appraisal import AppraisalWords
from writing_guide.text.closing import ClosingWords
from writing_guide.text.phrases import compiled
from writing_guide.text.subject import SubjectWords
from writing_guide.text.words import WordList

_PLAIN = ("events", "outline-furniture")
_SUBJECT = ("roles", "units", "surnames")
_APPRAISAL = ("appraisal-acts", "appraisal-values", "appraisal-means", "recognition", "resolve", "meaning")
_CLOSING = ("closing-images", "virtues", "figures-doing", "closing-verbs")
_PATTERNS = (
    "outline-opening-headings",
    "outline-closing-headings",
    "outline-results-headings",
    "outline-title-words",
)


@dataclass(frozen=True, slots=True)
class OutlineWords:
    """Lists and expressions; a genre without a list gets an empty one, and a coarser outline."""

    events: WordList
    furniture: WordList
    subject: SubjectWords
    closing: ClosingWords
    opening_headings: re.Pattern[str]
    closing_headings: re.Pattern[str]
    results_headings: re.Pattern[str]
    title_words: re.Pattern[str]

    @classmethod
    def of(cls, genre: Genre) -> OutlineWords:
        """The words of *genre*."""
        return _words(
            *(
                tuple(genre.lists.get(name, WordList(name, ())) for name in names)
                for names in (_PLAIN, _SUBJECT, _APPRAISAL, _CLOSING, _PATTERNS)
            )
        )


Lists = tuple[WordList, ...]


@lru_cache(maxsize=16)
def _words(plain: Lists, subject: Lists, appraisal: Lists, closing: Lists, patterns: Lists) -> OutlineWords:
    return OutlineWords(
        *plain,
        SubjectWords(*subject),
        ClosingWords(AppraisalWords(*appraisal), *closing),
        *map(compiled, patterns),
    )
