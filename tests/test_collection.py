"""Checks over all examples together."""

from __future__ import annotations

import pytest
from conftest import CONF, DEEDS, example, whole

COLLECT = CONF + "writing_collection_checks = True\n"


def built_with(project, **pages):
    toctree = "# 首页\n\n```{toctree}\n:glob:\n\n*\n```\n"
    project.write(
        {"conf.py": COLLECT, "index.md": toctree, **{f"{name}.md": text for name, text in pages.items()}}
    )
    return project.build("writing-check")


def said(built):
    return [line for line in built.warnings.splitlines() if "[writing.collection]" in line]


def test_nothing_is_said_unless_it_is_asked_for(build):
    assert build(example()).codes == []


def test_one_figure_with_two_values_from_one_source_is_reported(project):
    other = example("again", parts=whole(deeds=DEEDS.replace("132人", "123人")), options=":source: 007")
    built = built_with(project, a=example(options=":source: 007"), b=other)
    assert any("移群众123人" in line and "b.md:3" in line for line in said(built))


def test_the_same_figure_in_texts_of_two_sources_is_no_contradiction(project):
    other = example("again", parts=whole(deeds=DEEDS.replace("132人", "123人")), options=":source: 008")
    built = built_with(project, a=example(options=":source: 007"), b=other)
    assert not any("123人" in line for line in said(built))


def test_an_example_that_nothing_cites_is_reported(project):
    built = built_with(project, a=example())
    assert any("没有页面引用例文flood-night" in line for line in said(built))


@pytest.mark.parametrize("cite", ["{example}`flood-night`", "{part}`flood-night/opening`",
                                  "\n```{quotation} flood-night/opening\n```\n"])  # fmt: skip
def test_an_example_that_is_cited_or_quoted_is_not(project, cite):
    built = built_with(project, a=example(), b=f"# 另一页\n\n见{cite}。\n")
    assert not any("没有页面引用例文" in line for line in said(built))


def test_a_pattern_with_one_example_is_reported(project):
    built = built_with(project, a=example(options=":patterns: opening-profile"))
    assert any("opening-profile只有1篇" in line for line in said(built))


def test_a_pattern_that_the_genre_lacks_is_refused_with_near_ones(build):
    built = build(example(options=":patterns: opening-profil"))
    assert built.codes == ["option"]
    assert "opening-profile" in built.warnings


def test_a_rule_without_an_example_is_reported(project):
    assert any("没有例文或片段示范规则G101" in line for line in said(built_with(project, a=example())))
