"""Simplified and traditional characters told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from writing_guide.text.expressions import lazy


@dataclass(frozen=True, slots=True)
class Scripts:
    """The characters that are written in one script only; see ``scripts.txt`` for the source."""

    simplified: frozenset[str]
    traditional: frozenset[str]


@lru_cache(maxsize=1)
def scripts() -> Scripts:
    """The table that comes with the package."""
    lines = Path(__file__).with_name("scripts.txt").read_text("utf-8").splitlines()
    body = "".join(line for line in lines if not line.startswith("#"))
    simplified, traditional = body.removeprefix("[simplified]").split("[traditional]")
    return Scripts(frozenset(simplified), frozenset(traditional))


# Characters of both scripts that a traditional text writes otherwise in these words: 幹部, 志願, 由於 …
_HALF_CONVERTED = lazy(
    r"干(?=[部警群事勁将將])|(?<=[骨才能苦實])干|(?<=志)愿|愿(?=意|望|景)|(?<=[由對对關关位在至屬終敢善便等用])于|于是"
    r"|(?<=[以之最然隨随先前今事生])后|后(?=來|来|續|期|勤|面)|范(?=圍|围|例|本)|(?<=[模示規典防師])范"
    r"|(?<=[戰战奮奋搏])斗|斗(?=爭|争|志)|(?<=[這这那哪家心夜村])里|里面|(?<=[聯联關关])系|并(?=[對对且不將将在於于])"
    r"|准(?=備|备|時|时|確)|(?<=[標标精])准|制(?=造|作)|(?<=[其剩])余|(?<=[\d十百千万萬])余|采(?=集|取|購|訪)|征(?=求|收|集)|丰富"
)


def half_converted(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first simplified form between *start* and *end* that a traditional text would not have."""
    return _HALF_CONVERTED.search(text, start, end)
