"""A progress bar for a run that takes longer than people like to wait in the dark."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from cleantext.files import status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cleantext.engines.job import Outcome
    from cleantext.engines.plan import Task

#: Seconds without a bar: most runs end before.
_QUIET = 2.0
#: Bytes of input that no machine cleans in so many seconds; the first of them may be done long after.
_LARGE = 10_000_000


@contextmanager
def bar(tasks: Sequence[Task], *, shown: bool | None, beside: bool) -> Iterator[Callable[[Outcome], None]]:
    """Give what is to be called with each outcome; the bar counts bytes of the inputs, on standard error.

    ``shown``: always or never; None: on a terminal, and there not ``beside`` results that go to the same terminal.
    """
    terminal = sys.stderr is not None and sys.stderr.isatty()
    if not (shown if shown is not None else terminal and not (beside and sys.stdout is not None and sys.stdout.isatty())):
        yield lambda _outcome: None
        return
    progress = _Progress(tasks, 0.0 if shown else _QUIET)
    try:
        yield progress.advance
    finally:
        progress.close()


class _Progress:
    def __init__(self, tasks: Sequence[Task], quiet: float) -> None:
        self._sizes = {task.source: _size(task) for task in tasks}
        self._from = time.monotonic() + quiet
        self._done = self._reached = 0
        self._bar: Any = None
        if sum(self._sizes.values()) >= _LARGE:
            self._show()

    def advance(self, outcome: Outcome) -> None:
        """Count the bytes that are done, of a task or of a part of it."""
        size = self._sizes[outcome.task.source]
        reached = size if outcome.read is None else min(outcome.read, size)
        step = reached - self._reached
        self._reached = 0 if outcome.read is None else reached
        self._done += step
        if self._bar is not None:
            self._bar.update(step)
        elif time.monotonic() >= self._from:
            self._show()

    def _show(self) -> None:
        self._bar = click.progressbar(length=sum(self._sizes.values()), file=sys.stderr, label="cleaning")
        self._bar.__enter__()
        self._bar.update(self._done)

    def close(self) -> None:
        """End the bar's line."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)


def _size(task: Task) -> int:
    found = status(task.source)
    return found.st_size if found else 0
