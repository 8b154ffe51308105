"""The report for programs, as ``check --format json`` prints it.

Offsets are code points of the author's file; lines and columns count from 1.
"""

from __future__ import annotations

import json
from typing import Any

from writing_guide.i18n import render
from writing_guide.model import Document, Finding, Fix, Report
from writing_guide.text.figure import Value
from writing_guide.text.spans import Span

VERSION = 1


def as_json(report: Report, language: str, *, example: bool = False, extracted: bool = False) -> str:
    """One document of the output, as a JSON object on one line.

    :param example: whether it is an example or passage of a page: then its id, its genre and the
        findings that it declares stand in the object as well.
    :param extracted: whether the file is none of text: then the text that offsets refer to is given.
    """
    document = report.document
    entry: dict[str, Any] = {"path": document.path}
    if example:
        entry |= {"example": document.name, "genre": report.genre}
    entry |= {
        "characters": report.characters,
        "parts": [
            {"name": part.name, "certainty": round(part.certainty, 3)} | _place(document, part.span)
            for part in document.parts
        ],
        "figures": [
            {
                "text": figure.text,
                "kind": str(figure.kind),
                "value": _value(figure.value),
                "unit": figure.unit,
            }
            | _place(document, figure.span)
            for figure in report.figures
        ],
        "findings": [_finding(document, one, language) for one in report.findings],
    }
    if example:
        entry["expected"] = [_finding(document, one, language) for one in report.expected]
        entry["suppressed"] = [
            _finding(document, one.finding, language) | {"reason": one.reason} for one in report.suppressed
        ]
    if extracted:
        entry["text"] = document.text
    return json.dumps(entry, ensure_ascii=False)


def _finding(document: Document, finding: Finding, language: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "message": render(finding.message, finding.data, language),
        **_place(document, finding.span),
        "fix": _fix(document, finding.fix),
    }


def _fix(document: Document, fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    return {"edits": [_place(document, edit.span) | {"text": edit.text} for edit in fix.edits]}


def _place(document: Document, span: Span) -> dict[str, Any]:
    source = document.source_span(span)
    return {name: _position(document, at) for name, at in (("start", source.start), ("end", source.end))}


def _position(document: Document, offset: int) -> dict[str, int]:
    place = document.lines.position(offset)
    return {"offset": place.offset, "line": place.line, "column": place.column}


def _value(value: Value) -> int | float | list[int | float] | None:
    return list(value) if isinstance(value, tuple) else value
