"""Characters and punctuation as a reader sees them on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Edit, Fix, Hit
from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.spans import Span

# Every branch stands behind one set of characters, so that the search skips all others at once.
_STRAY_SET = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060"
    "\ufeff\ue000-\uf8ff\ufff9-\ufffd"
)
_STRAY = lazy(
    rf"[{_STRAY_SET}\\·锟烫](?:(?<={HAN}\\)\\*(?={HAN})"
    # OCR reads a faint comma as a middle dot; no name goes on with one of these.
    rf"|(?<={HAN}·)(?=[_才却但而则就且对在从把被]|并{HAN})"
    rf"|(?<=锟)斤拷|(?<=烫)烫烫|(?<![\\·锟烫])[{_STRAY_SET}]*)"
)
_LOST = frozenset("\ufffd\ufffc·锟烫")
_BACKTICK = lazy("`+")


@dataclass(frozen=True, slots=True)
class StrayCharacter:
    """A character that no writer put there: a lone backtick, a control character, U+FFFD."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every run of such characters; the fix deletes what carried no meaning."""
        for match in _STRAY.finditer(context.text):
            yield _stray(Span(*match.span()), match[0], deletable=match[0][0] not in _LOST)
        if "`" not in context.text:
            return
        for block in context.document.blocks:
            found = list(_BACKTICK.finditer(context.text, block.span.start, block.span.end))
            if len(found) % 2:
                yield _stray(Span(*found[-1].span()), found[-1][0], deletable=True)


def _stray(span: Span, text: str, *, deletable: bool) -> Hit:
    shown = text if text.isprintable() else " ".join(f"U+{ord(char):04X}" for char in text[:4])
    return Hit(
        span,
        "a stray character stands here: {character}; delete it, or put back what it replaced",
        {"character": shown},
        Fix((Edit(span, ""),)) if deletable else None,
    )


@dataclass(frozen=True, slots=True)
class PairUnbalanced:
    """A quotation mark, bracket or book-title mark without its partner in the paragraph."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at every mark that stands alone."""
        for at in context.pairs.alone:
            yield Hit(
                Span(at, at + 1),
                "“{mark}” has no partner in this paragraph; add the missing mark or drop this one",
                {"mark": context.text[at]},
            )


_WIDE = rf"(?:{HAN}|[\u2014\u2018-\u201d\u2026\u3000-\u303f\uff01-\uffe5])"
_HALF = lazy(
    rf"[,;:!?.](?:(?<={_WIDE}[,;:!?])[,;:!?]* ?|(?<=[,;:!?])(?<!(?:[,;:!?]|{_WIDE}).)[,;:!?]*(?={_WIDE})"
    rf"|(?<={_WIDE}\.)\.{{2,}}|(?<=(?:{HAN}|[”’）)》」』])\.)(?![.A-Za-z0-9_/]|$)|(?<={HAN}\.)$)",
    re.MULTILINE,
)
_FULL = {
    ",": "，",
    ";": "；",
    ":": "：",
    "!": "！",
    "?": "？",
    ".": "。",
    "(": "（",
    ")": "）",
}
_ENTITY = lazy(r"&#?\w{1,8}$")
_WIDE_CHARACTER = lazy(_WIDE)


@dataclass(frozen=True, slots=True)
class PunctuationWidth:
    """Half-width punctuation where a Chinese character stands on either side."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit at the first such mark, with the number of them and one fix for all."""
        marks = sorted([*_marks(context.text), *_brackets(context)])
        edits = tuple(Edit(Span(start, end), full) for start, end, full in marks)
        if not edits:
            return
        yield Hit(
            edits[0].span,
            "{count} half-width punctuation marks stand among Chinese characters; make them full-width",
            {"count": len(edits)},
            Fix(edits),
        )


_Mark = tuple[int, int, str]


def _marks(text: str) -> Iterator[_Mark]:
    for match in _HALF.finditer(text):
        mark, (start, end) = match[0], match.span()
        if mark in _FULL:
            full = _FULL[mark]
            if mark == ";" and _ENTITY.search(text, max(0, start - 10), start):
                continue
        elif mark.startswith("..."):
            full = "……"
        else:
            full = "".join(map(_FULL.__getitem__, mark.rstrip(" ")))
        yield start, end, full


def _brackets(context: Context) -> Iterator[_Mark]:
    """Round brackets of which either stands beside a Chinese character; both change, or neither."""
    text = context.text
    for a, b in context.pairs.matched:
        if text[a] in "(（" and (text[a] == "(" or text[b] == ")"):
            beside = (text[a - 1 : a], text[a + 1], text[b - 1], text[b + 1 : b + 2])
            if any(map(_WIDE_CHARACTER.match, beside)):
                yield from ((at, at + 1, _FULL[text[at]]) for at in (a, b) if text[at] in "()")


CHECKS: CheckTypes = {
    "stray-character": StrayCharacter,
    "pair-unbalanced": PairUnbalanced,
    "punctuation-width": PunctuationWidth,
}
