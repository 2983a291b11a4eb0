"""The view two texts are compared in, and the paragraphs of an output.

Scores are about reading, not typography: white space, widths, the shape of quotes and dashes differ between
two equally good readings of a page, so both sides are folded before they are compared. Punctuation has a
metric of its own (`marks.py`), which looks at the unfolded text.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_SHAPES = {
    '"': "“”„‟",
    "'": "‘’‚",
    "-": "—–―─━‐‑−",
    "·": "•・‧",
}
_ONE_SHAPE = {ord(variant): plain for plain, variants in _SHAPES.items() for variant in variants}
_UNSEEN = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff]+")  # white space and zero-width characters
_DASHES = re.compile("-{2,}")
_BLANK_LINE = re.compile("\n[ \t\u3000]*\n+")


def folded(text: str) -> str:
    """Return `text` without white space, with one shape for each width, quote and dash.

    >>> folded("甲 镇　“新桥”——１２３ 米") == folded('甲镇"新桥"--123米')
    True
    """
    plain = unicodedata.normalize("NFKC", text).translate(_ONE_SHAPE)
    return _DASHES.sub("-", _UNSEEN.sub("", plain))


def paragraphs_of(text: str) -> list[str]:
    r"""Part an output into paragraphs: at blank lines where it has any, else at every line end.

    >>> paragraphs_of("甲\n乙\n\n丙\n"), paragraphs_of("甲\n乙\n")
    (['甲\n乙', '丙'], ['甲', '乙'])
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").strip()
    parts = _BLANK_LINE.split(lines) if _BLANK_LINE.search(lines) else lines.split("\n")
    return [part.strip() for part in parts if part.strip()]


def part_at_hard_lines(paragraphs: list[str], hard: Container[str]) -> list[str]:
    r"""Part paragraphs at line ends beside a line of a hard block (verse, list, table): those ends belong there.

    `hard` holds the folded hard lines of the gold. What line ends remain inside a paragraph are wraps left over.

    >>> part_at_hard_lines(["一 豆腐\n二 青菜", "长长的\n一段"], {"一豆腐", "二青菜"})
    ['一 豆腐', '二 青菜', '长长的\n一段']
    """
    parted: list[str] = []
    for paragraph in paragraphs:
        lines = paragraph.split("\n")
        own = [folded(line) in hard for line in lines]
        parted.append(lines[0])
        for k in range(1, len(lines)):
            if own[k] or own[k - 1]:
                parted.append(lines[k])
            else:
                parted[-1] += "\n" + lines[k]
    return [paragraph for paragraph in parted if paragraph.strip()]
