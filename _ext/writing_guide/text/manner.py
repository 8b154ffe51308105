"""How a text speaks: to whom, in whose turns, and of what its writer felt."""

from __future__ import annotations

import re
from collections import Counter

from writing_guide.text.expressions import lazy

# A word or two of quoted speech (“谢谢你！”) speak to nobody.
_YOU = lazy(r"[你您](?![^“”\n]{0,5}”)")
_THIRD = lazy(r"[他她](?<!其.)(?![人国乡日山方])")
# 记者：…… 李某：……: a speaker's label at the start of a line.
# Question 1: …… Answer: ……: their numbers make no other speakers of them.
_SPEAKER = lazy(r"^(?:([^\s，。：:、\d]{1,8})|(Question|[QA问答])\d{1,2})[：:](?=\s?\S)", re.MULTILINE)
_INTERVIEW = lazy(
    r"我们?[^，。：；！？\n]{0,16}(?:采访|访谈)|[给跟向对]我[^，。\n]{0,4}(?:叙述|讲述|讲起|说起|谈起|回忆)|我问[他她]"
)

# 访谈人：…… 整理：……: the labels above the record of a conversation.
_RECORDED = lazy(
    r"\n(?:(?:访谈|采访|受访|讲述|口述|亲历|记录)(?:[人者](?:简介)?|对象|时间|地点)?|(?:访谈|记录)?整理)："
)
# 尊敬的各位领导： the first words of a speech, a report to superiors, a letter.
_GREETING = lazy(
    # 各党支部： heads a circular.
    r"\n各[^。，：\n]{2,30}：\n"
    r"|\n(?:尊敬的|敬爱的|亲爱的|各位|同志们|老师们|同学们)(?:[^。；\n]{0,30}?[：！]|，\n)"
    # Who says his name after it tells of himself: 大家好，我叫…….
    r"|大家(?:[上下]午|晚上)?好[！，。：](?!我名?叫)"
)
# What the writer felt, saw and remembers; who tells deeds says what he did.
_FELT = lazy(
    r"感[受悟触慨]|体会|荣幸|庆幸|唏嘘|难忘|怀念|[想忆]起|回[想忆]|深感|我(?:看到|明白|懂得|发现)|[让令使]我|心里"
    r"|记得|小时候|那年|那时候|往事|梦见|童年"
)
_FEW = 3
_DENSE = 8
"""So many words in 1 000 characters speak to somebody, or say what was felt."""
_LINES = 4
_LEAD = 200
_TWICE = 2
_TOLD = 300
"""Characters in which labels stand above a record."""


def addressed(own_words: str) -> tuple[str, ...]:
    """你 or 您, if the text speaks to somebody throughout."""
    uses = _YOU.findall(own_words)
    few = len(uses) < _FEW or len(uses) * 1000 < _DENSE * len(own_words)
    return () if few or len(uses) <= len(_THIRD.findall(own_words)) else (uses[0],)


def speakers(text: str) -> tuple[str, ...]:
    """The labels of speakers who take turns; a form has labels too, but each once."""
    labels = Counter(match[1] or match[2] for match in _SPEAKER.finditer(text))
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
    return tuple(felt) if len(felt) >= _FEW and len(felt) * 1000 >= _DENSE * len(own_words) else ()
