"""A reviewer's rejections, carried out on what was decided about a page.

They only ever take back: all is decided as without them, then what was rejected goes, and nothing is decided anew in its place
but characters, which follow the text as it then stands. Rejected, a drop keeps its text where it stood, a join leaves two
paragraphs, a stitch or a heading put back also puts the stretch of the page that it moved back into the order of the source, a
heading is plain text, an edit leaves its characters. One thing an accepted mark does: a line left in doubt that may be furniture
goes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.rendering import rendered
from cleantext.rules.actions import action_of, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleantext.decisions import Verdict
    from cleantext.layout import Layout, LogEntry, RawEdit
    from cleantext.lines import Lines
    from cleantext.views import Span

#: What no text may hold, whatever a reviewer says: controls, a byte order mark, halves of surrogate pairs.
_NEVER_KEPT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")


class Mark(NamedTuple):
    """A verdict on lines: the rule, accepted or rejected, and for each span of the decision the lines that it touches."""

    rule: str
    accepted: bool
    lines: tuple[tuple[int, ...], ...]

    @property
    def action(self) -> str:
        """What the decision does to the text."""
        return action_of(self.rule)


def within(verdicts: Iterable[Verdict], start: int, end: int) -> list[Verdict]:
    """Those that are about ``source[start:end]`` alone, with offsets in that piece.

    >>> from cleantext.decisions import Verdict
    >>> within([Verdict("stamp", ((4, 6),), accepted=False), Verdict("stamp", ((1, 6),), accepted=False)], 3, 9)
    [Verdict(rule='stamp', spans=((1, 3),), accepted=False)]
    """
    return [
        verdict._replace(spans=tuple([(s - start, e - start) for s, e in verdict.spans]))
        for verdict in verdicts
        if all(start <= s and e <= end for s, e in verdict.spans)
    ]


def marks_on(verdicts: Iterable[Verdict], forms: Sequence[RawEdit], lines: Lines) -> list[Mark]:
    """Find the lines of each verdict.

    ``forms``: the edits that made the visible text of the source.
    """
    starts = lines.starts
    if lines.shifts:
        starts = [start + shift for start, shift in zip(starts, lines.shifts, strict=True)]
    order = sorted(range(len(lines)), key=starts.__getitem__)
    begins = [starts[i] for i in order]
    ends = [starts[i] + lines.ends[i] - lines.starts[i] for i in order]
    done = [end for _, end, _, _ in forms]
    shorter = list(accumulate([end - start - len(new) for start, end, new, _ in forms], initial=0))

    def seen(offset: int) -> int:
        k = bisect_right(done, offset)
        at = min(offset, forms[k][0]) if k < len(forms) else offset
        return at - shorter[k]

    def touched(span: Span) -> tuple[int, ...]:
        start, end = seen(span[0]), seen(span[1])
        return tuple(order[bisect_right(ends, start) : bisect_left(begins, end)])

    return [Mark(verdict.rule, verdict.accepted, tuple(map(touched, verdict.spans))) for verdict in verdicts]


def take_back(layout: Layout, marks: Iterable[Mark]) -> None:
    """Change ``layout``, not yet rendered, as ``marks`` say: split blocks, keep what was dropped, drop what was in doubt."""
    parted: set[tuple[int, int]] = set()
    of: dict[str, set[int]] = {"drop": set(), "label": set(), "join": set(), "move": set(), "place": set()}
    doubts: dict[int, str] = {}
    for mark in marks:
        touched = [i for numbers in mark.lines for i in numbers]
        if mark.accepted:
            if mark.action == "drop" and touched:
                doubts[touched[0]] = mark.rule
        elif mark.action in of:
            of[mark.action].update(touched)
            if mark.action in {"join", "move"}:
                parted.update((a[-1], b[0]) for a, b in pairwise(mark.lines) if a and b)
    doubted = _settle_doubts(layout, doubts, of, parted)
    _rebuild(layout, parted, of["drop"] - doubted.keys(), of["label"], doubted)
    if of["move"] or of["place"]:
        _restore(layout, of["move"] | of["place"])
    inside = [i for b in range(len(layout.kinds)) for i in layout.lines_of(b)[1:]]
    firsts = [layout.order[first] for first in layout.bounds[:-1]]
    if all(layout.joints[i] == "\n" for i in inside) and all(above < below for above, below in pairwise(firsts)):
        layout.own_structure = True


def _settle_doubts(
    layout: Layout, doubts: dict[int, str], of: dict[str, set[int]], parted: set[tuple[int, int]]
) -> dict[int, tuple[str, float]]:
    """Bring the log up to date: rejections go, doubts that were settled become drops; gives those, by line."""
    settled: dict[int, tuple[str, float]] = {}
    alone = _alone(layout) if doubts else set()
    log: list[LogEntry] = []
    for entry in layout.log:
        rule, numbers, confidence, evidence, applied = entry
        action = action_of(rule)
        if not applied and len(numbers) == 1 and doubts.get(numbers[0]) == rule and numbers[0] in alone:
            settled[numbers[0]] = rule, confidence
            log.append((rule, numbers, confidence, evidence, True))
        elif not applied or action not in of:
            log.append(entry)
        elif action in {"join", "move"}:
            if parted.isdisjoint(pairwise(numbers)):
                log.append(entry)
        elif of[action].isdisjoint(numbers):
            log.append(entry)
    layout.log = log
    return settled


def _alone(layout: Layout) -> set[int]:
    """The lines that are joined to none: with another one would go what the reviewer has not seen marked."""
    found: set[int] = set()
    for b in range(len(layout.kinds)):
        numbers = layout.lines_of(b)
        soft = [i for i in numbers[1:] if layout.joints[i] != "\n"]
        joined = {*soft, *(above for above, below in pairwise(numbers) if layout.joints[below] != "\n")}
        found.update(i for i in numbers if i not in joined)
    return found


def _rebuild(
    layout: Layout, parted: set[tuple[int, int]], kept: set[int], plain: set[int], doubted: dict[int, tuple[str, float]]
) -> None:
    """Split the blocks at the pairs of lines in ``parted`` and around ``doubted`` ones, and tell their kinds again."""
    bounds, kinds, rules, confidences = [0], [], [], []
    joints = layout.joints
    at = 0
    for b, kind in enumerate(layout.kinds):
        numbers = layout.lines_of(b)
        cuts = [k for k in range(1, len(numbers)) if (numbers[k - 1], numbers[k]) in parted]
        if not doubted.keys().isdisjoint(numbers):
            for k, i in enumerate(numbers):
                if i in doubted:
                    cuts += [k, k + 1]
        for first, last in pairwise(sorted({0, *cuts, len(numbers)})):
            own = numbers[first:last]
            joints[own[0]] = ""
            rule, confidence = layout.rules[b], layout.confidences[b]
            told = kind
            if own[0] in doubted:
                rule, confidence = doubted[own[0]]
                told = kind_of(rule)
            elif rule and not kept.isdisjoint(own):
                told, rule, confidence = "body", "", 1.0
                for i in own[1:]:  # its lines stay as they stand, too: nobody was told that they are one
                    joints[i] = "\n"
            elif not rule and not plain.isdisjoint(own):
                told, rule, confidence = "body", "", 1.0
            at += len(own)
            bounds.append(at)
            kinds.append(told)
            rules.append(rule)
            confidences.append(confidence)
    layout.bounds, layout.kinds, layout.rules, layout.confidences = bounds, kinds, rules, confidences
    layout.kept = [True] * len(kinds)


def _restore(layout: Layout, touched: set[int]) -> None:
    """Put the stretches of blocks that hold ``touched`` lines back into the order of the source.

    A stretch is the smallest row of blocks that is the same set in both orders: what lies outside was moved for other reasons.
    """
    blocks = [layout.lines_of(b) for b in range(len(layout.kinds))]
    rank = {b: n for n, b in enumerate(sorted(range(len(blocks)), key=lambda b: blocks[b][0]))}
    order: list[int] = []
    stretch: list[int] = []
    furthest = -1
    for b in range(len(blocks)):
        stretch.append(b)
        furthest = max(furthest, rank[b])
        if furthest == b:
            if any(not touched.isdisjoint(blocks[k]) for k in stretch):
                stretch.sort(key=rank.__getitem__)
            order += stretch
            stretch = []
    layout.rearrange(order)


def take_edits_back(lines: Lines, layout: Layout, verdicts: Iterable[Verdict]) -> None:
    """Leave out the edits that were rejected, of a layout that is rendered; all offsets are the source's.

    Where a word was put together again, all edits of its rule in the span go. What clean UTF-8 can't hold goes whatever is said.
    """
    refused: dict[str, list[Span]] = {}
    for verdict in verdicts:
        if not verdict.accepted and verdict.action == "edit":
            refused.setdefault(verdict.rule, []).extend(verdict.spans[:1])
    if not refused:
        return
    reach = {rule: _merged(spans) for rule, spans in refused.items()}
    for b, edits in list(layout.edits.items()):
        left = [edit for edit in edits if not _is_refused(lines.source, edit, reach)]
        if len(left) < len(edits):
            layout.edits[b] = left
            layout.texts[b] = rendered(lines, layout, b)
    layout.log = [entry for entry in layout.log if not (entry[4] and entry[0] in reach and _is_told(lines, entry, reach))]


def _is_told(lines: Lines, entry: LogEntry, reach: dict[str, list[Span]]) -> bool:
    """Whether the log tells of edits that were taken back: the first line of an entry is where they stood."""
    i = entry[1][0]
    return _covers(reach[entry[0]], (lines.starts[i], lines.ends[i]))


def _merged(spans: list[Span]) -> list[Span]:
    """Sorted, and none inside another: what holds a span is then one of its neighbours."""
    found: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or end > found[-1][1]:
            found.append((start, end))
    return found


def _covers(spans: list[Span], span: Span) -> bool:
    k = bisect_right(spans, span[0], key=lambda one: one[0]) - 1
    return any(start <= span[0] and span[1] <= end for start, end in spans[max(0, k - 1) : k + 1])


def _is_refused(source: str, edit: RawEdit, reach: dict[str, list[Span]]) -> bool:
    start, end, _, rule = edit
    return rule in reach and _covers(reach[rule], (start, end)) and not _NEVER_KEPT.search(source, start, end)
