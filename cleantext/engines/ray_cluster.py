"""The same run on a Ray cluster: documents are read by tasks and cleaned by actors on any machine, and written here, in order.

Where a document ends, what becomes of it and how it is written is the local engine's, so the output is the same. Files that are
no URLs must be there on all machines under the same name.
"""

from __future__ import annotations

import logging
import pickle
import socket
from functools import partial
from typing import TYPE_CHECKING, Any

from cleantext.engines.local import in_order, items, work
from cleantext.files import why

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleantext.engines.job import Job, Outcome
    from cleantext.engines.plan import Task

#: A block ends at so many items or bytes: what an actor takes at a time.
_BLOCK_ITEMS, _BLOCK_BYTES = 64, 1_000_000
#: CPU that a reading task asks for: it mostly waits.
_READER_CPU = 0.25
#: Seconds in which a cluster must answer.
_SECONDS = 10
#: Tasks that read, for each actor: each reads its share of the inputs, in order.
_READERS = 4


class ClusterError(ValueError):
    """No cluster, or no Ray; the message is one line."""


def run_on_ray(tasks: Sequence[Task], job: Job, address: str | None = None) -> Iterator[Outcome]:
    """Do the tasks on the cluster at ``address``, or on one that is started here, and give their outcomes in order.

    An actor that is killed is started again, and what it had in hand is done again: it has written nothing. One CPU of the
    cluster is left for reading. Raises ClusterError without the extra, where no cluster answers, and where one fails for good.
    """
    ray, data = _connect(address)
    context = data.DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    context.target_max_block_size = _BLOCK_BYTES  # or a file of 100 MB would be one actor's
    cpus = int(ray.cluster_resources().get("CPU", 1))
    actors = max(1, cpus - 1)
    # Readers that ask for another share of a CPU are kept apart from the actors: else who reads a file cleans all of it.
    blocks = data.read_datasource(
        _inputs(tasks, job), override_num_blocks=min(len(tasks), _READERS * actors), num_cpus=_READER_CPU
    )
    cleaned = blocks.map_batches(
        CleaningActor,
        fn_constructor_args=[job],
        compute=data.ActorPoolStrategy(size=actors),
        num_cpus=1 if cpus > 1 else 1 - _READER_CPU,
        batch_size=None,
        batch_format="pyarrow",
    )
    try:
        yield from in_order(_results(cleaned), job)
    except ray.exceptions.RayError as error:
        raise ClusterError(f"the cluster failed, what was written before stays: {_first_line(error)}") from error


def _connect(address: str | None) -> tuple[Any, Any]:
    """Give Ray and its data, with a cluster. Raises ClusterError."""
    host, _, port = (address or "").rpartition(":")
    if host and "/" not in host and port.isdigit():
        try:
            socket.create_connection((host, int(port)), _SECONDS).close()
        except OSError as error:  # Ray itself would try for five minutes
            raise ClusterError(f"no Ray cluster at {address}: {why(error)}") from error
    try:
        import ray  # an extra, and slow to import
        from ray import data
    except ImportError as error:
        raise ClusterError("for --engine ray: pip install 'cleantext-ocr[ray]'") from error
    # What Ray's data tells of each step would stand among what the run says; its log has it.
    for handler in logging.getLogger("ray.data").handlers:
        if isinstance(handler, logging.StreamHandler):
            handler.setLevel(logging.ERROR)
    if not ray.is_initialized():
        try:
            ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
        except (OSError, ValueError) as error:
            raise ClusterError(f"no Ray cluster at {address}: {' '.join(str(error).split())}") from error
    return ray, data


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)


def _results(cleaned: Any) -> Iterator[Any]:
    for batch in cleaned.iter_batches(batch_size=None, batch_format="pyarrow"):
        for result in batch.column("item"):
            yield pickle.loads(result.as_py())  # noqa: S301 - made by our own actors


class CleaningActor:
    """What lives in an actor: the job, and the dictionaries that its first documents open."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def __call__(self, batch: Any) -> Any:
        """Clean a block of items; gives their results in the same order."""
        done = [work(self._job, pickle.loads(item.as_py())) for item in batch.column("item")]  # noqa: S301 - see above
        return _table(done)


def _inputs(tasks: Sequence[Task], job: Job) -> Any:
    from ray.data import Datasource, ReadTask
    from ray.data.block import BlockMetadata

    class Inputs(Datasource):
        """The items of all tasks, an even share of the tasks to each who reads."""

        def estimate_inmemory_data_size(self) -> int | None:
            return None

        def get_read_tasks(self, parallelism: int, *_limits: Any, **_more: Any) -> list[Any]:
            numbered = list(enumerate(tasks))
            share = -(-len(numbered) // max(1, parallelism))
            shares = [numbered[at : at + share] for at in range(0, len(numbered), share)]
            unknown = BlockMetadata(num_rows=None, size_bytes=None, input_files=None, exec_stats=None)
            return [ReadTask(partial(_blocks, some, job), unknown) for some in shares]

    return Inputs()  # type: ignore[no-untyped-call]


def _blocks(tasks: Sequence[tuple[int, Task]], job: Job) -> Iterator[Any]:
    """Give the items of these tasks in blocks."""
    held: list[Any] = []
    size = 0
    for item in items(tasks, job):
        held.append(item)
        size += len(getattr(item, "data", None) or b"")
        if len(held) >= _BLOCK_ITEMS or size >= _BLOCK_BYTES:
            yield _table(held)
            held, size = [], 0
    if held:
        yield _table(held)


def _table(found: list[Any]) -> Any:
    import pyarrow as pa  # comes with Ray's data

    return pa.table({"item": pa.array([pickle.dumps(one) for one in found], pa.binary())})
