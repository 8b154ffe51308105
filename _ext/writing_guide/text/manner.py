"""How a text speaks: of whom, to whom, and whether of what was done or of what is still to be done."""

from __future__ import annotations

import re
from collections import Counter

from writing_guide.text.expressions import HAN, lazy

# What somebody is to do, may do or means to do. Each verb stands behind its first character.
_TO_DO = lazy(
    r"[应必须不要将拟计预力争确可请尽切最宜](?:"
    r"(?<=应)(?:[当该]|(?=[有写选交说根按由具符填坚]))|(?<=必)须|(?<=须)(?![眉知])|(?<=不)[得要]"
    r"|(?<=要)(?<![主重需想只就首简快纪扼].)(?=[从把在加写做抓坚认严全深注求选尽交先突围落])"
    rf"|(?<=将)(?=[继以围重按添启持进新]|{HAN}{{1,8}}?(?:建|打造|开展|实施|推进|完善|举办|启动))"
    r"|(?<=拟)(?![定订人合])|(?<=计)划(?=[在新开组全用建招])|(?<=预)计|(?<=力)争|(?<=争)取|(?<=确)保"
    r"|(?<=可)(?=[通按以根来向用])|(?<=请)(?=[勿将于在用联携各提填按遵您]|有意)|(?<=尽)量|(?<=切)[忌勿]|(?<=最)好|(?<=宜)(?=[短长简早少]))"
)
_DONE = lazy(r"了(?![解如结却])|过(?![程去于度后年])|已|曾|先后|连续|累计|荣获|被[评授]|获得")
# A word or two of quoted speech (“谢谢你！”) speak to nobody.
_YOU = lazy(r"[你您](?![^“”\n]{0,5}”)")
_THIRD = lazy(r"[他她](?<!其.)(?![人国乡日山方])")
# 记者：…… 李某：……: a speaker's label at the start of a line.
_SPEAKER = lazy(r"^[^\s，。：:、\d]{1,8}[：:](?=\s?\S)", re.MULTILINE)
_INTERVIEW = lazy(
    r"我们?[^，。：；！？\n]{0,16}(?:采访|访谈)|[给跟向对]我[^，。\n]{0,4}(?:叙述|讲述|讲起|说起|谈起|回忆)|我问[他她]"
)

# 访谈人：…… 整理：……: the labels above the record of a conversation.
_RECORDED = lazy(
    r"\n(?:(?:访谈|采访|受访|讲述|口述|亲历|记录)(?:[人者](?:简介)?|对象|时间|地点)?|(?:访谈|记录)?整理)："
)
# 尊敬的各位领导： the first words of a speech, a report to superiors, a letter.
_GREETING = lazy(
    r"\n(?:尊敬的|敬爱的|亲爱的|各位|同志们|老师们|同学们)(?:[^。；\n]{0,30}?[：！]|，\n)"
    r"|大家(?:[上下]午|晚上)?好[！，。]"
)
# What the writer felt and saw; who tells deeds says what he did.
_FELT = lazy(
    r"感[受悟触慨]|体会|荣幸|庆幸|唏嘘|难忘|怀念|[想忆]起|回[想忆]|深感|我(?:看到|明白|懂得|发现)|[让令使]我|心里"
)
_FEW = 3
_DENSE = 8
"""So many words in 1 000 characters say what is to be done, or speak to somebody."""
_MUCH = 6
_LINES = 4
_LEAD = 200
_TWICE = 2
_TOLD = 300
"""Characters in which labels stand above a record."""


def still_to_do(own_words: str) -> tuple[str, ...]:
    """The words that say what is to be done (plan, rule, advice), if the text tells less that was done."""
    to_do = _TO_DO.findall(own_words)
    if len(to_do) < _TWICE or len(to_do) * 1000 < _DENSE * len(own_words):
        return ()
    done = _TWICE * len(_DONE.findall(own_words))
    return tuple(to_do) if len(to_do) > done or len(to_do) == done >= _FEW else ()


def addressed(own_words: str) -> tuple[str, ...]:
    """你 or 您, if the text speaks to somebody throughout."""
    uses = _YOU.findall(own_words)
    few = len(uses) < _FEW or len(uses) * 1000 < _DENSE * len(own_words)
    return () if few or len(uses) <= len(_THIRD.findall(own_words)) else (uses[0],)


def speakers(text: str) -> tuple[str, ...]:
    """The labels of speakers who take turns; a form has labels too, but each once."""
    labels = Counter(match[0] for match in _SPEAKER.finditer(text))
    return tuple(labels) if labels.total() >= max(_LINES, _TWICE * len(labels)) else ()


def asked(own_words: str) -> tuple[str, ...]:
    """Where the writer says of himself that he asked and was told."""
    match = _INTERVIEW.search(own_words)
    return (match[0],) if match else ()


def recorded(lines: str) -> tuple[str, ...]:
    """The labels above the record of a conversation, if there are several."""
    labels = tuple(match[0][1:] for match in _RECORDED.finditer(lines, 0, _TOLD))
    return labels if len(labels) >= _TWICE else ()


def greeting(lines: str) -> tuple[str, ...]:
    """The greeting with which a text begins, under its title."""
    match = _GREETING.search(lines, 0, _LEAD)
    return (match[0].strip(),) if match else ()


def reflects(own_words: str) -> tuple[str, ...]:
    """What the writer felt, if he says it again and again."""
    felt = _FELT.findall(own_words)
    return tuple(felt) if len(felt) >= _LINES and len(felt) * 1000 >= _MUCH * len(own_words) else ()


def tells_little(own_words: str) -> bool:
    """Whether next to nothing is told as done."""
    return len(_DONE.findall(own_words)) < _TWICE
