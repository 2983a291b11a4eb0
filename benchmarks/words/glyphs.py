"""Makes the table of Han that look alike: `python -m benchmarks.words.glyphs > cleantext/data/confusions.txt`.

The characters of GB 2312 and Big5 are drawn in Noto Serif CJK, 32 pixels wide, a little blurred, and compared with one another.
What is written down is our own measurement: which characters look alike, and how much. Needs Pillow, numpy and fonts-noto-cjk.
"""

from __future__ import annotations

import sys

SIZE = 32
NEIGHBOURS = 10
LEAST = 0.65
FONT = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"


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


def main() -> int:
    """Print a line for each character: itself, then those it may be taken for, the most alike first."""
    import numpy as np
    from PIL import Image, ImageDraw, ImageFilter, ImageFont

    font = ImageFont.truetype(FONT, 28, index=2)  # 2: the Simplified Chinese face of the collection
    chars = characters()
    drawn = np.zeros((len(chars), SIZE * SIZE), np.float32)
    for k, char in enumerate(chars):
        image = Image.new("L", (SIZE, SIZE), 0)
        ImageDraw.Draw(image).text((2, -7), char, font=font, fill=255)
        drawn[k] = np.asarray(image.filter(ImageFilter.GaussianBlur(1.3)), np.float32).ravel()
    drawn -= drawn.mean(axis=1, keepdims=True)
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    for start in range(0, len(chars), 1000):
        alike = drawn[start : start + 1000] @ drawn.T
        for row, char in zip(alike, chars[start : start + 1000], strict=True):
            nearest = [k for k in np.argsort(-row)[1 : NEIGHBOURS + 1] if row[k] >= LEAST]
            if nearest:
                print(char + "".join(chars[k] for k in nearest))
    return 0


if __name__ == "__main__":
    sys.exit(main())
