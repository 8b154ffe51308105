"""What the tests share: small Sphinx projects made of strings, built for real."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from browsing import CHROMIUM, chromium, strictly_served
from sphinx.testing.util import SphinxTestApp

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# How long one example takes says more of the machine's load than of the code.
hypothesis.settings.register_profile("project", deadline=None)
hypothesis.settings.load_profile("project")

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
CONF = """
project = "probe"
language = "zh_CN"
extensions = ["myst_parser", "writing_guide"]
primary_domain = "writing"
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence"]
"""
# A whole summary without a fault: a person, a date, five figures that count, an appraisal.
OPENING = (
    "2023年7月3日夜里，清河县遭遇强降雨。县消防救援大队三中队班长李某带领8名队员赶到东桥镇，转移被困群众。"
)
DEEDS = (
    "水涨得快，橡皮艇进不了窄巷，他们用绳索结成一条线，把老人和孩子一个个背出来。第一夜，全队走完4个村民小组，"
    "转移群众132人。李某脚底扎破，换双鞋又下水。第二天清早，断粮的消息传来，他们又用两趟艇送去饮用水60箱、面包300份。"
    "连续36小时，没有一名被困群众受伤。水退以后，他们没有走，帮镇卫生院清淤3天，让门诊按时开了门。"
)
CLOSING = "镇里的人说，水最大的时候，看见橙色的衣服就不慌了。李某和队员们守住了自己的职责，值得大家学习。"


def example(name: str = "flood-night", *, parts: str | None = None, options: str = "") -> str:
    """A page with one example; *parts* replaces its body."""
    body = parts if parts is not None else whole()
    return f"# 例文\n\n::::{{example}} {name}\n:title: 水里的一夜\n{options}\n{body}\n::::\n"


def whole(opening: str = OPENING, deeds: str = DEEDS, closing: str = CLOSING) -> str:
    """The parts of a sound example."""
    return "\n".join(part(*item) for item in (("opening", opening), ("deeds", deeds), ("closing", closing)))


def part(name: str, text: str) -> str:
    """One part in MyST."""
    return f":::{{part}} {name}\n{text}\n:::\n"


Files = dict[str, str | bytes]


@dataclass
class Built:
    """The outcome of a build."""

    status: int
    warnings: str
    outdir: Path
    app: SphinxTestApp
    log: str = field(default="", repr=False)

    @property
    def codes(self) -> list[str]:
        """Subtypes of the warnings of type ``writing``, in the order reported."""
        return re.findall(r"\[writing\.([\w-]+)\]", self.warnings)

    @property
    def places(self) -> list[tuple[str, int, str]]:
        """File name, line and subtype of the same."""
        found = re.findall(r"^(.+?):(\d+): \w+: .*\[writing\.([\w-]+)\]$", self.warnings, re.MULTILINE)
        return [(Path(path).name, int(line), code) for path, line, code in found]

    def page(self, name: str = "index") -> str:
        """The HTML of a page."""
        return (self.outdir / f"{name}.html").read_text("utf-8")


class Project:
    """A Sphinx project in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write({"conf.py": CONF})

    def write(self, files: dict[str, str | bytes]) -> None:
        """Write files, text as UTF-8."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def build(self, builder: str = "html", **options: object) -> Built:
        """Build in this process; the environment stays for the next build."""
        warnings, status = StringIO(), StringIO()
        app = SphinxTestApp(
            builder, srcdir=self.folder, builddir=self.folder / "_build", warning=warnings, status=status,
            **options,  # type: ignore[arg-type]
        )  # fmt: skip
        try:
            app.build()
            text = re.sub(r"\x1b\[[0-9;]*m", "", warnings.getvalue())
            return Built(app.statuscode, text, Path(app.outdir), app, status.getvalue())
        finally:
            app.cleanup()

    def run(self, *arguments: str, timeout: float = 120) -> subprocess.CompletedProcess[str]:
        """Run ``sphinx-build`` as a process, as CI does."""
        return subprocess.run(
            [sys.executable, "-m", "sphinx", "--no-color", *arguments, str(self.folder),
             str(self.folder / "_out")],
            capture_output=True, text=True, timeout=timeout, check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT / "_ext")},
        )  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    return Project(tmp_path / "src")


@pytest.fixture
def build(project: Project) -> Callable[..., Built]:
    """Build one page: ``build(page)``; other files and options by keyword."""

    def run(page: str, builder: str = "html", files: Files | None = None, name: str = "index.md") -> Built:
        project.write({name: page, **(files or {})})
        return project.build(builder)

    return run


def unavailable(reason: str) -> None:
    """Skip, or fail where nothing may be skipped (CI)."""
    if os.environ.get("WRITING_GUIDE_NO_SKIP"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the source documents; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the source documents (../shared) are not here")
    return SHARED


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The guide's own HTML, built once for all tests of a worker."""
    out = tmp_path_factory.mktemp("guide")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-n", "-W", "--keep-going", "-b", "html", str(ROOT), str(out)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    yield out
    shutil.rmtree(out, ignore_errors=True)


@pytest.fixture(scope="session")
def served(guide: Path) -> Iterator[str]:
    """The address of the guide, served under a strict content security policy."""
    with strictly_served(guide) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's browser; the test is skipped where it is absent."""
    if CHROMIUM is None:
        unavailable("Debian's chromium is not installed, so the pages are not looked at")
    with chromium() as instance:
        yield instance


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page in a context of its own: ``opened(address, width=390, color_scheme=…)``."""
    contexts = []

    def run(address: str = "about:blank", width: int = 1280, height: int = 900, **options: object) -> Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **options))
        page = contexts[-1].new_page()
        page.goto(address)
        return page

    yield run
    for context in contexts:
        context.close()
