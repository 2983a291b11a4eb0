"""Furniture: what comes again or counts on page after page, with form feeds between the pages and without."""

from __future__ import annotations

from furniture_pages import PARAGRAPHS, certain, labelled

from cleantext.lines import split


def pages(heads: list[str], feet: list[str]) -> str:
    bodies = [PARAGRAPHS[i % 4 :] + PARAGRAPHS[: i % 4] for i in range(len(heads))]
    return "\x0c".join("\n".join([head, *body, foot]) for head, body, foot in zip(heads, bodies, feet, strict=True))


def test_heads_and_feet_that_come_again_on_every_page_are_furniture() -> None:
    heads = [f"潮岸史话 第{n}回" for n in range(1, 5)]
    feet = [f"{n}" for n in range(11, 15)]
    found = certain(split(pages(heads, feet)))
    assert [one.kind for one in found] == ["header", "folio"] * 4
    assert {one.evidence for one in found} == {("pages", 4)}


def test_heads_that_ocr_read_differently_are_found_by_likeness() -> None:
    heads = ["潮岸日报 农业周刊 第1页", "潮岸日报 农业周刊 第2页", "潮岸曰报 农业周刊 第3页", "潮岸日报 衣业周刊 第4页"]
    found = certain(split(pages(heads, ["茶"] * 4)))
    assert [one.rule for one in found if one.kind == "header"] == ["running-header"] * 4


def test_numbers_that_do_not_count_up_are_no_folios() -> None:
    assert certain(split(pages([f"{name}村的茶" for name in "甲乙丙丁"], ["38", "12", "7", "90"]))) == []


def test_heads_inside_a_text_without_form_feeds_come_back_at_page_like_distances() -> None:
    body = [part for paragraph in PARAGRAPHS for part in (paragraph[:20], paragraph[20:])] * 2
    text = "\n".join(line for n in range(3, 8) for line in (*body, f"潮岸日报 民生 第{n}版"))
    assert labelled(text) == [f"潮岸日报 民生 第{n}版" for n in range(3, 8)]


def book(feet: list[str]) -> str:
    """A text without form feeds whose paragraphs run on across the feet of its pages."""
    body = [piece for paragraph in PARAGRAPHS for piece in (paragraph[:18], paragraph[18:])]
    return "\n".join(line for foot in feet for line in (*body, PARAGRAPHS[0][:20], foot, PARAGRAPHS[0][20:]))


def test_a_foot_that_counts_the_pages_inside_sentences_is_furniture() -> None:
    feet = [f"tougao@chaoan.example  {n}" for n in range(17, 21)]
    assert labelled(book(feet)) == feet


def test_an_address_that_comes_again_inside_sentences_is_furniture() -> None:
    assert labelled(book(["投稿 tougao@chaoan.example"] * 4)) == ["投稿 tougao@chaoan.example"] * 4


def test_what_comes_again_inside_sentences_and_counts_nothing_stays() -> None:
    assert labelled(book([f"茶厂 {n}" for n in (38, 12, 90, 7)])) == []
    assert labelled(book(["茶厂第一车间"] * 4)) == []


def test_items_that_count_between_whole_paragraphs_are_headings() -> None:
    body = [*PARAGRAPHS, *PARAGRAPHS]
    assert labelled("\n".join(line for n in range(1, 6) for line in (f"茶事 {n}", *body))) == []


def test_a_numbered_list_is_no_series_of_page_heads() -> None:
    assert labelled("\n".join([*PARAGRAPHS, *(f"第{n}页 茶经" for n in range(1, 9)), *PARAGRAPHS])) == []
