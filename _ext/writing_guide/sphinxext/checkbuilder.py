"""``-b writing-check``: judges every example of the project and writes the result as files."""

from __future__ import annotations

import json
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.builders import Builder
from sphinx.util import logging

from writing_guide.model import Severity
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.places import relative_path
from writing_guide.sphinxext.report import notices

if TYPE_CHECKING:
    from docutils import nodes

logger = logging.getLogger(__name__)
JSON_NAME = "writing-check.json"
TEXT_NAME = "writing-check.txt"


class WritingCheckBuilder(Builder):
    """Writes ``writing-check.json`` (``check-json.md``) and ``writing-check.txt``; no pages.

    The findings themselves are logged, and set the exit status, as in every other build.
    """

    name = "writing-check"
    epilog = ""
    # What a parallel writer counts stays in its process; there is nothing to write per page anyway.
    allow_parallel = False

    def init(self) -> None:
        """Nothing to prepare."""

    def get_outdated_docs(self) -> AbstractSet[str]:
        """All of them: the result is about the whole project."""
        return self.env.found_docs

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """No page has an address here."""
        return ""

    def prepare_writing(self, docnames: AbstractSet[str]) -> None:
        """Nothing to prepare."""

    def write_documents(self, docnames: AbstractSet[str]) -> None:
        """Write no pages."""

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write no page."""

    def finish(self) -> None:
        """Write both files and say where they are."""
        result = check_result(self)
        outdir = Path(self.outdir)
        text = json.dumps(result, ensure_ascii=False, indent=1)
        (outdir / JSON_NAME).write_text(text + "\n", encoding="utf-8")
        lines = [
            f"{_shown(notice.path, self)}:{notice.line}: {notice.severity.label}: {notice.message}"
            for notice in notices(self.env)
        ]
        summary = ", ".join(f"{count} {label}" for label, count in result["summary"].items())
        lines.append(f"{len(result['documents'])} texts: {summary}")
        (outdir / TEXT_NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")
        logger.info("%s; see %s and %s in %s", lines[-1], JSON_NAME, TEXT_NAME, outdir)


def check_result(builder: Builder) -> dict[str, Any]:
    """The object that ``check-json.md`` describes, for all examples of the project."""
    env = builder.env
    documents = []
    for _, example in writing_domain(env).examples():
        entry = json.loads(example.entry)
        entry["path"] = _shown(example.path, builder)
        documents.append(entry)
    found = notices(env)
    return {
        "version": 1,
        "genre": builder.config.writing_genre,
        "documents": documents,
        "problems": [
            {
                "path": _shown(notice.path, builder),
                "line": notice.line,
                "subtype": notice.subtype,
                "message": notice.message,
            }
            for notice in found
            if not notice.subtype[:1].isupper()
        ],
        "summary": {
            severity.label: sum(notice.severity is severity for notice in found)
            for severity in sorted(Severity, reverse=True)
        },
    }


def _shown(path: str, builder: Builder) -> str:
    return relative_path(path, Path(builder.srcdir))
