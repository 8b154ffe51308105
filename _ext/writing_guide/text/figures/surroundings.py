"""Decisions for counts of what is round the subject: companions, places passed, letters received, scars."""

from __future__ import annotations

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.decisions import Decision, doing
from writing_guide.text.figures.sight import Sight

_INCOME = lazy(r"(?:收入|(?<!下降)率|亩产|产值|利润|存款|积蓄|家底|营业额|口粮|补贴)[^，,提增升涨]{0,6}\Z")
_MEAGRE_BEFORE = ("只有", "仅有", "仅", "只", "才")
_MEAGRE = ("不足", "不到", "不满")
_BODY = lazy(r"[^，,。]{0,4}(?:伤疤|伤痕|疤|血泡|水泡|老茧|冻疮|口子|牙印|勒痕|压痕|钢钉|钢板|支架|弹片)")
_STITCHED = lazy(r"[身腿手头脸脚臂背肩额][上部]?[^，,]{0,4}缝[了过]?\Z")
_THINNER = lazy(r"瘦(?:了|掉|下|去)+\Z|体重[^，,]{0,3}[掉轻降减][了到至]*\Z")
_WOUNDED = lazy(r"(?:中|挨|[捅砍刺扎打踢踹][了过]?[他她]?|连[捅砍刺扎])[了过]?\Z")
_BLOWS = frozenset("刀枪拳棍脚弹箭")
_TREATED = lazy(r"(?:缝合|处理|包扎|清理|消毒|护理|治疗|治愈|检查|换药)[^，,]{0,8}\Z")
_SENT_BEFORE = lazy(r"(?:来信|留言|评论|来稿|来函|粉丝|媒体[^，,]{0,6}报道|点击|阅读|浏览)[^，,]{0,4}\Z")
_AUDIENCE = lazy(r"[播点阅浏收][放击读览看听]量[^，,]{0,4}\Z")
_SEEN = lazy("的?[播点阅浏收][放击读览看听]量")
_TOLD_BY_OTHERS = lazy(r"被[^，,]{0,6}\Z")
_TOLD = lazy(r"[^，,。]{0,8}(?:报道|转载|刊发)")
_SENT_BEHIND = lazy(r"[^，,。]{0,6}(?:来信|来函|留言|评论|围观|浏览|转发)")
_PEOPLE = frozenset(("名", "位", "人", "个"))
_LENGTH = lazy(r"[长宽]的")
_WALKED = lazy(r"(?:[走跑穿越经通][过完]|在|沿着?|[这那]条|[往来]返?)\Z")

_OFFER = lazy(r"(?:[拿掏][了出]|塞[给来了]|给|送[来上了]|递[来上]|带[来着]|要付|付给|硬要)[^，,]{0,10}\Z")
_OWN_GIFT = lazy(r"[“\s]*(?:又|还|再|就|便)?[他她我]")
_DECLINED = lazy(
    r"[^。！？\n]{0,36}(?:谢绝|拒绝|回绝|推辞|退了?[还回]|没有?收|[不未]收|拒收|推[了掉]|不肯[收要])"
)
_BURDENED = lazy(r"(?:背负着?|背[上了]|欠[下了]?|负债)\Z")
_AIM = lazy(r"[“\s]*为了?(?:使|让|确保)")
_FOR = lazy(r"为了?[^，,]{0,8}\Z")
_WELFARE = lazy(
    r"[^，,。的]{0,4}(?:人民|市民|群众|百姓|居民|村民|乡亲|父老)的(?:健康|安全|生命|幸福|利益|安宁|期盼)"
)
_SUCCESSIVE = frozenset("代任")
_PLUS = lazy(r"[^，,。；]{0,10}[+＋]")


# Who begins a clause and is not the subject: kin, those who thank, harm or treat. Not what they share with
# it, are given, or feel (家长满意率).
_SOMEBODY_ELSE = lazy(
    r"[“\s]*(?:其|[他她我]的?)?(?:父[亲母]|母亲|爸|妈|妻子|爱人|丈夫|老伴|儿子|女儿|[爷奶公婆]{2}|家人|亲[戚友]|乡亲|邻居|家[长属]|歹徒|劫匪"
    r"|老板|医生|对方|好心人|路人|网友|读者)们?(?!的|[^，,]{0,2}满意)(?![^，,]{0,12}(?:[和与跟同给替为把让请帮教][他她我]|被))"
)


def others_at_work(sight: Sight) -> bool:
    """乡亲们凑了600元, 父亲种了四十年地: the deed of somebody else."""
    return _SOMEBODY_ELSE.match(sight.left) is not None


def passage(sight: Sight) -> bool:
    """走过50米长的走廊: how long a thing is that is walked through, not made."""
    return _LENGTH.match(sight.right) is not None and _WALKED.search(sight.left) is not None


def _meagre(sight: Sight) -> bool:
    """人均收入不足两千元: how little there was."""
    little = sight.text.startswith(_MEAGRE, sight.candidate.start) or sight.left.endswith(_MEAGRE_BEFORE)
    return little and _INCOME.search(sight.left) is not None


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
    if (
        _AUDIENCE.search(sight.left)
        or _SEEN.match(sight.right)
        or (_TOLD_BY_OTHERS.search(sight.left) and _TOLD.match(sight.right))
    ):
        return True
    return bool(sent) and not doing(sight)


def _offered(sight: Sight) -> bool:
    """家属拿出2000元酬谢，他婉言谢绝: what others offer and the subject does not take."""
    end = sight.candidate.end
    if sight.candidate.unit in _PEOPLE or _OWN_GIFT.match(sight.left) or not _OFFER.search(sight.left):
        return False
    return _DECLINED.match(sight.text, end) is not None


def _generations(sight: Sight) -> bool:
    """祖孙三代, 三代人, 六任支书."""
    return sight.candidate.unit in _SUCCESSIVE and not doing(sight)


def _burden(sight: Sight) -> bool:
    """背上10多万元的债."""
    return _BURDENED.search(sight.left) is not None


def _purpose(sight: Sight) -> bool:
    """为了让12名工人有饭吃, 为了600万市民的健康: what the deed was for, not what it came to."""
    if _AIM.match(sight.left):
        return True
    return _WELFARE.match(sight.right) is not None and _FOR.search(sight.left) is not None


def _formula(sight: Sight) -> bool:
    """1名党员+3名群众: the make-up of a unit that a method prescribes."""
    return sight.left.endswith(("+", "＋")) or _PLUS.match(sight.right) is not None


SURROUNDINGS: tuple[Decision, ...] = (
    Decision("others-at-work", FigureKind.CONTEXT, others_at_work),
    Decision("meagre", FigureKind.CONTEXT, _meagre),
    Decision("marks-on-the-body", FigureKind.CONTEXT, _marks_on_the_body),
    Decision("sent-by-others", FigureKind.CONTEXT, _sent_by_others),
    Decision("offered-and-declined", FigureKind.CONTEXT, _offered),
    Decision("generations", FigureKind.CONTEXT, _generations),
    Decision("burden", FigureKind.CONTEXT, _burden),
    Decision("purpose", FigureKind.CONTEXT, _purpose),
    Decision("formula", FigureKind.CONTEXT, _formula),
)
