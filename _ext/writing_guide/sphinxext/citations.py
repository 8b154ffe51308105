"""Who cites what: noted while reading, checked when everything has been read."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.places import read_source
from writing_guide.sphinxext.problems import Problem, ProblemRecord
from writing_guide.sphinxext.records import CitationRecord, ExampleRecord, FigureRecord, PartRecord

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from writing_guide.sphinxext.domain import WritingDomain


def note_citations(document: nodes.document, env: BuildEnvironment) -> None:
    """Remember the roles, quotations and pattern lists of a page."""
    from writing_guide.sphinxext.domain import writing_domain

    domain = writing_domain(env)
    docname = env.current_document.docname

    def note(node: nodes.Element, kind: str, target: str, *, quoted: bool) -> None:
        path, line = node.source or document["source"], node.line or 1
        passage, figures = node.get("passage", ""), node.get("figures", False)
        domain.note_citation(
            docname, CitationRecord(kind, target, passage, quoted, path, line, figures=figures)
        )

    for link in document.findall(addnodes.pending_xref):
        # A role that intersphinx defines names another project outright.
        outright = link.get("intersphinx") or link.get("refoptional")
        if link.get("refdomain") == "writing" and not outright:
            note(link, link["reftype"], link["reftarget"], quoted=False)
    for quote in document.findall(own.quotation):
        note(quote, "part", quote["target"], quoted=True)
    for listed in document.findall(own.pattern_list):
        note(listed, "pattern", listed["pattern"], quoted=True)


def counted_figures(example: ExampleRecord, part: PartRecord) -> list[FigureRecord]:
    """The figures of *part* that count as results."""
    return [figure for figure in example.figures if figure.part == part.node_id and figure.kind == "achieved"]


def broken_citations(env: BuildEnvironment) -> Iterator[ProblemRecord]:
    """Citations of what neither this project nor one that it knows by intersphinx has; quotations
    of words or figures that are gone.
    """
    from writing_guide.sphinxext.domain import writing_domain

    domain = writing_domain(env)
    for _, record in domain.citations():
        if record.target not in domain.targets(record.kind):
            if record.quoted or not _elsewhere(env, record):
                near = _near(record.target, domain.targets(record.kind))
                data = {"kind": record.kind, "target": record.target, "near": ", ".join(near) or "–"}
                message = "there is no {kind} “{target}” to cite; near ones are {near}"
                yield _problem(record, data, message=message)
        elif record.kind == "part" and record.quoted:
            yield from _gone(domain, record)


def _gone(domain: WritingDomain, record: CitationRecord) -> Iterator[ProblemRecord]:
    found = domain.part(record.target)
    assert found is not None
    _, example, part = found
    if record.passage and not any(record.passage in text for _, text in part.blocks):
        data = {"target": record.target, "passage": record.passage}
        yield _problem(record, data, message="{target} does not hold the passage “{passage}” any more")
    if record.figures and not counted_figures(example, part):
        data = {"target": record.target}
        yield _problem(record, data, message="{target} holds no figure that counts")


def _elsewhere(env: BuildEnvironment, record: CitationRecord) -> bool:
    """Whether another project has it: ``target``, or ``project:target`` for a certain one."""
    objects = f"writing:{record.kind}"
    project, _, target = record.target.partition(":")
    inventory: Mapping[str, Any] = getattr(env, "intersphinx_inventory", {})
    named: Mapping[str, Any] = getattr(env, "intersphinx_named_inventory", {})
    return record.target in inventory.get(objects, {}) or target in named.get(project, {}).get(objects, {})


def _near(target: str, targets: Mapping[str, object]) -> list[str]:
    """Up to two names like *target*, of the same example if there are any."""
    name = target.partition("/")[0] + "/"
    same = [other for other in targets if other.startswith(name)]
    return difflib.get_close_matches(target, same, 2, 0.5) or difflib.get_close_matches(
        target, list(targets), 2, 0.5
    )


def _problem(record: CitationRecord, data: Mapping[str, str | int], *, message: str) -> ProblemRecord:
    line = read_source(record.path).line_near(record.target, record.line)
    return ProblemRecord(Problem.REFERENCE.subtype, message, tuple(data.items()), record.path, line)


def citing_documents(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> set[str]:
    """Pages whose links or quotations may read otherwise now, or may have come to lead nowhere."""
    from writing_guide.sphinxext.domain import writing_domain

    domain = writing_domain(env)
    stale: set[str] = set()
    touched = added | changed | removed
    for docname, record in domain.citations():
        if record.kind == "pattern" and record.quoted:
            # Any page may gain or lose an example that shows the pattern.
            stale |= {docname} if touched else set()
            continue
        found = domain.targets(record.kind).get(record.target)
        if found is None:
            stale |= set() if _elsewhere(env, record) else {docname}
        elif found.docname in touched:
            stale.add(docname)
    return stale


def register(app: Sphinx) -> None:
    """Read citing pages again when what they cite may have changed."""
    app.connect("env-get-outdated", citing_documents)
