"""Sentences of a corpus printed and read by tesseract: what becomes of the misread characters with `words="fuzzy"`, and why.

    python -m benchmarks.words.printed SENTENCES.txt.gz --half tune --reasons

Pages of twelve sentences in several faces, 14 to 17 pixels a character, with blur and noise, always the same for a seed. Every
other forty lines of the file are the half `tune`, by which rules may be made and scores fitted, the others the half `report`, of
which only figures are read. Right is what stands in the sentence. ``--reasons`` says for each misread character in a word of the
dictionary what kept it from being put right, and counts. Needs Pillow, numpy, tesseract-ocr with chi_sim and the fonts of
Debian's fonts-noto-cjk, fonts-arphic-uming and fonts-wqy-zenhei. Exit code 1 where fewer than 95 in a hundred are right.
"""

from __future__ import annotations

import argparse
import gzip
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.tables import markdown_table
from benchmarks.words.misread import FONTS, UMING, Look, draw
from benchmarks.words.ocr import in_words, replaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleantext.language.fuzzy import HanReader, Here
    from cleantext.language.misread_spots import Spot

WQY = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"
PIXELS = (14, 15, 15, 16, 17)
_BLOCK, _SENTENCES, _ROW = 40, 12, 34
_HAN = re.compile("[\u4e00-\u9fff]")


class Page(NamedTuple):
    """A page: the paragraphs that were printed, what was read."""

    gold: str
    read: str


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words.printed", description=__doc__)
    parser.add_argument("sentences", type=Path, help="a sentence a line, .gz too")
    parser.add_argument("--half", choices=("tune", "report"), default="report")
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pixels", type=int, nargs="+", default=PIXELS, help="of a character: the fewer, the more is misread")
    parser.add_argument("--reasons", action="store_true", help="tell what kept each character from being put right")
    parser.add_argument("--read", type=Path, metavar="FOLDER", help="keep here what tesseract read, or use what is there")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as scratch:
        folder = (options.read or Path(scratch)).resolve()
        pages = list(read_pages(options.sentences, options.half, options.pages, options.seed, folder, options.pixels))
    return 0 if report(pages, reasons=options.reasons) else 1


def read_pages(path: Path, half: str, count: int, seed: int, folder: Path, pixels: Sequence[int] = PIXELS) -> Iterator[Page]:
    """Print pages of one half of the sentences and have them read; what stands in ``folder`` already isn't read again."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()).decode().split("\n")
    mine = [line for k, line in enumerate(lines) if line and (k // _BLOCK % 2 == 0) is (half == "tune")]
    rng = Random(seed)
    rng.shuffle(mine)
    for number in range(min(count, len(mine) // _SENTENCES)):
        gold = mine[number * _SENTENCES :][:_SENTENCES]
        look = Look(
            (FONTS[0], FONTS[1], UMING, FONTS[0], FONTS[1], WQY)[number % 6],
            rng.choice(pixels),
            rng.choice([0.35, 0.45, 0.55]),
            rng.choice([5, 7, 9]),
            rng.choice([0.75, 0.8, 0.85]),
        )
        kept = folder / f"{half}-{seed}-{number}.ocr.txt"
        if not kept.is_file():
            draw(rows_of(gold), look, seed * 1000 + number, folder / "page.png")
            command = [shutil.which("tesseract") or "tesseract", str(folder / "page.png"), "-", "-l", "chi_sim", "--psm", "6"]
            kept.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
        yield Page("\n".join(gold), kept.read_text(encoding="utf-8"))


def rows_of(sentences: list[str]) -> list[str]:
    """The lines of the page: three sentences a paragraph, its first line set in by two characters."""
    rows = []
    for start in range(0, len(sentences), 3):
        text = "\u3000\u3000" + "".join(sentences[start : start + 3])
        rows += [text[at : at + _ROW] for at in range(0, len(text), _ROW)]
    return rows


def report(pages: list[Page], *, reasons: bool) -> bool:
    """Print how many misread characters were put right; whether 95 in a hundred of the corrections are."""
    import cleantext
    from cleantext.language.fuzzy import Here, han_reader
    from cleantext.language.misread_spots import runs_of
    from cleantext.language.neighbours import is_quoted
    from cleantext.language.word_unigrams import chinese_words

    reader, steps, why = han_reader(), Counter[str](), Counter[str]()
    for number, page in enumerate(pages):
        gold = re.sub(r"\s", "", page.gold)
        plain, fuzzy = (re.sub(r"\s", "", cleantext.clean(page.read, words=words)) for words in ("repair", "fuzzy"))
        if len(plain) != len(fuzzy):
            steps["pages left out"] += 1
            continue
        steps["characters"] += len(gold)
        meant, words = dict(replaced(plain, gold)), in_words(gold, chinese_words())
        marked, runs = reader.spots.mark([plain]), runs_of([plain])
        spots = {spot.at: spot for _, spot in [*reader.spots.mark_held([plain], marked, runs), *marked.spots]}
        here = Here(marked.words, runs)
        for at, (was, now) in enumerate(zip(plain, fuzzy, strict=True)):
            other = meant.get(at)
            right = gold[other] if other is not None else None
            if was != now:
                steps["made"] += 1
                steps["made right"] += now == right
                if now != right and reasons:
                    print(f"{number}\twrong\t{plain[at - 5 : at]}[{was}→{now}]{plain[at + 1 : at + 6]}\t{right}")
            if right is None or not (_HAN.match(was) and _HAN.match(right)):
                continue
            steps["misread"] += 1
            if other in words:
                steps["in words"] += 1
                steps["in words, not quoted"] += not is_quoted(plain, at)
                steps["put right"] += now == right
                if reasons and was == now:
                    reason = reason_of(reader, plain, at, spots.get(at), here, right)
                    why[reason.split(":")[0]] += 1
                    print(f"{number}\t{reason}\t{plain[at - 5 : at]}[{was}→{right}]{plain[at + 1 : at + 6]}")
    print(markdown_table(["", "characters"], [[name, str(steps[name])] for name in steps]))
    if reasons:
        print(markdown_table(["why not", "characters"], [[name, str(count)] for name, count in why.most_common()]))
    return steps["made right"] >= 0.95 * steps["made"]


def reason_of(reader: HanReader, text: str, at: int, spot: Spot | None, here: Here, right: str) -> str:
    """What kept a misread character from being put right."""
    from cleantext.language.fold import to_simplified
    from cleantext.language.neighbours import is_quoted

    if spot is None:
        if is_quoted(text, at):
            return "quoted"
        folded = to_simplified(text)
        goes = reader.pairs.goes(folded[at - 1 : at], folded[at]), reader.pairs.goes(folded[at], folded[at + 1 : at + 2])
        return "goes with both neighbours" if all(goes) else "a word holds it"
    found = reader.read(text, spot, damaged=True, here=here)
    if found is None:
        known = right in spot.loose
        return "nothing likely, or may be a name" if known else "no candidate of the table"
    if found.right != right:
        return f"another is likelier: {found.right} {found.score:.1f}"
    return f"likeliest, not enough: {found.score:.1f}"


if __name__ == "__main__":
    sys.exit(main())
