"""Who cites what: noted while reading, checked when everything has been read."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.problems import Problem, ProblemRecord
from writing_guide.sphinxext.records import CitationRecord

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_KINDS = ("example", "part", "annotation")


def note_citations(document: nodes.document, env: BuildEnvironment) -> None:
    """Remember the roles and quotations of a page."""
    from writing_guide.sphinxext.domain import writing_domain

    domain = writing_domain(env)
    docname = env.current_document.docname
    for link in document.findall(addnodes.pending_xref):
        if link.get("refdomain") == "writing" and link.get("reftype") in _KINDS:
            path, line = link.source or document["source"], link.line or 1
            record = CitationRecord(link["reftype"], link["reftarget"], "", False, path, line)
            domain.note_citation(docname, record)
    for quote in document.findall(own.quotation):
        path, line = quote.source or document["source"], quote.line or 1
        record = CitationRecord("part", quote["target"], quote["passage"], True, path, line)
        domain.note_citation(docname, record)

    for listed in document.findall(own.pattern_list):
        record = CitationRecord("pattern", listed["pattern"], "", True, document["source"], 1)
        domain.note_citation(docname, record)


def broken_quotations(env: BuildEnvironment) -> Iterator[ProblemRecord]:
    """Quotations of what is not there, or no longer reads so."""
    from writing_guide.sphinxext.domain import writing_domain

    domain = writing_domain(env)
    targets = list(domain.targets("part"))
    for _, record in domain.citations():
        if not record.quoted or record.kind == "pattern":
            continue
        found = domain.part(record.target)
        if found is None:
            near = difflib.get_close_matches(record.target, targets, 2, 0.5)
            yield ProblemRecord(
                Problem.REFERENCE.subtype,
                "there is no part “{target}” to quote; near ones are {near}",
                (("target", record.target), ("near", ", ".join(near) or "–")),
                record.path,
                record.line,
            )
        elif record.passage and not any(record.passage in text for _, text in found[2].blocks):
            yield ProblemRecord(
                Problem.REFERENCE.subtype,
                "{target} does not hold the passage “{passage}” any more",
                (("target", record.target), ("passage", record.passage)),
                record.path,
                record.line,
            )


def quoting_documents(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> set[str]:
    """Pages whose quotations may read otherwise now."""
    from writing_guide.sphinxext.domain import writing_domain

    domain = writing_domain(env)
    stale: set[str] = set()
    touched = added | changed | removed
    for docname, record in domain.citations():
        if record.kind == "pattern":
            # Any page may gain or lose an example that shows the pattern.
            stale |= {docname} if touched else set()
        elif record.quoted:
            found = domain.part(record.target)
            stale |= {docname} if found is None or found[0] in touched else set()
    return stale


def register(app: Sphinx) -> None:
    """Read quoting pages again when what they quote may have changed."""
    app.connect("env-get-outdated", quoting_documents)
