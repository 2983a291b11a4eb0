"""What is told of paragraphs that stop in mid-sentence and were left alone: where they may go on, and why that wasn't enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from cleantext.marks import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cleantext.layout import Layout
    from cleantext.lines import Lines

#: How sure it is that such a paragraph goes on somewhere: it may as well end there.
_CONFIDENCE: Final = 0.4
_OPEN, _IN_DOUBT, _MANY = "open-tail", "stitch-in-doubt", "open-tails"
#: What may well end a paragraph that introduces something.
_INTRODUCES: Final = ("：", ":")


class Weighed(NamedTuple):
    """What weighing a tail came to: the first line of the likeliest head, -1 for none; its margin, that of staying alone below 0.

    ``rival``: the first line of the next likely head, -1 for none; ``sure``: whether the page is known to be in disorder;
    ``tails``: how many there are on the page, more than are weighed, or 0; ``torn``: whether too many of the page's pieces are.
    """

    head: int = -1
    margin: float = 0.0
    rival: int = -1
    sure: bool = False
    tails: int = 0
    torn: bool = False


#: Stretches of a page as reading order sees them, which it left as they are, and what it found of their tails.
Settled: TypeAlias = "dict[tuple[object, ...], dict[int, Weighed]]"


def tell_open(lines: Lines, layout: Layout, running: set[int], weighed: Mapping[int, Weighed]) -> None:
    """Add an entry to the log for each paragraph that stops in mid-sentence; ``weighed``: by its last line.

    Headings that may be tails aren't told. What line breaks said of the same paragraph goes.
    """
    told = {}
    ends = {layout.order[behind - 1] for behind in layout.bounds[1:]}
    for b, kind in enumerate(layout.kinds):
        if kind != "body" or layout.is_hard(b):
            continue
        i = layout.order[layout.bounds[b + 1] - 1]
        text = lines.texts[i]
        if (b in running or "。" in text or i in weighed) and not ends_sentence(text) and not text.endswith(_INTRODUCES):
            told[i] = _entry(lines, i, weighed.get(i, Weighed()))
    left = ends.difference(told)  # what goes on after all is no longer told
    layout.log = [entry for entry in layout.log if entry[0] != _OPEN or entry[1][0] in left] + list(told.values())


def _entry(lines: Lines, i: int, found: Weighed) -> tuple[str, tuple[int, ...], float, tuple[object, ...], bool]:
    if found.tails:
        return _MANY, (i,), _CONFIDENCE, (found.tails,), False
    if found.head < 0:
        return _OPEN, (i,), _CONFIDENCE, (), False
    other = f"{lines.texts[found.rival][:8]}…" if found.rival >= 0 else "staying alone"
    why = "too little" if found.sure else "and nothing makes sure that the page is in disorder"
    if found.torn:
        why = "too little where so many pieces stop or begin in mid-sentence"
    return _IN_DOUBT, (i, found.head), _CONFIDENCE, (found.margin, other, why), False
