"""Which files hold syntax around their text, and how the text in them is described: stretches that may change, and the rest."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from cleantext.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.views import Span

#: Text by itself; text among marks; no text at all.
PLAIN, MARKDOWN, DATA = "plain", "markdown", "data"
#: What a file's name says about it.
AUTO = "auto"

_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
_DATA_SUFFIXES = frozenset({".csv", ".tsv", ".json", ".jsonl", ".ipynb", ".geojson", ".svg", ".srt", ".vtt", ".lock", ".log"})
#: Suffix -> language, as Pygments calls it. Only suffixes that are hardly ever anything else: a page may be called ``page.1``.
_LANGUAGES = {
    suffix: language
    for language, suffixes in {
        "bash": ".sh .bash .zsh", "batch": ".bat .cmd", "c": ".c .h", "clojure": ".clj .cljs", "cpp": ".cc .cpp .cxx .hpp .hh",
        "csharp": ".cs", "css": ".css", "dart": ".dart", "elixir": ".ex .exs", "erlang": ".erl", "fortran": ".f90 .f95",
        "go": ".go", "groovy": ".groovy .gradle", "haskell": ".hs", "html": ".html .htm .xhtml", "ini": ".ini .cfg .conf",
        "java": ".java", "javascript": ".js .mjs .cjs", "julia": ".jl", "kotlin": ".kt .kts", "less": ".less", "lua": ".lua",
        "nim": ".nim", "objective-c": ".mm", "ocaml": ".ml .mli", "perl": ".pl .pm", "php": ".php", "po": ".po .pot",
        "powershell": ".ps1 .psm1", "protobuf": ".proto", "python": ".py .pyi .pyw", "r": ".r", "rst": ".rst", "ruby": ".rb",
        "rust": ".rs", "sass": ".sass", "scala": ".scala", "scss": ".scss", "sql": ".sql", "swift": ".swift", "tcl": ".tcl",
        "tex": ".tex .sty .cls .bib", "toml": ".toml", "typescript": ".ts .tsx .jsx .vue", "xml": ".xml .xsl .xsd",
        "yaml": ".yaml .yml", "zig": ".zig",
    }.items()
    for suffix in suffixes.split()
}  # fmt: skip
_NAMES = {"makefile": "make", "dockerfile": "docker", "cmakelists.txt": "cmake", "requirements.txt": DATA, "robots.txt": DATA}


def syntax_of(path: str) -> str:
    """Tell by its name what a file holds: plain text, Markdown, data, or a programming language as Pygments calls it.

    What no name is known for is plain text.

    >>> syntax_of("渡口/README.md"), syntax_of("page.txt"), syntax_of("page.1"), syntax_of("ferry.py"), syntax_of("boats.csv")
    ('markdown', 'plain', 'plain', 'python', 'data')
    """
    name = PurePath(path).name.lower()
    suffix = PurePath(name).suffix
    if suffix in _MARKDOWN_SUFFIXES:
        return MARKDOWN
    return _NAMES.get(name) or (DATA if suffix in _DATA_SUFFIXES else _LANGUAGES.get(suffix, PLAIN))


def check_syntax(name: object) -> None:
    """Raise ValueError for a syntax that is none of ours and no language that Pygments knows."""
    if not isinstance(name, str):
        raise ValueError(f"syntax: {name!r} is no name")  # noqa: TRY004
    if name in {AUTO, PLAIN, MARKDOWN, DATA}:
        return
    from pygments.lexers import find_lexer_class_by_name  # only source code needs it
    from pygments.util import ClassNotFound

    try:
        find_lexer_class_by_name(name)
    except ClassNotFound:
        known = [AUTO, PLAIN, MARKDOWN, DATA, *sorted({*_LANGUAGES.values(), *_NAMES.values()})]
        raise ValueError(f"syntax: no choice {name!r}; {nearest(name, known, 'choices')}") from None


class Part(NamedTuple):
    """A stretch of the source, code points, half-open. ``seen_as`` None: text that may change; else what its neighbours see."""

    start: int
    end: int
    seen_as: str | None = None


class Unit(NamedTuple):
    """One run of text with the syntax inside it: a paragraph, a heading, a cell, a comment.

    ``spaces``: whether spaces inside may go or come; not in headings, whose anchors are made from them.
    """

    parts: list[Part]
    spaces: bool = True


class Reading(NamedTuple):
    """A document as its syntax parts it: the text in it, and all the rest, to be compared with another reading's."""

    units: list[Unit]
    structure: object


def without(parts: list[Part], regions: list[Span]) -> Iterator[Part]:
    r"""Take what lies in ``regions`` out of the text of ``parts``, which sees a line end there; syntax stays whole.

    >>> [tuple(part) for part in without([Part(0, 9), Part(9, 12, "*")], [(3, 5), (10, 11)])]
    [(0, 3, None), (3, 5, '\n'), (5, 9, None), (9, 12, '*')]
    """
    for part in parts:
        at = part.start
        k = max(0, bisect_right(regions, (at, at)) - 1)
        while part.seen_as is None and k < len(regions) and regions[k][0] < part.end:
            low, high = max(regions[k][0], at), min(regions[k][1], part.end)
            if high > low:
                if low > at:
                    yield Part(at, low)
                yield Part(low, high, "\n")
                at = high
            k += 1
        if at < part.end:
            yield Part(at, part.end, part.seen_as)
