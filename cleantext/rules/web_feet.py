"""What stands below the text of a site's page: whose it is, its licences and visitors, notes on rights, headings of links."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

#: What a site's foot says of whose it is.
_OWNED = (
    "(?:主管|主办|承办|协办|指导|建设|运[维营]|技术支(?:持|撑)|版权所有|"
    "网站维护)"
)
_COUNT = "[0-9][0-9,]{0,11}"
_MORE = (
    "今日 本周 一周 24小时 48小时 最新 最近 热门 最热 精彩 图片 图说 视频 编辑 小编 网友 往期 阅读 点击 评论 新闻 作者 "
    "本地 本网 本站 头条 更多 大家 频道 文章 七日 周 月 日 近期 社会 国内 国际 财经 文化 体育 民生 时政"
)
_LISTED = (
    "热点 热文 热榜 热搜 热评 推荐 精选 排行 排行榜 榜单 导读 速递 最新文章 最新发布 热读 必读 专题 新闻 文章 视频 图片 图集 "
    "都在看 都在搜 还在搜 还在看"
)

RULES = (
    Rule(
        name="links-heading",
        kind="navigation",
        pattern=(
            f"[■◆●▍|>【\\[]? ?(?:(?:{_MORE.replace(' ', '|')}){{1,2}}(?:{_LISTED.replace(' ', '|')})|"
            "友情链[接结]|近期评论|快速(?:通道|链接|导航)|相关网站|常用链接|"
            "(?:网站|站内)导航|专题专栏) ?[：:】\\]>»]{0,3}"
        ),
        why="heads a list of other texts or sites on a web page, below its text",
        examples=("今日热点", "阅读排行", "作者最新文章", "友情链接：", "24小时热榜", ">社会新闻精选："),
        counter_examples=("今日热点话题", "推荐书目", "友情提示", "往期作品", "热点"),
        confidence=0.4,
        where="nowhere",
        starts=(
            *(">", *words("友情 快速 相关网 常用 网站 站内 专题")),
            *(more for more in words(_MORE) if len(more) > 1),
            *sorted({f"{more}{other[0]}" for more in words(_MORE) if len(more) == 1 for other in words(f"{_MORE} {_LISTED}")}),
        ),
        longest=14,
    ),
    Rule(
        name="site-owner",
        kind="metadata",
        pattern=f"(?:{_OWNED}(?:单位)?[：:] ?[^。，；！？：:\\n]{{2,30}}?(?: {{1,4}}|$)){{1,5}}",
        why="who owns, runs or built a site: beside other furniture, as events have their hosts, too",
        examples=("主办：上渡县人民政府 承办：上渡县融媒体中心", "技术支持：云杉科技", "主管单位：上渡报业集团"),
        counter_examples=("主办：上渡县文旅局，欢迎参加。", "主办方介绍", "承办单位负责人"),
        confidence=0.4,
        where="beside",
        starts=words(
            "主管 主办 承办 协办 指导 建设 运维 运营 技术支 版权所 网站维"
        ),
        longest=90,
    ),
    Rule(
        name="site-number",
        kind="metadata",
        pattern=(
            "[^。，！？\\n]{0,40}(?:网站标识码[：: ]{0,2}[a-z]{0,4}[0-9]{6,12}|"
            "(?:公安机关|网站)?备案编?号[：: ]{0,2}[^。，！？\\n]{0,4}[0-9]{6,16}号?|"
            "[^。，！？ \\n]{0,2}[新网]出网证 ?[(（][^()（）\\n]{1,4}[)）] ?字? ?[0-9]{1,6} ?号|"
            "(?:网络文化经营|视听节目|新闻信息[服出][务版])许可证"
            "(?:编?号)?[：: ]{0,2}"
            "[^。，！？\\n]{0,12}[0-9]{3,16})[^。\\n]{0,80}"
        ),
        why="the number under which a site is registered or licensed",
        examples=("网站标识码：5555000001", "公安机关备案号：55550000000001", "新出网证（粤）字 005 号"),
        counter_examples=("网站标识码是什么", "公安机关备案号怎么查", "许可证编号5号窗口"),
        confidence=0.9,
        inside=words(
            "标识码 备案号 案编号 出网证 营许可 目许可 息服务许 息出版许"
        ),
        longest=160,
    ),
    Rule(
        name="site-visits",
        kind="metadata",
        pattern=(
            f"[您你]是(?:本站|本网)?(?:的)?第 ?{_COUNT} ?[位个]"
            "(?:访客|访问者|来访者|浏览者)[!！。]?|"
            "(?:(?:今日|昨日|本周|本月|累计|总|网站|本站)(?:总|累计)?"
            f"(?:访问|浏览|点击)总?[量数次人]{{0,2}}[：: ] ?{_COUNT} ?[次人]?[ |]{{0,3}}){{1,4}}|"
            "页面执行时间[：: ]?[0-9.,]{1,10} ?(?:毫秒|ms|秒)|Powered [Bb]y [^。\\n]{2,40}"
        ),
        why="how often a site was visited, how long its page took to make, and what made it",
        examples=(
            "您是第 1203456 位访客", "今日访问：120 总访问量：1203456", "页面执行时间：78.13毫秒", "Powered by Cloudfir CMS",
        ),
        counter_examples=("您是第一位访客", "今日访问上渡", "总访问量是去年的两倍", "Powered mills of the valley"),
        confidence=0.85,
        starts=words("您是 你是 今日 昨日 本周 本月 累计 总访 总浏 总点 网站 本站 页面执 Powered"),
        longest=80,
    ),
    Rule(
        name="browser-advice",
        kind="metadata",
        pattern=(
            "(?:[^。\\n]{2,20}[，, ] ?)?(?:建议|推荐)(?:[您你])?(?:使用|采用|用)"
            "(?=[^。\\n]{0,60}(?:IE|Chrome|Edge|Firefox|火狐|谷歌|[0-9]{3,4} ?[*×xX] ?[0-9]{3,4}))"
            "[^。\\n]{0,50}(?:浏览|分辨率|解析度)[^。\\n]{0,40}。?"
        ),
        why="which browser, or how large a screen, a site wants",
        examples=("建议使用IE9以上浏览器，1366*768以上分辨率浏览本网站", "为达最佳效果，建议使用 Chrome 浏览器"),
        counter_examples=("建议使用浏览器自带的功能。", "建议使用高分辨率的照片。", "推荐使用火狐的用户越来越多"),
        confidence=0.85,
        starts=words("建议 推荐 为达 为了 为获 为取"),
        marks=True,
        longest=80,
    ),
    Rule(
        name="platform-note",
        kind="metadata",
        pattern=(
            "以上内容[^。\\n]{0,24}(?:平台|用户)[^。\\n]{0,16}(?:上传|发布|创作)[^\\n]{0,90}|"
            "本[文篇稿][^。\\n]{0,16}(?:转载|网络)[^。\\n]{0,24}(?:版权|侵[权删]|联[系络])[^\\n]{0,70}|"
            "(?:部分)?(?:[图文]片?字?|素材|内容|资料|图文|文图)[^。，\\n]{0,4}来(?:源|自)于?"
            "(?:互联)?网络?[，,；; ]{1,2}[^。\\n]{0,16}(?:侵|删|版权|联[系络])[^\\n]{0,40}|"
            "(?:[0-9一二三四五①②③④⑤][、.．)） ]{0,2})?(?:如|若)因[^。，\\n]{0,20}内容[、和及]?版权[^。\\n]{0,24}"
            "联[系络][^\\n]{0,60}"
        ),
        why="a site or a platform on what others wrote there, and on rights to it",
        examples=(
            "以上内容为平台用户上传并发布，本平台仅提供信息存储服务。", "本文系转载，版权归原作者所有。",
            "图片来源于网络，如有侵权请联系删除", "3、如因作品内容、版权和其他问题需要同本网联系的，请在30日内进行。",
        ),
        counter_examples=("以上内容由他口述。", "本文转载的故事", "图片来自网络中心", "如因天气停航，请联系码头。"),
        confidence=0.85,
        starts=(
            *words("以上 本文 本篇 本稿 部分 图 文 素材 内容 资料 如因 若因"),
            *(f"{number}{mark}" for number in "12345一二三四①②③④" for mark in "、.．如若"),
        ),
        marks=True,
        longest=160,
        holds=words("上传 发布 创作 版权 侵 删 联系 联络"),
    ),
    Rule(
        name="numbered-reprint-note",
        kind="metadata",
        pattern=(
            "[(（※]{0,1}[0-9一二三四五①②③④⑤][)）、.． ]{0,2}凡(?:本[网站报]|来源)?[^。\\n]{0,8}"
            "(?:标?注|注明)[^。\\n]{2,80}(?:稿件|作品|文章|来源)[^\\n]{4,190}"
        ),
        why="the items of a site's standing note on what may be reprinted",
        examples=(
            "1、凡本网注明“来源：上渡日报”的所有作品，版权均属于上渡网，未经授权不得转载。",
            "② 凡本网注明来源：XXX的作品，均转载自其它媒体。",
        ),
        counter_examples=("1、凡是年满六十岁的老人都可以参加。", "凡注有日期的船票都有效。", "2、凡来稿请注明姓名。"),
        confidence=0.85,
        starts=tuple(f"{number}{mark}" for number in "12345一二三四①②③④" for mark in "、.．)）凡 "),
        holds=("凡",),
        marks=True,
    ),
    Rule(
        name="legal-note",
        kind="metadata",
        pattern=(
            "(?=[^\\n]*(?:转载|引用|版权|著作权))"
            "(?=[^\\n]*(?:本(?:网|站|平台)|网(?:站|所有|不|的?(?:各项|书面))))"
            "(?=[^\\n]*(?:[授侵]权|许可|责任|法律|声明|纠纷))[^\\n]{20,200}"
        ),
        why="reprints, the site itself and the law in one line: an item of a site's note on rights, beside other furniture",
        examples=(
            "1. 上渡网所有内容的版权均属于作者。未经上渡网的书面许可，任何人不得转载、复制。",
            "2. 对于不当转载或引用本网内容而引起的民事纷争或其他损失，本网不承担责任。",
        ),
        counter_examples=("作家起诉网站侵犯著作权，法院判决赔偿。", "本网记者报道，转载这篇文章的人很多。", "转载请注明。"),
        confidence=0.4,
        where="beside",
        inside=words("承担 书面许 授权"),
        marks=True,
    ),
    Rule(
        name="rights-heading",
        kind="navigation",
        pattern="[^，。！？\\n]{0,12}(?<![下了份的])(?:版权[与和及、]?免责|免责[与和及、]?版权|免责)声明[：:]?",
        why="heads a site's note on rights: beside other furniture",
        examples=("上渡网版权与免责声明", "免责声明："),
        counter_examples=("免责声明的写法", "签下了免责声明"),
        confidence=0.4,
        where="beside",
        ends=words("声明 声明： 声明:"),
        longest=22,
    ),
    Rule(
        name="editor-with-code",
        kind="credit",
        pattern=(
            f"[(（\\[【]?(?:责任?编辑?|编辑|本文来源)[：:] ?{HAN}{{2,8}}"
            "[ _]{0,2}[A-Z]{1,4}[0-9]{2,6}[)）\\]】]?"
        ),
        why="an editor's name with the code under which a portal knows the editor",
        examples=("（责任编辑：林小川_NE0011）", "责任编辑：林小川 PN001"),
        counter_examples=("责任编辑：A102", "编辑：林小川 12", "编辑：林小川NE"),
        confidence=0.9,
        starts=words("责 编辑 本文来"),
        longest=30,
        holds=tuple("0123456789"),
    ),
    Rule(
        name="stacked-bar",
        kind="navigation",
        pattern="[^\\n]{1,14}",
        why="a word of a web page's bar, among such words one below the other",
        examples=("分享", "返回顶部"),
        counter_examples=("渡口\n开航", ""),
        confidence=0.8,
        where="group",
    ),
)
STACKED_BAR = RULES[-1]
