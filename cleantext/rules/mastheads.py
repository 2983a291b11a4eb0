"""The fields of a paper's masthead: what stands under its name on the front page, one or two to a line."""

from __future__ import annotations

from cleantext.rules.patterns import pattern

from . import Rule
from .words import HAN

_NUMERAL = "[0-9一二三四五六七八九十百〇零]"
_ROLES = "(?:主管|主办|出版|编印|承印|发行)"
#: What the fields are, by name: nothing in them is said of anybody, so that three unlike ones in a row are a masthead.
_FIELDS = {
    "serial": (
        "(?:国内?统一(?:连续)?(?:出版物)?刊?号[：:]? ?)?CN ?[0-9]{2} ?[-—–] ?[0-9A-Z]{4}"
        "(?: ?/ ?[A-Z0-9]{1,4}|"
        " ?/? ?[(][A-Z][)])?|"
        "国内?统一(?:连续)?(?:出版物)?刊?号[：:]?|"
        "邮发代号[：:]? ?[0-9]{1,3} ?[-—–] ?[0-9]{1,4}|"
        "ISSN ?[0-9]{4}-[0-9X]{4}|(?:内部|准印)资?料?(?:准印)?证?号?[：:]? ?(?:[（(][^\\x00-\\x7f]{1,6}[)）])?"
        "[^\\x00-\\x7f]{0,6}第? ?[0-9-]{3,12} ?号?|"
        "内部[资刊]料?[ ，,·]{0,2}(?:免费|注意|妥善|不得)(?:交流|赠[阅送]|保存|外传)"
    ),
    "issue": (
        "总?第 ?[0-9]{2,6} ?[期号]|第 ?[0-9]{1,6} ?[期号] ?[(]总第 ?[0-9]{1,6} ?[期号][)]|"
        "[(]?总第 ?[0-9]{1,6} ?[期号][)]?|"
        f"(?:今日|本期|今天|共|本报)[:：]? ?{_NUMERAL}{{1,3}} ?大?[版页](?: ?(?:彩印|彩版))?|"
        "总[：:]? ?[0-9]{3,6}(?: ?[期号])?|"
        "创刊于 ?[0-9]{4} ?年"
    ),
    "date": (
        "(?:(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2}) ?年(?: ?"
        + _NUMERAL
        + "{1,3} ?月(?: ?"
        + _NUMERAL
        + "{1,3} ?日)?)?|"
        "(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}|"
        + _NUMERAL
        + "{1,3} ?月 ?"
        + _NUMERAL
        + "{1,3} ?日(?: ?出[版刊])?|"
        + _NUMERAL
        + "{1,3} ?月"
    ),
    "weekday": "(?:星期|周|礼拜)[一二三四五六日天]",
    "lunar": (
        "(?:农历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?[（(]?[鼠牛虎兔龙蛇马羊猴鸡狗猪]?年?[)）]?)?"
        "闰?(?:[正一二三四五六七八九十冬腊]{1,3}月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]?|"
        "廿[一二三四五六七八九]?|二十|三十)|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)|"
        "[今明]日(?:立[春夏秋冬]|雨水|惊蛰|春分|清明|谷雨|小满|芒种|夏至|[小大]暑|处暑|白露|"
        "秋分|寒露|霜降|[小大]雪|冬至|[小大]寒)"
    ),
    "price": (
        "(?:零售|每份|定价|零售价|售价|每月定价)[：: ]{0,2}[0-9]{1,4}(?:\\.[0-9]{1,2})? ?元?(?:人民币)?"
    ),
    "sponsor": (
        f"(?:主管|主办|承办|出版)(?:单位)?[：: ] ?{HAN}{{4,24}}|{HAN}{{4,24}}?(?:{_ROLES}[、 ]?){{1,3}}|"
        f"(?:中共)?{HAN}{{2,12}}委(?:员会)?机关报|"
        f"{HAN}{{2,8}}报(?:业|传媒)?(?:集团|社)(?:出版)?"
    ),
    "web": (
        f"(?:{HAN}{{2,8}}(?:网|客户端|在线)?|网址|网站|E-?mail|电子[邮信]箱|"
        "投稿邮箱)?[：:]? ?(?:https?://|"
        f"www\\.)[!-~]{{4,50}}|"
        f"{HAN}{{2,8}}客户端|{HAN}{{2,8}}数字报"
    ),
    "staff": (
        "(?:总编辑?|社长|发行人|值班总编|值班主任|"
        f"总[值执]班)[：: ]{{1,2}}{HAN}{{2,4}}(?: {HAN}{{2,4}}){{0,2}}"
    ),
    "weather": (
        "(?:今日|今明|今晚明日|明日|本市|天气(?:预报)?|白天|夜间)[：: ]{0,2}[^。！？]{0,24}[0-9] ?(?:℃|"
        "°C|度|级)[^。！？]{0,12}|"
        "(?:晴|阴|多云|[小中大阵暴雷]{1,3}雨|小雪)[^。！？，]{0,12}?-?[0-9]{1,2}(?:℃|"
        "°C)?[~～—至-]{1,2}-?[0-9]{1,2} ?(?:℃|"
        "°C)[^。！？，]{0,16}"
    ),
    "latin": "(?:[A-Z]{2,16} ){1,4}(?:DAILY|NEWS|TIMES|WEEKLY|EVENING|POST|BAO|RIBAO|WANBAO|ZHOUBAO|XUEBAO|CHENBAO)",
}
#: One field, and what may stand between the fields of one line.
FIELD = pattern("|".join(f"(?P<{name}>{text})" for name, text in _FIELDS.items()))
BETWEEN = frozenset(" |｜/·•,，、;；()（）\u3000")
#: What no text but a masthead has: one of these is in each. (Each begins with one character, no class: so the search is quick.)
GUARD = pattern(
    "CN ?[0-9]{2}|统一(?:连续|刊|出版)|邮发代号|"
    "第 ?[0-9]{2,6} ?[期号]|"
    "主[管办]|机关报|农历|年[正冬腊]?[一二三四五六七八九十]{0,2}月[初廿十]"
)
#: A day of the month or the number of the sheet by itself; a paper's name.
NUMBER, NAME = pattern("[0-9]{1,2}日?"), pattern(f"{HAN}{{2,10}}[报刊]")

MASTHEAD = Rule(
    name="masthead-lines",
    kind="header",
    pattern="|".join(_FIELDS.values()),
    why=(
        "lines that are nothing but the fields of a masthead (who publishes the paper, its registration, number, date, weekday, "
        "lunar day, price, "
        "pages, address), at least three unlike ones in a row, and the paper's name and day among them"
    ),
    examples=("中共潮岸县委主管主办", "癸卯年三月十七", "今日4版"),
    counter_examples=("潮岸县委昨天主管了一件事", "今日四人开船", "第30期学员来了"),
    confidence=0.85,
    where="outermost",
)
RULES = (MASTHEAD,)
