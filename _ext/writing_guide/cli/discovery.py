"""From the paths on the command line to the files to be read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from writing_guide.readers.example import ReadingError
from writing_guide.readers.files import READABLE

STDIN = "-"


def find_files(paths: Iterable[str], exclude: tuple[str, ...] = ()) -> Iterator[str | ReadingError]:
    """Every file named, and every readable one below a folder named, once, in a fixed order.

    Inside folders hidden names, the lock files of Word (``~$…``) and what matches *exclude*
    are passed over. What cannot be found comes out as an error in its place.
    """
    seen: set[str] = set()
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            found: Iterable[str | ReadingError] = (path,)
        else:
            found = _below(path, exclude)
        for item in found:
            key = item if isinstance(item, ReadingError) or item == STDIN else os.path.realpath(item)
            if isinstance(key, ReadingError) or key not in seen:
                yield item
            if isinstance(key, str):
                seen.add(key)


def _below(folder: str, exclude: tuple[str, ...]) -> Iterator[str | ReadingError]:
    empty = True
    errors: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if _wanted(folder, place, name, exclude))
        for name in sorted(files):
            if name.lower().endswith(READABLE) and _wanted(folder, place, name, exclude):
                empty = False
                yield str(Path(place, name))
    for error in errors:
        empty = False
        yield ReadingError(
            str(error.filename),
            "this folder cannot be opened: {reason}",
            reason=_reason(error),
        )
    if empty:
        yield ReadingError(
            folder,
            "there is no draft in this folder ({suffixes})",
            suffixes=" ".join(READABLE),
        )


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _wanted(folder: str, place: str, name: str, exclude: tuple[str, ...]) -> bool:
    if name.startswith((".", "~$")):
        return False
    relative = Path(place, name).relative_to(folder).as_posix()
    return not any(fnmatch(relative, pattern) or fnmatch(name, pattern) for pattern in exclude)
