"""Large inputs: documents end at form feeds, records are cleaned one by one, and how they are fed changes nothing."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from command_line import files, invoke, refused
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext import Cleaner
from cleantext.engines import documents
from cleantext.engines.documents import cut
from cleantext.engines.job import RecordError
from cleantext.engines.records import clean_record

PAGE = "潮岸日报 第{n}版\n\n渡口的灯亮了，第{n}班船在清晨六点离\n岸,船上坐满了人。\n\n票价仍是{n}元。\n"
BODY = "渡口的灯亮了，第{n}班船在清晨六点离岸，船上坐满了人。\n\n票价仍是{n}元。\n"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sixty pages in one file, some ten to a document."""
    monkeypatch.setattr(documents, "DOCUMENT", 2000)
    monkeypatch.setattr("cleantext.engines.local.DOCUMENT", 2000)
    monkeypatch.setattr(cut, "__defaults__", (2000,))
    path = tmp_path / "book.txt"
    path.write_text("\f".join(PAGE.format(n=n) for n in range(1, 61)), encoding="utf-8")
    return path


def whole() -> bytes:
    return "\n".join(BODY.format(n=n) for n in range(1, 61)).encode()


# ------------------------------------------------------------------ where a document ends
@settings(deadline=None)
@given(st.lists(st.sampled_from([b"ab", b"\x0c", b"cdefg", "渡口".encode(), b"\n"]), max_size=80), st.integers(1, 30))
def test_documents_are_the_input_and_end_at_form_feeds(parts: list[bytes], least: int) -> None:
    data = b"".join(parts)
    found = list(cut(iter([data]), 10**6, least))
    assert b"".join(found) == data
    assert all(len(document) >= least and document.endswith(b"\x0c") for document in found[:-1])
    assert len(found) < 2 or 2 * len(found[-1]) >= least


@settings(deadline=None)
@given(st.lists(st.sampled_from([b"ab", b"\x0c", b"cdefg", b"\n"]), max_size=80), st.integers(1, 30), st.integers(1, 20))
def test_documents_end_at_the_same_places_however_they_are_fed(parts: list[bytes], least: int, size: int) -> None:
    data = b"".join(parts)
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    assert list(cut(iter(pieces), 10**6, least)) == list(cut(iter([data]), 10**6, least))


def test_a_region_that_is_switched_off_is_not_cut() -> None:
    data = b"a\x0c# cleantext: off\nb\x0cc\x0cd\n# cleantext: on\ne\x0cf\x0cg\x0c"
    assert list(cut([data], 1000, 2))[:2] == [b"a\x0c", b"# cleantext: off\nb\x0cc\x0cd\n# cleantext: on\ne\x0c"]


def test_utf16_is_not_cut() -> None:
    data = "一\f二\f三四五".encode("utf-16")
    assert list(cut([data], 1000, 4)) == [data]


# ------------------------------------------------------------------ a book of many pages
@pytest.mark.parametrize("jobs", ["1", "3"])
def test_a_book_is_cleaned_document_by_document(book: Path, tmp_path: Path, jobs: str) -> None:
    out = tmp_path / "out.txt"
    result = invoke("clean", book, "-o", out, "-j", jobs)
    assert (result.exit_code, result.stderr) == (0, "")
    assert out.read_bytes() == whole()


@pytest.mark.parametrize("to", ["text", "markdown", "jsonl"])
def test_a_book_comes_out_the_same_from_a_file_a_pipe_and_a_packed_file(book: Path, tmp_path: Path, to: str) -> None:
    packed = tmp_path / "packed.txt.gz"
    packed.write_bytes(gzip.compress(book.read_bytes()))
    one = invoke("clean", book, "--to", to).stdout_bytes
    assert invoke("clean", "-", "--to", to, stdin=book.read_bytes()).stdout_bytes == one
    assert invoke("clean", packed, "--to", to, "-j", "2").stdout_bytes == one


def test_offsets_are_those_of_the_file(book: Path) -> None:
    source = book.read_text(encoding="utf-8")
    blocks = [json.loads(line) for line in invoke("clean", book, "--to", "jsonl").stdout.splitlines()]
    assert len(blocks) == 180
    for block in blocks:
        if block["kind"] == "header":
            assert "".join(source[start:end] for start, end in block["spans"]) == block["text"]


def test_a_report_of_a_book_speaks_of_the_whole_file(book: Path, tmp_path: Path) -> None:
    book.write_text(book.read_text(encoding="utf-8").replace("票价仍是50元。", "票价仍是。五十"), encoding="utf-8")
    invoke("clean", book, "-o", tmp_path / "out.txt", "--report", tmp_path / "report.jsonl")
    record = json.loads((tmp_path / "report.jsonl").read_text(encoding="utf-8"))
    document = cleantext.process(book.read_bytes())
    assert record["rules"] == _counted(document)
    assert record["open_tails"] == [list(document.position(document.source.index("票价仍是。五十")))]
    assert record["output_bytes"] == (tmp_path / "out.txt").stat().st_size


def _counted(document: cleantext.Document) -> dict[str, int]:
    rules = [decision.rule for decision in document.decisions if decision.applied]
    return {rule: rules.count(rule) for rule in sorted(set(rules))}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_book_in_place_keeps_its_line_ends(book: Path, end: str) -> None:
    book.write_bytes(book.read_bytes().replace(b"\n", end.encode()))
    assert invoke("clean", "--check", book).exit_code == 1
    assert invoke("clean", "-i", book, "-j", "2").exit_code == 0
    assert book.read_bytes() == whole().replace(b"\n", end.encode())


def test_a_book_shows_its_diff(book: Path) -> None:
    diff = invoke("clean", "--diff", book).stdout
    assert "-\f潮岸日报 第60版" in diff
    assert "+票价仍是60元。" not in diff


def test_a_book_with_a_bad_page_writes_nothing(book: Path, tmp_path: Path) -> None:
    book.write_bytes(book.read_bytes() + b"\x0c" + b"\0" * 3000)
    for jobs in ("1", "2"):
        refused(invoke("clean", book, "-o", tmp_path / "out" / "x.txt", "-j", jobs), "document", "NUL")
    assert files(tmp_path / "out") == {}


def test_a_page_over_the_limit_is_refused_with_the_flag(book: Path) -> None:
    book.write_bytes(b"a\n" * 4000)
    refused(invoke("clean", book, "--max-size", "5kB"), "--max-size")
    refused(invoke("clean", "-", "--max-size", "5kB", stdin=book.read_bytes()), "--max-size")


# ------------------------------------------------------------------ packed
def test_a_packed_file_is_packed_again_the_same_on_any_day(book: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt.gz").write_bytes(gzip.compress(book.read_bytes()))
    invoke("clean", folder, "-o", tmp_path / "one")
    invoke("clean", folder, "-o", tmp_path / "two", "-j", "2")
    assert gzip.decompress((tmp_path / "one" / "a.txt.gz").read_bytes()) == whole()
    assert files(tmp_path / "one") == files(tmp_path / "two")


@pytest.mark.needs_extra("zstd")
@pytest.mark.parametrize("lost", [1, 4, 100])
def test_a_zst_file_that_was_cut_off_is_refused(lost: int, book: Path, tmp_path: Path) -> None:
    import zstandard

    packed = tmp_path / "a.txt.zst"
    packed.write_bytes(zstandard.compress(book.read_bytes()[:3000]) + zstandard.compress(book.read_bytes()[3000:])[:-lost])
    told = invoke("clean", packed, "-o", tmp_path / "out.txt")
    assert told.exit_code == 2
    assert told.stderr == f"cleantext: {packed}: cannot be unpacked: it ends before its last frame does\n"
    assert not (tmp_path / "out.txt").exists()


@pytest.mark.needs_extra("zstd")
def test_zst_is_unpacked_and_packed(book: Path, tmp_path: Path) -> None:
    import zstandard

    packed = tmp_path / "a.txt.zst"
    packed.write_bytes(zstandard.compress(book.read_bytes()[:3000]) + zstandard.compress(book.read_bytes()[3000:]))
    assert invoke("clean", packed, "-o", tmp_path / "out.zst").exit_code == 0
    assert zstandard.ZstdDecompressor().stream_reader((tmp_path / "out.zst").read_bytes()).read() == whole()


def test_a_bomb_is_refused_with_the_flag(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.txt.gz"
    bomb.write_bytes(gzip.compress(b"a" * 20_000_000))
    refused(invoke("clean", bomb), "100 times", "--max-ratio")


@pytest.mark.parametrize(("ratio", "code"), [("4", 2), ("400", 0)])
def test_what_a_packed_file_may_hold_is_for_the_user_to_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ratio: str, code: int
) -> None:
    monkeypatch.setattr("cleantext.engines.sources._HARMLESS", 100)
    packed = tmp_path / "a.txt.gz"
    packed.write_bytes(gzip.compress("渡口的灯亮了。\n".encode() * 50))
    assert invoke("clean", packed, "-o", tmp_path / "out.txt", "--max-ratio", ratio).exit_code == code


def test_damaged_and_packed_files_are_told(tmp_path: Path) -> None:
    packed = tmp_path / "a.txt.gz"
    packed.write_bytes(gzip.compress("渡口。".encode())[:-4])
    refused(invoke("clean", packed), "unpack")
    packed.write_bytes(gzip.compress("渡口,".encode()))
    refused(invoke("clean", "-i", packed), "-o")


# ------------------------------------------------------------------ one record
@pytest.mark.parametrize(
    ("line", "clean"),
    [
        ('{"text":"渡口在村东,船是木船。"}\n', '{"text":"渡口在村东，船是木船。"}\n'),
        ('{ "n" : 1e5, "text" :"一,二。" , "a":[{"text":"甲,"}] }', '{ "n" : 1e5, "text" :"一，二。" , "a":[{"text":"甲,"}] }'),
        ('{"text":"\\u6e21\\u53e3,\\u6728\\u8239\\u3002"}\n', '{"text":"\\u6e21\\u53e3\\uff0c\\u6728\\u8239\\u3002"}\n'),
        ('{"text":"a","text":"渡口在村东,船是木船。"}', '{"text":"a","text":"渡口在村东，船是木船。"}'),
        ('{"text": null}\r\n', '{"text": null}\r\n'),
        ('{"text": ""}', '{"text": ""}'),
        ("  \n", "  \n"),
    ],
)  # fmt: skip
def test_only_the_text_of_a_record_changes(line: str, clean: str) -> None:
    assert clean_record(line.encode(), "text", Cleaner(), 1000).decode() == clean


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (b'{"id": 1}\n', "--field"), (b'{"text": 1}', "no text"), (b"[]", "no JSON object"), (b'{"text": "a"', "no JSON object"),
        (b'{"text": "a"} {}', "more than one"), (b'{"text": "\xb0\xa1"}', "offset 10 is not UTF-8"), (b'{"text" "a"}', "no JSON"),
        (b'{"text": "' + b"a" * 2000 + b'"}', "--max-size"), (b"{,}", "no JSON"), (b"{", "no JSON"),
    ],
)  # fmt: skip
def test_a_record_that_cannot_be_cleaned_says_why(line: bytes, word: str) -> None:
    with pytest.raises(RecordError, match=word):
        clean_record(line, "text", Cleaner(), 1000)


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.text(), st.none() | st.text() | st.floats() | st.lists(st.text())), st.text(), st.booleans())
def test_any_record_keeps_all_but_its_text(others: dict[str, Any], text: str, ascii_only: bool) -> None:
    record = others | {"text": text}
    line = json.dumps(record, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    try:
        clean = json.loads(clean_record(line, "text", Cleaner(), 10**6))
    except RecordError:
        return
    assert clean["text"] == Cleaner()({"text": [text]})["text"][0]
    assert repr({**clean, "text": ""}) == repr({**json.loads(line), "text": ""})


# ------------------------------------------------------------------ JSON lines
@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A hundred records, three of which cannot be cleaned."""
    path = tmp_path / "pages.jsonl"
    lines = [json.dumps({"id": n, "text": PAGE.format(n=n)}, ensure_ascii=False).encode() + b"\n" for n in range(100)]
    lines[5], lines[50], lines[80] = b'{"id": 5}\n', b"\xb0\xa1\n", b"no json\n"
    path.write_bytes(b"".join(lines))
    return path


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_records_that_cannot_be_cleaned_go_beside_the_output_unchanged(records: Path, tmp_path: Path, jobs: str) -> None:
    out = tmp_path / "out" / "clean.jsonl"
    refused(invoke("clean", records, "-o", out, "--field", "text", "-j", jobs), "3 of 100 records", "clean.jsonl.errors.jsonl")
    clean = [json.loads(line) for line in out.read_bytes().splitlines()]
    assert [record["id"] for record in clean] == [n for n in range(100) if n not in {5, 50, 80}]
    assert clean[1]["text"] == Cleaner()({"text": [PAGE.format(n=1)]})["text"][0]
    errors = [json.loads(line) for line in Path(f"{out}.errors.jsonl").read_text(encoding="utf-8").splitlines()]
    before = records.read_bytes().splitlines(keepends=True)
    assert [error["record_number"] for error in errors] == [6, 51, 81]
    assert [error["record"].encode("utf-8", "surrogateescape") for error in errors] == [before[5], before[50], before[80]]


def test_without_a_file_for_errors_records_stay_where_they_are(records: Path) -> None:
    result = invoke("clean", records, "--field", "text")
    assert result.exit_code == 2
    assert "3 of 100 records could not be cleaned and left as they are; record 6: has no field" in result.stderr
    before = records.read_bytes().splitlines()
    after = result.stdout_bytes.splitlines()
    assert [n for n in range(100) if before[n] == after[n]] == [5, 50, 80]


def test_a_folder_of_records_packed_or_not(records: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    good = b"".join(records.read_bytes().splitlines(keepends=True)[:5])
    (folder / "a.jsonl").write_bytes(good)
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(good))
    assert invoke("clean", folder, "-o", tmp_path / "out", "--field", "text").exit_code == 0
    out = files(tmp_path / "out")
    assert gzip.decompress(out["b.jsonl.gz"]) == out["a.jsonl"] != good


def test_errors_of_an_earlier_run_go_when_there_are_none(records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    invoke("clean", records, "-o", out, "--field", "text")
    records.write_bytes(records.read_bytes().splitlines(keepends=True)[0])
    assert invoke("clean", records, "-o", out, "--field", "text").exit_code == 0
    assert not Path(f"{out}.errors.jsonl").exists()


def test_a_line_over_the_limit_is_refused_with_the_flag(records: Path, tmp_path: Path) -> None:
    records.write_bytes(b'{"text": "' + b"a" * 9000)
    refused(invoke("clean", records, "-o", tmp_path / "out.jsonl", "--field", "text", "--max-line", "4kB"), "--max-line")
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize("args", [("-i",), ("--diff",), ("--to", "jsonl")], ids=" ".join)
def test_records_are_written_to_another_file(records: Path, args: tuple[str, ...]) -> None:
    refused(invoke("clean", records, "--field", "text", *args), "--field")


def test_a_run_over_records_is_resumed(records: Path, tmp_path: Path) -> None:
    records.write_bytes(records.read_bytes().splitlines(keepends=True)[0])
    args = ("clean", records, "-o", tmp_path / "out.jsonl", "--field", "text", "--report", tmp_path / "report")
    assert invoke(*args).exit_code == 0
    assert "1 of 1" in invoke(*args, "--resume").stderr


def test_a_run_over_packed_files_is_resumed(book: Path, tmp_path: Path) -> None:
    packed = tmp_path / "pages.txt.gz"
    packed.write_bytes(gzip.compress(book.read_bytes()))
    args = ("clean", packed, "-o", tmp_path / "out.txt.gz", "--report", tmp_path / "report")
    assert invoke(*args).exit_code == 0
    assert "1 of 1" in invoke(*args, "--resume").stderr


# ------------------------------------------------------------------ Parquet
@pytest.mark.parametrize(
    ("source", "arguments", "told"),
    [
        ("a.parquet", ["-o", "b.txt"], "is Parquet: say which column holds the text, --field NAME"),
        ("a.parquet", ["-i"], "is Parquet: say which column holds the text, --field NAME"),
        ("a.jsonl", [], "is JSON lines: say which field holds the text, --field NAME, or --syntax plain"),
        ("a.jsonl.gz", ["--check"], "is JSON lines: say which field holds the text, --field NAME, or --syntax plain"),
        ("a.parquet", ["--field", "text", "-o", "b.jsonl"], "is Parquet, and so is what comes out: name the output *.parquet"),
        ("a.jsonl", ["--field", "text", "-o", "b.parquet"], "is JSON lines, and so is what comes out: name the output *.jsonl"),
    ],
)
def test_records_are_neither_read_as_text_nor_written_under_another_name(
    source: str, arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(source).write_bytes(b'{"text": "PAR1"}\n')
    refused(invoke("clean", source, *arguments), f"{source} {told}\n")
    assert [path.name for path in tmp_path.iterdir()] == [source]


def test_json_lines_are_text_for_who_says_so(tmp_path: Path) -> None:
    page = tmp_path / "a.jsonl"
    page.write_text("渡口的灯亮了,船来了。\n", encoding="utf-8")
    assert invoke("clean", page, "--syntax", "plain").stdout == "渡口的灯亮了，船来了。\n"


@pytest.mark.needs_extra("parquet")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_column_of_parquet_is_cleaned(tmp_path: Path, jobs: str) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    texts = [PAGE.format(n=n % 50) if n % 7 else None for n in range(1100)]
    table = pa.table({"id": list(range(1100)), "text": texts, "at": [[n] for n in range(1100)]})
    parquet.write_table(table, tmp_path / "in.parquet")
    result = invoke("clean", tmp_path / "in.parquet", "-o", tmp_path / "out.parquet", "--field", "text", "-j", jobs)
    assert (result.exit_code, result.stderr) == (0, "")
    clean = parquet.read_table(tmp_path / "out.parquet")
    assert clean.schema == table.schema
    assert clean.drop_columns(["text"]).equals(table.drop_columns(["text"]))
    wanted = dict.fromkeys(texts[1:7])
    assert clean.column("text").to_pylist()[:7] == [None, *Cleaner()({"text": list(wanted)})["text"]]


@pytest.mark.needs_extra("parquet")
@pytest.mark.parametrize(("field", "word"), [("body", "its columns are id, text"), ("id", "holds no text")])
def test_a_column_that_is_none_is_told(tmp_path: Path, field: str, word: str) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.table({"id": [1], "text": ["一"]}), tmp_path / "in.parquet")
    refused(invoke("clean", tmp_path / "in.parquet", "-o", tmp_path / "out.parquet", "--field", field), word)
    assert not (tmp_path / "out.parquet").exists()


@pytest.mark.needs_extra("parquet")
def test_rows_that_cannot_be_cleaned_go_beside_the_output(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.table({"id": [1, 2], "text": ["一" * 99, "二,"]}), tmp_path / "in.parquet")
    out = tmp_path / "out.parquet"
    refused(invoke("clean", tmp_path / "in.parquet", "-o", out, "--field", "text", "--max-size", "90B"), "1 of 2 records")
    assert parquet.read_table(out).column("id").to_pylist() == [2]
    assert json.loads(Path(f"{out}.errors.jsonl").read_text(encoding="utf-8"))["record"]["id"] == 1
