"""Any bytes in: what each kind of file is read as, what becomes of bad bytes and odd characters, what is refused."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext.cli import main
from cleantext.decoding import DecodingError, decode

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases" / "encodings.jsonl").read_text("utf-8").splitlines()]
PAGE = "渡口的灯亮了，第一班船在清晨六点离岸。\n"
TRADITIONAL = "渡口恢復通航，第一班船載客四十人，船上站滿了人和貨。\n"


def raw(parts: list[list[str]]) -> bytes:
    return b"".join(bytes.fromhex(text) if encoding == "hex" else text.encode(encoding) for encoding, text in parts)


def run(*args: object, stdin: bytes = b"") -> tuple[int, bytes, str]:
    result = CliRunner().invoke(main, [str(arg) for arg in args], input=stdin)
    return result.exit_code, result.stdout_bytes, result.stderr


def processed(data: bytes, *, safe: bool = False) -> cleantext.Document | None:
    """The document, or None where the bytes are refused with one line that names a byte."""
    refused: DecodingError | None = None
    try:
        return cleantext.process(data, safe=safe)
    except DecodingError as error:
        refused = error
    assert 0 <= refused.offset < len(data)
    assert "byte" in str(refused)
    assert "\n" not in str(refused)
    return None


# ------------------------------------------------------------------ documents, with exactly what comes out
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_document_comes_out_as_it_was_written(case: dict[str, object]) -> None:
    document = cleantext.process(raw(case["parts"]))  # type: ignore[arg-type]
    document.verify()
    found = document.decoding
    assert document.text == case["text"]
    assert found.encoding == case["encoding"]
    assert found.bom == case.get("bom", False)
    assert found.runner_up == case.get("second", found.runner_up)
    assert [list(byte) for byte in found.bad_bytes] == case.get("bad", [])
    assert [repair.was for repair in found.repairs] == case.get("was", [repair.was for repair in found.repairs])
    assert [document.source[lost.start : lost.end] for lost in found.lost] == case.get("lost", [])
    assert [line.what for line in found.other_lines] == case.get("lines", [])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
@pytest.mark.parametrize("safe", [False, True], ids=["full", "safe"])
def test_a_second_run_changes_nothing(case: dict[str, object], safe: bool) -> None:
    text = cleantext.process(raw(case["parts"]), safe=safe).text  # type: ignore[arg-type]
    assert cleantext.process(text.encode(), safe=safe).text == text


def test_a_lone_surrogate_in_text_becomes_a_replacement_character() -> None:
    assert cleantext.clean("渡口的灯\ud800亮了。\n") == "渡口的灯\ufffd亮了。\n"
    assert cleantext.clean("\udcff\n") == "\ufffd\n"


# ------------------------------------------------------------------ telling encodings apart
def test_every_byte_after_a_bad_one_is_still_led_back_to_its_place() -> None:
    data = "渡口的灯".encode() + b"\xff" + "亮了。船来了，船来了。\n".encode() + PAGE.encode()
    document = cleantext.process(data)
    assert document.source[document.decoding.bad_bytes[0].at] == "\ufffd"
    assert data[document.decoding.bad_bytes[0].offset] == 0xFF


def test_repairs_bad_bytes_and_other_lines_know_their_places_after_a_repair_moved_them() -> None:
    wrong = "第一班船离岸。".encode().decode("latin-1")
    data = f"{wrong}\n渡口的灯".encode() + b"\xff" + "亮了。\n".encode() + "粮站今年收购稻谷三千吨。".encode("gb18030")
    source, decoding = decode(data)
    assert source == "第一班船离岸。\n渡口的灯\ufffd亮了。\n粮站今年收购稻谷三千吨。"
    assert [source[place.start : place.end] for place in decoding.repairs] == ["第一班船离岸。"]
    assert [source[place.start : place.end] for place in decoding.other_lines] == ["粮站今年收购稻谷三千吨。"]
    assert [source[byte.at] for byte in decoding.bad_bytes] == ["\ufffd"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xfd\xfe\xfd\xfc", ["0xFD at offset 0", "--encoding"]),
        ("El Niño llegó a la montaña después.".encode("cp1252"), ["0xF1 at offset 5", "--encoding"]),
        ("안녕하세요. 시장은 올해로 백 년을 맞았다.".encode("euc_kr"), ["--encoding euc_kr"]),
        ("川は昨夜、氾濫した。村人は高台へ逃げた。".encode("euc_jp"), ["--encoding euc_jp"]),
        ("川は昨夜、氾濫した。村人は高台へ逃げた。".encode("shift_jis"), ["--encoding"]),
        ("好".encode("gb18030"), ["too short", "gb18030 (好)", "big5 (疑)"]),
        (bytes(range(256)) * 4, ["0x80 at offset 128"]),
        (b"ok\n" + bytes(400), ["NUL byte at offset 3", "binary"]),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ["0x89 at offset 0"]),
        ("Die Fähre läuft früh aus; für Schüler ist die Überfahrt frei.\n".encode("cp1252"), ["Latin letters", "cp1252"]),
        ("Prom odpływa o szóstej, łódź wiezie pasażerów.\n".encode("cp1250"), ["Latin letters", "cp1250"]),
        (b"The ferry leaves at dawn, and the caf\xe9s are closed by then.", ["0xE9 at offset 37"]),
        ("Паром уходит в шесть утра.\n".encode("koi8-r"), ["0xF0 at offset 0", "--encoding"]),
        ("Το πλοίο φεύγει στις έξι.\n".encode("cp1253"), ["0xD4 at offset 0", "--encoding"]),
        ("العبارة تغادر في السادسة.\n".encode("cp1256"), ["0xC7 at offset 0", "--encoding"]),
        ("เรือข้ามฟากออกตอนหกโมงเช้า\n".encode("cp874"), ["0xE0 at offset 0", "--encoding"]),
        (bytes.fromhex("e0d7c6ded9c4f7abdcf0a1a2dceec4f8c4f7abdcf0a1a3"), ["0xE0 at offset 0", "--encoding"]),
        (b"\x1b$)A\x0e6I?Z5D5FAAAK#,\x0f\n", ["0x1B at offset 0", "ISO-2022", "UTF-8"]),
        (PAGE.encode() + PAGE.encode("gb18030") + TRADITIONAL.encode("big5"), ["--encoding"]),
    ],
    ids=[
        "noise", "Spanish", "Korean", "Japanese EUC", "Shift JIS", "one character", "all bytes", "NULs", "PNG", "German",
        "Polish", "English with one accent", "Russian", "Greek", "Arabic", "Thai", "EUC-TW", "ISO-2022-CN", "three encodings",
    ],
)  # fmt: skip
def test_what_is_no_chinese_text_is_refused_with_the_way_out(data: bytes, words: list[str]) -> None:
    with pytest.raises(DecodingError) as caught:
        cleantext.process(data)
    assert all(word in str(caught.value) for word in words), caught.value
    assert "\n" not in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).offset == caught.value.offset


@pytest.mark.parametrize(
    "text",
    [
        "C++ and a~{b}, ~{6}~, +1 555 0100\n",
        "$\\tilde~{\\mathrm{shallow~water}}~}$\n",
        "MIME: PGh0bWw+PGJvZHk+SGVsbG8gd29ybGQ8L2JvZHk+PC9odG1sPg==\n",
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7+abcdefghijklmnopqrstuvwxyzABCDEF01234567+89-\n",
        "+AGEAYgBjAGQ-\n",
    ],
)
def test_ascii_with_signs_of_seven_bit_encodings_stays_ascii(text: str) -> None:
    source, decoding = decode(text.encode())
    assert (source, decoding.encoding) == (text, "utf-8")


def test_a_letter_of_a_western_encoding_in_a_utf_8_file_is_a_bad_byte_and_no_rare_character() -> None:
    assert decode("渡口的灯亮了。\n".encode() + b"M\xfcller\n")[0] == "渡口的灯亮了。\nM\ufffdller\n"


def test_detection_meets_its_target_on_sentences_of_the_test_pages() -> None:
    pages = Path(__file__).parent.parent / "seeds"
    text = "".join((pages / "traditional" / name).read_text("utf-8") for name in ("harbor_market.txt", "oyster_coast.txt"))
    lines = [line.strip() for line in text.split("\n") if len(line.strip()) >= 8]
    for encoding in ("big5", "gbk", "big5hkscs"):
        whole = [line for line in lines if line.encode(encoding, "ignore").decode(encoding) == line]
        right = sum(decode(line[:8].encode(encoding))[0] == line[:8] for line in whole)
        assert right >= 0.99 * len(whole)
        assert len(whole) > 30


# ------------------------------------------------------------------ naming the encoding
@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", "好"),
        ("gb2312", "好"),
        ("big5", "好"),
        ("cp950", "好€"),
        ("big5hkscs", "喺"),
        ("utf-16", "好"),
        ("utf-16-be", "好"),
        ("UTF_8", "好"),
        ("shift_jis", "川は昨夜氾濫した"),
        ("euc_kr", "시장은 올해로"),
        ("cp1252", "Müller"),
        ("iso2022_jp", "川は昨夜"),
    ],
)
def test_a_named_encoding_is_taken_at_its_word(encoding: str, text: str) -> None:
    source, decoding = decode(text.encode(encoding), encoding)
    assert source == text
    assert decoding.why == "as it was asked for"


def test_bad_bytes_in_a_named_encoding_are_told_too() -> None:
    data = "川は昨夜氾濫した。村人は高台へ逃げた。".encode("shift_jis") + b"\xff\n"
    assert [byte[:2] for byte in decode(data, "shift_jis")[1].bad_bytes] == [(len(data) - 2, 0xFF)]


def test_a_named_encoding_that_is_clearly_wrong_is_refused() -> None:
    with pytest.raises(DecodingError, match=r"byte 0x.* not utf-8"):
        decode(PAGE.encode("gb18030"), "utf-8")


def test_a_named_encoding_is_believed(tmp_path: Path) -> None:
    """What is refused with the way out is read on that way; and what reads as Chinese, otherwise if somebody says so."""
    text = "안녕하세요. 시장은 올해로 백 년을 맞았다.\n"
    assert cleantext.process(text.encode("euc_kr"), encoding="euc_kr").text == text
    assert cleantext.process(PAGE.encode("gb18030"), encoding="latin-1", mojibake="keep").source != PAGE
    (tmp_path / "page.txt").write_bytes(text.encode("euc_kr"))
    assert run("clean", tmp_path / "page.txt")[0] == 2
    assert run("clean", "--encoding", "euc_kr", tmp_path / "page.txt")[:2] == (0, text.encode())


@pytest.mark.parametrize(
    ("name", "hint"), [("gb1803", "gb18030"), ("rot13", "for example"), ("base64", "for example"), ("", "for example")]
)
def test_an_encoding_that_does_not_exist_is_refused_with_a_better_one(name: str, hint: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=hint):
        cleantext.Options(encoding=name)
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    code, _, error = run("clean", "--encoding", name, tmp_path / "page.txt")
    assert code == 2
    assert error.startswith("cleantext: encoding: no text encoding")
    assert error.count("\n") == 1


# ------------------------------------------------------------------ any bytes
@given(st.binary(max_size=200))
@settings(max_examples=400, deadline=None)
def test_any_bytes_give_a_document_or_an_error_with_an_offset(data: bytes) -> None:
    document = processed(data)
    if document is None:
        return
    document.verify()
    assert cleantext.process(document.text.encode()).text == document.text


@given(st.binary(max_size=40), st.integers(0, 30), st.sampled_from(["utf-8", "gb18030", "big5", "utf-16-le"]))
@settings(max_examples=300, deadline=None)
def test_a_good_file_with_noise_in_it_gives_a_document_or_an_error(noise: bytes, at: int, encoding: str) -> None:
    good = (TRADITIONAL * 4).encode(encoding)
    document = processed(good[:at] + noise + good[at:])
    if document is None:
        return
    document.verify()
    places = {byte.at for byte in document.decoding.bad_bytes}
    assert all(document.source[at] == "\ufffd" or "\ud800" <= document.source[at] <= "\udfff" for at in places)


# ------------------------------------------------------------------ the command line
def test_a_file_in_gb18030_is_written_in_utf_8(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(PAGE.encode("gb18030"))
    assert run("clean", page) == (0, PAGE.encode(), "")
    assert run("clean", "-i", page) == (0, b"", "")
    assert page.read_text("utf-8") == PAGE


def test_bad_bytes_are_told_and_the_output_has_a_sign_for_each(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("渡口的灯".encode() + b"\xff\xfe" + "亮了，第一班船离岸。\n".encode())
    code, output, error = run("clean", page)
    assert (code, output.decode()) == (0, "渡口的灯\ufffd\ufffd亮了，第一班船离岸。\n")
    assert error == f"cleantext: {page}: not utf-8: byte 0xFF at offset 12, byte 0xFE at offset 13\n"
    assert run("clean", "--errors", "replace", page) == (0, output, "")


@pytest.mark.parametrize("errors", ["report", "replace", "strict"])
def test_a_file_with_bad_bytes_is_left_in_place(errors: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    data = "渡口的灯".encode() + b"\xff" + "亮了,第一班船离岸。\n".encode()
    page.write_bytes(data)
    code, output, error = run("clean", "-i", "--errors", errors, page)
    assert (code, output, page.read_bytes()) == (2, b"", data)
    assert error.count("\n") == 1
    assert "byte 0xFF at offset 12" in error


def test_source_code_in_another_encoding_is_left_in_place(tmp_path: Path) -> None:
    program = tmp_path / "ferry.py"
    data = "# -*- coding: gbk -*-\n# 渡口的灯亮了,第一班船离岸。\n".encode("gbk")
    program.write_bytes(data)
    code, _, error = run("clean", "-i", program)
    assert (code, program.read_bytes()) == (2, data)
    assert "gb18030" in error


def test_strict_refuses_the_first_bad_byte(tmp_path: Path) -> None:
    data = "渡口的灯".encode() + b"\xff" + "亮了，第一班船离岸。\n".encode()
    with pytest.raises(DecodingError, match="byte 0xFF at offset 12 is not utf-8"):
        cleantext.process(data, errors="strict")
    (tmp_path / "page.txt").write_bytes(data)
    with pytest.raises(DecodingError):
        cleantext.clean_file(tmp_path / "page.txt", tmp_path / "clean.txt", errors="strict")
    assert not (tmp_path / "clean.txt").exists()


def test_the_difference_of_a_file_in_another_encoding_says_so_above(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("渡口的灯亮了,第一班船离岸。\n".encode("gb18030"))
    code, output, _ = run("clean", "--diff", page)
    assert code == 1
    assert output.decode().split("\n")[0] == f"{page}: from gb18030 to utf-8"
    assert "+渡口的灯亮了，第一班船离岸。" in output.decode()


def test_the_difference_of_a_file_with_a_bad_byte_says_what_stands_for_it(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("渡口的灯亮了，".encode() + b"\xff" + "第一班船离岸。\n".encode())
    code, output, _ = run("clean", "--diff", page)
    assert code == 1
    assert output.decode().split("\n")[0] == f"{page}: U+FFFD for each byte that utf-8 doesn't have"


def test_explain_says_what_was_found_why_and_what_came_second(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(TRADITIONAL.encode("big5"))
    _, output, _ = run("explain", "--json", page)
    first = json.loads(output)[0]
    assert (first["rule"], first["line"]) == ("encoding", None)
    assert first["reason"].startswith("big5: a character of it is 1 in ")
    assert first["reason"].endswith("; second: gb18030")


def test_explain_shows_bad_bytes_repairs_other_lines_and_lost_text(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    wrong = "第一班船离岸。".encode().decode("latin-1")
    data = f"{wrong}渡口\n锟斤拷的灯".encode() + b"\xff" + "亮了。\n".encode() + "粮站今年收购稻谷三千吨。".encode("gb18030")
    page.write_bytes(data)
    found = {row["rule"]: row for row in json.loads(run("explain", "--json", page)[1])}
    assert found["mojibake"]["reason"] == f"was {wrong!r}: utf-8 as cp1252"
    assert found["bad-byte"]["reason"].startswith(f"byte 0xFF at offset {data.index(0xFF)} is nothing in utf-8")
    assert found["mixed-encodings"]["text"] == "粮站今年收购稻谷三千吨。"
    assert found["lost-text"]["text"] == "锟斤拷"
    assert not found["lost-text"]["applied"]
    assert b"lost-text" in run("explain", "--unsure", page)[1]


def test_plain_utf_8_loads_nothing_of_detection() -> None:
    program = (
        "import sys, cleantext; cleantext.process('渡口的灯亮了,第一班船离岸。'.encode());"
        "print(sorted(name for name in sys.modules if 'cleantext.decoding.' in name or name == 'ftfy'))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['cleantext.decoding.outcome']"


@pytest.mark.parametrize(
    "data",
    [
        b"\xff" * 100_000,
        b"\x81" * 100_001,
        b"\xb0\xa1" * 100_000 + b"\xff",
        "\xc3".encode() * 100_000,
        ("é" * 100_000).encode(),
        ("鐨" * 100_000).encode(),
        ("锟斤拷" * 30_000).encode(),
        ("Ã©" * 50_000).encode(),
        ("ÖÐ¹ú " * 20_000).encode(),
        (PAGE * 3_000).encode("gb18030") + b"\xb0" + (PAGE * 300).encode("gb18030"),
    ],
    ids=["FF", "81", "B0A1", "A-tilde", "e-acute", "de", "lost", "pairs", "GBK", "late bad byte"],
)
def test_long_runs_are_read_in_linear_time(data: bytes) -> None:
    begin = time.process_time()
    processed(data, safe=True)
    assert time.process_time() - begin < 20  # seconds: what is not linear takes minutes


@pytest.mark.parametrize("data", [None, 3, ["渡口"]])
def test_what_is_neither_text_nor_bytes_is_refused_by_its_type(data: object) -> None:
    with pytest.raises(TypeError, match=f"str or bytes.*{type(data).__name__}"):
        cleantext.process(data)  # type: ignore[arg-type]
