"""The build and the command line say the same of every example and passage of the guide."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from conftest import ROOT
from writing_guide.cli.main import main


@pytest.fixture(scope="module")
def of_build(tmp_path_factory):
    out = tmp_path_factory.mktemp("check")
    subprocess.run(
        [sys.executable, "-m", "sphinx", "-Q", "-b", "writing-check", str(ROOT), str(out)], check=False
    )
    return json.loads((out / "writing-check.json").read_text("utf-8"))["documents"]


def of_command(path, capsys):
    main(["check", "--format", "json", str(path)])
    return json.loads(capsys.readouterr().out)["documents"]


def places(document):
    return {
        kind: [
            (item.get("code") or item.get("kind") or item["name"], item["start"], item["end"])
            for item in document[kind]
        ]
        for kind in ("findings", "expected", "parts", "figures")
    }


PAGES = sorted(
    path.relative_to(ROOT) for folder in ("examples", "guide") for path in (ROOT / folder).rglob("*.md")
)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_is_judged_alike(page, of_build, capsys):
    built = [document for document in of_build if document["path"] == page.as_posix()]
    read = [document for document in of_command(ROOT / page, capsys) if "example" in document]
    assert [places(document) for document in read] == [places(document) for document in built]
