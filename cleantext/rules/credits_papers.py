"""What papers say beside a text of theirs: a reporter of some paper, a reader's tip and what it was worth, whose chart it is."""

from __future__ import annotations

from . import Rule
from .words import HAN, NAMED, words

RULES = (
    Rule(
        name="reporter-unnamed",
        kind="byline",
        pattern="[□■◇◆]? ?(?:本报|[^\\x00-\\x7f，。：；的]{2,6}报)记者",
        why="a paper and its reporter, without a name: under a headline who wrote the piece",
        examples=("本报记者", "石潭報記者"),
        counter_examples=("本报记者说", "记者", "他是本报记者。"),
        confidence=0.4,
        where="head",
        ends=("报记者",),
        longest=10,
    ),
    Rule(
        name="reporter-of-any-paper",
        kind="byline",
        pattern=(
            "[□■◇◆○●◎(（]? ?(?:(?:文[/·、]?[图片摄]|图文)[/： ])?"
            "[^\\x00-\\x7f《》“”「」，。：；□和与是及两三四五六七八九十几位名]{2,6}?"
            f"[特约聘]{{0,2}}(?:记者|撰稿人?|通讯员)[：: /](?P<names>{NAMED}{{2,40}}?)"
            f"(?: (?:图片?|照片?)由{HAN}{{2,8}}(?:提供|供图))?[)）]?"
        ),
        why="a few characters that are some paper's name, reporter, and set off from it names that are known: beside the text",
        examples=(
            "证时记者 靳一鸣", "快报记者 向阳 照片由受访者提供", "明州新闻记者 王芳 通讯员 周平", "文/片 本报记者 尚小北",
            "周刊特约撰稿 李文",
        ),
        counter_examples=("渡口记者 探访", "快报记者 招聘启事", "他当记者 八年", "老记者 走了"),
        confidence=0.45,
        where="text",
        inside=("记者 ", "撰稿 ", "撰稿人 ", "通讯员 ", "记者\u3000", "撰稿\u3000"),
        longest=60,
    ),
    Rule(
        name="tip-of-reader",
        kind="credit",
        pattern=(
            "[(（]?(?:(?:线索|[报爆]料)(?:提供者?|人)?|读者|市民|网友|热心)[^。！？\n]{1,18}?[，, ：:]{1,2}"
            "(?:奖[励金]?|[稿酬]{1,2}[费金]?|线索费)[：: ]?[0-9]{1,4}元?[)）]?"
        ),
        why="who told the paper of it and what that is worth: the line of an evening paper's hotline",
        examples=("读者易先生提供线索，奖励30元", "线索提供 戚先生 奖金50元", "（报料人：李女士 稿费100元）"),
        counter_examples=("读者易先生提供线索，他很高兴", "市民李女士，奖励", "读者来信，奖励先进"),
        confidence=0.85,
        whole=True,
        starts=words("线索 报料 爆料 读者 市民 网友 热心"),
        marks=True,
        longest=40,
        holds=("奖", "稿", "酬", "费"),
    ),
    Rule(
        name="chart-credit",
        kind="credit",
        pattern=(
            "(?:[^。！？\n]{2,40} )?(?:数据|资料)?来源[：:/ ][^。！？\n：:]{2,24}?[ /；;]{1,3}"
            "(?:制[表图]|制作|绘图)[：:/ ][^\x00-\x7f。，：；！？]{2,8}"
        ),
        why="what a chart shows perhaps, whose figures those are and who drew it: a chart's credit",
        examples=("麓泉近三年股价走势 来源：行情软件 制表：苗圃", "数据来源：公司年报 制图：水笙"),
        counter_examples=("数据来源：公司年报", "来源：公司年报，制图软件", "制图：水笙"),
        confidence=0.85,
        inside=("制表", "制图", "制作：", "绘图"),
        longest=90,
    ),
)
