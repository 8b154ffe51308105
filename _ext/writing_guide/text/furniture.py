"""What a web page or a collection of sample texts leaves in a text that is copied from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from writing_guide.text.spans import Span
from writing_guide.text.words import WordList

_LONGEST_LINE = 200
_HEAD = 24
_FLAT = str.maketrans(
    "：（）［］【】　點擊編輯來責審讀閱顯發評論載關寫記訊員",
    ":()[][] 点击编辑来责审读阅显发评论载关写记讯员",
)
_REPORTER = r"(?:记者|記者|通讯员|通訊員)"
_LINE = re.compile(
    r"图片?\s?\d{0,3}(?:\.\w{3,4})?$|[^\s。，]{1,60}\.(?:png|jpe?g|gif|bmp|webp|mp4|docx?|pdf)$"
    r"|[（(]?图为|[▲△▼▽]\s?\S|上图[:：为]|[（(]图/"
    r"|\d{4}-\d{1,2}-\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$"
    r"|(?:日期|时间|发布\S{0,2})\s?[:：]\s?\d{4}"
    r"|[【\[（(]?(?:精选|范文|第)?篇[一二三四五六七八九十\d]{1,3}(?!章)|[【\[（(]?范文[一二三四五六七八九十\d]{1,3}"
    r"|第[一二三四五六七八九十\d]{1,3}篇[】\])）:：\s]|(?:精选|推荐)篇(?:$|[\s:：])"
    r"|\S{2,40}[\s　]篇[一二三四五六七八九十\d]{1,3}$"
    rf"|(?:本报|本刊|本网|本台)?(?:全媒体|融媒体|特约|见习|实习)?{_REPORTER}[\s　:：][^，。]{{1,30}}$",
    re.IGNORECASE,
)
_ANYWHERE = (
    rf"[（(](?:本报|全媒体|融媒体|特约|见习|实习|深圳特區報)?\S{{0,8}}{_REPORTER}[\s　:：/][^）)\n]{{1,30}}[）)]"
    r"|[（(【\[](?:文/|图/|文图|摄影|供稿|撰稿|来源|责编|责任编辑|作者)[\s:：/]?[^）)】\]\n]{1,30}[）)】\]]"
    r"|(?:新华社|中新社|中新网|人民网|新华网|央视网|光明网|中国日报)[^，。\n]{0,12}\d{1,2}月\d{1,2}日[电電讯訊]"
    r"|(?:责任编辑|责编)\s?[:：]\s?\S{1,8}"
    r"|(?:范文|精选|通用|大全|集锦|汇总|模板)\S{0,6}?\d{1,3}篇"
    r"|https?://\S{1,200}|www\.\S{1,100}|&(?:nbsp|ldquo|rdquo|amp|lt|gt|quot|mdash|hellip|#\d{2,5});"
    r"|</?(?:p|br|div|span|img|strong|font|a)\b[^<>\n]{0,200}>"
)


def find_furniture(text: str, blocks: Iterable[Span], lines: WordList, phrases: WordList) -> Iterator[Span]:
    """The blocks that are furniture as a whole, then the pieces of furniture inside the others.

    :param lines: what a line of furniture begins with; an entry ending in “：” wants the colon.
    :param phrases: what is furniture wherever it stands.
    """
    opening, inside = _opening(lines), _inside(phrases)
    for block in blocks:
        if _is_furniture(text, block, opening):
            yield block
        else:
            for match in inside.finditer(text, block.start, block.end):
                yield Span(*match.span())


def _is_furniture(text: str, block: Span, opening: re.Pattern[str]) -> bool:
    head = text[block.start : min(block.end, block.start + _HEAD)].translate(_FLAT)
    noted = head.startswith("注:") and opening.match(head)
    if len(block) > _LONGEST_LINE and not noted:
        return False
    return bool(opening.match(head) or _LINE.match(text[block.start : block.end]))


@lru_cache(maxsize=16)
def _opening(lines: WordList) -> re.Pattern[str]:
    entries = (entry.translate(_FLAT) for entry in lines.entries)
    return re.compile(
        "|".join(
            re.escape(entry[:-1]) + r"\s?:" if entry.endswith(":") else re.escape(entry) for entry in entries
        )
        or "(?!)"
    )


@lru_cache(maxsize=16)
def _inside(phrases: WordList) -> re.Pattern[str]:
    return re.compile("|".join([*map(re.escape, phrases.entries), _ANYWHERE]), re.IGNORECASE)
