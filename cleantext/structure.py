"""What keeps its own line structure keeps its indents and its hard line breaks in Markdown, too."""

from __future__ import annotations

from cleantext.document import Layout
from cleantext.lines import Lines


def keep_indents(lines: Lines, layout: Layout) -> None:
    """Take the white space in front of a line into its span wherever line breaks are hard.

    In a document that keeps its own structure these are all lines; else those of blocks with hard line breaks inside (verse,
    lists, tables, code). Two spaces at a line's end, Markdown's hard line break, stay in the same places.
    """
    if layout.own_structure:
        for i, indent in enumerate(lines.indents):
            if indent:
                _widen(lines, i)
        if "  \n" in lines.source:
            for i in range(len(lines) - 1):
                _keep_hard_break(lines, i)
        return
    for b in range(len(layout.kinds)):
        numbers = layout.lines_of(b)
        if len(numbers) > 1 and layout.joints[numbers[1]] == "\n":
            for i in numbers:
                if lines.indents[i]:
                    _widen(lines, i)


def _widen(lines: Lines, i: int) -> None:
    """Let line ``i`` begin where its indent begins."""
    start = lines.starts[i]
    floor = lines.ends[i - 1] if i else 0
    lead = len(lines.source[floor:start]) - len(lines.source[floor:start].rstrip(" \t\u3000\u00a0"))
    lines.starts[i] = start - lead
    lines.texts[i] = lines.source[start - lead : lines.ends[i]]


def _keep_hard_break(lines: Lines, i: int) -> None:
    """Keep exactly two spaces before a single line end between two lines."""
    end = lines.ends[i]
    if lines.source[end : end + 3] == "  \n" and not lines.gaps[i + 1]:
        lines.ends[i] = end + 2
        lines.texts[i] += "  "
