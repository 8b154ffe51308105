"""The figure recogniser: spans, values, units, blanks, scripts, and its cost."""

from __future__ import annotations

import pytest
from figure_labels import LEXICON
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import assert_proportional, cpu_seconds
from writing_guide.text.figures import FigureLexicon, find_figures
from writing_guide.text.figures.numerals import read
from writing_guide.text.figures.wordpatterns import Verbs


def only(text: str):
    found = find_figures(text, LEXICON)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "figure", "value", "unit", "approximate"),
    [
        ("派出3256人次。", "3256人次", 3256, "人次", False),
        ("发放1,231份。", "1,231份", 1231, "份", False),
        ("发放2 045份。", "2 045份", 2045, "份", False),
        ("捐款2.3万元。", "2.3万元", 23000, "元", False),
        ("动员1万余人。", "1万余人", 10000, "人", True),
        ("募集3.5亿元。", "3.5亿元", 350_000_000, "元", False),
        ("走访两千多户。", "两千多户", 2000, "户", True),
        ("组织近百名。", "近百名", 100, "名", True),
        ("动员上百名。", "上百名", 100, "名", True),
        ("救助百余人。", "百余人", 100, "人", True),
        ("帮扶数百名。", "数百名", (200, 900), "名", True),
        ("送出七八个。", "七八个", (7, 8), "个", True),
        ("种下三四十棵。", "三四十棵", (30, 40), "棵", True),
        ("清理十几处。", "十几处", (11, 19), "处", True),
        ("设立1-2个。", "1-2个", (1, 2), "个", False),
        ("花了三、四个月。", "三、四个月", (3, 4), "个月", True),
        ("增长30%—40%。", "30%—40%", (30, 40), "%", False),
        ("筹集3万元至5万元。", "3万元至5万元", (30000, 50000), "元", False),
        ("行程20.78公里。", "20.78公里", 20.78, "公里", False),
        ("坚守10小时以上。", "10小时以上", 10, "小时", True),
        ("用了不到1个小时。", "不到1个小时", 1, "个小时", True),
        ("奋战一个多月。", "一个多月", 1, "个月", True),
        ("奋战两年半。", "两年半", 2.5, "年", False),
        ("奋战半年。", "半年", 0.5, "年", False),
        ("熬了三天三夜。", "三天三夜", 3, "天", False),
        ("完成三分之二。", "三分之二", pytest.approx(2 / 3), "", False),
        ("完成百分之八十五。", "百分之八十五", 0.85, "", False),
        ("产量翻番。", "翻番", 2, "番", False),
        ("产量“翻番”。", "翻番", 2, "番", False),
        ("增长3倍。", "3倍", 3, "倍", False),
        ("捐款壹拾万元。", "壹拾万元", 100_000, "元", False),
        ("派出３０名。", "３０名", 30, "名", False),
        ("派出 30 名。", "30 名", 30, "名", False),
        ("劃撥459萬元。", "459萬元", 4_590_000, "元", False),
        ("入戶兩百餘戶。", "兩百餘戶", 200, "户", True),
    ],
)
def test_quantity(text, figure, value, unit, approximate) -> None:
    """Span, value, unit and approximation of one achieved quantity."""
    found = only(text)
    assert (found.text, found.value, found.unit, found.approximate) == (figure, value, unit, approximate)
    assert found.kind == "achieved"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("2022年1月20日", ["2022年1月20日"]),
        ("1月1日至16日", ["1月1日至16日"]),
        ("2月18日8时", ["2月18日", "8时"]),
        ("2022-01-20 08:06", ["2022-01-20", "08:06"]),
        ("二〇二二年三月", ["二〇二二年三月"]),
        ("早上8点半", ["8点半"]),
        ("晚上11时37分", ["11时37分"]),
        ("20世纪90年代", ["20世纪90年代"]),
        ("9:30—11:30", ["9:30—11:30"]),
        ("2019年至2021年", ["2019年至2021年"]),
        ("每周三下午", ["周三"]),
        ("星期五晚上", ["星期五"]),
        ("周一至周五", ["周一至周五"]),
        ("本周六", ["周六"]),
    ],
)
def test_time(text: str, figures: list[str]) -> None:
    """Dates and clock times are figures of their own."""
    found = find_figures(f"他{text}到岗。", LEXICON)
    assert [(figure.text, str(figure.kind)) for figure in found] == [(text, "time") for text in figures]


def test_times_a_week_are_no_weekday() -> None:
    """每周三次 counts, as does what follows a number of weeks."""
    assert [figure.text for figure in find_figures("她每周三次上门，前后两周五个人住院。", LEXICON)] == [
        "三次",
        "两周",
        "五个",
    ]


def test_blank_hours_are_unfilled() -> None:
    """A clock time whose hour is blank is unfilled, beside the date's own blank."""
    found = find_figures("__月__日__时到岗，从__时做到X时。", LEXICON)
    assert [figure.text for figure in found] == ["__月__日", "__时", "__时", "X时"]
    assert {str(figure.kind) for figure in found} == {"unfilled"}


def test_head_count_before_a_verb_is_unfilled() -> None:
    """__人由社区调配 wants a number, __人民法院 a name."""
    assert only("干部__人由社区调配。").text == "__人"
    assert find_figures("__人民法院", LEXICON) == ()


def test_unit_of_a_well_is_its_measure_word_alone() -> None:
    assert only("他打成2口井。").text == "2口"


@pytest.mark.parametrize(
    "text",
    ["__名", "_处", "X小时", "××户", "XX份", "____人次", "（ ）元", "**户", "□□件", "X月X日", "1月__日"],
)
def test_blank_for_a_number(text: str) -> None:
    """A blank before a measure word is unfilled and has no value."""
    found = only(f"累计完成{text}，")
    assert (found.text, str(found.kind), found.value) == (text, "unfilled", None)


def test_the_cross_of_the_red_cross_is_a_name() -> None:
    assert str(only("他加入红十字会。").kind) == "name"


def test_a_date_that_lost_the_figures_of_its_year_is_unfilled() -> None:
    """The whole date is the blank; 同年6月3日 is a date."""
    found = only("他当选为村主任。年6月3日，村里通了水。")
    assert (found.text, str(found.kind)) == ("年6月3日", "unfilled")
    assert str(only("他当选为村主任。同年6月3日，村里通了水。").kind) == "time"


@pytest.mark.parametrize(
    "text",
    [
        "XXX同志",
        "__市公安局",
        "X社区",
        "中国_员",
        "彰显_人的使命",
        "XX项目",
        "××部门",
        "——个人先进事迹",
        "X光检查",
        "同_时",
        "新_时代",
    ],
)
def test_blank_for_a_name(text: str) -> None:
    """A blank for a name or a word cut by a filter is no figure."""
    assert find_figures(text, LEXICON) == ()


@pytest.mark.parametrize(
    "text", ["一些", "一起", "一直", "进一步", "统一", "万一", "多次", "几名", "附近", "零售", "四周", "百货"]
)
def test_no_figure(text: str) -> None:
    """Grammatical words with a numeral character count nothing."""
    assert find_figures(f"他们{text}。", LEXICON) == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("一呼百应", ["一", "百"]),
        ("千家万户", ["千", "万"]),
        ("十八般武艺", ["十八"]),
        ("奋战在一线", ["一线"]),
        ("“一对一”帮扶", ["一对一"]),
        ("百分之百地投入", ["百分之百"]),
        ("一次次登门", ["一次次"]),
    ],
)
def test_set_phrase(text: str, figures: list[str]) -> None:
    """A set phrase is its numerals, a word the whole of it."""
    found = find_figures(text, LEXICON)
    assert [(figure.text, str(figure.kind)) for figure in found] == [(text, "idiom") for text in figures]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("两千三百", 2300),
        ("一百二", 120),
        ("一百零二", 102),
        ("三千六百万", 36_000_000),
        ("一万亿", 10**12),
        ("十七八", (17, 18)),
    ],
)
def test_chinese_numeral(numeral: str, value: object) -> None:
    """The value of a Chinese numeral."""
    assert read(numeral)[0] == value


def test_number_too_long_to_count_has_no_value() -> None:
    """A run of digits that names nothing is found, without a value."""
    assert only("1" * 5000 + "个").value is None


def test_lexicon_without_lists_still_finds_digits() -> None:
    """Another genre may register no lists."""
    assert [figure.text for figure in find_figures("at 2022-01-20", FigureLexicon.of({}))] == ["2022-01-20"]


def test_one_lexicon_for_the_same_lists() -> None:
    """Lexicons are values: equal lists give equal, hashable lexicons."""
    from writing_guide.genres import find_genre

    assert hash(FigureLexicon.of(find_genre("deed-summary").lists)) == hash(LEXICON)


TEXTS = st.text(
    alphabet="0123456789一二两三十百千万亿半数几第零〇壹拾年月日时点分个名户人次天小时元%多余来以上近约不到"
    "_Xx×—○*（）()“”《》，。、；：,.:-/~ \n其中共有荣获从到",
    max_size=60,
)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_spans_are_sorted_apart_and_inside(text: str) -> None:
    """Whatever the text, figures follow each other, none empty, each cut out of it."""
    at = 0
    for figure in find_figures(text, LEXICON):
        assert at <= figure.span.start < figure.span.end <= len(text)
        assert figure.text == figure.span.of(text)
        at = figure.span.end


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_same_text_gives_same_figures(text: str) -> None:
    """Recognition has no state."""
    assert find_figures(text, LEXICON) == find_figures(text, LEXICON)


@pytest.mark.parametrize(
    "unit",
    [
        "一",
        "9",
        "第",
        "_",
        "、",
        "X",
        "百分之",
        "1,",
        "1.",
        "一、",
        "（",
        "万",
        "“一",
        "《一",
        "零下",
        "1-",
        "半",
        "3个、",
        "—",
        "一是",
        " ",
        "——份",
        "其中1个",
        "1年",
    ],
)
def test_cost_is_linear(unit: str) -> None:
    """Twice the text takes twice the time, whatever fills it (three times is allowed for noise)."""

    def cost(length: int) -> float:
        text = unit * (length // len(unit))
        return cpu_seconds(lambda: find_figures(text, LEXICON))

    assert_proportional(cost, 40_000, factor=3, slack=0.02)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("走访后整治", ["走访", "整治"]),
        ("服务队在服务点", []),
        ("服务员工", ["服务"]),
        ("修了又修", ["修了", "修"]),
        ("修理", []),
        ("作为", []),
        ("都为", ["为"]),
    ],
)
def test_verbs_that_govern(text: str, verbs: list[str]) -> None:
    """A verb of one character needs an aspect or the end; none is part of a noun or another word."""
    listed = Verbs(["走访", "整治", "服务", "修", "为"])
    assert [found.word for found in listed.finditer(text)] == verbs
    assert [text[found.start() : found.end()] for found in listed.finditer(text)] == verbs
