"""Reads a genre from its folder; every mistake is reported with file and key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from writing_guide.errors import GenreError, UnknownGenreError
from writing_guide.genres.schema import Gate, Genre, Parameter, PartDefinition, Pattern, Rule
from writing_guide.genres.tables import Table
from writing_guide.model import Severity
from writing_guide.text.expressions import lazy
from writing_guide.text.words import WordList

_FILE = "genre.toml"
_CODE = lazy(r"[A-Z][0-9]{3}")
_NAME = lazy(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_POSITIONS = ("first", "last", "")


def builtin_genres() -> dict[str, Path]:
    """Name → folder of the genres that come with the package."""
    root = Path(__file__).parent
    return {path.parent.name: path.parent for path in sorted(root.glob(f"*/{_FILE}"))}


def known_genres(folders: Iterable[Path] = ()) -> dict[str, Path]:
    """Name → folder of all genres: the built-in ones and those in *folders*, which win.

    Each of *folders* is a genre or a folder of genres.
    """
    known = builtin_genres()
    for folder in folders:
        for path in [folder / _FILE, *sorted(folder.glob(f"*/{_FILE}"))]:
            if path.is_file():
                known[path.parent.name] = path.parent
    return known


def find_genre(name: str, folders: Iterable[Path] = ()) -> Genre:
    """The genre called *name*, looked for in *folders* first.

    :raises UnknownGenreError: if there is none.
    :raises GenreError: if its data is wrong.
    """
    known = known_genres(folders)
    if name not in known:
        raise UnknownGenreError(name, tuple(sorted(known)))
    return load_genre(known[name])


def load_genre(folder: Path) -> Genre:
    """Read the genre in *folder*.

    :raises GenreError: with the file and the key, for anything missing, unknown or ill-typed.
    """
    if not (folder / _FILE).is_file():
        raise GenreError(str(folder), "", f"there is no {_FILE} here")
    stamps = tuple(
        (str(path.relative_to(folder)), path.stat().st_mtime_ns, path.stat().st_size)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    )
    return _load(folder, stamps)


@lru_cache(maxsize=16)
def _load(folder: Path, _stamps: tuple[tuple[str, int, int], ...]) -> Genre:
    file = folder / _FILE
    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GenreError(str(file), "", f"this is no valid TOML: {error}") from error
    top = Table(str(file), "", data)
    name = top.take("name", str)
    if name != folder.name:
        raise GenreError(str(file), "name", f"is {name!r}, but the folder is called {folder.name!r}")
    parts = _parts(top)
    families = top.table("families").rest(str)
    genre = Genre(
        name=name,
        title=top.take("title", str),
        language=top.take("language", str),
        summary=top.take("summary", str, ""),
        parts=parts,
        families=families,
        rules=_rules(top.table("rules"), folder, families),
        lists=_lists(top.table("lists", {}), folder),
        patterns=_patterns(top, parts),
        gate=_gate(top.table("gate", {}), families),
        folder=folder,
    )
    top.done()
    return genre


def _parts(top: Table) -> tuple[PartDefinition, ...]:
    parts: list[PartDefinition] = []
    for table in top.tables("parts"):
        part = PartDefinition(
            name=table.take("name", str),
            title=table.take("title", str),
            required=table.take("required", bool, False),
            position=table.take("position", str, ""),
            summary=table.take("summary", str, ""),
        )
        table.done()
        if not _NAME.fullmatch(part.name):
            table.fail("name", f"{part.name!r} must be lower-case ASCII words joined by hyphens")
        if part.position not in _POSITIONS:
            table.fail("position", f"is {part.position!r}; use first, last or nothing")
        if any(part.name == other.name for other in parts):
            table.fail("name", f"the part {part.name!r} is declared twice")
        parts.append(part)
    if not parts:
        top.fail("parts", "a genre needs at least one part")
    return tuple(parts)


def _rules(table: Table, folder: Path, families: Mapping[str, str]) -> tuple[Rule, ...]:
    rules: list[Rule] = []
    for code in table.names():
        entry = table.table(code)
        if not _CODE.fullmatch(code):
            table.fail(code, "a code is one capital letter and three digits")
        if code[0] not in families:
            table.fail(code, f"the family {code[0]!r} has no title under [families]")
        name = entry.take("name", str)
        if not _NAME.fullmatch(name) or any(rule.name == name for rule in rules):
            entry.fail("name", f"{name!r} must be lower-case ASCII words joined by hyphens, used once")
        try:
            severity = Severity.of(entry.take("severity", str))
        except ValueError as error:
            entry.fail("severity", str(error))
        check = entry.take("check", str)
        page = folder / "rules" / f"{code}.md"
        if not page.is_file():
            entry.fail("", f"its page rules/{code}.md is missing")
        rules.append(Rule(code, name, severity, check, _parameters(entry), page))
    order = list(families)
    return tuple(sorted(rules, key=lambda rule: (order.index(rule.family), rule.code)))


def _parameters(entry: Table) -> dict[str, Parameter]:
    parameters: dict[str, Parameter] = {}
    for key in entry.names():
        value: Any = entry.take(key, object)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            value = tuple(value)
        if not isinstance(value, (str, int, float, bool, tuple)):
            entry.fail(key, "a parameter is a string, a number, true or false, or a list of strings")
        parameters[key] = value
    return parameters


def _lists(table: Table, folder: Path) -> dict[str, WordList]:
    lists: dict[str, WordList] = {}
    for key in table.names():
        relative = table.take(key, str)
        path = (folder / relative).resolve()
        if not path.is_relative_to(folder.resolve()) or not path.is_file():
            table.fail(key, f"there is no file {relative!r} in the genre's folder")
        lists[key] = WordList.parse(key, path.read_text("utf-8"))
    return lists


def _patterns(top: Table, parts: tuple[PartDefinition, ...]) -> tuple[Pattern, ...]:
    found: list[Pattern] = []
    known = ("", *(part.name for part in parts))
    for table in top.tables("patterns"):
        pattern = Pattern(
            name=table.take("name", str),
            title=table.take("title", str),
            family=table.take("family", str),
            part=table.take("part", str, ""),
            summary=table.take("summary", str, ""),
            outline=table.take("outline", bool, False),
        )
        table.done()
        if not _NAME.fullmatch(pattern.name) or any(pattern.name == other.name for other in found):
            table.fail(
                "name", f"{pattern.name!r} must be lower-case ASCII words joined by hyphens, used once"
            )
        if pattern.part not in known:
            table.fail("part", f"{pattern.part!r} is no part of this genre")
        found.append(pattern)
    return tuple(found)


def _gate(table: Table, families: Mapping[str, str]) -> Gate | None:
    if not table.names():
        return None
    gate = Gate(table.take("family", str), tuple(table.take("silences", list)))
    table.done()
    for family in (gate.family, *gate.silences):
        if family not in families:
            table.fail("silences", f"{family!r} is no family of this genre")
    return gate
