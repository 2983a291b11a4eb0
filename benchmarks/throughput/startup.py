"""How long the command takes to start: one small page beside Python merely importing click and regex, help beside click."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RUNS = 15


def startup(page: Path, output: Path) -> dict[str, dict[str, float]]:
    """Return the fastest of fifteen runs of each, in seconds of CPU time, in two groups whose first is the baseline.

    All run from compiled bytecode, as pip leaves it, whatever this environment says about writing it.
    """
    groups = {
        "clean": {
            "python -c 'import click, regex'": [sys.executable, "-c", "import click, regex"],
            "cleantext clean PAGE -o OUT": [*_command(), "clean", str(page), "-o", str(output)],
        },
        "help": {
            "python -c 'import click'": [sys.executable, "-c", "import click"],
            "cleantext --help": [*_command(), "--help"],
        },
    }
    with tempfile.TemporaryDirectory() as bytecode:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = bytecode
        times: dict[str, list[float]] = {name: [] for group in groups.values() for name in group}
        for _ in range(RUNS):
            for group in groups.values():
                for name, argv in group.items():
                    times[name].append(_cpu_seconds(argv, environment))
    return {title: {name: min(times[name]) for name in group} for title, group in groups.items()}


def _command() -> list[str]:
    """Return the console script of this very Python, or what it does where it isn't installed."""
    script = Path(sys.executable).with_name("cleantext")
    return [str(script)] if script.is_file() else [sys.executable, "-c", "from cleantext.__main__ import run; run()"]


def _cpu_seconds(argv: Sequence[str], environment: Mapping[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(argv, check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
