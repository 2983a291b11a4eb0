"""Makes the table of Han that look alike: `python -m benchmarks.words.glyphs misread.tsv > cleantext/data/confusions.txt`.

The characters of GB 2312 and Big5 are drawn in Noto Serif and Sans CJK, a little blurred, and compared with common ones: whole,
and half by half, because what is misread often shares a half. Each line: a character, tab, what it was read
for twice or oftener, tab, once (`benchmarks.words.misread`), tab, what looks like it. All of it is our own measurement. Needs
Pillow, numpy and fonts-noto-cjk.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from benchmarks.words.misread import FONTS
from cleantext.language.fold import to_simplified
from cleantext.language.ngrams import general

SIZE = 32
NEIGHBOURS = 24
#: A character rarer than this (logarithm of its share) is nothing that another was read for.
_RARE = -16.0
_HALVES = {
    "whole": (slice(None), slice(None)),
    "left": (slice(None), slice(8)),
    "right": (slice(None), slice(8, None)),
    "top": (slice(8), slice(None)),
    "bottom": (slice(8, None), slice(None)),
}


def characters() -> list[str]:
    """Return the Han of GB 2312 and of Big5's common half."""
    found: set[str] = set()
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            found.update(bytes((high, low)).decode("gb2312", "ignore"))
    for high in range(0xA4, 0xC7):
        for low in (*range(0x40, 0x7F), *range(0xA1, 0xFF)):
            found.update(bytes((high, low)).decode("big5", "ignore"))
    return sorted(char for char in found if "\u4e00" <= char <= "\u9fff")


def main(argv: list[str] | None = None) -> int:
    """Print the table."""
    import numpy as np

    arguments = sys.argv[1:] if argv is None else argv
    misread = dict(line.split("\t", 1) for line in Path(arguments[0]).read_text(encoding="utf-8").split("\n") if line)
    chars, shares = characters(), general().unigrams()
    common = [k for k, char in enumerate(chars) if shares.get(to_simplified(char), -30.0) > _RARE]
    faces = [_drawn(chars, font) for font in FONTS]
    alike = dict.fromkeys(misread, "")
    for start in range(0, len(chars), 1000):
        parts = {
            name: sum(face[name][start : start + 1000] @ face[name][common].T for face in faces) / len(faces) for name in _HALVES
        }
        likeness = (parts["whole"] + np.maximum.reduce([part for name, part in parts.items() if name != "whole"])) / 2
        for row, char in zip(likeness, chars[start : start + 1000], strict=True):
            nearest = np.argsort(-row, kind="stable")[: NEIGHBOURS + 1]
            alike[char] = "".join([chars[common[k]] for k in nearest if chars[common[k]] != char][:NEIGHBOURS])
    for char in sorted(alike):
        print(f"{char}\t{misread.get(char, chr(9))}\t{alike[char]}")
    return 0


def _drawn(chars: list[str], path: str) -> dict[str, Any]:
    """Draw each character; its pixels, half as many each way, as vectors of length one, whole and by halves."""
    import numpy as np
    from PIL import Image, ImageDraw, ImageFilter, ImageFont

    font = ImageFont.truetype(path, 28, index=2)  # 2: the Simplified Chinese face of the collection
    drawn = np.zeros((len(chars), SIZE, SIZE), np.float32)
    for k, char in enumerate(chars):
        image = Image.new("L", (SIZE, SIZE), 0)
        ImageDraw.Draw(image).text((2, -7), char, font=font, fill=255)
        drawn[k] = np.asarray(image.filter(ImageFilter.GaussianBlur(1.0)), np.float32)
    small = drawn.reshape(len(chars), SIZE // 2, 2, SIZE // 2, 2).mean((2, 4))
    return {name: _unit(small[:, rows, columns].reshape(len(chars), -1)) for name, (rows, columns) in _HALVES.items()}


def _unit(pixels: Any) -> Any:
    import numpy as np

    pixels = pixels - pixels.mean(axis=1, keepdims=True)
    return pixels / np.maximum(np.linalg.norm(pixels, axis=1, keepdims=True), 1e-9)


if __name__ == "__main__":
    sys.exit(main())
