"""The same thing counted twice in one text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from writing_guide.text.expressions import HAN, lazy
from writing_guide.text.figure import Figure
from writing_guide.text.spans import Span
from writing_guide.text.totals import Disagreement, countable, unit_of, value_of

_SCOPE = lazy(
    r"(?P<scope>全[村镇乡县市区校院局队站所厂班连组矿社园]|辖区|该[村镇校院局小区社]{1,2}|[村校班队院站]里)(?:总?共|现|总|实|在册)?有?"
    rf"(?P<what>{HAN}{{0,6}})$"
)
_CUMULATED = lazy(rf"(?:累计|先后|总共|共计|共)(?P<what>{HAN}{{2,6}})$")
_NOUN = lazy(rf"{HAN}{{0,2}}")
# What follows a figure and is no noun: 全村386户都装了表.
_NO_NOUN = frozenset("都无已全均被把在有没也还就共总的")
_THESE = lazy(r"[这那]$")
_CHANGES = lazy(
    r"增|减|升|降|从|由|原来|原有|当时|起初|目前|如今|现在|截至|今年|去年|前年|年底|新|再|又|另|每|分别|首|次年|期间|其中"
    r"|\d[年月日]|[上下]半年|季度"
)

# She did it 23 times. … She did it 26 times.: the words between the last mark and the figure.
_DID = lazy(
    r"(?:^|[，；：、。\s])(?P<who>[他她]们?|全[村镇乡县市校院局队站所班组])?(?:累计|先后|共计|总共|一共|共|全年|一年里?|总计|合计|已)*"
    rf"(?:开展|进行|组织|完成|参加)?了?(?P<what>{HAN}{{2,8}}?)[了过]?$"
)
_ELSEWHERE = lazy(
    r"第|[当次翌同这那昨][天日晚夜年月周个]|夜里?|[早晚]上|上午|下午|凌晨|清晨|后来|随后|接着|然后|[之以此][前后]|先[^后]|周"
    r"|[在对为给向到往于]|一[边次]|最多|至少|平均|人均"
)
_ACTS = frozenset("次场件户人起份期处趟节条批家所间")
_REACH = 24
_SENTENCE = 240  # characters; what stands further back in a sentence says nothing of the figure


@dataclass(slots=True)
class _Counted:
    """The numbers of one sort of things met so far."""

    values: set[int | float] = field(default_factory=set)
    total: int | float = 0
    last: int | float = 0

    def add(self, value: float) -> None:
        self.values.add(value)
        self.total += value
        self.last = value


def find_repeated(text: str, figures: Sequence[Figure], sentences: Sequence[Span]) -> Iterator[Disagreement]:
    """Two numbers for one act in neighbouring sentences of a paragraph: 义诊23次……义诊26次.

    What has a day, a place or a beneficiary of its own may well have a number of its own.
    """
    known: dict[tuple[str, str, str], tuple[int, str, Figure]] = {}
    exact = countable(figures)
    at = 0
    for index, sentence in enumerate(sentences):
        while at < len(exact) and exact[at].span.start < sentence.start:
            at += 1
        while at < len(exact) and exact[at].span.end <= sentence.end:
            figure, at = exact[at], at + 1
            before = text[max(sentence.start, figure.span.start - _REACH) : figure.span.start]
            did = _DID.search(before)
            whence = max(sentence.start, figure.span.start - 2 * _REACH)
            if not did or unit_of(figure) not in _ACTS or text.startswith("的", figure.span.end):
                continue
            if any(one.search(text, whence, figure.span.start) for one in (_CHANGES, _ELSEWHERE)):
                continue
            noun = _NOUN.match(text, figure.span.end)
            after = noun[0] if noun and noun[0][:1] not in _NO_NOUN else ""
            key, who = (did["what"], unit_of(figure), after), did["who"] or ""
            earlier, whose, fellow = known.get(key, (-2, "", figure))
            known[key] = (index, who, figure)
            if (
                earlier == index - 1
                and "\n" not in text[fellow.span.end : figure.span.start]
                and (who == whose or not (who and whose))
                and value_of(fellow) != value_of(figure)
            ):
                yield Disagreement(figure.span, value_of(figure), value_of(fellow))


def find_restated(text: str, figures: Sequence[Figure], sentences: Sequence[Span]) -> Iterator[Disagreement]:
    """Figures that give another number for a thing that was counted before.

    Only what is counted as a whole is compared: 全村386户, 累计救助126人, 这15名学生.
    """
    first: dict[tuple[str, str, str, str], Figure] = {}
    counted: dict[tuple[str, str], _Counted] = {}
    starts = iter(sentences)
    sentence = next(starts, None)
    for figure in countable(figures):
        while sentence is not None and sentence.end <= figure.span.start:
            sentence = next(starts, None)
        if sentence is None or figure.span.start < sentence.start:
            continue
        before = text[max(sentence.start, figure.span.start - 14) : figure.span.start]
        noun = _NOUN.match(text, figure.span.end)
        after = noun[0] if noun and noun[0][:1] not in _NO_NOUN else ""
        value = value_of(figure)
        earlier = counted.setdefault((unit_of(figure), after), _Counted())
        again = len(after) == 2 and bool(earlier.values) and value not in earlier.values
        if again and value != earlier.total and _THESE.search(before):
            yield Disagreement(figure.span, value, earlier.last)
        earlier.add(value)
        whole = _SCOPE.search(before) or _CUMULATED.search(before)
        whence = max(sentence.start, figure.span.start - _SENTENCE)
        if not whole or _CHANGES.search(text, whence, figure.span.start):
            continue
        key = (whole.groupdict().get("scope") or "", whole["what"], unit_of(figure), after)
        fellow = first.setdefault(key, figure)
        if value_of(fellow) != value_of(figure):
            yield Disagreement(figure.span, value_of(figure), value_of(fellow))
