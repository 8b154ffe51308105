"""O102, O103 and C102: subject, occasion, appraisal; O101 and C101 on drafts."""

from __future__ import annotations

import pytest
from drafts_data import Draft, deeds, draft_document, entries, genre, hits, marked
from writing_guide.model import Part
from writing_guide.readers.outline_words import OutlineWords
from writing_guide.text.appraisal import find_cues
from writing_guide.text.folding import folded
from writing_guide.text.occasion import find_occasion
from writing_guide.text.spans import Span
from writing_guide.text.subject import find_subject

DEED = "他带领12名队员连续作业9个小时，转移群众46人。"


def subject(text: str) -> str | None:
    found = find_subject(text, 0, len(text), OutlineWords.of(genre()).subject)
    return found.of(text) if found else None


def occasion(text: str) -> str | None:
    found = find_occasion(text, 0, len(text), genre().lists["events"])
    return found.of(text) if found else None


def with_opening(opening: str) -> list[str]:
    """Codes of the O rules that a marked opening raises."""
    text = f"{opening}\n{DEED}\n"
    document = marked(text, Part("opening", Span(0, len(opening))))
    return [code for code in ("O102", "O103") if hits(document, code)]


@pytest.mark.parametrize(("label", "text"), entries("openings.txt"))
def test_subject_and_occasion_of_first_sentences(label: str, text: str) -> None:
    assert (subject(text) is not None, occasion(text) is not None) == (label[0] == "y", label[1] == "y")


@pytest.mark.parametrize("draft", [d for d in deeds() if d.opening], ids=lambda draft: draft.name)
def test_openings_of_drafts(draft: Draft) -> None:
    """O102 and O103 speak where the label says that something is lacking, and nowhere else."""
    document = draft_document(draft.text)
    if draft.subject is not None:
        assert bool(hits(document, "O102")) is not draft.subject
    if draft.occasion is not None:
        assert bool(hits(document, "O103")) is not draft.occasion


@pytest.mark.parametrize("draft", [d for d in deeds() if not d.opening], ids=lambda draft: draft.name)
def test_a_draft_without_opening_raises_o101_alone(draft: Draft) -> None:
    document = draft_document(draft.text)
    assert [code for code in ("O101", "O102", "O103") if hits(document, code)] == ["O101"]


@pytest.mark.parametrize(
    "text",
    [
        "XXX同志主动请战，下沉到社区。",
        "__同志守在卡口。",
        "____乡卫生院的医生们守在卡口。",
        "清河县教育局迅速行动。",
        "刘某，女，清河中学教师，带病上课。",
        "党支部书记、主任李某带头冲在前面。",
        "这对夫妻都守在一线，丈夫是村民，妻子是一名护士。",
        "人口普查期间，普查员李某进村。",
        "汛期，测流员王建国守着缆道。",
        "2023年汛期，闸门工张某爬上闸顶。",
        "摆渡工老孙守着渡口。",
        "全市68个市直单位的702个党支部派出党员，下沉到社区。",
        "深圳市直机关68个单位抽调党员下沉。",
        "全县126个村级党组织动员起来。",
        "武警某部二中队赶到现场。",
        "特勤二站连夜出动。",
        "绣娘出身的女匠人陈桂兰，带出徒弟。",
        "王，女，汉族，1970年生，某医院护士长。",
        "山坳里有这样一群女矿工，天不亮就下井。",
        "柳湾村迟某从两千人中脱颖而出。",
        "省局来函，对县应急局尹某同志提出表扬。",
    ],
)
def test_subjects(text: str) -> None:
    """A person with a role, a unit, or a placeholder for either."""
    assert subject(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "有这样一群年轻人，哪里危险就冲向哪里。",
        "张亮二话没说就上了山。",
        "大家到清河社区排查登记。",
        "走进社区，到处都是忙碌的身影。",
        "全体人员高举红旗，奔向河堤。",
        "大家动员张罗，把物资备齐。",
        "有人员高声呼喊，施工方便了许多。",
        "她走访全市68个单位。",
        "他来到市直机关门口。",
        "一连三天，他没有合眼。",
        "他先后多次入选名单。",
    ],
)
def test_no_subjects(text: str) -> None:
    """A bare name, a crowd, and a unit that is only the place of a deed."""
    assert subject(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "疫情发生后，他回到村里。",
        "五年前，他回到村里。",
        "至今55年，她没有离开。",
        "2019年被任命为院长。",
        "从X月X日开始，她守在门口。",
        "接任站长后，他立下三条规矩。",
        "她是第八届省道德模范提名奖获得者。",
        "自上任以来，他走遍全村。",
        "近日，他走遍全村。",
        "他带头参加“清河亮灯”活动。",
    ],
)
def test_occasions(text: str) -> None:
    assert occasion(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "近年来，他走遍全村。",
        "这些年，他走遍全村。",
        "多年来他走遍全村。",
        "他1978年3月出生。",
        "他1998年12月入伍。",
        "县消防救援站站长。",
        "自走上讲台以来，她爱生如子。",
        "他从一点一滴做起，把小事办好。",
        "他先后荣获县劳模、市劳模称号。",
        "她出生于1975年，是一名教师。",
    ],
)
def test_no_occasions(text: str) -> None:
    """Vague periods, dates of a biography, an event's word inside a unit's name."""
    assert occasion(text) is None


def test_the_title_may_give_the_office_of_whom_the_opening_names() -> None:
    """And of who tells his own deeds."""
    for opening in ("2023年7月，苏晓接过了师傅的勘查箱。", "2023年7月，我接过了师傅的勘查箱。"):
        text = f"清河县公安局民警 苏晓\n{opening}\n{DEED}\n{DEED}\n"
        assert not hits(draft_document(text), "O102")
    assert hits(draft_document(f"清河县公安局民警 苏晓\n2023年7月，年轻人来了。\n{DEED}\n{DEED}\n"), "O102")


def test_a_marked_opening_is_judged_with_full_weight() -> None:
    assert with_opening("面对困难，大家没有退缩。") == ["O102", "O103"]
    assert with_opening("2023年7月，清河县公安局民警李某赶到决口现场。") == []


def test_two_openings_share_subject_and_occasion() -> None:
    """Rules look at all parts of the name together."""
    text = "2023年7月，洪水来了。\n清河县公安局民警李某赶到现场。\n" + DEED
    document = marked(text, Part("opening", Span(0, 13)), Part("opening", Span(14, 29)))
    assert not hits(document, "O102")
    assert not hits(document, "O103")


@pytest.mark.parametrize(
    ("closing", "raised"),
    [
        ("他用行动诠释了一名党员的初心和使命。", False),
        ("他先后被评为县劳动模范、省先进工作者。", False),
        ("他表示，将继续守在大坝上。", False),
        ("这是无数基层民警的缩影。", False),
        ("随后，他又协调燃气公司进场施工，用二十天完成了管网改造。", True),
        ("他严密排查返乡人员，掌握情况及时上报，确保风险控得住。", True),
        ("会上，他要求各村排查隐患，清理沟渠。", True),
    ],
)
def test_what_a_marked_closing_must_hold(closing: str, raised: bool) -> None:
    text = f"{DEED}\n{closing}"
    document = marked(text, Part("closing", Span(len(DEED) + 1, len(text))))
    assert bool(hits(document, "C102")) is raised


@pytest.mark.parametrize(("label", "text"), entries("closings.txt"))
def test_a_sentence_closes_or_only_looks_like_it(label: str, text: str) -> None:
    """Commendation, trust, duty and resolve are told by their sentence patterns."""
    words = OutlineWords.of(genre()).closing.appraisal
    document = marked(text, Part("closing", Span(0, len(text))))
    assert not hits(document, "C102") if label == "+" else not find_cues(text, 0, len(text), words)


def test_a_closing_that_the_outline_found_is_not_doubted() -> None:
    """It is one because it appraises; the rule is about what an author marked."""
    for draft in deeds():
        assert not hits(draft_document(draft.text), "C102")


def test_folding_keeps_every_offset() -> None:
    text = "黨員們贏得了群眾的讚譽，3256人次"
    assert len(folded(text)) == len(text)
    assert folded(text).startswith("党员们赢得了群众的")


def test_folding_leaves_simplified_text_alone() -> None:
    assert folded("党员们赢得了群众的赞誉") == "党员们赢得了群众的赞誉"


def test_half_width_punctuation_closes_as_well() -> None:
    """Web texts write commas half-width; an ending is an ending all the same."""
    closing = "一个人,一辆车,一件旧雨衣.村民们说,有他在,心里就踏实."
    text = f"{DEED}\n{closing}"
    document = marked(text, Part("closing", Span(len(DEED) + 1, len(text))))
    assert not hits(document, "C102")
