"""Roles that cite objects of the domain."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.roles import XRefRole
from sphinx.util import logging
from sphinx.util.typing import RoleFunction

if TYPE_CHECKING:
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.domains import Domain

logger = logging.getLogger(__name__)


def _role() -> XRefRole:
    # A citation is prose, not code: no monospaced frame round it.
    return XRefRole(innernodeclass=nodes.inline, warn_dangling=True)


ROLES: dict[str, RoleFunction | XRefRole] = {
    kind: _role() for kind in ("example", "part", "annotation", "rule")
}


def _warn_missing(app: Sphinx, domain: Domain, node: pending_xref) -> bool | None:
    """Name the near ones when a reference leads nowhere."""
    from writing_guide.sphinxext.domain import WritingDomain

    kind = node["reftype"]
    if not isinstance(domain, WritingDomain) or kind not in ROLES:
        return None
    near = difflib.get_close_matches(node["reftarget"], domain.targets(kind), 2, 0.5)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    logger.warning(
        "there is no %s %s%s", kind, node["reftarget"], hint, location=node, type="ref", subtype=kind
    )
    return True


def register(app: Sphinx) -> None:
    """Explain references that lead nowhere."""
    app.connect("warn-missing-reference", _warn_missing)
