"""Checks of all examples together: what no single page can see."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from writing_guide.sphinxext.problems import Problem, ProblemRecord
from writing_guide.sphinxext.records import ExampleRecord

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

# Two figures speak of the same thing if the unit and this much text on either side agree.
_CONTEXT = 3
_WANTED = 2


def gaps(env: BuildEnvironment) -> Iterator[ProblemRecord]:
    """Contradictions between examples of one source, rules and patterns without examples, examples
    that nothing cites; nothing unless ``writing_collection_checks`` is set.
    """
    from writing_guide.sphinxext.domain import writing_domain

    if not env.config.writing_collection_checks:
        return
    domain = writing_domain(env)
    examples = list(domain.examples())
    yield from _contradictions([example for _, example in examples])
    yield from _unshown(env, [example for _, example in examples])
    cited = {record.target.split("/")[0] for _, record in domain.citations()}
    # A pattern list cites every example that carries the pattern; a draft is found beside its mended version.
    found = {docname for docname, example in examples if example.patterns or example.name in cited}
    for docname, example in examples:
        if example.name and docname not in found:
            yield _record(example, "no page cites the example {name}", name=example.name)


def _unshown(env: BuildEnvironment, examples: list[ExampleRecord]) -> Iterator[ProblemRecord]:
    from writing_guide.sphinxext.domain import writing_domain

    if not examples:
        return
    genre = writing_domain(env).judge.genre("").genre
    shown = {item["code"] for example in examples for item in _entry(example).get("expected", ())}
    first = min(examples, key=lambda example: (example.path, example.line))
    declared = {"expectation-unmet", "suppression-unused"}
    for rule in genre.rules:
        if rule.code not in shown and rule.check not in declared:
            yield _record(first, "no example or passage shows the rule {code}", code=rule.code)
    counts = Counter(name for example in examples for name in example.patterns)
    for pattern in genre.patterns:
        if counts[pattern.name] < _WANTED:
            yield _record(
                first,
                "the pattern {pattern} has {found} examples; a reader needs {wanted} to compare",
                pattern=pattern.name,
                found=counts[pattern.name],
                wanted=_WANTED,
            )


def _contradictions(examples: list[ExampleRecord]) -> Iterator[ProblemRecord]:
    by_source = defaultdict(list)
    for example in examples:
        source = dict(example.facts).get("source")
        if source:
            by_source[source].append(example)
    for source, group in by_source.items():
        seen: dict[tuple[str, str, str], tuple[ExampleRecord, str]] = {}
        for example in group:
            for key, figure in _figures(example):
                known = seen.setdefault(key, (example, figure))
                if known[1] != figure and known[0].name != example.name:
                    yield _record(
                        example,
                        "“{figure}” here is “{other}” in {example}, from the same source {source}",
                        figure=key[0] + figure + key[2],
                        other=key[0] + known[1] + key[2],
                        example=known[0].name,
                        source=source,
                    )


def _figures(example: ExampleRecord) -> Iterator[tuple[tuple[str, str, str], str]]:
    entry = _entry(example)
    text = "\n".join(block for part in example.parts for _, block in part.blocks)
    at = 0
    for figure in entry["figures"]:
        if figure["kind"] not in ("achieved", "context") or figure["value"] is None:
            continue
        found = text.find(figure["text"], at)
        if found < 0:
            continue
        at = found + len(figure["text"])
        before, after = text[max(0, found - _CONTEXT) : found], text[at : at + _CONTEXT]
        yield (before, figure["unit"], after), figure["text"]


def _entry(example: ExampleRecord) -> dict[str, Any]:
    entry: dict[str, Any] = json.loads(example.entry)
    return entry


def _record(where: ExampleRecord, message: str, **data: str | int) -> ProblemRecord:
    return ProblemRecord(Problem.COLLECTION.subtype, message, tuple(data.items()), where.path, where.line)
