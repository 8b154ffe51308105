"""The command line as argparse knows it; the flags of ``check`` come from the configuration."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Callable
from typing import Any

from writing_guide import __version__
from writing_guide.cli.configuration import LEVELS, Kind, settings
from writing_guide.i18n import translator

FIGURE_FORMATS = ("markdown", "csv", "docx")


def parser(language: str) -> ArgumentParser:
    """The parser of the whole command, its help in *language*."""
    _ = translator(language)
    main = ArgumentParser(
        prog="writing-guide",
        description=_("Checks drafts against the structural rules of their genre."),
        epilog=_("Exit status: 0 clean, 1 findings, 2 a file or the call could not be understood."),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    main.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = main.add_subparsers(dest="command", metavar=_("command"), required=True)

    def command(name: str, text: str, *only: str) -> ArgumentParser:
        made = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
        _add_settings(made, only, _)
        return made

    check = command("check", _("check drafts and the examples on pages"), *settings())
    check.add_argument(
        "paths",
        nargs="+",
        metavar=_("path"),
        help=_("files, folders, or - for standard input"),
    )
    check.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=_("how findings are printed"),
    )
    mending = check.add_mutually_exclusive_group()
    mending.add_argument("--fix", action="store_true", help=_("mend what can be mended without asking"))
    mending.add_argument("--diff", action="store_true", help=_("show what --fix would change"))

    common = ("genre", "genre-folders", "lang")
    explain = command(
        "explain",
        _("explain a rule: why, a bad and a good passage, how to mend it"),
        *common,
    )
    explain.add_argument("rule", metavar=_("rule"), help=_("a code (R101) or a name (results-missing)"))
    command("rules", _("list the rules of a genre"), *common)
    command("genres", _("list the genres and their parts"), *common[1:])
    command(
        "checks",
        _("list the checks that rules can bind, with their parameters"),
        "lang",
    )
    outline = command(
        "outline",
        _("show which passage was taken as which part, and every figure"),
        *common,
    )
    outline.add_argument("path", metavar=_("path"), help=_("a file, or - for standard input"))
    figures = command(
        "figures",
        _("list every figure, honour and quotation, to note its evidence"),
        *common,
    )
    figures.add_argument("path", metavar=_("path"), help=_("a file, or - for standard input"))
    figures.add_argument(
        "--format",
        choices=FIGURE_FORMATS,
        default="markdown",
        help=_("how the list is written"),
    )
    figures.add_argument(
        "--output",
        metavar=_("file"),
        help=_("write to this file, not to standard output"),
    )
    return main


def _add_settings(made: ArgumentParser, only: tuple[str, ...], _: Callable[[str], str]) -> None:
    for key, item in settings().items():
        if key not in only:
            continue
        kind: Kind = item.metadata["kind"]
        flags: dict[str, Any] = {"dest": item.name, "help": _(item.metadata["help"])}
        if item.metadata["choices"]:
            flags["choices"] = item.metadata["choices"]
        elif kind is Kind.NUMBER:
            flags |= {"type": _number(_), "metavar": "N"}
        elif kind is Kind.WORDS:
            flags |= {"type": _words, "action": "extend", "metavar": "A,B"}
        elif kind is Kind.LEVELS:
            flags |= {"type": _level(_), "action": "append", "metavar": "CODE=LEVEL"}
        else:
            flags["metavar"] = _("name")
        made.add_argument(f"--{key}", **flags)


def _words(value: str) -> list[str]:
    return [word.strip() for word in value.split(",") if word.strip()]


def _number(_: Callable[[str], str]) -> Callable[[str], int]:
    def number(value: str) -> int:
        if not (value.isascii() and value.isdigit() and 0 < len(value) < 10 and int(value)):
            raise ArgumentTypeError(_("{value!r} is no whole number above zero").format(value=value))
        return int(value)

    return number


def _level(_: Callable[[str], str]) -> Callable[[str], tuple[str, str]]:
    def level(value: str) -> tuple[str, str]:
        code, _equals, label = value.partition("=")
        if not code.strip() or label.strip() not in LEVELS:
            message = _("{value!r} is not CODE=LEVEL with error, warning or info")
            raise ArgumentTypeError(message.format(value=value))
        return code.strip(), label.strip()

    return level
