"""Where the opening of an unmarked draft ends, and whether there is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from writing_guide.readers.outline_words import OutlineWords
from writing_guide.text.appraisal import find_cues
from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.occasion import find_occasion
from writing_guide.text.phrases import without_quotations
from writing_guide.text.sentences import count_characters, sentences
from writing_guide.text.spans import Span
from writing_guide.text.subject import find_subject
from writing_guide.text.told import named

_FAR = 4
"""An opening of more paragraphs than this is not looked for."""
_LEAD_SHARE = 0.4
"""All paragraphs before the first heading are the opening up to this share of the text."""

_PRONOUN = lazy(r"[他她它](?!们)|他们|她们")
_CONTINUES = lazy(
    r"[，。；、！？]|此外|同时[，,]|其次|然后|于是|但是?[，,]|另外|接着|不仅如此|除此之外|第二|二是|随后|最后"
)
# A paragraph that says at last who the one is of whom the paragraph before it has spoken.
_PRESENTS = lazy(
    r"[^。！？\n]{0,16}有[这那](?:样|么)一[位名个群支对]|[他她]们?(?:就是(?!这样)|叫|名叫|有一?个?共同)"
    r"|[^，,。！？\n]{0,10}[人者角公](?:名?叫|就是|便是|正是)|[^。！？\n]{0,40}[，,：:](?:[他她]们?|这)就是(?!这样)"
)
# A saying above the text is no opening by itself.
_SAYING = lazy(r'[“"「][^“”"」\n]{1,120}[”"」]')
# 2011年退休以来，她……
_SINCE = lazy(r"[^。！？\n]{0,24}(?:来|如一日|至今)[，,]")
_SHORT = 155
_ABSTRACT = 200
_LABEL = lazy(rf"{HAN}{{2,6}}[：:][^。！？\n]{{1,40}}$", re.MULTILINE)
_I = lazy("我(?![们国省市县区院校局])")
_PROFILE = lazy(r"[现曾历原]任|[出月日年]生|[男女][，,]")
_YEARS = lazy(r"\d{1,2}[多余]?年(?:间|来)")
_DEFINES = lazy(r"[^不就还都也只便正真]是(?:一|[^，,。\n]{1,16}的)")
_INLINE_HEADING = lazy(rf"[一二三][、．.](?=“|{HAN})")


@dataclass(frozen=True, slots=True)
class Found:
    """A part, or its absence (``span is None``), and how sure that is."""

    span: Span | None
    certainty: float


@dataclass(frozen=True, slots=True)
class Lead:
    """The beginning of a draft.

    :param paragraphs: the first paragraphs, up to the first heading or a few.
    :param headed: whether a heading ends them.
    :param under_heading: the heading above the first of them, ``""`` if none.
    :param titled: whether a title above them names somebody, so that they may go on with a pronoun.
    :param total: characters of the whole text.
    """

    paragraphs: tuple[Span, ...]
    headed: bool
    under_heading: str
    titled: bool
    total: int


def find_opening(text: str, lead: Lead, words: OutlineWords) -> Found:
    """The opening in paragraphs; see :func:`opening_sentences` for a text of one paragraph."""
    if not lead.paragraphs:
        return Found(None, 0.9)
    first = lead.paragraphs[0]
    if lead.under_heading and not words.opening_headings.first(lead.under_heading):
        # A heading and a deed, unless the paragraph under it introduces somebody in full.
        sentence = next(sentences(text, first.start, first.end), first)
        return Found(first, 0.55) if all(elements(text, sentence, words)) else Found(None, 0.9)
    if _CONTINUES.match(text, first.start):
        return Found(None, 0.8)
    extent = _extent(text, lead, words)
    if not extent and lead.paragraphs[1:] and _SAYING.fullmatch(text, first.start, first.end):
        extent = 1
    if not lead.titled and _PRONOUN.match(text, first.start) and not elements(text, first, words)[0]:
        return Found(None, 0.7)  # 他每天……: the text breaks off at its start
    if extent is not None:
        return Found(Span(first.start, lead.paragraphs[extent].end), 0.8 if extent else 0.95)
    return Found(first, 0.7 if any(elements(text, first, words)) else 0.55)


def _extent(text: str, lead: Lead, words: OutlineWords) -> int | None:
    """Index of the last paragraph of the opening, ``None`` if subject and occasion never come.

    It goes as far as the paragraph that completes them: over scenes to the one that names who is told
    of, and from a line of personal data, which names no occasion, over what sums up.
    """
    paragraphs = lead.paragraphs
    length = sum(count_characters(span.of(text)) for span in paragraphs)
    if lead.headed and len(paragraphs) <= _FAR and length <= _LEAD_SHARE * lead.total:
        return len(paragraphs) - 1
    subject = occasion = False
    for index, span in enumerate(paragraphs[: 2 * _FAR]):
        here = elements(text, span, words)
        if _LABEL.match(text, span.start, span.end):
            subject = subject or here[0]
            continue
        if index >= _FAR:
            break
        labelled = index and _LABEL.match(text, paragraphs[index - 1].start, paragraphs[index - 1].end)
        if index and subject and not occasion and not labelled:
            more = _completes(text, lead, index, words) or _abstract(text, lead, index, words)
            return index - 1 + (more or _joins(text, lead, index))
        subject, occasion = subject or here[0] or _speaks(text, span), occasion or here[1]
        if subject and occasion:
            return index + _joins(text, lead, index + 1)
        if subject and _unnamed(text, span, paragraphs[index + 1 : index + 2], words):
            subject = False
    return None


def elements(text: str, span: Span, words: OutlineWords) -> tuple[bool, bool]:
    """Whether *span* names a subject, and an occasion."""
    return (
        find_subject(text, span.start, span.end, words.subject) is not None,
        find_occasion(text, span.start, span.end, words.events) is not None,
    )


def names_somebody(text: str, span: Span, words: OutlineWords) -> bool:
    """Whether a title names a person, also without an office, or a unit."""
    return elements(text, span, words)[0] or any(named(text, span.start, span.end, words.subject.surnames))


def _completes(text: str, lead: Lead, index: int, words: OutlineWords) -> bool:
    """Whether a short paragraph goes on about the subject, and begins with the occasion that was missing."""
    span = lead.paragraphs[index]
    last = not lead.headed and index + 1 == len(lead.paragraphs)
    if last or len(span) > _SHORT:
        return False
    first = next(sentences(text, span.start, span.end))
    again = elements(text, span, words)[0] or _SINCE.match(text, span.start, span.end) is not None
    return again and elements(text, first, words)[1]


def _has_room(lead: Lead, index: int) -> bool:
    """Whether more than one paragraph follows: deeds, and a closing."""
    return lead.headed or index + 2 < len(lead.paragraphs)


def _abstract(text: str, lead: Lead, index: int, words: OutlineWords) -> bool:
    """Whether a paragraph under personal data tells all deeds in short, and ends on their worth."""
    data, span = lead.paragraphs[index - 1], lead.paragraphs[index]
    if len(span) > _ABSTRACT or not _has_room(lead, index) or not _PROFILE.search(text, data.start, data.end):
        return False
    *_, last = sentences(text, span.start, span.end)
    return bool(
        _YEARS.match(text, last.start) or find_cues(text, last.start, last.end, words.closing.appraisal)
    )


def _speaks(text: str, span: Span) -> bool:
    """Whether the one who is told of tells it himself, or goes by a pronoun only."""
    passage = without_quotations(span.of(text))
    return bool(_I.search(passage)) or (len(span) > _SHORT and bool(_PRONOUN.search(passage)))


def _unnamed(text: str, span: Span, following: Sequence[Span], words: OutlineWords) -> bool:
    """Whether a scene names a trade, and only the next paragraph one who is told of from there on."""
    surnames = words.subject.surnames
    profile = _PROFILE.search(text, span.start, span.end)
    if profile or len(span) > _SHORT or any(named(text, span.start, span.end, surnames)):
        return False
    return any(
        text.find(name, after.end) >= 0
        for after in following
        for sentence in islice(sentences(text, after.start, after.end), 1)
        for name in named(text, sentence.start, sentence.end, surnames)
    )


def _joins(text: str, lead: Lead, index: int) -> bool:
    """Whether a short paragraph only says who the one is of whom the one before it has spoken."""
    return any(
        len(span) <= _SHORT and _PRESENTS.match(text, span.start, span.end)
        for span in lead.paragraphs[index : index + 1]
    )


def _introduces(text: str, span: Span, words: OutlineWords) -> bool:
    """Whether a first sentence names somebody, or says what something is."""
    return any(named(text, span.start, span.end, words.subject.surnames)) or bool(
        _DEFINES.search(text, span.start, span.end)
    )


def opening_sentences(text: str, span: Span, titled: bool, words: OutlineWords, limit: float = 0.45) -> Found:
    """The first sentences of the one paragraph *span*, up to the one that completes subject and occasion.

    A numbered heading inside the paragraph ends them, too.

    :param titled: whether a title above it names somebody.
    :param limit: share of the paragraph behind which no sentence of the opening begins.
    """
    subject = occasion = False
    inline = _INLINE_HEADING.search(text, span.start, span.end)
    stop = inline.start() if inline and text[inline.start()] == "一" else span.end
    end = None
    for sentence in sentences(text, span.start, stop):
        if end is not None and sentence.end - span.start > limit * len(span):
            break
        here = elements(text, sentence, words)
        if end is None or (here[0] and not subject):
            end = sentence.end
        subject, occasion = subject or here[0], occasion or here[1]
        if subject and occasion:
            return Found(Span(span.start, sentence.end), 0.85)
    if stop < span.end:
        return Found(Span(span.start, stop), 0.8)
    if _CONTINUES.match(text, span.start) or (_PRONOUN.match(text, span.start) and not titled):
        return Found(None, 0.6)
    first = next(sentences(text, span.start, stop), span)
    presents = _PRESENTS.match(text, span.start, span.end)
    if not (titled or presents or subject or occasion or _introduces(text, first, words)):
        return Found(None, 0.6)
    return Found(Span(span.start, end or span.end), 0.55)
