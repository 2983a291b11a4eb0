"""What keeps its own line structure keeps its indents and its hard line breaks in Markdown, too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cleantext.lines import INDENT_SPACES

if TYPE_CHECKING:
    from cleantext.layout import Layout
    from cleantext.lines import Lines


def keep_indents(lines: Lines, layout: Layout) -> Lines:
    """Lines whose spans hold the white space in front wherever line breaks are hard; ``lines`` itself where there is none.

    In a document that keeps its own structure these are all lines; else those of blocks with hard line breaks inside (verse,
    lists, tables, code). Two spaces at a line's end, Markdown's hard line break, stay in the same places.
    """
    indented = [i for i, indent in enumerate(lines.indents) if indent]
    breaks = layout.own_structure and "  \n" in lines.source
    if not layout.own_structure and indented:
        hard = {i for b in range(len(layout.kinds)) if layout.is_hard(b) for i in layout.lines_of(b)}
        indented = [i for i in indented if i in hard]
    if not indented and not breaks:
        return lines
    wide = replace(lines, texts=lines.texts.copy(), starts=lines.starts.copy(), ends=lines.ends.copy())
    for i in indented:
        _widen(wide, i)
    if breaks:
        gone = {i for b, kept in enumerate(layout.kept) if not kept for i in layout.lines_of(b)}
        for i in range(len(lines) - 1):
            if i + 1 not in gone:
                _keep_hard_break(wide, i)
    return wide


def _widen(lines: Lines, i: int) -> None:
    """Let line ``i`` begin where its indent begins."""
    start = lines.starts[i]
    floor = lines.ends[i - 1] if i else 0
    lead = start - floor - len(lines.source[floor:start].rstrip(INDENT_SPACES))
    lines.starts[i] = start - lead
    lines.texts[i] = lines.source[start - lead : lines.ends[i]]


def _keep_hard_break(lines: Lines, i: int) -> None:
    """Keep exactly two spaces before a single line end between two lines."""
    end = lines.ends[i]
    if lines.source[end : end + 3] == "  \n" and not lines.gaps[i + 1]:
        lines.ends[i] = end + 2
        lines.texts[i] += "  "
