"""The review page on any screen, with the keyboard alone, for screen readers, in writing of either direction."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from review_pages import PAGE, ROTATED, in_browser

import cleantext
from cleantext.report.review import as_html

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = in_browser


def test_it_follows_the_system_to_dark_and_can_be_switched(show: Callable[..., Any]) -> None:
    page = show(PAGE, color_scheme="dark")
    paper = "getComputedStyle(document.querySelector('#source')).backgroundColor"
    dark = page.evaluate(paper)
    page.keyboard.press("d")
    light = page.evaluate(paper)
    assert sum(map(int, dark[4:-1].split(","))) < 150
    assert sum(map(int, light[4:-1].split(","))) > 600


def test_a_phone_shows_one_side_at_a_time_and_scrolls_only_down(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.set_viewport_size({"width": 390, "height": 800})
    page.click("nav button[data-view=clean]")
    assert page.is_visible("#clean")
    assert not page.is_visible("#source")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_what_turns_writing_round_is_named_and_turns_no_words_of_ours(show: Callable[..., Any]) -> None:
    page = show("渡口的灯亮了,船夫\u202e老秦把缆绳\u2066解开。\n")
    page.keyboard.press("j")
    assert "‹U+202E›" in page.inner_text("#detail .quote")
    page.wait_for_selector("#all .item", state="attached")
    assert not set("\u202e\u2066") & set(page.inner_text("aside"))


def test_lines_of_right_to_left_script_begin_at_the_right(show: Callable[..., Any]) -> None:
    page = show("הסירה יוצאת בשעה שש.\n\n渡口的灯亮了。\n")
    words = "const words = document.createRange(); words.selectNodeContents(block);"
    gap = "return block.getBoundingClientRect().right - words.getBoundingClientRect().right;"
    hebrew, chinese = page.evaluate(f"[...document.querySelectorAll('#clean .block')].map(block => {{ {words} {gap} }})")
    assert hebrew < 10 < chinese


def test_everything_that_can_be_pressed_has_a_name(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.keyboard.press("j")
    page.wait_for_selector("#all .item", state="attached")
    pressed = "[...document.querySelectorAll('button, select, input')]"
    nameless = f"{pressed}.filter(e => !(e.textContent.trim() || e.ariaLabel || e.labels?.length))"
    assert page.evaluate(f"{nameless}.map(e => e.outerHTML)") == []
    assert page.evaluate("[...document.querySelectorAll('section.pane')].every(e => e.ariaLabel)")


def test_the_decision_and_what_was_done_are_spoken_in_one_go(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.wait_for_selector("#all .item", state="attached")
    page.keyboard.press("j")
    assert page.locator("[aria-live], [role=status]").count() == 1
    assert page.inner_text("#said").startswith("1 of ")
    rule = page.inner_text("#detail h3 span:last-child")
    assert rule in page.inner_text("#said")
    page.click("#source .m.edit")
    page.keyboard.press("r")
    assert page.inner_text("#said").startswith("rejected. ")
    page.click("button.kind.join")
    assert "pass the filter" in page.inner_text("#said")


def test_the_keyboard_stays_where_it_is_after_a_mark_and_a_choice(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.click("#tab-all")
    page.focus("#all .item.edit")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName + document.activeElement.textContent") == "H3editedhalf-width-mark"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.mark + document.activeElement.ariaPressed") == "rejecttrue"


def test_arrows_go_from_list_to_list(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.focus("#tab-unsure")
    page.keyboard.press("ArrowRight")
    assert page.is_visible("#all")
    assert page.evaluate("document.activeElement.id") == "tab-all"
    assert page.evaluate("[...document.querySelectorAll('[role=tab]')].map(e => e.tabIndex)") == [-1, 0]


def test_keys_of_one_letter_can_be_switched_off(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.keyboard.press("?")
    page.uncheck("#letters")
    page.keyboard.press("Escape")
    page.wait_for_selector("#help", state="hidden")  # the browser closes it in its own time
    page.keyboard.press("j")
    assert page.inner_text("#position").startswith("–")
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#position").startswith("1 of")


def test_a_key_that_comes_before_focus_has_left_the_closed_help_is_heard(show: Callable[..., Any]) -> None:
    page = show(PAGE)
    page.dispatch_event("#letters", "keydown", {"key": "ArrowRight"})
    assert page.inner_text("#position").startswith("1 of")


def test_what_isnt_laid_out_yet_is_told_to_screen_readers_line_by_line(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "long.html").write_text(as_html([("0.txt", cleantext.process(PAGE * 20))]), encoding="utf-8")
    switches = ["--no-sandbox", "--force-renderer-accessibility"]
    own = browser.browser_type.launch(executable_path=shutil.which("chromium"), args=switches)
    page = own.new_page()
    page.goto((tmp_path / "long.html").as_uri())
    page.wait_for_selector("#source .line[data-n='360']", state="attached")
    told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    paragraphs = [node for node in told if not node["ignored"] and node["role"]["value"] == "paragraph"]
    assert len(paragraphs) > page.locator("#source .line").count()
    own.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_to_complain_of(scheme: str, width: int, show: Callable[..., Any]) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = show(PAGE + ROTATED, color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 800})
    page.wait_for_selector("#all .item", state="attached")
    axe = Axe()
    for keys in ("", "jjra", "f", "\x1b\x1b?"):
        for key in keys:
            page.keyboard.press("Escape" if key == "\x1b" else key)
        assert axe.run(page).response["violations"] == []
