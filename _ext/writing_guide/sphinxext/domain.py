"""The domain ``writing``: what examples, parts, annotations, figures, rules and patterns a project has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.util.nodes import make_refnode

from writing_guide.sphinxext.addresses import (
    Address,
    example_addresses,
    pattern_addresses,
    rule_addresses,
)
from writing_guide.sphinxext.backlinks import Backlink, backlinks
from writing_guide.sphinxext.directives import DIRECTIVES
from writing_guide.sphinxext.judge import Judge
from writing_guide.sphinxext.overview import Overview
from writing_guide.sphinxext.problems import ProblemRecord
from writing_guide.sphinxext.records import (
    CitationRecord,
    ExampleRecord,
    LinkRecord,
    PartRecord,
    PatternRecord,
    RuleRecord,
    StampRecord,
)
from writing_guide.sphinxext.redirects import Redirects, read_redirects
from writing_guide.sphinxext.roles import ROLES
from writing_guide.sphinxext.words import _

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from writing_guide.sphinxext.similar import Neighbourhood


# Where the objects of a type are kept, and what makes addresses of their records; else in examples.
_SOURCES: dict[str, tuple[str, Callable[[Any], Iterator[Address]]]] = {
    "rule": ("rules", rule_addresses),
    "pattern": ("patterns", pattern_addresses),
}


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
        "example": ObjType(_("Example"), "example"),
        "part": ObjType(_("Part"), "part"),
        "annotation": ObjType(_("Annotation"), "annotation"),
        "number": ObjType(_("Figure"), "number"),
        "rule": ObjType(_("Rule"), "rule"),
        "pattern": ObjType(_("Pattern"), "pattern"),
    }
    directives = DIRECTIVES
    roles = ROLES
    # 1: examples, rules and problems, each a list a document; 2: citations, patterns, text of parts;
    # 3: pages of patterns, figures with ids, text of annotations;
    # links and stamps of pages
    data_version = 3
    initial_data: ClassVar[dict[str, dict[str, list[Any]]]] = {
        "examples": {},
        "rules": {},
        "patterns": {},
        "problems": {},
        "citations": {},
        "links": {},
        "stamps": {},
    }
    dangling_warnings: ClassVar[dict[str, str]] = {
        kind: f"there is no {kind} %(target)s" for kind in object_types
    }

    @cached_property
    def judge(self) -> Judge:
        """The genres and settings of this build; never pickled."""
        return Judge(self.env.config, Path(self.env.srcdir))

    @cached_property
    def _known(self) -> dict[str, dict[str, Target]]:
        """Targets by type, as far as they have been asked for since the data last changed."""
        return {}

    def _note(self, kind: str, docname: str, record: object) -> None:
        self.data[kind].setdefault(docname, []).append(record)
        self._known.clear()

    @cached_property
    def overview(self) -> Overview:
        """All examples; only when everything has been read. Never pickled."""
        return Overview(self)

    @cached_property
    def neighbourhood(self) -> Neighbourhood:
        """Which pages are like one another; as :attr:`overview`."""
        from writing_guide.sphinxext.similar import Neighbourhood

        return Neighbourhood(self.overview)

    @cached_property
    def homes(self) -> dict[str, str]:
        """Id of each object → the document that holds it; as :attr:`overview`."""
        return {
            target.node_id: target.docname
            for kind in self.object_types
            for target in self.targets(kind).values()
        }

    @cached_property
    def backlinks(self) -> dict[str, tuple[Backlink, ...]]:
        """Who cites which example or part; as :attr:`overview`."""
        return backlinks(self)

    @cached_property
    def redirects(self) -> Redirects:
        """Addresses of before; as :attr:`overview`."""
        return read_redirects(self)

    def forget_overview(self) -> None:
        """Let all of these be made anew from the data as it is now."""
        for name in ("overview", "neighbourhood", "homes", "backlinks", "redirects"):
            self.__dict__.pop(name, None)

    def note_link(self, docname: str, record: LinkRecord) -> None:
        """Remember what *docname* links to."""
        self.data["links"].setdefault(docname, []).append(record)

    def links(self) -> Iterator[tuple[str, LinkRecord]]:
        """Every link to an object, once a page, in a stable order."""
        return self._all("links")

    def restamp(self, docname: str, stamp: StampRecord) -> bool:
        """Keep *stamp* in the place of its builder's last one; whether it differs."""
        known = self.data["stamps"].get(docname, [])
        self.data["stamps"][docname] = [old for old in known if old.builder != stamp.builder] + [stamp]
        return stamp not in known

    def note_example(self, docname: str, record: ExampleRecord) -> None:
        """Remember an example of *docname*."""
        self._note("examples", docname, record)

    def note_rule(self, docname: str, record: RuleRecord) -> None:
        """Remember that *docname* documents a rule."""
        self._note("rules", docname, record)

    def note_pattern(self, docname: str, record: PatternRecord) -> None:
        """Remember that *docname* documents a pattern."""
        self._note("patterns", docname, record)

    def note_problem(self, docname: str, record: ProblemRecord) -> None:
        """Remember a mistake in the markup of *docname*."""
        self._note("problems", docname, record)

    def note_citation(self, docname: str, record: CitationRecord) -> None:
        """Remember that *docname* cites an object."""
        self._note("citations", docname, record)

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

    def patterns(self) -> Iterator[tuple[str, PatternRecord]]:
        """Every documented pattern with its document, in a stable order."""
        return self._all("patterns")

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
        self._known.clear()

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what a parallel reader found in *docnames*.

        Nothing here may raise: an exception while merging deadlocks Sphinx at exit
        (research/peers.md 3.4); duplicates are looked for later, in the whole.
        """
        for kind in self.initial_data:
            for docname, records in otherdata.get(kind, {}).items():
                if docname in docnames:
                    self.data[kind][docname] = records
        self._known.clear()

    def targets(self, kind: str) -> dict[str, Target]:
        """Name → target of all objects of *kind*; of two with one name the first in order counts."""
        if kind not in self._known:
            found: dict[str, Target] = {}
            for docname, address in self._addresses(kind):
                found.setdefault(address.name, Target(docname, address.node_id, address.title))
            self._known[kind] = found
        return self._known[kind]

    def _addresses(self, kind: str) -> Iterator[tuple[str, Address]]:
        records, addresses = _SOURCES.get(kind, ("examples", example_addresses))
        for docname, record in self._all(records):
            yield from ((docname, address) for address in addresses(record) if address.kind == kind)

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
        # Figures and annotations are found by their words; as results of their own they would drown
        # the rest, as parts would if they stood before the chapters.
        priority = {"example": 0, "rule": 0, "pattern": 0, "part": 1, "annotation": -1, "number": -1}
        for kind in self.object_types:
            for name, target in self.targets(kind).items():
                where = kind, target.docname, target.node_id
                # The search page rebuilds an anchor made of the name from what it displays instead
                # (IndexBuilder.get_objects): these are searched by their title.
                rebuilt = target.node_id in (name, f"{kind}-{name}")
                yield name, target.title, *where, -1 if rebuilt else priority[kind]
                if rebuilt:
                    yield target.title, target.title, *where, priority[kind]

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: A002 - Sphinx's name
        """What the search calls a kind of object."""
        return str(type.lname)


def writing_domain(env: BuildEnvironment) -> WritingDomain:
    """The domain of *env*, typed."""
    domain = env.domains["writing"]
    assert isinstance(domain, WritingDomain)
    return domain
