"""What a quantity does in its sentence: an ordered list of named decisions, the first that holds is taken.

The decisions follow the definitions of the kinds; the words that they look for are the genre's lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.sight import Sight

_ACHIEVED, _CONTEXT, _TIME = FigureKind.ACHIEVED, FigureKind.CONTEXT, FigureKind.TIME
_AGE, _ORDINAL, _NAME, _IDIOM = FigureKind.AGE, FigureKind.ORDINAL, FigureKind.NAME, FigureKind.IDIOM


@dataclass(frozen=True, slots=True)
class Decision:
    """If *holds* is true of a figure that none of the earlier decisions took, its kind is *kind*.

    ``kind`` is ``None`` where the figure takes the kind of the quantity before it.
    """

    name: str
    kind: FigureKind | None
    holds: Callable[[Sight], object]


def decide(sight: Sight, decisions: tuple[Decision, ...]) -> tuple[FigureKind, str]:
    """The kind of the figure in *sight*, and the name of the decision that gave it."""
    for decision in decisions:
        if decision.holds(sight):
            return decision.kind or sight.previous or _ACHIEVED, decision.name
    return _ACHIEVED, "default"


# --- what the text before and behind says ---------------------------------------------------

_AGE_RIGHT = re.compile(r"的?(?:[党警军工教医护驾矿林司]龄|老(?:党员|民警|教师|兵|医生|军人))")
_AGE_LEFT = re.compile(
    r"(?:从[教医警军政艺业农检事]|入[党伍职行警]|参军|参加工作|任教|执教|行医|龄|从事[^，]{0,12}|退伍|转业|退休|年[过近逾]|现年|已年?|年满)"
    r"(?:已经|以来|至今|已|了|近|整整|满|长达|达|有|的)*\Z"
)
_LIFE = re.compile(r"退休|离休|出生|婴儿")
_OLD = re.compile(r"年[过近逾]\Z")
_ONLY_DATES = re.compile(
    r"(?:的?(?:时间|时光|日子))?(?:以来|来(?![说自到临])|里(?!程)|间(?!断)|内|之[内间中前后]|中|前|后|以[前后]|期间|下来|过去|过后)"
)
_POINT = re.compile(r"(?:[这那每当同前头次某另后上下]|过去的?|最近的?|未来|今后|随后|接下来的?|再过|第)\Z")
_LASTING = re.compile(
    r"(?:连续|历时|用时|耗时|持续|长达|足足有?|整整|短短|仅用|只用|[用花守站干走跑忙等熬待]了|就是|已经|已有?|坚守|工作|奋战|坚持|达|超过|累计|每天)\Z"
)
_WORK_AHEAD = re.compile(r"[就能要]?(?:走|跑|接|步行|往返|爬|工作|完成|行驶|骑|做)[出了到完]?")
_ACTUALLY_HAD = re.compile(r"(?<![没具所享含])有[^，]{0,12}\Z|(?<![一总累公])共[^，同享]{0,6}\Z")
_WHOLE = re.compile(
    r"(?:全[国省市州县区镇乡村校院厂局系班所社矿军队]|该[院校村局镇县市区所社厂]|[本我][院校村局镇县市区所社厂])[^，]{0,4}\Z"
)
_PLACES = re.compile(
    r"[^，。、]{0,4}(?:村|街道|乡镇|镇|乡|县|区|城市|省|市|社区|学校|班级|居民|群众|百姓|村民|学生|师生|老师|教师|员工|职工|户|人口|人)"
)
_BASE_LEFT = re.compile(r"(?:从|由)[^，]{0,14}\Z")
_BASE_RIGHT = re.compile(r"[^，。]{0,8}(?:[增加提高升长扩展下降低减少缩短压变跃大]{1,2}|发展)[到至为成]")
_WHERE_LEFT = re.compile(r"在[^，]{0,6}\Z")
_WHERE_RIGHT = re.compile(r"[^，。]{0,8}[上里中下内处]")
_SHARE_OF = re.compile(r"占[^，]{0,8}\Z")
_AMONG = re.compile(r"其中|其余")
_LIST = re.compile(r"[^，。；：]{0,10}[、和及与]?(?:以及)?[^，。；：]{0,4}\Z")
_ZERO_AIM = re.compile(
    r"(?:没有?|未|无|杜绝)(?:任何)?(?:再)?(?:有)?(?:发生|出现|造成|接到|收到|漏掉)?(?:过|任何|了)*\Z"
)
_MEASURED = frozenset(
    (
        "公里",
        "千米",
        "米",
        "厘米",
        "里",
        "平方公里",
        "平方米",
        "亩",
        "公顷",
        "度",
        "摄氏度",
        "℃",
        "吨",
        "公斤",
        "斤",
    )
)


def _doing(sight: Sight) -> re.Match[str] | None:
    return sight.tables.doing.search(sight.left)


def _last(pattern: re.Pattern[str], text: str) -> int:
    at = -1
    for match in pattern.finditer(text):
        at = match.end()
    return at


def _unit(sight: Sight) -> str:
    return sight.candidate.unit


def _honour(sight: Sight) -> bool:
    honours = sight.tables.honours
    if honours.search(sight.right[:10]):
        return True
    found = honours.search(sight.left)
    return found is not None


def _own_size(sight: Sight) -> bool:
    """有 or 共 before the figure, no verb of doing before that, none of taking part behind it."""
    if not _ACTUALLY_HAD.search(sight.left) or _doing(sight):
        return False
    return not sight.tables.doing.search(sight.right)


def _setting(sight: Sight) -> bool:
    """A word of size stands nearer to the figure than any verb of doing."""
    at = _last(sight.tables.setting, sight.left)
    return at >= 0 and at >= _last(sight.tables.doing, sight.left)


def _others(sight: Sight) -> bool:
    tables = sight.tables
    if tables.mending.search(sight.left):
        return False
    if tables.others.search(sight.left):
        return True
    return bool(tables.others.search(sight.right[:12])) and not _doing(sight)


def _no_sign(sight: Sight) -> bool:
    """A bare member of a list: nothing but a noun since the figure before."""
    return (
        sight.previous is not None
        and len(sight.between) <= 16
        and bool(_LIST.match(sight.between.replace("，", "、")))
        and not _doing(sight)
    )


def _former(sight: Sight) -> bool:
    return bool(_BASE_LEFT.search(sight.left) and _BASE_RIGHT.match(sight.right))


def _place(sight: Sight) -> bool:
    return (
        bool(_WHOLE.search(sight.left) and _PLACES.match(sight.right))
        and not _doing(sight)
        and not (sight.tables.doing.search(sight.right))
    )


def _kin(sight: Sight) -> bool:
    return bool(sight.tables.kin.search(sight.right[:6])) and not _doing(sight)


COUNTED: tuple[Decision, ...] = (
    Decision("temperature", _CONTEXT, lambda s: _unit(s) in ("度", "摄氏度", "℃", "°C")),
    Decision("zero-that-was-the-aim", _ACHIEVED, lambda s: _ZERO_AIM.search(s.left)),
    Decision("honours", _CONTEXT, _honour),
    Decision("former-state", _CONTEXT, _former),
    Decision("others", _CONTEXT, _others),
    Decision("share-of-the-whole", _CONTEXT, lambda s: _SHARE_OF.search(s.left)),
    Decision("part-of-the-figure-before", None, lambda s: s.previous and _AMONG.search(s.left)),
    Decision(
        "measure-of-the-place",
        _CONTEXT,
        lambda s: _unit(s) in _MEASURED and _WHERE_LEFT.search(s.left) and _WHERE_RIGHT.match(s.right),
    ),
    Decision("setting", _CONTEXT, _setting),
    Decision("relatives", _CONTEXT, _kin),
    Decision("size-of-one's-own", _CONTEXT, _own_size),
    Decision("whole-place", _CONTEXT, _place),
    Decision("done", _ACHIEVED, _doing),
    Decision("list", None, _no_sign),
    Decision("default", _ACHIEVED, lambda s: True),
)

DURATION: tuple[Decision, ...] = (
    Decision("years-of-service", _AGE, lambda s: _AGE_RIGHT.match(s.right) or _AGE_LEFT.search(s.left)),
    Decision("years-of-life", _AGE, lambda s: _LIFE.search(s.left[-8:]) or _LIFE.search(s.right[:8])),
    Decision("only-dates", _TIME, lambda s: _ONLY_DATES.match(s.right) or _POINT.search(s.left)),
    Decision("honours", _CONTEXT, lambda s: s.tables.honours.search(s.right)),
    Decision("others", _CONTEXT, _others),
    Decision("lasting", _ACHIEVED, lambda s: _LASTING.search(s.left)),
    Decision("day", _TIME, lambda s: s.candidate.numeral == "一" and not _WORK_AHEAD.match(s.right)),
    Decision("default", _ACHIEVED, lambda s: True),
)
