"""Style sheets, shipped with the package and added to the pages that need them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from writing_guide.sphinxext.domain import writing_domain

if TYPE_CHECKING:
    from docutils.nodes import document
    from sphinx.application import Sphinx

STATIC = Path(__file__).with_name("static")
_CSS = "writing-guide.css"


def _serve(app: Sphinx) -> None:
    # Sphinx 9.1 has app.add_static_dir; 9.0, the newest for Python 3.11, does not.
    if app.builder.format == "html":
        app.config.html_static_path.append(str(STATIC))


def _add(
    app: Sphinx, pagename: str, _template: str, _context: dict[str, Any], doctree: document | None
) -> None:
    data = writing_domain(app.env).data
    if doctree is not None and (pagename in data["examples"] or pagename in data["rules"]):
        app.add_css_file(_CSS)


def register(app: Sphinx) -> None:
    """Put the files among the static ones; link them from pages with examples or rules."""
    app.connect("builder-inited", _serve)
    app.connect("html-page-context", _add)
