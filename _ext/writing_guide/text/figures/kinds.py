"""The kind of every figure found: by its form where the form says it, else by the decisions."""

from __future__ import annotations

from collections.abc import Iterator

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import Figure, FigureKind
from writing_guide.text.figures.bare import UNMEASURED
from writing_guide.text.figures.candidate import Candidate, Form
from writing_guide.text.figures.counts import COUNTS
from writing_guide.text.figures.decisions import Decision, Verdict, decide
from writing_guide.text.figures.durations import DURATIONS
from writing_guide.text.figures.evidence import EVIDENCE
from writing_guide.text.figures.lexicon import Tables
from writing_guide.text.figures.scan import scan
from writing_guide.text.figures.shapes import ARTICLES, FRACTIONS, MEASURED, SHAPES, ZEROS
from writing_guide.text.figures.sight import Previous, Sight, Stops
from writing_guide.text.spans import Span

# The decision table of each form: the first that holds is taken.
TABLES: dict[str, tuple[Decision, ...]] = {
    "zero": ZEROS + SHAPES + COUNTS,
    "bare": SHAPES + UNMEASURED + COUNTS,
    "fraction": FRACTIONS + SHAPES + COUNTS,
    "duration": SHAPES + DURATIONS,
    "article": SHAPES + ARTICLES + COUNTS + EVIDENCE,
    "count": SHAPES + MEASURED + COUNTS + EVIDENCE,
}

# The title of a plan: nothing in it is done yet.
_PLAN = lazy(
    r"\s*[^\n。，]{0,40}(?:工作|实施|活动|行动|服务|培训|应急|建设)(?:计划|方案|规划|要点|安排|预案)"
    r"(?:书|范文|模板|[（(][^）)\n]{0,8}[）)])?[ \t\u3000]*\n"
)


def decided(text: str, tables: Tables) -> Iterator[tuple[Candidate, Verdict]]:
    """Every figure of the normalised *text* with the decision on it, in order, none overlapping."""
    stops = Stops(text)
    plan = _PLAN.match(text) is not None
    last, after_idiom = 0, -1
    previous: Previous | None = None
    for candidate in scan(text, tables):
        if candidate.start < last:
            continue
        kind = candidate.form.kind
        if kind is not None:
            verdict = Verdict(kind, "form", Span(candidate.start, candidate.end))
        else:
            sight = Sight.of(text, candidate, tables, stops, previous, candidate.start == after_idiom)
            lasting = candidate.form is Form.DURATION
            verdict = decide(sight, _table(candidate))
            if plan and verdict.kind is FigureKind.ACHIEVED:
                verdict = Verdict(FigureKind.CONTEXT, "planned", verdict.span)
            if not lasting and (verdict.kind is FigureKind.ACHIEVED or verdict.kind is FigureKind.CONTEXT):
                previous = Previous(verdict.span.end, verdict.kind)
        if verdict.kind is not None:
            # A quoted name may reach back over a figure that stands inside the quotation marks.
            verdict = verdict._replace(span=Span(max(last, verdict.span.start), verdict.span.end))
            last = verdict.span.end
            after_idiom = last if verdict.kind is FigureKind.IDIOM else -1
            yield candidate, verdict


def _table(candidate: Candidate) -> tuple[Decision, ...]:
    """The table for the form of *candidate*."""
    if candidate.numeral in ("零", "0"):
        return TABLES["zero"]
    if candidate.form is Form.COUNTED:
        return TABLES["article" if candidate.numeral == "一" else "count"]
    if candidate.form is Form.DURATION:
        return TABLES["duration"]
    return TABLES["fraction" if candidate.form is Form.SHARE else "bare"]


def figures(text: str, original: str, tables: Tables) -> Iterator[Figure]:
    """Figures of the normalised *text*, cut out of the *original*."""
    for candidate, verdict in decided(text, tables):
        if verdict.kind is not None:
            yield Figure(
                verdict.span,
                verdict.span.of(original),
                verdict.kind,
                None if verdict.kind is FigureKind.IDIOM else candidate.value,
                candidate.unit,
                candidate.approximate,
            )
