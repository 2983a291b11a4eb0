"""What parts of a web page say that are no text: the box for comments, places of pictures and advertisements, standing notes."""

from __future__ import annotations

from . import Rule
from .words import words

RULES = (
    Rule(
        name="comments-counted",
        kind="navigation",
        pattern=(
            "(?:评论 ?)?(?:已[有经] ?)?[0-9]{1,7} ?(?:[人位条])(?:参与|评论|跟[帖贴]|发表了评论)"
            "(?:[，, ]{0,2}(?:[0-9]{1,7} ?条评论|点击查看[^。，\\n]{0,10}))?"
            "|还没有评论(?:[，,] ?[^。，\\n]{0,6}(?:抢沙发|说|第一个)[^。，\\n]{0,8})?[!！。]?"
            "|暂无评论(?:[，,!！ ]{0,2}[^。，\\n]{0,6}(?:抢沙发|发表|说|"
            "第一个)[^。，\\n]{0,8})?[!！。]?"
            "|没有相关(?:新闻|文章|内容)|返回[^\\x00-\\x7f，。]{2,6}[，,] ?查看更多"
            "|请先登录后?发表评论"
        ),
        why="how many wrote a comment, or that nobody did yet: the box under an article",
        examples=(
            "还没有评论，快来抢沙发吧！",
            "评论 0人参与，0条评论",
            "已有3人参与，点击查看更多精彩评论",
            "暫無評論",
            "暂无评论，快来发表你的评论吧",
            "没有相关新闻",
            "返回渡口，查看更多",
        ),
        counter_examples=("已有300人参与了义诊。", "3人参与救援", "还没有评论的必要", "暂无评论家到场", "已有三人评论此事"),
        confidence=0.85,
        starts=(
            *words("评论 已有 还没有评 暂无评 请先登 没有相 返回"),
            *(f"已经{digit}" for digit in "0123456789"),
        ),
        marks=True,
        longest=40,
    ),
    Rule(
        name="comments-heading",
        kind="navigation",
        pattern=(
            "(?:最[热新]评论|(?:[用网]?[户友]|读者|全部|热门|精彩)评论(?:区)?|评论一下|我要(?:问|评报)"
            "|留言列表|发表评论|隐藏留言须知|留言须知)"
        ),
        why="heads the box for comments: beside another part of it",
        examples=("最热评论", "用户评论", "评论一下", "留言列表"),
        counter_examples=("最热评论员", "网友评论说", "评论一下这件事", "留言列表里的人"),
        confidence=0.4,
        where="beside",
        starts=words(
            "最热 最新评 用户评 网友评 读者评 全部评 热门评 精彩评 评论一 "
            "我要 留言列 留言须 发表评 隐藏留"
        ),
        longest=12,
    ),
    Rule(
        name="skip-to-text",
        kind="navigation",
        pattern=(
            "(?:[按点] ?(?:Enter|ENTER) ?到|[跳移][转至到过]{1,2})(?:主要?|中央)?内容(?:区(?:[块域])?)?"
            "|回(?:到)?页[首顶]|回(?:到)?最?(?:顶[端部]|上方)"
            "|[(\\[]?请?继续(?:往下)?阅读(?:\\.{3}|…{1,2})?[)\\]]?"
            "|我是广告 ?请?继续往下阅读|Continue reading [“\"'][^\\n]{2,80}"
        ),
        why="a link to another place of the page: to its text, back to its head, on behind an advertisement",
        examples=(
            "跳到主要內容",
            "按Enter到主內容區",
            "回頁首",
            "繼續閱讀",
            "請繼續往下閱讀...",
            "我是廣告 請繼續往下閱讀",
            "Continue reading “Ferry is back”",
        ),
        counter_examples=("跳到主要街道", "回頁首看", "继续阅读这本书", "请继续阅读下一章的人", "Continue reading aloud"),
        confidence=0.85,
        starts=words(
            "按 点Enter 跳到 跳至 跳转 跳过 移至 移到 回页 回到页 回顶 "
            "回到顶 回最 回上 回到上 回到最 继续 请继 我是广 Continue"
        ),
        longest=100,
    ),
    Rule(
        name="picture-missing",
        kind="artifact",
        pattern="(?:[Ii]mage [Pp]laceholder|No [Pp]icture|No [Ii]mage|图片?加载中|微信图片_[0-9]{8,20}"
        "|(?=[^.]{0,60}(?:[0-9]{6}|[\u3400-\u9fff]))[^\\s./\\\\]{1,60}\\.(?:jpe?g|JPG|png|PNG|gif|bmp)"
        "|(?:!\\[\\]\\(\\) ?\\|? ?){1,4})",
        why="what stands where a picture can't be shown",
        examples=(
            "image placeholder", "No Picture", "图片加载中", "微信图片_20240102030405", "未命名-1.jpg",
            "20240102_3fb2.jpg", "![]() |",
        ),
        counter_examples=(
            "ferry.jpg", "图片见 渡口.jpg", "![渡口]()", "No picture of the ferry survives", "image placeholders",
            "微信图片里的渡口",
        ),
        confidence=0.85,
        starts=(*words("image Image No 图片加 图加 微信图"), "![]("),
        ends=(".jpg", ".jpeg", ".JPG", ".png", ".PNG", ".gif", ".bmp"),
        longest=68,
    ),
    Rule(
        name="hours-ago",
        kind="metadata",
        pattern="[0-9]{1,2} ?(?:分钟|小时)前(?:发[布表])?",
        why="how many minutes or hours ago a text appeared, in figures and in a line of its own",
        examples=("17小时前", "5 分鐘前"),
        counter_examples=("三小时前", "17小时前的渡口", "3天前"),
        confidence=0.6,
        ends=words("小时前 分钟前 前发布 前发表"),
        longest=9,
    ),
    Rule(
        name="section-and-day",
        kind="metadata",
        pattern=(
            "(?:要闻|港闻|国际|[财经][经济]|副刊|娱乐|体育|社会|评论|教育|科技|中国|生活|地方|两岸|文化|本地)"
            " ?(?:19|20)[0-9]{2}(?:年[0-9]{1,2}月[0-9]{1,2}日|[-/.][0-9]{1,2}[-/.][0-9]{1,2})"
        ),
        why="a paper's section and a day, nothing else: below an item of a list of articles",
        examples=("港聞 2014年09月16日", "体育 2020-05-06"),
        counter_examples=("文化 2020年", "社会 2020年5月6日以来", "体育 5月6日"),
        confidence=0.7,
        starts=words(
            "要闻 港闻 国际 财经 经济 副刊 娱乐 体育 社会 评论 教育 "
            "科技 中国 生活 地方 两岸 文化 本地"
        ),
        longest=18,
    ),
)
