"""The characters that a reader sees of a Markdown paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from writing_guide.text.expressions import lazy
from writing_guide.text.soft_breaks import join_soft_breaks

if TYPE_CHECKING:
    from markdown_it.token import Token

_ROLE = lazy(r"\{[A-Za-z0-9_+:-]+\}\Z")


def visible_text(tokens: Iterable[Token]) -> str:
    """Text and code without their markup; a hard line break stays a line feed.

    Left out are raw HTML, pictures and footnote marks, which are no characters of the text.
    """
    segments: list[list[str]] = [[]]
    for token in tokens:
        pieces = segments[-1]
        if token.type == "text":
            pieces.append(token.content)
        elif token.type == "code_inline":
            role = _ROLE.search(pieces[-1]) if pieces else None
            if role:
                pieces[-1] = pieces[-1][: role.start()]
            pieces.append(_role_text(token.content) if role else token.content)
        elif token.type == "softbreak":
            pieces.append("\n")
        elif token.type == "hardbreak":
            segments.append([])
    lines = (join_soft_breaks("".join(pieces)).strip() for pieces in segments)
    return "\n".join(line for line in lines if line)


def has_role(tokens: Sequence[Token]) -> bool:
    """Whether a role of MyST stands among *tokens*: {rule}`R101`."""
    return any(
        code.type == "code_inline" and before.type == "text" and _ROLE.search(before.content)
        for before, code in pairwise(tokens)
    )


def _role_text(content: str) -> str:
    """What a role shows: its title where it is written ``title <target>``, else its content."""
    title, opening, target = content.rpartition("<")
    if opening and target.endswith(">") and title.strip():
        return title.strip()
    return content
