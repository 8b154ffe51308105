"""Runs a genre's rules over a document: ``check(document, genre, settings) -> Report``."""

from writing_guide.engine.run import check
from writing_guide.engine.settings import Settings, Suppression

__all__ = ["Settings", "Suppression", "check"]
