"""The report for people: place, severity, rule, what to do, and the passage itself."""

from __future__ import annotations

from collections.abc import Iterator

from writing_guide.i18n import render
from writing_guide.model import Document, Finding, Report, Severity
from writing_guide.reports.excerpt import excerpt, safe
from writing_guide.reports.words import word
from writing_guide.text.spans import LineMap

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_DIM = "2"
_BOLD = "1"


def as_text(report: Report, language: str, *, colour: bool = False) -> str:
    """Every finding of *report* on three lines, each ended by a line feed; ``""`` if there is none."""
    document = report.document
    lines = LineMap.of(document.text)
    return "".join(
        f"{line}\n" for one in report.findings for line in _lines(document, lines, one, language, colour)
    )


def _lines(
    document: Document, lines: LineMap, finding: Finding, language: str, colour: bool
) -> Iterator[str]:
    place = document.position(finding.span.start)
    severity = word(finding.severity, language)
    message = safe(render(finding.message, finding.data, language))
    where = paint(f"{safe(document.path)}:{place.line}:{place.column}:", _BOLD, colour)
    level = paint(severity, _COLOURS[finding.severity], colour)
    yield f"{where} {level} {finding.code} {finding.name} {message}"
    line, marker = excerpt(document.text, finding.span, lines)
    if line:
        yield f"    {line}"
        yield f"    {paint(marker, _COLOURS[finding.severity], colour)}"


def paint(text: str, code: str, colour: bool) -> str:
    """*text* in the colour of an SGR *code*, if *colour* is wanted."""
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
