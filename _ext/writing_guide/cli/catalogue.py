"""``explain``, ``rules``, ``genres``, ``checks``: what there is to be checked."""

from __future__ import annotations

import dataclasses
import sys
from argparse import Namespace
from pathlib import Path

from writing_guide.cli.columns import columns
from writing_guide.cli.configuration import Configuration
from writing_guide.genres import Genre, builtin_genres, find_genre
from writing_guide.genres.pages import read_page
from writing_guide.genres.translation import translated
from writing_guide.i18n import translator
from writing_guide.reports.rule_page import rule_page
from writing_guide.reports.words import word


def explain(arguments: Namespace, configuration: Configuration, language: str) -> int:
    """Print the page of one rule.

    :raises UnknownRuleError: if there is none; it names near ones.
    """
    genre = _genre(configuration, language)
    rule = genre.rule(arguments.rule)
    level = word(rule.severity, language)
    parameters = ", ".join(f"{key} = {value}" for key, value in rule.parameters.items())
    head = f"{rule.code} {rule.name} ({level})  {rule.check}{f': {parameters}' if parameters else ''}"
    titles = {part.name: part.title for part in genre.parts}
    sys.stdout.write(f"{head}\n\n{rule_page(read_page(rule).text, titles)}")
    return 0


def rules(configuration: Configuration, language: str) -> int:
    """Print one line a rule."""
    table = [
        (rule.code, rule.name, word(rule.severity, language), read_page(rule).title)
        for rule in _genre(configuration, language).rules
    ]
    sys.stdout.write(columns(table))
    return 0


def genres(configuration: Configuration, language: str) -> int:
    """Print each genre, its summary and its parts."""
    _ = translator(language)
    names = [*builtin_genres()]
    for folder in map(Path, configuration.genre_folders):
        names += [
            file.parent.name
            for file in (folder / "genre.toml", *folder.glob("*/genre.toml"))
            if file.is_file()
        ]
    for name in dict.fromkeys(names):
        genre = translated(find_genre(name, map(Path, configuration.genre_folders)), language)
        table = [
            (f"    {part.name}", part.title, _("required") if part.required else _("optional"), part.summary)
            for part in genre.parts
        ]
        sys.stdout.write(f"{genre.name}  {genre.title}\n    {genre.summary}\n{columns(table)}")
    return 0


def checks() -> int:
    """Print each check that a rule can bind, with its parameters and their types."""
    from writing_guide.checks.registry import available_checks

    for name, check in sorted(available_checks().items()):
        summary = (check.__doc__ or "").strip().split("\n\n")[0]
        sys.stdout.write(f"{name}\n    {' '.join(summary.split())}\n")
        for field in dataclasses.fields(check):  # type: ignore[arg-type]
            default = "" if field.default is dataclasses.MISSING else f" = {field.default!r}"
            kind = field.type if isinstance(field.type, str) else field.type.__name__
            sys.stdout.write(f"    {field.name.replace('_', '-')}: {kind}{default}\n")
    return 0


def _genre(configuration: Configuration, language: str) -> Genre:
    return translated(find_genre(configuration.genre, map(Path, configuration.genre_folders)), language)
