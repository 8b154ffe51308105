"""Puts into an example's nodes what is said about its text: notes, findings, figures, head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from writing_guide.model import Figure, FigureKind, Finding, Report
from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext import words
from writing_guide.sphinxext.extract import Extraction
from writing_guide.sphinxext.links import rule_link
from writing_guide.sphinxext.marking import Mark, apply_marks
from writing_guide.sphinxext.problems import Problem
from writing_guide.sphinxext.records import FigureRecord, NoteRecord
from writing_guide.text.changes import runs, without_counterpart
from writing_guide.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from writing_guide.sphinxext.judge import Judge

# A finding about a longer stretch than this is about a part or the whole: it is listed, not underlined.
_UNDERLINED = 200
_SHOWN = (
    FigureKind.ACHIEVED, FigureKind.CONTEXT, FigureKind.TIME, FigureKind.AGE, FigureKind.UNFILLED,
)  # fmt: skip


class Annotator:
    """Marks one example.

    :param figures: the figures that can be cited, each with its record.
    :param other_version: the text that the example is paired with, ``""`` where it stands alone.
    """

    def __init__(
        self,
        node: own.example,
        extraction: Extraction,
        report: Report,
        judge: Judge,
        figures: Iterable[tuple[Figure, FigureRecord]],
        complain: Callable[..., None],
        other_version: str = "",
    ) -> None:
        self._node = node
        self._extraction = extraction
        self._report = report
        self._judge = judge
        self._figures = figures
        self._complain = complain
        self._other_version = other_version

    def annotate(self) -> tuple[NoteRecord, ...]:
        """Mark the text, move the notes to their passages, write the head and the findings."""
        marks: list[Mark] = []
        records = tuple(self._notes(marks))
        marks += self._findings()
        marks += self._changes()
        ids = {figure: record.node_id for figure, record in self._figures}
        marks += (
            _figure_mark(figure, ids.get(figure, ""))
            for figure in self._report.figures
            if figure.kind in _SHOWN
        )
        apply_marks(self._extraction.pieces, marks)
        self._head()
        return records

    def _notes(self, marks: list[Mark]) -> list[NoteRecord]:
        text = self._extraction.document.text
        records: list[NoteRecord] = []
        for number, note in enumerate(list(self._node.findall(own.annotation)), 1):
            passage = note["passage"]
            at = text.find(passage) if passage else -1
            if passage and at < 0:
                self._complain(
                    note,
                    Problem.PASSAGE,
                    "the example does not hold the passage “{passage}” that the annotation speaks of",
                    passage=passage,
                )
            name = note["name"] or f"note-{number}"
            node_id = f"{self._node['name']}-{name}" if self._node["name"] else ""
            note["number"] = number
            note["ids"] = [node_id] if node_id else []
            if any(record.name == name for record in records):
                self._complain(
                    note, Problem.DUPLICATE, "two annotations of the example are called {name}", name=name
                )
            words_of_note = "\n".join(child.astext() for child in note.children)
            records.append(NoteRecord(name, node_id, passage, words_of_note, note.line or 1))
            if at >= 0:
                marks.append(self._note_mark(note, Span(at, at + len(passage)), number))
        return records

    def _note_mark(self, note: own.annotation, span: Span, number: int) -> Mark:
        inline = all(isinstance(child, nodes.paragraph) for child in note.children)
        reference = own.mark_reference("", str(number), layer="note", classes=["wg-ref"])
        if note["ids"]:
            reference["refid"] = note["ids"][0]
        behind: tuple[nodes.Node, ...] = (reference,)
        note.parent.remove(note)
        if inline:
            note["inline"] = True
            behind += (note,)
        else:
            block = next(
                element
                for element, found in zip(
                    self._extraction.blocks, self._extraction.document.blocks, strict=True
                )
                if found.span.end >= span.start
            )
            block.parent.insert(block.parent.index(block) + 1, note)
        return Mark(span, "note", ("wg-passage",), followed_by=behind)

    def _findings(self) -> list[Mark]:
        marks: list[Mark] = []
        for finding in (*self._report.findings, *self._report.expected):
            inside = [block for block in self._extraction.document.blocks if block.span.covers(finding.span)]
            if not inside or not 0 < len(finding.span) <= _UNDERLINED:
                continue
            record = self._judge.record(self._report, finding)
            marks.append(
                Mark(
                    finding.span,
                    "finding",
                    ("wg-finding", f"wg-{finding.severity.label}"),
                    record.message,
                    (rule_link(finding.code),),
                )
            )
        return marks

    def _changes(self) -> Iterator[Mark]:
        if not self._other_version:
            return
        name = "wg-dropped" if self._node["kind"] == "counter" else "wg-added"
        other = runs(self._other_version)
        document = self._extraction.document
        for block in document.blocks:
            for sentence in without_counterpart(document.text, block.span, other):
                yield Mark(sentence, "change", (name,))

    def _head(self) -> None:
        node, report = self._node, self._report
        achieved = sum(figure.kind is FigureKind.ACHIEVED for figure in report.figures)
        node["facts"] = tuple(words.facts(node["metadata"], report.characters, achieved))
        node["verdict"] = words.verdict(node["kind"], report)
        listed = (*report.expected, *report.findings)
        if listed:
            lesson = own.finding_list("", unexpected=bool(report.findings))
            lesson += self._finding_items(listed)
            node += lesson

    def _finding_items(self, findings: tuple[Finding, ...]) -> nodes.bullet_list:
        items = nodes.bullet_list("", bullet="-", classes=["wg-findings"])
        for finding in findings:
            record = self._judge.record(self._report, finding)
            paragraph = nodes.paragraph("", "", rule_link(finding.code), nodes.Text(" " + record.message))
            paragraph.source, paragraph.line = self._node.source, record.line
            items += nodes.list_item("", paragraph)
        return items


def _figure_mark(figure: Figure, node_id: str) -> Mark:
    classes = ("wg-figure", f"wg-{figure.kind}")
    return Mark(figure.span, "figure", classes, words.figure_tip(figure), node_id=node_id)
