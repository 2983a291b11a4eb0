"""Mojibake: repaired where the way back is exact, else left; in syntax and in regions that are switched off never."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext.decoding import decode

PAGE = "渡口的灯亮了，第一班船在清晨六点离岸。\n"
TRADITIONAL = "渡口恢復通航，第一班船載客四十人，船上站滿了人和貨。\n"


@pytest.mark.parametrize(
    "text",
    [
        "“Été à l’île d’Ürö” — naïve façade, ¿qué?",
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ",
        "Estádio MARACANÃ” e “ÎLE”…",
        "ÖÖÖÖ ÅÅÅÅÅÅÅÅ",
        "×÷±°§¶ ·°×",
        "價銀三錢，鐵鏡一面，銅鐘兩口。",
        "铁路、铜镜、钟表、银行、钢铁。",
        "锟斤拷",
    ],
)
def test_text_that_merely_looks_odd_is_left(text: str) -> None:
    assert decode(text)[0] == text
    assert decode(text.encode())[1].repairs == ()


def test_text_misread_twice_is_led_back_twice() -> None:
    text = "café’s"
    for _ in range(2):
        text = text.encode().decode("cp1252")
    assert decode(text)[0] == "café’s"


def test_a_double_misreading_of_two_kinds_is_told_in_one_repair() -> None:
    wrong = TRADITIONAL[:-1].encode("big5").decode("latin-1").encode().decode("latin-1")
    source, decoding = decode(wrong)
    assert source == TRADITIONAL[:-1]
    assert [repair.was for repair in decoding.repairs] == [wrong]


def test_mojibake_that_lost_a_byte_is_left() -> None:
    wrong = "渡口的灯亮了，第一班船离岸。".encode().decode("gbk", "replace")
    assert "\ufffd" in wrong
    assert decode(wrong)[0] == wrong


@pytest.mark.parametrize("syntax", ["markdown", "python", "data"])
def test_among_syntax_nothing_is_repaired(syntax: str) -> None:
    wrong = "# " + PAGE[:-1].encode("gbk").decode("latin-1") + "\n"
    assert cleantext.process(wrong, syntax=syntax).text == wrong


def test_a_region_that_is_switched_off_keeps_its_mojibake() -> None:
    wrong = PAGE[:-1].encode("gbk").decode("latin-1")
    assert wrong in cleantext.clean(f"<!-- cleantext: off -->\n{wrong}\n<!-- cleantext: on -->\n")


def test_repairing_can_be_switched_off() -> None:
    wrong = PAGE[:-1].encode("gbk").decode("latin-1")
    assert decode(wrong)[0] == PAGE[:-1]
    assert cleantext.process(wrong, mojibake="keep", safe=True).decoding.repairs == ()


def test_mojibake_that_cleaning_puts_together_does_not_change_in_a_second_run() -> None:
    text = "第一班渡船ÖÐ¹\x81ú的灯亮了。\n" + PAGE.encode("gbk").decode("latin-1")[:9] + "\u200b\n"
    once = cleantext.clean(text)
    assert cleantext.clean(once) == once


_LATIN = st.text("".join(map(chr, [*range(0xA0, 0x100), 0x81, 0x92, 0x201D, 0x20AC])) + "aé 的渡\n-", max_size=60)


@given(_LATIN)
@settings(max_examples=300, deadline=None)
def test_accents_in_any_order_keep_the_contracts(text: str) -> None:
    document = cleantext.process(text)
    document.verify()
    assert cleantext.clean(document.text) == document.text


_MISREAD = st.sampled_from(["utf-8", "gbk", "big5hkscs"])


@given(st.sampled_from([PAGE, TRADITIONAL]), _MISREAD, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=200, deadline=None)
def test_pieces_of_mojibake_keep_the_contracts(text: str, encoding: str, start: int, length: int) -> None:
    wrong = text.encode(encoding, "ignore").decode("latin-1")
    page = f"船工说：{wrong[start : start + length]}\n{wrong[start + length :]}\n"
    document = cleantext.process(page)
    document.verify()
    assert cleantext.clean(document.text) == document.text
