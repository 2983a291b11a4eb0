"""How wide a text box is, in cells, and whether it holds wrapped running text at all."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from cleantext.marks import CLAUSE, LOOKED_THROUGH, ends_sentence
from cleantext.paragraphs.body import INDENT, OVER
from cleantext.paragraphs.never_running import is_data
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleantext.paragraphs.body import Body, Box, Stretch

#: How far, in cells, the lines of one box lie from its measure: a first line is two ems short, a pushed-over word or
#: compressed marks make the rest.
SPREAD = 5
#: So many lines of a box are enough to find what fits on one.
_SAMPLE = 40
#: Running text is set at least this wide, and read comfortably at no more than this, in cells.
_NARROWEST, _WIDEST = 10, 110
#: So many lines below unfinished ones, no first lines themselves, tell how wide a column is.
_INNER = 3
#: So many lines tell what fits on one.
_ENOUGH = 4
#: Of so few lines in mid-sentence nobody can tell how often they begin with a noun.
_NOUNS = 5
#: Lines as short are verse as often as a column, in cells.
_SHORT = 18
#: So many lines that all pause where they end are verse.
_STANZA = 4
#: And so many lines of stanzas that are as long as each other.
_VERSES = 8
#: So few lines that stand together may be items.
_SOME = 10
#: A line of words is so much wider than the middle one of its column, or none of it.
_RAGGED = 1.4
#: Of so many lines one may be wider; where most lines are none of the column, of fewer.
_RARE = 20, 10
#: The mark behind an item's number is none of a sentence.
_MARK_INSIDE = pattern("(?<!^[0-9一二三四五六七八九十])(?<!^[0-9一二三四五六七八九十]{2})[，。、；：！？,;](?=.)")
#: Cells of a character with its end mark, alone on a line.
_REST = 4
_PAUSE_INSIDE = pattern("[,;:.?!] ")
_ENDS = frozenset("。！？!?")
#: Of so many lines of an enumeration of names one ends in its mark.
_RUN_ON = 10
_HANGUL = wide_pattern("[\uac00-\ud7a3]")
#: Letters of more than one byte in scripts that part words by spaces.
_SPACED = wide_pattern("[À-ÖØ-öø-\u058f\u1e00-\u1fff\uac00-\ud7a3]")


def find_measure(body: Body, box: Box) -> None:
    """Find the measure of a box, or leave it 0: no running text."""
    first, last = box.first, box.last
    middle = [k for k in range(first, last) if body.unfinished[k]]
    if len(middle) < 2 or last - first < 3:
        return
    ends_nowhere = len(middle) == last - first and not any("。" in text for text in body.texts[first:last])
    if ends_nowhere and not _enumerates(body.texts[first:last]):
        return  # no sentence ends anywhere: items of one width, verse, a programme
    box.spaced = is_spaced("".join(body.texts[first : min(last, first + _SAMPLE)]))
    if box.spaced:
        _judge_spaced(body, box)
    else:
        _judge_wide(body, box, middle)
    if not box.measure:
        return
    box.room = box.measure if box.spaced else room_of(body, first, last, box.measure)
    if body.indented:
        indents = body.indents[first:last]
        base = min(indents)
        deep = sum([indent >= base + 2 for indent in indents])
        box.indented = 2 <= deep < 0.6 * len(indents)


def is_spaced(sample: str) -> bool:
    """Whether less than a tenth of the text is Han and kana: letters of most other scripts take as many bytes.

    >>> is_spaced("渡口的灯亮了 ferry"), is_spaced("Огни на пристани"), is_spaced("ánh đèn trên bến phà")
    (False, True, True)
    """
    wide = (len(sample.encode("utf-8", "surrogatepass")) - len(sample)) // 2
    return wide * 10 < len(sample) or len(_SPACED.findall(sample)) * 2 > wide


def _judge_wide(body: Body, box: Box, middle: list[int]) -> None:
    """Han and kana: unfinished lines crowd at the measure, break where no mark is, and hold marks inside."""
    unfinished, texts = body.unfinished, body.texts
    measure = median([unfinished[k] for k in middle])
    near = [k for k in middle if -SPREAD <= unfinished[k] - measure <= SPREAD]
    if len(near) * 10 < 6 * len(middle):
        # Verse, lists and signatures among the text: take the width at which lines crowd.
        measure = _crowded([unfinished[k] for k in middle])
        near = [k for k in middle if -SPREAD <= unfinished[k] - measure <= SPREAD]
    if not _NARROWEST <= measure <= _WIDEST or len(near) < 3 or len(near) * 10 < 4 * len(middle):
        return
    measure = median([unfinished[k] for k in near])
    inner = {k for k in near if k > box.first and unfinished[k - 1] and not body.parted[k]}
    firsts = [unfinished[k] for k in near if k not in inner] or [measure]
    if len(inner) >= _INNER and median(firsts) + 2 < (widest := median([unfinished[k] for k in inner])) <= measure + SPREAD:
        measure = widest  # of short paragraphs many lines are first ones, two ems short
    if sum([cells > 2 * measure for cells in body.cells[box.first : box.last]]) * 2 > box.last - box.first:
        return  # paragraphs of one line each: what crowds are headlines and other short lines between them
    if (
        measure <= _SHORT
        and sum([cells > measure + OVER for cells in body.cells[box.first : box.last]]) * 4 > box.last - box.first
    ):
        return  # verse, lists and notices, among them such paragraphs
    numbers, most = range(box.first, box.last), measure + OVER
    ends: Iterator[int] = (k for k in numbers if body.cells[k] <= most and not _ENDS.isdisjoint(texts[k]))
    first_end = next(ends, -1)
    if first_end < 0 and not _enumerates(texts[box.first : box.last]):
        return  # no sentence ends in a line as narrow: verse, headlines, a list beside paragraphs of one line each
    ends = chain((first_end,), ends)
    if measure <= _SHORT and not any(last - first > 1 for k in ends for first, last in box.stretches if first <= k < last):
        return  # verse beside a line of prose: where the short lines stand together, no sentence ends
    sample = [texts[k] for k in near[:_SAMPLE]]
    letters = "".join(sample[:8])
    if sum(["\u3041" <= c <= "\u9fff" for c in letters]) * 2 < len(letters):
        return  # digits and signs with little Han between
    if is_data(sample):
        return
    in_word = sum([text[-1] not in CLAUSE and text[-1] not in LOOKED_THROUGH for text in sample])
    marked = sum([_MARK_INSIDE.search(text) is not None for text in sample])
    fields = sum([(" " in text or "　" in text) and not _MARK_INSIDE.search(text) for text in sample])
    # a word or less alone on its line is the rest of a paragraph, so lines are wrapped, though many stop at marks
    rests = any(body.final[k] and body.cells[k] <= _REST and k - 1 in near for k in range(box.first + 1, box.last))
    if in_word * 10 >= (4 if rests else 5) * len(sample) and marked * 10 >= 3 * len(sample) and fields * 2 < len(sample):
        box.measure = measure


def _enumerates(texts: list[str]) -> bool:
    """Whether the lines enumerate, names above all, and run on at their ends: most hold its mark, and some end in it.

    >>> _enumerates(["江云、何田、陈大川、孙有", "禾、周立言、郑桥、冯春、", "许一舟、李木、王小河、赵"])
    True
    >>> _enumerates(["江云、何田、陈大川、孙有", "禾、周立言、郑桥、冯春水", "许一舟、李木、王小河、赵"])
    False
    """
    marked = sum(["、" in text for text in texts])
    return marked * 5 >= len(texts) * 4 and sum([text[-1] == "、" for text in texts]) * _RUN_ON >= len(texts)


def _judge_spaced(body: Body, box: Box) -> None:
    """Words and spaces: the widest lines of a column tell how wide it is."""
    stretches = [(first, last) for first, last in box.stretches if last - first > 1]
    # Ragged lines never go beyond the measure, so it is the widest line of those that stand in company.
    widest = sorted([c for first, last in stretches if last - first >= 3 for c in body.cells[first:last]])
    if len(widest) < 3:
        return
    stretches = [(first, last) for first, last in stretches if not is_stanza(body.texts[first:last])]
    if are_stanzas([body.cells[first:last] for first, last in box.stretches]):
        return
    measure = widest[-1 - len(widest) // _RARE[0]]
    if measure > (usual := median(widest)) * _RAGGED:
        # Items, captions and paragraphs on single lines are none of the column.
        measure = max(c for c in widest if c <= usual * _RAGGED)
    box.measure = _measure_of(body, box, measure, stretches)
    if not box.measure:
        # Most lines may be verse and items that stand by themselves: the wide ones tell.
        measure = widest[-1 - len(widest) // _RARE[1]]
        columns = [(first, last) for first, last in stretches if max(body.cells[first:last]) * 4 > 3 * measure]
        if sum([last - first - 1 for first, last in columns]) >= _ENOUGH:
            box.measure = _measure_of(body, box, measure, columns)


def _measure_of(body: Body, box: Box, measure: int, stretches: list[Stretch]) -> int:
    """``measure``, where the next word would not have fitted, and sentences go on in lower case (Hangul has none); else 0."""
    cells, texts, final = body.cells, body.texts, body.final
    # A few lines with one among them that is much too wide are items, some longer than others.
    stretches = [(a, b) for a, b in stretches if b - a > _SOME or max(cells[a:b]) <= 2 * measure]
    wide = [c for c in cells[box.first : box.last] if c > 2 * measure]
    firsts = [texts[first] for first, last in box.stretches if last - first >= 3]
    if sum(wide) * 2 > sum(cells[box.first : box.last]) and not any(text[0].isupper() for text in firsts):
        return 0  # paragraphs of one line each: a list stands among them
    pairs = [k for first, last in stretches for k in range(first, last - 1) if not final[k] and cells[k] <= measure]
    if not _NARROWEST <= measure <= _WIDEST or len(pairs) < 2:
        return 0
    # Letters are of many widths in print: a full line of wide ones holds an eighth fewer than the longest.
    full = sum([8 * (cells[k] + 1 + body.words[k + 1]) > 7 * measure for k in pairs])
    running = sum([texts[k + 1][0].islower() or _HANGUL.match(texts[k + 1]) is not None for k in pairs])
    sample = [texts[k] for k in pairs]
    # German writes nouns large: of as many words inside its lines so many fewer are small
    nouns = len(pairs) >= _NOUNS and full * 20 >= 17 * len(pairs) and _are_often_large(sample)
    is_text = full * 10 >= 7 * len(pairs) and running * 10 >= (3 if nouns else 4) * len(pairs)
    return measure if is_text and not pauses_at_ends(sample) else 0


def _are_often_large(texts: list[str]) -> bool:
    """Whether more than a quarter of the words inside lines begin with a capital and go on in small letters.

    >>> _are_often_large(["der Wärter am Wehr im Regen"]), _are_often_large(["the keeper at the weir in the rain, Elder"])
    (True, False)
    """
    words = [word for text in texts for word in text.split(" ")[1:] if word.isalpha()]
    return sum([word[0].isupper() and word[1:].islower() for word in words]) * 4 > len(words)


def is_stanza(texts: list[str]) -> bool:
    """Whether some lines, four at least, all pause where they end: no text, wherever else they pause.

    >>> is_stanza(["Tell the bees a birth,", "tell them softly, low,", "tell them nothing more,", "then go."])
    True
    """
    return len(texts) >= _STANZA and pausing(texts) == len(texts)


def are_stanzas(stretches: list[Sequence[int]]) -> bool:
    """Whether all lines between gaps, single ones aside, are as many, and their last ones about as long as the others: verse.

    ``stretches``: the cells of the lines that stand together. The last line of a paragraph has any length.

    >>> are_stanzas([[12], [31, 29, 33, 28], [30, 27, 33, 31]]), are_stanzas([[31, 29, 33, 12], [30, 27, 33, 31]])
    (True, False)
    """
    several = [cells for cells in stretches if len(cells) > 1]
    count = sum(map(len, several))
    if len(several) < 2 or count < _VERSES or len(set(map(len, several))) > 1:
        return False
    if max(map(max, stretches)) * 4 > 5 * max(map(max, several)):
        return False  # paragraphs of one line among them
    return all(cells[-1] * 3 >= max(cells) * 2 for cells in several)


def pausing(texts: list[str]) -> int:
    """How many of some lines pause where they end."""
    return sum([text[-1] in CLAUSE or ends_sentence(text) for text in texts])


def pauses_at_ends(texts: list[str]) -> bool:
    """Whether lines pause at their ends, and seldom inside, as those of verse: of a column one in ten does.

    >>> pauses_at_ends(["The lamp beside the ferry burns,", "the boatman knows the way,", "and he who knows the other bank"])
    True
    >>> pauses_at_ends(["of the ferry, the lamp, the nets,", "and all that, he said, burns,", "which is the way"])
    False
    """
    at_ends = pausing(texts)
    inside = sum([_PAUSE_INSIDE.search(text) is not None for text in texts])
    return len(texts) >= _INNER and at_ends * 3 >= len(texts) * 2 and inside * 2 < at_ends


def room_of(body: Body, first: int, last: int, measure: int) -> int:
    """What fits on a line for certain: one in five unfinished lines would need less than a cell more for the next piece.

    Lines below unfinished ones tell, where there are enough: a first line whose indent is gone leaves room.
    """
    least, most = measure - SPREAD + 2, measure + SPREAD - 2
    last = min(last, first + _SAMPLE, len(body) - 1)
    unfinished, parted = body.unfinished, body.parted
    full = [k for k in range(first, last) if least <= unfinished[k] <= most and not parted[k + 1]]
    inner = [k for k in full if k > first and unfinished[k - 1] and not parted[k]]
    needed = sorted([unfinished[k] + body.tokens[k + 1] for k in (inner if len(inner) >= _ENOUGH else full)])
    return min(measure, needed[len(needed) // 5] - 1) if len(needed) >= _ENOUGH else measure


def judge_indents(body: Body, boxes: list[Box]) -> None:
    """Whether first lines are short by a stripped indent: a habit of the page, unless a box shows that it is not its own."""
    unfinished = body.unfinished
    counts: list[tuple[Box, int, int]] = []
    for box in boxes:
        if not box.measure or box.spaced:
            continue
        heads = [unfinished[k] for k in _heads(body, box)]
        counts.append((box, sum([c <= box.measure - 2 for c in heads]), len(heads)))
    all_short, all_heads = sum(count[1] for count in counts), sum(count[2] for count in counts)
    for box, short_of_box, heads_of_box in counts:
        mine, of = (short_of_box, heads_of_box) if heads_of_box >= 5 else (all_short, all_heads)
        box.stripped = of >= 2 and mine * 5 >= of * 3
        box.full_first = box.indented or (of >= 3 and mine * 10 <= of * 3)


def _heads(body: Body, box: Box) -> Iterator[int]:
    """The unfinished lines of a box that paragraphs begin with: below the last line of another one, or below a heading.

    A line that has room for more than an indent is a heading itself: none of a paragraph.
    """
    cells, final, unfinished, parted, tokens = body.cells, body.final, body.unfinished, body.parted, body.tokens
    short, least = box.measure - SPREAD, box.measure - INDENT - 2
    below_heading = -1
    for k in range(box.first + 1, box.last):
        if not unfinished[k] or not ((final[k - 1] and (parted[k] or cells[k - 1] < short)) or k == below_heading):
            continue
        if unfinished[k] <= least and k + 1 < box.last and not parted[k + 1] and unfinished[k] + tokens[k + 1] <= least:
            below_heading = k + 1
        else:
            yield k


def median(cells: list[int]) -> int:
    """The middle value, the higher one of two."""
    return sorted(cells)[len(cells) // 2]


def _crowded(cells: list[int]) -> int:
    """The widest of the widths around which most lines crowd, a first line's indent and a kinsoku mark apart."""
    counts = Counter(cells)
    return max(counts, key=lambda width: (sum([counts[width + apart] for apart in range(-4, 3)]), counts[width], width))
