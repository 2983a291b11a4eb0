"""What a printed page adds: mastheads, page numbers; and what a scan adds: specks, slogans in big type."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

_NUMERAL = "[0-9一二三四五六七八九十廿卅]"
_YEAR = "(?:(?:19|20|二[〇○零]|一九)[0-9〇○零一二三四五六七八九]{2}|中华民国 ?[〇○零一二三四五六七八九十百廿卅0-9]{1,6})"
_DAY = f"(?:{_YEAR} ?[年./-] ?{_NUMERAL}{{1,3}} ?[月./-] ?{_NUMERAL}{{1,3}} ?日?)"
_WEEKDAY = "(?:(?:星期|周|礼拜)[一二三四五六日天])"
_LUNAR = "(?:农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)"
_SHEET = (
    "(?:第 ?(?:[A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?[版期号]|[A-D]?[0-9]{1,2} ?版|[A-D][0-9]{1,2}|"
    "总第 ?[0-9]{1,6} ?期|今日 ?[0-9一二三四五六七八九十]{1,3} ?版)"
)
_EN_DAY = (
    "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:January|February|March|April|May|June|July|August|September|"
    "October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.? [0-9]{1,2},? (?:19|20)[0-9]{2}"
)
_PLAIN = "[^\\n！？“”《》、]"
_DIGITS = tuple("0123456789")
_ISSUE = "[0-9一二三四五六七八九十百○〇零]{1,5}"
#: A month of some year.
_MONTH = "(?:(?:19|20)[0-9]{2}|二[○〇零][○〇零一二三四五六七八九]{2}) ?年 ?[0-9一二三四五六七八九十]{1,3} ?月"
_ORDINALS = tuple(f"第{number}" for number in (" ", *_DIGITS, *"ABCD一二三四五六七八九十"))
_NUMBERED = tuple(f"{one}{two}" for one in _DIGITS for two in (*_DIGITS, *" /版"))
_LETTERED = tuple(f"{letter}{digit}" for letter in "ABCDEF" for digit in _DIGITS)

RULES = (
    Rule(
        name="masthead",
        kind="header",
        pattern=(
            f"(?!本[报刊][0-9])(?=[^\\n]{{0,100}}?(?:{_DAY}|[0-9]{{1,2}} ?月 ?[0-9]{{1,2}} ?日))(?=[^\\n]{{0,100}}?(?:(?:^|"
            f"(?<=[ |/·•:：])){_SHEET}(?=[ |/·•:：]|$)|(?<=日)(?: |星期.) ?{_SHEET}(?= |$)|[ ]{_LUNAR}|责任?编辑?[：: /]|"
            f"编辑[：: /]|国内统一|邮发代号|主办|零售价|www\\.|[0-9] ?版 ?$))(?!{_DAY}$){_PLAIN}{{8,120}}"
        ),
        why="a date and a sheet number (or the editor, the lunar date, the serial number) in one line without a sentence mark",
        examples=(
            "2023年5月6日 星期六 责任编辑 李文 第3版 要闻", "潮岸日报 2023年5月6日 星期六 A3", "03版 民生 2023年5月6日 星期六",
            "二〇二三年五月六日 星期六 第二版", "2023年5月6日 星期六 农历癸卯年三月十七",
            "渡口周刊 C12 · 2023年5月6日 · 统筹 周渡 版式 何田",
        ),
        counter_examples=(
            "2023年5月6日，《潮岸日报》第3版刊登了这封信。", "2023年5月6日 晴", "截至5月6日 共签约 A3 机型 12 架，",
            "2023年5月6日第3期开奖公告", "本报5月6日第3版",
        ),
        confidence=0.85,
        starts=(*_ORDINALS[:11], "总第", "今日", *_LETTERED, *(f"0{digit}" for digit in _DIGITS)),
        inside=("星期", "编辑：", "编辑:", "版式 ", "责编 ", "校对 "),
        ends=("版",),
        holds=("19", "20", "一九", "中华民国", "二○", "二〇", "二零", "月"),
    ),
    Rule(
        name="masthead-section",
        kind="header",
        pattern=f"[^\\n，。！？“”《》、：]{{4,40}} (?:{_DAY})(?: {HAN}{{2,4}}){{1,2}} ?(?:[0-9]{{2}}|[A-D][0-9]{{1,2}})",
        why="a paper's name, a full date, a section and the number of the sheet: at the page's edge or beside other furniture",
        examples=("渡口周刊 RIVER WEEKLY 2023.05.06 深度 06", "潮岸日报 2023年5月6日 要闻 A2"),
        counter_examples=("2023.05.06 深度 06", "潮岸站 2023年5月6日 气温 12℃", "渡口周刊 2023.05.06 06"),
        confidence=0.4,
        where="edge",
        ends=tuple(f"{one}{two}" for one in (*_DIGITS, *"ABCD") for two in _DIGITS),
        longest=72,
        holds=("19", "20", "一九", "中华民国", "二○", "二〇", "二零"),
    ),
    Rule(
        name="masthead-weekday",
        kind="header",
        pattern=f"{_PLAIN}{{0,16}}?(?:{_DAY}|[0-9]{{1,2}} ?月 ?[0-9]{{1,2}} ?日) {{0,3}}{_WEEKDAY}(?: {_PLAIN}{{1,24}})?",
        why="a date with its weekday, and a title at most: the head of a page, also of a diary's day",
        examples=("2023年5月6日 星期六", "潮岸日报 2023年5月6日 星期六", "5月6日 星期六 要闻"),
        counter_examples=("2023年5月6日，星期六，晴", "5月6日是星期六", "周六 5月6日"),
        confidence=0.35,
        where="beside",
        inside=("星期",),
        holds=("19", "20", "一九", "中华民国", "二○", "二〇", "二零", "月"),
    ),
    Rule(
        name="serial-number",
        kind="header",
        pattern=(
            "[^。！？，\\n]{0,60}?(?:国内统一(?:连续出版物|刊)[刊号]{0,2}|国内统一刊号|邮发代号|ISSN|国际标准"
            "(?:连续出版物|刊)号|CN ?[0-9]{2} ?-? ?[0-9]{4})[：:  ]{0,3}(?:CN)? ?[0-9][0-9A-Z/ -]{2,16}[^。！？，\\n]{0,100}|"
            "[^。！？，\\n]{0,60}?准印证?(?:字|号)?[：: ]{0,2}(?:[（(][^\\x00-\\x7f]{1,4}[)）]|[^\\x00-\\x7f]{1,6})?"
            " ?(?:字)?(?:第 ?)?[0-9][0-9-]{2,12}[^。！？，\\n]{0,60}"
        ),
        why="a paper's registration number",
        examples=(
            "国内统一刊号 CN 99-0001 邮发代号 99-1", "国内统一连续出版物号：CN 99-0001", "邮发代号 31-99 零售价 1.00元",
            "潮岸矿务局主办 准印证号：（潮）0247 内部资料", "内部资料准印证第0031号",
        ),
        counter_examples=("国内统一市场加快形成", "邮发代号是什么", "ISSN 编号规则", "准印证号怎样申请"),
        confidence=0.93,
        inside=("国内统一", "邮发代号", "准印证"),
        starts=("国内统一", "邮发代号", "ISSN", "CN"),
    ),
    Rule(
        name="price-line",
        kind="header",
        pattern=(
            "(?:(?:零售价|每份|定价|全年定价|月价|订阅价)[：: ]{0,3}[0-9]{1,4}(?:\\.[0-9]{1,2})?元[ |/]{0,4}|(?:今日|"
            "本期|共)[0-9一二三四五六七八九十]{1,4}版[ |/]{0,4}|(?:总第|第) ?[0-9]{2,6} ?期[ |/]{0,4}|"
            "(?:[^。，、《》“”\\n ]{2,12}(?:主办|主管|社出版|承印|厂印刷|承办))[ |/]{0,4}){2,6}"
        ),
        why="what stands under a paper's name: price, number of sheets, issue, publisher; two of them at least",
        examples=("今日8版 零售价1.00元", "总第3021期 今日四版", "中共潮岸市委主管 潮岸日报社出版"),
        counter_examples=("零售价1.00元", "共8版", "第12期 培训班开班", "由两家出版社、印刷厂联合出版"),
        confidence=0.8,
        starts=words("零售价 每份 定价 全年 月价 订阅价 今日 本期 总第"),
        ends=("主办", "主管", "出版", "承印", "印刷"),
    ),
    Rule(
        name="issue-line",
        kind="header",
        pattern=(
            "(?:总?第 ?[0-9]{3,6} ?(?:期|号)|今日 ?[0-9一二三四五六七八九十]{1,4} ?版|"
            "零?售价[：: ]? ?[0-9.]{1,4} ?元)"
            f"|[《「]?{HAN}{{2,8}}(?:报|[周月季]刊)[》」]? ?(?:第? ?{_ISSUE} ?期|{_MONTH}(?:[号刊份]|出版)?)"
            f"|(?:第 ?{_ISSUE} ?[年卷] ?)?第 ?{_ISSUE} ?期 ?{_MONTH}(?:[号刊份]|出版)?|第 ?{_ISSUE} ?[年卷] ?第 ?{_ISSUE} ?期"
            f"|{_MONTH}(?:号|出版)"
        ),
        why="one of the things that stand under a paper's name, or the name and one: at a page's edge or beside other furniture",
        examples=(
            "第3021期", "总第 3021 期", "今日8版", "零售价：1.00元", "石潭報2009年三月號", "《渡口周刊》第12期",
            "第九年 第三期 二○○八年四月號", "2015 年 5 月出版",
        ),
        counter_examples=(
            "第3期", "今日8版刊登", "售价1元起", "第七期", "2015年5月", "渡口日报2013年十二月创刊", "渡口日报2013年创刊",
        ),
        confidence=0.4,
        where="edge",
        starts=("总第", "今日", "零售", "售价", *_ORDINALS, "二○", "二〇", "19", "20"),
        ends=("期", "号", "月刊", "月份", "出版", "月"),
        longest=30,
        holds=words("期 号 版 元 报 刊"),
    ),
    Rule(
        name="english-masthead",
        kind="header",
        pattern=(
            "(?:"
            f"(?:[Pp]age )?[A-F]?[0-9]{{1,2}} ?[|·•—-]? ?)?[A-Z][A-Za-z'’&. ]{{2,40}}?[ |·•—,-]{{1,4}}{_EN_DAY}[ |·•—-]{{0,4}}"
            f"(?:(?:[Pp]age |PAGE )?[A-F]?[0-9]{{1,3}}|(?:Vol|No)\\.? ?[0-9IVXLC]{{1,8}}(?:,? No\\.? ?[0-9]{{1,5}})?|"
            f"\\$[0-9.]{{1,5}})"
        ),
        why="a paper's name, a full date and a page number",
        examples=(
            "The Harbor Courier Saturday, May 6, 2023 A3", "A4 The Harbor Courier | May 6, 2023 | Page 4",
            "Harbor Courier - May 6, 2023 - 12",
        ),
        counter_examples=("The Harbor Courier wrote on May 6, 2023", "Paris, May 6, 1923", "She was born on May 6, 2023"),
        confidence=0.8,
        inside=(", 19", ", 20"),
        longest=100,
        holds=("Apr", "Aug", "Dec", "Feb", "Jan", "Jul", "Jun", "Mar", "May", "Nov", "Oct", "Sep"),
    ),
    Rule(
        name="section-folio",
        kind="folio",
        pattern=(
            f"(?:第 ?(?:[A-Z]?[0-9]{{1,3}}|[一二三四五六七八九十]{{1,3}}) ?版|[A-D]?[0-9]{{1,2}} ?版|[A-D][0-9]{{1,2}})"
            f"(?:[ :：·|/]{{1,3}}{HAN}{{2,8}}|(?:要闻|新闻|民生|副刊|广告|综合|时事|国际|国内|本地|财经|体育|文化|教育|健康|"
            f"专题|专版|社会|评论|理论|旅游))?|{HAN}{{2,6}}[ :：·|/]{{1,3}}"
            f"(?:第 ?[0-9A-Z一二三四五六七八九十]{{1,3}} ?版|[A-D]?[0-9]{{1,2}} ?版|[A-D][0-9]{{1,2}})|PAGE ?[0-9]{{1,3}}|"
            f"(?:[Pp]age )?[A-F][0-9]{{1,2}}|{HAN}{{2,6}} ?0[1-9]|[一二三四五六七八九十]{{1,2}}版[ :：·|/]{{1,3}}{HAN}{{2,8}}"
        ),
        why="the number of the sheet, with its section: at the page's edge or beside other furniture",
        examples=("第3版", "A3", "03版 要闻", "要闻 第二版", "A12 民生", "要闻 05", "二版 车间纵横"),
        counter_examples=("第3版刊登了全文。", "A3纸一包二十元", "第三版块", "B2C"),
        confidence=0.4,
        where="edge",
        starts=(*_ORDINALS, *words("一版 二版 三版 四版 五版 六版 七版 八版"), "PAGE", "Page", "page", *_LETTERED, *_NUMBERED),
        ends=("版", *_LETTERED, *(f"0{digit}" for digit in _DIGITS[1:])),
        longest=16,
        holds=(*"ABCDEF0", "版"),
    ),
    Rule(
        name="page-number",
        kind="folio",
        pattern=(
            "(?:[Pp]age|PAGE) [0-9]{1,4}(?: (?:of|/) [0-9]{1,4})?|第 ?[0-9]{1,4} ?页"
            "(?:[ ，,/]{0,2}[共总] ?[0-9]{1,4} ?页)?"
        ),
        why="a page number with its word; at a page's edge or counting up",
        examples=("Page 3 of 9", "第3页 共9页"),
        counter_examples=("3", "- 3 -", "Page 3 shows the map", "1.5/2.0", "第3页的图"),
        confidence=0.4,
        where="edge",
        starts=("Page", "page", "PAGE", *_ORDINALS),
        longest=20,
    ),
    Rule(
        name="dashed-number",
        kind="folio",
        pattern="[—–\\-·•~=]{1,2} ?[0-9]{1,4} ?[—–\\-·•~=]{1,2}",
        why="a page number between dashes, at the foot; above a text it may number a chapter",
        examples=("- 3 -", "— 12 —", "·5·"),
        counter_examples=("-3", "3-0", "- 3"),
        confidence=0.4,
        where="foot",
        starts=("—", "–", "-", "·", "•", "~", "="),
        longest=10,
        holds=("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
    ),
    Rule(
        name="slogan",
        kind="banner",
        pattern="[^\\x00-\\x7f：，]{2,8}！",
        why="a slogan in big type; also a line of a poem or a chant: reported",
        examples=("加油吧！", "向前冲！"),
        counter_examples=("加油吧", "他喊道：向前冲！", "多么美丽的春天的早晨啊！"),
        confidence=0.2,
        where="nowhere",
        ends=("！", "!"),
        longest=12,
    ),
    Rule(
        name="specks",
        kind="artifact",
        pattern="(?!.{0,8}([.\\-=_*~`'])\\1)(?!(.).?.?\\2$)(?=.{0,8}[.,'`~_|:;^°·\"])[.,'`~_|:;^°·\"\\- ]{2,8}(?<![|\"])",
        why="a few different small marks and no letter: specks of a scan; rulers, fences and table rules repeat one mark",
        examples=(". ,", "' . `", "~ .,", ", '"),
        counter_examples=("---", "* * *", "```", "...", "|---|", "-_-", "......", "'''"),
        confidence=0.6,
        where="anywhere",
        starts=tuple(".,'`~_|:;^°·\"-"),
        longest=8,
    ),
    Rule(
        name="speck",
        kind="artifact",
        pattern="[.,'`~_^°]",
        why="one small mark: a speck of a scan, or a mark that lost its text: reported, unless beside other furniture",
        examples=(".", "'", "`"),
        counter_examples=("。", "-", "*", "|"),
        confidence=0.3,
        where="beside",
        starts=words(". , ' ` ~ _ ^ °"),
        longest=1,
    ),
)
