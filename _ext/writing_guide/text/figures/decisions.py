"""What a quantity does in its sentence: an ordered list of named decisions, the first that holds is taken.

The decisions follow the definitions of the kinds; the words that they look for are the genre's lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.patterns import CHINESE
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


# --- durations --------------------------------------------------------------------------------

_AGE_RIGHT = re.compile(
    r"的?(?:[党警军工教医护驾矿林司站社]龄|[“‘]?老[”’]?(?:党员|民警|教师|教练|兵|医生|军人|法|警|同志))"
)
_AGE_LEFT = re.compile(
    r"(?:从[教医警军政艺业农检事]|从事[^，,]{0,12}|入[党伍职行警队]|参军|参加工作|任教|执教|行医|龄|退伍|转业|退休|年[过近逾]|现年|已年?|年满)"
    r"(?:已经|以来|至今|已|了|近|整整|满|长达|达|有|的)*\Z"
)
_LIFE = re.compile(r"退休|离休|出生|婴儿|早产")
_ONLY_DATES = re.compile(
    r"(?:的?(?:时间|时光|日子))?(?:以来|来(?![说自到临])|里(?!程)|间(?!断)|内|之[内间中前后]|中|前|后|以[前后]|期间|下来|过去|过后)"
)
_POINT = re.compile(r"(?:[这那每当同前头次某另后上下]|过去的?|最近的?|未来|今后|随后|接下来的?|再过)\Z")
_LASTING = re.compile(
    r"(?:连续|历时|用时|耗时|持续|长达|足足有?|整整|短短|仅用|只用|[用花守站干走跑忙等熬待]了|就是|已经|已有?|坚守|工作|奋战|坚持|达|超过|累计|每天)\Z"
)
_ILLNESS = re.compile(r"(?<!隐)患(?!者)")
_SAVED = re.compile(r"(?:提前|缩短)了?\Z")
_WORK_AHEAD = re.compile(r"[就能要可得]{0,3}(?:走|跑|接|步行|往返|爬|工作|完成|行驶|骑|做)[出了到完]?")


def _is_dated(sight: Sight) -> bool:
    """A day of the month written without its month (12日), not so many days (连续12日)."""
    candidate = sight.candidate
    return candidate.unit == "日" and candidate.numeral[:1].isdigit() and not _LASTING.search(sight.left)


def _service(sight: Sight) -> bool:
    """年警龄, 从警…年: the years describe the person."""
    return bool(_AGE_RIGHT.match(sight.right) or _AGE_LEFT.search(sight.left))


def _life(sight: Sight) -> bool:
    """Time left before retirement, or since birth."""
    return bool(_LIFE.search(sight.left[-8:]) or _LIFE.search(sight.right[:8]))


def _only_dates(sight: Sight) -> bool:
    """…来, …里, …内, …后; 这…, 每…; 近三年 at the head of its clause."""
    if _ONLY_DATES.match(sight.right) or _POINT.search(sight.left):
        return True
    candidate = sight.candidate
    return not sight.left and candidate.approximate and sight.text[candidate.start] == "近"


def _passing_day(sight: Sight) -> bool:
    """一天 and the like without a word for lasting before it or work behind it."""
    return sight.candidate.numeral == "一" and not _WORK_AHEAD.match(sight.right)


def _state_lasts(sight: Sight) -> bool:
    """The time is that of an illness, a sentence, a deadline."""
    states = sight.tables.states
    at = _last(states, sight.left)
    if at >= len(sight.left) - 2 and at >= 0:
        return True
    return bool(at >= 0 or _ILLNESS.search(sight.left) or states.match(sight.right)) and not _doing(sight)


def _saved(sight: Sight) -> bool:
    return bool(_SAVED.search(sight.left))


# --- counts -----------------------------------------------------------------------------------

_HAVING = re.compile(r"(?<![没具所享含])有[^，,]{0,12}\Z|(?<![一总累公])共[^，,同享]{0,6}\Z")
_IDENTITY = re.compile(r"(?:[就都]是|来自)[^，,]{0,10}\Z")
_WHOLE = re.compile(
    r"(?:全[国省市州县区镇乡村校院厂局系班所社矿军队科]|该[院校村局镇县市区所社厂班]|[本我][院校村局镇县市区所社厂])[^，,]{0,4}\Z"
)
_PEOPLE_AND_PLACES = re.compile(
    r"[^，,。、]{0,4}?(?:村|街道|乡|镇|县(?![直级委属])|区(?![直级委属])|城市|省|市(?![直级委属])|学校|班级|居民|群众|百姓|村民|学生|师生|[教老]师|员工|职工|民警|干警|护士|医生|党员|户|人口)"
)
_TEACHING = re.compile(
    r"(?:辅导|指导|培养|所带|所教|教出|培育|带出)[^，,]{0,8}(?:学生|学员|选手|徒|弟子|孩子|班)"
)
_FORMER_LEFT = re.compile(r"[从由][^，,]{0,14}\Z")
_FORMER_RIGHT = re.compile(rf"[^，,。]{{0,8}}(?:[到至为]|(?<!组)成)[^，,。]{{0,4}}?[0-9{CHINESE}]|[^，,。]{{0,8}}中")
_LATTER_LEFT = re.compile(r"[从由][^，,]{1,24}[到至为成]了?\Z")
_PLAN_AHEAD = re.compile(r"(?:计划|预计|力争|打算|规划)(?:用|在|到|于|再|明年|今后|未来|将|[0-9两三])")
_BEATEN_PLAN = re.compile(r"[比按超]原?(?:计划|规定|规划)|规划了")
_ATTRIBUTE = re.compile(r"[重高深厚]的")
_WHERE_LEFT = re.compile(r"在[^，,]{0,6}\Z")
_WHERE_RIGHT = re.compile(r"[^，,。]{0,8}[上里中下内处]|[高长宽深厚重]的")
_EXTENT = re.compile(r"(?<![提增])[重高长宽深厚]\Z")
_SHARE_OF = re.compile(r"占[^，,]{0,8}\Z")
_AMONG = re.compile(r"其中|其余")
_ONE_OF = re.compile(r"[^，,。]{0,8}(?:中的|之一|中\Z)")
_LIST = re.compile(r"[^，,。；;：:]{0,14}")
_JOINED = re.compile(r"(?:[^，,。；;：:、]{0,8}[、和及与])?")
_ZERO_AIM = re.compile(
    r"(?:没有?|未|无|杜绝)(?:任何)?(?:再)?(?:有)?(?:发生|出现|造成|接到|收到|漏掉)?(?:过|任何|了)*\Z"
)
_MEASURED = frozenset(
    ("公里", "千米", "米", "厘米", "里", "平方公里", "平方米", "亩", "公顷", "吨", "公斤", "斤")
)
_HEAT = frozenset(("度", "摄氏度", "℃", "°C"))


def _doing(sight: Sight) -> re.Match[str] | None:
    return sight.tables.doing.search(sight.left)


def _taking_part(sight: Sight) -> re.Match[str] | None:
    return sight.tables.doing.search(sight.right)


def _last(pattern: re.Pattern[str], text: str) -> int:
    at = -1
    for match in pattern.finditer(text):
        at = match.end()
    return at


def _temperature(sight: Sight) -> bool:
    return sight.candidate.unit in _HEAT


def _zero_aim(sight: Sight) -> bool:
    """没有发生一起, 无一例: nothing of what was to be prevented."""
    return sight.candidate.numeral == "一" and bool(_ZERO_AIM.search(sight.left))


def _honour(sight: Sight) -> bool:
    """Prizes and praise, except those that pupils won whom the subject taught."""
    honours = sight.tables.honours
    if not honours.search(sight.right[:10]) and not honours.search(sight.left):
        return False
    return not _TEACHING.search(sight.earlier)


def _former(sight: Sight) -> bool:
    """从62%提高到…: the first of two states."""
    return bool(_FORMER_LEFT.search(sight.left) and _FORMER_RIGHT.match(sight.right))


def _planned(sight: Sight) -> bool:
    """A plan in its clause, or one that an earlier clause of the sentence sets a term for."""
    if sight.tables.plans.search(sight.left):
        return not _BEATEN_PLAN.search(sight.left)
    return bool(_PLAN_AHEAD.search(sight.earlier))


def _was_so(sight: Sight) -> bool:
    return bool(sight.tables.former.search(sight.left))


def _latter(sight: Sight) -> bool:
    """从…提高到94.5%: the second of two states is the result."""
    return bool(_LATTER_LEFT.search(sight.left)) and not sight.tables.plans.search(sight.earlier)


def _thing_measured(sight: Sight) -> bool:
    """30公斤重的装备, 6米高的树: what a thing weighs or measures."""
    return sight.candidate.unit in _MEASURED and bool(_ATTRIBUTE.match(sight.right))


def _others(sight: Sight) -> bool:
    """A sum or a need of somebody else, not made good by the subject."""
    tables = sight.tables
    if tables.mending.search(sight.left) or tables.mending.search(sight.right):
        return False
    at = _last(tables.others, sight.left)
    if at >= 0:
        return at >= _last(tables.doing, sight.left)
    return bool(tables.others.search(sight.right[:12])) and not _doing(sight)


def _suffered(sight: Sight) -> bool:
    """People or things in a state or harm that no verb of doing governs."""
    states = sight.tables.states
    return bool(states.search(sight.left) or states.search(sight.right[:12])) and not _doing(sight)


def _place_measured(sight: Sight) -> bool:
    """在…米的走廊上, 从6米高的树上, 重320吨: the size of a place or a thing."""
    if sight.candidate.unit not in _MEASURED:
        return False
    if _WHERE_LEFT.search(sight.left) and _WHERE_RIGHT.match(sight.right):
        return True
    return not _doing(sight) and bool(_EXTENT.search(sight.left) or _WHERE_RIGHT.match(sight.right))


def _setting(sight: Sight) -> bool:
    """A word of size stands nearer to the figure than any verb of doing."""
    at = _last(sight.tables.setting, sight.left)
    return at >= 0 and at >= _last(sight.tables.doing, sight.left)


def _kin(sight: Sight) -> bool:
    return bool(sight.tables.kin.search(sight.right[:10])) and not sight.tables.doing.search(sight.left[:-1])


def _own_size(sight: Sight) -> bool:
    """有 or 共 before the figure, no verb of doing before that, none of taking part behind it."""
    return bool(_HAVING.search(sight.left)) and not _doing(sight) and not _taking_part(sight)


def _identity(sight: Sight) -> bool:
    return bool(_IDENTITY.search(sight.left)) and not _doing(sight)


def _whole(sight: Sight) -> bool:
    """全镇19个村, 该院9名民警: all that there are."""
    if not _WHOLE.search(sight.left) or _doing(sight):
        return False
    if sight.candidate.unit in ("人", "户", "口", "%"):
        return not _taking_part(sight)
    noun = _PEOPLE_AND_PLACES.match(sight.right)
    return noun is not None and not sight.tables.doing.search(sight.right, noun.end() - 1, noun.end() + 6)


def _half(sight: Sight) -> bool:
    return sight.candidate.unit == "半" and not _doing(sight)


def _among(sight: Sight) -> bool:
    """其中 takes the kind of the total, unless the part is said to do something."""
    return sight.previous is not None and bool(_AMONG.search(sight.left)) and not _taking_part(sight)


def _coordinated(sight: Sight) -> bool:
    """3栋楼、5户和10人: joined to the figure before by a noun and a conjunction at most."""
    return sight.previous is not None and bool(_JOINED.fullmatch(sight.between))


def _listed(sight: Sight) -> bool:
    """A bare member of a list: nothing but a noun since the figure before."""
    if sight.previous is None or len(sight.between) > 16 or _doing(sight) or _AMONG.search(sight.left):
        return False
    return bool(_LIST.fullmatch(sight.between)) or (
        bool(_LIST.fullmatch(sight.between.replace("，", "").replace(",", ""))) and not _taking_part(sight)
    )


def _known(sight: Sight) -> bool:
    """这两类: named before, and only taken up again."""
    return sight.left[-1:] in ("这", "那")


def _without_measure(sight: Sight) -> bool:
    """两公司, 两夫妻: who there is, unless something was done for them."""
    return sight.candidate.form == "bare" and sight.candidate.numeral == "两" and not _doing(sight)


COUNTED: tuple[Decision, ...] = (
    Decision("temperature", _CONTEXT, _temperature),
    Decision("thing-measured", _CONTEXT, _thing_measured),
    Decision("zero-that-was-the-aim", _ACHIEVED, _zero_aim),
    Decision("honours", _CONTEXT, _honour),
    Decision("former-state", _CONTEXT, _former),
    Decision("latter-state", _ACHIEVED, _latter),
    Decision("planned", _CONTEXT, _planned),
    Decision("was-so-before", _CONTEXT, _was_so),
    Decision("others", _CONTEXT, _others),
    Decision("suffered", _CONTEXT, _suffered),
    Decision("share-of-the-whole", _CONTEXT, lambda s: _SHARE_OF.search(s.left)),
    Decision("one-of-many", _CONTEXT, lambda s: _ONE_OF.match(s.right) and not _doing(s)),
    Decision("part-of-the-figure-before", None, _among),
    Decision("joined-to-the-figure-before", None, _coordinated),
    Decision("place-measured", _CONTEXT, _place_measured),
    Decision("setting", _CONTEXT, _setting),
    Decision("relatives", _CONTEXT, _kin),
    Decision("size-of-ones-own", _CONTEXT, _own_size),
    Decision("identity", _CONTEXT, _identity),
    Decision("all-there-are", _CONTEXT, _whole),
    Decision("half", _CONTEXT, _half),
    Decision("named-before", _CONTEXT, _known),
    Decision("without-measure", _CONTEXT, _without_measure),
    Decision("done", _ACHIEVED, _doing),
    Decision("list", None, _listed),
)

DURATION: tuple[Decision, ...] = (
    Decision("time-saved", _ACHIEVED, _saved),
    Decision("day-of-the-month", _TIME, _is_dated),
    Decision("years-of-service", _AGE, _service),
    Decision("years-of-life", _AGE, _life),
    Decision("only-dates", _TIME, _only_dates),
    Decision("years-of-honours", _CONTEXT, lambda s: s.tables.honours.search(s.right)),
    Decision("planned", _CONTEXT, _planned),
    Decision("was-so-before", _CONTEXT, _was_so),
    Decision("state-lasts", _CONTEXT, _state_lasts),
    Decision("lasting", _ACHIEVED, lambda s: _LASTING.search(s.left)),
    Decision("passing-day", _TIME, _passing_day),
)
