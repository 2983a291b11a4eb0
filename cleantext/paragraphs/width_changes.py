"""Where a column gets wider or narrower inside a stretch of lines, as beside a picture or below a headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.paragraphs.body import INDENT
from cleantext.paragraphs.measures import median

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body, Stretch

#: Measures that differ by so many cells belong to two columns.
APART = 3
#: So many unfinished lines tell a new measure, and so many of them must be as wide.
_SAMPLE, _AGREE = 4, 3
#: Lines as wide as each other differ by no more cells: a compressed mark, or one that hangs out.
_NEAR = 2


def cut_by_width(body: Body, stretch: Stretch) -> list[Stretch]:
    """Cut a long stretch where its column gets wider or narrower: four unfinished lines agree on another measure."""
    first, last = stretch
    unfinished, indents = body.unfinished, body.indents
    middle = [k for k in range(first, last) if unfinished[k] and indents[k] < 2]  # first lines whose indent is left are short
    cells = [unfinished[k] for k in middle]
    cuts = [first]
    begin, n = 0, _SAMPLE
    measured_at, measure = -1, 0
    while n + _SAMPLE <= len(cells):
        if measured_at != n // _SAMPLE:  # anew every few lines: a sort at each would take long
            measured_at, measure = n // _SAMPLE, median(cells[max(begin, n - 2 * _SAMPLE) : n])
        if -APART < cells[n] - measure < APART:
            n += 1
            continue
        sample = middle[n : n + _SAMPLE]
        other = median(cells[n : n + _SAMPLE])
        is_mid_sentence = body.texts[middle[n]][0].islower()
        if -APART < other - measure < APART or is_mid_sentence or _count_as_wide(body, sample, measure, other) < _AGREE:
            n += 1
            continue
        cut = middle[n]
        while cut > cuts[-1] + 1 and middle[n] - cut < 2 and unfinished[cut - 1]:
            cut -= 1
        cuts.append(_first_as_wide(body, cut, cuts[-1], measure, other))
        begin, n = n, n + _SAMPLE
    return list(zip(cuts, [*cuts[1:], last], strict=True))


def _first_as_wide(body: Body, cut: int, floor: int, old: int, new: int) -> int:
    """The first line above ``cut``, below ``floor``, from which on all unfinished lines have the ``new`` measure.

    The topmost may be short by an indent. So a first paragraph below a headline, with too few lines to tell, is in the box of
    those below it. Lines of words differ in width anyway: of them the lines from ``cut`` on alone tell.
    """
    first = cut
    for k in range(cut - 1, floor, -1):
        cells = body.unfinished[k]
        if not cells:
            if body.cells[k] > new + _NEAR:
                break
            continue
        if body.texts[k].isascii() or (_is_near(cells, old) and _is_near(body.unfinished[k - 1], old)):
            break
        if _is_near(cells + body.indents[k], new):
            first = k
            continue
        if _is_near(cells + INDENT, new):
            first = k
        break
    return first


def _count_as_wide(body: Body, numbers: list[int], old: int, new: int) -> int:
    """How many of some lines have the ``new`` measure; where it is far wider than the ``old`` one, short by an indent, too."""
    widens = new - old > INDENT + _NEAR
    return sum(
        [
            _is_near(body.cells[k], new) or (widens and _may_begin_short(body, k) and _is_near(body.cells[k] + INDENT, new))
            for k in numbers
        ]
    )


def _may_begin_short(body: Body, k: int) -> bool:
    """Whether a line stands below the end of a sentence, so that an indent may be missing; Latin lines are short anyway."""
    return k > 0 and body.final[k - 1] and not body.texts[k].isascii()


def _is_near(cells: int, measure: int) -> bool:
    return -_NEAR <= cells - measure <= _NEAR
