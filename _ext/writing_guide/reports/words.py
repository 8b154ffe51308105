"""The words of a report for values that have names of their own in the code."""

from __future__ import annotations

from writing_guide.i18n import translator
from writing_guide.model import FigureKind, Severity
from writing_guide.reports.claims import ClaimKind


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a message translated later
    """Mark a message for the catalogue."""
    return message


_WORDS: dict[Severity | FigureKind | ClaimKind, str] = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.INFO: N_("info"),
    FigureKind.ACHIEVED: N_("counts as a result"),
    FigureKind.CONTEXT: N_("setting"),
    FigureKind.TIME: N_("time"),
    FigureKind.AGE: N_("age or service"),
    FigureKind.ORDINAL: N_("rank or sequence"),
    FigureKind.NAME: N_("part of a name"),
    FigureKind.IDIOM: N_("set phrase"),
    FigureKind.UNFILLED: N_("blank"),
    ClaimKind.FIGURE: N_("figure"),
    ClaimKind.HONOUR: N_("honour"),
    ClaimKind.QUOTATION: N_("quotation"),
}


def word(value: Severity | FigureKind | ClaimKind, language: str) -> str:
    """What *value* is called in *language*."""
    return translator(language)(_WORDS[value])
