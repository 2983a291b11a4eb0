"""Words of one justified line that stand on lines of their own, a space behind each but the last.

Some extractors (PyMuPDF) begin a new line at each wide space, and a line with few words in a narrow column has nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.rules.patterns import wide_pattern

if TYPE_CHECKING:
    from cleantext.lines import Lines
    from cleantext.paragraphs.body import Body

#: What stands between such a word and the next.
_CUT = " \n"
_WORD = wide_pattern("[^ \u2e80-\uffff]{1,40}")
#: For so many such words one line of several with a space behind it at most: other programs leave one behind every line.
_MOST = 10
#: A line of running text has so many spaces at least; one printed line is no wider than the widest of these by more cells.
_SPACES, _WIDER = 2, 3


def word_by_word(lines: Lines, body: Body) -> set[int]:
    r"""The positions of words printed on one line with the word below, beside lines of running text.

    >>> from cleantext.lines import split
    >>> from cleantext.paragraphs.body import Body
    >>> lines = split("waits by the quay, for the\nboatman \nrows \nslowly\nover the river in spring\npears \nplums")
    >>> sorted(word_by_word(lines, Body(lines, list(range(7)))))
    [1, 2, 5]
    >>> lines = split("waits by the quay, for the \nboatman \nrows \nslowly\nover the river in spring")
    >>> word_by_word(lines, Body(lines, list(range(5))))
    set()
    """
    found = set[int]()
    if _CUT not in lines.source:
        return found
    texts, cells = body.texts, body.cells
    cut = [k for k in range(len(body) - 1) if _is_cut(lines, body, k)]
    words = {k for k in cut if _WORD.fullmatch(texts[k])}
    if (len(cut) - len(words)) * _MOST > len(words):
        return found
    running = [text.count(" ") >= _SPACES for text in texts]
    widest = max([width for width, runs in zip(cells, running, strict=True) if runs], default=0) + _WIDER
    first = 0
    while first < len(body):
        last = first
        while last in words:
            last += 1
        if last > first and _WORD.fullmatch(texts[last]) and sum(cells[first : last + 1]) + last - first <= widest:
            above = first > 0 and not body.parted[first] and running[first - 1]
            below = last + 1 < len(body) and not body.parted[last + 1] and running[last + 1]
            if above or below:
                found.update(range(first, last))
        first = last + 1
    return found


def _is_cut(lines: Lines, body: Body, k: int) -> bool:
    i = body.numbers[k]
    return body.numbers[k + 1] == i + 1 and lines.source[lines.ends[i] : lines.starts[i + 1]] == _CUT
