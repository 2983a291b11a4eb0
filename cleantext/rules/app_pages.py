"""What the pages of portals and apps put around a text: a player, a prompt to open the app, hashtags, followers, comments."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

RULES = (
    Rule(
        name="app-prompt",
        kind="navigation",
        pattern=(
            "(?:[打點点][开開]|下[载載]|前往|使用|登[录錄])[^，。！？\\n]{0,8}(?:APP|App|app|客[户戶]端)[，, ]{0,2}"
            "(?:[閱阅][讀读]?[体體][验驗]更[佳好]|[閱阅][讀读]全文|查看全文|查看更多(?:[^，。！？\\n]{0,8})|"
            "看更多(?:[^，。！？\\n]{0,8})|"
            "更多精彩(?:[内內]容)?|[閱阅][讀读]更多|查看剩余[^，。！？\\n]{0,8}|[体體][验驗]更[佳好流][畅暢]?|展[开開]全文)|"
            "[打點点][开開][“「][^“”「」\\n]{2,10}[”」]看[评評][论論]|"
            "更多[^，。！？\\n]{2,8}[，, ]?(?:[敬]?[请請])?(?:[关關]注|下[载載]|登[录錄])[^，。！？\\n]{2,14}(?:APP|"
            "App|app|客[户戶]端)"
        ),
        why="asks to open the app, for more of the text or for a better look at it",
        examples=("打开APP，阅读体验更佳", "打开“爱潮岸”看评论", "下载潮岸客户端 查看更多精彩内容", "更多新闻请关注潮岸晚报APP"),
        counter_examples=("打开APP就能看到渡船到哪一站", "下载APP后注册", "打开APP，查看更多站点的到站时间。"),
        confidence=0.85,
        starts=words("打开 打開 点开 點開 下载 下載 前往 使用 登录 登錄 更多"),
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
            "(?:[+＋] ?[关關]注|已[关關]注|倍速(?:播放)?|全屏|[弹彈]幕|[静靜]音|[评評][论論] ?[0-9]{1,6}|[热熱][评評]|"
            "[热熱][门門][评評][论論]|最新[评評][论論]|"
            "全部[评評][论論]|精彩[评評][论論]|(?:写|寫)[评評][论論]|(?:发|發)表[评評][论論]|"
            "收起|展[开開]|"
            "下[载載](?:客[户戶]端|APP|App)|[^，。！？\\n ]{2,14}官方[账帳][号號]|[^，。！？\\n]{2,16} "
            "[0-9.]{1,6}[万萬]?(?:粉[丝絲]|[获獲][赞讚]))"
        ),
        why="a button or a counter of an app, or whose account it is, beside other furniture; 关注 and 评论 alone head sections",
        examples=("+关注", "已关注", "弹幕", "热评", "潮岸文旅官方账号", "潮岸早报 2.3万粉丝"),
        counter_examples=("关注", "评论", "反馈", "展开讨论", "官方账号开通"),
        confidence=0.4,
        where="beside",
        starts=words(
            "+ ＋ 已关 已關 倍速 全屏 弹幕 彈幕 静音 评论 評論 热评 熱評 热门 熱門 最新 全部 精彩 写评 "
            "寫評 发表 發表 收起 展开 展開 下载 下載"
        ),
        ends=words("官方账号 官方帳號 粉丝 粉絲 获赞 獲讚"),
        longest=24,
    ),
    Rule(
        name="account-of-paper",
        kind="metadata",
        pattern=f"{HAN}{{2,8}}(?:[报報网網台社]|新闻|新聞|发布|發布|在线|融媒)官方[账帳][号號]",
        why="a paper or a site and 官方账号, nothing else: whose account a portal took the text from",
        examples=("潮岸早报官方账号", "云岭发布官方帳號"),
        counter_examples=("官方账号", "文旅局有了官方账号", "潮岸早报官方账号开通"),
        confidence=0.8,
        ends=words("官方账号 官方帳號"),
        longest=16,
    ),
    Rule(
        name="paper-beside",
        kind="metadata",
        pattern=f"{HAN}{{2,9}}?(?:[日晚早晨时時快周商]报|[日晚早晨時週]報|都市报|新闻网|新聞網|政府网站|门户网站|融媒|在线|客户端)",
        why="the name of a paper or a site alone: beside a line of date and source it says where the text is from",
        examples=("潮岸早报", "石潭新聞網", "潮岸县人民政府网站"),
        counter_examples=("潮岸早报创刊", "早报", "登报"),
        confidence=0.4,
        where="beside",
        ends=words(
            "日报 晚报 早报 晨报 时报 快报 周报 商报 日報 晚報 早報 時報 週報 市报 闻网 聞網 府网站 户网站 融媒 在线 户端"
        ),
        longest=13,
    ),
    Rule(
        name="report-and-feedback",
        kind="navigation",
        pattern=(
            "[举舉][报報] ?[/|] ?反[馈饋]|展[开開](?:[阅閱][读讀])?全文|[点點][击擊](?:展[开開]|查看|[阅閱][读讀])"
            "(?:更多|全文|原文)|(?:写|寫|我要)[评評][论論]|"
            "(?:[设設][为為]|加|[点點]亮)星[标標][，, ]?[^。！？\\n]{0,14}|[评評][论論][区區](?:[见見]|留言|聊聊)[！!~]?"
        ),
        why="buttons of an app that are no words of a text",
        examples=("举报/反馈", "展开全文", "点击阅读原文", "设为星标 不错过每一条", "写评论"),
        counter_examples=("举报和反馈", "写评论的人", "展开全文检索", "星标企业名单"),
        confidence=0.85,
        starts=words("举报 舉報 展开 展開 点击 點擊 写评 寫評 我要 设为 設為 加星 点亮 點亮 评论区 評論區"),
        longest=24,
    ),
    Rule(
        name="reader-comment",
        kind="navigation",
        pattern="[^：:，。！？\\n]{2,16}[：:] ?[^\\n]{2,140}? ?(?:[赞讚]|[点點][赞讚]|👍|回[复覆復]) ?[0-9]{1,6}",
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
            "(?:本[文站网網])?(?:特[别別]|郑重|[郑鄭]重)?[声聲]明[：:](?=[^\\n]{0,140}(?:[转轉][载載]|[侵版][权權]|"
            "著作[权權]|[删刪]除|[观觀][点點]|本[网網站平台]))"
            "[^\\n]{8,180}"
            "|[^\\n]{2,60}(?:[评評][论論][内內]容|[观觀][点點])[^\\n]{0,24}"
            "[与與]本(?:[站网網报報台]|网站|網站)[^\\n]{0,6}立[场場]无[关關][!！。]?[)）]?"
        ),
        why="the site's statement on reprints and rights",
        examples=(
            "声明：转载此文是出于传递更多信息之目的，若有侵权请与本网联系删除。",
            "郑重声明：本文仅代表作者观点，与本网无关。",
        ),
        counter_examples=("声明：渡口停航三天。", "声明发表以后，转载的人多了。", "声明：本人遗失船票一张"),
        confidence=0.85,
        starts=words("声明 聲明 本文 本站 本网 特别 特別 郑重 鄭重"),
        inside=("立场无关", "立場無關"),
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
            "(?:[来來投]?稿件?|作品)(?:末尾|文末)?[请請](?:[^，。\\n]{0,6})?(?:注明|附上?|[写寫]明|[写寫]清|留下|"
            "[标標]明)[^！？\\n]{2,30}"
            "(?:姓名|地址|[电電][话話]|[账帳][号號]|[联聯][系絡]方式|身份[证證])[^。！？\\n]{0,40}。?"
        ),
        why="what those who send a text in must tell of themselves: the paper speaks of itself",
        examples=("稿件请注明真实姓名、地址、银行账号", "来稿请附作者姓名、联系电话。"),
        counter_examples=("稿件请放在桌上", "作品请写明年代", "来稿请到编辑部面谈", "来稿请写明姓名。订户不另收费。"),
        confidence=0.8,
        starts=words("来稿 來稿 投稿 稿件 作品"),
        marks=True,
        longest=80,
    ),
    Rule(
        name="picture-by-name",
        kind="credit",
        pattern=(
            "[(（]?(?:[题題][图圖字签簽花]|插[图圖画畫]|刊[头頭]|版[画畫]|木刻|篆刻|剪[纸紙])"
            "(?: ?[/|] ?(?P<people>[^\\x00-\\x7f，。！？]{2,3})|"
            "[：: /|]{1,2}(?P<names>[^\\x00-\\x1f0-9A-Za-z，。！？]{2,9}))[)）]?"
        ),
        why="who drew the piece's picture or wrote its heading, and nothing else",
        examples=("题图 周平", "插图：王小芳", "题字/李长庚", "插图 / 阿木"),
        counter_examples=("插图 丰富", "插图/照片说明", "题图 高度 说明", "木刻展览开幕"),
        confidence=0.7,
        starts=words("题图 題圖 题字 題字 题签 题花 插图 插圖 插画 插畫 刊头 刊頭 版画 版畫 木刻 篆刻 剪纸 剪紙"),
        longest=24,
    ),
)
