"""The review page as a file: one, safe to open whatever the text, its first lines there before all else."""

from __future__ import annotations

import base64
import json
import re
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from review_pages import HOSTILE, LATER, PAGE, command, in_browser

import cleantext
from cleantext.report.review import as_html

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class TestInABrowser:
    pytestmark = in_browser

    def test_text_can_bring_in_neither_markup_nor_script(self, show: Callable[..., Any]) -> None:
        page = show(HOSTILE)
        assert page.evaluate("window.caught") is None
        assert page.locator("img").count() == 0
        assert page.locator("script").count() == 1
        assert "<script>window.caught = 1</script>，渡口" in page.inner_text("#source")
        assert "{{script}} &lt;b&gt;" in page.inner_text("#source")

    def test_the_first_lines_are_there_before_any_script_and_as_text(self, browser: Any, tmp_path: Path) -> None:
        html = tmp_path / "still.html"
        html.write_text(as_html([("0.txt", cleantext.process(HOSTILE))]), encoding="utf-8")
        window = browser.new_context(java_script_enabled=False)
        page = window.new_page()
        page.goto(html.as_uri())
        assert page.locator("#source .line").first.inner_text() == HOSTILE.split("\n", maxsplit=1)[0]
        assert "岸边等着父母回家" in page.inner_text("#clean")
        assert page.locator("img, style:not(head style)").count() == 0
        assert page.locator("script").count() == 1
        assert page.evaluate(LATER) == ["visible"] * 3
        window.close()

    def test_the_first_lines_are_shown_before_all_else_and_in_one_font(self, browser: Any, tmp_path: Path) -> None:
        html = as_html([("0.txt", cleantext.process(PAGE))])
        (tmp_path / "early.html").write_text(re.sub("<script>.*?</script>", "", html, flags=re.DOTALL), encoding="utf-8")
        page = browser.new_page()
        page.goto((tmp_path / "early.html").as_uri())
        assert "船夫老秦" in page.inner_text("#source")
        assert "船夫老秦" in page.inner_text("#clean")
        assert page.evaluate(LATER) == ["hidden"] * 3
        font = "(({fontSize, fontWeight, fontFamily}) => [fontSize, fontWeight, fontFamily].join(' '))(getComputedStyle(e))"
        assert len(set(page.evaluate(f"[...document.querySelectorAll('.line, .block')].map(e => {font})"))) == 1
        page.close()

    @pytest.mark.parametrize("text", [PAGE * 20, "渡口的灯亮了。" * 3000, "渡口。\n\n" * 100])
    def test_what_is_drawn_first_is_a_few_lines_whatever_the_page(self, text: str, browser: Any, tmp_path: Path) -> None:
        html = as_html([("0.txt", cleantext.process(text))])
        (tmp_path / "early.html").write_text(re.sub("<script>.*?</script>", "", html, flags=re.DOTALL), encoding="utf-8")
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto((tmp_path / "early.html").as_uri())
        heights = page.evaluate("[...document.querySelectorAll('.text')].map(e => e.offsetHeight)")
        assert all(100 < height < 250 for height in heights)
        page.close()

    def test_a_browser_that_cant_read_the_decisions_says_so_and_shows_the_first_lines(self, browser: Any, tmp_path: Path) -> None:
        (tmp_path / "old.html").write_text(as_html([("0.txt", cleantext.process(PAGE))]), encoding="utf-8")
        page = browser.new_page()
        page.add_init_script("delete window.DecompressionStream")
        page.goto((tmp_path / "old.html").as_uri())
        page.wait_for_selector("#detail:has-text('a browser of 2023 or later is needed')")
        assert page.evaluate(LATER) == ["visible"] * 3
        assert "船夫老秦" in page.inner_text("#source")
        page.close()

    def test_the_policy_of_the_page_stops_a_script_that_is_put_in(self, browser: Any, tmp_path: Path) -> None:
        html = as_html([("0.txt", cleantext.process(PAGE))]).replace("</main>", "</main><script>window.caught = 1</script>")
        (tmp_path / "mended.html").write_text(html, encoding="utf-8")
        page = browser.new_page()
        page.goto((tmp_path / "mended.html").as_uri())
        page.wait_for_selector("#source .line")
        assert page.evaluate("window.caught") is None
        page.close()


def test_the_page_is_one_file_without_anything_from_outside() -> None:
    html = as_html([("page.txt", cleantext.process(PAGE))])
    assert "http" not in html.replace("http-equiv", "")
    assert html.count("<script") == 1
    assert len(html.encode()) < 100_000


def test_the_page_is_not_written_over_what_it_shows(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    told = command("review", str(page), "-o", str(page))
    assert told.returncode == 2
    assert "give the page a name of its own" in told.stderr
    assert page.read_text(encoding="utf-8") == PAGE


def test_a_page_that_cannot_be_written_is_named_once(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    told = command("review", str(page), "-o", str(tmp_path))
    assert told.returncode == 2
    assert told.stderr == f"cleantext: cannot write {tmp_path}: Is a directory\n"


@pytest.mark.parametrize("text", [HOSTILE, "渡口\ud800的灯亮了。"], ids=["hostile", "half of a surrogate pair"])
def test_the_data_in_the_file_is_letters_and_digits_whatever_the_text(text: str) -> None:
    html = as_html([("<page>.txt", cleantext.process(text))])
    data = html.split('id="data">')[1].split("<", maxsplit=1)[0]
    assert re.fullmatch("[A-Za-z0-9+/]+={0,2}", data)
    assert json.loads(zlib.decompress(base64.b64decode(data)))["pages"][0]["source"] == text


def test_what_the_file_holds_before_any_script_doesnt_grow_with_the_page() -> None:
    before_data = [len(as_html([("page.txt", cleantext.process(PAGE * times))]).split('id="data"')[0]) for times in (30, 60)]
    assert before_data[0] == before_data[1]
