"""What a text claims that somebody could ask proof of: figures, honours, quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum

from writing_guide.model import FigureKind, Report
from writing_guide.text.pairs import Ranges, find_pairs
from writing_guide.text.phrases import index_of
from writing_guide.text.sentences import clauses, sentences
from writing_guide.text.spans import Span
from writing_guide.text.words import WordList

# Book-title marks name a work; they quote nobody.
_QUOTING = frozenset('“「『"＂')
_TITLE = 30  # characters; no award has a longer title
_EDGES = " \t\n\u3000，,、；;：:。！？!?…"


class ClaimKind(StrEnum):
    """What kind of proof a claim needs."""

    FIGURE = "figure"
    """A register, a table, a receipt."""
    HONOUR = "honour"
    """A certificate, a document of award."""
    QUOTATION = "quotation"
    """The consent of who said it, a recording, a letter."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim.

    :param span: the claim itself; *sentence*: the sentence it stands in.
    :param figure: the kind of a figure, ``None`` for the others.
    """

    kind: ClaimKind
    span: Span
    sentence: Span
    figure: FigureKind | None = None


def claims(report: Report, honours: WordList | None) -> tuple[Claim, ...]:
    """The claims of the text, in order. Set phrases (千家万户) claim nothing and are left out.

    :param honours: the genre's words for honours; without them none is found.
    """
    text = report.document.text
    spans = tuple(sentences(text))
    starts = [span.start for span in spans]

    def around(span: Span) -> Span:
        index = bisect_right(starts, span.start) - 1
        return spans[index] if index >= 0 and spans[index].end >= span.end else span

    found = [
        Claim(ClaimKind.FIGURE, figure.span, around(figure.span), figure.kind)
        for figure in report.figures
        if figure.kind is not FigureKind.IDIOM
    ]
    pairs = find_pairs(text, [block.span for block in report.document.blocks])
    awards = tuple(_honours(text, honours, {closing for _, closing in pairs.matched})) if honours else ()
    found += (Claim(ClaimKind.HONOUR, span, around(span)) for span in awards)
    awarded, names = Ranges.of(awards), pairs.names(text, _TITLE)
    for opening, closing in pairs.matched:
        if text[opening] in _QUOTING and not (opening in awarded and opening in names):
            span = Span(opening, closing + 1)
            found.append(Claim(ClaimKind.QUOTATION, span, around(span)))
    return tuple(sorted(found, key=lambda claim: (claim.span.start, claim.span.end)))


def _honours(text: str, words: WordList, closing: Container[int]) -> Iterator[Span]:
    """The clauses that hold one of *words*, without the punctuation round them.

    :param closing: places of the marks that close a quotation; one at the start of a clause ends what was
        said before it.
    """
    hits = [span.start for span in index_of(words).find(text)]
    at = 0
    for clause in clauses(text):
        while at < len(hits) and hits[at] < clause.start:
            at += 1
        if at < len(hits) and hits[at] < clause.end:
            start, end = clause.start, clause.end
            while start < end and (start in closing or text[start] in _EDGES):
                start += 1
            while end > start and text[end - 1] in _EDGES:
                end -= 1
            yield Span(start, end)
