"""Line ends inside a paragraph of source, as a reader of Chinese sees them: not at all."""

from __future__ import annotations

from itertools import pairwise

from writing_guide.text.expressions import lazy

# Characters set without word spaces: Han, kana, bopomofo, CJK and full-width punctuation. The
# ideographic space is left out, it is white space.
_WIDE = lazy(
    "[\u2e80-\u2fff\u3001-\u303f\u3041-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
)
# Shared with Western scripts, so they count as Chinese only beside a character that is.
_SHARED = frozenset("“”‘’…—·")


def soft_break(before: str, after: str) -> str:
    """What a line end stands for between the characters *before* and *after*: ``""`` or a space.

    ``""`` between two Chinese characters, punctuation included, and at either end of a text.
    """
    if not before or not after:
        return ""
    wide_before, wide_after = bool(_WIDE.match(before)), bool(_WIDE.match(after))
    if wide_before and (wide_after or after in _SHARED):
        return ""
    return "" if wide_after and before in _SHARED else " "


def join_soft_breaks(paragraph: str) -> str:
    """*paragraph*, a whole one without its markup, as one line.

    The command line and the Sphinx build go by the same :func:`soft_break`, so both see the
    same characters.
    """
    if "\n" not in paragraph:
        return paragraph
    lines = [line for line in (line.strip(" \t") for line in paragraph.split("\n")) if line]
    joined = lines[:1]
    for line, following in pairwise(lines):
        joined += (soft_break(line[-1], following[0]), following)
    return "".join(joined)
