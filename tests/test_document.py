"""The document: conservation, the map from output to source, decisions."""

from __future__ import annotations

import pickle

import pytest

import cleantext
from cleantext import Cleaner, DecodingError, Options

PAGE = """岭南早报 2019年3月4日 星期一 第5版

山村小学来了新校长
全校只有九名学生

本报记者 方小禾

去年秋天，三十四岁的韩校长背着
一只帆布包走进了云坪小学。学校
只有两间教室,九名学生，最小的
刚满六岁。

“我来的时候，操场上还长着半
人高的草。”他说。如今草割干净

了，篮球架也立起来了，孩子们放
学后还舍不得走。
"""


def test_joined_halves_come_out_as_one_paragraph() -> None:
    text = cleantext.clean(PAGE)
    assert "如今草割干净了，篮球架也立起来了，孩子们放学后还舍不得走。" in text
    assert "学校只有两间教室，九名学生" in text


def test_what_is_dropped_is_still_in_the_document() -> None:
    document = cleantext.process(PAGE)
    dropped = [block for block in document.blocks if not block.kept]
    assert [block.kind for block in dropped] == ["header", "byline"]
    assert "本报记者" not in document.text
    document.verify()


def test_a_kept_kind_stays() -> None:
    assert "本报记者 方小禾" in cleantext.clean(PAGE, keep=["byline"])


def test_safe_mode_joins_and_drops_nothing() -> None:
    text = cleantext.clean(PAGE, safe=True)
    assert text == PAGE.replace("教室,九名", "教室，九名")


def test_every_output_character_leads_back_to_the_source() -> None:
    document = cleantext.process(PAGE)
    at = document.text.index("云坪小学")
    assert document.source_span(at, at + 4) == ((PAGE.index("云坪小学"), PAGE.index("云坪小学") + 4),)
    comma = document.text.index("，九名")
    assert [PAGE[a:b] for a, b in document.source_span(comma, comma + 1)] == [","]


def test_a_span_across_a_joint_is_two_stretches_of_the_source() -> None:
    document = cleantext.process(PAGE)
    at = document.text.index("割干净了，")
    assert [PAGE[a:b] for a, b in document.source_span(at, at + 5)] == ["割干净", "了，"]


def test_a_span_outside_the_text_is_refused() -> None:
    document = cleantext.process("短")
    with pytest.raises(ValueError, match="not inside the text"):
        document.source_span(0, 99)


def test_every_decision_has_a_reason_and_a_place() -> None:
    for decision in cleantext.process(PAGE).decisions:
        assert decision.reason
        assert decision.spans
        assert 0 <= decision.confidence <= 1


def test_the_implied_soft_breaks_are_decisions_too() -> None:
    rules = [decision.rule for decision in cleantext.process(PAGE).decisions]
    assert rules.count("soft-break") == 5
    assert rules.count("soft-break-across-gap") == 1


def test_a_line_and_column_are_found_for_an_offset() -> None:
    document = cleantext.process(PAGE)
    assert document.position(PAGE.index("山村小学")) == (3, 1)


def test_bytes_that_are_not_utf8_are_named_by_offset() -> None:
    with pytest.raises(DecodingError, match=r"0xB0 at offset 6") as caught:
        cleantext.process("好字".encode() + b"\xb0\xa1")
    assert caught.value.offset == 6
    assert pickle.loads(pickle.dumps(caught.value)).offset == 6


def test_a_byte_order_mark_goes() -> None:
    document = cleantext.process("\ufeff渡口".encode())
    assert document.text == "渡口\n"
    assert document.decoding.bom


def test_a_cleaner_can_be_pickled_and_cleans_batches() -> None:
    cleaner = pickle.loads(pickle.dumps(Cleaner(Options(keep=["caption"]))))
    assert cleaner({"text": ["一,二", ""]}) == {"text": [cleantext.clean("一,二").rstrip("\n"), ""]}


def test_a_cleaner_leaves_records_without_a_text_and_cleans_a_single_one() -> None:
    cleaner = Cleaner()
    assert cleaner({"text": [None, "渡口,村东。"]}) == {"text": [None, "渡口，村东。"]}
    assert cleaner({"text": "渡口,村东。", "id": 1}) == {"text": "渡口，村东。"}


@pytest.mark.parametrize("batch", ["渡口", {"content": ["渡口"]}, ["渡口"]])
def test_what_is_no_batch_is_refused_with_the_call_that_works(batch: object) -> None:
    with pytest.raises(TypeError, match=r"cleaner\.process"):
        Cleaner()(batch)  # type: ignore[arg-type]


def test_an_unknown_option_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(TypeError, match=r"no option 'keeps'; did you mean keep\?"):
        cleantext.clean("渡口", keeps=["caption"])


@pytest.mark.parametrize("options", [{"keep": ["captoin"]}, {"drop": "bodies"}, {"spacing": "wide"}])
def test_a_wrong_option_is_refused(options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"captoin|bodies|wide"):
        Options(**options)  # type: ignore[arg-type]


def test_an_empty_text_stays_empty() -> None:
    assert cleantext.clean("") == ""
    assert cleantext.clean(" \n\u3000\n") == ""
