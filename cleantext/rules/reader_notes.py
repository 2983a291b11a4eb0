"""What a paper says to its readers about itself: what other pages hold, where to write to, which announcement holds."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

_ROLE = (
    "(?:本[版期刊])?(?:(?:副|执行)?[总總]?主[编編]|[责責]任?[编編][辑輯]?|[编編][辑輯]|美[术術]?[编編][辑輯]?|"
    "版式(?:[设設][计計])?|[责責]?任?校[对對]?|[审審]校|"
    "[审審]核|[组組]版|[视視][觉覺][总總][监監]|[组組]稿|[执執]行|[设設][计計]|"
    "[监監][制製]|[终終][审審]|[统統][筹籌]|策划|[视視][觉覺]|[制製][图圖作]|[值執]班(?:主任|[总總][编編]|"
    "[编編][委辑輯])|记者|記者)"
)
_CONTACT = (
    "(?:(?:联系)?[电電][话話]|[热熱][线線]|[邮郵]箱|E-?mail|e-?mail|[电電]子[邮郵信][件箱]|(?:来信|投稿|[联聯][系絡])[邮郵信]箱|"
    "QQ|[传傳]真|印刷|印[数數]|地址|[网網]址|"
    "[邮郵][编編]|承?印)"
)
_STAMP = "(?:19|20)[0-9]{2}[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2}日? {0,3}[0-9]{1,2}[:：][0-9]{2}"

RULES = (
    Rule(
        name="guide-pointer",
        kind="navigation",
        pattern=(
            "[^。；\\n]{4,50}[ ]?[▶►→☞>»▷◆]{1,4} ?(?:详?见)?(?:第? ?[A-Z]?[0-9]{1,2} ?[版面]|[A-D][0-9]{1,2}(?: ?版)?|[0-9]{2})"
        ),
        why="a headline, arrows and the number of the page it stands on",
        examples=("渡口学校有了新操场 ▶▶2版", "老茶馆请来说书人→A07", "一条水渠的三十年 ▷见3版"),
        counter_examples=("第一步 → 第二步", "车站 → 3号码头", "从渡口→上渡口"),
        confidence=0.9,
        inside=("▶", "►", "☞", "▷", "→"),
        marks=True,
        longest=64,
    ),
    Rule(
        name="account-stamp",
        kind="metadata",
        pattern=(
            f"(?:原[创創] )?{HAN}{{2,16}}(?: {HAN}{{2,12}})? {{1,3}}{_STAMP}(?: {{1,3}}[发發]表[于於] ?{HAN}{{2,8}})|"
            "原[创創] [^。！？，\\n]{2,40} (?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?: \\d{1,2}:\\d\\d)?"
            "(?: ?[发發]表[于於]? ?[^\\x00-\\x7f]{2,6})?"
        ),
        why="a public account, day and hour, with 原创 in front or 发表于 and a place behind: the line under its headline",
        examples=(
            "潮岸发布 2023-06-30 18:06 发表于潮岸", "原创 李文 潮岸发布 2023年6月30日 18:06 发表于南岸",
            "原创 街灯下 梧城周末 2022-03-19 18:30", "原创 小满 松溪发布 2022年03月19日",
        ),
        counter_examples=(
            "论文 2023-06-30 发表于学报", "潮岸发布 2023-06-30 18:06", "原创 剧本 大赛 启动", "原创的剧本", "原创 街灯下",
        ),
        confidence=0.93,
        starts=("原创", "原創"),
        inside=("发表于", "發表於"),
        longest=80,
    ),
    Rule(
        name="hear-or-read-time",
        kind="navigation",
        pattern=(
            "[▶►🔊]? ?(?:[听聽](?:全文|新[闻聞]|[报報][道導]|文章|[语語]音[版播]?)|[语語]音播[报報])(?: ?[(·|"
            "]? ?[0-9]{1,2}[:：'′分][0-9]{0,2}[秒\"″]?[)]?)?|"
            "(?:本文|全文)(?:共|[约約])? ?[0-9,]{2,6} ?字[，, ]{0,2}(?:[阅閱][读讀])?(?:大概|大[约約]|[预預][计計]|"
            "[约約])?(?:需要?)? ?[0-9]{1,2} ?分[钟鐘]"
        ),
        why="the button that reads the page aloud, or how many minutes it takes",
        examples=("听全文", "听新闻 3:20", "全文共1200字，阅读大约需要3分钟"),
        counter_examples=("听新闻的人少了", "听全文之前", "全文共1200字"),
        confidence=0.85,
        starts=words("听 聽 语音 語音 本文 全文 ▶ ►"),
        marks=True,
        longest=40,
    ),
    Rule(
        name="asks-for-likes",
        kind="navigation",
        pattern=(
            "(?:快[来來]|[请請]|[欢歡]迎|[动動][动動]手指)?(?:(?:分享|[点點][赞贊]|在看|[转轉][发發]|收藏|[评評][论論]|"
            "留言|[关關]注|一[键鍵]三[连連]|"
            "星[标標])[、，,和+＋ |]{0,3}){3,6}"
            "[^。，\\n]{0,12}[!！。~]?"
        ),
        why="share, like and wow: three such words in a row",
        examples=("分享、点赞、在看，安排一下！", "在看、点赞、转发！", "快来点赞、评论、转发吧！"),
        counter_examples=("分享、点赞之后他就走了。", "收藏、整理、出版了三本书", "点赞 在看"),
        confidence=0.85,
        starts=words("分享 点赞 點贊 點讚 在看 转发 轉發 收藏 评论 留言 关注 一键 星标 快来 请 欢迎 动动"),
        marks=True,
        longest=40,
        holds=(
            "一鍵三连", "一鍵三連", "一键三连", "一键三連", "关注", "分享", "在看", "收藏", "星标", "星標", "点贊",
            "点赞", "留言", "評論", "評论", "评論", "评论", "轉发", "轉發", "转发", "转發", "關注", "點贊", "點赞",
        ),
    ),
    Rule(
        name="where-to-write",
        kind="metadata",
        pattern=(
            "(?:[投来來]稿[须須]知|[来來]稿要求|稿[约約])[：:] ?[^\\n]{6,100}|"
            "[^。！？\\n]{0,16}(?:[来來]信|[来來]稿|稿件|投稿)[请請]?(?:寄|[发發]|"
            "投)[至到往给給]?[：: ] ?[^。！？\\n]{4,80}(?:[编編][辑輯]部|[邮郵][编編]|@|"
            "收)[^。\\n]{0,40}|"
            "(?:信息|[广廣]告|公告|[声聲]明)(?:刊登|登[报報]|[发發]布)[请請]?(?:到|至|[联聯][系絡]|[拨撥]打|[电電]|"
            "洽)[^。！？\\n]{2,50}|"
            f"{HAN}{{0,6}}(?:[爆报]料|刊登|登[报報])[请請](?:[拨撥]打|[扫掃][码碼]|[电電]|[联聯][系絡])[^。！？\\n]{{0,40}}"
        ),
        why="where letters and texts go, and where notices are taken in: the paper speaks of itself",
        examples=(
            "投稿须知：来稿请附真实姓名、地址，三个月内未见刊可自行处理。",
            "欢迎提问 来信请寄：渡口路18号《潮岸日报》编辑部 邮编：000018",
            "信息刊登请到报社一楼大厅办理",
            "爆料请扫码",
        ),
        counter_examples=("他来信请寄点家乡的土", "来信请寄给老朋友。", "投稿须知一册", "信息发布请遵守规定。"),
        confidence=0.85,
        starts=words("投稿 来稿 來稿 稿约 信息 广告 廣告 公告 声明 爆料 报料"),
        inside=("来信请", "來信請", "来稿请", "稿件请", "投稿请"),
        marks=True,
        longest=120,
        holds=(
            ":", "來信", "來稿", "刊登", "发布", "投稿", "报料", "来信", "来稿", "爆料", "登報", "登报", "發布",
            "稿件", "：",
        ),
    ),
    Rule(
        name="what-holds",
        kind="metadata",
        pattern=(
            "[※*★]? ?(?:以上|具[体體]|最[终終]|[开開][奖獎])[^。！？\\n]{0,24}(?:以[^。！？\\n]{2,16}(?:公布|公告|[发發]布|"
            "[实實][际際])?[^。！？，\\n]{0,6}[为為][准準])[。]?|"
            "(?:律[师師]|本[报報刊版]|[编編]者|[温溫]馨)提[醒示][：:](?=[^\\n]{0,50}(?:本版|本[栏欄]|刊登|[广廣]告|"
            "[刊本][报報]))[^\\n]{6,80}"
        ),
        why="which announcement holds, and that notices are the clients' own: the page speaks of itself",
        examples=("以上开奖信息以官方公布为准", "律师提醒：本版信息由客户提供，交易前请核实相关证照", "具体安排以站内公告为准。"),
        counter_examples=("以上三点，以人为本。", "律师提醒：签合同前先看条款。", "具体方案由大家定"),
        confidence=0.8,
        starts=words("以上 具体 具體 最终 最終 开奖 開獎 律师 律師 本报 本報 本刊 本版 编者 温馨 溫馨 ※ * ★"),
        marks=True,
        longest=90,
        holds=words("为准 为準 為准 為準 提示 提醒"),
    ),
    Rule(
        name="health-warning",
        kind="navigation",
        pattern=(
            "[※★☆◎＊* ]{0,3}(?:(?:提醒您|[关關]心您|警[语語]|[请請]注意)[^\\n]{0,6})?(?=[^\\n]{0,20}(?:酒駕|酒驾|"
            "[饮飲]酒[过過]量|未成年[请請]勿[饮飲]酒|"
            "吸[菸烟]|自[杀殺]|珍惜生命))"
            "(?:(?:禁止|切勿|[请請]勿)?[^。\\n，]{0,4}(?:酒駕|酒驾)|[饮飲]酒[过過]量[，, ]?(?:有[碍礙]|有害)(?:身[体體])?健康|"
            "未[满滿]?[0-9十八]{0,2}[岁歲]?(?:者)?[请請]?勿[饮飲]酒|"
            "吸[菸烟]有害[^。\\n]{0,6}|(?:自[杀殺]不能解[决決]|珍惜生命|勇敢求救)[^\\n]{0,50}|[ 　、，,！!]){1,8}"
        ),
        why="the warnings that the law wants under texts about drink, smoke and despair, and nothing else",
        examples=("※ 提醒您：禁止酒駕 飲酒過量有礙健康", "飲酒過量，有害健康 禁止酒駕", "◎珍惜生命，請撥打安心專線1925"),
        counter_examples=("他因酒駕被罰", "提醒您：明天有雨", "飲酒過量的人多了"),
        confidence=0.9,
        starts=words("※ ★ ☆ ◎ * ＊ 提醒 关心 關心 警語 禁止 飲酒 饮酒 未成 未滿 吸菸 吸烟 珍惜 自殺"),
        marks=True,
        longest=80,
        holds=("酒", "吸", "自", "珍惜生命"),
    ),
    Rule(
        name="also-read-chinese",
        kind="navigation",
        pattern=(
            "[【▶►>]{0,2}(?:延伸[閱阅][讀读]|相[關关](?:新[聞闻]|[閱阅][讀读]|[報报][導导道])|更多新[聞闻]|看更多|"
            "推[薦荐][閱阅][讀读]|同[場场]加映|"
            "[點点]我看更多)[】]?[：:／/｜|] ?[^\\n。]{4,70}"
        ),
        why="延伸閱讀： and the headline of another text",
        examples=("延伸閱讀：渡口開航 兩岸居民歡喜", "【相关阅读】：老茶馆请来说书人", "看更多／渡口的清晨"),
        counter_examples=("延伸閱讀：這本書很好。", "相关报道指出", "延伸阅读"),
        confidence=0.9,
        starts=words("延伸 相關 相关 更多 看更 推薦 推荐 同場 同场 點我 点我 【 ▶ ► >"),
        marks=True,
        longest=90,
        holds=(
            "同场加映", "同場加映", "延伸閱讀", "延伸閱读", "延伸阅讀", "延伸阅读", "推荐閱讀", "推荐閱读",
            "推荐阅讀", "推荐阅读", "推薦閱讀", "推薦閱读", "推薦阅讀", "推薦阅读", "更多新聞", "更多新闻", "相关",
            "相關", "看更多",
        ),
    ),
    Rule(
        name="paper-reporter-place",
        kind="byline",
        pattern=(
            f"{HAN}{{2,8}}(?:[報报]|新[聞闻][網网]|通[訊讯]社|電視) ?[ ／/|]{{1,3}}(?:[記记]者|特派[員员]|"
            f"[編编][譯译])[ ：:／/]?{HAN}{{2,14}}[ ／/]{{1,3}}{HAN}{{2,6}}(?:[報报][導导道]|[編编][譯译])"
        ),
        why="the paper, its reporter and the place of the report, parted by strokes",
        examples=("石潭日報 / 記者眭文遠／南屏報導", "石潭新聞網／記者林立文／綜合報導"),
        counter_examples=("石潭日報記者到南屏報導", "石潭日報／南屏"),
        confidence=0.93,
        ends=words("報導 报导 报道 報道 編譯 编译"),
        longest=50,
        holds=("特派员", "特派員", "編譯", "編译", "编譯", "编译", "記者", "记者"),
    ),
    Rule(
        name="desk-of-three",
        kind="credit",
        pattern=(
            f"(?:(?:{_ROLE}|{_CONTACT}) ?[：:/／丨|][ ]?[^：:。，；\\n]{{1,28}}(?:[ |　]{{1,3}}|$)){{3,10}}|"
            f"(?:[●■◆○□◇]?(?:{_ROLE} {HAN}{{2,4}}|(?:新[闻聞]|[联聯][系絡])?(?:[电電][话話]|[热熱][线線]) [0-9-]{{5,14}})"
            "(?:[ |　]{1,3}|$)){3,8}"
        ),
        why="three roles of a newsroom, or numbers to reach it at, each with what it is, and nothing else",
        examples=(
            "主编：方言 副主编：文心 责任编辑：贝贝 电话：0000-85280000 印刷：南岸印务",
            "主编 乔木 责编 沈渔 版式 苏白",
            "责编/仉一 美编/唐糖 校对/老冯",
            "●新闻热线 5550123 ●责编 乔木 ●版式 苏白",
            "策划 / 本报编辑部 执行 / 乔木 设计 / 苏白",
        ),
        counter_examples=("主编：方言 责编：贝贝", "主编 方言 到 渡口", "电话：0000 地址 渡口路"),
        confidence=0.9,
        starts=words(
            "主编 主編 副主 执行 組稿 组稿 设计 总主 责 責 编辑 編輯 美 版式 校 审 審 组版 监制 終審 终审 统筹 策划 "
            "视觉 制 值班 本版 本期 本刊 记者 新闻热 電話 电话 热线 邮箱 E-mail 来信 投稿 联系 QQ 地址 "
            "网址"
        ),
        longest=160,
        parted=5,  # three with a mark or a space inside, and two between them
    ),
    Rule(
        name="desk-and-mailbox",
        kind="credit",
        pattern=(
            f"{_CONTACT}[：:] ?[A-Za-z0-9@._()+–—-]{{5,40}}[ |"
            f"　]{{1,3}}{_ROLE}[：:/ ]{{1,2}}{HAN}{{2,4}}(?:[ 、]{HAN}{{2,4}}){{0,2}}"
        ),
        why="the page's address and its editor",
        examples=("来信邮箱：duzhe@example.com 本版主编：靳实", "热线：0000-5550100 责编 方言"),
        counter_examples=("邮箱：duzhe@example.com", "热线：96600 记者到场"),
        confidence=0.9,
        starts=words("电话 電話 热线 熱線 邮箱 E-mail E-Mail email 电子 来信 投稿 联系 QQ 传真"),
        longest=90,
        holds=(
            "QQ", "mail", "传真", "信箱", "傳真", "印", "地址", "热線", "热线", "熱線", "熱线", "电子信件",
            "电子邮件", "电子郵件", "电話", "电话", "網址", "网址", "邮箱", "邮編", "邮编", "郵箱", "郵編", "郵编",
            "電子信件", "電子邮件", "電子郵件", "電話", "電话",
        ),
        parted=3,
    ),
    Rule(
        name="source-and-maker",
        kind="credit",
        pattern=(
            "[(【](?:[数數][据據]|[资資]料|文字|[图圖]片)?[来來]源[：:][^。()\\n]{2,24}[ 、，](?:[制製][图圖表]|"
            "[绘繪][图圖]|整理|"
            "[统統][计計])[：:/ ][^。()\\n]{2,14}[)】]"
        ),
        why="in brackets: where the figures are from and who drew the chart",
        examples=("（来源：本报整理 制图：韩冬）", "（数据来源：县统计局 制表：方言）"),
        counter_examples=("（来源：本报整理）", "（资料来源不明，制图粗糙）"),
        confidence=0.9,
        starts=words("来源 來源 数据 數據 资料 資料 文字 图片 圖片"),
        marks=True,
        longest=50,
    ),
    Rule(
        name="sent-from",
        kind="byline",
        pattern=f"[发發]自 ?{HAN}{{2,8}}?(?:[、， ]{HAN}{{2,8}}){{0,3}}",
        why="发自 and places, below a byline",
        examples=("发自 渡口、白沙", "发自潮岸"),
        counter_examples=("发自内心地佩服他们每一个人", "发自 2023"),
        confidence=0.4,
        where="beside",
        starts=words("发自 發自"),
        longest=24,
    ),
    Rule(
        name="numbered-section",
        kind="header",
        pattern=f"(?:0[1-9]|[1-9][0-9]?|[A-D][0-9]{{1,2}})(?: ?[|/·] ?| ){HAN}{{2,6}}[·・/|]{HAN}{{2,8}}",
        why="the number of the sheet and a section in two parts, at the page's edge",
        examples=("04 专题·对话局长", "A12 民生·热线", "7 副刊/茶事"),
        counter_examples=("04 专题", "12 个乡镇", "3 月·茶事多"),
        confidence=0.4,
        where="edge",
        starts=(
            *(f"{one}{two}" for one in "0123456789" for two in "0123456789 "),
            *(f"{letter}{digit}" for letter in "ABCD" for digit in "0123456789"),
        ),
        longest=24,
        holds=("/", "|", "·", "・"),
    ),
)
