"""The options of our directives, in the two notations that MyST knows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from writing_guide.model import Document
from writing_guide.readers.example import Example, ReadingError, Role
from writing_guide.text.expressions import lazy

LIMIT_KINDS = ("ceiling", "aim", "floor")
_KEY = lazy(r"([A-Za-z][\w-]*):(?:\s+|$)(.*)")
_SELECTOR = lazy(r"[,，、;；\s]+")


def split_options(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """The options at the top of a directive's body, and how many lines they take.

    Either ``:key: value`` lines or a block between ``---`` lines. A value may go on in indented
    lines below (behind ``|`` or nothing), which are kept apart by line feeds.
    """
    if lines and lines[0].strip() == "---":
        closing = next(
            (at for at, line in enumerate(lines[1:], 1) if line.strip() == "---"),
            len(lines),
        )
        return _pairs(lines[1:closing]), min(closing + 1, len(lines))
    at = 0
    while at < len(lines) and lines[at].lstrip().startswith(":") and not lines[at].lstrip().startswith(":::"):
        at += 1
    return _pairs([line.lstrip()[1:] for line in lines[:at]]), at


def _pairs(lines: Sequence[str]) -> dict[str, str]:
    options: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        match = None if line[:1].isspace() else _KEY.match(line)
        if match:
            key, value = match.group(1), match.group(2).strip()
            options[key] = [] if value in ("", "|", ">", "|-", ">-") else [_unquoted(value)]
        elif key and line.strip():
            options[key].append(_unquoted(line.strip().removeprefix("- ")))
    return {key: "\n".join(values) for key, values in options.items()}


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    if value.startswith("[") and value.endswith("]"):
        return value[1:-1]
    return value


def suppressions(value: str) -> tuple[tuple[str, str], ...]:
    """Pairs (selector, reason) of a ``:suppress:`` option: one a line, or separated by ``;``.

    :raises ValueError: with the selector, for one without a reason.
    """
    found: list[tuple[str, str]] = []
    for entry in re.split(r"[;；\n]", value):
        selector, _, reason = entry.strip().partition(" ")
        if not selector:
            continue
        if not reason.strip():
            raise ValueError(selector)
        found.append((selector, reason.strip()))
    return tuple(found)


def declared(document: Document, role: Role, argument: str, options: dict[str, str], line: int) -> Example:
    """*document* with what *options*, standing at *line* of its file, declare about it.

    :raises ReadingError: for a limit that is no number, an unknown kind of limit, or a
        suppression without a reason.
    """
    limit = options.get("limit", "").strip()
    kind = options.get("limit-kind", "").strip() or LIMIT_KINDS[0]
    if limit and not (limit.isascii() and limit.isdigit() and 0 < len(limit) < 7):
        raise ReadingError(
            document.path,
            "line {line}: the limit {value!r} is no number of characters",
            line=line,
            value=limit[:40],
        )
    if kind not in LIMIT_KINDS:
        raise ReadingError(
            document.path,
            "line {line}: there is no limit-kind {value!r}; use ceiling, aim or floor",
            line=line,
            value=kind[:40],
        )
    try:
        silenced = suppressions(options.get("suppress", ""))
    except ValueError as error:
        raise ReadingError(
            document.path,
            "line {line}: the suppression of {selector} needs a reason behind the code",
            line=line,
            selector=str(error)[:40],
        ) from error
    return Example(
        document=document,
        role=role,
        argument=argument,
        genre=options.get("genre", "").strip(),
        expect=tuple(word for word in _SELECTOR.split(options.get("expect", "")) if word),
        suppressions=silenced,
        limit=int(limit) if limit else None,
        limit_kind=kind,
        options=options,
    )
