"""The outcome of checking one document."""

from __future__ import annotations

from dataclasses import dataclass

from writing_guide.model.document import Document
from writing_guide.model.finding import Finding, Severity
from writing_guide.text.figure import Figure


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the author silenced, and the reason given."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a check has to say about one document.

    :param findings: what counts, sorted by place.
    :param expected: findings that the example declares as its lesson; they do not count.
    :param suppressed: findings silenced with a reason; they do not count.
    """

    document: Document
    genre: str
    findings: tuple[Finding, ...]
    figures: tuple[Figure, ...]
    characters: int
    expected: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings have just this severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def worst(self) -> Severity | None:
        """The highest severity among the findings, ``None`` if there are none."""
        return max((finding.severity for finding in self.findings), default=None)
