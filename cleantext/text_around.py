"""The running text around short lines: which paragraphs name them, which go on below, how wide a column is."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from cleantext.rules.names import count_names
from cleantext.rules.patterns import wide_pattern
from cleantext.shapes import in_common

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cleantext.layout import Layout
    from cleantext.lines import Lines

#: Blocks in a region; a caption's words are looked for in the running text of its own region and the two beside it.
_WINDOW = 30
#: So much of a line, in characters, must stand in the text for it to count as a quotation of it.
PIECE = 4
#: The longest line that may be put together from pieces of the text: a longer one is a headline in the words of its article.
_LONGEST_PATCHWORK = 14
#: What a quotation or a title stands in: a headline is quoted so, a caption takes its words from running text.
_OPENS, _CLOSES = "《〈“‘「『〔—", "》〉”’」』〕"
#: A text that opens so is an article: what stands above it is its headline.
_DATELINE = wide_pattern("(?:本报|新华社|中新社|本网|据|【|〔|（)[^，。]{0,30}(?:讯|电|消息|报道|报导|】|〕|）)")
_DATELINE_FIRST = frozenset("本新中据【〔（")
#: A paragraph's first line is so many cells short of the column, at most.
FIRST_LINE = 6
#: So many lines tell how wide a column is.
_ENOUGH = 24
#: Blocks above a caption in which its words may stand.
_FAR = 12
_NUMBERED = wide_pattern("[0-9一二三四五六七八九十]")


class TextAround:
    """The running text around a block: all of it in one string, and where in it each block begins."""

    def __init__(self, lines: Lines, layout: Layout, blocks: list[int], running: list[bool]) -> None:
        self._lines, self._layout, self._blocks, self._running = lines, layout, blocks, running
        parts: list[str] = []
        lengths: list[int] = []
        for b, is_text in zip(blocks, running, strict=True):
            paragraph = "".join([lines.texts[i] for i in layout.lines_of(b)]) if is_text else ""
            parts.append(paragraph)
            lengths.append(len(paragraph) + 1)
        self._text = "\n".join(parts)
        self._begins = list(accumulate(lengths, initial=0))

    def text(self, k: int) -> str:
        """The text of a block of running text."""
        return self._text[self._begins[k] : self._begins[k + 1] - 1]

    def _reach(self, k: int) -> tuple[int, int]:
        """Where in the text the block's region begins, with the one before, and the one behind ends."""
        region, last = k // _WINDOW, len(self._blocks)
        return self._begins[max(0, (region - 1) * _WINDOW)], self._begins[min(last, (region + 2) * _WINDOW)]

    def names(self, k: int, text: str) -> bool:
        """Whether ``text`` stands in the running text nearby, and not only as a title or a quotation."""
        start, end = self._reach(k)
        return self._text.find(text, start, end) >= 0 and _stands_free(text, self._text[start:end])

    def told(self, k: int, text: str, reach: int = _FAR) -> set[int]:
        """Which of the paragraphs among the ``reach`` blocks above name ``text``."""
        above = [j for j in range(k - 1, max(-1, k - 1 - reach), -1) if self._running[j]]
        return {j for j in above if _stands_free(text, self.text(j))}

    def may_come_again(self, k: int, text: str) -> bool:
        """Whether a line that stands on the page twice may be a caption: the text nearby names it, and it is no speaker's name.

        A rubric (a word over each of several pieces), a number and a signature come again, too.
        """
        return not _NUMBERED.match(text) and not count_names(text) and self.names(k, text)

    def is_about(self, k: int, text: str) -> bool:
        """Whether the paragraphs beside line ``k`` say half of its words, and it is no number or name."""
        beside = "\n".join([self.text(j) for j in (k - 1, k + 1) if 0 <= j < len(self._running) and self._running[j]])
        return not _NUMBERED.match(text) and not count_names(text) and in_common(text, beside) * 2 >= len(text)

    def begins_below(self, k: int) -> bool:
        """Whether an article or a deck begins below: then the line is a headline."""
        if k + 1 >= len(self._blocks):
            return False
        below = self._lines.texts[self._layout.lines_of(self._blocks[k + 1])[0]]
        return below[0] == "—" or (below[0] in _DATELINE_FIRST and _DATELINE.match(below) is not None)

    def tellers(self, lines: Mapping[int, str]) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
        """Give for each line the paragraphs above that name no other line, and all that tell it.

        A paragraph that names several lines may say what comes below, and the lines be headings. It tells them where
        half of them are told by another one.
        """
        found = {k: paragraphs for k, text in lines.items() if (paragraphs := self.told(k, text))}
        named: dict[int, dict[str, set[int]]] = {}
        for k, paragraphs in found.items():
            for j in paragraphs:
                named.setdefault(j, {}).setdefault(lines[k], set()).update(paragraphs)
        telling = {j for j, names in named.items() if len(names) == 1}
        alone = {k: told for k, paragraphs in found.items() if (told := paragraphs & telling)}
        for _ in range(_FAR):
            several = [j for j in named if j not in telling]
            new = {j for j in several if 2 * sum(not telling.isdisjoint(told) for told in named[j].values()) >= len(named[j])}
            if not new:
                break
            telling |= new
        return alone, {k: told for k, paragraphs in found.items() if (told := paragraphs & telling)}

    def holds_in_pieces(self, k: int, text: str) -> bool:
        """Whether the text nearby holds a line in pieces: each of its characters in one of four."""
        if len(text) > _LONGEST_PATCHWORK or " " in text:
            return False
        near, covered = self._text[slice(*self._reach(k))], 0
        for start in range(len(text) - PIECE + 1):
            if start > covered:
                return False
            if text[start : start + PIECE] in near:
                covered = start + PIECE
        return covered == len(text) and len(text) >= 2 * PIECE


def column(lines: Lines, layout: Layout, blocks: list[int], running: list[bool]) -> int:
    """Cells of a full line of the last wrapped paragraphs."""
    cells: list[int] = []
    for b, is_text in zip(reversed(blocks), reversed(running), strict=True):
        if is_text:
            cells += [lines.cells[i] for i in layout.lines_of(b)[1:-1]]
        if len(cells) > _ENOUGH:
            break
    return sorted(cells)[len(cells) // 2] if cells else 0


def _stands_free(text: str, near: str) -> bool:
    """Whether ``text`` stands somewhere in ``near`` without the marks of a title or a quotation around it."""
    at = near.find(text)
    while at >= 0:
        if near[at - 1 : at] not in _OPENS or near[at + len(text) : at + len(text) + 1] not in _CLOSES:
            return True
        at = near.find(text, at + 1)
    return False
