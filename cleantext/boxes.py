"""Text boxes: stretches of lines that were set to one column measure, and whether they hold running text at all."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.marks import CLAUSE, FINAL, LOOKED_THROUGH, ends_sentence, first_token_cells, first_word_cells
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleantext.lines import Lines

#: Cells that a stripped first-line indent took: two ems.
INDENT = 4
#: A line that is this much wider than its column is a paragraph on one line.
OVERWIDE = 1.5
#: One that is so many cells wider than its column, more than compressed marks explain, is none of its lines.
OVER = 8
#: How far, in cells, the lines of one box lie from its measure: a first line is two ems short, a pushed-over word or
#: compressed marks make the rest.
_SPREAD = 5
#: Measures that differ by more belong to two boxes.
_SAME_MEASURE = 3
#: So many unfinished lines back tell the measure a stretch is compared with.
_WINDOW = 24
#: So many lines of a box are enough to find what fits on one.
_SAMPLE = 40
#: Too few lines to tell a measure of their own.
_FEW = 10
#: So many unfinished lines of a stretch tell its own measure.
_ENOUGH = 5
#: A stretch of so many lines may hold more than one column measure.
_LONG_STRETCH = 12
#: Running text is set at least this wide, and read comfortably at no more than this, in cells.
_NARROWEST, _WIDEST = 10, 110

_LABELLED = pattern("[^，。；：:“”]{1,8}[：:]")
#: The mark behind an item's number is none of a sentence.
_MARK_INSIDE = pattern("(?<!^[0-9一二三四五六七八九十])(?<!^[0-9一二三四五六七八九十]{2})[，。、；：！？,;](?=.)")
#: Marks of sentences, which the rows of a table don't hold.
_OTHER_MARK = frozenset("，。、；！？“”")
_LAST = itemgetter(-1)
_HANGUL = wide_pattern("[\uac00-\ud7a3]")

#: A line of words is so much wider than the middle one of its column, or none of it.
_RAGGED = 1.4

#: Half-open range of positions.
Stretch = tuple[int, int]


class Body:
    """The lines that are no furniture, as columns by position: what line breaks are judged on.

    ``numbers``: line numbers; ``parted[k]``: a blank line, furniture or a page end stands above; ``final[k]``: ends in a final
    mark; ``unfinished[k]``: the cells of a line without one, else 0; ``tokens[k]``: the cells of its first unbreakable piece;
    ``indented``: whether any line has an indent; ``apart``: whether every line stands by itself.
    """

    def __init__(self, lines: Lines, numbers: list[int]) -> None:
        self.numbers = numbers
        if len(numbers) == len(lines):
            self.texts, self.cells, self.indents = lines.texts, lines.cells, lines.indents
            self.parted: Sequence[int] = lines.gaps
        else:
            self.texts = [lines.texts[i] for i in numbers]
            self.cells = [lines.cells[i] for i in numbers]
            self.indents = [lines.indents[i] for i in numbers]
            gaps = lines.gaps
            self.parted = [gaps[i] or i - above - 1 for i, above in zip(numbers, [-1, *numbers], strict=False)]
        self.final = [
            last in FINAL or (last in LOOKED_THROUGH and ends_sentence(text))
            for text, last in zip(self.texts, map(_LAST, self.texts), strict=True)
        ]
        self.unfinished = [0 if final else cells for final, cells in zip(self.final, self.cells, strict=True)]
        self._tokens: list[int] | None = None  # not functools' cached property: compiled, it would be counted at each use
        self.indented = any(self.indents)
        self.apart = all(self.parted[1:])

    @property
    def tokens(self) -> list[int]:
        """Cells of the first unbreakable piece of each line; two Han, of which the first can stand alone, are the plain case."""
        if self._tokens is None:
            self._tokens = [
                2 if "一" <= text[0] <= "\u9fff" and "一" <= text[1:2] <= "\u9fff" else first_token_cells(text)
                for text in self.texts
            ]
        return self._tokens

    def __len__(self) -> int:
        return len(self.texts)

    def widen(self, cells: Mapping[int, int]) -> None:
        """Give positions other widths; the lines keep theirs."""
        self.cells = [cells.get(k, old) for k, old in enumerate(self.cells)]
        self.unfinished = [0 if final else new for final, new in zip(self.final, self.cells, strict=True)]

    def close_up(self) -> None:
        """Take away the blank line that stands between all lines; what parts some of them more still does."""
        least = min(self.parted[1:])
        self.parted = [parted - least if k else parted for k, parted in enumerate(self.parted)]

    def stretches(self) -> list[Stretch]:
        """Where lines stand together."""
        if not self.texts:
            return []
        cuts = [k for k, parted in enumerate(self.parted) if parted and k]
        return list(zip([0, *cuts], [*cuts, len(self.texts)], strict=True))


class Box:
    """Stretches set to one measure. ``measure``: cells of a full line, 0 where the lines are no wrapped running text.

    ``room``: cells that certainly fit on a line; a little less than ``measure`` where marks are compressed or em widths odd.
    ``spaced``: words are parted by spaces, as in Latin script and Korean; ``stripped``: first lines are two ems short because
    their indent is gone; ``indented``: indents survived, so an indented line begins a paragraph; ``full_first``: first lines
    are as full as all others, so an unfinished line that is not full is none.
    """

    __slots__ = ("first", "full_first", "indented", "last", "measure", "room", "spaced", "stretches", "stripped")

    def __init__(self, stretches: list[Stretch]) -> None:
        self.stretches = stretches
        self.first, self.last = stretches[0][0], stretches[-1][1]
        self.measure = self.room = 0
        self.spaced = self.stripped = self.indented = self.full_first = False

    def is_first_line(self, body: Body, k: int) -> bool:
        """Whether line ``k`` is short by a stripped indent: unfinished, and short by about two ems though more would fit."""
        cells = body.unfinished[k]
        if not self.stripped or not cells or cells > self.measure - 3 or k + 1 >= len(body) or body.parted[k + 1]:
            return False
        return self.room - INDENT < cells + body.tokens[k + 1] <= self.room

    def part(self, stretch: Stretch, measure: int) -> Box:
        """A box for one stretch of this one, with a measure of its own."""
        part = Box([stretch])
        part.measure = part.room = measure
        part.stripped, part.indented, part.full_first = self.stripped, self.indented, self.full_first
        return part


def boxes_of(body: Body) -> list[Box]:
    """The box of each position of ``body``; lines of one box that stand together share the object."""
    if body.apart and body.unfinished.count(0) * 2 > len(body):
        return [Box([(0, len(body))])] * len(body)  # single lines between blank ones, most of them whole: nothing is wrapped
    boxes = _judged(body)
    if body.apart and len(body) >= _FEW:
        spaced_out = body.parted
        body.close_up()
        closed = _judged(body)
        near = [sum([abs(c - box.measure) <= _SPREAD for c in body.cells[box.first : box.last]]) for box in closed if box.measure]
        if sum(near) * 2 > len(body) and max(body.cells) <= 2 * max(box.measure for box in closed):
            boxes = closed  # a blank line between all lines of wrapped text says nothing
        else:
            body.parted = spaced_out
    if len(boxes) > 1:
        _lend_measures(body, boxes)
    if body.indented or any(box.measure and not box.spaced for box in boxes):
        _judge_indents(body, boxes)
    placed: list[Box] = []
    for box in boxes:
        placed += [box] * (box.last - box.first)
        if box.measure and not box.spaced and len(box.stretches) > 1:
            for stretch, part in _refine(body, box):
                placed[stretch[0] : stretch[1]] = [part] * (stretch[1] - stretch[0])
    if body.indented:
        _lend_to_indented(body, placed)
    return placed


def _judged(body: Body) -> list[Box]:
    boxes = [Box(group) for group in _group(body, body.stretches())]
    for box in boxes:
        _judge(body, box)
    return boxes


def _median(cells: list[int]) -> int:
    """The middle value, the higher one of two."""
    return sorted(cells)[len(cells) // 2]


def _crowded(cells: list[int]) -> int:
    """The widest of the widths around which most lines crowd, a first line's indent and a kinsoku mark apart."""
    counts = Counter(cells)
    return max(counts, key=lambda width: (sum([counts[width + apart] for apart in range(-4, 3)]), counts[width], width))


def _group(body: Body, stretches: list[Stretch]) -> list[list[Stretch]]:
    """Stretches in groups of one measure."""
    unfinished = body.unfinished
    groups: list[list[Stretch]] = []
    known: list[int] = []  # widths of the unfinished lines of the last group, first lines left out: they may be short
    for whole in stretches:
        if groups and whole[1] - whole[0] == 1:
            groups[-1].append(whole)
            continue
        if _is_data(body.texts[whole[0] : whole[1]]):
            groups += [[whole], []]  # a box of data is no column, and parts none
            continue
        for stretch in _split_by_width(body, whole) if whole[1] - whole[0] >= _LONG_STRETCH else (whole,):
            middle = [c for c in unfinished[stretch[0] + 1 : stretch[1]] if c]
            if not groups:
                groups.append([])
            elif known and len(middle) >= 3:
                apart = abs(_median(middle) - _median(known[-_WINDOW:]))
                if apart > (_SAME_MEASURE - 1 if len(middle) >= 6 and len(known) >= 6 else _SAME_MEASURE):
                    known = []
                    groups.append([])
            known += middle
            groups[-1].append(stretch)
    return [group for group in groups if group]


def _is_data(texts: list[str]) -> bool:
    """Whether most of some lines are labels with what they say (a cast, a box of data), or they are the rows of a table.

    Who speaks in turn has the same label again and again, and lines without one in between.
    """
    if len(texts) < 2:
        return False
    labels = [found.group() for text in texts if (found := _LABELLED.match(text))]
    if len(labels) * 2 > len(texts) and (len(labels) == len(texts) or len(set(labels)) * 2 > len(texts)):
        return True
    return _are_rows(texts)


def _are_rows(texts: list[str]) -> bool:
    """Whether nearly all of at least three lines have as many fields with commas between, numbers among them, and no other mark.

    >>> _are_rows(["谷物,斤数", "荞麦,54", "小麦,42"]), _are_rows(["渡船,木船", "村东,村西", "山城,水城"])
    (True, False)
    """
    if len(texts) < 3 or "," not in texts[0]:
        return False
    counts = Counter([text.count(",") for text in texts if _OTHER_MARK.isdisjoint(text)])
    commas, rows = counts.most_common(1)[0] if counts else (0, 0)
    if not commas or rows * 5 < len(texts) * 4:
        return False
    numbers = sum([any(field.strip().isdigit() for field in text.split(",")) for text in texts])
    return numbers * 2 >= len(texts) or commas > 1


def _lend_measures(body: Body, boxes: list[Box]) -> None:
    """Give a few lines that are too few to tell the measure of the nearest box above whose lines are as wide."""
    lender: Box | None = None
    for box in boxes:
        if box.measure:
            lender = box
        elif lender and box.last - box.first <= _FEW and not _is_data(body.texts[box.first : box.last]):
            middle = [c for first, last in box.stretches for c in body.unfinished[first + 1 : last] if c]
            widest = max(body.cells[box.first : box.last])
            if middle and widest <= lender.measure + 2 and min(middle) >= lender.measure - _SPREAD:
                box.measure, box.room, box.spaced, box.indented = lender.measure, lender.room, lender.spaced, lender.indented


def _lend_to_indented(body: Body, placed: list[Box]) -> None:
    """Give paragraphs that their indent shows among verse or lists the measure of the page's other indented text."""
    cells, indents, parted = body.cells, body.indents, body.parted
    lender = next((box for box in placed if box.measure and box.indented and not box.spaced), None)
    k, count = 0, len(body)
    while lender and k < count - 1:
        first, least, most = k, lender.measure - _SPREAD, lender.measure + _SPREAD
        k += 1
        if placed[first].measure or indents[first] < 2 or not least <= cells[first] + indents[first] <= most:
            continue
        while k < count and not (parted[k] or indents[k] or placed[k].measure or cells[k] > most):
            k += 1
            if cells[k - 1] < least:
                break
        if k > first + 1 and body.final[k - 1]:
            placed[first:k] = [lender.part((first, k), lender.measure)] * (k - first)


def _split_by_width(body: Body, stretch: Stretch) -> list[Stretch]:
    """Cut a long stretch where the column gets wider or narrower: four unfinished lines agree on another measure."""
    first, last = stretch
    unfinished, indents = body.unfinished, body.indents
    middle = [k for k in range(first, last) if unfinished[k] and indents[k] < 2]  # first lines whose indent is left are short
    cells = [unfinished[k] for k in middle]
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
        if -_SAME_MEASURE < other - measure < _SAME_MEASURE or sum([-2 <= c - other <= 2 for c in ahead]) < 3:
            n += 1
            continue
        cut = middle[n]
        while cut > cuts[-1] + 1 and middle[n] - cut < 2 and unfinished[cut - 1]:
            cut -= 1
        cuts.append(cut)
        begin, n = n, n + 4
    return list(zip(cuts, [*cuts[1:], last], strict=True))


def _judge(body: Body, box: Box) -> None:
    """Find the measure of a box, or leave it 0: no running text."""
    first, last = box.first, box.last
    middle = [k for k in range(first, last) if body.unfinished[k]]
    if len(middle) < 2 or last - first < 3:
        return
    if len(middle) == last - first and not any("。" in text for text in body.texts[first:last]):
        return  # no sentence ends anywhere: items of one width, verse, a programme
    box.spaced = _is_spaced("".join(body.texts[first : first + _SAMPLE]))
    if box.spaced:
        _judge_spaced(body, box)
    else:
        _judge_wide(body, box, middle)
    if not box.measure:
        return
    box.room = box.measure if box.spaced else _room(body, first, last, box.measure)
    if body.indented:
        indents = body.indents[first:last]
        base = min(indents)
        deep = sum([indent >= base + 2 for indent in indents])
        box.indented = 2 <= deep < 0.6 * len(indents)


def _is_spaced(sample: str) -> bool:
    """Whether less than a tenth of the text is Han and kana."""
    wide = (len(sample.encode("utf-8", "surrogatepass")) - len(sample)) // 2
    return wide * 10 < len(sample) or len(_HANGUL.findall(sample)) * 2 > wide


def _judge_wide(body: Body, box: Box, middle: list[int]) -> None:
    """Han and kana: unfinished lines crowd at the measure, break where no mark is, and hold marks inside."""
    unfinished, texts = body.unfinished, body.texts
    measure = _median([unfinished[k] for k in middle])
    near = [k for k in middle if -_SPREAD <= unfinished[k] - measure <= _SPREAD]
    if len(near) * 10 < 6 * len(middle):
        # Verse, lists and signatures among the text: take the width at which lines crowd.
        measure = _crowded([unfinished[k] for k in middle])
        near = [k for k in middle if -_SPREAD <= unfinished[k] - measure <= _SPREAD]
    if not _NARROWEST <= measure <= _WIDEST or len(near) < 3 or len(near) * 10 < 4 * len(middle):
        return
    measure = _median([unfinished[k] for k in near])
    sample = [texts[k] for k in near[:_SAMPLE]]
    letters = "".join(sample[:8])
    if sum(["\u3041" <= c <= "\u9fff" for c in letters]) * 2 < len(letters):
        return  # digits and signs with little Han between
    if _is_data(sample):
        return
    in_word = sum([text[-1] not in CLAUSE for text in sample])
    marked = sum([_MARK_INSIDE.search(text) is not None for text in sample])
    fields = sum([(" " in text or "　" in text) and not _MARK_INSIDE.search(text) for text in sample])
    if in_word * 2 >= len(sample) and marked * 10 >= 3 * len(sample) and fields * 2 < len(sample):
        box.measure = measure


def _judge_spaced(body: Body, box: Box) -> None:
    """Words and spaces: the next word would not have fitted, and sentences go on in lower case (or in Hangul, which has none)."""
    cells, texts, final = body.cells, body.texts, body.final
    # Ragged lines never go beyond the measure, so it is the widest line of those that stand in company.
    widest = sorted([c for first, last in box.stretches if last - first >= 3 for c in cells[first:last]])
    if len(widest) < 3:
        return
    measure = widest[-1 - len(widest) // 20]
    if measure > (usual := _median(widest)) * _RAGGED:
        # Items, captions and paragraphs on single lines are none of the column.
        measure = max(c for c in widest if c <= usual * _RAGGED)
    pairs = [k for first, last in box.stretches for k in range(first, last - 1) if not final[k] and cells[k] <= measure]
    if not _NARROWEST <= measure <= _WIDEST or len(pairs) < 2:
        return
    # Letters are of many widths in print: a full line of wide ones holds an eighth fewer than the longest.
    full = sum([8 * (cells[k] + 1 + first_word_cells(texts[k + 1])) > 7 * measure for k in pairs])
    running = sum([texts[k + 1][0].islower() or _HANGUL.match(texts[k + 1]) is not None for k in pairs])
    if full * 10 >= 7 * len(pairs) and running * 10 >= 4 * len(pairs):
        box.measure = measure


def _judge_indents(body: Body, boxes: list[Box]) -> None:
    """Whether first lines are short by a stripped indent: a habit of the page, unless a box shows that it is not its own."""
    cells, final, unfinished, parted = body.cells, body.final, body.unfinished, body.parted
    counts: list[tuple[Box, int, int]] = []
    for box in boxes:
        if not box.measure or box.spaced:
            continue
        short = box.measure - _SPREAD
        heads = [
            unfinished[k + 1]
            for k in range(box.first, box.last - 1)
            if final[k] and unfinished[k + 1] and (parted[k + 1] or cells[k] < short)
        ]
        counts.append((box, sum([c <= box.measure - 2 for c in heads]), len(heads)))
    all_short, all_heads = sum(count[1] for count in counts), sum(count[2] for count in counts)
    for box, short_of_box, heads_of_box in counts:
        mine, of = (short_of_box, heads_of_box) if heads_of_box >= 5 else (all_short, all_heads)
        box.stripped = of >= 2 and mine * 5 >= of * 3
        box.full_first = box.indented or (of >= 3 and mine * 10 <= of * 3)


def _refine(body: Body, box: Box) -> list[tuple[Stretch, Box]]:
    """Boxes of their own for the stretches of a wide box that have lines enough to tell their measure."""
    least, most = box.measure - _SPREAD, box.measure + _SPREAD
    parts = []
    for first, last in box.stretches:
        if last - first > _ENOUGH:
            near = [c for c in body.unfinished[first + 1 : last] if least <= c <= most]
            if len(near) >= _ENOUGH:
                part = box.part((first, last), _median(near))
                part.room = _room(body, first + 1, last, part.measure)
                parts.append(((first, last), part))
    return parts


def _room(body: Body, first: int, last: int, measure: int) -> int:
    """What fits on a line for certain: one in five unfinished lines would need less than a cell more for the next piece."""
    least, most = measure - _SPREAD + 2, measure + _SPREAD - 2
    last = min(last, first + _SAMPLE, len(body) - 1)
    below = slice(first + 1, last + 1)
    lines = zip(body.unfinished[first:last], body.tokens[below], body.parted[below], strict=True)
    needed = sorted([cells + token for cells, token, parted in lines if least <= cells <= most and not parted])
    return min(measure, needed[len(needed) // 5] - 1) if len(needed) >= 4 else measure
