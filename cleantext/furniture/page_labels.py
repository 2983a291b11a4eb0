"""What a page is called (综合, 副刊): a short line or two above its headline, beside the running head.

Part of the furniture stage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.furniture.edges import Edge, PageEdges, edge
from cleantext.furniture.surroundings import fold_line
from cleantext.rules.edges import PAGE_LABEL, is_chapter, is_page_label
from cleantext.rules.parts import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator


def page_label(page: PageEdges) -> Iterator[Edge]:
    """One or two short lines above the headline, straight below or above a line of the running head."""
    alive = [i for i in page.head if i not in page.certain]
    if any(is_chapter(fold_line(page.lines.texts[i])) for i in alive[:3]):
        return
    yield from _label_of_interviews(page, alive[:3])
    labels: list[int] = []
    for i in alive[:2]:
        if not is_page_label(fold_line(page.lines.texts[i])) or not _is_beside_head(page, i, labels):
            break
        labels.append(i)
    while labels and len(alive) > len(labels) + 1:
        headline, below = alive[len(labels)], alive[len(labels) + 1]
        if any(page.is_byline(i) for i in range(labels[-1] + 1, headline + 1)):
            return  # who wrote the text stands below its headline
        if labels[-1] == headline - 1 and page.is_line_of_headline(labels[-1]):
            labels.pop()
            continue
        widest = max(page.lines.cells[i] for i in labels)
        if widest + 4 <= page.lines.cells[headline] and page.is_headline(headline, below):
            for i in labels:
                is_section = fold_line(page.lines.texts[i]) in SECTIONS
                if is_section or not page.is_taken_up(i) or (i - 1 in page.certain and i + 1 in page.certain):
                    yield edge(i, PAGE_LABEL)
            return
        labels.pop()


def _is_beside_head(page: PageEdges, i: int, labels: list[int]) -> bool:
    """Whether a line stands straight beside one of the running head, or below such a label."""
    return i - 1 in labels or any(j in page.certain and page.labels[j].kind in ("header", "folio") for j in (i - 1, i + 1))


def _label_of_interviews(page: PageEdges, alive: list[int]) -> Iterator[Edge]:
    """One or two short lines above the headlines of a page that credits itself (本版) and whose headlines have decks."""
    lines = page.lines
    if len(alive) < 3 or alive[0] or "本版" not in lines.source:
        return
    if not any(lines.texts[i].startswith("本版") for i in page.certain):
        return
    below = next((i for i in alive[1:] if lines.gaps[i]), 0)
    decks = sum(text.startswith("——") for text in lines.texts)
    if below and decks > 1 and lines.texts[below + 1].startswith("——") and not any(lines.gaps[1:below]):
        label = [i for i in alive if i < below]
        if all(is_page_label(fold_line(lines.texts[i])) for i in label):
            for i in label:
                yield edge(i, PAGE_LABEL)
