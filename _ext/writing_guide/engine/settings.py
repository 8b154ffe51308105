"""What a project or an example asks of a check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from writing_guide.checks.base import LengthLimit
from writing_guide.genres.schema import Genre, Rule
from writing_guide.model import Severity


@dataclass(frozen=True, slots=True)
class Suppression:
    """Silence the findings of one rule in one document, for a reason.

    :param selector: a rule's code or name.
    :param reason: why the finding is no fault here; never empty.
    """

    selector: str
    reason: str


@dataclass(frozen=True, slots=True)
class Settings:
    """Selection, severities, limits and declarations for one check.

    :param select: selectors of the rules to run (code, name, prefix, ``ALL``).
    :param ignore: selectors of rules not to run; the longer of two prefixes wins.
    :param severity: selector → severity instead of the genre's.
    :param expect: codes or names that a counter-example declares as its lesson.
    """

    select: tuple[str, ...] = ("ALL",)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict, hash=False)
    limit: LengthLimit | None = None
    expect: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()

    def selected(self, genre: Genre) -> frozenset[str]:
        """The codes of the rules that run: the most specific selector decides, ignore on a tie.

        :raises UnknownRuleError: if a selector means no rule of *genre*.
        """
        return _selected(genre, self.select, self.ignore)

    def severity_of(self, genre: Genre, rule: Rule) -> Severity:
        """The severity of *rule* here.

        :raises UnknownRuleError: if an override means no rule of *genre*.
        """
        if not self.severity:
            return rule.severity
        weighed = [(_weight(genre, word, rule), level) for word, level in self.severity.items()]
        weight, level = max(weighed, default=(0, rule.severity))
        return level if weight else rule.severity


@lru_cache(maxsize=64)
def _selected(genre: Genre, select: tuple[str, ...], ignore: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        rule.code
        for rule in genre.rules
        if max((_weight(genre, word, rule) for word in select), default=0)
        > max((_weight(genre, word, rule) for word in ignore), default=0)
    )


def _weight(genre: Genre, selector: str, rule: Rule) -> int:
    if rule not in genre.selected(selector):
        return 0
    if selector == "ALL":
        return 1
    return 1 + len(selector) if rule.code.startswith(selector) else 10
