"""Pull quotes: a sentence of the article set again goes; verse, headings and announced quotations stay."""

from __future__ import annotations

import pytest

from cleantext import clean

ARTICLE = (
    "渡口的灯是去年冬天装上的。装灯的人叫石满仓，今年六十七岁，撑了四十年船。",
    "“灯要留，夜里过河的人也要留。”石满仓说，这句话他跟村里讲了三年，直到有人点头。",
    "如今每天天一黑，灯就亮到后半夜。过河的人少了，灯却没有一天不亮。",
)


def page(*between: str) -> str:
    """The article in columns of 16, with what stands between its first two paragraphs."""
    column = ["渡口的灯是去年冬天装上的。装灯", "的人叫石满仓，今年六十七岁，撑了", "四十年船。"]
    said = ["“灯要留，夜里过河的人也要留。”", "石满仓说，这句话他跟村里讲了三年，", "直到有人点头。"]
    rest = ["如今每天天一黑，灯就亮到后半", "夜。过河的人少了，灯却没有一天不", "亮。"]
    return "\n\n".join("\n".join(block) for block in (column, [*between], said, rest) if block) + "\n"


def test_a_sentence_set_again_between_paragraphs_goes() -> None:
    assert clean(page("“灯要留，", "夜里过河的人", "也要留。”")) == "\n\n".join(ARTICLE) + "\n"


def test_it_goes_without_its_quotation_marks_and_with_its_speaker() -> None:
    assert clean(page("灯要留，", "夜里过河的人也要留。")) == "\n\n".join(ARTICLE) + "\n"
    assert clean(page("“灯要留，夜里", "过河的人也要留。”", "——石满仓")) == "\n\n".join(ARTICLE) + "\n"


def test_one_line_of_nothing_but_speech_goes_between_whole_paragraphs() -> None:
    assert clean("\n\n".join([ARTICLE[0], "“灯要留，夜里过河的人也要留。”", *ARTICLE[1:]])) == "\n\n".join(ARTICLE) + "\n"


@pytest.mark.parametrize(
    "between",
    [
        ("灯要留，", "路也要留，夜里过河的人就不怕。"),  # said nowhere
        ("“灯要留，夜里过河的人也要留”",),  # no full stop: a heading
        ("“灯要留！”",),  # too short to say who repeats whom
        ("石满仓的话只有一句：", "灯要留，夜里过河的人也要留。"),  # announced
    ],
)
def test_what_only_resembles_one_stays(between: tuple[str, ...]) -> None:
    text = clean(page(*between))
    assert all(line in text for line in between)


def test_speech_with_its_speaker_inside_is_a_paragraph() -> None:
    said = "“灯要留，”石满仓说，“夜里过河的人也要留。”"
    text = "\n\n".join([ARTICLE[0], said, f"{said}船工们说，有了灯，夜里的船就稳了。", ARTICLE[2]]) + "\n"
    assert clean(text) == text


def test_verse_that_the_text_comes_back_to_stays() -> None:
    verse = ["夜渡无人舟自横，", "一灯红到二三更。"]
    text = page(*verse).replace("这句话他跟村里讲了三年，", "夜渡无人舟自横，一灯红到二三更。")
    assert all(line in clean(text) for line in verse)


def test_two_of_a_kind_with_no_article_around_them_both_stay() -> None:
    twice = "“灯要留，\n夜里过河的\n人总要有灯看。”"
    text = clean(page().replace("\n\n如今", f"\n\n{twice}\n\n如今") + f"\n{twice}\n\n{ARTICLE[0]}\n")
    assert text.count("人总要有灯看") == 2


def test_what_somebody_remembers_later_stays_where_it_was_said() -> None:
    story = [
        "南浦日报 2019年4月16日 第6版",
        "渡口停了三天船。父亲站在岸上，把棉被递给他，风很大，话一出口就散了。",
        "“你要好好过日子，别管我们了。”",
        "后来的许多年里，他总在雨夜想起父亲的话：“你要好好过日子，别管我们了。”醒来时船已经到岸。",
    ]
    assert clean("\n\n".join(story) + "\n") == "\n\n".join(story[1:]) + "\n"
