"""Captions told by the lines they stand with: labels of a museum's pieces, numbered pictures, a caption beside its credit."""

from __future__ import annotations

from . import Rule
from .words import HAN, words

_REIGN = "(?:洪武|永乐|宣德|成化|弘治|正德|嘉靖|隆庆|万历|天启|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统)"
_ERA = (
    "(?:新石器时代|[夏商周秦汉隋唐宋辽金元明清][代朝]|西周|东周|春秋|战国|[东西]汉|三国|[东西两]晋|南北朝|[南北]魏|"
    "五代|[南北]宋|西夏|"
    f"民国|[明清]?{_REIGN})"
)
_SIZE = "(?:通|残|残存)?[高长宽厚径口底腹重](?:径|度)?[ ：:约]{0,2}[0-9.]{1,6} ?(?:厘米|公分|毫米|米|千克|公斤|克|cm)"
#: A line of a label that gives when the piece was made, or how large it is.
WHEN_AND_SIZE = (
    f"{_ERA}(?:时期|早期|中期|晚期|初年?|末年?)?(?: ?[(（][^()（）\\n]{{2,16}}[)）])?(?:[ ，,]{{1,2}}{_SIZE}){{0,4}}"
)

RULES = (
    Rule(
        name="museum-label",
        kind="caption",
        pattern=(
            f"(?:{HAN}{{2,14}} ){{0,2}}{HAN}{{0,10}}(?:博物[馆院]|文物管理所|文管所|文物局|文化[站馆]|档案馆|"
            f"纪念馆|美术馆|"
            f"图书馆|考古所|考古研究[所院]|研究[所院]|陈列馆)(?:收)?藏|"
            f"(?:(?:19|20)[0-9]{{2}}年)?{HAN}{{2,14}}出土|"
            f"(?:{HAN}{{2,12}} )?(?:{_ERA} )?{_SIZE}(?:[ ，,]{{1,2}}{_SIZE}){{0,4}}|"
            f"{WHEN_AND_SIZE}"
        ),
        why="when a piece was made, its size, who keeps it: a museum's label, between two paragraphs and with its name above",
        examples=("鹿州市博物馆藏", "明代 高18.2厘米", "1998年石堰码头出土", "清康熙"),
        counter_examples=("这把壶由鹿州市博物馆收藏。", "出土", "高18.2厘米的壶", "博物馆藏品"),
        confidence=0.7,
        where="group",
    ),
    Rule(
        name="numbered-picture",
        kind="caption",
        pattern="[①②③④⑤⑥⑦⑧⑨⑩] ?[^①②③④⑤⑥⑦⑧⑨⑩。！？\\n]{4,44}。?",
        why="① ② ③ … between two paragraphs of a photographer's report, with nothing above that announces a list: its pictures",
        examples=("①天不亮，石满仓已经把船头的霜扫净。", "②过河的人"),
        counter_examples=("①先坐下。②别站着。", "①", "1.天不亮就上船"),
        confidence=0.7,
        where="group",
        marks=True,
    ),
    Rule(
        name="caption-by-credit",
        kind="caption",
        pattern="[^\\n]{4,170}",
        why="one sentence, or a few words at the page's foot, straight beside the line that says whose picture it is",
        examples=("8月1日，柯师傅在骑楼下穿伞骨。", "Peter Lowe sets out his eggs."),
        counter_examples=("壶", ""),
        confidence=0.7,
        where="group",
        marks=True,
    ),
    Rule(
        name="menu-in-lines",
        kind="navigation",
        pattern="(?P<bar>[^\\n]{6,100})",
        why="the words of a site's menu one below the other, from 首页 on, at the very top",
        examples=("首页 要闻 评论 经济", "首頁 生活 健康 國際"),
        counter_examples=("首页", "首页 很大 也很 好看"),
        confidence=0.8,
        where="group",
    ),
    Rule(
        name="pull-quote",
        kind="banner",
        pattern="[^\\n]{2,60}",
        why=(
            "lines broken where no column ends, or a line that is nothing but speech, between two paragraphs, and "
            "word for word in a "
            "paragraph nearby that says more: a sentence of the article set again in larger type"
        ),
        examples=("“灯要留，", "路也要留。”", "You can't fix a lost winter."),
        counter_examples=("灯", ""),
        confidence=0.7,
        where="group",
        marks=True,
    ),
    Rule(
        name="english-paper-photo",
        kind="credit",
        pattern=(
            "\\(?(?:(?:[A-Z][A-Za-z&.-]{1,15} ){1,3}(?:[Ss]taff )?(?:[Pp]hoto|PHOTO)s?|(?:[Ss]taff|STAFF|[Ff]ile|"
            "FILE) (?:[Pp]hoto|PHOTO)) ?(?:/|by |BY |– |- ) ?"
            "(?:[A-Z][A-Za-z'’.-]{0,20} ?){1,4}\\)?|"
            "[A-Z][A-Za-z'’.-]{0,20}(?: [A-Z][A-Za-z'’.-]{0,20}){1,2} ?/ ?(?:The )?(?:[A-Z][A-Za-z]{2,15} ){0,2}"
            "(?:Times|News|Herald|Post|Tribune|Journal|Chronicle|Courier|Gazette|Ledger|Record|Register|Observer|"
            "Mercury|Dispatch)"
        ),
        why="a paper's name, photo, a slash and the photographer, or the photographer, a slash and the paper",
        examples=("Herald photo/JOAN MERCER", "Staff photo by Ann Lee", "Dana Whitcomb/Ashdown Ledger"),
        counter_examples=("Herald photo contest opens", "Staff photo/video desk is closed", "The Herald and/or the Post"),
        confidence=0.85,
        inside=("hoto", "HOTO/", "HOTO BY"),
        ends=words(
            "Times News Herald Post Tribune Journal Chronicle Courier Gazette Ledger Record Register Observer Mercury "
            "Dispatch"
        ),
        longest=70,
        holds=("/", "by ", "BY ", "– ", "- "),
    ),
)
MUSEUM_LABEL, NUMBERED_PICTURE, CAPTION_BY_CREDIT, MENU_IN_LINES, PULL_QUOTE = RULES[:5]
#: What one line of a museum's label ends in: the guard on a text that has none.
LABEL_SIGNS = frozenset("藏土米")
#: The Han that any line of one ends in which says when the piece was made, its size or who keeps it.
LABEL_ENDS = LABEL_SIGNS | frozenset("分克斤代朝周秋国汉晋魏夏宋武乐德化治靖庆历启祯熙正隆光丰绪统期初年末")
