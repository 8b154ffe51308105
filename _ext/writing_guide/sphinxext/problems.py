"""What can be wrong with the markup itself; every warning but findings leaves through here."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Problem(Enum):
    """A mistake in the markup.

    :param subtype: the warning's subtype (``writing.SUBTYPE``).
    :param description: what is wrong, for the reference page; an English msgid.
    """

    ID = ("id", "An example or annotation has no id, or one that is no lower-case ASCII name.")
    DUPLICATE = ("duplicate", "Two objects have the same id.")
    OPTION = ("option", "A directive has an option that it does not know, or a value that makes no sense.")
    GENRE = ("genre", "A genre is unknown, or its data is wrong.")
    RULE = ("rule", "A rule that is named in an option does not exist.")
    NESTING = ("nesting", "A directive stands where it cannot work: a part outside an example.")
    EMPTY = ("empty", "An example, a part or an annotation holds no text.")
    REFERENCE = ("reference", "A quotation of something that does not exist, or of words that are gone.")
    COLLECTION = ("collection", "The examples taken together have a gap or contradict each other.")
    PASSAGE = ("passage", "An annotation speaks of a passage that its example does not hold.")

    def __init__(self, subtype: str, description: str) -> None:
        self.subtype = subtype
        self.description = description


class ProblemRecord(NamedTuple):
    """One mistake, kept in the environment so that a cached build reports it as well.

    :param message: an English msgid with ``{fields}``.
    :param data: the fields as pairs.
    :param path: the author's file, absolute.
    :param line: its line, from 1.
    """

    subtype: str
    message: str
    data: tuple[tuple[str, str | int], ...]
    path: str
    line: int
