"""A second project cites the first by intersphinx, with our extension and without."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from conftest import CONF, Project, example, whole

BASE = "https://deeds.example/guide/"
NOTE = ":::{annotation} first-line\n:on: 2023年7月3日夜里\n时间写在第一句。\n:::\n"
FIRST = {
    "index.md": "# 首页\n\n```{toctree}\n:glob:\n\n*\n```\n",
    "flood.md": example(parts=whole() + NOTE),
    "rules.md": "# 规则\n\n```{rule-catalog}\n:details:\n```\n",
    "patterns.md": "# 开头的写法\n\n```{pattern-list} opening\n```\n",
}
# Role, target with our extension, label without it → address and default text.
OBJECTS = {
    "example": ("flood-night", "flood-night", "flood.html#flood-night", "《水里的一夜》"),
    "part": (
        "flood-night/opening",
        "flood-night/opening",
        "flood.html#flood-night-opening",
        "《水里的一夜》开头",
    ),
    "annotation": (
        "flood-night/first-line",
        "flood-night/first-line",
        "flood.html#flood-night-first-line",
        "《水里的一夜》〔1〕",
    ),
    "number": ("flood-night/60箱", "flood-night/60箱", "flood.html#flood-night_60", "《水里的一夜》“60箱”"),
    "rule": ("R104", "rule-r104", "rules.html#rule-R104", "R104 数字没有填上"),
    "pattern": (
        "opening-scene",
        "pattern-opening-scene",
        "patterns.html#pattern-opening-scene",
        "引题式",
    ),
}


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """The folder of the first project's pages."""
    project = Project(tmp_path_factory.mktemp("first") / "src")
    project.write(FIRST)
    built = project.build()
    assert built.warnings == ""
    return built.outdir


@pytest.fixture
def second(tmp_path, first):
    """A project that knows the first one; ``second(ours)`` with or without the extension."""

    def make(*, ours):
        project = Project(tmp_path / "second")
        conf = CONF.replace('primary_domain = "writing"\n', "")
        conf = conf.replace('"writing_guide"', '"writing_guide", "sphinx.ext.intersphinx"' if ours else
                            '"sphinx.ext.intersphinx"')  # fmt: skip
        mapping = f'intersphinx_mapping = {{"deeds": ("{BASE}", r"{first / "objects.inv"}")}}\n'
        project.write({"conf.py": conf + mapping})
        return project

    return make


def links(built):
    found = BeautifulSoup(built.page(), "html.parser").select("a.reference.external")
    return {(a["href"], a.get_text()) for a in found if a["href"].startswith(BASE)}


def test_with_the_extension_its_roles_reach_the_other_project(second):
    project = second(ours=True)
    roles = "、".join(f"{{writing:{kind}}}`{target}`" for kind, (target, *_) in OBJECTS.items())
    project.write({"index.md": f"# 页\n\n见 {roles}。\n"})
    built = project.build()
    assert built.warnings == ""
    assert links(built) == {(BASE + uri, title) for _, _, uri, title in OBJECTS.values()}


def test_without_the_extension_plain_ref_reaches_the_same(second):
    project = second(ours=False)
    roles = "、".join(f"{{ref}}`{label}`" for _, label, *_ in OBJECTS.values())
    project.write({"index.md": f"# 页\n\n见 {roles}。\n"})
    built = project.build()
    assert built.warnings == ""
    assert links(built) == {(BASE + uri, title) for _, _, uri, title in OBJECTS.values()}


def test_plain_ref_works_from_restructured_text(second):
    project = second(ours=False)
    project.write(
        {"index.rst": "页\n==\n\n见 :ref:`flood-night/opening`、:ref:`头一段 <flood-night/opening>`。\n"}
    )
    built = project.build()
    address = f"{BASE}flood.html#flood-night-opening"
    assert (links(built), built.warnings) == (
        {(address, "《水里的一夜》开头"), (address, "头一段")},
        "",
    )


def test_a_certain_project_can_be_named(second):
    project = second(ours=True)
    page = (
        "# 页\n\n见 {writing:part}`deeds:flood-night/opening`、{external:writing:part}`flood-night/deeds`。\n"
    )
    project.write({"index.md": page})
    built = project.build()
    assert built.warnings == ""
    assert {uri for uri, _ in links(built)} == {
        f"{BASE}flood.html#flood-night-opening",
        f"{BASE}flood.html#flood-night-deeds",
    }


def test_a_citation_of_what_neither_project_has_is_an_error_at_its_line(second):
    project = second(ours=True)
    project.write({"index.md": "# 页\n\n见 {writing:part}`flood-night/ending`。\n"})
    built = project.build()
    assert (built.places, built.status) == ([("index.md", 3, "reference")], 1)


def test_a_cached_build_of_the_second_project_has_nothing_to_read_again(second):
    project = second(ours=True)
    project.write({"index.md": "# 页\n\n见 {writing:part}`flood-night/opening`。\n"})
    project.build()
    assert "0 added, 0 changed, 0 removed" in project.build().log
