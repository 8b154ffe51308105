"""What a web page or a collection of sample texts leaves in a text that is copied from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.folding import folded
from writing_guide.text.phrases import index_of
from writing_guide.text.spans import Span
from writing_guide.text.wordindex import WordIndex
from writing_guide.text.words import WordList

_LONGEST_LINE = 200
_LONGEST_LABEL = 100
_HEAD = 24
_AFTER = 8
_OPENS = "（([【"
_SHOT = "摄影图攝圖发發）)"  # the last characters of 李某摄, 王某摄影, 县医院供图, 新华社发
_FLAT = str.maketrans(
    "：（）［］【】　點擊編輯來責審讀閱顯發評論載關寫記訊員",
    ":()[][] 点击编辑来责审读阅显发评论载关写记讯员",
)
_REPORTER = r"(?:记者|記者|通讯员|通訊員)"
# One to six names side by side, as under a text or in a byline: 王某 张某某.
_NAMES = rf"{HAN}{{2,3}}(?:[\s　、]+{HAN}{{2,3}}){{0,5}}"
_BYLINE = rf"(?:本报|本网|特约)?{_REPORTER}"
_LINE = lazy(
    r"图片?\s?\d{0,3}$"
    r"|[（(]?图为|[▲△▼▽]\s?\S|上图[:：为]|[（(]图/"
    r"|\d{1,2}\.\d{1,2}\.\d{4}\s+\d{1,2}:\d{2}$"
    r"|\d{4}-\d{1,2}-\d{1,2}T\d{1,2}:\d{2}(?::\d{2})?$"
    rf"|\d{{4}}-\d{{1,2}}-\d{{1,2}}\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s{{0,4}}(?:{HAN}{{2,3}}){{1,3}}$"
    # 图文编辑：王某, 责任总编：李某.
    rf"|{HAN}{{0,4}}(?:编\s{{0,2}}辑|总\s{{0,2}}编|编\s{{0,2}}审|责\s{{0,2}}编|校\s{{0,2}}对|监\s{{0,2}}制)\s?[:：]\s?{_NAMES}$"
    r"|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{0,4}(?:\d{1,2}:\d{2}(?::\d{2})?)?\s{0,4}(?:$|[^。]{0,40}来源)(?<!日)"
    # 某某网 | 2010-4-26 9:37:11, 某人 发表于 2013-10-23 21:35
    r"|[^\s，。]{2,12}\s+(?:[|｜]\s?|[发回]\S{1,2}于\s?)?\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}"
    r"|(?:日期|时间|(?:更新|发布|发表|发文|上传|提交|添加|刊发)\S{0,2})\s?[:：]\s?\d{4}|(?:您的?)?当前位置|【(?:作者|资料图)"
    r"|(?:来源|作者|[文图]|编辑|审核|责编|校对|监制|策划|摄影|撰[文稿]|供[图稿]|记者|通讯员)\s?[/／|丨｜]\s?\S"
    rf"|[□■◎○●◆◇]\s?(?:本报|本刊|特约)?(?:{_REPORTER})?\s?{_NAMES}$"
    # What a writer for hire, or a machine, says to the one who ordered the text.
    r"|(?:希望|以上)[^。！!\n]{0,16}(?:[您你]|大家|文章|内容|范文)[^。！!\n]{0,16}(?:需[求要]|帮助|参考|满意|有用)[。！!]?$"
    r"|[一二三]审[\s　:：]|[-*_=—]{3,}$|[^\s，。]{0,4}链接\s?[>》›]"
    r"|[^\s，。]{0,16}事迹(?:材料)?\d{1,2}$|[^，。\n]{2,24}(?:方案|总结|计划|材料|范文|体会|发言稿)\s\d{1,2}$"
    r"|[^，。\n]{2,30}(?:合照|合影|留影)$|[^。\n]{0,60}转载请注明"
    r"|[■□●◆]?\s?(?:讲述人?|講述人?|口述人?|整理人?)\s?[:：]\s?\S"
    r"|[【\[（(]?(?:精选|范文|第)?篇[一二三四五六七八九十\d]{1,3}(?!章)|[【\[（(]?范文[一二三四五六七八九十\d]{1,3}"
    r"|第[一二三四五六七八九十\d]{1,3}篇[】\])）:：\s]|(?:精选|推荐)篇(?:$|[\s:：])"
    r"|[^，。\n]{3,40}篇[一二三四五六七八九十\d]{1,3}$"
    # 《某报》（2023年6月7日 12版）
    r"|《[^》\n]{2,16}》\s?[（(]\s?\d{4}年[^）)\n]{2,20}[）)]$"
    rf"|(?:本报|本网|本刊)?(?:{_REPORTER}|编辑|责编|校对|摄影)(?!们){_NAMES}$"
    rf"|(?:本报|本刊|本网|本台)?(?:全媒体|融媒体|特约|见习|实习)?{_REPORTER}[\s　:：][^，。]{{1,30}}$",
)
_FILE = lazy(
    r"[^\s。，]{1,60}\.(?:png|jpe?g|gif|bmp|webp|mp4|docx?|pdf)$|[^。，\n]{1,40}\.(?:png|jpe?g|gif|bmp|webp)$",
    re.IGNORECASE,
)
# A whole line in brackets under a paragraph is a picture's caption.
_BRACKETED = lazy(r"[（(](?![一二三四五六七八九十\d]{1,3}[）)])[^（）()。：:\n]{6,60}[）)]$")
_CAPTION = lazy(
    rf"[^。\n]{{2,80}}(?:。?[（(]图片?来源[^）)]{{1,24}}[）)]|\s{HAN}{{0,4}}摄影?|[。\s（(]{HAN}{{2,12}}供图[）)]?|。{HAN}{{2,6}}[网社报台]发)$"
    r"|[^。\n（(]{2,40}[（(][左右中前后][排起]?[一二三四五1-5]?[）)][^。\n]{0,40}。?$"
)
# 某县委组织部 王某: whose article it is, if the text does not speak of him.
_UNIT_AND_WRITER = lazy(
    r"[^\s，。：:、“]{4,24}(?:[部局委办院校站所社会科处室队厂]|公司|中心|支部|政府|[小中大]学)"
    rf"[\s　]+({HAN}{{2,3}})$"
)
_HEAD_BLOCKS = 3
# Pieces of furniture inside a line, each with the strings that no text without it need be searched for.
_PIECES = tuple(
    (marks, lazy(pattern))
    for marks, pattern in (
        (
            ("记者", "記者", "通讯员", "通訊員"),
            (
                rf"[（(][^\s（()）]{{0,16}}{_REPORTER}[\s　:：/][^）)\n]{{1,30}}[）)]"
                rf"|[（(](?:(?:本[报刊台网社]|[全融]媒体|见习|实习|特约)*){_REPORTER}[^）)，。\n]{{2,40}}[）)]"
                rf"|(?<![^\s。！”讯訊])[（(]{HAN}{{2,8}}{_REPORTER}{_NAMES}[）)]"
            ),
        ),
        (
            ("记者", "記者", "通讯员", "通訊員"),
            (
                rf"(?<![^\s讯訊]){_BYLINE}(?:[\s　]+{_NAMES}(?=[\s　])|[（(]{_NAMES}[）)])"
                rf"|(?<![^\s。！”讯訊]){_BYLINE}[\s　:：]?{_NAMES}[\s　]?(?:摄影)?报道(?=$|[\s　])"
                rf"|(?<![^\s讯訊]){_BYLINE}{HAN}{{2,3}}(?=[\s　]+{_REPORTER})"
                rf"|(?<=[讯訊电電][\s　]){_BYLINE}{HAN}{{2,3}}(?=[\s　])"
            ),
        ),
        (("【",), r"(?<!\S)【[^】\n]{0,16}\d{4}年\d{1,2}月\d{1,2}日[^】\n]{0,8}】"),
        # Who wrote it, at the end of a paragraph: （王某 李某某） （王 某） （党建科）.
        (
            (")", "）"),
            (
                rf"(?<=[。！!”])[\s　]{{0,8}}[（(](?:{HAN}{{2,3}}[\s　]+{_NAMES}"
                rf"|(?!未完|待续|节选|上接|下[同转略]|化名|掌声|鼓掌){HAN}[\s　]{{0,2}}{HAN}{{1,2}}"
                rf"|{HAN}{{2,10}}(?:[科处室部局院校站所]|公司|中心|支部|党委|工会|委员会|日报|[晚时晨商]报|报社|电视台|新闻网))"
                r"[\s　]{0,2}[）)](?=[\s　]{0,4}$)"
            ),
        ),
        # 正文完。 来源：某台; 正文完。 王某 摄
        (
            ("摄", "来源", "编辑", "供稿", "供图", "记者", "作者", "通讯员"),
            (
                r"(?<=[。！!”])[\s　]+"
                r"(?:(?:来源|作者|编辑|责编|供稿|供图|记者|通讯员)\s?[:：]\s?[^。，\n]{2,30}"
                rf"|{_NAMES}[\s　]*摄影?)$"
            ),
        ),
        (("打开",), r"打开[^\s，。]{1,8}[\s　]+(?:查看|阅读|观看|体验)[^\s，。]{0,10}"),
        (
            ("文/", "图/", "文图", "摄影", "供稿", "供图", "撰稿", "来源", "责编", "责任编辑", "作者"),
            (
                r"[（(【\[](?:文/|图/|文图|摄影|供稿|供图|撰稿|来源|责编|责任编辑|作者)[\s:：/]?[^）)】\]\n]{1,30}[）)】\]]"
                r"|[（(][^\s（()），。]{1,12}(?:供稿|供图|撰稿|摄影)[^）)，。\n]{0,24}[）)]"
                r"|责(?:任编辑|编)\s?[:：]\s?[^\s，。]{1,8}"
            ),
        ),
        (
            ("日电", "日電", "日讯", "日訊"),
            r"[^\s，。：；“]{0,12}(?:报社?|報|网|網|社|新闻|新聞|台|在线|客户端|日报)[^，。\n]{0,8}\d{1,2}月\d{1,2}日[电電讯訊]",
        ),
        (
            ("篇",),
            (
                r"(?:范文|模板)[^\s\d，。]{0,6}?[\d一二三四五六七八九十多]{1,3}篇"
                # A researcher sums up 61 papers as well; a collection of samples says samples of what.
                r"|(?:事迹|材料|简介|总结|作文|演讲稿|心得)[^\s，。：；]{0,4}?(?:精选|通用|大全|集锦|汇总)"
                r"[^\s\d，。]{0,6}?[\d一二三四五六七八九十多]{1,3}篇"
                r"|[（(](?:精选|通用|汇总|合集|大全)[^\s\d]{0,4}?[\d一二三四五六七八九十多]{1,3}篇[）)]"
                r"|(?:事迹|材料|范文|简介|模板)[^\s，。]{0,4}?篇[\d一二三四五六七八九十]{1,3}"
            ),
        ),
        (("://", "www."), r"https?://[^\s\u3000-\uffee]{1,200}|www\.[^\s\u3000-\uffee]{1,100}"),
        (("&",), r"&(?:nbsp|ldquo|rdquo|amp|lt|gt|quot|mdash|hellip|#\d{2,5});"),
        (
            (">",),
            r"</?(?:[pP]|br|BR|div|DIV|span|SPAN|img|IMG|strong|font|FONT|[aA])(?:[\s/][^<>\n]{0,200})?>",
        ),
    )
)


def find_furniture(text: str, blocks: Iterable[Span], lines: WordList, phrases: WordList) -> Iterator[Span]:
    """The blocks that are furniture as a whole, and the pieces of furniture inside the others, in order.

    :param lines: what a line of furniture begins with; an entry ending in “：” wants the colon.
    :param phrases: what is furniture wherever it stands.
    """
    present = _marks().among(text)
    pieces = [pattern for marks, pattern in _PIECES if not present.isdisjoint(marks)]
    blocks, index = tuple(blocks), index_of(phrases)
    whole = set(furniture_blocks(text, blocks, lines))
    phrased = set(index.sentences_with(text, blocks))
    for block in blocks:
        if block in whole:
            yield block
            continue
        for pattern in pieces:
            for match in pattern.finditer(text, block.start, block.end):
                yield Span(*match.span())
        if block in phrased:
            yield from index.find(text, block.start, block.end)


def furniture_blocks(text: str, blocks: Sequence[Span], lines: WordList) -> Iterator[Span]:
    """The blocks that are furniture as a whole; see :func:`find_furniture`."""
    opening = _opening(lines)
    under_title = blocks[1:_HEAD_BLOCKS]
    for block, above, below in zip(blocks, (None, *blocks), (*blocks[1:], None), strict=False):
        if (
            _is_furniture(text, block, opening)
            or (below and above and _is_caption(text, block, above))
            or (below and block in under_title and _names_the_writer(text, block))
        ):
            yield block


@lru_cache(maxsize=1)
def _marks() -> WordIndex:
    return WordIndex(mark for marks, _ in _PIECES for mark in marks)


def _is_furniture(text: str, block: Span, opening: re.Pattern[str]) -> bool:
    if len(block) > _LONGEST_LINE and not text.startswith("注", block.start):
        return False
    head = text[block.start : min(block.end, block.start + _HEAD)].translate(_FLAT)
    if len(block) > _LONGEST_LINE:
        return bool(head.startswith("注:") and opening.match(head))
    if opening.match(head):
        return head[0] not in _OPENS or _ends_in_bracket(text, block)
    if len(block) > _LONGEST_LABEL:
        return False
    line = text[block.start : block.end]
    if _LINE.match(line) or ("." in line[-6:] and _FILE.match(line)):
        return True
    return (line[-1:] in _SHOT or "（" in line or "(" in line) and bool(_CAPTION.match(folded(line)))


def _ends_in_bracket(text: str, block: Span) -> bool:
    """Whether next to nothing follows the bracket in which a byline or a source stands."""
    closing = [text.rfind(mark, block.start, block.end) for mark in "）)]】"]
    return max(closing) < 0 or block.end - max(closing) <= _AFTER


def _is_caption(text: str, block: Span, above: Span) -> bool:
    """Whether a block between two others is the caption in brackets of a picture under a paragraph."""
    if text[block.start] not in "（(" or len(block) > _LONGEST_LABEL:
        return False
    return text[above.end - 1] in "。！？”.!?）)" and bool(_BRACKETED.match(text[block.start : block.end]))


def _names_the_writer(text: str, block: Span) -> bool:
    match = _UNIT_AND_WRITER.match(text[block.start : block.end])
    return match is not None and text.count(match[1]) == 1


@lru_cache(maxsize=16)
def _opening(lines: WordList) -> re.Pattern[str]:
    entries = (entry.translate(_FLAT) for entry in lines.entries)
    return lazy(
        "|".join(
            re.escape(entry[:-1]) + r"\s?:" if entry.endswith(":") else re.escape(entry) for entry in entries
        )
        or "(?!)"
    )
