"""Which of the first lines of a draft are its title."""

from __future__ import annotations

from collections.abc import Sequence

from writing_guide.model import BlockKind
from writing_guide.readers.outline_lines import Line
from writing_guide.readers.outline_opening import elements
from writing_guide.readers.outline_words import OutlineWords
from writing_guide.text.expressions import lazy
from writing_guide.text.subject import find_subject

_TWO = 2
# 二、……: a text that begins with it has lost its beginning.
_LATER = lazy(r"[第（(]?[二三四五六七八九十]")
_SHORT = 60


def mark_titles(text: str, lines: Sequence[Line], words: OutlineWords) -> tuple[Line, ...]:
    """*lines*, those of the title marked as such: unnumbered short lines before the first paragraph."""
    lines = _announced(lines)
    first = next(
        (i for i, line in enumerate(lines) if line.block.kind is BlockKind.PARAGRAPH),
        len(lines),
    )
    headings = [i for i, line in enumerate(lines) if line.block.kind is BlockKind.HEADING]
    # The only heading is the title, though it has a number in a list of candidates.
    sole = headings == [0] and not _LATER.match(lines[0].text)
    candidates = [i for i in headings if i < first and (sole or not lines[i].numbered)]
    if not candidates or first == len(lines):
        return tuple(lines)
    later = [line for line in lines[first:] if line.block.kind is BlockKind.HEADING]
    titles = candidates
    if not _is_title(text, lines, candidates[-1], first, later, words):
        titles = candidates[:-1]
    return tuple(line.as_kind(BlockKind.TITLE) if i in titles else line for i, line in enumerate(lines))


def _announced(lines: Sequence[Line]) -> Sequence[Line]:
    """*lines*; a first short line that ends in a colon is a heading if another stands under it."""
    if len(lines) > _TWO and lines[0].text.endswith(("：", ":")) and len(lines[0].text) <= _SHORT:
        kinds = [line.block.kind for line in lines[:_TWO]]
        if kinds == [BlockKind.PARAGRAPH, BlockKind.HEADING] and not lines[1].numbered:
            return (lines[0].as_kind(BlockKind.HEADING), *lines[1:])
    return lines


def _is_title(
    text: str,
    lines: Sequence[Line],
    at: int,
    first: int,
    later: Sequence[Line],
    words: OutlineWords,
) -> bool:
    line = lines[at]
    siblings = [other for other in later if not other.numbered]
    if not siblings or (first > at + 1 and any(lines[i].numbered for i in range(at, first))):
        return True
    if words.title_words.first(line.text):
        return True
    if find_subject(text, line.block.span.start, line.block.span.end, words.subject):
        return True
    longest = max(len(other.text) for other in siblings)
    if len(line.text) > 1.6 * longest:
        return True
    return all(elements(text, lines[first].block.span, words))
