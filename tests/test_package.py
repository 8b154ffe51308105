"""The package works from a wheel, in an environment of its own, outside the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from conftest import CONF, ROOT, example, part


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation",
         "--disable-pip-version-check", "-w", str(out), str(ROOT)],
        check=True,
    )  # fmt: skip
    return next(out.glob("*.whl"))


def test_the_wheel_holds_code_types_and_data(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "writing_guide/py.typed",
        "writing_guide/genres/deed-summary/genre.toml",
        "writing_guide/genres/deed-summary/rules/R101.md",
        "writing_guide/sphinxext/static/writing-guide.css",
        "writing_guide/locale/zh_CN/LC_MESSAGES/writing_guide.mo",
    } <= names


def test_the_wheel_holds_nothing_else(wheel):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"writing_guide"}


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel, its libraries lent by the running one."""
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder, with_pip=False)
    site = next((folder / "lib").glob("python3*")) / "site-packages"
    lent = [path for path in sys.path if path.endswith("site-packages")]
    # The checkout's editable install is a .pth file, which a path added by hand does not run.
    (site / "lent.pth").write_text("\n".join(lent))
    zipfile.ZipFile(wheel).extractall(site)
    return folder / "bin" / "python"


def run(python: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        [str(python), *arguments], capture_output=True, text=True, check=False, cwd=cwd, env=environment
    )


def test_the_installed_package_is_not_the_checkout(installed, tmp_path):
    done = run(installed, "-c", "import writing_guide; print(writing_guide.__file__)", cwd=tmp_path)
    assert str(ROOT) not in done.stdout
    assert done.stdout.strip()


def test_the_installed_command_checks_a_draft(installed, tmp_path):
    (tmp_path / "draft.txt").write_text("XXX同志工作认真。\n", "utf-8")
    done = run(installed, "-m", "writing_guide", "check", "--format", "json", "draft.txt", cwd=tmp_path)
    assert "T101" in {item["code"] for item in json.loads(done.stdout)["documents"][0]["findings"]}


def test_the_installed_extension_builds_a_strangers_project_in_their_own_genre(installed, tmp_path):
    stranger = {
        "conf.py": CONF
        + 'writing_genre_paths = ["genres"]\nwriting_genre = "incident"\nexclude_patterns.append("genres")\n',
        "index.md": example("outage", parts=part("cause", "A switch failed.") + part("lesson", "Buy two.")),
        "genres/incident/genre.toml": GENRE,
        "genres/incident/rules/P101.md": "# P101 Impact is missing\n\nSay who was hit, and for how long.\n",
    }
    for name, text in stranger.items():
        path = tmp_path / "src" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    done = run(installed, "-m", "sphinx", "-q", "-b", "html", "src", "out", cwd=tmp_path)
    assert (done.returncode, "[writing.P101]" in done.stderr) == (1, True), done.stderr


GENRE = """
name = "incident"
title = "Incident report"
language = "en"

[[parts]]
name = "impact"
title = "Impact"
required = true

[[parts]]
name = "cause"
title = "Cause"

[[parts]]
name = "lesson"
title = "Lesson"
position = "last"

[families]
P = "Parts"

[rules.P101]
name = "impact-missing"
severity = "error"
check = "part-missing"
part = "impact"
"""
