"""Plain data that the environment keeps about examples; pickled, merged, exported."""

from __future__ import annotations

from typing import NamedTuple

from writing_guide.text.figure import Value


class PartRecord(NamedTuple):
    """A marked part of an example.

    :param share: its share of the text's characters, 0..1.
    :param blocks: its blocks as pairs of kind (``paragraph``, ``heading`` …) and text.
    """

    name: str
    title: str
    node_id: str
    hue: int
    share: float
    line: int
    blocks: tuple[tuple[str, str], ...]


class NoteRecord(NamedTuple):
    """An annotation: its id within the example, the passage it speaks of, its text."""

    name: str
    node_id: str
    passage: str
    text: str
    line: int


class FigureRecord(NamedTuple):
    """A figure of an example that can be cited.

    :param name: what a citation calls it: its text without spaces; ``/2`` behind it where the
        same words stand a second time.
    :param part: the id of the part that holds it, ``""`` if none does.
    :param value: the number meant; a pair for a range; ``None`` where none is stated.
    """

    text: str
    name: str
    node_id: str
    part: str
    kind: str
    value: Value
    unit: str
    approximate: bool


class FindingRecord(NamedTuple):
    """A finding, located in the author's file and rendered in the project's language."""

    code: str
    name: str
    severity: int
    message: str
    line: int
    column: int


class ExampleRecord(NamedTuple):
    """One example or passage as the environment remembers it.

    :param entry: the example's entry in the JSON of a check (``check-json.md``), as JSON text:
        one string is cheaper to pickle between processes than a tree of dictionaries.
    :param stamp: fingerprint of the genre and the engine that judged it.
    """

    name: str
    title: str
    kind: str
    genre: str
    path: str
    line: int
    facts: tuple[tuple[str, str], ...]
    patterns: tuple[str, ...]
    parts: tuple[PartRecord, ...]
    notes: tuple[NoteRecord, ...]
    figures: tuple[FigureRecord, ...]
    findings: tuple[FindingRecord, ...]
    characters: int
    achieved: int
    entry: str
    stamp: str


class RuleRecord(NamedTuple):
    """A rule of a genre that some page documents."""

    code: str
    name: str
    title: str
    genre: str
    node_id: str


class PatternRecord(NamedTuple):
    """A pattern of a genre that some page documents with the passages that show it.

    :param part: the part that shows it, ``""`` for the whole.
    """

    name: str
    title: str
    genre: str
    part: str
    node_id: str


class CitationRecord(NamedTuple):
    """A place that cites an object: a role or a quotation.

    :param kind: the object's type: example, part, annotation, number, rule, pattern.
    :param passage: the words quoted, ``""`` where the whole is cited.
    :param quoted: whether something of the object is repeated there.
    :param figures: whether that is the figures of the part, not its text.
    """

    kind: str
    target: str
    passage: str
    quoted: bool
    path: str
    line: int
    figures: bool = False


class LinkRecord(NamedTuple):
    """What a page links to, or ``all`` for a page that shows every example.

    :param kind: the object's type, or ``all``.
    """

    kind: str
    target: str


class StampRecord(NamedTuple):
    """Fingerprint of what a builder last showed on a page of what other pages hold."""

    builder: str
    digest: str
