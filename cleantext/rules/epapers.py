"""What viewers of e-papers and archives of papers write around a text: what is shown, where it was printed, the file's record."""

from __future__ import annotations

from . import Rule
from .web_bars import OUTLET, STAMP
from .words import HAN, words

_SHEET = "第? ?[A-Z]?[0-9]{1,5}(?: ?[-—~] ?[0-9]{1,3})? ?版"
_FIELD = (
    "(?:作者|记者|编辑|责编|责任编辑|审核|校对|时间|日期|发[布表](?:时间|日期)|点击数?|浏览数?|"
    f"阅读数?) ?[：:] ?(?:{STAMP}|[^\\x00-\\x1f，。！？；：:|]{{0,24}}?)[ |/]{{0,6}}"
)
_ORIGIN_FIELD = f"(?:来源|稿源|出处) ?[：:] ?(?:{OUTLET})?[ |/]{{0,6}}"

#: Found by what stands beside them (module ``viewers``).
TITLE_IN_LIST = Rule(
    name="title-in-list",
    kind="navigation",
    pattern="[^\\n]{1,60}",
    why="a line of a list between a viewer's bars that holds the text's own headline, too: what else is on the page",
    examples=("渡口夜市下月开张", "· n0502b.jpg"),
    counter_examples=("渡口\n开航", ""),
    confidence=0.8,
    where="group",
)
SHEET_OF_ARCHIVE = Rule(
    name="sheet-of-archive",
    kind="folio",
    pattern="第 ?[0-9]{1,2} ?版 ?[(（][^()（）\\n]{0,12}[)）]",
    why="a sheet and its name in brackets, straight above the name of a column: how an archive of a paper heads each piece",
    examples=("第4版(国际新闻)", "第 12 版（体育）"),
    counter_examples=("第4版", "第4版(国际新闻)的文章"),
    confidence=0.9,
    where="group",
)
COLUMN_OF_ARCHIVE = Rule(
    name="column-of-archive",
    kind="metadata",
    pattern="专栏[：:] ?[^，。！？\\n]{0,20}",
    why="the name of a column, or its place, straight below a sheet of an archive",
    examples=("专栏:", "专栏：读者来信"),
    counter_examples=("专栏作家", "专栏：今天，读者来信"),
    confidence=0.9,
    where="group",
)

RULES = (
    Rule(
        name="epaper-view",
        kind="navigation",
        pattern=f"通版阅读[请点击：: ]{{0,6}}|展开通版|收缩通版|当前版[面次]?[：:] ?{_SHEET}|按日期查找|PDF ?版PDF ?版",
        why="what the viewer of an e-paper says of how a page is shown",
        examples=("通版阅读请点击：", "展开通版", "当前版：05版"),
        counter_examples=("通版设计", "展开通版的报纸", "当前版本：05", "PDF版"),
        confidence=0.9,
        starts=words("通版 展开通版 收缩通版 当前版 按日期 PDF"),
        longest=16,
    ),
    Rule(
        name="epaper-word",
        kind="navigation",
        pattern=(
            "PDF ?版|阴影(?: 阴影)?|[首末]版|文章(?:标题|内容|作者|字数)|字[体号][：:]?|放大|缩小|默认|网站首页|数字报首页|"
            "版面概览|往期回顾|过往期刊|微信|QQ好友|QQ空间|新浪微博|腾讯微博|朋友圈|人人网|豆瓣网?|"
            "(?:发[布表][日时][期间]|日期|作者|来源|专栏|点击数|浏览次数|关键[词字])[：:]"
        ),
        why="a button or an empty field of a viewer, in a line of its own: also a heading, so another piece must stand beside it",
        examples=("PDF 版", "文章标题", "字体：", "QQ好友", "点击数："),
        counter_examples=("放大镜", "微信支付", "首版次", "日期：5月3日", "阴影里", "0", "3 4", "~~~"),
        confidence=0.35,
        where="beside",
        starts=words("PDF 阴影 首版 末版 文章 字体 字号 放大 缩小 默认 网站首页 数字报首页 版面概览 往期回顾 过往期刊 微信")
        + words("QQ 新浪 腾讯 朋友圈 人人 豆瓣 发布 发表 日期 作者 来源 专栏 点击数 浏览次数 关键"),
        longest=8,
    ),
    Rule(
        name="sheet-and-title",
        kind="folio",
        pattern=f"{_SHEET}[：:] ?[^，。！？；：、\\n]{{0,24}}?(?: ?PDF ?版)?",
        why="the number of a sheet and what it is called, of several words or none: at the page's edge or beside other furniture",
        examples=("第05版：民生 城事", "第20-21版：我们的50年", "00003版：要闻", "第A5版：", "第A05版：要闻 PDF版"),
        counter_examples=("第2版：1998年、2003年", "第05版", "第三版块：民生", "第5版：讲述，回忆"),
        confidence=0.4,
        where="edge",
        starts=(*(f"第{k}" for k in " 0123456789ABCDEFT"), *(f"{a}{k}" for a in "0ABCDEF" for k in "0123456789")),
        longest=34,
        holds=("版",),
    ),
    Rule(
        name="digital-paper",
        kind="header",
        pattern=f"{HAN}{{2,8}}报 ?(?:数字报纸?|电子报|电子版|数字版|数位报)",
        why="a paper's name and that this is its digital edition",
        examples=("青芦日报 数字报纸", "潮岸晚报电子版"),
        counter_examples=("数字报纸", "青芦日报 数字报纸开通", "青芦日报 创刊号"),
        confidence=0.8,
        ends=words("数字报 数字报纸 电子报 电子版 数字版 数位报"),
        longest=18,
    ),
    Rule(
        name="past-issue",
        kind="navigation",
        pattern="[•·] ?第 ?(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2} ?期",
        why="an item of a list of past issues",
        examples=("• 第2024-12-12期", "·第2019-01-02期"),
        counter_examples=("第2024-12-12期", "• 第12期", "• 第2024-12-12期学员"),
        confidence=0.9,
        starts=("• 第", "•第", "· 第", "·第"),
        longest=18,
    ),
    Rule(
        name="epaper-record",
        kind="metadata",
        pattern=(
            "(?=[^\\n]{0,160}(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})"
            "[^\\n]{0,120}(?:nw\\.D[0-9]{4,}[0-9A-Z_-]{4,40}|content_[0-9]{4,12}\\.html?)[^\\n]{0,80}"
        ),
        why="the record of an e-paper's file: paper, sheet, title, date and the file's name in one line",
        examples=(
            "青芦日报 要闻 00003 渡口通桥 2010-11-03 nw.D9900FFN_20101103_7-00003 2 2010年11月03日 星期三",
            "2024-02-03 2 2 青芦晚报 content_226999.html 1 渡口通桥",
        ),
        counter_examples=("见 content_226999.html", "nw.D9900 是文件名", "2024-02-03 content.html 上线"),
        confidence=0.95,
        inside=("nw.D", "content_"),
        marks=True,
    ),
    Rule(
        name="record-row",
        kind="metadata",
        pattern=(
            f"(?=[^\\n]{{0,60}}?(?:{OUTLET}|{STAMP}))(?:(?:{_FIELD}){{1,3}}{_ORIGIN_FIELD}(?:{_FIELD}){{0,4}}|"
            f"{_ORIGIN_FIELD}(?:{_FIELD}){{1,4}})"
        ),
        why="the fields of a page's record, filled or empty: the source, a paper or none, and who wrote and edited, or the time",
        examples=(
            "作者： 来源： 时间：2021/08/06 09:20", "来源：青芦日报 作者：柳长河 编辑：",
            "来源：青芦网 | 记者：柳长河 | 点击：12",
        ),
        counter_examples=(
            "作者：佚名 来源：民间 时间：清代", "作者： 来源： 时间：", "时间：2021/08/06 地点：礼堂", "来源：青芦日报",
        ),
        confidence=0.9,
        starts=words("来源 稿源 出处 作者 记者 编辑 责编 责任编辑 时间 日期 发布 发表"),
        longest=110,
        holds=("来源", "稿源", "出处"),
    ),
    Rule(
        name="markup-rest",
        kind="artifact",
        pattern='[^\\n<]{0,40}" style="[^"\\n<]{0,60}">|[^\\n<]{0,12}/?enpproperty-->',
        why="the end of a tag or of a comment whose beginning is gone",
        examples=('SourcePh" style="display:none">', "/enpproperty-->"),
        counter_examples=('<p id="a" style="color:red">', "enpproperty", 'style="display:none"'),
        confidence=0.9,
        inside=('" style="', "enpproperty"),
        longest=110,
    ),
    Rule(
        name="empty-sheet",
        kind="folio",
        pattern="第 ?[0-9]{1,2} ?版 ?[(（] ?[)）]",
        why="a sheet of a paper's archive whose name, in brackets, is missing",
        examples=("第3版()", "第 12 版（ ）"),
        counter_examples=("第3版(国际)", "第3版", "第3版()的说明"),
        confidence=0.9,
        starts=tuple(f"第{k}" for k in " 0123456789"),
        longest=9,
    ),
    Rule(
        name="printed-in",
        kind="metadata",
        pattern=(
            f"《 ?{HAN}{{2,12}}[报刊] ?》 ?[(（] ?(?:19|20)[0-9]{{2}}年[0-9]{{1,2}}月[0-9]{{1,2}}日 {{0,3}}"
            f"第? ?[A-Z]?[0-9]{{1,3}} ?版 ?[)）]"
        ),
        why="the paper, the date and the sheet where a text was printed, and nothing else",
        examples=("《 青芦日报 》（ 2018年03月02日 04 版）", "《潮岸日报》（2025年1月7日第2版）"),
        counter_examples=("《青芦日报》（2018年创刊）", "见《青芦日报》（2018年03月02日04版）", "《青芦日报》2018年03月02日"),
        confidence=0.93,
        ends=("版",),
        longest=44,
        holds=("《",),
    ),
    Rule(
        name="address-stamp",
        kind="metadata",
        pattern=f"https?://[!-~]{{4,40}} {{1,3}}{STAMP}(?: {{1,3}}{OUTLET})?",
        why="a site's address, date, time and the paper: the line under a portal's headline",
        examples=("http://www.qinglu.example 2005年07月05日11:12 青芦晚报", "http://news.qinglu.example 2010-05-03 08:15"),
        counter_examples=("http://www.qinglu.example 2005年改版", "http://www.qinglu.example"),
        confidence=0.95,
        starts=("http",),
        longest=90,
    ),
    Rule(
        name="rights-of-paper",
        kind="metadata",
        pattern=(
            "凡?本(?:[报网站刊社台]|网站)[^。\\n]{0,40}(?:版权(?:均)?(?:为|[属归])|不代表)[^。\\n]{2,30}"
            "(?:所有|观点)。[^\\n]{0,120}(?:授权|转载)[^\\n]{0,120}"
        ),
        why="whose a paper's texts are, or that they are not its view, and that they need its leave",
        examples=(
            "凡本报记者署名文字、图片，版权均属青芦晚报社所有。任何媒体未经授权不得转载。",
            "本网站所刊载信息，不代表青芦社观点。 刊用本网站稿件，务经书面授权。",
        ),
        counter_examples=("本报的版权归谁，读者来信常问。", "本网不代表任何一方。记者得到授权。", "本刊版权所有"),
        confidence=0.85,
        starts=words("凡本 本报 本网 本站 本刊 本社 本台"),
        marks=True,
        holds=("版权", "不代表"),
    ),
    TITLE_IN_LIST,
    SHEET_OF_ARCHIVE,
    COLUMN_OF_ARCHIVE,
)
