"""Measures what an OCR reader takes common Han for: `python -m benchmarks.words.misread > misread.tsv`.

Random characters, so that no context helps, are drawn in Noto Serif and Sans CJK at 15 pixels, blurred, with noise, and read by
tesseract. A line for each character that was read in place of another: itself, tab, those it stood for, the most often first.
Needs Pillow, numpy, fonts-noto-cjk and tesseract-ocr with chi_sim; ten seconds a round.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from random import Random

from rapidfuzz.distance import Levenshtein

from cleantext.language.ngrams import general

FONTS = ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
COMMON, HALF, ROW, PIXELS = 3600, 1800, 36, 15
_BLURS = (0.35, 0.45, 0.55)


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words.misread", description=__doc__)
    parser.add_argument("--rounds", type=int, default=60, help="pages of 1,800 characters (60)")
    options = parser.parse_args(argv)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.rounds):
            for read, meant in misread(number, Path(folder)):
                found[read][meant] += 1
    for char in sorted(found):
        others = [other for _, other in sorted((-count, other) for other, count in found[char].items()) if other != char]
        print(f"{char}\t{''.join(others)}")
    return 0


def misread(number: int, folder: Path) -> list[tuple[str, str]]:
    """Draw a page and have it read: what was read and what stood there, a pair a wrong character."""
    shares = general().unigrams()
    common = sorted((char for char in shares if "\u4e00" <= char <= "\u9fff"), key=lambda char: -shares[char])[:COMMON]
    Random(number // 2).shuffle(common)
    half = common[number % 2 * HALF :][:HALF]
    rows = ["".join(half[start : start + ROW]) for start in range(0, len(half), ROW)]
    image = folder / "page.png"
    _draw(rows, number, image)
    command = [shutil.which("tesseract") or "tesseract", str(image), "-", "-l", "chi_sim", "--psm", "6"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    read, gold = re.sub(r"\s", "", text), "".join(rows)
    pairs = []
    for change in Levenshtein.opcodes(read, gold):
        if change.tag == "replace" and change.src_end - change.src_start == change.dest_end - change.dest_start:
            pairs += list(
                zip(read[change.src_start : change.src_end], gold[change.dest_start : change.dest_end], strict=True)
            )
    return [(seen, meant) for seen, meant in pairs if "\u4e00" <= seen <= "\u9fff"]


def _draw(rows: list[str], number: int, path: Path) -> None:
    """Draw the rows four times as large, shrink, blur and put noise on them, always the same for a number."""
    import numpy as np
    from PIL import Image, ImageDraw, ImageFilter, ImageFont

    font = ImageFont.truetype(FONTS[number // 2 % 3 == 2], PIXELS * 4, index=2)
    width, height = (ROW * PIXELS + 60) * 4, (len(rows) * (PIXELS + 9) + 60) * 4
    image = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(image)
    for r, row in enumerate(rows):
        for c, char in enumerate(row):
            draw.text(((30 + c * PIXELS) * 4, (30 + r * (PIXELS + 9)) * 4 - 20), char, font=font, fill=0)
    small = image.resize((width // 4, height // 4), Image.Resampling.BOX)
    grey = np.asarray(small.filter(ImageFilter.GaussianBlur(_BLURS[number // 2 % 3])), np.float32) * 0.8 + 30
    noise = np.random.default_rng(number).normal(0, 7, grey.shape)
    Image.fromarray(np.clip(grey + noise, 0, 255).astype("uint8")).save(path, dpi=(110, 110))


if __name__ == "__main__":
    sys.exit(main())
