"""The lines of a page as rows: where text begins on them, and how a row is cut into its columns.

Part of the columns stage. A place is counted in code points, since extractors pad by those, or in cells where that is sharper.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cleantext.lines import width
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from cleantext.lines import Lines

#: Longer lines are paragraphs, not rows of a page.
LONGEST_ROW = 400
#: So far apart, in code points or cells, text of one column begins on different rows: the indent, and blocks that moved a little.
BAND = 5
#: How far left and right of its band a column may begin where a full line pushed it or digits were narrow.
SLACK_LEFT, _SLACK_RIGHT = 4, 3

#: So many wide spaces of the text's own, where extractors put others, part fields.
_FIELDS = 2
_OWN = ("\u3000", "\u3000\u3000")
_MARKS = frozenset("，。、；")

_RUN = pattern("[ \u3000]+")
#: Between words of ASCII a single space is no sign of anything.
_WIDE_RUN = pattern("  +")
#: Marks narrower than Han in Unicode's opinion, which Chinese sets as wide.
_WIDE_MARKS = frozenset("—‘’“”…")


def is_wide(character: str) -> bool:
    """Whether a character fills a square, as Han, kana and the marks beside them do.

    >>> is_wide("。"), is_wide("a")
    (True, False)
    """
    return character > "\u2e7f" or character in _WIDE_MARKS


@dataclass
class Row:
    """A line of the page: its number, text, white space in front, ``y`` (which line of the page, blank ones counted).

    ``runs``: (offset where white space begins, offset where it ends, place of the text behind it, its length) for each run of
    white space in front of text; the one in front of the row begins at offset 0. ``reach``: the place where the text ends.
    """

    line: int
    text: str
    y: int
    lead: int
    runs: list[tuple[int, int, int, int]] = field(default_factory=list)
    reach: int = 0
    #: Where a column may begin: behind a run of spaces, or behind one space beside a wide character; and how many spaces.
    votes: list[tuple[int, int]] = field(default_factory=list)

    def place_of(self, offset: int) -> tuple[int, bool]:
        """The place of the text at an offset behind white space, and whether that is more than a single space."""
        if not offset:
            return self.lead, True
        for _, end, place, length in self.runs:
            if end == offset:
                return place, length >= 2
        return 0, False


def rows_of(
    lines: Lines, first: int, last: int, *, by_cells: bool, whole: Collection[int] = (), in_points: Sequence[Row] = ()
) -> list[Row]:
    """The lines of one page as rows, with the places of text in code points or in cells.

    ``whole``: lines of one text each; ``in_points``: the same rows by code points, where those of ASCII are the same by cells.
    """
    rows = []
    y = 0
    source, starts, texts = lines.source, lines.starts, lines.texts
    for i in range(first, last):
        y += lines.gaps[i] + 1
        front = source[max(0, starts[i] - LONGEST_ROW) : starts[i]]
        space = front[len(front.rstrip(" \u3000\u00a0")) :]
        if in_points and texts[i].isascii() and space.isascii():
            rows.append(in_points[i - first])
            continue
        lead = width(space) if by_cells else len(space)
        row = Row(i, texts[i], y, lead)
        if len(row.text) <= LONGEST_ROW and "\t" not in row.text and i not in whole:
            _find_runs(row, by_cells=by_cells)
        rows.append(row)
    return rows


def _find_runs(row: Row, *, by_cells: bool) -> None:
    text, at, position = row.text, row.lead, 0
    if row.lead >= 2:
        row.runs.append((0, 0, row.lead, row.lead))
        row.votes.append((row.lead, row.lead))
    is_ascii = text.isascii()
    gaps = list((_WIDE_RUN if is_ascii else _RUN).finditer(text))
    if not is_ascii and len(gaps) >= _FIELDS and _are_fields(text, [found.group() for found in gaps]):
        gaps = []
    for found in gaps:
        start, end = found.span()
        if by_cells:
            at += width(text[position:end])
            length = width(found.group())
        else:
            at += end - position
            length = end - start
        position = end
        row.runs.append((start, end, at, length))
        if length >= 2 or is_wide(text[start - 1]) or is_wide(text[end]):
            row.votes.append((at, length))
    row.reach = at + (width(text[position:]) if by_cells else len(text) - position)


def _are_fields(text: str, gaps: list[str]) -> bool:
    """Whether a row is fields without a mark, set off by its own wide spaces: a running head, a programme, no row of columns.

    >>> _are_fields("渡口报　第四版　　5月8日 星期三", ["　", "　　", " "]), _are_fields("渡口，人　上游　　粮", ["　", "　　"])
    (True, False)
    """
    own = [gap for gap in gaps if gap in _OWN]
    return len(own) >= _FIELDS and all(gap in _OWN or gap == " " for gap in gaps) and _MARKS.isdisjoint(text)


def sharpness(rows: list[Row]) -> float:
    """How much the places behind wide gutters agree: the chance that two of them are the same."""
    counts = Counter(place for row in rows for _, _, place, length in row.runs if length >= 2)
    total = sum(counts.values())
    return sum(n * n for n in counts.values()) / (total * total) if total else 0.0


def lowest_peak(places: Iterable[int], otherwise: int = 0) -> int:
    """The lowest of the places that come often: where a column begins, when some of its lines are indented.

    >>> lowest_peak([31, 33, 31, 31, 33, 29, 31])
    31
    """
    counts = Counter(places)
    most = max(counts.values(), default=0)
    return min((place for place, n in counts.items() if n * 3 >= most), default=otherwise)


# ------------------------------------------------------------------ cutting rows
def cut(row: Row, edges: list[int]) -> list[int | None] | None:
    """Where the row is cut at each edge: an offset in its text, None where text runs across the gutter.

    No list at all where text runs across every gutter that the row reaches: the row spans the columns.
    """
    cuts: list[int | None] = []
    for edge, before in zip(edges, [0, *edges], strict=False):
        if row.reach <= edge + 1 and row.lead < edge - SLACK_LEFT and not _begins_behind(row, edge):
            cuts.append(len(row.text) if row.lead < (before + 2 * edge) // 3 else 0)
        elif row.lead >= (before + 2 * edge) // 3:
            cuts.append(0)
        else:
            cuts.append(_run_at(row, edge))
    if None in cuts:
        _take_far_runs(row, edges, cuts)
    crossed = any(at is None for at in cuts)
    parted = any(at is not None and at < len(row.text) for at in cuts)
    return None if crossed and not parted else cuts


def cells_of(row: Row, edges: list[int]) -> list[str]:
    """What each column holds on a row; nothing at all where the row spans the columns."""
    cuts = cut(row, edges)
    if cuts is None:
        return []
    found = []
    begin = 0
    for at in [*cuts, len(row.text)]:
        found.append(row.text[begin : begin if at is None else at].strip())
        begin = max(begin, at or 0)
    return found


def _begins_behind(row: Row, edge: int) -> bool:
    """Whether a character or two stand at the edge, behind a wide gap: all that a column holds there."""
    return bool(row.runs) and row.runs[-1][0] > 0 and row.runs[-1][2] >= edge and row.runs[-1][3] > 1


def _run_at(row: Row, edge: int) -> int | None:
    """The end of the run of white space that is the gutter: the widest at its place, else the nearest beside a wide character.

    A run that goes on beyond the place leaves the column blank on this row.
    """
    low, high = edge - SLACK_LEFT, edge + BAND + _SLACK_RIGHT
    wide = [run for run in row.runs if run[3] >= 2 and run[0] and run[2] >= low and run[2] - run[3] <= min(high, edge + 1)]
    if wide:
        return max(wide, key=lambda run: (run[3], -abs(run[2] - edge)))[1]
    near = [run for run in row.runs if low <= run[2] <= high and run[0]]
    if row.text.isascii():
        spaces = _RUN.finditer(row.text, max(0, low - row.lead - 1), max(0, high - row.lead))
        near = [(found.start(), found.end(), row.lead + found.end(), 1) for found in spaces if found.start()]
    marked = {place for place, _ in row.votes}
    single = [run for run in near if run[2] in marked] or near
    return min(single, key=lambda run: abs(run[2] - edge))[1] if single else None


def _take_far_runs(row: Row, edges: list[int], cuts: list[int | None]) -> None:
    """Cut further off, where a block of the column stands apart or digits moved it, but not beyond half a column."""
    for k, at in enumerate(cuts):
        if at is not None:
            continue
        left = (edges[k - 1] + edges[k]) // 2 if k else edges[0] // 2
        right = (edges[k] + edges[k + 1]) // 2 if k + 1 < len(edges) else edges[k] + (edges[k] - left)
        after = next((c for c in reversed(cuts[:k]) if c is not None), 0)
        before = next((c for c in cuts[k + 1 :] if c is not None), len(row.text))
        marked = {place for place, _ in row.votes}
        far = [run for run in row.runs if run[2] in marked and left < run[2] < right and after < run[1] < before]
        if far:
            cuts[k] = min(far, key=lambda run: (run[3] < 2, abs(run[2] - edges[k])))[1]
