"""Decisions that the figure's own shape and nearest characters allow: names, numbering, articles, ages.

Each table is for figures of one form; :mod:`writing_guide.text.figures.kinds` puts them in a row.
"""

from __future__ import annotations

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.candidate import Form
from writing_guide.text.figures.decisions import Decision, Outcome, doing
from writing_guide.text.figures.designations import DESIGNATIONS
from writing_guide.text.figures.patterns import CHINESE
from writing_guide.text.figures.sight import Sight
from writing_guide.text.spans import Span

_NUMBERING = lazy(rf"[.．)）]|、(?![0-9{CHINESE}])|[：:](?![0-9])")
_STARTS_AN_ITEM = frozenset("。；;，,：:！？\n“”（( 　\t")
_NO_ITEM = lazy(r"[后·.\-—～~/+A-Za-z%]")
_SPEECH = lazy(r"[，。！？、第,!?;；]")
_EQUAL = lazy(r"(?:为|是|达|保持|降[到至为])\Z")
_STAGES = ("工程", "项目", "建设", "改造")
_GRADES = frozenset(("级", "等"))
_AGES = frozenset(("岁", "周岁", "旬"))
_ADDRESSES = frozenset(("楼", "单元", "室"))
_PATIENT = lazy(r"的?[^，,。]{0,2}(?:老人|病人|患者|[爷奶叔姨]|家属)")
_PRIZE = lazy(r"等[奖功]")
_TIERS = frozenset("两三四五")
_TIERED_BEFORE = lazy(r"[省市区县乡镇村组]{2}\Z")
_TIERED = lazy(r"(?:检察(?!官)|法院|医疗机构|联[动创防]|书记|网[络格]|[^，,]{0,2}体系|党[委组]|人大)")
_NATURE = lazy(r"(?:以上|左右)?的?[^，,。]{0,2}(?:风|地震|强震|余震|浪)(?!险)")
_NATURE_BEFORE = lazy(r"(?:风力|阵风|震级|海况|里氏)[^，,]{0,4}\Z")
_PRIZES = lazy(r"(?:、[一二三四]){1,3}等[奖功]")
_JOINS = frozenset("、和及与至到")
_ORDERED = frozenset(("届", "期", "批", "代", "次", "条", ""))
_ORDINAL_BEFORE = lazy(
    rf"第(?:[0-9]{{1,4}}|[{CHINESE}]{{1,4}})(?:[届期批代次条]?[、和及与至到](?:[0-9]{{1,4}}|[{CHINESE}]{{1,4}}))*[届期批代次条]?[、和及与至到]\Z"
)
_COURSE = frozenset("一二三四")
_MANNER = lazy(r"地|的(?:努力|热情|投入|精力|精神|责任|信心|诚意|真诚)")
_NO_CASE = lazy(r"(?:没有?|未|无)(?:再)?(?:发生|出现|出|造成|接到|收到|产生|引发|丢失|丢|有)?过?\Z")
_CASES = frozenset("例件起宗")
# 没有收过一个红包, 从没误过一节课: a lapse that never was; 不漏一户 is a resolve.
_NO_LAPSE = lazy(
    r"(?:没有?|未曾?)(?:再|为此|因此)?(?:耽误|延误|贻误|误|收|拿|接受|请|缺|少|旷|丢|错)过?[了掉]?[^，,。]{0,6}\Z"
)
# Where all others were closed or left out, one is counted: 保留一个出口.
_WORDS = frozenset("句声番")
_ONLY_ONE = lazy(r"(?:保留|[只仅][留设开][放通]?)[了下]?\Z")
_NO_MORE = lazy(r"(?:只有|仅有|[只仅就]剩下?)\Z")
_SINGLE = frozenset("名位间台辆户所栋座口张节")
_DOUBLED = lazy(r"翻了?\Z")
# Units after which 一 is still an article or part of a phrase: 一里, 一点, 一度.
_HONOUR = lazy(r"[“‘]?(?:[一二三特]等功|嘉奖|表彰)")
_SLIGHT = frozenset("里分点两度节平克")
# 一道 and 一面 are nouns' measure words before these, adverbs elsewhere.
_THINGS = {
    "道": lazy(
        r"[^，。,]{0,14}(?:防|屏障|关|卡|门|题|菜|光|墙|长城|坎|风景|坝|堤|命令|工序|手续|口子|伤|疤|沟|梁)"
    ),
    "面": lazy(r"[^，。,]{0,4}(?:旗|镜|墙|锣|鼓|窗|山|锦)"),
}
_STANCES = frozenset("站排堵")


def _in_title(sight: Sight) -> bool:
    """Within 《》."""
    text, start = sight.text, sight.candidate.start
    from_ = max(0, start - 30)
    opened = text.rfind("《", from_, start)
    return opened >= 0 and opened > text.rfind("》", from_, start)


def _zero_result(sight: Sight) -> bool:
    """零事故, 投诉率为零: free of what was to be prevented."""
    harms = sight.tables.harms
    if harms.search(sight.right[:6]):
        return True
    return not sight.right and bool(_EQUAL.search(sight.left) and harms.search(sight.left))


def _zero(_sight: Sight) -> bool:
    """零死角, 零距离."""
    return True


def _quoted_name(sight: Sight) -> Span | None:
    """“四个意识”, “一办十组”: a short quotation with a numeral in it, that is no speech."""
    text, start = sight.text, sight.candidate.start
    opened = text.rfind("“", max(0, start - 8), start)
    if opened < 0:
        return None
    closed = text.find("”", opened, opened + 10)
    numeral, end = sight.candidate.numeral, sight.candidate.end
    # “20人” quotes a number, “六员” names six: alone in quotation marks, a Chinese numeral is coined.
    coined = numeral not in ("", "一") and numeral[0] in CHINESE
    if closed < end or (closed - opened - 1 == end - start and not coined):
        return None
    return None if _SPEECH.search(text, opened + 1, closed) else Span(opened + 1, closed)


def _item_number(sight: Sight) -> Span | None:
    """一、 or 1. or （二） at the head of an item, 一是."""
    text, candidate = sight.text, sight.candidate
    start = candidate.start
    end = start + len(candidate.numeral)
    if len(candidate.numeral) > 3 or candidate.approximate or not heads_an_item(text, start):
        return None
    if len(candidate.numeral) == 1 and text[end : end + 1] in ("是", "则"):
        return Span(start, end + 1)
    if _NUMBERING.match(text, end):
        return Span(start, end)
    # 2⏎ and 2守在一线 at the head of a line; 90后 and 84消毒液 are no items.
    named = candidate.numeral in sight.tables.codes or _NO_ITEM.match(text, end)
    at_margin = (
        candidate.form is Form.BARE and text[start].isdigit() and (start == 0 or text[start - 1] == "\n")
    )
    return Span(start, end) if at_margin and not named else None


def heads_an_item(text: str, start: int) -> bool:
    """Whether *start* begins a line or a clause of *text*, where the number of an item may stand."""
    return start == 0 or text[start - 1] in _STARTS_AN_ITEM


def _prize(sight: Sight) -> Span | None:
    """二等功, 一等奖: the grade of an honour, in quotation marks, too."""
    end = sight.candidate.end
    prized = sight.right.startswith("等") and _PRIZE.match(sight.right)
    return Span(sight.candidate.start, end + 1) if prized else None


def _tiered(sight: Sight) -> bool:
    if sight.candidate.numeral not in _TIERS:
        return False
    return bool(_TIERED_BEFORE.search(sight.left) or _TIERED.match(sight.right))


def _tiers(sight: Sight) -> bool:
    """三级检察机关, 县乡两级: the tiers of a setting, unless they are set up."""
    return sight.candidate.unit in _GRADES and _tiered(sight) and not doing(sight)


def _force(sight: Sight) -> bool:
    """8级大风, 7.0级地震: the force of what nature did."""
    if sight.candidate.unit != "级":
        return False
    return bool(_NATURE.match(sight.right) or _NATURE_BEFORE.search(sight.left))


def _ordinals(sight: Sight) -> Span | None:
    """第三、四届, 第十届、十一届, 一、二等奖: ordinals that share 第 or their noun."""
    start = sight.candidate.start
    end = start + len(sight.candidate.numeral)
    text = sight.text
    if text.startswith("、", end) and _PRIZES.match(text, end):
        return Span(start, end)
    if text[start - 1 : start] not in _JOINS or sight.candidate.unit not in _ORDERED:
        return None
    return Span(start, end) if _ORDINAL_BEFORE.search(text, max(0, start - 14), start) else None


def _grade(sight: Sight) -> bool:
    """一级响应, 三年级, 大三, 二期工程; 省市县三级 counts tiers."""
    candidate = sight.candidate
    if candidate.unit in _GRADES:
        return not _tiered(sight)
    if not candidate.unit and sight.right.startswith("年级"):
        return True
    if candidate.unit == "期" and sight.right.startswith(_STAGES):
        return True
    return candidate.numeral in _COURSE and sight.left.endswith("大")


def _age(sight: Sight) -> bool:
    """岁 and 旬."""
    return sight.candidate.unit in _AGES


def _address(sight: Sight) -> bool:
    """12楼, 二单元."""
    return sight.candidate.unit in _ADDRESSES


def _bed(sight: Sight) -> bool:
    """1床的老人: who lies in a bed, called by its number."""
    return sight.candidate.unit == "床" and _PATIENT.match(sight.right) is not None


def _manner(sight: Sight) -> bool:
    """百分之百地投入: how, not how much."""
    return _MANNER.match(sight.right) is not None


def _adverb(sight: Sight) -> bool:
    """一道, 一面 beside a verb; 一站就是."""
    thing = _THINGS.get(sight.candidate.unit)
    if thing is not None:
        return thing.match(sight.right) is None
    return sight.candidate.unit in _STANCES and sight.right.startswith("就")


def no_case(sight: Sight) -> bool:
    """没有发生一起, 无一人伤亡: nothing of what was to be prevented."""
    if _NO_LAPSE.search(sight.left):
        return True
    if not _NO_CASE.search(sight.left):
        return False
    harms = sight.tables.harms
    return sight.candidate.unit in _CASES or harms.search(sight.left[-6:] + sight.right[:8]) is not None


def _only_one(sight: Sight) -> bool:
    """只有一间屋子: how little there is."""
    return sight.candidate.unit in _SINGLE and _NO_MORE.search(sight.left) is not None


def _honour_once(sight: Sight) -> bool:
    """记一次二等功: an honour counted, as 三次 would be."""
    return sight.candidate.unit == "次" and _HONOUR.match(sight.right) is not None


def _article(sight: Sight) -> bool:
    """一 with a measure word, unless it truly counts: 一半, 翻了一番, 一公里, 保留一个出口, 有一个孩子."""
    unit = sight.candidate.unit
    # 每一户, 一块块
    if sight.left.endswith("每") or sight.text.startswith(unit * 2, sight.candidate.start + 1):
        return True
    if (
        (unit not in _WORDS and _ONLY_ONE.search(sight.left))
        or unit == "半"
        or (unit == "番" and _DOUBLED.search(sight.left))
    ):
        return False
    if sight.left.endswith("有") and sight.tables.kin.search(sight.right[:10]):
        return False
    return unit not in sight.tables.units or unit in _SLIGHT


SHAPES: tuple[Decision, ...] = (
    *DESIGNATIONS,
    Decision("prize", FigureKind.ORDINAL, _prize),
    Decision("in-a-title", FigureKind.NAME, _in_title),
    Decision("quoted-name", FigureKind.NAME, _quoted_name),
    Decision("item-number", FigureKind.ORDINAL, _item_number),
    Decision("ordinals-in-a-row", FigureKind.ORDINAL, _ordinals),
    Decision("force-of-nature", FigureKind.CONTEXT, _force),
    Decision("grade", FigureKind.ORDINAL, _grade),
)
ZEROS: tuple[Decision, ...] = (
    Decision("zero-that-was-the-aim", FigureKind.ACHIEVED, _zero_result),
    Decision("zero", FigureKind.IDIOM, _zero),
)
FRACTIONS: tuple[Decision, ...] = (Decision("manner", FigureKind.IDIOM, _manner),)
MEASURED: tuple[Decision, ...] = (
    Decision("age", FigureKind.AGE, _age),
    Decision("address", FigureKind.NAME, _address),
    Decision("bed-number", FigureKind.NAME, _bed),
    Decision("tiers", FigureKind.CONTEXT, _tiers),
)
ARTICLES: tuple[Decision, ...] = (
    Decision("age", FigureKind.AGE, _age),
    Decision("adverb-with-measure", Outcome.NO_FIGURE, _adverb),
    Decision("no-case", FigureKind.ACHIEVED, no_case),
    Decision("no-more-than-one", FigureKind.CONTEXT, _only_one),
    Decision("honour-once", FigureKind.CONTEXT, _honour_once),
    Decision("article", FigureKind.IDIOM, _article),
)
