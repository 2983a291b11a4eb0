"""What a web page says of itself: date and source, counters, owner and licence, how to reach the paper."""

from __future__ import annotations

from . import Rule
from .words import CLOCK, DAY, WORDS, words

_STAMP = f"{DAY}(?:[ T]{{0,3}}(?:星期[一二三四五六日天])? ?{CLOCK})?"
_ORIGIN = "(?:(?:稿件|内容|文章|信息|新闻)?(?:来源|出处)[：:|] ?)"
_NAME_OF_SOURCE = "[^\\x00-\\x1f。：:]{2,30}"
_MORE = (
    "(?:[ |/•·]{0,4}(?:作者|编辑|责任编辑|责编|编审|记者|字号|浏览次数|浏览|阅读量|阅读|点击|点击数|点击量|"
    "人气|评论|分享|查看|撰文|发布|来源|内容来源|更新)[：:]? ?[^。！？\\n]{0,40})"
)
_SITE = "[^\\x00-\\x7f，。：]{2,10}(?:[网报社刊台]|在线|新闻|频道|客户端)"
_COUNTS = "(?:评论|跟帖|浏览|阅读|点击|参与|人气)"
_COUNTED = (
    f"(?:(?:{_COUNTS}|字号|作者|编辑|责编|记者)[：:(（] ?[^。！？\\n]{{0,20}}|"
    f"{_COUNTS}量?[ |/]?[0-9]{{1,9}}[次人条]?|字号 ?[大中小 ]{{1,6}})"
)

RULES = (
    Rule(
        name="stamp-source",
        kind="metadata",
        pattern=(
            "(?:(?:发布|发表|更新|编辑|发稿|刊发|时间|日期|上传|录入|添加)(?:时间|日期|于)?[：:] ?)?"
            f"{_STAMP}[ |/()•·]{{0,6}}(?:{_ORIGIN}{_NAME_OF_SOURCE}){_MORE}{{0,4}}|"
            f"{_ORIGIN}{_NAME_OF_SOURCE}[ |/()•·]{{0,6}}(?:(?:发布|发表|更新)?(?:时间|"
            f"日期)?[：:] ?)?{_STAMP}{_MORE}{{0,4}}"
        ),
        why="a date with its source: the line under a web page's headline",
        examples=(
            "2023-05-06 07:30 来源：潮岸日报", "发布时间：2023年5月6日 来源：潮岸网 作者：李文",
            "来源：潮岸发布 2023-05-06 10:12", "来源:潮岸日报2021-06-28 11:56", "更新時間：2023/05/06 09:00 來源：南岸時報",
        ),
        counter_examples=("2023年5月6日来源不明的包裹", "来源：2023年统计年鉴", "2023-05-06 入库 30 件"),
        confidence=0.95,
        starts=words(
            "发布 发表 更新 编辑 发稿 刊发 时间 日期 上传 录入 添加 19 20 来源 出处 稿件 内容 "
            "文章 信息 新闻"
        ),
        holds=("来源", "出处"),
    ),
    Rule(
        name="stamp-parts",
        kind="metadata",
        pattern=(
            f"(?=.{{0,60}}{CLOCK})(?:https?://[!-~]{{4,60}} )?{_STAMP}(?:[ |/]{{1,4}}{_SITE}){{0,3}}"
            f"[ |/]{{1,4}}{_COUNTED}(?:[ |/]{{1,4}}(?:{_SITE}|{_COUNTED})){{0,4}}"
        ),
        why="a day and an hour with a counter or who wrote it: the line under a web page's headline",
        examples=(
            "http://www.example.com 2014年05月27日09:41 南岭新闻网 评论：0条",
            "2014-05-27 09:41 南岭日报 阅读：120",
        ),
        counter_examples=(
            "2014-05-27 09:41", "2014年5月27日 南岭日报", "2014-05-27 09:41 渡口开航，船满了", "2014-05-27 09:41 记者到达现场",
            "2014-05-27 09:41 参与抢险的船只返航", "2014-05-27 09:41 阅读室关门", "2014-05-27 09:41 队员登上了望台",
        ),
        confidence=0.9,
        starts=("http", "19", "20"),
        longest=120,
        holds=words("人气 作者 参与 字号 浏览 点击 编辑 责编 记者 评论 跟帖 阅读"),
    ),
    Rule(
        name="stamp-label",
        kind="metadata",
        pattern=(
            "(?:(?:来源|作者|编辑)[：:] ?){0,3}[(\\[【]?(?:(?:本文|文章|稿件|信息|最后|最近|首次)?(?:发布|"
            "发表|更新|编辑|发稿|刊发|上传|录入|添加|刊登|见报|出版)(?:时间|日期|于)|"
            "(?:Published|Updated|Posted|Last updated|Last modified|PUBLISHED|"
            f"UPDATED)(?: on| at)?|(?:发布|更新|刊登)(?=[/：:]))[/：:]? ?"
            f"(?:{_STAMP}(?: ?[AaPp][Mm])?|\\d{{1,2}}[-/月]\\d{{1,2}}日?(?: {CLOCK})?|"
            f"(?:[A-Z][a-z]{{2,9}},? )?"
            f"(?:[A-Z][a-z]{{2,8}}\\.? \\d{{1,2}},? \\d{{4}}|\\d{{1,2}} [A-Z][a-z]{{2,8}} \\d{{4}}|\\d{{4}}-\\d\\d-\\d\\d)"
            f"(?:,? (?:at )?\\d{{1,2}}[:.]\\d\\d(?: ?[AaPp]\\.?[Mm]\\.?)?(?: [A-Z]{{2,4}})?)?)[)\\]】]?{_MORE}{{0,4}}"
        ),
        why="发布时间： and a date, and whatever counters follow",
        examples=(
            "发布时间：2023-05-06 08:00", "更新时间：2023-05-06 07:05:00 阅读：120", "發佈時間：2023/05/06",
            "Updated: May 6, 2023, 9:15 a.m.", "Published 6 May 2023", "发布/2020年2月3日 05:00 AM",
        ),
        counter_examples=("发布时间另行通知", "更新时间：每周一", "Updated May figures show a rise", "出版日期：2021年"),
        confidence=0.92,
        starts=words(
            "来源 作者 本文 文章 稿件 信息 最后 最近 首次 发布 发表 更新 编辑 发稿 刊发 上传 录入 添加 "
            "刊登 见报 出版 "
            "Publish PUBLISH Update UPDATE Posted Last"
        ),
        holds=(
            "Last mo", "Last up", "PUBLISH", "Posted", "Publish", "UPDATED", "Updated", "于", "刊登", "发布",
            "日期", "时间", "更新",
        ),
    ),
    Rule(
        name="source-label",
        kind="metadata",
        pattern=(
            f"[(\\[【]?(?:{_ORIGIN}|(?:转载自|转自|摘自)[：:] ?)(?!.{{0,30}}(?:年鉴|统计|普查|数据|根据|表|作者|本文|"
            f"笔者|网民|调查))[^\\x00-\\x1f。：:]{{2,30}}?{_MORE}{{0,4}}[)\\]】]?"
        ),
        why="来源： and a name: under a headline or at the end; under a table it names the data's origin",
        examples=(
            "来源：潮岸日报", "稿件来源：潮岸县融媒体中心", "（来源：南岸晚报）", "來源：中央社", "转自：潮岸发布 编辑：李文",
        ),
        counter_examples=("来源：县统计局2021年数据", "来源：作者根据资料整理。", "来源不明", "来源：山泉，经三级过滤"),
        confidence=0.45,
        where="edge",
        starts=words("来源 出处 稿件 内容来 文章来 信息来 新闻来 转载 转自 摘自"),
        longest=80,
    ),
    Rule(
        name="counter",
        kind="metadata",
        pattern=(
            "[(\\[【]?(?:(?:浏览|阅读|点击|查看|访问|人气|评论|点赞|转发|分享|跟帖|参与|Views|Comments|"
            "Shares)(?:次数|量|数|人数)?[：: ]{1,3}\\d{1,9}[万+次人]{0,2}[ |/]{0,3}){1,5}[)\\]】]?|\\d{1,9} (?:views|"
            "shares|comments)|\\d{1,7}次(?:浏览|阅读|播放)"
        ),
        why="how often the page was read: a word of counting and a number",
        examples=("浏览次数：1024", "阅读量：10万+ 点赞：356", "浏览 2301", "點擊數：88", "256 views"),
        counter_examples=("阅读 3 本书", "评论：好", "点击 5 次按钮打开", "浏览次数：逐年下降"),
        confidence=0.8,
        where="anywhere",
        starts=words("浏览 阅读 点击 查看 访问 人气 评论 点赞 转发 分享 跟帖 参与 Views Comments Shares"),
        ends=words("次浏览 次阅读 次播放 views shares comments"),
        longest=60,
    ),
    Rule(
        name="date-time",
        kind="metadata",
        pattern=(
            f"[(\\[]?{_STAMP}(?:[,， ]{{0,2}}星期[一二三四五六日天])?(?: ?[AaPp][Mm]| "
            f"?[(（][^()（）]{{0,8}}时间[)）])?[)\\]]?|"
            f"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:January|"
            f"February|March|April|May|June|July|August|September|October|November|December) \\d{{1,2}}, (?:19|20)\\d\\d"
            f"(?: ?[|·] ?\\d{{1,2}}:\\d\\d ?[AaPp]\\.?[Mm]\\.?)?"
        ),
        why="only a date: also the head of a letter, a diary or a message, so another piece must stand beside it",
        examples=(
            "2023-05-06 07:30", "2023年5月6日", "2023/05/06", "2023年5月6日，星期六(GMT+8 北京时间)",
            "Saturday, May 6, 2023",
        ),
        counter_examples=("2023年5月", "2023-05-06 入库", "5月6日", "May 6, 2023 was a Saturday"),
        confidence=0.3,
        where="beside",
        whole=True,
        marks=True,
        starts=words(
            "19 20 Mon Tue Wed Thu Fri Sat Sun January February March April May June July August September October November "
            "December"
        ),
        longest=40,
    ),
    Rule(
        name="copyright",
        kind="metadata",
        pattern=(
            f"[(\\[]?(?:{WORDS}{{0,24}}(?:版权所有|著作权所有)[^。\\n]{{0,120}}。?|(?:©|\\([cC]\\)|Copyright|"
            f"COPYRIGHT)[ ©©]{{0,4}}(?:\\([cC]\\) ?)?(?:19|20)\\d\\d[^\\n]{{0,140}}(?:[Aa]ll [Rr]ights [Rr]eserved|"
            "ALL RIGHTS RESERVED|版权所有|[公有]限?公司|集团|网|社|Inc|Ltd|LLC|News|Media|Times|Courier|Post|"
            f"Press)[^\\n]{{0,40}}|© ?(?:19|20)\\d\\d[^\\n]{{0,100}}|(?:All [Rr]ights [Rr]eserved|"
            "ALL RIGHTS RESERVED)\\.?)[)\\]]?|"
            "© ?[A-Z][A-Za-z&.,'’ -]{2,60}? (?:19|20)\\d\\d(?:[-–](?:19|20)?\\d\\d)?\\.?(?: ?All [Rr]ights [Rr]eserved\\.?)?"
        ),
        why="©, a year and an owner, or 版权所有",
        examples=(
            "版权所有 潮岸日报社", "潮 岸 网 版 权 所 有 ，未 经 书 面 授 权 禁 止 使 用",
            "© 2023 Harbor Courier", "Copyright © 2019-2023 潮岸网 版权所有", "All rights reserved.",
            "潮岸新闻网版权所有 未经授权不得转载", "著作權所有，未經同意請勿轉載",
            "© Stonebeck Herald 2020. All rights reserved.",
        ),
        counter_examples=(
            "Copyright 法律课程", "(c) 第三项", "版权问题", "# Copyright (c) 2023 Jane Doe", "// © 2023 Jane Doe",
            "© means a right", "(c) Stonebeck 2020", "© Stonebeck Herald",
        ),
        confidence=0.88,
        starts=(
            "©", "(c) ", "(C) ", "Copyright", "COPYRIGHT", "All rights", "All Rights", "ALL RIGHTS", "版权所有",
            "著作权", "本网版权", "本站版权",
        ),
        inside=("版权所有", "版 权 所 有", "著作权所有"),
        marks=True,
    ),
    Rule(
        name="licence-number",
        kind="metadata",
        pattern=(
            "(?=[^\\n]{0,120}[0-9]{4})[^。\\n]{0,60}?(?:[^\\x00-\\x7f]?"
            "(?:ICP[备证]?[案证]?(?:号)?[ ：:-]{0,2}\\d{5,10}号?(?:-\\d{1,3})?)|公网安备 ?\\d{8,16} ?号?|"
            "(?:互联网新闻信息服务许可证|信息网络传播视听节目许可证|增值电信业务经营许可证|"
            "广播电视节目制作经营许可证)[号：: ]{0,3}[^\\x00-\\x1fa-z。 ]{4,24})[^。\\n]{0,100}"
        ),
        why="a registration number of a website",
        examples=("浙ICP备12345678号-1", "苏公网安备 32010202010101号", "互联网新闻信息服务许可证：33120210001"),
        counter_examples=("ICP备案流程", "互联网新闻信息服务许可证申请指南", "公网安备要求"),
        confidence=0.95,
        marks=True,
        inside=("ICP", "公网安备"),
        starts=("互联网新闻", "信息网络传播", "增值电信", "广播电视节目"),
    ),
    Rule(
        name="reprint-ban",
        kind="metadata",
        pattern=(
            "[(\\[【*※]{0,2}(?:(?:本[报网站刊台文版][^。！？\\n]{0,30})?未经[^。！？\\n]{0,20}(?:授权|许可|允许|"
            "同意)[^。！？\\n]{0,16}(?:不得|禁止|严禁|谢绝)[^。！？\\n]{0,8}(?:转载|复制|使用|摘编|镜像|"
            "链接)[^。！？\\n]{0,40}[。！]?|(?:转载请|如需转载)[^。！？\\n]{1,30}(?:出处|来源|联系|注明|"
            "授权)[^。！？\\n]{0,30}[。！]?|(?:未经授权|未经许可)[^。！？\\n]{0,12}(?:不得|"
            "禁止)[^。！？\\n]{0,8}转载[^。！？\\n]{0,16}。?|(?:版权|免责|特别|郑重|转载|本[网报站])声明[：:][^\\n]{4,180}|"
            "(?:This material|No part of this)[^\\n]{4,60} may not be (?:published|reproduced)[^\\n]{0,100}|(?:Reprinted|"
            "Republished) with permission[^\\n]{0,60})[)\\]】]?|"
            "凡(?:本[网站报])?(?:标?注|注明)(?:有|明)?[^。\\n]{2,80}(?:稿件|作品|文章|来源)[^\\n]{4,160}|"
            "(?:本?版权(?:稿件|作品)|任何(?:媒体|单位)[^。\\n]{0,20})[^。\\n]{0,24}未经[^。\\n]{0,16}"
            "(?:授权|许可|同意)[^。\\n]{0,10}(?:不得|禁止|严禁)[^\\n]{0,60}|"
            "本(?:[稿文刊网站报]|稿件)[^。\\n]{0,40}版权[^。\\n]{2,60}未经[^。\\n]{0,12}授权"
            "[^。\\n]{0,10}(?:不得|禁止|严禁)[^\\n]{0,60}|版权(?:和|及|与)免责[声申]明"
        ),
        why="who may reprint what: a site's standing note, in a line of its own",
        examples=(
            "未经授权不得转载", "本网站内容未经书面许可，禁止转载。", "转载请注明出处。", "版权声明：本文版权归潮岸网所有",
            "免责声明：本文仅代表作者个人观点", '凡注有"渡口网"的稿件，转载须注明来源：渡口网。',
            "版权稿件，任何媒体未经授权不得转载。", "版權聲明：本文係渡口網原創，未經授權，嚴禁轉載。", "版权和免责申明",
        ),
        counter_examples=(
            "未经授权的工程被叫停。", "他未经同意就转载了照片。", "版权声明的写法", "转载请求被拒绝", "凡注有日期的船票都有效。",
            "版权稿件的价格", "版權聲明的寫法", "任何单位未经批准不得停航。",
        ),
        confidence=0.8,
        starts=words(
            "本报 本网 本站 本刊 本台 本文 本版 本稿 凡注 凡标 凡本 任何 未经 转载 "
            "如需 版权 免责 特别 郑重声明 This No Reprinted Republished *未经 ※未经"
        ),
        marks=True,
        holds=(
            "未经", "声明", "申明", "转载请", "如需转载", " may not be ", " with permission",
            "稿件", "作品", "文章", "源",
        ),
    ),
    Rule(
        name="contact",
        kind="metadata",
        pattern=(
            "(?=[^\\n]{0,90}[0-9@./号街])(?:(?:(?:读者|新闻|服务|广告|客服|编辑部?|[报爆]料|投稿|"
            "订[报阅]|发行|监督){1,2}"
            "(?:[热专]线|电话|[查咨谘]询|[邮信]箱|邮址)(?=[：: ])|新闻报料|"
            "举报电话|举报邮箱|不良信息举报[^。\\n]{0,8}|违法和不良信息举报[^。\\n]{0,8}|"
            "广告部|发行部|编辑部|总编室|值班电话|投诉电话|报料电话|责编邮箱|邮箱|电话|传真|邮编|邮政编码|"
            "地址|社址|网址|E-?mail|QQ|微信)[：: ]{1,3}[^。！？，\\n]{4,60}?[ |/;；,]{0,4}){1,6}"
        ),
        why="how to reach the paper: a newsroom's line with a number or an address",
        examples=(
            "编辑部：0999-1234567 邮编：310000", "社址：潮岸市临河路8号 邮编：310000 电话：1234567",
            "举报电话：12345678",
        ),
        counter_examples=("电话：无人接听。", "地址变更通知", "新闻热线开通十年", "邮箱里的信", "网址：怎样取一个好名字"),
        confidence=0.4,
        where="foot",
        starts=words(
            "读者 服务 新闻 广告 客服 编辑 报料 订报 订阅 发行 监督 "
            "爆料 投稿 举报 不良 违法 "
            "总编室 值班电话 投诉电话 责编邮箱 邮箱 电话 传真 邮编 邮政编码 地址 社址 网址 E-mail Email QQ 微信"
        ),
        holds=(*"0123456789@./", "号", "街"),
    ),
    Rule(
        name="page-contact",
        kind="metadata",
        pattern=(
            "[(【]?本(?:栏目|[版报刊栏])(?:投稿|来稿|编辑部?|互动|官方)?(?:信箱|邮箱|电话|热线|社址|"
            "地址|微信(?:公众号)?|微博|网址)[：: ]{1,2}[^。！？\\n]{3,60}[)】]?"
        ),
        why="本版邮箱 or 本栏目投稿信箱 with what follows: how to reach the page's editors",
        examples=("（本栏目投稿信箱：chaguan@example.com）", "本版邮箱 news@example.com", "本报社址：潮岸市临河路8号"),
        counter_examples=("本报地址变更通知", "本版邮箱开通以来，读者来信不断。", "本报电话采访了三位渔民"),
        confidence=0.85,
        starts=words("本栏 本版 本报 本刊"),
        longest=80,
        holds=("地址", "社址", "网址", "电", "热线", "箱", "微信", "微博"),
    ),
    Rule(
        name="newsroom-line",
        kind="metadata",
        pattern=(
            "(?:新闻热线|读者热线|报料热线|爆料热线|爆料电话|新闻报料|广告热线|发行热线|订阅热线|订报热线|"
            "违法和不良信息举报电话|不良信息举报电话|[^\\x00-\\x7f]{2,6}行动举报电话|总编室电话|"
            "编辑部电话)[：: ]{1,3}[^。！？，\\n]{0,6}\\d[\\d ()（-]{4,20}[^。！？，\\n]{0,80}"
        ),
        why="新闻热线 with its number: a paper's own line",
        examples=("新闻热线：0999-1234567", "广告热线 12345678 发行热线 87654321", "清网行动举报电话:12345(市文广局)"),
        counter_examples=("新闻热线接到市民来电", "读者热线：听你说", "广告热线火爆"),
        confidence=0.85,
        starts=words(
            "新闻热线 读者热线 报料热线 爆料 新闻报料 广告热线 发行热线 订阅热线 订报热线 违法 不良 总编室 "
            "编辑部"
        ),
        inside=("举报电话：", "举报电话:"),
    ),
    Rule(
        name="web-tags",
        kind="metadata",
        pattern="(?:标签|TAGS?|Tags?)[：:] ?[^。！？\\n]{2,60}",
        why="the page's tags, at its foot or its head",
        examples=("标签：茶叶 丰收", "標籤：市集", "標簽：渡口 復航"),
        counter_examples=("标签要贴牢。", "标签的力量"),
        confidence=0.4,
        where="edge",
        starts=("标签", "TAG", "Tag"),
    ),
    Rule(
        name="empty-label",
        kind="metadata",
        pattern=(
            "(?:标签|(?:热门)?关键[词字]|(?:新闻|站内)搜[索寻]|责任编辑|责编|TAGS?|Tags?|(?:发[布表]|更新|刊[发登])(?:时间|日期))[：:]"
            "|(?:(?:来源|作者|记者|责任?编辑?|编辑)[：:] ?){2,4}(?:报[道导]。?)?"
            "|记者[：:] ?报[道导]。?"
        ),
        why="the label of a web page's field that nobody filled in, at its head or foot or beside other furniture",
        examples=("标签:", "發布日期:", "来源: 作者:", "記者: 報導。"),
        counter_examples=("来源：", "作者：", "标签:渡口", "记者：", "编辑："),
        confidence=0.45,
        where="edge",
        whole=True,
        starts=words(
            "热门关 新闻搜 站内搜 标签 关键 TAG Tag 发布 发表 更新 刊发 "
            "刊登 "
            "来源 作者 记者 责任 责编 编辑"
        ),
        marks=True,
        longest=16,
    ),
    Rule(
        name="web-field",
        kind="metadata",
        pattern="(?:关键词|关键字|分类|所属栏目|栏目|频道|文章分类|专题)[：:] ?[^。！？\\n]{2,40}",
        why="a field of the page's data; also of a form, an abstract, a glossary",
        examples=("关键词：渔业 休渔期", "所属栏目：要闻"),
        counter_examples=("关键词是什么？", "栏目调整启事"),
        confidence=0.3,
        where="beside",
        starts=("关键词", "关键字", "分类", "所属栏目", "栏目", "频道", "文章分类", "专题"),
    ),
)
