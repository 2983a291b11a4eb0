"""Markdown: words may change, structure may not. A parser that isn't asked about words compares the two."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import cleantext

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases" / "markdown.jsonl").read_text("utf-8").split("\n") if line]
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

#: What the generator puts together: text that asks for edits, and syntax in all places where it can stand.
_WORDS = [
    "渡口在村东,船是木船。", '他说:"走吧"!', "几点开(早班)?", "２０３１年,第１班", "⼭城,水城", "渡 口 的 灯 亮 了 ， 开 船 。",
    "a\u200bb", "\u200b", "\xa0", "船", "，", "！", "１.", "ferry", " ", "  ", "（", ")", "\u3000", "3", "12 班", "ﬁ",
    "\x0b", "\u2028", "\ufeff",
]  # fmt: skip
_SYNTAX = [
    "**", "*", "_", "__", "~~", "`", "``", "[", "]", "(", ")", "](a,b.html)", '](a,b "题,目")', "![", "[^1]", "[ref]",
    "[船,桥]", "<b>", "</b>", "<br>", "<http://a.cn/x,y>", "http://a.cn/x,y", "&nbsp;", "&amp;", "\\", "\\*", "\\,", "|",
    "<!-- 一,二 -->", "$x,y$", "{{< 船,桥 >}}", ":ship:", "<", ">", "!",
]  # fmt: skip
_STARTS = [
    "", "", "", "# ", "## ", "- ", "* ", "1. ", "1) ", "> ", ">> ", "    ", "\t", "  ", "   ", "```", "~~~", "---", "===",
    "***", "| ", "|---|---|", "- [ ] ", "[ref]: http://a.cn/x,y", '[船,桥]: b.html "题,目"', "[^1]: ", "<div>", "</div>",
    "<!--", "-->", "<script>", ": ", "+++", "> - ", "#", "１. ", "-\xa0", "#\u3000", "::: 注,意", "<!-- cleantext: off -->",
    "<!-- cleantext: on -->", "1986\\. ",
]  # fmt: skip
_LINE = st.builds(
    lambda start, parts, end: start + "".join(parts) + end,
    st.sampled_from(_STARTS),
    st.lists(st.one_of(st.sampled_from(_WORDS), st.sampled_from(_WORDS), st.sampled_from(_SYNTAX)), max_size=8),
    st.sampled_from(["", "", "  ", "\\", " #", " |", "\r"]),
)
DOCUMENTS = st.lists(_LINE, max_size=12).map("\n".join)


def structure(text: str) -> list[tuple[Any, ...]]:
    """The rendered document without its words: every element with its attributes, and every word that is code."""
    return list(_elements(PARSER.parse(text)))


def _elements(tokens: Any) -> Any:
    for token in tokens:
        if token.type in {"text", "text_special"}:
            continue
        code = "" if token.type in {"inline", "image"} else token.content
        yield token.type, token.tag, token.info, token.map, token.hidden, {**token.attrs, "alt": ""}, code
        yield from _elements(token.children or [])


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_syntax_stays_and_words_are_mended(case: dict[str, str]) -> None:
    assert cleantext.clean(case["input"], syntax="markdown") == case["output"]


@settings(max_examples=max(400, settings().max_examples), deadline=None)
@given(DOCUMENTS, st.sampled_from(["auto", "tight", "spaced"]))
@example("中\u200b**（重要）**\u200b文,字", "auto")
@example("１. 渡口,石桥\n", "auto")
@example("# 第 3 章,今年新建 28 个公园\n", "tight")
@example('> 船是木船。他说:"走吧"!\\\r\n渡口在村东。\n', "auto")
@example("+++\n<div>\n+++\n渡口在村东,船是木船。", "auto")
@example("渡口[船\r桥],路\n\n[船 桥]: b.html\n", "auto")
def test_the_rendered_structure_never_changes(text: str, spacing: str) -> None:
    document = cleantext.process(text, syntax="markdown", spacing=spacing)
    document.verify()
    same = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")  # one final line end, as any clean text
    assert structure(document.text) == structure(same + "\n" * bool(same))
    assert cleantext.clean(document.text, syntax="markdown", spacing=spacing) == document.text


@pytest.mark.timeout(60)
@pytest.mark.parametrize("char", "{[<$*`:&|!")
def test_a_long_run_of_one_mark_of_syntax_comes_to_an_end(char: str) -> None:
    text = "渡口在村东，" + char * 100_000 + "\n"
    assert cleantext.clean(text, syntax="markdown") == text
