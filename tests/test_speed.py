"""What a check costs: in proportion to the text whatever it holds, and little before it begins."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from timing import assert_proportional, cpu_seconds
from writing_guide.checks import bind
from writing_guide.engine import check
from writing_guide.genres import find_genre
from writing_guide.model import Report
from writing_guide.readers.drafts import outlined, read_text

ROOT = Path(__file__).parent.parent
BOUND = bind(find_genre("deed-summary"))
# So many characters take up to a third of a second with the dearest of the texts below.
SIZE = 12_000
# Twice the text may at most take twice the time; the rest is for a busy machine.
FACTOR, SLACK = 2.6, 0.1
HOSTILE = (
    *("一", "“", '"', "9", "（", "(", "_", "某", "我", "\n", "一\n", "篇1\n"),
    *("第一、", "一是", "共3人，", "其中3人", "全村3户，", "这3名学生，", "累计3次，", "分3组："),
    *("1年", "3月", "两个", "零下3", "三、四个", "5名队员（张某、", "XXX", "母亲患癌", "推荐他为", "被评为"),
    *("(记者 ", "<a ", "他说，", "“六员”", "做到三个必练：必练、", "降低50倍"),
)
CPU_SECONDS = 1.5
# A check of one text from the shell has no use for these, and they are slow to load.
IDLE = ("sphinx", "docutils", "markdown_it", "zipfile", "hashlib", "tempfile", "multiprocessing", "json")


def checked(text: str) -> Report:
    """The report on a draft, its parts found first."""
    return check(outlined(read_text(text), BOUND.genre), BOUND)


def seconds(unit: str, size: int) -> float:
    """Processor time of the whole check of *unit*, repeated up to *size* characters."""
    text = (unit * (size // len(unit) + 1))[:size]
    return cpu_seconds(lambda: checked(text))


@pytest.mark.parametrize("unit", HOSTILE)
def test_twice_the_text_takes_at_most_twice_the_time(unit: str) -> None:
    """No rule, recogniser or outline looks at one place again and again."""
    checked(unit * 50)
    assert_proportional(lambda size: seconds(unit, size), SIZE, factor=FACTOR, slack=SLACK)


def test_an_announced_total_without_end_is_checked() -> None:
    """The bound on how far a total looks for its parts leaves short lists as they were."""
    report = checked("党员13名、干部9名，共25名。" + "他们走访群众，共3人，" * 40)
    assert ("R105", "25名") in {
        (found.code, found.span.of(report.document.text)) for found in report.findings
    }


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run Python on *words*, with the package on its path."""
    paths = {"PYTHONPATH": str(ROOT / "_ext")}
    return subprocess.run(
        [sys.executable, *words], check=True, capture_output=True, text=True, env=os.environ | paths
    )


def test_a_check_from_the_shell_starts_fast(tmp_path: Path) -> None:
    """Some 0.2 s of processor time on a machine of 2020; the bound is for a busy one."""
    draft = tmp_path / "draft.txt"
    draft.write_text("2023年7月3日夜里，县消防救援大队班长李某带领8名队员转移群众132人。", "utf-8")
    best = CPU_SECONDS
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run("-m", "writing_guide", "check", "--fail-on", "never", str(draft))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert best < CPU_SECONDS


def test_loading_compiles_no_expression() -> None:
    """What a text does not need is never compiled: expressions are made at their first use."""
    script = (
        "import re, sys\n"
        "made, compile = [], re.compile\n"
        "def noted(*words, **options):\n"
        "    made.append(sys._getframe(1).f_globals['__name__'])\n"
        "    return compile(*words, **options)\n"
        "re.compile = noted\n"
        "import writing_guide.cli.main, writing_guide.cli.check\n"
        "import writing_guide.readers.outline, writing_guide.reports.as_text\n"
        "print(*(name for name in made if name.startswith('writing_guide')))"
    )
    assert run("-c", script).stdout.split() == []


def test_a_check_from_the_shell_loads_nothing_idle(tmp_path: Path) -> None:
    """Neither Sphinx nor readers of other formats stand between the shell and a plain text."""
    draft = tmp_path / "draft.txt"
    draft.write_text("李某做了好事。", "utf-8")
    script = (
        "import sys\n"
        "from writing_guide.cli.main import main\n"
        f"main(['check', '--fail-on', 'never', {str(draft)!r}])\n"
        f"print('loaded:', *(name for name in {IDLE!r} if name in sys.modules))"
    )
    assert run("-c", script).stdout.splitlines()[-1].split()[1:] == []
