"""Where the time goes: each stage of the pipeline timed by itself, without a profiler's weight on every call.

The functions that `cleantext.cleaner` and `cleantext.pipeline` take from the stages are wrapped while the pages run; a stage
called inside another is taken off the other's time. What stands in `cleaner.py` itself is the rest.
"""

from __future__ import annotations

import functools
import time
from collections import defaultdict
from contextlib import contextmanager
from inspect import isroutine
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from types import ModuleType

PACKAGE = "cleantext."


def stage_seconds(pages: Sequence[Path], rounds: int = 3) -> dict[str, float]:
    """Return seconds for a million bytes of page, by stage, from the fastest of some rounds over `pages`."""
    from cleantext import Cleaner, cleaner, pipeline

    work = Cleaner()
    contents = [page.read_bytes() for page in pages]
    best: dict[str, float] = {}
    for _ in range(rounds):
        clock = Clock()
        with clock.watching(cleaner), clock.watching(pipeline):
            for page in contents:
                document = clock.timed("rest", work.process)(page)
                clock.timed("render", lambda document=document: document.text)()
        if not best or sum(clock.seconds.values()) < sum(best.values()):
            best = dict(clock.seconds)
    size = sum(map(len, contents)) / 1e6
    return {stage: seconds / size for stage, seconds in best.items()}


class Clock:
    """Adds up the time spent in each stage, without the time of stages it calls.

    >>> clock = Clock()
    >>> inner = clock.timed("inner", lambda: time.sleep(0.02))
    >>> clock.timed("outer", inner)()
    >>> clock.seconds["inner"] > clock.seconds["outer"]
    True
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._inside = [0.0]  # seconds spent in stages called by each stage that is running

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return `function` with its time added to `stage`."""

        @functools.wraps(function)
        def run(*args: Any, **kwargs: Any) -> Any:
            self._inside.append(0.0)
            start = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                spent = time.perf_counter() - start
                self.seconds[stage] += spent - self._inside.pop()
                self._inside[-1] += spent

        return run

    @contextmanager
    def watching(self, module: ModuleType) -> Iterator[None]:
        """Time every function that `module` imported from another module of ours, for as long as this lasts."""
        stages = {
            name: function
            for name, function in vars(module).items()
            if isroutine(function) and str(function.__module__).startswith(PACKAGE) and function.__module__ != module.__name__
        }
        for name, function in stages.items():
            setattr(module, name, self.timed(f"{function.__module__.removeprefix(PACKAGE)}.{function.__name__}", function))
        try:
            yield
        finally:
            for name, function in stages.items():
                setattr(module, name, function)
