"""Names of people told from ordinary words that begin with the same character."""

from __future__ import annotations

from writing_guide.text.words import WordList

# Surnames that are as often an ordinary word: 于是, 常年, 高血压.
_ORDINARY = frozenset(
    "于向常方安成高时管和易康左路解单古热阿石白江温关万武田齐文章牛严季申房巴明尚金水欧伍余乐"
)
NO_NAME = (
    r"许多|任[务何凭]|程[度序]|张[罗贴开望]|陈[述列旧]|施[工救展]|黄[色河土]|马[上路不]|林[区场]|周[边围]|洪[水灾峰]"
    r"|杜绝|谢谢|毛[巾病]|雷[雨电]|龙[头卷]|夏[天季]|汤[药水]|苗[木圃]|钟[头点]|史[料册]|钱[款包]|叶子|段落|包括|柳树|杨树|迟[到早疑缓迟]|巩固|丛[林书]"
    # Towns and counties.
    r"|[郑徐苏柳贺梅荆林滕邓霍彭袁雷]州|许昌|马鞍|邢台|宁[波夏德]|唐山|张家[口界港]|岳阳|黄[山冈石岛埔]|吴[江忠中]|沈阳|洪[湖江]"
    r"|韩城|陆[丰川]|罗[定湖源平田]|梁[山平]|彭[山泽水]|夏[津邑县]|祁[阳东门连]|邹[城平]|萧[山县]|侯马|龙岩|鲁山|叶县|贾汪|庄河"
)
"""Ordinary words that begin with a surname; to be looked for before a name."""


def plain_surnames(surnames: WordList) -> WordList:
    """The surnames that are seldom anything else."""
    return WordList("plain-surnames", tuple(one for one in surnames.entries if one not in _ORDINARY))
