"""Pages on which lines of several columns are still mixed: pieces begin and end anywhere, and few joins are good enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.reading_order.joins import Join
    from cleantext.reading_order.scattered import Scattered

#: A torn page has so many tails, and so many for each hundred pieces of text: lines of several columns are still mixed on it, and
#: its pieces begin and end anywhere.
_TORN, _TORN_SHARE = 10, 50
#: On a torn page a join is right, more often than not, from such margins on: one that moves text, and one to the next piece.
_TORN_MARGIN, _TORN_NEXT = 5.0, 3.0
#: An orphan is a piece that begins in mid-sentence and is the head of no join: to the context model it is so unlikely to begin
#: a sentence, as a logarithm.
_ORPHAN = -1.5
#: A page in pieces has so many orphans, so many for each hundred pieces of text, and so many of these. Few of its pieces stop in
#: mid-sentence; the other halves of the orphans lie inside other pieces, so no join finds them. There a join needs _TORN_MARGIN.
_ORPHANS, _ORPHAN_SHARE, _FEWEST_TEXTS = 5, 25, 10
#: A join to the next piece needs this margin there, where every other tail has a head; with less it takes no orphan away.
_WHOLE_NEXT = 2.0
#: No page is in pieces where each tail has a head, with such a margin, and where fewer than so many of a hundred pieces are
#: tails: of 22 rendered pages in pieces 20 have more.
_IN_PLACE, _FEW_TAILS = 2.5, 20


def is_torn(page: Scattered, joins: list[Join]) -> bool:
    """Whether most pieces stop in mid-sentence, and few of them are the ends of sections that go on at their own tops."""
    if len(page.tails) < _TORN or len(page.tails) * 100 < _TORN_SHARE * sum(page.is_text):
        return False
    turned = [page.is_turned(join.tail, join.head) for join in joins if join.head >= 0]
    return sum(turned) * 2 <= len(turned)


def is_weak(page: Scattered, join: Join) -> bool:
    """Whether a join has too small a margin for a page whose pieces begin and end anywhere, or starts an article anew."""
    least = _TORN_NEXT if join.head == join.tail + 1 else _TORN_MARGIN
    return page.labels(join.tail, join.head) <= 0 and (join.margin < least or page.is_turned(join.tail, join.head))


def is_in_pieces(page: Scattered, joins: list[Join]) -> bool:
    """Whether many pieces begin in mid-sentence and aren't the heads of these joins, nor were joined across a gap before."""
    texts = sum(page.is_text)
    if not joins or texts < _FEWEST_TEXTS or _fall_into_place(page, joins):
        return False
    taken = {*(join.head for join in joins if join.margin >= _WHOLE_NEXT), *page.glue.values()}
    heads = [k for k in page.heads if page.is_text[k] and k not in taken]
    _, starts = page.witnesses.context.associations([], [page.after(k) for k in heads], [])
    orphans = sum([start < _ORPHAN for start in starts])
    return orphans >= _ORPHANS and orphans * 100 >= _ORPHAN_SHARE * texts


def holding(page: Scattered, joins: list[Join]) -> list[Join]:
    """The joins that are good enough for a page in pieces: none of them starts an article with its second half."""
    is_any_alone = bool(set(page.tails) - page.doubtful - {join.tail for join in joins})
    return [
        join
        for join in joins
        if page.labels(join.tail, join.head) > 0
        or (
            join.margin >= (_TORN_MARGIN if is_any_alone or join.head != join.tail + 1 else _WHOLE_NEXT)
            and not page.is_turned(join.tail, join.head)
        )
    ]


def _fall_into_place(page: Scattered, joins: list[Join]) -> bool:
    """Whether all that stops in mid-sentence goes on somewhere, and is little of the page or each time the end of a section.

    A section that stops goes on at its own top then. Pieces that begin and end anywhere don't fall into place so.
    """
    made, tails = {join.tail: join for join in joins}, set(page.tails) - page.doubtful
    if not tails <= made.keys():
        return False
    turned = sum([page.is_turned(t, made[t].head) for t in tails])
    if turned > 1 and turned == len(tails):
        return True
    return len(tails) * 100 < _FEW_TAILS * sum(page.is_text) and all(made[t].margin >= _IN_PLACE for t in tails)
