"""Decisions for numerals that only tell one of a kind from the others: units, offices, places, kin."""

from __future__ import annotations

import re

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.decisions import Decision
from writing_guide.text.figures.patterns import CHINESE
from writing_guide.text.figures.sight import Sight
from writing_guide.text.spans import Span

# What bears a number and is not counted without a measure word: a numeral before it is a name (三中队).
_NUMBERED = lazy(
    r"[大中支分小]队(?![伍员])|[病监营校工]区|[附分]院|分[厂局部]|分公司|公司|标段|检察部|审判庭|车间|[电铁煤钢棉]厂"
    r"|(?P<whole>号)(?:[线楼院井机门桥岗坝矿炉船]|煤矿|隧道|平台|船闸|窗口|病房|卡口|车间|公馆)|(?P<grade>级)(?:船闸|泵站|电站|提灌)"
)
# These are counted, too: the numeral is a name behind the body they belong to, or before who serves there.
_SECTION = lazy(
    r"[庭科处站所室组班排连营]副?(?:[庭科处站所室组班排连营]长|主任|书记)"
    r"|科护士|庭法官|站消防员|[连营排班](?:官兵|战士|指导员)"
)
_BODY = lazy(
    r"(?:[民刑]|普外|[心神]内|[心神]外|[内外骨儿妇]|特勤|特战|刑侦|监察|纪检|执法|业务|综合|巡察|督察|审计|检察|侦查|公诉|执行)\Z"
)
_OF_BODY = lazy(r"[庭科室处站所组](?![目技学长员织])|病区")
_TROOPS = lazy(r"[连营团旅师排班](?![长员队结傅生资续冠胜跳环带业养客列续倒])")
# The first characters of all that is called by a number: most figures stand before another.
_BEARERS = frozenset(
    "大中支分小病监营校工附公标检审车电铁煤钢棉号级庭科处站所室组班排连团旅师幼院医建冶招局厂"
)
_ABOVE = lazy(r"(?:[团营旅师军队校防某部连]|[在任是入到]某?)\Z")
_SCHOOL = lazy(r"[中小幼](?![型队学心组])|[中小]学(?!生)|院(?![内里子落])|医院|[建冶招]")
_PLACE_ABOVE = lazy(r"[市县区州旗镇](?<![全整各]市)(?<![全整各]县)(?<![全整各]区)(?<![全整各]镇)\Z")
_BUILDERS = lazy(r"(?:中铁|中建|中交|中冶|铁建|[铁冶航油]|电建)\Z")
_BUREAU = lazy(r"[局院厂处]")
# Settlements and crossings that bear a number; what is walked (五里山路) or made (两道沟) is measured.
_PLACE = lazy(
    rf"[{CHINESE}]{{1,2}}(?<!两)(?:里(?=[坡洞坪山沟岗墩塘河桥店铺湾堡岭坝寨营庙井园牌]?"
    r"(?:[村屯庄店铺桥河沟湾堡营街坪塘镇乡](?![堤道滩路段渠岸面民])|[小中]学|社区|街道|派出所|卫生院))"
    r"|(?P<way>道(?=[口沟岭河湾街桥](?!子|堤)|弯(?=[村镇乡街]|胡同|社区))))"
)
_MADE = lazy(r"(?:[了过出着成条]|挖|修|堵|守|设)\Z")
# Kin are ranked by a bare numeral (二哥, 老三); brothers and sisters together are counted (五兄妹, 三姐弟).
_KIN = lazy(r"(?:哥|弟(?!妹)|姐(?![妹弟])|妹|叔|伯|姨|舅|姑|婶|嫂|女儿|儿子|闺女|儿媳|女婿|孙子)")
_SIBLING = frozenset("兄姐姊妯胞")
_SIBLINGS = lazy(r"(?:兄[弟妹]|姐[弟妹]|姊妹|妯娌|胞胎)")
_SHIFTS = frozenset("班队组科室")
_FEW = frozenset("一二三四五六七八九十")
_RANKS = frozenset("二三四五六七八九")
_TOP_TEN = lazy(
    r"[^，,、。]{0,8}?(?:人物|青年|标兵|警察|民警|干警|教师|医生|护士|工匠|能手|法官|检察官|新闻|好人|楷模|少年"
    r"|母亲|儿女|人才|英才|女性|村官|农民|志愿者|企业家|先进|典型|杰出|优秀|感动|最美)"
)
_TEN = frozenset(("十", "10"))
# Years and classes name who was taught together: 2019级, 22级本科生, 八年级（2）班.
_COHORT = lazy(
    r"(?:19|20)[0-9]{2}[级届班](?!别)|[0-9]{2}级(?=、[0-9]{2}级|[^，,。]{0,6}(?:学?生|学员|专业|班))"
)
_CLASS = lazy(
    rf"(?:[0-9]|[{CHINESE}])(?:年?级?[（(] ?(?:[0-9]{{1,2}}|[{CHINESE}]{{1,2}}) ?[）)]|年级[0-9]{{1,2}}) ?班"
)
_TAUGHT = frozenset("级届班年（(")
_VOLTS = frozenset(("伏", "千伏", "kV", "KV"))
# A method called by its steps or characters, a quake or a campaign by its day.
_METHOD = lazy(
    r"[字步环段心色维式D][^，,。、；;“”]{0,7}?(?:(?<!方)法(?![官院律治])|诀|方针|经(?![济费验营理过常历])|箴言)"
)
_DAY = lazy(
    r"(?P<day>[0-9]{1,2}[.·][0-9]{1,2})”?特?大?(?:地震|洪[灾水]|泥石流|爆炸|火灾|雪灾|矿难|事故|专?案|事件)"
)
_FILE = lazy(r"\.(?:png|jpe?g|gif|bmp|webp|docx?|pdf)", re.IGNORECASE)


def _numeral(sight: Sight) -> tuple[int, int]:
    """Where the numeral stands; an empty range for an approximate number, which names nothing."""
    start = sight.candidate.start
    numeral = sight.candidate.numeral
    if sight.candidate.approximate or not sight.text.startswith(numeral, start):
        return start, start
    return start, start + len(numeral)


def _unit(sight: Sight) -> Span | None:
    """支队二大队, 普外一科, 某团三连, 2号线: a body or a work called by its number."""
    start, end = _numeral(sight)
    numeral = sight.candidate.numeral
    if start == end or len(numeral) > 2 or numeral == "两":
        return None
    text, left = sight.text, sight.left
    if text[end : end + 1] not in _BEARERS:
        return None
    numbered = _NUMBERED.match(text, end)
    # 走访3公司 counts; 3中队 does not.
    if numbered is not None and (numeral[0] in _FEW or numbered[0][0] not in "公分"):
        return Span(start, max(end, numbered.end("whole"), numbered.end("grade")))
    if numeral[0] not in _FEW:
        return None
    # 二班 is the second: two would be 两班.
    second = numeral == "二" and text[end : end + 1] in _SHIFTS
    named = (
        second
        or _SECTION.match(text, end)
        or (_OF_BODY.match(text, end) and _BODY.search(left))
        or (_TROOPS.match(text, end) and _ABOVE.search(left))
        or (_SCHOOL.match(text, end) and _PLACE_ABOVE.search(left))
        or (_BUREAU.match(text, end) and _BUILDERS.search(left))
    )
    return Span(start, end) if named else None


def _place_name(sight: Sight) -> Span | None:
    """十里村, 三里屯, 五道口: villages, lanes and crossings called by a number."""
    coined = not sight.candidate.numeral[:1].isdigit()
    match = _PLACE.match(sight.text, sight.candidate.start) if coined else None
    if match is None:
        return None
    built = match.group("way") and _MADE.search(sight.left)
    return None if built else Span(sight.candidate.start, match.end())


def _rank_of_kin(sight: Sight) -> Span | None:
    """二哥, 三女儿, 老四."""
    if sight.candidate.numeral not in _RANKS:
        return None
    start, end = _numeral(sight)
    if _KIN.match(sight.text, end):
        return Span(start, end)
    alone = not sight.candidate.unit and sight.left.endswith("老")
    return Span(start, end) if alone else None


def _siblings(sight: Sight) -> bool:
    """五兄妹, 三姐弟."""
    return sight.right[:1] in _SIBLING and _SIBLINGS.match(sight.right) is not None


def _top_ten(sight: Sight) -> bool:
    """十大杰出青年, 十大人物: a title."""
    candidate = sight.candidate
    return candidate.unit == "大" and candidate.numeral in _TEN and _TOP_TEN.match(sight.right) is not None


def _cohort(sight: Sight) -> Span | None:
    """2019级, 八年级（2）班: who studies together."""
    start = sight.candidate.start
    end = start + len(sight.candidate.numeral)
    if sight.text[end : end + 1] not in _TAUGHT:
        return None
    match = _COHORT.match(sight.text, start) or _CLASS.match(sight.text, start)
    return Span(start, match.end()) if match is not None else None


def _line(sight: Sight) -> bool:
    """10千伏河西线, 公交11路: what a line is called by."""
    if sight.candidate.unit == "路":
        numbered = len(sight.candidate.numeral) > 1 and sight.candidate.numeral.isdigit()
        return numbered or sight.left.endswith("公交") or sight.right.startswith(("公交", "车", "线"))
    return sight.candidate.unit in _VOLTS


def _file_number(sight: Sight) -> Span | None:
    """图片 1.png."""
    if not sight.right.startswith("."):
        return None
    start, end = _numeral(sight)
    return Span(start, end) if start < end and _FILE.match(sight.text, end) else None


def _called(sight: Sight) -> Span | None:
    """十六字诀, 五步工作法; 5.12大地震; 071班: methods, events and codes."""
    start, end = _numeral(sight)
    numeral = sight.candidate.numeral
    if start == end:
        return None
    if len(numeral) > 1 and numeral[0] == "0" and numeral[1].isdigit() and sight.candidate.unit != "年":
        return Span(start, end)
    day = _DAY.match(sight.text, start) if numeral[0].isdigit() else None
    if day is not None:
        return Span(start, day.end("day"))
    method = len(numeral) < 4 and numeral[-1] != "万" and _METHOD.match(sight.text, end)
    return Span(start, end + 1) if method else None


DESIGNATIONS: tuple[Decision, ...] = (
    Decision("place-name", FigureKind.NAME, _place_name),
    Decision("unit-called-by-number", FigureKind.NAME, _unit),
    Decision("rank-of-kin", FigureKind.ORDINAL, _rank_of_kin),
    Decision("siblings", FigureKind.CONTEXT, _siblings),
    Decision("title-of-ten", FigureKind.NAME, _top_ten),
    Decision("cohort", FigureKind.NAME, _cohort),
    Decision("line", FigureKind.NAME, _line),
    Decision("called-by-number", FigureKind.NAME, _called),
    Decision("file-number", FigureKind.NAME, _file_number),
)
