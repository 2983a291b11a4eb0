"""A page of a few pieces of text, as reading order sees it."""

from __future__ import annotations

from cleantext.language.witnesses import witnesses
from cleantext.layout import Layout
from cleantext.lines import split
from cleantext.reading_order.scattered import Scattered
from cleantext.reading_order.windows import ACROSS, Read

#: A paragraph that is whole, one that stops in mid-sentence, and a heading.
WHOLE = "木船一早离岸，村里的人都到河边去看。"
OPEN = "木船一早离岸，村里的人都到河边去看。从前摆渡的人说，那"
TITLE = "渡口旧事"
#: What ends no sentence and is no longer than this is a heading.
_HEADING = 12


def page(
    *pieces: str, gaps: str = "\n\n", pages: tuple[int, ...] = (0,), joined: int | None = None, rule: str = ACROSS
) -> Scattered:
    """A page of these pieces, each on a line, ``gaps`` between them; ``pages``: the first line of each page.

    ``joined``: the first of two pieces that are one block by ``rule``.
    """
    lines = split(gaps.join(pieces))
    lines.pages = list(pages)
    count = len(lines)
    is_body = [len(text) > _HEADING or not {"。", "？"}.isdisjoint(text) for text in lines.texts]
    layout = Layout(
        order=list(range(count)),
        bounds=list(range(count + 1)),
        kinds=["body" if body else "title" for body in is_body],
        rules=[""] * count,
        confidences=[1.0] * count,
        kept=[True] * count,
        joints=[""] * count,
    )
    if joined is not None:
        layout.merge_with_next(joined, "")
        layout.log.append((rule, (joined, joined + 1), 0.8, (), True))
    return Scattered(Read.of(lines, layout, set(range(count)), witnesses()))


def columns(*paragraphs: list[str]) -> Scattered:
    """A page of such paragraphs, each of some lines of a column."""
    layout = Layout()
    for lines in paragraphs:
        layout.order += range(len(layout.order), len(layout.order) + len(lines))
        layout.bounds.append(len(layout.order))
        layout.kinds.append("body")
        layout.rules.append("")
        layout.joints += [""] * len(lines)
    text = "\n".join("\n".join(lines) for lines in paragraphs)
    return Scattered(Read.of(split(text), layout, set(range(len(paragraphs))), witnesses()))
