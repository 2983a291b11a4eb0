"""What a web page adds: paths, share and font bars, page numbers, related links, legal lines, dates and counters."""

from __future__ import annotations

from . import Rule
from .credits import WORDS

_SEP = "[ |/·•,，、:：>»]{0,3}"
_BAR = (
    "分享到?|分享至|转发|轉發|微信好友|微信|新浪微博|腾讯微博|微博|朋友圈|QQ好友|QQ空间|QQ空間|QQ|人人网|豆瓣|钉钉|LINE|Line|Facebook|facebook|Twitter|twitter|WhatsApp|Weibo|WeChat|打印本页|打印本文|打印|列印|"
    "字号|字號|字体|字體|缩小|放大|超大|特大|默认|大|中|小|关闭窗口|关闭本页|关闭|關閉|收藏本站|收藏本页|收藏|点赞|點讚|讚|评论|評論|留言|复制链接|複製連結|举报|投诉|纠错|推荐|返回顶部|返回首页|返回|更多|"
    "朗读|语音播报|听新闻|手机看|手机版|电脑版|繁体|简体|繁體|無障礙|无障碍|邮件|加入收藏|设为首页|登录|登錄|登入|注册|註冊|退出|搜索|RSS|App|APP|客户端下载|扫一扫|二维码|已阅|A|Print|Email|E-mail|Share|Tweet|Pin|Save|Copy link|Comments?|Like"
)
_BAR_ANCHOR = "分享|打印|列印|字号|字號|字体|微信|微博|朋友圈|收藏|复制链接|複製連結|设为首页|登录|登錄|登入|Facebook|facebook|Print|Share|Tweet|扫一扫|返回|关闭|關閉|點讚|点赞"
_DATE = "(?:19|20)\\d\\d ?(?:[-/.] ?\\d{1,2} ?[-/.] ?\\d{1,2}|年 ?\\d{1,2} ?月 ?\\d{1,2} ?日)"
_TIME = "\\d{1,2}[:：]\\d\\d(?:[:：]\\d\\d)?"
_STAMP = f"{_DATE}(?:[ T]{{0,3}}(?:星期[一二三四五六日天])? ?{_TIME})?"
_ORIGIN = f"(?:(?:稿件|内容|內容|文章|信息|新闻|新聞)?(?:来源|來源|出处|出處)[：:] ?)"
_NAME_OF_SOURCE = "[^\\x00-\\x1f。：:]{2,30}"
_MORE = f"(?:[ |/]{{0,4}}(?:作者|编辑|責任編輯|责任编辑|责编|编审|记者|記者|字号|浏览次数|浏览|阅读量|阅读|点击|点击数|点击量|人气|评论|分享|查看|撰文|發佈|发布|来源|來源|内容来源|更新)[：:]? ?[^。！？\\n]{{0,40}})"
_LATER = ("相关阅读", "相关链接", "相关新闻", "相关报道", "相关推荐", "相关文章", "相关稿件", "延伸阅读", "热门推荐", "热门文章", "猜你喜欢", "推荐阅读", "更多新闻", "更多内容", "往期回顾", "往期推荐",
          "精彩推荐", "热点新闻", "热点推荐", "为您推荐", "为你推荐", "大家都在看", "最新文章", "新闻排行", "点击排行", "热门评论", "相關閱讀", "相關新聞", "相關連結", "延伸閱讀", "熱門新聞", "推薦閱讀", "看更多", "更多新聞")  # fmt: skip
#: Headings of a list of links: what follows to the end of the text goes with them.
RELATED_HEADINGS = "related-heading"

RULES = (
    Rule(
        name="breadcrumb",
        kind="navigation",
        pattern=f"(?:(?:您?(?:现在|当前|目前)?(?:的|所在的?)?位置|您现在的位置|当前(?:的|所在)?(?:位置|页面|栏目)|目前位置|您所在的?位置|所在位置|現在位置|目前位置)(?:是)?[：:] ?[^。！？\\n]{{2,100}}|(?:网站首页|首页|首頁|主页)(?: ?(?:>|»|›|/|→|-|--|>>|—) ?[^。！？>»›\\n]{{1,30}}){{1,8}}|"
        f"[^\\x00-\\x20>]{{2,16}}(?: ?(?:>|»|›|>>) ?[^。！？>»›\\n]{{1,30}}){{1,7}} ?(?:>|»|›|>>) ?(?:正文|内容|詳細內容|详情)|(?:Home|HOME)(?: ?(?:>|»|›|/|::|→) ?[^.!?>»›\\n]{{1,40}}){{1,7}})",
        why="the path to the page: 当前位置, or sections parted by > down to 正文",
        examples=("您的位置：潮岸网 > 新闻 > 正文", "首页 > 本地 > 民生", "当前位置:首页>>要闻>>正文", "Home > News > Local", "潮岸新闻网 > 社会 > 正文"),
        counter_examples=("您的位置决定您的视野。", "首页设计要简洁", "Home is where the heart is", "苹果 > 梨 > 桃", "首页/关于/联系我们是什么？"),
        confidence=0.95,
        starts=tuple("您的 您现在 您当前 您所在 您目前 位置： 位置: 当前 當前 现在位置 現在位置 目前位置 目前 所在位置 网站首页 首页 首頁 主页 Home HOME".split()),
        ends=(">正文", "> 正文", "»正文", "» 正文", "›正文", "› 正文"),
    ),
    Rule(
        name="tool-bar",
        kind="navigation",
        pattern=f"(?=.{{0,100}}(?:{_BAR_ANCHOR}))[\\[【(]?(?:(?:{_BAR}){_SEP}[\\]】)]?{_SEP}[\\[【(]?){{2,24}}",
        why="nothing but the words of buttons, at least two, one of them unmistakable",
        examples=("分享到： 微信 微博 QQ空间", "字号：大 中 小", "【字号 大 中 小】【打印】【关闭】", "打印本页 关闭窗口", "收藏 点赞 评论 分享", "登录 | 注册", "Share Tweet Print Email"),
        counter_examples=("分享快乐", "大 中 小", "微信支付", "打印机", "收藏家协会", "Share and share alike", "微博评论区", "登录日志"),
        confidence=0.9,
        starts=("分享", "转发", "轉發", "微信", "新浪", "腾讯", "微博", "朋友圈", "QQ", "人人", "豆瓣", "钉钉", "LINE", "Line", "Facebook", "facebook", "Twitter", "twitter", "WhatsApp", "Weibo", "WeChat", "打印", "列印", "字号", "字號", "字体", "字體", "缩小", "放大", "超大", "特大", "默认", "大 中", "大中", "关闭", "關閉", "收藏", "点赞", "點讚", "评论", "評論", "留言", "复制", "複製", "举报", "投诉", "纠错", "推荐", "返回", "更多", "朗读", "语音", "听新", "手机", "电脑", "繁体", "简体", "繁體", "無障", "无障", "邮件", "加入", "设为", "登录", "登錄", "登入", "注册", "註冊", "退出", "搜索", "RSS", "APP", "App", "客户端", "扫一", "二维", "Print", "Email", "E-mail", "Share", "Tweet", "Pin ", "Save ", "Copy", "Comment", "Like "),
    ),
    Rule(
        name="tool",
        kind="navigation",
        pattern="[\\[【(]?(?:分享到[：:]?|分享至[：:]?|打印本[页文稿]|打印文章|列印本頁|关闭窗口|关闭本页|返回(?:顶部|首页|列表|上一页|目录|上级)|回到?顶部|回到首頁|设为首页|加入收藏|收藏本[站页文]|我要(?:评论|纠错|留言|投稿|分享)|发表评论|查看评论|"
        "[复複][制製](?:链接|連結)|(?:点击|點擊)?(?:查看|閱讀|阅读)(?:更多|原文|全文)(?: ?[>»]{1,2})?|展开全文|收起全文|打开(?:APP|App|微信|客户端)[^。\\n]{0,20}|下载(?:APP|App|客户端)[^。\\n]{0,12}|手机(?:阅读|扫码|看新闻)[^。\\n]{0,10}|(?:用)?微信\"?扫一扫[^。\\n]{0,20}|分享让更多人看到|责编信箱|网友评论[^。\\n]{0,12}|评论\\(\\d{1,6}\\)|"
        "更多(?:新闻|内容|精彩)?[>»]{1,3}|更多>{0,2}>|Back to [Tt]op|Print this (?:article|page|story)|Share this (?:article|page|story|post)[:.]?|Email this (?:article|story)|Skip to (?:main )?content|Read [Mm]ore(?: ?[>»…]{1,3}|:.{0,80})?|Click here to (?:subscribe|sign up|read more)\\.?|Advertisement|ADVERTISEMENT|Sponsored|Leave a (?:comment|reply)|View (?:all )?comments|Sign (?:in|up)|Log in|Subscribe(?: now| today)?!?|Load more)[\\]】)]?",
        why="the label of one button, unmistakable",
        examples=("打印本页", "【关闭窗口】", "返回顶部", "点击查看原文", "复制链接", "Advertisement", "Share this article", "Back to top"),
        counter_examples=("打印本文件需要两分钟", "返回顶部是每个攀岩者的愿望", "Advertisement revenue fell", "阅读更多好书", "Share this bread with me"),
        confidence=0.7,
        where="anywhere",
        starts=("分享", "打印", "列印", "关闭", "返回", "回到", "回顶", "设为", "加入", "收藏", "我要", "发表", "查看", "复制", "複製", "点击", "點擊", "閱讀", "阅读", "展开", "收起", "打开", "下载", "手机", "微信", "用微", "责编信箱", "网友评论", "评论", "更多", "Back to", "Print this", "Share this", "Email this", "Skip to", "Read more", "Read More", "Click here", "Advert", "ADVERT", "Sponsored", "Leave a", "View ", "Sign in", "Sign up", "Log in", "Subscribe", "Load more"),
    ),
    Rule(
        name="button",
        kind="navigation",
        pattern="[\\[【(]?(?:分享|转发|打印|列印|收藏|点赞|评论|留言|关闭|返回|更多|字号|扫一扫|二维码|举报|纠错|登录|注册|首页|搜索|Print|Share|Email|Tweet|Comments?|Home|Menu|Search|Close)[：:]?[\\]】)]?",
        why="one word of a tool bar: also a menu item or a heading of a manual",
        examples=("打印", "【收藏】", "分享：", "Print"),
        counter_examples=("打印机", "收藏品", "分享会", "Prints"),
        confidence=0.35,
        where="beside",
        starts=tuple("分享 转发 打印 列印 收藏 点赞 评论 留言 关闭 返回 更多 字号 扫一扫 二维码 举报 纠错 登录 注册 首页 搜索 Print Share Email Tweet Comment Home Menu Search Close".split()),
    ),
    Rule(
        name="scan-code",
        kind="navigation",
        pattern="(?![^\\n]{0,40}(?:就|便|可以|后即|後即))(?:更多[^。！？，\\n]{0,6}|[，, ]|请|請|欢迎|歡迎|用|打开|微信|手机|点击|快来|[▲↑]){0,4}(?:(?:扫描?|長按|长按|識別|识别|微信扫|掃描?)[^。！？，\\n]{0,12}(?:二维码|二維碼|[码碼])[^。！？\\n]{0,24}|扫一扫[，, ]?[^。！？\\n]{0,20}(?:关注|微信|下载|手机|阅读|分享|精彩|更多|打开|订阅)[^。！？\\n]{0,12}|(?:欢迎|请)?(?:关注|搜索|订阅)[^。！？，\\n]{0,16}(?:微信公众号|公众号|视频号|官方微博|微信号|客户端)[^。！？\\n]{0,16}|二维码)[。！]?",
        why="an order to scan a code or to follow an account, short and without a sentence around it",
        examples=("扫描二维码关注我们", "长按识别二维码", "扫一扫 关注潮岸发布", "欢迎关注潮岸日报微信公众号", "更多精彩请扫码关注"),
        counter_examples=("村民扫描二维码就能了解茶叶的种植过程。", "游客扫一扫，就能听讲解", "关注民生", "二维码里的乡村振兴"),
        confidence=0.72,
        starts=tuple("扫 掃 长按 長按 识别 識別 微信 关注 欢迎 歡迎 请 請 更多 手机 用 打开 二维码 搜索 订阅 点击 快来".split()),
        marks=True,
    ),
    Rule(
        name="pagination",
        kind="navigation",
        pattern="(?=[^\\n]{0,90}(?:[上下前后][一]?[页頁]|尾[页頁]|末页|Prev|[0-9][^\\n]{0,9}Next))[\\[【(<«‹]{0,2} ?(?:(?:首页|首頁|第一页|尾页|末页|尾頁|最后一页|(?:<<|>>|[<>«»‹›])?(?:上一页|下一页|上一頁|下一頁|上页|下页|前一页|后一页)(?:[<>«»‹›]{1,2})?|Previous(?: page)?|Prev|Next(?: page)?|共 ?\\d{1,4} ?[页頁]|[第到] ?\\d{1,4} ?[页頁]|\\d{1,4} ?/ ?\\d{1,4} ?[页頁]?|GO|跳转|确定|\\d{1,4}|\\.{3}|…)[ |/\\]\\[)(>»<«·，,]{0,6}){1,30}",
        why="上一页, 下一页 and numbers; the words of a page's turning must be there",
        examples=("上一页 1 2 3 下一页 尾页", "共3页 下一页", "[上一页] [1] [2] [下一页]", "Previous 1 2 3 Next"),
        counter_examples=("下一页的故事", "1 2 3 4", "首页", "Next", "第3页"),
        confidence=0.9,
        starts=tuple("首页 首頁 第一页 尾页 末页 上一 下一 上页 下页 前一 后一 共 Prev Next > » › < « ‹ [ 1".split()),
    ),
    Rule(
        name="neighbour-article",
        kind="navigation",
        pattern="[<«]? ?(?:上一篇|下一篇|上一条|下一条|上一則|下一則|上篇|下篇|前一篇|后一篇|Previous (?:article|post|story)|Next (?:article|post|story))(?:文章|新闻)?[：:] ?[^\\n]{1,80}",
        why="上一篇： and the title of the page before or after",
        examples=("上一篇：潮岸镇新建三座粮仓", "下一篇: 没有了", "Next article: Ferry fares to rise"),
        counter_examples=("上一篇文章里我们谈到渔业", "下篇 归来", "Next articles of war"),
        confidence=0.92,
        starts=tuple("上一 下一 上篇 下篇 前一 后一 Previous Next".split()),
        marks=True,
    ),
    Rule(
        name=RELATED_HEADINGS,
        kind="navigation",
        pattern=f"[■◆●▍|>【\\[]? ?(?:{'|'.join(_LATER)}|Related (?:[Ss]tories|[Aa]rticles|[Ll]inks|[Nn]ews|[Pp]osts|[Cc]ontent)|More (?:[Ss]tories|[Nn]ews|[Ll]ike [Tt]his|[Ff]rom .{{2,30}})|You (?:may|might) also like|Recommended(?: for you)?|Most (?:[Rr]ead|[Pp]opular)|RELATED STORIES|Trending(?: [Nn]ow)?) ?[：:】\\]>»]{{0,3}}",
        why="heads a list of links; alone it may head a box of text, so the list must follow, at the end of the text",
        examples=("相关阅读", "延伸阅读：", "【相关链接】", "猜你喜欢", "Related Stories"),
        counter_examples=("相关链接已失效", "推荐阅读书目二十种", "More stories to tell", "延伸阅读的乐趣"),
        confidence=0.4,
        where="beside",
        starts=tuple("相关 相關 延伸 延申 热门 热点 熱門 猜你 推荐 推薦 更多 看更 往期 精彩 为您 为你 大家 最新 新闻排行 点击排行 Related RELATED More You Recommended Most Trending".split()),
    ),
    Rule(
        name="stamp-source",
        kind="metadata",
        pattern=f"(?:(?:发布|发表|更新|编辑|发稿|刊发|時間|时间|日期|發佈|發布|更新|上传|录入|添加)(?:时间|時間|日期|于|於)?[：:] ?)?{_STAMP}[ |/()]{{0,6}}(?:{_ORIGIN}{_NAME_OF_SOURCE}){_MORE}{{0,4}}|{_ORIGIN}{_NAME_OF_SOURCE}[ |/()]{{1,6}}(?:(?:发布|发表|更新|發佈|發布)?(?:时间|時間|日期)?[：:] ?)?{_STAMP}{_MORE}{{0,4}}",
        why="a date with its source: the line under a web page's headline",
        examples=("2023-05-06 07:30 来源：潮岸日报", "发布时间：2023年5月6日 来源：潮岸网 作者：李文", "来源：潮岸发布 2023-05-06 10:12", "更新時間：2023/05/06 09:00 來源：南岸時報"),
        counter_examples=("2023年5月6日来源不明的包裹", "来源：2023年统计年鉴", "2023-05-06 入库 30 件"),
        confidence=0.95,
        starts=tuple("发布 发表 更新 编辑 发稿 刊发 時間 时间 日期 發佈 發布 上传 录入 添加 19 20 来源 來源 出处 出處 稿件 内容 內容 文章 信息 新闻 新聞".split()),
    ),
    Rule(
        name="stamp-label",
        kind="metadata",
        pattern=f"[(\\[【]?(?:(?:本文|文章|稿件|信息|最后|最近|首次|最後)?(?:发布|发表|更新|编辑|发稿|刊发|發佈|發布|上传|录入|添加|刊登|见报|出版)(?:时间|時間|日期|于|於)|(?:Published|Updated|Posted|Last updated|Last modified|PUBLISHED|UPDATED)(?: on| at)?)[：:]? ?(?:{_STAMP}|\\d{{1,2}}[-/月]\\d{{1,2}}日?(?: {_TIME})?|(?:[A-Z][a-z]{{2,9}},? )?(?:[A-Z][a-z]{{2,8}}\\.? \\d{{1,2}},? \\d{{4}}|\\d{{1,2}} [A-Z][a-z]{{2,8}} \\d{{4}}|\\d{{4}}-\\d\\d-\\d\\d)(?:,? (?:at )?\\d{{1,2}}[:.]\\d\\d(?: ?[AaPp]\\.?[Mm]\\.?)?(?: [A-Z]{{2,4}})?)?)[)\\]】]?{_MORE}{{0,4}}",
        why="发布时间： and a date, and whatever counters follow",
        examples=("发布时间：2023-05-06 08:00", "更新时间：2023-05-06 07:05:00 内容来源：潮岸网", "發佈時間：2023/05/06", "Updated: May 6, 2023, 9:15 a.m.", "Published 6 May 2023"),
        counter_examples=("发布时间另行通知", "更新时间：每周一", "Updated May figures show a rise", "出版日期：2021年"),
        confidence=0.92,
        starts=tuple("本文 文章 稿件 信息 最后 最近 首次 最後 发布 发表 更新 编辑 发稿 刊发 發佈 發布 上传 录入 添加 刊登 见报 出版 Publish PUBLISH Update UPDATE Posted Last".split()),
    ),
    Rule(
        name="source-label",
        kind="metadata",
        pattern=f"[(\\[【]?(?:{_ORIGIN}|(?:转载自|转自|轉載自|摘自)[：:] ?)(?!.{{0,30}}(?:年鉴|统计|普查|数据|根据|表|作者|本文|笔者|网民|调查))[^\\x00-\\x1f。：:]{{2,30}}?{_MORE}{{0,4}}[)\\]】]?",
        why="来源： and a name: under a headline or at the end; under a table it names the data's origin",
        examples=("来源：潮岸日报", "稿件来源：潮岸县融媒体中心", "（来源：南岸晚报）", "來源：中央社", "来源：潮岸发布 编辑：李文"),
        counter_examples=("来源：县统计局2021年数据", "来源：作者根据资料整理。", "来源不明", "来源：山泉，经三级过滤"),
        confidence=0.45,
        where="edge",
        starts=tuple("来源 來源 出处 出處 稿件 内容来 內容來 文章来 信息来 新闻来 新聞來 转载 转自 轉載 摘自".split()),
    ),
    Rule(
        name="counter",
        kind="metadata",
        pattern="[(\\[【]?(?:(?:浏览|阅读|点击|查看|访问|人气|評論|评论|点赞|转发|分享|瀏覽|閱讀|點擊|跟帖|参与|Views|Comments|Shares)(?:次数|次數|量|数|數|人数)?[：: ]{1,3}\\d{1,9}[万+次人]{0,2}[ |/]{0,3}){1,5}[)\\]】]?|\\d{1,9} (?:views|shares|comments)|\\d{1,7}次(?:浏览|阅读|播放)",
        why="how often the page was read: a word of counting and a number",
        examples=("浏览次数：1024", "阅读量：10万+ 点赞：356", "阅读 2301", "點擊數：88", "256 views"),
        counter_examples=("阅读 3 本书", "评论：好", "点击 5 次按钮打开", "浏览次数：逐年下降"),
        confidence=0.8,
        where="anywhere",
        starts=tuple("浏览 阅读 点击 查看 访问 人气 評論 评论 点赞 转发 分享 瀏覽 閱讀 點擊 跟帖 参与 Views Comments Shares".split()),
        ends=tuple("次浏览 次阅读 次播放 views shares comments".split()),
    ),
    Rule(
        name="date-time",
        kind="metadata",
        pattern=f"[(\\[]?{_STAMP}(?: ?星期[一二三四五六日天])?[)\\]]?|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{{1,2}}, (?:19|20)\\d\\d(?: ?[|·] ?\\d{{1,2}}:\\d\\d ?[AaPp]\\.?[Mm]\\.?)?",
        why="only a date: also the head of a letter, a diary or a message, so another piece must stand beside it",
        examples=("2023-05-06 07:30", "2023年5月6日 星期六", "2023/05/06", "Saturday, May 6, 2023"),
        counter_examples=("2023年5月", "2023-05-06 入库", "5月6日", "May 6, 2023 was a Saturday"),
        confidence=0.3,
        where="beside",
        starts=tuple("19 20 Mon Tue Wed Thu Fri Sat Sun January February March April May June July August September October November December".split()),
    ),
    Rule(
        name="copyright",
        kind="metadata",
        pattern=f"[(\\[]?(?:{WORDS}{{0,24}}(?:版权所有|版權所有|著作权所有)[^。\\n]{{0,120}}。?|(?:©|\\([cC]\\)|Copyright|COPYRIGHT)[ ©©]{{0,4}}(?:\\([cC]\\) ?)?(?:19|20)\\d\\d[^\\n]{{0,140}}(?:All [Rr]ights [Rr]eserved|ALL RIGHTS RESERVED|版权所有|版權所有|[公有]限?公司|集团|网|社|Inc|Ltd|LLC|News|Media|Times|Courier|Post|Press)[^\\n]{{0,40}}|© ?(?:19|20)\\d\\d[^\\n]{{0,100}}|(?:All [Rr]ights [Rr]eserved|ALL RIGHTS RESERVED)\\.?)[)\\]]?",
        why="©, a year and an owner, or 版权所有",
        examples=("版权所有 潮岸日报社", "© 2023 Harbor Courier", "Copyright © 2019-2023 潮岸网 版权所有", "All rights reserved.", "潮岸新闻网版权所有 未经授权不得转载"),
        counter_examples=("Copyright 法律课程", "(c) 第三项", "版权问题", "# Copyright (c) 2023 Jane Doe", "// © 2023 Jane Doe"),
        confidence=0.88,
        starts=("©", "(c) ", "(C) ", "Copyright", "COPYRIGHT", "All rights", "All Rights", "ALL RIGHTS", "版权所有", "版權所有", "著作权", "本网版权", "本站版权"),
        inside=("版权所有", "版權所有"),
        marks=True,
    ),
    Rule(
        name="licence-number",
        kind="metadata",
        pattern="(?=[^\\n]{0,120}[0-9]{4})[^。\\n]{0,60}?(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]?(?:ICP[备證证]?[案证]?(?:号)?[ -：:]{0,2}\\d{5,10}号?(?:-\\d{1,3})?)|公网安备 ?\\d{8,16} ?号?|(?:互联网新闻信息服务许可证|信息网络传播视听节目许可证|增值电信业务经营许可证|广播电视节目制作经营许可证)[号：: ]{0,3}[^\\x00-\\x1fa-z。 ]{4,24})[^。\\n]{0,100}",
        why="a registration number of a website",
        examples=("浙ICP备12345678号-1", "苏公网安备 32010202010101号", "互联网新闻信息服务许可证：33120210001"),
        counter_examples=("ICP备案流程", "互联网新闻信息服务许可证申请指南", "公网安备要求"),
        confidence=0.95,
        inside=("ICP", "公网安备", "许可证"),
        marks=True,
    ),
    Rule(
        name="reprint-ban",
        kind="metadata",
        pattern="[(\\[【*※]{0,2}(?:(?:本[报网站刊台文][^。！？\\n]{0,30})?未经[^。！？\\n]{0,20}(?:授权|许可|允许|同意)[^。！？\\n]{0,16}(?:不得|禁止|严禁|谢绝)[^。！？\\n]{0,8}(?:转载|复制|使用|摘编|镜像|链接)[^。！？\\n]{0,40}[。！]?|(?:转载请|轉載請|如需转载)[^。！？\\n]{1,30}(?:出处|来源|联系|註明|注明|出處|授权)[^。！？\\n]{0,30}[。！]?|(?:未經授權|未經許可)[^。！？\\n]{0,12}(?:不得|禁止)[^。！？\\n]{0,8}轉載[^。！？\\n]{0,16}。?|(?:版权|免责|特别|郑重|转载|本[网报站])声明[：:][^\\n]{4,180}|"
        "(?:This material|No part of this)[^\\n]{4,60} may not be (?:published|reproduced)[^\\n]{0,100}|(?:Reprinted|Republished) with permission[^\\n]{0,60})[)\\]】]?",
        why="who may reprint: the site's standing note, one sentence in a line of its own",
        examples=("未经授权不得转载", "本网站内容未经书面许可，禁止转载。", "转载请注明出处。", "版权声明：本文版权归潮岸网所有", "免责声明：本文仅代表作者个人观点"),
        counter_examples=("未经授权的工程被叫停。", "他未经同意就转载了照片。", "版权声明的写法", "转载请求被拒绝"),
        confidence=0.8,
        starts=tuple("本报 本网 本站 本刊 本台 本文 未经 未經 转载 轉載 如需 版权声明 免责声明 特别声明 郑重声明 本网声明 This No Reprinted Republished *未经 ※未经".split()),
        marks=True,
    ),
    Rule(
        name="contact",
        kind="metadata",
        pattern="(?:(?:新闻热线|读者热线|报料热线|爆料热线|爆料电话|新闻报料|投稿邮箱|投稿信箱|编辑部电话|广告热线|广告电话|发行热线|订阅热线|订报热线|举报电话|举报邮箱|不良信息举报[^。\\n]{0,8}|违法和不良信息举报[^。\\n]{0,8}|新聞熱線|投稿信箱|讀者熱線|广告部|发行部|编辑部|总编室|值班电话|投诉电话|报料电话|责编邮箱|邮箱|电话|传真|邮编|邮政编码|地址|社址|网址|E-?mail|Email|E-mail|QQ|微信)[：: ]{1,3}[^。！？，\\n]{4,60}?[ |/;；,]{0,4}){1,6}",
        why="how to reach the paper: a newsroom's line with a number or an address",
        examples=("新闻热线：0999-1234567 投稿邮箱：news@example.com", "社址：潮岸市临河路8号 邮编：310000 电话：1234567", "举报电话：12345678"),
        counter_examples=("电话：无人接听。", "地址变更通知", "新闻热线开通十年", "邮箱里的信"),
        confidence=0.4,
        where="foot",
        starts=tuple("新闻热线 读者热线 报料 爆料 新闻报料 投稿 编辑部 广告 发行 订阅热线 订报热线 举报 不良 违法 新聞熱線 讀者熱線 总编室 值班电话 投诉电话 责编邮箱 邮箱 电话 传真 邮编 邮政编码 地址 社址 网址 E-mail Email QQ 微信".split()),
    ),
    Rule(
        name="newsroom-line",
        kind="metadata",
        pattern="(?:新闻热线|读者热线|报料热线|爆料热线|爆料电话|新闻报料|广告热线|发行热线|订阅热线|订报热线|新聞熱線|讀者熱線|违法和不良信息举报电话|不良信息举报电话|总编室电话|编辑部电话)[：: ]{1,3}[^。！？，\\n]{0,6}\\d[\\d ()-]{4,20}[^。！？，\\n]{0,80}",
        why="新闻热线 with its number: a paper's own line",
        examples=("新闻热线：0999-1234567", "广告热线 12345678 发行热线 87654321"),
        counter_examples=("新闻热线接到市民来电", "读者热线：听你说", "广告热线火爆"),
        confidence=0.85,
        starts=tuple("新闻热线 读者热线 报料热线 爆料 新闻报料 广告热线 发行热线 订阅热线 订报热线 新聞熱線 讀者熱線 违法 不良 总编室 编辑部".split()),
    ),
    Rule(
        name="english-site-line",
        kind="navigation",
        pattern="(?:Follow us on [A-Z][^\\n]{2,60}|Sign up for (?:our|the|[A-Z])[^\\n]{2,60}newsletter[^\\n]{0,30}|Subscribe to (?:our|the|[A-Z])[^\\n]{2,60}|Get the latest[^\\n]{2,60}(?:inbox|newsletter)[^\\n]{0,20}|This (?:article|story) (?:was )?(?:originally |first )?(?:appeared|published) (?:in|on|at)[^\\n]{2,80}|(?:Article|Story) continues (?:below|after)[^\\n]{0,40}|Filed under:? [^\\n]{2,80}|Tags?: [^\\n]{2,100}|Have a (?:tip|story)\\?[^\\n]{0,80}|(?:To )?[Cc]ontact the (?:reporter|writer|editor)[^\\n]{2,80})",
        why="how the site talks to its reader; in prose such sentences go on",
        examples=("Follow us on Facebook and Twitter", "Sign up for our morning newsletter", "Article continues below", "Tags: ferry, harbor"),
        counter_examples=("Follow us on the path", "Sign up for the race by noon", "Tags were sewn into coats", "Contact the harbor master"),
        confidence=0.5,
        where="anywhere",
        starts=("Follow us", "Sign up", "Subscribe", "Get the", "This article", "This story", "Article", "Story", "Filed", "Tags", "Tag:", "Have a", "Contact the", "To contact"),
    ),
    Rule(
        name="web-tags",
        kind="metadata",
        pattern="(?:标签|关键词|关键字|TAG|Tags?|標籤|關鍵字|分类|所属栏目|栏目|频道|文章分类)[：:] ?[^。！？\\n]{2,60}",
        why="the page's tags; in a form or a glossary a field",
        examples=("标签：茶叶 丰收", "关键词：渔业 休渔期", "標籤：市集"),
        counter_examples=("标签要贴牢。", "关键词是什么？", "栏目调整启事"),
        confidence=0.4,
        where="edge",
        starts=tuple("标签 关键 TAG Tag Tags 標籤 關鍵 分类 所属栏目 栏目 频道 文章分类".split()),
    ),
)
