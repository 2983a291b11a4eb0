"""Kill -9 a process that writes, again and again in mid-write, and count the torn files.

A child writes two texts in turn over one file, in place and with fsync, as ``cleantext clean -i`` does. A kill counts where it
left a temporary file behind: there the child was between making it and renaming it. After each kill the file must hold one of the
two texts, whole.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cleantext.files import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Bytes of the texts: different sizes, large enough that writing is most of what the child does.
_SIZES = (3_000_000, 1_700_000)
#: Seconds that the child lives at most: a few writes.
_LONGEST = 0.02


@dataclass
class Tally:
    """What was seen: kills, those in mid-write, those that left a file torn, and those after which it held the other text."""

    kills: int = 0
    in_mid_write: int = 0
    torn: int = 0
    replaced: int = 0

    def __str__(self) -> str:
        return (
            f"{self.in_mid_write:,} kills in mid-write (of {self.kills:,}): {self.torn} torn files; "
            f"{self.replaced:,} times the new text was in place already"
        )


def kill_writers(times: int, folder: Path, seed: int = 1) -> Tally:
    """Kill writers of a file in ``folder`` until ``times`` of them were in mid-write."""
    chance = random.Random(seed)
    texts = [("渡口的灯亮了。" * size)[: size // 3].encode() for size in _SIZES]
    path = folder / "page.txt"
    write(path, texts[0])
    tally, before = Tally(), texts[0]
    while tally.in_mid_write < times:
        with _writer(path, texts) as child:
            time.sleep(chance.uniform(0, _LONGEST))
            os.kill(child, signal.SIGKILL)
        tally.kills += 1
        left = list(folder.glob(".cleantext-*.tmp"))
        tally.in_mid_write += bool(left)
        for temporary in left:
            temporary.unlink()
        now = path.read_bytes()
        tally.torn += now not in texts
        tally.replaced += now != before
        before = now
    return tally


@contextmanager
def _writer(path: Path, texts: Sequence[bytes]) -> Iterator[int]:
    """Run a child process that writes the texts in turn until it is killed; gives its number once it has begun."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:  # pragma: no cover - it never comes back
        os.write(writing, b"!")
        while True:
            for text in texts[::-1]:
                write(path, text, sync=True)
    os.read(reading, 1)
    try:
        yield child
    finally:
        os.waitpid(child, 0)
        os.close(reading)
        os.close(writing)


def main(args: Sequence[str] | None = None) -> int:
    """Count torn files; exit code 1 where there is one."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.killed", description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--times", type=int, default=2000, help="kills in mid-write")
    parser.add_argument("--folder", type=Path, help="on the file system to try; default: the one for temporary files")
    given = parser.parse_args(args)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        tally = kill_writers(given.times, Path(folder))
    print(tally)
    return 1 if tally.torn else 0


if __name__ == "__main__":
    sys.exit(main())
