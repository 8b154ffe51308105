"""Decisions for counts of what is round the subject: companions, places passed, letters received, scars."""

from __future__ import annotations

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.decisions import Decision, doing, escaped
from writing_guide.text.figures.sight import Sight

_INCOME = lazy(r"(?:收入|(?<!下降)率|亩产|产值|利润|存款|积蓄|家底|营业额|口粮|补贴)[^，,提增升涨]{0,6}\Z")
_MEAGRE_BEFORE = ("只有", "仅有", "仅", "只", "才")
_MEAGRE = ("不足", "不到", "不满")
_HARMED = lazy(
    r"[^，,。]{0,8}(?:被|遭)[^，,。]{0,4}?(?:抽|冲|毁|淹|烧|砸|压|困|埋|撞|偷|盗|骗|抢|堵|打|咬|刮|泡|断|伤|封)"
)
_FALLS = frozenset(("场", "轮", "次", "阵"))
_WEATHER = lazy(r"[^，,。]{0,3}(?:雪|雨|霜冻|台风|洪水|冰雹|地震|寒潮|沙尘|洪峰|余震)")
_BODY = lazy(r"[^，,。]{0,4}(?:伤疤|伤痕|疤|血泡|水泡|老茧|冻疮|口子|牙印|勒痕|压痕|钢钉|钢板|支架|弹片)")
_STITCHED = lazy(r"[身腿手头脸脚臂背肩额][上部]?[^，,]{0,4}缝[了过]?\Z")
_THINNER = lazy(r"瘦(?:了|掉|下|去)+\Z|体重[^，,]{0,3}[掉轻降减][了到至]*\Z")
_WOUNDED = lazy(r"(?:中|挨|[捅砍刺扎打踢踹][了过]?[他她]?|连[捅砍刺扎])[了过]?\Z")
_BLOWS = frozenset("刀枪拳棍脚弹箭")
_TREATED = lazy(r"(?:缝合|处理|包扎|清理|消毒|护理|治疗|治愈|检查|换药)[^，,]{0,8}\Z")
_SENT_BEFORE = lazy(r"(?:来信|留言|评论|来稿|来函|粉丝|媒体[^，,]{0,6}报道|点击|阅读|浏览)[^，,]{0,4}\Z")
_AUDIENCE = lazy(r"[播点阅浏收][放击读览看听]量[^，,]{0,4}\Z")
_TOLD_BY_OTHERS = lazy(r"被[^，,]{0,6}\Z")
_TOLD = lazy(r"[^，,。]{0,8}(?:报道|转载|刊发)")
_SENT_BEHIND = lazy(r"[^，,。]{0,6}(?:来信|来函|留言|评论|围观|浏览|转发)")
_PEOPLE = frozenset(("名", "位", "人", "个"))
_LIKE = lazy(r"(?:抵得?[上过]|相当于|顶得?[上过]|等于|堪比)[^，,]{0,5}\Z")
_OWNERS = frozenset(("户", "家", "人", "亩"))
_LAND = lazy(r"占(?:用|了|去|到)?\Z")
_LENGTH = lazy(r"[长宽]的")
_WALKED = lazy(r"(?:[走跑穿越经通][过完]|在|沿着?|[这那]条|[往来]返?)\Z")

_OFFER = lazy(r"(?:[拿掏][了出]|塞[给来了]|给|送[来上了]|递[来上]|带[来着]|要付|付给|硬要)[^，,]{0,10}\Z")
_OWN_GIFT = lazy(r"[“\s]*(?:又|还|再|就|便)?[他她我]")
_DECLINED = lazy(
    r"[^。！？\n]{0,36}(?:谢绝|拒绝|回绝|推辞|退了?[还回]|没有?收|[不未]收|拒收|推[了掉]|不肯[收要])"
)
_TURNS = frozenset(("次", "回", "趟", "面"))
_AT_HOME = lazy(r"(?:视频|通话|[能才得][见回]|见面|见上|团聚|相聚|回[过了]?家|探亲|团圆)[过了上]?\Z")
_BURDENED = lazy(r"(?:背负着?|背[上了]|欠[下了]?|负债)\Z")
_AIM = lazy(r"[“\s]*为(?:了|使|让|确保)")
_PLUS = lazy(r"[^，,。；]{0,10}[+＋]")


def passage(sight: Sight) -> bool:
    """走过50米长的走廊: how long a thing is that is walked through, not made."""
    return _LENGTH.match(sight.right) is not None and _WALKED.search(sight.left) is not None


def _meagre(sight: Sight) -> bool:
    """人均收入不足两千元: how little there was."""
    little = sight.text.startswith(_MEAGRE, sight.candidate.start) or sight.left.endswith(_MEAGRE_BEFORE)
    return little and _INCOME.search(sight.left) is not None


def _harmed(sight: Sight) -> bool:
    """两间厂房被淹, 下了五场大雪: what harm came to, and what it came from."""
    if sight.candidate.unit in _FALLS and _WEATHER.match(sight.right):
        return not doing(sight)
    return _HARMED.match(sight.right) is not None and not doing(sight) and not escaped(sight)


def _marks_on_the_body(sight: Sight) -> bool:
    """手上磨出三个血泡, 身中7刀: what the work left on the body; to treat wounds is work itself."""
    if _STITCHED.search(sight.left) or _THINNER.search(sight.left):
        return True
    if sight.candidate.unit == "针" and sight.left.endswith(("缝了", "缝过")):
        return True
    if sight.candidate.unit in _BLOWS and _WOUNDED.search(sight.left):
        return True
    return _BODY.match(sight.right) is not None and _TREATED.search(sight.left) is None


def _sent_by_others(sight: Sight) -> bool:
    """群众来信40多封, 7人评论, 媒体报道20次: what others write, unless it is dealt with."""
    sent = _SENT_BEFORE.search(sight.left) or _SENT_BEHIND.match(sight.right)
    if _AUDIENCE.search(sight.left) or (_TOLD_BY_OTHERS.search(sight.left) and _TOLD.match(sight.right)):
        return True
    return bool(sent) and not doing(sight)


def _compared(sight: Sight) -> bool:
    """抵得上30个劳力, 相当于绕地球两圈: what it is measured against."""
    return _LIKE.search(sight.left) is not None


def _land(sight: Sight) -> bool:
    """修渠要占11户的地: who is touched by it."""
    return sight.candidate.unit in _OWNERS and _LAND.search(sight.left) is not None


def _offered(sight: Sight) -> bool:
    """家属拿出2000元酬谢，他婉言谢绝: what others offer and the subject does not take."""
    end = sight.candidate.end
    if sight.candidate.unit in _PEOPLE or _OWN_GIFT.match(sight.left) or not _OFFER.search(sight.left):
        return False
    return _DECLINED.match(sight.text, end) is not None


def _generations(sight: Sight) -> bool:
    """祖孙三代, 三代人."""
    return sight.candidate.unit == "代" and not doing(sight)


def _seldom_at_home(sight: Sight) -> bool:
    """一年只能回家两次, 见两次面: what the family goes without."""
    return sight.candidate.unit in _TURNS and _AT_HOME.search(sight.left) is not None


def _burden(sight: Sight) -> bool:
    """背上10多万元的债."""
    return _BURDENED.search(sight.left) is not None


def _purpose(sight: Sight) -> bool:
    """为了让12名工人有饭吃: what the deed was for, not what it came to."""
    return _AIM.match(sight.left) is not None


def _formula(sight: Sight) -> bool:
    """1名党员+3名群众: the make-up of a unit that a method prescribes."""
    return sight.left.endswith(("+", "＋")) or _PLUS.match(sight.right) is not None


SURROUNDINGS: tuple[Decision, ...] = (
    Decision("meagre", FigureKind.CONTEXT, _meagre),
    Decision("harmed", FigureKind.CONTEXT, _harmed),
    Decision("marks-on-the-body", FigureKind.CONTEXT, _marks_on_the_body),
    Decision("sent-by-others", FigureKind.CONTEXT, _sent_by_others),
    Decision("compared", FigureKind.CONTEXT, _compared),
    Decision("land-taken", FigureKind.CONTEXT, _land),
    Decision("offered-and-declined", FigureKind.CONTEXT, _offered),
    Decision("generations", FigureKind.CONTEXT, _generations),
    Decision("seldom-at-home", FigureKind.CONTEXT, _seldom_at_home),
    Decision("burden", FigureKind.CONTEXT, _burden),
    Decision("purpose", FigureKind.CONTEXT, _purpose),
    Decision("formula", FigureKind.CONTEXT, _formula),
)
