"""Roles that cite objects of the domain."""

from __future__ import annotations

from docutils import nodes
from sphinx.roles import XRefRole


def _role() -> XRefRole:
    # A citation is prose, not code: no monospaced frame round it.
    return XRefRole(innernodeclass=nodes.inline, warn_dangling=True)


ROLES = {kind: _role() for kind in ("example", "part", "annotation", "rule")}
