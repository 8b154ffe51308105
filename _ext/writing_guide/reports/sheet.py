"""The list of claims as a sheet to be filled in: one row a claim, a column left empty for its proof."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from writing_guide.i18n import translator
from writing_guide.model import Report
from writing_guide.reports.claims import Claim
from writing_guide.reports.words import word

# A spreadsheet would take these for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@")
Row = tuple[str, ...]


def header(language: str) -> Row:
    """The titles of the columns."""
    _ = translator(language)
    return (_("No."), _("line"), _("kind"), _("text"), _("sentence"), _("evidence"))


def rows(found: Sequence[tuple[Report, Sequence[Claim]]], language: str) -> tuple[Row, ...]:
    """The rows below the header; the last column is empty."""
    made: list[Row] = []
    for report, claims in found:
        document = report.document
        for claim in claims:
            kind = word(claim.kind, language)
            if claim.figure is not None:
                kind += f" ({word(claim.figure, language)})"
            passage, sentence = (
                " ".join(span.of(document.text).split()) for span in (claim.span, claim.sentence)
            )
            line = document.position(claim.span.start).line
            made.append((str(len(made) + 1), str(line), kind, passage, sentence, ""))
    return tuple(made)


def as_markdown(head: Row, body: Sequence[Row]) -> str:
    """A Markdown table."""
    lines = [head, ("---",) * len(head), *body]
    return "".join("| " + " | ".join(map(_cell, line)) + " |\n" for line in lines)


def _cell(value: str) -> str:
    return value.replace("\\", "\\\\").replace("|", "\\|")


def as_csv(head: Row, body: Sequence[Row]) -> str:
    """Comma-separated values after RFC 4180; it begins with the mark by which Excel knows UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (head, *body):
        writer.writerow("'" + value if value.startswith(_FORMULA) else value for value in row)
    return "\ufeff" + out.getvalue()
