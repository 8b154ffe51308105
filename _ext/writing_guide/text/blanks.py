"""Blanks in a text: where a name is still to be filled in, where a filter cut a word out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.spans import Span


class BlankKind(StrEnum):
    """What stands behind a blank."""

    NAME = "name"
    """A person's, unit's or place's name that was never filled in."""
    CUT = "cut"
    """A word that a site's filter removed."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank for anything but a number; blanks for numbers are figures.

    :param span: the characters of the blank, without the word that follows.
    """

    span: Span
    kind: BlankKind


# So many lone X with a word that names show that X stands for names here.
_SURE = 2

# Every branch stands behind one set of characters, so that the search skips all others at once.
_BLANK = lazy(
    r"[_＿XxＸ×*＊○◯□■△某（(【［\[{｛<](?:(?<=[_＿])[_＿]*"
    r"|(?<=[XxＸ×])(?<![A-Za-zＸ×0-9+＋.·\-].)[XxＸ×]*(?![A-Za-zＸ×0-9+＋.·\-])"
    r"|(?<=[*＊])[*＊]*"
    rf"|(?<=[○◯□■△])(?<![一二三四五六七八九十].)[○◯□■△]+(?={HAN})"
    r"|(?<=某)某"
    r"|(?<=[（(])(?:[ \u3000\xa0]+|(?:此处|请)?(?:填写|填入|补充|待填|待补)[^）)\n]{0,12})[）)]"
    r"|(?<=【)[^】\n]{0,8}(?:姓名|名字|单位名称|填写|填入|补充|待填)[^】\n]{0,6}】"
    r"|(?<=[［\[{｛<])[^］\]}｝>\n]{0,8}(?:姓名|名字|名称|单位|职务|地名|日期|填写|填入|补充|待填)"
    r"[^］\]}｝>\n]{0,6}[］\]}｝>])"
)
# What a number's blank is followed by; the lookaheads keep 人民, 支队, 分局, 日报 … out.
_COUNTED = lazy(
    r"[多余几]?(?:万|亿|千|百|十)?(?:名|位|个|户|人次|人(?![的民大员士们才事])|次|辆|份|处|起|件|条|项|天|日(?![报常])"
    r"|月|年|小时|分钟|分(?![局公管行院校店会])|秒|点|时|℃|度|元|万|亿|公里|千米|米|吨|斤|公斤|千克|克|升|亩|公顷|平方|立方"
    r"|岁|周|%|％|‰|家(?!园)|所|支(?![部队行])|台|套|批|场|期(?!间)|届|篇|本|只|头|棵|株|号|栋|幢|层|室|楼(?!镇|乡|村)"
    r"|类|种|倍|枚|顶|张|车|趟|轮|班|组|多|余)"
)
_BEFORE_NUMBER = lazy(r"(?:[第年月]|\d|[0-9]-)$")
_NAMED = (
    r"(?:同志|同学|老师|教师|书记|主任|局长|院长|所长|队长|校长|站长|处长|科长|村长|厂长|经理|医生|护士|医师|警官|先生|女士"
    r"|师傅|大爷|大娘|大妈|奶奶|爷爷|阿姨|烈士|省|市(?!委_|委会)|县|区|州|旗|乡|镇|村|社区|街道|小区|路|街|局|厅|校区|学校|学院"
    r"|公司|医院|大学|中学|小学|幼儿园|集团|单位|部门|派出所|卫生院|卫生室|支部|支队|大队|中队|法院|检察院|银行|厂|站|项目)"
)
_NAMED_NEXT = lazy(_NAMED)
_CUT_NEXT = lazy(
    r"总书记|中央(?!路|街|公园)|国务院|新时代|为核心|在[_＿]|员(?!工)|领导下|思想(?!政治|品德)|指出|强调|系列重要|大精神|大以来"
    r"|[一二三四五六七八九十]大"
)
_CUT_BEFORE = lazy(r"(?:中国|党的|各|全国|伟大的)$")
# One underscore before these is more often a cut 党政 or 民主 than a name.
_VAGUE_UNIT = lazy(r"部门|单位|项目|[厂站]")
# X for 疫 or 毒: 防X, 抗X, X肆虐.
_SUBSTITUTED_BEFORE = lazy(r"[防抗战]$")
_SUBSTITUTED_NEXT = lazy(r"防控|[肆施]虐|蔓延")
_SURNAMED_BEFORE = lazy(
    r"[赵钱孙李周吴郑王冯陈蒋沈韩杨朱许何吕张孔曹严魏姜谢苏潘葛范彭马方俞任袁柳史唐薛雷罗郝毕康余顾孟黄"
    r"萧尹姚汪毛戴宋庞熊董梁杜贾江颜郭梅林钟徐邱骆高夏蔡田樊胡霍卢莫房丁邓洪崔程邢裴陆翁段侯宁刘叶黎白乔温庄阎龚文尚龙]$"
)
_X_TERM = lazy(r"光|射线|线|轴|染色体|形|型|档|波|片|坐标")
# What Markdown emphasises with one star is seldom longer.
_EMPHASIS = 16
_STARS = lazy(r"[*＊]+")
_CALLED = lazy(r"(?:叫|是|姓名[:：])$")
# A filter that knows given names leaves 王，女，汉族.
_NAME_CUT = lazy(rf"(?<!\S){HAN}(?=[，,]\s?[男女][，,])")
_SEX = lazy("[男女](?=[，,])")
_HAN_NEXT = lazy(HAN)


@lru_cache(maxsize=2)
def find_blanks(text: str) -> tuple[Blank, ...]:
    """Every blank of *text* that stands for a name or for a cut word, in order.

    One X alone may be a symbol; it counts as a blank where a word that follows names (X社区)
    says so, and then for the whole text.
    """
    found: list[Blank] = []
    undecided: list[Blank] = []
    letters = 0
    for match in _BLANK.finditer(text):
        kind = _kind(text, match)
        single = match[0] in "XＸx"
        if kind is not None:
            letters += single and kind is BlankKind.NAME
            found.append(Blank(Span(*match.span()), kind))
        elif single and _is_open(text, match):
            undecided.append(Blank(Span(*match.span()), BlankKind.NAME))
    if _SEX.search(text):
        found += (Blank(Span(*match.span()), BlankKind.CUT) for match in _NAME_CUT.finditer(text))
    if letters >= _SURE:
        found += undecided
    return tuple(sorted(found, key=lambda blank: blank.span))


def _kind(text: str, match: re.Match[str]) -> BlankKind | None:
    mark, start, end = match[0], match.start(), match.end()
    before = text[max(0, start - 4) : start]
    if mark[0] in "【［[{｛<":
        return BlankKind.NAME
    if _COUNTED.match(text, end) or _BEFORE_NUMBER.search(before):
        return None
    cut = bool(_CUT_NEXT.match(text, end) or _CUT_BEFORE.search(before))
    named = bool(_NAMED_NEXT.match(text, end))
    if mark[0] in "_＿":
        return _underscores(text, match, cut, named)
    if mark[0] in "*＊":
        return _stars(text, match, cut, named)
    return _letters(text, match, cut, named) if mark[0] in "XxＸ×○◯□■△" else _words(text, match, named)


def _words(text: str, match: re.Match[str], named: bool) -> BlankKind | None:
    """某某, unless 张某某 hides a name on purpose; brackets with nothing or an instruction in them."""
    if match[0] == "某某":
        hidden = _SURNAMED_BEFORE.match(text[match.start() - 1 : match.start()]) and not text.startswith(
            "同志", match.end()
        )
        return None if hidden else BlankKind.NAME
    return BlankKind.NAME if named or "填" in match[0] or "补" in match[0] else None


def _letters(text: str, match: re.Match[str], cut: bool, named: bool) -> BlankKind | None:
    mark, end = match[0], match.end()
    if _X_TERM.match(text, end):
        return None
    if len(mark) > 1:
        return BlankKind.CUT if cut and not named else BlankKind.NAME
    substituted = _SUBSTITUTED_BEFORE.match(
        text[match.start() - 1 : match.start()]
    ) or _SUBSTITUTED_NEXT.match(text, end)
    if mark in "XＸ" and substituted:
        return BlankKind.CUT
    return BlankKind.NAME if named else None


def _underscores(text: str, match: re.Match[str], cut: bool, named: bool) -> BlankKind | None:
    beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    if len(match[0]) > 1:
        return BlankKind.CUT if cut and not named else BlankKind.NAME
    if not _HAN_NEXT.search(beside):
        return None
    named = bool(named and not _CUT_BEFORE.search(text, max(0, match.start() - 4), match.start()))
    return BlankKind.NAME if named and not _VAGUE_UNIT.match(text, match.end()) else BlankKind.CUT


def _stars(text: str, match: re.Match[str], cut: bool, named: bool) -> BlankKind | None:
    """Stars may be Markdown, which sets them in pairs: they count where nothing closes what they open."""
    start, end = match.span()
    line = text.rfind("\n", max(0, start - 400), start) + 1
    after = _HAN_NEXT.match(text, end)
    if len(match[0]) == 1:
        alone = text.count("*", max(line, start - _EMPHASIS), end + _EMPHASIS) == 1
        return BlankKind.CUT if after and alone and _HAN_NEXT.match(text, start - 1) else None
    stop = text.find("\n", end, end + 400)
    runs = [run for run in _STARS.findall(text, line, stop if stop >= 0 else end + 400) if run == match[0]]
    if len(runs) % 2 and (after or _CALLED.search(text, line, start)):
        return BlankKind.CUT if cut else BlankKind.NAME
    if text.count(match[0], line, start) % 2:
        return None
    return BlankKind.CUT if cut else BlankKind.NAME if named else None


def _is_open(text: str, match: re.Match[str]) -> bool:
    """Whether a lone X could stand for a name: Chinese goes on behind it, but no term like X光."""
    before = text[max(0, match.start() - 1) : match.start()]
    end = match.end()
    return (
        bool(_HAN_NEXT.match(text, end))
        and not (_X_TERM.match(text, end) or _COUNTED.match(text, end))
        and not (before and before in '“‘"《第年月')
    )
