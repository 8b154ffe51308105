"""Genres as data: a folder with ``genre.toml``, word lists, and a Markdown page a rule."""

from writing_guide.genres.loader import builtin_genres, find_genre, known_genres, load_genre
from writing_guide.genres.schema import Gate, Genre, PartDefinition, Pattern, Rule

__all__ = [
    "Gate",
    "Genre",
    "PartDefinition",
    "Pattern",
    "Rule",
    "builtin_genres",
    "find_genre",
    "known_genres",
    "load_genre",
]
