"""The text of a Markdown document: paragraphs, headings, cells, by CommonMark's own rules, in offsets of the source.

markdown-it-py says which lines are text and which are code, HTML, definitions: blocks nest (code in a list in a quotation), and
telling them apart by looking at lines goes wrong. It gives lines, not offsets: those are found again in the source, and what
cannot be found again is left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from cleantext.markup.markdown_inline import inline_parts, label_of
from cleantext.syntax import Part, Reading, Unit, without

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LINE_END = re.compile("\r\n?|\n")
_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)(?s:.*?)(?:\r\n?|\n)(?:\1|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)")


def read_markdown(source: str) -> Reading:
    r"""Find the text of ``source``, syntax cut out, and what is structure: every token of the parse but the words.

    >>> [[part[:2] for part in unit.parts] for unit in read_markdown("# 渡口\n\n    code\n\n- 船\n").units]
    [[(2, 4)], [(18, 19)]]
    >>> read_markdown("船,*桥*").structure == read_markdown("船，*路*").structure
    True
    """
    front = _front_matter(source)
    env: dict[str, Any] = {}
    tokens = _parser().parse(source[len(front) :], env)
    references = env.get("references", {})
    units = list(_units(source, tokens, len(_LINE_END.findall(front)), frozenset(map(label_of, references))))
    bones = list(_bones(tokens))
    if front:  # many parsers know of none, and what it leaves open for them holds the text below
        bones += _bones(_parser().parse(source))
    return Reading(units, (front, sorted(map(repr, references.items())), bones))


def _units(source: str, tokens: list[Token], offset: int, labels: frozenset[str]) -> Iterator[Unit]:
    """The text of ``tokens``; ``offset``: lines of front matter, which the parser doesn't see."""
    starts, ends = _line_spans(source)
    row_at = row_end = 0
    for holder, token in pairwise(tokens):
        if token.type == "tr_open" and token.map:
            row_at, row_end = starts[token.map[0] + offset], ends[token.map[0] + offset]
        if token.type != "inline" or not token.content.strip():
            continue
        if holder.type in {"td_open", "th_open"}:
            place = source.find(token.content, row_at, row_end)
            if place < 0:
                row_at = row_end  # a pipe in it was escaped: where the cells behind it stand is no longer sure
                continue
            row_at = place + len(token.content)
            yield Unit(inline_parts(source, place, row_at, labels))
        elif token.map:
            heading = holder.type == "heading_open"
            lines = range(token.map[0] + offset, token.map[1] + offset)
            spans = _places(source, token.content.split("\n"), [(starts[k], ends[k]) for k in lines], heading)
            if spans:
                yield Unit(_paragraph(source, spans, labels), spaces=not heading)


def _bones(tokens: list[Token]) -> Iterator[tuple[Any, ...]]:
    for token in tokens:
        if token.type in {"text", "text_special"}:
            continue
        words = token.type in {"inline", "image"}  # their content is words, and what they hold follows
        attributes = tuple(sorted((k, v) for k, v in token.attrs.items() if k != "alt"))
        yield token.type, token.tag, token.markup, token.info, token.level, attributes, "" if words else token.content
        if token.children:
            yield from _bones(token.children)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # only Markdown needs it

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _front_matter(source: str) -> str:
    found = _FRONT_MATTER.match(source)
    return found.group() if found else ""


def _line_spans(source: str) -> tuple[list[int], list[int]]:
    starts, ends = [0], []
    for end in _LINE_END.finditer(source):
        ends.append(end.start())
        starts.append(end.end())
    ends.append(len(source))
    return starts, ends


def _places(source: str, content: list[str], lines: list[tuple[int, int]], heading: bool) -> list[tuple[int, int]]:
    """Where each line of ``content`` stands in its line of the source, behind the marks; [] where that isn't sure."""
    spans = []
    for line, (start, end) in zip(content, lines, strict=False):
        text = line.strip()
        raw = source[start:end]
        at = raw.find(text) if heading else len(raw.rstrip()) - len(text)
        if at < 0 or raw[at : at + len(text)] != text:
            return []
        if text:
            spans.append((start + at, start + at + len(text)))
    return spans


def _paragraph(source: str, spans: list[tuple[int, int]], labels: frozenset[str]) -> list[Part]:
    """Text and syntax of lines that belong together: what stands between two of them is a line end to the text."""
    parts = inline_parts(source, spans[0][0], spans[-1][1], labels)
    return parts if len(spans) == 1 else list(without(parts, [(a[1], b[0]) for a, b in pairwise(spans)]))
