"""The domain ``writing``: what examples, parts, annotations and rules a project has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.util.nodes import make_refnode

from writing_guide.sphinxext.directives import DIRECTIVES
from writing_guide.sphinxext.judge import Judge
from writing_guide.sphinxext.problems import ProblemRecord
from writing_guide.sphinxext.records import CitationRecord, ExampleRecord, PartRecord, RuleRecord
from writing_guide.sphinxext.roles import ROLES

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment


class Target(NamedTuple):
    """Where an object stands, and what a link to it says by default."""

    docname: str
    node_id: str
    title: str


class WritingDomain(Domain):
    """Objects of the writing guide; all data is kept a document, so that merging cannot fail."""

    name = "writing"
    label = "Writing"
    object_types: ClassVar[dict[str, ObjType]] = {
        "example": ObjType("example", "example"),
        "part": ObjType("part", "part"),
        "annotation": ObjType("annotation", "annotation"),
        "rule": ObjType("rule", "rule"),
    }
    directives = DIRECTIVES
    roles = ROLES
    # 1: examples, rules and problems, each a list a document; 2: citations, patterns, text of parts
    data_version = 2
    initial_data: ClassVar[dict[str, dict[str, list[Any]]]] = {
        "examples": {},
        "rules": {},
        "problems": {},
        "citations": {},
    }
    dangling_warnings: ClassVar[dict[str, str]] = {
        kind: f"there is no {kind} %(target)s" for kind in object_types
    }

    @cached_property
    def judge(self) -> Judge:
        """The genres and settings of this build; never pickled."""
        return Judge(self.env.config, Path(self.env.srcdir))

    def note_example(self, docname: str, record: ExampleRecord) -> None:
        """Remember an example of *docname*."""
        self.data["examples"].setdefault(docname, []).append(record)

    def note_rule(self, docname: str, record: RuleRecord) -> None:
        """Remember that *docname* documents a rule."""
        self.data["rules"].setdefault(docname, []).append(record)

    def note_problem(self, docname: str, record: ProblemRecord) -> None:
        """Remember a mistake in the markup of *docname*."""
        self.data["problems"].setdefault(docname, []).append(record)

    def note_citation(self, docname: str, record: CitationRecord) -> None:
        """Remember that *docname* cites an object."""
        self.data["citations"].setdefault(docname, []).append(record)

    def citations(self) -> Iterator[tuple[str, CitationRecord]]:
        """Every citation with its document, in a stable order."""
        return self._all("citations")

    def part(self, target: str) -> tuple[str, ExampleRecord, PartRecord] | None:
        """Document, example and part that ``example/part`` names."""
        name, _, part_name = target.partition("/")
        for docname, example in self.examples():
            if example.name == name:
                for part in example.parts:
                    if part.node_id == f"{name}-{part_name}":
                        return docname, example, part
        return None

    def examples(self) -> Iterator[tuple[str, ExampleRecord]]:
        """Every example with its document, in a stable order."""
        return self._all("examples")

    def rules(self) -> Iterator[tuple[str, RuleRecord]]:
        """Every documented rule with its document, in a stable order."""
        return self._all("rules")

    def problems(self) -> Iterator[tuple[str, ProblemRecord]]:
        """Every mistake in the markup with its document, in a stable order."""
        return self._all("problems")

    def _all(self, kind: str) -> Iterator[tuple[str, Any]]:
        for docname, records in sorted(self.data[kind].items()):
            for record in records:
                yield docname, record

    def clear_doc(self, docname: str) -> None:
        """Forget what *docname* declared."""
        for kind in self.initial_data:
            self.data[kind].pop(docname, None)

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what a parallel reader found in *docnames*.

        Nothing here may raise: an exception while merging deadlocks Sphinx at exit
        (research/peers.md 3.4); duplicates are looked for later, in the whole.
        """
        for kind in self.initial_data:
            for docname, records in otherdata.get(kind, {}).items():
                if docname in docnames:
                    self.data[kind][docname] = records

    def targets(self, kind: str) -> dict[str, Target]:
        """Name → target of all objects of *kind*; of two with one name the first in order counts."""
        found: dict[str, Target] = {}
        for name, target in self._targets(kind):
            found.setdefault(name, target)
        return found

    def _targets(self, kind: str) -> Iterator[tuple[str, Target]]:
        if kind == "rule":
            for docname, rule in self.rules():
                target = Target(docname, rule.node_id, f"{rule.code} {rule.title}")
                yield rule.code, target
                yield rule.name, target
            return
        for docname, example in self.examples():
            if not example.name:
                continue
            quoted = f"《{example.title}》"
            if kind == "example":
                yield example.name, Target(docname, example.name, quoted)
            elif kind == "part":
                for part in example.parts:
                    name = part.node_id.removeprefix(example.name + "-")
                    yield f"{example.name}/{name}", Target(docname, part.node_id, quoted + part.title)
            else:
                for number, note in enumerate(example.notes, 1):
                    yield (
                        f"{example.name}/{note.name}",
                        Target(docname, note.node_id, f"{quoted}〔{number}〕"),
                    )

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """The link for a role, with the object's title unless the author gave a text."""
        targets = self.targets(typ)
        found = targets.get(target)
        if found is None and node.get("refoptional"):
            # Written by the extension itself: a project need not document the rules it uses.
            return cast("nodes.reference", contnode)
        if found is None:
            return None
        if not node.get("refexplicit"):
            contnode = contnode.deepcopy()
            contnode.children.clear()
            contnode += nodes.Text(found.title)
        return make_refnode(builder, fromdocname, found.docname, found.node_id, contnode, found.title)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Every object called *target*, for the role ``any``."""
        results: list[tuple[str, nodes.reference]] = []
        for kind in self.object_types:
            if target in self.targets(kind):
                link = self.resolve_xref(env, fromdocname, builder, kind, target, node, contnode)
                if link is not None:
                    results.append((f"writing:{kind}", link))
        return results

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """What goes into ``objects.inv`` and the search."""
        priority = {"example": 1, "part": 0, "annotation": 2, "rule": 1}
        for kind in self.object_types:
            for name, target in self.targets(kind).items():
                yield name, target.title, kind, target.docname, target.node_id, priority[kind]


def add_labels(env: BuildEnvironment, docname: str, record: ExampleRecord) -> None:
    """Put a plain label beside each object of an example, so that projects without this extension
    can cite it with ``:ref:``.
    """
    standard = env.domains.standard_domain
    quoted = f"《{record.title}》"
    standard.note_hyperlink_target(record.name, docname, record.name, quoted)
    for part in record.parts:
        name = f"{record.name}/{part.node_id.removeprefix(record.name + '-')}"
        standard.note_hyperlink_target(name, docname, part.node_id, quoted + part.title)
    for number, note in enumerate(record.notes, 1):
        standard.note_hyperlink_target(
            f"{record.name}/{note.name}", docname, note.node_id, f"{quoted}〔{number}〕"
        )


def writing_domain(env: BuildEnvironment) -> WritingDomain:
    """The domain of *env*, typed."""
    domain = env.domains["writing"]
    assert isinstance(domain, WritingDomain)
    return domain
