"""One text, one script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from writing_guide.checks.base import CheckTypes, Context
from writing_guide.model import Hit
from writing_guide.text.folding import has_traditional
from writing_guide.text.scripts import half_converted, scripts
from writing_guide.text.spans import Span

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class ScriptsMixed:
    """Simplified and traditional characters stand in one text, quoted names left out."""

    needs_whole: ClassVar[bool] = False

    def run(self, context: Context) -> Iterator[Hit]:
        """One hit a text, at the first character of the script that is in the minority."""
        if not has_traditional(context.text):
            return
        table = scripts()
        counts = Counter(context.text)
        traditional = {char: counts[char] for char in table.traditional & counts.keys()}
        if not traditional:
            return
        simplified = {char: counts[char] for char in table.simplified & counts.keys()}
        if sum(simplified.values()) > sum(traditional.values()):
            few = _outside(context, traditional)
        else:
            few = _outside(context, simplified) or _half_converted(context)
        if not few:
            return
        shown = dict.fromkeys(context.text[at] for at in few)
        yield Hit(
            Span(few[0], few[0] + 1),
            "simplified and traditional characters are mixed: “{characters}” ({count} in all); "
            "use one script",
            {"characters": "".join(list(shown)[:_SHOWN]), "count": len(few)},
        )


def _outside(context: Context, characters: Iterable[str]) -> list[int]:
    wanted = "".join(sorted(characters))
    quoted = context.names
    found = re.finditer(f"[{wanted}]", context.text) if wanted else ()
    return [match.start() for match in found if match.start() not in quoted]


def _half_converted(context: Context) -> list[int]:
    quoted, found = context.names, list[int]()
    for span in context.prose:
        match = half_converted(context.text, span.start, span.end)
        if match and match.start() not in quoted:
            found.append(match.start())
    return found


CHECKS: CheckTypes = {"scripts-mixed": ScriptsMixed}
