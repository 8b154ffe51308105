"""Where findings of the text-level rules stand, and what their fixes leave behind."""

from __future__ import annotations

import pytest
from test_checks_examples import run
from writing_guide.model import Report


def passages(text: str, code: str) -> list[str]:
    return [finding.span.of(text) for finding in run(text, code).findings]


def fixed(report: Report) -> str:
    text = report.document.text
    edits = [edit for finding in report.findings if finding.fix for edit in finding.fix.edits]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("T101", "XXX同志到____乡任教。", ["XXX", "____"]),
        ("T102", "他是一名_员，在市委_部工作。", ["_", "_"]),
        ("T103", "他守堤九天。\n责编：王某\n他很累。", ["责编：王某"]),
        ("T103", "他守堤九天（记者 王某），天亮才走。", ["（记者 王某）"]),
        ("T104", "同样的`坚守", ["`"]),
        ("T105", "他说：“好。然后走了）。", ["“", "）"]),
        ("T107", "电话：13800138000。", ["13800138000"]),
        ("N101", "他巡线约30次左右。", ["约30次左右"]),
        ("N102", "他植树4千棵。", ["4千"]),
        ("N103", "他三、四个月没有回家。", ["三、四个"]),
        ("N104", "98年10月，他参军。", ["98年"]),
        ("N105", "火灾下降2倍。", ["下降2倍"]),
        ("N106", "二〇二三年3月，她到校。", ["二〇二三年3月"]),
        ("R103", "他解决了许多难题。", ["许多"]),
        ("L104", "他抢着上。我来！", ["我"]),
        ("D104", "一是清淤；三是加固。", ["三是"]),
        ("R105", "队员28人，除值守6人外，其余20人上堤。", ["20人"]),
    ],
)
def test_the_finding_stands_on_the_offending_passage(code: str, text: str, expected: list[str]) -> None:
    assert passages(text, code) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "T108",
            "他说:“水退了吗?没有!”全队(12人)又守了九天......",
            "他说：“水退了吗？没有！”全队（12人）又守了九天……",
        ),
        ("T108", "比分3:2,他9:30到。", "比分3:2，他9:30到。"),
        ("T104", "同样的`坚守\u200b到底", "同样的坚守到底"),
        ("T104", "救出\ufffd名群众", "救出\ufffd名群众"),
        ("T103", "他守堤九天。\n点击下载\n天亮了。", "他守堤九天。\n天亮了。"),
        ("N101", "他巡线约30次左右。", "他巡线约30次。"),
        ("N101", "她捐款超过5万元以上。", "她捐款超过5万元。"),
        ("N101", "近百余名学生", "近百余名学生"),
    ],
)
def test_a_fix_mends_what_can_be_mended_and_leaves_the_rest(code: str, text: str, expected: str) -> None:
    assert fixed(run(text, code)) == expected


@pytest.mark.parametrize("code", ["T103", "T104", "T108", "N101"])
def test_a_mended_text_is_clean(code: str) -> None:
    text = "他说:“好`的”。\n显示全文\n约30次左右,超过5万元以上。"
    assert not run(fixed(run(text, code)), code).findings


def test_punctuation_width_is_one_finding_with_the_count() -> None:
    findings = run("一,二;三:四。", "T108").findings
    assert [finding.data["count"] for finding in findings] == [3]


def test_no_message_repeats_a_private_number() -> None:
    findings = run("身份证11010519491231002X，电话13800138000。", "T107").findings
    assert len(findings) == 2
    assert not any(str(value).strip("X").isdecimal() for one in findings for value in one.data.values())


def test_an_identity_number_with_a_wrong_check_character_is_a_plain_number() -> None:
    assert not run("单号110105194912310021。", "T107").findings


def test_a_placeholder_for_a_number_is_left_to_the_figures() -> None:
    assert not run("劝返__人，值守X小时，1月__日完成。", "T101").findings
    assert not run("劝返_人，检查_处。", "T102").findings


def test_one_x_counts_as_a_name_once_another_x_shows_that_names_are_meant() -> None:
    assert passages("X同志在X社区值守。X每天六点到岗。", "T101") == ["X", "X", "X"]
    assert passages("X每天六点到岗。", "T101") == []


def test_a_summary_in_the_first_person_throughout_shifts_nowhere() -> None:
    assert not run("我叫李某，我在村小教书。我的学生有41名。他们叫我李老师。我不走。", "L104").findings
