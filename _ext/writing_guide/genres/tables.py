"""A TOML table that knows where it stands and must be read to the last key."""

from __future__ import annotations

import difflib
from typing import Any, NoReturn, TypeVar

from writing_guide.errors import GenreError

T = TypeVar("T")
_MISSING: Any = object()


class Table:
    """One table of a genre file; :meth:`done` rejects every key that nobody took."""

    def __init__(self, file: str, path: str, data: Any) -> None:
        self._file = file
        self._path = path
        if not isinstance(data, dict):
            raise GenreError(file, path, "must be a table")
        self._data: dict[str, Any] = dict(data)
        self._taken: list[str] = []

    def names(self) -> tuple[str, ...]:
        """The keys not taken yet, in file order."""
        return tuple(self._data)

    def fail(self, key: str, problem: str) -> NoReturn:
        """Raise a :class:`GenreError` that names *key* inside this table."""
        raise GenreError(self._file, ".".join(filter(None, (self._path, key))), problem)

    def take(self, key: str, kind: type[T], default: T = _MISSING) -> T:
        """Remove *key* and return its value.

        :raises GenreError: if it is missing without a default, or not of *kind*.
        """
        self._taken.append(key)
        value = self._data.pop(key, default)
        if value is _MISSING:
            self.fail(key, "is missing")
        if not isinstance(value, kind) or (isinstance(value, bool) and kind not in (bool, object)):
            self.fail(key, f"must be a {kind.__name__}, not {value!r}")
        return value

    def table(self, key: str, default: Any = _MISSING) -> Table:
        """The table under *key*."""
        name = ".".join(filter(None, (self._path, key)))
        return Table(self._file, name, self.take(key, object, default))

    def tables(self, key: str) -> list[Table]:
        """The array of tables under *key*, empty if there is none."""
        found = self.take(key, list, [])
        return [Table(self._file, f"{key}[{index}]", item) for index, item in enumerate(found)]

    def rest(self, kind: type[T]) -> dict[str, T]:
        """Take every key that is left; all values must be of *kind*."""
        return {key: self.take(key, kind) for key in self.names()}

    def done(self) -> None:
        """Reject what is left.

        :raises GenreError: for the first unknown key, with the nearest known one.
        """
        for key in self._data:
            near = difflib.get_close_matches(key, self._taken, 1)
            self.fail(key, "is unknown" + (f"; did you mean {near[0]}?" if near else ""))
