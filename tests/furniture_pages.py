"""A page of the paper, what it is headed, and which of its lines are found to be furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.furniture.labels import label
from cleantext.layout import CERTAIN
from cleantext.lines import split

if TYPE_CHECKING:
    from cleantext.layout import Label
    from cleantext.lines import Lines

HEADLINE = "春茶开采 茶香满山"
PARAGRAPHS = [
    "昨天清早，潮岸镇的三百名茶农上山采茶。今年雨水好，茶芽比去年早了十天，镇里的三家茶厂都已开工。",
    "茶农老郑说，往年这个时候还在等雨，今年头一批鲜叶已经卖到每斤八十元。",
    "镇里为茶厂修了新路，货车能直接开到晒场边上，运费省了三成。",
    "临河村的合作社还办起了炒茶班，报名的年轻人坐满了两间教室。",
]
#: The same page in other languages: what a line means depends on the text around it.
PAGES = {
    "zh": [HEADLINE, *PARAGRAPHS],
    "en": [
        "The weir turns again",
        "The old weir at Ashdown turned again on Sunday, nineteen months after the flood carried off its gates.",
        "On market day the square is full before six, and the water bailiff sells tickets at the mill.",
        "New gates of oak were cut in the county. They bear the names of all who paid for a plank.",
        "Anglers want a ladder of stones. The board will decide in the spring.",
    ],
    "ja": [
        "水車小屋が動き出す",
        "北浜町の水車小屋が三年ぶりに動き出した。川の水が戻り、町の人たちが朝から集まった。",
        "水車を直したのは、町でただ一人の大工である。部品の多くは山の木から削り出した。",
        "小屋では来月から粉をひく。子どもたちの見学も受け入れるという。",
        "町は川沿いの道も直す。完成は来年の春になる。",
    ],
    "ko": [
        "물레방아가 다시 돈다",
        "솔빛 마을의 물레방아가 삼 년 만에 다시 돌기 시작했다. 마을 사람들이 아침부터 모였다.",
        "물레방아를 고친 사람은 마을에 하나뿐인 목수다. 부품은 거의 나무로 깎았다.",
        "방앗간은 다음 달부터 곡식을 빻는다. 아이들의 견학도 받는다고 한다.",
        "시는 냇가의 길도 고친다. 내년 봄에 끝난다.",
    ],
}
#: "en+" is a page with a running head, which is furniture, too.
RUNNING_HEAD = "THE ASHDOWN TIMES Friday, 3 July 2020 12"


def certain(lines: Lines) -> list[Label]:
    return [found for found in label(lines) if found.confidence >= CERTAIN]


def labelled(text: str) -> list[str]:
    lines = split(text)
    return [lines.texts[found.line] for found in certain(lines)]
