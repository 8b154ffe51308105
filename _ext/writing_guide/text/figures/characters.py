"""One spelling for what recognition compares: simplified characters, half-width digits, “” quotes.

Every replacement is one character for one, so offsets stay those of the original text.
"""

from __future__ import annotations

import re

from writing_guide.text.expressions import lazy

# Traditional (and variant) characters beside the simplified ones that the lists and patterns are written in.
# Pairs follow 通用规范汉字表 (2013); 后/後, 里/裏, 只/隻, 余/餘 are many-to-one, but safe this way.
_PAIRS = """
萬万 億亿 兩两 個个 餘余 點点 幾几 數数 週周 號号 歲岁 條条 塊块 張张 隻只 頭头 臺台 檯台 輛辆 場场 戶户 間间
處处 棟栋 層层 頂顶 顆颗 盞盏 冊册 頁页 項项 種种 樣样 門门 節节 課课 講讲 輪轮 陣阵 聲声 車车 線线 絲丝 縷缕
繩绳 雙双 對对 夥伙 幫帮 撥拨 隊队 組组 畝亩 頃顷 畫画 盤盘 縣县 鄉乡 鎮镇 區区 長长 寬宽 達达 佔占 佈布 圍围
後后 來来 內内 裏里 裡里 時时 鐘钟 鍾钟 晝昼 載载 學学 紀纪 舊旧 舉举 發发 現现 無无 沒没 過过 進进 連连 續续
歷历 經经 僅仅 祇只 總总 計计 負负 責责 調调 動动 員员 設设 開开 關关 劃划 應应 從从 擔担 辦办 務务 業业 實实
檢检 測测 協协 勸劝 導导 訪访 問问 診诊 療疗 護护 顧顾 養养 樹树 產产 銷销 購购 贈赠 資资 獻献 墊垫 劑剂 獲获
榮荣 譽誉 獎奖 稱称 標标 錦锦 評评 選选 優优 齡龄 軍军 黨党 醫医 師师 滿满 約约 將将 當当 這这 該该 貧贫 脫脱
傷伤 災灾 滅灭 撲扑 緊紧 險险 殘残 兒儿 孫孙 爺爷 媽妈 婦妇 鄰邻 貳贰 參叁 陸陆 圓元 錢钱 價价 費费 債债 貸贷
損损 虧亏 賠赔 騙骗 盜盗 確确 離离 斷断 癱瘫 臥卧 溫温 濕湿 風风 雲云 氣气 電电 話话 國国 們们 團团 衛卫 積积
廣广 據据 屬属 館馆 習习 書书 寫写 論论 編编 製制 創创 顯显 爭争 戰战 陳陈 楊杨 「“ 」” 『“ 』” ﹁“ ﹂”
＂“ 〝“ 〞” ＿_ Ｘ× ｘ× ✕× ✖× ╳× ○〇 ％% 級级 類类 筆笔 噸吨 環环 驗验 騎骑 職职 競竞 賽赛 術术
復复 勞劳 勵励 幹干 徵征 慶庆 戲戏 掃扫 搶抢 擊击 擴扩 會会 構构 樓楼 檔档 橋桥 決决 沖冲 漲涨 濟济 爐炉 獨独
畢毕 禮礼 稅税 窮穷 籌筹 糧粮 納纳 終终 結结 給给 統统 維维 網网 縮缩 繪绘 罰罚 聯联 聽听 脈脉 葉叶 藥药 補补
裝装 親亲 觀观 訓训 訂订 記记 許许 詢询 試试 認认 談谈 請请 謝谢 議议 變变 讓让 貨货 貼贴 質质 趕赶 跡迹 輔辅
輕轻 輸输 轉转 邊边 遊游 運运 違违 遞递 遠远 適适 遷迁 鋪铺 錄录 鍋锅 鎖锁 隨随 雜杂 頒颁 頓顿 預预 題题 額额
願愿 飛飞 駐驻 體体 龍龙 農农 糾纠 紛纷 捨舍 墾垦 築筑 藝艺 誌志 託托 樁桩 漁渔 魚鱼 鳥鸟 雞鸡 豬猪 牆墙 鋼钢
鐵铁 銀银 銅铜 錶表 閱阅 閉闭 階阶 際际 隱隐 難难 禦御 癥症 竊窃 礙碍 祕秘 穩稳 纜缆 覽览 賓宾 贏赢 踐践 躍跃
辭辞 遺遗 釋释 鑒鉴 鑑鉴 陽阳 靜静 駕驾 驅驱 驚惊 黃黄 淚泪 潔洁 燈灯 燒烧 營营 狀状 獵猎 瑪玛 異异 監监 盡尽
睏困 礦矿 筍笋 範范 糞粪 紅红 紙纸 細细 絕绝 絡络 緝缉 緩缓 縫缝 繳缴 罷罢 肅肃 腦脑 腎肾 膽胆 臟脏 艦舰 莊庄
華华 蓋盖 蘇苏 蟲虫 衝冲 複复 詐诈 誤误 諾诺 證证 識识 譯译 讚赞 貪贪 貫贯 賀贺 賴赖 贊赞 趨趋 軌轨 較较 轄辖
輝辉 還还 釣钓 鈔钞 錯错 鍵键 鏟铲 鑽钻 閃闪 闊阔 陰阴 霧雾 韌韧 響响 順顺 須须 頑顽 領领 頻频 馬马 鬥斗 齊齐
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
