"""What a figure was measured with: the machine, Python, versions of packages."""

from __future__ import annotations

import os
import platform
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def machine() -> str:
    """Name the processor, its cores, the system and Python."""
    model = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").split("\n")
        model = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass  # not Linux, or a processor without a name there
    python = f"{platform.python_implementation()} {platform.python_version()} on {platform.system()}"
    return f"{model}, {os.cpu_count()} cores · {python}"


def versions(names: Iterable[str]) -> dict[str, str]:
    """Give the versions of those packages that are installed."""
    return {name: version for name in names if (version := _version(name))}


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
