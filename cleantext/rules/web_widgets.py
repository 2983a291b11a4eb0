"""What parts of a web page say that are no text: the box for comments, places of pictures and advertisements, standing notes."""

from __future__ import annotations

from . import Rule
from .words import words

RULES = (
    Rule(
        name="comments-counted",
        kind="navigation",
        pattern=(
            "(?:[评評][论論] ?)?(?:已[有经經] ?)?[0-9]{1,7} ?(?:[人位条條])(?:[参參][与與]|[评評][论論]|跟[帖贴貼]|发表了评论)"
            "(?:[，, ]{0,2}(?:[0-9]{1,7} ?[条條][评評][论論]|点击查看[^。，\\n]{0,10}))?"
            "|[还還][没沒]有[评評][论論](?:[，,] ?[^。，\\n]{0,6}(?:[抢搶]沙[发發]|[说說]|第一[个個])[^。，\\n]{0,8})?[!！。]?"
            "|[暂暫][无無][评評][论論](?:[，,!！ ]{0,2}[^。，\\n]{0,6}(?:[抢搶]沙[发發]|[发發]表|[说說]|"
            "第一[个個])[^。，\\n]{0,8})?[!！。]?"
            "|[没沒]有相[关關](?:新[闻聞]|文章|[内內]容)|返回[^\\x00-\\x7f，。]{2,6}[，,] ?查看更多"
            "|[请請]先登[录錄][后後]?[发發]表[评評][论論]"
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
            *words("评论 評論 已有 还没有评 還沒有評 暂无评 暫無評 请先登 請先登 没有相 沒有相 返回"),
            *(f"已经{digit}" for digit in "0123456789"),
        ),
        marks=True,
        longest=40,
    ),
    Rule(
        name="comments-heading",
        kind="navigation",
        pattern=(
            "(?:[最][热熱新][评評][论論]|(?:[用网網]?[户戶友]|[读讀]者|全部|[热熱][门門]|精彩)[评評][论論](?:[区區])?|[评評][论論]一下|我要(?:[问問]|评报|評報)"
            "|留言列表|[发發]表[评評][论論]|[隐隱]藏留言[须須]知|留言[须須]知)"
        ),
        why="heads the box for comments: beside another part of it",
        examples=("最热评论", "用户评论", "评论一下", "留言列表"),
        counter_examples=("最热评论员", "网友评论说", "评论一下这件事", "留言列表里的人"),
        confidence=0.4,
        where="beside",
        starts=words(
            "最热 最新评 最熱 用户评 用戶評 网友评 網友評 读者评 讀者評 全部评 全部評 热门评 熱門評 精彩评 精彩評 评论一 評論一 "
            "我要 留言列 留言须 留言須 发表评 發表評 隐藏留 隱藏留"
        ),
        longest=12,
    ),
    Rule(
        name="skip-to-text",
        kind="navigation",
        pattern=(
            "(?:[按点點] ?(?:Enter|ENTER) ?到|[跳移][转轉至到过過]{1,2})(?:主要?|中央)?[内內]容(?:[区區](?:[块塊域])?)?"
            "|回(?:到)?[页頁][首顶頂]|回(?:到)?最?(?:[顶頂][端部]|上方)"
            "|[(\\[]?[请請]?[继繼][续續](?:往下)?[阅閱][读讀](?:\\.{3}|…{1,2})?[)\\]]?"
            "|我是[广廣]告 ?[请請]?[继繼][续續]往下[阅閱][读讀]|Continue reading [“\"'][^\\n]{2,80}"
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
            "按Enter 按 点Enter 點Enter 跳到 跳至 跳转 跳轉 跳过 跳過 移至 移到 回页 回頁 回到页 回到頁 回顶 回頂 "
            "回到顶 回到頂 回最 回上 回到上 回到最 继续 繼續 请继 請繼 我是广 我是廣 Continue"
        ),
        longest=100,
    ),
    Rule(
        name="picture-missing",
        kind="artifact",
        pattern="(?:[Ii]mage [Pp]laceholder|No [Pp]icture|No [Ii]mage|[图圖]片?加[载載]中|微信[图圖]片_[0-9]{8,20}"
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
        starts=(*words("image Image No 图片加 圖片加 图加 圖加 微信图 微信圖"), "![]("),
        ends=(".jpg", ".jpeg", ".JPG", ".png", ".PNG", ".gif", ".bmp"),
        longest=68,
    ),
    Rule(
        name="hours-ago",
        kind="metadata",
        pattern="[0-9]{1,2} ?(?:分[钟鐘]|小[时時])前(?:[发發][布佈表])?",
        why="how many minutes or hours ago a text appeared, in figures and in a line of its own",
        examples=("17小时前", "5 分鐘前"),
        counter_examples=("三小时前", "17小时前的渡口", "3天前"),
        confidence=0.6,
        ends=words("小时前 小時前 分钟前 分鐘前 前发布 前發佈 前發布 前发表 前發表"),
        longest=9,
    ),
    Rule(
        name="section-and-day",
        kind="metadata",
        pattern=(
            "(?:要[闻聞]|港[闻聞]|[国國][际際]|[财財經经][经經濟济]|副刊|[娱娛][乐樂]|[体體]育|社[会會]|[评評][论論]|教育|科技|中[国國]|生活|地方|[两兩]岸|文化|本地)"
            " ?(?:19|20)[0-9]{2}(?:年[0-9]{1,2}月[0-9]{1,2}日|[-/.][0-9]{1,2}[-/.][0-9]{1,2})"
        ),
        why="a paper's section and a day, nothing else: below an item of a list of articles",
        examples=("港聞 2014年09月16日", "体育 2020-05-06"),
        counter_examples=("文化 2020年", "社会 2020年5月6日以来", "体育 5月6日"),
        confidence=0.7,
        starts=words(
            "要闻 要聞 港闻 港聞 国际 國際 财经 財經 经济 經濟 副刊 娱乐 娛樂 体育 體育 社会 社會 评论 評論 教育 "
            "科技 中国 中國 生活 地方 两岸 兩岸 文化 本地"
        ),
        longest=18,
    ),
)
