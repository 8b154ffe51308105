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

# Call → position of the message among its positional arguments.
CALLS = {
    "_": 0, "N_": 0, "tr": 0, "translate": 0, "Hit": 1, "problem": 1, "complain": 1, "_complain": 2,
    "render": 0, "ReadingError": 1, "ProblemRecord": 1, "_record": 1,
}  # fmt: skip
NAMES = {"message", "MESSAGE"}


def messages() -> dict[str, str]:
    """Message → the file that holds it, relative to the package."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for text in _in(ast.parse(path.read_text("utf-8"))):
            found.setdefault(text, path.relative_to(PACKAGE).as_posix())
    for name, (table, headings) in TABLES.items():
        if name == "accuracy":
            continue
        for text in filter(None, headings):
            found.setdefault(text, "reference: headings")
        for _name, _middle, text in table():
            found.setdefault(text, f"reference: {table.__name__}")
    return found


def _in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            at = CALLS.get(name)
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
