"""What was decided about a text, and the clean text rendered from it: Document and its Layout."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.rules.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleantext.decoding import Decoding
    from cleantext.lines import Lines
    from cleantext.options import Options
    from cleantext.views import Block, Decision, Line, Span

#: An edit as it is stored: start and end in the source, replacement, rule.
RawEdit = tuple[int, int, str, str]


#: From this confidence on a label is acted upon; below it is only reported.
CERTAIN = 0.5


class Label(NamedTuple):
    """A line taken for page furniture: its number, kind, the rule and its confidence 0..1, the evidence for the reason."""

    line: int
    kind: str
    rule: str
    confidence: float
    evidence: tuple[object, ...] = ()


@dataclass
class Layout:
    """Blocks as columns; filled by the stages, read by Document.

    ``order``: line numbers, block after block; block ``b`` is ``order[bounds[b]:bounds[b + 1]]``. ``kinds``, ``rules``,
    ``confidences``, ``edits``, ``texts``: an entry a block. ``joints``: an entry a line, what stands before it in its block.
    ``own_structure``: no line break was judged soft, so blocks are parted as the source parts them.
    ``breaks``: the line ends above each block, where it is not for ``own_structure`` to say.
    ``log``: (rule, line numbers, confidence, evidence, applied) of what is not plain from the blocks.
    """

    order: list[int] = field(default_factory=list)
    bounds: list[int] = field(default_factory=lambda: [0])
    kinds: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)
    kept: list[bool] = field(default_factory=list)
    joints: list[str] = field(default_factory=list)
    edits: dict[int, list[RawEdit]] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    own_structure: bool = True
    single_spaced: bool = False
    breaks: list[int] = field(default_factory=list)
    log: list[tuple[str, tuple[int, ...], float, tuple[object, ...], bool]] = field(default_factory=list)

    def lines_of(self, block: int) -> list[int]:
        """The line numbers of a block, in reading order."""
        return self.order[self.bounds[block] : self.bounds[block + 1]]

    def is_hard(self, block: int) -> bool:
        """Whether a block keeps line breaks inside: verse, a list, a table."""
        first = self.bounds[block]
        return self.bounds[block + 1] - first > 1 and self.joints[self.order[first + 1]] == "\n"

    def merge_with_next(self, block: int, joint: str) -> None:
        """Make ``block`` and the next one a single block, joined by ``joint``; kind and rule are those of ``block``."""
        self.joints[self.order[self.bounds[block + 1]]] = joint
        for column in (self.bounds, self.kinds, self.rules, self.confidences, self.kept):
            del column[block + 1]
        self.own_structure = False


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
        from cleantext.views import Block, Edit  # noqa: PLC0415 - to clean a page needs no objects

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
        from cleantext.views import Line  # noqa: PLC0415

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
        return sorted(self._decisions(), key=lambda d: d.spans[0] if d.spans else (0, 0))

    def _decisions(self) -> Iterator[Decision]:
        from cleantext.views import Decision  # noqa: PLC0415

        layout, lines = self._layout, self._lines
        own = {rule.name: rule.reason for rule in self.options.own_rules}
        yield from _of_decoding(self.decoding)

        def spans(numbers: Sequence[int]) -> tuple[Span, ...]:
            return tuple((lines.starts[i], lines.ends[i]) for i in numbers)

        logged, told = set(), set()
        for rule, at, confidence, evidence, applied in layout.log:
            logged.add(at)
            told.add(rule)
            yield Decision(rule, spans(at), confidence, own.get(rule) or reason(rule, evidence), applied)
        for b, kept in enumerate(layout.kept):
            numbers = layout.lines_of(b)
            if not kept:
                rule = layout.rules[b]
                if numbers and tuple(numbers) not in logged and (numbers[0],) not in logged:
                    yield Decision(rule, spans(numbers), layout.confidences[b], reason(rule, ()))
            elif layout.kinds[b] in ("title", "deck", "heading"):
                kind = layout.kinds[b]
                yield Decision(kind, spans(numbers), layout.confidences[b], reason(kind, ()))
            for above, below in pairwise(numbers):
                if layout.kinds[b] == "body" and "\n" not in layout.joints[below] and (above, below) not in logged:
                    yield Decision("soft-break", spans((above, below)), 0.95, reason("soft-break", (lines.cells[above],)))
            for start, end, replacement, rule in layout.edits.get(b, ()):
                if rule in told:
                    continue  # the log says more of it
                evidence = (self.source[start:end], replacement)
                yield Decision(rule, ((start, end),), 0.95, reason(rule, evidence))

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


def _of_decoding(decoding: Decoding) -> Iterator[Decision]:
    from cleantext.views import Decision  # noqa: PLC0415

    if decoding.why:
        second = f"; second: {decoding.runner_up}" if decoding.runner_up else ""
        yield Decision("encoding", (), decoding.confidence, reason("encoding", (decoding.encoding, decoding.why, second)))
    for line in decoding.other_lines:
        yield Decision("mixed-encodings", ((line.start, line.end),), 0.9, reason("mixed-encodings", (line.what,)))
    for offset, value, at in decoding.bad_bytes:
        yield Decision("bad-byte", ((at, at + 1),), 1.0, reason("bad-byte", (value, offset, decoding.encoding)))
    for start, end, was, misreading in decoding.repairs:
        yield Decision("mojibake", ((start, end),), 0.95, reason("mojibake", (was, misreading)))
    for start, end, what in decoding.lost:
        yield Decision("lost-text", ((start, end),), 0.4, reason("lost-text", (what,)), applied=False)


def stretches(lines: Lines, layout: Layout, b: int) -> Iterator[str | tuple[int, int, int]]:
    """A block's text in order: joints as ``str``, the rest as (start, end in the source, length in the text)."""
    edits = layout.edits.get(b, [])
    for k, i in enumerate(layout.lines_of(b)):
        if k:
            yield layout.joints[i]
        position, last = lines.starts[i], lines.ends[i]
        e = bisect_left(edits, position, key=lambda edit: edit[0])
        while e < len(edits) and edits[e][1] <= last:
            start, end, replacement, _ = edits[e]
            if start > position:
                yield position, start, start - position
            yield start, end, len(replacement)
            position = end
            e += 1
        if position < last:
            yield position, last, last - position


def rendered(lines: Lines, layout: Layout, b: int) -> str:
    """The text of a block: its spans with their edits, joined by their joints."""
    new = {(start, end): replacement for start, end, replacement, _ in layout.edits.get(b, ())}
    source = lines.source
    return "".join([p if isinstance(p, str) else new.get(p[:2], source[p[0] : p[1]]) for p in stretches(lines, layout, b)])


def breaks_of(lines: Lines, layout: Layout) -> Iterator[tuple[int, int]]:
    """Each kept block that has text, with the number of line ends in front of it."""
    gap, first = 0, True
    if layout.breaks:
        yield from ((b, layout.breaks[b]) for b, kept in enumerate(layout.kept) if kept and layout.texts[b])
        return
    for b, kept in enumerate(layout.kept):
        if layout.own_structure:
            gap = max(gap, lines.gaps[layout.order[layout.bounds[b]]])
        if kept and layout.texts[b]:
            if first:
                yield b, 0
            elif layout.own_structure:
                yield b, gap + 1
            else:
                yield b, 1 if layout.single_spaced else 2
            first, gap = False, 0


def render(lines: Lines, layout: Layout) -> str:
    """The text of the kept blocks: a blank line between blocks, or the source's own spacing where that was kept."""
    parts: list[str] = []
    if layout.own_structure or layout.single_spaced or layout.breaks:
        for b, breaks in breaks_of(lines, layout):
            parts.append("\n" * breaks)
            parts.append(layout.texts[b])
        text = "".join(parts)
    elif all(layout.kept):
        text = "\n\n".join(filter(None, layout.texts))
    else:
        text = "\n\n".join([t for t, kept in zip(layout.texts, layout.kept, strict=True) if kept and t])
    return text + "\n" if text else ""
