"""The lines of a plain draft as blocks: title, headings, paragraphs, captions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from writing_guide.genres.schema import Genre
from writing_guide.model import Block, BlockKind
from writing_guide.text.sentences import count_characters
from writing_guide.text.spans import Span
from writing_guide.text.words import WordList

HEADING = 32
"""A line of more characters than this is no unnumbered heading."""
_NUMBERED_HEADING = 40

_LINE = re.compile(r"[^\n]+")
_NUMBER = re.compile(
    r"第[一二三四五六七八九十]{1,3}(?:[章节部]分?|[、，,：: ])|[一二三四五六七八九十]{1,3}[、.．，,]"
    r"|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d)|\d{1,2}[)）]|[①-⑳]"
    r"|\d{1,2}(?=[\u4e00-\u9fff“])(?![年月日号时点个名位人次户家万亿余多岁天支项件台所里千百元])"
)
_SENTENCE_END = re.compile(r"[。！？!?；;…，,]|[。！？!?…][”’」』）)\"]")
_ENDS = re.compile(r"(?:[。！？!?；;…：:，,、]|[。！？!?…，,][”’」』\"])$")
_IMAGE = re.compile(
    r"图片?\s*\d*(?:\.\w{3,4})?|[^\n。，]{0,60}\.(?:png|jpe?g|gif|bmp|webp)",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"[（(]?图(?:为|[一二三四五六七八九十\d]*\s*[:：])|[▲△▼▽]")
_DATE_LINE = re.compile(
    r"[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*[-年/.]\s*[\d一二三四五六七八九十]{1,3}\s*(?:[-月/.]\s*"
    r"[\d一二三四五六七八九十]{0,3}\s*日?)?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?[）)]?"
)
_COLONS = str.maketrans(
    {
        "：": ":",
        "［": "[",
        "(": "（",
        "來": "来",
        "編": "编",
        "輯": "辑",
        "讀": "读",
        "責": "责",
    }
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


def read_lines(text: str, genre: Genre) -> tuple[Line, ...]:
    """Every non-empty line of *text* with what it is; titles are still headings."""
    furniture = _furniture(genre.lists.get("outline-furniture", WordList("", ())))
    found: list[Line] = []
    after_image = False
    prose_seen = False
    for match in _LINE.finditer(text):
        content = match[0].strip()
        if not content:
            continue
        start = match.start() + match[0].index(content[0])
        line = _line(content, Span(start, start + len(content)), furniture)
        kind = line.block.kind
        if (
            kind is BlockKind.HEADING
            and after_image
            and prose_seen
            and not line.numbered
        ):
            line = line.as_kind(BlockKind.CAPTION)
        after_image = kind is BlockKind.CAPTION and bool(_IMAGE.fullmatch(content))
        prose_seen = prose_seen or kind is BlockKind.PARAGRAPH
        found.append(line)
    return _merged(tuple(found))


def _line(content: str, span: Span, furniture: re.Pattern[str]) -> Line:
    return Line(
        Block(span, _kind(content, furniture)), content, bool(_NUMBER.match(content))
    )


def _kind(content: str, furniture: re.Pattern[str]) -> BlockKind:
    if len(content) > 200:
        return (
            BlockKind.CAPTION
            if content.startswith("注") and furniture.match(_flat(content))
            else BlockKind.PARAGRAPH
        )
    if (
        _IMAGE.fullmatch(content)
        or _DATE_LINE.fullmatch(content)
        or _CAPTION.match(content)
    ):
        return BlockKind.CAPTION
    if furniture.match(_flat(content)):
        return BlockKind.CAPTION
    length = count_characters(content)
    if _NUMBER.match(content):
        inner = content.rstrip("。！!；;")
        short = length <= _NUMBERED_HEADING and not re.search(r"[。！？!?；;]", inner)
        ended = len(inner) < len(content)
        return (
            BlockKind.HEADING
            if short and (not ended or length <= 24)
            else BlockKind.PARAGRAPH
        )
    if (
        length <= HEADING
        and not _ENDS.search(content)
        and not re.search(r"[。；;]", content)
    ):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _flat(content: str) -> str:
    return content[:24].translate(_COLONS)


@lru_cache(maxsize=16)
def _furniture(words: WordList) -> re.Pattern[str]:
    starts = []
    for entry in words.entries:
        entry = entry.translate(_COLONS)
        starts.append(
            re.escape(entry[:-1]) + r"\s?:" if entry.endswith(":") else re.escape(entry)
        )
    return re.compile("|".join(starts) or "(?!)")


def _merged(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Join each number line with the subtitle line under it: they are one heading (rules.md)."""
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        if (
            last is not None
            and last.numbered
            and not line.numbered
            and last.block.kind is line.block.kind is BlockKind.HEADING
            and "\n" not in last.text
        ):
            span = Span(last.block.span.start, line.block.span.end)
            found[-1] = Line(
                Block(span, BlockKind.HEADING), f"{last.text}\n{line.text}", True
            )
        else:
            found.append(line)
    return tuple(found)
