"""Where a text goes on and where it comes from: jumps to other pages."""

from __future__ import annotations

from . import Rule
from .words import words

RULES = (
    Rule(
        name="jump",
        kind="jump",
        pattern=(
            "[▶►→☞◆■>]{0,3} ?[(\\[【〔]? ?(?:(?:紧接|紧|上|下|转|续)?(?:紧?[上下][接转]|续[上下见]|"
            "[下转]|[接转]|详见|(?:相关|更多|其他|系列)?(?:报[道导]|图表|图片|新闻|"
            "评论|稿件|内容|"
            "(?:参考)?答案|社论)[见刊]|[全原]文见)(?:今日|本报)?"
            "(?:第? ?[A-Z]?[0-9]{1,3} ?[版页]|第?[一二三四五六七八九十]{1,3} ?[版页]|[A-D] ?[0-9]{1,2}"
            "(?: ?[版叠])?)(?:[、，,·/]? ?(?:第? ?[A-Z]?[0-9]{1,3} ?[版页]|[一二三四五六七八九十]{1,3}版))?|"
            "[上下]接[第]?[一二三四五六七八九十0-9A-Z]{1,3}版[^。\\n]{0,20}) ?[)\\]】〕]?[▶►→>]{0,3}"
        ),
        why="下转 and a sheet: where the text goes on",
        examples=(
            "（下转第3版）", "（上接A1版）", "下转2版", "上接第一版", "（紧接第一版）", "▶下转A4版", "（詳見第三版）",
            "（更多报道见A04、A05版）", "（續見C3版）", "（相關新聞刊A13）", "相关图表见11版", "参考答案见第8版",
        ),
        counter_examples=("下转速器的安装", "上接天光，下接地气", "转第3路公交车", "他接第一版的编辑工作。", "答案见第3题"),
        confidence=0.95,
        starts=(
            "紧接", "续见", "续第", "上接", "下接", "上转", "下转", "续上", "续下",
            "接第",
            "转第", "接上", "详见", "相关", "更多", "其他", "系列", "报道见", "图表见", "图片见",
            "参考答案", "答案见", "全文见", "原文见",
            *(f"{turn}{sheet}" for turn in "转接" for sheet in "ABCD0123456789一二三四五六七八九十"),
        ),
        longest=30,
        holds=("A", "B", "C", "D", "上接", "下接", "版", "页"),
    ),
    Rule(
        name="english-jump",
        kind="jump",
        pattern=(
            "[(\\[]?(?:(?:[Cc]ontinued|CONTINUED|Cont(?:inue|['’.])?d?|[Ss]ee|SEE|[Tt]urn|Please turn|Please see|"
            "Story continues)(?: [A-Z][A-Za-z]{1,15},?)? (?:on|ON|from|FROM|to|TO)? ?"
            "(?:(?=[A-F]-?[0-9]{1,2}[)\\].]?\\Z)|Page|page|PAGE|P\\.|"
            "p\\.) ?[A-F]?-?[0-9]{1,3}[A-F]?|(?:From|FROM) (?:Page|PAGE) ?[A-F]?[0-9]{1,3}[A-F]?|"
            "[A-Z]{3,15}, (?:From|FROM|from) (?:Page|PAGE) ?[A-F]?[0-9]{1,3}[A-F]?|"
            "[A-Z][A-Z ]{2,20}(?:,|/)? (?:continued on|CONTINUED ON|continues on) (?:page|Page|"
            "PAGE)? ?[A-F]?[0-9]{1,3})[)\\].]?"
        ),
        why="continued on page: where the text goes on",
        examples=(
            "Continued on Page A6", "Continued on A7", "From Page 1", "(Continued from page 3)", "See FERRY, Page A4",
            "FERRY, From Page A1", "See FERRY, Page 5A", "FERRY, from Page 3A",
        ),
        counter_examples=("See page layouts", "Continued on foot", "From page to stage", "See the map on page 3 of the guide"),
        confidence=0.93,
        starts=(
            "CONTIN", "Cont", "See ", "SEE ", "Turn ", "Please", "Story", "From Page", "From page", "FROM PAGE",
            "continued",
        ),
        longest=60,
        inside=("Page ",),
    ),
    Rule(
        name="english-jump-keyword",
        kind="jump",
        pattern=(
            "[(\\[]?(?:[A-Z][A-Za-z'’-]{1,15}(?: [A-Za-z'’-]{2,15}){0,2} ?[:|,—-] ?)?(?:(?:[Cc]ontinued |[Cc]ontinues |"
            "[Cc]ont\\. )?(?:from|on)|"
            "[Tt]urn to|[Ss]ee|[Mm]ore on) (?:page|p\\.|pp\\.) ?[A-F]?-?[0-9]{1,3}(?:,? (?:column|col\\.) ?[0-9])?[)\\].]?|"
            "[(\\[]?(?:[A-Z][A-Za-z'’-]{1,15} ?[:|,—-] ?)?[Cc]ontinued (?:from|on) (?:the )?(?:front|back|previous|next|"
            "opposite|facing) page[)\\].]?"
        ),
        why="a keyword at most, and from or on page so and so: where the text comes from or goes on",
        examples=("Bridge: from page 3", "Weir: continued from page 2", "continued from front page", "Turn to page 9, column 2"),
        counter_examples=(
            "Bridge: from plan to page", "From page to screen", "He read on page 3 that the weir had gone",
            "See the map on page 3",
        ),
        confidence=0.9,
        inside=("page ",),
        ends=words("page page) page] page."),
        longest=60,
    ),
    Rule(
        name="eastern-jump",
        kind="jump",
        pattern=(
            "[(▶☞→◀■]{0,2} ?(?:第?[A-Z]?[0-9]{1,2}面(?:に|から|へ)(?:続く|つづく|続き|つづき|関连记事)|"
            "[A-Z]?[0-9]{1,2}면(?:에|에서|으로)? ?"
            "(?:계속|이어짐|이어집니다|관련기사))[)▶☞→]{0,2}"
        ),
        why="where the text goes on, in Japanese and Korean: a sheet's number and 続く or 계속",
        examples=("（1面から続く）", "3面に続く", "▶3면에서 계속", "3면에 계속"),
        counter_examples=("3면 거울", "1面に立つ", "来週に続く", "내일도 계속"),
        confidence=0.9,
        ends=words("続く つづく 続き つづき 관련기사 関连记事 계속 이어짐 이어집니다"),
        longest=24,
    ),
    Rule(
        name="jump-at-end",
        kind="jump",
        pattern="[^\\n]{2,160}[(【](?:下转|上接|详见) ?第? ?[A-Z]?[0-9一二三四五六七八九十]{1,3} ?版[)】]",
        why="a jump at the end of a body line: reported, the line stays",
        examples=("全镇种植面积达三千亩。（下转第3版）", "他说，今年的鱼汛（下转2版）"),
        counter_examples=("（下转第3版）", "下转第3版"),
        confidence=0.2,
        where="nowhere",
        marks=True,
        ends=("版",),
        holds=("上接", "下转", "详见"),
    ),
)
