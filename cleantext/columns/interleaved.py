"""Columns that came out line by line across the page, one below the other: each is read down before the next.

No blank line and no gutter tells them; the text does. Hardly any line goes on in the one below, and nearly every one in a line
some way down. The page is read both ways, and only where columns are by far the better reading is anything moved.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleantext.columns.text import MARK_INSIDE, is_wide_text
from cleantext.layout import LogEntry  # noqa: TC001 - compiled, a NamedTuple looks for the types of its fields
from cleantext.lines import Lines  # noqa: TC001 - the same
from cleantext.marks import CLAUSE, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.columns.chains import Zone
    from cleantext.columns.line_links import Links
    from cleantext.options import Options

#: Fewer lines are no page with columns; in a text whose middle line is so wide nobody wrapped them.
_FEWEST, _WIDEST = 10, 70
#: A line that doesn't go on in the one below, and does in one of the next ones: gains in natural logarithms of odds.
_STRANGE, _AT_HOME, _NEXT = 0.0, 3.0, 9
#: The same by the two characters at the joint alone.
_PAIR_AT_HOME, _PAIR_NEXT = 4.0, 6
#: So many lines of a page are tried by pairs, as many more where one of them is such a line, and so many must be such lines.
#: Where all lines are tried one is enough, and what stands around these is looked at.
_TRIED, _ODD = 96, 2
#: A line is full that has at most so many cells less than the middle one.
_FULL = 4
#: So many of a hundred lines stand below a blank one where each line of a row is a block by itself.
_LOOSE = 60
#: Columns side by side at most; where each line is a block, rows of a whole newspaper page were printed so.
_COLUMNS, _COLUMNS_LOOSE = 4, 6
#: Then lines are read further: among so many there must be so many such lines.
_WINDOW, _ODD_TOGETHER = 36, 4
#: A page of no more lines hardly has as many: there _ODD are enough.
_SHORT = 32
#: Lines above and below those that are read as well: columns are mixed there, too, and less plainly.
_AROUND = 60
#: So many lines are read at once, more than any page of a paper has: what is remembered of each reading takes room.
_AT_ONCE = 2_000
# Gains are natural logarithms of odds.
#: What columns must gain to be read down, and to be told.
_SURE, _TOLD = 30.0, 20.0
#: The same for the parts of rows: that a space stands between them is a sign by itself.
_SURE_IN_ROWS = 12.0
#: What the joints that change must gain on average, and all together, and how many times what some of them lose.
_PER_JOINT, _ALL_JOINTS, _MORE = 2.0, 28.0, 4
#: Of a hundred joints so many may speak against themselves. Of news at most 28 do; of texts that the context model knows less
#: up to 41, as where columns are confused: there the same ones must come out when so many more are allowed, 95 joints of 100.
_STRANGE_JOINTS, _MORE_COLUMNS, _SAME_JOINTS = 33, 2, 95
#: Columns that gain so much need less of each joint: no page in order gains half of that.
_BEYOND_DOUBT, _PER_JOINT_THEN = 60.0, 1.5


class Untangled(NamedTuple):
    """The lines with each column read down before the next.

    ``doubts``: what is told of columns that were left as they stand; ``is_mixed``: whether some lines don't go on in those below;
    ``held``: the lines of columns in doubt, of which nobody knows where they go on.
    """

    lines: Lines
    doubts: tuple[LogEntry, ...]
    is_mixed: bool
    held: frozenset[int] = frozenset()


def untangle(lines: Lines, seen: Lines, options: Options, *, thorough: bool = False) -> Untangled:
    """Read down the columns that came out line by line: ``lines`` itself where there are none.

    ``seen``: the same lines as they are judged; ``thorough``: try all lines at once.
    """
    is_loose = _is_loose(lines)
    if is_loose:
        seen = replace(seen, gaps=[0] * len(seen))
    most = _COLUMNS_LOOSE if is_loose else _COLUMNS
    found, doubtful, is_mixed = find_columns(seen, options, thorough=thorough, most=most)
    if not found:
        doubts = tuple(entry(zone, range(len(lines)), applied=False) for zone in doubtful)
        return Untangled(lines, doubts, is_mixed, _lines_of(doubtful, range(len(lines))))
    order = in_order(len(lines), found)
    place = [0] * len(lines)
    for n, i in enumerate(order):
        place[i] = n
    segments = _read_down(lines, order, place, found, spacing=int(is_loose))
    segments.log += [entry(zone, place, applied=False) for zone in doubtful]
    return Untangled(segments, (), is_mixed, _lines_of(doubtful, place))


def _lines_of(zones: list[Zone], place: Sequence[int]) -> frozenset[int]:
    """The numbers of all lines of some zones; ``place``: where each line stands now."""
    return frozenset([place[i] for zone in zones for column in zone.columns for i in column])


def _is_loose(lines: Lines) -> bool:
    """Whether so many lines stand by themselves that blank lines don't tell where a text begins: one is one of a row."""
    return sum(map(bool, lines.gaps)) * 100 >= _LOOSE * len(lines)


def find_columns(
    seen: Lines,
    options: Options,
    *,
    thorough: bool,
    most: int = _COLUMNS,
    beside: frozenset[int] = frozenset(),
    places: Sequence[int] = (),
    pages: Sequence[tuple[int, int]] | None = None,
) -> tuple[list[Zone], list[Zone], bool]:
    """Find the zones of lines that are columns beyond doubt, those that may be, and whether some lines don't go on below.

    ``seen``: the lines as they are judged; ``thorough``: try all lines at once; ``most``: columns side by side that came out line
    by line; ``beside``: the lines that stand in one row with the line before; ``places``: where in their rows the lines begin,
    where that is known; ``pages``: the ranges of lines that are looked at, all pages by default.
    """
    mixed = [
        stretch
        for page in (pairwise([*seen.pages, len(seen)]) if pages is None else pages)
        if (tried := _may_be_mixed(seen, *page, options, thorough=thorough))
        for begin, end in _mixed_stretches(
            seen, *page, tried, options, _ODD if beside or page[1] - page[0] <= _SHORT else _ODD_TOGETHER
        )
        for stretch in ((at, min(at + _AT_ONCE, end)) for at in range(begin, end, _AT_ONCE))
    ]
    if not mixed:
        return [], [], False
    from cleantext.columns.line_chains import best_zones  # few pages are mixed
    from cleantext.columns.line_links import Links
    from cleantext.columns.row_chains import best_rows

    told, certain = (_SURE_IN_ROWS, _SURE_IN_ROWS) if beside else (_TOLD, _SURE)
    found: list[Zone] = []
    doubtful: list[Zone] = []
    for first, last in mixed:
        links = Links(seen, first, last, options.witnesses.context, frozenset([n - first for n in beside]), places[first:last])
        for zone in best_rows(links) if beside else best_zones(links, most):
            if len(zone.columns) < 2 or zone.gain < told:
                continue
            is_sure = zone.gain >= certain and _gains_at_joints(links, zone) and (bool(beside) or _is_clear(links, zone, most))
            columns = [[first + i for i in column] for column in zone.columns]
            if _is_running(seen, columns):
                doubts = frozenset([first + i for i in zone.doubts])
                (found if is_sure else doubtful).append(zone._replace(columns=columns, doubts=doubts))
    return found, doubtful, True


def _may_be_mixed(lines: Lines, first: int, last: int, options: Options, *, thorough: bool) -> range:
    """The lines of a page among which some, by two characters each, don't go on in those below: tells little, costs little."""
    cells = sorted(lines.cells[first:last])
    middle = cells[len(cells) // 2] if cells else _WIDEST
    if last - first < _FEWEST or middle >= _WIDEST or not is_wide_text("".join(lines.texts[first:last:8])):
        return range(0)
    if thorough:
        return range(first, last - 1)
    step = max(1, (last - first) // _TRIED)
    odd = _odd_pairs(lines, range(first, last - 1, step), middle - _FULL, last, options)
    if odd and step == 1:
        return range(max(first, odd[0] - _WINDOW), min(last - 1, odd[-1] + _WINDOW))
    if 0 < len(odd) < _ODD:
        odd += _odd_pairs(lines, range(first + step // 2, last - 1, step), middle - _FULL, last, options)
    return range(first, last - 1) if len(odd) >= _ODD else range(0)


def _odd_pairs(lines: Lines, numbers: range, full: int, last: int, options: Options) -> list[int]:
    """The lines of `_odd` among some full ones by the two characters at each joint."""
    texts, cells, gaps = lines.texts, lines.cells, lines.gaps
    chosen = [
        i
        for i in numbers
        if cells[i] >= full and not gaps[i + 1] and "一" <= texts[i][-1] <= "\u9fff" and "一" <= texts[i + 1][0] <= "\u9fff"
    ]
    if not chosen:
        return []
    context = options.witnesses.context
    gains = context.pair_gains("".join([texts[i][-1] + texts[i + 1][0] for i in chosen]))
    strange = [i for i, gain in zip(chosen, gains, strict=True) if gain < _STRANGE]
    others = [
        [texts[i][-1] + text[0] for text in texts[i + 2 : min(i + _PAIR_NEXT + 1, last)] if "一" <= text[0] <= "\u9fff"]
        for i in strange
    ]
    gains = context.pair_gains("".join([pair for pairs in others for pair in pairs]))
    ends = [0, *accumulate(map(len, others))]
    return [
        i for i, (begin, end) in zip(strange, pairwise(ends), strict=True) if max(gains[begin:end], default=0.0) > _PAIR_AT_HOME
    ]


def _mixed_stretches(lines: Lines, first: int, last: int, tried: range, options: Options, least: int) -> list[tuple[int, int]]:
    """Find where ``least`` of the lines ``tried`` that stand together don't go on in those below: ranges, with lines around."""
    found: list[tuple[int, int]] = []
    odd = _odd(lines, tried, last, options)
    for above, below in zip(odd, odd[least - 1 :], strict=False):
        if below - above < _WINDOW:
            begin, end = max(first, above - _AROUND), min(last, below + _AROUND)
            if found and found[-1][1] >= begin:
                begin = found.pop()[0]
            found.append((begin, end))
    return found


def _odd(lines: Lines, tried: range, last: int, options: Options) -> list[int]:
    """Which of the lines ``tried`` end no sentence and don't go on below, but in one of the next ones, above line ``last``."""
    texts, gaps, context = lines.texts, lines.gaps, options.witnesses.context
    open_ = [i for i in tried if not gaps[i + 1] and not ends_sentence(texts[i])]
    below = context.gains([texts[i] for i in open_], [texts[i + 1] for i in open_], [[n] for n in range(len(open_))])
    strange = [i for i, (gain,) in zip(open_, below, strict=True) if gain < _STRANGE and i + 2 < last]
    heads = sorted({k for i in strange for k in range(i + 2, min(i + _NEXT + 1, last))})
    number = {k: n for n, k in enumerate(heads)}
    wanted = [[number[k] for k in range(i + 2, min(i + _NEXT + 1, last))] for i in strange]
    rest = context.gains([texts[i] for i in strange], [texts[k] for k in heads], wanted)
    return [i for i, gains in zip(strange, rest, strict=True) if max(gains) > _AT_HOME]


def _gains_at_joints(links: Links, zone: Zone) -> bool:
    """Whether the lines that stop in mid-sentence go on better, nearly all of them: headlines and credits may stand anywhere."""
    below = {a: b for column in zone.columns for a, b in pairwise(column)}
    changes = []
    for a, b in below.items():
        if b == a + 1 or links.final[a] or links.is_headline[a] or links.gaps[a + 1]:
            continue
        changes.append(links.into(b, (a,))[0] - links.into(a + 1, (a,))[0])
    total, lost = sum(changes), -sum([change for change in changes if change < 0])
    of_each = _PER_JOINT_THEN if zone.gain >= _BEYOND_DOUBT else _PER_JOINT
    return total >= max(_ALL_JOINTS, of_each * len(changes), _MORE * lost)


def _is_clear(links: Links, zone: Zone, most: int) -> bool:
    """Whether few joints of columns speak against themselves, or the same columns come out when more are allowed."""
    from cleantext.columns.line_chains import best_zones  # few pages are mixed

    joints = {(a, b) for column in zone.columns for a, b in pairwise(column) if not links.final[a]}
    strange = sum([links.into(b, (a,))[0] < 0 for a, b in joints])
    if strange * 100 <= _STRANGE_JOINTS * len(joints):
        return True
    columns = [column for other in best_zones(links, most + _MORE_COLUMNS) for column in other.columns]
    others = {joint for column in columns for joint in pairwise(column)}
    return len(joints & others) * 100 >= _SAME_JOINTS * len(joints)


def _is_running(lines: Lines, columns: list[list[int]]) -> bool:
    """Whether most lines stop in mid-phrase and many have marks inside: those of verse, lists and tables don't."""
    texts = [lines.texts[i] for column in columns for i in column]
    unfinished = [text for text in texts if not ends_sentence(text)]
    broken = sum([text[-1] not in CLAUSE for text in unfinished])
    marked = sum([MARK_INSIDE.search(text) is not None for text in texts])
    return broken * 2 >= len(texts) and marked * 10 >= 2 * len(texts)


def in_order(count: int, zones: list[Zone]) -> list[int]:
    """The numbers of ``count`` lines with the columns of each zone one below the other."""
    order = list(range(count))
    for zone in zones:
        flat = [i for column in zone.columns for i in column]
        order[min(flat) : min(flat) + len(flat)] = flat
    return order


def _read_down(lines: Lines, order: list[int], place: list[int], zones: list[Zone], spacing: int) -> Lines:
    """The lines with the columns of each zone one below the other, in ``order``; ``place``: where each line stands then.

    ``spacing``: blank lines in a column that mean nothing.
    """
    from cleantext.columns.column_pieces import Piece  # few pages are mixed
    from cleantext.columns.segments import assemble

    pieces = [Piece(i, 0, len(lines.texts[i]), i, lines.gaps[i], lines.indents[i], lines.indents[i]) for i in order]
    for zone in zones:
        for column in zone.columns:
            for i in column:
                pieces[place[i]].gap = max(0, pieces[place[i]].gap - spacing)
            begin = pieces[place[column[0]]]
            begin.gap = max(begin.gap, 1 if place[column[0]] else 0)
    segments = assemble(lines, pieces, lines.pages, ())
    segments.log += [entry(zone, place, applied=True) for zone in zones]
    return segments


def entry(zone: Zone, place: Sequence[int], *, applied: bool, rule: str = "interleaved-columns") -> LogEntry:
    """What is told of a zone that was read down by ``rule``, or may have to be; ``place``: where each line stands now."""
    rule = rule if applied else "interleaved-in-doubt"
    confidence = min(0.95, 0.75 + zone.gain / 500) if applied else 0.4
    return rule, tuple(place[column[0]] for column in zone.columns), confidence, (len(zone.columns), zone.gain), applied
