"""Labelled figures for the tests: marked sentences beside this file, the sources if they are there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from writing_guide.genres import find_genre
from writing_guide.text.figures import FigureLexicon, find_figures

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
LEXICON = FigureLexicon.of(find_genre("deed-summary").lists)
_KINDS = {
    "A": "achieved",
    "C": "context",
    "T": "time",
    "G": "age",
    "O": "ordinal",
    "N": "name",
    "I": "idiom",
    "U": "unfilled",
}
_MARK = re.compile(r"\[([^\]|]*)\|([A-Z])\]")
EVIDENCE = frozenset(("achieved", "context"))

Label = tuple[int, int, str]


@dataclass
class Score:
    """Matches, found and labelled, summed over texts as the team's scorer does."""

    matched: int = 0
    found: int = 0
    labelled: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.matched / max(1, self.found + self.labelled)

    def add(self, found: list[Label], labelled: list[Label]) -> None:
        used: set[int] = set()
        for start, end, _ in found:
            for index, (begin, close, _) in enumerate(labelled):
                if index not in used and start < close and begin < end:
                    used.add(index)
                    break
        self.matched += len(used)
        self.found += len(found)
        self.labelled += len(labelled)


def marked(name: str) -> Iterator[tuple[str, list[Label]]]:
    """Sentences of the file *name* in this folder, without their marks, and their labels."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            text, labels, at = "", [], 0
            for match in _MARK.finditer(line):
                text += line[at : match.start()]
                labels.append((len(text), len(text) + len(match[1]), _KINDS[match[2]]))
                text += match[1]
                at = match.end()
            yield text + line[at:], labels


def sources() -> Iterator[tuple[str, list[Label]]]:
    """The labelled sources; nothing where they are not."""
    for path in sorted((SHARED / "gold").glob("*.json")):
        data = json.loads(path.read_text("utf-8"))
        if data.get("figures_labelled") is False:
            continue
        text = (SHARED / "sources" / f"{path.stem}.txt").read_text("utf-8")
        starts, at = [], 0
        for line in text.split("\n"):
            if line.strip():
                starts.append((at, line))
            at += len(line) + 1
        labels = []
        for figure in data["figures"]:
            base, line = starts[figure["p"]]
            found = -1
            for _ in range(figure.get("nth", 0) + 1):
                found = line.find(figure["text"], found + 1)
            labels.append((base + found, base + found + len(figure["text"]), figure["kind"]))
        yield text, labels


def scores(texts: Iterable[tuple[str, list[Label]]]) -> dict[str, float]:
    """F1 of achieved figures, of evidence, of all; and the share of evidence whose span is exact."""
    achieved, evidence, everything = Score(), Score(), Score()
    exact = wanted = 0
    for text, labels in texts:
        found = [(f.span.start, f.span.end, str(f.kind)) for f in find_figures(text, LEXICON)]
        for score, kinds in (
            (achieved, {"achieved"}),
            (evidence, EVIDENCE),
            (everything, set(_KINDS.values())),
        ):
            score.add([f for f in found if f[2] in kinds], [g for g in labels if g[2] in kinds])
        spans = {figure[:2] for figure in found}
        want = {label[:2] for label in labels if label[2] in EVIDENCE}
        exact += len(spans & want)
        wanted += len(want)
    return {
        "achieved": achieved.f1,
        "evidence": evidence.f1,
        "all": everything.f1,
        "exact": exact / max(1, wanted),
    }
