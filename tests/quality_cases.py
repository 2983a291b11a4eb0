"""A page with its gold, to be scored."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from benchmarks.quality.cases import Case, Entry

if TYPE_CHECKING:
    from pathlib import Path

GOLD = (
    Entry("navigation", "首页 > 柳溪新闻 > 正文"),
    Entry("title", "柳溪镇的老磨坊又转起来了"),
    Entry("body", "停了十七年的水磨坊，上周六重新开了闸：第一袋新麦面，当天就被邻村的人买走了。"),
    Entry("byline", "本报记者 柳青禾 通讯员 施小满"),
    Entry("body", "磨坊的主人施长根今年71岁，修水轮用了整整两个冬天；他说，木头要等它自己干透，急不得！"),
    Entry("heading", "一条渠养活半条街"),
    Entry("body", "水渠从北山口引下来，全长3.4公里（其中暗渠600米），沿街的豆腐坊、酱园都靠它吃饭。"),
    Entry("body", "“水一来，人就来了。”卖豆腐的阿桂这样说，她家的铺子已经开到了第三代人手里。"),
    Entry("caption", "图为修好的水轮。施小满 摄", sure=False),
)


def page_of(*paragraphs: str) -> bytes:
    return ("\n\n".join(paragraphs) + "\n").encode()


CASE = Case("web", "mill", page_of(*(entry.text for entry in GOLD)), GOLD)


def write_case(folder: Path, case: Case) -> None:
    place = folder / case.family
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{case.name}.txt").write_bytes(case.page)
    if case.gold:
        lines = [json.dumps(asdict(entry), ensure_ascii=False) for entry in case.gold]
        (place / f"{case.name}.gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
