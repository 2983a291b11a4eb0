"""Text boxes: stretches of lines that were set to one column measure, and whether they hold running text at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

import regex

from cleantext.lines import Lines
from cleantext.marks import CLAUSE, ends_sentence, first_token_cells, first_word_cells

#: How far, in cells, the lines of one box lie from its measure: a first line is two ems short, a pushed-over word or
#: compressed marks make the rest.
_SPREAD = 5
#: Measures that differ by more belong to two boxes.
_SAME_MEASURE = 3
#: So many unfinished lines back tell the measure a stretch is compared with.
_WINDOW = 24
#: So many lines of a box are enough to find what fits on one.
_SAMPLE = 40
#: So many unfinished lines of a stretch tell its own measure.
_ENOUGH = 5
#: A stretch of so many lines may hold more than one column measure.
_LONG_STRETCH = 12
#: Running text is set at least this wide, and read comfortably at no more than this, in cells.
_NARROWEST, _WIDEST = 10, 110

_MARK_INSIDE = re.compile("[，。、；：！？,;](?=.)")
_HANGUL = regex.compile("[\uac00-\ud7a3]")


@dataclass
class Box:
    """Stretches set to one measure. ``measure``: cells of a full line, 0 where the lines are no wrapped running text.

    ``room``: cells that certainly fit on a line; a little less than ``measure`` where marks are compressed or em widths odd.
    ``spaced``: words are parted by spaces, as in Latin script and Korean; ``stripped``: first lines are two ems short because their indent is gone;
    ``indented``: indents survived, so an indented line begins a paragraph; ``full_first``: first lines are as full as all
    others, so an unfinished line that is not full is none.
    """

    lines: list[int]
    stretches: list[tuple[int, int]]
    measure: int = 0
    room: int = 0
    spaced: bool = False
    stripped: bool = False
    indented: bool = False
    full_first: bool = False


def _median(cells: list[int]) -> int:
    """The middle value, the higher one of two."""
    return sorted(cells)[len(cells) // 2]


def stretches_of(lines: Lines, body: list[int]) -> list[tuple[int, int]]:
    """Half-open ranges of positions in ``body``: lines that stand together, without a blank line or other matter between."""
    if not body:
        return []
    cuts = [k for k in range(1, len(body)) if lines.gaps[body[k]] or body[k] != body[k - 1] + 1]
    return list(zip([0, *cuts], [*cuts, len(body)], strict=True))


def find_boxes(lines: Lines, body: list[int], final: list[bool]) -> list[Box]:
    """The boxes of the lines numbered in ``body``; where a line lies in two, the later one knows more about it.

    ``final[i]``: line ``i`` ends in a final mark.
    """
    stretches = []
    for first, last in stretches_of(lines, body):
        stretches += _split_by_width(lines, body, final, first, last) if last - first >= _LONG_STRETCH else [(first, last)]
    boxes: list[Box] = []
    known: list[int] = []  # widths of unfinished lines of the last box, first lines left out
    for first, last in stretches:
        # A stretch's first line may be short by its indent.
        middle = [lines.cells[i] for i in body[first + 1 : last] if not final[i]]
        if boxes and known and len(middle) >= 3:
            apart = abs(_median(middle) - _median(known[-_WINDOW:]))
            if apart > (_SAME_MEASURE - 1 if len(middle) >= 6 and len(known) >= 6 else _SAME_MEASURE):
                known = []
                boxes.append(Box([], []))
        if not boxes:
            boxes.append(Box([], []))
        known.extend(middle)
        boxes[-1].lines.extend(body[first:last])
        boxes[-1].stretches.append((first, last))
    for box in boxes:
        _judge(lines, body, box, final)
    _judge_indents(lines, boxes, final)
    return [part for box in boxes for part in _refine(lines, body, box, final)]


def _split_by_width(lines: Lines, body: list[int], final: list[bool], first: int, last: int) -> list[tuple[int, int]]:
    """Cut a long stretch where the column gets wider or narrower: four unfinished lines agree on another measure."""
    middle = [k for k in range(first, last) if not final[body[k]]]
    cells = [lines.cells[body[k]] for k in middle]
    cuts = [first]
    begin, n = 0, 4
    known, measure = -1, 0
    while n + 4 <= len(cells):
        if known != n // 4:
            known, measure = n // 4, _median(cells[max(begin, n - 8) : n])
        if -_SAME_MEASURE < cells[n] - measure < _SAME_MEASURE:
            n += 1
            continue
        ahead = cells[n : n + 4]
        other = _median(ahead)
        if -_SAME_MEASURE < other - measure < _SAME_MEASURE or sum(-2 <= c - other <= 2 for c in ahead) < 3:
            n += 1
            continue
        cut = middle[n]
        while cut > cuts[-1] + 1 and middle[n] - cut < 2 and not final[body[cut - 1]]:
            cut -= 1
        cuts.append(cut)
        begin, n = n, n + 4
    return list(zip(cuts, [*cuts[1:], last], strict=True))


def _refine(lines: Lines, body: list[int], box: Box, final: list[bool]) -> list[Box]:
    """Boxes of their own for the stretches of a wide box that have lines enough to tell their measure; they come behind the box."""
    if not box.measure or box.spaced or len(box.stretches) < 2:
        return [box]
    cells = lines.cells
    boxes = [box]
    least, most = box.measure - _SPREAD, box.measure + _SPREAD
    for first, last in box.stretches:
        if last - first <= _ENOUGH:
            continue
        near = [cells[i] for i in body[first + 1 : last] if not final[i] and least <= cells[i] <= most]
        if len(near) >= _ENOUGH:
            part = Box(body[first:last], [(first, last)], _median(near), 0, False, box.stripped, box.indented, box.full_first)
            part.room = _room(lines, part, body[first + 1 : last], final)
            boxes.append(part)
    return boxes


def _room(lines: Lines, box: Box, numbers: list[int], final: list[bool]) -> int:
    """What fits on a line for certain: one in five unfinished lines would need less than a cell more for the next piece."""
    cells, gaps, texts = lines.cells, lines.gaps, lines.texts
    least, most, last = box.measure - _SPREAD + 2, box.measure + _SPREAD - 2, len(lines) - 1
    needed = []
    for i in numbers[:_SAMPLE]:
        if i < last and least <= cells[i] <= most and not final[i] and not gaps[i + 1]:
            head = texts[i + 1]
            # The plain case is written out: two Han, of which the first can stand alone.
            plain = "一" <= head[0] <= "\u9fff" and "一" <= head[1:2] <= "\u9fff"
            needed.append(cells[i] + (2 if plain else first_token_cells(head)))
    needed.sort()
    return min(box.measure, needed[len(needed) // 5] - 1) if len(needed) >= 4 else box.measure


def _judge(lines: Lines, body: list[int], box: Box, final: list[bool]) -> None:
    """Find the measure of a box and how it marks paragraphs, or leave its measure 0: no running text."""
    numbers = box.lines
    if not any(final[i] or "。" in lines.texts[i] for i in numbers):
        return  # no sentence ends anywhere: items of one width, verse, a programme
    middle = [i for i in numbers if not final[i]]
    if len(middle) < 2 or len(numbers) < 3:
        return
    box.spaced = _is_spaced("".join([lines.texts[i] for i in numbers[:_SAMPLE]]))
    if box.spaced:
        _judge_spaced(lines, box, body)
    else:
        _judge_wide(lines, box, middle)
    if box.measure:
        box.room = box.measure if box.spaced else _room(lines, box, numbers, final)
        indents = [lines.indents[i] for i in numbers]
        base = min(indents)
        deep = sum(1 for indent in indents if indent >= base + 2)
        box.indented = 2 <= deep < 0.6 * len(indents)


def _is_spaced(sample: str) -> bool:
    """Whether less than a tenth of the text is Han and kana."""
    wide = (len(sample.encode("utf-8", "surrogatepass")) - len(sample)) // 2
    return wide * 10 < len(sample) or len(_HANGUL.findall(sample)) * 2 > wide


def _judge_indents(lines: Lines, boxes: list[Box], final: list[bool]) -> None:
    """Whether first lines are short by a stripped indent: a habit of the page, unless a box shows plainly that it is not its own."""
    shares: dict[int, tuple[int, int]] = {}
    for k, box in enumerate(boxes):
        if not box.measure or box.spaced:
            continue
        heads = [
            lines.cells[b]
            for a, b in zip(box.lines, box.lines[1:], strict=False)
            if final[a] and not final[b] and (lines.gaps[b] or lines.cells[a] < box.measure - _SPREAD)
        ]
        shares[k] = sum(1 for c in heads if c <= box.measure - 2), len(heads)
    short, all_heads = sum(s for s, _ in shares.values()), sum(n for _, n in shares.values())
    for k, (mine, heads_of_box) in shares.items():
        if heads_of_box < 5:
            mine, heads_of_box = short, all_heads
        boxes[k].stripped = heads_of_box >= 2 and mine * 5 >= heads_of_box * 3
        boxes[k].full_first = boxes[k].indented or (heads_of_box >= 3 and mine * 10 <= heads_of_box * 3)


def _judge_wide(lines: Lines, box: Box, middle: list[int]) -> None:
    """Han and kana: unfinished lines crowd at the measure, break where no mark is, and hold marks inside."""
    measure = _median([lines.cells[i] for i in middle])
    near = [i for i in middle if -_SPREAD <= lines.cells[i] - measure <= _SPREAD]
    if not _NARROWEST <= measure <= _WIDEST or len(near) < 3 or len(near) * 10 < 6 * len(middle):
        return
    box.measure = _median([lines.cells[i] for i in near])
    near = near[:_SAMPLE]
    sample = "".join([lines.texts[i] for i in near[:8]])
    if sum("\u3041" <= c <= "\u9fff" for c in sample) * 2 < len(sample):
        box.measure = 0  # digits and signs with little Han between
        return
    in_word = sum(1 for i in near if lines.texts[i][-1] not in CLAUSE)
    marked = sum(1 for i in near if _MARK_INSIDE.search(lines.texts[i]))
    spaced = sum(1 for i in near if " " in lines.texts[i] or "　" in lines.texts[i])
    if in_word * 2 < len(near) or marked * 10 < 3 * len(near) or spaced * 2 >= len(near):
        box.measure = 0


def _judge_spaced(lines: Lines, box: Box, body: list[int]) -> None:
    """Words and spaces: the next word would not have fitted, and sentences go on in lower case (or in Hangul, which has none)."""
    # Ragged lines never go beyond the measure, so it is the widest line of those that stand in company.
    widest = sorted(lines.cells[i] for first, last in box.stretches if last - first >= 3 for i in body[first:last])
    if len(widest) < 3:
        return
    measure = widest[-1 - len(widest) // 20]
    if not _NARROWEST <= measure <= _WIDEST:
        return
    pairs = [(i, i + 1) for first, last in box.stretches for i in body[first : last - 1] if not ends_sentence(lines.texts[i])]
    if len(pairs) < 2:
        return
    full = sum(1 for i, below in pairs if lines.cells[i] + 1 + first_word_cells(lines.texts[below]) > measure - 1)
    running = sum(1 for _, below in pairs if lines.texts[below][0].islower() or _HANGUL.match(lines.texts[below]))
    if full * 10 >= 7 * len(pairs) and running * 10 >= 4 * len(pairs):
        box.measure = measure


def mark_final(lines: Lines) -> list[bool]:
    """For each line, whether it ends in a final mark."""
    return [ends_sentence(text) for text in lines.texts]
