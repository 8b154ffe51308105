"""When, and on which occasion: a date, a period that is counted, or a named event."""

from __future__ import annotations

from writing_guide.text.expressions import lazy
from writing_guide.text.phrases import index_of
from writing_guide.text.spans import Span
from writing_guide.text.words import WordList

_NUMERAL = r"[0-9０-９〇零一二两三四五六七八九十百廿卅]"
_BLANK = r"[XxＸ×_＿*]"
_DATE = lazy(
    rf"(?:{_NUMERAL}{{2,4}}|{_BLANK}{{1,4}}|今|去|前|当)年(?:{_NUMERAL}{{1,3}}月(?:{_NUMERAL}{{1,3}}[日号])?|[初底春夏秋冬])?"
    rf"|(?:{_NUMERAL}{{1,2}}|{_BLANK}{{1,2}})月(?:{_NUMERAL}{{1,3}}|{_BLANK}{{1,2}})[日号]?"
    rf"|{_NUMERAL}{{1,2}}月(?:份|初|底|中旬|上旬|下旬|以来|间|的一天)"
)
_PERIOD = lazy(
    rf"{_NUMERAL}{{1,4}}[多余几]?(?:年|载|个?月|天|个春秋|个寒暑|个年头)[多余]?(?:来|以来|间|里|前|后|如一日|的|，|,)"
    rf"|至今[^，,。；;\n]{{0,6}}{_NUMERAL}[多余几]?[年载]"
    r"|自[^，,。；;\n]{1,30}?(?:以来|起|之日|后)"
    r"|从[^，,。；;\n]{1,20}?(?:开始|起(?=[，,]))"
    r"|(?:元旦|春节|除夕|元宵|清明|五一|端午|暑假|寒假|中秋|国庆|重阳)(?:节|期间|前夕|假期|长假|当天|里)?"
)
# Dates that only describe a person: birth, enlistment, joining the Party, schooling.
_BIOGRAPHY = lazy(
    r"[^，,。；;、）)\n]{0,12}?(?:出生|生(?=[，,。；;、）)于人]|$)|入伍|参军|入党|入团|入警|加入中国|毕业(?!后)"
    r"|参加工作(?!以来|后|至今))"
)
# An event's word inside a unit's or an office's name dates nothing: 消防救援站, 扶贫干部.
_IN_NAME = lazy(r"[支大总中]?队|站|中心|部|局|办|员|人员|干部|老师|教师|指挥|委|处|科")


def find_occasion(text: str, start: int, end: int, events: WordList) -> Span | None:
    """The first occasion named between *start* and *end*.

    近年来 and 多年来 name none, nor does a date of birth or enlistment (rules.md, hard cases).
    """
    found: list[Span] = []
    for match in _DATE.finditer(text, start, end):
        if not _BIOGRAPHY.match(text, match.end(), end):
            found.append(Span(*match.span()))
            break
    for event in index_of(events).find(text, start, end):
        if not _IN_NAME.match(text, event.end, end):
            found.append(event)
            break
    match_period = _PERIOD.search(text, start, end)
    if match_period:
        found.append(Span(*match_period.span()))
    return min(found, default=None)
