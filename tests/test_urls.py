"""A URL is read as its file is, wherever a path may stand for an input, and nothing is written to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command_line import files, invoke, refused

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "渡口的灯亮了，第{n}班船在清晨六点离\n岸,船上坐满了人。\n\n票价仍是{n}元。\n"

pytestmark = pytest.mark.needs_extra("parquet")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Files in two folders whose names a URL writes otherwise, hidden ones and others among them."""
    folder = tmp_path / "旧 报"
    for name in ("b.txt", "a 版.txt", ".hidden.txt", "1931/十月.txt", ".git/c.txt", "1931/notes.pdf"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(n=name), encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["b.txt", "a 版.txt"])
def test_a_url_is_read_as_its_file_is(archive: Path, tmp_path: Path, name: str) -> None:
    assert invoke("clean", archive / name, "-o", tmp_path / "path.txt").exit_code == 0
    assert invoke("clean", (archive / name).as_uri(), "-o", tmp_path / "url.txt").exit_code == 0
    assert (tmp_path / "path.txt").read_bytes() == (tmp_path / "url.txt").read_bytes()


def test_a_url_may_be_typed_as_it_is_read(archive: Path) -> None:
    url = f"file://{archive}/a 版.txt"
    assert invoke("clean", url).stdout_bytes == invoke("clean", archive / "a 版.txt").stdout_bytes


def test_a_folder_behind_a_url_gives_the_files_it_gives_as_a_path(archive: Path, tmp_path: Path) -> None:
    assert invoke("clean", archive, "-o", tmp_path / "path").exit_code == 0
    assert invoke("clean", archive.as_uri() + "/", "-o", tmp_path / "url").exit_code == 0
    assert files(tmp_path / "path") == files(tmp_path / "url")
    assert len(files(tmp_path / "url")) == 3


def test_a_folder_without_text_is_named(archive: Path, tmp_path: Path) -> None:
    refused(invoke("clean", archive.as_uri(), "-o", tmp_path / "out", "--field", "text"), ".jsonl", archive.as_uri())


def test_parquet_behind_a_url(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    source = tmp_path / "in.parquet"
    parquet.write_table(pa.table({"id": list(range(9)), "body": [PAGE.format(n=n) for n in range(9)]}), source)
    for name, given in (("path", source), ("url", source.as_uri())):
        assert invoke("clean", given, "-o", tmp_path / f"{name}.parquet", "--field", "body").exit_code == 0
    assert (tmp_path / "path.parquet").read_bytes() == (tmp_path / "url.parquet").read_bytes()


def test_what_cannot_be_opened_is_told(archive: Path, tmp_path: Path) -> None:
    refused(invoke("clean", (archive / "none.txt").as_uri(), "-o", tmp_path / "out.txt"), "none.txt")
    refused(invoke("clean", "gopher://archive/page.txt", "-o", tmp_path / "out.txt"), "gopher://archive/page.txt")


def test_nothing_is_written_to_a_url(archive: Path, tmp_path: Path) -> None:
    url = (archive / "b.txt").as_uri()
    refused(invoke("clean", url, "-i"), "-o")
    refused(invoke("clean", archive / "b.txt", "-o", (tmp_path / "out.txt").as_uri()), "-o", "URL")


def test_a_file_is_not_overwritten_by_the_output_of_its_url(archive: Path) -> None:
    refused(invoke("clean", (archive / "b.txt").as_uri(), "-o", archive / "b.txt"), "overwritten")


def test_a_run_over_urls_is_resumed(archive: Path, tmp_path: Path) -> None:
    args = ("clean", archive.as_uri(), "-o", tmp_path / "out", "--report", tmp_path / "report.jsonl")
    assert invoke(*args).exit_code == 0
    assert "3 of 3 were done before" in invoke(*args, "--resume").stderr
