"""Expressions that find listed words fast: a tree of their characters instead of a row of alternatives.

Each branch begins with a literal character, so that the engine skips to the next character that starts
any word; within a branch every character is read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from writing_guide.text.expressions import lazy

# Behind a verb these make a noun of it: 服务队, 检测点, 宣传员, 收割机.
_NO_NOUN = (
    r"(?!队(?![员伍])|站(?!点)|员(?!工)|中心|组(?!织)|点(?!亮)|所(?![有在])|室|岗|机(?![关构会])"
    r"|[大中支]队|部(?![署分门队落]))"
)
# A verb of one character counts with an aspect (修了) or directly before the figure.
_ASPECT = r"(?:了|过|着|出|起|完|好|满|下|上|到|\Z)"
# 作为, 成为, 因为, 认为, 即将, 必将 are no prepositions, 呼救 and 求救 no help.
_NOT_BEHIND = "(?:作|成|因|认|即|必|呼|求(?=))"


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """An expression that finds any of *words*, the longest at a place; never if there are none."""
    return lazy(_tree(sorted({word for word in words if word})) or r"(?!)")


def verbs(words: Iterable[str]) -> re.Pattern[str]:
    """An expression that finds any verb of *words* that governs what follows it."""
    ordered = sorted({word for word in words if word})
    branches = [_tree([word for word in ordered if len(word) > 1])]
    branches += [f"{re.escape(word)}(?<!{_NOT_BEHIND}.){_ASPECT}" for word in ordered if len(word) == 1]
    pattern = "|".join(filter(None, branches))
    return lazy(f"(?:{pattern}){_NO_NOUN}" if pattern else r"(?!)")


def _tree(words: list[str]) -> str:
    """Alternatives of the sorted *words*, grouped by their first character, the longer first."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word[1:])
    return "|".join(re.escape(first) + _rest(rests) for first, rests in groups.items())


def _rest(rests: list[str]) -> str:
    longer = [rest for rest in rests if rest]
    if not longer:
        return ""
    tree = _tree(longer)
    # The lookahead that always holds keeps the compiler from making a set of single characters, which
    # takes it far longer than to write them side by side.
    plain = "(?=)" if len(longer) > 2 and all(len(rest) == 1 for rest in longer) else ""
    return f"(?:{tree}{plain}){'?' if '' in rests else ''}"
