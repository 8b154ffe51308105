"""The rooms of the package import downwards only, and the engine runs without Sphinx."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from messages import PACKAGE

# design.md, the package: what each room may import besides itself and the top-level modules.
ALLOWED = {
    "text": set(),
    "model": {"text"},
    "genres": {"text", "model"},
    "checks": {"text", "model", "genres"},
    "engine": {"text", "model", "genres", "checks"},
    "readers": {"text", "model", "genres"},
    "reports": {"text", "model", "genres"},
    "cli": {"text", "model", "genres", "checks", "engine", "readers", "reports"},
    "sphinxext": {"text", "model", "genres", "checks", "engine", "readers", "reports"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))
ENGINE = [path for path in MODULES if "sphinxext" not in path.parts]


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def dotted(path: Path) -> str:
    relative = path.relative_to(PACKAGE.parent).with_suffix("")
    return ".".join(part for part in relative.parts if part != "__init__")


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_room_imports_only_what_lies_below(path):
    room = path.relative_to(PACKAGE).parts[0]
    used = {name.split(".")[1] for name in imports(path) if name.startswith("writing_guide.")}
    assert {name for name in used if name in ALLOWED} <= ALLOWED.get(room, set(ALLOWED)) | {room}


def test_only_sphinxext_names_sphinx_or_docutils():
    named = {
        dotted(path)
        for path in ENGINE
        if any(name.split(".")[0] in ("sphinx", "docutils", "myst_parser") for name in imports(path))
    }
    assert named == {"writing_guide"}, "only setup() may speak of Sphinx, for its types"


def test_every_module_of_the_engine_imports_without_sphinx():
    names = [dotted(path) for path in ENGINE if path.name != "__main__.py"]
    code = (
        "import sys, importlib\n"
        "sys.modules.update(dict.fromkeys(['sphinx', 'docutils', 'myst_parser']))\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_modules_stay_small():
    long = {
        dotted(path): lines for path in MODULES if (lines := len(path.read_text("utf-8").splitlines())) > 350
    }
    assert long == {}


def test_no_module_keeps_mutable_state():
    """No list, dict or set is bound to a lower-case name at the top of a module."""
    kinds = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
    found = [
        f"{dotted(path)}.{target.id}"
        for path in MODULES
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.value, kinds)
        for target in node.targets
        if isinstance(target, ast.Name) and not target.id.isupper() and target.id != "__all__"
    ]
    assert found == []


def test_nothing_is_evaluated():
    calls = [
        f"{dotted(path)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("eval", "exec", "compile")
    ]
    assert calls == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_group_is_possessive(path: Path) -> None:
    """Python before 3.11.5 matches such groups wrongly (python/cpython#106052)."""
    assert re.search(r"\)[?*+]\+", path.read_text("utf-8")) is None
