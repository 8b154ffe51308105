"""A plain label beside each object, since projects without this extension cite with ``ref``.

Labels are set once everything has been read: Sphinx goes through all labels for each document that
it reads, so labels set while reading would make the cost of a page grow with the number of pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from writing_guide.sphinxext.addresses import (
    Address,
    example_addresses,
    pattern_addresses,
    rule_addresses,
)
from writing_guide.sphinxext.domain import WritingDomain, writing_domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def set_labels(app: Sphinx, env: BuildEnvironment) -> None:
    """Put a label beside every object; one that an author has set under the same name stays."""
    standard = env.domains.standard_domain
    for docname, address in _addresses(writing_domain(env)):
        if address.label not in standard.anonlabels:
            standard.note_hyperlink_target(address.label, docname, address.node_id, address.title)


def _addresses(domain: WritingDomain) -> Iterator[tuple[str, Address]]:
    for docname, example in domain.examples():
        yield from ((docname, address) for address in example_addresses(example))
    for docname, rule in domain.rules():
        yield from ((docname, address) for address in rule_addresses(rule))
    for docname, pattern in domain.patterns():
        yield from ((docname, address) for address in pattern_addresses(pattern))


def register(app: Sphinx) -> None:
    """Set the labels when everything has been read."""
    app.connect("env-updated", set_labels)
