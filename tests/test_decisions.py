"""A reviewer's marks: what a rejection of each kind of decision leaves, and which files of marks are refused."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from review_pages import ROTATED

import cleantext
from cleantext.cleaner import Cleaner
from cleantext.decisions import MAX_SIZE, Decisions, DecisionsError, Verdict, digest_of, parse_decisions
from cleantext.layout import Layout
from cleantext.options import Options
from cleantext.rules.actions import action_of
from cleantext.verdicts import Mark, take_back

if TYPE_CHECKING:
    from cleantext.document import Document

PAGE = (
    "渡口的灯亮了，船夫老秦把缆绳解开，等最后一批\n客人上船。\n\n记者 李文\n\n"
    "对岸的人家早已点起灯火,远远望去像一串珠子，\n孩子们在岸边等着父母回家。\n"
)
#: An article that opens with the second half of its second paragraph and ends with the first half; ROTATED is another one.
OTHER = """老茶馆请来说书人

视机进了家门，书场就一家接一家地关了门。

现在来听书的不只是老人，还有不少年轻的父母带着孩子。一壶茶十五元，听书不要钱，茶馆的生意反而比从前好了一倍。

今年入冬以来，镇上的老茶馆热闹起来了。每到周末，说书人就坐在堂前的太师椅上，醒木一拍，满堂的人都静了下来。

茶馆老板说，请说书人的主意是茶客们出的。从前镇上有三家书场，后来电
"""


def _marked(page: str | bytes, *rules: str, accepted: bool = False, **options: object) -> tuple[Document, Document]:
    """The page as it is decided about, and with all decisions by ``rules`` rejected (or accepted)."""
    cleaner = Cleaner(Options(**options))  # type: ignore[arg-type]
    document = cleaner.process(page)
    verdicts = tuple(Verdict(d.rule, d.spans, accepted) for d in document.decisions if d.rule in rules)
    assert verdicts, [d.rule for d in document.decisions]
    marked = cleaner.process(page, Decisions({digest_of(document.source): verdicts}))
    marked.verify()
    return document, marked


def test_a_rejected_drop_keeps_the_text_where_it_stood() -> None:
    document, marked = _marked(PAGE, "one-role")
    assert "李文" not in document.text
    assert marked.text == document.text.replace("客人上船。\n", "客人上船。\n\n记者 李文\n")


def test_a_rejected_join_leaves_two_paragraphs() -> None:
    document = cleantext.process(PAGE)
    first = next(d for d in document.decisions if action_of(d.rule) == "join")
    marked = Cleaner().process(PAGE, Decisions({digest_of(PAGE): (Verdict(first.rule, first.spans, accepted=False),)}))
    assert marked.text == document.text.replace("最后一批客人", "最后一批\n\n客人")


def test_a_rejected_stitch_puts_what_it_moved_back() -> None:
    document, marked = _marked(ROTATED, "stitch")
    assert document.text.index("今年春天") < document.text.index("工出力") < document.text.index("校长说")
    assert marked.text == ROTATED


def test_a_rejected_heading_goes_back_to_where_it_stood() -> None:
    sections = [
        "渡口的船夫姓樊，摇船四十年，一天来回三十趟。船夫说，水急的时候要斜着摇。",
        "桥修好以后，过桥不要钱。从前坐船的人都改走桥，桥上还装了路灯。",
        "旧船没有拆，翻过来做了亭子的顶。下雨的时候，亭子里总有人躲雨。",
    ]
    first, second, third = "一、摇船四十年的船夫", "二、过桥不要钱", "三、旧船做了亭子"
    page = "\n\n".join(["渡口的变迁", sections[0], first, second, sections[1], third, sections[2]]) + "\n"
    document, marked = _marked(page, "displaced-heading")
    assert document.text.index(first) < document.text.index(sections[0])
    assert marked.text == page


def test_a_stitch_that_was_not_rejected_stays_with_all_it_moved() -> None:
    page = ROTATED + "\n" + OTHER
    cleaner = Cleaner()
    document = cleaner.process(page)
    first, second = [d for d in document.decisions if d.rule == "stitch"]
    assert first.spans[0] > second.spans[1] or second.spans[0] > first.spans[1], "two articles by themselves"
    verdict = Verdict(first.rule, first.spans, accepted=False)
    marked = cleaner.process(page, Decisions({digest_of(page): (verdict,)}))
    marked.verify()
    assert marked.text == ROTATED + "\n" + document.text[document.text.index("老茶馆请来") :]


def test_a_rejected_edit_leaves_its_characters() -> None:
    document, marked = _marked(PAGE, "half-width-mark")
    assert marked.text == document.text.replace("灯火，远远", "灯火,远远")


def test_a_text_in_which_all_joins_were_rejected_keeps_its_own_line_structure() -> None:
    page = "渡口的灯亮了，船夫老秦把缆绳解开，等最后一批\n客人上船，水声很轻，对岸的人家早已点起灯火，\n远远望去像一串珠子。\n"
    document, marked = _marked(page, "soft-break", "soft-break-unwrapped")
    assert document.text != page
    assert marked.text == page


def test_a_rejected_heading_is_plain_text() -> None:
    page = "渡口通船\n\n" + "渡口昨天恢复通航，三艘船往返两岸，每天运送上千人。\n\n" * 3
    document, marked = _marked(page, "title")
    assert marked.text == document.text
    assert [block.kind for block in marked.blocks] == ["body"] * 4


def test_rejected_columns_leave_the_rows_as_they_stand() -> None:
    page = "渡船每天清晨六点从村东离    粮站今年收购稻谷三千吨，比\n岸，船上坐满了人，对岸就    去年多一成，仓库已经装满，\n"
    page += "是县城，票价仍是一元，老    新来的稻谷只好堆在晒场上等\n人和学生免费乘船过河。      待转运，农户并不着急。\n"
    document, marked = _marked(page, "columns")
    assert "村东离岸" in document.text
    assert marked.text == page


def test_what_clean_utf_8_cannot_hold_goes_whatever_is_said() -> None:
    document, marked = _marked("渡口\x07的灯亮了。\n", "control")
    assert marked.text == document.text == "渡口的灯亮了。\n"


def test_a_rejected_invisible_character_stays() -> None:
    assert _marked("渡口的\u200b灯亮了。\n", "invisible")[1].text == "渡口的\u200b灯亮了。\n"


def test_a_rejected_hyphen_at_a_line_end_stays() -> None:
    page = "The ferry had crossed the river every morning since\nthe small landing was built, and there was no com-\n"
    page += "mittee in the whole valley that could remember when\nthe last boat had stayed away for more than a day.\n"
    document, marked = _marked(page, "line-end-hyphen")
    assert "committee" in document.text
    assert marked.text == document.text.replace("committee", "com-mittee")


def test_a_doubt_that_is_accepted_drops_the_line() -> None:
    page = "渡口昨天恢复通航，三艘船往返两岸，每天运送上千人。\n\n地址：临河路8号 电话：12345678\n\n"
    page += "票价仍是一元，老人和学生免费乘船过河，来往方便。\n"
    document, marked = _marked(page, "contact", accepted=True)
    assert document.text == page
    assert "临河路" not in marked.text
    assert [block.kind for block in marked.blocks if not block.kept] == ["metadata"]


def test_a_doubt_about_a_line_that_was_joined_to_another_drops_nothing() -> None:
    layout = Layout([0, 1], [0, 2], ["title"], [""], [1.0], [True], ["", " "], own_structure=False)
    layout.log = [("slogan", (0,), 0.2, (), False)]
    take_back(layout, [Mark("slogan", True, ((0,),))])
    assert (layout.kinds, layout.bounds) == (["title"], [0, 2])
    assert layout.log == [("slogan", (0,), 0.2, (), False)]


def test_accepting_what_was_done_changes_nothing() -> None:
    document = cleantext.process(PAGE)
    verdicts = tuple(Verdict(d.rule, d.spans, accepted=True) for d in document.decisions)
    assert Cleaner().process(PAGE, Decisions({digest_of(PAGE): verdicts})).text == document.text


def test_the_lines_of_a_dropped_block_that_is_kept_stay_as_they_stand() -> None:
    layout = Layout([0, 1], [0, 2], ["caption"], ["pull-quote"], [0.8], [False], ["", ""], own_structure=False)
    layout.log = [("pull-quote", (0,), 0.8, (), True)]
    take_back(layout, [Mark("pull-quote", False, ((0,),))])
    assert (layout.kinds, layout.kept, layout.joints) == (["body"], [True], ["", "\n"])


def test_nothing_is_decided_in_place_of_what_was_rejected(cases_of_seeds: list[str]) -> None:
    for page in cases_of_seeds:
        document = cleantext.process(page)
        verdicts = tuple(Verdict(d.rule, d.spans, accepted=False) for d in document.decisions if d.applied and d.rule)
        marked = Cleaner().process(page, Decisions({digest_of(document.source): verdicts}))
        marked.verify()
        acts = {"drop", "join", "move", "columns"}
        assert [d for d in marked.decisions if d.applied and action_of(d.rule) in acts] == []


def test_marks_reach_text_beside_a_region_that_is_switched_off() -> None:
    page = "<!-- cleantext: off -->\n一,二\n<!-- cleantext: on -->\n渡口在村东,船是木船。\n"
    document, marked = _marked(page, "half-width-mark")
    assert marked.text == document.text.replace("村东，船", "村东,船")


def test_marks_on_a_program_leave_its_comments_as_they_are() -> None:
    page = "x = 1  # 渡口在村东,船是木船。\n"
    document, marked = _marked(page, "half-width-mark", syntax="python")
    assert marked.text == page != document.text


@pytest.fixture
def cases_of_seeds() -> list[str]:
    folder = Path(__file__).parents[1] / "seeds"
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*/*.txt"))]


# ------------------------------------------------------------------ the file
def _file(**changes: object) -> bytes:
    mark = {"rule": "stitch", "spans": [[0, 2]], "verdict": "reject"}
    page = {"page": "a.txt", "sha256": "0" * 64, "decisions": [mark | changes.pop("mark", {})]} | changes.pop("of_page", {})  # type: ignore[operator]
    return json.dumps({"format": "cleantext decisions", "version": 1, "pages": [page]} | changes).encode()


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"\xff", "byte 0xFF is not UTF-8"),
        (b"{", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "must be an object"),
        (b'{"format": 1, "format": 2}', "a key is there twice"),
        (_file(format="other"), "no file of decisions"),
        (_file(version=2), "only version 1 is known"),
        (_file(version=True), "only version 1 is known"),
        (_file(code="print()"), "must be an object with the keys format, version, pages"),
        (_file(pages={}), "pages must be a list"),
        (_file(of_page={"sha256": "0" * 63}), "64 hexadecimal digits"),
        (_file(of_page={"page": 1}), "its name must be a text"),
        (_file(mark={"verdict": "maybe"}), "page 1, decision 1: its verdict must be accept or reject"),
        (_file(mark={"rule": ""}), "its rule must be the name of one"),
        (_file(mark={"rule": "x" * 101}), "its rule must be the name of one"),
        (_file(mark={"spans": [[0, 1.5]]}), "a span must be two offsets"),
        (_file(mark={"spans": [[2, 1]]}), "a span must be two offsets"),
        (_file(mark={"spans": [[-1, 1]]}), "a span must be two offsets"),
        (_file(mark={"spans": [[False, True]]}), "a span must be two offsets"),
        (_file(mark={"text": "…"}), "keys rule, spans, verdict"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_one_line(data: bytes, complaint: str) -> None:
    with pytest.raises(DecisionsError, match=re.escape(complaint)) as refused:
        parse_decisions(data)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "large.json").open("wb") as file:
        file.truncate(MAX_SIZE + 1)
    with pytest.raises(DecisionsError, match="more than 16 MB"):
        cleantext.process("渡口", decisions=tmp_path / "large.json")


def test_a_page_that_was_changed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "marks.json").write_bytes(_file(of_page={"sha256": digest_of(PAGE)}))
    with pytest.raises(DecisionsError, match="changed after the review"):
        cleantext.process(PAGE + "。", decisions=tmp_path / "marks.json")


def test_marks_beyond_the_end_of_the_page_are_refused(tmp_path: Path) -> None:
    (tmp_path / "marks.json").write_bytes(_file(of_page={"sha256": digest_of(PAGE)}, mark={"spans": [[0, 9999]]}))
    with pytest.raises(DecisionsError, match="beyond the end of the page"):
        cleantext.process(PAGE, decisions=tmp_path / "marks.json")
