"""What one run of ``check`` does to each file; plain values, so that processes can share it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from writing_guide.checks import BoundGenre, LengthLimit, bind
from writing_guide.cli.configuration import Configuration
from writing_guide.engine import Settings, Suppression, check
from writing_guide.genres import find_genre
from writing_guide.genres.translation import translated
from writing_guide.model import Report, Severity
from writing_guide.readers.drafts import outlined
from writing_guide.readers.example import Example


@dataclass(frozen=True, slots=True)
class Plan:
    """The settings of a run, and how its outcome is to be printed.

    :param format: ``text`` or ``json``.
    :param fix: whether files are mended; *diff*: whether the change is only shown.
    """

    genre: str = "deed-summary"
    folders: tuple[str, ...] = ()
    select: tuple[str, ...] = ("ALL",)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict, hash=False)
    limit: LengthLimit | None = None
    language: str = "en"
    format: str = "text"
    colour: bool = False
    fix: bool = False
    diff: bool = False

    @classmethod
    def of(cls, configuration: Configuration, language: str, **printing: str | bool) -> Plan:
        """The plan that *configuration* asks for.

        :raises ValueError: for a level that is no severity.
        """
        limit = configuration.limit
        return cls(
            genre=configuration.genre,
            folders=configuration.genre_folders,
            select=configuration.select,
            ignore=configuration.ignore,
            severity={code: Severity.of(level) for code, level in configuration.severity.items()},
            limit=None if limit is None else LengthLimit(limit, configuration.limit_kind),
            language=language,
            **printing,  # type: ignore[arg-type]
        )

    def bound(self, name: str = "") -> BoundGenre:
        """The genre called *name*, or the plan's own, in the run's language, ready to run.

        :raises UnknownGenreError: if there is none.
        :raises GenreError: if its data is wrong.
        """
        return _bound(name or self.genre, self.folders, self.language)

    def validate(self) -> None:
        """Make sure that the genre is there and has the rules that are named.

        :raises WritingGuideError: if not.
        """
        genre = self.bound().genre
        for selector in (*self.select, *self.ignore, *self.severity):
            genre.selected(selector)

    def report(self, example: Example) -> Report:
        """Check one text. What it declares about itself goes before the plan.

        :raises WritingGuideError: for a genre or a rule that it names and that is not there.
        """
        bound = self.bound(example.genre)
        limit = self.limit
        if example.limit is not None:
            limit = LengthLimit(example.limit, example.limit_kind)
        settings = Settings(
            select=self.select,
            ignore=self.ignore,
            severity=self.severity,
            limit=limit,
            expect=example.expect,
            suppressions=tuple(Suppression(*pair) for pair in example.suppressions),
        )
        return check(outlined(example.document, bound.genre), bound, settings)


@lru_cache(maxsize=8)
def _bound(name: str, folders: tuple[str, ...], language: str) -> BoundGenre:
    return bind(translated(find_genre(name, map(Path, folders)), language))
