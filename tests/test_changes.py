"""What was dropped from a draft and what is new in its mended version, in the engine and on the page."""

from __future__ import annotations

import hypothesis.strategies as st
from bs4 import BeautifulSoup
from conftest import example, whole
from hypothesis import given
from writing_guide.text.changes import runs, without_counterpart
from writing_guide.text.spans import Span

DRAFT = "疫情就是命令。他带领8名队员转移群众132人。"
MENDED = "转移群众132人，用了他和8名队员一夜。水退以后，他们帮卫生院清淤3天。"


def changed(text, other):
    return [span.of(text) for span in without_counterpart(text, Span(0, len(text)), runs(other))]


def test_a_sentence_that_the_other_version_lacks_is_changed():
    assert changed(DRAFT, MENDED) == ["疫情就是命令。"]


def test_a_sentence_in_another_order_is_carried_over():
    assert changed(MENDED, DRAFT) == ["水退以后，他们帮卫生院清淤3天。"]


def test_a_word_in_common_does_not_make_a_counterpart():
    assert changed("他在卫生院守了整整一个冬天没有回家。", MENDED) == ["他在卫生院守了整整一个冬天没有回家。"]


@given(st.text(alphabet="他们清淤三天。，\n8", max_size=80))
def test_a_text_has_a_counterpart_to_each_of_its_sentences(text):
    assert not changed(text, text)


@given(st.text(alphabet="他们清淤三天。，\n8", max_size=80))
def test_against_nothing_every_sentence_of_a_word_is_changed(text):
    assert all(len(sentence) >= 3 for sentence in changed(text, ""))


def paired(draft, mended):
    """A page with a draft and its mended version, each an example of its own."""
    body = "\n".join(text.partition("\n\n")[2] for text in (draft, mended))
    return f"# 例文\n\n:::::{{pair}}\n\n{body}\n:::::\n"


def test_a_pair_marks_what_was_dropped_and_what_is_new(build):
    draft = example("flood-draft", parts=whole(closing="疫情就是命令。" * 2), options=":expect: C102\n")
    page = BeautifulSoup(build(paired(draft, example())).page(), "html.parser")
    assert [mark.get_text() for mark in page.select("#flood-draft del")] == ["疫情就是命令。"] * 2
    assert "".join(mark.get_text() for mark in page.select("#flood-night ins")).startswith("镇里的人说")
    assert page.select_one(".wg-legend").get_text().startswith("划去的，改后不再出现")


def test_what_both_versions_say_is_not_marked(build):
    page = BeautifulSoup(build(paired(example("flood-draft"), example())).page(), "html.parser")
    assert (page.select(".wg-pair :is(del, ins)"), page.select(".wg-legend")) == ([], [])


def test_an_example_alone_has_no_changes(build):
    assert "<ins" not in build(example()).page()
