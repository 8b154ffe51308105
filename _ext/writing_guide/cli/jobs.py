"""Checks files one after the other or several at a time; gives their outcomes in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from writing_guide.cli.discovery import STDIN
from writing_guide.cli.plan import Plan
from writing_guide.cli.problems import describe
from writing_guide.errors import WritingGuideError
from writing_guide.i18n import render
from writing_guide.model import Report, Severity
from writing_guide.readers.example import Format, ReadingError, ReadResult, Role
from writing_guide.readers.files import STDIN as STDIN_NAME
from writing_guide.readers.files import read_path, read_stdin

LEVELS = (Severity.ERROR, Severity.WARNING, Severity.INFO)
# Enough to keep every process busy, few enough to keep the waiting outcomes small.
_AHEAD = 64


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one path: printed findings and counts, small enough to send between processes.

    :param output: the findings in the format asked for; for ``json`` objects joined by commas.
    :param texts: how many texts the path holds; a guide's page may hold none.
    :param counts: errors, warnings, advice.
    :param fixable: how many findings carry a fix.
    :param problem: why the path could not be checked, ``""`` if it was.
    """

    path: str
    output: str = ""
    texts: int = 0
    counts: tuple[int, ...] = (0, 0, 0)
    fixable: int = 0
    mended: int = 0
    problem: str = ""


def outcomes(found: Iterable[str | ReadingError], plan: Plan, jobs: int) -> Iterator[Outcome]:
    """The outcome of each path, in the order of *found*; standard input is read by this process."""
    if jobs <= 1:
        yield from (check_path(plan, item) for item in found)
        return
    from multiprocessing import get_context

    # A fresh interpreter a process: nothing is inherited, so it works alike on every system.
    with get_context("spawn").Pool(jobs) as pool:
        work = iter(found)
        while batch := list(islice(work, jobs * _AHEAD)):
            paths = [item for item in batch if isinstance(item, str) and item != STDIN]
            checked = pool.imap(partial(check_path, plan), paths, chunksize=4)
            for item in batch:
                if isinstance(item, str) and item != STDIN:
                    yield next(checked)
                else:
                    yield check_path(plan, item)


def check_path(plan: Plan, item: str | ReadingError) -> Outcome:
    """Read, check and print one path; whatever is wrong with the file is in the outcome."""
    if isinstance(item, ReadingError):
        return Outcome(item.path, problem=describe(item, plan.language))
    path = STDIN_NAME if item == STDIN else item
    try:
        return _checked(plan, read_stdin() if item == STDIN else read_path(item))
    except WritingGuideError as error:
        return Outcome(path, problem=describe(error, plan.language))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one file must not hide the others
        data = {"error": f"{type(error).__name__}: {error}"}
        message = "internal error, please report it with the file: {error}"
        return Outcome(path, problem=render(message, data, plan.language))


def _checked(plan: Plan, result: ReadResult) -> Outcome:
    mended = 0
    if plan.fix or plan.diff:
        from writing_guide.cli.fixes import mend

        change = mend(plan, result)
        if plan.diff:
            return Outcome(result.path, change.diff(), mended=change.count)
        result, mended = change.after, change.count
    reports = [(example.role, plan.report(example)) for example in result.examples]
    counts = tuple(sum(report.count(level) for _, report in reports) for level in LEVELS)
    fixable = sum(finding.fix is not None for _, report in reports for finding in report.findings)
    return Outcome(result.path, _printed(plan, result, reports), len(reports), counts, fixable, mended)


def _printed(plan: Plan, result: ReadResult, reports: list[tuple[Role, Report]]) -> str:
    if plan.format == "json":
        from writing_guide.reports.as_json import as_json

        extracted = result.format is Format.WORD
        return ",\n".join(
            as_json(
                report,
                plan.language,
                example=role is not Role.DRAFT,
                extracted=extracted,
            )
            for role, report in reports
        )
    from writing_guide.reports.as_text import as_text

    return "".join(as_text(report, plan.language, colour=plan.colour) for _, report in reports)
