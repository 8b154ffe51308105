"""What a part must hold: a subject, an occasion, an appraisal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.checks.parts import sure, title_of
from writing_guide.model import Hit, Part
from writing_guide.text.appraisal import AppraisalWords, find_cues
from writing_guide.text.closing import ClosingWords, closing_score
from writing_guide.text.expressions import lazy
from writing_guide.text.folding import folded
from writing_guide.text.occasion import find_occasion
from writing_guide.text.phrases import without_quotations
from writing_guide.text.subject import SubjectWords, find_subject
from writing_guide.text.told import comes_back
from writing_guide.text.words import WordList


def _filled(context: Context, name: str) -> tuple[Part, ...]:
    """The parts called *name* that hold text."""
    return tuple(part for part in context.document.parts_named(name) if part.span.of(context.text).strip())


def _texts(context: Context, parts: tuple[Part, ...]) -> Iterator[str]:
    """What stands in *parts*, in simplified characters."""
    return (folded(part.span.of(context.text)) for part in parts)


def _lacking(context: Context, parts: tuple[Part, ...], message: str) -> Iterator[Hit]:
    if parts:
        data = {"part": title_of(context, parts[0].name)}
        yield Hit(parts[0].span, message, data, certain=all(map(sure, parts)))


# 我 tells; 他, with nobody named before, is whom the title names.
_SPOKEN_OF = lazy("我|^[^他她]{0,60}[他她](?!们|人)")


def _speaks_of(title: str, text: str, words: SubjectWords) -> bool:
    """Whether *text* names again, or has speak, the one whose office the title gives."""
    own_words = without_quotations(text)
    return _SPOKEN_OF.search(own_words) is not None or any(comes_back(f"{title}\n{text}", words, len(title)))


@dataclass(frozen=True, slots=True)
class SubjectMissing:
    """A part names neither a person with a role nor a unit; a placeholder counts as a name.

    The office may stand in the title if the part names its holder.
    """

    needs_whole: ClassVar[bool] = False
    part: str
    roles: WordList
    units: WordList
    surnames: WordList

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit on the first such part if none of them names a subject."""
        words = SubjectWords(self.roles, self.units, self.surnames)
        parts = _filled(context, self.part)
        texts = tuple(_texts(context, parts))
        if not any(find_subject(text, 0, len(text), words) for text in texts) and not any(
            find_subject(title, 0, len(title), words) and _speaks_of(title, text, words)
            for title in _texts(context, _filled(context, "title"))
            for text in texts
        ):
            yield from _lacking(
                context,
                parts,
                "the {part} names neither a person with a role nor a unit; say who it is about",
            )


@dataclass(frozen=True, slots=True)
class OccasionMissing:
    """A part gives no date, counted period or named event."""

    needs_whole: ClassVar[bool] = False
    part: str
    events: WordList

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit on the first such part if none of them gives an occasion."""
        parts = _filled(context, self.part)
        if not any(find_occasion(text, 0, len(text), self.events) for text in _texts(context, parts)):
            yield from _lacking(
                context,
                parts,
                "the {part} gives no date, period or named event; say when and on which occasion",
            )


@dataclass(frozen=True, slots=True)
class AppraisalMissing:
    """A part that the author marked holds no appraisal, recognition, resolve or meaning.

    A part that an outline found is one because it holds them.

    :param points: the score of text/closing.py that a part without a plain cue must reach.
    """

    needs_whole: ClassVar[bool] = False
    part: str
    points: float
    acts: WordList
    values: WordList
    means: WordList
    recognition: WordList
    resolve: WordList
    meaning: WordList
    images: WordList
    virtues: WordList
    doing: WordList
    verbs: WordList

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit on the first such part if none of them appraises anything."""
        appraisal = AppraisalWords(
            self.acts, self.values, self.means, self.recognition, self.resolve, self.meaning
        )
        words = ClosingWords(appraisal, self.images, self.virtues, self.doing, self.verbs)
        parts = _filled(context, self.part) if context.document.marked else ()
        spans = [part.span for part in parts]
        if not any(
            find_cues(context.text, span.start, span.end, appraisal)
            or closing_score(context.text, span.start, span.end, words) >= self.points
            for span in spans
        ):
            message = "the {part} holds no appraisal, recognition, resolve or meaning; end on one of them"
            yield from _lacking(context, parts, message)


CHECKS: CheckTypes = {
    "subject-missing": SubjectMissing,
    "occasion-missing": OccasionMissing,
    "appraisal-missing": AppraisalMissing,
}
