"""A bad example turns the build red at the right line; a good one does not."""

from __future__ import annotations

import json

import pytest
from conftest import CLOSING, DEEDS, OPENING, example, part, whole


def test_a_sound_example_builds_without_a_word(build):
    built = build(example())
    assert (built.status, built.warnings) == (0, "")


LINES = example().splitlines()
DEEDS_LINE = LINES.index(DEEDS) + 1

BROKEN = {
    "opening removed": (part("deeds", DEEDS) + part("closing", CLOSING), "O101"),
    "closing removed": (part("opening", OPENING) + part("deeds", DEEDS), "C101"),
    "parts swapped": (part("opening", OPENING) + part("closing", CLOSING) + part("deeds", DEEDS), "X102"),
    "blank left": (whole(deeds=DEEDS.replace("132人", "__人")), "R104"),
    "unknown part": (whole() + part("lessons", "以后要早做准备。"), "X101"),
    "empty heading": (whole(deeds="### 下水\n\n### 送粮\n\n" + DEEDS), "D102"),
    "bracket dropped": (whole(deeds=DEEDS.replace("第一夜", "（第一夜")), "T105"),
    "name left blank": (whole(opening=OPENING.replace("李某", "XXX同志")), "T101"),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_example_fails_with_its_code_alone(build, how):
    parts, code = BROKEN[how]
    built = build(example(parts=parts))
    assert built.codes == [code]


@pytest.mark.parametrize("how", [how for how, (_, code) in BROKEN.items() if code != "T105"])
def test_an_error_sets_the_exit_status_without_w(build, how):
    assert build(example(parts=BROKEN[how][0])).status == 1


def test_without_figures_the_example_fails_with_r101(build):
    deeds = (
        "水涨得快，橡皮艇进不了窄巷，他们用绳索结成一条线，把老人和孩子背出来。队员们连夜走遍村子，"
        "把被困的群众都转移到镇中学。李某脚底扎破，换双鞋又下水。清早，断粮的消息传来，他们又用艇送去饮用水和面包。"
        "水退以后，他们没有走，帮镇卫生院清淤，让门诊按时开了门。门诊的医生记得，那天早上地面已经冲洗干净，"
        "药柜重新摆好，挂号的窗口照常开着，来看病的人不用再绕路去县城。"
    )
    opening = OPENING.replace("带领8名队员", "带领队员")
    assert build(example(parts=whole(opening=opening, deeds=deeds))).codes == ["R101"]


def test_a_warning_leaves_the_exit_status_alone(build):
    built = build(example(parts=BROKEN["bracket dropped"][0]))
    assert (built.status, built.codes) == (0, ["T105"])


def test_a_finding_names_file_and_line_of_its_passage(build):
    page = example(parts=whole(deeds=DEEDS + "\n\n后来又送去__箱水。"))
    line = page.splitlines().index("后来又送去__箱水。") + 1
    assert build(page).places == [("index.md", line, "R104")]


def test_a_finding_inside_a_long_line_is_at_that_line(build):
    built = build(example(parts=whole(deeds=DEEDS.replace("132人", "__人"))))
    assert built.places == [("index.md", DEEDS_LINE, "R104")]


def test_the_check_builder_gives_column_and_offset(build):
    page = example(parts=whole(deeds=DEEDS.replace("132人", "__人")))
    built = build(page, "writing-check")
    data = json.loads((built.outdir / "writing-check.json").read_text("utf-8"))
    start = data["documents"][0]["findings"][0]["start"]
    assert page[start["offset"] :].startswith("__人")
    assert page.splitlines()[start["line"] - 1][start["column"] - 1 :].startswith("__人")


def test_suppress_warnings_silences_one_code(build, project):
    project.write(
        {"conf.py": (project.folder / "conf.py").read_text() + 'suppress_warnings = ["writing.R104"]\n'}
    )
    built = build(example(parts=BROKEN["blank left"][0]))
    assert (built.status, built.warnings) == (0, "")


def test_fail_on_warning_makes_a_warning_fail(build, project):
    project.write({"conf.py": (project.folder / "conf.py").read_text() + 'writing_fail_on = "warning"\n'})
    assert build(example(parts=BROKEN["bracket dropped"][0])).status == 1


def test_fail_on_never_lets_errors_pass_with_a_warning(build, project):
    project.write({"conf.py": (project.folder / "conf.py").read_text() + 'writing_fail_on = "never"\n'})
    built = build(example(parts=BROKEN["blank left"][0]))
    assert (built.status, built.codes) == (0, ["R104"])


def test_a_severity_of_the_project_goes_before_the_genres(build, project):
    project.write(
        {"conf.py": (project.folder / "conf.py").read_text() + 'writing_severity = {"T105": "error"}\n'}
    )
    assert build(example(parts=BROKEN["bracket dropped"][0])).status == 1


def test_ignored_rules_do_not_run(build, project):
    project.write({"conf.py": (project.folder / "conf.py").read_text() + 'writing_ignore = ["R1"]\n'})
    assert build(example(parts=BROKEN["blank left"][0])).codes == []


def test_an_unknown_rule_in_the_configuration_is_an_error_of_conf_py(project):
    project.write({"index.md": "# x\n", "conf.py": (project.folder / "conf.py").read_text()
                   + 'writing_ignore = ["R9"]\n'})  # fmt: skip
    done = project.run("-b", "html")
    assert done.returncode == 1
    assert "conf.py:1: ERROR: writing_ignore names 'R9'" in done.stderr


def test_a_declared_finding_does_not_count(build):
    built = build(example(parts=BROKEN["blank left"][0], options=":expect: R104"))
    assert (built.status, built.codes) == (0, [])


def test_a_declared_finding_that_is_not_raised_is_x103(build):
    built = build(example(options=":expect: R104"))
    assert (built.status, built.codes) == (1, ["X103"])


def test_a_suppression_with_a_reason_silences_its_rule(build):
    options = ":suppress: T105 原文如此"
    assert build(example(parts=BROKEN["bracket dropped"][0], options=options)).codes == []


def test_a_suppression_that_silences_nothing_is_x104(build):
    built = build(example(options=":suppress: T105 原文如此"))
    assert (built.status, built.codes) == (0, ["X104"])


def test_a_suppression_without_a_reason_is_refused(build):
    built = build(example(parts=BROKEN["bracket dropped"][0], options=":suppress: T105"))
    assert sorted(built.codes) == ["T105", "option"]


def test_a_limit_of_the_call_is_checked(build):
    assert build(example(options=":limit: 100\n:limit-kind: ceiling")).codes == ["L101"]
