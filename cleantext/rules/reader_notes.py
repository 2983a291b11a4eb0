"""What a paper says to its readers about itself: what other pages hold, where to write to, which announcement holds."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

_ROLE = (
    "(?:本[版期刊])?(?:(?:副|执行)?总?主编|责任?编辑?|编辑|美术?编辑?|"
    "版式(?:设计)?|责?任?校对?|审校|"
    "审核|组版|视觉总监|组稿|执行|设计|"
    "监制|终审|统筹|策划|视觉|制[图作]|[值执]班(?:主任|总编|"
    "编[委辑])|记者)"
)
_CONTACT = (
    "(?:(?:联系)?电话|热线|邮箱|E-?mail|e-?mail|电子[邮信][件箱]|(?:来信|投稿|联[系络])[邮信]箱|"
    "QQ|传真|印刷|印数|地址|网址|"
    "邮编|承?印)"
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
            f"(?:原创 )?{HAN}{{2,16}}(?: {HAN}{{2,12}})? {{1,3}}{_STAMP}(?: {{1,3}}发表于 ?{HAN}{{2,8}})|"
            "原创 [^。！？，\\n]{2,40} (?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?: \\d{1,2}:\\d\\d)?"
            "(?: ?发表于? ?[^\\x00-\\x7f]{2,6})?"
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
        starts=("原创",),
        inside=("发表于",),
        longest=80,
    ),
    Rule(
        name="hear-or-read-time",
        kind="navigation",
        pattern=(
            "[▶►🔊]? ?(?:听(?:全文|新闻|报[道导]|文章|语音[版播]?)|语音播报)(?: ?[(·|"
            "]? ?[0-9]{1,2}[:：'′分][0-9]{0,2}[秒\"″]?[)]?)?|"
            "(?:本文|全文)(?:共|约)? ?[0-9,]{2,6} ?字[，, ]{0,2}(?:阅读)?(?:大概|大约|预计|"
            "约)?(?:需要?)? ?[0-9]{1,2} ?分钟"
        ),
        why="the button that reads the page aloud, or how many minutes it takes",
        examples=("听全文", "听新闻 3:20", "全文共1200字，阅读大约需要3分钟"),
        counter_examples=("听新闻的人少了", "听全文之前", "全文共1200字"),
        confidence=0.85,
        starts=words("听 语音 本文 全文 ▶ ►"),
        marks=True,
        longest=40,
    ),
    Rule(
        name="asks-for-likes",
        kind="navigation",
        pattern=(
            "(?:快来|请|欢迎|动动手指)?(?:(?:分享|点赞|在看|转发|收藏|评论|"
            "留言|关注|一键三连|"
            "星标)[、，,和+＋ |]{0,3}){3,6}"
            "[^。，\\n]{0,12}[!！。~]?"
        ),
        why="share, like and wow: three such words in a row",
        examples=("分享、点赞、在看，安排一下！", "在看、点赞、转发！", "快来点赞、评论、转发吧！"),
        counter_examples=("分享、点赞之后他就走了。", "收藏、整理、出版了三本书", "点赞 在看"),
        confidence=0.85,
        starts=words("分享 点赞 在看 转发 收藏 评论 留言 关注 一键 星标 快来 请 欢迎 动动"),
        marks=True,
        longest=40,
        holds=(
            "一键三连", "关注", "分享", "在看", "收藏", "星标", "点赞",
            "留言", "评论", "转发",
        ),
    ),
    Rule(
        name="where-to-write",
        kind="metadata",
        pattern=(
            "(?:[投来]稿须知|来稿要求|稿约)[：:] ?[^\\n]{6,100}|"
            "[^。！？\\n]{0,16}(?:来信|来稿|稿件|投稿)请?(?:寄|发|"
            "投)[至到往给]?[：: ] ?[^。！？\\n]{4,80}(?:编辑部|邮编|@|"
            "收)[^。\\n]{0,40}|"
            "(?:信息|广告|公告|声明)(?:刊登|登报|发布)请?(?:到|至|联[系络]|拨打|电|"
            "洽)[^。！？\\n]{2,50}|"
            f"{HAN}{{0,6}}(?:[爆报]料|刊登|登报)请(?:拨打|扫码|电|联[系络])[^。！？\\n]{{0,40}}"
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
        starts=words("投稿 来稿 稿约 信息 广告 公告 声明 爆料 报料"),
        inside=("来信请", "来稿请", "稿件请", "投稿请"),
        marks=True,
        longest=120,
        holds=(
            ":", "来信", "来稿", "刊登", "发布", "投稿", "报料", "爆料", "登报",
            "稿件", "：",
        ),
    ),
    Rule(
        name="what-holds",
        kind="metadata",
        pattern=(
            "[※*★]? ?(?:以上|具体|最终|开奖)[^。！？\\n]{0,24}(?:以[^。！？\\n]{2,16}(?:公布|公告|发布|"
            "实际)?[^。！？，\\n]{0,6}为准)[。]?|"
            "(?:律师|本[报刊版]|编者|温馨)提[醒示][：:](?=[^\\n]{0,50}(?:本版|本栏|刊登|广告|"
            "[刊本]报))[^\\n]{6,80}"
        ),
        why="which announcement holds, and that notices are the clients' own: the page speaks of itself",
        examples=("以上开奖信息以官方公布为准", "律师提醒：本版信息由客户提供，交易前请核实相关证照", "具体安排以站内公告为准。"),
        counter_examples=("以上三点，以人为本。", "律师提醒：签合同前先看条款。", "具体方案由大家定"),
        confidence=0.8,
        starts=words("以上 具体 最终 开奖 律师 本报 本刊 本版 编者 温馨 ※ * ★"),
        marks=True,
        longest=90,
        holds=words("为准 提示 提醒"),
    ),
    Rule(
        name="health-warning",
        kind="navigation",
        pattern=(
            "[※★☆◎＊* ]{0,3}(?:(?:提醒您|关心您|警语|请注意)[^\\n]{0,6})?(?=[^\\n]{0,20}(?:酒驾|"
            "饮酒过量|未成年请勿饮酒|"
            "吸烟|自杀|珍惜生命))"
            "(?:(?:禁止|切勿|请勿)?[^。\\n，]{0,4}(?:酒驾)|饮酒过量[，, ]?(?:有碍|有害)(?:身体)?健康|"
            "未满?[0-9十八]{0,2}岁?(?:者)?请?勿饮酒|"
            "吸烟有害[^。\\n]{0,6}|(?:自杀不能解决|珍惜生命|勇敢求救)[^\\n]{0,50}|[ 　、，,！!]){1,8}"
        ),
        why="the warnings that the law wants under texts about drink, smoke and despair, and nothing else",
        examples=("※ 提醒您：禁止酒駕 飲酒過量有礙健康", "飲酒過量，有害健康 禁止酒駕", "◎珍惜生命，請撥打安心專線1925"),
        counter_examples=("他因酒駕被罰", "提醒您：明天有雨", "飲酒過量的人多了"),
        confidence=0.9,
        starts=words("※ ★ ☆ ◎ * ＊ 提醒 关心 警语 禁止 饮酒 未成 未满 吸烟 珍惜 自杀"),
        marks=True,
        longest=80,
        holds=("酒", "吸", "自", "珍惜生命"),
    ),
    Rule(
        name="also-read-chinese",
        kind="navigation",
        pattern=(
            "[【▶►>]{0,2}(?:延伸阅读|相关(?:新闻|阅读|报[导道])|更多新闻|看更多|"
            "推荐阅读|同场加映|"
            "点我看更多)[】]?[：:／/｜|] ?[^\\n。]{4,70}"
        ),
        why="延伸閱讀： and the headline of another text",
        examples=("延伸閱讀：渡口開航 兩岸居民歡喜", "【相关阅读】：老茶馆请来说书人", "看更多／渡口的清晨"),
        counter_examples=("延伸閱讀：這本書很好。", "相关报道指出", "延伸阅读"),
        confidence=0.9,
        starts=words("延伸 相关 更多 看更 推荐 同场 点我 【 ▶ ► >"),
        marks=True,
        longest=90,
        holds=(
            "同场加映", "延伸阅读", "推荐阅读",
            "更多新闻", "相关",
            "看更多",
        ),
    ),
    Rule(
        name="paper-reporter-place",
        kind="byline",
        pattern=(
            f"{HAN}{{2,8}}(?:报|新闻网|通讯社|电视) ?[ ／/|]{{1,3}}(?:记者|特派员|"
            f"编译)[ ：:／/]?{HAN}{{2,14}}[ ／/]{{1,3}}{HAN}{{2,6}}(?:报[导道]|编译)"
        ),
        why="the paper, its reporter and the place of the report, parted by strokes",
        examples=("石潭日報 / 記者眭文遠／南屏報導", "石潭新聞網／記者林立文／綜合報導"),
        counter_examples=("石潭日報記者到南屏報導", "石潭日報／南屏"),
        confidence=0.93,
        ends=words("报导 报道 编译"),
        longest=50,
        holds=("特派员", "编译", "记者"),
    ),
    Rule(
        name="desk-of-three",
        kind="credit",
        pattern=(
            f"(?:(?:{_ROLE}|{_CONTACT}) ?[：:/／丨|][ ]?[^：:。，；\\n]{{1,28}}(?:[ |　]{{1,3}}|$)){{3,10}}|"
            f"(?:[●■◆○□◇]?(?:{_ROLE} {HAN}{{2,4}}|(?:新闻|联[系络])?(?:电话|热线) [0-9-]{{5,14}})"
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
            "主编 副主 执行 组稿 设计 总主 责 编辑 美 版式 校 审 组版 监制 终审 统筹 策划 "
            "视觉 制 值班 本版 本期 本刊 记者 新闻热 电话 热线 邮箱 E-mail 来信 投稿 联系 QQ 地址 "
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
        starts=words("电话 热线 邮箱 E-mail E-Mail email 电子 来信 投稿 联系 QQ 传真"),
        longest=90,
        holds=(
            "QQ", "mail", "传真", "信箱", "印", "地址", "热线", "电子信件",
            "电子邮件", "电话", "网址", "邮箱", "邮编",

        ),
        parted=3,
    ),
    Rule(
        name="source-and-maker",
        kind="credit",
        pattern=(
            "[(【](?:数据|资料|文字|图片)?来源[：:][^。()\\n]{2,24}[ 、，](?:制[图表]|"
            "绘图|整理|"
            "统计)[：:/ ][^。()\\n]{2,14}[)】]"
        ),
        why="in brackets: where the figures are from and who drew the chart",
        examples=("（来源：本报整理 制图：韩冬）", "（数据来源：县统计局 制表：方言）"),
        counter_examples=("（来源：本报整理）", "（资料来源不明，制图粗糙）"),
        confidence=0.9,
        starts=words("来源 数据 资料 文字 图片"),
        marks=True,
        longest=50,
    ),
    Rule(
        name="sent-from",
        kind="byline",
        pattern=f"发自 ?{HAN}{{2,8}}?(?:[、， ]{HAN}{{2,8}}){{0,3}}",
        why="发自 and places, below a byline",
        examples=("发自 渡口、白沙", "发自潮岸"),
        counter_examples=("发自内心地佩服他们每一个人", "发自 2023"),
        confidence=0.4,
        where="beside",
        starts=words("发自"),
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
