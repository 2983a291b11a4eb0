"""What stands between ``cleantext: off`` and ``cleantext: on`` is the writer's business, in any kind of file and any mode."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import cleantext
from cleantext.markup.pragmas import off_regions

OFF = "<!-- cleantext: off -->"
ON = "<!-- cleantext: on -->"
#: All that full cleaning would change: marks, odd spaces, furniture, wrapped lines, blank lines, invisible characters.
MESS = (
    "  渡口,石桥 \n\n\n\u200b⼭ 城\u3000\n渡口在村子的东头，一条木船摆渡\n两岸的人家，撑船的老人姓秦,\n"
    "记者 李文\n\x0b\u2028\x85\n第3版"
)


@pytest.mark.parametrize(
    "comment",
    ["<!-- {} -->", "# {}", "// {}", "/* {} */", "-- {}", "; {}", "% {}", ".. {}", "(* {} *)", "{{- {} -}}", "{{# {} #}}",
     "    # {}", "x = 1  # {}", "<!--{}-->", "#{}", "## {}", "<!-- {}: a poem -->", "# {} (as printed)"],
)  # fmt: skip
@pytest.mark.parametrize("options", [{}, {"safe": True}, {"syntax": "markdown"}], ids=["full", "safe", "markdown"])
def test_a_region_stays_byte_for_byte(comment: str, options: dict[str, Any]) -> None:
    region = f"{comment.format('cleantext: off')}\n{MESS}\n{comment.format('cleantext: on')}"
    document = cleantext.process(f"渡口,石桥。\n{region}\n渡口,石桥。\n", **options)
    document.verify()
    assert document.text == f"渡口，石桥。\n{region}\n渡口，石桥。\n"
    assert cleantext.clean(document.text, **options) == document.text


def test_without_an_end_it_reaches_to_the_end() -> None:
    assert cleantext.clean(f"渡口,石桥。\n\n{OFF}\n\n{MESS}\n") == f"渡口，石桥。\n\n{OFF}\n\n{MESS}\n"


def test_an_end_without_a_beginning_and_a_second_beginning_mean_nothing() -> None:
    page = f"{ON}\n\n一,二。\n{OFF}\n三,四。\n{OFF}\n{ON}\n五,六。\n"
    assert cleantext.clean(page) == page.replace("一,二", "一，二").replace("五,六", "五，六")


@pytest.mark.parametrize(
    "text", ["写上`# cleantext: off`就行,好。", "cleantext: off,好。", "# cleantext: offline,好。", "a#cleantext: off,好。"]
)
def test_to_speak_of_it_is_not_to_use_it(text: str) -> None:
    assert off_regions(text) == []


def test_the_line_ends_of_a_file_are_its_line_ends_there_too() -> None:
    assert cleantext.clean(f"{OFF}\r\n一,二 \r\n\r\n{ON}\r\n") == f"{OFF}\n一,二 \n\n{ON}\n"


def test_half_a_surrogate_pair_is_no_text_anywhere() -> None:
    document = cleantext.process(f"{OFF}\n一\ud800,二\n")
    document.verify()
    assert document.text == f"{OFF}\n一\ufffd,二\n"


def test_explain_says_why_nothing_was_done() -> None:
    document = cleantext.process(f"一,二\n\n{OFF}\n三,四\n{ON}\n")
    [decision] = [decision for decision in document.decisions if decision.rule == "off"]
    assert [document.position(start)[0] for start, _ in decision.spans] == [3, 4, 5]
    assert decision.applied
    assert "left byte for byte" in decision.reason


def test_text_around_a_region_is_cleaned_as_ever_but_not_across_it() -> None:
    page = "渡口在村子的东头，一条木船摆渡\n两岸的人家，撑船的老人姓秦，人\n们都叫他秦伯。他每天天不亮就来\n，天黑透了才回去。\n"
    joined = "渡口在村子的东头，一条木船摆渡两岸的人家，撑船的老人姓秦，人们都叫他秦伯。他每天天不亮就来，天黑透了才回去。\n"
    assert cleantext.clean(f"{page}\n{OFF}\n诗,一\n{ON}\n\n{page}") == f"{joined}\n{OFF}\n诗,一\n{ON}\n\n{joined}"


def test_the_output_leads_back_to_the_source() -> None:
    source = f"渡口,石桥。\n{OFF}\n\n一,二\n{ON}\n末,尾。\n"
    document = cleantext.process(source)
    at = document.text.index("一,二")
    assert [source[start:end] for start, end in document.source_span(at, at + 3)] == ["一,二"]


_LINE = st.sampled_from([OFF, ON, "", "一,二", "记者 方某", "上一篇 下一篇"])
_LINE |= st.text("的一城门，。12 \u200b\r\x0c\ud800", max_size=30)
_LINES = st.lists(_LINE, max_size=14)


@settings(max_examples=150, deadline=None)
@given(_LINES.map("\n".join), st.sampled_from([{}, {"safe": True}, {"syntax": "markdown"}, {"syntax": "python"}]))
@example(f"{OFF}\n\n{ON}\n\n\n{OFF}", {})
def test_every_contract_holds_around_regions(text: str, options: dict[str, Any]) -> None:
    document = cleantext.process(text, **options)
    document.verify()
    assert cleantext.clean(document.text, **options) == document.text
    document.text.encode()
