"""A genre with a mistake is refused with file and key."""

from __future__ import annotations

import shutil

import pytest
from test_package import GENRE
from writing_guide.checks import bind
from writing_guide.errors import GenreError, UnknownGenreError, UnknownRuleError
from writing_guide.genres import builtin_genres, find_genre, load_genre

RULE = GENRE[GENRE.index("[rules.P101]") :]
MISTAKES = {
    "unknown key": (GENRE.replace('language = "en"', 'language = "en"\ntone = "dry"'), "tone"),
    "unknown key, near one proposed": (
        GENRE.replace("required = true", "requird = true"),
        "parts[0].requird",
    ),
    "part named twice": (GENRE.replace('name = "cause"', 'name = "impact"'), "parts[1].name"),
    "no such check": (GENRE.replace('"part-missing"', '"part-mising"'), "rules.P101.check"),
    "unknown parameter": (GENRE.replace('part = "impact"', 'prat = "impact"'), "rules.P101.prat"),
    "missing parameter": (GENRE.replace('\npart = "impact"', ""), "rules.P101.part"),
    "parameter of another type": (GENRE.replace('part = "impact"', "part = 3"), "rules.P101.part"),
    "no severity": (GENRE.replace('severity = "error"', 'severity = "fatal"'), "rules.P101.severity"),
    "missing severity": (GENRE.replace('severity = "error"\n', ""), "rules.P101.severity"),
    "unknown family": (GENRE.replace("[rules.P101]", "[rules.Q101]"), "rules.Q101"),
    "code of another shape": (GENRE.replace("[rules.P101]", "[rules.P1]"), "rules.P1"),
    "page missing": (GENRE + RULE.replace("P101", "P102").replace("impact-m", "m"), "rules.P102"),
    "position of another kind": (GENRE.replace('"last"', '"lst"'), "parts[2].position"),
    "another name than its folder": (GENRE.replace('name = "incident"', 'name = "report"'), "name"),
    "no list of that name": (GENRE + '[lists]\nwords = "words.txt"\n', "lists.words"),
    "a list outside the folder": (GENRE + '[lists]\nwords = "../../x.txt"\n', "lists.words"),
    "a gate for no family": (GENRE + '[gate]\nfamily = "Z"\nsilences = []\n', "gate.silences"),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "incident" / "rules").mkdir(parents=True)
    (tmp_path / "incident" / "rules" / "P101.md").write_text("# P101 x\n\ny\n")
    (tmp_path / "incident" / "genre.toml").write_text(GENRE)
    return tmp_path / "incident"


def test_a_sound_genre_loads(folder):
    assert bind(load_genre(folder)).genre.rule("impact-missing").code == "P101"


@pytest.mark.parametrize("how", MISTAKES)
def test_a_mistake_is_reported_with_its_key(folder, how):
    text, key = MISTAKES[how]
    (folder / "genre.toml").write_text(text)
    with pytest.raises(GenreError) as caught:
        bind(load_genre(folder))
    assert (caught.value.key, caught.value.file) == (key, str(folder / "genre.toml"))


def test_broken_toml_is_reported_with_its_line(folder):
    (folder / "genre.toml").write_text('name = "incident\n')
    with pytest.raises(GenreError, match="line 1"):
        load_genre(folder)


def test_an_unknown_genre_names_those_there_are():
    with pytest.raises(UnknownGenreError, match="deed-summary"):
        find_genre("memoir")


def test_an_unknown_rule_names_near_ones():
    with pytest.raises(UnknownRuleError, match="results-missing"):
        find_genre("deed-summary").rule("result-missing")


def test_the_projects_genre_goes_before_the_built_in_one(tmp_path):
    shutil.copytree(builtin_genres()["deed-summary"], tmp_path / "deed-summary")
    assert find_genre("deed-summary", [tmp_path]).folder == tmp_path / "deed-summary"


def test_the_fingerprint_changes_with_any_file_of_the_genre(folder):
    before = load_genre(folder).fingerprint
    (folder / "rules" / "P101.md").write_text("# P101 x\n\nanother\n")
    assert load_genre(folder).fingerprint != before
