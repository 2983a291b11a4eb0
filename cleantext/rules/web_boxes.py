"""What stands around the text of a site's page: the path to it, the day, search, who sent it when, comments and counters."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

_STAMP = "(?:19|20)[0-9]{2}[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2}日? {0,3}[0-9]{1,2}[:：][0-9]{2}(?::[0-9]{2})?"
#: Where an account may say that it is: the provinces, and what stands for a country.
_PLACE = (
    "(?:北京|天津|上海|重[庆慶]|河北|山西|[内內]蒙古|[辽遼][宁寧]|吉林|黑[龙龍]江|江[苏蘇]|浙江|安徽|福建|江西|山[东東]|河南|湖北|湖南|"
    "[广廣][东東]|[广廣]西|海南|四川|[贵貴]州|[云雲]南|西藏|[陕陝]西|甘[肃肅]|青海|[宁寧]夏|新疆|香港|澳[门門]|[台臺][湾灣])"
)
_SKY = "(?:晴|[阴陰]|多[云雲]|[雾霧]|霾|[阵陣雷小中大暴]{1,3}[雨雪])"

RULES = (
    Rule(
        name="comment-box",
        kind="navigation",
        pattern=(
            "文明上[网網][，,、 ]{0,2}(?:理性|登[录錄])[^。！？\\n]{2,36}[。！!]?|"
            "[还還](?:可以?|能)?[输輸]入 ?[0-9]{1,4} ?[个個]?字[^。\\n]{0,6}|"
            "登[录錄][后後](?:才?[可能]以?)?[^，。！？\\n]{0,4}(?:[评評][论論]|留言|跟[帖贴貼])|"
            "(?:查看|展[开開])(?:全部|所有)? ?(?:[0-9]{1,6} ?[条條])?[评評][论論]|全部[评評][论論] ?[(（]?[0-9]{1,6}[)）]?|"
            "[您你]的(?:[电電]子)?[邮郵][箱件]地址不[会會]被公[开開]。?(?: ?必填[项項][^。]{0,12})?|"
            "用[户戶]名[：:][^。，！？\\n]{0,16}密[码碼][：:]?[^。，！？\\n]{0,24}|匿名[发發]表|[发發]表(?:看法|跟[帖贴貼])|"
            "(?:[网網]友|用[户戶]|以上)(?:[评評][论論]|跟[帖贴貼]|[观觀][点點]|[发發]言)"
            "(?=[^\\n]{0,60}(?:立[场場]|[观觀][点點]|看法))[^。\\n]{0,8}(?:[仅僅]|只|不)(?:供|代表)[^\\n]{2,60}|"
            "已有 ?[0-9]{1,7} ?人(?:[点點][赞讚]|[评評][论論])"
        ),
        why="what stands in the box for comments: rules for those who write, how many did, what is left to fill in",
        examples=(
            "文明上网，理性发言", "还可以输入200字", "登录后参与评论", "查看全部评论", "用户名： 密码： 匿名发表",
            "网友评论仅供其表达个人看法，并不表明本站立场。", "全部评论 86",
        ),
        counter_examples=(
            "文明上网的孩子多了", "还可以输入密码", "登录后台的人", "网友评论说，这条路该修了。", "用户名和密码写在纸上",
            "全部评论都是好评",
        ),
        confidence=0.85,
        starts=words(
            "文明上 还可 還可 还能 登录后 登錄後 查看 展开 展開 全部评 全部評 用户 用戶 匿名 发表 發表 网友 網友 以上 已有 "
            "您的 你的"
        ),
        marks=True,
        longest=90,
    ),
    Rule(
        name="site-home",
        kind="navigation",
        pattern=f"{HAN}{{2,10}}(?:[网網报報台]|在线|[频頻]道|客[户戶]端) ?[·|>-]{{0,2}} ?首[页頁]",
        why="the name of a site and 首页, nothing else: at a page's head",
        examples=("上渡网首页", "上渡新闻网 · 首页"),
        counter_examples=("首页", "首页上渡网", "上渡网首页改版"),
        confidence=0.45,
        where="head",
        ends=("首页", "首頁"),
        longest=18,
    ),
    Rule(
        name="site-path",
        kind="navigation",
        pattern=f"{HAN}{{2,10}}(?:[网網报報台]|在线|[频頻]道|客[户戶]端)首[页頁](?: ?[>»›→] ?[^。！？>»›→\\n]{{1,20}}){{1,6}}",
        why="the path to the page, from the first page of a site called by its name",
        examples=("上渡网首页 > 文化 > 文化新闻", "上渡日报首页→社会"),
        counter_examples=("上渡网首页", "上渡网首页改版 > 旧版", "登上首页 > 文化"),
        confidence=0.92,
        inside=(*words("首页> 首頁> 首页→ 首頁→ 首页» 首頁»"), "首页 >", "首頁 >", "首页 →", "首页 »", "首頁 »"),
        longest=70,
    ),
    Rule(
        name="reporter-and-hour",
        kind="metadata",
        pattern=(
            f"{HAN}{{2,8}}(?:[日晚早晨商]?[报報]|[网網]|在线|新[闻聞])(?:客[户戶]端)? ?[记記]者[ ：:]{{1,2}}"
            f"(?P<names>{HAN}{{2,9}}?) {{1,3}}{_STAMP}"
        ),
        why="a paper, a reporter and the hour: the line under the headline of a page of the web",
        examples=("上渡日报客户端 记者 王芳 2024-01-15 06:50", "上渡网 记者：王芳 2024-01-15 06:50"),
        counter_examples=("上渡日报 记者 现场 2024-01-15 06:50", "上渡日报记者 王芳 2024年1月"),
        confidence=0.9,
        inside=("记者 ", "記者 ", "记者：", "記者："),
        longest=60,
        holds=("19", "20"),
    ),
    Rule(
        name="app-of-site",
        kind="navigation",
        pattern=f"(?:[打][开開]|下[载載]|安装|安裝){HAN}{{2,8}}?(?:APP|App|app|客[户戶]端)",
        why="a site's application by its name, to be opened or loaded: beside other furniture or at a page's head",
        examples=("下载今日上渡APP", "打开上渡新闻客户端"),
        counter_examples=("下载APP", "下载今日上渡APP的老人", "打开客户端之后"),
        confidence=0.45,
        where="head",
        starts=words("打开 打開 下载 下載 安装 安裝"),
        longest=18,
    ),
    Rule(
        name="today-is",
        kind="navigation",
        pattern=(
            "(?:今天|今日|[现現]在)是?[：: ]{0,2}(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[ ,，]{0,2}"
            "(?:星期[一二三四五六日天])?(?: [^，。\\n]{1,20})?"
        ),
        why="a site says which day it is, in a line of its own",
        examples=("今天是2021年3月4日 星期四", "今天是：2006年8月14日 星期一"),
        counter_examples=("今天是3月4日", "今天是2021年3月4日，我们出发。", "今天星期四"),
        confidence=0.85,
        starts=words("今天 今日 现在 現在"),
        longest=44,
        holds=("月",),
    ),
    Rule(
        name="weather-bar",
        kind="navigation",
        pattern=(
            f"(?:{HAN}{{2,6}} ?[：:]? ?)?(?:今[天日夜]|明[天日])?[：: ]{{0,2}}{_SKY}(?:[转轉到间間 ]{_SKY})?[： :]{{0,2}}"
            "-?[0-9]{1,2} ?(?:℃|°C?)? ?[-~～—至到/] ?-?[0-9]{1,2} ?(?:℃|°C?|度)"
            "(?: [^，。！？\\n]{1,30})?"
        ),
        why="the weather in a word and two figures: at a page's head, or beside other furniture",
        examples=("多云 12℃~20℃ 空气质量：优", "上渡 今天 小雨 8~12℃", "晴转多云 3℃-14℃"),
        counter_examples=("多云，12℃到20℃。", "小雨 12毫米", "晴 最高20℃", "气温 8~12℃"),
        confidence=0.45,
        where="head",
        inside=("℃", "°C", "度 "),
        longest=50,
    ),
    Rule(
        name="search-box",
        kind="navigation",
        pattern=(
            "[请請][输輸]入(?:[您你]?(?:要|想)?(?:搜[索尋]|查[询詢找])的?)?(?:[关關][键鍵][字词詞]|[内內]容|[标標][题題])"
            "[^，。！？\\n]{0,10}|"
            "(?:站[内內]|全站|新[闻聞]|高[级級]|全文|站[内內]全文)(?:搜[索尋]|[检檢]索)[：:]?|"
            "(?:[热熱][门門]搜[索尋]|搜索[热熱][词詞]|[热熱][门門][词詞]|[热熱]搜)[词詞]?[：:][^。！？\\n]{0,70}"
        ),
        why="the field in which a site's words are sought, and what others sought",
        examples=("请输入关键字", "请输入您要搜索的内容 搜索", "站内搜索：", "热门搜索：石桥 油菜花节"),
        counter_examples=("请输入密码", "站内搜索功能上线", "热搜上的石桥", "请输入关键字，然后按回车。"),
        confidence=0.85,
        starts=words("请输 請輸 站内 站內 全站 新闻搜 新闻检 新聞搜 高级 高級 全文 热门 熱門 搜索热 热搜 熱搜"),
        longest=80,
    ),
    Rule(
        name="account-and-hour",
        kind="metadata",
        pattern=(
            f"(?:原[创創] ?)?(?!{_STAMP}){HAN}{{2,16}}(?: {HAN}{{2,12}})? {{1,3}}{_STAMP} {{1,3}}{_PLACE}|"
            f"原[创創] (?:{HAN}{{2,16}}(?: {HAN}{{2,12}})? {{1,3}}{_STAMP}|{_STAMP} {{1,3}}{HAN}{{2,16}}(?: {HAN}{{2,12}})?)|"
            f"{_STAMP} {{0,2}}[·•|] {{0,2}}(?:[^，。！？·•|\\n]{{2,16}}(?:官方[账帳][号號]|[作创創]者|[爱愛]好者|媒[体體]人)|"
            f"[发發][布佈][于於]{HAN}{{2,8}})|"
            f"{_STAMP} {{1,3}}[发發][布佈][于於] ?{HAN}{{2,8}}"
        ),
        why="an account, when it sent the text, and from which province; or 原创 in front, or 官方账号 behind",
        examples=(
            "林小川 上渡发布 2021-03-04 08:20 浙江", "原创 林小川 上渡书房 2022年11月05日 21:30 浙江",
            "2024-05-19 17:43 · 上渡晚报官方账号", "2021-03-04 08:20 发布于上渡", "原创 2021-03-04 08:20 林小川 上渡发布",
        ),
        counter_examples=(
            "林小川 2021-03-04 08:20 到达浙江", "上渡发布 2021-03-04 08:20", "2021-03-04 08:20 发布会开始",
            "2021-03-04 08:20 · 石桥通车",
        ),
        confidence=0.9,
        starts=("原创", "原創", "19", "20"),
        inside=("布 20", "佈 20"),
        ends=(
            *words("北京 天津 上海 重庆 重慶 河北 山西 蒙古 辽宁 遼寧 吉林 龙江 龍江 江苏 江蘇 浙江 安徽 福建"),
            *words("江西 山东 山東 河南 湖北 湖南 广东 廣東 广西 廣西 海南 四川 贵州 貴州 云南 雲南"),
            *words("西藏 陕西 陝西 甘肃 甘肅 青海 宁夏 寧夏 新疆 香港 澳门 澳門 台湾 臺灣 官方账号 官方帳號"),
        ),
        longest=60,
        holds=("19", "20"),
    ),
    Rule(
        name="index-of-documents",
        kind="metadata",
        pattern="[\\[【]? ?(?:索 ?引 ?[号號]|信息索引) ?[\\]】]?[：: ]{0,3}[0-9A-Za-z][0-9A-Za-z/_-]{5,40}[^。，！？\\n]{0,90}",
        why="the number of a document in an office's index, and the fields behind it",
        examples=("[ 索引号 ] 000014349/2021-00012 [ 发布机构 ] 县政府办", "索引号：555000-2020-0012"),
        counter_examples=("索引号怎么编", "索引号：12", "索引号码头"),
        confidence=0.88,
        starts=("索引", "索 ", "信息索"),
        longest=140,
    ),
    Rule(
        name="how-many-like-it",
        kind="navigation",
        pattern=(
            "[0-9][0-9.,]{0,6} ?[万萬wWkK]?\\+? ?[次人个個]?"
            "(?:[点點]?[赞讚]|踩|[评評][论論]|收藏|[转轉][发發]|[阅閱][读讀]|播放|在看|喜[欢歡]|分享)|"
            "(?:在看|[点點]?[赞讚]|踩|打[赏賞]|[转轉][发發]|分享|收藏) ?[0-9][0-9.,]{0,6} ?[万萬wW]?\\+?"
        ),
        why="a number and what readers do: a counter of a site or an app, beside other furniture",
        examples=("1.3万赞", "256 阅读", "在看 5"),
        counter_examples=("3本阅读书目", "点赞十二次", "12人参与", "收藏 12 件瓷器"),
        confidence=0.4,
        where="beside",
        starts=(
            *words("在看 点赞 点讚 點赞 點讚 打赏 打賞 转发 轉發 转發 轉发 分享 收藏"),
            *(f"{liked}{digit}" for liked in "赞讚踩" for digit in " 0123456789"),
        ),
        ends=words("赞 讚 踩 评论 評論 评論 評论 收藏 转发 轉發 转發 轉发 阅读 閱讀 阅讀 閱读 播放 在看 喜欢 喜歡 分享"),
        longest=12,
    ),
    Rule(
        name="tap-on-like",
        kind="navigation",
        pattern=(
            "(?:(?:喜[欢歡]|[觉覺]得(?:不[错錯]|好))[^。，！\\n]{0,8}[，, ]{1,2})?(?:[请請]|就|[记記]得|[别別]忘了)?"
            "[点點](?:个|個|亮|[击擊])?一?下?"
            '(?:[“「"](?:在看|[赞讚]|好看|[关關]注)[”」"]|在看|好看)'
            "(?:[，,！!~ ]{1,2}[^。\\n]{0,16})?[！!~]?"
        ),
        why="asks the readers of a public account to tap on 在看",
        examples=("点个“在看”，让更多人看到", "点亮“在看”", "觉得不错，请点在看"),
        counter_examples=("点个在看台上的灯", "点亮渡口", "点在看不见的地方", "他点个赞。"),
        confidence=0.85,
        starts=(
            *words("喜欢 喜歡 觉得 覺得 请点 請點 就点 就點 记得 記得 别忘 別忘"),
            *(f"{tap}{what}" for tap in "点點" for what in '个個亮击擊一下“「"在好'),
        ),
        marks=True,
        longest=36,
        holds=("点", "點"),
    ),
)
