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

from cleantext.language.corpus_symbols import line_keys, run_keys, symbols_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    Keys = NDArray[np.uint64]
    Numbers = NDArray[np.int64]

#: Code points of one piece; a piece ends at the end of a line where one comes within as many again.
PIECE: Final = 2_000_000
#: Different runs held in memory, 16 bytes each and as much again while they are merged.
MAX_RUNS: Final = 12_000_000
#: Different lines held in memory while files are counted.
MAX_LINES: Final = 2_000_000


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
    r"""Counts file by file; `finish` gives what was found. Without ``lines`` only runs are counted.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "ferry.txt")
    ...     _ = path.write_text("渡船靠岸。渡船离岸。石桥。渡口。", encoding="utf-8")
    ...     learner = Learner()
    ...     learner.read(path)
    >>> [(run_of(key), int(count)) for key, count in zip(*learner.runs(), strict=True) if count > 1]
    [('\x02渡', 2)]
    """

    def __init__(self, *, lines: bool = True) -> None:
        self._lines = lines
        self.counts = Counts()
        self._waiting: list[Keys] = []
        self._wait = 0
        self._sorted: list[tuple[Keys, Numbers]] = []

    def read(self, path: str | Path) -> None:
        """Count one file, UTF-8, unpacked where it ends in .gz. Raises LearnError; what was read before stays counted."""
        seen: set[int] = set()
        for piece in _pieces(Path(path)):
            self.add(piece)
            if self._lines:
                seen.update(line_keys(piece))
        self.counts.files += 1
        self.counts.lines.update(seen)
        if len(self.counts.lines) > MAX_LINES:
            # Lines of one file only are the most by far; one that comes again later starts anew.
            self.counts.lines = Counter({key: files for key, files in self.counts.lines.items() if files > 1})

    def add(self, text: str) -> None:
        """Count the runs of a piece of text that holds whole lines."""
        self.counts.characters += len(text)
        keys = run_keys(symbols_of(text))
        self._waiting.append(keys)
        self._wait += len(keys)
        if self._wait > PIECE:
            self._push_waiting()

    def runs(self) -> tuple[Keys, Numbers]:
        """Give all runs counted so far, sorted, and how often each occurred."""
        self._push_waiting()
        while len(self._sorted) > 1:
            self._merge()
        return self._sorted[0] if self._sorted else (self.counts.keys, self.counts.counts)

    def finish(self) -> Counts:
        """Give everything counted so far."""
        self.counts.keys, self.counts.counts = self.runs()
        return self.counts

    def _push_waiting(self) -> None:
        if not self._wait:
            return
        # Small files together: to sort and merge each by itself would take longer than to read it.
        self._sorted.append(_count(np.concatenate(self._waiting)))
        self._waiting, self._wait = [], 0
        # As in a merge sort: only neighbours of like size are merged, so each run is moved a few times in all.
        while len(self._sorted) > 1 and len(self._sorted[-2][0]) < 2 * len(self._sorted[-1][0]):
            self._merge()
        if sum(len(keys) for keys, _ in self._sorted) > MAX_RUNS:
            self._sorted = [shortened(*self.runs(), MAX_RUNS * 3 // 4)]

    def _merge(self) -> None:
        (keys, counts), (more, others) = self._sorted[-2:]
        self._sorted[-2:] = [_summed(np.concatenate([keys, more]), np.concatenate([counts, others]))]


def learn(paths: Iterable[str | Path]) -> Counts:
    """Count the runs and lines of files. Raises LearnError for the first that cannot be read."""
    learner = Learner()
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
        bad = f"bad byte 0x{error.object[error.start]:02X} at offset {_bad_byte(path, unpack)}"
        raise LearnError(f"not UTF-8: {bad}; clean it first") from error
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
    return offset - len(decoder.getstate()[0])  # the file ends inside a character


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
