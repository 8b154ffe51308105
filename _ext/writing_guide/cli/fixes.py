"""Applies the fixes of findings to the author's file, or shows what they would change."""

from __future__ import annotations

import difflib
import os
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from writing_guide.cli.plan import Plan
from writing_guide.model import Edit, Fix, Report
from writing_guide.readers.example import Format, ReadingError, ReadResult
from writing_guide.readers.files import STDIN, read_bytes
from writing_guide.text.spans import Span

# A fix can uncover another; a file is settled long before this many rounds.
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Change:
    """A file before and after its fixes.

    :param count: how many findings were mended.
    """

    before: ReadResult
    after: ReadResult
    count: int

    def diff(self) -> str:
        """A unified diff, ``""`` if nothing changes."""
        old, new = (one.source.splitlines(keepends=True) for one in (self.before, self.after))
        name = self.before.path
        lines = difflib.unified_diff(old, new, name, name)
        return "".join(
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
        )


def mend(plan: Plan, result: ReadResult) -> Change:
    """Apply every fix that leaves the markup alone, again until there is none; write unless it is a diff.

    :raises ReadingError: if the file is a Word file, or cannot be written.
    """
    if result.format is Format.WORD:
        raise ReadingError(result.path, "Word files are not changed; check it without --fix and --diff")
    now, total = result, 0
    for _ in range(_ROUNDS):
        edits, count = _edits(plan, now)
        if not count:
            break
        text = _edited(now.source, edits)
        suffix = ".md" if now.format is Format.MARKDOWN else ".txt"
        data = now.mark + _encoded(now, text)
        fresh = read_bytes(data, now.path, suffix)
        now, total = replace(fresh, encoding=now.encoding), total + count
    if total and not plan.diff and result.path != STDIN:
        _write(result.path, now.mark + _encoded(now, now.source))
    return Change(result, now, total)


def _encoded(result: ReadResult, text: str) -> bytes:
    try:
        return text.encode(result.encoding)
    except UnicodeEncodeError as error:
        raise ReadingError(
            result.path, "the mended text cannot be written in {codec}", codec=result.encoding.upper()
        ) from error


def _edits(plan: Plan, result: ReadResult) -> tuple[list[Edit], int]:
    """Edits of the source, none touching another, and the number of fixes they make up."""
    wanted = [
        edits
        for example in result.examples
        for report in (plan.report(example),)
        for finding in report.findings
        if finding.fix is not None and (edits := _in_source(report, finding.fix, result.source))
    ]
    taken: list[Edit] = []
    free_from, count = 0, 0
    for edits in sorted(wanted, key=lambda item: item[0].span):
        # A fix is made as a whole or not at all; what overlaps waits for the next round.
        if edits[0].span.start >= free_from:
            taken += edits
            free_from = edits[-1].span.end + (not len(edits[-1].span))
            count += 1
    return taken, count


def _in_source(report: Report, fix: Fix, source: str) -> list[Edit]:
    """The edits of *fix* as edits of *source*; none if markup stands between their characters."""
    document = report.document
    moved: list[Edit] = []
    for edit in sorted(fix.edits):
        span = document.source_span(edit.span)
        # A line end of the source may stand for a space of the text, or for nothing.
        if span.of(source).split() != edit.span.of(document.text).split():
            return []
        if moved and span.start < moved[-1].span.end:
            return []
        moved.append(Edit(span, edit.text))
    return [edit for edit in moved if edit.text != edit.span.of(source)]


def _edited(source: str, edits: list[Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (Span(at, edit.span.start).of(source), edit.text)
        at = edit.span.end
    return "".join([*pieces, source[at:]])


def _write(path: str, data: bytes) -> None:
    """Replace the file at once: a power cut leaves the old one or the new one."""
    temporary: Path | None = None
    try:
        target = Path(path).resolve()
        mode = target.stat().st_mode
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".writing-guide-")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(mode)
        temporary.replace(target)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise ReadingError(
            path, "it cannot be written: {reason}", reason=error.strerror or str(error)
        ) from error
