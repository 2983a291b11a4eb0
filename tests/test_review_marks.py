"""The marks of a reviewer: exported from the review page, carried out by the command line, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from review_pages import PAGE, ROTATED, command, exported, in_browser

from cleantext.decisions import load_decisions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class TestInABrowser:
    pytestmark = in_browser

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

    def test_marks_in_a_long_line_are_exported_and_honoured(self, show: Callable[..., Any], tmp_path: Path) -> None:
        text = "渡口的灯亮了,船来了。" * 500
        page = show(f"{text}\n")
        page.keyboard.press("k")
        page.keyboard.press("r")
        [mark] = exported(page, tmp_path / "marks.json")["pages"][0]["decisions"]
        assert mark["spans"] == [[text.rindex(","), text.rindex(",") + 1]]


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
