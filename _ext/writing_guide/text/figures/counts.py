"""Decisions for counts and measures: what the subject did against the size of everything else."""

from __future__ import annotations

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.candidate import Form
from writing_guide.text.figures.decisions import (
    Decision,
    Outcome,
    credited,
    doing,
    escaped,
    former_state,
    growth_of_setting,
    last,
    last_match,
    latter_state,
    needed,
    planned,
    taking_part,
    was_so_before,
)
from writing_guide.text.figures.people import PEOPLE
from writing_guide.text.figures.sight import Sight
from writing_guide.text.figures.surroundings import SURROUNDINGS, passage

_PUPILS_WON = lazy(
    r"(?:辅导|指导|培养|所带|带的|教过的|所教|教的|教出|培育|带出)[^，,]{0,8}(?:学生|学员|选手|徒|弟子|孩子)"
)
_WINNERS = frozenset(("人", "名", "位", "个", "家", "对", "户"))
_PRIZES = lazy(r"(?:个人|组织|项目|社区|集体)典型\Z|(?<!颁)[奖章]\Z|(?<!颁)奖[各共计累总达得了]{1,3}\Z")
_PRIZE_MONEY = lazy(r"[^，,。]{0,4}奖[励金]")
_GOT = lazy(r"(?<!获)(?:获|获得|得到|领到)了?\Z")
_SET_UP = lazy(r"(?:设立?|颁|发放|评)[^，,]{0,8}\Z")
_WON = lazy(
    r"\A(?:先进|优秀|模范)(?:集体|个人|单位|班组|工作者)|获得者|得主|提名奖|受到?了?[^，,]{0,2}表彰|获[^，,]{0,2}表彰|入围|获奖\Z|当选|\A[^，,]{0,12}(?:分别|先后)获|\A[^，,]{0,24}被(?:授予|评|命名|表彰)|\A[^，,获得夺]{0,14}奖(?![金励学补杯品])"
)
_FIRST_FEW = lazy(r"(?<![提目以之此生])前\Z")
_INTO = lazy(
    r"(?:[进考升冲挤]入|[进考冲挤]进|跻身|排在?|排名|名列|位[列居]|列)[了到]?(?:全[^，,]{1,4}|年级|班级|班|同[类行级]|行业|[省市县区]级?)\Z"
)
_CLOSED = frozenset(("", "、", "（", "("))
_RANKED = lazy(r"排名|名次|位列")
# 为下岗的86人办理补贴: a deed for those who suffer.
_FOR_THEM = lazy("[^，,]{0,4}?[为给帮替]")
_SPARED = lazy(r"未|没|无|零|不|杜绝|避免")
_PARTS = frozenset("%成")
_SHARE_OF = lazy(r"占(?:比|[^，,用领]{1,8}的)?[约近超过达为]{0,2}\Z")
_AMONG = lazy(r"其中|其余")
_FAMILY = lazy(r"(?:姐[弟妹]|兄[弟妹]|夫[妻妇]|[父母][子女]|祖孙|一家|全家)\Z")
_HANDED_OVER = lazy("托|交[给予由到]|留给|留在|丢给|丢在|送[到回]|寄|扔")
_LIST = lazy(r"[^，,。；;：:]{0,14}")
_MEASURES = ("面积", "人口", "产值", "容量", "重量", "长", "户籍", "床位", "耕地", "建档立卡")
_STATIC = lazy(r"的|占地|辖|[^，,]{7}")
_GROWING = frozenset(("种植", "养殖", "栽植", "栽种", "播种", "收获", "耕种", "开发"))
_LOCAL = lazy(r"(?:[全该本].|[省市县区乡镇村])\Z|[省市县区乡镇村][^，,了]{0,6}\Z")
_BUILDING = lazy(r"[^，,。]{0,3}楼")
_CLIMBED = lazy(r"[爬登跑上走][了过]?\Z")
_ATTRIBUTE = lazy(r"[重高深厚]的|多?的?(?:[高深][处空]|(?:开外|远)的?[地处])")
_HAVING = lazy(r"(?<![没具所享含后建种养])有[^，,]{0,12}\Z|(?<![一总累公])共[^，,同享]{0,6}\Z")
_BY_NOW = ("已有", "已经有")
_AT_HOME = lazy(
    r"(?<!全)(?:小区|社区|辖区|村里?|村子|学校|医院|公司|厂里?|单位|镇上?|县里?|科室|班组|病区|线路|邮路|航线|单程|河段|管段|路段|中队|大队|机关|乡里?|园区|车间|工区)\Z"
)
_MEMBERS = lazy(
    r"(?:课题组|小组|[全本我]班|科室?|班组)\Z|\A[^，,]{0,4}[科班队组群所站院校村厂店家][里内][^，,的]{0,6}\Z"
)
_OF_A_PLANT = lazy(r"(?:[站所矿港库馆队局]|基地|中心|工地)\Z")
_HEADS = frozenset(("人", "名", "位", "个", "户", "口"))
# What begins anew between two figures: a later time, the subject itself, whom a deed is done for.
_ANEW = lazy(r"如今|现在|现已|目前|后来|[，,](?:[他她我为给帮替使让向]|大家)")
_WHOLE = lazy(
    r"(?:全[国省市州县区镇乡村校院厂局系班所社矿军队科站组连营团]|全行业|全系统|全集团|该[院校村局镇县市区所社厂班]"
    r"|[本我][院校村局镇县市区所社厂])[^，,]{0,4}\Z"
)
_PEOPLE_AND_PLACES = lazy(
    r"[^，,。、]{0,4}?(?:村|街道|乡|镇|县(?![直级委属])|区(?![直级委属])|城市|省|市(?![直级委属])|学校|班级"
    r"|居民|群众|百姓|村民|学生|师生|[教老]师|员工|职工|民警|干警|辅警|护士|医生|党员|队员|会员"
    r"|社员|战士|官兵|检察官|法官|工人|消防员|户|人口)"
)
_PEOPLE_ONLY = lazy(
    r"[^，,。、]{0,5}(?:[队社党团会职人]员|员工|[民辅干]警|[教老医]师|医生|护士|[工军]人|干部|战士|官兵|志愿者|学生|职工|法官|博士|成员)"
)
_STANDING_THINGS = frozenset("间栋座幢口亩台辆艘张扇孔")
_THING_ONLY = lazy(r"[^，,。、的了着过全都]{1,6}")
_MEASURED = frozenset(
    ("公里", "千米", "米", "厘米", "里", "平方公里", "平方米", "亩", "公顷", "吨", "公斤", "斤")
)
_FLOOR = frozenset(("平方米", "平米", "平方"))
_ROOM = lazy("的[^，,的]{0,3}[屋房间棚店院]")
_LIVED_IN = lazy(r"(?:[居租]住|住[在进]|挤在|搬[进到])[^，,]{0,16}\Z")
_HEAT = frozenset(("摄氏度", "℃", "°C"))
_STEEP = lazy(r"(?:坡度|倾角|坡角)[^，,]{0,6}\Z")
_ALL_OF = frozenset(("人", "户", "口", "%"))


def _ranked(sight: Sight) -> bool:
    """排名2/86, 全县前100名, 跻身全区20名."""
    unit = sight.candidate.unit
    if unit in ("名", "位", "%") and _FIRST_FEW.search(sight.left):
        return True
    if unit in ("名", "位") and sight.right[:1] in _CLOSED and _INTO.search(sight.left):
        return True
    return "/" in sight.candidate.numeral and _RANKED.search(sight.left) is not None


def _thing_measured(sight: Sight) -> bool:
    """30公斤重的装备, 六层居民楼, 住着9平方米, 40摄氏度: what a thing weighs or measures."""
    if sight.candidate.unit == "层":
        tall = _BUILDING.match(sight.right) or sight.left.endswith("高") or sight.right.startswith("高")
        return bool(tall) and _CLIMBED.search(sight.left) is None
    if sight.candidate.unit in _HEAT or (sight.candidate.unit == "度" and _STEEP.search(sight.left)):
        return True
    if sight.candidate.unit in _FLOOR:
        room = _ROOM.match(sight.right) is not None and sight.verb_end < 0
        if room or _LIVED_IN.search(sight.left):
            return True
    if sight.candidate.unit not in _MEASURED:
        return False
    return _ATTRIBUTE.match(sight.right) is not None or passage(sight)


def _honour(sight: Sight) -> bool:
    """Prizes and praise, except those that pupils won whom the subject taught."""
    honours = sight.tables.honours
    people = sight.candidate.unit in _WINNERS and _WON.search(sight.right) and not doing(sight)
    prizes = _PRIZES.search(sight.left) and not _SET_UP.search(sight.left)
    if _PRIZE_MONEY.match(sight.right) and _GOT.search(sight.left):
        return True
    if not people and not prizes and not honours.search(sight.right[:10]) and not honours.search(sight.left):
        return False
    return not credited(sight) and not _PUPILS_WON.search(sight.earlier + sight.right[:8])


def _others(sight: Sight) -> bool:
    """A sum or a need of somebody else, not made good by the subject."""
    tables = sight.tables
    if tables.mending.search(sight.left) or tables.mending.search(sight.right):
        return False
    at = last(tables.others, sight.left)
    if at >= 0:
        return at >= sight.verb_end
    return bool(tables.others.search(sight.right[:12])) and not doing(sight)


def _suffered(sight: Sight) -> bool:
    """People or things in a state or harm that no verb of doing governs, and that was not made good."""
    states, mending = sight.tables.states, sight.tables.mending
    before = states.search(sight.left)
    behind = None if before else states.search(sight.right[:12])
    if (before is None and behind is None) or doing(sight) or escaped(sight):
        return False
    # 治疗门诊病人3万人次，住院病人7万人次: who was treated goes on.
    if sight.candidate.unit == "人次" and sight.previous is FigureKind.ACHIEVED:
        return False
    if sight.acts and _FOR_THEM.match(sight.left):
        return False
    if mending.search(sight.right) or mending.search(sight.left):
        return False
    return behind is None or not _SPARED.search(sight.right, 0, behind.start() + 1)


def _share_of(sight: Sight) -> bool:
    """女性占71%: what part of a whole something is."""
    return sight.candidate.unit in _PARTS and _SHARE_OF.search(sight.left) is not None


def _among(sight: Sight) -> bool:
    """其中 takes the kind of the total, unless the part is said to do something."""
    among = None if sight.previous is None else _AMONG.search(sight.left)
    # 其中某某结案543件: the part has a verb of its own.
    if among is not None and sight.verb_end > among.end() and len(sight.left) - sight.verb_end <= 1:
        return False
    # 管着其中的两万亩 says what is done with the part.
    return among is not None and not 0 <= sight.verb_end <= among.start() and not taking_part(sight)


def _setting(sight: Sight) -> bool:
    """A word of size stands nearer to the figure than any verb of doing, and measures no deed."""
    word = last_match(sight.tables.setting.finditer(sight.left))
    if word is None or word.end() < sight.verb_end:
        return False
    return not (word[0].endswith(_MEASURES) and _measures_deed(sight, word.start()))


def _measures_deed(sight: Sight, at: int) -> bool:
    """Whether the size at offset *at* of its clause is that of a deed: 推广面积, 清理楼道面积, 覆盖人口."""
    verb = last_match(sight.tables.doing.finditer(sight.left, 0, at))
    # 编制床位 is a size, 新增床位 a deed.
    if verb is None or sight.tables.setting.fullmatch(verb[0]) or _STATIC.search(sight.left, verb.end(), at):
        return False
    # 全县种植面积 is what grows there; 推广种植面积, 全县新增造林面积 are work.
    return verb[0] not in _GROWING or _LOCAL.search(sight.left, 0, verb.start()) is None


def _relatives(sight: Sight) -> bool:
    """两个孩子 of a family."""
    if sight.candidate.unit in _HEADS and _FAMILY.search(sight.left):
        return True
    # 三百多名老人的“儿子” is none.
    if not sight.tables.kin.search(sight.right[:10].partition("“")[0]):
        return False
    # 将两个孩子托付: handing over one's own is no deed; 为两个孩子补课, 把两个孩子抱出火场 is.
    if sight.left.endswith(("将", "把")):
        return _HANDED_OVER.search(sight.right) is not None
    return not doing(sight)


def _own_size(sight: Sight) -> bool:
    """有 or 共 before the figure, no verb of doing before that, none of taking part behind it."""
    if not _HAVING.search(sight.left) or doing(sight) or taking_part(sight):
        return False
    # 已有6名青年返乡: what has come about.
    if sight.left.endswith(_BY_NOW) and sight.candidate.unit in _HEADS and len(sight.right) > 3:
        return _PEOPLE_ONLY.fullmatch(sight.right) is not None
    return not _PUPILS_WON.search(sight.earlier)


def _whole(sight: Sight) -> bool:
    """全镇19个村, 该院9名民警: all that there are."""
    if not _WHOLE.search(sight.left) or doing(sight):
        return False
    if sight.candidate.unit in _ALL_OF:
        return not taking_part(sight)
    noun = _PEOPLE_AND_PLACES.match(sight.right)
    return noun is not None and not sight.tables.doing.search(sight.right, noun.end() - 1, noun.end() + 6)


def _standing(sight: Sight) -> bool:
    """小区1200户居民: directly behind the name of a place or a unit, and doing nothing."""
    members = sight.candidate.unit in _HEADS and sight.right in ("", "人") and _MEMBERS.search(sight.left)
    things = sight.candidate.unit in _STANDING_THINGS and _OF_A_PLANT.search(sight.left)
    if things and not _THING_ONLY.fullmatch(sight.right):
        return False
    if not members and not things and not _AT_HOME.search(sight.left):
        return False
    return not doing(sight) and not taking_part(sight)


def _named_before(sight: Sight) -> bool:
    """这两类: named before, and only taken up again; 担任这两个点的负责人 says what was done."""
    return sight.left.endswith(("这", "那")) and not (doing(sight) and len(sight.left) - sight.verb_end <= 2)


def _without_measure(sight: Sight) -> bool:
    """两公司, 两夫妻: who there is, unless something was done for them."""
    return sight.candidate.form is Form.BARE and sight.candidate.numeral == "两" and not doing(sight)


def _listed(sight: Sight) -> bool:
    """A bare member of a list: nothing but a noun since the figure before."""
    if sight.previous is None or len(sight.between) > 16 or _AMONG.search(sight.left) or doing(sight):
        return False
    if _ANEW.search(sight.between):
        return False
    if sight.between.endswith("的") and taking_part(sight):
        return False
    if _LIST.fullmatch(sight.between):
        return True
    joined = sight.between.replace("，", "").replace(",", "")
    return _LIST.fullmatch(joined) is not None and not taking_part(sight)


def _alone(sight: Sight) -> bool:
    """8名民警，15名辅警，两间平房，…: nothing in the clause but who or what there is."""
    if sight.left:
        return False
    noun = _PEOPLE_ONLY if sight.candidate.unit in _HEADS else _THING_ONLY
    counted = sight.candidate.unit in _HEADS or sight.candidate.unit in _STANDING_THINGS
    return counted and noun.fullmatch(sight.right) is not None


COUNTS: tuple[Decision, ...] = (
    Decision("rank", FigureKind.ORDINAL, _ranked),
    Decision("thing-measured", FigureKind.CONTEXT, _thing_measured),
    Decision("honours", FigureKind.CONTEXT, _honour),
    Decision("former-state", FigureKind.CONTEXT, former_state),
    Decision("growth-of-the-setting", FigureKind.CONTEXT, growth_of_setting),
    Decision("latter-state", FigureKind.ACHIEVED, latter_state),
    Decision("planned", FigureKind.CONTEXT, planned),
    Decision("needed", FigureKind.CONTEXT, needed),
    Decision("was-so-before", FigureKind.CONTEXT, was_so_before),
    Decision("sum-of-others", FigureKind.CONTEXT, _others),
    Decision("suffered", FigureKind.CONTEXT, _suffered),
    *PEOPLE,
    *SURROUNDINGS,
    Decision("share-of-the-whole", FigureKind.CONTEXT, _share_of),
    Decision("part-of-the-figure-before", Outcome.AS_BEFORE, _among),
    Decision("setting", FigureKind.CONTEXT, _setting),
    Decision("relatives", FigureKind.CONTEXT, _relatives),
    Decision("size-of-ones-own", FigureKind.CONTEXT, _own_size),
    Decision("all-there-are", FigureKind.CONTEXT, _whole),
    Decision("standing-size", FigureKind.CONTEXT, _standing),
    Decision("named-before", FigureKind.CONTEXT, _named_before),
    Decision("without-measure", FigureKind.CONTEXT, _without_measure),
    Decision("done", FigureKind.ACHIEVED, doing),
    Decision("list", Outcome.AS_BEFORE, _listed),
    Decision("alone-in-its-clause", FigureKind.CONTEXT, _alone),
)
