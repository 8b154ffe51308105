"""Which checks there are, and how a genre's rules bind them."""

from __future__ import annotations

import dataclasses
import difflib
from dataclasses import dataclass
from typing import Any, get_type_hints

from writing_guide.checks import (
    agreement,
    elements,
    enumeration,
    expectations,
    figures,
    gate,
    length,
    number_forms,
    numbers,
    order,
    parts,
    privacy,
    residue,
    scripts,
    sections,
    sentences,
    typography,
    wording,
)
from writing_guide.checks.base import Check, CheckTypes
from writing_guide.errors import GenreError
from writing_guide.genres.schema import Genre, Rule
from writing_guide.text.words import WordList

ENTRY_POINTS = "writing_guide.checks"


@dataclass(frozen=True, slots=True)
class BoundRule:
    """A rule together with its check, ready to run."""

    rule: Rule
    check: Check


@dataclass(frozen=True, slots=True)
class BoundGenre:
    """A genre whose every rule is bound to a check."""

    genre: Genre
    rules: tuple[BoundRule, ...]


def builtin_checks() -> CheckTypes:
    """Name → type of the checks in this package."""
    families = (
        parts,
        elements,
        gate,
        order,
        sections,
        figures,
        length,
        expectations,
        typography,
        residue,
        scripts,
        sentences,
        enumeration,
        numbers,
        number_forms,
        wording,
        privacy,
        agreement,
    )
    return {name: check for family in families for name, check in family.CHECKS.items()}


def available_checks() -> CheckTypes:
    """The built-in checks, and those that other packages add under ``writing_guide.checks``.

    :raises GenreError: if two packages claim one name.
    """
    from importlib.metadata import entry_points

    found: dict[str, type[Check]] = dict(builtin_checks())
    for point in entry_points(group=ENTRY_POINTS):
        if point.name in found:
            raise GenreError(point.value, point.name, "a check of this name exists already")
        found[point.name] = point.load()
    return found


def bind(genre: Genre, checks: CheckTypes | None = None) -> BoundGenre:
    """Give each rule of *genre* its check.

    :raises GenreError: for an unknown check, an unknown, missing or ill-typed parameter.
    """
    known = checks
    if known is None:
        known = builtin_checks()
        # Asking what is installed is slow, so only a genre that needs it asks.
        if any(rule.check not in known for rule in genre.rules):
            known = available_checks()
    return BoundGenre(genre, tuple(BoundRule(rule, _bound(genre, rule, known)) for rule in genre.rules))


def _bound(genre: Genre, rule: Rule, known: CheckTypes) -> Check:
    def fail(key: str, problem: str) -> GenreError:
        return GenreError(str(genre.folder / "genre.toml"), f"rules.{rule.code}.{key}", problem)

    if rule.check not in known:
        near = difflib.get_close_matches(rule.check, known, 1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise fail("check", f"there is no check {rule.check!r}{hint}")
    check: Any = known[rule.check]
    hints = get_type_hints(check)
    fields = {field.name.replace("_", "-"): field for field in dataclasses.fields(check)}
    arguments: dict[str, object] = {}
    for key, value in rule.parameters.items():
        if key not in fields:
            near = difflib.get_close_matches(key, fields, 1)
            hint = f"; did you mean {near[0]}?" if near else f"; it takes {', '.join(fields) or 'none'}"
            raise fail(key, f"the check {rule.check!r} has no such parameter{hint}")
        try:
            arguments[fields[key].name] = _converted(value, hints[fields[key].name], genre)
        except ValueError as error:
            raise fail(key, str(error)) from error
    for name, field in fields.items():
        missing = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        if missing and field.name not in arguments:
            raise fail(name, f"the check {rule.check!r} needs this parameter")
    try:
        bound: Check = check(**arguments)
    except ValueError as error:
        raise fail("check", str(error)) from error
    return bound


def _converted(value: object, wanted: Any, genre: Genre) -> object:
    if wanted is WordList:
        if not isinstance(value, str) or value not in genre.lists:
            raise ValueError(f"there is no list {value!r} under [lists]")
        return genre.lists[value]
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    plain = tuple if wanted == tuple[str, ...] else wanted
    if not isinstance(value, plain) or (isinstance(value, bool) and plain is not bool):
        raise ValueError(f"must be a {getattr(plain, '__name__', plain)}, not {value!r}")
    return value
