"""Fresh or cached, serial or parallel, touched or not: a build says the same."""

from __future__ import annotations

import os
import re

import pytest
from conftest import DEEDS, example, part, whole

BAD = example("blank", parts=whole(deeds=DEEDS.replace("132人", "__人")))
STRAY = "# 单独的部分\n\n" + part("opening", "没有例文。")
TOCTREE = "# 首页\n\n```{toctree}\n:glob:\n\n*\n```\n"


@pytest.fixture
def pages(project):
    project.write({"index.md": TOCTREE, "a.md": example("good"), "b.md": BAD, "c.md": STRAY})
    return project


def findings(done):
    return sorted(re.findall(r"^.*\[writing\.[\w-]+\]$", done.stderr, re.MULTILINE))


def test_a_cached_build_says_what_the_fresh_one_said(pages):
    fresh = pages.run("-b", "html")
    cached = pages.run("-b", "html")
    assert (len(findings(fresh)), fresh.returncode) == (2, 1)
    assert (findings(cached), cached.returncode) == (findings(fresh), 1)


def test_a_parallel_build_says_what_the_serial_one_says(pages):
    pages.write({f"p{number}.md": BAD.replace("blank", f"blank-{number}") for number in range(12)})
    serial = pages.run("-b", "html", "-E", "-j", "1")
    parallel = pages.run("-b", "html", "-E", "-j", "auto")
    assert len(findings(serial)) == 14
    assert (findings(parallel), parallel.returncode) == (findings(serial), serial.returncode)


def test_after_touching_one_page_the_others_findings_are_still_reported(pages):
    first = pages.run("-b", "html")
    os.utime(pages.folder / "a.md")
    assert findings(pages.run("-b", "html", "-j", "auto")) == findings(first)


def test_mending_the_page_turns_the_build_green(pages):
    pages.run("-b", "html")
    pages.write({"b.md": example("blank"), "c.md": "# 空页\n"})
    done = pages.run("-b", "html")
    assert (findings(done), done.returncode) == ([], 0)


def test_removing_the_page_removes_its_findings(pages):
    pages.run("-b", "html")
    (pages.folder / "b.md").unlink()
    assert [line for line in findings(pages.run("-b", "html")) if "R104" in line] == []


def test_the_check_builder_says_what_the_html_build_says(pages):
    assert findings(pages.run("-b", "writing-check")) == findings(pages.run("-b", "html"))


def test_the_check_builder_fails_on_a_bad_example(pages):
    assert pages.run("-b", "writing-check").returncode == 1


def test_the_check_builder_sees_every_page_in_parallel(pages):
    pages.write({f"p{number}.md": BAD.replace("blank", f"blank-{number}") for number in range(12)})
    pages.run("-b", "writing-check", "-j", "4")
    text = (pages.folder / "_out" / "writing-check.txt").read_text("utf-8")
    assert text.count("R104") == 13


def test_a_hundred_pages_with_three_processes_neither_hang_nor_lose_a_finding(project):
    project.write({"index.md": TOCTREE})
    project.write({f"p{number:03}.md": BAD.replace("blank", f"blank-{number}") for number in range(100)})
    done = project.run("-b", "html", "-j", "3", timeout=180)
    assert (len(findings(done)), done.returncode) == (100, 1)


def test_a_changed_genre_judges_its_examples_again(project):
    import shutil

    from writing_guide.genres import builtin_genres

    folder = project.folder / "genres" / "deed-summary"
    shutil.copytree(builtin_genres()["deed-summary"], folder)
    conf = (project.folder / "conf.py").read_text() + 'writing_genre_paths = ["genres"]\n'
    project.write({"conf.py": conf + 'exclude_patterns = ["_build", "genres"]\n', "index.md": BAD})
    first = project.run("-b", "html")
    text = (folder / "genre.toml").read_text("utf-8")
    (folder / "genre.toml").write_text(
        re.sub(r'(name = "quantity-unfilled"\nseverity = )"error"', r'\1"warning"', text), "utf-8"
    )
    second = project.run("-b", "html")
    assert (first.returncode, second.returncode) == (1, 0)
