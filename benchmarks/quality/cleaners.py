"""What can be scored: cleantext in this process, any command, or a trivial cleaner to compare with."""

from __future__ import annotations

import shlex
import subprocess
import tempfile
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.quality.cases import CLEAN, Case
from benchmarks.quality.score import Output

Clean = Callable[[Case], Output]


class CleanerError(Exception):
    """A cleaner that failed on a page; the message says how."""


def in_process(**options: Any) -> Clean:
    """Clean with `cleantext` (its defaults, or these options), prove each document and clean it once more."""
    from cleantext import Cleaner, Options

    cleaner = Cleaner(Options(**options))

    def clean(case: Case) -> Output:
        document = cleaner.process(case.page)
        try:
            document.verify()
            verified = True
        except AssertionError:
            verified = False
        data = document.text.encode()
        return Output(data, cleaner.process(data).text.encode(), verified)

    return clean


def by_command(template: str, *, timeout: float = 120) -> Clean:
    """Clean with a command: `{in}` and `{out}` stand for files; without `{out}` its standard output is taken.

    >>> by_command("cp {in} {out}")(Case("f", "n", b"abc")).data
    b'abc'
    """

    def run(page: bytes, folder: Path) -> bytes:
        source, target = folder / "page.txt", folder / "clean.txt"
        source.write_bytes(page)
        argv = [word.replace("{in}", str(source)).replace("{out}", str(target)) for word in shlex.split(template)]
        try:
            done = subprocess.run(argv, input=page, capture_output=True, timeout=timeout, check=True)
            return target.read_bytes() if "{out}" in template else done.stdout
        except (OSError, subprocess.SubprocessError) as error:
            said = getattr(error, "stderr", None) or b""
            raise CleanerError(f"{error} {said.decode('utf-8', 'replace').strip()[-300:]}".strip()) from error

    def clean(case: Case) -> Output:
        with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
            data = run(case.page, Path(first))
            return Output(data, run(data, Path(second)))

    return clean


def identity(case: Case) -> Output:
    """Change nothing: what doing nothing scores."""
    return Output(case.page, case.page)


def perfect(case: Case) -> Output:
    """Answer with the gold itself: what the scorer gives at best."""
    if case.family == CLEAN or not case.gold:
        return identity(case)
    blocks: list[str] = []
    for hard, entries in groupby((entry for entry in case.gold if entry.kept), key=lambda entry: entry.hard):
        texts = [entry.text for entry in entries]
        blocks += ["\n".join(texts)] if hard else texts
    data = ("\n\n".join(blocks) + "\n").encode()
    return Output(data, data)


BASELINES: dict[str, Clean] = {"identity": identity, "gold": perfect}
