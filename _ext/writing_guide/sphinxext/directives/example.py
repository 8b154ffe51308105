"""``example``, ``passage`` and ``pair``: texts that the build checks."""

from __future__ import annotations

import re
from typing import ClassVar

from docutils import nodes

from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.directives.base import NAME, WritingDirective, keep_as_written
from writing_guide.sphinxext.problems import Problem

LIMITS = ("ceiling", "aim", "floor")
_DECLARED = ("genre", "limit", "limit-kind", "expect", "suppress")
_SUPPRESSION = re.compile(r"\s*([A-Za-z0-9-]+)\s*(.*)", re.DOTALL)


class _Checked(WritingDirective):
    """What examples and passages have in common: the options that steer the check."""

    def declarations(self, node: own.example) -> None:
        """Read those options into attributes of *node*."""
        node["genre"] = self.option("genre")
        node["expect"] = self.words("expect")
        node["limit"] = self._limit()
        node["suppress"] = tuple(self._suppressions())

    def _limit(self) -> tuple[int, str] | None:
        kind = self.option("limit-kind") or LIMITS[0]
        limit = self.option("limit")
        if kind not in LIMITS:
            self.problem(Problem.OPTION, ":limit-kind: is “{given}”; use ceiling, aim or floor", given=kind)
            return None
        if not limit:
            return None
        if not limit.isdecimal() or not int(limit):
            self.problem(Problem.OPTION, ":limit: is “{given}”; it takes a number of characters", given=limit)
            return None
        return int(limit), kind

    def _suppressions(self) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for line in re.split(r"[;；\n]", self.option("suppress")):
            match = _SUPPRESSION.fullmatch(line)
            if match is None:
                continue
            if not match[2].strip():
                self.problem(Problem.OPTION, "the suppression of {code} needs a reason", code=match[1])
            found.append((match[1], match[2].strip()))
        return found


class ExampleDirective(_Checked):
    """A whole text with marked parts, checked against its genre, citable under its id.

    The argument is the id: lower-case ASCII, it never changes. The text of a counter-example
    declares with ``:expect:`` the rules that it breaks.
    """

    known: ClassVar[tuple[str, ...]] = (
        "title", "subject", "field", "occasion", "date", "source", "patterns", *_DECLARED,
    )  # fmt: skip

    def run(self) -> list[nodes.Node]:
        """An example node, judged after the whole page has been read."""
        self.check_options()
        node = own.example("", name=self.argument, argument=self.argument, directive="example", whole=True)
        self.set_source_info(node)
        if not NAME.fullmatch(self.argument):
            node["name"] = self._proposal()
            self.problem(
                Problem.ID,
                "an example needs an ASCII id that never changes, such as “{proposal}”, not “{given}”",
                proposal=node["name"],
                given=self.argument,
            )
        node["title"] = self.option("title") or node["name"]
        node["metadata"] = tuple(
            (key, self.option(key))
            for key in ("subject", "field", "occasion", "date", "source")
            if self.option(key)
        )
        node["patterns"] = self.words("patterns")
        self.declarations(node)
        node["kind"] = "counter" if node["expect"] else "model"
        if not self.content:
            self.problem(Problem.EMPTY, "the example holds no text")
        node += self.nested()
        keep_as_written(node)
        return [node]

    def _proposal(self) -> str:
        ascii_words = re.findall(r"[a-z0-9]+", self.argument.lower())
        page = re.findall(r"[a-z0-9]+", self.env.current_document.docname.rsplit("/", 1)[-1].lower())
        name = "-".join(ascii_words or page)
        return name if NAME.fullmatch(name) else f"example-{name or self.lineno}"


class PassageDirective(_Checked):
    """A short text that shows one thing: ``bad`` must raise what ``:expect:`` names, ``good`` nothing.

    Rules about the whole run only where the passage marks its parts.
    """

    known: ClassVar[tuple[str, ...]] = ("caption", *_DECLARED)

    def run(self) -> list[nodes.Node]:
        """An example node without id or head."""
        self.check_options()
        node = own.example(
            "", name="", argument=self.argument, directive="passage", whole=False, title="", metadata=()
        )
        self.set_source_info(node)
        self.declarations(node)
        node["kind"] = self.argument
        node["caption"] = self.option("caption")
        if self.argument not in ("bad", "good"):
            self.problem(Problem.OPTION, "a passage is bad or good, not “{given}”", given=self.argument)
            node["kind"] = "good"
        elif (self.argument == "bad") != bool(node["expect"]):
            self.problem(Problem.OPTION, "a bad passage needs :expect:, a good one has none")
        if not self.content:
            self.problem(Problem.EMPTY, "the passage holds no text")
        node += self.nested()
        keep_as_written(node)
        return [node]


class PairDirective(WritingDirective):
    """Draft and mended version side by side, what was dropped and what is new marked; in tabs on a phone."""

    known: ClassVar[tuple[str, ...]] = ()
    optional_arguments = 0

    def run(self) -> list[nodes.Node]:
        """A pair node around the examples."""
        self.check_options()
        node = own.pair("")
        self.set_source_info(node)
        node += self.nested()
        return [node]
