"""A layout made by hand, and what Document makes of it: text, blocks, decisions, the way back, the proof."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cleantext.decoding.outcome import BadByte, Decoding, Repair, Stretch
from cleantext.document import Document
from cleantext.layout import Layout
from cleantext.lines import split
from cleantext.options import Options
from cleantext.rendering import render, rendered
from cleantext.views import Block, Decision, Edit

if TYPE_CHECKING:
    from cleantext.layout import RawEdit

#: Line 0 is a headline, 1 a byline, 2 to 4 a paragraph, 5 and 6 a verse.
SOURCE = "老渡口\n记者 方某\n\n船从城东,\n开到城西,要\n半天。\n灯还亮\n河没睡\n"
TEXTS = ["老渡口", "记者 方某", "船从城东，开到城西，要半天。", "灯还亮\n河没睡"]


def made(*, kept: tuple[bool, ...] = (True, False, True, True), decoding: Decoding | None = None) -> Document:
    """The document of SOURCE as the stages would leave it."""
    lines = split(SOURCE)
    at = lines.starts
    edits: dict[int, list[RawEdit]] = {
        2: [(at[2] + 4, at[2] + 5, "，", "half-width-mark"), (at[3] + 4, at[3] + 5, "，", "half-width-mark")]
    }
    layout = Layout(
        order=list(range(7)),
        bounds=[0, 1, 2, 5, 7],
        kinds=["title", "byline", "body", "body"],
        rules=["title", "reporter", "", ""],
        confidences=[0.8, 0.9, 1.0, 1.0],
        kept=list(kept),
        joints=["", "", "", "", "", "", "\n"],
        edits=edits,
        own_structure=False,
    )
    layout.texts = [rendered(lines, layout, b) for b in range(4)]
    return Document(lines, layout, decoding or Decoding("str"), Options())


# ------------------------------------------------------------------ blocks
def test_the_text_of_a_block_is_its_lines_with_their_edits_and_joints() -> None:
    assert [block.text for block in made().blocks] == TEXTS


def test_a_block_tells_all_that_was_decided_about_it() -> None:
    at = SOURCE.index("船")
    assert made().blocks[2] == Block(
        kind="body",
        kept=True,
        text=TEXTS[2],
        spans=((at, at + 5), (at + 6, at + 12), (at + 13, at + 16)),
        joints=("", ""),
        edits=(Edit(at + 4, at + 5, "，", "half-width-mark"), Edit(at + 10, at + 11, "，", "half-width-mark")),
        confidence=1.0,
        rule="",
    )
    assert made().blocks[3].joints == ("\n",)
    assert (made().blocks[1].rule, made().blocks[1].confidence) == ("reporter", 0.9)


def test_a_block_is_hard_where_its_second_line_stands_on_a_line_of_its_own() -> None:
    layout = made()._layout
    assert [layout.is_hard(b) for b in range(4)] == [False, False, False, True]


def test_blocks_of_which_nothing_is_judged_are_text_that_stays_line_by_line() -> None:
    layout = Layout.of_blocks([0, 2], 3)
    assert (layout.order, layout.bounds, layout.joints) == ([0, 1, 2], [0, 2, 3], ["\n"] * 3)
    assert (layout.kinds, layout.rules, layout.confidences, layout.kept) == (["body"] * 2, [""] * 2, [1.0] * 2, [True] * 2)


def test_two_blocks_become_one_with_the_kind_of_the_first() -> None:
    document = made()
    layout = document._layout
    layout.own_structure = True
    layout.merge_with_next(0, " ")
    layout.texts = [rendered(document._lines, layout, 0), *layout.texts[2:]]
    assert (layout.bounds, layout.joints[1], layout.own_structure) == ([0, 2, 5, 7], " ", False)
    assert (layout.kinds, layout.rules) == (["title", "body", "body"], ["title", "", ""])
    assert (layout.confidences, layout.kept) == ([0.8, 1.0, 1.0], [True, True, True])
    assert layout.texts[0] == "老渡口 记者 方某"


def test_edits_that_touch_stand_at_both_ends_or_take_a_whole_line_are_all_carried_out() -> None:
    lines = split("甲乙丙丁\n戊己")
    edits = [(0, 1, "一", "r"), (1, 3, "", "r"), (3, 4, "四", "r"), (5, 7, "五", "r")]
    layout = Layout(order=[0, 1], bounds=[0, 2], kinds=["body"], rules=[""], confidences=[1.0], kept=[True], joints=["", " "])
    layout.edits[0] = edits
    layout.texts = [rendered(lines, layout, 0)]
    document = Document(lines, layout, Decoding("str"), Options())
    assert document.text == "一四 五\n"
    document.verify()
    assert [document.source_span(k, k + 1) for k in range(4)] == [((0, 1),), ((3, 4),), (), ((5, 7),)]


# ------------------------------------------------------------------ the text
def test_kept_blocks_are_parted_by_a_blank_line() -> None:
    assert made().text == f"{TEXTS[0]}\n\n{TEXTS[2]}\n\n{TEXTS[3]}\n"
    assert made(kept=(True, True, True, True)).text == "\n\n".join(TEXTS) + "\n"
    assert made(kept=(False, False, False, False)).text == ""


def test_a_block_without_text_parts_nothing() -> None:
    document = made(kept=(True, True, True, True))
    document._layout.texts[1] = ""
    assert document.text == f"{TEXTS[0]}\n\n{TEXTS[2]}\n\n{TEXTS[3]}\n"
    document = made()
    document._layout.texts[2] = ""
    assert document.text == f"{TEXTS[0]}\n\n{TEXTS[3]}\n"


def test_paragraphs_without_blank_lines_stay_so() -> None:
    document = made()
    document._layout.single_spaced = True
    assert document.text == f"{TEXTS[0]}\n{TEXTS[2]}\n{TEXTS[3]}\n"


def test_a_text_of_its_own_structure_keeps_its_blank_lines_those_beside_what_is_dropped_once() -> None:
    lines = split("\n\n甲\n乙\n\n\n丙\n\n丁\n戊")
    layout = Layout(order=list(range(5)), bounds=list(range(6)), kinds=["body"] * 5, rules=[""] * 5, confidences=[1.0] * 5)
    layout.kept, layout.texts = [True, True, False, True, True], list(lines.texts)
    assert render(lines, layout) == "甲\n乙\n\n\n丁\n戊\n"
    layout.kept = [False, True, True, True, True]
    assert render(lines, layout) == "乙\n\n\n丙\n\n丁\n戊\n"


def test_line_ends_that_were_settled_beforehand_stand() -> None:
    document = made()
    document._layout.breaks = [0, 9, 3, 1]
    assert document.text == f"{TEXTS[0]}\n\n\n{TEXTS[2]}\n{TEXTS[3]}\n"


# ------------------------------------------------------------------ decisions
def test_each_kind_of_decision_is_told_once_where_it_is_and_why() -> None:
    found = [(d.rule, [SOURCE[a:b] for a, b in d.spans], d.confidence, d.applied) for d in made().decisions]
    assert found == [
        ("title", ["老渡口"], 0.8, True),
        ("reporter", ["记者 方某"], 0.9, True),
        ("soft-break", ["船从城东,", "开到城西,要"], 0.95, True),
        ("half-width-mark", [","], 0.95, True),
        ("soft-break", ["开到城西,要", "半天。"], 0.95, True),
        ("half-width-mark", [","], 0.95, True),
    ]
    reasons = {decision.rule: decision.reason for decision in made().decisions}
    assert reasons["title"] == "the first line without an end mark above the text"
    assert reasons["soft-break"].startswith("the line (11 cells) is full for its column")
    assert reasons["half-width-mark"].endswith("(',' → '，')")


@pytest.mark.parametrize("kind", ["title", "deck", "heading"])
def test_what_stands_above_text_is_a_decision_and_text_is_none(kind: str) -> None:
    document = made()
    document._layout.kinds[0] = kind
    assert [d.rule for d in document.decisions if not d.spans[0][0]] == [kind]
    document._layout.kinds[0] = "body"
    assert [d.rule for d in document.decisions if not d.spans[0][0]] == []


def test_what_the_log_says_is_not_said_again() -> None:
    document = made()
    document._layout.log = [
        ("caption-intruder", (1,), 0.7, (), True),
        ("soft-break-across-gap", (2, 3), 0.6, (), True),
        ("half-width-mark", (2,), 0.6, (), False),
    ]
    told = [(d.rule, len(d.spans), d.applied) for d in document.decisions]
    assert told == [
        ("title", 1, True),
        ("caption-intruder", 1, True),
        ("soft-break-across-gap", 2, True),
        ("half-width-mark", 1, False),
        ("soft-break", 2, True),
    ]


def test_an_edit_that_the_log_tells_hides_no_other() -> None:
    document = made()
    edits = document._layout.edits[2]
    edits[0] = (*edits[0][:3], "stitch")
    document._layout.log = [("stitch", (2,), 0.6, (1.0, "none"), True)]
    assert [d.rule for d in document.decisions if d.rule in ("stitch", "half-width-mark")] == ["stitch", "half-width-mark"]


def test_lines_read_in_another_order_are_verified() -> None:
    lines = split("甲。\n乙。")
    lines = replace(lines, texts=lines.texts[::-1], starts=lines.starts[::-1], ends=lines.ends[::-1])
    layout = Layout([0, 1], [0, 1, 2], ["body"] * 2, [""] * 2, [1.0] * 2, [True] * 2, [""] * 2, texts=["乙。", "甲。"])
    Document(lines, layout, Decoding("str"), Options()).verify()


def test_a_rule_of_the_users_own_is_told_in_the_users_words() -> None:
    from cleantext.own_rules import FurnitureRule

    rule = FurnitureRule(
        "ferry-box",
        kind="navigation",
        pattern="船期表",
        reason="the box with the hours of the ferry",
        examples=("船期表",),
        counter_examples=("船期表改了",),
    )
    document = made()
    document.options = Options(rules=(rule,))
    document._layout.log = [("ferry-box", (1,), 0.9, (), True)]
    assert "the box with the hours of the ferry" in [decision.reason for decision in document.decisions]


def test_what_decoding_found_is_told_with_its_place() -> None:
    decoding = Decoding(
        "gb18030",
        confidence=0.9,
        why="every pair is common",
        runner_up="big5",
        bad_bytes=(BadByte(12, 0xFF, 3),),
        other_lines=(Stretch(4, 9, "big5"),),
        repairs=(Repair(10, 12, "æ¸¡", "utf-8 as latin-1"),),
        lost=(Stretch(13, 14, "a question mark"),),
    )
    what_was_lost = "what stood here was lost before, and can't be restored"
    first = [d for d in made(decoding=decoding).decisions if d.rule not in ("title", "reporter", "soft-break", "half-width-mark")]
    assert first == [
        Decision("encoding", (), 0.9, "gb18030: every pair is common; second: big5"),
        Decision("bad-byte", ((3, 4),), 1.0, "byte 0xFF at offset 12 is nothing in gb18030: U+FFFD stands for it"),
        Decision("mixed-encodings", ((4, 9),), 0.9, "this line is big5, others are not"),
        Decision("mojibake", ((10, 12),), 0.95, "was 'æ¸¡': utf-8 as latin-1"),
        Decision("lost-text", ((13, 14),), 0.4, f"a question mark: {what_was_lost}", applied=False),
    ]
    alone = Decoding("big5", confidence=0.7, why="it was said")
    assert made(decoding=alone).decisions[0] == Decision("encoding", (), 0.7, "big5: it was said")


# ------------------------------------------------------------------ the way back
def test_neighbours_in_the_source_are_one_stretch_and_a_joint_leads_to_nothing() -> None:
    document = made()
    at = document.text.index("城东，开")
    line = SOURCE.index("船")
    assert document.source_span(at, at + 3) == ((line + 2, line + 5),)
    assert document.source_span(at, at + 4) == ((line + 2, line + 5), (line + 6, line + 7))
    assert document.source_span(at + 3, at + 7) == ((line + 6, line + 10),)
    break_at = document.text.index("\n\n")
    assert document.source_span(break_at, break_at + 2) == ()
    verse = SOURCE.index("灯")
    assert document.source_span(at + 6, len(document.text)) == (
        (line + 9, line + 12),
        (line + 13, line + 16),
        (verse, verse + 3),
        (verse + 4, verse + 7),
    )


def test_an_empty_span_and_one_that_ends_with_the_text_are_spans() -> None:
    document = made()
    size = len(document.text)
    assert document.source_span(0, 0) == document.source_span(3, 3) == document.source_span(size, size) == ()
    assert document.source_span(2, 3) == ((2, 3),)
    for start, end in ((-1, 1), (2, 1), (0, size + 1)):
        with pytest.raises(ValueError, match=rf"span {start}:{end} is not inside the text of {size} code points"):
            document.source_span(start, end)


def test_lines_and_columns_count_from_one() -> None:
    document = made()
    assert [document.position(at) for at in (0, 2, 4, SOURCE.index("河"))] == [(1, 1), (1, 3), (2, 1), (8, 1)]
    assert [(line.number, line.text, line.above) for line in document.lines[1:3]] == [(2, "记者 方某", 0), (4, "船从城东,", 1)]


# ------------------------------------------------------------------ the proof
def test_a_sound_document_is_verified() -> None:
    made().verify()
    made(kept=(False, False, False, False)).verify()


def faulty(fault: str) -> Document:
    """The document with one thing wrong that no view would show."""
    document = made()
    lines, layout = document._lines, document._layout
    if fault == "a line twice":
        layout.order[6] = 5
    elif fault == "a line missing":
        del layout.order[6]
    elif fault == "a line gone":
        for column in (lines.texts, lines.starts, lines.ends, layout.order):
            del column[-1]
    elif fault == "a line cut short":
        lines.texts[2], lines.ends[2] = "船从城东", lines.ends[2] - 1
    elif fault == "a head cut off":
        lines.texts[0], lines.starts[0] = "渡口", 1
    elif fault == "a line rewritten":
        lines.texts[0] = "新渡口"
    elif fault == "edits that overlap":
        start = lines.starts[2]
        layout.edits[2] = [(start, start + 3, "", "r"), (start + 2, start + 4, "", "r")]
    elif fault == "a text of its own":
        layout.texts[3] = "灯不亮\n河没睡"
    elif fault == "another output":
        document.__dict__["text"] = document.text.replace("半天", "一天")
    return document


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ("a line twice", "a line is in no block or in two"),
        ("a line missing", "a line is in no block or in two"),
        ("a line gone", "text outside all spans at offset 31"),
        ("a line cut short", "text outside all spans at offset 15"),
        ("a head cut off", "text outside all spans at offset 0"),
        ("a line rewritten", "line 0 is not its span"),
        ("edits that overlap", "edits overlap or are not sorted at offset 13"),
        ("a text of its own", "block 3 is not its spans, edits and joints"),
        ("another output", r"output at \d+ does not come from the source at 24"),
    ],
)
def test_what_is_lost_doubled_or_changed_in_silence_is_told_with_its_place(fault: str, message: str) -> None:
    with pytest.raises(AssertionError, match=f"^{message}$"):
        faulty(fault).verify()
