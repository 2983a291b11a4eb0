"""Whole files as symbols, keys of runs and numbers of lines, with numpy: what `symbols` and `line_key` do, many times as fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from cleantext.language.context_file import ORDER
from cleantext.language.fold import SIMPLIFIED_OF
from cleantext.language.recurring import FOLDED, LONGEST, SHORTEST, WEEKDAYS, WEIGHTS
from cleantext.language.symbols import BREAK, CLOSERS, END_MARKS, NUMBER, OTHER, POINT, RUNS, START, symbol

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Symbols = NDArray[np.uint16]
    Keys = NDArray[np.uint64]
    Flags = NDArray[np.bool_]

_LINE_END, _SPACE, _GONE = 0x0A, 0x20, 0xFFFF
_HAN, _HAN_END = 0x3400, 0xA000


def _table() -> Symbols:
    table = np.arange(1 << 16, dtype=np.uint16)
    for old, new in SIMPLIFIED_OF.items():
        table[ord(old)] = ord(new)
    for code in (*range(_HAN), *range(_HAN_END, 0xD800), *range(0xE000, 1 << 16)):
        found = symbol(chr(code))
        table[code] = ord(found) if found else _GONE
    table[0xD800:0xDC00] = ord(OTHER)  # the first half of a pair stands for both
    table[0xDC00:0xE000] = _GONE
    table[[_LINE_END, 0x0D, 0x0C, 0x0B]] = _LINE_END
    return table


_SYMBOL_OF: Final = _table()


def _folds() -> Symbols:
    table = np.arange(1 << 16, dtype=np.uint16)
    for traditional, simplified in SIMPLIFIED_OF.items():
        table[ord(traditional)] = ord(simplified)
    for old, new in FOLDED.items():
        table[old] = _GONE if new is None else new
    return table


def _among(characters: str) -> Flags:
    """Give a table that is true for these characters: to look a symbol up there is faster than to compare."""
    table = np.zeros(1 << 16, bool)
    table[[ord(c) for c in characters]] = True
    return table


_FOLD_OF: Final = _folds()
_IN_RUNS: Final = _among(RUNS + "\n")
_IS_END: Final = _among(END_MARKS)
_IS_CLOSER: Final = _among(CLOSERS)
_IS_WEEKDAY: Final = _among(WEEKDAYS)
_WEIGHTS: Final = np.array(WEIGHTS, np.uint64)


def _units(text: str) -> Symbols:
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")


def symbols_of(text: str) -> Symbols:
    r"""Do for whole lines what `symbols` does for a stretch of text; BREAK where nothing is known of what stands before.

    >>> bytes(symbols_of("石桥。渡口").astype("<u2")).decode("utf-16-le")
    '石桥。\x02渡口'
    """
    found = _SYMBOL_OF[_units(text)]
    found = _without_spaces(found[found != _GONE])
    if len(found) < 2:
        return found
    # A point inside a number belongs to it.
    digit = found == ord(NUMBER)
    inside = np.zeros(len(found), bool)
    inside[1:-1] = (found[1:-1] == ord(POINT)) & digit[:-2] & digit[2:]
    found[inside] = ord(NUMBER)
    again = np.zeros(len(found), bool)
    again[1:] = (found[1:] == found[:-1]) & _IN_RUNS[found[1:]]
    return _with_starts(found[~again])


def _without_spaces(found: Symbols) -> Symbols:
    """White space goes, but between two Han characters it parts: two headlines on a line, two columns of a table."""
    space = found == _SPACE
    if not space.any():
        return found
    solid = found[~space]
    after = np.flatnonzero(space) - np.arange(np.count_nonzero(space))  # where the next solid character is in `solid`
    after = np.unique(after[(after > 0) & (after < len(solid))])
    han = (solid >= _HAN) & (solid < _HAN_END)
    parts = after[han[after] & han[after - 1]]
    return np.insert(solid, parts, ord(BREAK))


def _with_starts(found: Symbols) -> Symbols:
    """START after each sentence, BREAK for the other line ends."""
    line_end = found == _LINE_END
    mark = _IS_END[found]
    through = line_end | _IS_CLOSER[found]
    after = mark.copy()
    for _ in range(5):
        after[1:] |= through[1:] & after[:-1]
    starts = after.copy()
    starts[:-1] &= ~after[1:] & ~mark[1:]
    starts[-1] = False
    found[line_end] = ord(BREAK)
    copies = np.where(line_end & after, 0, 1) + starts
    placed = np.repeat(found, copies)
    placed[np.cumsum(copies)[starts] - 1] = ord(START)
    return placed


def run_keys(found: Symbols) -> Keys:
    """Give the key of the longest run that ends at each symbol: up to four, none across a break or from before a start."""
    padded = np.concatenate([np.zeros(ORDER - 1, np.uint16), found])
    last = padded[ORDER - 1 :]
    keys = last.astype(np.uint64)
    open_ = np.ones(len(last), bool)
    for back in range(1, ORDER):
        before = padded[ORDER - 1 - back : len(padded) - back]
        keys = keys << np.uint64(16) | np.where(open_, before, 0).astype(np.uint64)
        open_ &= (before != ord(BREAK)) & (before != ord(START))
    ending: Keys = keys[(last != ord(BREAK)) & (last != ord(START))]
    return ending


def line_keys(text: str) -> list[int]:
    r"""Give the numbers of the lines of a text, each once, those of lines too short or too long left out.

    >>> from cleantext.language.recurring import line_key
    >>> line_keys("第12版\n\n第 3 版") == [line_key("第1版")]
    True
    """
    found = _FOLD_OF[_units(text + "\n")]
    found = found[found != _GONE]
    digit = found == ord("0")
    again = np.zeros(len(found), bool)
    again[1:] = digit[1:] & digit[:-1]
    found = found[~again]
    found[2:][_IS_WEEKDAY[found[2:]] & (found[1:-1] == ord("期")) & (found[:-2] == ord("星"))] = ord("0")
    ends = np.flatnonzero(found == _LINE_END)
    starts = np.concatenate([np.zeros(1, np.int64), ends[:-1] + 1])
    place = np.arange(len(found)) - np.repeat(starts, ends + 1 - starts)
    weighed = (found.astype(np.uint64) + np.uint64(1)) * _WEIGHTS[np.minimum(place, LONGEST - 1)]
    weighed[ends] = 0
    sums = np.add.reduceat(weighed, starts)
    lengths = ends - starts
    keys: list[int] = np.unique(sums[(lengths >= SHORTEST) & (lengths <= LONGEST)]).tolist()
    return keys
