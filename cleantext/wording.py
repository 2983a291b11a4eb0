"""Decisions as a person reads them: each with the reason that its rule gives, worded when somebody asks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.language.fold import without_traditional
from cleantext.rules.reasons import reason
from cleantext.views import Decision

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cleantext.decoding import Decoding
    from cleantext.layout import Layout
    from cleantext.lines import Lines
    from cleantext.views import Span


def worded(lines: Lines, layout: Layout, decoding: Decoding, own: Mapping[str, str]) -> Iterator[Decision]:
    """Every decision, also those that joints, kinds and edits imply; ``own``: the reasons of the user's own rules, by name."""
    yield from _of_decoding(decoding)

    def spans(numbers: Sequence[int]) -> tuple[Span, ...]:
        return tuple((lines.starts[i], lines.ends[i]) for i in numbers)

    simplified = without_traditional(lines.source)
    logged, told = set(), set()
    for rule, at, confidence, known, applied in layout.log:
        logged.add(at)
        told.add(rule)
        evidence = tuple(_as_written(word, lines.source, simplified) for word in known)
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
            evidence = (lines.source[start:end], replacement)
            yield Decision(rule, ((start, end),), 0.95, reason(rule, evidence))


def _as_written(word: object, source: str, simplified: str) -> object:
    """A word of a line, which was judged in Simplified characters, as the source has it; anything else as it is."""
    if not isinstance(word, str) or word in source:
        return word
    bare = word.strip("…")
    at = simplified.find(bare) if bare else -1
    return word if at < 0 else word.replace(bare, source[at : at + len(bare)])


def _of_decoding(decoding: Decoding) -> Iterator[Decision]:
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
