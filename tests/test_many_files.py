"""Many files: several processes give what one gives; a run that is interrupted or loses a worker loses nothing."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from command_line import COMMAND, files, invoke, refused, run

import cleantext
from cleantext.engines import workers
from cleantext.engines.plan import Task
from cleantext.engines.resume import read_report
from cleantext.engines.workers import Workers
from cleantext.progress import bar

if TYPE_CHECKING:
    from collections.abc import Iterator

posix = pytest.mark.skipif(os.name == "nt", reason="needs fork and signals")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Forty pages, two of which cannot be read."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(40):
        page = f"渡口的灯亮了,第{number}班船在清晨六点离\n岸,船上坐满了人。\n\n票价仍是{number}元。\n" * (1 + number % 3)
        (folder / f"{number:02}.txt").write_text(page, encoding="utf-8")
    for number in (7, 23):
        (folder / f"{number:02}.txt").write_bytes(b"\0" * 100)
    return folder


# ------------------------------------------------------------------ the same with any number of processes
@pytest.mark.parametrize("args", [("-o", "out"), ("--check",), ("--diff",), ("-o", "out", "--to", "jsonl")], ids=" ".join)
def test_several_processes_give_what_one_gives(archive: Path, tmp_path: Path, args: tuple[str, ...]) -> None:
    seen = []
    for jobs in ("1", "3"):
        work = tmp_path / jobs
        work.mkdir()
        done = run("clean", archive, *args, "-j", jobs, "--report", "report.jsonl", cwd=work)
        seen.append((done.returncode, done.stdout, done.stderr, files(work)))
    assert seen[0] == seen[1]
    assert seen[0][0] == 2
    assert b"07.txt" in seen[0][2]


def test_several_processes_in_place_give_what_one_gives(archive: Path, tmp_path: Path) -> None:
    done = run("clean", archive, "-o", tmp_path / "out")
    again = run("clean", "-i", archive, "-j", "2")
    assert done.returncode == again.returncode == 2
    assert files(tmp_path / "out").items() <= files(archive).items()


def test_results_come_in_the_order_of_the_items() -> None:
    items = [0.05, 0.0, 0.02, 0.0] * 30
    assert list(Workers(_sleep, _sleep, 3).results(items)) == items


def test_items_are_taken_only_as_fast_as_results_are() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = Workers[int, int](abs, abs, 2).results(items())
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    assert len(taken) < 1000
    results.close()


def _sleep(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


# ------------------------------------------------------------------ a worker that is killed
def _kill_once(argument: tuple[str, int]) -> int:
    """Be killed at item 50 the first time it is seen."""
    mark, number = argument
    if number == 50 and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _kill_always(number: int) -> int:
    if number in {3, 50}:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@posix
def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    workers = Workers(_kill_once, lambda item: -item[1], 2)
    assert list(workers.results((str(tmp_path / "mark"), number) for number in range(200))) == list(range(200))
    assert workers.killed == 1


@posix
def test_an_item_that_kills_its_worker_again_is_given_up_and_the_others_are_done() -> None:
    workers = Workers(_kill_always, lambda number: -number, 2)
    assert list(workers.results(range(100))) == [-number if number in {3, 50} else number for number in range(100)]


@posix
def test_a_file_that_kills_its_worker_is_told(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = cleantext.Cleaner.process

    def process(self: cleantext.Cleaner, data: bytes, *more: Any) -> cleantext.Document:
        if b"\xe7\xac\xac5\xe7" in data:
            os.kill(os.getpid(), signal.SIGKILL)
        return honest(self, data, *more)

    monkeypatch.setattr(cleantext.Cleaner, "process", process)
    result = invoke("clean", archive, "-o", tmp_path / "out", "-j", "2")
    assert result.exit_code == 2
    assert "05.txt: its worker process was killed" in result.stderr
    assert "done again" in result.stderr
    assert len(files(tmp_path / "out")) == 37


# ------------------------------------------------------------------ interrupted
@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_run_leaves_no_process_and_no_half_file(tmp_path: Path, number: signal.Signals) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in range(400):
        (folder / f"{name}.txt").write_text("渡口的灯亮了,第一班船在清晨六点离岸。\n\n" * 300, encoding="utf-8")
    with subprocess.Popen(
        [COMMAND, "clean", folder, "-o", tmp_path / "out", "-j", "2"], stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        while not (tmp_path / "out" / "1.txt").exists():
            time.sleep(0.01)
        process.send_signal(number)
        assert process.wait(20) == (130 if number == signal.SIGINT else -9)
        assert process.stderr is not None
        assert process.stderr.read().strip() == b""  # which ends only when no worker holds it any more
    written = [data for name, data in files(tmp_path / "out").items() if not name.endswith(".tmp")]
    assert len(set(written)) == 1
    assert len(written) < 400


@posix
def test_an_interrupt_that_comes_before_a_worker_is_ready_is_not_its_business(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    serve = workers._serve

    def interrupted(*args: Any) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        serve(*args)

    monkeypatch.setattr(workers, "_serve", interrupted)
    crew = Workers[int, int](abs, abs, 2)
    assert list(crew.results(range(-40, 0))) == list(range(40, 0, -1))
    assert (crew.killed, capfd.readouterr().err) == (0, "")


def test_an_interrupt_while_the_command_is_imported_ends_with_130_and_without_a_traceback() -> None:
    program = (
        "import sys\nclass Interrupt:\n    def find_spec(self, name, *_):\n        if name == 'click': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupt())\nfrom cleantext.__main__ import run\nrun()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (130, b"")


# ------------------------------------------------------------------ resumed
@pytest.fixture
def whole(archive: Path, tmp_path: Path) -> tuple[Path, Path, list[str]]:
    """A run that is done: its output, its report, the lines of that."""
    out, report = tmp_path / "out", tmp_path / "report.jsonl"
    invoke("clean", archive, "-o", out, "--report", report)
    return out, report, report.read_text(encoding="utf-8").splitlines(keepends=True)


def test_a_resumed_run_does_what_is_left(archive: Path, whole: tuple[Path, Path, list[str]]) -> None:
    out, report, lines = whole
    before = files(out)
    report.write_text("".join(lines[:6]) + lines[6][:40], encoding="utf-8")  # killed in the middle of a line
    marked = (out / "05.txt").stat().st_ino
    for name in ("08.txt", "30.txt"):
        (out / name).unlink()
    result = invoke("clean", archive, "-o", out, "--report", report, "--resume")
    assert "6 of 40 were done before, 34 are left" in result.stderr
    assert files(out) == before
    assert (out / "05.txt").stat().st_ino == marked
    assert report.read_text(encoding="utf-8").splitlines(keepends=True) == lines


@pytest.mark.parametrize("change", ["input", "output", "gone", "options", "form"])
def test_what_has_changed_since_is_done_again(archive: Path, whole: tuple[Path, Path, list[str]], change: str) -> None:
    out, report, _ = whole
    args: tuple[str, ...] = {"options": ("--safe",), "form": ("--to", "markdown")}.get(change, ())
    if change == "input":
        (archive / "00.txt").write_text("新的一页。", encoding="utf-8")
    elif change == "output":
        (out / "00.txt").write_text("别人写的。", encoding="utf-8")
    elif change == "gone":
        (out / "00.txt").unlink()
    result = invoke("clean", archive, "-o", out, "--report", report, "--resume", *args)
    assert ("37 of 40" in result.stderr) == (not args)
    assert "别人" not in (out / "00.txt").read_text(encoding="utf-8")
    assert len(read_report(str(report))) == 40


def test_a_file_that_failed_is_tried_again(archive: Path, whole: tuple[Path, Path, list[str]]) -> None:
    out, report, _ = whole
    for name in ("07.txt", "23.txt"):
        (archive / name).write_text("好了。", encoding="utf-8")
    result = invoke("clean", archive, "-o", out, "--report", report, "--resume")
    assert result.exit_code == 0
    assert "38 of 40" in result.stderr
    assert len(files(out)) == 40


def test_in_place_a_resumed_run_knows_its_own_output(archive: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.jsonl"
    invoke("clean", "-i", archive, "--report", report)
    lines = report.read_text(encoding="utf-8").splitlines(keepends=True)
    report.write_text("".join(lines[:5]), encoding="utf-8")
    assert "5 of 40" in invoke("clean", "-i", archive, "--report", report, "--resume").stderr
    assert [json.loads(line)["changed"] for line in lines[:5]] == [True] * 5


def test_without_a_report_there_a_resumed_run_does_all(archive: Path, tmp_path: Path) -> None:
    invoke("clean", archive, "-o", tmp_path / "out", "--report", tmp_path / "report.jsonl", "--resume")
    assert len(files(tmp_path / "out")) == 38


@pytest.mark.parametrize("args", [("-o", "out"), ("--check", "--report", "r"), ("--report", "r")], ids=" ".join)
def test_resuming_wants_a_report_and_files_that_were_written(archive: Path, args: tuple[str, ...]) -> None:
    refused(invoke("clean", archive / "00.txt", "--resume", *args), "--resume", "--report")


# ------------------------------------------------------------------ progress
def test_no_bar_is_shown_where_no_terminal_is(archive: Path, tmp_path: Path) -> None:
    (archive / "07.txt").unlink()
    (archive / "23.txt").unlink()
    done = run("clean", archive, "-o", tmp_path / "out", "-j", "2")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@posix
@pytest.mark.parametrize(("flag", "shown"), [("--progress", True), ("--no-progress", False)])
def test_a_terminal_sees_the_bar(archive: Path, tmp_path: Path, flag: str, shown: bool) -> None:
    import pty

    screen, terminal = pty.openpty()
    subprocess.run([COMMAND, "clean", archive, "-o", tmp_path / "out", flag], stderr=terminal, check=False)
    os.close(terminal)
    assert (b"cleaning" in os.read(screen, 100_000)) == shown
    os.close(screen)


@pytest.mark.parametrize(("size", "shown"), [(100_000_000, True), (1_000, False)])
def test_the_bar_of_much_text_waits_for_no_first_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, shown: bool
) -> None:
    page = tmp_path / "page.txt"
    page.touch()
    os.truncate(page, size)
    screen = io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", screen)
    with bar([Task(str(page))], shown=None, beside=False):
        assert ("cleaning" in screen.getvalue()) == shown


def test_one_process_starts_no_pool(archive: Path) -> None:
    program = (
        "import sys\nfrom cleantext.cli import main\ntry: main(['clean', sys.argv[1]])\nexcept SystemExit: pass\n"
        "print('multiprocessing' in sys.modules, 'concurrent.futures.process' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(archive / "00.txt")], capture_output=True, check=True)
    assert done.stderr == b"False False\n"
