"""The lines of a plain draft as blocks: headings, paragraphs, items, captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from writing_guide.model import Block, BlockKind
from writing_guide.readers.outline_words import OutlineWords
from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.furniture import furniture_blocks
from writing_guide.text.sentences import count_characters
from writing_guide.text.spans import Span
from writing_guide.text.subject import SubjectWords
from writing_guide.text.words import WordList

_HEADING = 32  # characters; a longer line without a number is no heading ...
_TITLE = 60  # ... but before the first paragraph it may be a title
_NUMBERED = 40
_ENDED = 24  # a numbered line of this length is a heading even if it ends with 。
_LONG = 200
_LIST = 3  # so many headings in a row are the items of a list

_LINE = lazy(r"[^\n]+")
_NUMBER = lazy(
    r"第[一二三四五六七八九十]{1,3}(?:[章节部]分?|[、，,：: ])|[一二三四五六七八九十]{1,3}[、.．，,]"
    r"|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d)|\d{1,2}[)）]|[①-⑳]"
    rf"|\d{{1,2}}(?=“|{HAN})(?![年月日号后时点个名位人次户家万亿余多岁天支项件台所里千百元分秒])"
)
# 1坚守一线 … 2 … 3时刻…: without a mark after it, the number must follow the one before.
_BARE_NUMBER = lazy(rf"(\d{{1,2}})(?=\s?(?:“|{HAN}))")
_ENDS = lazy(r"(?:[。！？!?；;…：:，,、]|[。！？!?…，,][”’」』\"])$")
_INNER_END = lazy(r"[。！？!?；;]")
_FULL_STOP = lazy(r"[。；;]")
_LABEL = lazy(
    r"(?:姓名|性别|年龄|民族|职务|职称|单位|工作单位|所在单位|政治面貌|学历|出生年月|联系电话|推荐类别|申报类别)\s?[:：]"
)
# 李某女37岁县医院护士: who is recommended, in one line without a verb.
_PERSONAL = lazy(
    rf"(?:{HAN}|[XxＸ×*＊]){{1,6}}\s?[，,、（(]?\s?[男女](?=[，,、\s\d]|{HAN}{{1,3}}族|中共|出生|生于|现任)"
)
_IMAGE = lazy(r"图片?\s?\d{0,3}(?:\.\w{3,4})?$|\S{1,60}\.(?:png|jpe?g|gif|bmp|webp)$", re.IGNORECASE)
_CAPTION = lazy(r"[（(]?图(?:为|[一二三四五六七八九十\d]{0,3}\s*[:：])|[▲△▼▽]")
_DATE = lazy(
    r"[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s?[-年/.]\s?[\d一二三四五六七八九十]{1,3}\s?"
    r"(?:[-月/.]\s?[\d一二三四五六七八九十]{0,3}\s?日?)?\s{0,4}(?:\d{1,2}:\d{2}(?::\d{2})?)?[）)]?"
)
# （王某 李某）, 编审：王某, 图片/王某, 记者王某.
_CREDIT = lazy(
    r"[（(【].{0,80}[）)】]$|[^\s\d：:/／，。]{2,6}\s?[：:/／]\s?[^\s\d，。、；]{1,24}(?:\s[^\d，。、；]{0,24})?$"
    r"|(?:本[报台网刊])?(?:记者|通讯员|编辑|责编|编审|校对|作者|供稿|摄影|来源)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One non-empty line, trimmed.

    :param numbered: whether it starts with a number of a series.
    """

    block: Block
    text: str
    numbered: bool = False

    def as_kind(self, kind: BlockKind) -> Line:
        """The same line as a block of *kind*."""
        return replace(self, block=Block(self.block.span, kind))


def line_of(text: str, block: Block) -> Line:
    """The line of a block that is known already."""
    content = block.span.of(text)
    return Line(block, content, bool(_NUMBER.match(content)))


def read_lines(text: str, words: OutlineWords) -> tuple[Line, ...]:
    """Every non-empty line of *text* with what it is; titles are still headings."""
    spans = []
    for match in _LINE.finditer(text):
        content = match[0].strip()
        if content:
            start = match.start() + match[0].index(content[0])
            spans.append(Span(start, start + len(content)))
    beside = set(furniture_blocks(text, spans, words.furniture))
    found: list[Line] = []
    after_image = prose_seen = False
    latest = 0
    for span in spans:
        content = span.of(text)
        longest = _HEADING if prose_seen else _TITLE
        kind = BlockKind.CAPTION if span in beside else _kind(content, longest)
        line = line_of(text, Block(span, kind))
        if kind is BlockKind.HEADING and after_image and prose_seen and not line.numbered:
            line = line.as_kind(BlockKind.CAPTION)
        bare = _BARE_NUMBER.match(content)
        if kind is BlockKind.HEADING and bare and int(bare[1]) == latest + 1:
            latest, line = latest + 1, replace(line, numbered=True)
        after_image = kind is BlockKind.CAPTION and bool(_IMAGE.match(content))
        prose_seen = prose_seen or kind is BlockKind.PARAGRAPH
        found.append(line)
    return _unsigned(_uncaptioned(text, _listed(_merged(found)), words.subject), words.subject.units)


def _kind(content: str, longest: int) -> BlockKind:
    if len(content) > _LONG:
        return BlockKind.PARAGRAPH
    if _DATE.fullmatch(content) or _CAPTION.match(content):
        return BlockKind.CAPTION
    if _LABEL.match(content):
        return BlockKind.ITEM
    if _PERSONAL.match(content):
        return BlockKind.PARAGRAPH
    length = count_characters(content)
    if _NUMBER.match(content):
        inner = content.rstrip("。！!；;")
        limit = _ENDED if len(inner) < len(content) else _NUMBERED
        heading = length <= limit and not _INNER_END.search(inner)
    else:
        # A title may hold an exclamation: 点赞！某站荣获……
        inner_end = _FULL_STOP if longest == _TITLE else _INNER_END
        heading = length <= longest and not _ENDS.search(content) and not inner_end.search(content)
    return BlockKind.HEADING if heading else BlockKind.PARAGRAPH


def _merged(lines: Sequence[Line]) -> list[Line]:
    """Join each number line with the subtitle line under it: they are one heading (rules.md)."""
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        both = last is not None and last.block.kind is line.block.kind is BlockKind.HEADING
        if last is not None and both and last.numbered and not line.numbered and "\n" not in last.text:
            span = Span(last.block.span.start, line.block.span.end)
            found[-1] = Line(Block(span, BlockKind.HEADING), f"{last.text}\n{line.text}", True)
        else:
            found.append(line)
    return found


def _listed(lines: list[Line]) -> list[Line]:
    """Headings in a row, after the first paragraph, are a heading and the items under it."""
    start = next((i for i, line in enumerate(lines) if line.block.kind is BlockKind.PARAGRAPH), len(lines))
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].block.kind is BlockKind.HEADING:
            end += 1
        if end - start >= _LIST:
            lines[start + 1 : end] = [line.as_kind(BlockKind.ITEM) for line in lines[start + 1 : end]]
        start = max(end, start + 1)
    return lines


def _uncaptioned(text: str, lines: list[Line], words: SubjectWords) -> list[Line]:
    """The only heading inside the text is a picture's caption if it begins with who is told of before it."""
    prose = [index for index, line in enumerate(lines) if line.block.kind is BlockKind.PARAGRAPH]
    inside = [
        index
        for index, line in enumerate(lines)
        if line.block.kind is BlockKind.HEADING and prose[:1] < [index] < prose[-1:]
    ]
    if len(inside) == 1 and not lines[inside[0]].numbered:
        heading = lines[inside[0]]
        who = heading.text[:2]
        if who.startswith(words.surnames.entries) and who in text[: heading.block.span.start]:
            lines[inside[0]] = heading.as_kind(BlockKind.CAPTION)
    return lines


def _unsigned(lines: list[Line], units: WordList) -> tuple[Line, ...]:
    """A unit's name, a bracket or a credit at the foot of the text is a signature, no heading."""
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line.block.kind is BlockKind.CAPTION:
            continue
        dated = at + 1 < len(lines) and bool(_DATE.fullmatch(lines[at + 1].text))
        if line.block.kind not in (BlockKind.HEADING, BlockKind.ITEM) or line.numbered:
            break
        if not dated and not _CREDIT.match(line.text) and not line.text.endswith(units.entries):
            break
        lines[at] = line.as_kind(BlockKind.CAPTION)
    return tuple(lines)
