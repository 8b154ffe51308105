"""G101: texts that recommend nobody."""

from __future__ import annotations

import pytest
from drafts_data import Draft, bound, deeds, draft_document, genre, gold, hits, others, texts
from writing_guide.checks.gate import NotOfGenre
from writing_guide.checks.gate_signs import read_signs
from writing_guide.engine import check
from writing_guide.text.sentences import sentences
from writing_guide.text.topics import topics
from writing_guide.text.words import WordList


@pytest.mark.parametrize("draft", others(), ids=lambda draft: draft.name)
def test_another_kind_of_text_is_told(draft: Draft) -> None:
    """Notice, speech, summary, paper, memoir, digest, meeting, plan ..."""
    assert len(hits(draft_document(draft.text), "G101")) == 1


@pytest.mark.parametrize("draft", deeds(), ids=lambda draft: draft.name)
def test_a_deed_summary_passes(draft: Draft) -> None:
    assert not hits(draft_document(draft.text), "G101")


@pytest.mark.parametrize(("label", "name", "text"), texts("gate-texts.txt"))
def test_short_texts_of_many_kinds(label: str, name: str, text: str) -> None:
    """Contests, ceremonies, records of talks, reports to superiors, reflections, and deeds like them."""
    codes = {finding.code for finding in check(draft_document(text), bound()).findings}
    assert ("G101" in codes) == (label == "-"), name


def test_what_a_text_speaks_of_once_is_no_topic() -> None:
    """A deed too was put forward, praised at a meeting, written about; a notice speaks of nothing else."""
    text = "李某被推荐为候选人。他巡线21年，走了9万公里。他救过6人。评委看了材料。他带出徒弟12名。"
    notice = "评选从5月开始。候选人名单已经公示。评委投票选出10人。获奖者将受到表彰。"
    found = [tuple(topics(one, tuple(sentences(one, 0, len(one))))) for one in (text, notice)]
    assert found[0] == ()
    assert [name for name, _, _ in found[1]] == ["评选"]


def test_the_labelled_sources() -> None:
    """All of them on the right side."""
    labelled = list(gold())
    if not labelled:
        pytest.skip("the labelled sources are not here")
    wrong = [d.name for d in labelled if bool(hits(draft_document(d.text), "G101")) != bool(d.kind)]
    assert wrong == []


def test_the_message_names_kind_and_evidence() -> None:
    text = "关于开展安全检查的通知\n各车间：\n现将有关事项通知如下：\n一、时间\n5月3日。\n特此通知。\n"
    (hit,) = hits(draft_document(text), "G101")
    assert hit.data["kind"] == "通知"
    assert "通知如下" in str(hit.data["words"])
    assert hit.span.of(text) == "关于开展安全检查的通知"


def test_a_deed_that_mentions_a_meeting_is_none() -> None:
    """One word of another kind is no evidence."""
    text = (
        "2023年5月，清河镇党委书记李某主持会议，决定当天转移沿河群众。\n他带人转移46户132人，守堤三天三夜。\n"
        "李某用行动诠释了共产党员的担当。\n"
    )
    assert not hits(draft_document(text), "G101")


def test_dated_sections_with_a_closing_are_a_chronicle() -> None:
    """A unit's deeds told day by day are no digest of news."""
    text = (
        "清河县消防救援大队抗洪纪实\n2023年7月29日，清河县遭遇特大暴雨，消防救援大队全员出动。\n第一夜\n"
        "7月29日晚，他们转移群众132人。\n第二天\n7月30日，他们连续排涝19个小时。\n第三天\n7月31日，他们送药46户。\n"
        "大水退去，全队没有一人请假。他们用行动诠释了使命与担当。\n"
    )
    assert not hits(draft_document(text), "G101")


def test_a_unit_told_of_by_a_reporter_is_recommended() -> None:
    """Attributions alone make no round-up while one unit acts throughout."""
    text = (
        "7月的一天，记者来到清河供电公司抢修现场。2023年入夏以来，清河供电公司抢修班已出动163次。\n"
        "据了解，抢修班现有14人。据介绍，二十五年来，抢修班安全作业9800余次。\n"
        "“我们每一步都要两人确认。”班长告诉记者。记者在现场看到，清河供电公司的四台车一夜没有熄火。\n"
        "抢修班用汗水守护着万家灯火，清河供电公司的班旗上写着平安两个字。\n"
    )
    assert not hits(draft_document(text), "G101")


def test_reported_speech_in_the_first_person_is_no_memoir() -> None:
    """我 inside quotation marks is the subject's voice, not the writer's."""
    text = (
        "2023年5月，清河镇卫生院护士李某报名支援县医院。\n“我年轻，我没有孩子，我先去，我能行，我不怕。”她说。\n"
        "“我守夜班，我照顾老人，我来，我就在这里。”她连续值守26天，护理患者118人。\n她用坚守诠释了医者初心。\n"
    )
    assert not hits(draft_document(text), "G101")


OWN_DEEDS = (
    "我叫马建国，是东桥村村医。1991年，我接过药箱，至今干了33年。\n"
    "记得那年冬天，我走了七里山路出诊，守到天亮。\n"
    "我给全村1860人建了健康档案，免去药费11万元。\n我走了，乡亲们夜里头疼脑热找谁去？\n"
)
OWN_UNIT = (
    "我们班组成立于2009年，承担变电站的检修任务。\n我们连续值守41天，处理缺陷126处。\n"
    "我们带出徒弟12名。\n我们将继续擦亮这面旗子。\n"
)
OWN_TITLED = (
    "让判决书长出温度\n——清河县人民法院民一庭法官 周某\n"
    "2016年7月，我从书记员做起，我已经办结案件2300件。\n"
    "我在镇上开了周末法庭，我开庭210场。\n我被评为全省优秀法官。\n"
)


@pytest.mark.parametrize("text", [OWN_DEEDS, OWN_UNIT, OWN_TITLED])
def test_who_tells_his_own_deeds_with_his_office_is_recommended(text: str) -> None:
    """我 throughout is no evidence by itself."""
    assert not hits(draft_document(text), "G101")


def test_a_ceremony_where_one_is_honoured_is_an_occasion() -> None:
    """Its report recommends nobody unless the one who is named comes back."""
    lead = "近日，全省护林员表彰大会隆重召开，青岩林场护林员高某获“最美护林员”称号。\n"
    deed = "高某巡山19年，扑灭火情27次，护住林子3.2万亩。\n林子好好的，就是对他最大的奖。\n"
    others = "林场职工说起山火，至今后怕。\n大会要求，各地要关心爱护护林员，落实好各项待遇。\n"
    assert not hits(draft_document(lead + deed), "G101")
    assert hits(draft_document("近日，全省护林员表彰大会隆重召开。\n" + others), "G101")


def test_the_gate_silences_the_rules_on_parts() -> None:
    """Beside G101 only T, L and N rules speak."""
    report = check(
        draft_document("工作计划\n一、指导思想\n二、工作目标\n三、具体措施\n四、工作安排\n"), bound()
    )
    codes = {finding.code for finding in report.findings}
    assert "G101" in codes
    assert not {code for code in codes if code[0] in "ODRC"}


@pytest.mark.parametrize("entry", ["论文 摘要", "论文 多 摘要", "论文"])
def test_a_malformed_sign_is_refused(entry: str) -> None:
    signs = WordList("signs", (entry,))
    with pytest.raises(ValueError, match="kind points words"):
        NotOfGenre(
            signs, *(genre().lists[name] for name in ("gate-reports", "roles", "units", "surnames")), 4, 6
        )


def test_signs_tie_words_to_the_ends_of_a_line() -> None:
    """^ is the start of a line, $ its end."""
    first, last = read_signs(WordList("signs", ("通知 4 ^特此通知", "讲话 4 的讲话$")))
    assert first.words == "\n特此通知"
    assert last.words == "的讲话\n"
