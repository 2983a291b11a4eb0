"""A context model from counts: how much is kept, and the bytes of the file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from cleantext.language.context_file import ORDER, columns_of, pack
from cleantext.language.smoothing import Runs, Smoothed, runs_by_length, smooth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.language.learning import Counts

#: A line is furniture evidence from so many files on; so many lines are kept at most, those of most files.
FILES_OF_LINE: Final = 3
MAX_LINES: Final = 100_000
_LARGEST_NUMBER: Final = 0xFFFF


@dataclass(frozen=True)
class Limits:
    """What is kept: runs of three and four symbols seen so often at least, and a file of so many bytes at most.

    Runs of one and two symbols are kept from two occurrences on, and no run seen once ever is.
    """

    runs_of_3: int = 2
    runs_of_4: int = 2
    max_size: int = 8_000_000


def model_bytes(counts: Counts, limits: Limits, *, origin: str = "", version: str = "") -> bytes:
    """Give the file of the model learned from ``counts``; the same counts and limits give the same bytes.

    Raises ValueError where the size is too small for any context.
    """
    runs = runs_by_length(counts.keys, counts.counts)
    lines = recurring(counts)
    about = {
        "origin": origin,
        "cleantext": version,
        "files": counts.files,
        "characters": counts.characters,
        "limits": asdict(limits),
    }
    at_least = thresholds(runs, limits, 12 * len(lines) + 2 * len(json.dumps(about)) + 1_000)
    note = json.dumps({**about, "seen_at_least": at_least}, ensure_ascii=False, sort_keys=True).encode()
    levels, unknown = smooth(runs, at_least)
    # Steps as wide as the smallest probability needs: that of a large corpus is small.
    step = max(float(-level.log_probabilities.min(initial=-1.0)) for level in levels) / 255
    weight_step = max(float(np.abs(level.log_weights).max(initial=1.0)) for level in levels) / 127
    columns = [column for n in range(ORDER) for column in _columns(levels, n, step, weight_step)]
    columns += [np.array([key for key, _ in lines], "<u8").tobytes(), np.array([files for _, files in lines], "<u2").tobytes()]
    head = {
        "counts": [len(level.keys) for level in levels],
        "lines": len(lines),
        "unknown": unknown,
        "probability_step": step,
        "weight_step": weight_step,
    }
    return pack(head, columns, note)


def recurring(counts: Counts) -> list[tuple[int, int]]:
    """Give the lines that occur in several files: their number and in how many, sorted by number."""
    often = [(key, files) for key, files in counts.lines.items() if files >= FILES_OF_LINE]
    often.sort(key=lambda line: (-line[1], line[0]))
    return sorted((key, min(files, _LARGEST_NUMBER)) for key, files in often[:MAX_LINES])


def thresholds(runs: Sequence[Runs], limits: Limits, rest: int) -> list[int]:
    """Give how often runs of each length must have been seen: as the limits say, then more until the file is small enough.

    ``rest``: bytes of the file that aren't runs. Never fewer for a longer run than for a shorter one.
    """
    at_least = [2, 2, max(2, limits.runs_of_3), max(2, limits.runs_of_3, limits.runs_of_4)]
    while _size(runs, at_least) + rest > limits.max_size:
        if not any(np.count_nonzero(each.counts >= least) for each, least in zip(runs[1:], at_least[1:], strict=True)):
            raise ValueError(f"{limits.max_size:,} bytes are too few for any context")
        # The longest first, until they are asked for twice as often as the next shorter ones: they are worth least by then.
        length = next((n for n in (3, 2) if at_least[n] < 2 * at_least[n - 1]), 1)
        at_least[length] += 1
    return at_least


def _size(runs: Sequence[Runs], at_least: Sequence[int]) -> int:
    counts = [int(np.count_nonzero(each.counts >= least)) for each, least in zip(runs, at_least, strict=True)]
    return sum(np.dtype(code).itemsize * entries for code, entries in columns_of(counts, 0))


def _columns(levels: Sequence[Smoothed], n: int, step: float, weight_step: float) -> list[bytes]:
    level = levels[n]
    columns = [
        (level.keys & np.uint64(0xFFFF)).astype("<u2").tobytes(),
        np.clip(np.rint(-level.log_probabilities / step), 0, 255).astype(np.uint8).tobytes(),
    ]
    if n < ORDER - 1:
        longer = levels[n + 1].keys
        nexts = np.searchsorted(longer >> np.uint64(16), level.keys)
        columns.append(np.append(nexts, len(longer)).astype("<u4").tobytes())
        columns.append(np.clip(128 - np.rint(level.log_weights / weight_step), 0, 255).astype(np.uint8).tobytes())
    return columns
