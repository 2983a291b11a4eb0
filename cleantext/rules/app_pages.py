"""What the pages of portals and apps put around a text: a player, a prompt to open the app, hashtags, followers, comments."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

RULES = (
    Rule(
        name="app-prompt",
        kind="navigation",
        pattern=(
            "(?:[打点]开|下载|前往|使用|登录)[^，。！？\\n]{0,8}(?:APP|App|app|客户端)[，, ]{0,2}"
            "(?:阅读?体验更[佳好]|阅读全文|查看全文|查看更多(?:[^，。！？\\n]{0,8})|"
            "看更多(?:[^，。！？\\n]{0,8})|"
            "更多精彩(?:内容)?|阅读更多|查看剩余[^，。！？\\n]{0,8}|体验更[佳好流]畅?|展开全文)|"
            "[打点]开[“「][^“”「」\\n]{2,10}[”」]看评论|"
            "更多[^，。！？\\n]{2,8}[，, ]?(?:敬?请)?(?:关注|下载|登录)[^，。！？\\n]{2,14}(?:APP|"
            "App|app|客户端)"
        ),
        why="asks to open the app, for more of the text or for a better look at it",
        examples=("打开APP，阅读体验更佳", "打开“爱潮岸”看评论", "下载潮岸客户端 查看更多精彩内容", "更多新闻请关注潮岸晚报APP"),
        counter_examples=("打开APP就能看到渡船到哪一站", "下载APP后注册", "打开APP，查看更多站点的到站时间。"),
        confidence=0.85,
        starts=words("打开 点开 下载 前往 使用 登录 更多"),
        marks=True,
        longest=40,
    ),
    Rule(
        name="hashtags",
        kind="metadata",
        pattern="(?:#[^#\\s，。！？]{1,20}#[ 、]?){1,10}|#[^#\\s，。！？]{2,20}(?: #[^#\\s，。！？]{2,20}){1,9}",
        why="hashtags and nothing else: closed, or several; a heading of Markdown has a space behind its mark",
        examples=("#渡口人家#", "#渡口 #老街 #冬天", "#共享经济##邻里#"),
        counter_examples=("# 渡口人家", "#渡口", "## 渡口 #1", "#渡口#的灯亮了"),
        confidence=0.85,
        starts=("#",),
        longest=120,
    ),
    Rule(
        name="player",
        kind="navigation",
        pattern="0{1,2}:00(?:/| / )[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?",
        why="where a film or a recording stands, at its beginning, and how long it is",
        examples=("00:00 / 01:32", "0:00/12:05"),
        counter_examples=("00:00", "10:30/11:45", "00:00 开航"),
        confidence=0.85,
        starts=("00:00", "0:00"),
        longest=18,
    ),
    Rule(
        name="app-button",
        kind="navigation",
        pattern=(
            "(?:[+＋] ?关注|已关注|倍速(?:播放)?|全屏|弹幕|静音|评论 ?[0-9]{1,6}|热评|"
            "热门评论|最新评论|"
            "全部评论|精彩评论|(?:写)评论|(?:发)表评论|"
            "收起|展开|"
            "下载(?:客户端|APP|App)|[^，。！？\\n ]{2,14}官方[账帐]号|[^，。！？\\n]{2,16} "
            "[0-9.]{1,6}万?(?:粉丝|获赞))"
        ),
        why="a button or a counter of an app, or whose account it is, beside other furniture; 关注 and 评论 alone head sections",
        examples=("+关注", "已关注", "弹幕", "热评", "潮岸文旅官方账号", "潮岸早报 2.3万粉丝"),
        counter_examples=("关注", "评论", "反馈", "展开讨论", "官方账号开通"),
        confidence=0.4,
        where="beside",
        starts=words(
            "+ ＋ 已关 倍速 全屏 弹幕 静音 评论 热评 热门 最新 全部 精彩 写评 "
            "发表 收起 展开 下载"
        ),
        ends=words("官方账号 官方帐号 粉丝 获赞"),
        longest=24,
    ),
    Rule(
        name="account-of-paper",
        kind="metadata",
        pattern=f"{HAN}{{2,8}}(?:[报网台社]|新闻|发布|在线|融媒)官方[账帐]号",
        why="a paper or a site and 官方账号, nothing else: whose account a portal took the text from",
        examples=("潮岸早报官方账号", "云岭发布官方帳號"),
        counter_examples=("官方账号", "文旅局有了官方账号", "潮岸早报官方账号开通"),
        confidence=0.8,
        ends=words("官方账号 官方帐号"),
        longest=16,
    ),
    Rule(
        name="paper-beside",
        kind="metadata",
        pattern=f"{HAN}{{2,9}}?(?:[日晚早晨时快周商]报|都市报|新闻网|政府网站|门户网站|融媒|在线|客户端)",
        why="the name of a paper or a site alone: beside a line of date and source it says where the text is from",
        examples=("潮岸早报", "石潭新聞網", "潮岸县人民政府网站"),
        counter_examples=("潮岸早报创刊", "早报", "登报"),
        confidence=0.4,
        where="beside",
        ends=words(
            "日报 晚报 早报 晨报 时报 快报 周报 商报 市报 闻网 府网站 户网站 融媒 在线 户端"
        ),
        longest=13,
    ),
    Rule(
        name="report-and-feedback",
        kind="navigation",
        pattern=(
            "举报 ?[/|] ?反馈|展开(?:阅读)?全文|点击(?:展开|查看|阅读)"
            "(?:更多|全文|原文)|(?:写|我要)评论|"
            "(?:设为|加|点亮)星标[，, ]?[^。！？\\n]{0,14}|评论区(?:见|留言|聊聊)[！!~]?"
        ),
        why="buttons of an app that are no words of a text",
        examples=("举报/反馈", "展开全文", "点击阅读原文", "设为星标 不错过每一条", "写评论"),
        counter_examples=("举报和反馈", "写评论的人", "展开全文检索", "星标企业名单"),
        confidence=0.85,
        starts=words("举报 展开 点击 写评 我要 设为 加星 点亮 评论区"),
        longest=24,
    ),
    Rule(
        name="reader-comment",
        kind="navigation",
        pattern="[^：:，。！？\\n]{2,16}[：:] ?[^\\n]{2,140}? ?(?:赞|点赞|👍|回[复覆]) ?[0-9]{1,6}",
        why="who says what, and how many liked it: a reader's comment",
        examples=("渡口小李：我们村也想要一个！ 赞 56", "老木匠: 好 点赞12"),
        counter_examples=("渡口小李：我们村也想要一个！", "老木匠：赞成的有12人。", "票数：赞成 56"),
        confidence=0.8,
        inside=(" 赞 ", " 点赞", "👍"),
        marks=True,
        longest=170,
    ),
    Rule(
        name="reprint-statement",
        kind="metadata",
        pattern=(
            "(?:本[文站网])?(?:特别|郑重)?声明[：:](?=[^\\n]{0,140}(?:转载|[侵版]权|"
            "著作权|删除|观点|本[网站平台]))"
            "[^\\n]{8,180}"
            "|[^\\n]{2,60}(?:评论内容|观点)[^\\n]{0,24}"
            "与本(?:[站网报台]|网站)[^\\n]{0,6}立场无关[!！。]?[)）]?"
        ),
        why="the site's statement on reprints and rights",
        examples=(
            "声明：转载此文是出于传递更多信息之目的，若有侵权请与本网联系删除。",
            "郑重声明：本文仅代表作者观点，与本网无关。",
        ),
        counter_examples=("声明：渡口停航三天。", "声明发表以后，转载的人多了。", "声明：本人遗失船票一张"),
        confidence=0.85,
        starts=words("声明 本文 本站 本网 特别 郑重"),
        inside=("立场无关",),
        marks=True,
    ),
    Rule(
        name="end-mark",
        kind="navigation",
        pattern="END|End|The End|THE END|（完）|[(（]全文完[)）]",
        why="END in a line of its own: beside other furniture, or at the foot",
        examples=("END", "THE END"),
        counter_examples=("END OF THE LINE", "The end", "Endlich"),
        confidence=0.4,
        where="foot",
        starts=("END", "End", "The End", "THE END"),
        longest=8,
    ),
    Rule(
        name="texts-to-be-signed",
        kind="metadata",
        pattern=(
            "(?:[来投]?稿件?|作品)(?:末尾|文末)?请(?:[^，。\\n]{0,6})?(?:注明|附上?|写明|写清|留下|"
            "标明)[^！？\\n]{2,30}"
            "(?:姓名|地址|电话|[账帐]号|联[系络]方式|身份证)[^。！？\\n]{0,40}。?"
        ),
        why="what those who send a text in must tell of themselves: the paper speaks of itself",
        examples=("稿件请注明真实姓名、地址、银行账号", "来稿请附作者姓名、联系电话。"),
        counter_examples=("稿件请放在桌上", "作品请写明年代", "来稿请到编辑部面谈", "来稿请写明姓名。订户不另收费。"),
        confidence=0.8,
        starts=words("来稿 投稿 稿件 作品"),
        marks=True,
        longest=80,
    ),
    Rule(
        name="picture-by-name",
        kind="credit",
        pattern=(
            "[(（]?(?:题[图字签花]|插[图画]|刊头|版画|木刻|篆刻|剪纸)"
            "(?: ?[/|] ?(?P<people>[^\\x00-\\x7f，。！？]{2,3})|"
            "[：: /|]{1,2}(?P<names>[^\\x00-\\x1f0-9A-Za-z，。！？]{2,9}))[)）]?"
        ),
        why="who drew the piece's picture or wrote its heading, and nothing else",
        examples=("题图 周平", "插图：王小芳", "题字/李长庚", "插图 / 阿木"),
        counter_examples=("插图 丰富", "插图/照片说明", "题图 高度 说明", "木刻展览开幕"),
        confidence=0.7,
        starts=words("题图 题字 题签 题花 插图 插画 刊头 版画 木刻 篆刻 剪纸"),
        longest=24,
    ),
)
