"""The word lists of a genre that an outline needs, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from writing_guide.genres.schema import Genre
from writing_guide.text.appraisal import AppraisalWords
from writing_guide.text.closing import ClosingWords
from writing_guide.text.phrases import index_of
from writing_guide.text.subject import SubjectWords
from writing_guide.text.wordindex import WordIndex
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
    opening_headings: WordIndex
    closing_headings: WordIndex
    results_headings: WordIndex
    title_words: WordIndex

    @staticmethod
    @lru_cache(maxsize=16)
    def of(genre: Genre) -> OutlineWords:
        """The words of *genre*, put together once."""
        plain, subject, appraisal, closing, patterns = (
            [genre.lists.get(name, WordList(name, ())) for name in names]
            for names in (_PLAIN, _SUBJECT, _APPRAISAL, _CLOSING, _PATTERNS)
        )
        events, furniture = plain
        return OutlineWords(
            events,
            furniture,
            SubjectWords(*subject),
            ClosingWords(AppraisalWords(*appraisal), *closing),
            *map(index_of, patterns),
        )
