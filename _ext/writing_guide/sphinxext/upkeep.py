"""Pages that show what other pages hold are written again when that changes.

Sphinx writes a page again when its own source has changed. What galleries, indexes, neighbours
and previews show comes from elsewhere; so a fingerprint of it is kept for each page and builder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.addresses import example_addresses
from writing_guide.sphinxext.domain import Target, WritingDomain, writing_domain
from writing_guide.sphinxext.overview import Overview, digest
from writing_guide.sphinxext.previews import card
from writing_guide.sphinxext.records import LinkRecord, StampRecord

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_COLLECTING = (own.gallery, own.example_index, own.pattern_list)


class NoteLinks(SphinxTransform):
    """Remember what the links of a page lead to, and whether it shows all examples."""

    # After CollectExamples (500), which writes links to rules.
    default_priority = 510

    def apply(self, **kwargs: object) -> None:
        """Run over the document."""
        domain = writing_domain(self.env)
        found = {
            LinkRecord(link["reftype"] if link["refdomain"] == "writing" else "part", link["reftarget"])
            for link in self.document.findall(addnodes.pending_xref)
            if link.get("refdomain") == "writing"
            or (link.get("refdomain") == "std" and link["reftype"] == "ref" and "/" in link["reftarget"])
        }
        if any(self._holds(kind) for kind in _COLLECTING):
            found.add(LinkRecord("all", ""))
        for record in sorted(found):
            domain.note_link(self.env.current_document.docname, record)

    def _holds(self, kind: type[nodes.Element]) -> bool:
        return next(self.document.findall(kind), None) is not None


def rewritten(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Documents that show something else now than when this builder last wrote them."""
    domain = writing_domain(env)
    domain.forget_overview()
    links: dict[str, list[LinkRecord]] = {}
    for docname, record in domain.links():
        links.setdefault(docname, []).append(record)
    targets = {kind: domain.targets(kind) for kind in domain.object_types}
    stale: list[str] = []
    left = {one.page for one in domain.redirects.found} & env.found_docs
    for docname in sorted(links.keys() | domain.overview.by_page.keys() | left):
        shown = [
            *_neighbours(domain, docname),
            *_linked(domain.overview, targets, links.get(docname, [])),
            *_addressed(domain, docname),
        ]
        if domain.restamp(docname, StampRecord(app.builder.name, digest(*shown))):
            stale.append(docname)
    return stale


def _neighbours(domain: WritingDomain, docname: str) -> Iterator[object]:
    for shown, shared in domain.neighbourhood.nearest(docname, domain.env.config.writing_similar):
        yield shown.docname, shown.record.name, shown.record.title, shared


def _addressed(domain: WritingDomain, docname: str) -> Iterator[object]:
    """Who cites what stands on the page, and what stood there under another id."""
    for shown in domain.overview.by_page.get(docname, ()):
        for address in example_addresses(shown.record):
            yield domain.backlinks.get(address.node_id), domain.redirects.former(address.node_id)
    yield domain.redirects.on(docname)


def _linked(
    overview: Overview, targets: Mapping[str, Mapping[str, Target]], links: Iterable[LinkRecord]
) -> Iterator[object]:
    for link in links:
        if link.kind == "all":
            yield overview.digest
        else:
            target = targets.get(link.kind, {}).get(link.target)
            yield target and (target, card(overview, target.node_id))


def register(app: Sphinx) -> None:
    """Note links while reading; look for changes when everything has been read."""
    app.add_transform(NoteLinks)
    app.connect("env-updated", rewritten)
