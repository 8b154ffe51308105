"""Word lists as expressions and indexes, and text with its quotations blanked."""

from __future__ import annotations

from functools import lru_cache

from writing_guide.text.expressions import lazy
from writing_guide.text.wordindex import WordIndex, expression
from writing_guide.text.words import WordList

_NEVER = "(?!)"
_LONG_QUOTATION = lazy(r"“[^“”\n]{7,}”|「[^「」\n]{7,}」|\"[^\"\n]{7,}\"|《[^《》\n]+》")


def alternation(*lists: WordList) -> str:
    """An expression that matches any entry of *lists*, the longest first; “…” is a gap."""
    entries = sorted(
        {entry for words in lists for entry in words.entries},
        key=lambda e: (-len(e), e),
    )
    return "|".join(map(expression, entries)) or _NEVER


@lru_cache(maxsize=64)
def index_of(*lists: WordList) -> WordIndex:
    """The index of all entries of *lists*, made once for each set of lists."""
    return WordIndex(entry for words in lists for entry in words.entries)


def without_quotations(text: str) -> str:
    """*text* with long quotations and titles of works blanked by spaces; every offset stays.

    A quotation of up to six characters is a term, not somebody's speech, and stays.
    """
    return _LONG_QUOTATION.sub(lambda match: " " * len(match[0]), text)
