"""The word lists of a genre that an outline needs, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from writing_guide.genres.schema import Genre
from writing_guide.text.appraisal import AppraisalWords
from writing_guide.text.phrases import compiled
from writing_guide.text.subject import SubjectWords
from writing_guide.text.words import WordList


@dataclass(frozen=True, slots=True)
class OutlineWords:
    """Lists and expressions; a genre without a list gets an empty one, and a coarser outline."""

    subject: SubjectWords
    events: WordList
    appraisal: AppraisalWords
    opening_headings: re.Pattern[str]
    closing_headings: re.Pattern[str]
    results_headings: re.Pattern[str]
    title_words: re.Pattern[str]

    @classmethod
    def of(cls, genre: Genre) -> OutlineWords:
        """The words of *genre*."""
        names = (
            "roles", "units", "surnames", "events",
            "appraisal-acts", "appraisal-values", "recognition", "resolve", "meaning",
            "outline-opening-headings", "outline-closing-headings", "outline-results-headings",
            "outline-title-words",
        )  # fmt: skip
        return _words(
            tuple(genre.lists.get(name, WordList(name, ())) for name in names)
        )


@lru_cache(maxsize=16)
def _words(lists: tuple[WordList, ...]) -> OutlineWords:
    (
        roles,
        units,
        surnames,
        events,
        acts,
        values,
        recognition,
        resolve,
        meaning,
        *headings,
    ) = lists
    opening, closing, results, title = (compiled(words) for words in headings)
    return OutlineWords(
        subject=SubjectWords(roles, units, surnames),
        events=events,
        appraisal=AppraisalWords(acts, values, recognition, resolve, meaning),
        opening_headings=opening,
        closing_headings=closing,
        results_headings=results,
        title_words=title,
    )
