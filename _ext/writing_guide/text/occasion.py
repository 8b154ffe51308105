"""When, and on which occasion: a date, a period that is counted, a named event, an honour conferred."""

from __future__ import annotations

from writing_guide.text.expressions import lazy
from writing_guide.text.phrases import index_of
from writing_guide.text.spans import Span
from writing_guide.text.words import WordList

_NUMERAL = r"[0-9０-９〇零一二两三四五六七八九十百廿卅]"
_BLANK = r"[XxＸ×_＿*]"
# Beginning to work is no occasion: 自参加工作以来 dates no more than 多年来.
_AT_WORK = (
    r"(?:参加|走上|踏上|从事)?[^，,。；;\n]{0,8}?"
    r"(?:工作(?!队)|岗位|讲台|入[职伍警党行]|上班|从[教医警业军艺政]|从事|参军|出生|记事|懂事|毕业)"
)
_DATE = lazy(
    rf"(?:{_NUMERAL}{{2,4}} ?|{_BLANK}{{1,4}}|今|去|前|当)年(?!\d{{1,3}}岁|龄)"
    rf"(?:{_NUMERAL}{{1,3}}月(?:{_NUMERAL}{{1,3}}[日号])?|[初底春夏秋冬])?"
    rf"|(?:{_NUMERAL}{{1,2}}|{_BLANK}{{1,2}})月(?:{_NUMERAL}{{1,3}}|{_BLANK}{{1,2}})[日号]?"
    # 9日，…… at the start of a report.
    rf"|(?<![^\s讯訊])\d{{1,2}}日(?=[，,上下晚])"
    rf"|{_NUMERAL}{{1,2}}月(?:份|初|底|中旬|上旬|下旬|以来|间|的一天)"
)
_PERIOD = lazy(
    rf"(?<!\d)(?!(?:19|20)\d\d年){_NUMERAL}{{1,4}}[多余几]?(?:年|载|个?月|天|个春秋|个寒暑|个年头)[多余]?"
    r"(?:来|以来|间|里|前|后|如一日|的|，|,)"
    # Years spent at the work: 坚守了二十年, 用五年时间; not 三年级, 三十年党龄, 五十年一遇.
    rf"|(?<![第\d])(?!(?:19|20)\d\d年|一年){_NUMERAL}{{1,3}}[多余几]?(?:年|载|个?春秋|个寒暑|个年头)[多余]?"
    r"(?![级生度代制期轻纪历产销]|[^，,。；;\n]{0,3}龄|一[遇次])"
    rf"|至今[^，,。；;\n]{{0,6}}{_NUMERAL}[多余几]?[年载]"
    # 自上任以来; not 自参加工作以来, which dates nothing, nor 自己动手后.
    rf"|自(?![己然身我学愿发觉动带费筹掏主强律豪行家信])(?!从?{_AT_WORK})[^，,。；;\n]{{1,30}}?(?:以来|起|之日|后)"
    rf"|从(?!{_AT_WORK})[^，,。；;\n]{{1,20}}?(?:开始|(?<![做抓说学干谈看想讲带管])起(?=[，,]))"
    r"|(?:担任|当上|接任|调任|到任|上任|就任|当选)[^，,。；;\n]{0,24}?(?:以来|之初|至今|那[天年]|后(?=[，,]))"
    r"|(?:元旦|春节|除夕|元宵|清明|五一|端午|暑假|寒假|中秋|国庆|重阳)(?:节|期间|前夕|假期|长假|当天|里)?"
)
# The day of a report, a campaign with a name, and what has a number in its name: 近日，省妇联授予…;
# “学雷锋”活动; 第三届道德模范.
_REPORTED = lazy(
    r"(?:近日|日前|近期|前不久|不久前|昨[日天])|[”」](?:主题|专项|系列|公益)?(?:活动|行动|工程|竞赛|大赛|评选|战役|会战)"
    rf"|(?:第{_NUMERAL}{{1,3}}|首)届[^，,。；;\n]{{0,30}}?(?:奖|模范|好人|楷模|先进|人物|文明|标兵|称号|大会|大赛|比赛|评选)"
)
# Dates that only describe a person: birth, enlistment, joining the Party, schooling.
_BIOGRAPHY = lazy(
    r"(?!度)[^，,。；;、）)\n]{0,12}?(?:出生|生(?=[，,。；;、）)于人]|$)|入伍|参军|(?:退役|退伍|转业|复员)(?!后|以来|回|军人)|入党|入团|入警|加入中国|毕业(?!后)"
    r"|参加工作(?!以来|后|至今))"
)
# An event's word inside a unit's or an office's name dates nothing: 消防救援站, 扶贫干部.
_IN_NAME = lazy(r"[支大总中]?队|站|者|民警|预防|处理|救助|中心|部|局|办|员|人员|干部|老师|教师|指挥|委|处|科")
# What is averted day by day is work, no event: 及时化解险情.
_NEAR = 8
_AVERTED = lazy(r"(?:化解|排除|排查|处置|消除|预防|防范|杜绝|避免)[^，,。；;、\n]{0,4}$")


def find_occasion(text: str, start: int, end: int, events: WordList) -> Span | None:
    """The first occasion named between *start* and *end*.

    近年来 and 多年来 name none, nor does a date of birth or enlistment (rules.md, hard cases).
    """
    found: list[Span] = []
    for match in _DATE.finditer(text, start, end):
        born = text.endswith("生于", start, match.start())
        if not born and not _BIOGRAPHY.match(text, match.end(), end):
            found.append(Span(*match.span()))
            break
    for event in index_of(events).find(text, start, end):
        if not _IN_NAME.match(text, event.end, end) and not _AVERTED.search(
            text, max(start, event.start - _NEAR), event.start
        ):
            found.append(event)
            break
    for pattern in (_PERIOD, _REPORTED):
        first = pattern.search(text, start, end)
        if first:
            found.append(Span(*first.span()))
    return min(found, default=None)
