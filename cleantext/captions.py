"""Captions without a credit mark: short lines between paragraphs that the page itself gives away."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import regex

from cleantext.document import Label, Layout
from cleantext.marks import CLAUSE, ends_sentence
from cleantext.shapes import is_headline

if TYPE_CHECKING:
    from cleantext.lines import Lines

#: Blocks in a region; a caption's words are looked for in the running text of its own region and the two beside it.
_WINDOW = 30
#: So much of a line, in characters, must stand in the text for it to count as a quotation of it.
_PIECE = 4
_BARE = regex.compile("[A-Za-z0-9\u3041-\u30ff\u3400-\u9fff·“”《》 -]{2,24}")
_NUMBERED = regex.compile("[0-9一二三四五六七八九十]")


def find_captions(lines: Lines, layout: Layout, text_blocks: set[int]) -> list[Label]:
    """Label the bare lines between paragraphs that are repeated, or whose words stand in the text nearby.

    ``text_blocks``: the blocks of running text. A heading is worded anew, a caption names what the text names. One such line
    may still be a heading, so a single one counts only where the paragraph above names it and the one below does not; other
    lines that may be captions get less than 0.5.
    """
    blocks = [b for b, kind in enumerate(layout.kinds) if kind == "body"]
    running = [b in text_blocks for b in blocks]
    labels = _at_foot(lines, layout, blocks, running)
    if sum(running) < 3:
        return labels
    first = running.index(True)
    bare = [k for k in range(first + 1, len(blocks)) if not running[k] and _is_bare(lines, layout, blocks[k])]
    # Between paragraphs only: a row of short lines is a list or a programme.
    shaped = set(bare)
    bare = [k for k in bare if running[k - 1] or (k - 1 in shaped and k + 1 < len(blocks) and running[k + 1])]
    if not bare or len(bare) > sum(running):
        return labels
    page = _Page(lines, layout, blocks, running)
    texts = {k: lines.texts[layout.lines_of(blocks[k])[0]] for k in bare}
    counts = Counter(texts.values())
    quoted = {k for k in bare if len(texts[k]) >= _PIECE and any(texts[k] in near for near in page.near(k))}
    evident = {k for k in bare if counts[texts[k]] > 1 and not _NUMBERED.match(texts[k])} | quoted
    habit = len(evident) >= 3 and len(evident) * 2 >= len(bare)
    for k in bare:
        i = layout.order[layout.bounds[blocks[k]]]
        above = running[k - 1] and texts[k] in page.text(k - 1)
        below = k + 1 < len(blocks) and running[k + 1] and texts[k] in page.text(k + 1)
        if counts[texts[k]] > 1 and k in evident:
            labels.append(Label(i, "caption", "caption-repeated", 0.9, (counts[texts[k]],)))
        elif k in quoted and (habit or (above and not below)):
            labels.append(Label(i, "caption", "caption-in-body", 0.8 if habit else 0.6, (len(evident),)))
        elif habit and len(evident) >= 4 and _is_patchwork(texts[k], page.near(k)):
            labels.append(Label(i, "caption", "caption-in-body", 0.6, (len(evident),)))
        elif k in quoted:
            labels.append(Label(i, "caption", "possible-caption", 0.4))
    return labels


def _at_foot(lines: Lines, layout: Layout, blocks: list[int], running: list[bool]) -> list[Label]:
    """The last lines of a wrapped page: a clause without an end mark, set off by an indent, with no text below to introduce."""
    labels: list[Label] = []
    if layout.own_structure:
        return labels
    for k in range(len(blocks) - 1, 0, -1):
        numbers = layout.lines_of(blocks[k])
        i = numbers[0]
        text = lines.texts[i]
        set_off = lines.indents[i] > lines.indents[i - 1] or lines.gaps[i] > 0
        clause = any(mark in text[:-1] for mark in CLAUSE) and text[-1] not in CLAUSE
        if running[k] or len(numbers) > 1 or ends_sentence(text) or not set_off or not clause or not 20 <= lines.cells[i] <= 60:
            break
        labels.append(Label(i, "caption", "caption-at-foot", 0.6))
    return labels


def _is_bare(lines: Lines, layout: Layout, b: int) -> bool:
    numbers = layout.lines_of(b)
    return len(numbers) == 1 and is_headline(lines, layout, b) and _BARE.fullmatch(lines.texts[numbers[0]]) is not None


class _Page:
    """The running text around a block, each paragraph and each neighbourhood put together once."""

    def __init__(self, lines: Lines, layout: Layout, blocks: list[int], running: list[bool]) -> None:
        self._lines, self._layout, self._blocks, self._running = lines, layout, blocks, running
        self._regions: dict[int, str] = {}

    def text(self, k: int) -> str:
        return "".join([self._lines.texts[i] for i in self._layout.lines_of(self._blocks[k])])

    def near(self, k: int) -> tuple[str, str, str]:
        region = k // _WINDOW
        return self._region(region - 1), self._region(region), self._region(region + 1)

    def _region(self, region: int) -> str:
        if region not in self._regions:
            first = max(0, region * _WINDOW)
            last = min(len(self._blocks), (region + 1) * _WINDOW)
            self._regions[region] = "\n".join([self.text(j) for j in range(first, last) if self._running[j]])
        return self._regions[region]


def _is_patchwork(text: str, near: tuple[str, ...]) -> bool:
    """Whether each character of ``text`` lies in a piece of four that stands in the text nearby."""
    covered = 0
    for start in range(len(text) - _PIECE + 1):
        if start > covered:
            return False
        if any(text[start : start + _PIECE] in paragraph for paragraph in near):
            covered = start + _PIECE
    return covered == len(text) and len(text) >= 2 * _PIECE

