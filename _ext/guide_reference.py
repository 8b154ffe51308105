"""``code-reference``: tables of the guide's reference pages, made from the code itself.

Part of this guide, not of the package: it looks at the command line as well, which the package's
Sphinx side does not import.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata
from writing_guide.checks import builtin_checks
from writing_guide.cli.arguments import parser
from writing_guide.cli.configuration import settings
from writing_guide.i18n import translator
from writing_guide.sphinxext.config import PREFIX, Values
from writing_guide.sphinxext.directives import DIRECTIVES
from writing_guide.sphinxext.problems import Problem
from writing_guide.sphinxext.roles import ROLES

Row = tuple[str, str, str]
ROLE_USES = {
    "example": "a link to an example",
    "part": "a link to a part of an example",
    "annotation": "a link to an annotation of an example",
    "rule": "a link to a rule, by code or name",
    "number": "a link to a figure of an example",
    "pattern": "a link to a pattern of the genre",
}


def summary(thing: object) -> str:
    """The first paragraph of a docstring on one line: a msgid of the catalogue."""
    return " ".join((inspect.getdoc(thing) or "").split("\n\n")[0].split())


def directives() -> Iterator[Row]:
    """Name, options and meaning of each directive."""
    for name, kind in DIRECTIVES.items():
        yield name, " ".join(f":{option}:" for option in kind.known), summary(kind)  # type: ignore[attr-defined]


def roles() -> Iterator[Row]:
    """Name, an example and meaning of each role."""
    targets = {
        "example": "siping-two-estates",
        "part": "siping-two-estates/opening",
        "annotation": "siping-two-estates/year-in-text",
        "rule": "R101",
        "number": "siping-two-estates/1500多人次",
        "pattern": "opening-profile",
    }
    for name in ROLES:
        yield name, f"{{{name}}}`{targets[name]}`", ROLE_USES[name]


def configuration() -> Iterator[Row]:
    """Name, default and meaning of each value of ``conf.py``."""
    defaults = Values()
    for item in dataclasses.fields(Values):
        default = repr(getattr(defaults, item.name))
        yield PREFIX + item.name, default, item.metadata["description"]


def problems() -> Iterator[Row]:
    """Subtype and meaning of each warning about markup."""
    for problem in Problem:
        yield f"writing.{problem.subtype}", "", problem.description


def checks() -> Iterator[Row]:
    """Name, parameters and meaning of each check."""
    for name, kind in sorted(builtin_checks().items()):
        fields = dataclasses.fields(kind)  # type: ignore[arg-type]
        yield name, " ".join(item.name.replace("_", "-") for item in fields), summary(kind)


def commands() -> Iterator[Row]:
    """Name, flags and meaning of each command, in the language of the parser itself."""
    for action in parser("en")._actions:  # noqa: SLF001 - argparse has no public way to its subcommands
        if isinstance(action, _SubParsersAction):
            for choice in action._choices_actions:  # noqa: SLF001
                yield f"writing-guide {choice.dest}", _flags(action.choices[choice.dest]), choice.help or ""


def _flags(command: ArgumentParser) -> str:
    flags = [option for action in command._actions for option in action.option_strings]  # noqa: SLF001
    return " ".join(flag for flag in flags if flag.startswith("--") and flag != "--help")


def file_settings() -> Iterator[Row]:
    """Key, default and meaning of each setting of the configuration file."""
    for key, item in settings().items():
        default = {} if item.default is dataclasses.MISSING else item.default
        yield key, repr(list(default) if isinstance(default, tuple) else default), item.metadata["help"]


def accuracy() -> Iterator[Row]:
    """Measure, agreement of two readers, and the checker's floor that the tests hold."""
    floors = json.loads(FLOORS.read_text("utf-8"))
    for name, floor in floors.items():
        yield READERS[name][0], READERS[name][1], f"{floor:.3f}"


FLOORS = Path(__file__).parent.parent / "tests" / "accuracy_floors.json"
# What two careful readers reach with each other on the same texts, and what the measure is called.
READERS = {
    "genre gate accuracy": ("认出是不是简要事迹", "0.99"),
    "opening presence": ("有没有开头", "0.97"),
    "opening paragraphs exact": ("开头是哪几段", "0.92"),
    "closing presence": ("有没有结尾", "0.98"),
    "closing paragraphs exact": ("结尾是哪几段", "0.97"),
    "achieved figures P/R/F1": ("计入成效的数字（F1）", "0.92"),
    "achieved+context figures P/R/F1": ("成效和背景的数字（F1）", "0.955"),
    "all figures found P/R/F1": ("找全数字（F1）", "0.97"),
    "span exact, of achieved+context": ("数字的起止一字不差", "—"),
    "rules micro P/R/F1": ("规则（F1）", "0.93"),
}


TABLES = {
    "directives": (directives, ("Directive", "Options", "Use")),
    "roles": (roles, ("Role", "Written", "Use")),
    "configuration": (configuration, ("Setting", "Default", "Use")),
    "problems": (problems, ("Warning", "", "Meaning")),
    "checks": (checks, ("Check", "Parameters", "What it finds")),
    "commands": (commands, ("Command", "Options", "Use")),
    "accuracy": (accuracy, ("比什么", "两位读者之间", "检查器")),
    "settings": (file_settings, ("Key", "Default", "Use")),
}


class CodeReference(SphinxDirective):
    """A table of the things that the argument names."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The table; columns that are empty throughout are left out."""
        rows, headings = TABLES[self.arguments[0]]
        translate = translator(self.config.language)
        texts = [tuple(heading and translate(heading) for heading in headings)]
        texts += ((name, middle, translate(text)) for name, middle, text in rows())
        code = self.arguments[0] != "accuracy"
        used = [at for at in range(3) if any(row[at] for row in texts)]
        head, *body = [
            nodes.row(
                "",
                *(nodes.entry("", self._cell(row[at], code=code and number > 0 and at < 2)) for at in used),
            )
            for number, row in enumerate(texts)
        ]
        group = nodes.tgroup("", *(nodes.colspec(colwidth=(24, 36, 40)[at]) for at in used), cols=len(used))
        group += [nodes.thead("", head), nodes.tbody("", *body)]
        return [nodes.table("", group, classes=["code-reference"] if code else [])]

    def _cell(self, text: str, *, code: bool) -> nodes.paragraph:
        inline: nodes.Node = nodes.literal("", text) if code and text else nodes.Text(text)
        return nodes.paragraph("", "", inline)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("code-reference", CodeReference)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
