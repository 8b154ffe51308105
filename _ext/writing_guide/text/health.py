"""Where a text tells the illness of somebody who can be identified."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.names import NO_NAME, plain_surnames
from writing_guide.text.phrases import alternation, index_of
from writing_guide.text.spans import Span
from writing_guide.text.words import WordList


@dataclass(frozen=True, slots=True)
class HealthWords:
    """The lists that tell whose health is spoken of.

    :param illnesses: illnesses and disabilities.
    :param states: states of somebody who is ill.
    :param episodes: states that befall many a nameless patient; they count for a name or a
        relative in the same clause only.
    :param kin: relatives.
    :param surnames: family names.
    """

    illnesses: WordList
    states: WordList
    episodes: WordList
    kin: WordList
    surnames: WordList


@dataclass(frozen=True, slots=True)
class _Patterns:
    sign: re.Pattern[str]
    patient: re.Pattern[str]
    clue: re.Pattern[str]
    named_next: re.Pattern[str]
    episodes: frozenset[str]


_SUFFERS = (
    r"(?:身患|患有|患上|患了|患过|罹患|突患|患(?![者难病])|查出|检出|确诊|诊断(?:为|出)|得了|落下|突发|犯了|因"
    r"|有(?=严重|先天|轻度|重度|多年)|身有(?=残)|是(?=先天|重度|[一二三四]级|肢体))"
)
_UNNAMED = (
    r"[一两几数\d十](?:[位名户对些]|个(?=[^，。]{0,4}[人孩生员者民兵女男老友]))|[一两几数\d十余多]人|某[位名个]|有[位名个人]|多[名位]|[这那每各该][位名个户些]|患者|病人"
    r"|群众|居民|村民|旅客|乘客|学生|老人|孕妇|产妇|伤员|市民|职工|员工|住户|困难户|贫困户|儿童|婴儿|人们|他人|对方|当事人"
    r"|被告|原告|嫌疑人"
)
_TITLE = (
    r"(?:大爷|大妈|大娘|大叔|大伯|大姐|大哥|奶奶|爷爷|阿姨|叔叔|女士|先生|婆婆|老人|师傅|老师|老汉|同学|同志)"
)
# In what somebody is hurt who does the deed itself; 累倒 is no illness to hide.
_IN_THE_DEED = lazy(
    r"救援|扑救|扑火|抢险|抓捕|搜救|营救|施救|救人|任务|执勤|处置|受伤|负伤|烧伤|砸|坠落|搏斗|训练|累|连续|过度|洪水|捐献|捐髓"
)
# 患抑郁症的居民张某: what may stand between the illness and the name.
_BEFORE_NAME = (
    r"居民|村民|学生|老人|患者|病人|职工|工友|群众|孩子|战友|同事|邻居|党员|[困难保特贫]户|住户|农户|儿童|[女男]孩|青少年"
    r"|[青少]年|妇女|老兵|同学|乡亲|司机|业主|旅客|老师|教师|市民|员工"
)
_GENERIC_NEXT = lazy(
    rf"[^，。；、]{{0,6}}?(?:的{HAN}{{0,4}}(?:老人|患者|群众|病人|居民|学生|儿童|孩子|人|村民|家庭|户|者|[毒小]贩|歹徒|[逃疑]犯|旅客|乘客|游客|司机|[职员]工|[妇孕产]妇|妇女|市民|战友|工友)"
    r"|患者|病人|人群|人员|儿童|学生|家庭|老人)"
)
_ELIDED = lazy(
    r"(?:^|[，,。；])(?:虽然?|尽管|同时|自己|长期|曾|由于|因|本人|却|还|不幸|意外|常年|早年|一直|多年来|又|且|并|后)*$"
)
_IS_ONE = lazy(r"(?:是|作为)$")
_NEW_CLAUSE = lazy(r"[，,；;。：:]")
_BESIDE_KIN = lazy(r"(?:[^，,；;。：:]*[，,]){0,2}[^，,；;。：:]*")
# Between a person and an illness that no verb joins: 儿子先天性失聪, but not 李某研究白血病.
_BESIDE = lazy(rf"(?:(?![治疗护理照帮研究擅防宣讲诊查救助]){HAN}){{0,6}}")
_CALLED = lazy(rf"(?:名叫|叫)(?![他她我做来去人]){HAN}{{2,3}}[的，,]")
_REACH = 48
# No sentence of prose speaks of illness more often.
_MOST = 24


def find_illnesses(text: str, sentences: Sequence[Span], words: HealthWords) -> Iterator[Span]:
    """The passages that tell an illness of a named person or of a relative."""
    patterns = _patterns(words)
    spoken = index_of(words.illnesses, words.states, words.episodes)
    for sentence in spoken.sentences_with(text, sentences):
        found = list(patterns.patient.finditer(text, sentence.start, sentence.end))
        found += (
            match
            for match in islice(patterns.sign.finditer(text, sentence.start, sentence.end), _MOST)
            if _is_identified(text, sentence, match, patterns)
        )
        yield from (Span(*match.span()) for match in found)


def _is_identified(text: str, sentence: Span, match: re.Match[str], patterns: _Patterns) -> bool:
    before = text[max(sentence.start, match.start() - _REACH) : match.start()]
    after = text[match.end() : min(sentence.end, match.end() + 24)]
    behind = patterns.named_next.match(after)
    clues = list(patterns.clue.finditer(before))
    # 一位老人和其患病的女儿: nobody's relative.
    nameless = bool(behind and behind["relative"] and clues and clues[-1].lastgroup == "unnamed")
    if (behind and not nameless) or _of_kin(match[0], before, patterns):
        return True
    weak = match[0] in patterns.episodes or bool(match["bare"])
    # 李阿姨是一位患者: what follows the copula is the person named before it.
    if len(clues) > 1 and clues[-1].lastgroup == "unnamed" and _IS_ONE.search(before, 0, clues[-1].start()):
        return clues[-2].lastgroup in ("name", "kin")
    if _GENERIC_NEXT.match(after) or (weak and _IN_THE_DEED.search(before[-16:] + after[:10])):
        return False
    if clues:
        return _is_told_of(before, clues, weak=weak, bare=bool(match["bare"]))
    if weak or not _ELIDED.search(before):
        return False
    earlier = list(patterns.clue.finditer(text, max(0, sentence.start - _REACH), sentence.start))
    return "他" in after or "她" in after or bool(earlier and earlier[-1].lastgroup in ("name", "pronoun"))


def _of_kin(sign: str, before: str, patterns: _Patterns) -> bool:
    """因为爸爸患重病: whether the passage itself names a relative, and of nobody who is nameless."""
    inside = patterns.clue.search(sign)
    if inside is None or inside.lastgroup != "kin":
        return False
    return all(clue.lastgroup != "unnamed" for clue in patterns.clue.finditer(before))


def _is_told_of(before: str, clues: list[re.Match[str]], *, weak: bool, bare: bool) -> bool:
    """Whether the nearest of *clues*, words for a person, is somebody who can be identified."""
    last = clues[-1]
    gap = before[last.end() :]
    if last.lastgroup == "unnamed":
        return False
    if bare:
        return last.lastgroup in ("name", "kin") and bool(_BESIDE.fullmatch(gap))
    if last.lastgroup == "name":
        return not weak or not _NEW_CLAUSE.search(gap)
    # 贫困户韦某的女儿: who is named behind the word for many is one of them.
    since = [clue.lastgroup for clue in clues]
    if "name" in since:
        since = since[len(since) - since[::-1].index("name") :]
    if "unnamed" in since and not _CALLED.search(before):
        return False
    if last.lastgroup == "kin":
        return bool(_BESIDE_KIN.fullmatch(gap))
    return not weak


@lru_cache(maxsize=16)
def _patterns(words: HealthWords) -> _Patterns:
    state = alternation(words.states, words.episodes)
    illness, kin, surname = map(alternation, (words.illnesses, words.kin, words.surnames))
    plain = alternation(plain_surnames(words.surnames))
    given = rf"(?:某{{1,2}}|(?!某)(?![患因病在]){HAN}{{1,2}}?)"
    edge = (
        r"(?:(?<=[，,。；;：:、\s“”（(但而当和与及是为助帮给叫])"
        r"|(?<=[人户者员长任师民友属妻夫亲子女记事士医生警官兵工])|^)"
    )
    called = (
        rf"{HAN}某{{1,2}}(?![些个种位名时地处年月日])|(?:{surname}){_TITLE}|小{HAN}(?=[，、的身患因查])"
        rf"|{edge}(?:{plain}){given}(?:同志)?"
    )
    titled = rf"(?:{surname})(?:某{{1,2}}|{HAN}{{0,2}}{_TITLE})"
    return _Patterns(
        sign=lazy(
            rf"{_SUFFERS}[^，。；：！？,;:!?\s]{{0,10}}?(?:{illness})"
            rf"|因病(?=[^，。]{{0,10}}(?:住院|手术|卧床))|{state}"
            # 腰腿都不好，关节炎很严重
            rf"|(?:{illness})病?[很十非越日常时也就]?[常分来益渐]?(?:严重|加重|缠身|发作|复发)(?![的时])|(?P<bare>{illness})"
        ),
        patient=lazy(
            rf"(?:{illness}){HAN}{{0,2}}(?:患者|病人|老人|儿童|学生|孩子|人|少年|少女)(?:{titled}"
            rf"|(?!{NO_NAME})(?:{plain})(?!某){HAN}(?={HAN}{{0,2}}(?:行动|无法|不能|需要|家|住|的|[，、。])))"
        ),
        clue=lazy(
            rf"(?P<unnamed>{_UNNAMED})|(?P<kin>{kin})|(?P<name>{called})"
            r"|(?P<pronoun>[他她](?!人)|自己|本人)"
        ),
        named_next=lazy(
            rf"(?:{HAN}{{0,2}}?的)?(?P<relative>{kin})(?!们)|(?:{HAN}{{0,3}}?的{HAN}{{0,8}}?(?:{_BEFORE_NAME})|的?)"
            rf"(?:{titled}|(?<=[民生人者工众子友事居员户童孩年女兵学亲机主客师])(?:小{HAN}(?<!小[时心组区学朋伙姑孩声事型队腿贩路店商手])"
            rf"|(?!{NO_NAME})(?:{plain}){HAN}{{1,2}}(?=[，,。、；;）)和]|$))"
            rf"|(?<=的)(?!{NO_NAME})(?:{plain}){HAN}{{1,2}}(?=[，,]))"
        ),
        episodes=frozenset(words.episodes.entries),
    )
