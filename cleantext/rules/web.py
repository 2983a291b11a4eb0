"""What a web page adds for its reader: the path to the page, tool bars, page numbers, related links, codes to scan."""

from __future__ import annotations

from . import Rule
from .words import words

_SEP = "[ |/·•,，、:：>»\\[\\]【】()]{0,4}"
_BAR = (
    "分享到?|分享至|转发|微信好友|微信|新浪微博|腾讯微博|微博|朋友圈|QQ好友|QQ空间|QQ|人人网|豆瓣|钉钉|LINE|Line|"
    "Facebook|facebook|Twitter|twitter|WhatsApp|Weibo|WeChat|打印本页|打印本文|打印|列印|"
    "字号|字体|缩小|放大|超大|特大|默认|大|中|小|关闭窗口|关闭本页|关闭|收藏本站|收藏本页|收藏|点赞|赞|"
    "评论|留言|复制链接|复制连结|举报|投诉|纠错|推荐|返回顶部|返回首页|返回|更多|"
    "朗读|语音播报|听新闻|手机看|手机版|电脑版|繁体|简体|无障碍|邮件|加入收藏|设为首页|登录|登入|注册|"
    "退出|搜索|RSS|App|APP|客户端下载|扫一扫|二维码|已阅|A|Print|Email|E-mail|Share|Tweet|Pin|Save|Copy link|Comments?|Like"
)
_BAR_ANCHOR = (
    "分享|打印|列印|字号|字体|微信|微博|朋友圈|收藏|复制链接|复制连结|设为首页|登录|登入|Facebook|facebook|"
    "Print|Share|Tweet|扫一扫|返回|关闭|点赞"
)
_LATER = words(
    "相关阅读 相关链接 相关新闻 相关报道 相关推荐 相关文章 相关稿件 延伸阅读 热门推荐 热门文章 猜你喜欢 "
    "推荐阅读 更多新闻 更多内容 往期回顾 往期推荐 精彩推荐 热点新闻 热点推荐 为您推荐 为你推荐 大家都在看 "
    "热门新闻 新闻推荐 推荐新闻 最近更新 最新热点 最新推荐 最新文章 新闻排行 点击排行 热门评论 往期精彩 往期推送 "
    "精彩回顾 下期预告 下期看点 下期要目 下周预告 相关连结 "
    "看更多 即时新闻"
)

RULES = (
    Rule(
        name="welcome",
        kind="navigation",
        pattern=(
            "(?:[您你]好[，,!！ ]{0,2})?欢迎(?:[您你])?(?:来到|光临|"
            "访问)[^，。！？\\n]{2,14}(?:网站?|报社?|在线)[!！。]?"
        ),
        why="a site greets who comes to it: at the page's head",
        examples=("您好，欢迎来到潮岸网！", "歡迎光臨石潭新聞網"),
        counter_examples=("欢迎来到渡口！", "他说，欢迎来到潮岸网。", "欢迎来到潮岸网吧"),
        confidence=0.45,
        where="head",
        starts=words("您好 你好 欢迎"),
        marks=True,
        longest=30,
    ),
    Rule(
        name="breadcrumb",
        kind="navigation",
        pattern=(
            "(?:(?:您(?:现在|当前|目前)?(?:的|所在的?)位置|(?:您现在|您当前|当前|您目前)位置|位置(?=[^\\n]{2,40}>)|"
            "您现在的位置|当前(?:的|所在)?(?:位置|页面|栏目)|目前位置|您所在的?位置|所在位置|现在位置)"
            "(?:是)?[：:] ?[^。！？\\n]{2,100}|(?:logo |LOGO |Logo )?(?:网站首页|首页|主页)(?: ?(?:>|»|›|/|→|-|--|>>|"
            "—) ?[^。！？>»›\\n]{1,30}){1,8}|"
            "[^\\x00-\\x20>]{2,16}(?: ?(?:>|»|›|→|>>) ?[^。！？>»›→\\n]{1,30}){1,7} ?(?:>|»|›|→|>>) ?(?:正文|内容|详细内容|"
            "详情)|[^\\x00-\\x20>]{2,14}[网报](?:>>[^。！？>\\n]{1,20}){2,8}|(?:Home|HOME)(?: ?(?:>|»|›|/|::|→) "
            "?[^.!?>»›\\n]{1,40}){1,7})"
        ),
        why="the path to the page: 当前位置, or sections parted by > down to 正文",
        examples=(
            "您的位置：潮岸网 > 新闻 > 正文", "首页 > 本地 > 民生", "当前位置:首页>>要闻>>正文", "Home > News > Local",
            "潮岸新闻网 > 社会 > 正文", "潮岸新闻网>>专题>>2020>>春耕", "主頁 > 港聞 > 社區",
        ),
        counter_examples=(
            "您的位置决定您的视野。", "首页设计要简洁", "Home is where the heart is", "苹果 > 梨 > 桃",
            "首页/关于/联系我们是什么？",
        ),
        confidence=0.95,
        starts=words(
            "您的 您现在 您当前 您所在 您目前 位置： 位置: 当前 现在位置 目前 所在位置 网站首页 首页 "
            "主页 Home HOME logo LOGO Logo"
        ),
        inside=("网>>", "报>>"),
        ends=(">正文", "> 正文", "»正文", "» 正文", "›正文", "› 正文", "→正文", "→ 正文"),
        holds=("OME", "ome", "主页", "位置", "内容", "当前", "您所在", ">>", "正文", "详细内容", "详情", "首页"),
    ),
    Rule(
        name="tool-bar",
        kind="navigation",
        pattern=f"(?=.{{0,100}}(?:{_BAR_ANCHOR}))[\\[【(]?(?:(?:{_BAR}){_SEP}){{2,24}}",
        why="nothing but the words of buttons, at least two, one of them unmistakable",
        examples=(
            "分享到： 微信 微博 QQ空间", "字号：大 中 小", "【字号 大 中 小】【打印】【关闭】", "打印本页 关闭窗口",
            "收藏 点赞 评论 分享", "登录 | 注册", "Share Tweet Print Email",
        ),
        counter_examples=(
            "分享快乐", "大 中 小", "微信支付", "打印机", "收藏家协会", "Share and share alike", "微博评论区", "登录日志",
        ),
        confidence=0.9,
        starts=(
            "分享", "转发", "微信", "新浪", "腾讯", "微博", "朋友圈", "QQ", "人人", "豆瓣", "钉钉", "LINE", "Line",
            "Facebook", "facebook", "Twitter", "twitter", "WhatsApp", "Weibo", "WeChat", "打印", "列印", "字号",
            "字体", "缩小", "放大", "超大", "特大", "默认", "大 中", "大中", "关闭", "收藏", "点赞",
            "评论", "留言", "复制", "举报", "投诉", "纠错", "推荐", "返回", "更多", "朗读", "语音", "听新",
            "手机", "电脑", "繁体", "简体", "无障", "邮件", "加入", "设为", "登录", "登入", "注册",
            "退出", "搜索", "RSS", "APP", "App", "客户端", "扫一", "二维", "Print", "Email", "E-mail", "Share",
            "Tweet", "Pin ", "Save ", "Copy", "Comment", "Like ",
        ),
        holds=(
            "Faceboo", "Print", "Share", "Tweet", "faceboo", "关闭", "分享", "列印", "复制链接", "字体", "字号",
            "微信", "微博", "打印", "扫一扫", "收藏", "朋友圈", "点赞", "登入", "登录",
            "复制连结", "设为首页", "返回",
        ),
    ),
    Rule(
        name="tool",
        kind="navigation",
        pattern=(
            "[\\[【(]?(?:分享到[：:]?|分享至[：:]?|打印本[页文稿]|打印文章|列印本页|关闭窗口|关闭本页|返回(?:顶部|首页|列表|"
            "上一页|目录|上级)|回到?顶部|回到首页|设为首页|加入收藏|收藏本[站页文]|我要(?:评论|纠错|留言|投稿|分享)|发表评论|"
            "查看评论|"
            "复制(?:链接|连结)|(?:点击)?(?:查看|阅读)(?:更多|原文|全文)(?: ?[>»]{1,2})?|展开全文|"
            "收起全文|打开"
            "(?:APP|App|微信|客户端)[^。\\n]{0,20}|下载(?:APP|App|客户端)[^。\\n]{0,12}|手机(?:阅读|扫码|看新闻)[^。\\n]{0,10}|"
            '(?:用)?微信"?扫一扫[^。\\n]{0,20}|分享让更多人看到|责编信箱|网友评论[^。\\n]{0,12}|评论\\(\\d{1,6}\\)|'
            "更多(?:新闻|内容|精彩)?[>»]{1,3}|更多>{0,2}>|Back to [Tt]op|Print this (?:article|page|story)|"
            "Share this (?:article|"
            "page|story|post)[:.]?|Email this (?:article|story)|Skip to (?:main )?content|Read [Mm]ore(?: ?[>»…]{1,3}|"
            ":.{0,80})?|"
            "Click here to (?:subscribe|sign up|read more)\\.?|Advertisement|ADVERTISEMENT|- Advertise?ment -|Sponsored|"
            "Leave a (?:comment|reply)|"
            "View (?:all )?comments|Sign (?:in|up)|Log in|Subscribe(?: now| today)?!?|Load more)[\\]】)]?"
        ),
        why="the label of one button, unmistakable",
        examples=(
            "打印本页", "【关闭窗口】", "返回顶部", "查看原文", "复制链接", "Load more", "Email this article",
            "Back to top", "- Advertisement -",
        ),
        counter_examples=(
            "打印本文件需要两分钟", "返回顶部是每个攀岩者的愿望", "Advertisement revenue fell", "- Advertisement", "阅读更多好书",
            "Share this bread with me",
        ),
        confidence=0.7,
        where="anywhere",
        starts=(
            "分享", "打印", "列印", "关闭", "返回", "回到", "回顶", "设为", "加入", "收藏", "我要", "发表", "查看", "复制",
            "点击", "阅读", "展开", "收起", "打开", "下载", "手机", "微信", "用微", "责编信箱",
            "网友评论", "评论", "更多", "Back to", "Print this", "Share this", "Email this", "Skip to", "Read more",
            "Read More", "Click here", "Advert", "ADVERT", "- Advert", "Sponsored", "Leave a", "View ", "Sign in", "Sign up",
            "Log in", "Subscribe", "Load more",
        ),
        longest=40,
    ),
    Rule(
        name="button",
        kind="navigation",
        pattern=(
            "[\\[【(]?(?:分享|转发|打印|列印|收藏|点赞|评论|留言|关闭|返回|更多|字号|扫一扫|二维码|举报|纠错|登录|注册|首页|"
            "搜索|Print|Share|Email|Tweet|Comments?|Home|Menu|Search|Close)[：:]?[\\]】)]?"
        ),
        why="one word of a tool bar: also a menu item or a heading of a manual",
        examples=("打印", "【收藏】", "分享：", "Print"),
        counter_examples=("打印机", "收藏品", "分享会", "Prints"),
        confidence=0.35,
        where="beside",
        starts=words(
            "分享 转发 打印 列印 收藏 点赞 评论 留言 关闭 返回 更多 字号 扫一扫 二维码 举报 纠错 登录 注册 首页 搜索 Print "
            "Share Email Tweet Comment Home Menu Search Close"
        ),
        longest=10,
    ),
    Rule(
        name="scan-code",
        kind="navigation",
        pattern=(
            "(?![^\\n]{0,40}(?:就|便|可以|后即))(?:更多[^。！？，\\n]{0,6}|[，, ]|请|欢迎|用|打开|微信|手机|"
            "点击|快来|[▲↑]){0,4}(?:(?:扫描?|长按|识别|微信扫)[^。！？，\\n]{0,12}(?:(?:二维码)|"
            "码[^。！？，\\n]{0,4}(?:关注|阅读|看|下载|了解|订阅|加入|进群|收听|听|参与|分享|更多|添加|"
            "加好友|进入|报名))[^。！？，\\n]{0,20}|扫一扫[，, ]?[^。！？\\n]{0,20}(?:关注|微信|下载|手机|阅读|分享|"
            "精彩|更多|打开|订阅)[^。！？\\n]{0,12}|(?:欢迎|请)?(?:关注|搜索|订阅)[^。！？，\\n]{0,16}(?:微信公众号|公众号|"
            "视频号|官方微博|微信号|客户端)[^。！？\\n]{0,16}|二维码)[。！]?"
        ),
        why="an order to scan a code or to follow an account, short and without a sentence around it",
        examples=(
            "扫描二维码关注我们", "长按识别二维码", "扫一扫 关注潮岸发布", "欢迎关注潮岸日报微信公众号", "更多精彩请扫码关注",
        ),
        counter_examples=(
            "村民扫描二维码就能了解茶叶的种植过程。", "游客扫一扫，就能听讲解", "扫码支付。", "关注民生", "二维码里的乡村振兴",
        ),
        confidence=0.72,
        starts=words(
            "扫 长按 识别 微信 关注 欢迎 请扫 请用 请关注 请长按 更多 手机 用微信 用手机 打开 二维码 "
            "搜索 订阅 点击 快来"
        ),
        marks=True,
        longest=50,
        holds=("二", "码", "关注", "搜索", "订阅", "扫一扫"),
    ),
    Rule(
        name="pagination",
        kind="navigation",
        pattern=(
            "(?=[^\\n]{0,90}(?:[上下前后]一?页|尾页|末页|Prev|[0-9][^\\n]{0,9}Next))[\\[【(<«‹]{0,2} ?(?:(?:首页|第一页|"
            "尾页|末页|最后一页|(?:<<|>>|[<>«»‹›])?(?:上一页|下一页|上页|下页|前一页|后一页)"
            "(?:[<>«»‹›]{1,2})?|Previous(?: page)?|Prev|Next(?: page)?|共 ?\\d{1,4} ?页|[第到] ?\\d{1,4} ?页|"
            "\\d{1,4} ?/ ?\\d{1,4} ?页?|GO|跳转|确定|\\d{1,4}|\\.{3}|…)[ |/\\]\\[)(>»<«·，,]{0,6}){2,30}"
        ),
        why="上一页, 下一页 and numbers; the words of a page's turning must be there",
        examples=("上一页 1 2 3 下一页 尾页", "共3页 下一页", "[上一页] [1] [2] [下一页]", "Previous 1 2 3 Next"),
        counter_examples=("下一页的故事", "1 2 3 4", "首页", "Next", "第3页"),
        confidence=0.9,
        starts=(
            "首页", "第一页", "尾页", "末页", "上一", "下一", "上页", "下页", "前一", "后一",
            *(f"共{digit}" for digit in " 0123456789"), "Prev", "Next", *">»›<«‹[", *(f"1{mark}" for mark in " /|]"),
        ),
        holds=("页", "尾", "Next", "Prev"),
    ),
    Rule(
        name="neighbour-article",
        kind="navigation",
        pattern=(
            "[<«]? ?(?:上一篇|下一篇|上一条|下一条|上一则|下一则|上篇|下篇|前一篇|后一篇|Previous (?:article|post|story)|"
            "Next (?:article|post|story))(?:文章|新闻)?(?:[：:] ?|(?<=一[则篇条]) )[^\\n]{1,80}(?<!。)"
        ),
        why="上一篇： and the title of the page before or after",
        examples=("上一篇：潮岸镇新建三座粮仓", "上一則 渡口魚粥傳承三代", "下一篇: 没有了", "Next article: Ferry fares to rise"),
        counter_examples=("上一篇文章里我们谈到渔业", "下一篇：比这一篇晚的文章。", "下篇 归来", "Next articles of war"),
        confidence=0.92,
        starts=words("上一 下一 上篇 下篇 前一 后一 Previous Next"),
        marks=True,
        holds=(":", "：", "一则", "一条", "一篇"),
    ),
    Rule(
        name="related-heading",
        kind="navigation",
        pattern=(
            f"[■◆●▍|>【\\[]? ?(?:{'|'.join(_LATER)}|Related (?:[Ss]tories|[Aa]rticles|[Ll]inks|[Nn]ews|[Pp]osts|[Cc]ontent)|"
            f"More (?:[Ss]tories|[Nn]ews|[Ll]ike [Tt]his|[Ff]rom .{{2,30}})|You (?:may|might) also like|Recommended"
            f"(?: for you)?|Most (?:[Rr]ead|[Pp]opular)|RELATED STORIES|Trending(?: [Nn]ow)?|Most [Vv]iewed|"
            "More [Ii]nformation|Tags|Topics|"
            "Related [Tt]opics|More on this [Ss]tory|Les (?:articles )?plus lus|Sur le même sujet|Meistgelesen|"
            "Mehr zum Thema|Lo más (?:leído|visto)|"
            f"Temas|Noticias relacionadas|↓↓↓) ?[：:】\\]>»]{{0,3}}"
        ),
        why="heads a list of links; alone it may head a box of text, so the list must follow, at the end of the text",
        examples=("相关阅读", "延伸阅读：", "【相关链接】", "猜你喜欢", "Related Stories"),
        counter_examples=("相关链接已失效", "推荐阅读书目二十种", "More stories to tell", "延伸阅读的乐趣"),
        confidence=0.4,
        where="nowhere",
        starts=words(
            "相关 延伸 延申 热门 热点 猜你 推荐 更多 看更 往期 下期 下周 精彩 为您 为你 大家 最新 最近 新闻推荐 "
            "新闻排行 点击排行 "
            "Related RELATED More You Recommended Most Trending Tags 即时 Topics Les Sur Meist Mehr Lo Temas Noticias ↓"
        ),
        longest=30,
    ),
    Rule(
        name="english-site-line",
        kind="navigation",
        pattern=(
            "(?:Follow us on [A-Z][^\\n]{2,60}|Sign up for (?:our|the|[A-Z])[^\\n]{2,60}newsletter[^\\n]{0,30}|Subscribe to "
            "(?:our|the|[A-Z])[^\\n]{2,60}|Get the latest[^\\n]{2,60}(?:inbox|newsletter)[^\\n]{0,20}|This (?:article|story) "
            "(?:was )?(?:originally |first )?(?:appeared|published) (?:in|on|at)[^\\n]{2,80}|(?:Article|Story) continues "
            "(?:below|after)[^\\n]{0,40}|Filed under:? [^\\n]{2,80}|Tags?: [^\\n]{2,100}|Have a (?:tip|story)\\?[^\\n]{0,80}|"
            "(?:To )?[Cc]ontact the (?:reporter|writer|editor)[^\\n]{2,80}|"
            "(?:Support|Help|Keep|Enjoy|Love|Like)[^.!?\\n]{2,50}[.!?] (?:Subscribe|Sign up|Donate)"
            "(?: (?:today|now|here|for free|to (?:our|the|[A-Z])[^.!?\\n]{2,30}))?[.!]?)"
        ),
        why="how the site talks to its reader; in prose such sentences go on",
        examples=(
            "Follow us on Facebook and Twitter", "Sign up for our morning newsletter", "Article continues below",
            "Tags: ferry, harbor", "Support local journalism. Subscribe today.",
        ),
        counter_examples=(
            "Follow us on the path", "Sign up for the race by noon", "Tags were sewn into coats", "Contact the harbor master",
            "Support came from the pier. Subscribe to no theory yet, he said", "Help is near",
        ),
        confidence=0.5,
        where="anywhere",
        starts=(
            "Support", "Help", "Keep", "Enjoy", "Love", "Like",
            "Follow us", "Sign up", "Subscribe", "Get the", "This article", "This story", "Article", "Story", "Filed", "Tags",
            "Tag:", "Have a", "Contact the", "To contact",
        ),
    ),
)
