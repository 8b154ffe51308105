"""Style sheets and the script of the citing menus, added to the pages that need them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes

from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.menu import PAGED
from writing_guide.sphinxext.words import _

if TYPE_CHECKING:
    from docutils.nodes import document
    from sphinx.application import Sphinx

STATIC = Path(__file__).with_name("static")
_CSS = "writing-guide.css"
_JS = "writing-guide.js"


def _serve(app: Sphinx) -> None:
    # Sphinx 9.1 has app.add_static_dir; 9.0, the newest for Python 3.11, does not.
    if app.builder.format == "html":
        app.config.html_static_path.append(str(STATIC))


def _add(
    app: Sphinx, pagename: str, _template: str, _context: dict[str, Any], doctree: document | None
) -> None:
    if doctree is not None and (pagename in writing_domain(app.env).data["examples"] or _ours(doctree)):
        app.add_css_file(_CSS)
    examples = writing_domain(app.env).data["examples"].get(pagename, ())
    if doctree is not None and app.builder.name in PAGED and any(example.name for example in examples):
        said: dict[str, Any] = {
            "copy": _("Copy"),
            "copied": _("Copied"),
            "selected": _("Selected; press Ctrl+C"),
            "text": _("The text alone"),
        }
        app.add_js_file(_JS, loading_method="defer", **{f"data-{key}": text for key, text in said.items()})


def _ours(doctree: document) -> bool:
    """Whether something on the page carries one of our classes: a quotation, a catalogue."""
    return any(
        str(name).startswith("wg-")
        for node in doctree.findall(nodes.Element)
        for name in list(node["classes"])
    )


def register(app: Sphinx) -> None:
    """Put the files among the static ones; link them from the pages that need them."""
    app.connect("builder-inited", _serve)
    app.connect("html-page-context", _add)
