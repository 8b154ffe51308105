"""How much a passage sounds like the closing of a deed summary."""

from __future__ import annotations

from dataclasses import dataclass

from writing_guide.text.appraisal import DEMAND, AppraisalWords, CueKind, find_cues
from writing_guide.text.expressions import lazy
from writing_guide.text.folding import folded, widened
from writing_guide.text.phrases import index_of, without_quotations
from writing_guide.text.words import WordList

_TAIL = 90  # characters; where a closing shows that it is one
_CUES = 4  # the last ones; more say nothing more
_CUE = {CueKind.APPRAISAL: 1.5, CueKind.RECOGNITION: 1.6, CueKind.RESOLVE: 1.5, CueKind.MEANING: 1.5}
_IMAGE, _VIRTUE, _PLAIN, _MANNERED = 0.35, 0.7, 0.9, 1.6
_DEED, _DETAILED, _CLAIM = -0.25, -0.5, -0.6

_PEOPLE = (
    "村民|群众|居民|乡亲|工友|同事|学生|家长|患者|病人|邻居|街坊|大家|人们|师生|老百姓|百姓|老人|战友|领导"
)
# Manners of summing up, and what each is worth; none is enough by itself.
_MANNERS = tuple(
    (lazy(pattern), worth)
    for pattern, worth in (
        # 不仅是……也是……
        (r"不仅仅?是[^。！？\n]{1,30}[也更还]是|既是[^。！？\n]{1,30}[又也更]是", 0.5),
        (r"是[^，。\n]{1,14}[，、][也更又]是", 0.5),
        # 不是……而是……; 有人说……
        (r"不是[^。！？\n]{1,20}，?而是|有人(?:说|问)", 0.4),
        # 用……、用……
        (r"[用以][^，。！？、\n]{2,18}[，、][用以][^，。！？\n]{2,18}", 0.4),
        (
            r"^(?:作为|正是|就是|这就是|如今|今后|未来|面向|面对荣誉|平凡|岁月|也许|或许|鉴于|是的|没有人)",
            0.4,
        ),
        (r"没有[^，。\n]{2,16}，(?:只|却)", 0.4),
        (r"始终|一直|依然|依旧|永远|从未|从不|只为|每当|每一", 0.4),
        # What others say of the subject, what the subject always says.
        (rf"(?:{_PEOPLE})们?[^，。\n]{{0,8}}(?:[说称夸赞](?!明|服)|感叹|评价|看在眼里|放心|把[他她])", 0.8),
        (r"(?:[常总她他只却]说|说得最多|挂在嘴边|在[^，。\n]{1,6}看来|信条)[，：:“]?|说[，：:]", 0.4),
        (r"(?:写|刻|记|融|埋|装)[进在入到][^，。\n]{0,12}", 0.4),
        (r"换来|换得|赢来", 0.5),
        (r"只要[^，。\n]{1,14}，[^，。\n]{0,6}会|有[^，。\n]{1,6}在，", 0.5),
        (r"(?:说|提|谈)[起到](?!来)", 0.4),
        (r"(?:像|如同|宛如|犹如|好似|仿佛)[^，。\n]{1,12}", 0.4),
        (r"有[^，。\n]{1,12}，[也更]有|[^，。\n]{2,10}虽[^，。\n]{1,8}，", 0.4),
        (r"(?:背后|之中|正是|就是)，?是?[^，。\n]{2,24}(?:爱|情|心)", 0.5),
        (r"(?:这样|这么|如此|是)说的?，[^，。\n]{0,6}[也更]是?(?:这样|这么|如此)?做", 0.8),
        # A couplet: 三尺讲台写春秋，一支粉笔绘人生。
        (r"^[^，。！？\n]{4,9}[，、][^，。！？\n]{4,9}[。！!]", 0.6),
        (r"[！!]$", 0.4),
    )
)
_DETAIL = lazy(
    r"\d{1,2}月\d{1,2}日|\d{1,2}[时点:：]|当[天晚日]|[上下]午|[凌清]晨|天亮时|半夜|傍晚|次日|有一次|一天[，,]|那天"
)
_NUMBER = lazy(r"\d|[一二两三四五六七八九十百千]{2,8}[多余]?(?:[个名位次户天岁]|年(?!来|如一日))")
# A claim of a deed's effect is no closing (rules.md, hard cases).
_EFFECT = lazy(
    r"(?:筑牢|筑起|织密|守牢|夯实|确保|保障|保证)[^。！？!?\n]{0,24}"
    r"(?:防线|壁垒|屏障|护墙|火墙|堡垒|底线|大门|平稳|安全|有序)[^。！？!?\n]{0,6}[。！!]?$"
)


@dataclass(frozen=True, slots=True)
class ClosingWords:
    """The lists that tell a closing.

    :param images: abstract words and images; several together make a closing.
    :param virtues: set phrases for a person's virtues.
    :param doing: verbs of doing; they speak for a deed that is told ...
    :param verbs: ... but for these, which appraise as often.
    """

    appraisal: AppraisalWords
    images: WordList
    virtues: WordList
    doing: WordList
    verbs: WordList


def closing_score(text: str, start: int, end: int, words: ClosingWords) -> float:
    """Points for what a closing does: a narrated deed rarely has over 0.7, a closing rarely under 0.9.

    The weights were set by hand on drafts of many occasions (tests/drafts).
    """
    passage = without_quotations(widened(folded(text[start:end])))
    demand = DEMAND.search(passage)
    if demand:
        passage = passage[: demand.start()]
    tail = passage[-_TAIL:]
    score = sum(_CUE[cue.kind] for cue in find_cues(text, start, end, words.appraisal)[-_CUES:])
    score += min(sum(worth for manner, worth in _MANNERS if manner.search(passage)), _MANNERED)
    score += _IMAGE * min(len(_said(tail, words.images)), 4)
    score += _VIRTUE * min(len(_said(passage, words.virtues)), 2)
    score += _DEED * min(len(_said(passage, words.doing).difference(words.verbs.entries)), 4)
    if _DETAIL.search(passage[:30]):
        score += _DETAILED
    elif not demand and not _NUMBER.search(tail) and not _DETAIL.search(passage):
        score += _PLAIN
    if _EFFECT.search(passage):
        score += _CLAIM
    return score


def _said(passage: str, words: WordList) -> set[str]:
    """Which of *words* the passage says."""
    return {span.of(passage) for span in index_of(words).find(passage)}


def tells_details(passage: str) -> bool:
    """Whether a passage gives days, hours or numbers, as a deed does and an appraisal does not."""
    passage = without_quotations(passage)
    return bool(_DETAIL.search(passage) or _NUMBER.search(passage))
