"""Markdown without Sphinx: drafts, and the examples and passages of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writing_guide.errors import UnreadableFileError
from writing_guide.model import BlockKind
from writing_guide.readers.example import Role
from writing_guide.readers.markdown import read_markdown

PAGE = """---
hide-toc: true
---

# 例文

::::{example} flood-night
:title: 雨夜
:genre: deed-summary
:limit: 500
:limit-kind: floor
:expect: R101, C101
:suppress: R103 原话如此; L102 是引文

:::{part} opening
7月3日夜里，**李某**到了{rule}`东桥镇 <R101>`
三组，见[名单](https://example.org/list_a)。
:::

:::{annotation} when
:on: 7月3日夜里
这句话不是例文。
:::

:::{part} deeds
### 第一夜
- 转移`132`人
:::
::::

后面的话不是例文。

```{passage} bad
---
expect: R104
---
慰问X户
```

:::{passage} good
慰问12户。
:::
"""


def only(source: str):
    (example,) = read_markdown(source)
    return example


def texts(document, kind=None):
    return [block.span.of(document.text) for block in document.blocks if kind in (None, block.kind)]


def test_examples_and_passages_come_in_order_with_their_roles():
    found = [(one.role, one.argument) for one in read_markdown(PAGE)]
    assert found == [(Role.EXAMPLE, "flood-night"), (Role.PASSAGE, "bad"), (Role.PASSAGE, "good")]


def test_markup_is_gone_and_blocks_are_joined_by_one_line_feed():
    document = read_markdown(PAGE)[0].document
    assert document.text == "7月3日夜里，李某到了东桥镇三组，见名单。\n第一夜\n转移132人"


def test_parts_are_marked_and_span_their_blocks():
    document = read_markdown(PAGE)[0].document
    assert document.marked
    assert [(part.name, part.certainty, part.span.of(document.text)) for part in document.parts] == [
        ("opening", 1.0, "7月3日夜里，李某到了东桥镇三组，见名单。"),
        ("deeds", 1.0, "第一夜\n转移132人"),
    ]


def test_headings_and_items_are_known():
    document = read_markdown(PAGE)[0].document
    assert texts(document, BlockKind.HEADING) == ["第一夜"]
    assert texts(document, BlockKind.ITEM) == ["转移132人"]


def test_options_are_read_in_both_notations():
    first, second, _ = read_markdown(PAGE)
    assert (first.genre, first.limit, first.limit_kind) == ("deed-summary", 500, "floor")
    assert first.expect == ("R101", "C101")
    assert first.suppressions == (("R103", "原话如此"), ("L102", "是引文"))
    assert second.expect == ("R104",)


def test_an_example_is_whole_and_a_passage_is_not():
    assert [one.document.whole for one in read_markdown(PAGE)] == [True, False, False]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("word", ["李某", "东桥镇", "三组", "名单", "第一夜", "132", "X户", "12户"])
def test_each_word_is_found_again_in_the_file(ending, word):
    source = PAGE.replace("\n", ending)
    document = next(one.document for one in read_markdown(source) if word in one.document.text)
    offset = document.position(document.text.index(word)).offset
    assert source[offset:].startswith(word)
    assert document.lines.position(offset).line == PAGE[: PAGE.rindex(word)].count("\n") + 1


def test_suppressions_stand_one_a_line_too():
    source = "```{passage} bad\n---\nsuppress: |\n  R103 原话\n  L102 引文\n---\n好。\n```\n"
    assert only(source).suppressions == (("R103", "原话"), ("L102", "引文"))


def test_an_example_has_a_name_and_a_passage_none():
    assert [one.document.name for one in read_markdown(PAGE)] == ["flood-night", "", ""]


@pytest.mark.parametrize(
    "option", [":limit: many", ":limit: -3", ":limit-kind: roof", ":suppress: R103"], ids=str
)
def test_an_option_that_means_nothing_is_refused_with_its_line(option):
    with pytest.raises(UnreadableFileError, match="line 2"):
        read_markdown(f"\n::::{{example}} one\n{option}\n好。\n::::\n", "page.md")


def test_a_page_without_examples_is_a_draft():
    draft = only("# 雨夜\n\n李某转移群众\n132人。\n\n| 日 | 人 |\n|--|--|\n| 3 | 132 |\n")
    assert draft.role is Role.DRAFT
    assert draft.document.text == "雨夜\n李某转移群众 132人。\n日\n人\n3\n132"
    assert texts(draft.document, BlockKind.CELL) == ["日", "人", "3", "132"]


def test_a_page_of_other_directives_is_no_draft():
    assert read_markdown("# 目录\n\n```{toctree}\nopening\n```\n") == ()


@pytest.mark.parametrize(
    "line", ["见{rule}`R101`。", "见{doc}`开头 <opening>`。", "(opening)=", ":::{note}\n好。\n:::"]
)
def test_a_page_with_markup_of_a_guide_is_no_draft(line):
    """A role, a target, a directive: a chapter, whose prose is nobody's deed summary."""
    assert read_markdown(f"# 开头\n\n李某转移群众132人。\n\n{line}\n") == ()


@pytest.mark.parametrize("line", ["用了`84`消毒液。", "{李某}`到场`。", "集合{a, b}和`x`。"])
def test_code_and_braces_alone_make_no_page(line):
    assert only(f"# 开头\n\n{line}\n").role is Role.DRAFT


def test_a_draft_may_mark_its_parts():
    draft = only(":::{part} opening\n李某。\n:::\n\n:::{part} closing\n好。\n:::\n")
    assert [part.name for part in draft.document.parts] == ["opening", "closing"]
    assert draft.document.marked


def test_an_empty_part_has_a_place_without_length():
    source = "::::{example} one\n:::{part} opening\n:::\n:::{part} deeds\n好。\n:::\n::::\n"
    document = only(source).document
    assert [len(part.span) for part in document.parts] == [0, 2]


def test_an_example_inside_a_box_is_found():
    found = read_markdown("::::::{grid}\n:::::{grid-item}\n::::{example} one\n好。\n::::\n:::::\n::::::\n")
    assert [one.argument for one in found] == ["one"]


def test_the_full_name_of_the_directive_means_the_same():
    assert only("::::{writing:example} one\n:::{writing:part} opening\n好。\n:::\n::::\n").document.parts


def test_an_example_shown_as_code_is_none():
    source = "# 写法\n\n````markdown\n:::{example} one\n好。\n:::\n````\n"
    assert [one.role for one in read_markdown(source)] == [Role.DRAFT]


def test_an_indented_paragraph_is_text_not_code():
    assert only("    李某转移群众132人。\n").document.text == "李某转移群众132人。"


def test_code_html_pictures_and_comments_are_no_text():
    source = "好<br>的![图](a.png)。\n\n```python\nx = 1\n```\n\n<div>无</div>\n\n% 批注\n"
    assert only(source).document.text == "好的。"


def test_a_hard_break_stays_a_line_end():
    assert only("第一行\\\n第二行\n").document.text == "第一行\n第二行"


def test_an_attributed_span_shows_its_text():
    assert only("说[这里]{.mark}好\n").document.text == "说这里好"


def test_directives_nested_without_end_are_refused():
    source = "".join(f"{':' * (60 - level)}{{note}}\n" for level in range(50))
    with pytest.raises(UnreadableFileError, match="deep"):
        read_markdown(source)


def test_a_fence_left_open_ends_with_the_file():
    assert only("::::{example} one\n:::{part} opening\n李某。\n").document.text == "李某。"


@given(
    st.lists(
        st.sampled_from(
            ["::::{example} a", "::::", ":::{part} opening", ":::", "```{passage} bad", "```",
             ":expect: R1", "---", "# 题", "- 项", "| 一 | 二 |", "|--|--|", "> 引", "李某**好**", "`x",
             "{rule}`R1 <x>`", "", "[^1]: 注", "% c", "\r", "&amp;&#0;"]
        ),
        max_size=14,
    ),
    st.sampled_from(["\n", "\r\n"]),
)  # fmt: skip
def test_any_page_gives_documents_with_everything_inside(lines, ending):
    source = ending.join(lines)
    for one in read_markdown(source):
        document = one.document
        for span in [block.span for block in document.blocks] + [part.span for part in document.parts]:
            assert span.end <= len(document.text)
            assert document.source_span(span).end <= len(source)


@given(st.text(max_size=80))
def test_any_text_is_read_as_markdown(source):
    read_markdown(source)
