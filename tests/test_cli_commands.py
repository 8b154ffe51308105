"""The other commands: rules explained and listed, what was seen in a text, the sheet of evidence."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from conftest import CLOSING, DEEDS, OPENING
from writing_guide.cli.arguments import parser
from writing_guide.cli.language import language_of
from writing_guide.cli.main import main
from writing_guide.genres import find_genre
from writing_guide.readers.files import read_path

DRAFT = f"{OPENING}\n{DEEDS}\n他说：“只要有人在，我就不走。”\n李某荣获三等功1次。{CLOSING}\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def draft() -> str:
    Path("draft.txt").write_text(DRAFT, "utf-8")
    return "draft.txt"


def printed(capsys, *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("rule", [rule.code for rule in find_genre("deed-summary").rules])
def test_every_rule_is_explained_without_directives(capsys, rule):
    page = printed(capsys, "explain", rule)
    assert page.startswith(f"{rule} ")
    outside_code = [line for line in page.splitlines() if not line.startswith("    ")]
    assert not any(line.startswith((":::", ":expect:", "#", "```")) for line in outside_code)


def test_a_rule_is_explained_by_its_name_too(capsys):
    assert printed(capsys, "explain", "results-missing") == printed(capsys, "explain", "R101")


def test_parts_of_a_passage_are_named_as_readers_call_them(capsys):
    assert "    [开头]\n" in printed(capsys, "explain", "R101", "--lang", "zh_CN")


def test_an_unknown_rule_is_answered_with_near_ones(capsys):
    assert main(["explain", "R191"]) == 2
    assert "R101" in capsys.readouterr().err


def test_rules_are_listed_one_a_line(capsys):
    lines = printed(capsys, "rules").splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in find_genre("deed-summary").rules]


def test_genres_are_listed_with_their_parts(capsys):
    out = printed(capsys, "genres")
    assert "deed-summary" in out
    assert "opening" in out


def test_a_genre_of_ones_own_is_listed(capsys):
    folder = Path("genres/letter")
    (folder / "rules").mkdir(parents=True)
    (folder / "genre.toml").write_text(
        'name = "letter"\ntitle = "信"\nlanguage = "zh"\n[[parts]]\nname = "body"\ntitle = "正文"\n'
        "[families]\n[rules]\n",
        "utf-8",
    )
    assert "letter" in printed(capsys, "genres", "--genre-folders", "genres")


def test_checks_are_listed_with_their_parameters(capsys):
    out = printed(capsys, "checks")
    assert "part-length\n" in out
    assert "    share: float\n" in out


def test_the_outline_shows_parts_and_figures(capsys, draft):
    out = printed(capsys, "outline", draft)
    assert "opening" in out
    assert "132人" in out


def test_the_outline_of_marked_parts_says_so(capsys):
    Path("page.md").write_text("::::{example} one\n:::{part} opening\n李某。\n:::\n::::\n", "utf-8")
    assert "marked" in printed(capsys, "outline", "page.md")


def test_an_outline_of_nothing_is_no_error(capsys):
    Path("empty.txt").write_text("", "utf-8")
    printed(capsys, "outline", "empty.txt")


def sheet(capsys, *words: str) -> list[list[str]]:
    out = printed(capsys, "figures", "--format", "csv", *words)
    return list(csv.reader(io.StringIO(out.removeprefix("\ufeff"))))


def test_the_sheet_has_a_row_for_each_claim_and_room_for_its_evidence(capsys, draft):
    _, *rows = sheet(capsys, draft)
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert {row[-1] for row in rows} == {""}
    found = {(row[2].split()[0], row[3]) for row in rows}
    assert ("quotation", "“只要有人在，我就不走。”") in found
    assert ("honour", "李某荣获三等功1次") in found


def test_each_figure_stands_in_the_sheet_with_its_sentence(capsys, draft):
    _, *rows = sheet(capsys, draft)
    row = next(row for row in rows if row[3] == "132人")
    assert row[4] == "第一夜，全队走完4个村民小组，转移群众132人。"


def test_a_cell_is_no_formula(capsys):
    Path("draft.txt").write_text("-5℃的夜里，李某走访12户。\n“=1+1”\n", "utf-8")
    _, *rows = sheet(capsys, "draft.txt")
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_the_sheet_is_a_table_in_markdown(capsys, draft):
    lines = printed(capsys, "figures", draft).splitlines()
    assert {line.count(" | ") for line in lines} == {5}


def test_the_sheet_is_a_word_file_that_can_be_read_again(capsys, draft):
    printed(capsys, "figures", "--format", "docx", "--output", "sheet.docx", draft)
    document = read_path("sheet.docx").examples[0].document
    assert "李某荣获三等功1次" in document.text
    first = Path("sheet.docx").read_bytes()
    printed(capsys, "figures", "--format", "docx", "--output", "sheet.docx", draft)
    assert Path("sheet.docx").read_bytes() == first


@pytest.mark.parametrize("command", ["outline", "figures"])
def test_a_file_that_cannot_be_read_is_told(capsys, command):
    assert main([command, "nothing.txt"]) == 2
    assert "nothing.txt" in capsys.readouterr().err


def test_a_sheet_that_cannot_be_written_is_told(capsys, draft):
    assert main(["figures", "--output", "no/such/folder.md", draft]) == 2
    assert "no/such/folder.md" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_help_is_there_for_every_command(language, capsys):
    for words in ([], ["check"], ["explain"], ["rules"], ["genres"], ["checks"], ["outline"], ["figures"]):
        with pytest.raises(SystemExit) as stopped:
            parser(language).parse_args([*words, "--help"])
        assert stopped.value.code == 0
        assert "usage" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LC_ALL": "zh_TW", "LANG": "C"}, "zh_CN"),
        ({"LC_ALL": "", "LANG": "zh"}, "zh_CN"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_the_locale_gives_the_language(environment, language):
    assert language_of(environment) == language
