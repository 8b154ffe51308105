"""The one expression that finds where a figure may stand, and the shapes of dates and numbers.

Every alternative takes a run of its characters whole (possessive) and fails, if at all, within a
bounded number of steps, so a text is searched in linear time whatever it holds. Groups are never
possessive: Python before 3.11.5 matches such wrongly (https://github.com/python/cpython/issues/106052).
"""

from __future__ import annotations

from writing_guide.text.expressions import lazy

CHINESE = "〇零一二两三四五六七八九十百千万亿"
_FINANCIAL = "壹贰叁肆伍陆柒捌玖"
# The marks between the ends of a range: GB/T 15835-2011, 5.1.3 (一字线, 浪纹线); hyphens and 到 are in use.
_TO = r" ?(?:[至到~～－]|[-–—]{1,2}) ?"

# Groups of three are parted by a comma or by a space (GB/T 15835-2011, 5.1.1): 1,231 and 2 000.
DIGITS = r"(?:[1-9][0-9]{0,2}+(?: [0-9]{3}(?![0-9]))+|[0-9]++(?:,[0-9]{3}(?![0-9]))*)(?:\.[0-9]++)?"
# 万 and 亿 follow digits (GB/T 15835-2011, 5.1.2); 十, 百, 千 should not, but do; 千克 is a unit.
_SCALED = DIGITS + r"(?: ?[多余几来]?(?:[十百千]?[万亿]{1,2}|[十百千](?![克米瓦卡分]))(?:[0-9]{1,4}[千百])?)?"
_HAN = (
    rf"(?:[数几](?=[十百千万亿]))?[{CHINESE}]++(?:(?<=[十百千])几(?:[百千万亿]++)?)?"
    rf"(?:[多余](?=[万亿])[万亿]++)?(?:点[零一二三四五六七八九]++)?"
)
NUMBER = rf"(?:{_SCALED}|{_HAN})"

_ONES = "一二三四五六七八九"
_YEAR = rf"(?:1[0-9]{{3}}|20[0-9]{{2}}|[一二][〇零{_ONES}]{{3}}) ?年(?:度|底|初|末)?"
_MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]?|[{_ONES}])"
_DAY_NUMBER = r"(?:3[01]|[12][0-9]|0?[1-9])"
_DAY = rf"(?:{_DAY_NUMBER}|三十一?|二?十[{_ONES}]?|廿[{_ONES}]?|[{_ONES}])"
_MONTH_DAY = rf"{_MONTH} ?月(?: ?(?:{_DAY} ?[日号]|[份初底末]|[上中下]旬))?"
_DATE = rf"(?:{_YEAR}(?: ?{_MONTH_DAY})?|[0-9]{{2}}年{_MONTH_DAY}|{_MONTH_DAY}|{_DAY_NUMBER} ?日)"
_SHORT_YEAR = r"(?:1[89][0-9]{2}|20[0-9]{2})"
_SHORT_DATE = (
    rf"{_SHORT_YEAR}(?:(?:[-/.](?:1[0-2]|0?[1-9])[-/.]{_DAY_NUMBER}|[-.](?:1[0-2]|0[1-9]))(?![0-9])"
    r"|\.[1-9](?=[荣获被任参入在当担调毕—~～]))"
)
_DECADE = (
    rf"(?:[0-9]{{2}}世纪)?[1-9]0年代|(?:[一二]?十[{_ONES}]?世纪)?[二三四五六七八九]十年代"
    rf"|[12]?[0-9]世纪|二?十[{_ONES}]?世纪"
)
_HOUR = rf"(?:2[0-4]|1[0-9]|0?[0-9]|二十[一二三四]?|十[{_ONES}]?|[零两{_ONES}])"
_MINUTE = (
    r" ?(?:[0-5][0-9]|[0-9](?=分))(?:分(?![钟之]))?(?![0-9.])"
    rf"|[二三四五]?十[{_ONES}]?分?|零?[{_ONES}]分?|半|[123一二三]刻|多|钟|整"
)
_CLOCK = (
    r"(?:2[0-4]|1[0-9]|0?[0-9])[:：][0-5][0-9](?:[:：][0-5][0-9])?(?![0-9])"
    rf"|{_HOUR} ?(?:点|时(?![代候间期常刻任而段限]))(?:{_MINUTE})?"
)
_BLANK = r"_++|[Xx×]++|—++|[○△□■]++|\*{1,}+|（ {0,8}）|\( {0,8}\)|℃"

_GAP = r"(?:[_Xx×*]++|（ {0,8}）)"
_PART = rf"(?:{_GAP}|[0-9]{{1,2}})"
# 20__年, 202X年5月: a year begun and not filled in, with what follows of its date.
_OPEN_YEAR = (
    r"[12][0-9]{0,2}(?:_++|[Xx×*]{1,3}) ?年(?:底|初|末)?(?: ?"
    + _PART
    + r" ?月(?: ?"
    + _PART
    + r" ?[日号])?)?"
)

# Where a candidate may start; a lone class is what the expression engine searches for fastest.
START = lazy(rf"[0-9{CHINESE}{_FINANCIAL}数几第翻半初_Xx×—○△□■*（(℃]")
CANDIDATE = lazy(
    rf"(?P<open_year>{_OPEN_YEAR})|(?P<blank>{_BLANK})"
    rf"|零下(?P<cold>{NUMBER}|[数几])"
    rf"|(?<=[年月])(?P<new_moon>初(?:十|[{_ONES}]))"
    rf"|第(?P<ordinal>[0-9]{{1,9}}|[{CHINESE}]++)"
    rf"|(?P<date>{_SHORT_DATE}(?:{_TO}{_SHORT_DATE})?"
    rf"|{_SHORT_YEAR}{_TO}20[0-9]{{2}} ?(?:学?年度?)"
    rf"|{_DATE}(?:{_TO}{_DATE})?|{_MONTH}{_TO}{_MONTH} ?月份?(?!{_DAY}[日号])|{_DECADE})"
    rf"|(?P<clock>(?:{_CLOCK})(?:{_TO}(?:{_CLOCK}))?)"
    rf"|(?P<share>(?:[{CHINESE}]++分之(?:{DIGITS}|[{CHINESE}]++(?:点[零一二三四五六七八九]++)?)|[0-9]{{1,4}}/[0-9]{{1,4}}(?![0-9/])))"
    rf"|(?P<rise>翻番)"
    rf"|(?P<money>(?<![队水海大])[{_FINANCIAL}][拾佰仟万亿][零拾佰仟万亿{_FINANCIAL}]*+)"
    rf"|(?P<half>半)"
    rf"|(?P<number>{NUMBER}(?:{_TO}{NUMBER})?)"
)
RANGE_MARK = lazy(_TO)
BLANK_DATE = lazy(rf" ?{_GAP} ?(?:月 ?(?:{_GAP} ?[日号]?)?|[日号])")
# X月X stands without its 日 as often as with it.
BLANK_DATE_PART = lazy(
    rf" ?(?:年 ?(?:{_GAP} ?月)?|月)(?: ?(?:{_GAP}|[0-9]{{1,2}}) ?[日号]?)?| ?[日号]"
    rf"| ?时(?![代候间期常刻任而段限节光])(?: ?(?:{_GAP}|[0-9]{{1,2}}) ?分)?"
)
