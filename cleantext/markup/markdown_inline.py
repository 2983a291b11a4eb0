r"""Syntax inside a line of Markdown: what must stay, and what the text beside it sees in its place.

Not a parser: where it takes too much for syntax, a mark stays that might have changed; where it takes too little, the comparison
of the whole document before and after (`characters.embedded`) finds it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleantext.rules.character_tables import ADDRESS
from cleantext.syntax import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

#: (pattern, what its neighbours see), tried in this order. ``x`` is read like a Latin word, nothing as if it weren't there.
_SYNTAX: Final = (
    ("escape", r"\\."),
    ("code", "`+"),
    ("comment", "<!--"),
    ("open", r"<(?P<element>code|pre|kbd|samp|var|script|style|textarea|svg|math)(?=[\s>])[^<>]{0,1000}>"),
    ("tag", "</?[A-Za-z][^<>]{0,2000}>|<[!?][^<>]{0,2000}>"),
    ("definition", r"(?<![^\n])[ \t>]{0,20}\[(?!\^)[^\[\]\n]{1,300}\]:[^\n]*"),  # below a footnote, where the parser sees text
    ("page", r"!?\[\[[^\[\]\n]{1,300}\]\]"),  # of a wiki, by its name
    ("footnote", r"\[\^[^\[\]\n]{1,200}\]:?"),
    ("target", r"\](?:\((?:[^()\\\n<>]|\\.|\n|<[^<>\n]{0,500}>|\([^()\n]{0,300}\)){0,1000}\)|\[[^\[\]\n]{0,500}\])"),
    ("box", r"\[[ xX]\](?=[ \t])"),
    ("label", r"\[[^\[\]\n]{1,500}\](?![\[(])"),
    ("bracket", r"!?\[|\]"),
    ("emphasis", "[*_~]+|={2,}|\\+{2,}"),
    ("math", r"\${1,2}[^$\n]{1,500}\${1,2}"),
    ("braces", r"\{{1,8}[^{}\n]{0,500}\}+"),
    ("entity", "&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"),
    ("address", f"(?:{ADDRESS})[,.;:!?)]{{0,3}}"),
    ("emoji", ":[a-z0-9_+-]{1,40}:"),
)
_SCAN: Final = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _SYNTAX))
_SEEN_AS: Final = dict.fromkeys(("code", "open", "math", "address", "braces", "label", "page"), "x") | {
    "entity": "&",
    "escape": "&",
}
_TICKS: Final = re.compile("`+")
#: A line of an extension that begins so is syntax as a whole: admonitions, containers, definitions, templates.
_LINE_OF_SYNTAX: Final = re.compile(r"[ \t]*(?::::|!!! |\?\?\? |\{[%{]|\[TOC\]|: )")


def inline_parts(source: str, start: int, end: int, labels: frozenset[str]) -> list[Part]:
    """Cut ``source[start:end]``, one or more whole lines of text, into text and syntax.

    ``labels``: the reference labels the document defines, as `label_of` gives them: ``[label]`` is a link there, its text a name.

    >>> parts = inline_parts("见[说明](a.html),**快**去", 0, 20, frozenset())
    >>> ["见[说明](a.html),**快**去"[p.start:p.end] for p in parts if p.seen_as is None]
    ['见', '说明', ',', '快', '去']
    """
    if _LINE_OF_SYNTAX.match(source, start, end):
        return [Part(start, end, "")]
    parts: list[Part] = []
    at = start
    for low, high, seen_as in _syntax(source, start, end, labels):
        if low > at:
            parts.append(Part(at, low))
        parts.append(Part(low, high, seen_as))
        at = high
    if at < end:
        parts.append(Part(at, end))
    return parts


def label_of(text: str) -> str:
    """Fold a reference label as CommonMark compares it: white space as one space, case aside."""
    return " ".join(text.split()).casefold()


def _syntax(source: str, start: int, end: int, labels: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    ticks = _closing_ticks(source, start, end)
    hopeless: set[str] = set()  # what is not closed once is closed nowhere behind
    at = start
    while found := _SCAN.search(source, at, end):
        kind = found.lastgroup or ""
        low, at = found.span()
        if kind == "code":
            at = ticks.get(low, at)
        elif kind in {"comment", "open"}:
            closing = "-->" if kind == "comment" else f"</{found['element']}>"
            place = -1 if closing in hopeless else source.find(closing, at, end)
            if place < 0:
                hopeless.add(closing)
            else:
                at = place + len(closing)
        elif kind == "label" and label_of(source[low + 1 : at - 1]) not in labels:
            kind, at = "bracket", low + 1
        yield low, at, _SEEN_AS.get(kind, "")


def _closing_ticks(source: str, start: int, end: int) -> dict[int, int]:
    """Where the code that begins at a run of backticks ends: at the next run of the same length."""
    ends: dict[int, int] = {}
    following: dict[int, int] = {}
    for run in reversed(list(_TICKS.finditer(source, start, end))):
        length = run.end() - run.start()
        if length in following:
            ends[run.start()] = following[length]
        following[length] = run.end()
    return ends
