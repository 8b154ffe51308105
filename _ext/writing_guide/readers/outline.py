"""Finds the parts of an unmarked draft, and says how sure it is."""

from __future__ import annotations

from collections.abc import Sequence

from writing_guide.genres.schema import Genre
from writing_guide.model import Block, BlockKind, Part
from writing_guide.readers.outline_closing import closing_clauses, closing_sentences, find_closing
from writing_guide.readers.outline_lines import Line, line_of, read_lines
from writing_guide.readers.outline_opening import (
    Found,
    Lead,
    find_opening,
    names_somebody,
    opening_sentences,
)
from writing_guide.readers.outline_titles import mark_titles
from writing_guide.readers.outline_words import OutlineWords
from writing_guide.text.closing import closing_score, tells_details
from writing_guide.text.folding import folded
from writing_guide.text.sentences import count_characters
from writing_guide.text.spans import Span

_PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_RESULTS = 0.8  # certainty of a part that only its heading names
_CLOSES = 1.4
_HEADING = 12  # characters; a longer heading says more than that results follow


def outline(text: str, genre: Genre) -> tuple[tuple[Block, ...], tuple[Part, ...]]:
    """Blocks and parts of a plain draft, one block a line.

    A part that is not there is not given. Where the outline cannot tell, the part has a
    certainty below 0.6; where it cannot tell whether a part is missing, the deeds, which then
    take its place, have one.
    """
    words = OutlineWords.of(genre)
    text = folded(text)
    lines = mark_titles(text, _without_last_heading(text, read_lines(text, words), words), words)
    return tuple(line.block for line in lines), _parts(text, lines, genre, words)


def _without_last_heading(text: str, lines: tuple[Line, ...], words: OutlineWords) -> tuple[Line, ...]:
    """*lines*; the last one is no heading if it closes the text and only lacks its full stop."""
    if len(lines) > 1 and lines[-1].block.kind is BlockKind.HEADING and not lines[-1].numbered:
        span = lines[-1].block.span
        if len(span) > _HEADING and closing_score(text, span.start, span.end, words.closing) >= _CLOSES:
            return (*lines[:-1], lines[-1].as_kind(BlockKind.PARAGRAPH))
    return lines


def outline_blocks(text: str, blocks: Sequence[Block], genre: Genre) -> tuple[Part, ...]:
    """Parts of a draft whose blocks are known already (from Word or Markdown)."""
    text = folded(text)
    lines = tuple(line_of(text, block) for block in blocks)
    return _parts(text, lines, genre, OutlineWords.of(genre))


def _parts(text: str, lines: Sequence[Line], genre: Genre, words: OutlineWords) -> tuple[Part, ...]:
    body = [line for line in lines if line.block.kind not in (BlockKind.TITLE, BlockKind.CAPTION)]
    prose = [index for index, line in enumerate(body) if line.block.kind in _PROSE]
    titles = [line.block.span for line in lines if line.block.kind is BlockKind.TITLE]
    parts = [Part("title", title) for title in titles]
    if prose:
        titled = any(names_somebody(text, title, words) for title in titles)
        parts += _body_parts(text, body, prose, titled, words)
    known = {part.name for part in genre.parts}
    return tuple(sorted((part for part in parts if part.name in known), key=lambda part: part.span))


def _body_parts(
    text: str, body: list[Line], prose: list[int], titled: bool, words: OutlineWords
) -> list[Part]:
    spans = [line.block.span for line in body]
    whole = Span(spans[0].start, spans[-1].end)
    if len(prose) == 1:
        only = spans[prose[0]]
        opening = opening_sentences(text, only, titled, words)
        if body[0].block.kind is BlockKind.HEADING:
            opening = Found(None, 0.8)
        begin = opening.span.end if opening.span else only.start
        closing = closing_sentences(text, Span(begin, only.end), words)
        if body[-1].block.kind is BlockKind.HEADING:
            closing = Found(None, 0.9)
    else:
        opening = find_opening(text, _lead(body, prose, titled), words)
        begin = opening.span.end if opening.span else whole.start
        closing = _closing(text, body, [index for index in prose if spans[index].start >= begin], words)
        if closing.span and not text[begin : closing.span.start].strip():
            closing = closing_sentences(text, closing.span, words)
            if opening.span and closing.span and not text[begin : closing.span.start].strip():
                opening = opening_sentences(text, opening.span, titled, words)
    begin = opening.span.end if opening.span else whole.start
    alone = closing.span is not None and not text[begin : closing.span.start].strip()
    if alone and closing.span and (len(prose) == 1 or tells_details(closing.span.of(text))):
        # Nothing else is left to be the deeds: its last clauses may close what the others tell.
        closing = closing_clauses(text, closing.span, words)
    end = closing.span.start if closing.span else whole.end
    return _assembled(text, whole, opening, closing, _results(body, end, words))


def _assembled(
    text: str, whole: Span, opening: Found, closing: Found, results: tuple[Span, Span] | None
) -> list[Part]:
    """The parts; an absence that is unsure makes the deeds, which fill its place, unsure."""
    parts = []
    start, end = whole.start, whole.end
    doubt = [found.certainty for found in (opening, closing) if found.span is None]
    if opening.span:
        parts.append(Part("opening", opening.span, opening.certainty))
        start = opening.span.end
    if closing.span:
        parts.append(Part("closing", closing.span, closing.certainty))
        end = closing.span.start
    if results and results[0].start > start:
        parts.append(Part("results", results[1], _RESULTS))
        end = results[0].start
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        parts.append(Part("deeds", Span(start, end), min(doubt, default=0.9)))
    return parts


def _results(body: list[Line], end: int, words: OutlineWords) -> tuple[Span, Span] | None:
    """Heading and body of the last section before *end* if the heading announces results."""
    section: list[Span] = []
    for line in reversed(body):
        if line.block.span.end > end:
            continue
        if line.block.kind is not BlockKind.HEADING:
            section.append(line.block.span)
        elif section and len(line.text) <= _HEADING and words.results_headings.first(line.text):
            return line.block.span, Span(section[-1].start, section[0].end)
        else:
            break
    return None


def _lead(body: list[Line], prose: list[int], titled: bool) -> Lead:
    first = prose[0]
    last = first
    while last + 1 < len(body) and body[last + 1].block.kind in _PROSE:
        last += 1
    return Lead(
        paragraphs=tuple(body[index].block.span for index in range(first, last + 1)),
        headed=last + 1 < len(body),
        under_heading=body[first - 1].text if first else "",
        titled=titled,
        total=sum(count_characters(line.text) for line in body),
    )


def _closing(text: str, body: list[Line], prose: list[int], words: OutlineWords) -> Found:
    """The closing in the last section's paragraphs."""
    if not prose or body[-1].block.kind is BlockKind.HEADING:
        return Found(None, 0.9)
    first = len(prose) - 1
    while first and prose[first - 1] == prose[first] - 1:
        first -= 1
    above = prose[first] - 1
    headed = above >= 0 and body[above].block.kind is BlockKind.HEADING
    spans = [body[index].block.span for index in prose[first:]]
    if headed and words.closing_headings.first(body[above].text):
        return Found(Span(spans[0].start, spans[-1].end), 0.95)
    return find_closing(text, spans, headed, words)
