"""Lines to blocks: which line breaks are soft (the paragraph goes on) and which are hard."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.boxes import Box, find_boxes, mark_final
from cleantext.document import Label, Layout
from cleantext.lines import Lines
from cleantext.marks import (
    begins_with_closing_mark,
    cannot_begin,
    closes_what_is_open,
    ends_sentence,
    first_token_cells,
    first_word_cells,
    joint,
)

#: Cells that a stripped first-line indent took: two ems.
INDENT = 4
#: From this confidence on a label is acted upon; below it is only reported.
SURE = 0.5
#: A line of so many cells is a paragraph, not a verse or an item.
_LONG = 60
#: A line that is this much wider than its column is a paragraph on one line.
_OVERWIDE = 1.5

#: A line that begins so is an item, a speaker or a heading of its own: the break above it is hard.
_STARTS_ITEM = re.compile(
    r"[●■◆▲★☆□○◎▶►•·※]|[-*+] |\d{1,3}[.、)）](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|——|[问問答]：|>|#{1,6} |\|"
)
#: Lines that are never part of running text: addresses of the web, rows with columns, rules and fences.
_NEVER_RUNNING = re.compile(r"https?://|www\.|[\w.+-]@[\w-]{1,64}\.|\t|\S(?: {3,}|　　)\S|\S　[^　]{1,20}　\S|^[-=*_~`]{3,}$|^\|.*\|$|\.{5,}|…{3,}")
_HAS_CLAUSES = re.compile("[，,；;。].*?[，,；;。、]", re.DOTALL)
#: A line that ends so leads in to items.
_LEADS_IN = frozenset("：:；;。")
#: What every such line holds, to leave most texts alone after a look at the whole.
_NEVER_RUNNING_GUARDS = ("://", "www.", "@", "\t", "   ", "　", "|", ".....", "………", "---", "===", "***", "___", "~~~", "```")
_MARKUP_FIRST = frozenset("#`~|[<dcifpv")
_MARKUP = re.compile(
    r"#{1,6} \S|```|~~~|\|.{0,400}\|$|\[[^\]\n]{1,80}\]: \S|</?\w{1,20}[ >]|#include|(?:def|class|import|from|package|function|const|var) [\w{<\"']"
)


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
    final = mark_final(lines)
    goes_on, in_text = _soft_breaks(lines, body, final, layout)
    _build(lines, furniture, goes_on, in_text, layout)
    layout.single_spaced = not in_text and not any(lines.gaps[1:])
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


def _soft_breaks(lines: Lines, body: list[int], final: list[bool], layout: Layout) -> tuple[dict[int, int], set[int]]:
    """Line -> the line that goes on with its paragraph, for every soft break; and the lines of wrapped running text."""
    goes_on: dict[int, int] = {}
    in_text: set[int] = set()
    if len(body) < 2 or _is_markup(lines):
        return goes_on, in_text
    never = _never_running(lines)
    box_of: dict[int, Box] = {}
    for box in find_boxes(lines, body, final):
        for i in box.lines:
            box_of[i] = box
        if box.measure:
            in_text.update(box.lines)
    texts, cells, gaps, indents = lines.texts, lines.cells, lines.gaps, lines.indents
    depth = 0  # lines of its paragraph before the line above the break
    for k in range(len(body) - 1):
        above, below = body[k], body[k + 1]
        box = box_of[above]
        if above in never or below in never:
            soft = False
        elif box.measure and below == above + 1 and not gaps[below] and box is box_of[below]:
            unfinished = not (final[above] or box.spaced or box.indented)
            if unfinished and cells[above] >= box.room - 2 and texts[above][-1] not in _LEADS_IN and indents[below] == indents[above]:
                soft = True
            else:
                soft = _soft_in_box(lines, body, k, box, depth, final)
        elif final[above]:
            soft = False
        else:
            soft = _soft_across(lines, body, k, box_of, depth, final, layout)
        if soft:
            goes_on[above] = below
        depth = depth + 1 if soft else 0
    return goes_on, in_text


def _is_markup(lines: Lines) -> bool:
    """Whether more than a tenth of the lines are Markdown, HTML or program text: such line breaks mean something."""
    return sum(1 for text in lines.texts if text[0] in _MARKUP_FIRST and _MARKUP.match(text)) * 10 > len(lines)


def _never_running(lines: Lines) -> set[int]:
    """The lines that are never part of running text."""
    source = lines.source
    if not any(guard in source for guard in _NEVER_RUNNING_GUARDS):
        return set()
    return {i for i, text in enumerate(lines.texts) if _NEVER_RUNNING.search(text)}


def _soft_in_box(lines: Lines, body: list[int], k: int, box: Box, depth: int, final: list[bool]) -> bool:
    """Whether the break between two neighbouring lines of wrapped running text is soft."""
    above, below = body[k], body[k + 1]
    text, cells = lines.texts[below], lines.cells[above]
    if box.indented:
        cells += lines.indents[above]
    if begins_with_closing_mark(text):
        return True
    deeper = lines.indents[below] - lines.indents[above]
    if (box.indented and deeper >= 2) or (lines.texts[above][-1] in _LEADS_IN and _STARTS_ITEM.match(text)):
        return False
    room = box.room - (0 if depth or not box.stripped else INDENT)
    if box.spaced:
        needed = cells + 1 + first_word_cells(text)
        if final[above]:
            return needed > room and not deeper > 0 and not _STARTS_ITEM.match(text)
        if text[0].islower() or depth >= 3:
            return True
        return needed > room - 3 and not _is_unfinished_stretch(lines, body, k, final)
    if cells > box.measure * _OVERWIDE:
        return not final[above]
    first_line = _looks_like_first_line(lines, body, k + 1, box, final)
    if not final[above]:
        # Unfinished and not full: a heading, but only where the line below is the beginning of a paragraph, or far off full.
        if cells >= room - 2 and not (deeper > 0 and not depth and cells + first_token_cells(text) <= room) or depth >= 2:
            return True
        if _STARTS_ITEM.match(text) or deeper > 0 or cells * 5 < room * 3:
            return False
        if cells + first_token_cells(text) > room - 2:
            return True
        return not (box.stripped and first_line) and not _is_unfinished_stretch(lines, body, k, final)
    if deeper > 0 or _STARTS_ITEM.match(text):
        return False
    spare = box.room - cells - first_token_cells(text)
    if spare < 0:
        return not first_line
    # By a single character nobody can tell whether more would have fitted: then a full line below says the text goes on.
    return spare <= 2 and box.stripped and not final[below] and lines.cells[below] >= box.measure - 1


def _is_unfinished_stretch(lines: Lines, body: list[int], k: int, final: list[bool]) -> bool:
    """Whether line ``body[k]`` is one of at most three that stand together without an end mark, as headlines do."""
    first = last = k
    while first and last - first < 3 and body[first - 1] == body[first] - 1 and not lines.gaps[body[first]]:
        first -= 1
    while last + 1 < len(body) and last - first < 3 and body[last + 1] == body[last] + 1 and not lines.gaps[body[last + 1]]:
        last += 1
    return last - first < 3 and not any(final[i] or "。" in lines.texts[i] for i in body[first : last + 1])


def _looks_like_first_line(lines: Lines, body: list[int], k: int, box: Box, final: list[bool]) -> bool:
    """Whether line ``body[k]`` is short by a stripped indent: unfinished, and short by about two ems though more would fit."""
    i = body[k]
    if not box.stripped or final[i] or k + 1 >= len(body) or body[k + 1] != i + 1 or lines.gaps[i + 1]:
        return False
    return lines.cells[i] <= box.measure - 3 and lines.cells[i] + first_token_cells(lines.texts[i + 1]) <= box.room


def _soft_across(
    lines: Lines, body: list[int], k: int, box_of: dict[int, Box], depth: int, final: list[bool], layout: Layout
) -> bool:
    """Whether a paragraph without an end mark goes on below a blank line, furniture, a page end or in another box."""
    above, below = body[k], body[k + 1]
    tail, head = lines.texts[above], lines.texts[below]
    if tail[-1] in "：:；;" or _STARTS_ITEM.match(head):
        return False
    box = box_of[above]
    if box.spaced:
        soft = bool(box.measure) and _soft_across_spaced(lines, body, k, box, box_of[below], final)
        if soft:
            layout.log.append(("soft-break-across-gap", (above, below), 0.85, (), True))
        return soft
    if box.measure and lines.cells[above] <= box.measure * _OVERWIDE:
        score = _score_across_wrapped(lines, body, k, box, box_of[below], depth, final)
        if score >= 2:
            layout.log.append(("soft-break-across-gap", (above, below), min(0.95, 0.6 + 0.08 * score), (), True))
            return True
        if lines.cells[above] > box.measure - INDENT and depth:
            layout.log.append(("open-tail", (above,), 0.4, (), False))
        return False
    return _soft_across_unwrapped(lines, above, below, final, layout)


def _score_across_wrapped(
    lines: Lines, body: list[int], k: int, box: Box, box_below: Box, depth: int, final: list[bool]
) -> float:
    """Evidence that an unfinished line goes on below what parts it from the next; 2 or more is enough."""
    above, below = body[k], body[k + 1]
    tail, head = lines.texts[above], lines.texts[below]
    if _is_heading_like(lines, body, k + 1, box_below, final):
        return 0.0
    room = box.room - (0 if depth or not box.stripped else INDENT)
    score = 2.0 if lines.cells[above] + first_token_cells(head) >= room else -3.0
    # Perhaps a headline as wide as the column.
    score += -2 if _is_unfinished_stretch(lines, body, k, final) else 1
    if tail[-1] in "，、,":
        score += 3
    if cannot_begin(head):
        score += 3
    if closes_what_is_open("".join(lines.texts[max(0, above - 6) : above + 1]), head):
        score += 2
    if box_below.stripped and not final[below] and lines.cells[below] <= box_below.measure * _OVERWIDE:
        score += 2 if lines.cells[below] > box_below.measure - 3 else -1
    if lines.indents[below] >= 2 and box_below.indented:
        score -= 4
    return score


def _is_heading_like(lines: Lines, body: list[int], k: int, box: Box, final: list[bool]) -> bool:
    """Whether a heading begins at ``body[k]``: one to three unfinished lines between blank lines, not full for the column."""
    first = k
    while k < len(body) and not final[body[k]]:
        k += 1
        if k == len(body) or lines.gaps[body[k]] or body[k] != body[k - 1] + 1:
            break
        if k - first == 3:
            return False
    else:
        return False
    widest = max(lines.cells[i] for i in body[first:k])
    measure = box.measure
    return not measure or widest <= measure - 3 or " " in lines.texts[body[first]]


def _soft_across_spaced(lines: Lines, body: list[int], k: int, box: Box, box_below: Box, final: list[bool]) -> bool:
    """The same for words and spaces: a small letter goes on; a capital only below a full line that ends in a small word."""
    above, below = body[k], body[k + 1]
    tail, head = lines.texts[above], lines.texts[below]
    if not box_below.measure and not head[0].islower():
        return False
    full = lines.cells[above] + 1 + first_word_cells(head) > box.measure - 1
    if head[0].islower():
        return full or tail[-1] in ",-"
    if head[0] >= "\u1100":
        return full and not _is_unfinished_stretch(lines, body, k, final)
    return full and (tail[-1] in ",-" or tail.rsplit(None, 1)[-1].islower()) and box_below.measure > 0 and len(tail.split()) > 3


def _soft_across_unwrapped(lines: Lines, above: int, below: int, final: list[bool], layout: Layout) -> bool:
    """One line a paragraph: a long one that stops in mid-sentence, and the next shows by itself that it is no beginning."""
    tail, head = lines.texts[above], lines.texts[below]
    if lines.cells[above] < 40 or not _HAS_CLAUSES.search(tail) or not final[below] or tail.startswith("——"):
        return False
    why = ""
    if cannot_begin(head):
        why = "begins as no paragraph does"
    elif closes_what_is_open(tail, head):
        why = "closes what was open"
    elif tail[-1] in "，、,":
        why = "follows a comma"
    elif lines.cells[below] <= 24 and not _HAS_CLAUSES.search(head[:-1]) and not any(m in head[:-1] for m in "，,？！"):
        why = "is the end of a sentence"
    if why:
        layout.log.append(("soft-break-unwrapped", (above, below), 0.8, (why,), True))
        return True
    layout.log.append(("open-tail", (above,), 0.4, (), False))
    return False


# ------------------------------------------------------------------ blocks
def _build(lines: Lines, furniture: dict[int, Label], goes_on: dict[int, int], in_text: set[int], layout: Layout) -> None:
    """Chain lines to blocks: soft breaks first, then lines whose breaks are hard but which belong together."""
    count = len(lines)
    taken = [False] * count
    joints, order = layout.joints, layout.order
    for i in range(count):
        if taken[i]:
            continue
        order.append(i)
        last = i
        if i in goes_on:
            while last in goes_on:
                below = goes_on[last]
                joints[below] = joint(lines.texts[last], lines.texts[below])
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
