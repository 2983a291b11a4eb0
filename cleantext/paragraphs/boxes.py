"""Text boxes: stretches of lines that were set to one column measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.marks import CLAUSE
from cleantext.paragraphs.body import INDENT, Box
from cleantext.paragraphs.measures import SPREAD, find_measure, is_spaced, judge_indents, median, room_of
from cleantext.paragraphs.never_running import is_data
from cleantext.paragraphs.width_changes import APART, cut_by_width

if TYPE_CHECKING:
    from cleantext.paragraphs.body import Body, Stretch

#: So many unfinished lines back tell the measure a stretch is compared with.
_WINDOW = 24
#: Too few lines to tell a measure of their own.
_FEW = 10
#: So many boxes above may lend theirs.
_LENDERS = 2
#: So many unfinished lines of a stretch tell its own measure.
_ENOUGH = 5
#: And so many that aren't first lines, where there are.
_INNER = 3
#: A stretch of so many lines may hold more than one column measure.
_LONG_STRETCH = 12
#: Lines of the smallest box that tells its own measure, and of the largest that is no column; and how wide it is, in cells.
_SMALLEST, _LARGEST, _WIDE = 4, 12, 22
#: So many lines in which no sentence ends are verse, or a list, where they keep a measure from being found.
_VERSE = 3


def boxes_of(body: Body) -> list[Box]:
    """The box of each position of ``body``; lines of one box that stand together share the object."""
    if body.apart and body.unfinished.count(0) * 2 > len(body):
        return [Box([(0, len(body))])] * len(body)  # single lines between blank ones, most of them whole: nothing is wrapped
    boxes = _judged(body)
    if body.apart and len(body) >= _FEW:
        spaced_out = body.parted
        body.close_up()
        closed = _judged(body)
        near = [sum([abs(c - box.measure) <= SPREAD for c in body.cells[box.first : box.last]]) for box in closed if box.measure]
        if sum(near) * 2 > len(body) and max(body.cells) <= 2 * max(box.measure for box in closed):
            boxes = closed  # a blank line between all lines of wrapped text says nothing
        else:
            body.parted = spaced_out
    if len(boxes) > 1:
        _lend_measures(body, boxes)
    if body.indented or any(box.measure and not box.spaced for box in boxes):
        judge_indents(body, boxes)
    placed: list[Box] = []
    for box in boxes:
        placed += [box] * (box.last - box.first)
        if box.measure and len(box.stretches) > 1 and not box.spaced:
            for stretch, part in _refine(body, box):
                placed[stretch[0] : stretch[1]] = [part] * (stretch[1] - stretch[0])
    _lend_to_runs(body, placed)
    _lend_to_indented(body, placed)
    _lend_to_small(body, placed)
    return placed


def _judged(body: Body) -> list[Box]:
    boxes: list[Box] = []
    for group in _group(body, body.stretches()):
        box = Box(group)
        find_measure(body, box)
        parts = _by_kind(body, group) if len(group) > 1 and not box.measure else []
        boxes += parts if any(part.measure for part in parts) else [box]
    return boxes


def _by_kind(body: Body, group: list[Stretch]) -> list[Box]:
    """Boxes of stretches in which no measure was found: verse or a list, where no sentence ends, by itself, and each script.

    A line between two of them goes with what is above it.
    """
    runs: list[list[Stretch]] = []
    last_kind = (False, False)
    for first, last in group:
        kind = last_kind
        if last - first > 1:
            texts = body.texts[first:last]
            kind = last - first >= _VERSE and not any(body.final[first:last]), is_spaced("".join(texts))
        if not runs or kind != last_kind:
            runs.append([])
        runs[-1].append((first, last))
        last_kind = kind
    boxes = [Box(run) for run in runs] if len(runs) > 1 else []
    for box in boxes:
        find_measure(body, box)
    return boxes


def _group(body: Body, stretches: list[Stretch]) -> list[list[Stretch]]:
    """Stretches in groups of one measure."""
    unfinished = body.unfinished
    groups: list[list[Stretch]] = []
    known: list[int] = []  # widths of the unfinished lines of the last group, first lines left out: they may be short
    for whole in stretches:
        if groups and whole[1] - whole[0] == 1:
            groups[-1].append(whole)
            continue
        if is_data(body.texts[whole[0] : whole[1]]):
            groups += [[whole], []]  # a box of data is no column, and parts none
            continue
        is_long = whole[1] - whole[0] >= _LONG_STRETCH
        for stretch in cut_by_width(body, whole) if is_long else (whole,):
            middle = [c for c in unfinished[stretch[0] + 1 : stretch[1]] if c]
            if not groups:
                groups.append([])
            elif known and len(middle) >= 3:
                apart = abs(median(middle) - median(known[-_WINDOW:]))
                least = APART - 1 if len(middle) >= 6 and len(known) >= 6 else APART
                if apart > least and (is_long or not _is_short_in(body, whole, middle, known[-_WINDOW:])):
                    known = []
                    groups.append([])
            elif _is_wider(unfinished[stretch[0]], middle, known[-_WINDOW:]):
                known = []
                groups.append([])
            known += middle
            groups[-1].append(stretch)
    return [group for group in groups if group]


def _is_short_in(body: Body, stretch: Stretch, middle: list[int], known: list[int]) -> bool:
    """Whether lines stand in the column of ``known`` ones though most are shorter: two are as full, and none is wider.

    Of words lines of any width may be as full.
    """
    measure = median(known)
    if max(middle) > measure + 2 or sum([c >= measure - 1 for c in middle]) < 2:
        return False
    return not is_spaced("".join(body.texts[stretch[0] : stretch[1]]))


def _is_wider(first: int, middle: list[int], known: list[int]) -> bool:
    """Whether a few lines stand in a wider column than those above: two of them hold more, even a first line without its indent.

    ``known``: the widths of lines above, which make a column where most of them agree.

    >>> above = [22, 22, 21, 22]
    >>> _is_wider(26, [30], above), _is_wider(22, [30, 30], above), _is_wider(24, [30], above), _is_wider(26, [30], [12, 22, 17])
    (True, True, False, False)
    """
    lines = middle if len(middle) > 1 else [first, *middle]
    if len(lines) < 2 or len(known) < 2:
        return False
    measure = median(known)
    agree = sum([abs(c - measure) < APART for c in known])
    return agree * 4 >= len(known) * 3 and min(lines) >= measure + APART


def _lend_measures(body: Body, boxes: list[Box]) -> None:
    """Give a few lines that are too few to tell the measure of the nearest box above whose lines are as wide.

    Where a column beside a picture stands between, that is not the last one.
    """
    lenders: list[Box] = []
    for box in boxes:
        if box.measure:
            lenders.append(box)
        elif lenders and box.last - box.first <= _FEW and not is_data(body.texts[box.first : box.last]):
            middle = [c for first, last in box.stretches for c in body.unfinished[first + 1 : last] if c]
            widest = max(body.cells[box.first : box.last])
            for lender in reversed(lenders[-_LENDERS:]) if middle else ():
                if widest <= lender.measure + 2 and min(middle) >= lender.measure - SPREAD:
                    box.measure, box.room, box.spaced, box.indented = lender.measure, lender.room, lender.spaced, lender.indented
                    break


def _lend_to_runs(body: Body, placed: list[Box]) -> None:
    """Give a paragraph right below a table or a list, no blank line between, the measure of the page's text.

    Its lines look like text, and all but the first and the last are full.
    """
    lender = next((box for box in placed if box.measure and not (box.spaced or box.indented)), None)
    k, count = 0, len(body)
    while lender and k < count - 2:
        first, measure = k, lender.measure
        k += 1
        if placed[first].measure or not measure - SPREAD <= body.unfinished[first] <= measure + 2:
            continue
        while k < count and not (body.parted[k] or placed[k].measure) and measure - 2 <= body.unfinished[k] <= measure + 2:
            k += 1
        if k == count or body.parted[k] or placed[k].measure or body.cells[k] > measure + 2:
            continue
        k += 1
        if k - first > 2 and _is_text(body, (first, k), lender):
            placed[first:k] = [lender.part((first, k), measure)] * (k - first)


def _lend_to_indented(body: Body, placed: list[Box]) -> None:
    """Give a paragraph among other lines the measure of text whose indents are left: its first line is full with its indent.

    Below it are full lines without one, and the last, which ends a sentence.
    """
    lender = next((box for box in placed if box.indented and not box.spaced), None) if body.indented else None
    if lender is None:
        return
    count, measure = len(body), lender.measure
    for first in range(count - 1):
        indent = body.indents[first]
        if placed[first].measure or indent < 2 or not measure - 2 <= body.unfinished[first] + indent <= measure + 2:
            continue
        k = first + 1
        while k < count and not (body.parted[k] or placed[k].measure or body.indents[k]) and body.cells[k] <= measure + 2:
            k += 1
            if body.cells[k - 1] < measure - 2:
                break
        if k - first > 1 and body.final[k - 1]:
            placed[first:k] = [lender.part((first, k), measure)] * (k - first)


def _lend_to_small(body: Body, placed: list[Box]) -> None:
    """Give a small box, a paragraph of a few lines among other text, the measure that its own lines show.

    At least two of them, neither its first nor its last, are as wide as each other; the first is full but for an indent.
    """
    lender = next((box for box in placed if box.measure and not box.spaced), None)
    if lender is None:
        return
    for first in range(len(body) - _SMALLEST + 1):
        if placed[first].measure or not body.unfinished[first]:
            continue
        if first and not body.parted[first] and body.unfinished[first - 1] >= _WIDE:
            continue  # inside a paragraph
        last, behind = first + 1, min(len(body), first + _LARGEST)
        while last < behind and body.unfinished[last] and not (body.parted[last] or placed[last].measure):
            last += 1
        if last - first < _SMALLEST - 1 or last == len(body) or body.parted[last] or placed[last].measure:
            continue
        inner = body.cells[first + 1 : last]
        measure, stretch = max(inner), (first, last + 1)
        if min(inner) < max(_WIDE, measure - 2) or body.cells[first] + body.tokens[first + 1] < measure - INDENT:
            continue
        if max(body.cells[first], body.cells[last]) > measure + 2 or not _breaks_in_words(body, stretch):
            continue
        part = lender.part(stretch, measure)
        if _is_text(body, stretch, part):
            placed[first : last + 1] = [part] * (last + 1 - first)


def _breaks_in_words(body: Body, stretch: Stretch) -> bool:
    """Whether most lines of a stretch, the last aside, break where no mark is."""
    texts = body.texts[stretch[0] : stretch[1] - 1]
    return sum([text[-1] in CLAUSE for text in texts]) * 3 <= len(texts)


def _is_text(body: Body, stretch: Stretch, box: Box) -> bool:
    """Whether lines are full for ``box``, the first and the last aside, break where no mark is, and end a sentence."""
    first, last = stretch
    texts = body.texts[first:last]
    full = [k for k in range(first, last - 1) if body.unfinished[k] >= box.measure - 2]
    if not body.final[last - 1] or len(full) < last - first - 2 or is_data(texts):
        return False
    in_word = any(texts[k - first][-1] not in CLAUSE for k in full)
    return in_word and any(not (CLAUSE.isdisjoint(text[:-1]) and "。" not in text[:-1]) for text in texts)


def _refine(body: Body, box: Box) -> list[tuple[Stretch, Box]]:
    """Boxes of their own for the stretches of a wide box that have lines enough to tell their measure."""
    least, most = box.measure - SPREAD, box.measure + SPREAD
    parts = []
    for first, last in box.stretches:
        if last - first > _ENOUGH:
            near = [k for k in range(first + 1, last) if least <= body.unfinished[k] <= most]
            if len(near) >= _ENOUGH:
                inner = [k for k in near if not (box.stripped and body.final[k - 1])]  # first lines are short
                part = box.part((first, last), median([body.unfinished[k] for k in (inner if len(inner) >= _INNER else near)]))
                part.room = room_of(body, first + 1, last, part.measure)
                parts.append(((first, last), part))
    return parts
