"""Configuration values of the extension, declared once: for Sphinx, for checks, for the reference page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from writing_guide.engine import Settings
from writing_guide.model import Severity

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

PREFIX = "writing_"


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

    @classmethod
    def of(cls, config: Config) -> Values:
        """The values that *config* holds."""
        return cls(**{item.name: getattr(config, PREFIX + item.name) for item in fields(cls)})

    def settings(self) -> Settings:
        """Selection and severities as the engine takes them."""
        return Settings(
            select=tuple(self.select),
            ignore=tuple(self.ignore),
            severity={key: Severity.of(value) for key, value in self.severity.items()},
        )

    def folders(self, srcdir: Path) -> tuple[Path, ...]:
        """The genre folders as absolute paths."""
        return tuple((srcdir / folder).resolve() for folder in self.genre_paths)

    def threshold(self) -> int:
        """The lowest severity that fails the build; one above ``error`` for ``never``.

        :raises ValueError: if ``writing_fail_on`` is no severity.
        """
        return Severity.ERROR + 1 if self.fail_on == "never" else Severity.of(self.fail_on)


def register(app: Sphinx) -> None:
    """Declare the values; a change of one re-reads the examples, except the exit threshold."""
    for item in fields(Values):
        app.add_config_value(
            PREFIX + item.name,
            item.default_factory(),  # type: ignore[misc]
            "" if item.name == "fail_on" else "env",
            types=item.metadata["types"],
            description=item.metadata["description"],
        )


def validate(app: Sphinx, config: Config) -> None:
    """Reject values that no check could use, before anything is read.

    :raises sphinx.errors.ConfigError: with the value's name and what it may be.
    """
    from sphinx.errors import ConfigError

    from writing_guide.checks import bind
    from writing_guide.errors import WritingGuideError
    from writing_guide.genres import find_genre

    values = Values.of(config)
    try:
        values.threshold()
        genre = bind(find_genre(values.genre, values.folders(Path(app.srcdir)))).genre
        settings = values.settings()
        for rule in genre.rules:
            settings.selects(genre, rule)
            settings.severity_of(genre, rule)
    except (ValueError, WritingGuideError) as error:
        raise ConfigError(f"writing_guide: {error}") from error
