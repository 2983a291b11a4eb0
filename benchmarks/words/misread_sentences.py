"""Adds what a reader takes Han for in sentences to a table: `python -m benchmarks.words.misread_sentences NEWS.txt.gz TABLE`.

A reader expects words, so in sentences it errs in other ways than among random characters: half of its misreadings are in no
table of those. Pages of twelve paragraphs of a corpus, always the same, are printed and read by tesseract; each misreading is
counted with those of the table (`benchmarks.words.glyphs`), in which once and once more makes twice. Nothing but pairs of
characters is kept. Needs Pillow, numpy, tesseract-ocr with chi_sim and the fonts of Debian's fonts-noto-cjk, fonts-arphic-uming,
fonts-arphic-gkai00mp and fonts-wqy-zenhei; two seconds a page. The corpus must be none that corrections are measured on.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.words.misread import FONTS, KAI, UMING, Look, draw
from benchmarks.words.ocr import replaced
from benchmarks.words.printed import WQY, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PARAGRAPHS, _SHORTEST, _LONGEST = 12, 30, 140
_SERIF, _SANS = FONTS
_MIXED = (_SERIF, _SANS, UMING, _SERIF, _SANS, WQY, KAI)


class Kind(NamedTuple):
    """Pages of one kind: their numbers, the faces by turns, pixels of a character and blur by chance."""

    numbers: tuple[range, ...]
    faces: tuple[str, ...]
    pixels: tuple[int, ...]
    blur: tuple[float, ...]


#: The pages that were printed for the table that ships.
KINDS = (
    Kind((range(71), range(300, 359)), _MIXED, (12, 13, 13, 14, 15, 16), (0.35, 0.45, 0.55)),
    Kind((range(600, 666),), _MIXED, (12, 12, 13, 13, 14), (0.35, 0.45, 0.55)),
    Kind((range(900, 957),), (_SERIF, _SERIF, _SANS, _SERIF, UMING, _SANS, KAI), (13, 14, 14, 15, 15, 16), (0.45, 0.55, 0.65)),
)


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words.misread_sentences", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a paragraph a line, .gz")
    parser.add_argument("table", type=Path)
    parser.add_argument("--read", type=Path, metavar="FOLDER", help="keep the misreadings here, or use what is there")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as scratch:
        found = Counter(misread_pairs(options.corpus, (options.read or Path(scratch)).resolve()))
    print("\n".join(added_to(options.table.read_text(encoding="utf-8").split("\n"), found)))
    return 0


def added_to(table: Iterable[str], found: Counter[tuple[str, str]]) -> list[str]:
    r"""The lines of a table with what was found: what was read, what stood there.

    >>> added_to(["渡\t\t度\t镀", "船\t般\t\t"], Counter({("渡", "度"): 1, ("渡", "波"): 1, ("舟", "丹"): 2}))
    ['渡\t度\t波\t镀', '舟\t丹\t\t', '船\t般\t\t']
    """
    rows = {char: list(columns) for char, *columns in (line.split("\t") for line in table if line)}
    for (read, meant), count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        row = rows.setdefault(read, ["", "", ""])
        if read == meant or meant in row[0]:
            continue
        if count > 1 or meant in row[1]:
            row[0], row[1] = row[0] + meant, row[1].replace(meant, "")
        else:
            row[1] += meant
    return ["\t".join((char, *rows[char])) for char in sorted(rows)]


def misread_pairs(corpus: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """What was read and what stood there, for each misread Han; what ``folder`` has already isn't read again."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = gzip.decompress(corpus.read_bytes()).decode().split("\n")
    paragraphs = [line for line in lines if _SHORTEST <= len(line) <= _LONGEST]
    Random(11).shuffle(paragraphs)
    for kind in KINDS:
        for number in (number for numbers in kind.numbers for number in numbers):
            kept = folder / f"p{number}.json"
            if not kept.is_file():
                gold = paragraphs[number * _PARAGRAPHS :][:_PARAGRAPHS]
                kept.write_text(json.dumps(_page(gold, number, kind, folder / "page.png"), ensure_ascii=False), "utf-8")
            yield from map(tuple, json.loads(kept.read_text("utf-8"))[2])


def _page(gold: list[str], number: int, kind: Kind, image: Path) -> tuple[int, int, list[tuple[str, str]]]:
    """Print and read a page: its characters, pixels of a character, the misreadings."""
    rng = Random(number + 900_000)
    face, pixels = kind.faces[number % len(kind.faces)], rng.choice(kind.pixels)
    look = Look(face, pixels, rng.choice(kind.blur), rng.choice([5, 7, 9]), rng.choice([0.75, 0.8, 0.85]))
    draw(rows_of(gold), look, number, image)
    command = [shutil.which("tesseract") or "tesseract", str(image), "-", "-l", "chi_sim", "--psm", "6"]
    read = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    whole, read = (re.sub(r"\s", "", text) for text in ("".join(gold), read))
    pairs = [(read[at], whole[other]) for at, other in replaced(read, whole)]
    return len(whole), pixels, [pair for pair in pairs if all("\u4e00" <= char <= "\u9fff" for char in pair)]


if __name__ == "__main__":
    sys.exit(main())
