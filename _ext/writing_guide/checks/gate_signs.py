"""The marks of other kinds of text, and which of them a text bears."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from writing_guide.text.wordindex import WordIndex
from writing_guide.text.words import WordList

_END = "\n"
_LONGEST = 60  # characters; what ends a longer line is no title


@dataclass(frozen=True, slots=True)
class Sign:
    """One mark of a kind of text, and how many points it is worth."""

    kind: str
    points: int
    words: str


@lru_cache(maxsize=16)
def read_signs(words: WordList) -> Sequence[Sign]:
    """The entries of *words*, ready to be looked up in lines that begin and end with a line feed.

    :raises ValueError: if an entry is not ``kind points words``.
    """
    signs = []
    for entry in words.entries:
        fields = entry.split()
        if len(fields) != 3 or not fields[1].isdigit():
            raise ValueError(f"{words.name}: {entry!r} is not “kind points words”")
        sign = fields[2]
        sign = _END + sign[1:] if sign.startswith("^") else sign
        sign = sign[:-1] + _END if sign.endswith("$") else sign
        signs.append(Sign(fields[0], int(fields[1]), sign))
    return tuple(signs)


def find_signs(lines: str, words: WordList) -> Iterator[Sign]:
    """Those of *words* that stand in *lines*, in the order of the list."""
    table = _table(words)
    present = table.anywhere.among(lines)
    for line in lines.split(_END):
        if line.startswith(table.starts):
            present.update(sign for sign in table.at_start if line.startswith(sign.strip(_END)))
        if len(line) <= _LONGEST and line.endswith(table.ends):
            present.update(sign for sign in table.at_end if (_END + line + _END).endswith(sign))
    return (sign for sign in read_signs(words) if sign.words in present)


@dataclass(frozen=True, slots=True)
class _Table:
    """The words by where in a line they stand: few lines begin or end with any of them."""

    anywhere: WordIndex
    at_start: tuple[str, ...]
    at_end: tuple[str, ...]
    starts: tuple[str, ...]
    ends: tuple[str, ...]


@lru_cache(maxsize=16)
def _table(words: WordList) -> _Table:
    known = [sign.words for sign in read_signs(words)]
    at_end = tuple(sign for sign in known if sign.endswith(_END))
    at_start = tuple(sign for sign in known if sign.startswith(_END) and sign not in at_end)
    return _Table(
        WordIndex(sign for sign in known if _END not in sign),
        at_start,
        at_end,
        tuple(sign.strip(_END) for sign in at_start),
        tuple(sign.strip(_END) for sign in at_end),
    )
