"""Paragraph boundaries: which of the output's stand where the gold has one, and which paragraphs ran together."""

from __future__ import annotations

import bisect
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from benchmarks.quality.folding import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.quality.cases import Entry

_CONTEXT = 8  # characters that tell the end or the start of a paragraph apart from others
_SLACK = 1  # a mark moved across a boundary doesn't move the boundary


def boundary_scores(paragraphs: Sequence[str], gold: Sequence[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the boundaries between `paragraphs` (both arguments folded).

    The two texts are aligned first, so that what is missing or extra elsewhere moves no boundary. Several
    boundaries inside one stretch of foreign text are one place in the gold, and count once.

    >>> boundary_scores(["甲乙丙", "丁戊己"], ["甲乙丙", "丁戊己"])
    (1.0, 1.0, 1.0)
    """
    wanted = set(_inner_boundaries(gold))
    length = sum(map(len, gold))
    places = sorted(set(_places_in_gold(paragraphs, gold)) - {0, length})
    open_places = set(wanted)
    hits = 0
    for place in places:
        near = [p for p in (place, place - _SLACK, place + _SLACK) if p in open_places]
        if near:
            open_places.discard(near[0])
            hits += 1
    precision = hits / len(places) if places else float(not wanted)
    recall = hits / len(wanted) if wanted else 1.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def false_joins(lines: Sequence[str], gold: Sequence[Entry]) -> int:
    """Count the places where one folded output line runs from the end of a gold paragraph into the start of another.

    Only body the gold is sure of, and long enough to be told apart; a line of a hard block counts with its neighbour.
    """
    bodies = [(folded(entry.text), entry.hard) for entry in gold if entry.kind == "body" and entry.sure]
    long = [text for text, _ in bodies if len(text) >= 2 * _CONTEXT]
    number_of_start = {text[:_CONTEXT]: k for k, text in enumerate(long)}
    number_of_end = {text[-_CONTEXT:]: k for k, text in enumerate(long)}
    count = 0
    for line in lines:
        for at in range(_CONTEXT, len(line) - _CONTEXT + 1):
            before = number_of_end.get(line[at - _CONTEXT : at])
            if before is not None:
                after = number_of_start.get(line[at : at + _CONTEXT])
                count += after is not None and after != before
    glued = {
        upper + lower
        for (upper, upper_hard), (lower, lower_hard) in pairwise(bodies)
        if upper_hard and lower_hard and min(len(upper), len(lower)) < 2 * _CONTEXT
    }
    return count + sum(pair in line for pair in glued for line in lines)


def _inner_boundaries(texts: Sequence[str]) -> list[int]:
    ends = list(accumulate(map(len, filter(None, texts))))
    return ends[:-1]


def _places_in_gold(paragraphs: Sequence[str], gold: Sequence[str]) -> list[int]:
    """Carry each boundary of the output over to its offset in the gold, by the text that matches beside it."""
    stretches = [op for op in Levenshtein.opcodes("".join(paragraphs), "".join(gold)) if op.src_end > op.src_start]
    ends = [op.src_end for op in stretches]
    places = []
    for offset in _inner_boundaries(paragraphs):
        at = bisect.bisect_right(ends, offset)
        if stretches[at].tag != "equal" and offset in ends[:at][-1:]:
            at -= 1  # what follows is foreign: the boundary belongs to the text before it
        op = stretches[at]
        inside, mine, theirs = offset - op.src_start, op.src_end - op.src_start, op.dest_end - op.dest_start
        places.append(op.dest_start + inside * theirs // mine)
    return places
