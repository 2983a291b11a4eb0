"""Lines to blocks: soft breaks make paragraphs, hard breaks keep verse, lists and tables together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.datelines import opens_report
from cleantext.layout import Layout
from cleantext.lines import width
from cleantext.marks import CLAUSE, ends_sentence, joint
from cleantext.paragraphs.own_lines import is_bracketed
from cleantext.shapes import is_title_line

if TYPE_CHECKING:
    from cleantext.lines import Lines
    from cleantext.paragraphs.findings import Found

#: A line that begins so is a deck or a byline, not a part of what stands above it.
_OWN_BLOCK = ("——", "□", "■", "◇", "◆")
#: A line of so many cells is a paragraph, not a verse or an item.
_LONG = 60
#: Lines of one column differ by no more cells.
_ALIKE = 4
#: A line of so many cells is a paragraph whatever stands below.
_WIDEST = 120
#: Marks that may become wide.
_NARROW = tuple(",.:;?!()\"'")
#: The longest verse, in cells.
_VERSE = 24
#: What the first line of a headline may end in, and cells of the shortest that does.
_ASKING, _SHORTEST = frozenset("？?！!"), 14


def is_grouped_anew(lines: Lines, layout: Layout) -> bool:
    """Whether lines may be one block as ``layout`` renders them that are none here: joined ones, or with spaces in them gone.

    Or none that are one here: those that were judged without spaces of OCR which stay in them.
    """
    if not (layout.own_structure or layout.single_spaced):
        return False  # blank lines part the blocks
    if not layout.own_structure:
        return True  # a joined line may be short enough to stand in one block with the line below
    for b in layout.edits:
        numbers = layout.lines_of(b)
        parts = layout.texts[b].split("\n") if layout.is_hard(b) else [layout.texts[b]]
        if len(parts) == len(numbers):
            for part, i in zip(parts, numbers, strict=True):
                text = part.strip()  # an indent may be kept
                if _is_long(lines, i) and not _is_paragraph(text, width(text)):
                    return True
    several = [b for b in range(len(layout.kinds)) if layout.bounds[b + 1] - layout.bounds[b] > 1]
    return any(_is_long(lines, i) for b in several if layout.is_hard(b) for i in layout.lines_of(b))


def build(lines: Lines, found: Found) -> Layout:
    """The blocks of ``lines``: every line lies in exactly one; where any break is soft, ``own_structure`` is False."""
    layout = Layout(joints=[""] * len(lines))
    # Lines that stand together once the furniture between them is gone are one block: a second run sees nothing else.
    absent = {i for i, label in found.furniture.items() if label.kind in found.dropped} if not found.goes_on else set()
    _build(lines, found, absent, layout)
    if found.sequence:
        _rearrange(layout, found.sequence)
    layout.single_spaced = not found.in_text and not any(lines.gaps[1:])
    return layout


def keep_lines(lines: Lines) -> Layout:
    """Lines that stand together as blocks with hard line breaks, nothing judged: what ``safe`` asks for."""
    return Layout.of_blocks([i for i in range(len(lines)) if i == 0 or lines.gaps[i]], len(lines))


def _build(lines: Lines, found_so_far: Found, absent: set[int], layout: Layout) -> None:
    """Chain lines to blocks: soft breaks first, then lines whose breaks are hard but which belong together."""
    furniture, goes_on, in_text = found_so_far.furniture, found_so_far.goes_on, found_so_far.in_text
    count = len(lines)
    taken = [False] * count
    joints, order, texts, gaps = layout.joints, layout.order, lines.texts, lines.gaps
    first_of_block: list[int] = []
    inside = set(goes_on.values())
    for i in range(count):
        if taken[i] or i in inside:
            continue
        first_of_block.append(i)
        layout.bounds.append(len(order))
        order.append(i)
        below = goes_on.get(i)
        if below is not None:
            above = i
            while below is not None:
                left, right = texts[above][-1], texts[below][0]
                if not ("\u3000" <= left <= "\u9fff" and "\u3000" <= right <= "\u9fff"):
                    joints[below] = joint(texts[above], texts[below])
                taken[below] = True
                order.append(below)
                above = below
                below = goes_on.get(above)
        elif i not in furniture:
            above, below = i, i + 1
            while below < count and not (gaps[below] or taken[below] or below in goes_on or below in inside):
                if below not in absent:
                    if below in furniture or not _is_hard(lines, above, below, in_text):
                        break
                    if above == i and {above, below} <= in_text and _is_heading_above_sentence(lines, above, below, goes_on):
                        break
                    joints[below] = "\n"
                    taken[below] = True
                    order.append(below)
                    above = below
                below += 1
    layout.bounds.append(count)
    del layout.bounds[0]
    blocks = len(first_of_block)
    layout.kinds, layout.rules, layout.confidences = ["body"] * blocks, [""] * blocks, [1.0] * blocks
    if furniture:
        for b, i in enumerate(first_of_block):
            found = furniture.get(i)
            if found:
                layout.kinds[b], layout.rules[b], layout.confidences[b] = found.kind, found.rule, found.confidence
    layout.kept = [True] * blocks
    layout.own_structure = not goes_on


def _rearrange(layout: Layout, sequence: list[int]) -> None:
    """Put the blocks into the order of their first lines in ``sequence``; others stay behind the block they stood behind."""
    place = {line: n for n, line in enumerate(sequence)}
    keys: list[tuple[int, int]] = []
    at = -1
    for b in range(len(layout.kinds)):
        at = place.get(layout.order[layout.bounds[b]], at)
        keys.append((at, b))
    keys.sort()
    layout.rearrange([b for _, b in keys])
    layout.own_structure = False


def _is_hard(lines: Lines, above: int, below: int, in_text: set[int]) -> bool:
    """Whether the break between two lines is a hard one inside a block (verse, list, table), not one between two paragraphs."""
    if lines.cells[below] >= _LONG or lines.texts[below].startswith(_OWN_BLOCK) or opens_report(lines.texts[below]):
        return False
    if lines.texts[above].startswith("——") and ends_sentence(lines.texts[below]):
        return False  # a deck may have two lines, but is no sentence
    finished = ends_sentence(lines.texts[above])
    if lines.texts[above][0] in "（(" and above and is_bracketed(lines.texts[above]) and ends_sentence(lines.texts[above - 1]):
        return False  # who wrote the text above
    if above in in_text and finished and not (_is_verse(lines, above) or _asks_headline(lines, above, below)):
        return False
    # A paragraph, though it doesn't end here: no verse, item or row is so long, or has a sentence before.
    # But of lines as wide as each other in mid-sentence nobody knows: a column too short to be measured keeps its lines.
    alike = abs(lines.cells[above] - lines.cells[below]) <= _ALIKE
    stops = "。" in lines.texts[above] and not alike
    cut = lines.cells[above] >= _WIDEST or (not finished and (stops or _is_long(lines, above)))
    return not (cut or (finished and _is_long(lines, above)) or _is_long(lines, below))


def _is_heading_above_sentence(lines: Lines, above: int, below: int, goes_on: dict[int, int]) -> bool:
    """Whether a line in a column of text is words without marks and the one below a sentence, a paragraph of one line.

    A sentence of clauses is one anywhere, another where it is longer than the heading and text that is rejoined stands below.
    """
    text, head = lines.texts[below], lines.texts[above]
    if not (ends_sentence(text) and CLAUSE.isdisjoint(head)) or ends_sentence(head):
        return False
    longer = lines.cells[below] > lines.cells[above] + _ALIKE
    return "，" in text or (longer and below + 1 in goes_on and not lines.gaps[below + 1])


def _is_long(lines: Lines, i: int) -> bool:
    return _is_paragraph(lines.texts[i], lines.cells[i])


def _is_paragraph(text: str, cells: int) -> bool:
    """Whether a line is a paragraph by its length, also once its narrow marks are wide: a second run must judge alike."""
    return cells >= _LONG or (cells * 2 >= _LONG and cells + sum(map(text.count, _NARROW)) >= _LONG)


def _asks_headline(lines: Lines, above: int, below: int) -> bool:
    """Whether two lines stand alone and the first asks or calls out, the second has no end mark: a headline on two lines."""
    if lines.texts[above][-1] not in _ASKING or lines.cells[above] < _SHORTEST:
        return False
    if ends_sentence(lines.texts[below]) or lines.texts[below][-1] in "：:":
        return False
    alone = (above == 0 or lines.gaps[above] > 0) and (below + 1 == len(lines) or lines.gaps[below + 1] > 0)
    return alone and is_title_line(lines, above) and is_title_line(lines, below)


def _is_verse(lines: Lines, i: int) -> bool:
    """Whether line ``i`` closes a couplet: the line above it ends in a comma, and the two are about as long and short."""
    above = i - 1
    if above < 0 or lines.gaps[i] or lines.texts[above][-1] not in "，；、,;" or lines.cells[i] > _VERSE:
        return False
    return abs(lines.cells[above] - lines.cells[i]) <= 2
