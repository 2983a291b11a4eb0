"""The review page in a real browser: look, filter, walk, mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from review_pages import PAGE, ROTATED, exported, in_browser

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = in_browser


def test_a_click_on_the_source_shows_the_decision_and_its_partner(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.click("#source .m.edit")
    assert "half-width-mark" in page.inner_text("#detail")
    assert "0.95" in page.inner_text("#detail")
    assert page.inner_text("#clean .m.edit.chosen") == "，"


def test_a_click_on_the_clean_text_shows_where_it_comes_from(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.click("#clean .m.edit")
    assert page.inner_text("#source .m.edit.chosen") == ","


def test_a_click_on_plain_text_shows_its_line(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.click("#clean .t >> text=票价仍是一元")
    assert "票价仍是一元" in page.inner_text("#source .there")


def test_the_pointer_on_a_mark_shows_its_reason_and_both_places(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.hover("#source .m.edit")
    assert "half-width-mark" in page.inner_text("#tip")
    assert page.locator("#clean .m.edit.hot").count() == 1


def test_what_was_dropped_stands_on_both_sides(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    assert page.inner_text("#source del.drop") == page.inner_text("#clean del.drop") == "文/李文 图/王芳"


def test_a_stitched_paragraph_shows_where_its_parts_stood(show: Callable[..., Any]) -> None:
    page = show(ROTATED)
    assert page.locator("#source .m.move").all_inner_texts() == ["⤴ goes on from line 11", "⤵ goes on in line 3"]
    assert page.inner_text("#clean .m.move") == "⤴ line 3"


def test_what_was_left_unsure_is_listed_nearest_to_the_threshold_first(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.wait_for_selector("#unsure .item")
    sure = [float(text) for text in page.locator("#unsure .item .sure").all_inner_texts()]
    assert len(sure) >= 2
    assert sure == sorted(sure, reverse=True)
    assert all(value < 0.5 for value in sure)


def test_a_kind_that_is_switched_off_is_neither_marked_nor_listed(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.click("#tab-all")
    page.wait_for_selector("#all .item.edit")
    page.click("button.kind.edit")
    assert page.locator("#all .item.edit").count() == 0
    assert page.locator("#source .m.edit:not(.off)").count() == 0
    assert page.locator("#source .m.drop:not(.off)").count() == 1


def test_rules_and_confidence_filter_the_list(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.keyboard.press("f")
    page.select_option("#rule", "soft-break")
    assert set(page.locator("#all .item .by").all_text_contents()) == {"joined · soft-break"}
    page.select_option("#rule", "")
    page.fill("#high", "0.5")
    assert {float(text) for text in page.locator("#all .item .sure").all_text_contents()} == {0.4}


def test_the_keyboard_walks_forth_and_back(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    seen = []
    for key in "jjjk":
        page.keyboard.press(key)
        seen.append(page.inner_text("#position").split(" ")[0])
    assert seen == ["1", "2", "3", "2"]


def test_a_rejection_is_shown_and_can_be_taken_back(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.click("#source .m.edit")
    page.click("#detail button[data-mark=reject]")
    assert page.inner_text("#clean .m.edit.rejected") == ","
    assert "1 rejected" in page.inner_text("#position")
    page.keyboard.press("u")
    assert page.inner_text("#clean .m.edit") == "，"
    assert page.locator(".rejected").count() == 0


def test_thousands_of_lines_are_all_there(show: Callable[..., Any]) -> None:
    page = show(PAGE * 305)
    page.wait_for_selector("#source .line[data-n='5490']", state="attached")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("k")
    assert page.inner_text("#position").split(" ")[0] != "1"
    assert page.locator("#source .m.chosen").first.is_visible()


@pytest.mark.parametrize("said", ["渡口的灯亮了,船来了。", "𠀀𠀁渡口𠀂,船来了。"])
def test_a_line_of_a_hundred_thousand_characters_is_there_in_parts(said: str, show: Callable[..., Any]) -> None:
    text = said * 9000
    page = show(text)
    built = "rows.every(row => row.pieces.every((_, k) => row.made[k]))"
    page.evaluate(f"new Promise(done => {{ const look = () => {built} ? done() : setTimeout(look, 50); look(); }})")
    parts = page.locator("#source .line").all_text_contents()
    assert "".join(parts) == text
    assert max(map(len, parts)) <= 2001
    clean = "".join(page.locator("#clean .block").all_text_contents())
    assert clean.removeprefix("? open-tail") == text.replace(",", "，")
    assert page.locator("#source [data-n]").count() == 1
    page.keyboard.press("k")
    page.keyboard.press("k")
    assert page.locator("#source .m.edit.chosen").is_visible()
    assert page.inner_text("#clean .m.edit.chosen") == "，"


@pytest.mark.parametrize(
    ("text", "told"), [("", "The page is empty."), ("\n\n", "The page is empty."), ("渡口。\n", "No decision")]
)
def test_a_page_without_decisions_says_so(text: str, told: str, show: Callable[..., Any], tmp_path: Path) -> None:
    page = show(text)
    page.wait_for_selector("#all:has-text('Nothing was decided.')")
    assert told in page.inner_text("#detail")
    for key in "jksaru":
        page.keyboard.press(key)
    assert exported(page, tmp_path / "marks.json")["pages"][0]["decisions"] == []


def test_a_page_of_nothing_but_furniture_can_be_walked_and_marked(show: Callable[..., Any], tmp_path: Path) -> None:
    page = show("文/李文 图/王芳\n\n责任编辑：李文\n")
    page.keyboard.press("s")
    page.keyboard.press("a")
    assert [mark["verdict"] for mark in exported(page, tmp_path / "marks.json")["pages"][0]["decisions"]] == ["accept"]
