"""A template as a Word file, laid out as an official document.

Layout after GB/T 9704-2012 as reprints give it, in force since 2012-07-01: A4 (5.1); margins 37 mm
above, 28 mm left, type area 156 × 225 mm, so 26 mm right and 35 mm below (5.2.1); size-3 仿宋 in
black (5.2.2, 5.2.4); 22 lines of 28 characters that fill the type area (5.2.3); title in size-2
小标宋, centred (7.3.1); paragraphs indented by two characters, first headings in 黑体 (7.3.3);
page number in size-4 宋体 between dashes 7 mm below the type area, at the right on odd pages and
at the left on even ones, one character in (7.5). The standard is for official documents; a deed
summary follows it where its call says so or says nothing. Elements after ECMA-376 Part 1,
clause 17; lengths in twentieths of a point.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from writing_guide.genres.templates import PROMPT, TemplateParagraph
from writing_guide.model import BlockKind
from writing_guide.reports.word_file import R, W, WordPart, run, word_file

_LANGUAGE = "zh-CN"
_PAGE_WIDTH, _PAGE_HEIGHT = 11906, 16838
_TOP, _BOTTOM, _LEFT, _RIGHT = 2098, 1984, 1587, 1474
_LINES, _CHARACTERS = 22, 28
_SIZE = 16  # points: size 3
_FOOTER_LINE = 320
# Rounded down, lest the last line or character fall off.
_LINE_PITCH = (_PAGE_HEIGHT - _TOP - _BOTTOM) // _LINES
# 28 characters of 16 points are wider than the type area: each stands so much closer to the next.
# A grid of characters (17.6.5) would say the same, but LibreOffice gives a character wider than its
# cell two cells.
_TIGHTER = (_PAGE_WIDTH - _LEFT - _RIGHT) // _CHARACTERS - 20 * _SIZE
# From the page's edge to the foot of the number's line, whose middle is 7 mm (397) below the type area.
_FOOTER = _BOTTOM - 397 - _FOOTER_LINE // 2

# What is of another size than the grid's stays off it.
_LOOSE = '<w:snapToGrid w:val="0"/>'
_CLOSE = f'<w:spacing w:val="{_TIGHTER}"/>'
_STYLES = {BlockKind.TITLE: "Title", BlockKind.HEADING: "Heading1"}
# Names under which systems have the same typefaces (17.8.3.1).
_FONTS = {
    "仿宋": ("FangSong", "仿宋_GB2312", "FangSong_GB2312", "方正仿宋_GBK", "STFangsong"),
    "方正小标宋简体": ("FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "小标宋", "华文中宋"),
    "黑体": ("SimHei", "方正黑体_GBK", "STHeiti"),
    "宋体": ("SimSun", "方正书宋_GBK", "STSong"),
}


def template_docx(title: str, paragraphs: Sequence[TemplateParagraph]) -> bytes:
    """The file's bytes; *title* is that of its properties, not of its text."""
    body = "".join(map(_paragraph, paragraphs)) + _section()
    parts = (
        WordPart("styles", "styles", _styles()),
        WordPart("settings", "settings", _settings()),
        WordPart("fontTable", "fontTable", _font_table()),
        WordPart("footer1", "footer", _footer("right")),
        WordPart("footer2", "footer", _footer("left")),
    )
    return word_file(body, parts, title, _LANGUAGE)


def _paragraph(paragraph: TemplateParagraph) -> str:
    style = _STYLES.get(paragraph.kind)
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(_runs(paragraph.text))}</w:p>"


def _runs(text: str) -> Iterator[str]:
    """The text with its prompts in a style of their own."""
    at = 0
    for prompt in PROMPT.finditer(text):
        if at < prompt.start():
            yield run(text[at : prompt.start()])
        yield run(prompt[0], '<w:rStyle w:val="Prompt"/>')
        at = prompt.end()
    if at < len(text):
        yield run(text[at:])


def _section() -> str:
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/>'
        '<w:footerReference w:type="even" r:id="footer2"/>'
        f'<w:pgSz w:w="{_PAGE_WIDTH}" w:h="{_PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{_TOP}" w:right="{_RIGHT}" w:bottom="{_BOTTOM}" w:left="{_LEFT}" '
        f'w:header="851" w:footer="{_FOOTER}" w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{_LINE_PITCH}"/></w:sectPr>'
    )


def _footer(side: str) -> str:
    """The page number between dashes, one character in from *side*."""
    return (
        f'<w:ftr {W} {R}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:{side}Chars="100" w:{side}="280" '
        f'w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="{side}"/></w:pPr>{run("— ")}'
        f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>{run(" —")}</w:p></w:ftr>'
    )


def _styles() -> str:
    """Built-in styles by the names under which Word and WPS list them, and one for prompts.

    Latin letters and digits may break anywhere and get no extra space: a line stays 28 wide, and a
    long blank fills its own.
    """
    normal = (
        '<w:widowControl w:val="0"/><w:wordWrap w:val="0"/><w:autoSpaceDE w:val="0"/>'
        f'<w:autoSpaceDN w:val="0"/>{_indent(2)}<w:jc w:val="both"/>'
    )
    title = f'{_LOOSE}{_exactly(_LINE_PITCH, after=_LINE_PITCH)}{_indent(0)}<w:jc w:val="center"/>'
    heading = '<w:keepNext/><w:outlineLvl w:val="0"/>'
    return (
        f"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{_font('仿宋', _SIZE, _CLOSE)}"
        f'<w:lang w:val="{_LANGUAGE}" w:eastAsia="{_LANGUAGE}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{normal}</w:pPr></w:style>"
        + _style("Title", "Title", title, _font("方正小标宋简体", 22))
        + _style("Heading1", "heading 1", heading, _font("黑体", _SIZE))
        + _style("Footer", "footer", _LOOSE + _exactly(_FOOTER_LINE), _font("宋体", 14))
        + '<w:style w:type="character" w:customStyle="1" w:styleId="Prompt"><w:name w:val="填写提示"/>'
        '<w:qFormat/><w:rPr><w:color w:val="0070C0"/></w:rPr></w:style></w:styles>'
    )


def _indent(characters: int) -> str:
    """The indent of a paragraph's first line; the twentieths of a point are for whoever has no characters."""
    return f'<w:ind w:firstLineChars="{100 * characters}" w:firstLine="{20 * _SIZE * characters}"/>'


def _exactly(line: int, after: int = 0) -> str:
    return f'<w:spacing w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


def _style(name: str, shown: str, paragraph: str, letters: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>'
    )


def _font(name: str, points: int, between: str = "") -> str:
    """Typeface and size; *between* are the elements that the schema puts between the two."""
    faces = " ".join(f'w:{script}="{name}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f'<w:rFonts {faces}/>{between}<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'


def _settings() -> str:
    """Left and right pages; the layout of Word 2013 and later."""
    return (
        f"<w:settings {W}><w:evenAndOddHeaders/>"
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{_LANGUAGE}" w:eastAsia="{_LANGUAGE}"/></w:settings>'
    )


def _font_table() -> str:
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{",".join(others)}"/><w:charset w:val="86"/>'
        '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for name, others in _FONTS.items()
    )
    return f"<w:fonts {W}>{fonts}</w:fonts>"
