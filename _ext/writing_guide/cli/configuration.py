"""What a project can set, declared once: the file's keys, the command's flags and their help."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from writing_guide.errors import WritingGuideError
from writing_guide.readers.options import LIMIT_KINDS
from writing_guide.reports.words import N_

FILE = "writing-guide.toml"
PYPROJECT = "pyproject.toml"
TABLE = "writing-guide"
LEVELS = ("error", "warning", "info")


class Kind(Enum):
    """What values a setting takes: the message where it gets another."""

    WORD = N_("must be a string")
    NUMBER = N_("must be a whole number above zero")
    WORDS = N_("must be a list of strings")
    LEVELS = N_("must be a table of CODE = error, warning or info")


def _setting(default: Any, kind: Kind, text: str, choices: tuple[str, ...] = ()) -> Any:
    metadata = {"kind": kind, "help": text, "choices": choices}
    if kind is Kind.LEVELS:
        return field(default_factory=dict, metadata=metadata, hash=False)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings of a run. A flag on the command line goes before the file."""

    genre: str = _setting("deed-summary", Kind.WORD, N_("the genre whose rules are checked"))
    genre_folders: tuple[str, ...] = _setting(
        (),
        Kind.WORDS,
        N_("folders with genres of your own, looked into before the built-in ones"),
    )
    limit: int | None = _setting(
        None,
        Kind.NUMBER,
        N_("the length that the call for nominations sets, in characters"),
    )
    limit_kind: str = _setting(
        "ceiling",
        Kind.WORD,
        N_("what the limit is: at most, about, or at least"),
        LIMIT_KINDS,
    )
    select: tuple[str, ...] = _setting(
        ("ALL",),
        Kind.WORDS,
        N_("the rules to run: codes, names, first letters of codes, or ALL"),
    )
    ignore: tuple[str, ...] = _setting((), Kind.WORDS, N_("the rules not to run, written like select"))
    severity: Mapping[str, str] = _setting(
        {}, Kind.LEVELS, N_("another severity for a rule: error, warning or info")
    )
    fail_on: str = _setting(
        "error",
        Kind.WORD,
        N_("the lowest severity that makes the command fail"),
        (*LEVELS, "never"),
    )
    exclude: tuple[str, ...] = _setting(
        (), Kind.WORDS, N_("files and folders to pass over inside a folder, with * and ?")
    )
    jobs: int = _setting(1, Kind.NUMBER, N_("how many processes check files at the same time"))
    lang: str = _setting("", Kind.WORD, N_("the language of the messages"), ("zh_CN", "en"))


class ConfigurationError(WritingGuideError):
    """A setting is wrong.

    :param file: the file that holds it.
    :param key: its key, ``""`` for the file as a whole.
    """

    def __init__(self, file: str, key: str, message: str, **data: str) -> None:
        self.file = file
        self.key = key
        self.message = message
        self.data = data
        problem = message.format_map(data)
        super().__init__(f"{file}: {key}: {problem}" if key else f"{file}: {problem}")


def key_of(name: str) -> str:
    """How the setting *name* is written in a file, and behind ``--`` on the command line."""
    return name.replace("_", "-")


def settings() -> dict[str, dataclasses.Field[Any]]:
    """Key → declaration, in order."""
    return {key_of(item.name): item for item in dataclasses.fields(Configuration)}


def find_configuration(folder: Path) -> Configuration:
    """The settings that hold in *folder*: of the nearest file upward, else the defaults.

    ``writing-guide.toml`` goes before ``pyproject.toml``; one without our table is passed over.

    :raises ConfigurationError: for a file that is no TOML, an unknown key, an ill-typed value.
    """
    for place in (folder, *folder.parents):
        for file in (place / FILE, place / PYPROJECT):
            if file.is_file():
                table = _table(file)
                if table is not None:
                    return _configuration(str(file), table)
    return Configuration()


def _table(file: Path) -> Mapping[str, Any] | None:
    import tomllib

    try:
        text = file.read_text("utf-8")
        if file.name == PYPROJECT and TABLE not in text:
            return None
        data: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ConfigurationError(
            str(file), "", message="this is no valid TOML: {problem}", problem=str(error)
        ) from error
    if file.name == PYPROJECT:
        tool = data.get("tool")
        data = tool.get(TABLE) if isinstance(tool, dict) else None
        if data is not None and not isinstance(data, dict):
            raise ConfigurationError(str(file), f"tool.{TABLE}", message="must be a table")
    return None if data is None else dict(data)


def _configuration(file: str, table: Mapping[str, Any]) -> Configuration:
    known = settings()
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            if near:
                raise ConfigurationError(
                    file, key, message="is unknown; did you mean {nearest}?", nearest=near[0]
                )
            raise ConfigurationError(
                file, key, message="is unknown; known are {known}", known=", ".join(known)
            )
        kind: Kind = known[key].metadata["kind"]
        choices: tuple[str, ...] = known[key].metadata["choices"]
        if not _fits(kind, value):
            raise ConfigurationError(file, key, kind.value)
        if choices and value not in choices:
            raise ConfigurationError(
                file, key, message="must be one of {choices}", choices=", ".join(choices)
            )
        values[known[key].name] = tuple(value) if kind is Kind.WORDS else value
    if "genre_folders" in values:
        home = Path(file).parent
        values["genre_folders"] = tuple(str(home / folder) for folder in values["genre_folders"])
    return Configuration(**values)


def _fits(kind: Kind, value: object) -> bool:
    if kind is Kind.NUMBER:
        return isinstance(value, int) and not isinstance(value, bool) and value > 0
    if kind is Kind.WORDS:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if kind is Kind.LEVELS:
        return isinstance(value, dict) and all(item in LEVELS for item in value.values())
    return isinstance(value, str)
