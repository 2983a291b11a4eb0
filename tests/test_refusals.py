"""What the command refuses, in one line with the way out, and that one bad file does not stop the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command_line import CLEAN, RAW, files, invoke, posix, refused, run

import cleantext

if TYPE_CHECKING:
    from pathlib import Path


def test_one_bad_file_does_not_stop_the_others(folder: Path, tmp_path: Path) -> None:
    (folder / "a.md").write_bytes("Müller".encode("cp1252"))
    result = invoke("clean", folder, "-o", tmp_path / "out")
    refused(result, f"{folder / 'a.md'}: byte 0x", "not UTF-8")
    assert list(files(tmp_path / "out")) == ["b.txt", "sub/c.TXT"]


@pytest.mark.parametrize("name", ["-dash.txt", "--dash.txt", "-in.txt"])
def test_a_name_that_was_taken_for_options_is_told_with_what_works(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(RAW)
    refused(invoke("clean", name), f"cleantext clean -- {name}")
    assert invoke("clean", "--", name).stdout_bytes == CLEAN
    refused(invoke("clean", "--dahs", name), "--dahs", "cleantext clean -- ")
    assert "--" not in invoke("clean", "-d", "page.txt").stderr


def test_an_empty_name_of_a_field_is_refused(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_text('{"text": "渡口。"}\n', encoding="utf-8")
    refused(invoke("clean", tmp_path / "records.jsonl", "--field", ""), "--field: the empty string names no field")


@pytest.mark.parametrize("command", ["clean", "explain"])
def test_bad_input_is_one_line(command: str, tmp_path: Path) -> None:
    (tmp_path / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (tmp_path / "gb.txt").write_bytes(b"ok\xb0\xa1\xff")
    refused(invoke(command, tmp_path / "missing.txt"), "missing.txt: No such file")
    refused(invoke(command, tmp_path / "image.png"), "image.png: ", "byte")
    refused(invoke(command, tmp_path / "gb.txt"), "gb.txt: byte 0xB0 at offset 2")
    refused(invoke(command, "-", stdin=b"\xff"), "standard input: byte 0xFF at offset 0")


def test_a_folder_is_nothing_to_explain(tmp_path: Path) -> None:
    refused(invoke("explain", tmp_path), "is a folder, not a file")


@posix
def test_a_link_to_nowhere_is_bad_input(folder: Path, tmp_path: Path) -> None:
    (folder / "z.txt").symlink_to("nowhere")
    refused(invoke("clean", folder, "-o", tmp_path / "out"), "z.txt: No such file")
    assert list(files(tmp_path / "out")) == ["a.md", "b.txt", "sub/c.TXT"]


def test_a_folder_without_text_is_bad_input(tmp_path: Path, page: Path) -> None:
    (tmp_path / "empty").mkdir()
    refused(invoke("clean", tmp_path / "empty", "-o", tmp_path / "out"), "empty: no .txt or .md file")
    assert not (tmp_path / "out").exists()
    refused(invoke("clean", tmp_path / "empty", page, "-o", tmp_path / "out"), "empty: no .txt or .md file")
    assert files(tmp_path / "out") == {"page.txt": CLEAN}


#: How files begin that hold text and are none, what they are called, and what makes text of them.
DOCUMENTS = {
    "pdf": (b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "a PDF", "pdftotext"),
    "docx": (b"PK\x03\x04\x14\x00\x06\x00\x08\x00word/document.xml", "a zip file", "pandoc"),
    "rtf": (b"{\\rtf1\\ansi\\deff0 The ferry leaves at dawn.}\n", "RTF", "unrtf"),
}


@pytest.mark.parametrize("suffix", DOCUMENTS)
def test_a_document_that_is_no_text_is_refused_and_left_as_it_is(suffix: str, tmp_path: Path) -> None:
    data, what, maker = DOCUMENTS[suffix]
    page = tmp_path / f"page.{suffix}"
    page.write_bytes(data)
    hint = f"make text of it first ({maker} makes text of "
    refused(invoke("clean", page), f"page.{suffix}: ", f"at offset 0 begins {what}", hint)
    refused(invoke("clean", "-i", page), what)
    assert page.read_bytes() == data


def test_a_document_that_is_no_text_is_read_in_an_encoding_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "page.rtf").write_bytes(DOCUMENTS["rtf"][0])
    assert invoke("clean", tmp_path / "page.rtf", "--encoding", "utf-8").stdout_bytes == DOCUMENTS["rtf"][0]


@pytest.mark.parametrize("count", [1, 3, 5])
def test_documents_of_a_folder_are_left_out_and_told(count: int, folder: Path, tmp_path: Path) -> None:
    for number in range(count):
        (folder / "sub" / f"{number}.pdf").write_bytes(DOCUMENTS["pdf"][0])
    names = ", ".join(str(folder / "sub" / f"{number}.pdf") for number in range(min(3, count)))
    names += " and 2 more" if count == 5 else ""
    done = invoke("clean", folder, "-o", tmp_path / "out")
    assert done.stderr == f"cleantext: not read, being neither .txt nor .md: {names} (pdftotext makes text of a PDF)\n"
    assert done.exit_code == 0
    assert list(files(tmp_path / "out")) == ["a.md", "b.txt", "sub/c.TXT"]
    assert invoke("clean", folder, "-o", tmp_path / "out", "-q").stderr == ""


def test_scans_beside_their_texts_are_left_out_without_a_word(folder: Path, tmp_path: Path) -> None:
    (folder / "scan.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    assert invoke("clean", folder, "-o", tmp_path / "out").stderr == ""


def test_a_folder_of_documents_alone_is_bad_input_and_they_are_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "letter.docx").write_bytes(DOCUMENTS["docx"][0])
    done = invoke("clean", tmp_path / "in", "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        f"cleantext: {tmp_path / 'in'}: no .txt or .md file in this folder",
        f"cleantext: not read, being neither .txt nor .md: {tmp_path / 'in' / 'letter.docx'}",
    ]


def test_a_large_file_is_refused_with_the_flag_that_raises_the_limit(page: Path, folder: Path, tmp_path: Path) -> None:
    refused(invoke("clean", page, "--max-size", "20"), "page.txt: 21 bytes", "--max-size 21B")
    assert invoke("clean", page, "--max-size", "21B").exit_code == 0
    refused(invoke("clean", "-", "--max-size", "20", stdin=RAW), "standard input: more than the limit of 20B", "--max-size")
    (folder / "b.txt").write_bytes(b"\f" * 22)
    refused(invoke("clean", folder, "-o", tmp_path / "out", "--max-size", "21"), "b.txt")
    assert "b.txt" not in files(tmp_path / "out")


@pytest.mark.parametrize("size", ["", "0", "-1", "MB", "64XB", "1e9", "64 M B", "٣"])
def test_a_size_that_is_none_is_refused(size: str, page: Path) -> None:
    refused(invoke("clean", page, f"--max-size={size}"), "--max-size", "64MB")


def test_a_mistake_of_ours_on_one_file_is_told_and_the_others_are_done(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "b.txt").write_bytes(b"boom")
    honest = cleantext.Cleaner.process

    def process(self: cleantext.Cleaner, data: bytes | str, decisions: None = None) -> cleantext.Document:
        if data == b"boom":
            raise KeyError("two\nlines")
        return honest(self, data, decisions)

    monkeypatch.setattr(cleantext.Cleaner, "process", process)
    refused(invoke("clean", folder, "-o", tmp_path / "out"), "b.txt: internal error", "KeyError")
    assert list(files(tmp_path / "out")) == ["a.md", "sub/c.TXT"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["clean"], ["no PATH"]),
        (["explain"], ["no PATH"]),
        (["clean", "-i", "-"], ["in place"]),
        (["clean", "-i", "--to", "jsonl", "x"], ["-i", "text"]),
        (["clean", "-i", "-o", "y", "x"], ["-o and -i exclude each other"]),
        (["clean", "--check", "--diff", "x"], ["--check and --diff exclude each other"]),
        (["clean", "--check", "-i", "x"], ["-i and --check"]),
        (["clean", "--diff", "-o", "y", "x"], ["-o and --diff"]),
        (["clean", "--keep", "captions", "x"], ["'captions'", "did you mean caption?"]),
        (["clean", "--drop", "Deck", "x"], ["--drop", "did you mean deck?"]),
        (["clean", "--keep", "zzz", "x"], ["the kinds are title, deck"]),
        (["clean", "--keep", "byline", "--drop", "byline", "x"], ["byline is in keep and in drop"]),
        (["clean", "--to", "html", "x"], ["html", "markdown"]),
        (["clean", "--spacing", "wide", "x"], ["wide", "tight"]),
        (["clean", "--saef", "x"], ["--saef", "--safe"]),
        (["clean", ""], ["empty"]),
        (["clean", "x", "-o", ""], ["empty"]),
        (["clean", "版" * 1000], ["too long"]),
        (["clean", "x", "-o", "版" * 1000], ["x: No such file"]),
        (["page.txt"], ["cleantext clean page.txt"]),
        (["--frob"], ["--frob"]),
    ],
)
def test_wrong_calls_are_one_line_with_the_way_out(args: list[str], words: list[str]) -> None:
    refused(invoke(*args), *words)


def test_a_wrong_call_leaves_the_report_of_an_earlier_run_as_it_was(page: Path, tmp_path: Path) -> None:
    report = tmp_path / "run.jsonl"
    assert invoke("clean", page, "-o", tmp_path / "clean.txt", "--report", report).exit_code == 0
    before = report.read_bytes()
    refused(invoke("clean", page, "-o", tmp_path / "clean.txt", "--report", report, "-v", "-q"), "-v and -q exclude each other")
    assert report.read_bytes() == before != b""


def test_nothing_at_all_shows_the_help_and_fails() -> None:
    done = run()
    assert done.returncode == 2
    assert b"cleantext clean page.txt" in done.stderr
