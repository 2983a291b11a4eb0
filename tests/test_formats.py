"""What the writers make of blocks: text, Markdown in which text stays text, JSON lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

import pytest

import cleantext
from cleantext.formats import SUFFIX_OF, FormatName, writer
from cleantext.formats.markdown import escape_inline, escape_line
from cleantext.views import Block

if TYPE_CHECKING:
    from cleantext.document import Document


class Blocks:
    """Stands for a Document: blocks are all that these writers look at."""

    def __init__(self, *blocks: tuple[str, str] | tuple[str, str, bool]) -> None:
        self.blocks = [
            Block(kind, kept[0] if kept else True, text, ((0, len(text)),), (), (), 0.9, "rule") for kind, text, *kept in blocks
        ]


def write(name: FormatName, *blocks: tuple[str, str] | tuple[str, str, bool]) -> str:
    return writer(name)(cast("Document", Blocks(*blocks)))


def test_text_is_the_text_of_the_document() -> None:
    document = cleantext.process("渡口的灯亮了。\n")
    assert writer("text")(document) == document.text


@pytest.mark.parametrize("name", list(SUFFIX_OF))
def test_nothing_gives_nothing(name: FormatName) -> None:
    assert writer(name)(cleantext.process("")) == ""


# ------------------------------------------------------------------ Markdown
def test_markdown_marks_title_heading_and_deck() -> None:
    blocks = (("title", "老渡口"), ("deck", "百年航线"), ("heading", "灯塔"), ("body", "灯亮了。"))
    assert write("markdown", *blocks) == "# 老渡口\n\n*百年航线*\n\n## 灯塔\n\n灯亮了。\n"


def test_markdown_leaves_out_dropped_and_empty_blocks() -> None:
    assert write("markdown", ("byline", "记者 某某", False), ("body", ""), ("caption", "渡口", True)) == "渡口\n"


def test_markdown_writes_hard_line_ends_as_hard_breaks() -> None:
    assert write("markdown", ("body", "风过江\n灯照人\n船未归")) == "风过江  \n灯照人  \n船未归\n"


def test_markdown_heading_is_one_line() -> None:
    assert write("markdown", ("title", "老渡口\n新航线")) == "# 老渡口 新航线\n"


@pytest.mark.parametrize(
    ("line", "escaped"),
    [
        ("# 一号", "\\# 一号"),
        ("###### 六", "\\###### 六"),
        ("#", "\\#"),
        ("- 甲", "\\- 甲"),
        ("+ 甲", "\\+ 甲"),
        ("* 甲", "\\* 甲"),
        ("-", "\\-"),
        ("> 甲", "\\> 甲"),
        (">甲", "\\>甲"),
        ("1. 甲", "1\\. 甲"),
        ("12) 甲", "12\\) 甲"),
        ("1.", "1\\."),
        ("---", "\\---"),
        ("- - -", "\\- - -"),
        ("***", "\\*\\*\\*"),
        ("___", "\\_\\_\\_"),
        ("===", "\\==="),
        ("```sh", "\\`\\`\\`sh"),
        ("~~~", "\\~\\~\\~"),
        ("[1]: http://example.org", "\\[1]: http://example.org"),
        ("    四格", "四格"),
        ("<div>", "\\<div>"),
    ],
)
def test_markdown_escapes_what_would_begin_a_block(line: str, escaped: str) -> None:
    assert escape_line(line) == escaped


@pytest.mark.parametrize(
    "line",
    [
        "#话题#",
        "-5℃到3℃",
        "——渡口来信",
        "1.5元一斤",
        "1．甲",
        "１. 甲",
        "1234567890. 甲",
        "=3",
        "甲 - 乙",
        "甲 # 乙",
        "A_B与甲_乙",
        "1 < 2 & 3 > 2",
        "AT&T",
        "《甲》（乙）",
        "甲|乙",
    ],
)
def test_markdown_leaves_text_that_is_no_markup(line: str) -> None:
    assert escape_line(line) == line


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*甲*", "\\*甲\\*"),
        ("_甲_", "\\_甲\\_"),
        ("`甲`", "\\`甲\\`"),
        ("[甲](乙)", "\\[甲](乙)"),
        ("![甲](乙)", "!\\[甲](乙)"),
        ("<b>甲", "\\<b>甲"),
        ("&nbsp;&#65;", "\\&nbsp;\\&#65;"),
        ("甲\\", "甲\\\\"),
        ("2~3天，5~6天", "2\\~3天，5\\~6天"),
    ],
)
def test_markdown_escapes_what_would_act_inside_a_line(text: str, escaped: str) -> None:
    assert escape_inline(text) == escaped


def test_markdown_title_that_ends_in_number_signs_keeps_them() -> None:
    assert write("markdown", ("title", "语言 C #")) == "# 语言 C \\#\n"
    assert write("markdown", ("title", "C#")) == "# C#\n"


def test_markdown_deck_with_stars_stays_one_emphasis() -> None:
    assert write("markdown", ("deck", "5*3")) == "*5\\*3*\n"


# ------------------------------------------------------------------ JSON lines
def test_jsonl_has_an_object_a_block_the_dropped_ones_too() -> None:
    lines = write("jsonl", ("body", "灯亮了。"), ("byline", "记者 某某", False)).splitlines()
    assert json.loads(lines[0]) == {
        "kind": "body", "kept": True, "text": "灯亮了。", "spans": [[0, 4]], "confidence": 0.9, "rule": "rule",
    }  # fmt: skip
    assert json.loads(lines[1])["kept"] is False
    assert "灯亮了" in lines[0], "characters are written as they are"


def test_jsonl_stays_one_line_a_block_for_every_reader() -> None:
    output = write("jsonl", ("body", "甲\n乙\u2028丙\u2029丁\x85戊"))
    assert len(output.splitlines()) == 1
    assert json.loads(output)["text"] == "甲\n乙\u2028丙\u2029丁\x85戊"


def test_jsonl_spans_are_those_of_the_source() -> None:
    source = "\n渡口的灯亮了。\n"
    (record,) = (json.loads(line) for line in writer("jsonl")(cleantext.process(source)).splitlines())
    assert [source[start:end] for start, end in record["spans"]] == ["渡口的灯亮了。"]
