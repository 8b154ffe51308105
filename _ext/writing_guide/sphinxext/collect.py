"""Judges the examples of a page once it has been read, and notes them in the domain.

This is a transform and not part of the directives because substitutions and included files are
only in place when the whole page is; it runs before smart quotes, so that a rule about
punctuation sees what the author wrote.
"""

from __future__ import annotations

import difflib

from docutils import nodes
from sphinx.transforms import SphinxTransform

from writing_guide.errors import WritingGuideError
from writing_guide.genres import Genre
from writing_guide.model import Report
from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.addresses import cited_figures
from writing_guide.sphinxext.annotate import Annotator
from writing_guide.sphinxext.citations import note_citations
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.extract import Extraction, extract
from writing_guide.sphinxext.places import Source, read_source
from writing_guide.sphinxext.problems import Problem, ProblemRecord
from writing_guide.sphinxext.records import ExampleRecord, PartRecord
from writing_guide.text.sentences import count_characters


class CollectExamples(SphinxTransform):
    """Extract, judge, mark and note every example of the document."""

    # After substitutions (220), before Sphinx's smart quotes (750).
    default_priority = 500

    def apply(self, **kwargs: object) -> None:
        """Run over the document."""
        self._sources: dict[str, Source] = {}
        self._domain = writing_domain(self.env)
        self._place()
        self._refuse_circles()
        extractions: dict[own.example, Extraction] = {}
        for node in list(self.document.findall(own.example)):
            if _ancestor(node, own.example):
                self._complain(node, Problem.NESTING, "an example cannot stand inside another")
            else:
                extractions[node] = extract(node, self._source(node))
        for node, extraction in extractions.items():
            others = (other for other in extractions if other is not node and other.parent is node.parent)
            paired = next(others, None) if isinstance(node.parent, own.pair) else None
            self._collect(node, extraction, extractions[paired].document.text if paired else "")
        note_citations(self.document, self.env)
        for kind in (own.part, own.annotation):
            for stray in list(self.document.findall(kind)):
                assert isinstance(stray, kind)
                if not _ancestor(stray, own.example):
                    self._complain(
                        stray,
                        Problem.NESTING,
                        "a {directive} stands outside an example; put it inside one",
                        directive=kind.__name__,
                    )

    def _refuse_circles(self) -> None:
        """Take quotations out of examples: two that quote each other would have no end."""
        refused: set[int] = set()
        for kind, name in ((own.quotation, "quotation"), (own.pattern_list, "pattern-list")):
            for node in list(self.document.findall(kind)):
                assert isinstance(node, nodes.Element)
                if not _ancestor(node, own.example):
                    continue
                node.parent.remove(node)
                if node.line not in refused:  # a list of patterns is several nodes
                    refused.add(node.line or 1)
                    self._complain(
                        node,
                        Problem.NESTING,
                        "a {directive} cannot stand inside an example: examples could quote each other in a "
                        "circle; put it before or behind",
                        directive=name,
                    )

    def _place(self) -> None:
        """Correct the lines of the directives, on which messages and searches rest."""
        for kind, argument in (
            (own.example, "argument"), (own.part, "name"), (own.annotation, "name"),
            (own.quotation, "target"), (own.pattern_list, "family"),
        ):  # fmt: skip
            for node in self.document.findall(kind):
                assert isinstance(node, nodes.Element)
                node.line = self._source(node).directive_line(
                    kind.__name__.replace("_", "-") if kind is not own.example else node["directive"],
                    node[argument],
                    node.line or 1,
                )

    def _collect(self, node: own.example, extraction: Extraction, other_version: str) -> None:
        def complain(kind: Problem, message: str, **data: str | int) -> None:
            self._complain(node, kind, message, **data)

        judge = self._domain.judge
        try:
            bound = judge.genre(node["genre"])
        except WritingGuideError as error:
            complain(Problem.GENRE, "{error}", error=str(error))
            return
        report = judge.judge(node, extraction.document, bound, complain)
        parts = self._parts(node, extraction, report)
        located = [(part, record.node_id) for (_, part), record in zip(extraction.parts, parts, strict=True)]
        figures = list(cited_figures(report, node["name"], located))
        annotator = Annotator(node, extraction, report, judge, figures, self._complain, other_version)
        notes = annotator.annotate()
        self._identify(node, node["name"])
        entry = judge.entry(report)
        self._domain.note_example(
            self.env.current_document.docname,
            ExampleRecord(
                name=node["name"],
                title=node["title"],
                kind=node["kind"],
                genre=bound.genre.name,
                path=extraction.document.path,
                line=node.line or 1,
                facts=node["metadata"],
                patterns=self._patterns(node, bound.genre),
                parts=parts,
                notes=notes,
                figures=tuple(record for _, record in figures),
                findings=tuple(judge.record(report, finding) for finding in report.findings),
                characters=report.characters,
                achieved=sum(figure.kind == "achieved" for figure in report.figures),
                entry=entry,
                stamp=judge.stamp(bound.genre),
            ),
        )

    def _parts(self, node: own.example, extraction: Extraction, report: Report) -> tuple[PartRecord, ...]:
        genre = self._domain.judge.genre(node["genre"]).genre
        hues = {part.name: index for index, part in enumerate(genre.parts)}
        records: list[PartRecord] = []
        used: dict[str, int] = {}
        for part_node, part in extraction.parts:
            definition = genre.part(part.name)
            part_node["title"] = definition.title if definition else part.name
            part_node["hue"] = hues.get(part.name, len(hues))
            used[part.name] = used.get(part.name, 0) + 1
            suffix = f"-{used[part.name]}" if used[part.name] > 1 else ""
            node_id = f"{node['name']}-{part.name}{suffix}" if node["name"] else ""
            self._identify(part_node, node_id)
            if not len(part.span):
                self._complain(part_node, Problem.EMPTY, "the part {part} holds no text", part=part.name)
            share = count_characters(part.span.of(report.document.text)) / max(report.characters, 1)
            records.append(
                PartRecord(
                    part.name,
                    part_node["title"],
                    node_id,
                    part_node["hue"],
                    share,
                    part_node.line or 1,
                    tuple(
                        (str(block.kind), block.span.of(report.document.text))
                        for block in report.document.blocks_in(part.span)
                    ),
                )
            )
        node["bar"] = tuple((record.title, record.hue, record.share) for record in records)
        return tuple(records)

    def _patterns(self, node: own.example, genre: Genre) -> tuple[str, ...]:
        names: tuple[str, ...] = node.get("patterns", ())
        for name in names:
            if genre.pattern(name) is None:
                known = [pattern.name for pattern in genre.patterns]
                near = difflib.get_close_matches(name, known, 2) or known
                self._complain(
                    node,
                    Problem.OPTION,
                    "the genre {genre} has no pattern “{pattern}”; near ones are {near}",
                    genre=genre.name,
                    pattern=name,
                    near=", ".join(near),
                )
        return tuple(name for name in names if genre.pattern(name))

    def _identify(self, node: nodes.Element, node_id: str) -> None:
        if node_id:
            node["ids"] = [node_id]
            self.document.ids.setdefault(node_id, node)

    def _source(self, node: nodes.Element) -> Source:
        path = node.source or self.document["source"]
        if path not in self._sources:
            self._sources[path] = read_source(path)
        return self._sources[path]

    def _complain(self, node: nodes.Element, kind: Problem, message: str, **data: str | int) -> None:
        record = ProblemRecord(
            kind.subtype, message, tuple(data.items()), node.source or self.document["source"], node.line or 1
        )
        self._domain.note_problem(self.env.current_document.docname, record)


def _ancestor(node: nodes.Node, kind: type[nodes.Element]) -> bool:
    parent = node.parent
    while parent is not None:
        if isinstance(parent, kind):
            return True
        parent = parent.parent
    return False
