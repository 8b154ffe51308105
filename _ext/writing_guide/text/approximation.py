"""Ways of writing a number that contradict themselves or say a thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.spans import Span

_ARABIC = r"\d+(?:[.,]\d+)*"
_CHINESE = "[一二两三四五六七八九十百千几数]+"
_NUMBER = rf"(?:{_ARABIC}|{_CHINESE})[十百千]?[万亿]{{0,2}}"
# Each search begins with one set of characters, so that it skips all other text at once.
_DOUBLED = lazy(
    r"[超逾至起不多高大最低少约将接近上](?:"
    r"(?P<over>(?<=超)(?<![赶高反]超)(?:过了?)?|(?<=逾)(?<!年逾)|(?<=至)少|(?<=起)码|(?<=不)(?:少于|低于)|(?<=[多高大])于)"
    r"|(?P<under>(?<=不)(?:到|足|满|超过)|(?<=最)多|(?<=至)多|(?<=[低少])于)"
    r"|(?P<about>(?<=大)约|(?<=约)(?<![节预签公合制违履条契邀相失集俭特缔守大]约)|(?<=[将接])近"
    r"|(?<=近)(?<![附靠最临邻亲贴走逼远将接]近)|(?<=上)(?<![以之加早晚地天马路网线史会]上)(?=[百千万])))"
    rf"(?:(?:(?<=至少)|(?<=起码)|(?<=最多)|(?<=至多)){HAN}{{1,4}}?)?"
    # 约占收入的8%左右
    rf"(?:[为占是]{HAN}{{1,8}}?的(?=\d))?"
    rf"\s?(?:有|了|达到?|是|为|在|需)?\s?{_NUMBER}\s?"
    r"(?:(?P<odd>[余多](?!数|元化|[媒边样])|个多(?=小时|月))|"
    r"[^\d\s，。；、：！？,;:!?“”（）()的和与及到至是]{0,4}?(?P<after>左右|上下(?!楼|班|车|级|游|学)|(?<!级)以[上下]|以内))"
)
_LATELY = lazy(r"个?[年天日月周]|星期|学期")
_AFTER_OF = {"over": ("以上",), "under": ("以下", "以内"), "about": ("左右", "上下")}
_NONSENSE = {"over": ("以下", "以内"), "under": ("以上",), "about": ("以下", "以内")}


@dataclass(frozen=True, slots=True)
class Doubled:
    """A number with an approximator on either side.

    :param span: from the first approximator to the end of the last.
    :param last: the last approximator.
    :param same: whether the last one says the same as the first, so that it can go.
    """

    span: Span
    last: Span
    same: bool


def find_doubled(text: str) -> Iterator[Doubled]:
    """Every number of *text* that is approximated twice: 约…左右, 近…余, 超过…以上."""
    for match in _DOUBLED.finditer(text):
        side = next(name for name in ("over", "under", "about") if match[name] is not None)
        group = "odd" if match["odd"] else "after"
        if match["after"] in _NONSENSE[side]:
            continue
        # 近十余年 is 最近十余年, no approximation.
        if match[0].startswith("近") and group == "odd" and _LATELY.match(text, match.end()):
            continue
        same = match["after"] in _AFTER_OF[side] or (side == "over" and match["odd"] in ("余", "多"))
        yield Doubled(Span(*match.span()), Span(*match.span(group)), same)


# Units that begin with 百 or 千, and names that begin with 十, 百 or 千.
_UNIT_OR_NAME = (
    r"千(?:米|克|瓦|帕|卡|伏|赫|兆|字节|焦|牛|比特|位)|百(?:分|货|日|强|佳|姓|度|家姓|灵)"
    r"|十(?:佳|强|大|五|四|三|二|杰|一五)"
)
_MIXED = lazy(
    rf"\d(?:(?<![\dA-Za-z.·第].)(?:(?!(?<=[12])[90]\d\d[十百千])[\d.]{{0,16}}(?<=\d)(?!{_UNIT_OR_NAME})[十百千][万亿]?))"
    r"|几1?0+(?=[万亿多余个名人次户天年件])"
)


def find_mixed(text: str) -> Iterator[Span]:
    """Numerals that join digits with 十, 百 or 千 (GB/T 15835-2011, 5.3: only 万 and 亿 may follow)."""
    for match in _MIXED.finditer(text):
        yield Span(*match.span())


_COUNTED = (
    r"(?:多?个(?!百分点)|名|位|人|天|次|户|家|里(?!程)|斤|元|小时|分钟|岁|遍|趟|倍|年(?!级|代|生|期)|件|条|辆|公里|米|亩|吨"
    r"|[十百千万])"
)
_COMMA = lazy(
    rf"[一二两三四五六七八1-8]、(?:(?:(?<=一、)二|(?<=[二两]、)三|(?<=三、)[四五]|(?<=四、)五|(?<=五、)六|(?<=六、)七|(?<=七、)八|(?<=八、)九"
    rf"|(?<=1、)2|(?<=2、)3|(?<=3、)4|(?<=4、)5|(?<=5、)6|(?<=6、)7|(?<=7、)8|(?<=8、)9)0{{0,2}}{_COUNTED})(?!、)"
)
# What a list of ordinals or dates has before it: 第三、四个, 高一、二年.
_ORDINAL_BEFORE = lazy(r"(?:分别[为是有]?|编号|标段|产业|[第周初高大、期号章条卷\d.一二三四五六七八九])$")


def find_comma(text: str) -> Iterator[Span]:
    """Approximations by two neighbouring numerals that are joined by a comma (GB/T 15835-2011, 5.5)."""
    for match in _COMMA.finditer(text):
        ten = text.startswith("十", match.start() - 1) and match.start() > 0
        start = match.start() - ten
        if not _ORDINAL_BEFORE.search(text, max(0, start - 4), start):
            yield Span(start, match.end())


_SEASON = (
    r"(?:毕业|入伍|参军|参加工作|出生|生人|抗洪|洪水|洪灾|特大|地震|春|夏|秋|冬|年?底|年?初|下半|上半|考[入上]|入党|退伍"
    r"|转业|高考)"
)
_SHORT_YEAR = lazy(
    r"[\d〇零五六七八九](?<![\d.,，、:：〇○零一二三四五六七八九].)(?:"
    rf"\d年(?=\d{{1,2}}月)|(?<=0)\d年(?!代)|(?<=[5-9])\d年(?={_SEASON})"
    rf"|(?<=是[89])[1-9]年(?![来间里的后多以前内代级度])(?={HAN})"
    rf"|(?<=[从自于][5-9])\d年(?![来间里的后多以前内代])(?=[，,]|{HAN})"
    # 2021—23年: the first year shows that years are meant.
    r"|(?:(?<=[12][09]\d\d[\-—–~～至到]\d)|(?<=[12][09]\d\d(?:年[\-—–~～至到]|——)\d))\d年(?![代级来间后前内多])"
    rf"|(?<=[〇零])[一二三四五六七八九]年|(?<=[五六七八九])[〇零一二三四五六七八九]年(?={_SEASON}|[一二三四五六七八九十]{{1,2}}月))"
)
# 七八年, 八九年: seven or eight years, not 1978.
_MONTH = lazy("[一二三四五六七八九十]{1,2}月")
_NEIGHBOURS = lazy("五六|六七|七八|八九")


# 66、67、68那三年, 98、99年: years side by side that share their 年.
_SHORT_YEARS = lazy(
    r"[5-9](?<![\d.].)\d(?:[、，,和至到][5-9]\d){1,4}(?:[这那][两三四五几]?年|年(?![来间里后多以前内代级龄]))"
)


def find_short_year(text: str) -> Iterator[Span]:
    """Years of two digits where a date is meant."""
    for match in _SHORT_YEARS.finditer(text):
        yield Span(*match.span())
    for match in _SHORT_YEAR.finditer(text):
        if not _NEIGHBOURS.match(match[0]) or re.match(
            r"[一二三四五六七八九十]{1,2}月", text[match.end() : match.end() + 3]
        ):
            yield Span(*match.span())


_FALL = lazy(
    r"(?:下降|降低|减少|缩短|下跌|缩减|减轻|回落|压缩|缩小|降幅|压减|下滑|少用|低|短|慢)(?!于)"
    rf"(?:(?![升增涨翻高快是为的到至]){HAN}){{0,6}}"
    r"(?:(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百几数]+)多?余?倍|[1-9]\d{2,}(?:\.\d+)?[%％]|百分之(?:百(?!分)|[一二三四五六七八九]百)[一二三四五六七八九十]*)"
)


def find_fall(text: str) -> Iterator[Span]:
    """Falls given as a multiple, or as 100 % and more."""
    for match in _FALL.finditer(text):
        yield Span(*match.span())
