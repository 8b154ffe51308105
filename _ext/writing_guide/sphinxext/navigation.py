"""A sidebar whose cost does not grow with the number of pages.

Furo renders the whole site tree into every page, so the time of a build grows with the square of
the pages (research/peers.md 3.3: 48 ms a page at 100 pages, 384 ms at 1 000). A branch with more
children than ``writing_navigation_limit`` shows only those next to the current page; its own page
lists them all.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from writing_guide.sphinxext.words import _

if TYPE_CHECKING:
    from docutils.nodes import document
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder

# Neighbours shown on either side of the current page in a long branch.
_NEAR = 3


class Tree:
    """The site's tree as one page shows it."""

    def __init__(self, builder: StandaloneHTMLBuilder, pagename: str, limit: int) -> None:
        self._builder = builder
        self._env = builder.env
        self._page = pagename
        self._limit = limit
        self._path = self._ancestors()

    def _ancestors(self) -> set[str]:
        path: set[str] = set()
        name: str | None = self._page
        while name and name not in path:
            path.add(name)
            name = (self._builder.relations.get(name) or [None])[0]
        return path

    def html(self) -> str:
        """The nested list, in the markup that Sphinx's own ``toctree()`` gives to a theme."""
        root = self._env.config.root_doc
        return self._list(self._env.toctree_includes.get(root, []), 1, {root})

    def _list(self, names: list[str], level: int, above: set[str]) -> str:
        known = [name for name in names if name in self._env.titles and name not in above]
        shown = self._window(known)
        items = "".join(self._item(name, level, above) for name in shown)
        return f"<ul>\n{items}</ul>\n" if items else ""

    def _window(self, names: list[str]) -> list[str]:
        if len(names) <= self._limit:
            return names
        at = next((index for index, name in enumerate(names) if name in self._path), None)
        if at is None:
            return []
        return names[max(0, at - _NEAR) : at + _NEAR + 1]

    def _item(self, name: str, level: int, above: set[str]) -> str:
        current = " current" if name in self._path else ""
        children = self._list(self._env.toctree_includes.get(name, []), level + 1, above | {name})
        uri = escape(self._builder.get_relative_uri(self._page, name)) if name != self._page else "#"
        title = escape(self._env.titles[name].astext())
        return (
            f'<li class="toctree-l{level}{current}"><a class="reference internal{current}" '
            f'href="{uri}">{title}</a>{children}</li>\n'
        )


def _replace(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], doctree: document | None
) -> None:
    limit = app.config.writing_navigation_limit
    if limit > 0 and "toctree" in context:
        builder: Any = app.builder
        context["toctree"] = lambda **_options: Tree(builder, pagename, limit).html()


def _label(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], doctree: document | None
) -> None:
    # Furo writes this label in English into the tree, out of reach of a catalogue.
    if tree := context.get("furo_navigation_tree"):
        english = "Toggle navigation of "
        context["furo_navigation_tree"] = tree.replace(english, _("Show or hide the pages under "))


def register(app: Sphinx) -> None:
    """Take the place of the theme's own tree, where the project asks for it."""
    # A theme builds its sidebar in a handler of the default priority, 500.
    app.connect("html-page-context", _replace, priority=400)
    app.connect("html-page-context", _label, priority=600)
