"""Measures what an OCR reader takes common Han for: `python -m benchmarks.words.misread > misread.tsv`.

Random characters, so that no context helps, are drawn, blurred, with noise, and read by tesseract: 60 pages of 1,800 in Noto
Serif and Sans CJK at 15 pixels, then pages of 1,200 in those and two of Arphic's faces at 14 to 17 pixels, with more or less
blur and noise. A line for each character that was read in place of another: itself, tab, those it stood for twice or oftener,
the most often first, tab, those it stood for once. Needs Pillow, numpy, fonts-noto-cjk, fonts-arphic-uming, fonts-arphic-gkai00mp
and tesseract-ocr with chi_sim; ten seconds a page.
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
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from cleantext.language.ngrams import general

FONTS = ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
UMING, KAI = "/usr/share/fonts/truetype/arphic/uming.ttc", "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf"
COMMON, ROW = 3600, 36
PLAIN = range(60)
#: Numbers of the pages that were drawn for the table that ships.
VARIED = (*range(33), *range(384, 400))


class Look(NamedTuple):
    """How a page is drawn: its font file, pixels of a character, blur and noise, and how dark the ink is."""

    font: str
    pixels: int
    blur: float
    noise: int
    ink: float


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words.misread", description=__doc__)
    parser.add_argument("--pages", type=int, default=len(PLAIN) + len(VARIED), help="so many of the pages (all)")
    options = parser.parse_args(argv)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        pages = [*(plain(number) for number in PLAIN), *(varied(number) for number in VARIED)]
        for seed, text, look in pages[: options.pages]:
            for read, meant in misread(text, look, seed, Path(folder)):
                found[read][meant] += 1
    for char in sorted(found):
        counts = sorted((-count, other) for other, count in found[char].items() if other != char)
        often, once = ("".join(other for count, other in counts if (count < -1) is kind) for kind in (True, False))
        print(f"{char}\t{often}\t{once}")
    return 0


def plain(number: int) -> tuple[int, str, Look]:
    """A page of half of the characters, in one of two faces: its number, text and look."""
    order = _common()
    Random(number // 2).shuffle(order)
    look = Look(FONTS[number // 2 % 3 == 2], 15, (0.35, 0.45, 0.55)[number // 2 % 3], 7, 0.8)
    return number, "".join(order[number % 2 * 1800 :][:1800]), look


def varied(number: int) -> tuple[int, str, Look]:
    """A page of a third of the characters, in one of four faces."""
    order, rng = _common(), Random(number)
    Random(number // 3 + 5000).shuffle(order)
    font = (FONTS[0], FONTS[1], FONTS[0], UMING, FONTS[1], KAI)[number % 6]
    pixels, blur = rng.choice([14, 15, 15, 16, 17]), rng.choice([0.35, 0.45, 0.55, 0.65])
    look = Look(font, pixels, blur, rng.choice([5, 7, 9, 12]), rng.choice([0.75, 0.8, 0.85]))
    return number, "".join(order[number % 3 * 1200 :][:1200]), look


def _common() -> list[str]:
    shares = general().unigrams()
    return sorted((char for char in shares if "\u4e00" <= char <= "\u9fff"), key=lambda char: -shares[char])[:COMMON]


def misread(text: str, look: Look, seed: int, folder: Path) -> list[tuple[str, str]]:
    """Draw a page and have it read: what was read and what stood there, a pair a wrong character."""
    image = folder / "page.png"
    draw([text[start : start + ROW] for start in range(0, len(text), ROW)], look, seed, image)
    command = [shutil.which("tesseract") or "tesseract", str(image), "-", "-l", "chi_sim", "--psm", "6"]
    read = re.sub(r"\s", "", subprocess.run(command, check=True, capture_output=True).stdout.decode())
    pairs = []
    for change in Levenshtein.opcodes(read, text):
        if change.tag == "replace" and change.src_end - change.src_start == change.dest_end - change.dest_start:
            pairs += list(zip(read[change.src_start : change.src_end], text[change.dest_start : change.dest_end], strict=True))
    return [(seen, meant) for seen, meant in pairs if "\u4e00" <= seen <= "\u9fff"]


def draw(rows: list[str], look: Look, seed: int, path: Path) -> None:
    """Draw the rows four times as large, shrink, blur and put noise on them, always the same for a seed."""
    import numpy as np
    from PIL import Image, ImageDraw, ImageFilter, ImageFont

    pixels = look.pixels
    # 2: the Simplified Chinese face of the Noto collections
    font = ImageFont.truetype(look.font, pixels * 4, index=2 if look.font in FONTS else 0)
    width, height = (ROW * pixels + 60) * 4, (len(rows) * (pixels + 9) + 60) * 4
    image = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(image)
    for r, row in enumerate(rows):
        for c, char in enumerate(row):
            draw.text(((30 + c * pixels) * 4, (30 + r * (pixels + 9)) * 4 - 20), char, font=font, fill=0)
    small = image.resize((width // 4, height // 4), Image.Resampling.BOX)
    grey = np.asarray(small.filter(ImageFilter.GaussianBlur(look.blur)), np.float32) * look.ink + 30
    noise = np.random.default_rng(seed).normal(0, look.noise, grey.shape)
    Image.fromarray(np.clip(grey + noise, 0, 255).astype("uint8")).save(path, dpi=(110, 110))


if __name__ == "__main__":
    sys.exit(main())
