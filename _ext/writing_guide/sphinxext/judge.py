"""Lets the engine judge an extracted example, and turns its report into plain records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from writing_guide import __version__
from writing_guide.checks import LengthLimit, bind
from writing_guide.checks.registry import BoundGenre
from writing_guide.engine import Suppression, check
from writing_guide.errors import UnknownRuleError
from writing_guide.genres import Genre, find_genre
from writing_guide.genres.translation import translated
from writing_guide.i18n import render
from writing_guide.model import Document, Finding, Report
from writing_guide.reports.as_json import as_json
from writing_guide.sphinxext import nodes as own
from writing_guide.sphinxext.config import Values
from writing_guide.sphinxext.problems import Problem
from writing_guide.sphinxext.records import FindingRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.config import Config

    Complaint = Callable[..., None]


class Judge:
    """The genres and settings of one build; genres are read once."""

    def __init__(self, config: Config, confdir: Path) -> None:
        self.values = Values.of(config)
        self.language: str = config.language
        self._folders = self.values.folders(confdir)
        self._bound: dict[str, BoundGenre] = {}

    def genre(self, name: str) -> BoundGenre:
        """The genre called *name*, the project's default if it is empty, in the project's language.

        :raises WritingGuideError: if it is unknown or wrong.
        """
        name = name or self.values.genre
        if name not in self._bound:
            self._bound[name] = bind(translated(find_genre(name, self._folders), self.language))
        return self._bound[name]

    def stamp(self, genre: Genre) -> str:
        """What a stored judgement depends on, besides the configuration."""
        return f"{__version__}:{genre.fingerprint}"

    def judge(self, node: own.example, document: Document, bound: BoundGenre, complain: Complaint) -> Report:
        """Check *document* as the options of *node* ask; unknown rules in them are complained of."""
        settings = self.values.settings(bound.genre)
        if node["limit"]:
            settings = replace(settings, limit=LengthLimit(*node["limit"]))
        expect = tuple(word for word in node["expect"] if _known(word, bound.genre, complain))
        suppressions = tuple(
            Suppression(word, reason)
            for word, reason in node["suppress"]
            if reason and _known(word, bound.genre, complain)
        )
        return check(document, bound, replace(settings, expect=expect, suppressions=suppressions))

    def record(self, report: Report, finding: Finding) -> FindingRecord:
        """*finding* located in the author's file, its message in the project's language."""
        place = report.document.position(finding.span.start)
        message = render(finding.message, finding.data, self.language)
        return FindingRecord(
            finding.code, finding.name, int(finding.severity), message, place.line, place.column
        )

    def entry(self, report: Report) -> str:
        """The report's entry in the JSON of a check, as JSON text."""
        return as_json(report, self.language, example=True)


def _known(word: str, genre: Genre, complain: Complaint) -> bool:
    try:
        genre.rule(word)
    except UnknownRuleError as error:
        complain(
            Problem.RULE,
            "there is no rule “{rule}” in the genre {genre}; near ones are {near}",
            rule=word,
            genre=genre.name,
            near=", ".join(error.nearest) or genre.rules[0].code,
        )
        return False
    return True
