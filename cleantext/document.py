"""What was decided about a text, and the clean text rendered from it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.rendering import breaks_of, render, stretches

if TYPE_CHECKING:
    from cleantext.decoding import Decoding
    from cleantext.layout import Layout
    from cleantext.lines import Lines
    from cleantext.options import Options
    from cleantext.views import Block, Decision, Line, Span


class Document:
    r"""The source, what was decided about it, and the clean text that follows.

    >>> import cleantext
    >>> document = cleantext.process("城南的老桥年久失修，\n\n行人走过时总是提心吊胆。")
    >>> document.source_span(0, 4)
    ((0, 4),)
    """

    def __init__(self, lines: Lines, layout: Layout, decoding: Decoding, options: Options) -> None:
        self._lines = lines
        self._layout = layout
        self.decoding = decoding
        self.options = options

    @property
    def source(self) -> str:
        """The text after decoding, never changed; all offsets are code points in it."""
        return self._lines.source

    @cached_property
    def text(self) -> str:
        """The clean text: kept blocks in reading order, one paragraph a line, one final newline (empty: no text)."""
        return render(self._lines, self._layout)

    @property
    def blocks(self) -> list[Block]:
        """All blocks in reading order, kept and dropped."""
        return [self._block(b) for b in range(len(self._layout.kinds))]

    def _block(self, b: int) -> Block:
        from cleantext.views import Block, Edit  # to clean a page needs no objects

        layout, lines = self._layout, self._lines
        numbers = layout.lines_of(b)
        return Block(
            kind=layout.kinds[b],
            kept=layout.kept[b],
            text=layout.texts[b],
            spans=tuple((lines.starts[i], lines.ends[i]) for i in numbers),
            joints=tuple(layout.joints[i] for i in numbers[1:]),
            edits=tuple(Edit(*raw) for raw in layout.edits.get(b, ())),
            confidence=layout.confidences[b],
            rule=layout.rules[b],
        )

    @property
    def lines(self) -> list[Line]:
        """The non-blank lines of the source, in its order."""
        from cleantext.views import Line

        lines, numbers = self._lines, self._line_starts
        return [
            Line(
                (lines.starts[i], lines.ends[i]),
                lines.texts[i],
                lines.cells[i],
                lines.indents[i],
                lines.gaps[i],
                bisect_right(numbers, lines.starts[i]),
            )
            for i in sorted(range(len(lines)), key=lines.starts.__getitem__)
        ]

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, position = [0], self.source.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.source.find("\n", position + 1)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a code point offset in the source."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @property
    def decisions(self) -> list[Decision]:
        """Every decision, the plain ones too, in source order."""
        from cleantext.wording import worded  # to clean a page needs no words

        found = worded(self._lines, self._layout, self.decoding, {rule.name: rule.reason for rule in self.options.own_rules})
        return sorted(found, key=lambda decision: decision.spans[0] if decision.spans else (0, 0))

    # -------------------------------------------------------------- output to source
    @cached_property
    def _map(self) -> list[tuple[int, int, int, int]]:
        """(start, end in the text, start, end in the source) of each stretch, in output order; an edit is one by itself."""
        pieces: list[tuple[int, int, int, int]] = []
        at = 0
        for b, before in breaks_of(self._lines, self._layout):
            at += before
            for item in stretches(self._lines, self._layout, b):
                if isinstance(item, str):
                    at += len(item)
                    continue
                start, end, length = item
                pieces.append((at, at + length, start, end))
                at += length
        return pieces

    def source_span(self, start: int, end: int) -> tuple[Span, ...]:
        """The stretches of the source that ``text[start:end]`` came from, in output order, neighbours made one.

        Exact: an unedited character maps to itself, a replaced one to the whole of what it replaced, a line break or
        space that the cleaning put in to nothing. Raises ValueError where the span is not inside the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"span {start}:{end} is not inside the text of {len(self.text)} code points")
        pieces = self._map
        k = bisect_right(pieces, start, key=lambda piece: piece[1])
        found: list[Span] = []
        while k < len(pieces) and pieces[k][0] < end:
            out_start, out_end, src_start, src_end = pieces[k]
            if out_end - out_start == src_end - src_start:
                src_start, src_end = src_start + max(0, start - out_start), src_end - max(0, out_end - end)
            if found and found[-1][1] == src_start:
                found[-1] = (found[-1][0], src_end)
            elif src_end > src_start:
                found.append((src_start, src_end))
            k += 1
        return tuple(found)

    def verify(self) -> None:
        """Prove that nothing was lost, doubled or changed in silence; raises AssertionError that says where.

        Every non-space code point of the source lies in exactly one span; edits are sorted, inside one span and never
        overlap; each block's text is its spans with their edits and joints; the map leads every output character back.
        """
        layout, lines, source = self._layout, self._lines, self.source
        if sorted(layout.order) != list(range(len(lines))):
            raise AssertionError("a line is in no block or in two")
        position = 0
        for i in sorted(range(len(lines)), key=lines.starts.__getitem__):
            between = source[position : lines.starts[i]]
            if between.strip():
                raise AssertionError(f"text outside all spans at offset {position}")
            if source[lines.starts[i] : lines.ends[i]] != lines.texts[i]:
                raise AssertionError(f"line {i} is not its span")
            position = lines.ends[i]
        if source[position:].strip():
            raise AssertionError(f"text outside all spans at offset {position}")
        replaced: dict[tuple[int, int], str] = {}
        for b in range(len(layout.kinds)):
            edits = layout.edits.get(b, [])
            for first, second in pairwise(edits):
                if second[0] < first[1]:
                    raise AssertionError(f"edits overlap or are not sorted at offset {second[0]}")
            replaced.update(((start, end), replacement) for start, end, replacement, _ in edits)
            rebuilt = "".join(
                p if isinstance(p, str) else replaced.get(p[:2], source[p[0] : p[1]]) for p in stretches(lines, layout, b)
            )
            if rebuilt != layout.texts[b]:
                raise AssertionError(f"block {b} is not its spans, edits and joints")
        for out_start, out_end, start, end in self._map:
            if self.text[out_start:out_end] != replaced.get((start, end), source[start:end]):
                raise AssertionError(f"output at {out_start} does not come from the source at {start}")
