"""The vocabulary of decisions: what a figure does in its sentence is the first decision that holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, TypeVar

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.patterns import CHINESE
from writing_guide.text.figures.sight import Sight
from writing_guide.text.spans import Span

Match = TypeVar("Match")


class Outcome(Enum):
    """What a decision may say instead of a kind."""

    NO_FIGURE = "the numeral counts nothing here"
    AS_BEFORE = "the kind of the figure before it in the sentence"


@dataclass(frozen=True, slots=True)
class Decision:
    """If *holds* is true of a figure that no earlier decision took, *kind* is its kind.

    :param name: kebab-case, for tests and for explaining a figure.
    :param holds: the condition; a :class:`Span` returned is the figure's span from then on.
    """

    name: str
    kind: FigureKind | Outcome
    holds: Callable[[Sight], object]


class Verdict(NamedTuple):
    """What was decided of a figure: its kind (``None``: it is none), by which decision, and its span."""

    kind: FigureKind | None
    decision: str
    span: Span


def decide(sight: Sight, table: tuple[Decision, ...]) -> Verdict:
    """The verdict of the first decision of *table* that holds; ``achieved`` by default."""
    for decision in table:
        held = decision.holds(sight)
        if held:
            span = held if isinstance(held, Span) else Span(sight.candidate.start, sight.candidate.end)
            if isinstance(decision.kind, FigureKind):
                return Verdict(decision.kind, decision.name, span)
            if decision.kind is Outcome.NO_FIGURE:
                return Verdict(None, decision.name, span)
            return Verdict(sight.previous or FigureKind.ACHIEVED, decision.name, span)
    return Verdict(FigureKind.ACHIEVED, "default", Span(sight.candidate.start, sight.candidate.end))


def doing(sight: Sight) -> bool:
    """Whether a verb of doing governs the figure: stands before it in its clause, or takes it by 对 or 为."""
    return sight.verb_end >= 0 or (
        bool(_TO_WHOM.search(sight.left)) and _DONE_TO.search(sight.right) is not None
    )


# 对辖区内12家门店进行检查, 为全村40户提供服务: who or what the verb behind is for.
_TO_WHOM = lazy(r"(?:\A|[并还又先计])(?:对|将|把|为(?!了))[^，,是]{0,12}\Z")
_DONE_TO = lazy(r"进行|开展|实施|提供|予以|给予|加以|保驾护航")


def taking_part(sight: Sight) -> bool:
    """Whether what is counted does something itself or is better off: a verb of that behind it."""
    return sight.acts or GAINED.match(sight.right) is not None


GAINED = lazy(
    r"[^，,。、]{0,8}?(?:[用住吃喝过通搬当穿看坐]上了?(?!下|班|学)|[领拿学]到了?|住进|搬进|实现|成[为长]|走上|告别|全部(?![是为来都停受断倒关损死瘫被失毁淹]))"
)


_ESCAPED = lazy(r"获救|得救|脱险|脱困|生还|安然|平安|转危为安|脱离了?危险|被[^，,]{0,4}救")


def escaped(sight: Sight) -> bool:
    """六名被困群众全部获救: the harm was averted, which is a result."""
    return _ESCAPED.search(sight.right) is not None


def last_match(matches: Iterable[Match]) -> Match | None:
    """The last of *matches*."""
    match = None
    for found in matches:
        match = found
    return match


def last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of *pattern* in *text* ends; -1 if there is none."""
    at = -1
    for match in pattern.finditer(text):
        at = match.end()
    return at


# A plan sets a term for what follows (计划用两年时间); 比计划, 按计划 speak of what was done.
_PLAN_AHEAD = lazy(r"(?:计划|预计|力争|打算|规划)(?:[用在到于再将0-9两三]|明年|今后|未来)")
_TO_COME = lazy(r"下一步|今后|未来|明年|接下来|下阶段|[明后]年")
_KEPT_PLAN = lazy(r"[比按超]原?(?:计划|规定|规划)|规划了")


def planned(sight: Sight) -> bool:
    """A plan in its clause, or one that an earlier clause of the sentence sets a term for."""
    if sight.tables.plans.search(sight.left):
        return not _KEPT_PLAN.search(sight.left)
    if sight.left.startswith("将") and _TO_COME.search(sight.earlier):
        return True
    start = sight.candidate.start
    ahead = _PLAN_AHEAD.search(sight.text, max(0, start - 60), start)
    return ahead is not None and _PLAN_AHEAD.search(sight.earlier) is not None


def was_so_before(sight: Sight) -> bool:
    """原来, 当初: the state before the deed, unless the clause has come to what is now (是原来的6倍)."""
    at = last(sight.tables.former, sight.left)
    if at < 0 or (sight.candidate.unit in _RATIOS and sight.left.startswith("的", at)):
        return False
    return _SINCE_THEN.search(sight.left, at) is None


NEEDED = lazy(
    r"(?<![无不])(?:[只仅]?需要?|须|得花|要花)[^，,用]{0,2}\Z"
    r"|从[^，,]{1,10}到[^，,]{1,8}[要得需有](?:走|爬|坐|骑|翻)?\Z|(?P<rate>按[^，,]{0,4}\Z)"
)
_SUPPOSED = lazy(r"(?:\A|[，,；“])(?:若(?!干)|如果|假如|假设|要是|倘若)")
_RECKONED = ("计", "折算")


def needed(sight: Sight) -> bool:
    """每周需三次, 若有10人, 按2次计算: needed, supposed or reckoned; less than before is a result."""
    found = NEEDED.search(sight.left)
    if found is None and _SUPPOSED.search(sight.earlier):
        return True
    if found is None or (found.group("rate") and not sight.right.startswith(_RECKONED)):
        return False
    return sight.tables.former.search(sight.earlier) is None


_RATIOS = frozenset(("倍", "%", "成"))
_BY = lazy(r"(?<![可所予难加给用])以[^，,]{0,8}\Z")
_CREDIT = lazy(r"[^，,。]{0,14}[额量数绩长率]")


def credited(sight: Sight) -> bool:
    """以600小时的服务时长获评…: the deed that an honour was given for."""
    if not _BY.search(sight.left) or not _CREDIT.match(sight.right):
        return False
    return doing(sight) or taking_part(sight)


_SINCE_THEN = lazy(r"现在|如今|目前|现已|[扩增加建提]大?[到至为成]")
_FORMER_BEFORE = lazy(r"[从由][^，,]{0,14}\Z")
_FORMER_BEHIND = lazy(
    rf"[^，,。]{{0,8}}(?:[到至为]|(?<!组)成)[^，,。]{{0,4}}?[0-9{CHINESE}]|[^，,。]{{0,8}}中"
)


def former_state(sight: Sight) -> bool:
    """从62%提高到…: the first of two states."""
    return bool(_FORMER_BEFORE.search(sight.left) and _FORMER_BEHIND.match(sight.right))


_REACHED = ("到", "至", "为", "成", "了")
_CHANGED_TO = lazy(
    r"(?:压缩|缩短|缩减|减少|减|下降|降低?|提高|提升|增加|增长|增|升|扩大|拓宽|发展)[到至为]了?\Z"
    r"|[从由][^，,]{1,24}[到至为成]了?\Z"
)


def latter_state(sight: Sight) -> bool:
    """从62%提高到94.5%: the second of two states is the result, unless it is planned."""
    if not sight.left.endswith(_REACHED) or not _CHANGED_TO.search(sight.left):
        return False
    return not _grew_by_itself(sight.left) and not sight.tables.plans.search(sight.earlier)


# Crowds, calls and cases grow without the subject's doing, and so does what soars; income is raised.
_LOAD = lazy(
    r"(?:[客人车]流|来电|来访|求助|求医|需求|报警|报案|警情|病例|阳性|感染|确诊|疫情|水位|气温|温度|风力|积水)[^，,]{0,24}"
    r"(?:涨|升|增|加|扩)[^，,]{0,2}\Z"
)
_SOARED = lazy(r"(?:[激猛骤陡剧飙暴]增|[暴飙上]?涨|飙升|攀升)[到至为了]{0,2}\Z")
_EARNED = lazy(r"收入|收益|价|产|利润|营收|销|成绩|分数|[率比]")


def _grew_by_itself(left: str) -> bool:
    """客流由80人次涨到…: growth of the setting."""
    return _LOAD.search(left) is not None or bool(_SOARED.search(left) and not _EARNED.search(left))


def growth_of_setting(sight: Sight) -> bool:
    """客流由80人次涨到260多人次: the second of two states, reached without the subject."""
    return sight.left.endswith(_REACHED) and _grew_by_itself(sight.left)
