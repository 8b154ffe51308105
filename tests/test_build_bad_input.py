"""Bad input gives a located message or correct output, never a traceback, never lost text."""

from __future__ import annotations

import pytest
from conftest import DEEDS, OPENING, example, part, whole
from timing import cpu_seconds


def test_a_part_outside_an_example_is_reported_where_it_stands(build):
    built = build("# 页\n\n段落。\n\n" + part("opening", OPENING))
    assert (built.places, built.status) == ([("index.md", 5, "nesting")], 1)


def test_an_annotation_outside_an_example_is_reported(build):
    built = build("# 页\n\n:::{annotation} alone\n:on: 某处\n孤零零的一条。\n:::\n")
    assert built.places == [("index.md", 3, "nesting")]


def test_an_example_inside_an_example_is_reported(build):
    inner = "::::{example} inner\n" + whole() + "::::\n"
    built = build(f"# 页\n\n:::::{{example}} outer\n{whole()}\n{inner}\n:::::\n")
    assert "nesting" in built.codes


def test_an_unknown_genre_is_named_with_those_there_are(build):
    built = build(example(options=":genre: memoir"))
    assert built.places == [("index.md", 3, "genre")]
    assert "deed-summary" in built.warnings


def test_text_of_an_example_with_an_unknown_genre_is_not_lost(build):
    assert "橡皮艇进不了窄巷" in build(example(options=":genre: memoir")).page()


def test_an_unknown_rule_in_expect_is_reported_with_near_ones(build):
    built = build(example(options=":expect: R194"))
    assert built.places == [("index.md", 3, "rule")]
    assert "R104" in built.warnings


def test_two_examples_with_one_id_in_two_files_are_both_reported(build):
    files = {"index.md": "# 首\n\n```{toctree}\na\nb\n```\n", "b.md": example("same")}
    built = build(example("same"), files=files, name="a.md")
    assert built.places == [("a.md", 3, "duplicate"), ("b.md", 3, "duplicate")]


def test_an_empty_example_is_reported(build):
    built = build("# 页\n\n::::{example} nothing\n::::\n")
    assert ("index.md", 3, "empty") in built.places


def test_an_empty_part_is_reported(build):
    built = build(example(parts=whole() + part("results", "")))
    assert "empty" in built.codes


@pytest.mark.parametrize("name", ["好人好事", "Flood-Night", "flood_night", "1st", ""])
def test_an_id_that_is_no_ascii_name_is_refused_with_a_proposal(build, name):
    built = build(example(name))
    assert built.places == [("index.md", 3, "id")]
    assert built.status == 1


def test_a_refused_id_proposes_one_that_passes(build):
    import re

    proposal = re.search(r"“([a-z0-9-]+)”", build(example("好人 Flood 1")).warnings)
    assert build(example(proposal[1])).codes == []


def test_an_unknown_option_is_reported_with_the_near_one(build):
    built = build(example(options=":feild: 消防"))
    assert built.places == [("index.md", 3, "option")]
    assert "field" in built.warnings


def test_a_limit_that_is_no_number_is_reported(build):
    assert build(example(options=":limit: 五百")).codes == ["option"]


def test_an_annotation_of_a_passage_that_is_not_there_is_reported(build):
    note = ":::{annotation} lost\n:on: 这句话不在里面\n说明。\n:::\n"
    built = build(example(parts=whole() + note))
    assert built.codes == ["passage"]
    assert "说明。" in built.page()


def test_an_example_in_a_list_item_is_checked_at_its_line(build):
    body = "::::{example} listed\n" + whole(deeds=DEEDS + "\n\n又送去__箱水。") + "::::"
    page = "# 页\n\n- 第一项\n\n" + "\n".join("  " + line for line in body.splitlines()) + "\n"
    line = page.splitlines().index("  又送去__箱水。") + 1
    assert build(page).places == [("index.md", line, "R104")]


def test_an_example_in_an_admonition_is_checked_at_its_line(build):
    body = "::::{example} noted\n" + whole(deeds=DEEDS + "\n\n又送去__箱水。") + "::::"
    page = f"# 页\n\n:::::{{note}}\n{body}\n:::::\n"
    line = page.splitlines().index("又送去__箱水。") + 1
    assert build(page).places == [("index.md", line, "R104")]


def test_a_table_in_an_example_has_its_findings_at_the_row(build):
    table = "| 日期 | 户数 |\n|---|---|\n| 3日 | 20户 |\n| 4日 | __户 |\n"
    page = example(parts=whole(deeds=DEEDS + "\n\n" + table))
    line = page.splitlines().index("| 4日 | __户 |") + 1
    assert build(page).places == [("index.md", line, "R104")]


def test_crlf_and_bom_change_nothing(build):
    page = example(parts=whole(deeds=DEEDS + "\n\n又送去__箱水。"))
    line = page.splitlines().index("又送去__箱水。") + 1
    mixed = b"\xef\xbb\xbf" + page.replace("\n", "\r\n").encode()
    assert build(mixed).places == [("index.md", line, "R104")]


def test_a_megabyte_in_one_paragraph_builds_in_bounded_time(build):
    long = "李某又走访了12户群众，" * 95_000
    page = example(parts=whole(deeds=DEEDS + long))
    built = []
    assert cpu_seconds(lambda: built.append(build(page, "writing-check"))) < 60
    assert "D105" in built[0].codes


HOSTILE = (
    "<script>alert(1)</script>与<b onclick=x>粗</b>，\\input{/etc/passwd} $x^2$ %注释 & _下划线 {{ 7*7 }}"
)


def test_html_in_a_passage_is_escaped(build):
    page = (
        "# 页\n\n"
        + example(parts=whole(deeds=DEEDS + "\n\n```\n" + HOSTILE + "\n```\n\n尾。")).split("\n", 2)[2]
    )
    assert "<script>alert(1)" not in build(page).page()


def test_markup_in_title_and_facts_is_text(build):
    page = example(options=":field: <i>消防</i>").replace("水里的一夜", "<script>alert(1)</script>")
    html = build(page).page()
    assert "<script>alert(1)" not in html
    assert "&lt;i&gt;消防" in html


def test_latex_in_the_text_is_escaped(build, project):
    page = example(parts=whole(deeds=DEEDS + r"他写下 \\input{/etc/passwd} 和 100% & 更多_。"))
    build(page, "latex")
    tex = next((project.folder / "_build" / "latex").glob("*.tex")).read_text("utf-8")
    assert r"\input{/etc/passwd}" not in tex
    assert r"100\% \& 更多\_" in tex
