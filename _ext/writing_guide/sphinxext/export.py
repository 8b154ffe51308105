"""``examples.json``: all examples of a site for other programs, beside its pages.

The format is described in the guide's page on citing; :data:`VERSION` changes when a field goes
or changes its meaning, not when one is added.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.menu import PAGED, address
from writing_guide.sphinxext.places import relative_path

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

    from writing_guide.sphinxext.domain import WritingDomain
    from writing_guide.sphinxext.overview import Shown

VERSION = 1
NAME = "examples.json"


def exported(builder: Builder) -> dict[str, Any]:
    """The object that ``examples.json`` holds."""
    domain = writing_domain(builder.env)
    return {
        "version": VERSION,
        "project": builder.config.project,
        "language": builder.config.language,
        "examples": [_example(domain, builder, shown) for shown in domain.overview.examples],
    }


def _example(domain: WritingDomain, builder: Builder, shown: Shown) -> dict[str, Any]:
    record = shown.record
    checked = json.loads(record.entry)

    def place(node_id: str) -> dict[str, Any]:
        return {"id": node_id, "url": address(builder, shown.docname, node_id)}

    def citing(node_id: str) -> list[str]:
        return [
            address(builder, link.docname, link.node_id).rstrip("#")
            for link in domain.backlinks.get(node_id, ())
        ]

    return {
        **place(record.name),
        "title": record.title,
        "path": relative_path(record.path, Path(builder.srcdir)),
        "line": record.line,
        "kind": record.kind,
        "genre": record.genre,
        "facts": dict(record.facts),
        "patterns": list(record.patterns),
        "characters": record.characters,
        "parts": [
            {
                **place(part.node_id),
                "name": part.name,
                "title": part.title,
                "share": round(part.share, 4),
                "blocks": [{"kind": kind, "text": text} for kind, text in part.blocks],
                "cited_in": citing(part.node_id),
            }
            for part in record.parts
        ],
        "annotations": [
            {**place(note.node_id), "name": note.name, "passage": note.passage, "text": note.text}
            for note in record.notes
        ],
        "figures": [
            {
                **place(figure.node_id),
                "name": figure.name,
                "text": figure.text,
                "part": figure.part,
                "kind": figure.kind,
                "value": figure.value,
                "unit": figure.unit,
                "approximate": figure.approximate,
            }
            for figure in record.figures
        ],
        "findings": checked["findings"],
        "expected": checked["expected"],
        "suppressed": checked["suppressed"],
        "cited_in": citing(record.name),
    }


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception is None and app.builder.name in PAGED:
        text = json.dumps(exported(app.builder), ensure_ascii=False, separators=(",", ":"))
        (Path(app.outdir) / NAME).write_text(text + "\n", encoding="utf-8")


def register(app: Sphinx) -> None:
    """Write the file when the pages are."""
    app.connect("build-finished", _write)
