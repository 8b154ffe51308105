"""Traditional text read through the simplified word lists."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from writing_guide.text.scripts import scripts

_WIDE = tuple(zip(",;:!?()", "，；：！？（）", strict=True))


def folded(text: str) -> str:
    """*text* with common traditional characters replaced by their simplified forms.

    One character for one, so that every offset stays; for looking words up, not for printing.
    """
    return text.translate(_table()) if has_traditional(text) else text


def has_traditional(text: str) -> bool:
    """Whether *text* holds a character of the traditional script only, or one that is folded."""
    return _traditional().search(text) is not None


def widened(text: str) -> str:
    """*text* with half-width punctuation as Chinese text has it; one character for one."""
    for narrow, wide in _WIDE:
        text = text.replace(narrow, wide)
    return text


@lru_cache(maxsize=1)
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(scripts().traditional.union(map(chr, _table()))))}]")


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    data = Path(__file__).with_name("folding.txt").read_text("utf-8")
    lines = [line for line in data.splitlines() if not line.startswith("#")]
    return {
        ord(old): new
        for olds, news in zip(lines[::2], lines[1::2], strict=True)
        for old, new in zip(olds, news, strict=True)
    }
