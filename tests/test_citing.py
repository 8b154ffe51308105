"""Citing in one project: roles, live quotations, who cites, addresses that last, the export."""

from __future__ import annotations

import json
import os
import re
import zlib

import pytest
from bs4 import BeautifulSoup
from conftest import DEEDS, OPENING, ROOT, example, part, whole

NOTE = ":::{annotation} first-line\n:on: 2023年7月3日夜里\n时间写在第一句。\n:::\n"
PATTERNS = "# 开头的写法\n\n```{pattern-list} opening\n```\n"
CITES = "# 乙\n\n见 {part}`flood-night/opening`。\n"
RULES = "# 规则\n\n```{rule-catalog}\n:details:\n```\n"
TOCTREE = "# 首页\n\n```{toctree}\n:glob:\n\n*\n```\n"


def tree(built, name="index"):
    return BeautifulSoup(built.page(name), "html.parser")


def configure(project, text):
    project.write({"conf.py": (project.folder / "conf.py").read_text() + text})


def line_of(page, words):
    return next(number for number, line in enumerate(page.splitlines(), 1) if words in line)


# Roles


def test_a_figure_is_cited_by_its_words(build):
    page = tree(build(example() + "\n见 {number}`flood-night/60箱`。\n"))
    link = page.find("a", href="#flood-night_60")
    assert (link.get_text(), page.find(id="flood-night_60").get_text()) == ("《水里的一夜》“60箱”", "60箱")


def test_words_that_stand_twice_are_told_apart(build):
    deeds = DEEDS + "第三天，又转移群众132人。"
    built = build(example(parts=whole(deeds=deeds)) + "\n见 {number}`第二处 <flood-night/132人/2>`。\n")
    ids = [mark["id"] for mark in tree(built).select(".wg-achieved") if mark.get_text() == "132人"]
    assert (ids, built.warnings) == (["flood-night_132", "flood-night_132_2"], "")


def test_a_figures_id_outlives_a_change_before_it(build):
    first = tree(build(example())).find(id="flood-night_300").get_text()
    second = tree(build(example(parts=whole(opening=OPENING + "那天是7月里最大的一场雨，5个村停电。")))).find(
        id="flood-night_300"
    )
    assert first == second.get_text() == "300份"


def test_a_pattern_is_cited_by_its_name(build):
    built = build(PATTERNS + "\n见 {pattern}`opening-scene`。\n")
    link = next(a for a in tree(built).select("p a") if a["href"] == "#pattern-opening-scene")
    assert (link.get_text(), built.warnings) == ("引题式", "")


MISSING = {
    "example": ("flood-nights", "flood-night"),
    "part": ("flood-night/openning", "flood-night/opening"),
    "annotation": ("flood-night/first-lines", "flood-night/first-line"),
    "number": ("flood-night/60袋", "flood-night/60箱"),
    "rule": ("quantity-unfiled", "quantity-unfilled"),
    "pattern": ("opening-scenes", "opening-scene"),
}


@pytest.mark.parametrize("kind", MISSING)
def test_a_citation_of_nothing_is_an_error_at_its_line_that_names_the_near_ones(build, kind):
    wrong, near = MISSING[kind]
    page = example(parts=whole() + NOTE) + "\n```{rule-catalog}\n:details:\n```\n\n"
    page += f"上一行。\n见 {{{kind}}}`{wrong}`。\n"
    built = build(page, files={"patterns.md": PATTERNS.replace("# ", "---\norphan: true\n---\n\n# ", 1)})
    assert built.places == [("index.md", line_of(page, wrong), "reference")]
    assert near in built.warnings
    assert built.status == 1


def test_a_cached_build_repeats_the_error(project):
    project.write({"index.md": "# 页\n\n见 {part}`flood-night/opening`。\n"})
    first, second = project.run("-b", "html"), project.run("-b", "html")
    assert "[writing.reference]" in first.stderr
    assert (second.stderr, second.returncode) == (first.stderr, 1)


def test_citing_turns_red_when_the_cited_page_goes(project):
    project.write({"index.md": TOCTREE, "a.md": example(), "b.md": CITES})
    assert project.run("-b", "html").stderr == ""
    (project.folder / "a.md").unlink()
    assert "b.md:3: ERROR" in project.run("-b", "html").stderr


def test_a_link_follows_a_changed_title(project):
    project.write({"index.md": TOCTREE, "a.md": example(), "b.md": "# 乙\n\n见 {example}`flood-night`。\n"})
    project.build()
    project.write({"a.md": example().replace("水里的一夜", "绳索结成一条线")})
    os.utime(project.folder / "a.md", (2e9, 2e9))
    assert "《绳索结成一条线》" in project.build().page("b")


# Quotations


def test_a_quoted_passage_is_no_more_than_its_words(build):
    quoting = "\n```{quotation} flood-night/deeds\n:passage: 饮用水60箱、面包300份\n```\n"
    page = tree(build(example() + quoting))
    quote = page.select(".wg-quote")[0]
    assert quote.p.get_text() == "饮用水60箱、面包300份"
    assert quote.select(".attribution a")[0]["href"] == "#flood-night-deeds"


def test_a_quotation_is_followed_by_the_dash_of_the_pages_language(build):
    page = tree(build(example() + "\n```{quotation} flood-night/deeds\n```\n"))
    assert page.select_one(".wg-quote .attribution").get_text() == "——《水里的一夜》主要事迹"


def test_quoted_figures_are_those_that_count_with_kind_value_and_unit(build):
    page = tree(build(example() + "\n```{quotation} flood-night/deeds\n:figures:\n```\n"))
    rows = [[cell.get_text() for cell in row.select("td")] for row in page.select(".wg-quote tbody tr")]
    assert ["132人", "计入成效", "132", "人"] in rows
    assert all(row[1] == "计入成效" for row in rows)
    assert page.select(".wg-quote td a")[0]["href"].startswith("#flood-night_")


REFUSED = {
    "no such part": ("{quotation} flood-night/deed\n```", "reference"),
    "words that are gone": ("{quotation} flood-night/deeds\n:passage: 送去棉被\n```", "reference"),
    "no figures": ("{quotation} flood-night/closing\n:figures:\n```", "reference"),
    "two ways at once": ("{quotation} flood-night/deeds\n:figures:\n:passage: 60箱\n```", "option"),
}


@pytest.mark.parametrize("how", REFUSED)
def test_a_quotation_that_cannot_be_filled_is_an_error_at_its_line(build, how):
    text, subtype = REFUSED[how]
    page = example() + f"\n```{text}\n"
    assert build(page).places == [("index.md", line_of(page, "{quotation}"), subtype)]


@pytest.mark.parametrize("inner", ["```{quotation} other/deeds\n```", "```{pattern-list} opening\n```"])
def test_a_quotation_inside_an_example_is_refused(build, inner):
    page = example(parts=whole(deeds=f"{DEEDS}\n\n{inner}"))
    built = build(page)
    assert built.places == [("index.md", line_of(page, inner.splitlines()[0]), "nesting")]


def test_examples_that_quote_each_other_are_refused_both(build):
    def quoting(name, other):
        return example(name, parts=whole(deeds=f"{DEEDS}\n\n```{{quotation}} {other}/deeds\n```"))

    files = {"a.md": quoting("a", "b"), "b.md": quoting("b", "a")}
    assert build(TOCTREE, files=files).codes == ["nesting", "nesting"]


# Who cites


CITING = {
    "index.md": TOCTREE,
    "a.md": example(options=":patterns: opening-overview"),
    "b.md": "# 乙\n\n见 {part}`flood-night/opening`、{number}`flood-night/60箱`。\n",
    "c.md": "# 丙\n\n```{quotation} flood-night/closing\n```\n\n见 {example}`flood-night`。\n",
    "d.md": PATTERNS,
}


def cited(built, node_id):
    node = tree(built, "a").find(id=node_id)
    lines = [line for line in node.select(".wg-cited") if line.parent is node]
    return {a.get_text(): a["href"] for line in lines for a in line.select("a")}


def test_examples_and_parts_list_the_pages_that_cite_them(project):
    project.write(CITING)
    built = project.build()
    assert cited(built, "flood-night") == {"丙": "c.html"}
    assert cited(built, "flood-night-opening") == {
        "乙": "b.html",
        "开头的写法": "d.html#pattern-opening-overview",
    }
    assert cited(built, "flood-night-deeds") == {"乙": "b.html"}
    assert cited(built, "flood-night-closing") == {"丙": "c.html"}


def test_a_page_does_not_list_itself(build):
    assert "wg-cited" not in build(example() + "\n见 {part}`flood-night/opening`。\n").page()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_list_follows_in_a_cached_build_that_leaves_the_examples_page_alone(project, jobs):
    project.write(CITING)
    project.run("-b", "html", "-j", jobs)
    page = project.folder / "_out" / "a.html"
    assert ">乙</a>" in page.read_text("utf-8")
    project.write({"b.md": "# 丁\n\n见 {part}`flood-night/opening`。\n"})
    os.utime(project.folder / "b.md", (2e9, 2e9))
    project.run("-b", "html", "-j", jobs)
    assert ">丁</a>" in page.read_text("utf-8")
    (project.folder / "b.md").unlink()
    project.run("-b", "html", "-j", jobs)
    assert ">丁</a>" not in page.read_text("utf-8")


# Addresses that last


def test_old_ids_lead_to_what_stands_there_now(project):
    configure(project, 'writing_redirects = "redirects.txt"\n')
    lines = ("# 旧 新", "rainy-night flood-night", "flood-night-start flood-night-opening",
             "flood-night-when flood-night-first-line")  # fmt: skip
    project.write({"index.md": example(parts=whole() + NOTE), "redirects.txt": "\n".join(lines)})
    built = project.build()
    page = tree(built)
    for old, new in (("rainy-night", "flood-night"), ("flood-night-start", "flood-night-opening")):
        assert page.find(id=old).parent is page.find(id=new) or page.find(id=old).find_next(id=new)
    assert page.find(id="flood-night-when") is not None
    assert built.warnings == ""


def test_a_page_that_is_gone_keeps_its_address(project):
    configure(project, 'writing_redirects = "redirects.txt"\n')
    project.write({"index.md": TOCTREE, "a.md": example(), "b.md": "# 乙\n", "redirects.txt":
                   "old/page#flood-night flood-night\nb#flood-night-deeds flood-night-deeds\n"})  # fmt: skip
    built = project.build()
    gone = tree(built, "old/page").find(id="flood-night")
    moved = tree(built, "b").find(id="flood-night-deeds")
    assert gone.a["href"] == "../a.html#flood-night"
    assert moved.a["href"] == "a.html#flood-night-deeds"


WRONG = {
    "leads nowhere": "old flood-night-opening-x",
    "one word": "flood-night",
    "in use": "flood-night-deeds flood-night-opening",
}


@pytest.mark.parametrize("how", WRONG)
def test_a_redirect_that_cannot_work_is_an_error_at_its_line(project, how):
    configure(project, 'writing_redirects = "redirects.txt"\n')
    project.write({"index.md": example(), "redirects.txt": f"# 旧 新\n{WRONG[how]}\n"})
    assert project.build().places == [("redirects.txt", 2, "reference")]


def test_a_missing_file_of_redirects_is_an_error(project):
    configure(project, 'writing_redirects = "redirects.txt"\n')
    project.write({"index.md": example()})
    assert project.build().codes == ["reference"]


def published(guide):
    """Addresses of all examples, parts and annotations of the guide as built."""
    for one in json.loads((guide / "examples.json").read_text("utf-8"))["examples"]:
        for thing in (one, *one["parts"], *one["annotations"]):
            yield thing["url"].replace(".html#", "#")


def test_no_published_address_has_vanished(guide):
    listed = set((ROOT / "tests" / "published_ids.txt").read_text("utf-8").split())
    there = set(published(guide))
    pages = {address.rpartition("#")[2]: address.partition("#")[0] for address in there}
    for line in (ROOT / "redirects.txt").read_text("utf-8").splitlines():
        words = line.split()
        if len(words) == 2 and words[0] != "#":
            page, _, old = words[0].rpartition("#")
            there.add(f"{page or pages.get(words[1])}#{old}")
    assert sorted(listed - there) == [], "add a line to redirects.txt for each: old address, new id"


def test_every_address_is_on_the_list_of_published_ones(guide):
    listed = set((ROOT / "tests" / "published_ids.txt").read_text("utf-8").split())
    assert sorted(set(published(guide)) - listed) == [], "append these to tests/published_ids.txt"


# The export


def test_the_export_holds_examples_parts_annotations_figures_and_findings(project):
    configure(project, 'html_baseurl = "https://deeds.example/guide"\n')
    blank = whole(deeds=DEEDS.replace("132人", "__人")) + NOTE
    project.write({**CITING, "a.md": example(parts=blank, options=":expect: R104")})
    built = project.build()
    data = json.loads((built.outdir / "examples.json").read_text("utf-8"))
    (one,) = data["examples"]
    assert (data["version"], one["id"], one["path"]) == (1, "flood-night", "a.md")
    assert one["url"] == "https://deeds.example/guide/a.html#flood-night"
    assert [item["name"] for item in one["parts"]] == ["opening", "deeds", "closing"]
    assert one["annotations"][0]["text"] == "时间写在第一句。"
    assert [item["code"] for item in one["expected"]] == ["R104"]
    assert one["cited_in"] == ["https://deeds.example/guide/c.html"]
    water = next(item for item in one["figures"] if item["text"] == "60箱")
    assert (water["value"], water["unit"], water["part"]) == (60, "箱", "flood-night-deeds")


def test_every_field_of_the_export_is_described(guide):
    described = set(re.findall(r"`(\w+)`", (ROOT / "guide" / "citing.md").read_text("utf-8")))

    def keys(value):
        if isinstance(value, dict):
            yield from value
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from keys(inner)

    data = json.loads((guide / "examples.json").read_text("utf-8"))
    fix = {"edits"}  # described with the report of a check, whose format it is
    assert set(keys(data)) - described - fix == set()


def test_the_export_names_no_path_of_the_machine(guide):
    assert str(ROOT) not in (guide / "examples.json").read_text("utf-8")


# The inventory


def inventory(built):
    data = (built.outdir / "objects.inv").read_bytes().split(b"\n", 4)[4]
    return {tuple(line.split(" ")[:2]) for line in zlib.decompress(data).decode().splitlines()}


def test_every_object_is_in_the_inventory_with_a_plain_label_beside_it(project):
    project.write({**CITING, "a.md": example(parts=whole() + NOTE), "e.md": RULES})
    objects = {
        "example": ("flood-night", "flood-night"),
        "part": ("flood-night/opening", "flood-night/opening"),
        "annotation": ("flood-night/first-line", "flood-night/first-line"),
        "number": ("flood-night/60箱", "flood-night/60箱"),
        "rule": ("R104", "rule-r104"),
        "pattern": ("opening-scene", "pattern-opening-scene"),
    }
    wanted = {(name, f"writing:{kind}") for kind, (name, _) in objects.items()}
    wanted |= {(label, "std:label") for _, label in objects.values()}
    assert wanted - inventory(project.build()) == set()


def test_one_part_name_twice_has_two_addresses(build):
    built = build(example(parts=whole() + part("deeds", "他又守了2天。"), options=":expect: X102"))
    names = {"flood-night/deeds", "flood-night/deeds-2"}
    assert {(name, "writing:part") for name in names} <= inventory(built)
