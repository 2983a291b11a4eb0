"""How it scales: two processes beside one, the memory that a gigabyte takes, the time a character takes in larger inputs.

`python -m benchmarks.scale jobs|memory|linear`. Figures want a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.quality.cases import read_cases
from benchmarks.tables import markdown_table
from benchmarks.throughput.corpus import make_page
from benchmarks.throughput.material import chinese
from cleantext import Cleaner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
#: Of a file for memory: one page in so many is a damaged one, or a gigabyte would take an hour.
DAMAGED_EVERY = 50
#: Pages that are cleaned before anything is measured.
_WARMING = 100


class Measured(NamedTuple):
    """Tables, in Markdown, and whether all is as it should be."""

    report: str
    fine: bool


class Run(NamedTuple):
    """What a run of the command took: seconds, CPU seconds of all its processes, bytes of memory of the largest of them."""

    seconds: float
    cpu: float
    memory: int


def pages(seed: int, *, clean: bool = False) -> Iterator[bytes]:
    """Give different pages without end; ``clean``: most of them as clean text."""
    material = chinese([case for case in read_cases(SEEDS) if case.gold])
    number = 0
    while True:
        page = make_page(material, number, seed)
        yield (page.clean if clean and number % DAMAGED_EVERY else page.damaged).encode()
        number += 1


def command(*args: object) -> Run:
    """Run ``cleantext clean`` and measure it."""
    began = time.perf_counter()
    program = [sys.executable, "-c", "from cleantext.__main__ import run; run()", "clean", *map(str, args)]
    child = os.posix_spawn(sys.executable, program, dict(os.environ))
    _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit(f"cleantext clean {' '.join(map(str, args))}: exit status {status}")
    return Run(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def jobs(folder: Path, size: int) -> Measured:
    """Clean pages of ``size`` bytes with one process and with two; not fine where two are less than 1.75 times as fast."""
    archive = folder / "archive"
    archive.mkdir()
    written = number = 0
    for page in pages(1):
        (archive / f"{number:06}.txt").write_bytes(page)
        number, written = number + 1, written + len(page)
        if written >= size:
            break
    rows, found = [], {}
    for count in (1, 2):
        load = os.getloadavg()[0]
        run = found[count] = command(archive, "-o", folder / f"out{count}", "-j", count)
        rows.append([f"-j {count}", f"{run.seconds:.1f}", f"{found[1].seconds / run.seconds:.2f}", f"{run.cpu:.1f}",
                     f"{run.cpu / found[1].cpu:.2f}", f"{run.memory / 1e6:.0f}", f"{load:.1f}"])  # fmt: skip
    same = all(page.read_bytes() == (folder / "out2" / page.name).read_bytes() for page in (folder / "out1").iterdir())
    head = ["", "seconds", "times as fast", "CPU seconds", "times the CPU", "MB, largest process", "load before"]
    what = f"{written / 1e6:.0f} MB in {number:,} files; outputs {'equal' if same else 'DIFFER'}"
    return Measured(f"{what}\n\n{markdown_table(head, rows)}", same and found[1].seconds >= 1.75 * found[2].seconds)


def memory(folder: Path, size: int) -> Measured:
    """Clean one file of pages, and one of records, of ``size`` bytes; not fine where a process takes more than 200 MB."""
    some = list(islice(pages(1, clean=True), 2000))
    rows: list[tuple[str, str, str, str, int]] = []
    for name, args in (("pages.txt", ()), ("pages.jsonl", ("--field", "text"))):
        path = folder / name
        with path.open("wb") as file:
            number = 0
            while file.tell() < size:
                page = some[number % len(some)] + f"\n第{number}篇。\n".encode()
                file.write(page + b"\x0c" if not args else json.dumps({"text": page.decode()}).encode() + b"\n")
                number += 1
        run = command(path, "-o", folder / f"out-{name}", *args)
        rows.append((name, f"{path.stat().st_size / 1e6:.0f}", f"{number:,}", f"{run.seconds:.0f}", run.memory))
        for used in (path, folder / f"out-{name}"):
            used.unlink()
    table = markdown_table(["", "MB", "pages", "seconds", "MB of memory"], [[*row[:-1], f"{row[-1] / 1e6:.0f}"] for row in rows])
    return Measured(table, all(row[-1] <= 200e6 for row in rows))


def _documents_of_pages(count: int) -> list[str]:
    """Give documents of so many pages, a hundred pages or more in all: one page by itself may cost little or much."""
    some = [page.decode() for page in islice(pages(2), max(100, count))]
    return ["\f".join(some[at : at + count]) for at in range(0, len(some), count)]


def _tails(count: int) -> list[str]:
    return ["".join(f"第{k}班船在清晨六点从村东离岸，船上坐满了\n\n" for k in range(count))]


#: What grows: name -> texts of about so many units each, and the units measured.
GROWING: dict[str, tuple[Callable[[int], list[str]], Sequence[int]]] = {
    "pages in a document": (_documents_of_pages, (1, 10, 100, 1000)),
    "characters without a line end": (lambda n: ["渡口的灯亮了，第一班船离岸。" * (n // 14)], (10**4, 10**5, 350_000)),
    "line ends alone": (lambda n: ["\n" * n], (10**4, 10**5, 10**6)),
    "lines": (lambda n: ["渡口开了。\n" * n], (10**4, 10**5, 10**6)),
    "open tails": (_tails, (10**3, 10**4, 10**5)),
    "quotes": (lambda n: ['"' * n], (10**3, 10**4, 10**5)),
    "quotes in lines": (lambda n: ['他喊了一声"船来了"，\n' * (n // 2)], (10**3, 10**4, 10**5)),
}


def linear(limit: float) -> Measured:
    """Clean ever more of each kind, each in ``limit`` seconds; not fine where a character costs twice what it did in less."""
    cleaner = Cleaner()
    for page in islice(pages(3), _WARMING):  # what is loaded once isn't counted; other pages than those measured are remembered
        len(cleaner.process(page.decode()).text)
    rows, steady = [], True
    for name, (make, counts) in GROWING.items():
        costs: list[float] = []
        for count in counts:
            texts = make(count)
            size = sum(map(len, texts))
            began = time.process_time()
            for text in texts:
                len(cleaner.process(text).text)
            seconds = time.process_time() - began
            costs.append(seconds / size * 1e6)
            rows.append([f"{count:,} {name}", f"{size:,}", f"{seconds:.2f}", f"{costs[-1]:.2f}"])
            print(*rows[-1], sep=" | ", flush=True, file=sys.stderr)
            if seconds > limit:
                steady = False
                break
        steady = steady and costs[-1] < 2 * max(costs[:-1])
    return Measured(markdown_table(["", "characters", "CPU seconds", "µs a character"], rows), steady)


def measure(what: str, size_mb: float | None = None, limit: float = 120, folder: Path | None = None) -> Measured:
    """Measure ``jobs``, ``memory`` or ``linear``."""
    if what == "linear":
        return linear(limit)
    place = Path(tempfile.mkdtemp(dir=folder))
    try:
        return jobs(place, int((size_mb or 100) * 1e6)) if what == "jobs" else memory(place, int((size_mb or 1000) * 1e6))
    finally:
        shutil.rmtree(place)


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("what", choices=["jobs", "memory", "linear"])
    parser.add_argument("--size-mb", type=float, help="millions of bytes: 100 for jobs, 1000 for memory")
    parser.add_argument("--limit", type=float, default=120, help="CPU seconds after which a text is not made larger (120)")
    parser.add_argument("--folder", type=Path, help="where the files are made; default: the folder for temporary files")
    given = parser.parse_args(args)
    measured = measure(given.what, given.size_mb, given.limit, given.folder)
    print(measured.report)
    return 0 if measured.fine else 1


if __name__ == "__main__":
    sys.exit(main())
