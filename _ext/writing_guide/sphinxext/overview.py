"""All examples of a project at once, in reading order: what galleries, indexes and neighbours show."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from writing_guide.errors import WritingGuideError
from writing_guide.genres.pages import read_page
from writing_guide.sphinxext.records import ExampleRecord, PartRecord, RuleRecord

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from writing_guide.sphinxext.domain import WritingDomain


# A figure is shown in its clause, cut to this many characters on either side.
_CLAUSE = 10
_STOPS = re.compile(r"[，。；：！？、“”‘’（）《》\s]")


class Counted(NamedTuple):
    """A figure that counts, in its clause.

    :param name: what a citation calls it within its example.
    :param part: index of its part; ``None`` if it stands outside.
    """

    name: str
    unit: str
    clause: str
    part: int | None


class Shown(NamedTuple):
    """An example that has an id, with the rules that it is meant to show.

    :param rules: pairs of code and the index of the part that breaks it, ``None`` for the whole.
    """

    docname: str
    record: ExampleRecord
    rules: tuple[tuple[str, int | None], ...]

    @property
    def figures(self) -> Iterator[Counted]:
        """The figures that count; worked out anew each time, since few builds ask."""
        return _figures(self.record)

    @property
    def facts(self) -> dict[str, str]:
        """Subject, field, occasion, date and source, where given."""
        return dict(self.record.facts)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the rules shown, each once."""
        return tuple(sorted({code for code, _part in self.rules}))

    def target(self, part: PartRecord) -> str:
        """What the role ``part`` takes to cite *part*."""
        return f"{self.record.name}/{part.node_id.removeprefix(self.record.name + '-')}"


class Overview:
    """The examples of one build; made when everything has been read."""

    def __init__(self, domain: WritingDomain) -> None:
        self._domain = domain
        order = {name: at for at, name in enumerate(_reading_order(domain.env))}
        examples = [_shown(docname, record) for docname, record in domain.examples() if record.name]
        examples.sort(key=lambda shown: (order.get(shown.docname, len(order)), shown.docname))
        self.examples: tuple[Shown, ...] = tuple(examples)

    @cached_property
    def by_page(self) -> dict[str, list[Shown]]:
        """Document → its examples, documents in reading order."""
        pages: dict[str, list[Shown]] = {}
        for shown in self.examples:
            pages.setdefault(shown.docname, []).append(shown)
        return pages

    @cached_property
    def rules(self) -> dict[str, tuple[str, RuleRecord, str]]:
        """Node id → document, record and summary of every rule that a page documents."""
        found: dict[str, tuple[str, RuleRecord, str]] = {}
        for docname, record in self._domain.rules():
            try:
                genre = self._domain.judge.genre(record.genre).genre
                summary = read_page(genre.rule(record.code)).summary
            except WritingGuideError:  # reported where the page is read again
                continue
            found.setdefault(record.node_id, (docname, record, summary.replace("`", "")))
        return found

    @cached_property
    def rule_titles(self) -> dict[str, str]:
        """Code → code and title, of the rules that a page documents."""
        return {rule.code: f"{rule.code} {rule.title}" for _docname, rule, _summary in self.rules.values()}

    @cached_property
    def parts(self) -> dict[str, tuple[Shown, PartRecord]]:
        """Node id → example and part."""
        return {part.node_id: (shown, part) for shown in self.examples for part in shown.record.parts}

    @cached_property
    def digest(self) -> str:
        """Changes whenever anything that this holds does."""
        return digest(self.examples, sorted(self.rules.items()))


def digest(*values: object) -> str:
    """A short fingerprint of plain data."""
    return hashlib.blake2b(repr(values).encode(), digest_size=12).hexdigest()


def _reading_order(env: BuildEnvironment) -> Iterator[str]:
    """The documents in the order in which previous and next lead through them."""
    seen: set[str] = set()
    waiting = [env.config.root_doc]
    while waiting:
        docname = waiting.pop()
        if docname not in seen:
            seen.add(docname)
            yield docname
            waiting += reversed(env.toctree_includes.get(docname, []))


def _shown(docname: str, record: ExampleRecord) -> Shown:
    entry: dict[str, Any] = json.loads(record.entry)
    spans = [(part["start"]["offset"], part["end"]["offset"]) for part in entry["parts"]]

    def part(item: dict[str, Any]) -> int | None:
        start, end = item["start"]["offset"], item["end"]["offset"]
        inside = (at for at, (low, high) in enumerate(spans) if low <= start and end <= high)
        return next(inside, None) if len(spans) == len(record.parts) else None

    rules = tuple((item["code"], part(item)) for item in entry["expected"])
    return Shown(docname, record, rules)


def _figures(record: ExampleRecord) -> Iterator[Counted]:
    parts = {part.node_id: at for at, part in enumerate(record.parts)}
    texts = {part.node_id: "\n".join(text for _kind, text in part.blocks) for part in record.parts}
    cursors: dict[str, int] = {}
    for figure in record.figures:
        text = texts.get(figure.part, "")
        start = text.find(figure.text, cursors.get(figure.part, 0))
        if start >= 0:
            cursors[figure.part] = start + len(figure.text)
        if figure.kind == "achieved":
            clause = _clause(text, start, start + len(figure.text)) if start >= 0 else figure.text
            yield Counted(figure.name, figure.unit, clause, parts.get(figure.part))


def _clause(text: str, start: int, end: int) -> str:
    before = _STOPS.split(text[max(0, start - _CLAUSE) : start])[-1]
    after = _STOPS.split(text[end : end + _CLAUSE])[0]
    return before + text[start:end] + after
