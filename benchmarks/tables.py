"""Markdown tables that also read well in a terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def markdown_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table with its columns aligned: the first to the left, figures to the right.

    >>> print(markdown_table(["page", "cer"], [["甲", "0.1"]]))
    | page | cer |
    |:-----|----:|
    | 甲   | 0.1 |
    """
    widths = [max(map(_cells, column)) for column in zip(head, *rows, strict=True)]
    rules = [":" + "-" * (widths[0] + 1), *("-" * (width + 1) + ":" for width in widths[1:])]
    return "\n".join([_line(head, widths), f"|{'|'.join(rules)}|", *(_line(row, widths) for row in rows)])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = []
    for k, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        pad = " " * (width - _cells(cell))
        padded.append(cell + pad if k == 0 else pad + cell)
    return "| " + " | ".join(padded) + " |"


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
