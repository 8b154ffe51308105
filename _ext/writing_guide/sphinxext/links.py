"""Links that the extension itself writes."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes


def rule_link(code: str) -> addnodes.pending_xref:
    """The code of a rule, linked to its page where the project has one."""
    return _link("rule", code, nodes.inline("", code, classes=["wg-code"]), optional=True)


def object_link(kind: str, target: str, label: str, *, optional: bool = False) -> addnodes.pending_xref:
    """A link to an object of the domain.

    :param kind: its type: example, part, rule …
    :param optional: whether a project may lack the object; then the label stands alone.
    """
    return _link(kind, target, nodes.inline("", label), optional=optional)


def _link(kind: str, target: str, label: nodes.inline, *, optional: bool) -> addnodes.pending_xref:
    return addnodes.pending_xref(
        "",
        label,
        refdomain="writing",
        reftype=kind,
        reftarget=target,
        refexplicit=True,
        refoptional=optional,
        refwarn=not optional,
    )
