"""The last question about a count: does anything say that it is the subject's doing?

Texts are full of counts that are simply there (136台套机具, 5路公交的3次革新) or happen to others. Where no
earlier decision has spoken, a count is a result only if something announces one.
"""

from __future__ import annotations

from writing_guide.text.expressions import lazy
from writing_guide.text.figure import FigureKind
from writing_guide.text.figures.candidate import Form
from writing_guide.text.figures.decisions import Decision, taking_part
from writing_guide.text.figures.sight import Sight

# A ratio is of a change, and the decisions about states have spoken of those of the setting; what is
# counted in turns was done by somebody.
_DONE_UNITS = frozenset(("%", "倍", "番", "趟", "遍", "回", "场", "场次", "人次"))
# A total, a repetition, a reach or a limit kept.
_ANNOUNCED = lazy(
    r"先后|累计|[共总合]计|一共|连续|接连|陆续|每[天日年月周次晚]|曾|已经?|高?达(?!标)|遍[布及]|[增降提]效|降耗"
    r"|自[制学掏费办]|[建种养]有|入社|低于|便宜|承包(?!地)|[控稳保][制定持]在|第一时间"
)
# A verb, a particle or a word of choosing right before the number.
_VERB_BEFORE = lazy(r"(?:[了出给资遍请到成行报用以就等事方要]|确定|联合|连[\w]|来的|[产销总检运输吞吐]量)\Z")
# A clause that a verb with its object begins, and the number ends: 打井4眼, 他架线9公里, 参赛8次.
_VERB_OBJECT = lazy(
    r"(?:\A|[他她我们年月日天])[打修送扫参率破审跳架带换建种养改写绘还拾治造织缝募收救帮扶教讲播巡抓查处接办开跑走搭垒挖铺栽砌焊装调测采"
    r"捕捞运赡陪销入获推用](?![师员工队])[^，,、]{1,4}\Z"
)
# A verb that says how it ended, wherever its object stands: 拾得, 还清, 扫完, 换来.
_RESULT = lazy(
    r"(?<![剩余留])(?:[得清完]|(?<![井地山脚台水树楼桥灯手月天坡])[下起出回掉坏破尽]|[换赢]来|(?<![挂念盼爱望等有住系想惦])着)[^，,、的]{0,4}\Z"
)
# What is somebody's by what he does: 他经手的, 所辖.
_IN_HIS_CHARGE = lazy(r"(?:[他她我]们?[^，,]{1,5}的|所[^，,]{1,2}的?)\Z")
# Whom something is done with: 与辖区22家单位共建, 携手3所学校开展…….
_TOGETHER = lazy(r"(?:与|同|和|携手|联合|会同)[^，,]{0,6}\Z")
_BEFORE = (_ANNOUNCED, _VERB_BEFORE, _RESULT, _IN_HIS_CHARGE)

# Something comes of it for those counted: nobody says so of what merely stands there.
_COMES_OF_IT = lazy(
    r"[进赴入上援]|[^，,。]{1,12}?(?:全部|全都|都(?![是有在])|(?<!没)被|得以|顺利|如期|安然|平安|[^不没][上住起好完]了)"
)
_THEY_ACT = lazy(r"(?!组成|[的、和及])[^，,。]{3}")
# Who is sent, turns out and serves: a count of them with a verb behind it is of those at work.
_OWN_PEOPLE = lazy(
    r"[^，,。、]{0,8}?(?:队员?|组员|干警|党员|干部|团员|员工|职工|社员|民警|辅警|官兵|战士|消防员|医护|护士|医生"
    r"|教师|志愿者|义工|同志|工人|技术员|骨干|青年)(?!的|所属|见义)"
)


def _without_evidence(sight: Sight) -> bool:
    """Nobody does anything with what is counted: it is there, or it happens to somebody else."""
    if sight.candidate.form is not Form.COUNTED or sight.candidate.unit in _DONE_UNITS:
        return False
    if sight.previous is FigureKind.ACHIEVED or taking_part(sight) or _OWN_PEOPLE.match(sight.right):
        return False
    if sight.candidate.unit == "人" and _THEY_ACT.match(sight.right):
        return False
    if _COMES_OF_IT.match(sight.right) or (not sight.right and _VERB_OBJECT.search(sight.left)):
        return False
    if sight.acts and _TOGETHER.search(sight.left):
        return False
    return not any(sign.search(sight.left) for sign in _BEFORE)


EVIDENCE: tuple[Decision, ...] = (Decision("without-evidence", FigureKind.CONTEXT, _without_evidence),)
