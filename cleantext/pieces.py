"""A document put together from pieces, each decided by itself: text, and regions that are switched off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleantext.layout import Layout
from cleantext.lines import LINE_END, Lines
from cleantext.rendering import breaks_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_SURROGATE = re.compile("[\ud800-\udfff]")


def put_together(source: str, pieces: Iterable[tuple[int, Lines, Layout]]) -> tuple[Lines, Layout]:
    """Lines and blocks of all ``pieces``, given in order with the offset where each begins; each keeps its own spacing.

    Blank lines between two pieces stay as many as they are.
    """
    lines, layout = Lines(source), Layout(own_structure=False, breaks=[])
    begun = False  # nothing stands above the first block
    for offset, piece, own in pieces:
        count, blocks = len(lines), len(layout.kinds)
        above = _breaks_above(source, lines, piece, offset)
        breaks = [0] * len(own.kinds)
        for n, (b, own_breaks) in enumerate(breaks_of(piece, own)):
            breaks[b] = own_breaks if n else above * begun
            begun = True
        layout.breaks += breaks
        lines.starts += [start + offset for start in piece.starts]
        lines.ends += [end + offset for end in piece.ends]
        lines.texts += piece.texts
        lines.cells += piece.cells
        lines.gaps += piece.gaps
        lines.indents += piece.indents
        layout.order += [i + count for i in own.order]
        layout.bounds += [bound + count for bound in own.bounds[1:]]
        layout.kinds += own.kinds
        layout.rules += own.rules
        layout.confidences += own.confidences
        layout.kept += own.kept
        layout.joints += own.joints
        layout.texts += own.texts
        for b, edits in own.edits.items():
            layout.edits[b + blocks] = [(start + offset, end + offset, new, rule) for start, end, new, rule in edits]
        layout.log += [(rule, tuple(i + count for i in at), sure, why, done) for rule, at, sure, why, done in own.log]
    return lines, layout


def switched_off(text: str) -> tuple[Lines, Layout]:
    r"""One block that is ``text`` as it stands, save for CRLF, which any document has as LF, and halves of surrogate pairs.

    >>> switched_off("# cleantext: off\r\n\r\n  一 ,\n")[1].texts
    ['# cleantext: off\n\n  一 ,']
    """
    lines, layout = Lines(text), Layout(kinds=["body"], rules=["off"], confidences=[1.0], kept=[True])
    at = gap = 0
    for raw in text.split("\n"):
        line = raw.rstrip("\r")
        if line:
            lines.texts.append(line)
            lines.starts.append(at)
            lines.ends.append(at + len(line))
            lines.gaps.append(gap)
            layout.joints.append("\n" * (gap + 1))
        gap = 0 if line else gap + 1
        at += len(raw) + 1
    count = len(lines)
    lines.cells, lines.indents = [0] * count, [0] * count
    layout.order, layout.bounds = list(range(count)), [0, count]
    edits = [(found.start(), found.end(), "\ufffd", "surrogate") for found in _SURROGATE.finditer(text)]
    if edits:
        layout.edits[0] = edits
    block = "".join(joint + line for joint, line in zip(layout.joints, lines.texts, strict=True)).lstrip("\n")
    layout.texts = [_SURROGATE.sub("\ufffd", block)]
    layout.log = [("off", tuple(range(count)), 1.0, (), True)]
    return lines, layout


def _breaks_above(source: str, lines: Lines, piece: Lines, offset: int) -> int:
    """Line ends between the last line so far and the first of the next piece."""
    if not len(lines) or not len(piece):
        return 1
    return max(1, len(LINE_END.findall(source, max(lines.ends), min(piece.starts) + offset)))
