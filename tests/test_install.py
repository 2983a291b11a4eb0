"""Installed as the pages say, in a virtual environment: a first page is cleaned, what stands in the way is put right."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

#: It reaches for a package index, and installs everything cleantext needs.
pytestmark = [
    pytest.mark.needs_extra("test"),
    pytest.mark.timeout(600),
    pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell"),
]

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
INSTALL, FIRST = (
    re.search(pattern, README)[1]  # type: ignore[index]
    for pattern in (r"`(python3 -m venv [^`]+)`", r"    (python3 -m pip install \. && .+)\n")
)
REMEDY = re.search("    (pip uninstall .+)\n", (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a checkout holds that an installation needs, and nothing that was built in it."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    for name in ("cleantext", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"))
    return folder


def typed(line: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a line as somebody who has this Python alone, in the checkout."""
    plain = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    python = folder / "python" / "python3"
    python.parent.mkdir(exist_ok=True)
    if not python.exists():
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
        python.chmod(0o755)
    environment = {**plain, "PATH": os.pathsep.join([str(python.parent), os.environ["PATH"]]), "PYTHONUTF8": "1", **more}
    environment["PIP_NO_COMPILE"] = "false"  # pip's way to say yes: Python compiles what is imported, not all there is
    return subprocess.run(["bash", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_two_lines_of_the_readme_lead_from_a_checkout_to_a_clean_page(checkout: Path) -> None:
    done = typed(f"{INSTALL} && {FIRST}", checkout)
    assert done.returncode == 0, done.stderr
    damaged = (checkout / FIRST.split()[-1]).read_text(encoding="utf-8")
    clean = done.stdout.split("Successfully installed")[1].split("\n", 1)[1]
    assert 0 < clean.count("\n") < damaged.count("\n")


def test_where_another_package_is_in_the_way_the_remedy_of_the_doctor_puts_it_right(checkout: Path) -> None:
    for rival in ("cleantext", "clean_text"):
        _wheel_of(rival, checkout / "rivals")
    enter = ". .venv/bin/activate && "
    clash = typed(f"{enter} pip wheel -q --no-deps -w wheels . && pip install -q rivals/* && cleantext doctor", checkout)
    assert clash.returncode == 1, clash.stderr
    assert REMEDY is not None
    assert f"do: {REMEDY[1]}" in clash.stdout
    # cleantext-ocr is not on an index yet: its wheel is here. What it needs is installed.
    mended = typed(enter + REMEDY[1], checkout, PIP_YES="1", PIP_FIND_LINKS="wheels", PIP_NO_DEPS="1")
    assert mended.returncode == 0, mended.stderr
    healthy = typed(f"{enter} cleantext doctor", checkout)
    assert healthy.returncode == 0, healthy.stdout


def _wheel_of(rival: str, folder: Path) -> None:
    """A distribution that installs nothing but an empty package called cleantext."""
    folder.mkdir(exist_ok=True)
    about = {
        "METADATA": f"Metadata-Version: 2.1\nName: {rival}\nVersion: 1\n",
        "WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "RECORD": "",
    }
    with ZipFile(folder / f"{rival}-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("cleantext/__init__.py", "")
        for name, text in about.items():
            wheel.writestr(f"{rival}-1.dist-info/{name}", text + "".join(f"{one},,\n" for one in wheel.namelist()) * (not text))
