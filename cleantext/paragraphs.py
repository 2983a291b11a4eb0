"""Lines to blocks: soft breaks make paragraphs, hard breaks keep verse, lists and tables together."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.breaks import Breaks
from cleantext.document import Label, Layout
from cleantext.lines import Lines
from cleantext.marks import ends_sentence, joint

#: From this confidence on a label is acted upon; below it is only reported.
SURE = 0.5
#: A line of so many cells is a paragraph, not a verse or an item.
_LONG = 60


def rejoin(lines: Lines, labels: Sequence[Label]) -> Layout:
    """The blocks of ``lines``; lines with a label of 0.5 and more are page furniture, blocks of their own.

    Every line lies in exactly one block. Where any break was judged soft, ``own_structure`` is False.
    """
    layout = Layout(joints=[""] * len(lines))
    furniture: dict[int, Label] = {}
    for found in labels:
        sure = found.confidence >= SURE
        if sure:
            furniture[found.line] = found
        layout.log.append((found.rule, (found.line,), found.confidence, found.evidence, sure))
    body = [i for i in range(len(lines)) if i not in furniture] if furniture else list(range(len(lines)))
    breaks = Breaks(lines, body)
    layout.log.extend(breaks.log)
    for i in breaks.captions:
        furniture[i] = Label(i, "caption", "caption-intruder", 0.7)
    _build(lines, furniture, breaks.goes_on, breaks.in_text, layout)
    layout.single_spaced = not breaks.in_text and not any(lines.gaps[1:])
    return layout


def keep_lines(lines: Lines) -> Layout:
    """Every line a block of its own, nothing judged: what ``safe`` asks for."""
    count = len(lines)
    return Layout(
        order=list(range(count)),
        bounds=list(range(count + 1)),
        kinds=["body"] * count,
        rules=[""] * count,
        confidences=[1.0] * count,
        kept=[True] * count,
        joints=[""] * count,
    )


def _build(lines: Lines, furniture: dict[int, Label], goes_on: dict[int, int], in_text: set[int], layout: Layout) -> None:
    """Chain lines to blocks: soft breaks first, then lines whose breaks are hard but which belong together."""
    count = len(lines)
    taken = [False] * count
    joints, order, texts = layout.joints, layout.order, lines.texts
    for i in range(count):
        if taken[i]:
            continue
        order.append(i)
        last = i
        if i in goes_on:
            while last in goes_on:
                below = goes_on[last]
                left, right = texts[last][-1], texts[below][0]
                if not ("\u3000" <= left <= "\u9fff" and "\u3000" <= right <= "\u9fff"):
                    joints[below] = joint(texts[last], texts[below])
                taken[below] = True
                order.append(below)
                last = below
        elif i not in furniture:
            below = i + 1
            while below < count and not (taken[below] or below in goes_on or below in furniture) and _is_hard(lines, below, in_text):
                joints[below] = "\n"
                taken[below] = True
                order.append(below)
                below += 1
        layout.bounds.append(len(order))
        found = furniture.get(i)
        layout.kinds.append(found.kind if found else "body")
        layout.rules.append(found.rule if found else "")
        layout.confidences.append(found.confidence if found else 1.0)
    layout.kept = [True] * len(layout.kinds)
    layout.own_structure = not goes_on


def _is_hard(lines: Lines, below: int, in_text: set[int]) -> bool:
    """Whether the break above ``below`` is a hard one inside a block (verse, list, table), not one between two paragraphs."""
    above = below - 1
    if lines.gaps[below]:
        return False
    finished = ends_sentence(lines.texts[above])
    if above in in_text and finished:
        return False
    return not (finished and lines.cells[above] >= _LONG or lines.cells[below] >= _LONG)
