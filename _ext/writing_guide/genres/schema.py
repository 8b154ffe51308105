"""What a genre consists of."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from writing_guide.errors import UnknownRuleError
from writing_guide.model import Severity
from writing_guide.text.words import WordList

Parameter = str | int | float | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartDefinition:
    """One part that texts of the genre may have.

    :param name: ASCII name used in directives and JSON.
    :param title: what readers call it.
    :param required: whether a text without it is incomplete.
    :param position: ``first``, ``last`` or ``""`` for between.
    :param summary: one sentence on what it must hold.
    """

    name: str
    title: str
    required: bool = False
    position: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule: a check bound to parameters, under a code that never changes.

    :param code: for ever; its first letter is the family.
    :param name: kebab-case, names the offence.
    :param check: the name of the check it binds.
    :param parameters: the check's parameters as written in the genre.
    :param page: the Markdown page that explains the rule.
    :param language: the language to show that page in; ``""`` for the one it is written in.
    """

    code: str
    name: str
    severity: Severity
    check: str
    parameters: Mapping[str, Parameter] = field(hash=False)
    page: Path
    language: str = ""

    @property
    def family(self) -> str:
        """The letter that the code begins with."""
        return self.code[0]


@dataclass(frozen=True, slots=True)
class Gate:
    """Families that stay silent once a rule of the gate's own family has spoken."""

    family: str
    silences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way of writing a part, or of ordering or naming the whole, that examples show.

    :param part: the part that shows it, ``title`` or ``""`` for the whole.
    :param family: what it is a way of; patterns of one family are alternatives.
    :param outline: whether a list of examples shows the part's headings or first sentences only,
        because the pattern lies in their order.
    """

    name: str
    title: str
    family: str
    part: str
    summary: str
    outline: bool = False


# Compared by identity: a genre is loaded once and asked about many times.
@dataclass(frozen=True, slots=True, eq=False)
class Genre:
    """A kind of text: its parts in order, its rules, its word lists.

    :param families: family letter → title, in the order of the rule catalogue.
    """

    name: str
    title: str
    language: str
    summary: str
    parts: tuple[PartDefinition, ...]
    families: Mapping[str, str] = field(hash=False)
    rules: tuple[Rule, ...]
    lists: Mapping[str, WordList] = field(hash=False)
    patterns: tuple[Pattern, ...]
    gate: Gate | None
    folder: Path

    @property
    def fingerprint(self) -> str:
        """Changes whenever any file of the genre does."""
        return _fingerprint(self)

    def part(self, name: str) -> PartDefinition | None:
        """The part called *name*, or ``None``."""
        return next((part for part in self.parts if part.name == name), None)

    def pattern(self, name: str) -> Pattern | None:
        """The pattern called *name*, or ``None``."""
        return next((pattern for pattern in self.patterns if pattern.name == name), None)

    def rule(self, selector: str) -> Rule:
        """The rule with the code or name *selector*.

        :raises UnknownRuleError: if there is none; it proposes near ones.
        """
        for rule in self.rules:
            if selector in (rule.code, rule.name):
                return rule
        known = [word for rule in self.rules for word in (rule.code, rule.name)]
        raise UnknownRuleError(selector, tuple(difflib.get_close_matches(selector, known, 2, 0.6)))

    def selected(self, selector: str) -> tuple[Rule, ...]:
        """The rules that *selector* means: a code, a name, a family letter or code prefix, ``ALL``.

        :raises UnknownRuleError: if it means none.
        """
        if selector == "ALL":
            return self.rules
        by_prefix = tuple(rule for rule in self.rules if rule.code.startswith(selector))
        return by_prefix or (self.rule(selector),)


@lru_cache(maxsize=16)
def _fingerprint(genre: Genre) -> str:
    # Only a build asks; a check from the shell needs neither the pages nor their digest.
    import hashlib

    digest = hashlib.sha256()
    for path in sorted(genre.folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(genre.folder).as_posix()
            digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
