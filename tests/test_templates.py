"""The templates: what their files say, how they are laid out, and where the site offers them."""

from __future__ import annotations

import io
import re
import shutil
import xml.etree.ElementTree as ET
import zipfile
from functools import lru_cache

import pytest
from bs4 import BeautifulSoup
from conftest import CONF, ROOT
from drafts_data import bound, genre
from writing_guide.engine import check
from writing_guide.errors import GenreError
from writing_guide.genres import load_genre
from writing_guide.genres.templates import PROMPT, read_templates, template_length
from writing_guide.model import BlockKind, Report
from writing_guide.readers.drafts import outlined, read_text
from writing_guide.readers.word import read_word
from writing_guide.reports.template_word import template_docx

NAMES = ("person", "unit", "group")
LENGTHS = (300, 500, 800, 1500)
ALL = [(name, length) for name in NAMES for length in LENGTHS]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TWIPS = 1440 / 25.4  # a millimetre in twentieths of a point
PAGE = CONF.replace('"writing_guide"]', '"writing_guide", "guide_templates"]')
TABLE = "# 模板\n\n```{template-downloads} person unit group\n```\n"

every = pytest.mark.parametrize(("name", "length"), ALL)


@lru_cache(maxsize=1)
def templates():
    return read_templates(genre())


@lru_cache(maxsize=len(ALL))
def file_of(name: str, length: int) -> bytes:
    return template_docx("模板", templates()[name].at(length))


def part(data: bytes, name: str) -> ET.Element:
    return ET.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


@lru_cache(maxsize=len(ALL))
def checked(name: str, length: int) -> Report:
    return check(outlined(read_word(file_of(name, length), "x.docx"), genre()), bound())


def filled(name: str, length: int) -> str:
    """The text as a clerk leaves it: facts in the blanks, prompts gone."""
    lines = []
    for paragraph in templates()[name].at(length):
        text = re.sub("_+（填写(?:单位全称|各自的单位、岗位)）", "清河县东桥镇卫生院", paragraph.text)
        text = re.sub("_+（填写(?:职务或岗位|[^）]*职务、姓名)）", "护士李某", text)
        text = PROMPT.sub("", text).replace("____年", "2023年").replace("XXX", "李某")
        text = re.sub("_{4,}", lambda blank: "把药送到各家门口"[: len(blank[0])], text)
        lines.append(text.replace("__月", "7月").replace("__日", "9日").replace("__", "26"))
    return "\n".join(lines)


def test_there_is_a_template_for_each_subject_and_length():
    assert {name: template.lengths for name, template in templates().items()} == dict.fromkeys(NAMES, LENGTHS)


@every
def test_the_length_is_that_of_the_name_or_up_to_15_per_cent_below(name, length):
    """Calls set ceilings: a template filled as wide as its blanks must not overrun one."""
    assert 0.85 * length <= template_length(templates()[name].at(length)) <= length


@every
def test_a_longer_template_holds_all_of_a_shorter_one(name, length):
    longer = templates()[name].at(length)
    for shorter in LENGTHS[: LENGTHS.index(length)]:
        assert set(templates()[name].at(shorter)) <= set(longer)


@every
def test_the_genres_required_parts_are_there_in_order(name, length):
    order = [part.name for part in genre().parts]
    found = list(dict.fromkeys(paragraph.part for paragraph in templates()[name].at(length)))
    assert found == sorted(found, key=order.index)
    assert {part.name for part in genre().parts if part.required} <= set(found)


@every
def test_an_unfilled_template_raises_its_blanks_and_nothing_of_its_build(name, length):
    """Prompts make the longest ones longer than the genre allows (L101) until they are deleted."""
    codes = {finding.code for finding in checked(name, length).findings}
    assert codes - {"L101"} == {"T101", "R104", "R101"}


@every
def test_the_opening_the_deeds_and_the_closing_are_found_for_sure(name, length):
    found = {part.name: part.certainty for part in checked(name, length).document.parts}
    assert {"title", "opening", "deeds", "closing"} <= set(found)
    assert min(found.values()) >= 0.6


@every
def test_no_blank_and_no_prompt_escapes_the_check(name, length):
    report = checked(name, length)
    spans = [finding.span for finding in report.findings if finding.code in ("T101", "R104")]
    text = report.document.text
    blanks = list(re.finditer("_+|XXX|（[^）]*）", text))
    assert blanks
    missed = [
        text[max(0, blank.start() - 6) : blank.end() + 6]
        for blank in blanks
        if not any(span.start <= blank.start() and blank.end() <= span.end for span in spans)
    ]
    assert missed == []


@every
def test_a_filled_template_has_no_error_left(name, length):
    text = filled(name, length)
    assert not re.search("[_X（）]", text)
    report = check(outlined(read_text(text), genre()), bound())
    assert [finding.code for finding in report.findings if finding.severity.label == "error"] == []


@every
def test_the_text_of_the_file_is_that_of_the_skeleton(name, length):
    document = read_word(file_of(name, length), "x.docx")
    assert [(block.kind, block.span.of(document.text)) for block in document.blocks] == [
        (paragraph.kind, paragraph.text) for paragraph in templates()[name].at(length)
    ]


@every
def test_every_part_is_xml_and_every_relation_leads_somewhere(name, length):
    package = zipfile.ZipFile(io.BytesIO(file_of(name, length)))
    assert package.testzip() is None
    names = set(package.namelist())
    for file in names:
        root = ET.fromstring(package.read(file))
        if file.endswith(".rels"):
            folder = file.split("_rels/")[0]
            assert {folder + link.get("Target") for link in root} <= names
    types = part(file_of(name, length), "[Content_Types].xml")
    named = {item.get("PartName", "")[1:] for item in types} - {""}
    assert named == {file for file in names if not file.endswith((".rels", "Types].xml"))}


@every
def test_the_page_is_that_of_gb_t_9704(name, length):
    """A4, margins of 37, 28, 26 and 35 mm, 22 lines in the height of the type area."""
    section = part(file_of(name, length), "word/document.xml").find(f"{W}body/{W}sectPr")
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    millimetres = {
        side: round(int(margins.get(W + side)) / TWIPS) for side in ("top", "left", "right", "bottom")
    }
    assert millimetres == {"top": 37, "left": 28, "right": 26, "bottom": 35}
    assert (round(int(size.get(f"{W}w")) / TWIPS), round(int(size.get(f"{W}h")) / TWIPS)) == (210, 297)
    height = 16838 - int(margins.get(f"{W}top")) - int(margins.get(f"{W}bottom"))
    assert height // int(section.find(f"{W}docGrid").get(f"{W}linePitch")) == 22


def test_a_line_holds_28_characters():
    """Size and spacing of the letters give a pitch that fits 28 times between the margins, not 29 times."""
    data = file_of("person", 500)
    margins = part(data, "word/document.xml").find(f"{W}body/{W}sectPr/{W}pgMar")
    width = 11906 - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
    letters = part(data, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    pitch = 10 * int(letters.find(f"{W}sz").get(f"{W}val")) + int(letters.find(f"{W}spacing").get(f"{W}val"))
    assert width // pitch == 28


def test_typefaces_and_sizes_are_those_of_gb_t_9704():
    data = file_of("person", 1500)
    styles = part(data, "word/styles.xml")
    found = {
        style.find(f"{W}name").get(f"{W}val"): (
            style.find(f"{W}rPr/{W}rFonts").get(f"{W}eastAsia"),
            int(style.find(f"{W}rPr/{W}sz").get(f"{W}val")) / 2,
        )
        for style in [*styles.iter(f"{W}style")]
        if style.find(f"{W}rPr/{W}sz") is not None
    }
    assert found == {"Title": ("方正小标宋简体", 22), "heading 1": ("黑体", 16), "footer": ("宋体", 14)}
    default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert default.find(f"{W}rFonts").get(f"{W}eastAsia") == "仿宋"
    assert default.find(f"{W}lang").get(f"{W}eastAsia") == "zh-CN"
    normal = styles.find(f"{W}style[@{W}default='1']")
    assert normal.find(f"{W}pPr/{W}ind").get(f"{W}firstLineChars") == "200"


def test_only_styles_that_the_file_defines_are_used():
    data = file_of("person", 1500)
    defined = {style.get(f"{W}styleId") for style in part(data, "word/styles.xml").iter(f"{W}style")}
    used = {
        item.get(f"{W}val")
        for file in ("word/document.xml", "word/footer1.xml", "word/footer2.xml")
        for kind in ("pStyle", "rStyle")
        for item in part(data, file).iter(W + kind)
    }
    assert used == {"Title", "Heading1", "Prompt", "Footer"}
    assert used <= defined


def test_odd_pages_have_their_number_at_the_right_and_even_ones_at_the_left():
    data = file_of("person", 1500)
    assert part(data, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None
    sides = {}
    for reference in part(data, "word/document.xml").iter(f"{W}footerReference"):
        target = next(value for key, value in reference.attrib.items() if key.endswith("}id"))
        footer = part(data, f"word/{target}.xml")
        assert footer.find(f".//{W}fldSimple").get(f"{W}instr").strip() == "PAGE"
        sides[reference.get(f"{W}type")] = footer.find(f".//{W}jc").get(f"{W}val")
    assert sides == {"default": "right", "even": "left"}


def test_properties_name_the_template_and_nobody():
    core = part(file_of("unit", 300), "docProps/core.xml")
    assert {item.tag.split("}")[1]: item.text for item in core} == {"title": "模板", "language": "zh-CN"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# 个人\n\n## opening\n\n没有写从哪个字数起\n", "line 5"),
        ("# 个人\n\n## closing\n\n[300+] 一\n\n## opening\n\n[300+] 二\n", "line 7"),
        ("# 个人\n\n## preface\n\n[300+] 一\n", "line 3"),
        ("# 个人\n\n[300+] 一\n", "line 3"),
        ("# 个人\n", ""),
    ],
    ids=["no-length", "out-of-order", "unknown-part", "outside-a-part", "empty"],
)
def test_a_skeleton_with_a_mistake_is_refused_by_its_line(tmp_path, text, line):
    folder = tmp_path / "deed-summary"
    shutil.copytree(genre().folder, folder, ignore=shutil.ignore_patterns("templates"))
    (folder / "templates").mkdir()
    (folder / "templates" / "person.md").write_text(text, "utf-8")
    with pytest.raises(GenreError) as caught:
        read_templates(load_genre(folder))
    assert caught.value.key == line
    assert caught.value.file.endswith("person.md")


def links(page: str) -> list[str]:
    return [link["href"] for link in BeautifulSoup(page, "html.parser").select("a.download")]


@pytest.mark.parametrize(
    ("builder", "page"), [("html", "guide/templates"), ("dirhtml", "guide/templates/index")]
)
def test_every_link_of_the_table_leads_to_a_file(project, builder, page):
    project.write(
        {"conf.py": PAGE, "index.md": "# 首页\n\n[](guide/templates.md)\n", "guide/templates.md": TABLE}
    )
    built = project.build(builder)
    targets = {(built.outdir / page).parent / href for href in links(built.page(page))}
    assert {target.resolve().relative_to(built.outdir.resolve()).as_posix() for target in targets} == {
        f"_downloads/templates/{name}-{length}.docx" for name, length in ALL
    }
    assert all(read_word(target.read_bytes(), "x.docx").blocks for target in targets)


def test_two_builds_write_the_same_bytes(project):
    project.write({"conf.py": PAGE, "index.md": TABLE})
    written = []
    for _ in range(2):
        built = project.build()
        files = sorted((built.outdir / "_downloads" / "templates").iterdir())
        written.append({file.name: file.read_bytes() for file in files})
        shutil.rmtree(project.folder / "_build")
    assert len(written[0]) == len(ALL)
    assert written[0] == written[1]


@pytest.mark.parametrize("builder", ["text", "latex", "epub"])
def test_a_builder_without_downloads_shows_the_table_without_links(project, builder):
    project.write({"conf.py": PAGE, "index.md": TABLE})
    built = project.build(builder)
    assert "docx" not in built.warnings
    assert not (built.outdir / "_downloads").exists()
    page = next(
        path for path in built.outdir.rglob("*") if path.name in ("index.txt", "probe.tex", "index.xhtml")
    )
    shown = page.read_text("utf-8")
    assert "1500字" in shown
    assert ".docx" not in shown


def test_a_template_that_is_not_there_is_an_error_at_its_line(project):
    project.write({"conf.py": PAGE, "index.md": "# 模板\n\n```{template-downloads} person nobody\n```\n"})
    built = project.build()
    assert re.search(r"index\.md:3: ERROR: .*nobody", built.warnings)


def test_the_guide_offers_all_of_them(guide):
    hrefs = links((guide / "guide" / "templates.html").read_text("utf-8"))
    assert len(set(hrefs)) == len(ALL)
    assert all((guide / "guide" / href).is_file() for href in hrefs)


def test_the_page_names_only_lengths_and_subjects_that_there_are():
    page = (ROOT / "guide" / "templates.md").read_text("utf-8")
    bold = re.findall(r"^- \*\*(.+?)\*\*：", page, re.MULTILINE)
    assert bold == [f"{length}字" for length in LENGTHS] + [templates()[name].title for name in NAMES]


def test_headings_are_only_in_the_longest():
    """Guide, order: a text of 500 characters does without."""
    for name, length in ALL:
        kinds = {paragraph.kind for paragraph in templates()[name].at(length)}
        assert (BlockKind.HEADING in kinds) == (length == max(LENGTHS))
