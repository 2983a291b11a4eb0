"""Pinned floors: figures that may rise and may not fall, with the digest of the cases they were measured on.

A floors file is JSON: the digest of the cases and, per group (a family, or one page by its digest), each metric's
floor. Floors are rounded towards "worse" in the fourth digit, so that rounding never fails a run.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.quality.score import METRICS, Row

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_BETTER = {metric.name: metric.better for metric in METRICS}
_DIGITS = 10**4


class FloorsError(Exception):
    """A floors file that can't be read, or an update that would lower a floor."""


@dataclass(frozen=True)
class Floors:
    """Floors by group and metric, and the digest of the cases they belong to."""

    digest: str
    groups: Mapping[str, Mapping[str, float]]


def floors_of(digest: str, rows: Mapping[str, Row]) -> Floors:
    """Make floors of what was measured."""
    return Floors(digest, {group: {name: _rounded(name, value) for name, value in row.items()} for group, row in rows.items()})


def read_floors(path: Path) -> Floors | None:
    """Read a floors file; None when there is none yet."""
    if not path.exists():
        return None
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return Floors(record["digest"], record["floors"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FloorsError(f"{path}: not a floors file ({error}); --update-floors --lower writes it anew") from error


def write_floors(path: Path, floors: Floors) -> None:
    """Write a floors file, sorted, so that a change of one floor is a change of one line."""
    record = {"digest": floors.digest, "floors": floors.groups}
    path.write_text(json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def shortfalls(floors: Floors, rows: Mapping[str, Row]) -> list[str]:
    """Say for each pinned figure that fell, or is gone, what it was and what it is.

    >>> shortfalls(Floors("", {"columns": {"furn": 0.95, "cer": 0.1}}), {"columns": {"furn": 0.9, "cer": 0.0}})
    ['columns furn: 0.9000, floor 0.9500']
    """
    said = []
    for group, pinned in floors.groups.items():
        row = rows.get(group, {})
        for name, floor in pinned.items():
            if name not in row:
                said.append(f"{group} {name}: not measured, floor {floor:.4f}")
            elif (row[name] - floor) * _BETTER[name] < -1e-9:
                said.append(f"{group} {name}: {row[name]:.4f}, floor {floor:.4f}")
    return said


def check(path: Path, digest: str, rows: Mapping[str, Row]) -> list[str]:
    """Return what is wrong with a run, measured against the floors of `path`; nothing when all is well."""
    floors = read_floors(path)
    if floors is None:
        return [f"{path}: no floors pinned yet; pin them with --update-floors"]
    problems = shortfalls(floors, rows)
    if floors.digest != digest:
        problems.append(f"{path}: the cases are not those the floors were pinned on; look at the figures, then --update-floors")
    return problems


def update(path: Path, digest: str, rows: Mapping[str, Row], *, lower: bool) -> None:
    """Pin what was measured. Raises `FloorsError`, and writes nothing, when a floor would fall and `lower` isn't given."""
    old = None if lower else read_floors(path)
    fallen = shortfalls(old, rows) if old else []
    if fallen:
        raise FloorsError("these floors would be lowered (--lower if that is meant):\n  " + "\n  ".join(fallen))
    write_floors(path, floors_of(digest, rows))


def _rounded(name: str, value: float) -> float:
    """Round towards worse.

    >>> _rounded("furn", 0.99999), _rounded("cer", 0.00001)
    (0.9999, 0.0001)
    """
    scaled = round(value * _DIGITS, 4)  # 0.95 * 10**4 is 9500.000000000001 in floating point: not a reason to round
    return (math.floor(scaled) if _BETTER[name] > 0 else math.ceil(scaled)) / _DIGITS
