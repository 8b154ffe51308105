"""The code on the maintainers' pages is real: each page's files are written out and used."""

from __future__ import annotations

import re
import sys

import pytest
from conftest import CONF, ROOT
from writing_guide.checks import bind, builtin_checks
from writing_guide.engine import Settings
from writing_guide.engine.run import context_of
from writing_guide.genres import find_genre
from writing_guide.readers.markdown import read_markdown

PAGES = ROOT / "guide" / "maintain"
BLOCK = re.compile(r"^(`{3,})\{code-block\} \w+\n:caption: (\S+)\n\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def files_of(page: str) -> dict[str, str]:
    return {name: text for _, name, text in BLOCK.findall((PAGES / page).read_text("utf-8"))}


def test_the_example_of_the_page_passes_every_rule(project):
    files = files_of("write-an-example.md")
    project.write(
        {"conf.py": CONF, "index.md": "# 首页\n\n```{toctree}\n:glob:\n\nexamples/*\n```\n", **files}
    )
    built = project.build()
    assert (built.status, built.warnings) == (0, "")


def test_the_genre_of_the_page_finds_what_the_page_says(project):
    project.write(files_of("write-a-genre.md"))
    built = project.build()
    assert (built.status, built.codes) == (1, ["P101"])


def test_the_check_of_the_page_runs(tmp_path, monkeypatch):
    (tmp_path / "dated.py").write_text(files_of("write-a-check.md")["dated.py"], "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    import dated

    bound = bind(find_genre("deed-summary"), {**builtin_checks(), "part-undated": dated.PartUndated})
    text = "::::{passage} good\n:::{part} opening\n李某是教师。\n:::\n::::\n"
    document = read_markdown(text, "x.md")[0].document
    hits = list(dated.PartUndated("opening").run(context_of(document, bound, Settings())))
    sys.modules.pop("dated")
    assert [hit.span.of(document.text) for hit in hits] == ["李某是教师。"]


def test_the_strangers_project_builds_clean(project):
    project.write(files_of("use-elsewhere.md"))
    built = project.build()
    assert (built.status, built.warnings) == (0, "")


@pytest.mark.parametrize("page", sorted(path.name for path in PAGES.glob("*.md")))
def test_every_command_named_on_a_page_exists(page):
    from writing_guide.cli.arguments import parser

    known = set(parser("en")._subparsers._group_actions[0].choices)
    named = re.findall(r"`writing-guide (\w+)", (PAGES / page).read_text("utf-8"))
    assert set(named) <= known
