"""Counting a corpus for a context model: runs of up to four symbols, and lines that come again in several files.

Needs numpy, so only `cleantext learn` imports it. Text is read in pieces, and what is counted has a bound: an archive of any size
is learned in about half a gigabyte of memory.

Dirty pages are fine. Nothing is counted across the end of a line unless a sentence ends there, since the next line of a
page may be that of another column; the start of a line counts as the start of a sentence only after such an end.
"""

from __future__ import annotations

import codecs
import gzip
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

import numpy as np

from cleantext.language.recurring import line_keys
from cleantext.language.symbols import BREAK, CLOSERS, END_MARKS, NUMBER, OTHER, POINT, RUNS, START, symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    Symbols = NDArray[np.uint16]
    Keys = NDArray[np.uint64]
    Numbers = NDArray[np.int64]

ORDER: Final = 4
#: Code points of one piece; a piece ends at the end of a line where one comes within as many again.
PIECE: Final = 2_000_000
#: Different runs held in memory, 16 bytes each and as much again while they are merged.
MAX_RUNS: Final = 12_000_000
#: Different lines held in memory while files are counted.
MAX_LINES: Final = 2_000_000
_LINE_END, _SPACE, _GONE = 0x0A, 0x20, 0xFFFF


class LearnError(OSError):
    """A corpus file that cannot be read; the message is one line and doesn't name the file."""


@dataclass
class Counts:
    """What a corpus holds: runs of symbols, and in how many files a line occurs.

    ``keys`` has four symbols of 16 bits in one number, the last symbol in the highest bits, so that sorted keys are a tree
    of runs read backwards; 0 where a run is shorter. ``counts`` says how often each occurs, every symbol counted once: with
    the longest run it ends.
    """

    keys: Keys = field(default_factory=lambda: np.zeros(0, np.uint64))
    counts: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))
    lines: Counter[int] = field(default_factory=Counter)
    files: int = 0
    characters: int = 0


class Learner:
    r"""Counts file by file; `counts` gives what was found so far.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "ferry.txt")
    ...     _ = path.write_text("渡船靠岸。渡船离岸。石桥。渡口。", encoding="utf-8")
    ...     learner = Learner()
    ...     learner.read(path)
    >>> [(run_of(key), int(count)) for key, count in zip(*learner.runs(), strict=True) if count > 1]
    [('\x02渡', 2)]
    """

    def __init__(self, *, recurring: bool = True) -> None:
        self.recurring = recurring
        self.counts = Counts()
        self._sorted: list[tuple[Keys, Numbers]] = []

    def read(self, path: str | Path) -> None:
        """Count one file, UTF-8, unpacked where it ends in .gz. Raises LearnError; what was read before stays counted."""
        seen: set[int] = set()
        for piece in _pieces(Path(path)):
            self.add(piece)
            if self.recurring:
                seen.update(line_keys(piece))
        self.counts.files += 1
        self.counts.lines.update(seen)
        if len(self.counts.lines) > MAX_LINES:
            # Lines of one file only are the most by far; one that comes again later starts anew.
            self.counts.lines = Counter({key: files for key, files in self.counts.lines.items() if files > 1})

    def add(self, text: str) -> None:
        """Count the runs of a piece of text that holds whole lines."""
        self.counts.characters += len(text)
        self._push(*_count(run_keys(symbols_of(text))))

    def runs(self) -> tuple[Keys, Numbers]:
        """Give all runs counted so far, sorted, and how often each occurred."""
        while len(self._sorted) > 1:
            self._merge()
        return self._sorted[0] if self._sorted else (self.counts.keys, self.counts.counts)

    def finish(self) -> Counts:
        """Give everything counted so far."""
        self.counts.keys, self.counts.counts = self.runs()
        return self.counts

    def _push(self, keys: Keys, counts: Numbers) -> None:
        self._sorted.append((keys, counts))
        # As in a merge sort: only neighbours of like size are merged, so each run is moved a few times in all.
        while len(self._sorted) > 1 and len(self._sorted[-2][0]) < 2 * len(self._sorted[-1][0]):
            self._merge()
        if sum(len(keys) for keys, _ in self._sorted) > MAX_RUNS:
            self._sorted = [shortened(*self.runs(), MAX_RUNS * 3 // 4)]

    def _merge(self) -> None:
        (keys, counts), (more, others) = self._sorted[-2:]
        self._sorted[-2:] = [_summed(np.concatenate([keys, more]), np.concatenate([counts, others]))]


def learn(paths: Iterable[str | Path], *, recurring: bool = True) -> Counts:
    """Count the runs and lines of files. Raises LearnError for the first that cannot be read."""
    learner = Learner(recurring=recurring)
    for path in paths:
        learner.read(path)
    return learner.finish()


def run_of(key: int) -> str:
    """Give the symbols of a key, in the order of the text."""
    codes = [int(key) >> shift & 0xFFFF for shift in (0, 16, 32, 48)]
    return "".join(chr(code) for code in codes if code)


# ------------------------------------------------------------------ reading
def _pieces(path: Path) -> Iterator[str]:
    unpack: Any = gzip.open if path.suffix == ".gz" else open
    try:
        with unpack(path, "rt", encoding="utf-8-sig") as file:
            while piece := _piece(file):
                yield piece
    except UnicodeDecodeError as error:
        raise LearnError(f"not UTF-8: bad byte 0x{error.object[error.start]:02X} at offset {_bad_byte(path, unpack)}") from error
    except EOFError as error:
        raise LearnError("ends in mid-file: a gzip file cut short") from error
    except OSError as error:
        raise LearnError(error.strerror or str(error)) from error


def _piece(file: IO[str]) -> str:
    piece = file.read(PIECE)
    return piece if piece.endswith("\n") else piece + file.readline(PIECE)


def _bad_byte(path: Path, unpack: Any) -> int:
    """Where the first byte stands that is not UTF-8: a decoder that reads ahead doesn't say."""
    decoder, offset = codecs.getincrementaldecoder("utf-8")(), 0
    with unpack(path, "rb") as file:
        while block := file.read(1 << 20):
            held = len(decoder.getstate()[0])
            try:
                decoder.decode(block)
            except UnicodeDecodeError as error:
                return offset - held + error.start
            offset += len(block)
    return offset


# ------------------------------------------------------------------ text to symbols, symbols to keys
def _table() -> Symbols:
    table = np.full(1 << 16, _GONE, np.uint16)
    for code in range(1 << 16):
        if not 0xD800 <= code < 0xE000:
            found = symbol(chr(code))
            table[code] = ord(found) if found else _GONE
    table[0xD800:0xDC00] = ord(OTHER)  # the first half stands for the pair; the second is gone
    table[[_LINE_END, 0x0D, 0x0C, 0x0B]] = _LINE_END
    return table


_SYMBOL_OF: Final = _table()


def _codes(characters: str) -> Symbols:
    return np.array([ord(c) for c in characters], np.uint16)


def symbols_of(text: str) -> Symbols:
    r"""Do for whole lines what `symbols` does for a stretch of text; BREAK where nothing is known of what stands before.

    >>> bytes(symbols_of("石桥。渡口").astype("<u2")).decode("utf-16-le")
    '石桥。\x02渡口'
    """
    found = _SYMBOL_OF[np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")]
    found = _without_spaces(found[found != _GONE])
    if len(found) < 2:
        return found
    # A point inside a number belongs to it.
    digit = found == ord(NUMBER)
    inside = np.zeros(len(found), bool)
    inside[1:-1] = (found[1:-1] == ord(POINT)) & digit[:-2] & digit[2:]
    found[inside] = ord(NUMBER)
    again = np.zeros(len(found), bool)
    again[1:] = (found[1:] == found[:-1]) & np.isin(found[1:], _codes(RUNS + "\n"))
    return _with_starts(found[~again])


def _without_spaces(found: Symbols) -> Symbols:
    """White space goes, but between two Han characters it parts: two headlines on a line, two columns of a table."""
    space = found == _SPACE
    if not space.any():
        return found
    solid = found[~space]
    after = np.flatnonzero(space) - np.arange(np.count_nonzero(space))  # where the next solid character is in `solid`
    after = np.unique(after[(after > 0) & (after < len(solid))])
    parts = after[(solid[after] >= 0x3400) & (solid[after] < 0xFB00) & (solid[after - 1] >= 0x3400) & (solid[after - 1] < 0xFB00)]
    return np.insert(solid, parts, ord(BREAK))


def _with_starts(found: Symbols) -> Symbols:
    """START after each sentence, BREAK for the other line ends."""
    line_end = found == _LINE_END
    mark = np.isin(found, _codes(END_MARKS))
    through = line_end | np.isin(found, _codes(CLOSERS))
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


# ------------------------------------------------------------------ counting
def _count(keys: Keys) -> tuple[Keys, Numbers]:
    keys = np.sort(keys)
    starts = np.flatnonzero(np.concatenate([np.ones(min(1, len(keys)), bool), keys[1:] != keys[:-1]]))
    return keys[starts], np.diff(np.append(starts, len(keys)))


def _summed(keys: Keys, counts: Numbers) -> tuple[Keys, Numbers]:
    order = np.argsort(keys, kind="stable")
    keys, counts = keys[order], counts[order]
    starts = np.flatnonzero(np.concatenate([np.ones(min(1, len(keys)), bool), keys[1:] != keys[:-1]]))
    return keys[starts], np.add.reduceat(counts, starts) if len(starts) else counts


def shortened(keys: Keys, counts: Numbers, limit: int) -> tuple[Keys, Numbers]:
    """Count rare runs as the shorter runs they end with, rarest and longest first, until no more than ``limit`` are left.

    How often each shorter run occurs stays exact.
    """
    for length, lowest in ((4, 1), (4, 2), (4, 4), (3, 2), (4, 16), (3, 8), (2, 4)):
        if len(keys) <= limit:
            break
        kept_bits = np.uint64(0xFFFF_FFFF_FFFF_FFFF << 16 * (5 - length) & 0xFFFF_FFFF_FFFF_FFFF)
        rare = counts <= lowest
        keys, counts = _summed(np.where(rare, keys & kept_bits, keys), counts)
    return keys, counts
