"""Configuration values of the extension, declared once: for Sphinx, for checks, for the reference page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sphinx.util import logging

from writing_guide.checks import bind
from writing_guide.engine import Settings
from writing_guide.errors import UnknownRuleError, WritingGuideError
from writing_guide.genres import Genre, find_genre, known_genres
from writing_guide.model import Severity

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

logger = logging.getLogger(__name__)
PREFIX = "writing_"
# What a changed value makes Sphinx do again; "env" (read the pages) where nothing is named.
_REBUILD: dict[str, Literal["", "html"]] = {
    "fail_on": "",
    "collection_checks": "",
    "navigation_limit": "html",
    "redirects": "html",
    "similar": "html",
}


def _value(default: Any, kind: type, description: str) -> Any:
    return field(
        default_factory=lambda: default, metadata={"types": frozenset({kind}), "description": description}
    )


@dataclass(frozen=True, slots=True)
class Values:
    """What ``conf.py`` may set, each as ``writing_NAME``."""

    genre: str = _value("deed-summary", str, "The genre of examples that name none.")
    genre_paths: Sequence[str] = _value(
        [], list, "Folders that hold genres of the project, relative to the source directory."
    )
    fail_on: str = _value(
        "error", str, "The lowest severity that makes the build fail: error, warning, info or never."
    )
    select: Sequence[str] = _value(["ALL"], list, "Selectors of the rules to run: codes, names, prefixes.")
    ignore: Sequence[str] = _value([], list, "Selectors of the rules not to run.")
    severity: dict[str, str] = _value({}, dict, "Selector to severity, where it differs from the genre's.")

    redirects: str = _value(
        "",
        str,
        "The file that lists old addresses of examples, parts and annotations and where they lead now, "
        "relative to the source directory.",
    )
    collection_checks: bool = _value(
        False,
        bool,
        "Whether to look for gaps and contradictions over all examples together.",
    )
    similar: int = _value(3, int, "How many examples like its own a page points to; 0 leaves them out.")
    navigation_limit: int = _value(
        0,
        int,
        "Above how many children a branch of the sidebar shows only those near the current page; "
        "0 leaves the sidebar to the theme.",
    )

    @classmethod
    def of(cls, config: Config) -> Values:
        """The values that *config* holds."""
        return cls(**{item.name: getattr(config, PREFIX + item.name) for item in fields(cls)})

    def settings(self, genre: Genre) -> Settings:
        """Selection and severities for *genre*; selectors that only another genre knows are left out."""
        levels = {label.name.lower(): label for label in Severity}
        return Settings(
            select=tuple(word for word in self.select if _means(genre, word)),
            ignore=tuple(word for word in self.ignore if _means(genre, word)),
            severity={
                word: levels[level]
                for word, level in self.severity.items()
                if level in levels and _means(genre, word)
            },
        )

    def folders(self, srcdir: Path) -> tuple[Path, ...]:
        """The genre folders as absolute paths."""
        return tuple((srcdir / folder).resolve() for folder in self.genre_paths)

    def threshold(self) -> int:
        """The lowest severity that fails the build; one above ``error`` for ``never``."""
        levels = {"never": Severity.ERROR + 1} | {level.label: int(level) for level in Severity}
        return levels.get(self.fail_on, int(Severity.ERROR))

    def mistakes(self, srcdir: Path) -> Iterator[str]:
        """What is wrong with the values, one sentence each."""
        labels = [level.label for level in Severity]
        if self.fail_on not in (*labels, "never"):
            yield f"writing_fail_on is {self.fail_on!r}; use {', '.join(labels)} or never"
        for word, level in self.severity.items():
            if level not in labels:
                yield f"writing_severity gives {word} the level {level!r}; use {', '.join(labels)}"
        try:
            genres = [find_genre(name, self.folders(srcdir)) for name in known_genres(self.folders(srcdir))]
            bind(find_genre(self.genre, self.folders(srcdir)))
        except WritingGuideError as error:
            yield str(error)
            return
        for name, words in (("select", self.select), ("ignore", self.ignore), ("severity", self.severity)):
            for word in words:
                if not any(_means(genre, word) for genre in genres):
                    yield f"writing_{name} names {word!r}, which is no rule of any genre"


def _means(genre: Genre, selector: str) -> bool:
    try:
        return bool(genre.selected(selector))
    except UnknownRuleError:
        return False


def register(app: Sphinx) -> None:
    """Declare the values; a change of most of them re-reads the examples."""
    defaults = Values()
    for item in fields(Values):
        app.add_config_value(
            PREFIX + item.name,
            getattr(defaults, item.name),
            _REBUILD.get(item.name, "env"),
            types=item.metadata["types"],
            description=item.metadata["description"],
        )


def validate(app: Sphinx) -> None:
    """Report values that no check could use; the build goes on with the defaults, and fails."""
    for mistake in Values.of(app.config).mistakes(Path(app.srcdir)):
        logger.error(mistake, type="writing", subtype="config", location=f"{app.confdir}/conf.py:1")
        app.statuscode = 1
