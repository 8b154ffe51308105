"""Where the closing of an unmarked draft begins, and whether there is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from writing_guide.readers.outline_opening import Found
from writing_guide.readers.outline_words import OutlineWords
from writing_guide.text.appraisal import CueKind, find_cues
from writing_guide.text.phrases import without_quotations
from writing_guide.text.sentences import sentences
from writing_guide.text.spans import Span

_PRESENT = 1.5
_PURE = 2.5
_PERHAPS = 1.0
_SPAN_OF_CLOSING = 4
"""A closing of more paragraphs than this is not looked for."""

_WEIGHT = {
    CueKind.APPRAISAL: 1.5,
    CueKind.RECOGNITION: 1.6,
    CueKind.RESOLVE: 1.5,
    CueKind.MEANING: 1.5,
}
# Manners of summing up; none is enough by itself.
_SUMMING_UP = (
    re.compile(r"不仅仅?是[^。！？\n]{1,30}[也更还]是|既是[^。！？\n]{1,30}[又也更]是"),
    re.compile(r"[用以][^，。！？、\n]{2,18}[，、][用以][^，。！？\n]{2,18}"),
    re.compile(
        r"^(?:作为|正是|就是|如今|今后|未来|面向|面对荣誉|平凡|岁月|也许|或许|没有[^，。\n]{2,16}[，,]|是的)"
    ),
    re.compile(r"(?:始终|一直|依然|依旧|永远|从未|只为)"),
    re.compile(r"(?:默默|平凡|无悔|奉献|坚守|真情|爱心|温暖|热血|汗水|心血|忠诚)"),
    re.compile(r"[！!]$"),
)
_DETAIL = re.compile(r"\d+月\d+日|\d+[时点:：]\d*|当[天晚日]|[上下]午|凌晨|有一次|一天[，,]|那天")
# A claim of a deed's effect is no closing (rules.md, hard cases).
_EFFECT = re.compile(
    r"(?:筑牢|筑起|织密|守牢|夯实|确保|保障|保证)[^。！？!?\n]{0,24}(?:防线|壁垒|屏障|护墙|火墙|堡垒|底线|大门|平稳|安全|有序)[^。！？!?\n]{0,6}[。！!]?$"
)
_NUMBER = re.compile(r"\d|[一二两三四五六七八九十百千]{2,}[多余]?[个名位年次户天岁]")


def find_closing(text: str, paragraphs: Sequence[Span], under_heading: bool, words: OutlineWords) -> Found:
    """The closing among the last *paragraphs* of one section, the opening not among them.

    :param under_heading: whether a heading stands right above the first of them.
    """
    if not paragraphs:
        return Found(None, 0.9)
    score = _score(text, paragraphs[-1], words)
    if score < _PRESENT:
        return Found(None, 0.55 if score >= _PERHAPS else 0.9)
    start = len(paragraphs) - 1
    lowest = max(1 if under_heading else 0, len(paragraphs) - _SPAN_OF_CLOSING)
    while start > lowest and _sums_up(text, paragraphs[start - 1], words):
        start -= 1
    return Found(
        Span(paragraphs[start].start, paragraphs[-1].end),
        0.95 if score >= _PURE else 0.75,
    )


def closing_sentences(text: str, span: Span, words: OutlineWords) -> Found:
    """The last sentences of the one paragraph *span* that close it."""
    found = tuple(sentences(text, span.start, span.end))
    start: int | None = None
    best = 0.0
    for index in range(len(found) - 1, max(-1, len(found) - 6), -1):
        score = _score(text, found[index], words)
        if score >= _PRESENT:
            start, best = index, max(best, score)
        elif (start is None and index < len(found) - 2) or (start is not None and score < 0.5):
            break
    if start is None:
        return Found(None, 0.8)
    return Found(Span(found[start].start, span.end), 0.9 if best >= _PURE else 0.7)


def _score(text: str, span: Span, words: OutlineWords) -> float:
    cues = find_cues(text, span.start, span.end, words.appraisal)
    passage = without_quotations(span.of(text))
    weak = sum(bool(pattern.search(passage)) for pattern in _SUMMING_UP)
    score = sum(_WEIGHT[cue.kind] for cue in cues[-4:]) + min(weak, 4) * 0.4
    if _DETAIL.search(passage[:30]):
        score -= 0.5
    if _EFFECT.search(passage):
        score -= 0.6
    return score


def _sums_up(text: str, span: Span, words: OutlineWords) -> bool:
    """Whether a paragraph before the last one belongs to the closing: appraisal and nothing told."""
    passage = without_quotations(span.of(text))
    if len(span) > 260 or _DETAIL.search(passage) or _NUMBER.search(passage):
        return False
    return _score(text, span, words) >= (_PRESENT if len(span) <= 50 else _PURE)
