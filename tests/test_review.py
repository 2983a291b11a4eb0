"""The review page in a real browser: look, filter, walk, mark, export, and what the command line makes of the marks."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import sys
import zlib
from typing import TYPE_CHECKING, Any

import pytest

import cleantext
from cleantext.decisions import load_decisions
from cleantext.report.review import as_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

in_browser = [pytest.mark.needs_program("chromium"), pytest.mark.needs_extra("test")]

PAGE = """渡口昨天恢复通航

文/李文 图/王芳

渡口的灯亮了,船夫老秦把缆绳解开，等最后一批客
人上船。两岸的人家早已点起灯火，远远望去像一串
珠子，孩子们在岸边等着父母回家。

地址：临河路8号 电话：12345678

票价仍是一元，老人和学生免费乘船过河。涨水的时
候船不开，大家就绕道下游的石桥，要多走半个钟头
才能回到对岸的村子。

秦河老街

对岸的人家早已点起灯火，秦河老街上行人如织，茶
馆里坐满了等船的人，掌柜忙着给大家添水。
"""
#: A paragraph whose second half stands first.
ROTATED = """渡口小学的新操场

工出力，从河滩上运来了三百车沙子。

校长说，操场不只是给孩子们用的。傍晚放学以后，大门就向全村人开放，村民可以来这里散步、打球、跳广场舞。

县教育局的工作人员来验收的时候，给操场打了满分。他们说，这样的操场在全县的农村小学里还是头一个。

今年春天，渡口小学的新操场正式启用。操场铺上了红色的跑道，孩子们再也不用在泥地里上体育课了。

建操场的钱是村民一分一角凑起来的。外出打工的年轻人寄回了八万元，留在村里的老人出
"""
HOSTILE = (
    "<script>window.caught = 1</script>，渡口的灯亮了。\n</script><img src=x onerror='window.caught = 2'>，船来了。\n"
    "<!-- <style>*{display:none}</style>，两岸的人家早已点起灯火。\n"
    "{{script}} &lt;b&gt; \u2028 ${window.caught = 3}，孩子们在岸边等着父母回家。\n"
)
#: What isn't laid out until the text is on the screen.
LATER = "['header', 'h2', 'aside'].map(name => getComputedStyle(document.querySelector(name)).contentVisibility)"


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from cleantext.cli import main; main()", *arguments], check=False, capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        own = player.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])  # tests run as root in CI
        yield own
        own.close()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open the page of some texts in a new window; whatever it asks of a network, or complains of, fails the test."""
    windows: list[Any] = []
    complaints: list[str] = []

    def refuse(dialog: Any) -> None:
        complaints.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def opened(*texts: str, **settings: Any) -> Any:
        html = tmp_path / "review.html"
        names = [tmp_path / f"{number}.txt" for number in range(len(texts))]
        for name, text in zip(names, texts, strict=True):
            name.write_text(text, encoding="utf-8")
        documents = [(str(name), cleantext.process(text)) for name, text in zip(names, texts, strict=True)]
        html.write_bytes(as_html(documents).encode())
        window = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **settings})
        page = window.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("dialog", refuse)
        page.on("request", lambda asked: complaints.append(asked.url) if not asked.url.startswith(("file:", "blob:")) else None)
        page.goto(html.as_uri())
        page.wait_for_selector("body[data-ready]")
        windows.append(window)
        return page

    yield opened
    for window in windows:
        window.close()
    assert complaints == []


def exported(page: Any, to: Path) -> dict[str, Any]:
    with page.expect_download() as download:
        page.keyboard.press("e")
    download.value.save_as(to)
    return json.loads(to.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


class TestInABrowser:
    pytestmark = in_browser

    def test_a_click_on_the_source_shows_the_decision_and_its_partner(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.click("#source .m.edit")
        assert "half-width-mark" in page.inner_text("#detail")
        assert "0.95" in page.inner_text("#detail")
        assert page.inner_text("#clean .m.edit.chosen") == "，"

    def test_a_click_on_the_clean_text_shows_where_it_comes_from(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.click("#clean .m.edit")
        assert page.inner_text("#source .m.edit.chosen") == ","

    def test_a_click_on_plain_text_shows_its_line(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.click("#clean .t >> text=票价仍是一元")
        assert "票价仍是一元" in page.inner_text("#source .there")

    def test_the_pointer_on_a_mark_shows_its_reason_and_both_places(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.hover("#source .m.edit")
        assert "half-width-mark" in page.inner_text("#tip")
        assert page.locator("#clean .m.edit.hot").count() == 1

    def test_what_was_dropped_stands_on_both_sides(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        assert page.inner_text("#source del.drop") == page.inner_text("#clean del.drop") == "文/李文 图/王芳"

    def test_a_stitched_paragraph_shows_where_its_parts_stood(self, show: Callable[..., Any]) -> None:
        page = show(ROTATED)
        assert page.locator("#source .m.move").all_inner_texts() == ["⤴ goes on from line 11", "⤵ goes on in line 3"]
        assert page.inner_text("#clean .m.move") == "⤴ line 3"

    def test_what_was_left_unsure_is_listed_nearest_to_the_threshold_first(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.wait_for_selector("#unsure .item")
        sure = [float(text) for text in page.locator("#unsure .item .sure").all_inner_texts()]
        assert len(sure) >= 2
        assert sure == sorted(sure, reverse=True)
        assert all(value < 0.5 for value in sure)

    def test_a_kind_that_is_switched_off_is_neither_marked_nor_listed(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.click("#tab-all")
        page.wait_for_selector("#all .item.edit")
        page.click("button.kind.edit")
        assert page.locator("#all .item.edit").count() == 0
        assert page.locator("#source .m.edit:not(.off)").count() == 0
        assert page.locator("#source .m.drop:not(.off)").count() == 1

    def test_rules_and_confidence_filter_the_list(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.keyboard.press("f")
        page.select_option("#rule", "soft-break")
        assert set(page.locator("#all .item .by").all_text_contents()) == {"joined · soft-break"}
        page.select_option("#rule", "")
        page.fill("#high", "0.5")
        assert {float(text) for text in page.locator("#all .item .sure").all_text_contents()} == {0.4}

    def test_the_keyboard_walks_forth_and_back(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        seen = []
        for key in "jjjk":
            page.keyboard.press(key)
            seen.append(page.inner_text("#position").split(" ")[0])
        assert seen == ["1", "2", "3", "2"]

    def test_a_rejection_is_shown_and_can_be_taken_back(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.click("#source .m.edit")
        page.click("#detail button[data-mark=reject]")
        assert page.inner_text("#clean .m.edit.rejected") == ","
        assert "1 rejected" in page.inner_text("#position")
        page.keyboard.press("u")
        assert page.inner_text("#clean .m.edit") == "，"
        assert page.locator(".rejected").count() == 0

    def test_marks_are_exported_and_honoured(self, show: Callable[..., Any], tmp_path: Path) -> None:
        page = show(PAGE)
        page.click("#source del.drop")
        page.keyboard.press("r")
        page.click("#source .m.edit")
        page.keyboard.press("r")
        page.click("#unsure .item:has-text('contact')")
        page.keyboard.press("a")
        told = exported(page, tmp_path / "marks.json")
        assert sorted((mark["rule"], mark["verdict"]) for mark in told["pages"][0]["decisions"]) == [
            ("contact", "accept"), ("half-width-mark", "reject"), ("slash-byline", "reject"),
        ]  # fmt: skip
        assert load_decisions(tmp_path / "marks.json").of(PAGE)
        plain = command("clean", str(tmp_path / "0.txt")).stdout
        marked = command("clean", str(tmp_path / "0.txt"), "--decisions", str(tmp_path / "marks.json"))
        assert (marked.returncode, marked.stderr) == (0, "")
        assert "灯亮了，" in plain
        wanted = plain.replace("灯亮了，", "灯亮了,").replace("通航\n", "通航\n\n文/李文 图/王芳\n")
        assert marked.stdout == wanted.replace("地址：临河路8号 电话：12345678\n\n", "")

    def test_marks_count_code_points_also_beyond_the_basic_plane(self, show: Callable[..., Any], tmp_path: Path) -> None:
        text = "𠀀𠀁渡口的灯亮了,船夫老秦把缆绳解开。\n"
        page = show(text)
        page.click("#source .m.edit")
        page.keyboard.press("r")
        assert exported(page, tmp_path / "marks.json")["pages"][0]["decisions"][0]["spans"] == [[8, 9]]
        assert command("clean", str(tmp_path / "0.txt"), "--decisions", str(tmp_path / "marks.json")).stdout == text

    def test_several_pages_are_one_file_and_one_export(self, show: Callable[..., Any], tmp_path: Path) -> None:
        page = show(PAGE, ROTATED)
        page.select_option("#pages", "1")
        page.click("#source .m.move")
        page.keyboard.press("r")
        told = exported(page, tmp_path / "marks.json")
        assert [len(one["decisions"]) for one in told["pages"]] == [0, 1]
        paths = [str(tmp_path / "0.txt"), str(tmp_path / "1.txt")]
        assert command("clean", *paths, "-o", str(tmp_path / "out"), "--decisions", str(tmp_path / "marks.json")).returncode == 0
        assert (tmp_path / "out" / "1.txt").read_text(encoding="utf-8") == ROTATED

    def test_exported_marks_are_there_when_the_page_is_made_again(self, show: Callable[..., Any], tmp_path: Path) -> None:
        page = show(PAGE)
        page.click("#source del.drop")
        page.keyboard.press("r")
        exported(page, tmp_path / "marks.json")
        again = str(tmp_path / "again.html")
        told = command("review", str(tmp_path / "0.txt"), "-o", again, "--decisions", str(tmp_path / "marks.json"))
        assert (told.returncode, told.stderr) == (0, "")
        page.evaluate("localStorage.clear()")
        page.goto(f"file://{again}")
        page.wait_for_selector("body[data-ready]")
        assert page.inner_text("#source .rejected") == "文/李文 图/王芳"

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

    def test_it_follows_the_system_to_dark_and_can_be_switched(self, show: Callable[..., Any]) -> None:
        page = show(PAGE, color_scheme="dark")
        paper = "getComputedStyle(document.querySelector('#source')).backgroundColor"
        dark = page.evaluate(paper)
        page.keyboard.press("d")
        light = page.evaluate(paper)
        assert sum(map(int, dark[4:-1].split(","))) < 150
        assert sum(map(int, light[4:-1].split(","))) > 600

    def test_a_phone_shows_one_side_at_a_time_and_scrolls_only_down(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.set_viewport_size({"width": 390, "height": 800})
        page.click("nav button[data-view=clean]")
        assert page.is_visible("#clean")
        assert not page.is_visible("#source")
        assert page.evaluate("document.documentElement.scrollWidth") == 390

    def test_thousands_of_lines_are_all_there(self, show: Callable[..., Any]) -> None:
        page = show(PAGE * 305)
        page.wait_for_selector("#source .line[data-n='5490']", state="attached")
        page.keyboard.press("j")
        page.keyboard.press("k")
        page.keyboard.press("k")
        assert page.inner_text("#position").split(" ")[0] != "1"
        assert page.locator("#source .m.chosen").first.is_visible()

    @pytest.mark.parametrize("said", ["渡口的灯亮了,船来了。", "𠀀𠀁渡口𠀂,船来了。"])
    def test_a_line_of_a_hundred_thousand_characters_is_there_in_parts(self, said: str, show: Callable[..., Any]) -> None:
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

    def test_marks_in_a_long_line_are_exported_and_honoured(self, show: Callable[..., Any], tmp_path: Path) -> None:
        text = "渡口的灯亮了,船来了。" * 500
        page = show(f"{text}\n")
        page.keyboard.press("k")
        page.keyboard.press("r")
        [mark] = exported(page, tmp_path / "marks.json")["pages"][0]["decisions"]
        assert mark["spans"] == [[text.rindex(","), text.rindex(",") + 1]]

    def test_what_turns_writing_round_is_named_and_turns_no_words_of_ours(self, show: Callable[..., Any]) -> None:
        page = show("渡口的灯亮了,船夫\u202e老秦把缆绳\u2066解开。\n")
        page.keyboard.press("j")
        assert "‹U+202E›" in page.inner_text("#detail .quote")
        page.wait_for_selector("#all .item", state="attached")
        assert not set("\u202e\u2066") & set(page.inner_text("aside"))

    def test_lines_of_right_to_left_script_begin_at_the_right(self, show: Callable[..., Any]) -> None:
        page = show("הסירה יוצאת בשעה שש.\n\n渡口的灯亮了。\n")
        words = "const words = document.createRange(); words.selectNodeContents(block);"
        gap = "return block.getBoundingClientRect().right - words.getBoundingClientRect().right;"
        hebrew, chinese = page.evaluate(f"[...document.querySelectorAll('#clean .block')].map(block => {{ {words} {gap} }})")
        assert hebrew < 10 < chinese

    @pytest.mark.parametrize(
        ("text", "told"), [("", "The page is empty."), ("\n\n", "The page is empty."), ("渡口。\n", "No decision")]
    )
    def test_a_page_without_decisions_says_so(self, text: str, told: str, show: Callable[..., Any], tmp_path: Path) -> None:
        page = show(text)
        page.wait_for_selector("#all:has-text('Nothing was decided.')")
        assert told in page.inner_text("#detail")
        for key in "jksaru":
            page.keyboard.press(key)
        assert exported(page, tmp_path / "marks.json")["pages"][0]["decisions"] == []

    def test_a_page_of_nothing_but_furniture_can_be_walked_and_marked(self, show: Callable[..., Any], tmp_path: Path) -> None:
        page = show("文/李文 图/王芳\n\n责任编辑：李文\n")
        page.keyboard.press("s")
        page.keyboard.press("a")
        assert [mark["verdict"] for mark in exported(page, tmp_path / "marks.json")["pages"][0]["decisions"]] == ["accept"]

    def test_everything_that_can_be_pressed_has_a_name(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.keyboard.press("j")
        page.wait_for_selector("#all .item", state="attached")
        pressed = "[...document.querySelectorAll('button, select, input')]"
        nameless = f"{pressed}.filter(e => !(e.textContent.trim() || e.ariaLabel || e.labels?.length))"
        assert page.evaluate(f"{nameless}.map(e => e.outerHTML)") == []
        assert page.evaluate("[...document.querySelectorAll('section.pane')].every(e => e.ariaLabel)")

    def test_the_decision_and_what_was_done_are_spoken_in_one_go(self, show: Callable[..., Any]) -> None:
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

    def test_the_keyboard_stays_where_it_is_after_a_mark_and_a_choice(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.click("#tab-all")
        page.focus("#all .item.edit")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.tagName + document.activeElement.textContent") == "H3editedhalf-width-mark"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.dataset.mark + document.activeElement.ariaPressed") == "rejecttrue"

    def test_arrows_go_from_list_to_list(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.focus("#tab-unsure")
        page.keyboard.press("ArrowRight")
        assert page.is_visible("#all")
        assert page.evaluate("document.activeElement.id") == "tab-all"
        assert page.evaluate("[...document.querySelectorAll('[role=tab]')].map(e => e.tabIndex)") == [-1, 0]

    def test_keys_of_one_letter_can_be_switched_off(self, show: Callable[..., Any]) -> None:
        page = show(PAGE)
        page.keyboard.press("?")
        page.uncheck("#letters")
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        assert page.inner_text("#position").startswith("–")
        page.keyboard.press("ArrowRight")
        assert page.inner_text("#position").startswith("1 of")

    def test_what_isnt_laid_out_yet_is_told_to_screen_readers_line_by_line(self, browser: Any, tmp_path: Path) -> None:
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
    def test_axe_finds_nothing_to_complain_of(self, scheme: str, width: int, show: Callable[..., Any]) -> None:
        from axe_playwright_python.sync_playwright import Axe

        page = show(PAGE + ROTATED, color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 800})
        page.wait_for_selector("#all .item", state="attached")
        axe = Axe()
        for keys in ("", "jjra", "f", "\x1b\x1b?"):
            for key in keys:
                page.keyboard.press("Escape" if key == "\x1b" else key)
            assert axe.run(page).response["violations"] == []


# ------------------------------------------------------------------ without a browser
def test_a_page_that_was_changed_after_the_review_is_refused_with_one_line(tmp_path: Path) -> None:
    page, marks = tmp_path / "page.txt", tmp_path / "marks.json"
    marks.write_text('{"format": "cleantext decisions", "version": 1, "pages": []}', encoding="utf-8")
    page.write_text(PAGE, encoding="utf-8")
    told = command("clean", str(page), "--decisions", str(marks))
    assert (told.returncode, told.stdout) == (2, "")
    reason = "the decisions are not about this page, or it was changed after the review: review it again"
    assert told.stderr == f"cleantext: {page}: {reason}\n"


def test_a_file_that_holds_no_decisions_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    page, marks = tmp_path / "page.txt", tmp_path / "marks.json"
    page.write_text(PAGE, encoding="utf-8")
    marks.write_text("[]", encoding="utf-8")
    told = command("clean", str(page), "-o", str(tmp_path / "out.txt"), "--decisions", str(marks))
    assert told.returncode == 2
    assert told.stderr == f"cleantext: {marks}: the file must be an object with the keys format, version, pages\n"
    assert not (tmp_path / "out.txt").exists()


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


def test_the_data_in_the_file_is_letters_and_digits_whatever_the_text() -> None:
    html = as_html([("<page>.txt", cleantext.process(HOSTILE))])
    data = html.split('id="data">')[1].split("<", maxsplit=1)[0]
    assert re.fullmatch("[A-Za-z0-9+/]+={0,2}", data)
    assert json.loads(zlib.decompress(base64.b64decode(data)))["pages"][0]["source"] == HOSTILE


def test_what_the_file_holds_before_any_script_doesnt_grow_with_the_page() -> None:
    before_data = [len(as_html([("page.txt", cleantext.process(PAGE * times))]).split('id="data"')[0]) for times in (30, 60)]
    assert before_data[0] == before_data[1]


def test_halves_of_surrogate_pairs_stay_data() -> None:
    as_html([("page.txt", cleantext.process("渡口\ud800的灯亮了。"))]).encode()
