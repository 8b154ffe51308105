"""Where the closing of an unmarked draft begins, and whether there is one."""

from __future__ import annotations

from collections.abc import Sequence

from writing_guide.readers.outline_opening import Found
from writing_guide.readers.outline_words import OutlineWords
from writing_guide.text.appraisal import Cue, find_cues
from writing_guide.text.closing import closing_score, tells_details
from writing_guide.text.expressions import lazy
from writing_guide.text.sentences import clauses, sentences
from writing_guide.text.spans import Span

# Scores of text/closing.py. Five of six texts have a closing: only a last sentence that tells a deed or
# its details leaves them without.
_HARDLY = 0.0
_LAST = 0.6
_PRESENT = 0.9
_SURE = 1.4
_PURE = 3.4

_PARAGRAPHS = 4
"""A closing of more paragraphs than this is not looked for ..."""
_SENTENCES = 6
"""... nor one of more sentences in a text of one paragraph."""
_SHORT = 50
_SHORT_PURE = 1.9
_LONG = 260
_END = 60
"""A last sentence closes a text, whatever it tells before, if so many characters before its end praise."""
# What a page or an office writes behind the last sentence: （记者 王某）, 来源：县报, 王某 摄.
_WRITTEN_BEHIND = lazy(
    r"[（(【][^（()）】\n]{1,40}[）)】]?$|(?:来源|记者|通讯员|编辑|责编|作者|供稿|审核)[^，。\n]{0,24}$"
    r"|[^，。\n]{1,16}(?:摄影?|供图|供稿|报道)$"
)
# 李某说：“……”: a paragraph that is nothing but somebody's words.
_VOICE = lazy(r"[^，,。！？\n“]{0,12}[说言示][：:，,]?“[^“”\n]*”$")
# A sentence that tells of an honour and nothing else: 2021年，他被评为全县优秀教师。
_HONOURS = lazy(
    r"[^。！？!?\n]{0,40}?(?:[获膺登授]|评[为上]|[当入]选|[荣记]立)[^。！？!?\n]{0,160}?"
    r"(?:称号|荣誉|[奖功榜]|先进|模范|优秀|标兵|人物|集体|工作者|能手|楷模|好人|代表)"
)


def find_closing(text: str, paragraphs: Sequence[Span], under_heading: bool, words: OutlineWords) -> Found:
    """The closing among the last *paragraphs* of one section, the opening not among them.

    :param under_heading: whether a heading stands right above the first of them.
    """
    if not paragraphs:
        return Found(None, 0.9)
    last = _last_sentence(text, paragraphs[-1])
    ends = _score(text, last, words)
    if ends < _LAST and not _ends_on_praise(text, last, words):
        return Found(None, 0.55 if ends >= _HARDLY else 0.9)
    score = max(ends, _score(text, paragraphs[-1], words))
    start = len(paragraphs) - 1
    lowest = max(1 if under_heading else 0, len(paragraphs) - _PARAGRAPHS)
    honours = _honours(text, paragraphs[start])
    while start > lowest and (
        _honours(text, paragraphs[start - 1])
        or (not honours and _sums_up(text, paragraphs[start - 1], words))
    ):
        start -= 1
    return Found(Span(paragraphs[start].start, paragraphs[-1].end), _certainty(score))


def _last_sentence(text: str, span: Span) -> Span:
    """The last sentence of *span*, what is written behind it passed over."""
    *earlier, last = sentences(text, span.start, span.end)
    return earlier[-1] if earlier and _WRITTEN_BEHIND.match(text, last.start, last.end) else last


def closing_sentences(text: str, span: Span, words: OutlineWords) -> Found:
    """The last sentences of the one paragraph *span* that close it."""
    found = tuple(sentences(text, span.start, span.end))
    start: int | None = None
    best = 0.0
    for index in range(len(found) - 1, max(-1, len(found) - _SENTENCES), -1):
        if start is None and index < len(found) - 2:
            break
        score = _score(text, found[index], words)
        if score >= _SURE:
            start, best = index, max(best, score)
        elif start is not None and score < _PRESENT:
            break
    if start is None and found:
        last = _last_sentence(text, span)
        if _ends_on_praise(text, last, words) or _score(text, last, words) >= _LAST:
            return Found(Span(last.start, span.end), 0.55)
    if start is None:
        return Found(None, 0.8)
    return Found(Span(found[start].start, span.end), _certainty(best))


def closing_clauses(text: str, span: Span, words: OutlineWords) -> Found:
    """The last clauses of *span* that praise, where it is all one sentence of deeds and honours."""
    start = span.end
    for clause in reversed(tuple(clauses(text, span.start, span.end))):
        if not _cues(text, clause, words):
            break
        start = clause.start
    return Found(Span(start, span.end), 0.55) if span.start < start < span.end else Found(None, 0.55)


def _ends_on_praise(text: str, sentence: Span, words: OutlineWords) -> bool:
    """Whether a sentence ends on what the deed earned or was worth: ……，赢得了居民的信任。"""
    return any(cue.span.end >= sentence.end - _END for cue in _cues(text, sentence, words))


def _cues(text: str, span: Span, words: OutlineWords) -> tuple[Cue, ...]:
    return find_cues(text, span.start, span.end, words.closing.appraisal)


def _certainty(score: float) -> float:
    if score >= _SURE:
        return 0.95 if score >= _PURE else 0.75
    return 0.55


def _score(text: str, span: Span, words: OutlineWords) -> float:
    return closing_score(text, span.start, span.end, words.closing)


def _honours(text: str, span: Span) -> bool:
    """Whether a paragraph tells of honours and nothing else."""
    told = sentences(text, span.start, span.end)
    return len(span) <= _LONG and all(_HONOURS.match(text, sentence.start, sentence.end) for sentence in told)


def _sums_up(text: str, span: Span, words: OutlineWords) -> bool:
    """Whether a paragraph before the last one belongs to the closing: appraisal alone, or a vow."""
    if len(span) > _LONG:
        return False
    if _VOICE.match(text, span.start, span.end):
        return True
    if tells_details(span.of(text)):
        return False
    return _score(text, span, words) >= (_SHORT_PURE if len(span) <= _SHORT else _PURE)
