"""Who a passage is about: a person with a role, or a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.names import NO_NAME, plain_surnames
from writing_guide.text.phrases import alternation
from writing_guide.text.spans import Span
from writing_guide.text.words import WordList

# A blank or ×× for a name is raised as a placeholder; here it stands for the name (rules.md, hard cases).
_BLANK = r"[_＿]{2,}|[XxＸ×*]{1,4}(?=同志|[省市县区州局乡镇村院校])|[XxＸ×]{2,4}"
# One-character endings of units need an administrative division before them: 市教育局, but not 结局.
_SHORT_UNIT = (
    rf"[省市县区州镇乡旗](?:(?![的对在把将从向被和与]){HAN}){{1,10}}?"
    r"(?:[局院校站所厂科处队社行园馆署厅]|(?<![一全内外大])部)"
)
_PLACE = lazy(r"(?:[到在赴往入驻沉去向从给对为]|前来|接到)[^，,。；;：:！？!?\n的]{0,16}$")
# A trade or relation that no list names, told by its last character: 普查员, 闸门工, 剪纸师, 献血者, 孝媳.
_TRADE = (
    r"(?:(?<![动一全复])员|(?<![施加手分开复竣停务打罢])工|(?<!出)师|(?<![成增延特擅专生见消助])长"
    r"|(?<![或再后前])者|[媳嫂匠]|[匠艺承纪]人|(?<![携联牵握双亲着动人拉入])手|(?<![出用阵])兵)"
)
# What tells that the words after an office are a name, whatever they are: 女工石竹青荣获……
_HONOURED = r"(?:荣[获登膺]|喜获|获[评颁授]|入选|当选|上榜|登上|被[授评])"
# A part of a body of troops, of firemen, of police, told by its number: 边防团一连, 特勤二站.
_NUMBER = r"(?:[一二三四五六七八九十]{1,3}|\d{1,3}|某)"
_PART = rf"[团营旅师部队区勤]{_NUMBER}(?:[连营旅团排班站]|[中大]队)(?![续接夜串忙日])"
# Many units named as one: 市直机关, 全市68个单位.
_MANY = (
    r"[省市县区州]直属?各?(?:机关|单位|部门|系统|企业|学校)"
    rf"|(?<![^，,。；;：:、\s\d日月年天夜晚午后间])(?:全[省市县区州镇乡街旗系行]|{HAN}{{2,3}}[省市县区州镇乡旗])"
    rf"{HAN}{{0,4}}\d{{1,4}}[多余]?[个家支所]{HAN}{{0,6}}?(?:单位|机关|部门|党支部|党组织|学校|医院|企业|社区|中学|小学|村)"
)
# A town's force by its trade: 清江交警对……, 江城消防出动…….
_FORCE = (
    rf"(?<!{HAN}){HAN}{{2,3}}(?:[交特武]警|公安|消防|城管|税务|海[关事]|边检|供电|环卫)"
    r"(?=[对在将把为已于联正全出开接])"
)
# A class of a school, and a group told by what is said of it: 七年级（3）班, 模具班是…….
_GROUP = (
    r"(?:[一二三四五六七八九]年级|[高初][一二三])[（(]?[一二三四五六七八九\d]{1,2}[)）]?班"
    rf"|(?<![^，。；：、,;:\s])(?![这那该本全上下各每我])(?:(?!的){HAN}){{2,6}}[组班队](?=[是现共有承负])"
)
# What stands before a generic noun (社区, 学校, 企业) instead of a name.
_NAMELESS = lazy(
    r"(?:[各本该这那老每多整个全家所的了着过]|城市|农村|基层|辖区|所在|相关|有关|当地|附近|周边|带领|走进|走出|深入"
    r"|下沉|服务|回到|离开|建设|家庭|单位|组织|成立|组建|社会|医疗|先进|优秀|一些|许多|众多|不少|其他|民营|小微|私营|龙头)$"
)


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """The lists that tell a person with a role, or a unit.

    :param roles: endings of offices, trades and relations.
    :param units: endings of units' names.
    :param surnames: family names.
    """

    roles: WordList
    units: WordList
    surnames: WordList


def find_subject(text: str, start: int, end: int, words: SubjectWords) -> Span | None:
    """The first person with a role, or unit, named between *start* and *end*.

    A unit that is only the place of a deed (到某社区) is none, nor is a crowd (广大干部).
    """
    role, unit = _patterns(words)
    person = role.search(text, start, end)
    stop = person.start() if person else end
    for match in unit.finditer(text, start, end):
        if match.start() >= stop:
            break
        name_end = match.start("ending") if match["ending"] else match.start()
        before = text[max(start, match.start() - 20) : name_end]
        if not _PLACE.search(before) and (match["many"] or not _NAMELESS.search(before)):
            return Span(*match.span())
    return Span(*person.span()) if person else None


@lru_cache(maxsize=16)
def _patterns(words: SubjectWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    role, surname = alternation(words.roles), alternation(words.surnames)
    name = rf"(?:(?:{surname}|某){HAN}{{1,2}}|[老小阿](?:{surname}))"
    plain = alternation(plain_surnames(words.surnames))
    known = rf"(?!{NO_NAME})(?:(?:{plain}){HAN}{{1,2}}|(?:{surname})某{{1,2}}|[老小](?:{surname}))"
    persons = lazy(
        # 党委书记王某, “最美教师”王某, 女工石竹青荣获……
        rf"{HAN}{_TRADE}{known}|(?:{role})(?:[、兼\s”]?(?:{name}|{_BLANK})|(?!们|和|的){HAN}{{1,6}}?{_HONOURED})"
        # 王某，女，某校教师; a filter may have left 王，女，……
        rf"|(?:(?<!{HAN}){name}(?:同志)?(?:[，,（(男女]|[是系任为当]|现任|担任|作为)|(?<!\S){HAN}[，,]\s?[男女][，,])"
        rf"[^。！？!?\n]{{0,60}}?(?:{role})"
        # 李某自1998年起从事水稻育种
        rf"|(?<!{HAN}){known}{HAN}?[^，,。；：！？!?\n]{{0,12}}(?:[，,]一直|[，,]长期)?从事"
        # 河口村林某从全市青年中脱颖而出, 县教育局唐某同志
        rf"|[村镇乡区县市局校院所站司队学]{known}(?:同志|(?=[从把被获荣当用在以自，,][^。！？!?\n]))"
        # 像李某这样的乡村邮递员
        rf"|像{HAN}{{2,4}}[一这]样的[^，,。；;！？\n]{{0,14}}?(?:{HAN}{_TRADE}|民警|书记|主任|医生|教师)"
        # 他是一名网格员
        rf"|(?:[任系是]|现为|聘为|当上|做了|成为|作为|身为|当选|[一这][名位个对群])[^，,。；;！？!?\n]{{0,20}}?"
        rf"(?:(?:{role})(?!们|和|的|家)|{HAN}{_TRADE}(?=[，,。；;]))"
        rf"|{_BLANK}"
    )
    units = lazy(
        rf"{HAN}{{2}}(?P<ending>{alternation(words.units)})|{_SHORT_UNIT}|{_PART}|{_FORCE}|{_GROUP}|(?P<many>{_MANY})"
    )
    return persons, units
