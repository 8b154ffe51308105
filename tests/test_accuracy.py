"""How well the checker agrees with hand-made labels: floors that only rise."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

FLOORS = json.loads(Path(__file__).with_name("accuracy_floors.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def scores(shared, tmp_path_factory):
    out = tmp_path_factory.mktemp("score") / "score.json"
    done = subprocess.run(
        [sys.executable, str(shared / "tools" / "score.py"), str(shared / "sources"), str(shared / "gold"),
         "--cli", f"{sys.executable} -m writing_guide check --format json", "--json", str(out)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(out.read_text("utf-8"))
    # Precision, recall and F1 stand in a list; F1 is what the floor is about.
    return {name: value[2] if isinstance(value, list) else value for name, value in found.items()}


@pytest.mark.parametrize("measure", FLOORS)
def test_the_score_is_not_below_its_floor(scores, measure):
    assert round(scores[measure], 3) >= FLOORS[measure]
