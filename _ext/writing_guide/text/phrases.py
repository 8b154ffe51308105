"""Word lists as compiled expressions, and text with its quotations blanked."""

from __future__ import annotations

import re
from functools import lru_cache

from writing_guide.text.expressions import lazy
from writing_guide.text.words import WordList

GAP = 24
"""How many characters a “…” inside an entry may stand for; it never crosses a sentence end."""

_NEVER = "(?!)"
_LONG_QUOTATION = lazy(r"“[^“”\n]{7,}”|「[^「」\n]{7,}」|\"[^\"\n]{7,}\"|《[^《》\n]+》")


def alternation(*lists: WordList) -> str:
    """An expression that matches any entry of *lists*, the longest first; “…” is a gap."""
    entries = sorted(
        {entry for words in lists for entry in words.entries},
        key=lambda e: (-len(e), e),
    )
    gap = rf"[^。！？!?\n]{{0,{GAP}}}?"
    return "|".join(gap.join(map(re.escape, entry.split("…"))) for entry in entries) or _NEVER


@lru_cache(maxsize=64)
def compiled(*lists: WordList) -> re.Pattern[str]:
    """:func:`alternation`, compiled once for each set of lists."""
    return lazy(alternation(*lists))


def without_quotations(text: str) -> str:
    """*text* with long quotations and titles of works blanked by spaces; every offset stays.

    A quotation of up to six characters is a term, not somebody's speech, and stays.
    """
    return _LONG_QUOTATION.sub(lambda match: " " * len(match[0]), text)
