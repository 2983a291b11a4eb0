"""Where a head stands and what that says of each tail: cheap, so it comes first and leaves few pairs whose texts are read."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING, Final

from cleantext.marks import begins_with_stump
from cleantext.reading_order.weights import WEIGHTS
from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.reading_order.scattered import Scattered

#: So many pieces from its tail, in either direction, a head is looked for.
REACH: Final = 64
_DISTANCE: Final = [WEIGHTS["distance"] * math.log1p(pieces) for pieces in range(REACH + 1)]
_NEXT: Final = WEIGHTS["next"] + _DISTANCE[1]
_DIGIT_END = frozenset("0123456789０１２３４５６７８９.．")
_MEASURE = frozenset("0123456789%％年月日时分个多余万亿千百元米公人家次度吨件名岁届点倍级版周天期号")
#: What begins with so many characters of the heading above it begins a text, and is no rest of one.
_SAID = 6
_HAN_RUN = wide_pattern("[\u3400-\u9fff]{2,}")


@lru_cache(maxsize=2048)  # a page is asked about several times
def han_pairs(text: str) -> set[str]:
    """Each two Han characters that are neighbours in a text.

    >>> sorted(han_pairs("渡口的船，3号"))
    ['口的', '渡口', '的船']
    """
    found: set[str] = set()
    for run in _HAN_RUN.findall(text):
        found.update(map(add, run, run[1:]))
    return found


class Place:
    """Where the head ``head`` of a page stands."""

    def __init__(self, page: Scattered, head: int) -> None:
        self.page, self.head = page, head
        self._measure = -1
        self.is_labelled = page.is_labelled()
        self._shortness, self._begins = page.shortness(head), page.begins(head)
        self._stump = begins_with_stump(page.after(head))
        self.is_inside = page.is_inside(head)
        self.is_below_heading = head > 0 and not page.is_text[head - 1]
        self._says_heading = self.is_below_heading and page.after(head)[:_SAID].ljust(_SAID) in page.before(head - 1)
        self._always = (
            WEIGHTS["page top"] * page.is_top[head]
            + WEIGHTS["heading"] * (not page.is_text[head])
            + WEIGHTS["shorter"] * self._shortness
            + WEIGHTS["begins"] * self._begins
            + WEIGHTS["stump"] * self._stump
        )
        self._begins_anew = WEIGHTS["says heading"] * self._says_heading
        self.apart = (
            self._always
            + self._begins_anew
            + WEIGHTS["inside"] * self.is_inside
            + WEIGHTS["below heading"] * self.is_below_heading
        )
        self._apart_start = WEIGHTS["inside, start"] * self.is_inside + WEIGHTS["below heading, start"] * self.is_below_heading

    @property
    def measure(self) -> int:
        """The widest line, in cells; 0 for a piece on a single one."""
        if self._measure < 0:
            self._measure = self.page.measure(self.head)
        return self._measure

    @property
    def likeness(self) -> float:
        """What a piece inside a stretch has in common with the one above."""
        if not self.is_inside:
            return 0.0
        above, own = han_pairs(self.page.before(self.head - 1)), han_pairs(self.page.after(self.head))
        return len(above & own) / math.sqrt(1 + min(len(above), len(own)))

    def bound(self, tail: int) -> tuple[float, float]:
        """Give what the place adds to the score of the pair at most, without the text, and the weight of ``start`` in `signs`."""
        bound, weight = self._bound(tail)
        if self.is_labelled:
            bound += WEIGHTS["labels"] * self.page.labels(tail, self.head)
        return bound, weight

    def _bound(self, tail: int) -> tuple[float, float]:
        pieces = self.head - tail
        if pieces > 1:
            return self.apart + _DISTANCE[pieces], self._apart_start
        if pieces == 1:
            return self._always + _NEXT, WEIGHTS["next, start"]
        if self.is_below_heading and self.page.is_rotated(tail, self.head):
            return self._always + self._begins_anew + WEIGHTS["rotated"], WEIGHTS["rotated, start"]
        return self.apart + WEIGHTS["backward"] + _DISTANCE[-pieces], self._apart_start

    def signs(self, tail: int, start: float) -> tuple[float, ...]:
        """Give the signs of the pair from "next" on, as WEIGHTS names them.

        ``start``: how much likelier the head is as the start of a sentence than anywhere.
        """
        page, head = self.page, self.head
        follows, rotated = head == tail + 1, self.is_below_heading and page.is_rotated(tail, head)
        inside = self.is_inside and not follows
        below = self.is_below_heading and not (rotated or follows)
        distance = 0.0 if rotated else math.log1p(abs(head - tail))
        number = 0.0 if page.before(tail)[-1:] not in _DIGIT_END else 1.0 if page.after(head)[:1] in _MEASURE else -1.0
        measure = page.measure(tail)
        other = measure > 0 and self.measure > 0 and abs(measure - self.measure) > 3
        return (
            follows, rotated, head < tail and not rotated, inside, below, distance, number, page.is_top[head],
            other, self.likeness, not page.is_text[head], rotated * start, inside * start, below * start, follows * start,
            page.labels(tail, head) if self.is_labelled else 0, self._shortness, self._begins, self._stump,
            self._says_heading and not follows,
        )  # fmt: skip


def near(places: Sequence[Place], heads: Sequence[int], tail: int, least: float) -> dict[int, tuple[float, float]]:
    """Find the heads whose `bound` with ``tail`` is above ``least``, by their number in ``heads``; none farther than REACH."""
    found = {}
    for m in range(bisect_left(heads, tail - REACH), bisect_right(heads, tail + REACH)):
        place = places[m]
        # Most heads stand so far below that their distance alone rules them out.
        if heads[m] > tail + 1 and not place.is_labelled and place.apart + _DISTANCE[heads[m] - tail] <= least:
            continue
        if heads[m] != tail and (bound := place.bound(tail))[0] > least:
            found[m] = bound
    return found
