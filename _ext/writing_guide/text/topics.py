"""What a text speaks of in sentence after sentence: how to write, who is chosen, what is lacking ..."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from writing_guide.text.expressions import lazy
from writing_guide.text.spans import Span

_LAST = 0.8  # of the text; what is wished at its end is a closing


@dataclass(frozen=True, slots=True)
class Topic:
    """One subject of talk.

    :param name: the kind of text that speaks of nothing else.
    :param words: expressions, one of which a sentence about it holds.
    :param least: sentences that make it a topic, and the share of all sentences that they must be.
    :param strong: whether no deeds of anybody are told so.
    :param early: whether one of the sentences must stand before the end of the text.
    """

    name: str
    words: tuple[str, ...]
    least: int
    share: float
    strong: bool = False
    early: bool = False


def _words(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# Every alternative begins with a literal and holds no group that captures: so the engine skips to the next
# character that begins one, and the number of the group that closes it says whose it is.
_ALL_OF_US = "干部 党员 我们 每个人 每人 人人 同志们 大家 社会 青年 少年 各级 各地 单位 部门"
_MUST = r"们?[都更也就还]?(?:要(?!求)|应(?!邀|聘)|须|该(?![校县市单])|必须)"
_LACK = r"[^，。；]{0,12}(?:不足|差距|问题|薄弱|欠缺)"
_TO_DO = r"[^，。]{0,12}(?:努力|改进|加强)"


_TOPICS = (
    Topic(
        "写作",
        _words(
            "材料(?![员费款厂学]) 撰写 写作 正文 开头 结尾 标题 段落"
            " 范文 例文 写法 行文 素材 叙述 笔墨 评委 篇幅 字数 文体"
        ),
        3,
        0.25,
    ),
    Topic(
        "评选",
        _words(
            "评选 候选 名单 公示 揭晓 颁奖 评委 评审 投票 票数 推荐 推选"
            " 申报 参评 奖项 上榜 入选 提名 征集 人选 获奖者 名获奖 位获奖"
        ),
        3,
        0.3,
    ),
    Topic(
        "会议",
        _words(
            "强调 指出 听取 察看 座谈 陪同 出席 主持 会议 大会 报告[会团] 宣讲 仪式 参加(?:了?活动|慰问)"
            " 慰问 调研 讲话 致辞 发言 交流"
        ),
        4,
        0.34,
    ),
    Topic(
        "评论",
        (
            *(f"{who}{_MUST}" for who in _ALL_OF_US.split()),
            *_words(
                "吾辈 古人[云说] 诚然 反观 何尝 试想 让我们 愿(?:每|更多|我们)"
                " 值得(?:我们|每|所有|广大|大家|全) 要学习"
            ),
        ),
        2,
        0.1,
        strong=True,
        early=True,
    ),
    Topic(
        "总结",
        (
            *(f"{still}有{_LACK}" for still in "还仍尚"),
            *(f"{seen}{_LACK}" for seen in ("存在", "看到", "认识到")),
            rf"今后{_TO_DO}",
            *_words("不足(?=[：是]|之处) 有待 不[够高](?=[，。；、]) 下学期 新的一年 下一?步"),
        ),
        2,
        0.1,
        strong=True,
    ),
    Topic(
        "论文",
        _words(
            "问卷 样本 变量 模型 显著 正相关 负相关 相关性 回归(?=[分发系方结]) 结果(?:显示|表明)"
            " 研究(?:表明|发现|结果|方法|对象) 探究(?:表明|发现|结果|方法|对象)"
            " 本文 实验[组田] 试验[组田] 文献 学者 假设 对照组 综述"
        ),
        3,
        0.3,
    ),
)
_OWNERS = tuple(topic.name for topic in _TOPICS for _ in topic.words)
_SAID = lazy("|".join(f"{words}()" for topic in _TOPICS for words in topic.words))


def topics(own_words: str, sentences: Sequence[Span]) -> Iterator[tuple[str, bool, tuple[str, ...]]]:
    """What *own_words* speak of throughout: the name, whether it is strong, and the words."""
    starts = [sentence.start for sentence in sentences]
    told = sum(not own_words[one.start : one.end].isspace() for one in sentences)
    said: dict[str, dict[int, str]] = {}
    for match in _SAID.finditer(own_words):
        name, at = _OWNERS[(match.lastindex or 1) - 1], bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < sentences[at].end:
            said.setdefault(name, {}).setdefault(at, match[0])
    for topic in _TOPICS:
        words = said.get(topic.name, {})
        late = topic.early and bool(words) and starts[min(words)] > _LAST * len(own_words)
        if len(words) >= max(topic.least, topic.share * told) and not late:
            yield topic.name, topic.strong, tuple(words.values())
