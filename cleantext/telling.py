"""What a run says on standard error beside its problems, and how a diff looks to a person at a terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from cleantext.engines.job import Outcome
    from cleantext.report.stats import Stats


def for_reader(diff: bytes) -> bytes:
    """A diff in colours where standard output is a terminal; as it is for a pipe or a file, or where NO_COLOR is set."""
    if sys.stdout is None or not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return diff
    from cleantext.report.diff import coloured

    return coloured(diff)


class Teller:
    """Figures of a run, and a line for each file, where they were asked for.

    ``stats``: table, json or None; ``say`` takes a line.
    """

    def __init__(self, stats: str | None, say: Callable[[str], None], *, verbose: bool) -> None:
        self._format, self._say, self._verbose = stats, say, verbose
        self._stats: Stats | None = None
        if stats is not None or verbose:
            from cleantext.report.stats import Stats  # few runs are asked for figures

            self._stats = Stats()

    def tell(self, name: str, outcome: Outcome) -> None:
        """Take in what became of one file, and say it where that was asked for."""
        if outcome.record is None or self._stats is None:
            return
        self._stats.add(outcome.record)
        if self._verbose and outcome.problem is None:
            from cleantext.report.stats import in_short

            self._say(f"{name}: {in_short(outcome.record)}")

    def figures(self) -> str:
        """Give the figures of the run as they were asked for; nothing where they were not."""
        if self._format is None or self._stats is None:
            return ""
        return self._stats.as_json() if self._format == "json" else self._stats.as_table()
