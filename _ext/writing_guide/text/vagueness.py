"""Vague quantities that are the object of a completed deed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.phrases import index_of
from writing_guide.text.sentences import clauses
from writing_guide.text.spans import Span
from writing_guide.text.words import WordList

# 100多名, 十多个, 第一批, 更多: no vague quantity, or part of another word.
_PART_OF_WORD = lazy(r"[\d十百千万亿几两第这那每同新老上下头更最太较差诸大过许]$")
_NEEDS_VERB = lazy(r"(?!多[次轮趟]|无数次)")
# What comes before the object when it is no object: a preposition, a copula, a conjunction, 有.
_NO_OBJECT = lazy(
    r"(?:[的地、和与及或是有在从对向于因被让使令由像如以将把比跟同离按靠凭即某但而且却还都也各全院局校村委部会厂镇区县市]"
    r"|(?<![使启动征采])用"
    r"|面对|针对|存在|面临|克服|需要|缺少|缺乏|通过|采取|利用|经过|除了|占用|来自|还有|包括|造成|导致|引起|迎来|属于|成为|作为|等)$"
)
# The clause looks ahead, sets a condition, or tells of the setting.
_NOT_DONE = lazy(
    r"将(?!近|[^，]{0,12}[给到入至成送])|准备|计划|打算|力争|争取|希望|要求|需要|应当|必须|如果|即使|为了|虽|尽管|没有|不是|不能|想要|能够|可以|拥有|共有|设有|住着"
    r"|就有|常有|众多的|一度|曾经历"
)
# Somebody else does it: residents report, superiors praise.
_OTHERS = lazy(
    r"反映|投诉|举报|上访|来电|求助|求救|拒绝|催促|劝他|劝她|叮嘱他|叮嘱她|受到|得到|收到|遭到|遭遇|发生|出现|涌现|报道|所在"
    rf"|被(?!困|毁|盗|骗|拐|淹|堵|埋|遗弃|{HAN}{{0,4}}(?:群众|人员|老人|孩子|儿童|村民|居民))"
)
# Honours are counted elsewhere (rules.md, hard cases): 多次被评为先进, 多次荣立三等功.
_HONOURED = lazy(
    r"[^，,。；;]{0,6}?(?:被[^，,。；;]{0,10}?(?:评|授|表[彰扬]|命名|誉|选|记功|聘)|荣[获膺立登记]|考[核评]|立功|受奖"
    r"|(?<![抓捕破查截缴收捞])获(?!取|知|悉|救)|受到|评为|当选|入选|受表彰|受嘉奖)"
)
# 创办了夜校、书屋等多处阵地: what is named is the object, 等 goes on with it.
_NAMED_AMONG = lazy("[了出过][^，,。；;]{2,30}等$")
_HONOURS = lazy("[^，,。；;]{0,8}?(?:荣誉|称号|奖|表彰|先进|证书)")
# 在江北、江南多个县市设点: where it was done, not what.
_IN = lazy(rf"[在于从](?:{HAN}|、){{2,12}}$")
_WHERE = lazy("[省市县区州国](?!级|外)|城市|国家|地区|省份|领域")
_ACTS = lazy(
    rf"{HAN}{{1,8}}?(?:已|都|纷纷|主动|自发|带头|帶頭|踊跃|也|受到|荣获|表示|说|称|认为|慕名|前来|竖起)"
)
_PRESENT = lazy(r"(?:群众|居民|村民|家长|患者|病人|商户|业主|有人|领导|对方|学生)[^，]{0,3}$")


def find_vague(text: str, sentences: Iterable[Span], words: WordList) -> Iterator[Span]:
    """The vague quantities of *sentences* that stand where their subject did a number of things."""
    index = index_of(words)
    for sentence in index.sentences_with(text, sentences):
        for clause in clauses(text, sentence.start, sentence.end):
            for found in index.find(text, clause.start, clause.end):
                before = text[max(clause.start, found.start - 40) : found.start]
                after = text[found.end : min(clause.end, found.end + 24)]
                if _is_object(found.of(text), before, after):
                    yield found


def _is_object(word: str, before: str, after: str) -> bool:
    if _PART_OF_WORD.search(before) or _NOT_DONE.search(before) or not after:
        return False
    if not _NEEDS_VERB.match(word):
        if _OTHERS.search(after) or _HONOURED.match(after):
            return False
        return not (_PRESENT.search(before) or "所在" in before or after.startswith(("的", "地")))
    named_among = _NAMED_AMONG.search(before) and not _HONOURS.match(after)
    if len(before) < 2 or (_NO_OBJECT.search(before) and not named_among) or _OTHERS.search(before):
        return False
    if _WHERE.match(after) and _IN.search(before):
        return False
    return not (_ACTS.match(after) or after.startswith(("的是", "时间", "年")))
