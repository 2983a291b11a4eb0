"""Paragraphs that were cut and scattered: which tail goes on in which head, and the order of blocks that follows.

A tail is a paragraph that stops in mid-sentence, a head one that begins in mid-sentence. All pairs are scored and solved as one
assignment. The order is only touched where disorder is certain; else nothing moves and the open tails are told.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.assignment import assign
from cleantext.language.ngrams import general
from cleantext.language.word_unigrams import chinese_words
from cleantext.marks import cannot_begin, closes_what_is_open, ends_sentence
from cleantext.options import TEXT_KINDS

if TYPE_CHECKING:
    from cleantext.document import Layout
    from cleantext.lines import Lines

#: More open tails than this are not sorted out.
_MOST_TAILS = 24
#: Below this score a tail rather stays alone: the evidence of a pair, in natural logarithms. Where paragraphs are known to be
#: scattered, the other half of a cut one is likely to be somewhere.
_ALONE, _ALONE_IN_DISORDER = 1.5, -1.0
#: A join is sure when the best assignment without it loses so much: of 348 such joins on 240 scattered pages 4 were wrong.
_SURE = 4.0
#: Where a rotation has its shape for it, or other joins on the page were sure.
_SURE_ENOUGH = 3.0
#: What a single join that moves text must lose.
_VERY_SURE = 6.0
#: Weight of a word that lies across the joint.
_WORDS = 0.5
#: A cut place does not look like the end of a sentence: log P(end mark | what stands before).
_CUT = -4.0

#: A tail is at least so long, in characters.
_SHORTEST = 12
#: What a tail can end in: Han, kana, a digit, a pause.
_IN_TEXT = re.compile("[\u3041-\u30ff\u3400-\u9fff0-9，、％%”’》）」』]")
#: The last character of a sentence and its mark: no paragraph begins so.
_STUMP = re.compile("[一-鿿][，。、；！？]")
_SECTION = re.compile(
    "([一二三四五六七八九十])是|[（(]([一二三四五六七八九十])[)）]|第([一二三四五六七八九十])[，、]?|([一二三四五六七八九十])、"
)
_NUMERALS = "一二三四五六七八九十"
_OPENS = re.compile(
    "(?:20|19)\\d\\d年|\\d{1,2}月(?:\\d|以来|初|底)|今年|去年|近日|日前|近期|近年|昨[日天]|今[日天]|本报讯|新华社|记者"
)
_GOES_ON = re.compile("此外|另外|同时|与此同时|如今|其次|再次|最后|因此|所以|但|然而|而且|并且|不仅如此|接下来|下一步")


class Join(NamedTuple):
    """Block ``tail`` goes on in block ``head``; ``margin``: what the best assignment without this pair would lose."""

    tail: int
    head: int
    score: float
    margin: float


class Order(NamedTuple):
    """What to do: lines that go on (last line of a tail -> first of a head), and the first lines of the blocks in their order."""

    goes_on: dict[int, int]
    sequence: list[int]
    joins: list[tuple[int, int, float]]


def find_order(lines: Lines, layout: Layout, running: set[int], *, disorder: bool) -> Order | None:
    """The sure joins and the order of a page in which paragraphs were scattered; None where the order stays as it is.

    ``running``: the blocks of running text; ``disorder``: joins were already found on this page. To be asked again until it
    gives None: a join that is made takes rivals away from others.
    """
    page = _Page(lines, layout, running)
    if not page.tails or len(page.tails) > _MOST_TAILS or not page.heads:
        return None
    joins = [
        join
        for join in _best_joins(page, _ALONE_IN_DISORDER if disorder else _ALONE)
        if join.margin >= (_SURE_ENOUGH if disorder or page.is_rotated(join.tail, join.head) else _SURE)
    ]
    return page.order(joins) if joins and (disorder or _is_certain(page, joins)) else None


class _Page:
    """The blocks of text by position, their stretches between headings, open tails and possible heads."""

    def __init__(self, lines: Lines, layout: Layout, running: set[int]) -> None:
        self.lines, self.layout = lines, layout
        self.blocks = [b for b, kind in enumerate(layout.kinds) if kind in TEXT_KINDS]
        self.is_text = [layout.kinds[b] == "body" for b in self.blocks]
        self.first = [layout.order[layout.bounds[b]] for b in self.blocks]
        self.last = [layout.order[layout.bounds[b + 1] - 1] for b in self.blocks]
        self.open = [self._is_open(k, running) for k in range(len(self.blocks))]
        self.is_text = [text or is_open for text, is_open in zip(self.is_text, self.open, strict=True)]
        self.stretch = [0] * len(self.blocks)  # number of the stretch of text that a block lies in
        for k in range(1, len(self.blocks)):
            self.stretch[k] = self.stretch[k - 1] + (self.is_text[k] != self.is_text[k - 1])
        self.tails = [k for k, is_open in enumerate(self.open) if is_open]
        self.heads = [k for k in range(len(self.blocks)) if self.is_text[k] and self._may_be_head(k)]

    def _is_open(self, k: int, running: set[int]) -> bool:
        """Whether a block is a tail: text that stops without an end mark; or what was taken for a heading but holds a clause."""
        text = self.lines.texts[self.last[k]]
        if ends_sentence(text) or not _IN_TEXT.match(text[-1]) or text.startswith("——"):
            return False
        b = self.blocks[k]
        if self.layout.kinds[b] == "body":
            text = self.tail_text(k)
            if len(text) < _SHORTEST or self.layout.is_hard(b):
                return False
            return "。" in text or (b in running and any(mark in text for mark in "，；,"))
        # A heading of two clauses looks the same: text must stand above it, and no sentence could end like that.
        return (
            k > 0
            and self.layout.kinds[self.blocks[k - 1]] == "body"
            and k + 1 < len(self.blocks)
            and self.layout.kinds[self.blocks[k + 1]] != "body"
            and "，" in text[:-1]
            and " " not in text
            and general().end_logprob(text) < _CUT
        )

    def _may_be_head(self, k: int) -> bool:
        """Whether a paragraph may begin in mid-sentence: nothing whole stands above it in its stretch."""
        if self.layout.is_hard(self.blocks[k]):
            return False
        if self.lines.texts[self.first[k]][0].isascii() and not self.lines.texts[self.first[k]][0].isdigit():
            return False
        return k == 0 or not self.is_text[k - 1] or self.open[k - 1]

    def tail_text(self, k: int) -> str:
        numbers = self.layout.lines_of(self.blocks[k])
        return "".join([self.lines.texts[i] for i in numbers[-8:]])[-200:]

    def head_text(self, k: int) -> str:
        numbers = self.layout.lines_of(self.blocks[k])
        return "".join([self.lines.texts[i] for i in numbers[:4]])[:100]

    def is_rotated(self, tail: int, head: int) -> bool:
        """Whether tail and head are the last and first block of one stretch of several that stands below a heading."""
        if self.stretch[tail] != self.stretch[head] or tail - head < 2 or not head or self.is_text[head - 1]:
            return False
        return tail + 1 == len(self.blocks) or not self.is_text[tail + 1]

    def order(self, joins: list[Join]) -> Order | None:
        """The blocks in the order in which the joins make sense."""
        sequence = _sequence(self, joins)
        if sequence is None:
            return None
        goes_on = {self.last[join.tail]: self.first[join.head] for join in joins}
        told = [(self.last[join.tail], self.first[join.head], join.margin) for join in joins]
        heads = {join.head for join in joins}
        return Order(goes_on, [self.first[k] for k in sequence if k not in heads], told)


def _best_joins(page: _Page, alone: float) -> list[Join]:
    """The assignment of tails to heads with the highest score; a tail may stay alone."""
    tails, heads = page.tails, page.heads
    before, after = [page.tail_text(t) for t in tails], [page.head_text(h) for h in heads]
    gains = general().joint_gains(before, after)
    words = chinese_words().joint_gains(before, after)
    for row, word_row, t in zip(gains, words, tails, strict=True):
        for n, h in enumerate(heads):
            row[n] += _WORDS * word_row[n] + _evidence(page, t, h)
    table = [row + [alone] * len(tails) for row in gains]
    found: list[int | None] = list(assign(table))
    best = _total(table, found)
    joins = []
    for n, column in enumerate(found):
        if column is not None and column < len(heads):
            score, table[n][column] = table[n][column], -1000.0
            joins.append(Join(tails[n], heads[column], score, best - _total(table, assign(table))))
            table[n][column] = score
    return joins


def _total(table: list[list[float]], found: list[int | None]) -> float:
    return sum(row[column] for row, column in zip(table, found, strict=True) if column is not None)


def _evidence(page: _Page, tail: int, head: int) -> float:
    """What speaks for a pair besides the context model: open quotes, what can't begin, the shape of a rotation, distance."""
    if tail == head:
        return -1000.0
    text = page.head_text(head)
    score = 0.0
    if closes_what_is_open(page.tail_text(tail), text):
        score += 3
    if cannot_begin(text) or _STUMP.match(text):
        score += 2
    if page.is_rotated(tail, head):
        score += 3
    elif head < tail:
        score -= 8  # columns are read forward
    elif any(earlier < tail for earlier in page.tails) and not any(tail < other < head for other in page.heads):
        score -= 2  # tails close in the order in which they opened, and an earlier one is still open
    return score - 0.02 * abs(head - tail)


def _is_certain(page: _Page, joins: list[Join]) -> bool:
    """Whether the page is in disorder beyond doubt: two joins, or a very sure one whose tail can't be the end of a sentence."""
    return len(joins) >= 2 or any(
        join.margin >= (_SURE_ENOUGH if page.is_rotated(join.tail, join.head) else _VERY_SURE)
        and general().end_logprob(page.tail_text(join.tail)) < _CUT for join in joins
    )


# ------------------------------------------------------------------ order
def _sequence(page: _Page, joins: list[Join]) -> list[int] | None:
    """Positions in reading order: pieces cut at joins and headings, chained from tail to head; rotations turned back."""
    goes_on = {join.tail: join.head for join in joins}
    heads = {join.head: join.tail for join in joins}
    count = len(page.blocks)
    turned: dict[int, list[int]] = {}  # position of a rotated stretch's first block -> its blocks in order
    moved: dict[int, list[int]] = {}  # first block of a stretch -> headings that belong before it
    away: set[int] = set()
    for join in joins:
        if page.is_rotated(join.tail, join.head):
            turned[join.head] = _turn(page, join)
            continue
        above = join.head - 1
        headings: list[int] = []
        while above >= 0 and not page.is_text[above]:
            headings.insert(0, above)
            above -= 1
        if headings:
            start = join.tail
            while start and page.is_text[start - 1]:
                start -= 1
            moved.setdefault(start, []).extend(headings)
            away.update(headings)
    pieces: dict[int, list[int]] = {}
    piece: list[int] = []
    for k in range(count):
        continued = piece and piece[0] in heads and not page.is_text[k]
        if not piece or k in heads or piece[-1] in goes_on or continued:
            piece = pieces.setdefault(k, [])
        if k not in away:
            piece.append(k)
    return _chain(page, pieces, turned, moved, goes_on, heads)


def _chain(
    page: _Page,
    pieces: dict[int, list[int]],
    turned: dict[int, list[int]],
    moved: dict[int, list[int]],
    goes_on: dict[int, int],
    heads: dict[int, int],
) -> list[int] | None:
    """Pieces in file order, each followed by the piece that its last tail goes on in."""
    result: list[int] = []
    done: set[int] = set()
    for begin in pieces:
        if begin in done or (begin in heads and begin not in turned):
            continue
        at: int | None = begin
        while at is not None and at not in done:
            done.add(at)
            blocks = turned.get(at, pieces[at])
            for k in blocks:
                result += moved.get(k, [])
                result.append(k)
            last = pieces[at][-1] if pieces[at] else None
            at = goes_on.get(last) if last is not None and at not in turned else None
    return result if len(result) == len(page.blocks) else None


def _turn(page: _Page, join: Join) -> list[int]:
    """The blocks of a rotated stretch in order: from the one most like a beginning, over the joint, to the one before it."""
    stretch = list(range(join.head, join.tail + 1))
    starts = stretch[1:]
    best = max(starts, key=lambda start: (_start_score(page, stretch, start), -start))
    at = best - join.head
    return stretch[at:] + stretch[:at]


def _start_score(page: _Page, stretch: list[int], start: int) -> float:
    """How much a rotated article looks right when it begins at ``start``."""
    text = page.head_text(start)
    score = 3.0 if _OPENS.match(text) else 0.0
    if _GOES_ON.match(text):
        score -= 3
    if page.lines.texts[page.last[start - 1]][-1] in "？：?:":
        score -= 3
    if page.head_text(start - 1)[:1] == text[:1] and start - 1 != stretch[0]:
        score -= 1  # a row of parallel sentences
    at = start - stretch[0]
    numbers = [n for k in stretch[at:] + stretch[1:at] if (n := _number(page.head_text(k)))]
    score -= 4 * sum(b < a for a, b in pairwise(numbers))
    if (_number(text) or 1) > 1:
        score -= 4
    return score


def _number(text: str) -> int:
    """The number a paragraph of an enumeration begins with, 0 for none."""
    found = _SECTION.match(text)
    return _NUMERALS.index(next(group for group in found.groups() if group)) + 1 if found else 0
