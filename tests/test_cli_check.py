"""``writing-guide check``: what it prints, what it returns, what it changes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from conftest import CLOSING, DEEDS, OPENING
from hypothesis import given, settings
from hypothesis import strategies as st
from test_readers_word import document, paragraph, word
from writing_guide.cli.main import main

CLEAN = f"{OPENING}\n{DEEDS}\n{CLOSING}\n"
BLANK = CLEAN.replace("8名队员", "X名队员")
PAGE = """# 页

::::{passage} bad
:expect: R104

慰问X户困难家庭。
::::

::::{passage} good
慰问X户困难家庭。
::::
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


def put(name: str, content: str | bytes) -> str:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def checked(capsys, *words: str):
    """Exit status and parsed JSON of a check."""
    status = main(["check", "--format", "json", *words])
    return status, json.loads(capsys.readouterr().out)


def codes(entry) -> list[str]:
    return [finding["code"] for finding in entry["findings"]]


def test_a_finding_has_its_place_its_rule_and_its_passage_marked(capsys):
    status = main(["check", "--select", "R104", put("draft.txt", BLANK)])
    first, passage, marker, summary = capsys.readouterr().out.splitlines()
    assert status == 1
    column = BLANK.index("X名") + 1
    assert first.startswith(f"draft.txt:1:{column}: error R104 quantity-unfilled ")
    assert "X名" in passage
    assert marker.strip() == "^^^"
    assert "1" in summary


def test_a_clean_draft_prints_the_summary_alone(capsys):
    assert main(["check", "--select", "R104", put("draft.txt", CLEAN)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_chapter_holds_no_text_and_the_summary_says_so(capsys):
    assert main(["check", put("chapter.md", "# 开头\n\n见{rule}`O102`。\n"), put("draft.txt", CLEAN)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("; without a text to check: 1")


def test_json_is_the_one_thing_on_standard_output(capsys):
    status, found = checked(capsys, "--select", "R104", put("draft.txt", BLANK))
    assert status == 1
    assert (found["version"], found["genre"]) == (1, "deed-summary")
    assert found["summary"] == {"error": 1, "warning": 0, "info": 0}
    assert found["errors"] == []
    (entry,) = found["documents"]
    assert set(entry) == {"path", "characters", "parts", "figures", "findings"}
    assert entry["path"] == "draft.txt"
    assert entry["characters"] == len("".join(BLANK.split()))


def test_offsets_lines_and_columns_mean_the_file(capsys):
    source = BLANK.replace("\n", "\r\n")
    _, found = checked(capsys, "--select", "R104", put("draft.txt", source))
    (finding,) = found["documents"][0]["findings"]
    start, end = finding["start"], finding["end"]
    assert source[start["offset"] : end["offset"]].startswith("X名")
    assert (start["line"], start["column"]) == (1, source.index("X名") + 1)


def test_figures_and_parts_stand_in_the_json(capsys):
    _, found = checked(capsys, put("draft.txt", CLEAN))
    (entry,) = found["documents"]
    figure = next(one for one in entry["figures"] if one["text"] == "132人")
    assert (figure["value"], figure["unit"]) == (132, "人")
    assert {"name", "certainty", "start", "end"} <= set(entry["parts"][0])


def test_a_word_file_carries_the_text_that_offsets_mean(capsys):
    _, found = checked(
        capsys, "--select", "R104", put("draft.docx", word(document(paragraph(BLANK.strip()))))
    )
    (entry,) = found["documents"]
    (finding,) = entry["findings"]
    assert entry["text"][finding["start"]["offset"] : finding["end"]["offset"]].startswith("X名")


def test_each_example_of_a_page_is_a_document_with_what_it_expects(capsys):
    status, found = checked(capsys, "--select", "R104", put("page.md", PAGE))
    bad, good = found["documents"]
    assert (codes(bad), [one["code"] for one in bad["expected"]]) == ([], ["R104"])
    assert codes(good) == ["R104"]
    assert status == 1


def test_a_suppressed_finding_is_listed_with_its_reason(capsys):
    page = PAGE.replace(":expect: R104", ":suppress: R104 示范")
    _, found = checked(capsys, "--select", "R104", put("page.md", page))
    assert [one["reason"] for one in found["documents"][0]["suppressed"]] == ["示范"]


def test_standard_input_is_read(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BLANK.encode("gb18030"))))
    _, found = checked(capsys, "--select", "R104", "-")
    assert [(one["path"], codes(one)) for one in found["documents"]] == [("<stdin>", ["R104"])]


def test_a_folder_is_read_to_its_depth_in_a_fixed_order_without_hidden_files(capsys):
    for name in ("d/b.txt", "d/a/c.md", "d/.git/x.txt", "d/~$b.docx", "d/picture.png"):
        put(name, CLEAN)
    _, found = checked(capsys, "d")
    assert [one["path"] for one in found["documents"]] == ["d/b.txt", "d/a/c.md"]


def test_a_file_named_twice_is_checked_once(capsys):
    put("d/a.txt", CLEAN)
    _, found = checked(capsys, "d", "d/a.txt", "./d/a.txt")
    assert len(found["documents"]) == 1


def test_excluded_names_are_passed_over(capsys):
    for name in ("d/a.txt", "d/old/b.txt", "d/c.md"):
        put(name, CLEAN)
    _, found = checked(capsys, "--exclude", "old,*.md", "d")
    assert [one["path"] for one in found["documents"]] == ["d/a.txt"]


@pytest.mark.parametrize("name", ["nothing.txt", "empty", "picture.txt", "draft.pdf"])
def test_what_cannot_be_read_is_told_and_the_others_are_checked(capsys, name):
    Path("empty").mkdir()
    put("picture.txt", b"\x89PNG\0\0")
    status = main(["check", "--format", "json", "--select", "R104", name, put("draft.txt", BLANK)])
    out, err = capsys.readouterr()
    found = json.loads(out)
    assert status == 2
    assert [codes(one) for one in found["documents"]] == [["R104"]]
    assert [one["path"] for one in found["errors"]] == [name]
    assert name in err


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["--fail-on", "never"], 0),
        (["--fail-on", "error"], 1),
        (["--severity", "R104=warning"], 0),
        (["--severity", "R104=warning", "--fail-on", "warning"], 1),
        (["--severity", "R104=info", "--fail-on", "info"], 1),
        (["--ignore", "R104"], 0),
        (["--ignore", "quantity-unfilled"], 0),
    ],
)
def test_severity_and_selection_decide_the_exit_status(words, status):
    assert main(["check", "--select", "R104", *words, put("draft.txt", BLANK)]) == status


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--limit", "100"], ["L101"]),
        (["--limit", "100", "--limit-kind", "floor"], []),
        (["--limit", "600", "--limit-kind", "floor"], ["L101"]),
        (["--limit", "2000"], []),
    ],
)
def test_the_limit_of_the_call_is_checked(capsys, words, found):
    _, result = checked(capsys, "--select", "L101", *words, put("draft.txt", CLEAN))
    assert codes(result["documents"][0]) == found


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["check", "--limit", "0", "x"],
        ["check", "--severity", "R104", "x"],
        ["check", "--limit-kind", "roof", "x"],
        ["check", "--fix", "--diff", "x"],
        ["nonsense"],
    ],
)
def test_a_call_that_means_nothing_exits_with_2(words):
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2


@pytest.mark.parametrize(
    "words", [["--select", "R9999"], ["--genre", "memoir"], ["--fix", "-"], ["--diff", "--format", "json"]]
)
def test_a_setting_that_means_nothing_exits_with_2(capsys, words):
    assert main(["check", *words, put("draft.txt", CLEAN)]) == 2
    assert capsys.readouterr().err.startswith("writing-guide: ")


def test_an_example_with_an_unknown_rule_is_an_error_of_its_file(capsys):
    status, found = checked(capsys, put("page.md", PAGE.replace("R104", "R194")), put("draft.txt", CLEAN))
    assert status == 2
    assert [one["path"] for one in found["errors"]] == ["page.md"]
    assert len(found["documents"]) == 1


# T108 in a file of its own line ends, encoding and mark: half-width commas between Chinese characters.
HALF = CLEAN.replace("，", ",")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_fix_mends_the_file_and_keeps_its_encoding_and_line_ends(encoding, ending):
    name = put("draft.txt", HALF.replace("\n", ending).encode(encoding))
    main(["check", "--select", "T108", "--fix", name])
    assert Path(name).read_bytes() == CLEAN.replace("\n", ending).encode(encoding)


def test_fix_reports_what_is_left(capsys):
    name = put("draft.txt", HALF.replace("8名队员", "X名队员"))
    status, found = checked(capsys, "--select", "T108,R104", "--fix", name)
    assert (status, codes(found["documents"][0])) == (1, ["R104"])


def test_fix_mends_a_passage_and_leaves_the_page_alone():
    page = "# 页,题\n\n::::{passage} good\n他**走访**了12户,\n记下,又核对。\n::::\n"
    name = put("page.md", page)
    main(["check", "--select", "T108", "--fix", name])
    assert Path(name).read_text("utf-8") == page.replace("12户,\n", "12户，").replace("记下,", "记下，")


def test_fix_keeps_the_mode_of_the_file():
    name = put("draft.txt", HALF)
    Path(name).chmod(0o640)
    main(["check", "--select", "T108", "--fix", name])
    assert Path(name).stat().st_mode & 0o777 == 0o640
    assert [file.name for file in Path().iterdir()] == ["draft.txt"]


def test_diff_shows_the_change_and_makes_none(capsys):
    name = put("draft.txt", HALF)
    assert main(["check", "--select", "T108", "--diff", name]) == 0
    out = capsys.readouterr().out
    assert out.startswith("--- draft.txt\n+++ draft.txt\n")
    assert f"+{OPENING}" in out
    assert Path(name).read_text("utf-8") == HALF


def test_fix_does_not_touch_a_word_file():
    data = word(document(paragraph(HALF.strip())))
    name = put("draft.docx", data)
    assert main(["check", "--fix", name]) == 2
    assert Path(name).read_bytes() == data


def test_several_processes_give_the_same_as_one(capsys):
    names = [put(f"d/{number}.txt", BLANK if number % 3 else CLEAN) for number in range(12)]
    put("d/13.txt", b"\0")
    one, many = (checked(capsys, "--jobs", jobs, "d") for jobs in ("1", "2"))
    assert one == many
    assert len(many[1]["documents"]) == len(names)


def test_colours_are_for_terminals(capsys, monkeypatch):
    name = put("draft.txt", BLANK)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    main(["check", "--select", "R104", name])
    assert "\x1b[31m" in capsys.readouterr().out


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_can_be_refused(capsys, monkeypatch, variable, value):
    name = put("draft.txt", BLANK)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv(variable, value)
    main(["check", "--select", "R104", name])
    assert "\x1b" not in capsys.readouterr().out


def test_a_draft_cannot_steer_the_terminal(capsys):
    name = put("draft.txt", "\x1b[2J慰问\x1b]0;X户X户\x07困难家庭\u202e。\n")
    main(["check", name])
    assert not {"\x1b", "\x07", "\u202e"} & set(capsys.readouterr().out)


def test_a_reader_that_stops_early_gets_no_traceback():
    name = put("draft.txt", "慰问X户。\n" * 4000)
    command = f'"{sys.executable}" -m writing_guide check "{name}" | head -n 1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_output_is_utf8_whatever_the_locale():
    name = put("draft.txt", BLANK)
    done = subprocess.run(
        [sys.executable, "-m", "writing_guide", "check", "--select", "R104", name],
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    assert "X名" in done.stdout.decode()


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".docx", ""]))
def test_any_file_is_checked_or_refused_without_a_fault_of_ours(data, suffix):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"draft{suffix}")
        file.write_bytes(data)
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            status = main(["check", "--format", "json", str(file)])
        found = json.loads(out.getvalue())
        assert status in (0, 1, 2)
        assert "internal error" not in err.getvalue()
        assert len(found["documents"]) + len(found["errors"]) <= 1


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("李某X户12一多次，,。“”《\n\r 　#*`:{}[]（)％%年月人"), max_size=120))
def test_any_text_gives_findings_inside_it(text):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "draft.txt")
        file.write_bytes(text.encode())
        out = io.StringIO()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            main(["check", "--format", "json", str(file)])
        for entry in json.loads(out.getvalue())["documents"]:
            for one in (*entry["findings"], *entry["figures"], *entry["parts"]):
                assert 0 <= one["start"]["offset"] <= one["end"]["offset"] <= len(text)
