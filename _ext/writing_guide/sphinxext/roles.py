"""Roles that cite objects of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.roles import XRefRole
from sphinx.util.typing import RoleFunction

if TYPE_CHECKING:
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.domains import Domain


def _role() -> XRefRole:
    # A citation is prose, not code: no monospaced frame round it.
    return XRefRole(innernodeclass=nodes.inline, warn_dangling=True)


ROLES: dict[str, RoleFunction | XRefRole] = {
    kind: _role() for kind in ("example", "part", "annotation", "number", "rule", "pattern")
}


def _reported(app: Sphinx, domain: Domain, node: pending_xref) -> bool | None:
    """Keep Sphinx from saying again, in other words, what the report of citations has said."""
    ours = domain is not None and domain.name == "writing" and node["reftype"] in ROLES
    return True if ours and not node.get("intersphinx") else None


def register(app: Sphinx) -> None:
    """Leave references that lead nowhere to the report, which a cached build makes as well."""
    app.connect("warn-missing-reference", _reported)
