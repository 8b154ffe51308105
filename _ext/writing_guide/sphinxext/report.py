"""Reports on every build, from the environment's data, what examples and markup have wrong.

The data outlives the reading, so a cached build says the same as a fresh one, and a parallel
one the same as a serial one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging
from sphinx.util.logging import is_suppressed_warning

from writing_guide.errors import WritingGuideError
from writing_guide.i18n import render
from writing_guide.model import Severity
from writing_guide.sphinxext.citations import broken_citations
from writing_guide.sphinxext.collection import gaps
from writing_guide.sphinxext.config import Values
from writing_guide.sphinxext.domain import writing_domain
from writing_guide.sphinxext.places import relative_path
from writing_guide.sphinxext.problems import Problem

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)
TYPE = "writing"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say about a place: the subtype of the warning, its severity and words."""

    path: str
    line: int
    subtype: str
    severity: Severity
    message: str


def notices(env: BuildEnvironment) -> list[Notice]:
    """Everything there is to report about all documents, sorted by place."""
    domain = writing_domain(env)
    language = env.config.language
    records = [record for _, record in domain.problems()]
    found = [
        Notice(
            record.path,
            record.line,
            record.subtype,
            # What the collection lacks is for its editors to weigh; the rest is broken markup.
            Severity.WARNING if record.subtype == Problem.COLLECTION.subtype else Severity.ERROR,
            render(record.message, dict(record.data), language),
        )
        for record in (*records, *broken_citations(env), *domain.redirects.problems, *gaps(env))
    ]
    found += _duplicates(env, language)
    for _, example in domain.examples():
        found += (
            Notice(
                example.path,
                finding.line,
                finding.code,
                Severity(finding.severity),
                f"{finding.code} {finding.name}: {finding.message}",
            )
            for finding in example.findings
        )
    return sorted(found, key=lambda notice: (notice.path, notice.line, notice.subtype, notice.message))


def _duplicates(env: BuildEnvironment, language: str) -> Iterator[Notice]:
    places = defaultdict(list)
    for _, example in writing_domain(env).examples():
        if example.name:
            places[example.name].append((example.path, example.line))
    for name, found in places.items():
        if len(found) < 2:
            continue
        for index, (path, line) in enumerate(found):
            other = found[1 if index == 0 else 0]
            data = {"name": name, "other": f"{relative_path(other[0], Path(env.srcdir))}:{other[1]}"}
            message = render("the id {name} belongs to another example as well: {other}", data, language)
            yield Notice(path, line, Problem.DUPLICATE.subtype, Severity.ERROR, message)


def log_notices(app: Sphinx, env: BuildEnvironment) -> None:
    """Log them as warnings ``writing.SUBTYPE``; errors set the exit status of the build."""
    threshold = Values.of(app.config).threshold()
    for notice in notices(env):
        location = f"{notice.path}:{notice.line}"
        if is_suppressed_warning(TYPE, notice.subtype, app.config.suppress_warnings):
            continue
        if notice.severity is Severity.INFO:
            # Advice never fails a build, so it is no warning; Sphinx's info has no location.
            logger.info("%s: %s [%s.%s]", location, notice.message, TYPE, notice.subtype)
        else:
            log = logger.error if notice.severity is Severity.ERROR else logger.warning
            log(notice.message, type=TYPE, subtype=notice.subtype, location=location)
        if notice.severity >= threshold:
            app.statuscode = 1


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> set[str]:
    """Documents whose examples were judged by another state of their genre."""
    domain = writing_domain(env)
    stale: set[str] = set()
    for docname, example in domain.examples():
        try:
            current = domain.judge.stamp(domain.judge.genre(example.genre).genre)
        except WritingGuideError:  # reported where the page is read again
            current = ""
        if current != example.stamp:
            stale.add(docname)
    return stale


def register(app: Sphinx) -> None:
    """Look for stale judgements before reading, report when everything has been read."""
    app.connect("env-get-outdated", outdated)
    app.connect("env-updated", log_notices)
