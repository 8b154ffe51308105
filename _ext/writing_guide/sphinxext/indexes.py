"""Indexes of the examples by pattern, rule, field and measure word, made from the data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from writing_guide.genres import Genre
from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.links import object_link
from writing_guide.sphinxext.overview import Counted, Overview, Shown
from writing_guide.sphinxext.words import _


class Entry(NamedTuple):
    """A term of an index and what it leads to: lines of links and words."""

    term: Sequence[nodes.Node]
    lines: list[list[nodes.Node]]


def by_pattern(overview: Overview, genre: Genre) -> Iterator[Entry]:
    """Each pattern with the parts that show it."""
    for pattern in genre.patterns:
        lines: list[list[nodes.Node]] = []
        for shown in overview.examples:
            if shown.record.genre == genre.name and pattern.name in shown.record.patterns:
                parts = [at for at, part in enumerate(shown.record.parts) if part.name == pattern.part]
                lines.append([_link(shown, parts[0] if parts else None)])
        family = next(
            (part.title for part in genre.parts if part.name == (pattern.part or pattern.family)), ""
        )
        name = object_link("pattern", pattern.name, pattern.title, optional=True)
        yield Entry((nodes.Text(f"{family} · "), name) if family else (name,), lines)


def by_rule(overview: Overview, genre: Genre) -> Iterator[Entry]:
    """Each rule with the parts that break it on purpose."""
    for rule in genre.rules:
        lines: list[list[nodes.Node]] = []
        for shown in overview.examples:
            if shown.record.genre == genre.name:
                places = dict.fromkeys(part for code, part in shown.rules if code == rule.code)
                lines += ([_link(shown, part)] for part in places)
        label = overview.rule_titles.get(rule.code, f"{rule.code} {rule.name}")
        yield Entry((object_link("rule", rule.code, label, optional=True),), lines)


def by_field(overview: Overview, genre: Genre) -> Iterator[Entry]:
    """Each field with its examples and their parts; the fullest first."""
    groups: dict[str, list[Shown]] = defaultdict(list)
    for shown in overview.examples:
        if field := shown.facts.get("field"):
            groups[field].append(shown)
    for field, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Entry((nodes.Text(field),), [_with_parts(shown) for shown in group])


def by_measure(overview: Overview, genre: Genre) -> Iterator[Entry]:
    """Each measure word with the figures of models that count and carry it; the most used first."""
    groups: dict[str, dict[tuple[int, int | None], list[Counted]]] = defaultdict(lambda: defaultdict(list))
    for at, shown in enumerate(overview.examples):
        for figure in shown.figures if shown.record.kind == "model" else ():
            groups[figure.unit][at, figure.part].append(figure)
    sizes = {unit: sum(map(len, found.values())) for unit, found in groups.items()}
    for unit, found in sorted(groups.items(), key=lambda item: (-sizes[item[0]], item[0])):
        lines = []
        for (at, part), figures in found.items():
            shown = overview.examples[at]
            line = [_link(shown, part)]
            for index, figure in enumerate(figures):
                line.append(nodes.Text(_(", ") if index else _(": ")))
                line.append(object_link("number", f"{shown.record.name}/{figure.name}", figure.clause))
            lines.append(line)
        yield Entry((nodes.Text(unit or _("without a measure word")),), lines)


INDEXES: dict[str, Callable[[Overview, Genre], Iterable[Entry]]] = {
    "by-pattern": by_pattern,
    "by-rule": by_rule,
    "by-field": by_field,
    "by-measure": by_measure,
}


class FillIndexes(SphinxPostTransform):
    """Replace the indexes by lists of links."""

    # Before references are resolved (10), since the entries are references.
    default_priority = 4

    def run(self, **kwargs: object) -> None:
        """Run over the document."""
        domain = writing_domain(self.env)
        for node in list(self.document.findall(own.example_index)):
            genre = domain.judge.genre("").genre
            # Words of other pages: a search for them must lead there, not here.
            listing = nodes.definition_list("", classes=["wg-index", "no-search"])
            for entry in INDEXES[node["by"]](domain.overview, genre):
                if entry.lines:
                    listing += _item(entry)
            node.parent.replace(node, listing if listing.children else [])


def _item(entry: Entry) -> nodes.definition_list_item:
    lines = nodes.bullet_list("", bullet="-")
    for line in entry.lines:
        lines += nodes.list_item("", nodes.paragraph("", "", *line))
    return nodes.definition_list_item("", nodes.term("", "", *entry.term), nodes.definition("", lines))


def _link(shown: Shown, at: int | None) -> nodes.Node:
    title = f"《{shown.record.title}》"
    if at is None:
        return object_link("example", shown.record.name, title)
    part = shown.record.parts[at]
    return object_link("part", shown.target(part), title + part.title)


def _with_parts(shown: Shown) -> list[nodes.Node]:
    line = [_link(shown, None)]
    for at, part in enumerate(shown.record.parts):
        line += [
            nodes.Text(_(": ") if not at else " · "),
            object_link("part", shown.target(part), part.title),
        ]
    return line
