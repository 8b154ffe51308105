"""Word lists: plain files of one entry a line that an editor can read and change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordList:
    """A named list of words or phrases, without duplicates, in file order."""

    name: str
    entries: tuple[str, ...]

    # Lists are keys of caches that are asked for every text; their entries need not be gone through.
    def __hash__(self) -> int:
        return hash(self.name)

    @classmethod
    def parse(cls, name: str, text: str) -> WordList:
        """Read a list: one entry a line, ``#`` starts a comment, blank lines are ignored."""
        lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
        return cls(name, tuple(dict.fromkeys(line for line in lines if line)))
