"""Texts that are clean already, put together of sentences, verse, lists, tables and dialogue written for this: all must stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_SENTENCES = (
    "柳湾镇的水车修好以后，村里的老磨坊又响了起来。",
    "头一个来磨面的是住在坡上的韩婆婆，她带了三十斤新麦。",
    "磨坊的钥匙一直挂在渡口边的小卖部里，谁要用谁去取。",
    "“石磨磨出来的面香，”她说，“机器磨的没有这个味道。”",
    "镇上拨了12万元，请石匠把磨盘重新凿了一遍。",
    "去年秋天水位低，水车停了四十多天。",
    "工匠们说，木头要先在水里泡上半年，不然两三年就会开裂。",
    "如今每逢周末，城里的孩子都来看水车，有时要排队。",
    "磨坊旁边的空地上种了二十棵枇杷树，是小学的学生们栽的。",
    "问起以后的打算，守磨坊的老汉笑了笑，说先把今年的麦子磨完。",
    "《柳湾志》里记着，这座磨坊建于清末，换过七次轮子。",
    "下游的堤坝加高了1.5米，汛期也不用把磨盘搬走了。",
    "谁也没有想到，第一场雪来得这么早！",
    "水从哪里来，又到哪里去？",
    "这条渠长3.2公里，两岸住着四百多户人家。",
)
_ENGLISH = (
    "The mill on the upper weir was repaired last autumn, and the wheel has turned every weekend since.",
    "Nobody in the village could remember who had kept the key.",
    "“Flour from a stone tastes of something,” the old miller said, wiping his hands on his apron.",
    "The new dam is four feet higher than the one it replaced.",
    "Children from the school planted twenty well-grown trees beside the path.",
    "It rained for nine days, and on the tenth the water came over the bank.",
)
_VERSES = (
    "水车慢慢地转",
    "磨盘低声地唱",
    "风从渡口来",
    "带着麦子的香",
    "谁把月亮磨成了粉",
    "撒在回家的路上",
    "灯还没有灭",
    "河还没有睡",
)
_ITEMS = ("检查闸门", "清理水渠里的落叶", "给轴承上油", "登记来磨面的人", "把钥匙送回小卖部", "关灯")
_COUPLETS = ("水车转旧年，麦子磨新面。", "渡口灯初亮，河湾雪未消。", "石磨声声慢，炊烟处处闲。", "桥头人问路，坡上雁成行。")
_DISHES = ("红烧河鱼", "枇杷膏", "荞麦面", "清炒藕片", "豆腐汤", "米酒")
_HOURS = ("08:30", "9:00", "11:45", "14:20", "18:05")
_JAPANESE = (
    "水車小屋のとなりに、小さな店ができた。",
    "粉は毎朝、石臼でひいている。",
    "「今日は水が多いですね」と客が言った。",
    "川の音だけが聞こえる。",
    "秋になると、山から風が下りてくる。",
)
_KOREAN = (
    "물레방아 옆에 작은 가게가 생겼다.",
    "밀가루는 매일 아침 맷돌로 간다.",
    "“오늘은 물이 많네요”라고 손님이 말했다.",
    "가을이 되면 산에서 바람이 내려온다.",
)
_CODE = (
    "def grind(sacks):",
    "    total = 0",
    "    for sack in sacks:",
    "        total += sack.weight  # 斤",
    "    return total",
    "print(grind([3,5,8]))",
    "if total > 20: raise ValueError('太多')",
)
_NAMES = ("韩婆婆", "石匠老周", "守磨人", "小学生")
_SPEECH = ("今天水大吗？", "大，轮子转得快。", "那我先磨二十斤。", "好，您坐一会儿。", "钱放在哪里？", "放在窗台上就行！")


def clean_page(random: Random) -> str:
    """A text of one to eight blocks, a blank line between two, one line end at its end."""
    blocks = [random.choice(_BLOCKS)(random) for _ in range(random.randint(1, 8))]
    return "\n\n".join(blocks) + "\n"


def _paragraph(random: Random) -> str:
    return "".join(random.sample(_SENTENCES, random.randint(1, 6)))


def _english(random: Random) -> str:
    return " ".join(random.sample(_ENGLISH, random.randint(1, 5)))


def _verse(random: Random) -> str:
    return "\n".join(random.sample(_VERSES, random.randint(2, 8)))


def _list(random: Random) -> str:
    items = random.sample(_ITEMS, random.randint(2, 6))
    mark = random.choice(("{}. {}", "{}、{}", "- {1}", "● {1}", "（{}）{}"))
    return "\n".join(mark.format(n, item) for n, item in enumerate(items, 1))


def _dialogue(random: Random) -> str:
    if random.random() < 0.5:
        return "\n".join(f"{random.choice(_NAMES)}：{line}" for line in random.sample(_SPEECH, random.randint(2, 6)))
    return "\n".join(f"“{line}”" for line in random.sample(_SPEECH, random.randint(2, 6)))


def _table(random: Random) -> str:
    grains = ("小麦", "荞麦", "玉米")
    rows = [
        (random.choice(grains), str(random.randint(2, 99)), f"{random.randint(1, 12)}月") for _ in range(random.randint(3, 8))
    ]
    between = random.choice((",", "\t", " | ", "    "))
    return "\n".join(between.join(row) for row in [("品种", "斤数", "日期"), *rows])


def _quatrain(random: Random) -> str:
    return "\n".join(random.sample(_COUPLETS, random.randint(2, 4)))


def _menu(random: Random) -> str:
    gap = random.choice((" ", "    ", "……", "\t"))
    return "\n".join(f"{dish}{gap}{random.randint(6, 68)}元" for dish in random.sample(_DISHES, random.randint(3, 6)))


def _programme(random: Random) -> str:
    return "\n".join(f"{hour} {random.choice(_ITEMS)}" for hour in sorted(random.sample(_HOURS, random.randint(2, 5))))


def _japanese(random: Random) -> str:
    return "".join(random.sample(_JAPANESE, random.randint(2, 5)))


def _korean(random: Random) -> str:
    return " ".join(random.sample(_KOREAN, random.randint(2, 4)))


def _code(random: Random) -> str:
    return "\n".join(_CODE[: random.randint(2, len(_CODE))])


def _roster(random: Random) -> str:
    duties, given = ("组长", "账房", "看闸", "值夜"), ("小满", "谷雨", "立秋")
    people = [
        (random.choice(duties), random.choice("周吴郑王冯陈褚卫"), random.choice(given)) for _ in range(random.randint(3, 6))
    ]
    return "\n".join(f"{duty}：{family}{name}" for duty, family, name in people)


_BLOCKS: list[Callable[[Random], str]] = [
    _paragraph,
    _paragraph,
    _paragraph,
    _english,
    _verse,
    _list,
    _dialogue,
    _table,
    _quatrain,
    _menu,
    _programme,
    _japanese,
    _korean,
    _code,
    _roster,
]
