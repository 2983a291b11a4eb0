"""Which joins are believed: what each is worth, which the context model backs, whether they show that a page is in disorder."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from cleantext.language.open_marks import leaves_open
from cleantext.language.word_unigrams import chinese_words
from cleantext.reading_order.joins import Join
from cleantext.reading_order.scattered import LONG
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from cleantext.reading_order.scattered import Scattered

# Margins, and what is added to them and taken off, are natural logarithms of odds.
#: A page is in disorder where two joins that move text are worth so much, or a single one so much.
_SURE, _VERY_SURE = 1.0, 1.5
#: The shape of a rotation is that of any section with one open tail: its joins are worth so much less.
_SHAPE = 1.0
#: For each cell left empty where its tail stops, though its head had room, a join is worth one less, up to so much: from
#: three cells on. On pages read by five extractors ten of 41 wrong joins have such room, nine of which this takes back; of
#: 94 right ones a few have, with margins beyond it.
_FEW_CELLS, _MOST_ROOM = 2, 8
#: So much less where the tail may be a heading or a verse, and nothing else shows disorder.
_DOUBT = 3.0
#: So much less on a page in disorder, where what may be a heading is words without a comma.
_TITLE = 2.0
#: The backing of a join is its worth; with this weight, and up to so much, what the context model gives for its two sides; less,
#: with this weight, how likely its head begins a sentence.
_CONTEXT, _MOST_CONTEXT, _BEGINNING = 0.5, 8.0, 0.4
#: The backing that a join needs which moves text: alone, beside another one with as much, beside two that would do alone. It
#: needs any, since a tail whose other half is nowhere on the page has a best head, too.
_IN_ALL: Final = (2.5, 1.5, 0.5)
#: The same of a join to the next piece, which moves none.
_NEXT_IN_ALL = 1.5
#: A page has so many heads. Of more, some fit by chance: as much more backing is needed as the logarithm of how many times more,
#: and joins may be of different pages, so that none speaks for another.
_HEADS = 50
#: Where so many sections are rotated, one more needs this margin, whatever the context model says.
_TURNED, _ALIKE = 2, 1.0
#: Extraction turns all articles of a page: one rotation alone, in text of one line a paragraph, needs this margin, a word
#: across the joint, or so much that the context model gives for its sides. Of seven such joins on those pages, all wrong,
#: four had none.
_LONE_TURN, _LONE_GAIN = 4.5, 2.0
#: Where a space parts two texts so near a joint, in characters, text of another column may stand on the same row, and what
#: seems to end or begin there doesn't: a join needs this margin then.
_NEAR_JOINT, _ROW_MARGIN = 16, 6.0
#: So many pieces with wide spaces, or rules, in mid-text show that rows are mixed: stray spaces are single, and text that is
#: spread over its column has one between all characters.
_ROWS = 3
_TWO = "[\u3041-\u9fff，。、；：！？“”]{2}"
_PARTED = wide_pattern(f"{_TWO}[ \u3000|]{{1,99}}{_TWO}")
_WIDELY_PARTED = wide_pattern(f"{_TWO}(?:[ \u3000]{{2,99}}| ?\\| ?){_TWO}")
_PAUSES = frozenset("，、,；")


def backed(page: Scattered, joins: list[Join]) -> list[Join]:
    """The joins for which the context model speaks, too, or labels: less is enough the more others there are that move text."""
    model = page.witnesses.context
    backed, moving = list[Join](), list[tuple[float, Join]]()
    for join in joins:
        [[gain]], [start] = model.associations([page.before(join.tail)], [page.after(join.head)], [[0]])
        backing = worth(page, join) + _CONTEXT * min(gain, _MOST_CONTEXT) - _BEGINNING * start
        if page.labels(join.tail, join.head) > 0 or (join.head == join.tail + 1 and backing >= _NEXT_IN_ALL):
            backed.append(join)
        elif join.head != join.tail + 1:
            moving.append((backing, join))
    crowd = max(0.0, math.log(len(page.heads) / _HEADS))
    least = (_IN_ALL[0] if crowd else _least_of([backing for backing, _ in moving])) + crowd
    return [*backed, *(join for backing, join in moving if backing >= least)]


def turned_alike(page: Scattered, found: list[Join], joins: list[Join]) -> list[Join]:
    """The joins of further rotated sections beside ``joins``, two of which are rotated: extraction turns all of a page alike."""
    if sum([page.is_turned(join.tail, join.head) for join in joins]) < _TURNED:
        return []
    return [
        join
        for join in found
        if join.head >= 0
        and join not in joins
        and join.margin >= _ALIKE
        and join.tail not in page.doubtful
        and page.is_turned(join.tail, join.head)
    ]


def without_lone_turn(page: Scattered, joins: list[Join]) -> list[Join]:
    """The joins but for a single rotation in doubt where no widths of lines show what begins a paragraph."""
    turned = [join for join in joins if page.is_turned(join.tail, join.head)]
    if len(turned) != 1 or page.measure(turned[0].tail) or page.measure(turned[0].head):
        return joins
    [lone] = turned
    tail, head = page.before(lone.tail), page.after(lone.head)
    if lone.margin >= _LONE_TURN or chinese_words().joint_gain(tail, head) > 0:
        return joins
    [[gain]], _ = page.witnesses.context.associations([tail], [head], [[0]])
    return joins if gain >= _LONE_GAIN else [join for join in joins if join is not lone]


def _least_of(backings: list[float]) -> float:
    """What each of the joins that move text needs: less the more of them there are."""
    alone, beside_another, beside_two = _IN_ALL
    if sum([backing >= alone for backing in backings]) > 1:
        return beside_two
    return beside_another if sum([backing >= beside_another for backing in backings]) > 1 else alone


def is_weak_in_rows(page: Scattered, join: Join) -> bool:
    """Whether a join has too small a margin for rows that may hold text of two columns."""
    if join.margin >= _ROW_MARGIN or page.labels(join.tail, join.head) > 0:
        return False
    ends = page.before(join.tail)[-_NEAR_JOINT:], page.after(join.head)[:_NEAR_JOINT]
    if not any(" " in text and _PARTED.search(text) is not None for text in ends):
        return False
    return sum([_WIDELY_PARTED.search(page.before(k)) is not None for k in range(len(page)) if page.is_text[k]]) >= _ROWS


def is_certain(page: Scattered, found: list[Join]) -> bool:
    """Whether the page is in disorder beyond doubt: two sure joins that move text, or a very sure one."""
    margins = [weight(page, join) for join in found if join.head >= 0 and not is_told(page, join)]
    return sum(margin >= _SURE for margin in margins) >= 2 or any(margin >= _VERY_SURE for margin in margins)


def is_told(page: Scattered, join: Join) -> bool:
    """Whether a join is no sign of disorder: the next piece, or the one that labels name."""
    return join.head == join.tail + 1 or page.labels(join.tail, join.head) > 0


def weight(page: Scattered, join: Join) -> float:
    """What a join is worth where nothing else shows disorder: less where its tail may be a heading or a verse."""
    tail = page.before(join.tail)
    may_be_verse = len(tail) < LONG and not any(mark in tail for mark in "。！？") and not leaves_open(tail)
    is_doubtful = join.tail in page.doubtful or (may_be_verse and not page.is_wrapped(join.tail))
    return worth(page, join) - (_DOUBT if is_doubtful else 0.0)


def sure(page: Scattered, join: Join) -> float:
    """What a join on a page in disorder is worth: less where the tail may well be a heading, whose words its text has, too."""
    is_title = join.tail in page.doubtful and _PAUSES.isdisjoint(page.before(join.tail))
    return worth(page, join) - (_TITLE if is_title else 0.0)


def worth(page: Scattered, join: Join) -> float:
    """What a join is worth: its margin, less for the shape of any section with one open tail, and for a line not filled."""
    room = page.room(join.tail, join.head)
    return (
        join.margin
        - (_SHAPE if page.is_turned(join.tail, join.head) else 0.0)
        - (min(room, _MOST_ROOM) if room > _FEW_CELLS else 0)
    )
