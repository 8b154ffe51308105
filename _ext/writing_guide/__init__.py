"""Annotated writing examples, checked against the structural rules of their genre.

The engine (``text``, ``model``, ``genres``, ``checks``, ``engine``, ``readers``, ``reports``)
runs without Sphinx; :func:`setup` makes the same package a Sphinx extension.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the extension with Sphinx, importing Sphinx only now."""
    from writing_guide.sphinxext.setup import setup_extension

    return setup_extension(app)
