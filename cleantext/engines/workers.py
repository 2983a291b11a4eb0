"""The same work on many items in several processes: results in the order of the items, bounded memory, no item lost.

Each worker has a pipe of its own, so one that is killed is known with what it had in hand, whatever it was doing; a pool of the
standard library waits for ever for the rest of a result that was cut short.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import sys
from dataclasses import dataclass, field
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from multiprocessing.connection import Connection

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

#: A batch ends at so many items, or where their weights add up to so much: what a worker takes at a time.
_BATCH_ITEMS, _BATCH_WEIGHT = 16, 256_000
#: Batches taken for each worker and not yet given back: a slow one holds the others up only when these are done.
_AHEAD = 4


@dataclass
class Workers(Generic[_Item, _Result]):
    """So many processes that do ``work`` on items. ``weigh``: about how many bytes of text an item brings.

    What a worker that is killed had in hand is done again, item by item, and an item whose worker is killed once more is given to
    ``give_up``. ``killed`` counts. ``work`` raises nothing, and leaves nothing behind that a second time could meet: what is to
    be written is written by whoever takes the results.
    """

    work: Callable[[_Item], _Result]
    give_up: Callable[[_Item], _Result]
    processes: int = 1
    weigh: Callable[[_Item], int] = lambda _item: 1
    killed: int = field(default=0, init=False)

    def results(self, items: Iterable[_Item]) -> Generator[_Result, None, None]:
        """Give the result of each item, in their order; no process is started for what one batch holds.

        >>> list(Workers(abs, abs, 2).results([-1, 2, -3]))
        [1, 2, 3]
        """
        if self.processes == 1:
            yield from map(self.work, items)
            return
        batches = self._batches(items)
        first = list(islice(batches, 2))
        if len(first) < 2:
            yield from map(self.work, chain.from_iterable(first))
            return
        crew = [_Worker(self.work) for _ in range(self.processes)]
        try:
            yield from self._in_order(crew, enumerate(chain(first, batches)))
        finally:
            for worker in crew:
                worker.end()

    def _batches(self, items: Iterable[_Item]) -> Iterator[list[_Item]]:
        batch: list[_Item] = []
        weight = 0
        for item in items:
            batch.append(item)
            weight += self.weigh(item)
            if len(batch) >= _BATCH_ITEMS or weight >= _BATCH_WEIGHT:
                yield batch
                batch, weight = [], 0
        if batch:
            yield batch

    def _in_order(self, crew: list[_Worker], batches: Iterator[tuple[int, list[_Item]]]) -> Iterator[_Result]:
        busy: dict[Any, tuple[int, int, list[_Item]]] = {}  # which worker has which batch
        done: dict[int, list[_Result]] = {}
        given = 0
        while True:
            for place, worker in enumerate(crew):
                if worker.connection not in busy and len(busy) + len(done) < _AHEAD * self.processes:
                    number, batch = next(batches, (-1, []))
                    if not batch:
                        break
                    busy[worker.connection] = number, place, batch
                    worker.hand(batch)
            if given in done:
                yield from done.pop(given)
                given += 1
                continue
            if not busy:
                return
            ready: list[Any] = wait(list(busy))
            for connection in ready:
                number, place, batch = busy.pop(connection)
                try:
                    done[number] = connection.recv()
                except (EOFError, OSError):
                    self.killed += 1
                    crew[place].end()
                    crew[place] = _Worker(self.work)
                    done[number] = [self._alone(item) for item in batch]

    def _alone(self, item: _Item) -> _Result:
        worker = _Worker(self.work)
        try:
            worker.hand([item])
            found: list[_Result] = worker.connection.recv()
        except (EOFError, OSError):
            self.killed += 1
            return self.give_up(item)
        else:
            return found[0]
        finally:
            worker.end()


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        # On Linux a fork shares all that is loaded already; elsewhere it is unsafe, and Python's own choice holds.
        context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
        self.connection: Connection
        self.connection, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(self.connection, there, work), daemon=True)
        with _interrupts_held():
            self._process.start()
        there.close()

    def hand(self, batch: list[Any]) -> None:
        """Give it a batch; a worker that has died is found out when its result is read."""
        with contextlib.suppress(OSError):
            self.connection.send(batch)

    def end(self) -> None:
        """End it at once: nobody waits for what it still does."""
        self._process.kill()
        self._process.join()
        self.connection.close()


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold interrupts back, for ever from processes begun meanwhile: one that isn't ready yet would die with a traceback."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(parents_end: Connection, connection: Connection, work: Callable[[Any], Any]) -> None:
    """Do what comes until the parent is gone; an interrupt is its business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parents_end.close()  # or the pipe would stay open without the parent
    try:
        while True:
            connection.send([work(item) for item in connection.recv()])
    except (EOFError, OSError):
        pass
