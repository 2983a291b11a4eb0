"""The fields of a paper's masthead: what stands under its name on the front page, one or two to a line."""

from __future__ import annotations

from cleantext.rules.patterns import pattern

from . import Rule
from .words import HAN

_NUMERAL = "[0-9一二三四五六七八九十百〇零]"
_ROLES = "(?:主管|主[办辦]|出版|[编編]印|承印|[发發]行)"
#: What the fields are, by name: nothing in them is said of anybody, so that three unlike ones in a row are a masthead.
_FIELDS = {
    "serial": (
        "(?:[国國][内內]?[统統]一(?:[连連][续續])?(?:出版物)?刊?[号號][：:]? ?)?CN ?[0-9]{2} ?[-—–] ?[0-9A-Z]{4}"
        "(?: ?/ ?[A-Z0-9]{1,4}|"
        " ?/? ?[(][A-Z][)])?|"
        "[国國][内內]?[统統]一(?:[连連][续續])?(?:出版物)?刊?[号號][：:]?|"
        "[邮郵][发發]代[号號][：:]? ?[0-9]{1,3} ?[-—–] ?[0-9]{1,4}|"
        "ISSN ?[0-9]{4}-[0-9X]{4}|(?:内部|準印|"
        "准印)[资資]?料?(?:准印)?[证證]?[号號]?[：:]? ?(?:[（(][^\\x00-\\x7f]{1,6}[)）])?"
        "[^\\x00-\\x7f]{0,6}第? ?[0-9-]{3,12} ?[号號]?|"
        "[内內]部[资資刊]料?[ ，,·]{0,2}(?:免[费費]|注意|妥善|不得)(?:交流|[赠贈][阅閱送]|保存|外[传傳])"
    ),
    "issue": (
        "[总總]?第 ?[0-9]{2,6} ?[期号號]|第 ?[0-9]{1,6} ?[期号號] ?[(][总總]第 ?[0-9]{1,6} ?[期号號][)]|"
        "[(]?[总總]第 ?[0-9]{1,6} ?[期号號][)]?|"
        f"(?:今日|本期|今天|共|本[报報])[:：]? ?{_NUMERAL}{{1,3}} ?大?[版页頁](?: ?(?:彩印|彩版))?|"
        "[总總][：:]? ?[0-9]{3,6}(?: ?[期号號])?|"
        "[创創]刊于 ?[0-9]{4} ?年"
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
    "weekday": "(?:星期|周|週|[礼禮]拜)[一二三四五六日天]",
    "lunar": (
        "(?:[农農][历曆])?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?[（(]?[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]?年?[)）]?)?"
        "[闰閏]?(?:[正一二三四五六七八九十冬腊臘]{1,3}月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]?|"
        "廿[一二三四五六七八九]?|二十|三十)|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)|"
        "[今明]日(?:立[春夏秋冬]|雨水|[惊驚][蛰蟄]|春分|清明|[谷穀]雨|小[满滿]|芒[种種]|夏至|[小大]暑|[处處]暑|白露|"
        "秋分|寒露|霜降|[小大]雪|冬至|[小大]寒)"
    ),
    "price": (
        "(?:零售|每份|定[价價]|零售[价價]|售[价價]|每月定[价價])[：: ]{0,2}[0-9]{1,4}(?:\\.[0-9]{1,2})? ?元?(?:人民[币幣])?"
    ),
    "sponsor": (
        f"(?:主管|主[办辦]|承[办辦]|出版)(?:[单單]位)?[：: ] ?{HAN}{{4,24}}|{HAN}{{4,24}}?(?:{_ROLES}[、 ]?){{1,3}}|"
        f"(?:中共)?{HAN}{{2,12}}委(?:[员員][会會])?[机機][关關][报報]|"
        f"{HAN}{{2,8}}[报報](?:[业業]|[传傳]媒)?(?:集[团團]|社)(?:出版)?"
    ),
    "web": (
        f"(?:{HAN}{{2,8}}(?:[网網]|客[户戶]端|[在][线線])?|[网網]址|[网網]站|E-?mail|[电電]子[邮郵信]箱|"
        "投稿[邮郵]箱)?[：:]? ?(?:https?://|"
        f"www\\.)[!-~]{{4,50}}|"
        f"{HAN}{{2,8}}客[户戶]端|{HAN}{{2,8}}[数數]字[报報]"
    ),
    "staff": (
        "(?:[总總][编編][辑輯]?|社[长長]|[发發]行人|值班[总總][编編]|值班主任|"
        f"[总總][值執]班)[：: ]{{1,2}}{HAN}{{2,4}}(?: {HAN}{{2,4}}){{0,2}}"
    ),
    "weather": (
        "(?:今日|今明|今晚明日|明日|本市|天[气氣](?:[预預][报報])?|白天|夜[间間])[：: ]{0,2}[^。！？]{0,24}[0-9] ?(?:℃|"
        "°C|度|[级級])[^。！？]{0,12}|"
        "(?:晴|[阴陰]|多[云雲]|[小中大阵陣暴雷]{1,3}雨|小雪)[^。！？，]{0,12}?-?[0-9]{1,2}(?:℃|"
        "°C)?[~～—至-]{1,2}-?[0-9]{1,2} ?(?:℃|"
        "°C)[^。！？，]{0,16}"
    ),
    "latin": "(?:[A-Z]{2,16} ){1,4}(?:DAILY|NEWS|TIMES|WEEKLY|EVENING|POST|BAO|RIBAO|WANBAO|ZHOUBAO|XUEBAO|CHENBAO)",
}
#: One field, and what may stand between the fields of one line.
FIELD = pattern("|".join(f"(?P<{name}>{text})" for name, text in _FIELDS.items()))
BETWEEN = pattern("[ |｜/·•,，、;；()（）\u3000]{0,40}")
#: What no text but a masthead has: one of these is in each. (Each begins with one character, no class: so the search is quick.)
GUARD = pattern(
    "CN ?[0-9]{2}|统一(?:[连連][续續]|刊|出版)|統一(?:[连連][续續]|刊|出版)|邮[发發]代[号號]|郵[发發]代[号號]|"
    "第 ?[0-9]{2,6} ?[期号號]|"
    "主[管办辦]|机[关關][报報]|機[关關][报報]|农[历曆]|農[历曆]|年[正冬腊臘]?[一二三四五六七八九十]{0,2}月[初廿十]"
)
#: A day of the month or the number of the sheet by itself; a paper's name.
NUMBER, NAME = pattern("[0-9]{1,2}日?"), pattern(f"{HAN}{{2,10}}[报報刊]")

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
