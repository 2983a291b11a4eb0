"""The stages in order, to a fixed point: furniture, line breaks, reading order, captions, headings, characters, words."""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.captions import find_captions
from cleantext.characters.judged import judged, single_spaced
from cleantext.characters.normalise import edit_again, normalise
from cleantext.furniture.labels import label
from cleantext.furniture.wrapped_furniture import caption_begins
from cleantext.headings import label_headings
from cleantext.layout import CERTAIN, INTRUDERS, Label, Layout
from cleantext.options import FURNITURE_KINDS
from cleantext.paragraphs.blocks import build, is_grouped_anew
from cleantext.paragraphs.breaks import Breaks
from cleantext.paragraphs.findings import Found, view_of_blocks, view_of_source
from cleantext.reading_order.displaced import find_displaced
from cleantext.shapes import has_open_tail, running_blocks
from cleantext.structure import keep_indents
from cleantext.words.mending import mend_parted_han, mend_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.lines import Lines
    from cleantext.options import Options
    from cleantext.paragraphs.findings import View
    from cleantext.reading_order.left_open import Settled, Weighed
    from cleantext.verdicts import Mark

#: A line of so many cells is a paragraph, whatever its marks are.
_LONG = 120
#: Marks inside a sentence, once they are wide.
_PAUSES = frozenset("，；：")
#: Rules by which columns were read down on a guess of the context model's.
_PIECED = frozenset(("columns-in-rows", "interleaved-columns"))
#: How sure a caption between lines of such columns is.
_DOUBTED = 0.4
#: Times that what a second run would still move is added to the first; twice was never needed.
_AGAIN = 3


def settle(
    lines: Lines,
    options: Options,
    marks: Sequence[Mark] = (),
    as_printed: Lines | None = None,
    held: frozenset[int] = frozenset(),
) -> tuple[Lines, Layout]:
    """Decide to a fixed point: what a second run would see is looked at again until nothing more is found.

    When nothing more is, captions and reading order are asked of what comes out, a few times at most: of whole paragraphs with
    their marks set right there is other evidence than of lines. What ``marks`` reject is taken back at the end, when nothing can
    be decided in its place. ``as_printed``: the lines as they are judged, where that is known; ``held``: lines of mixed columns,
    none of which goes on in another. Where there are any, nothing is moved.
    """
    pieced = any(entry[0] in _PIECED for entry in lines.log)
    found = Found(frozenset(kind for kind in FURNITURE_KINDS if options.drops(kind)), pieced=pieced, held=held)
    as_printed = judged(lines) if as_printed is None else as_printed
    view = view_of_source(as_printed)
    orderly: Settled = {}
    settled, plain = (lines, Layout()), Layout()
    is_first, again = True, _AGAIN
    while True:
        known, parted = len(found), len(found.parted)
        seen = _look(view, found, options)
        is_new = is_first or len(found) > known or len(found.parted) > parted
        is_first = False
        if not is_new and again and _adds(view, found, seen, options):
            again -= 1
            is_new = True
        if is_new:
            layout = _ordered(as_printed, found, options, orderly)
            plain = deepcopy(layout) if marks else layout
            settled = edited(lines, layout, options), layout
        if not is_new or _is_seen_whole(*settled, found, options):
            if marks or not _edit_again(*settled, options) or not again:
                break
            again -= 1  # lines that are closed up now may be judged otherwise
        view = view_of_blocks(*settled)
        view.lines = judged(view.lines)
    if not marks:
        return settled
    from cleantext.verdicts import take_back

    take_back(plain, marks)
    return edited(lines, plain, options), plain


def _ordered(lines: Lines, found: Found, options: Options, orderly: Settled) -> Layout:
    """The blocks, in reading order where that is to be repaired; ``orderly``: the stretches of these lines that stay."""
    return _arranged(lines, found, options, orderly) if options.order == "repair" and not found.held else _blocks(lines, found)[0]


def _adds(view: View, found: Found, seen: _Seen, options: Options) -> bool:
    """Add to ``found`` the captions that a second run would still drop, and what it would join and move.

    ``seen``: what looking at ``view`` gave.
    """
    held = frozenset([k for k, i in enumerate(view.first) if i in found.held])
    second = Found(found.dropped, pieced=found.pieced, held=held)
    _look(view_of_source(view.lines), second, options, seen)
    layout = _ordered(view.lines, second, options, {})
    known = len(found)
    view.record(found, [second.furniture[k] for k in sorted(second.furniture.keys() - {label.line for label in seen.labels})])
    for rule, ends, sure, evidence, applied in second.applied:
        if rule == "stitch":
            tail, head = ends
            found.applied.append((rule, (view.last[tail], view.first[head]), sure, evidence, applied))
        elif rule == "displaced-heading":
            found.applied.append((rule, (view.first[ends[0]],), sure, evidence, applied))
    for b in range(len(layout.kinds)):
        numbers = [] if layout.is_hard(b) else layout.lines_of(b)
        for above, below in pairwise(numbers):
            joint = view.last[above], view.first[below]
            if found.goes_on.setdefault(*joint) == joint[1] and joint in found.parted:
                found.firm.add(joint)
    if layout.order == sorted(layout.order):
        return len(found) > known
    found.sequence = [view.first[layout.order[first]] for first in layout.bounds[:-1]]
    found.disorder = found.disorder or second.disorder
    return True


def _edit_again(lines: Lines, layout: Layout, options: Options) -> bool:
    """Make the edits that show only where lines that edits made short are one block with their neighbours; whether any did."""
    if not (layout.edits or layout.single_spaced):
        return False
    rounds = _AGAIN
    while rounds and is_grouped_anew(lines, layout):
        view = view_of_blocks(lines, layout)
        again = build(view.lines, Found())
        origins = [first if first == last else -1 for first, last in zip(view.first, view.last, strict=True)]
        if not edit_again(lines, layout, view.lines, again, origins, options.spacing):
            break
        rounds -= 1
    if rounds < _AGAIN and options.words != "keep":
        mend_parted_han(lines, layout, options)  # of the spaces that are left there may be few enough for strays
    return rounds < _AGAIN


def edited(lines: Lines, layout: Layout, options: Options) -> Lines:
    """Choose which blocks stay and edit their characters; gives the lines with the indents that stay."""
    dropped = {kind for kind in set(layout.kinds) if options.drops(kind)}
    if dropped:
        layout.kept = [kind not in dropped for kind in layout.kinds]
    lines = keep_indents(lines, layout)
    normalise(lines, layout, options.spacing)
    if options.words != "keep" and not options.safe:
        mend_words(lines, layout, options)
    return lines


def _is_seen_whole(lines: Lines, layout: Layout, found: Found, options: Options) -> bool:
    """Whether a second look would judge as the first: a single page on which nothing was found, and no rule of the user's is."""
    if len(lines.pages) > 1:  # without its form feeds the text is one page, whose head and foot lie elsewhere
        return False
    by_rule = options.own_rules or options.context is not None
    return not (found or by_rule or _may_show_more(lines, layout, found))


def _may_show_more(lines: Lines, layout: Layout, found: Found) -> bool:
    """Whether character edits alone could make a second look judge differently: not in long lines between blank lines.

    Furniture that was left alone may be support enough once full stops are full-width.
    """
    if layout.edits and found.left:
        return True
    for b, edits in layout.edits.items():
        i = layout.order[layout.bounds[b]]
        apart = (not i or lines.gaps[i]) and (i + 1 == len(lines) or lines.gaps[i + 1])
        if lines.cells[i] < _LONG or not apart or layout.bounds[b + 1] - layout.bounds[b] > 1:
            return True
        if any(rule == "ocr-space" for _, _, _, rule in edits):  # words that rules look for
            return True
        if edits[-1][1] == lines.ends[i] and edits[-1][2] in _PAUSES:  # a paragraph that stops so goes on somewhere
            return True
    return False


class _Seen(NamedTuple):
    """The furniture of some lines, which lines are left, and the line breaks between those."""

    labels: list[Label]
    numbers: list[int]
    breaks: Breaks


def _look(view: View, found: Found, options: Options, seen: _Seen | None = None) -> _Seen:
    """Label furniture and judge line breaks in ``view``, and add what that gives to ``found``.

    ``seen``: what the same lines gave before, in another view.
    """
    found.left.clear()
    lines = single_spaced(view.lines)
    labels = seen.labels if seen is not None else label(lines, options.own_rules, options.archive)
    if _part_from_captions(view, found, labels):
        return _Seen(labels, [], Breaks(lines, []))
    view.record(found, labels)
    numbers = [k for k, i in enumerate(view.first) if i not in found.furniture]
    breaks = seen.breaks if seen is not None and seen.numbers == numbers else Breaks(lines, numbers)
    for above, below in breaks.goes_on.items():
        joint = view.last[above], view.first[below]
        if joint not in found.parted and found.held.isdisjoint(joint):
            found.goes_on[joint[0]] = joint[1]
    found.in_text.update([view.first[k] for k in breaks.in_text])
    found.titles.update([view.first[k] for k in breaks.titles])
    for rule, at, confidence, evidence, applied in breaks.log:
        ends = (view.last[at[0]], *[view.first[k] for k in at[1:]])
        if (found.pieced or found.held) and rule in INTRUDERS:
            found.left.append((rule, ends, _DOUBTED, evidence, False))
        else:
            (found.applied if applied else found.left).append((rule, ends, confidence, evidence, applied))
    for kind, between in (("caption", breaks.captions), ("heading", breaks.headings)):
        for k in between:
            if found.pieced or found.held or view.first[k] in found.no_captions:
                continue  # among pieces of columns it may be a headline, or text of another one
            found.furniture[view.first[k]] = Label(k, kind, f"{kind}-intruder", 0.7)
    return _Seen(labels, numbers, breaks)


def _part_from_captions(view: View, found: Found, labels: Sequence[Label]) -> bool:
    """Undo the joints of text and a caption below it, whose credit makes a caption of both; whether there are any."""
    known = len(found.parted)
    for caption in labels:
        if caption.kind != "caption" or caption.confidence < CERTAIN or view.first[caption.line] == view.last[caption.line]:
            continue
        numbers = view.numbers(found, caption.line)
        start = caption_begins([view.source.texts[i] for i in numbers])
        if start:
            found.part(numbers[start - 1], numbers[start])
            found.take(numbers[start:], caption)
    return len(found.parted) > known


def _arranged(lines: Lines, found: Found, options: Options, orderly: Settled) -> Layout:
    """The blocks in reading order, to a fixed point: each join may show another."""
    weighed: dict[int, Weighed] = {}
    while True:
        layout, running = _blocks(lines, found)
        if not found.disorder and not has_open_tail(lines, layout, running):
            return _headings_put_back(lines, layout, running, found)
        from cleantext.reading_order.left_open import tell_open
        from cleantext.reading_order.order import confidence, find_order  # most pages need neither it nor the context model

        order = find_order(lines, layout, running, options.witnesses, disorder=found.disorder, settled=orderly, weighed=weighed)
        if order is None or not found.firm.isdisjoint(order.parted):
            layout = _headings_put_back(lines, layout, running, found)
            tell_open(lines, layout, running, weighed)
            return layout
        for tail, head in order.parted:
            found.part(tail, head)
        found.goes_on.update(order.goes_on)
        if order.moves:
            found.sequence, found.disorder = order.sequence, True
        for tail, head, margin, rival in order.joins:
            other = f"{lines.texts[rival][:8]}…" if rival >= 0 else "staying alone"
            found.applied.append(("stitch", (tail, head), confidence(margin), (margin, other), True))


def _headings_put_back(lines: Lines, layout: Layout, running: set[int], found: Found) -> Layout:
    """The blocks with headings that stood behind their sections above them."""
    move = find_displaced(lines, layout, running)
    if move is None:
        return layout
    found.sequence = move.sequence
    for line, shared in move.headings:
        found.applied.append(("displaced-heading", (line,), 0.8, (move.row, shared), True))
    return _blocks(lines, found)[0]


def _blocks(lines: Lines, found: Found) -> tuple[Layout, set[int]]:
    """The blocks so far and which are running text; the captions that they give away are added to ``found`` first."""
    source = view_of_source(lines)
    while True:
        known = len(found)
        layout = build(lines, found)
        running = running_blocks(lines, layout)
        source.record(found, find_captions(lines, layout, running, found.titles))
        if len(found) == known:
            layout.log = found.applied + found.left
            label_headings(lines, layout, running)
            return layout, running
