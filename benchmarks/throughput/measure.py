"""How speed is measured: contenders take turns on the same pages, CPU time, the fastest round of each.

A contender is what becomes of a page's bytes. For every page the file is read, worked on, and a new file is written, in
this process. CPU time leaves out what else the machine does; the minimum over many rounds leaves out most of what
disturbs CPU time (frequency, caches). Turns alternate, so that a slow minute hits everyone.
"""

from __future__ import annotations

import shutil
import statistics
import time
import unicodedata
from dataclasses import dataclass, field
from importlib import metadata
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

BASELINE = "NFKC read-write"
OURS = "cleantext"
PEERS_EVERY = 3  # rounds


@dataclass
class Figures:
    """CPU seconds of each round and what was done in it."""

    seconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)  # bytes
    lines: list[int] = field(default_factory=list)

    @property
    def best(self) -> float:
        """CPU seconds for a million bytes, in the fastest round."""
        return min(t / size for t, size in zip(self.seconds, self.sizes, strict=True)) * 1e6

    @property
    def median(self) -> float:
        """CPU seconds for a million bytes, in the middle round."""
        return statistics.median(t / size for t, size in zip(self.seconds, self.sizes, strict=True)) * 1e6

    @property
    def nanoseconds_a_line(self) -> float:
        """CPU time of a line, in the fastest round."""
        return min(t / lines for t, lines in zip(self.seconds, self.lines, strict=True)) * 1e9


def contenders(*, peers: bool = True) -> dict[str, Callable[[bytes], bytes]]:
    """Return what is measured, the baseline first; peers that aren't installed are left out."""
    from cleantext import Cleaner

    cleaner = Cleaner()
    found: dict[str, Callable[[bytes], bytes]] = {
        BASELINE: lambda page: unicodedata.normalize("NFKC", page.decode()).encode(),
        OURS: lambda page: cleaner.process(page).text.encode(),
    }
    if peers and find_spec("ftfy"):
        import ftfy

        found[f"ftfy {metadata.version('ftfy')}"] = lambda page: ftfy.fix_text(page.decode()).encode()
    if peers and find_spec("autocorrect_py"):
        import autocorrect_py

        found[f"autocorrect-py {metadata.version('autocorrect-py')}"] = lambda page: autocorrect_py.format(page.decode()).encode()
    return found


def take_turns(
    pages: Sequence[Path], those: Mapping[str, Callable[[bytes], bytes]], rounds: int, sample: int | None, scratch: Path
) -> dict[str, Figures]:
    """Let each contender work on the same pages in turn, `rounds` times; peers, which are slow, every third time.

    With `sample`, a round takes about so many bytes of the pages, the next round the pages after those, and so on
    around; times are then compared a million bytes of the page, since rounds differ a little in size.
    """
    figures = {name: Figures() for name in those}
    sizes = [page.stat().st_size for page in pages]
    at = 0
    for number in range(rounds):
        at, chosen = _next_sample(sizes, at, sample)
        files = [str(pages[k]) for k in chosen]
        lines = sum(pages[k].read_bytes().count(b"\n") for k in chosen)  # also brings the files into memory for everyone
        turn = [name for name in those if name in {BASELINE, OURS} or number % PEERS_EVERY == 0]
        for name in turn if number % 2 == 0 else turn[::-1]:
            seconds = _read_work_write(files, those[name], scratch)
            figures[name].seconds.append(seconds)
            figures[name].sizes.append(sum(sizes[k] for k in chosen))
            figures[name].lines.append(lines)
    return figures


def _next_sample(sizes: Sequence[int], at: int, sample: int | None) -> tuple[int, list[int]]:
    """Return where the next round starts, and the pages of this one.

    >>> _next_sample([5, 5, 5], 2, 8), _next_sample([5, 5, 5], 2, None)
    ((1, [2, 0]), (2, [2, 0, 1]))
    """
    chosen: list[int] = []
    size = 0
    for k in range(len(sizes)):
        page = (at + k) % len(sizes)
        chosen.append(page)
        size += sizes[page]
        if sample is not None and size >= sample:
            break
    return (at + len(chosen)) % len(sizes), chosen


def _read_work_write(files: Sequence[str], work: Callable[[bytes], bytes], scratch: Path) -> float:
    """Return the CPU seconds it took to read every file, work on it, and write a new one."""
    scratch.mkdir(parents=True)
    targets = [str(scratch / f"{k}.txt") for k in range(len(files))]
    start = time.process_time()
    for source, target in zip(files, targets, strict=True):
        with open(source, "rb") as file:  # noqa: PTH123  pathlib costs as much as the baseline's work on a small page
            page = file.read()
        done = work(page)
        with open(target, "wb") as file:  # noqa: PTH123
            file.write(done)
    seconds = time.process_time() - start
    shutil.rmtree(scratch)
    return seconds
