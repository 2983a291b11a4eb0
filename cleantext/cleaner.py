"""A text on its way: decoded, its syntax and switched-off regions kept, columns read down, then the stages of `pipeline`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cleantext.characters.judged import judged
from cleantext.characters.visible import keeps_forms, lead_back, loses_forms, visible
from cleantext.decoding import decode
from cleantext.document import Document
from cleantext.lines import split
from cleantext.options import Options
from cleantext.paragraphs.blocks import keep_lines
from cleantext.pipeline import edited, settle
from cleantext.read_down import Read, dropped_lines, holds_again, keeps_lines, read_down, shows_columns, shows_mixed, side_by_side
from cleantext.rendering import render, rendered
from cleantext.structure import keep_indents
from cleantext.syntax import MARKDOWN, Reading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleantext.decisions import Decisions, Verdict
    from cleantext.decoding import Decoding
    from cleantext.layout import Layout, RawEdit
    from cleantext.lines import Lines
    from cleantext.verdicts import Mark


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
        not about this page, TypeError for what is neither text nor bytes. Every ``str`` gives a result.
        """
        if not isinstance(data, (str, bytes, bytearray)):
            raise TypeError(f"the text must be str or bytes, not {type(data).__name__}")
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
            from cleantext.decoding.mojibake import repair_in_pieces  # most text is no mojibake

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
            from cleantext.verdicts import take_edits_back

            take_edits_back(lines, layout, verdicts)
        return Document(lines, layout, decoding, self.options)

    def _around(self, source: str, verdicts: Sequence[Verdict]) -> tuple[Lines, Layout]:
        """Decide about the text around regions that are switched off: nothing is moved or joined across them."""
        from cleantext.markup.pragmas import off_regions
        from cleantext.pieces import put_together, switched_off  # few texts have any

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
        if keeps_forms(text) and loses_forms(render(lines, layout)):
            # Only lines that are dropped, or joined to Chinese ones, were Japanese: forms that Japanese keeps go now, or a second
            # run would take them.
            text, forms = visible(source, japanese=False)
            lines, layout = self._decide_seen(text, forms, verdicts)
        if forms:
            lead_back(source, forms, lines, layout)
        return lines, layout

    def _decide_seen(self, text: str, forms: list[RawEdit], verdicts: Sequence[Verdict]) -> tuple[Lines, Layout]:
        """Decide about ``text``, what can be seen of a source once ``forms`` are carried out; all offsets lie in it."""
        lines = split(text)
        if self.options.safe or _reject_columns(verdicts):
            layout = keep_lines(lines)
            return edited(lines, layout, self.options), layout
        has_pages = len(lines.pages) > 1
        decided = self._read_and_settle(lines, forms, verdicts)
        if decided is None and has_pages:  # as in a second run, which sees no form feeds
            lines = split(text)
            lines.pages = [0]
            decided = self._read_and_settle(lines, forms, verdicts)
        return _untouched(lines) if decided is None else decided

    def _read_and_settle(self, lines: Lines, forms: list[RawEdit], verdicts: Sequence[Verdict]) -> tuple[Lines, Layout] | None:
        """Read columns down and decide; None where what comes out shows other columns than were read, time and again.

        A second run would read those, so they are looked for in what the first look gives, and the lines are read once more.
        """
        options = self.options

        def settled_as(read: Read, as_printed: Lines | None = None) -> tuple[Lines, Layout]:
            marks = _marks_on(verdicts, forms, read.lines)
            settled, layout = settle(read.lines, options, marks, as_printed, read.held)
            layout.log += read.doubts
            return settled, layout

        as_printed = judged(lines)
        read = read_down(lines, options, as_printed)
        segments = read.lines
        settled, layout = settled_as(read, as_printed if segments is lines else None)
        may_have_gutters = "  " in lines.source
        furniture = dropped_lines(layout) if segments is lines and may_have_gutters else ()
        may_be_mixed = read.is_mixed or keeps_lines(layout)
        text = render(settled, layout) if may_be_mixed or may_have_gutters or read.held else lines.source
        if segments is lines and text == lines.source:
            return settled, layout  # what a second run reads was read
        if may_be_mixed and shows_mixed(text, options):
            read = read_down(lines, options, as_printed, thorough=True, furniture=furniture)
            segments = read.lines
            settled, layout = settled_as(read)
            text = render(settled, layout)
            if shows_mixed(text, options):
                return None
        if read.held and not holds_again(text, settled, options, read.held - dropped_lines(layout)):
            return None
        if may_have_gutters and shows_columns(text):
            lines.pages = [0]  # a second run sees no form feeds
            segments = side_by_side(lines, furniture)
            settled, layout = settled_as(Read(segments))
            if shows_columns(render(settled, layout)):
                return None
        if segments is not lines:
            from cleantext.columns.segments import lead_columns_back

            lead_columns_back(settled, lines.source, layout)
        return settled, layout

    def __call__(self, batch: Mapping[str, Any]) -> dict[str, Any]:
        """Clean the ``text`` column of a batch, for ``datasets`` and Ray, or the text of a single record; None stays None.

        >>> Cleaner()({"text": ["一座桥,两条路。", None]}), Cleaner()({"text": "一座桥,两条路。"})
        ({'text': ['一座桥，两条路。', None]}, {'text': '一座桥，两条路。'})
        >>> Cleaner()({"text": None})
        {'text': None}
        """
        try:
            texts = batch["text"]
        except (KeyError, TypeError, IndexError):
            way = "cleaner({'text': [...]}); a single text: cleaner.process(text).text"
            raise TypeError(f"a Cleaner is called on a batch with a column named text: {way}") from None
        if texts is None or isinstance(texts, str):
            return {"text": self._cleaned(texts)}
        return {"text": [self._cleaned(text) for text in texts]}

    def _cleaned(self, text: str | None) -> str | None:
        return None if text is None else self.process(text).text.removesuffix("\n")


def _among_syntax(source: str, options: Options) -> tuple[Lines, Layout]:
    """Edit characters in what is text; syntax, and the place of everything, stay."""
    from cleantext.characters.embedded import embedded_edits
    from cleantext.characters.verbatim import keep_verbatim, log_off, log_unfit
    from cleantext.markup.comments import read_code  # text by itself needs none of this
    from cleantext.markup.markdown_blocks import read_markdown
    from cleantext.markup.pragmas import off_regions, outside

    def read(text: str) -> Reading:
        reading = read_markdown(text) if options.syntax == MARKDOWN else read_code(text, options.syntax)
        return Reading(outside(reading.units, off_regions(text)), reading.structure)

    edits, unfit = embedded_edits(source, read, options.spacing)
    lines, layout = keep_verbatim(source, edits)
    log_unfit(lines, layout, unfit)
    log_off(lines, layout, off_regions(source))
    return lines, layout


def _within(verdicts: Sequence[Verdict], start: int, end: int) -> list[Verdict]:
    from cleantext.verdicts import within

    return within(verdicts, start, end)


def _reject_columns(verdicts: Sequence[Verdict]) -> bool:
    """Whether a reviewer rejects the reading of columns: then all that followed from it is void."""
    return any(verdict.action == "columns" and not verdict.accepted for verdict in verdicts)


def _marks_on(verdicts: Sequence[Verdict], forms: Sequence[RawEdit], lines: Lines) -> list[Mark]:
    """Find the lines that the verdicts are about, also where columns were read down."""
    if not verdicts:
        return []
    from cleantext.verdicts import marks_on

    return marks_on(verdicts, forms, lines)


def _untouched(lines: Lines) -> tuple[Lines, Layout]:
    """The lines as they stand, not even a character changed: for a page that any change would turn into another."""
    layout = keep_lines(lines)
    lines = keep_indents(lines, layout)
    layout.texts = [rendered(lines, layout, b) for b in range(len(layout.kinds))]
    layout.log.append(("columns-in-doubt", (), 0.4, (), False))
    return lines, layout
