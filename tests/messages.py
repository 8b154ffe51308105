"""Collects from the package's code every message that a person may read.

A message is an English string that is the argument of a translating call, or that travels in a
value (``Hit``, a problem, an error) and is translated when it is shown.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "_ext" / "writing_guide"
sys.path.insert(0, str(PACKAGE.parent))

from guide_reference import TABLES  # noqa: E402 - the guide's own extension, beside the package

# Call → position of the message among its positional arguments, where its name does not tell.
CALLS = {"_": 0, "N_": 0, "tr": 0, "translate": 0, "Hit": 1, "ProblemRecord": 1}
NAMES = {"message", "MESSAGE"}


def messages() -> dict[str, str]:
    """Message → the file that holds it, relative to the package."""
    found: dict[str, str] = {}
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
    calls = CALLS | {name: at for tree in trees.values() for name, at in _takers(tree)}
    for path, tree in trees.items():
        for text in _in(tree, calls):
            found.setdefault(text, path.relative_to(PACKAGE).as_posix())
    for name, (table, headings) in TABLES.items():
        if name == "accuracy":
            continue
        for text in filter(None, headings):
            found.setdefault(text, "reference: headings")
        for _name, _middle, text in table():
            found.setdefault(text, f"reference: {table.__name__}")
    return found


def _takers(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Functions and classes with a parameter called ``message``, and its place in a call."""
    for node in ast.walk(tree):
        for function in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(function, ast.FunctionDef) and function.name == "__init__":
                yield from ((node.name, at) for _, at in _takers(function))
        if isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args if argument.arg != "self"]
            if "message" in names:
                yield node.name, names.index("message")


def _in(tree: ast.AST, calls: dict[str, int]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            at = calls.get(name)
            if at is not None and len(node.args) > at:
                yield from _strings(node.args[at])
            for keyword in node.keywords:
                if keyword.arg == "message":
                    yield from _strings(keyword.value)
        elif isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id in NAMES for target in node.targets
        ):
            yield from _strings(node.value)


def _strings(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _strings(node.body)
        yield from _strings(node.orelse)
