"""Where a rotated article begins: it opens with its second part, and any paragraph after that may be its first."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleantext.reading_order.joins import Join
    from cleantext.reading_order.scattered import Scattered

_SECTION = pattern(
    "([一二三四五六七八九十])是|[（(]([一二三四五六七八九十])[)）]|第([一二三四五六七八九十])[，、]?|([一二三四五六七八九十])、|(首先|其次|再次|最后)"
)
_NUMERALS = "一二三四五六七八九十"
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": 9}
_OPENS = pattern(
    "(?:20|19)\\d\\d年|\\d{1,2}月(?:\\d|以来|初|底)|今年|去年|近日|日前|近期|近年|昨[日天]|今[日天]|连日|当地时间|本报讯|新华社|记者|为[了深推]"
)
_GOES_ON = pattern(
    "此外|另外|同时|与此同时|如今|其次|再次|最后|因此|所以|但|然而|而且|并且|不仅如此|接下来|下一步|[这该他她它其]|据[了介]|双方|会[上后谈见]|目前|随后|对此"
)
_HAN_PAIR = wide_pattern("(?=([\u3400-\u9fff]{2}))")
_DATED = pattern("[^。]{0,12}(?:（\\d{1,2}月\\d|今天|昨天|\\d{1,2}[日月])")
#: What speaks for a beginning: the share of the title's pairs of characters that it has; a time it opens with, a day soon after;
#: the share of the other pieces that have a pair of its own. Fitted on rotated pages of news; reports that open with a time
#: made its weight twice as high.
_LIKE_TITLE, _OPENING, _DAY, _CENTRAL = 10.0, 1.0, 1.2, 6.0
#: And against one: words that go on with what was said, a question above, the same first character as above, a wrong number.
_GOING_ON, _AFTER_QUESTION, _PARALLEL, _OUT_OF_COUNT = -2.0, -3.0, -1.0, -4.0
#: How much a beginning loses for each tenth of the article by which it lies elsewhere than those of the page's other articles.
_OFF_SHARE = 0.5
#: The first part is one column of two to four, or all but one of them, so it is rarely less or more than such shares of the
#: article; what each tenth beyond them costs.
_LEAST_SHARE, _MOST_SHARE, _BEYOND = 0.2, 0.77, 1.0


def turn(page: Scattered, joins: Iterable[Join], heads: dict[int, int]) -> dict[int, list[int]]:
    """The order of each rotated stretch, by its first piece: from the likeliest beginning, over the joint, to the one before it.

    Columns of one page are of one height, so its articles are turned by like shares of their length.
    """
    found: list[tuple[list[int], list[tuple[float, float, int]]]] = []
    for join in joins:
        stretch = list(range(join.head, join.tail + 1))
        starts = [k for k in stretch[1:] if k not in heads]
        if not starts:
            continue
        total = sum(_length(page, k) for k in stretch)
        shares_of = {k: sum(_length(page, j) for j in range(k, join.tail + 1)) / total for k in starts}
        scored = [(score, shares_of[k], k) for k, score in zip(starts, start_scores(page, stretch, starts), strict=True)]
        found.append((stretch, scored))
    orders = {}
    shares = sorted({share for _, scored in found for _, share, _ in scored}) if len(found) > 1 else []
    shared = max(shares, key=lambda at: sum(max(_at_share(one, at) for one in scored) for _, scored in found), default=None)
    for stretch, scored in found:
        _, start = max((_at_share(one, shared), -one[2]) for one in scored)
        at = -start - stretch[0]
        orders[stretch[0]] = stretch[at:] + stretch[:at]
    return orders


def _at_share(one: tuple[float, float, int], share: float | None) -> float:
    beyond = 10 * max(0.0, _LEAST_SHARE - one[1], one[1] - _MOST_SHARE)
    return one[0] - _BEYOND * beyond - (0.0 if share is None else _OFF_SHARE * min(5.0, abs(one[1] - share) * 10))


def _length(page: Scattered, k: int) -> int:
    return sum(len(page.lines.texts[i]) for i in range(page.first[k], page.last[k] + 1))


def start_scores(page: Scattered, stretch: list[int], starts: list[int]) -> list[float]:
    """How much a rotated article looks right when it begins at each of ``starts``: what it is about is named there."""
    pairs = {k: set(_HAN_PAIR.findall(page.after(k))) for k in stretch}
    pieces = Counter(pair for found in pairs.values() for pair in found)  # that have a pair
    title = set(_HAN_PAIR.findall(page.before(stretch[0] - 1))) if stretch[0] else set()
    scores = []
    for start in starts:
        own, score = pairs[start], start_score(page, stretch, start)
        if title:
            score += _LIKE_TITLE * len(title & own) / len(title)
        if own:
            score += _CENTRAL * (sum([pieces[pair] for pair in own]) / len(own) - 1) / (len(stretch) - 1)
        scores.append(score)
    return scores


def start_score(page: Scattered, stretch: list[int], start: int) -> float:
    """How much a rotated article looks right when it begins at ``start``, by that paragraph and the one above alone."""
    text = page.after(start)
    score = _OPENING if _OPENS.match(text) else _GOING_ON if _GOES_ON.match(text) else 0.0
    if _DATED.match(text):
        score += _DAY
    if page.before(start - 1)[-1] in "？：?:":
        score += _AFTER_QUESTION
    if page.after(start - 1)[:1] == text[:1] and start - 1 != stretch[0]:
        score += _PARALLEL
    at = start - stretch[0]
    numbers = [n for k in stretch[at:] + stretch[1:at] if (n := _number(page.after(k)))]
    score += _OUT_OF_COUNT * sum(b < a for a, b in pairwise(numbers))
    if _number(text) > 1:
        score += _OUT_OF_COUNT
    return score


def _number(text: str) -> int:
    """The number a paragraph of an enumeration begins with, 0 for none."""
    found = _SECTION.match(text)
    if not found:
        return 0
    name = next(group for group in found.groups() if group)
    return _WORDS.get(name) or _NUMERALS.index(name) + 1
