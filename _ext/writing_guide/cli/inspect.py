"""``outline`` and ``figures``: what the check saw in a text."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from writing_guide.checks.parts import SURE
from writing_guide.cli.columns import columns
from writing_guide.cli.configuration import Configuration
from writing_guide.cli.discovery import STDIN
from writing_guide.cli.plan import Plan
from writing_guide.i18n import translator
from writing_guide.model import Figure, Report
from writing_guide.readers.example import ReadingError
from writing_guide.readers.files import read_path, read_stdin
from writing_guide.reports.words import word
from writing_guide.text.spans import Span

_HEAD = 16
_TAIL = 8


def outline(arguments: Namespace, configuration: Configuration, language: str) -> int:
    """Print each part with where it stands and how sure that is, then each figure with its kind.

    :raises ReadingError: if the file cannot be read.
    """
    _ = translator(language)
    for plan, report in _reports(arguments.path, configuration, language):
        document = report.document
        titles = {part.name: part.title for part in plan.bound(report.genre).genre.parts}
        name = f" {document.name}" if document.name else ""
        sys.stdout.write(
            f"{document.path}{name}: " + _("{count} characters").format(count=report.characters) + "\n"
        )
        parts = [
            (
                f"  {titles.get(part.name, part.name)}",
                part.name,
                _("marked") if document.marked else f"{part.certainty:.0%}" + "?" * (part.certainty < SURE),
                _range(report, part.span),
                _shortened(part.span.of(document.text)),
            )
            for part in document.parts
        ]
        figures = [
            (f"  {figure.text}", word(figure.kind, language), _range(report, figure.span), _value(figure))
            for figure in report.figures
        ]
        sys.stdout.write(columns(parts) if parts else "  " + _("no part was found") + "\n")
        sys.stdout.write(columns(figures) if figures else "  " + _("no figure was found") + "\n")
    return 0


def figures(arguments: Namespace, configuration: Configuration, language: str) -> int:
    """Write the sheet on which the evidence of each claim is noted.

    :raises ReadingError: if the file cannot be read, or the sheet not be written.
    """
    from writing_guide.reports.claims import claims
    from writing_guide.reports.sheet import as_csv, as_markdown, header, rows

    _ = translator(language)
    found = [
        (report, claims(report, plan.bound(report.genre).genre.lists.get("honours")))
        for plan, report in _reports(arguments.path, configuration, language)
    ]
    head, body = header(language), rows(found, language)
    if arguments.format == "docx":
        from writing_guide.reports.sheet_word import as_docx

        title = _("Evidence for {file}").format(file=Path(arguments.path).name)
        data = as_docx(title, head, body)
    else:
        data = (as_csv if arguments.format == "csv" else as_markdown)(head, body).encode()
    _write(data, arguments.output, arguments.format)
    return 0


def _write(data: bytes, output: str | None, form: str) -> None:
    if output:
        try:
            Path(output).write_bytes(data)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ReadingError(output, "it cannot be written: {reason}", reason=reason) from error
        return
    if form == "docx" and sys.stdout.isatty():
        raise ReadingError("-", "a Word file is not for a terminal; name a file behind --output")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def _reports(path: str, configuration: Configuration, language: str) -> list[tuple[Plan, Report]]:
    plan = Plan.of(configuration, language)
    plan.validate()
    result = read_stdin() if path == STDIN else read_path(path)
    return [(plan, plan.report(example)) for example in result.examples]


def _range(report: Report, span: Span) -> str:
    source = report.document.source_span(span)
    first, last = (report.document.lines.position(at) for at in (source.start, source.end))
    return f"{first.line}:{first.column}-{last.line}:{last.column}"


def _value(figure: Figure) -> str:
    if figure.value is None:
        return ""
    low, *high = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    number = "–".join(f"{one:.12g}" for one in (low, *high))
    return f"{'≈' * figure.approximate}{number} {figure.unit}"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _HEAD + _TAIL + 1 else f"{line[:_HEAD]}…{line[-_TAIL:]}"
