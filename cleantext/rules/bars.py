"""The words of a web page's bars: menus, buttons, sizes of type."""

from __future__ import annotations

from functools import lru_cache

from .patterns import pattern
from .words import CLOCK, DAY, words

#: Nothing but a bar says these in a row.
ANCHORS = frozenset(
    words(
        "首页 网站首页 上一版 下一版 上一期 下一期 版面导航 版面概览 返回目录 返回版面 往期回顾 "
        "投稿 我要投稿 手机版 电脑版 客户端 打印 列印 友善列印 关闭 关闭窗口 字号 字体 "
        "字级 分享 分享到 分享至 "
        "分享给朋友 收藏 加入收藏 转发 转寄 登录 登入 登出 注册 订阅 退出 复制链接 复制连结 复制网址 "
        "设为首页 分享至LINE 分享到LINE "
        "传送至LINE 传送到LINE 分享至脸书 分享到脸书 分享到微信 分享到微博 无障碍 打印本页 返回首页 "
        "返回顶部 点赞 扫一扫 上一篇 下一篇 返回主页 回到首页 返回报网首页 收藏此页 收藏本页 按日期查找 我来说两句 "
        "改变文字大小 "
        "电子报 数字报 网站地图 关于我们 联系我们 联络我们 隐私权政策 隐私政策 繁体版 简体版 "
        "A- A+ T大 T小 加大 无障碍浏览 无障碍阅读 关怀版 长者模式 适老模式 "
        "Print Share Tweet Subscribe Login Log-in Register Bookmark 印刷する シェア ツイート 会员登录 ログイン 로그인 "
        "회원가입 공유 인쇄 스크랩 구독"
    )
)
#: A bar has these, too; so have other lines.
OTHERS = frozenset(
    words(
        "主页 大 中 小 特大 超大 默认 预设 缩小 放大 微信 微博 朋友圈 QQ QQ空间 QQ好友 脸书 LINE "
        "Line 推特 豆瓣 评论 留言 "
        "搜索 搜寻 更多 返回 纠错 举报 检举 邮件 二维码 APP App RSS English EN 繁 简 繁体 简体 新闻 "
        "视频 影音 图片 专题 "
        "运动 全球 产经 股市 房市 宠物 头条 最新 "
        "即时 热门 政治 地方 生活 健康 数字报首页 检索 往期 "
        "财经 体育 娱乐 国际 国内 社会 军事 科技 教育 旅游 文化 汽车 房产 时政 要闻 本地 "
        "民生 经济 观点 观察 理论 直播 问政 政务 县区 图集 期 版 日期 标题 标题导航 版次 大字 小字 "
        "首版 末版 朗读放大 朗读缩小 更多功能 推荐 论坛 "
        "地图 频道 公告 联系方式 联系 法律声明 版权声明 广告服务 广告刊登 帮助 说明 朗读 语音 喜欢 "
        "赞 踩 打赏 反馈 在看 换一换 发布 提交 发表 切换城市 官方微信 官方微博 手机客户端 客户端下载 "
        "信息公开 政务公开 政务服务 办事服务 互动交流 政民互动 公众互动 公示公告 通知公告 部门动态 乡镇动态 政策法规 领导信箱 "
        "新闻中心 图片新闻 媒体聚焦 人才招聘 使用帮助 "
        "A Email E-mail Facebook "
        "Twitter Weibo WeChat WhatsApp Home Menu Search Comments Contact About Newsletter ホーム メニュー 検索 홈 검색 메뉴 "
        "가 가+ 가-"
    )
)
#: Rows of these stand at the foot of a site, between links that only the site knows.
_OF_SITES = frozenset(
    words(
        "联系我们 联络我们 关于我们 广告服务 招聘信息 诚聘英才 法律声明 版权声明 版权说明 网站地图 "
        "隐私政策 隐私权政策 关于本站 网站帮助 广告合作 下载声明 友情连接 "
        "网站律师 会员注册 产品答疑 供稿服务 友情链接 投诉建议 意见反馈 服务条款 用户协议 网站声明 网站简介"
    )
)
#: All of them: what a line of a bar may be whose words stand one below the other.
WORDS = ANCHORS | OTHERS | _OF_SITES
#: What a site's row of links begins with, how many links make one, and characters of the longest of them.
_HOME = frozenset(("首页", "网站首页", "主页"))
_ROW, _LINK = 5, 9
_SHEET = pattern("第[0-9一二三四五六七八九十]{1,3}版")
#: What a group's papers are announced by.
_GROUP = pattern("\\A[^：:|]{2,12}(?:旗下|所属)[^：:|]{0,4}[：:] ?")
_BAR = pattern(" ?[|｜] ?| - ")
#: A date, with weekday and time; which sheet is shown; the label of a date.
_STAMP = pattern(
    f"{DAY}(?: {{0,3}}星期[一二三四五六日天]?)?(?: {{0,3}}{CLOCK})?|当前版[：:] ?第? ?[A-Z]?\\d{{1,4}} ?版|发[布表]日期[：:]"
)
_BRACKETED = pattern("[\\[【] ?[^\\[\\]【】]{1,12}[：:]? ?[\\]】]?")
_PAPERS = tuple(words("日报 晚报 早报 晨报 时报 都市报 商报 导报 周报 青年报 法治报 法制报"))
_ITEMS = pattern("[ |｜/／·•,，、:：>»【】\\[\\]()〔〕]+")


@lru_cache(maxsize=1024)
def is_bar(text: str) -> bool:
    """Whether ``text`` is a row of words of a bar, two at least; of four, one may be unknown.

    A row that begins with the way home may go on with whatever the site has.

    >>> is_bar("首页 投稿 手机版"), is_bar("分享 收藏 人生"), is_bar("大 中 小"), is_bar("首页 渔市 潮汐 船讯 民宿 渔歌")
    (True, False, False, True)
    """
    if len(_OF_SITES.intersection(links := _BAR.split(text))) >= 2 and len(links) >= 5 and max(map(len, links)) <= 14:
        return True
    # arrows in a font of signs come out as 3 and 4
    items = [item for item in _ITEMS.split(_GROUP.sub("", text)) if item and item not in ("3", "4")]
    if len(items) >= _ROW and items[0] in _HOME and max(map(len, items)) <= _LINK:
        return True
    known = sum(
        item in ANCHORS or item in OTHERS or item.endswith(_PAPERS) or _SHEET.fullmatch(item) is not None for item in items
    )
    return (
        2 <= len(items) <= 24
        and (len(items) - known) * 4 <= len(items)
        and max(map(len, items)) <= 10
        and (not ANCHORS.isdisjoint(items) or (len(items) >= 6 and known == len(items)))
        and (len(items) > 2 or sum(item in ANCHORS for item in items) == 2)
    )


@lru_cache(maxsize=1024)
def is_stamped_bar(text: str) -> bool:
    """Whether ``text`` is a date and words of a bar: two that nothing else says, or one in brackets.

    >>> [is_stamped_bar(text) for text in ("2010年5月3日 星期一 上一期 下一期", "2010年5月3日 [打印]", "2010年5月3日 打印")]
    [True, True, False]
    """
    rest, stamps = _STAMP.subn(" ", text)
    items = [item for item in _ITEMS.split(rest) if item and item not in ("3", "4")]
    anchors = [item for item in items if item in ANCHORS]
    if not 1 <= stamps <= 2 or not anchors or not all(item in ANCHORS or item in OTHERS for item in items):
        return False
    return len(anchors) > 1 or any(anchors[0] in match.group() for match in _BRACKETED.finditer(rest))
