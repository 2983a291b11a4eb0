"""How long the command takes to clean one small page, beside Python merely importing click and regex."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

RUNS = 15


def startup(page: Path, output: Path) -> dict[str, float]:
    """Return the fastest of fifteen runs of each, in seconds of wall time; the two alternate."""
    commands = {
        "python -c 'import click, regex'": [sys.executable, "-c", "import click, regex"],
        "cleantext clean PAGE -o OUT": [*_command(), "clean", str(page), "-o", str(output)],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, argv in commands.items():
            times[name].append(_wall_seconds(argv))
    return {name: min(some) for name, some in times.items()}


def _command() -> list[str]:
    """Return the console script of this very Python, or what it does where it isn't installed."""
    script = Path(sys.executable).with_name("cleantext")
    return [str(script)] if script.is_file() else [sys.executable, "-c", "from cleantext.cli import main; main()"]


def _wall_seconds(argv: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(argv, check=True, capture_output=True)
    return time.perf_counter() - start
