"""What a paper or a site says for itself, between and below its articles: call us, scan this, at your own risk, read on."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

_CLOCK = "\\d{1,2}[:.]\\d\\d(?: ?[AaPp]\\.?[Mm]\\.?)?(?: [A-Z]{2,4})?"
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?"
_DAY = (
    "(?:(?:(?:[A-Z][a-z]{2,8}day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?"
    f"(?:{_MONTH} \\d{{1,2}},? (?:19|20)\\d\\d|\\d{{1,2}} {_MONTH} (?:19|20)\\d\\d))"
)
_STANDING = (
    "(?:提醒[您你]|提醒大家|关心[您你]|祝[您你]|有害健康|请勿(?:模仿|饮酒)|禁止酒驾|未满十八|"
    "专线|珍惜生命|"
    "(?:拒|不)绝?毒品)"
)

RULES = (
    Rule(
        name="tip-off",
        kind="metadata",
        pattern=(
            "(?:新闻|有奖)?(?:爆料|报料|线索)(?:有奖|奖励|奖金|有礼)[ ：:！!，,]{0,2}(?:最高|每条|一经采用|"
            "至少)?[ ：:]?(?:奖(?:励)?)?"
            "(?:[0-9]{1,6}(?:[-—至][0-9]{1,6})?元(?:现金)?|(?:热线|电话|拨打)[：: ]?[0-9-]{4,14})"
        ),
        why="爆料有奖 and a sum or a number to call: the paper asks for news",
        examples=("爆料有奖 最高2000元", "报料有奖：50-500元", "爆料有奖 热线 96355"),
        counter_examples=("爆料有奖活动昨天启动", "爆料奖励办法", "线索有奖，群众踊跃报名"),
        confidence=0.85,
        starts=words("爆料 报料 线索 新闻爆 新闻报 新闻线 有奖"),
        marks=True,
        longest=40,
    ),
    Rule(
        name="texts-wanted",
        kind="metadata",
        pattern=(
            "(?:投稿|来稿|本[版刊报栏])(?:电子)?(?:邮箱|信箱|邮件)[：: ]{1,2}[A-Za-z0-9._+-]{2,40}@[A-Za-z0-9.-]{4,40}"
            "[ ，,；;。]{1,2}[^\\n]{0,12}本(?:[版刊报]|栏目)[^！？\\n]{2,60}"
        ),
        why="where texts are sent and what 本版 welcomes, in one line at the foot or beside the page's credits",
        examples=(
            "投稿邮箱：nafk@example.org 本版欢迎散文、小小说，请勿一稿多投", "来稿信箱：wx@example.org，本刊文责自负",
        ),
        counter_examples=("投稿邮箱：wencong@example.org，请勿一稿多投。", "投稿邮箱开通", "本版欢迎来稿"),
        confidence=0.45,
        where="foot",
        starts=words("投稿 来稿 本版 本刊 本报 本栏"),
        marks=True,
        longest=120,
        holds=("@",),
    ),
    Rule(
        name="scan-for-account",
        kind="navigation",
        pattern=(
            "(?:[▲↑←→]|请|微信){0,2}(?:扫描?|扫一扫|长按|识别)(?:上方|下方|图中|本版|文中|右[图侧]|"
            "左[图侧])?(?:的)?(?:二维码)[，, ]{0,2}"
            '(?:关注|下载|订阅|加入)(?:“|《|")?[^。！？，“”\\n]{2,20}(?:”|》|")?(?:官方)?(?:微信)?(?:公众号|视频号|客户端|订阅号|服务号|微博|APP|App)[！!]?'
        ),
        why="scan the code, follow the paper's account: an order with nothing to be had for it",
        examples=(
            "扫描二维码，关注“浔江晚报”微信公众号", "扫描下方二维码，关注“安康周报”公众号", "长按二维码 下载松溪日报客户端",
        ),
        counter_examples=(
            "扫描二维码，关注公众号即可报名。", "扫描二维码，下载客户端后注册", "他扫描二维码，关注了“松溪”公众号。",
        ),
        confidence=0.8,
        starts=words("扫描 扫一扫 扫二 扫下 扫上 长按 识别 请扫 请长 微信扫 ▲ ↑ ← →"),
        marks=True,
        longest=60,
    ),
    Rule(
        name="at-own-risk",
        kind="metadata",
        pattern=(
            "[(（*※]?(?:风险提示|免责声明|特别提示|重要提示|声明)[：:] ?(?:以上|本[版文报栏]|文中|上述|"
            "所载)[^！？。\\n]{0,30}?"
            "(?:仅供参考|不构成[^，。！？\\n]{0,10}(?:建议|依据|意见)|不代表[^，。！？\\n]{0,12}(?:观点|"
            "立场))[^！？\\n]{0,50}[)）]?"
        ),
        why="the page's own disclaimer: what stands above is for reference, no advice",
        examples=("风险提示：以上观点仅供参考，据此入市，风险自担。", "风险提示：本文观点仅供参考，不构成投资建议。"),
        counter_examples=("风险提示：有哮喘的人开窗前请问医生。", "风险提示不足的产品被下架", "以上观点值得参考"),
        confidence=0.85,
        starts=words("风险 免责 特别 重要 声明 ( （ * ※"),
        marks=True,
        longest=110,
        holds=("仅供参考", "不代表", "不构成"),
    ),
    Rule(
        name="standing-note",
        kind="navigation",
        pattern=f"([☆★◎※●◆＊*])(?=[^\\n]{{0,60}}{_STANDING})[^\\n☆★※]{{6,70}}\\1",
        why="between two stars: the site reminds its readers of something",
        examples=("☆松嶺新聞網關心您：寒流來襲，請注意保暖☆", "★石潭晚報提醒您 酒後不開車★", "◎飲酒過量 有害健康◎"),
        counter_examples=("☆ 柴爐怎麼用 ☆", "★ 本週推薦 ★", "※ 提醒您帶傘", "☆請自備水壺☆"),
        confidence=0.85,
        starts=words("☆ ★ ◎ ※ ● ◆ * ＊"),
        marks=True,
        longest=80,
        holds=(
            "专线", "关心你", "关心您", "提醒你", "提醒大家", "提醒您", "有害健康",
            "未满十八", "毒品", "珍惜生命", "祝你", "祝您", "禁止酒驾", "请勿",

        ),
    ),
    Rule(
        name="press-here",
        kind="navigation",
        pattern=(
            "[^。\\n]{0,60}(?:点我下载(?:APP|App|app)?|按我看活动办法|点我订阅|"
            "点此下载(?:APP|App)|"
            "点击下载(?:APP|App))[^。\\n]{0,24}"
        ),
        why="點我下載APP: a link, in a line without a sentence",
        examples=("新聞不漏接 快點我下載APP　按我看活動辦法", "點我訂閱電子報", "现在用APP看新闻 点我下载"),
        counter_examples=("他說：「點我下載APP。」她照做了。", "下載APP的人多了"),
        confidence=0.85,
        inside=("点我", "按我看", "下载APP"),
        marks=True,
        longest=110,
    ),
    Rule(
        name="epaper-line",
        kind="navigation",
        pattern=(
            f"{HAN}{{2,10}}报 [^\\n]{{2,90}} ((?:19|"
            f"20)\\d\\d)-(\\d\\d)-(\\d\\d) \\d{{1,3}} \\1年\\2月\\3日 ?星期[一二三四五六日天]"
        ),
        why="a paper, a section, a title and the same date twice, as numbers and in words: the line an e-paper's page ends with",
        examples=(
            "松溪日报 科教 05 老街的灯又亮了 2018-06-30 2 2018年06月30日 星期六",
            "浔江晚报 城事 A12 补伞人，一天三把 2019-08-03 1 2019年08月03日 星期六",
        ),
        counter_examples=(
            "松溪日报 2018-06-30 2018年06月30日", "松溪日报 城事 05 2018-06-30 2 2019年06月30日",
        ),
        confidence=0.93,
        ends=words("星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天"),
        marks=True,
        longest=150,
        holds=("报 ",),
    ),
    Rule(
        name="todays-guide",
        kind="navigation",
        pattern="[■◆●【]?(?:今日|本期|本版|要闻|版面)?(?:导读)[】]?|(?:今日|本期)(?:要目|看点)",
        why="今日导读: heads the pointers to other pages, so one must stand beside it",
        examples=("【导读】", "本期看点"),
        counter_examples=("导读老师", "今日导读活动开始报名", "看点"),
        confidence=0.4,
        where="beside",
        starts=words("今日导 今日要 今日看 本期导 本期看 本期要 本版导 要闻导 版面导 导读 【 ■ ◆ ●"),
        longest=10,
    ),
    Rule(
        name="english-stamps",
        kind="metadata",
        pattern=(
            f"(?:(?:(?:First |Last )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified|PUBLISHED|UPDATED)(?: on|"
            f" at)?:? (?:{_CLOCK},? (?:on )?)?"
            f"{_DAY}(?:,? (?:at )?{_CLOCK})?[ |•·;-]{{0,3}}){{1,3}})"
        ),
        why="Published and Updated, each with a day and an hour, and nothing else",
        examples=(
            "Published: 6:30 PM June 9, 2020 Updated: 8:05 AM June 10, 2020",
            "First published on 9 June 2020 | Updated: 10 June 2020",
        ),
        counter_examples=("Published in June 2020", "Updated: June figures", "Published: 6:30 PM"),
        confidence=0.92,
        starts=words("Published PUBLISHED Updated UPDATED Posted First Last Modified"),
        longest=130,
    ),
)
