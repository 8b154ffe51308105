"""Who cites an example or a part: found from the citations of all pages when everything is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from writing_guide.sphinxext.records import CitationRecord

if TYPE_CHECKING:
    from writing_guide.sphinxext.domain import WritingDomain


class Backlink(NamedTuple):
    """A page that cites.

    :param node_id: where on the page, ``""`` for the page as a whole.
    """

    docname: str
    node_id: str
    title: str


def backlinks(domain: WritingDomain) -> dict[str, tuple[Backlink, ...]]:
    """Id of an example or a part → the other pages that cite it, each once, in the order of their names."""
    found: dict[str, dict[str, Backlink]] = {}
    for docname, record in domain.citations():
        for home, node_id, anchor in _cited(domain, docname, record):
            if home != docname:
                title = domain.env.titles[docname].astext()
                found.setdefault(node_id, {}).setdefault(docname, Backlink(docname, anchor, title))
    return {node_id: tuple(links.values()) for node_id, links in found.items()}


def _cited(domain: WritingDomain, docname: str, record: CitationRecord) -> Iterator[tuple[str, str, str]]:
    """Document and id of each object that a citation is about, and where on the citing page it stands."""
    if record.kind == "pattern" and record.quoted:
        yield from _listed(domain, docname, record.target)
        return
    target = domain.targets(record.kind).get(record.target)
    if target is None or record.kind in ("rule", "pattern"):
        return
    if record.kind in ("example", "part"):
        yield target.docname, target.node_id, ""
        return
    # A figure belongs to its part; an annotation speaks of the example.
    name = record.target.partition("/")[0]
    homes = {
        figure.node_id: figure.part
        for _, example in domain.examples()
        if example.name == name
        for figure in example.figures
    }
    yield target.docname, homes.get(target.node_id) or name, ""


def _listed(domain: WritingDomain, docname: str, name: str) -> Iterator[tuple[str, str, str]]:
    """What the list of the pattern *name* on *docname* quotes."""
    patterns = [pattern for pattern in domain.data["patterns"].get(docname, ()) if pattern.name == name]
    for pattern in patterns[:1]:
        for home, example in domain.examples():
            if name in example.patterns and example.genre == pattern.genre:
                part = next((part for part in example.parts if part.name == pattern.part), None)
                yield home, part.node_id if part else example.name, pattern.node_id
