"""Decisions for counts of people who are there: members, companions, passers-by, those met and saved."""

from __future__ import annotations

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.decisions import GAINED, Decision, doing, escaped, taking_part
from writing_guide.text.figures.patterns import CHINESE
from writing_guide.text.figures.sight import Sight

_FEW = frozenset("两二三四五六七八九")
_PEOPLE = frozenset(("名", "位", "人", "个"))
_HEADS = frozenset(("名", "位", "人", "个", "户", "口", "家"))
_TIMES = frozenset(("次", "回", "趟", "遍"))
_BACK = 600
_BY_NAME = lazy(rf"(?:(?<!{HAN})|[院校局站所队]){HAN}{{2,3}}(?:、{HAN}{{2,3}}){{1,5}}等?\Z")
_WHO = lazy(
    r"[^，,。、的]{0,6}?(?:[队社党团会职人]员|[民辅干]警|[教老医]师|医生|护士|[工军]人|干部|战士|官兵|学生|职工|法官|书记|校长)"
)

# Who makes up a body. Pupils, patients and villagers are those it serves.
_MEMBER = (
    r"(?:(?<![学动人])员(?!工)|(?:科研|技术|管理|专业|工作|医务|医护|护理|执法|行政|施工|教学|救援|在岗)人员|员工|职工"
    r"|[民辅干]警|教师|老师|医[生师]|护士|官兵|战士|干部|骨干|工人|工程师|技师|司机|博士|硕士|高级职称)"
)
_STOCK = lazy(_MEMBER + r"(?:总?人数|总数|数量|数|规模)?(?:已经?|共计?|约|总计|达到?|有|为)*\Z")
_REGISTERED = lazy(r"(?:注册|在册)(?:志愿者|义工|社工|用户)[^，,]{0,5}\Z")
_BODY = lazy(
    r"(?:[队所站组室科院校厂会部委社局店班园庭馆连营坊]|中心|公司|集团|支部|企业|机关|单位|大学|车间|基地)\Z"
)
# 由9名成员组成 is a standing size; who makes up a team that was sent is counted for the deed.
_OF_WHOM = lazy(r"(?<![自理缘事])由(?:[^，,]{2,38}等)?\Z")
_MAKE_UP = lazy("[^，,。]{0,12}(?:组成|构成)")
_SENT = lazy("突击|援|救|抽调|志愿|专班|小分队|工作队|临时")
_POST = lazy(r"设(?!立)[^，,、]{0,8}[长员任事]\Z")
_MEMBERS_ONLY = lazy(rf"[^，,。、的]{{0,6}}{_MEMBER}(?:[、（(].*)?")

_FROM = lazy(r"(?:[就都]是|来自)[^，,]{0,10}\Z")
_ARE = lazy(r"(?:(?:全?都|全|均|也|既|原)?(?:是|系)(?!为)|同[为是属]|[均皆]为)[^，,。]{1,24}(?<!的)\Z")
_MAKES_A_BODY = lazy(
    r"个?人?(?:组成)?[的之][^，,。、的]{0,6}?(?:队伍?|团队?|组|家庭?(?![电具乡长])|班子|班|支部|村子?|小店|工厂|合作社)(?![员长])"
)
_THIS = ("这支", "这个")
_THEY = lazy(r"(?:\A|他们|她们|夫妻|夫妇|兄弟|姐妹|父[子女]|母[子女]|祖孙|师徒|[队班组村站所院厂校][里内])\Z")

_WITH_OTHERS = lazy(r"(?:[和与同跟及](?:另外|其他|其它|其余|另)的?|(?:同行|同去|同来|随行)的?)\Z")
_WITH = lazy(r"[他她我某][和与同跟]\Z")
_FELLOWS = lazy(r"[^，,。、]{0,2}(?:同[事学伴伙]|战友|队友|工友|伙伴|路人|村民|群众|邻居|乡亲|司机)")
_OTHERS = lazy(r"(?:另外|其他|其它|别的)\Z")
_COLLEAGUE = lazy(
    r"[^，,。]{0,6}?(?:志愿者|队员|同[事学志伴行]|战友|民警|辅警|医生|护士|医护|党员|干部|成员|[教老]师|师傅|工人|职工|员工"
    r"|村民|邻居|乘客|司机|人(?!家))"
)
_SEEN = _PEOPLE | {"户", "辆", "对", "群"}
_SOMEBODY = lazy(
    r"[^，,。、]{0,8}?(?:人|孩|童|者|客|民|伤员|学员|众|学生|友|男|女|汉|娃|婴|姑娘|小伙|司机|邻居|群众|老乡|乡亲|[货轿客]车|摩托)"
)
_MET = lazy(
    r"(?:(?:看|遇|碰|撞|瞧|望|瞥)[见到上]|只见|惊动|惊醒|吵醒|引来|迎面[来走]?|对面[开驶走]?来?|[坐站躺围挤等][着满])了?[^，,]{0,8}\Z"
)
_PASSING_BY = lazy(r"(?:闻讯|闻声|路过|过路|围观|过往|隔壁|邻座|旁边|身旁)[^，,]{0,4}的?\Z")
_SCENE = lazy(r"(?:(?<!其)[上里内中下旁边]|现场|前面)\Z")
_FOUND = lazy(r"发现[了有]?\Z")
_IN_DISTRESS = lazy(
    r"[^，,。]{0,10}(?:被困|受困|受伤|落水|溺水|昏[迷倒]|晕倒|倒在|摔倒|迷路|走失|轻生|挣扎|求救|呼救|徘徊)"
)
_ADVERSARIES = lazy(r"[^，,。、]{0,6}?(?:歹徒|劫匪|匪徒|窃贼|小偷|凶手|醉汉)")

_SOURCE = lazy(
    r"[^，,。、]{0,6}(?:部门|单位|科室|机关|企业|省|市|县|学校|医院|高校|局|所|部委|班组|车间|乡镇|街道|[中支大]队|院系)(?:和[^，,。]{1,8})?的"
    rf"(?:[0-9{CHINESE}]{{1,6}}[多余]?[名位人]|[^，,。的]{{0,4}}?{_MEMBER})"
)
_DRAWN = lazy(r"抽[调选][^，,]{0,12}\Z")
_OUT_OF = lazy(r"从[^，,]{0,16}\Z")
_DRAWS = lazy(r"[^，,。]{0,6}(?:抽|选派|选拔|选出|遴选|调集|招)")
_CASE = lazy(r"[^，,。]{0,24}案")
_FELL = lazy(r"牺牲\Z|牺牲[在于了]|殉职|遇难")


def _members(sight: Sight) -> bool:
    """会员800人, 护理组26名护士、3个小组: the standing size of a body, whose members do nothing here."""
    if sight.candidate.unit not in _PEOPLE or sight.previous is FigureKind.ACHIEVED:
        return False
    if _OF_WHOM.search(sight.left) and _MAKE_UP.match(sight.right):
        return _SENT.search(sight.earlier + sight.right) is None
    if sight.right[:1] in ("", "、", "（", "("):
        if _POST.search(sight.left):
            return True
        stock = _STOCK.search(sight.left) or _REGISTERED.search(sight.left)
        if stock is not None:
            verb = sight.tables.doing.search(sight.left)
            return (verb is None or verb.end() > stock.start()) and not taking_part(sight)
    return _REGISTERED.search(sight.left) is not None or _body_of(sight)


def _body_of(sight: Sight) -> bool:
    """某站15名队员: a body, and directly behind its name how many belong to it."""
    if not _BODY.search(sight.left) or not _MEMBERS_ONLY.fullmatch(sight.right):
        return False
    if doing(sight) or taking_part(sight):
        return False
    # 支教队15名队员，上课320节: who is said to work is counted for it.
    following = sight.candidate.end + len(sight.right) + 1
    close = sight.text.find("，", following, following + 16)
    verb = sight.tables.doing.search(sight.text, following, close if close >= 0 else following + 16)
    return verb is None or "、" in sight.right


def _identity(sight: Sight) -> bool:
    """他们就是来自市局8个部门的…, 两人系父女: who somebody is."""
    unit = sight.candidate.unit
    if unit in _HEADS and _THEY.search(sight.left) and _ARE.match(sight.right):
        return True
    # 两人合力…: those whom the text has told of, not people helped or saved.
    if unit == "人" and sight.candidate.numeral in _FEW and _THEY.search(sight.left) and sight.right:
        return not escaped(sight) and GAINED.match(sight.right) is None
    body = _MAKES_A_BODY.match(sight.right) if unit in _HEADS else None
    if body is not None and not doing(sight):
        return sight.left.endswith(_THIS) or sight.tables.doing.search(sight.right, body.end()) is None
    return unit not in _TIMES and bool(_FROM.search(sight.left)) and not doing(sight)


def _named_again(sight: Sight) -> bool:
    """两位医生 again, 张某、李某两名护士: the few whom the text tells of by name, or as it did before."""
    if sight.candidate.numeral not in _FEW or sight.candidate.unit not in _PEOPLE or doing(sight):
        return False
    noun = _WHO.match(sight.right)
    start = sight.candidate.start
    if noun is None:
        return False
    if _BY_NAME.search(sight.left):
        return True
    return (
        sight.text.rfind(sight.text[start : sight.candidate.end] + noun[0], max(0, start - _BACK), start) >= 0
    )


def _companions(sight: Sight) -> bool:
    """和其他3名队员, 另外两位同事: people beside the subject."""
    if sight.candidate.unit not in _PEOPLE:
        return False
    if _WITH_OTHERS.search(sight.left) or (_WITH.search(sight.left) and _FELLOWS.match(sight.right)):
        return True
    named = _OTHERS.search(sight.left) and _COLLEAGUE.match(sight.right)
    return bool(named) and not doing(sight)


def _met(sight: Sight) -> bool:
    """遇到两位老人, 路过的两名司机, 发现两名游客被困, 车上三名孩子: people whom a narrative comes upon."""
    left, right = sight.left, sight.right
    if sight.candidate.unit in _PEOPLE and _FOUND.search(left):
        return _IN_DISTRESS.match(right) is not None
    people = sight.candidate.unit in _PEOPLE
    if people and _ADVERSARIES.match(right):
        return not doing(sight)
    if sight.candidate.unit not in _SEEN or not _SOMEBODY.match(right):
        return False
    met = _MET.search(left)
    if met is not None:
        return sight.verb_end <= met.end()
    at_hand = people and _SCENE.search(left) and not taking_part(sight)
    return bool(at_hand or _PASSING_BY.search(left)) and not doing(sight)


def _source_of_people(sight: Sight) -> bool:
    """8个部门的12名干部, 从6个科室抽调: where those counted next come from."""
    if _DRAWS.match(sight.right) and _OUT_OF.search(sight.left):
        return True
    return _SOURCE.match(sight.right) is not None and (
        not doing(sight) or _DRAWN.search(sight.left) is not None
    )


def _of_a_case(sight: Sight) -> bool:
    """张某等15人诈骗案: how many stand trial in one case."""
    return (
        sight.left.endswith("等") and sight.candidate.unit in _PEOPLE and _CASE.match(sight.right) is not None
    )


def _fallen(sight: Sight) -> bool:
    """两名队员英勇牺牲: the dead of the subject's own side."""
    return sight.candidate.unit in _PEOPLE and _FELL.search(sight.right) is not None and not doing(sight)


PEOPLE: tuple[Decision, ...] = (
    Decision("named-again", FigureKind.CONTEXT, _named_again),
    Decision("companions", FigureKind.CONTEXT, _companions),
    Decision("met", FigureKind.CONTEXT, _met),
    Decision("source-of-people", FigureKind.CONTEXT, _source_of_people),
    Decision("of-a-case", FigureKind.CONTEXT, _of_a_case),
    Decision("fallen", FigureKind.CONTEXT, _fallen),
    Decision("members", FigureKind.CONTEXT, _members),
    Decision("identity", FigureKind.CONTEXT, _identity),
)
