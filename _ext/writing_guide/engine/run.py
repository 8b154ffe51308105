"""One run: document in, report out. Pure; the same input gives the same report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from writing_guide.checks.base import Context
from writing_guide.checks.expectations import EXPECTATION_UNMET, SUPPRESSION_UNUSED
from writing_guide.checks.registry import BoundGenre, BoundRule
from writing_guide.engine.settings import Settings
from writing_guide.genres.schema import Genre, Rule
from writing_guide.model import BlockKind, Document, Finding, Hit, Report, Severity
from writing_guide.model.report import Suppressed
from writing_guide.text.figures import FigureLexicon, find_figures
from writing_guide.text.sentences import count_characters, sentences
from writing_guide.text.spans import Span

_PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def check(document: Document, bound: BoundGenre, settings: Settings | None = None) -> Report:
    """Run the rules of *bound* that *settings* select over *document*.

    :raises UnknownRuleError: if settings name a rule that the genre lacks.
    """
    settings = settings or Settings()
    context = context_of(document, bound, settings)
    genre = bound.genre
    active = settings.selected(genre)
    chosen = [item for item in bound.rules if item.rule.code in active]
    gate = genre.gate
    found: list[Finding] = []
    passed: tuple[str, ...] = ()
    if gate is not None:
        for item in chosen:
            if item.rule.family == gate.family:
                found += _findings(item, context, settings)
        passed = (gate.family, *(gate.silences if found else ()))
    for item in chosen:
        if item.rule.family not in passed:
            found += _findings(item, context, settings)
    return _declared(list(_in_order(found)), context, bound, settings)


def context_of(document: Document, bound: BoundGenre, settings: Settings) -> Context:
    """What the checks of one run share."""
    text = document.text
    prose = tuple(block.span for block in document.blocks if block.kind in _PROSE)
    return Context(
        document=document,
        genre=bound.genre,
        figures=find_figures(text, _lexicon(bound.genre)),
        sentences=tuple(one for span in prose for one in sentences(text, span.start, span.end)),
        prose=prose,
        characters=count_characters(text),
        limit=settings.limit,
    )


@lru_cache(maxsize=16)
def _lexicon(genre: Genre) -> FigureLexicon:
    return FigureLexicon.of(genre.lists)


def _findings(item: BoundRule, context: Context, settings: Settings) -> Iterable[Finding]:
    document = context.document
    if item.check.needs_whole and not document.whole and not document.marked:
        return
    severity = settings.severity_of(context.genre, item.rule)
    for hit in item.check.run(context):
        yield _finding(item.rule, hit, severity if hit.certain else severity.lowered())


def _finding(rule: Rule, hit: Hit, severity: Severity) -> Finding:
    return Finding(hit.span, rule.code, rule.name, severity, hit.message, hit.data, hit.fix)


def _in_order(found: Iterable[Finding]) -> Iterator[Finding]:
    """*found* sorted by place, each once."""
    for _, group in groupby(sorted(found, key=_sort_key), key=_sort_key):
        kept: list[Finding] = []
        for finding in group:
            if finding not in kept:
                kept.append(finding)
        yield from kept


def _sort_key(finding: Finding) -> tuple[int, int, str, str]:
    return finding.sort_key


def _declared(found: list[Finding], context: Context, bound: BoundGenre, settings: Settings) -> Report:
    """Set aside what the example expects or silences; report what it declared in vain."""
    genre = bound.genre
    expected_codes = {genre.rule(word).code: word for word in settings.expect}
    reasons = {genre.rule(item.selector).code: item for item in settings.suppressions}
    expected = [finding for finding in found if finding.code in expected_codes]
    suppressed = [
        Suppressed(finding, reasons[finding.code].reason)
        for finding in found
        if finding.code in reasons and finding.code not in expected_codes
    ]
    counted = [
        finding for finding in found if finding.code not in expected_codes and finding.code not in reasons
    ]
    raised = Counter(finding.code for finding in found)
    place = Span(0, 0)
    # What the settings switch off can be neither met nor used.
    active = settings.selected(genre)
    for code in active & expected_codes.keys():
        if not raised[code]:
            message = "the example declares {code}, but the rule finds nothing here"
            counted += _by_engine(EXPECTATION_UNMET, Hit(place, message, {"code": code}), bound, settings)
    for code in active & reasons.keys():
        if not raised[code]:
            message = "the suppression of {code} silences nothing; remove it"
            counted += _by_engine(SUPPRESSION_UNUSED, Hit(place, message, {"code": code}), bound, settings)
    return Report(
        document=context.document,
        genre=genre.name,
        findings=tuple(sorted(counted, key=_sort_key)),
        figures=context.figures,
        characters=context.characters,
        expected=tuple(expected),
        suppressed=tuple(suppressed),
    )


def _by_engine(check_name: str, hit: Hit, bound: BoundGenre, settings: Settings) -> Iterable[Finding]:
    for item in bound.rules:
        if item.rule.check == check_name and item.rule.code in settings.selected(bound.genre):
            yield _finding(item.rule, hit, settings.severity_of(bound.genre, item.rule))
