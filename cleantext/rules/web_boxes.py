"""What stands around the text of a site's page: the path to it, the day, search, who sent it when, comments and counters."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

_STAMP = "(?:19|20)[0-9]{2}[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2}日? {0,3}[0-9]{1,2}[:：][0-9]{2}(?::[0-9]{2})?"
#: Where an account may say that it is: the provinces, and what stands for a country.
_PLACE = (
    "(?:北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|"
    "广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)"
)
_SKY = "(?:晴|阴|多云|雾|霾|[阵雷小中大暴]{1,3}[雨雪])"

RULES = (
    Rule(
        name="comment-box",
        kind="navigation",
        pattern=(
            "文明上网[，,、 ]{0,2}(?:理性|登录)[^。！？\\n]{2,36}[。！!]?|"
            "还(?:可以?|能)?输入 ?[0-9]{1,4} ?个?字[^。\\n]{0,6}|"
            "登录后(?:才?[可能]以?)?[^，。！？\\n]{0,4}(?:评论|留言|跟[帖贴])|"
            "(?:查看|展开)(?:全部|所有)? ?(?:[0-9]{1,6} ?条)?评论|全部评论 ?[(（]?[0-9]{1,6}[)）]?|"
            "[您你]的(?:电子)?邮[箱件]地址不会被公开。?(?: ?必填项[^。]{0,12})?|"
            "用户名[：:][^。，！？\\n]{0,16}密码[：:]?[^。，！？\\n]{0,24}|匿名发表|发表(?:看法|跟[帖贴])|"
            "(?:网友|用户|以上)(?:评论|跟[帖贴]|观点|发言)"
            "(?=[^\\n]{0,60}(?:立场|观点|看法))[^。\\n]{0,8}(?:仅|只|不)(?:供|代表)[^\\n]{2,60}|"
            "已有 ?[0-9]{1,7} ?人(?:点赞|评论)"
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
            "文明上 还可 还能 登录后 查看 展开 全部评 用户 匿名 发表 网友 以上 已有 "
            "您的 你的"
        ),
        marks=True,
        longest=90,
    ),
    Rule(
        name="site-home",
        kind="navigation",
        pattern=f"{HAN}{{2,10}}(?:[网报台]|在线|频道|客户端) ?[·|>-]{{0,2}} ?首页",
        why="the name of a site and 首页, nothing else: at a page's head",
        examples=("上渡网首页", "上渡新闻网 · 首页"),
        counter_examples=("首页", "首页上渡网", "上渡网首页改版"),
        confidence=0.45,
        where="head",
        ends=("首页",),
        longest=18,
    ),
    Rule(
        name="site-path",
        kind="navigation",
        pattern=f"{HAN}{{2,10}}(?:[网报台]|在线|频道|客户端)首页(?: ?[>»›→] ?[^。！？>»›→\\n]{{1,20}}){{1,6}}",
        why="the path to the page, from the first page of a site called by its name",
        examples=("上渡网首页 > 文化 > 文化新闻", "上渡日报首页→社会"),
        counter_examples=("上渡网首页", "上渡网首页改版 > 旧版", "登上首页 > 文化"),
        confidence=0.92,
        inside=(*words("首页> 首页→ 首页»"), "首页 >", "首页 →", "首页 »"),
        longest=70,
    ),
    Rule(
        name="reporter-and-hour",
        kind="metadata",
        pattern=(
            f"{HAN}{{2,8}}(?:[日晚早晨商]?报|网|在线|新闻)(?:客户端)? ?记者[ ：:]{{1,2}}"
            f"(?P<names>{HAN}{{2,9}}?) {{1,3}}{_STAMP}"
        ),
        why="a paper, a reporter and the hour: the line under the headline of a page of the web",
        examples=("上渡日报客户端 记者 王芳 2024-01-15 06:50", "上渡网 记者：王芳 2024-01-15 06:50"),
        counter_examples=("上渡日报 记者 现场 2024-01-15 06:50", "上渡日报记者 王芳 2024年1月"),
        confidence=0.9,
        inside=("记者 ", "记者："),
        longest=60,
        holds=("19", "20"),
    ),
    Rule(
        name="app-of-site",
        kind="navigation",
        pattern=f"(?:打开|下载|安装){HAN}{{2,8}}?(?:APP|App|app|客户端)",
        why="a site's application by its name, to be opened or loaded: beside other furniture or at a page's head",
        examples=("下载今日上渡APP", "打开上渡新闻客户端"),
        counter_examples=("下载APP", "下载今日上渡APP的老人", "打开客户端之后"),
        confidence=0.45,
        where="head",
        starts=words("打开 下载 安装"),
        longest=18,
    ),
    Rule(
        name="today-is",
        kind="navigation",
        pattern=(
            "(?:今天|今日|现在)是?[：: ]{0,2}(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[ ,，]{0,2}"
            "(?:星期[一二三四五六日天])?(?: [^，。\\n]{1,20})?"
        ),
        why="a site says which day it is, in a line of its own",
        examples=("今天是2021年3月4日 星期四", "今天是：2006年8月14日 星期一"),
        counter_examples=("今天是3月4日", "今天是2021年3月4日，我们出发。", "今天星期四"),
        confidence=0.85,
        starts=words("今天 今日 现在"),
        longest=44,
        holds=("月",),
    ),
    Rule(
        name="weather-bar",
        kind="navigation",
        pattern=(
            f"(?:{HAN}{{2,6}} ?[：:]? ?)?(?:今[天日夜]|明[天日])?[：: ]{{0,2}}{_SKY}(?:[转到间 ]{_SKY})?[： :]{{0,2}}"
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
            "请输入(?:[您你]?(?:要|想)?(?:搜[索寻]|查[询找])的?)?(?:关键[字词]|内容|标题)"
            "[^，。！？\\n]{0,10}|"
            "(?:站内|全站|新闻|高级|全文|站内全文)(?:搜[索寻]|检索)[：:]?|"
            "(?:热门搜[索寻]|搜索热词|热门词|热搜)词?[：:][^。！？\\n]{0,70}"
        ),
        why="the field in which a site's words are sought, and what others sought",
        examples=("请输入关键字", "请输入您要搜索的内容 搜索", "站内搜索：", "热门搜索：石桥 油菜花节"),
        counter_examples=("请输入密码", "站内搜索功能上线", "热搜上的石桥", "请输入关键字，然后按回车。"),
        confidence=0.85,
        starts=words("请输 站内 全站 新闻搜 新闻检 高级 全文 热门 搜索热 热搜"),
        longest=80,
    ),
    Rule(
        name="account-and-hour",
        kind="metadata",
        pattern=(
            f"(?:原创 ?)?(?!{_STAMP}){HAN}{{2,16}}(?: {HAN}{{2,12}})? {{1,3}}{_STAMP} {{1,3}}{_PLACE}|"
            f"原创 (?:{HAN}{{2,16}}(?: {HAN}{{2,12}})? {{1,3}}{_STAMP}|{_STAMP} {{1,3}}{HAN}{{2,16}}(?: {HAN}{{2,12}})?)|"
            f"{_STAMP} {{0,2}}[·•|] {{0,2}}(?:[^，。！？·•|\\n]{{2,16}}(?:官方[账帐]号|[作创]者|爱好者|媒体人)|"
            f"发布于{HAN}{{2,8}})|"
            f"{_STAMP} {{1,3}}发布于 ?{HAN}{{2,8}}"
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
        starts=("原创", "19", "20"),
        inside=("布 20",),
        ends=(
            *words("北京 天津 上海 重庆 河北 山西 蒙古 辽宁 吉林 龙江 江苏 浙江 安徽 福建"),
            *words("江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南"),
            *words("西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 官方账号 官方帐号"),
        ),
        longest=60,
        holds=("19", "20"),
    ),
    Rule(
        name="index-of-documents",
        kind="metadata",
        pattern="[\\[【]? ?(?:索 ?引 ?号|信息索引) ?[\\]】]?[：: ]{0,3}[0-9A-Za-z][0-9A-Za-z/_-]{5,40}[^。，！？\\n]{0,90}",
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
            "[0-9][0-9.,]{0,6} ?[万wWkK]?\\+? ?[次人个]?"
            "(?:点?赞|踩|评论|收藏|转发|阅读|播放|在看|喜欢|分享)|"
            "(?:在看|点?赞|踩|打赏|转发|分享|收藏) ?[0-9][0-9.,]{0,6} ?[万wW]?\\+?"
        ),
        why="a number and what readers do: a counter of a site or an app, beside other furniture",
        examples=("1.3万赞", "256 阅读", "在看 5"),
        counter_examples=("3本阅读书目", "点赞十二次", "12人参与", "收藏 12 件瓷器"),
        confidence=0.4,
        where="beside",
        starts=(
            *words("在看 点赞 打赏 转发 分享 收藏"),
            *(f"{liked}{digit}" for liked in "赞踩" for digit in " 0123456789"),
        ),
        ends=words("赞 踩 评论 收藏 转发 阅读 播放 在看 喜欢 分享"),
        longest=12,
    ),
    Rule(
        name="tap-on-like",
        kind="navigation",
        pattern=(
            "(?:(?:喜欢|觉得(?:不错|好))[^。，！\\n]{0,8}[，, ]{1,2})?(?:请|就|记得|别忘了)?"
            "点(?:个|亮|击)?一?下?"
            '(?:[“「"](?:在看|赞|好看|关注)[”」"]|在看|好看)'
            "(?:[，,！!~ ]{1,2}[^。\\n]{0,16})?[！!~]?"
        ),
        why="asks the readers of a public account to tap on 在看",
        examples=("点个“在看”，让更多人看到", "点亮“在看”", "觉得不错，请点在看"),
        counter_examples=("点个在看台上的灯", "点亮渡口", "点在看不见的地方", "他点个赞。"),
        confidence=0.85,
        starts=(
            *words("喜欢 觉得 请点 就点 记得 别忘"),
            *(f"{tap}{what}" for tap in "点" for what in '个亮击一下“「"在好'),
        ),
        marks=True,
        longest=36,
        holds=("点",),
    ),
)
