"""The entry point: what to run, in which language, and what the shell is told."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from writing_guide.cli.arguments import parser
from writing_guide.cli.configuration import Configuration, find_configuration
from writing_guide.cli.language import LANGUAGES, language_of
from writing_guide.cli.problems import describe
from writing_guide.errors import WritingGuideError
from writing_guide.readers.example import ReadingError

FAILED = 2
_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line *argv* (``sys.argv`` without its first by default); the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    language = _asked(words) or language_of(os.environ)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            # A path need not be UTF-8; it must be printable all the same.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        arguments = parser(language).parse_args(words)
        configuration = _merged(find_configuration(Path.cwd()), arguments)
        language = configuration.lang or language
        status = _dispatch(arguments, configuration, language)
        sys.stdout.flush()
    except WritingGuideError as error:
        path = f"{error.path}: " if isinstance(error, ReadingError) else ""
        sys.stderr.write(f"writing-guide: {path}{describe(error, language)}\n")
        return FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader has seen enough. Python would complain once more while closing the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return status


def _asked(words: Sequence[str]) -> str:
    """The language behind ``--lang``, needed before the help can be written."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        value = following if word == "--lang" else word.removeprefix("--lang=")
        if value in LANGUAGES and word.startswith("--lang"):
            return value
    return ""


def _merged(configuration: Configuration, arguments: Namespace) -> Configuration:
    given: dict[str, Any] = {}
    for item in fields(Configuration):
        value = getattr(arguments, item.name, None)
        if value is not None:
            given[item.name] = tuple(value) if isinstance(value, list) else value
    if "severity" in given:
        given["severity"] = {**configuration.severity, **dict(given["severity"])}
    return replace(configuration, **given)


def _dispatch(arguments: Namespace, configuration: Configuration, language: str) -> int:
    # Imported one by one: a check of one file must not wait for what it does not use.
    if arguments.command == "check":
        from writing_guide.cli import check

        return check.run(arguments, configuration, language)
    if arguments.command in ("outline", "figures"):
        from writing_guide.cli import inspect

        run = inspect.outline if arguments.command == "outline" else inspect.figures
        return run(arguments, configuration, language)
    from writing_guide.cli import catalogue

    if arguments.command == "explain":
        return catalogue.explain(arguments, configuration, language)
    if arguments.command == "rules":
        return catalogue.rules(configuration, language)
    if arguments.command == "genres":
        return catalogue.genres(configuration, language)
    return catalogue.checks()
