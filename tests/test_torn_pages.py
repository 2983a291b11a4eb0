"""Pages on which lines of several columns are still mixed: nearly every piece begins and ends anywhere, and little is joined."""

from __future__ import annotations

from pathlib import Path

import cleantext

#: An invented newspaper page of five columns, as an extractor gave it, row by row, and as it was left.
TORN = (Path(__file__).parent / "cases" / "torn_page.txt").read_text("utf-8")
WHOLE = "青石岛小学的操场在江口，今年秋天的台风把它卷走了一半，剩下的一半只够摆两张乒乓球台。\n\n"


def test_next_to_nothing_is_stitched_on_a_torn_page() -> None:
    document = cleantext.process(TORN)
    assert sum([decision.applied and decision.rule == "stitch" for decision in document.decisions]) == 0
    document.verify()


def test_why_is_told() -> None:
    reasons = [decision.reason for decision in cleantext.process(TORN).decisions if decision.rule == "stitch-in-doubt"]
    assert any("so many pieces stop in mid-sentence" in reason for reason in reasons)


def test_beside_as_many_whole_paragraphs_it_is_a_page_whose_columns_were_cut() -> None:
    document = cleantext.process(WHOLE * 60 + TORN)
    assert sum([decision.applied and decision.rule == "stitch" for decision in document.decisions]) >= 1


def test_what_was_stitched_is_not_parted_and_stitched_by_turns() -> None:
    page = (Path(__file__).parent / "cases" / "torn_rows.txt").read_text("utf-8")
    once = cleantext.clean(page)  # comes to an end
    assert cleantext.clean(once) == once
