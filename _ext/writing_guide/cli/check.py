"""``writing-guide check``: findings to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import TextIO

from writing_guide.cli.configuration import Configuration
from writing_guide.cli.discovery import STDIN, find_files
from writing_guide.cli.jobs import Outcome, outcomes
from writing_guide.cli.plan import Plan
from writing_guide.errors import WritingGuideError
from writing_guide.i18n import render, translator
from writing_guide.reports.excerpt import safe

CLEAN, FOUND, FAILED = 0, 1, 2
# From how many files on the progress is worth a line.
_MANY = 20


class UsageError(WritingGuideError):
    """Flags that cannot go together."""


def run(arguments: Namespace, configuration: Configuration, language: str) -> int:
    """Check the paths of *arguments*; the exit status.

    :raises WritingGuideError: for a genre or rule that does not exist.
    """
    _ = translator(language)
    plan = Plan.of(
        configuration,
        language,
        format=arguments.format,
        colour=wants_colour(sys.stdout),
        fix=arguments.fix,
        diff=arguments.diff,
    )
    plan.validate()
    if plan.fix and STDIN in arguments.paths:
        raise UsageError(_("--fix cannot change standard input; use --diff"))
    if plan.diff and plan.format == "json":
        raise UsageError(_("--diff prints a diff; it cannot be JSON"))
    found = find_files(arguments.paths, configuration.exclude)
    results = _watched(outcomes(found, plan, configuration.jobs), language)
    tally = _Tally()
    if plan.format == "json":
        _print_json(results, plan, tally)
    else:
        _print_text(results, plan, tally)
    return tally.status(configuration.fail_on)


class _Tally:
    """What the outcomes add up to."""

    def __init__(self) -> None:
        self.files = 0
        self.without_text = 0
        self.mended = 0
        self.fixable = 0
        self.counts = [0, 0, 0]
        self.problems: list[tuple[str, str]] = []

    def add(self, outcome: Outcome) -> None:
        """Count one more path."""
        if outcome.problem:
            self.problems.append((outcome.path, outcome.problem))
            return
        self.files += 1
        self.without_text += not outcome.texts
        self.mended += outcome.mended
        self.fixable += outcome.fixable
        self.counts = [have + more for have, more in zip(self.counts, outcome.counts, strict=True)]

    def status(self, fail_on: str) -> int:
        """The exit status where findings of *fail_on* and above fail."""
        if self.problems:
            return FAILED
        levels = {"error": 1, "warning": 2, "info": 3, "never": 0}
        return FOUND if any(self.counts[: levels[fail_on]]) else CLEAN


def _print_text(results: Iterator[Outcome], plan: Plan, tally: _Tally) -> None:
    _ = translator(plan.language)
    for outcome in results:
        tally.add(outcome)
        sys.stdout.write(outcome.output)
        if outcome.problem:
            _complain(outcome)
    if plan.diff:
        return
    error, warning, info = tally.counts
    message = _("files: {files}; errors: {error}, warnings: {warning}, notes: {info}")
    line = message.format(files=tally.files, error=error, warning=warning, info=info)
    if tally.without_text:
        line += _("; ") + _("without a text to check: {count}").format(count=tally.without_text)
    if tally.mended:
        line += _("; ") + _("mended: {count}").format(count=tally.mended)
    elif tally.fixable:
        line += _("; ") + _("--fix can mend {count}").format(count=tally.fixable)
    sys.stdout.write(line + "\n")


def _print_json(results: Iterator[Outcome], plan: Plan, tally: _Tally) -> None:
    import json

    # Printed file by file, so that thousands of them take no more memory than one.
    head = json.dumps({"version": 1, "genre": plan.genre}, ensure_ascii=False)[1:-1]
    sys.stdout.write(f'{{{head}, "documents": [')
    separator = "\n"
    for outcome in results:
        tally.add(outcome)
        if outcome.output:
            sys.stdout.write(separator + outcome.output)
            separator = ",\n"
        if outcome.problem:
            _complain(outcome)
    errors = [{"path": path, "message": message} for path, message in tally.problems]
    summary = dict(zip(("error", "warning", "info"), tally.counts, strict=True))
    tail = json.dumps({"errors": errors, "summary": summary}, ensure_ascii=False)[1:-1]
    sys.stdout.write(f"\n], {tail}}}\n")


def _complain(outcome: Outcome) -> None:
    sys.stdout.flush()
    sys.stderr.write(f"writing-guide: {safe(outcome.path)}: {safe(outcome.problem)}\n")


def _watched(results: Iterator[Outcome], language: str) -> Iterator[Outcome]:
    """*results*, with a line of progress on a terminal while there are many."""
    terminal = sys.stderr.isatty() and not sys.stdout.isatty()
    for count, outcome in enumerate(results, 1):
        yield outcome
        if terminal and count % _MANY == 0:
            sys.stderr.write("\r" + render("files: {count}", {"count": count}, language))
            sys.stderr.flush()
    if terminal:
        sys.stderr.write("\r\x1b[K")


def wants_colour(stream: TextIO) -> bool:
    """Whether *stream* is a terminal that shows colours, and nobody set NO_COLOR (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
