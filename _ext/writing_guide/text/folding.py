"""Traditional text read through the simplified word lists."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

_WIDE = str.maketrans(",;:!?()", "，；：！？（）")


def folded(text: str) -> str:
    """*text* with common traditional characters replaced by their simplified forms.

    One character for one, so that every offset stays; for looking words up, not for printing.
    """
    table = _table()
    return text if table.keys().isdisjoint(map(ord, set(text))) else text.translate(table)


def widened(text: str) -> str:
    """*text* with half-width punctuation as Chinese text has it; one character for one."""
    return text.translate(_WIDE)


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    data = files("writing_guide.text").joinpath("folding.txt").read_text("utf-8")
    lines = [line for line in data.splitlines() if not line.startswith("#")]
    return {
        ord(old): new
        for olds, news in zip(lines[::2], lines[1::2], strict=True)
        for old, new in zip(olds, news, strict=True)
    }
