"""What a rule has to say about a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from writing_guide.text.spans import Span

Data = Mapping[str, str | int | float]


class Severity(IntEnum):
    """How bad a finding is; the order is the order of weight."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used in files and on the command line: ``error``, ``warning``, ``info``."""
        return self.name.lower()

    @classmethod
    def of(cls, label: str) -> Severity:
        """The severity called *label*.

        :raises ValueError: if there is none.
        """
        try:
            return cls[label.upper()]
        except KeyError:
            raise ValueError(f"{label!r} is no severity; use error, warning or info") from None

    def lowered(self) -> Severity:
        """One step down; advice stays advice."""
        return Severity(max(self - 1, Severity.INFO))


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace the characters of *span* by *text*."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends a finding without touching what the text says."""

    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check found, before the rule gives it a code and a weight.

    :param message: an English msgid with named ``{fields}``.
    :param data: the values of those fields; plain data, never markup.
    :param certain: ``False`` where the hit rests on a part that an outline guessed; the
        finding is then raised one severity lower.
    """

    span: Span
    message: str
    data: Data = field(default_factory=dict, hash=False)
    fix: Fix | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: sortable, with one coordinate system (offsets of the document's text)."""

    span: Span
    code: str
    name: str
    severity: Severity
    message: str
    data: Data = field(default_factory=dict, hash=False)
    fix: Fix | None = None

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        """Order of reports: by place, then by code."""
        return (self.span.start, self.span.end, self.code, self.message)
