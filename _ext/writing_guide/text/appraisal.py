"""What a closing says of its subject: appraisal, recognition, resolve, meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from writing_guide.text import commendation
from writing_guide.text.expressions import lazy
from writing_guide.text.folding import folded, widened
from writing_guide.text.phrases import alternation, index_of, without_quotations
from writing_guide.text.sentences import sentences
from writing_guide.text.spans import Span
from writing_guide.text.words import WordList

# What somebody demands of others is no appraisal of the subject: 他在会上强调，要扛起责任……; but
# 省局指出，该同志…… is one.
DEMAND = lazy(
    r"(?:强调|指出)[，,：:“](?![^，。\n]{0,6}(?:同志|[他她该]))|(?:要求|提出|叮嘱|呼吁|号召|倡议)[：:“]|[他她会]要求"
)
"""What follows it in the sentence is somebody's demand."""


class CueKind(StrEnum):
    """The jobs a closing can do (rules.md, Parts)."""

    APPRAISAL = "appraisal"
    RECOGNITION = "recognition"
    RESOLVE = "resolve"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """A passage that does one of these jobs."""

    span: Span
    kind: CueKind


@dataclass(frozen=True, slots=True)
class AppraisalWords:
    """The lists that tell an appraisal.

    :param acts: verbs that, before one of *values*, make an appraisal.
    :param values: the qualities that are appraised.
    :param means: what a deed is done with when it is appraised (用肩膀, 以一生).
    """

    acts: WordList
    values: WordList
    means: WordList
    recognition: WordList
    resolve: WordList
    meaning: WordList


def find_cues(text: str, start: int, end: int, words: AppraisalWords) -> tuple[Cue, ...]:
    """The cues between *start* and *end*, in order, none overlapping; quoted speech is passed over."""
    passage = without_quotations(widened(folded(text[start:end])))
    found: list[Cue] = []
    lists = (
        (CueKind.RECOGNITION, words.recognition),
        (CueKind.RESOLVE, words.resolve),
        (CueKind.MEANING, words.meaning),
    )
    valued = index_of(words.values, words.means)
    for sentence in sentences(passage):
        demand = DEMAND.search(passage, sentence.start, sentence.end)
        stop = demand.start() if demand else sentence.end
        # An act or a means appraises nothing without a value: most sentences hold neither.
        skipped = valued.first(passage, sentence.start, stop) is None
        for kind, pattern in _patterns(words)[skipped:]:
            found += (
                Cue(Span(start + match.start(), start + match.end()), kind)
                for match in pattern.finditer(passage, sentence.start, stop)
            )
        for kind, words_of_kind in lists:
            found += (
                Cue(span.shifted(start), kind)
                for span in index_of(words_of_kind).find(passage, sentence.start, stop)
            )
    return tuple(_apart(sorted(found)))


def _apart(cues: list[Cue]) -> Iterator[Cue]:
    end = -1
    for cue in cues:
        if cue.span.start >= end:
            yield cue
            end = cue.span.end


@lru_cache(maxsize=16)
def _patterns(words: AppraisalWords) -> tuple[tuple[CueKind, re.Pattern[str]], ...]:
    values = alternation(words.values)
    appraisal = (
        rf"(?:{alternation(words.acts)})[^，,。；;！？!?\n]{{0,24}}?(?:{values})"
        rf"|[用以把将](?!责任(?![扛担挑记写刻举放]))[^，,。；;！？!?\n]{{0,12}}?(?:{alternation(words.means)}|{values})"
    )
    return (
        (CueKind.APPRAISAL, lazy(appraisal)),
        (CueKind.APPRAISAL, commendation.APPRAISAL),
        (CueKind.RECOGNITION, commendation.RECOGNITION),
        (CueKind.RESOLVE, commendation.RESOLVE),
    )
