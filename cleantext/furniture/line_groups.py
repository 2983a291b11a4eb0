"""Furniture that no line gives away by itself, but a group of lines does.

A caption above its credit, the label of a museum's piece, numbered pictures, a menu set one word a line, names beside a text.
Part of the furniture stage. Each group is asked for what stands above and below it; every answer rests on lines that stay or
on furniture that is certain, so a second run, which sees less furniture, finds no more than the first.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, edge
from cleantext.furniture.signed_lines import find_signed
from cleantext.furniture.surroundings import ENDS, Beside, block_starts, fold_line, is_closed
from cleantext.furniture.wrapped_furniture import CREDITED, holds_text
from cleantext.rules.captions_grouped import (
    CAPTION_BY_CREDIT,
    LABEL_ENDS,
    LABEL_SIGNS,
    MENU_IN_LINES,
    MUSEUM_LABEL,
    NUMBERED_PICTURE,
)  # fmt: skip
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.layout import Label
    from cleantext.lines import Lines
    from cleantext.rules import Rule

_LAST = itemgetter(-1)
_CLAUSES = pattern("[，。；：！？、“”「」]")
_OF_PHOTOGRAPHER = pattern("摄(?:影(?:报[道导])?)?[)）】]?\\Z")
_DATED = pattern("(?:(?:19|20)[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日")
_ANNOUNCES = pattern(
    "(?<![第0-9])(?:[0-9]{1,2}|[二两三四五六七八九十几])[个条点种步招项类件][^。！？，]{0,6}[。！？][”’」』）)]{0,3}\\Z|如下|以下|下面|步骤|方法"
)
#: What a menu begins with, and how many lines of its words make one.
_MENU_BEGINS = {"首页": 4, "网站首页": 4, "即时": 6, "要闻": 6, "最新": 6, "头条": 6}
#: How much likelier the text below a caption is to go on with what stands above it than anywhere, and than the caption is, in
#: natural logarithms. Of 3,448 sentences put between halves of paragraphs of news 90 in 100 are told by these; of 3,309 rests
#: of paragraphs, another paragraph below, one is taken for a caption.
_LIKELY, _LIKELIER = 1.0, 2.0
_IN_HAN = pattern("[\u3400-\u9fff，、]\\Z")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
#: Code points of the longest caption, and its most lines; code points of the longest of words.
_CAPTION, _CAPTION_LINES, _CAPTION_OF_WORDS = 90, 4, 170
#: The same for the label of a museum's piece.
_LABEL, _LABEL_LINES = 24, 6
#: So far above a list is announced, in code points.
_ANNOUNCED = 60


def find_groups(lines: Lines, labels: dict[int, Label], certain: set[int]) -> Iterator[Edge]:
    r"""Find the groups of lines that are furniture together.

    >>> from cleantext.layout import Label
    >>> from cleantext.lines import split
    >>> page = split("桥下的市集天不亮就散了。\n\n8月1日，柯师傅在骑楼下穿伞骨。\n记者 李文 摄")
    >>> [found.line for found in find_groups(page, {2: Label(2, "credit", "photographer-after", 0.9)}, {2})]
    [1]
    """
    groups = _Groups(lines, labels, certain)
    yield from groups.captions()
    yield from groups.museum_labels()
    yield from groups.numbered_pictures()
    yield from groups.menu()
    yield from find_signed(lines, labels, certain)


class _Groups:
    def __init__(self, lines: Lines, labels: dict[int, Label], certain: set[int]) -> None:
        self.lines, self.labels, self.certain = lines, labels, certain
        self.beside = Beside(lines, certain)
        self.starts = block_starts(lines)

    # ------------------------------------------------------------ captions
    def captions(self) -> Iterator[Edge]:
        for i in sorted(self.certain):
            label = self.labels[i]
            if label.rule == "english-paper-photo":
                yield from self._caption_in_block(i)
            elif label.rule == "english-photo-credit":
                yield from self._caption_above_words(i)
            elif label.kind in ("byline", "credit") and CREDITED.search(self.lines.texts[i]):
                yield from self._caption_above(i)

    def _caption_in_block(self, credit: int) -> Iterator[Edge]:
        """The one sentence that a credit forms a block with, between blank lines."""
        lines, end, start = self.lines, credit + 1, credit
        while end not in self.starts and end - credit <= _CAPTION_LINES:
            end += 1
        while start not in self.starts and credit - start <= _CAPTION_LINES:
            start -= 1
        block = [i for i in range(start, end) if i != credit]
        joined = " ".join([lines.texts[i] for i in block])
        if (
            (start == credit or credit == end - 1)
            and len(block) <= _CAPTION_LINES
            and self._is_one_sentence(joined, _CAPTION_OF_WORDS)
        ):
            yield from self._all(block, CAPTION_BY_CREDIT)

    def _caption_above_words(self, credit: int) -> Iterator[Edge]:
        """The one sentence straight above a credit, with a gap above and below both; below one stands the text's lead."""
        lines, start = self.lines, credit
        while start not in self.starts and credit - start <= _CAPTION_LINES:
            start -= 1
        block = list(range(start, credit))
        if not block or not lines.gaps[start] or credit + 1 not in self.starts:
            return
        widest = max([lines.cells[i] for i in block])
        wrapped = all(lines.cells[i] * 4 >= widest * 3 for i in block[:-1])  # a headline above it may be short
        if wrapped and self._is_one_sentence(" ".join([lines.texts[i] for i in block]), _CAPTION_OF_WORDS):
            yield from self._all(block, CAPTION_BY_CREDIT)

    def _is_one_sentence(self, text: str, longest: int) -> bool:
        ends = [match.end() for match in ENDS.finditer(text)] if len(text) <= longest else []
        return len(ends) == 1 and is_closed(text) and not text[0].islower()

    def _caption_above(self, credit: int) -> Iterator[Edge]:
        """The sentence straight above a picture's credit: dated, or set off by a blank line; or at the foot a few words."""
        lines = self.lines
        if credit in self.starts or credit - 1 in self.certain:
            return
        for start in range(credit - 1, max(-1, credit - 1 - _CAPTION_LINES), -1):
            run = range(start, credit)
            joined = "".join([lines.texts[i] for i in run])
            set_off = start == 0 or self.beside.is_set_off(start) or start - 1 in self.certain
            if self._is_one_sentence(joined, _CAPTION) and (set_off or self._is_in_mid_sentence(start, credit)):
                below = credit + 1
                ends = below in self.starts or below in self.certain
                if _DATED.match(joined) or (lines.gaps[start] and ends and not holds_text(lines, start, credit)):
                    yield from self._all(run, CAPTION_BY_CREDIT)
                return
            if start in self.starts:
                break
        label = credit - 1
        few = len(lines.texts[label]) <= _LABEL and not _CLAUSES.search(lines.texts[label])
        if few and self.beside.is_set_off(label) and self.beside.below(credit) < 0:
            yield from self._all((label,), CAPTION_BY_CREDIT)

    def _is_in_mid_sentence(self, start: int, credit: int) -> bool:
        """Whether the text above line ``start`` stops in mid-sentence and goes on below the credit, not in that line.

        The rest of a paragraph may stand above a picture's credit, too, so the words must tell.
        """
        lines, above, below = self.lines, self.beside.above(start), self.beside.below(credit)
        if not lines.gaps[start] or above < 0 or below < 0 or not _IN_HAN.search(lines.texts[above]):
            return False
        from cleantext.language.ngrams import general  # few captions stand so

        beyond, between = (general().joint_gain(lines.texts[above], lines.texts[head]) for head in (below, start))
        return beyond >= max(_LIKELY, between + _LIKELIER)

    def _all(self, run: range | list[int] | tuple[int, ...], rule: Rule) -> Iterator[Edge]:
        for i in run:
            if i not in self.certain:
                yield edge(i, rule, "lines", len(run))

    def museum_labels(self) -> Iterator[Edge]:
        """Rows of short lines between two paragraphs, the last of which says when a piece was made, its size or who keeps it."""
        lines = self.lines
        signs = compress(range(len(lines)), map(LABEL_SIGNS.__contains__, map(_LAST, lines.texts)))
        if not any(lines.cells[i] <= 60 and self._is_label(i) for i in signs):
            return
        known = [i for i in compress(range(len(lines)), map((61).__gt__, lines.cells)) if self._is_label(i)]
        labels = set(known)
        done = -1
        for i in known:
            if i <= done:
                continue
            start, end = i, i + 1
            while end in labels and end not in self.starts:
                end += 1
            while start not in self.starts and self._is_few(start - 1) and i - start < _LABEL_LINES:
                start -= 1
            done = end - 1
            above, below = self.beside.above(start), self.beside.below(done)
            set_off = lines.gaps[start] or self.beside.is_set_off(start)
            if (
                2 <= end - start <= _LABEL_LINES
                and labels.isdisjoint(range(start + 1, i))
                and self._is_named(start, labels)
                and set_off
                and self.beside.is_text(above)
                and not _ANNOUNCES.search(lines.texts[above][-_ANNOUNCED:])
                and self.beside.is_text(below)
                and above not in labels
                and not self._is_described(start, done)
            ):
                yield from self._all(range(start, end), MUSEUM_LABEL)

    def _is_label(self, i: int) -> bool:
        text = self.lines.texts[i]
        if "\u4e00" <= text[-1] <= "\u9fff" and text[-1] not in LABEL_ENDS:
            return False
        return i not in self.certain and text[-1] not in "。，" and _says_when_or_how_large(text)

    def _is_named(self, start: int, labels: set[int]) -> bool:
        """Whether the first line of a label says what the piece is."""
        first, space, _ = self.lines.texts[start].partition(" ")
        return start not in labels or (bool(space) and not MUSEUM_LABEL.matches(fold_line(first)))

    def _is_few(self, i: int) -> bool:
        """Whether a line is a few words: it may be of a label."""
        text = self.lines.texts[i]
        return i not in self.certain and len(text) <= _LABEL and not _CLAUSES.search(text)

    def _is_described(self, start: int, end: int) -> bool:
        """Whether the text below goes on about the piece: then the label is a heading of a catalogue."""
        name = fold_line(self.lines.texts[start]).partition("(")[0].partition("（")[0].partition(" ")[0]
        text = "".join(self.lines.texts[end + 1 : end + 12])[:240]
        return name[-2:] in text or any(word + name[-1] in text for word in ("此", "该", "该件", "这件", "本"))

    def numbered_pictures(self) -> Iterator[Edge]:
        lines, at = self.lines, self.lines.source.find("①")
        if at < 0 or not any(self._is_by_photographer(i) for i in self.certain):
            return
        for first in [i for i in range(len(lines)) if lines.texts[i][0] == "①" and i not in self.certain]:
            end = first
            while end < len(lines) and end - first < len(_CIRCLED) and lines.texts[end][0] == _CIRCLED[end - first]:
                if not NUMBERED_PICTURE.matches(fold_line(lines.texts[end])):
                    break
                end += 1
            above = self.beside.above(first)
            told = "".join([lines.texts[i] for i in range(max(0, above - 2), above + 1)]) if above >= 0 else "："
            whole = end == len(lines) or lines.texts[end][0] not in _CIRCLED
            if end - first >= 3 and whole and self.beside.is_set_off(first) and not _ANNOUNCES.search(told[-_ANNOUNCED:]):
                below = self.beside.below(end - 1)
                if below < 0 or self.beside.is_text(below) or below > end or lines.gaps[below]:
                    yield from self._all(range(first, end), NUMBERED_PICTURE)

    def _is_by_photographer(self, i: int) -> bool:
        return self.labels[i].kind in ("byline", "credit") and _OF_PHOTOGRAPHER.search(self.lines.texts[i]) is not None

    # ------------------------------------------------------------ the menu
    def menu(self) -> Iterator[Edge]:
        """The first lines of the text from 首页 on, one word each."""
        lines = self.lines
        first = next((i for i in range(min(3, len(lines))) if i not in self.certain), -1)
        if first < 0 or lines.texts[first] not in _MENU_BEGINS:
            return
        end = first
        while end < len(lines) and end - first < 24 and len(lines.texts[end]) <= 6 and (end == first or not lines.gaps[end]):
            end += 1
        if end - first >= _MENU_BEGINS[lines.texts[first]] and MENU_IN_LINES.matches(" ".join(lines.texts[first:end])):
            yield from self._all(range(first, end), MENU_IN_LINES)


@lru_cache(maxsize=1 << 15)
def _says_when_or_how_large(text: str) -> bool:
    return MUSEUM_LABEL.matches(fold_line(text))
