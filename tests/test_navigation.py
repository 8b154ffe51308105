"""The sidebar stays small however many pages a branch has."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from conftest import CONF

FURO = CONF + 'html_theme = "furo"\nwriting_navigation_limit = 10\n'


@pytest.fixture
def built(project):
    pages = {f"p{number:02}.md": f"# 第{number}页\n" for number in range(30)}
    index = "# 首页\n\n```{toctree}\n\nmany\nfew\n```\n"
    many = "# 很多\n\n```{toctree}\n:glob:\n\np*\n```\n"
    project.write({"conf.py": FURO, "index.md": index, "many.md": many, "few.md": "# 很少\n", **pages})
    return project.build()


def links(built, page):
    tree = BeautifulSoup(built.page(page), "html.parser").select(".sidebar-tree a")
    return {link.get_text(): link["href"] for link in tree}


def test_a_long_branch_shows_only_the_pages_near_the_current_one(built):
    shown = [name for name in links(built, "p15") if name.startswith("第")]
    assert shown == [f"第{number}页" for number in range(12, 19)]


def test_a_long_branch_is_closed_on_other_pages(built):
    assert set(links(built, "few")) == {"很多", "很少"}


def test_the_current_page_is_marked(built):
    tree = BeautifulSoup(built.page("p15"), "html.parser")
    assert tree.select_one(".sidebar-tree li.current-page > a").get_text() == "第15页"


def test_links_lead_to_the_pages(built):
    assert links(built, "p15")["很少"] == "few.html"


def test_without_a_limit_the_theme_shows_everything(project):
    pages = {f"p{number:02}.md": f"# 第{number}页\n" for number in range(30)}
    project.write({"conf.py": CONF + 'html_theme = "furo"\n',
                   "index.md": "# 首页\n\n```{toctree}\n:glob:\n\np*\n```\n", **pages})  # fmt: skip
    assert len(links(project.build(), "p15")) == 30
