"""Furniture that OCR damaged: `python -m benchmarks.words.furniture`.

Prints paragraphs of the gold readings of `seeds/` with bylines, credits, jumps and running heads of invented people between them,
has tesseract read the pages (small print, a little blur and noise), cleans what it read, and counts the lines of furniture that
went and the lines of text that went with them, apart for lines that were read right and those with characters misread. Needs
chromium, poppler-utils, tesseract-ocr with chi_sim, fonts-noto-cjk, Pillow. Exit code 1 where a line of text goes.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from html import escape
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

import cleantext
from benchmarks.quality.rendered_columns import print_pdf, read_articles
from benchmarks.tables import markdown_table
from benchmarks.words.columns import articles
from benchmarks.words.ocr import degrade, is_chinese

if TYPE_CHECKING:
    from collections.abc import Sequence

DPI: Final = 90
#: A line that was read is the furniture's that is so much like it, in percent; both without spaces.
_SAME: Final = 55.0
_FAMILY: Final = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"
_GIVEN: Final = "文芳敏静丽强磊军洋勇艳杰涛明超霞平刚红玉华建国志远晓燕雨晨思宁浩然"
_TOWNS: Final = ("潮岸", "临澜", "松溪", "北浦", "青墩", "柳堰")
_HEADS: Final = (
    "{paper} 2020年{m}月{d}日 星期三 第{n}版",
    "第{n}版 要闻 2020年{m}月{d}日",
    "{paper} 2020-0{n}-1{n} 城事",
)
_BYLINES: Final = (
    "本报记者 {a}", "本报记者 {a} 通讯员 {b}", "□本报记者 {a}", "（本报记者 {a} {b}）", "新华社记者 {a}",
    "记者 {a} 通讯员 {b} 文/图", "■本报首席记者 {a}", "{paper}记者 {a}", "文/本报记者 {a} 图/{b}",
)  # fmt: skip
_CREDITS: Final = (
    "责任编辑：{a}", "责任编辑：{a} 校对：{b}", "本版编辑：{a} 美编：{b}", "编辑：{a} 校对：{b} 版式：{c}",
    "一审：{a} 二审：{b} 三审：{c}", "值班编辑 {a} 视觉设计 {b}", "图片由{town}镇政府提供", "图片来源：{town}县融媒体中心",
    "记者 {a} 摄影报道", "本版图片由受访者提供",
)  # fmt: skip
_JUMPS: Final = ("（下转第{n}版）", "（上接第{n}版）", "下转第{n}版", "▶下转{n}版")
_ENGLISH: Final = (
    "Continued on page {n}", "Continued from page {n}", "(Continued on Page A{n})", "Please turn to page {n}",
    "See FERRY, Page A{n}",
)  # fmt: skip


@dataclass
class Tally:
    """Lines of furniture, and how many went; lines of text, and how many went."""

    right: int = 0
    right_gone: int = 0
    misread: int = 0
    misread_gone: int = 0
    text: int = 0
    text_gone: int = 0


@dataclass(frozen=True)
class Page:
    """Lines as they are printed, and which of them are furniture."""

    language: str
    lines: tuple[tuple[str, bool], ...]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words.furniture", description=__doc__)
    parser.add_argument("--pages", type=int, default=48, help="a quarter of them English (48)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dpi", type=int, default=DPI, help=f"how fine the pages are read ({DPI})")
    parser.add_argument("--read", type=Path, metavar="FOLDER", help="keep here what tesseract read, or use what is there")
    parser.add_argument("--list", action="store_true", help="print each misread line, and whether it went")
    options = parser.parse_args(argv)
    made = make_pages(options.pages, options.seed)
    tallies = {"Chinese": Tally(), "English": Tally()}
    with tempfile.TemporaryDirectory() as scratch:
        texts = _read(made, (options.read or Path(scratch)).resolve(), options.dpi)
        for page, text in zip(made, texts, strict=True):
            count(page, text, tallies[page.language], told=options.list)
    header = ["pages", "furniture read right", "gone", "furniture misread", "gone", "lines of text", "gone"]
    print(markdown_table(header, [[name, *map(str, vars(tally).values())] for name, tally in tallies.items()]))
    return int(any(tally.text_gone for tally in tallies.values()))


def make_pages(number: int, seed: int) -> list[Page]:
    """Put paragraphs and furniture together, always the same for a seed."""
    rng = Random(seed)
    articles_read = [entries for entries in read_articles().values() if is_chinese(entries)]
    chinese = [entry.text for entries in articles_read for entry in entries if 40 < len(entry.text) < 200]
    english = [text for article in articles("en") for text in article[1:] if 120 < len(text) < 500]
    made = []
    for k in range(number):
        if k % 4 == 3:
            first, second, third, last = rng.sample(english, 4)
            jumps = [(_filled(rng.choice(_ENGLISH), rng), True) for _ in range(3)]
            lines = [(first, False), jumps[0], (second, False), (third, False), jumps[1], (last, False), jumps[2]]
            made.append(Page("English", tuple(lines)))
        else:
            title, first, second, third = rng.sample(chinese, 4)
            kinds = (_HEADS, _BYLINES, _JUMPS, _CREDITS, _CREDITS, _BYLINES)
            head, byline, jump, credit, last_one, other = ((_filled(rng.choice(kind), rng), True) for kind in kinds)
            lines = [head, (title[:12], False), byline, (first, False), jump]
            lines += [(second[:11], False), other, (second, False), credit, (third, False), last_one]
            made.append(Page("Chinese", tuple(lines)))
    return made


def _filled(line: str, rng: Random) -> str:
    town = rng.choice(_TOWNS)
    a, b, c = ("".join([rng.choice(_FAMILY), *rng.sample(_GIVEN, rng.choice((1, 2)))]) for _ in range(3))
    paper = town + rng.choice(("日报", "晚报", "时报"))
    return line.format(a=a, b=b, c=c, town=town, paper=paper, n=rng.randint(1, 8), m=rng.randint(1, 12), d=rng.randint(1, 28))


def count(page: Page, text: str, tally: Tally, *, told: bool) -> None:
    """Clean a page that was read, and add up which of its lines went."""
    furniture = {_bare(line): line for line, is_furniture in page.lines if is_furniture}
    body = _bare("".join(line for line, is_furniture in page.lines if not is_furniture))
    document = cleantext.process(text)
    gone = {span for block in document.blocks if not block.kept for span in block.spans}
    for line in document.lines:
        bare, dropped = _bare(line.text), line.span in gone
        score, best = max(((fuzz.ratio(bare, other), other) for other in furniture), default=(0.0, ""))
        if score < _SAME or fuzz.partial_ratio(bare, body) > score:
            if fuzz.partial_ratio(bare, body) > _SAME and len(bare) > 3:
                tally.text += 1
                tally.text_gone += dropped
                if dropped and told:
                    print(f"text gone: {line.text}")
        elif bare == best:
            tally.right += 1
            tally.right_gone += dropped
            if not dropped and told:
                print(f"stays: {line.text}")
        else:
            tally.misread += 1
            tally.misread_gone += dropped
            if told:
                print(f"{'gone' if dropped else 'stays, misread'}: {line.text}  <- {furniture[best]}")


def _bare(line: str) -> str:
    return line.replace(" ", "").replace("\u3000", "")


def _read(made: Sequence[Page], folder: Path, dpi: int) -> list[str]:
    """Print the pages and have them read; what stands in ``folder`` already isn't read again."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"furniture-{k:03}.txt" for k in range(len(made))]
    if not all(file.is_file() for file in files):
        pdf = print_pdf(_html(made), folder)
        command = [shutil.which("pdftoppm") or "pdftoppm", "-r", str(dpi), "-gray", "-png", str(pdf), str(folder / "sheet")]
        subprocess.run(command, check=True)
        for page, file, image in zip(made, files, sorted(folder.glob("sheet-*.png")), strict=True):
            degrade(image, dpi)
            language = "eng" if page.language == "English" else "chi_sim"
            command = [shutil.which("tesseract") or "tesseract", str(image), "-", "-l", language, "--psm", "6"]
            file.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
    return [file.read_text(encoding="utf-8") for file in files]


def _html(made: Sequence[Page]) -> str:
    style = (
        "@page {size: 120mm 240mm; margin: 8mm} body {margin: 0; font: 10pt/1.6 'Noto Serif CJK SC'} .page {break-after: page}"
        "p {margin: 0; text-align: justify}"
    )
    sheets = ["".join(f"<p>{escape(line)}</p>" for line, _ in page.lines) for page in made]
    body = "".join(f"<div class='page'>{sheet}</div>" for sheet in sheets)
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><style>{style}</style></head><body>{body}</body></html>"


if __name__ == "__main__":
    sys.exit(main())
