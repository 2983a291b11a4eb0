"""Paragraphs that were cut and scattered: which tail goes on in which head, and the order of blocks that follows.

All pairs are scored and solved as one assignment. The order is only touched where disorder is certain; else nothing moves and
the open tails are told.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.language.open_marks import leaves_open
from cleantext.lines import width
from cleantext.marks import cannot_begin, closes_what_is_open
from cleantext.reading_order import torn
from cleantext.reading_order.joins import Join, best_joins
from cleantext.reading_order.left_open import Weighed
from cleantext.reading_order.rearranged import sequence
from cleantext.reading_order.scattered import LONG, Scattered
from cleantext.reading_order.windows import Read, joined_across, windows
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from cleantext.language.blend import Context
    from cleantext.language.witnesses import Witnesses
    from cleantext.layout import Layout
    from cleantext.lines import Lines
    from cleantext.reading_order.left_open import Settled

#: More open tails than this are not sorted out.
_MOST_TAILS = 64
#: Of a file of many pages so many code points at a time are looked at, but whole pages.
_WINDOW = 6_000
#: Margins, in natural logarithms of odds: of a join on a page in disorder; of one that moves nothing; of one of two that show
#: disorder; of a single one.
_SURE_ENOUGH, _NEXT, _SURE, _VERY_SURE = 0.7, 1.5, 1.0, 1.5
#: What a join must lose on a page whose other joins were made before: they no longer speak for it.
_LATER = 2.0

#: The shape of a rotation is that of any section with one open tail: its joins need so much more.
_SHAPE = 1.0
#: So much more where the tail may be a heading or a verse, and nothing else shows disorder.
_DOUBT = 3.0
#: So much more on a page in disorder, where what may be a heading is words without a comma.
_TITLE = 2.0
#: What a join needs in all: what it is worth, and so much, up to so much, of what the context model says of its two sides, less
#: so much of how likely its head begins a sentence. That is of one that moves text: alone, beside another one, and beside two
#: that have what they need alone. A tail whose other half is nowhere on the page has a best head, too.
_IN_ALL: Final = (2.5, 1.5, 0.5)
#: The same of a join to the next piece, which moves none.
_NEXT_IN_ALL = 1.5
_CONTEXT, _MOST_CONTEXT, _BEGINNING = 0.5, 8.0, 0.4
#: So many heads has a page. Of more one fits by chance: as much more is needed as the logarithm of how many more there are, and
#: joins of another page speak for none.
_HEADS = 50
#: Where so many sections are rotated, one more needs this margin, whatever the context model says.
_TURNED, _ALIKE = 2, 1.0
#: A space between two texts so near a joint, in characters: text of another column may stand on the same row, and a piece
#: that ends or begins there is none. So many pieces with wide spaces, or rules, in mid-text show that rows are mixed: strays
#: are single, and text spread over its column has one between all characters.
_NEAR_JOINT, _ROW_MARGIN, _ROWS = 16, 6.0, 3
_TWO = "[\u3041-\u9fff，。、；：！？“”]{2}"
_PARTED = wide_pattern(f"{_TWO}[ \u3000|]{{1,99}}{_TWO}")
_WIDELY_PARTED = wide_pattern(f"{_TWO}(?:[ \u3000]{{2,99}}| ?\\| ?){_TWO}")
_PAUSES = frozenset("，、,；")
#: The end of a sentence by itself is so short, in cells.
_STUMP = 24
#: How much a likely start of a sentence speaks against a joint, and below which gain the context model objects to one.
_START, _OBJECTION = 0.7, -2.0


class Order(NamedTuple):
    """What to do: lines that go on (last of a tail -> first of a head), joints to undo, first lines of blocks in their order.

    ``joins``: what is told of each join: tail and head line, margin, line of the rival (-1: none). ``moves``: whether the
    sequence is another than before.
    """

    goes_on: dict[int, int]
    parted: list[tuple[int, int]]
    sequence: list[int]
    joins: list[tuple[int, int, float, int]]
    moves: bool


def find_order(
    lines: Lines,
    layout: Layout,
    running: set[int],
    witnesses: Witnesses,
    *,
    disorder: bool,
    settled: Settled,
    weighed: dict[int, Weighed],
) -> Order | None:
    """The sure joins and the order of a page in which paragraphs were scattered; None where the order stays as it is.

    ``running``: the blocks of running text; ``disorder``: joins were already found on this page. To be asked again until it
    gives None: a join that is made takes rivals away from others. ``settled``: the stretches of these lines that gave nothing,
    with what was found of their tails, and need not be looked at again; those that give nothing now are added.
    ``weighed``: what is found of each tail, by its last line, is added to it.
    """
    read = Read.of(lines, layout, running, witnesses)
    blocks = windows(lines, layout, _WINDOW)
    if len(blocks) < 2:
        return _order_unless_settled(read, blocks[0], weighed, settled, disorder=disorder)
    found, sequence = list[Order](), list[int]()
    for window in blocks:
        order = _order_unless_settled(read, window, weighed, settled)
        if order is not None:
            found.append(order)
        sequence += order.sequence if order is not None else [layout.order[layout.bounds[b]] for b in window]
    if not found:
        return None
    return Order(
        {tail: head for order in found for tail, head in order.goes_on.items()},
        [pair for order in found for pair in order.parted],
        sequence,
        [join for order in found for join in order.joins],
        any(order.moves for order in found),
    )


def _order_unless_settled(
    read: Read, blocks: range, weighed: dict[int, Weighed], settled: Settled, *, disorder: bool | None = None
) -> Order | None:
    """The sure joins and the order of some blocks, unless they gave nothing before; ``disorder``: None where they tell it."""
    stretch = (disorder, *read.stretch(blocks))
    mine = settled.get(stretch)
    order = None
    if mine is None:
        page, mine = Scattered(read, blocks), dict[int, "Weighed"]()
        order = _order_of(page, mine, disorder=_is_rearranged(page) if disorder is None else disorder)
        if order is None:
            settled[stretch] = mine
    weighed.update(mine)
    return order


def _order_of(page: Scattered, weighed: dict[int, Weighed], *, disorder: bool) -> Order | None:
    """The sure joins and the order of some whole pages."""
    if not 0 < len(page.tails) <= _MOST_TAILS or not page.heads:
        if page.heads:
            weighed.update((page.last[t], Weighed(tails=len(page.tails))) for t in page.tails if t not in page.doubtful)
        return None
    found = best_joins(page)
    is_torn = torn.is_torn(page)
    strong = [
        join
        for join in found
        if join.head >= 0
        and join.tail not in page.headlines
        and not (is_torn and torn.is_weak(page, join))
        and not _is_weak_in_rows(page, join)
    ]
    backed = _backed(page, strong)
    by_itself = _is_certain(page, backed)
    for join in found:
        if join.tail not in page.doubtful:
            head, rival = (page.first[k] if k >= 0 else -1 for k in (join.head, join.rival))
            weighed[page.last[join.tail]] = Weighed(head, join.margin, rival, by_itself or disorder, torn=is_torn)
    least = _SURE_ENOUGH if by_itself else _LATER if disorder else _NEXT
    joins = [
        join
        for join in backed
        if (_sure(page, join) >= least if by_itself else (disorder or _is_told(page, join)) and _weight(page, join) >= least)
    ]
    joins += _turned_alike(page, found, joins)
    if torn.is_in_pieces(page, joins):
        joins = torn.holding(page, joins)
        by_itself = by_itself and _is_certain(page, joins)
        for tail in {page.last[join.tail] for join in found} & set(weighed):
            weighed[tail] = weighed[tail]._replace(torn=True)
    apart = {join.tail for join in found if _is_apart(page, join)} if by_itself else set[int]()
    while True:
        order = _order(page, joins, apart)
        if order is not None:
            return order if order.goes_on or order.parted else None
        if not joins:
            return None
        joins.remove(min(joins, key=lambda join: join.margin))


def _backed(page: Scattered, joins: list[Join]) -> list[Join]:
    """The joins for which the context model speaks, too, or labels: less is enough the more others there are that move text."""
    model = page.witnesses.context
    backed, moving = list[Join](), list[tuple[float, Join]]()
    for join in joins:
        [[gain]], [start] = model.associations([page.before(join.tail)], [page.after(join.head)], [[0]])
        backing = _worth(page, join) + _CONTEXT * min(gain, _MOST_CONTEXT) - _BEGINNING * start
        if page.labels(join.tail, join.head) > 0 or (join.head == join.tail + 1 and backing >= _NEXT_IN_ALL):
            backed.append(join)
        elif join.head != join.tail + 1:
            moving.append((backing, join))
    crowd = max(0.0, math.log(len(page.heads) / _HEADS))
    least = (_IN_ALL[0] if crowd else _least_of([backing for backing, _ in moving])) + crowd
    return [*backed, *(join for backing, join in moving if backing >= least)]


def _turned_alike(page: Scattered, found: list[Join], joins: list[Join]) -> list[Join]:
    """The joins of further rotated sections beside ``joins``, two of which are rotated: extraction turns all of a page alike."""
    if sum([page.is_rotated(join.tail, join.head) for join in joins]) < _TURNED:
        return []
    return [
        join
        for join in found
        if join.head >= 0
        and join not in joins
        and join.margin >= _ALIKE
        and join.tail not in page.doubtful
        and page.is_rotated(join.tail, join.head)
    ]


def _least_of(backings: list[float]) -> float:
    """What each of the joins that move text needs: less the more of them there are."""
    alone, beside_another, beside_two = _IN_ALL
    if sum([backing >= alone for backing in backings]) > 1:
        return beside_two
    return beside_another if sum([backing >= beside_another for backing in backings]) > 1 else alone


def _is_weak_in_rows(page: Scattered, join: Join) -> bool:
    """Whether a join has too small a margin for rows that may hold text of two columns."""
    if join.margin >= _ROW_MARGIN or page.labels(join.tail, join.head) > 0:
        return False
    ends = page.before(join.tail)[-_NEAR_JOINT:], page.after(join.head)[:_NEAR_JOINT]
    if not any(" " in text and _PARTED.search(text) is not None for text in ends):
        return False
    return sum([_WIDELY_PARTED.search(page.before(k)) is not None for k in range(len(page)) if page.is_text[k]]) >= _ROWS


def _is_rearranged(page: Scattered) -> bool:
    """Whether its blocks were put into another order before."""
    return any(below < above for above, below in pairwise(page.first))


def is_doubted(lines: Lines, layout: Layout, model: Context) -> bool:
    """Whether line breaks joined something across a gap to which the context model objects: cheap, for pages without tails."""
    below = joined_across(layout)
    if not below:
        return False
    for b in range(len(layout.kinds)):
        numbers = layout.lines_of(b)
        for above, i in pairwise(numbers):
            if i in below:
                [[gain]], [start] = model.associations([lines.texts[above]], [lines.texts[i]], [[0]])
                if gain - _START * start < _OBJECTION:
                    return True
    return False


def _is_certain(page: Scattered, found: list[Join]) -> bool:
    """Whether the page is in disorder beyond doubt: two sure joins that move text, or a very sure one."""
    margins = [_weight(page, join) for join in found if join.head >= 0 and not _is_told(page, join)]
    return sum(margin >= _SURE for margin in margins) >= 2 or any(margin >= _VERY_SURE for margin in margins)


def _is_told(page: Scattered, join: Join) -> bool:
    """Whether a join is no sign of disorder: the next piece, or the one that labels name."""
    return join.head == join.tail + 1 or page.labels(join.tail, join.head) > 0


def _weight(page: Scattered, join: Join) -> float:
    tail = page.before(join.tail)
    may_be_verse = len(tail) < LONG and not any(mark in tail for mark in "。！？") and not leaves_open(tail)
    is_doubtful = join.tail in page.doubtful or (may_be_verse and not page.is_wrapped(join.tail))
    return _worth(page, join) - (_DOUBT if is_doubtful else 0.0)


def _sure(page: Scattered, join: Join) -> float:
    """What a join on a page in disorder is worth: less where the tail may well be a heading, whose words its text has, too."""
    is_title = join.tail in page.doubtful and _PAUSES.isdisjoint(page.before(join.tail))
    return _worth(page, join) - (_TITLE if is_title else 0.0)


def _is_apart(page: Scattered, join: Join) -> bool:
    """Whether what line breaks joined across a gap is to be parted on a page in disorder; always above what looks a heading."""
    below = page.glue.get(join.tail, join.head)
    if below == join.head or join.tail in page.firm:
        return False
    if not page.is_text[below]:
        return True
    return join.margin >= _SURE_ENOUGH and not _would_be_joined(page.before(join.tail), page.after(below))


def _would_be_joined(tail: str, head: str) -> bool:
    """Whether line breaks would join the two once more in text of one line a paragraph, as a second run sees it."""
    if tail[-1] in "，、," or cannot_begin(head) or closes_what_is_open(tail, head):
        return True
    return width(head) <= _STUMP and not any(mark in head[:-1] for mark in "，,；;。？！")


def _worth(page: Scattered, join: Join) -> float:
    return join.margin - (_SHAPE if page.is_rotated(join.tail, join.head) else 0.0)


def _order(page: Scattered, joins: list[Join], apart: set[int]) -> Order | None:
    """What is new in the joins, and the order that follows; None where they contradict each other."""
    made = {join.tail: join.head for join in joins}
    taken = set(made.values())
    kept = {t: h for t, h in page.glue.items() if t not in made and t not in apart and h not in taken}
    parted = [(page.last[t], page.first[h]) for t, h in page.glue.items() if t not in kept and made.get(t) != h]
    new = [join for join in joins if page.glue.get(join.tail) != join.head]
    moves = any(join.head != join.tail + 1 for join in new)
    everything = [*joins, *(Join(t, h, 0.0, 0.0, -1) for t, h in kept.items())]
    heads = {join.head for join in everything}
    order = sequence(page, everything) if moves else range(len(page))
    if order is None:
        return None
    told = [(page.last[j.tail], page.first[j.head], j.margin, page.first[j.rival] if j.rival >= 0 else -1) for j in new]
    goes_on = {page.last[join.tail]: page.first[join.head] for join in new}
    return Order(goes_on, parted, [page.first[k] for k in order if k not in heads], told, moves)


def confidence(margin: float) -> float:
    """How sure a join is: margins are about the logarithm of the odds.

    >>> round(confidence(3.0), 2)
    0.95
    """
    return 1 / (1 + math.exp(-margin))
