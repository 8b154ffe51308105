"""What can go wrong outside the text itself; each error says what to do."""

from __future__ import annotations


class WritingGuideError(Exception):
    """Base of every error that a user can cause and mend."""


class GenreError(WritingGuideError):
    """A genre's data is wrong.

    :param file: the file that holds the mistake.
    :param key: the dotted key inside it, ``""`` for the file as a whole.
    """

    def __init__(self, file: str, key: str, problem: str) -> None:
        self.file = file
        self.key = key
        self.problem = problem
        super().__init__(f"{file}: {key}: {problem}" if key else f"{file}: {problem}")


class UnknownGenreError(WritingGuideError):
    """No genre of that name is known."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name = name
        self.known = known
        super().__init__(f"unknown genre {name!r}; known are {', '.join(known)}")


class UnknownRuleError(WritingGuideError):
    """A selection, expectation or suppression names a rule that the genre lacks."""

    def __init__(self, selector: str, nearest: tuple[str, ...] = ()) -> None:
        self.selector = selector
        self.nearest = nearest
        hint = f"; did you mean {' or '.join(nearest)}?" if nearest else ""
        super().__init__(f"unknown rule {selector!r}{hint}")


class UnreadableFileError(WritingGuideError):
    """A file cannot be read as a draft; the message says why and what helps."""

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        self.problem = problem
        super().__init__(f"{path}: {problem}")
