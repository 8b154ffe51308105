"""Decisions for lengths of time: worked at, lived through, or only dating something."""

from __future__ import annotations

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.decisions import (
    NEEDED,
    Decision,
    credited,
    doing,
    former_state,
    last,
    latter_state,
    needed,
    planned,
    was_so_before,
)
from writing_guide.text.figures.patterns import CHINESE
from writing_guide.text.figures.quantities import unit_at
from writing_guide.text.figures.sight import Sight
from writing_guide.text.figures.surroundings import others_at_work

_SAVED = lazy(r"(?:提前|缩短|节约|节省)[^，,]{0,4}\Z")
_SERVICE_BEHIND = lazy(
    r"的?(?:[党警军工教医护驾矿林司站社]龄|[^，,。、的]{0,6}(?:生涯|经验|阅历|资历)|[“‘]?老[”’]?(?:党员|民警|教师|教练|兵|医生|军人|法|警|同志))"
)
_SERVICE_BEFORE = lazy(
    r"(?:从[教医警军政艺业农检]|入[党伍职行警队]|参军|服役|当兵|参加[^，,]{0,6}工作|任教|执教|行医|龄|退伍|转业"
    r"|退休|年[过近逾]|现年|已年|年满|生活|居住|定居)(?:已经|以来|至今|已|了|近|整整|满|长达|达|有|的)*\Z"
)
_AT_WORK = lazy(r"(?:工作|从业|就职|任职|服役|干[这本]行)\Z")
_YEARS = frozenset(("年", "年头", "载", "学年", "月", "个月", "年半"))
_MET = lazy(r"[不一未难]遇|(?:未|没)[见有]过?的")
_LIFE = lazy(r"退休|离休|出生|婴儿|早产")
_DATES = lazy(
    r"(?:的?(?:时间|时光|日子))?(?:以来|来(?![说自到临]|不及|得及)|里(?!程)|间(?!断)|内|之[内间中前后]|中|前|后|以[前后]"
    r"|期间|下来|过去|过后)"
)
_WITHIN = lazy(r"的[^，,的]{1,5}[里中间]")
_COURSE = lazy("的?[^，,的]{0,2}(?:历程|进程|岁月|光阴)[里中]")
_POINT = lazy(r"(?:时隔|[这那每当同前头次某另后上下]|过去的?|最近的?|未来|今后|随后|接下来的?|再过)\Z")
_LASTING = lazy(
    r"(?:连续|连着|一连|接连|历时|用时|耗时|持续|长达|足足有?|整整|短短|仅用|只用|[用花守站干走跑忙等熬待]了|就是|已经|已有?"
    r"|坚守|工作|奋战|坚持|达|超过|累计|每天)\Z"
)
_WORK_AHEAD = lazy(r"[就能可得]{0,3}(?:走|跑|接|步行|往返|爬|工作|完成|行驶|骑|做)[出了到完]?")
_STARTED = lazy(
    r"(?:开[检工课会业饭学赛考播采诊门机]|出发|上路|动工|起飞|落地|入夜|天黑|天亮)(?:不到|才|刚|仅|了|刚过)?\Z"
)
_HONOURED = lazy(r"[被获荣]|名列|位列|蝉联|的?(?:评选|评审|评比|推选|遴选)")
_ILLNESS = lazy(r"(?<!隐)患(?!者)")
_LEAVE = lazy(r"的?(?:[婚年产病事探休护]?假|休假|长假)")
_AWAKE = lazy(r"[没未不]有?[睡合眯休]|守")
_RESTED = lazy(r"(?:休[了过息]{0,2}|休假|放假)\Z")
_ASLEEP = lazy(r"(?:睡|合眼|眯|打盹|打个盹|休息)[了过上觉眠得]?[^，,]{0,6}\Z")
_AT_SCHOOL = lazy(
    r"(?:(?:小学|[初高]中|中学|[^，,]校|学院|大学|师范|[中大]专|专业|私塾|培训班)[^，,]{0,4}(?:念|读|上|学习?|就读|进修)"
    r"|(?:念|读|上)了?[^，,]{0,3}(?:小学|[初高]中|大学|书|学))[了过]?\Z|(?:[初高]中|小学|大学|本科)\Z"
)
_SHORT_YEAR = frozenset("06789")
_UNTIL = lazy(r"(?:距离?|离)(?!开)[^，,。]{1,12}(?:还有|尚有|仅有|[只仅]剩下?|不到|还剩)\Z")
_ON_THE_WAY = lazy(r"的?(?:车程|路程|路途|行车|航程|水路|山路(?![^，,。]{0,6}[走跑爬]))")
_AS_SOLDIER = ("当了", "当过", "当")
_HOURS = ("小时", "钟头")
_WHOLE_DAYS = frozenset("日天月年周")


def _saved(sight: Sight) -> bool:
    """提前28天: time won is a result."""
    return _SAVED.search(sight.left) is not None


def _day_of_month(sight: Sight) -> bool:
    """A day written without its month (12日), not so many days (连续12日)."""
    candidate = sight.candidate
    return candidate.unit == "日" and candidate.numeral[0].isdigit() and not _LASTING.search(sight.left)


def _service(sight: Sight) -> bool:
    """…年警龄, 从警…年, 工作…年的, 在新疆生活了…年: the years describe the person."""
    if sight.candidate.unit not in _YEARS:
        return False
    if _SERVICE_BEFORE.search(sight.left):
        return True
    # 长达十年的环卫生涯 stresses how long.
    if _SERVICE_BEHIND.match(sight.right) and not sight.left.endswith("长达"):
        return True
    if sight.right.startswith("兵") and sight.left.endswith(_AS_SOLDIER):
        return True
    return sight.right.startswith("的") and _AT_WORK.search(sight.left) is not None


def _school_year(sight: Sight) -> bool:
    """2023学年: a year by its number."""
    return sight.candidate.unit == "学年" and len(sight.candidate.numeral) == 4


def _as_one_day(sight: Sight) -> bool:
    """十年如一日; 几十年 before it is part of the phrase, 二十三年 says how long."""
    numeral = sight.candidate.numeral
    if numeral == "一" and sight.left.endswith("如"):
        return True
    return numeral[0] in "几数" and sight.right.startswith("如一日")


def _rarity(sight: Sight) -> bool:
    """五十年不遇, 30年一遇: how rare a harm is."""
    return _MET.match(sight.right) is not None


def _life(sight: Sight) -> bool:
    """Time since birth, or left before retirement."""
    return bool(_LIFE.search(sight.left[-8:]) or _LIFE.search(sight.right[:8]))


def _only_dates(sight: Sight) -> bool:
    """…来, …里, …内, …后; 这…, 每…; 近三年 at the head of its clause."""
    # 连续15年来保持……: so long without a break.
    if sight.left.endswith("连续"):
        return False
    if _DATES.match(sight.right) or _POINT.search(sight.left):
        return True
    if _COURSE.match(sight.right):
        return True
    # 在八年的服务里: not 在山上八年的工作中, which says where somebody worked so long.
    if sight.left in ("", "在") and _WITHIN.fullmatch(sight.right):
        return True
    return not sight.left and sight.text[sight.candidate.start] == "近"


def _since_the_start(sight: Sight) -> bool:
    """开检半小时，雨下起来: how far something had gone when another thing happened."""
    return not sight.right and _STARTED.search(sight.left) is not None


def _until(sight: Sight) -> bool:
    """距离高考还有80多天: how long before a date."""
    return _UNTIL.search(sight.left) is not None


def _on_the_way(sight: Sight) -> bool:
    """五十分钟的车程: how far something is."""
    return _ON_THE_WAY.match(sight.right) is not None and not doing(sight)


def _short_year(sight: Sight) -> bool:
    """98年, 05年: a year without its century; nothing lasts so many years here."""
    candidate = sight.candidate
    numeral = candidate.numeral
    if candidate.unit != "年" or candidate.approximate or len(numeral) != 2 or not numeral.isdigit():
        return False
    return numeral[0] in _SHORT_YEAR and not _LASTING.search(sight.left)


def _schooling(sight: Sight) -> bool:
    """初中念了两年, 在农校学习两年: how long somebody went to school."""
    if sight.candidate.unit not in _YEARS or _AT_SCHOOL.search(sight.left) is None:
        return False
    return not doing(sight)


def _honoured(sight: Sight) -> bool:
    """连续14年被授予: the years of honours."""
    honoured = _HONOURED.match(sight.right) or sight.tables.honours.search(sight.right)
    return bool(honoured) and not credited(sight)


def _off_duty(sight: Sight) -> bool:
    """三天的假期, 休了五天, 每晚只睡四个小时: time off."""
    if _ASLEEP.search(sight.left):
        return _AWAKE.search(sight.left) is None
    return bool(_LEAVE.match(sight.right) or _RESTED.search(sight.left)) and not doing(sight)


def _state(sight: Sight) -> bool:
    """The time of an illness, a sentence, a deadline."""
    states = sight.tables.states
    at = last(states, sight.left)
    if at >= max(0, len(sight.left) - 2):
        return True
    unwell = at >= 0 or _ILLNESS.search(sight.left) or states.match(sight.right)
    return bool(unwell) and not doing(sight)


def _lasting(sight: Sight) -> bool:
    """连续, 历时, 坚守 and the like directly before it."""
    return _LASTING.search(sight.left) is not None


def _pattern(sight: Sight) -> bool:
    """一日两查: one of two numerals in a coined phrase."""
    candidate = sight.candidate
    if candidate.numeral != "一" or candidate.unit not in _WHOLE_DAYS:
        return False
    # 一天两遍 is a rate, 一日两查 is coined.
    verb = candidate.end + 1
    return sight.right.startswith(tuple(CHINESE)) and unit_at(sight.text, verb, sight.tables) == verb


def _passing(sight: Sight) -> bool:
    """一天 and the like, without a word for lasting or the work itself beside it; 一天要走… is a rate."""
    candidate = sight.candidate
    if candidate.numeral != "一" or _WORK_AHEAD.match(sight.right):
        return False
    if candidate.approximate and candidate.unit.endswith(_HOURS):
        return False
    return not (NEEDED.search(sight.left) or (doing(sight) and len(sight.left) - sight.verb_end <= 1))


DURATIONS: tuple[Decision, ...] = (
    Decision("former-state", FigureKind.CONTEXT, former_state),
    Decision("latter-state", FigureKind.ACHIEVED, latter_state),
    Decision("time-saved", FigureKind.ACHIEVED, _saved),
    Decision("day-of-the-month", FigureKind.TIME, _day_of_month),
    Decision("school-year", FigureKind.TIME, _school_year),
    Decision("as-one-day", FigureKind.IDIOM, _as_one_day),
    Decision("how-rare", FigureKind.CONTEXT, _rarity),
    Decision("only-dates", FigureKind.TIME, _only_dates),
    Decision("schooling", FigureKind.CONTEXT, _schooling),
    Decision("years-of-service", FigureKind.AGE, _service),
    Decision("short-year", FigureKind.TIME, _short_year),
    Decision("years-of-life", FigureKind.AGE, _life),
    Decision("since-the-start", FigureKind.TIME, _since_the_start),
    Decision("until-a-date", FigureKind.TIME, _until),
    Decision("on-the-way", FigureKind.CONTEXT, _on_the_way),
    Decision("years-of-honours", FigureKind.CONTEXT, _honoured),
    Decision("planned", FigureKind.CONTEXT, planned),
    Decision("was-so-before", FigureKind.CONTEXT, was_so_before),
    Decision("off-duty", FigureKind.CONTEXT, _off_duty),
    Decision("others-at-work", FigureKind.CONTEXT, others_at_work),
    Decision("needed", FigureKind.CONTEXT, needed),
    Decision("state-lasts", FigureKind.CONTEXT, _state),
    Decision("coined-phrase", FigureKind.IDIOM, _pattern),
    Decision("lasting", FigureKind.ACHIEVED, _lasting),
    Decision("passing-time", FigureKind.TIME, _passing),
)
