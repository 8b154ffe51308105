"""One spelling for what recognition compares: simplified characters, half-width digits, “” quotes.

Every replacement is one character for one, so offsets stay those of the original text.
"""

from __future__ import annotations

import re

from writing_guide.text.expressions import lazy

# Traditional (and variant) characters beside the simplified ones that the lists and patterns are written in.
# Pairs follow 通用规范汉字表 (2013); 后/後, 里/裏, 只/隻, 余/餘 are many-to-one, but safe this way.
_PAIRS = """
萬万 億亿 兩两 個个 餘余 點点 幾几 數数 週周 號号 歲岁 條条 塊块 張张 隻只 頭头 臺台 檯台 輛辆 場场
戶户 間间 處处 棟栋 層层 頂顶 顆颗 盞盏 冊册 頁页 項项 種种 樣样 門门 節节 課课 講讲 輪轮 陣阵 聲声
車车 線线 絲丝 縷缕 繩绳 雙双 對对 夥伙 幫帮 撥拨 隊队 組组 畝亩 頃顷 畫画 盤盘 縣县 鄉乡 鎮镇 區区
長长 寬宽 達达 佔占 佈布 圍围 後后 來来 內内 裏里 裡里 時时 鐘钟 鍾钟 晝昼 載载 學学 紀纪 舊旧 舉举
發发 現现 無无 沒没 過过 進进 連连 續续 歷历 經经 僅仅 祇只 總总 計计 負负 責责 調调 動动 員员 設设
開开 關关 劃划 應应 從从 擔担 辦办 務务 業业 實实 檢检 測测 協协 勸劝 導导 訪访 問问 診诊 療疗 護护
顧顾 養养 樹树 產产 銷销 購购 贈赠 資资 獻献 墊垫 劑剂 獲获 榮荣 譽誉 獎奖 稱称 標标 錦锦 評评 選选
優优 齡龄 軍军 黨党 醫医 師师 滿满 約约 將将 當当 這这 該该 貧贫 脫脱 傷伤 災灾 滅灭 撲扑 緊紧 險险
殘残 兒儿 孫孙 爺爷 媽妈 婦妇 鄰邻 貳贰 參叁 陸陆 圓元 錢钱 價价 費费 債债 貸贷 損损 虧亏 賠赔 騙骗
盜盗 確确 離离 斷断 癱瘫 臥卧 溫温 濕湿 風风 雲云 氣气 電电 話话 國国 們们 團团 衛卫 積积 廣广 據据
屬属 館馆 習习 書书 寫写 論论 編编 製制 創创 顯显 爭争 戰战 陳陈 楊杨 「“ 」” 『“ 』” ﹁“ ﹂”
＂“ 〝“ 〞” ＿_ Ｘ× ｘ× ✕× ✖× ╳× ○〇 ％%
"""
_TABLE = {
    **{ord(pair[0]): pair[1] for pair in _PAIRS.split() if len(pair) == 2 and pair[0] != pair[1]},
    **{ord("０") + digit: str(digit) for digit in range(10)},
}
_NEEDED = lazy("[" + re.escape("".join(map(chr, _TABLE))) + "]")


def normalise(text: str) -> str:
    """*text* with every character in the one spelling; as long as *text*."""
    # Simplified text holds few such characters: replacing these is cheaper than translating all.
    return _NEEDED.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    return _TABLE[ord(match.group())]
