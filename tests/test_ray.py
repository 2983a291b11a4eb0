"""A Ray cluster gives what one process gives, also when a worker is killed; Cleaner fits the map of datasets."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from command_line import files, invoke, refused

from cleantext import Cleaner, Options

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A cluster may wait for ever for what doesn't come; on a machine with other work it takes a minute to start.
pytestmark = pytest.mark.timeout(240)

PAGE = "渡口的灯亮了，第{n}班船在清晨六点离\n岸,船上坐满了人。\n\n票价仍是{n}元。\n"


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """A cluster of two nodes with two CPUs each; gives its address."""
    ray = pytest.importorskip("ray")
    from ray.cluster_utils import Cluster

    node: dict[str, Any] = {"num_cpus": 2, "object_store_memory": 100_000_000, "include_dashboard": False}
    made = Cluster(initialize_head=True, head_node_args=node)
    try:
        made.add_node(**node)
        ray.init(address=made.address, log_to_driver=False)
        yield made.address
    finally:
        ray.shutdown()
        made.shutdown()  # type: ignore[no-untyped-call]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Text files, one of them with many pages, one that cannot be read, and records that fail."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.txt").write_text(PAGE.format(n=number), encoding="utf-8")
    (folder / "07.txt").write_bytes(b"\0" * 100)
    (folder / "book.txt").write_text("\f".join(PAGE.format(n=n) * 20 for n in range(500)), encoding="utf-8")
    return folder


def _actors() -> list[int]:
    """Process numbers of the actors that clean for this test, and for no other that runs on the machine."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if b"CleaningActor" in path.read_bytes() and os.getpid() in _ancestors(int(path.parent.name)):
                found.append(int(path.parent.name))
    return found


def _ancestors(process: int) -> Iterator[int]:
    while process > 1:
        process = int(Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
        yield process


class KillsAnActor(threading.Thread):
    """Writes half of the lines into a pipe, stops an actor, writes the others, and kills it when all waits for what it holds."""

    def __init__(self, pipe: Path, lines: list[bytes], outcomes: list[Any]) -> None:
        super().__init__(daemon=True)
        self.pipe, self.lines, self.outcomes = pipe, lines, outcomes
        self.done_when_killed = -1

    def run(self) -> None:
        half = len(self.lines) // 2
        with self.pipe.open("wb") as file:
            file.writelines(self.lines[:half])
            file.flush()
            while not self.outcomes:
                time.sleep(0.1)
            actor = _actors()[0]
            os.kill(actor, signal.SIGSTOP)
            file.writelines(self.lines[half:])
        while self.done_when_killed < len(self.outcomes):
            self.done_when_killed = len(self.outcomes)
            time.sleep(1)
        os.kill(actor, signal.SIGKILL)


@pytest.mark.needs_extra("ray")
def test_a_cluster_gives_what_one_process_gives_though_an_actor_is_killed(
    cluster: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cleantext.engines.job import Job
    from cleantext.engines.plan import plan
    from cleantext.engines.ray_cluster import run_on_ray

    monkeypatch.setattr("cleantext.engines.ray_cluster._BLOCK_BYTES", 20_000)
    # More than a megabyte in half of them: so much is read at once.
    lines = [json.dumps({"id": n, "rest": "-" * 1_500, "text": PAGE.format(n=n)}).encode() + b"\n" for n in range(1_500)]
    lines[77] = b"none\n"
    (tmp_path / "records.jsonl").write_bytes(b"".join(lines))
    invoke("clean", tmp_path / "records.jsonl", "-o", tmp_path / "one.jsonl", "--field", "text")
    os.mkfifo(tmp_path / "pipe.jsonl")
    tasks = plan([str(tmp_path / "pipe.jsonl")], str(tmp_path / "two.jsonl")).tasks
    outcomes: list[Any] = []
    killer = KillsAnActor(tmp_path / "pipe.jsonl", lines, outcomes)
    killer.start()
    for outcome in run_on_ray(tasks, Job(field="text"), cluster):
        outcomes.append(outcome)  # noqa: PERF402 - the killer looks at it meanwhile
    assert 0 < killer.done_when_killed < len(lines)
    assert (tmp_path / "two.jsonl").read_bytes() == (tmp_path / "one.jsonl").read_bytes()
    assert (tmp_path / "two.jsonl").read_bytes().count(b"\n") == len(lines) - 1
    assert (tmp_path / "two.jsonl.errors.jsonl").read_bytes() == (tmp_path / "one.jsonl.errors.jsonl").read_bytes()


@pytest.mark.needs_extra("ray")
def test_the_command_on_a_cluster_writes_what_it_writes_here(cluster: str, archive: Path, tmp_path: Path) -> None:
    here = invoke("clean", archive, "-o", tmp_path / "here", "--report", tmp_path / "here.jsonl")
    there = invoke(
        "clean", archive, "-o", tmp_path / "there", "--report", tmp_path / "there.jsonl", "--engine", "ray", "--address", cluster
    )
    assert (here.exit_code, here.stderr) == (there.exit_code, there.stderr)
    assert files(tmp_path / "here") == files(tmp_path / "there")
    reports = [(tmp_path / name).read_text(encoding="utf-8") for name in ("here.jsonl", "there.jsonl")]
    assert reports[0].replace("/here/", "/there/") == reports[1]


@pytest.mark.needs_extra("ray")
def test_parquet_behind_a_url_on_a_cluster(cluster: str, tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.table({"id": list(range(90)), "body": [PAGE.format(n=n) for n in range(90)]}), tmp_path / "in.parquet")
    source = tmp_path / "in.parquet"
    for engine, given in (("local", source), ("ray", source.as_uri())):
        out = tmp_path / f"{engine}.parquet"
        assert invoke("clean", given, "-o", out, "--field", "body", "--engine", engine).exit_code == 0
    assert (tmp_path / "local.parquet").read_bytes() == (tmp_path / "ray.parquet").read_bytes()
    assert cluster


@pytest.mark.needs_extra("ray")
def test_cleaner_is_an_actor_of_ray_data(cluster: str) -> None:
    from ray import data

    texts = [PAGE.format(n=n) for n in range(50)]
    pool = data.ActorPoolStrategy(size=1)
    clean = data.from_items([{"text": text} for text in texts]).map_batches(Cleaner, batch_size=20, compute=pool)
    assert sorted(row["text"] for row in clean.take_all()) == sorted(Cleaner()({"text": texts})["text"])
    assert cluster


def test_standard_input_is_on_this_machine_only() -> None:
    refused(invoke("clean", "-", "--engine", "ray"), "standard input")


def test_where_no_cluster_answers_the_run_says_so_at_once(archive: Path, tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{unused.getsockname()[1]}"
    refused(invoke("clean", archive, "-o", tmp_path / "out", "--engine", "ray", "--address", address), address)


def test_an_address_wants_the_engine(archive: Path) -> None:
    refused(invoke("clean", archive / "00.txt", "--address", "localhost:6379"), "--engine ray")


@pytest.mark.needs_extra("datasets")
def test_cleaner_fits_the_map_of_datasets() -> None:
    from datasets import Dataset

    texts = [PAGE.format(n=n) for n in range(50)]
    cleaner = Cleaner(Options(keep=["caption"]))
    clean = Dataset.from_dict({"id": list(range(50)), "text": texts}).map(cleaner, batched=True, batch_size=7)
    assert clean["id"][:] == list(range(50))
    assert clean["text"][:] == cleaner({"text": texts})["text"]
