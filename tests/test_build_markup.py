"""Directives and roles in MyST and in reStructuredText, and what pages show of them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from conftest import CLOSING, DEEDS, OPENING, example, part, whole

RST = f"""
例文
====

.. example:: flood-night
   :title: 水里的一夜
   :subject: person

   .. part:: opening

      {OPENING}

   .. part:: deeds

      先救人
      ------

      {DEEDS}

      再清淤
      ~~~~~~

      又送去__箱水。

   .. annotation:: first-line
      :on: 2023年7月3日夜里

      时间写在第一句，*别让人找*。

   .. part:: closing

      {CLOSING}
"""


def tree(built, name="index"):
    return BeautifulSoup(built.page(name), "html.parser")


def test_restructured_text_works_like_myst(build):
    line = RST.splitlines().index("      又送去__箱水。") + 1
    built = build(RST, name="index.rst")
    assert [place for place in built.places if place[2] == "R104"] == [("index.rst", line, "R104")]


def test_headings_inside_parts_need_no_warning_in_restructured_text(build):
    built = build(RST.replace("__箱", "40箱"), name="index.rst")
    assert built.warnings == ""
    assert [node.get_text() for node in tree(built).select(".wg-part h3")] == ["先救人", "再清淤"]


def test_headings_inside_parts_need_no_warning_in_myst(build):
    built = build(example(parts=whole(deeds="### 先救人\n\n" + DEEDS)))
    assert built.warnings == ""
    assert tree(built).select(".wg-part h3")[0].get_text() == "先救人"


def test_nested_content_keeps_its_markup(build):
    deeds = DEEDS + "\n\n**再说一件**：见[通知](https://example.org/a)。\n\n- 送水60箱\n- 送面包300份\n"
    page = tree(build(example(parts=whole(deeds=deeds))))
    assert page.select(".wg-part strong")[0].get_text() == "再说一件"
    assert len(page.select(".wg-part li")) == 2


def test_an_example_has_its_id(build):
    assert tree(build(example())).find(id="flood-night").name == "article"


def test_a_part_has_its_id_label_and_hue(build):
    node = tree(build(example())).find(id="flood-night-opening")
    assert "wg-hue-1" in node["class"]
    assert node.select(".wg-label")[0].get_text().startswith("开头")


def test_two_parts_of_one_name_have_two_ids(build):
    parts = (
        part("opening", OPENING)
        + part("deeds", DEEDS)
        + part("deeds", "他又守了2天。")
        + part("closing", CLOSING)
    )
    page = tree(build(example(parts=parts)))
    assert page.find(id="flood-night-deeds-2") is not None


def test_the_head_states_facts_in_the_projects_language(build):
    page = tree(build(example(options=":subject: person\n:field: 消防\n:date: 2023-07\n:source: 007")))
    facts = page.select(".wg-facts")[0].get_text()
    assert facts.split("\xa0· ")[:3] == ["个人", "消防", "2023年7月"]


def test_figures_that_count_are_marked_with_kind_value_and_unit(build):
    marks = tree(build(example())).select(".wg-achieved")
    tips = {mark.get_text(): mark.get("data-tip") for mark in marks}
    assert tips["60箱"] == "计入成效 · 60 · 箱"


def test_a_line_break_between_chinese_characters_leaves_no_space(build):
    page = build(example(parts=whole(deeds=DEEDS.replace("，他们", "，\n他们", 1)))).page()
    assert "进不了窄巷，他们用绳索" in page


def test_a_figure_across_markup_is_still_one(build):
    page = tree(build(example(parts=whole(deeds=DEEDS.replace("132人", "**132**人")))))
    assert page.select("strong .wg-achieved")[0].get("data-tip") == "计入成效 · 132 · 人"


NOTE = ":::{annotation} first-line\n:on: 2023年7月3日夜里\n时间写在**第一句**。\n:::\n"


def test_a_note_stands_behind_its_passage_and_is_linked_from_it(build):
    page = tree(build(example(parts=whole() + NOTE)))
    note = page.find(id="flood-night-first-line")
    assert note.parent.get_text().startswith("2023年7月3日夜里11时间写在第一句。，清河县")
    assert page.select("a.wg-ref")[0].get("href") == "#flood-night-first-line"


def test_a_note_with_a_list_stands_behind_its_paragraph(build):
    note = NOTE.replace("时间写在**第一句**。", "两点：\n\n- 时间\n- 地点\n")
    page = tree(build(example(parts=whole() + note)))
    assert page.find(id="flood-night-first-line").find_previous_sibling().name == "p"


def test_a_counter_example_shows_code_and_message(build):
    page = tree(build(example(parts=whole(deeds=DEEDS.replace("132人", "__人")), options=":expect: R104")))
    assert page.select(".wg-finding")[0].get_text().startswith("__人")
    assert "R104" in page.select(".wg-findings-box")[0].get_text()


LINKS = """

见 {example}`flood-night`、{part}`flood-night/opening`、{part}`这一段 <flood-night/deeds>`、
{annotation}`flood-night/first-line`、{rule}`R104`、{rule}`quantity-unfilled`。

```{rule-catalog}
:family: R
:details:
```
"""


def test_roles_link_to_examples_parts_annotations_and_rules(build):
    built = build(example(parts=whole() + NOTE) + LINKS)
    assert built.warnings == ""
    paragraph = next(p for p in tree(built).select("p") if p.get_text().startswith("见 《"))
    links = {a.get_text(): a.get("href") for a in paragraph.select("a")}
    assert links == {
        "《水里的一夜》": "#flood-night",
        "《水里的一夜》开头": "#flood-night-opening",
        "这一段": "#flood-night-deeds",
        "《水里的一夜》〔1〕": "#flood-night-first-line",
        "R104 数字没有填上": "#rule-R104",
    }


def test_the_roles_work_in_restructured_text(build):
    page = RST.replace("__箱", "40箱") + "\n见 :part:`flood-night/opening`。\n"
    assert '<a class="reference internal" href="#flood-night-opening"' in build(page, name="index.rst").page()


def test_a_reference_to_nothing_names_the_near_ones(build):
    built = build(example() + "\n见 {part}`flood-night/openning`。\n")
    assert "flood-night/opening" in built.warnings
    line = (example() + "\n见 ").splitlines().index("见 ") + 1
    assert f"index.md:{line}" in built.warnings


def test_the_catalogue_lists_every_rule_of_the_genre(build):
    from writing_guide.genres import find_genre

    rows = tree(build("# 规则\n\n```{rule-catalog}\n```\n")).select(".wg-catalog tbody tr")
    assert len(rows) == len(find_genre("deed-summary").rules)


def test_the_catalogue_refuses_an_unknown_family(build):
    assert build("# 规则\n\n```{rule-catalog}\n:family: Q\n```\n").places == [("index.md", 3, "option")]


def test_examples_and_parts_are_in_the_inventory_and_plain_labels_beside_them(build):
    built = build(example())
    import zlib

    data = (built.outdir / "objects.inv").read_bytes().split(b"\n", 4)[4]
    lines = zlib.decompress(data).decode().splitlines()
    names = {tuple(line.split(" ")[:2]) for line in lines}
    assert {
        ("flood-night", "writing:example"),
        ("flood-night/opening", "writing:part"),
        ("flood-night", "std:label"),
        ("flood-night/opening", "std:label"),
    } <= names


BUILDERS = [
    "html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "texinfo", "xml", "pseudoxml",
    "gettext", "dummy",
]  # fmt: skip


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_builder_renders_an_example_without_a_warning(build, builder, project):
    project.write({"conf.py": (project.folder / "conf.py").read_text()
                   + 'copyright = "2026"\nepub_language = "zh-CN"\nepub_identifier = epub_uid = "probe"\n'
                   + 'man_pages = [("index", "probe", "x", "y", 1)]\nversion = "1"\n'})  # fmt: skip
    page = example(parts=whole(deeds="### 先救人\n\n" + DEEDS) + NOTE)
    built = build(page, builder)
    assert (built.status, built.warnings) == (0, "")


@pytest.mark.parametrize(
    ("builder", "suffix"), [("latex", "tex"), ("text", "txt"), ("man", "1"), ("texinfo", "texi")]
)
def test_every_format_keeps_the_text_the_labels_and_the_notes(build, builder, suffix, project):
    project.write(
        {"conf.py": (project.folder / "conf.py").read_text() + 'man_pages = [("index", "p", "x", "y", 1)]\n'}
    )
    page = example(parts=whole() + NOTE)
    built = build(page, builder)
    text = "".join(next(built.outdir.glob(f"*.{suffix}")).read_text("utf-8").split())
    for words in ("橡皮艇进不了窄巷", "主要事迹", "时间写在", "水里的一夜"):
        assert words in text
