"""Names, ids and titles of the objects that an example holds: what citations of them are made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from writing_guide.model import Figure, FigureKind, Part, Report
from writing_guide.sphinxext.records import ExampleRecord, FigureRecord, PatternRecord, RuleRecord

_CITED = (FigureKind.ACHIEVED, FigureKind.CONTEXT, FigureKind.TIME, FigureKind.AGE)
_DIGITS = re.compile(r"[0-9]+")


class Address(NamedTuple):
    """An object that can be cited.

    :param kind: its type in the domain.
    :param name: what a role takes to cite it.
    :param node_id: its id on its page.
    :param title: what a link to it says by default.
    :param label: the plain label beside it, for ``ref``, which knows lower case only.
    """

    kind: str
    name: str
    node_id: str
    title: str
    label: str


def example_addresses(example: ExampleRecord) -> Iterator[Address]:
    """The example, its parts, annotations and figures; nothing for a passage, which has no id."""
    if not example.name:
        return
    quoted = f"《{example.title}》"
    yield Address("example", example.name, example.name, quoted, example.name)
    for part in example.parts:
        name = f"{example.name}/{part.node_id.removeprefix(example.name + '-')}"
        yield Address("part", name, part.node_id, quoted + part.title, name)
    for number, note in enumerate(example.notes, 1):
        name = f"{example.name}/{note.name}"
        yield Address("annotation", name, note.node_id, f"{quoted}〔{number}〕", name)
    for figure in example.figures:
        name = f"{example.name}/{figure.name}"
        yield Address("number", name, figure.node_id, f"{quoted}“{figure.text}”", name.lower())


def rule_addresses(rule: RuleRecord) -> Iterator[Address]:
    """The rule under its code and under its name; the label beside it goes by the code."""
    for name in (rule.code, rule.name):
        yield Address("rule", name, rule.node_id, f"{rule.code} {rule.title}", rule.node_id.lower())


def pattern_addresses(pattern: PatternRecord) -> Iterator[Address]:
    """The pattern under its name."""
    yield Address("pattern", pattern.name, pattern.node_id, pattern.title, pattern.node_id)


def cited_figures(
    report: Report, name: str, parts: Sequence[tuple[Part, str]]
) -> Iterator[tuple[Figure, FigureRecord]]:
    """The figures of *report* that can be cited, with their records.

    An id is made of the number's own digits, so that it does not change when a sentence before it
    does; the underscore keeps it apart from the ids of parts and annotations.

    :param name: the id of the example; without one nothing can be cited.
    :param parts: the parts of the example with their ids.
    """
    seen: Counter[str] = Counter()
    for figure in sorted(report.figures) if name else ():
        if figure.kind not in _CITED:
            continue
        words = "".join(figure.text.split())
        node_id = f"{name}_{_slug(figure)}"
        seen.update((words, node_id))
        yield (
            figure,
            FigureRecord(
                text=figure.text,
                name=words if seen[words] == 1 else f"{words}/{seen[words]}",
                node_id=node_id if seen[node_id] == 1 else f"{node_id}_{seen[node_id]}",
                part=next((node_id for part, node_id in parts if part.span.covers(figure.span)), ""),
                kind=str(figure.kind),
                value=figure.value,
                unit=figure.unit,
                approximate=figure.approximate,
            ),
        )


def _slug(figure: Figure) -> str:
    digits = _DIGITS.findall(figure.text)
    if not digits and figure.value is not None:
        digits = _DIGITS.findall(repr(figure.value))
    return "-".join(digits) or "x"
