"""Gallery, indexes and pages like one another: what they show, and that they follow the examples."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from conftest import DEEDS, example, whole

BLANK = whole(deeds=DEEDS.replace("132人", "__人"))
PAGES = {
    "index.md": "# 首页\n\n```{toctree}\nfind\nlater\nsooner\nthird\nfourth\nrules\n```\n",
    "find.md": "# 找例文\n\n```{example-gallery}\n```\n",
    "later.md": example(
        "later", options=":subject: unit\n:field: 消防\n:patterns: opening-profile, closing-appraisal\n"
    ),
    "sooner.md": example("sooner", options=":subject: person\n:field: 教育\n:patterns: opening-profile\n"),
    "third.md": example("third", options=":subject: unit\n:field: 消防\n:patterns: closing-appraisal\n"),
    "fourth.md": example("fourth", parts=BLANK, options=":subject: person\n:expect: R104\n"),
    "rules.md": "# 规则\n\n```{rule-catalog}\n:family: R\n:details:\n```\n",
}


def tree(built, name="find"):
    return BeautifulSoup(built.page(name), "html.parser")


@pytest.fixture
def pages(project):
    project.write(PAGES)
    return project


def hrefs(node):
    return [link["href"] for link in node.select("a")]


def test_the_gallery_lists_every_example_in_reading_order(pages):
    built = pages.build()
    assert (built.status, built.warnings) == (0, "")
    links = hrefs(tree(built).select_one(".wg-cards"))
    assert links == ["later.html#later", "sooner.html#sooner", "third.html#third", "fourth.html#fourth"]


def test_a_card_carries_what_the_filters_ask_for(pages):
    cards = tree(pages.build()).select(".wg-card")
    assert {key: value for key, value in cards[0].attrs.items() if key.startswith("data-")} == {
        "data-kind": "model",
        "data-subject": "unit",
        "data-field": "消防",
        "data-pattern": "opening-profile|closing-appraisal",
        "data-length": "short",
    }
    assert (cards[3]["data-kind"], cards[3]["data-rule"]) == ("counter", "R104")


def test_a_filter_offers_what_examples_have_with_their_number(pages):
    form = tree(pages.build()).form
    options = [option.get_text() for option in form.select("select[name=field] option")]
    assert options == ["不限", "消防 (2)", "教育 (1)"]
    assert form.select_one("select[name=occasion]") is None
    assert all(label.select_one("select") for label in form.select("label"))


def test_the_structure_is_drawn_and_said(pages):
    bar = tree(pages.build()).select_one(".wg-card svg")
    assert [shape["class"] for shape in bar.select("rect")] == [["wg-hue-1"], ["wg-hue-2"], ["wg-hue-4"]]
    assert 99 < sum(float(shape["width"]) for shape in bar.select("rect")) <= 100.1
    assert bar["aria-label"].startswith("开头 ")


def test_the_gallery_is_a_whole_table_without_a_script(pages):
    table = tree(pages.build()).select_one("table.wg-cards")
    heads = [cell.get_text() for cell in table.select("thead th")]
    assert heads == ["例文", "结构", "主体", "领域", "场合", "篇幅", "写法", "示范的规则"]
    cells = [cell.get_text() for cell in table.select("tbody tr")[3].select("td")]
    assert len(cells) == len(heads) - 1
    assert cells[-1] == "R104 数字没有填上"


@pytest.mark.parametrize("builder", ["text", "latex", "singlehtml", "epub", "man", "texinfo"])
def test_other_builders_write_the_gallery_as_a_table(pages, builder):
    conf = (pages.folder / "conf.py").read_text()
    books = (
        'copyright = "2026"\nepub_language = "zh-CN"\nepub_identifier = epub_uid = "probe"\nversion = "1"\n'
    )
    pages.write({"conf.py": conf + books + 'man_pages = [("index", "p", "x", "y", 1)]\n'})
    built = pages.build(builder)
    assert built.warnings == ""
    assert not any("wg-filters" in path.read_text("utf-8") for path in built.outdir.rglob("*.*html"))


def test_the_gallery_follows_a_changed_example_on_a_cached_build(pages):
    pages.build()
    pages.write({"later.md": PAGES["later.md"].replace("水里的一夜", "另一夜")})
    assert "另一夜" in tree(pages.build()).select(".wg-card")[0].get_text()


def test_the_gallery_follows_an_added_and_a_removed_example(pages):
    pages.build()
    (pages.folder / "third.md").unlink()
    pages.write({"sooner.md": PAGES["sooner.md"] + example("sooner-too").partition("\n")[2]})
    assert hrefs(tree(pages.build()).select_one(".wg-cards")) == [
        "later.html#later", "sooner.html#sooner", "sooner.html#sooner-too", "fourth.html#fourth",
    ]  # fmt: skip


def test_a_build_by_another_builder_in_between_does_not_hide_a_change(pages):
    pages.build()
    pages.write({"later.md": PAGES["later.md"].replace("水里的一夜", "另一夜")})
    pages.build("text")
    assert "另一夜" in tree(pages.build()).select(".wg-card")[0].get_text()


def test_nothing_is_written_again_where_nothing_changed(pages):
    pages.build()
    stamp = (pages.folder / "_build/html/find.html").stat().st_mtime_ns
    pages.build()
    assert (pages.folder / "_build/html/find.html").stat().st_mtime_ns == stamp


def index(pages, by):
    pages.write({"find.md": f"# 索引\n\n```{{example-index}} by-{by}\n```\n"})
    listing = tree(pages.build()).select_one("dl.wg-index")
    terms = [term.get_text() for term in listing.select("dt")]
    return dict(zip(terms, listing.select("dd"), strict=True))


def test_the_index_by_pattern_leads_to_the_parts_that_show_it(pages):
    found = index(pages, "pattern")
    assert list(found) == ["开头 · 简介式", "结尾 · 作评价"]
    assert hrefs(found["结尾 · 作评价"]) == ["later.html#later-closing", "third.html#third-closing"]


def test_the_index_by_rule_leads_to_the_part_that_breaks_it(pages):
    assert hrefs(index(pages, "rule")["R104 数字没有填上"]) == ["fourth.html#fourth-deeds"]


def test_the_index_by_field_puts_the_fullest_first_and_leads_to_parts(pages):
    found = index(pages, "field")
    assert list(found) == ["消防", "教育"]
    assert hrefs(found["教育"])[1:] == [
        f"sooner.html#sooner-{part}" for part in ("opening", "deeds", "closing")
    ]


def test_the_index_by_measure_leads_to_figures_that_count_in_their_clause(pages):
    found = index(pages, "measure")
    assert "60箱" in found["箱"].get_text()
    assert "8名" in found["名"].get_text()
    part, figure = found["人"].select("li")[0].select("a")
    assert (part["href"], figure.get_text()) == ("later.html#later-deeds", "转移群众132人")
    assert figure["href"].startswith("later.html#later_132")


def test_the_index_by_measure_leaves_counter_examples_out(pages):
    assert not any("fourth" in href for cell in index(pages, "measure").values() for href in hrefs(cell))


def test_an_index_by_something_else_is_refused_at_its_line(build):
    assert build("# 索引\n\n```{example-index} by-colour\n```\n").places == [("index.md", 3, "option")]


def similar(built, name):
    return hrefs(node) if (node := tree(built, name).select_one(".wg-similar")) else []


def test_a_page_points_to_the_page_that_shares_most(pages):
    built = pages.build()
    assert similar(built, "later")[0] == "third.html#third"
    assert similar(built, "sooner") == ["later.html#later", "fourth.html#fourth"]


def test_a_page_never_points_to_itself_nor_to_more_than_three(pages):
    built = pages.build()
    for name in ("later", "sooner", "third", "fourth"):
        found = similar(built, name)
        assert len(found) <= 3
        assert not any(href.startswith(name) for href in found)


def test_what_is_shared_is_said(pages):
    text = tree(pages.build(), "later").select(".wg-similar li")[0].get_text()
    assert text == "《水里的一夜》 相同的是：消防、作评价、单位"


def test_pages_like_one_another_are_left_out_on_request(pages):
    pages.write({"conf.py": (pages.folder / "conf.py").read_text() + "writing_similar = 0\n"})
    assert similar(pages.build(), "later") == []


def test_pages_like_one_another_follow_a_change_elsewhere(pages):
    pages.build()
    pages.write({"third.md": PAGES["third.md"].replace("unit", "group").replace("消防", "水利")
                 .replace("closing-appraisal", "closing-voice")})  # fmt: skip
    assert similar(pages.build(), "later") == ["sooner.html#sooner"]


def test_a_cached_build_writes_what_a_fresh_parallel_one_writes(pages):
    def written(*arguments):
        assert pages.run("-q", *arguments).returncode == 0
        names = {name.partition(".")[0] for name in PAGES}
        return {name: (pages.folder / f"_out/{name}.html").read_text("utf-8") for name in names}

    first = written()
    pages.write({"later.md": PAGES["later.md"].replace("水里的一夜", "另一夜").replace("消防", "教育")})
    cached = written()
    assert cached["third"] != first["third"]
    assert cached == written("-E", "-a", "-j2")


def test_the_search_does_not_hold_the_words_of_other_pages(pages):
    pages.write({"find.md": PAGES["find.md"] + "\n```{example-index} by-measure\n```\n"})
    built = pages.build()
    text = (built.outdir / "searchindex.js").read_text("utf-8")
    data = json.loads(text.removeprefix("Search.setIndex(").removesuffix(")"))
    pages_with = data["terms"]["箱、"[0]]
    found = [data["docnames"][at] for at in (pages_with if isinstance(pages_with, list) else [pages_with])]
    assert "find" not in found
    assert "later" in found


def test_the_guide_points_from_every_example_page_to_three_others(guide):
    for path in sorted((guide / "examples").glob("*.html")):
        if path.stem == "index":
            continue
        links = BeautifulSoup(path.read_text("utf-8"), "html.parser").select(".wg-similar a")
        assert len({link["href"] for link in links}) == 3, path.stem


def test_the_guides_gallery_has_every_example_of_the_guide(guide):
    page = BeautifulSoup((guide / "examples/index.html").read_text("utf-8"), "html.parser")
    held = {
        f"{path.name}#{article['id']}"
        for path in (guide / "examples").glob("*.html")
        for article in BeautifulSoup(path.read_text("utf-8"), "html.parser").select("article.wg-example[id]")
    }
    assert set(hrefs(page.select_one(".wg-cards"))) == held


def test_previous_and_next_follow_the_reading_order_models_first(guide):
    page = BeautifulSoup((guide / "examples/index.html").read_text("utf-8"), "html.parser")
    name, seen = hrefs(page.select_one(".wg-cards"))[0].partition("#")[0], []
    while name not in seen:
        seen.append(name)
        following = BeautifulSoup((guide / "examples" / name).read_text("utf-8"), "html.parser").select_one(
            ".next-page"
        )
        if following is None or "/" in following["href"]:
            break
        name = following["href"]
    order = list(dict.fromkeys(href.partition("#")[0] for href in hrefs(page.select_one(".wg-cards"))))
    assert seen == order
    kinds = [card["data-kind"] for card in page.select(".wg-card")]
    assert kinds[:7] == ["model"] * 7
