"""A rule's Markdown page as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Mapping

from writing_guide.text.expressions import lazy

_FENCE = lazy(r"(:{3,}|`{3,})\s*(?:\{?([\w:-]+)\}?)?\s*(.*)")
_OPTION = lazy(r":[\w-]+:")
_STRONG = lazy(r"\*\*([^*\n]+)\*\*")
_INDENT = "    "


def rule_page(markdown: str, parts: Mapping[str, str]) -> str:
    """*markdown* with its headings plain, its passages indented, its directives gone.

    :param parts: part name → what readers call it; it stands above the part's text.
    """
    lines: list[str] = []
    depth = 0
    code = ""
    options = False
    for line in markdown.splitlines():
        if code:
            code, shown = ("", None) if line.strip() == code else (code, _INDENT + line)
        elif line.startswith("`" * 3):
            code, shown = "`" * (len(line) - len(line.lstrip("`"))), None
        elif line.startswith(":::"):
            match = _FENCE.match(line)
            name, argument = (match.group(2), match.group(3)) if match else (None, "")
            depth += 1 if name else -1
            options = bool(name)
            shown = f"{_INDENT}[{parts.get(argument, argument)}]" if name == "part" else None
        elif options and _OPTION.match(line):
            shown = None
        else:
            options = options and not line.strip()
            text = _STRONG.sub(r"\1", line.lstrip("#").strip() if line.startswith("#") else line)
            shown = _INDENT * bool(depth and text) + text
        if shown is not None and (shown or (lines and lines[-1])):
            lines.append(shown)
    return "\n".join(lines).strip("\n") + "\n"
