"""Settings from a project's file: found, understood, refused with file and key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from writing_guide.cli.configuration import Configuration, ConfigurationError, find_configuration, settings
from writing_guide.cli.main import main


def configured(folder: Path, text: str, name: str = "writing-guide.toml") -> Configuration:
    (folder / name).write_text(text, "utf-8")
    return find_configuration(folder)


def test_without_a_file_the_defaults_hold(tmp_path):
    assert find_configuration(tmp_path) == Configuration()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('limit = 500\nignore = ["L"]\n', "writing-guide.toml"),
        ('[tool.writing-guide]\nlimit = 500\nignore = ["L"]\n', "pyproject.toml"),
    ],
)
def test_both_files_set_the_same(tmp_path, text, name):
    assert configured(tmp_path, text, name) == Configuration(limit=500, ignore=("L",))


def test_the_nearest_file_upward_counts(tmp_path):
    configured(tmp_path, "limit = 500\n")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_configuration(inner).limit == 500
    configured(tmp_path / "a", "limit = 800\n")
    assert find_configuration(inner).limit == 800


def test_a_pyproject_without_our_table_is_passed_over(tmp_path):
    configured(tmp_path, "limit = 500\n")
    inner = tmp_path / "a"
    inner.mkdir()
    assert configured(inner, "[project]\nname = 'x'\n", "pyproject.toml").limit == 500


def test_folders_of_genres_are_meant_from_the_file(tmp_path):
    assert configured(tmp_path, 'genre-folders = ["g"]\n').genre_folders == (str(tmp_path / "g"),)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("limits = 500\n", "limits"),
        ("limit = 'many'\n", "limit"),
        ("limit = true\n", "limit"),
        ("limit = 0\n", "limit"),
        ("select = 'R101'\n", "select"),
        ("limit-kind = 'roof'\n", "limit-kind"),
        ("severity = {R101 = 1}\n", "severity"),
        ("severity = {R101 = 'fatal'}\n", "severity"),
        ("limit = \n", ""),
    ],
)
def test_a_mistake_is_told_with_file_and_key(tmp_path, text, key):
    with pytest.raises(ConfigurationError) as raised:
        configured(tmp_path, text)
    assert (raised.value.file, raised.value.key) == (str(tmp_path / "writing-guide.toml"), key)


def test_an_unknown_key_is_answered_with_the_nearest(tmp_path):
    with pytest.raises(ConfigurationError, match="fail-on"):
        configured(tmp_path, "fail_on = 'info'\n")


def test_a_flag_goes_before_the_file_and_severities_add_up(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    configured(tmp_path, 'select = ["L101", "R104"]\nlimit = 5\n[severity]\nR104 = "info"\nL101 = "info"\n')
    (tmp_path / "draft.txt").write_text("慰问X户困难家庭。\n", "utf-8")
    assert main(["check", "--format", "json", "--severity", "R104=error", "draft.txt"]) == 1
    (entry,) = json.loads(capsys.readouterr().out)["documents"]
    assert {(one["code"], one["severity"]) for one in entry["findings"]} == {
        ("L101", "info"),
        ("R104", "error"),
    }


def test_a_broken_file_stops_the_command(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "writing-guide.toml").write_text("limits = 5\n", "utf-8")
    assert main(["check", "."]) == 2
    assert "limits" in capsys.readouterr().err


def test_every_setting_says_what_it_is_for():
    assert all(item.metadata["help"] for item in settings().values())
