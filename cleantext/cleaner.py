"""The pipeline, in order: decode, split, read columns down, label furniture, rejoin, tell kinds, edit characters."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from cleantext.breaks import Breaks
from cleantext.captions import find_captions
from cleantext.decoding import decode
from cleantext.displaced import find_displaced
from cleantext.document import Document
from cleantext.furniture import label
from cleantext.habit import habit_of
from cleantext.headings import label_headings
from cleantext.layout import Label, Layout
from cleantext.lines import Lines, split
from cleantext.normalise import edit_again, normalise
from cleantext.options import FURNITURE_KINDS, Options
from cleantext.paragraphs import Found, View, build, is_grouped_anew, keep_lines, view_of_blocks, view_of_source
from cleantext.rendering import render, rendered
from cleantext.shapes import has_open_tail, running_blocks
from cleantext.structure import keep_indents
from cleantext.syntax import MARKDOWN, Reading
from cleantext.visible import keeps_forms, lead_back, visible
from cleantext.words import mend_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleantext.decisions import Decisions, Verdict
    from cleantext.decoding import Decoding
    from cleantext.layout import RawEdit
    from cleantext.left_open import Weighed
    from cleantext.verdicts import Mark

#: A line of so many cells is a paragraph, whatever its marks are.
_LONG = 120
#: Times that what a second run would still move is added to the first; twice was never needed.
_AGAIN = 3


@dataclass(frozen=True)
class Cleaner:
    r"""Cleans texts one after the other. Holds no state between them, can be pickled and shared by threads.

    >>> cleaner = Cleaner(Options(keep=["caption"]))
    >>> cleaner.process("渡口在村东,船是木船。\n").text
    '渡口在村东，船是木船。\n'
    """

    options: Options = field(default_factory=Options)

    def process(self, data: str | bytes, decisions: Decisions | None = None) -> Document:
        """Decide about ``data`` (text, or bytes in any encoding that can be told) and give the document.

        ``decisions``: a reviewer's marks; what was rejected is taken back. They are about certain pages, so they are no option.
        Raises DecodingError, which names a byte offset, for bytes that can't be read, and DecisionsError where ``decisions`` are
        not about this page. Every ``str`` gives a result.
        """
        document = self._process(data)
        if decisions is None:
            return document
        return self._document(document.source, document.decoding, decisions.of(document.source))

    def _process(self, data: str | bytes) -> Document:
        options = self.options
        # Syntax stays byte for byte, and programs are full of strings that look odd on purpose.
        mojibake = "keep" if options.among_syntax else options.mojibake
        source, decoding = decode(data, options.encoding, options.errors, mojibake)
        document = self._document(source, decoding)
        while decoding.suspect:
            # What cleaning has put together may be mojibake as a whole: repaired now, or a second run would do it.
            from cleantext.decoding.mojibake import repair_in_pieces  # noqa: PLC0415 - most text is no mojibake

            known = len(source)
            source, decoding = repair_in_pieces(source, decoding, document.text, document.source_span)
            if len(source) == known:
                break
            document = self._document(source, decoding)
        return document

    def _document(self, source: str, decoding: Decoding, verdicts: Sequence[Verdict] = ()) -> Document:
        if self.options.among_syntax:
            lines, layout = _among_syntax(source, self.options)
        else:
            lines, layout = self._around(source, verdicts) if "cleantext:" in source else self._decide(source, verdicts)
        if verdicts:
            from cleantext.verdicts import take_edits_back  # noqa: PLC0415 - few pages are reviewed

            take_edits_back(lines, layout, verdicts)
        return Document(lines, layout, decoding, self.options)

    def _around(self, source: str, verdicts: Sequence[Verdict]) -> tuple[Lines, Layout]:
        """Decide about the text around regions that are switched off: nothing is moved or joined across them."""
        from cleantext.pieces import put_together, switched_off  # noqa: PLC0415 - few texts have any
        from cleantext.pragmas import off_regions  # noqa: PLC0415

        regions = off_regions(source)
        if not regions:
            return self._decide(source, verdicts)
        pieces = []
        at = 0
        for start, end in [*regions, (len(source), len(source))]:
            pieces.append((at, *self._decide(source[at:start], _within(verdicts, at, start))))
            if end > start:
                pieces.append((start, *switched_off(source[start:end])))
            at = end
        return put_together(source, pieces)

    def _decide(self, source: str, verdicts: Sequence[Verdict] = ()) -> tuple[Lines, Layout]:
        """Decide about ``source``; the lines and the layout of its blocks."""
        text, forms = visible(source)
        lines, layout = self._decide_seen(text, forms, verdicts)
        if not all(layout.kept) and keeps_forms(text) and not habit_of(render(lines, layout)).japanese:
            # Only lines that are dropped were Japanese: forms that Japanese keeps go now, or a second run would take them.
            text, forms = visible(source, japanese=False)
            lines, layout = self._decide_seen(text, forms, verdicts)
        if forms:
            lead_back(source, forms, lines, layout)
        return lines, layout

    def _decide_seen(self, text: str, forms: list[RawEdit], verdicts: Sequence[Verdict]) -> tuple[Lines, Layout]:
        """Decide about ``text``, what can be seen of a source once ``forms`` are carried out; all offsets lie in it."""
        lines = split(text)
        # Where columns were read wrongly, all that followed from reading them is void.
        if self.options.safe or any(verdict.action == "columns" and not verdict.accepted for verdict in verdicts):
            layout = keep_lines(lines)
            return self._render(lines, layout), layout
        segments = _columns_read_down(lines)
        settled, layout = self._settle(segments, _marks_on(verdicts, forms, segments) if verdicts else [])
        if "  " in text and _shows_columns(settled, layout):
            lines.pages = [0]  # a second run sees no form feeds
            segments = _columns_read_down(lines)
            settled, layout = self._settle(segments, _marks_on(verdicts, forms, segments) if verdicts else [])
            if _shows_columns(settled, layout):
                segments = lines
                settled, layout = _untouched(lines)
        if segments is not lines:
            from cleantext.columns import Segments, lead_columns_back  # noqa: PLC0415 - loaded already

            if isinstance(settled, Segments):
                lead_columns_back(settled, text, layout)
        return settled, layout

    def _settle(self, lines: Lines, marks: Sequence[Mark] = ()) -> tuple[Lines, Layout]:
        """Decide to a fixed point: what a second run would see is looked at again until nothing more is found.

        What ``marks`` reject is taken back at the end, when nothing can be decided in its place. At last captions and reading
        order are asked of what comes out, a few times at most: whole paragraphs with their marks set right are told, and joined,
        on other evidence than lines were.
        """
        found = Found(frozenset(kind for kind in FURNITURE_KINDS if self.options.drops(kind)))
        view = view_of_source(lines)
        settled: tuple[Lines, Layout] | None = None
        again = _AGAIN
        while True:
            known = len(found)
            seen = _look(view, found, self.options)
            if settled is not None and len(found) == known:
                if not (again and self._adds(view, found, seen)):
                    break
                again -= 1
            layout = self._ordered(lines, found)
            plain = deepcopy(layout) if marks else layout
            settled = self._render(lines, layout), layout
            # Without its form feeds the text is one page, whose head and foot lie elsewhere.
            one_page = len(lines.pages) == 1
            by_rule = self.options.own_rules or self.options.context is not None
            if one_page and not found and not by_rule and not _may_show_more(*settled, found):
                break
            view = view_of_blocks(*settled)
        if not marks:
            if settled[1].edits:
                self._edit_again(*settled)
            return settled
        from cleantext.verdicts import take_back  # noqa: PLC0415 - few pages are reviewed

        take_back(plain, marks)
        return self._render(lines, plain), plain

    def _ordered(self, lines: Lines, found: Found) -> Layout:
        """The blocks, in reading order where that is to be repaired."""
        return _arranged(lines, found, self.options) if self.options.order == "repair" else _blocks(lines, found)[0]

    def _adds(self, view: View, found: Found, seen: _Seen) -> bool:
        """Add to ``found`` the captions that a second run would still drop, and what it would join and move.

        ``seen``: what looking at ``view`` gave.
        """
        second = Found(found.dropped)
        _look(view_of_source(view.lines), second, self.options, seen)
        layout = self._ordered(view.lines, second)
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
                found.goes_on.setdefault(view.last[above], view.first[below])
        if layout.order == sorted(layout.order):
            return len(found) > known
        found.sequence = [view.first[layout.order[first]] for first in layout.bounds[:-1]]
        found.disorder = found.disorder or second.disorder
        return True

    def _edit_again(self, lines: Lines, layout: Layout) -> None:
        """Make the edits that show only where lines that edits made short are one block with their neighbours."""
        for _ in range(_AGAIN):
            if not is_grouped_anew(lines, layout):
                return
            view = view_of_blocks(lines, layout)
            again = build(view.lines, Found())
            origins = [first if first == last else -1 for first, last in zip(view.first, view.last, strict=True)]
            if not edit_again(lines, layout, view.lines, again, origins, self.options.spacing):
                return

    def _render(self, lines: Lines, layout: Layout) -> Lines:
        """Choose which blocks stay and edit their characters; gives the lines with the indents that stay."""
        dropped = {kind for kind in set(layout.kinds) if self.options.drops(kind)}
        if dropped:
            layout.kept = [kind not in dropped for kind in layout.kinds]
        lines = keep_indents(lines, layout)
        normalise(lines, layout, self.options.spacing)
        if self.options.words != "keep" and not self.options.safe:
            mend_words(lines, layout, self.options)
        return lines

    def __call__(self, batch: Mapping[str, Sequence[Any]]) -> dict[str, list[str]]:
        """Clean the ``text`` column of a batch, for ``datasets`` and Ray.

        >>> Cleaner()({"text": ["一座桥,两条路。"]})
        {'text': ['一座桥，两条路。']}
        """
        return {"text": [self.process(text).text.removesuffix("\n") for text in batch["text"]]}


def _among_syntax(source: str, options: Options) -> tuple[Lines, Layout]:
    """Edit characters in what is text; syntax, and the place of everything, stay."""
    from cleantext.comments import read_code  # noqa: PLC0415 - text by itself needs none of this
    from cleantext.embedded import embedded_edits  # noqa: PLC0415
    from cleantext.markdown_blocks import read_markdown  # noqa: PLC0415
    from cleantext.pragmas import off_regions, outside  # noqa: PLC0415
    from cleantext.verbatim import keep_verbatim, log_off, log_unfit  # noqa: PLC0415

    def read(text: str) -> Reading:
        reading = read_markdown(text) if options.syntax == MARKDOWN else read_code(text, options.syntax)
        return Reading(outside(reading.units, off_regions(text)), reading.structure)

    edits, unfit = embedded_edits(source, read, options.spacing)
    lines, layout = keep_verbatim(source, edits)
    log_unfit(lines, layout, unfit)
    log_off(lines, layout, off_regions(source))
    return lines, layout


def _within(verdicts: Sequence[Verdict], start: int, end: int) -> list[Verdict]:
    from cleantext.verdicts import within  # noqa: PLC0415 - few pages are reviewed

    return within(verdicts, start, end)


def _marks_on(verdicts: Sequence[Verdict], forms: Sequence[RawEdit], lines: Lines) -> list[Mark]:
    """Find the lines that the verdicts are about, also where columns were read down."""
    from cleantext.verdicts import marks_on  # noqa: PLC0415 - few pages are reviewed

    return marks_on(verdicts, forms, lines, getattr(lines, "shifts", ()))


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
    labels = seen.labels if seen is not None else label(view.lines, options.own_rules, options.archive)
    view.record(found, labels)
    numbers = [k for k, i in enumerate(view.first) if i not in found.furniture]
    breaks = seen.breaks if seen is not None and seen.numbers == numbers else Breaks(view.lines, numbers)
    for above, below in breaks.goes_on.items():
        if (view.last[above], view.first[below]) not in found.parted:
            found.goes_on[view.last[above]] = view.first[below]
    found.in_text.update([view.first[k] for k in breaks.in_text])
    found.titles.update([view.first[k] for k in breaks.titles])
    for rule, at, confidence, evidence, applied in breaks.log:
        ends = (view.last[at[0]], *[view.first[k] for k in at[1:]])
        (found.applied if applied else found.left).append((rule, ends, confidence, evidence, applied))
    for k in breaks.captions:
        if view.first[k] in found.no_captions:
            continue
        found.furniture[view.first[k]] = Label(k, "caption", "caption-intruder", 0.7)
    return _Seen(labels, numbers, breaks)


def _columns_read_down(lines: Lines) -> Lines:
    """The lines of a page, or their segments where columns stand side by side."""
    if "  " not in lines.source:
        return lines
    from cleantext.columns import segment  # noqa: PLC0415 - most pages hold no wide spaces

    return segment(lines)


def _untouched(lines: Lines) -> tuple[Lines, Layout]:
    """The lines as they stand, not even a character changed: for a page that any change would turn into another."""
    layout = keep_lines(lines)
    lines = keep_indents(lines, layout)
    layout.texts = [rendered(lines, layout, b) for b in range(len(layout.kinds))]
    layout.log.append(("columns-in-doubt", (), 0.4, (), False))
    return lines, layout


def _shows_columns(lines: Lines, layout: Layout) -> bool:
    """Whether columns side by side come to light only when lines between them are dropped or joined."""
    again = split(render(lines, layout))
    return _columns_read_down(again) is not again


def _arranged(lines: Lines, found: Found, options: Options) -> Layout:
    """The blocks in reading order, to a fixed point: each join may show another."""
    settled: set[int] = set()
    weighed: dict[int, Weighed] = {}
    while True:
        layout, running = _blocks(lines, found)
        if not found.disorder and not has_open_tail(lines, layout, running) and not _is_doubted(lines, layout, options):
            return _headings_put_back(lines, layout, running, found)
        from cleantext.left_open import tell_open  # noqa: PLC0415 - see below
        from cleantext.reading_order import confidence, find_order  # noqa: PLC0415 - most pages need neither it nor the context model

        order = find_order(
            lines, layout, running, options.witnesses, disorder=found.disorder, settled=settled, weighed=weighed
        )
        if order is None:
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


def _is_doubted(lines: Lines, layout: Layout, options: Options) -> bool:
    """Whether a joint across a gap is in doubt."""
    if not any(len(entry[1]) > 1 and entry[0] == "soft-break-across-gap" for entry in layout.log):
        return False
    from cleantext.reading_order import is_doubted  # noqa: PLC0415 - see above

    return is_doubted(lines, layout, options.witnesses.context)


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
