"""Links that the extension itself writes."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes


def rule_link(code: str) -> addnodes.pending_xref:
    """The code of a rule, linked to its page where the project has one."""
    return addnodes.pending_xref(
        "",
        nodes.inline("", code, classes=["wg-code"]),
        refdomain="writing",
        reftype="rule",
        reftarget=code,
        refexplicit=True,
        refoptional=True,
        refwarn=False,
    )
