"""Lines whose shape says what they are, whatever names stand in them: a role and people, a label and a number, buttons."""

from __future__ import annotations

from . import Rule
from .words import HAN, NAMED, words

_ROLE = "(?:记者|通讯员|实习生|特派员|评论员)"
_PAPER = "[^\\x00-\\x7f《》“”「」，。：；和与是]{1,6}?[报刊网台社]"
_WROTE = "(?:撰文|采写|策划|整理|图文|文图?|主笔|统筹|执[笔行])"
_NUMBER = "[(（+]{0,2}[0-9][0-9 ()（）/.–—-]{2,20}[0-9]"
_MAIL = "[A-Za-z0-9._+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\\.[A-Za-z0-9-]{1,20}){1,3}"
_OF_PAPER = (
    "(?:[热专]线|(?:读者|微信|粉丝)Q?Q?群|广告[垂查]询|报料|爆料|新闻|发行|广告|订[报阅]|投稿|来稿|供稿|稿件|投诉|举报|"
    "编辑部|读者|客服|服务|便民|印[务刷])"
)
_COUNTED = (
    "(?:访问|浏览|点[击赞阅]|阅读|评论|字数|人气|热度|粉丝|"
    "播放|转发)"
)
_BUTTON = (
    "(?:(?:打印|列印|关闭|收藏|返回|纠错|复制|分享|字号[大中小]?|评论|推荐|转发)"
    "(?:[此本](?:[页文稿])|窗口|页面|链接|网址|顶部|首页|上页|列表)?|顶部)"
)
_PERSON = "[A-Z][A-Za-z'’-]{0,16}(?: (?:[A-Z]\\.|[A-Z][A-Za-z'’-]{0,16})){1,2}"

RULES = (
    Rule(
        name="reporters-of-paper",
        kind="byline",
        pattern=(
            f"[□■◇◆○●◎(（]? ?(?:{_WROTE}[：: /]{{1,2}}(?:{_PAPER})?|{_PAPER})"
            f"(?P<people>(?:[首特见实][席约习派])?(?:摄影|[全融]媒体)?{_ROLE}[：: /]{{1,2}}"
            f"{NAMED}{{2,40}}?)[)）]?"
        ),
        why="a reporter of some paper, set off from what can only be names: under a headline, beside the text",
        examples=("□晨报记者 展鹏", "晚报记者 仉东来 通讯员 施然", "撰文 本报记者 汪洋 柳青", "渡口周刊记者 荆棘"),
        counter_examples=("晨报记者 现场直击", "晚报记者 名单", "渡口记者 探访", "晚报记者展鹏在渡口", "记者 走基层"),
        confidence=0.45,
        where="text",
        inside=("记者 ", "记者\u3000", "记者：", "记者:", "实习生 ", "实习生\u3000", "通讯员 "),
        longest=44,
    ),
    Rule(
        name="desk-of-page",
        kind="credit",
        pattern=(
            "本(?:版|专题|期|栏)(?:采写|撰文|撰稿|文字|图片|摄影|统筹|策划|供稿|整理)[：:/ ]"
            f"(?P<people>{NAMED}{{2,60}})"
        ),
        why="本版采写 and people: who made the page, nothing else",
        examples=("本专题撰文 李文海 王小芳", "本专题摄影：阿迟 谷雨"),
        counter_examples=("本版撰文的要求", "本版图片 均为资料", "本期策划：走进渡口"),
        confidence=0.8,
        starts=words("本版 本专 本期 本栏"),
        longest=70,
    ),
    Rule(
        name="line-of-numbers",
        kind="metadata",
        pattern=(
            f"(?=[^\\n]{{0,40}}{_OF_PAPER})"
            f"(?![^\\n]{{0,20}}(?:报名|咨询|谘询|预约|[订购]票|招聘|联系))"
            "(?:[^\\x00-\\x7f，。；！？：（）]{1,10}[：:] ?)?"
            f"(?:[^\\x00-\\x7f，。；！？：（）]{{1,14}}[：: ]{{0,2}}(?:{_NUMBER}|{_MAIL})[ |/、，,]{{0,3}}){{1,8}}"
        ),
        why="the paper's own numbers (a hotline, who delivers it, where to write to) and nothing else: at an edge, beside others",
        examples=(
            "訂報專線：0800-000-111", "热线：96123", "讀者服務專線：（089）000-111", "便民电话：供热96016 自来水96080",
            "言论投稿：a@example.cn",
        ),
        counter_examples=("报名电话：0000-5550100", "投稿：三百字以内", "热线响了一夜", "新闻1：老街的灯", "热线：小时候的事"),
        confidence=0.45,
        where="edge",
        inside=(
            "热线", "专线：", "电话：", "邮箱：", "信箱：", "邮箱 ", "专线 ",
            "群：", "群:", "询 ", "询：", "邮箱:", "信箱:", "电话:", "投稿：", "投稿:", "来稿：", "来稿:",
        ),
        longest=90,
    ),
    Rule(
        name="counters",
        kind="metadata",
        pattern=(
            f"(?:(?:[^\\x00-\\x7f，。：:]{{0,4}}{_COUNTED}[^\\x00-\\x7f，。：:员]{{0,4}}(?:[：: ]{{0,2}}|[(（]))"
            "(?:约[^\\x00-\\x7f0-9]{0,2})?[0-9][0-9,.]{0,12}"
            "(?:[万+次人字]|分钟)?[)）]?[，, |/]{0,3}){1,5}"
        ),
        why="what is counted about a text (readers, clicks, characters, minutes) and the numbers, nothing else",
        examples=("本文字数1360，阅读约需4分钟", "我要评论(0)", "瀏覽數 4,512"),
        counter_examples=("阅读3本书", "评论员7人", "点击第3行打开", "阅读：从4岁开始"),
        confidence=0.8,
        whole=True,
        inside=("访问：", "访问:", "评论(", "评论（", "字数", "阅读约", "浏览", "点阅", "人气：", "人气:"),
        marks=True,
        longest=50,
    ),
    Rule(
        name="buttons-in-brackets",
        kind="navigation",
        pattern=(
            f"(?=(?:[^\\n]{{0,60}}?[【\\[〖]{_BUTTON}(?:[】\\]〗]|\\Z)){{2}})"
            "[【\\[〖][^【】\\[\\]〖〗，。\\n]{2,8}[】\\]〗] ?(?:[【\\[〖][^【】\\[\\]〖〗，。\\n]{0,8}[】\\]〗] ?){0,8}"
            "(?:[【\\[〖][^【】\\[\\]〖〗，。\\n]{2,8})?"
        ),
        why="words, each in brackets, two of them buttons (打印, 关闭); some brackets empty, the last open",
        examples=("【打印此页】【关闭窗口】", "【打印本稿】 【收藏】 【关闭】", "【我要评论】【】【打印】【关闭"),
        counter_examples=(
            "【打印此页】", "【人物】【春秋】", "【关闭的门】里外", "【分享会】【读书会】", "【收藏】【家访】",
        ),
        confidence=0.85,
        starts=words("【 [ 〖"),
        longest=70,
        holds=(
            "关闭", "分享", "列印", "复制", "字号", "打印", "推荐", "收藏", "纠错",
            "评论", "转发", "返回",
            "顶部",
        ),
    ),
    Rule(
        name="original-title",
        kind="metadata",
        pattern="[(（【]?原标?题[：:] ?[^\\n]{4,60}[)）】]?",
        why="原标题： and another headline: how news sites tell what the text was called elsewhere",
        examples=("原标题：渡口的灯亮了", "（原标题：渡口的灯，亮了）", "原題：渡口開航"),
        counter_examples=("原标题", "原题：12", "原标题是记者定的"),
        confidence=0.85,
        starts=words("原标 原题"),
        marks=True,
        longest=70,
    ),
    Rule(
        name="posted-where",
        kind="metadata",
        pattern=f"(?:发(?:表|布)于|IP(?:属|归属)地?[：: ])[ ]?{HAN}{{2,6}}",
        why="发表于 and a place, or where the writer's address lies: what an account adds below a headline",
        examples=("发表于四川", "IP属地：四川", "发布于 云南"),
        counter_examples=("发表于人民日报的这篇", "发表于上世纪八十年代", "发表于1987年"),
        confidence=0.4,
        where="beside",
        starts=words("发表于 发布于 IP"),
        longest=14,
    ),
    Rule(
        name="headline-and-sheet",
        kind="navigation",
        pattern=(
            "[^。！？\\n]{5,40}[^0-9A-Z第、，；][ 　]{1,3}(?:[A-Z]?[0-9]{1,2}|第[0-9一二三四五六七八九十]{1,3})版"
            "|P\\. ?[0-9]{1,2} [^\\x00-\\x7f][^。！？\\n]{4,30}|[^\\x00-\\x7f，。：；]{2,4} P\\. ?[0-9]{1,2}(?:-[0-9]{1,2})?"
        ),
        why="a headline and, set off, the sheet it stands on: a contents line of the front page",
        examples=("一碗牛肉面的“标准之争” 2版", "渡口开航 两岸居民坐船看灯 A05版", "P.8 渡口開航 兩岸看燈", "專題 P.8-9"),
        counter_examples=("渡口日报 2版", "本报今起每周出版一次，每次 8版", "渡口开航", "P.8", "P.8 see below"),
        confidence=0.6,
        starts=("P.",),
        ends=("版",),
        inside=(" P.",),
        longest=46,
    ),
    Rule(
        name="no-advice",
        kind="metadata",
        pattern=(
            "(?:股市有风险[，, ]?)?(?:[^，。！？\\n]{0,24}[ 。])?(?:本版|本文|本报|以上|文中|上述|仅供参考)"
            "[^。！？\\n]{0,24}不构成[^。，！？\\n]{0,12}(?:建议|[依据]{2})。?"
        ),
        why="what is printed here is no advice to buy: a note that the law wants, and nothing else in the line",
        examples=("本版数据来源：公开资料 本版内容不构成投资建议", "股市有风险，以上内容不构成任何投资建议。"),
        counter_examples=("专家说，这不构成犯罪。", "法官说，屏幕上的小字不构成投资建议。", "说本文内容不构成投资建议，法官"),
        confidence=0.75,
        inside=("不构成",),
        marks=True,
        longest=90,
    ),
    Rule(
        name="by-in-two-scripts",
        kind="byline",
        pattern=f"(?:By|BY) {_PERSON} ?{HAN}{{2,4}}(?:(?:,| and| &) {_PERSON} ?{HAN}{{2,4}})?",
        why="By and a name in both scripts, nothing else",
        examples=("By Shen Qiu 沈秋", "By Lin Hao 林浩 and Zhou Yu 周雨"),
        counter_examples=("By Shen Qiu", "By 沈秋", "By the river 河边的人家都来了"),
        confidence=0.85,
        starts=("By ", "BY "),
        longest=60,
    ),
    Rule(
        name="staff-below-byline",
        kind="byline",
        pattern=(
            "(?:(?:The )?[A-Z][A-Za-z&.'’-]{1,14} ){0,3}(?:(?:[Ss]taff|[Ss]enior|[Cc]ontributing|[Ss]pecial|[Pp]olitical|"
            "[Ff]oreign|[A-Z][a-z]{2,12}) )?"
            "(?:[Ss]taff(?: [Ww]riters?| [Rr]eporters?)?|[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Cc]olumnist|"
            "[Ee]ditors?|[Cc]ritic|News Service)"
        ),
        why="what the person in the line above is for the paper: below a byline only",
        examples=("Courier staff writer", "Sentinel Staff", "Harbour correspondent", "Staff writer"),
        counter_examples=("Courier staff writers strike", "The reporter and the weir", "staff of the mill"),
        confidence=0.4,
        where="beside",
        ends=("riter", "riters", "porter", "porters", "ndent", "ndents", "taff", "umnist", "ditor", "ditors", "ritic", "ervice"),
        longest=60,
    ),
    Rule(
        name="reach-the-writer",
        kind="credit",
        pattern=(
            "(?:Contact|Reach|Email|E-mail|Call|Follow|Write to) (?:[A-Z][A-Za-z.'’-]{1,16} ){0,3}"
            "(?:at|on|via|@)[^\\n]{0,40}(?:@[A-Za-z0-9_]{2,30}|[0-9]{3}-[0-9]{4})[^\\n]{0,60}"
        ),
        why="how to reach who wrote the text (a verb, a name, an address or a number), below it: elsewhere it may be a notice",
        examples=("Contact Dora Quill at dquill@courier.example or 555-0119.", "Follow Tom Reed on Twitter @tomreed"),
        counter_examples=("Contact with the mill was lost.", "Reach for the sky at 555 feet", "Call the ferry at noon"),
        confidence=0.45,
        where="foot",
        starts=("Contact ", "Reach ", "Email ", "E-mail ", "Call ", "Follow ", "Write "),
        marks=True,
        longest=140,
    ),
    Rule(
        name="stamp-english",
        kind="metadata",
        pattern=(
            "(?=[^\\n]{0,60}(?:[0-9][.:][0-9]{2}|[Pp]osted|[Pp]ublished|[Uu]pdated|modified))"
            "(?:(?:Posted|Published|Updated|Last (?:modified|updated)|First published)[: ]{1,2}(?:on |at )?)?"
            "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?"
            "(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? [0-9]{1,2},?|"
            "[0-9]{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?,?) (?:19|20)[0-9]{2}"
            "(?:,? (?:at )?[0-9]{1,2}[.:][0-9]{2}(?: ?[ap]\\.?m\\.?| ?[AP]M)?(?: ?[A-Z]{2,4})?)?"
            "(?:[ ,|·•-]{1,3}(?:Posted|Published|Updated|Last (?:modified|updated))[^\\n]{0,40})?"
        ),
        why="a date, perhaps with the time and when the text was changed: between headline and text it is the page's own",
        examples=("Aug 14, 2022 Updated 3 hrs ago", "Tue 9 May 2023 06.00 BST"),
        counter_examples=("Aug 14, 2022 was a hot day", "3 July 2020", "14 Aug 2022 to 16 Aug 2022"),
        confidence=0.45,
        where="text",
        starts=words(
            "Posted Publish Update Last First Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
        ) + tuple(f"{one}{two}" for one in "123" for two in "0123456789 "),
        longest=90,
        holds=("Apr", "Aug", "Dec", "Feb", "Jan", "Jul", "Jun", "Mar", "May", "Nov", "Oct", "Sep"),
    ),
    Rule(
        name="counted-english",
        kind="metadata",
        pattern=(
            "[0-9,.]{1,7}[KkMm]? (?:[Cc]omments?|[Ss]hares?|[Vv]iews?|[Ll]ikes?)|"
            "(?:[0-9]{1,3}[- ]min(?:ute)?s?)(?: (?:to )?read)?"
        ),
        why="how many have commented or shared, how long it takes to read: between headline and text or beside a bar",
        examples=("0 Comments", "5 min to read", "4 min", "1.2K Shares"),
        counter_examples=("4 min readers", "12 views of the weir", "5 minutes to live"),
        confidence=0.45,
        where="beside",
        ends=("omments", "omment", "hares", "hare", "iews", "ikes", " read", " min", " mins"),
        longest=24,
    ),
)
