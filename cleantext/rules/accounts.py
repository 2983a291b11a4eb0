"""What public accounts, e-papers and news sites put around a text: roles behind a bar, buttons, notes to the reader."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

_BAR_ROLE = (
    "(?:来源|文字?|图片?|图文|文图|摄影?|撰文|作者|记者|通讯员|编辑|责任?编辑?|审核|"
    "审签|审校|校对|监制|监审|"
    "排版|版式|美编|统筹|策划|视频|海报|制图|剪辑|配音|初审|复审|终审|[一二三]审|[一二三]校|值班(?:编辑|编委|主任)|"
    "主编|总编辑?|编审|供稿|供图|整理|"
    "采写|出品|设计|题图|插图|执笔|投稿)"
)
_WHO = "[^\\x00-\\x1f0-9|丨]"
_PAIR_ROLE = (
    "(?:统筹|策划|制图|绘图|题[图字签]|书法|篆刻|插图|漫画|责任校对|责校|校检|版式(?:设计)?|"
    "版面(?:设计)?|美术?编辑?|设计|编辑|责任?编辑?|校对|审核|撰文|摄影|"
    "图文|文字?|图片?|视觉|组版|排版|监制|出品|整理|执笔|记者|通讯员|实习生)"
)
_NAME = f"(?!{_PAIR_ROLE}(?:[：:/ ]|\\Z)|[的很也都])[^\\x00-\\x7f，。、：；！？]{{2,4}}"

RULES = (
    Rule(
        name="role-bar",
        kind="credit",
        pattern=f"{_BAR_ROLE} ?[|丨] ?{_WHO}{{1,24}}?(?: {{1,3}}{_BAR_ROLE} ?[|丨] ?{_WHO}{{1,24}}?){{0,4}}",
        why="a role and a name with a bar between them: how public accounts sign; a menu has more than two words",
        examples=("来源 | 临川晚报", "编辑 | 阿迟", "审核 | 柯南 校对 | 文馨", "图片丨渡口人家"),
        counter_examples=("编辑 | 删除 | 保存", "来源：山泉", "图片 | 视频 | 音频 | 直播"),
        confidence=0.8,
        starts=words(
            "来源 文 图 摄影 撰文 作者 记者 通讯 编辑 责编 责任 审核 审签 审校 "
            "校对 监制 监审 排版 "
            "版式 美编 统筹 策划 视频 海报 制图 剪辑 配音 初审 复审 终审 一审 二审 三审 一校 二校 三校 值班 主编 总编 "
            "编审 供稿 供图 整理 采写 出品 "
            "设计 题图 插图 执笔 投稿"
        ),
        longest=80,
        holds=("|", "丨"),
    ),
    Rule(
        name="role-pairs",
        kind="credit",
        pattern=f"(?:{_PAIR_ROLE}[：:/ ] ?{_NAME}(?: {_NAME})?[ 、/|]{{1,3}}){{1,5}}{_PAIR_ROLE}[：:/ ] ?{_NAME}",
        why="roles of a newsroom in pairs, each with what can only be a name, two at least and nothing else",
        examples=(
            "统筹：方向 制图：图灵", "题字：谷雨 插图：阿豆", "版式设计:阿卜 责任校对:谷雨", "题图 吴冠 插图 小满",
            "责任编辑 石磊 版式设计 光影",
        ),
        counter_examples=("设计 编辑 校对 排版", "编辑：待定", "插图 丰富多彩 题图 也很好看"),
        confidence=0.75,
        starts=words(
            "统筹 策划 制图 绘图 题图 题字 题签 书法 篆刻 责任 责校 插图 漫画 "
            "版式 版面 美编 美术 设计 编辑 责编 校对 "
            "审核 撰文 摄影 图文 "
            "文字 图片 视觉 组版 排版 监制 出品 整理 执笔 记者 通讯员 实习生"
        ),
        longest=60,
        parted=3,
    ),
    Rule(
        name="tap-to-share",
        kind="navigation",
        pattern="点(?:分享|收藏|点赞|赞|在看|关注)(?:[ 、|]点(?:分享|收藏|点赞|赞|在看|关注)){0,3}",
        why="点分享, 点在看: what to tap below a public account's text, beside another such line or other furniture",
        examples=("点分享", "点收藏 点点赞 点在看"),
        counter_examples=("点在看台上", "点赞之后", "点收藏家的名", "在看"),
        confidence=0.45,
        where="beside",
        starts=words("点分 点收 点点 点赞 点在 点关"),
        longest=24,
    ),
    Rule(
        name="turn-the-page",
        kind="navigation",
        pattern=(
            f"(?:第 ?[0-9]{{1,2}} ?版[：: ]? ?{HAN}{{0,8}} ?)?[34<>«»◀▶←→ ]{{0,3}}(?:上|下|前|"
            f"后)一[版篇期则条][34<>«»◀▶←→ ]{{0,3}}"
            "(?:[| ]{0,2}[34<>«»◀▶←→ ]{0,3}下一[版篇期则条][34<>«»◀▶←→ ]{0,3})?|标题导航|版面导航|"
            "PDF版?下载|"
            "返回[版目][面录]"
        ),
        why="the buttons of an e-paper to the next page or article, and nothing else",
        examples=("前一篇", "下一篇4", "3上一篇", "第07版：科教卫 上一版3 4下一版", "标题导航"),
        counter_examples=("下一篇小说", "上一版的编辑", "第07版：科教卫", "下一篇：渡口往事"),
        confidence=0.85,
        starts=(
            "上一", "下一", "前一", "后一", "3上", "3下", "4下", "标题", "版面", "PDF", "返回", "<上", "<下",
            ">下", "第0", "第1",
        ),
        longest=34,
    ),
    Rule(
        name="account-frame",
        kind="navigation",
        pattern=(
            "[-—=~·* ]{1,4}(?:END|End|The End|THE END|完|全文完)[-—=~·* ]{1,4}|(?:收录于|收入)(?:合集|"
            "话题)[ #][^。！？\\n]{1,40}|"
            "(?:点赞|在看|分享|转发|收藏|留言|写留言)(?:[ 、|](?:点赞|在看|分享|转发|收藏|留言|写留言)){1,4}|阅读 "
            "?[0-9.]{1,6} ?万?\\+?|"
            "文章已于[0-9-]{8,10}修改|写留言|喜欢此内容的人还喜欢|预览时标签不可点|微信扫一扫关注该公众号"
        ),
        why="what a public account adds above and below its text",
        examples=("-END-", "收录于合集 #临川记忆 28个", "点赞 在看", "阅读 1.2万", "文章已于2021-12-31修改"),
        counter_examples=("END", "收录于合集的文章", "点赞之后", "阅读 12 本书", "— 完全 —"),
        confidence=0.85,
        starts=(
            "-", "—", "=", "~", "·", "*", "收录", "收入", "点赞", "在看", "分享", "转发", "收藏", "留言", "写留",
            "阅读", "文章已", "喜欢此", "预览时", "微信扫",
        ),
        longest=60,
        holds=(
            "END", "End", "分享", "合集", "喜欢此内容的人", "在看", "完", "微信扫一扫关注", "收藏", "文章已于",
            "点赞", "留言", "话题", "转发", "阅读", "预览时标签不可",
        ),
    ),
    Rule(
        name="letters-to",
        kind="metadata",
        pattern=(
            "[(【]?(?:(?:来[信稿]|投稿|稿件)请(?:寄|发|投|发送)[至到往]?[：: ][^。！？\\n]{4,90}|本版(?:内容|稿件|文章|"
            "观点|图片)?"
            "(?:仅供参考|不代表|欢迎(?:来[稿函电信]|投稿|赐稿))[^！？\\n]{0,60}|以上(?:内容|"
            "观点)仅供参考[^！？\\n]{0,40})[)】]?"
        ),
        why="where letters go, and that the page's contents are only for reference: the page speaks of itself",
        examples=(
            "来信请寄：北岸市胜利路2号《北岸日报》群工部", "（本版内容仅供参考，具体诊疗请遵医嘱）",
            "本版稿件欢迎来函商榷 电话：0555-1234567",
        ),
        counter_examples=("来信请寄给老朋友。", "本版内容丰富", "这些观点仅供参考"),
        confidence=0.8,
        starts=words("来信 来稿 投稿 稿件 本版 以上"),
        marks=True,
        longest=110,
        holds=("以上", "投稿", "本版", "来信", "来稿", "稿件"),
    ),
    Rule(
        name="reach-us",
        kind="metadata",
        pattern=(
            "(?:(?:Tel|Phone|Fax|E-?mail|Web|Website)\\.?[:：] ?[A-Za-z0-9@._()+/:-][A-Za-z0-9@._()+/: -]{3,40}?[ |"
            ",;]{0,4}){2,5}"
        ),
        why="a telephone number and an address of the paper in one line",
        examples=(
            "Tel: (03) 9000 0000  Fax: (03) 9000 0001  Email: news@example.org",
            "Phone: 555-0100 E-mail: desk@courier.example",
        ),
        counter_examples=("Tel: 12", "Email: see below", "Phone the mill"),
        confidence=0.8,
        starts=words("Tel Phone Fax Email E-mail Web"),
        longest=140,
    ),
)
