"""Words of the interface, in the language of the project."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sphinx.locale import get_translation

from writing_guide.i18n import DOMAIN
from writing_guide.model import Figure, FigureKind, Report, Severity

_ = get_translation(DOMAIN)

_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a message translated later
    """Mark a message for the catalogue."""
    return message


_FIGURE_KINDS = {
    FigureKind.ACHIEVED: N_("counts as a result"),
    FigureKind.CONTEXT: N_("setting"),
    FigureKind.TIME: N_("time"),
    FigureKind.AGE: N_("age or service"),
    FigureKind.ORDINAL: N_("rank or sequence"),
    FigureKind.NAME: N_("part of a name"),
    FigureKind.IDIOM: N_("set phrase"),
    FigureKind.UNFILLED: N_("blank"),
}


def facts(metadata: tuple[tuple[str, str], ...], characters: int, achieved: int) -> Iterator[str]:
    """The words of an example's fact line, in reading order."""
    known = dict(metadata)
    if known.get("subject"):
        yield subject(known["subject"])
    for key in ("field", "occasion"):
        if known.get(key):
            yield known[key]
    if known.get("date"):
        yield date(known["date"])
    yield _("{count} characters").format(count=characters)
    yield _("{count} figures that count").format(count=achieved)
    if known.get("source"):
        yield _("source {name}").format(name=known["source"])


def subject(value: str) -> str:
    """Whom an example recommends."""
    return {"person": _("person"), "unit": _("unit"), "group": _("group")}.get(value, value)


def date(value: str) -> str:
    """An ISO month or day as people write it; anything else as it is."""
    match = _DATE.fullmatch(value)
    if match is None:
        return value
    year, month, day = match.groups()
    pattern = _("{year}-{month}-{day}") if day else _("{year}-{month}")
    return pattern.format(year=int(year), month=int(month), day=int(day or 0))


def kind(name: str) -> str:
    """What kind of example it is."""
    return {
        "model": _("Model"),
        "counter": _("Counter-example"),
        "bad": _("Not like this"),
        "good": _("Like this"),
    }[name]


def paired_kind(name: str) -> str:
    """What an example is beside its other version."""
    return str({"model": _("Mended"), "counter": _("Draft")}.get(name) or kind(name))


def verdict(example_kind: str, report: Report) -> str:
    """One line that says how the example stands; ``""`` for a passage that does what it should."""
    if report.findings:
        errors = report.count(Severity.ERROR)
        others = len(report.findings) - errors
        return _("{errors} errors, {others} other findings").format(errors=errors, others=others)
    if report.expected:
        codes = list(dict.fromkeys(finding.code for finding in report.expected))
        return _("shows {codes}").format(codes=_(", ").join(codes))
    return _("passes every rule") if example_kind == "model" else ""


def figure_kind(figure: Figure) -> str:
    """What a figure's kind means to a reader."""
    return str(_(_FIGURE_KINDS[figure.kind]))


def value(figure: Figure) -> str:
    """The number that a figure means, ``""`` where none is stated."""
    meant = figure.value
    if isinstance(meant, tuple):
        number = f"{meant[0]:g}–{meant[1]:g}"
    elif meant is None:
        number = ""
    else:
        number = str(meant) if isinstance(meant, int) else f"{meant:g}"
    if number and figure.approximate:
        number = _("about {number}").format(number=number)
    return str(number)


def figure_tip(figure: Figure) -> str:
    """Kind, value and unit of a figure, for hover and focus."""
    return " · ".join(part for part in (figure_kind(figure), value(figure), figure.unit) if part)


def severity(level: Severity) -> str:
    """A severity's word."""
    return {"error": _("error"), "warning": _("warning"), "info": _("advice")}[level.label]


def heading(name: str) -> str:
    """A column heading of the rule catalogue."""
    return {"code": _("Code"), "rule": _("Rule"), "severity": _("Severity")}[name]


def filters() -> Iterator[tuple[str, str]]:
    """Key and label of the gallery's filters."""
    yield "kind", _("Kind")
    yield from cells()


def cells() -> Iterator[tuple[str, str]]:
    """Key and label of what the gallery tells of an example."""
    yield "subject", _("Subject")
    yield "field", _("Field")
    yield "occasion", _("Occasion")
    yield "length", _("Length")
    yield "pattern", _("Pattern")
    yield "rule", _("Rule shown")
