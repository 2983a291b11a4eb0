"""Clean texts that are clean already and count what changes: ``python -m benchmarks.no_harm [--corpus NEWS.txt.gz]``.

Read where they are installed, copied nowhere: modules of Python's standard library as programs, the prose of its docstrings and
of the language reference (a paragraph a line: to join wrapped lines is our work), manual pages of Debian's manpages-zh as
``man`` renders them in wide lines, and a corpus of news. Made here: verse, tables, lists, dialogue, code. Left out by rule:
Chinese lines with a half-width mark or a straight quote beside Han, with a space between Han or beside a full-width mark (which
is our work), and of manual pages, where writers differ, lines with Han straight beside a letter or digit. Every change is told.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import gzip
import os
import random
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

import cleantext
from benchmarks.contracts.clean_pages import clean_page

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEFT_OUT = re.compile(
    "[\u4e00-\u9fff，。、；：！？（）“”] *[,:;?!()\"'.]|[,:;?!()\"'.] *[\u4e00-\u9fff]|"
    "[，。、；：！？（）“”] | [，。、；：！？（）“”]|[\u4e00-\u9fff] +[\u4e00-\u9fff]"
)
_TIGHT = re.compile("[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]")
_MODULES = (
    "argparse", "bisect", "calendar", "csv", "datetime", "difflib", "doctest", "functools", "heapq", "statistics", "string",
    "tarfile", "textwrap", "tokenize",
)  # fmt: skip
_MANUALS = Path("/usr/share/man/zh_CN")


def corpus(path: Path, characters: int) -> Iterator[tuple[str, str]]:
    """Paragraphs of a corpus, ten to a text, a blank line between."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        kept: list[str] = []
        for number, line in enumerate(file):
            text = line.strip()
            if text and text[-1] in "。！？”" and not _LEFT_OUT.search(text):
                kept.append(text)
            if len(kept) == 10:
                yield f"paragraphs to line {number}", "\n\n".join(kept) + "\n"
                characters -= sum(map(len, kept))
                kept = []
            if characters < 0:
                return


def _prose(text: str) -> str:
    """The paragraphs of wrapped English text, each on one line, a blank line between; no lists, examples and grammars."""
    paragraphs = [paragraph.split("\n") for paragraph in text.strip("\n").split("\n\n")]
    odd = {"", " ", "*", "-"}
    plain = [lines for lines in paragraphs if lines[-1].endswith(".") and odd.isdisjoint(line[:1] for line in lines)]
    whole = [" ".join(lines) for lines in plain]
    return "\n\n".join(whole) + "\n" if whole else ""


def programs() -> Iterator[tuple[str, str]]:
    """Modules, cleaned as the files that they are."""
    folder = Path(sysconfig.get_path("stdlib"))
    for name in _MODULES:
        yield f"{name}.py", (folder / f"{name}.py").read_text("utf-8")


def docstrings() -> Iterator[tuple[str, str]]:
    """The prose of a module's docstrings."""
    folder = Path(sysconfig.get_path("stdlib"))
    for name in _MODULES:
        tree = ast.parse((folder / f"{name}.py").read_text("utf-8"))
        nodes = [node for node in ast.walk(tree) if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))]
        if text := _prose("\n\n".join(ast.get_docstring(node) or "" for node in nodes)):
            yield f"docstrings of {name}", text


def topics() -> Iterator[tuple[str, str]]:
    """The prose of the language reference."""
    from pydoc_data.topics import topics as found

    for name, text in sorted(found.items()):
        if prose := _prose(text):
            yield f"topic {name}", prose


def manuals(characters: int) -> Iterator[tuple[str, str]]:
    """The prose paragraphs of Chinese manual pages."""
    for path in sorted(_MANUALS.glob("man[1-8]/*.gz")):
        wide = {**os.environ, "MANWIDTH": "2000", "LC_ALL": "C.UTF-8"}
        page = subprocess.run(["man", "-l", str(path)], check=False, capture_output=True, env=wide)  # noqa: S607
        text = re.sub(".\x08", "", page.stdout.decode("utf-8", "replace"))
        paragraphs = [line.strip() for line in text.split("\n")]
        whole = [line for line in paragraphs if line.endswith(("。", "！", "？"))]
        kept = [line for line in whole if not (_LEFT_OUT.search(line) or _TIGHT.search(line))]
        if kept:
            yield path.name, "\n\n".join(kept) + "\n"
            characters -= sum(map(len, kept))
        if characters < 0:
            return


def made(pages: int) -> Iterator[tuple[str, str]]:
    """Verse, tables, lists, dialogue and paragraphs put together."""
    for n in range(pages):
        yield f"page {n}", clean_page(random.Random(n))


def changes(name: str, text: str) -> list[str]:
    """The lines that cleaning changes, takes out or puts in."""
    out = cleantext.Cleaner(cleantext.Options().for_file(name)).process(text).text
    if out == text:
        return []
    lines = difflib.unified_diff(text.split("\n"), out.split("\n"), lineterm="", n=0)
    return [line for line in lines if line[:2] not in {"--", "++", "@@"}]


def main() -> int:
    """Clean all and tell; 1 where anything changed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.no_harm", description=__doc__)
    parser.add_argument("--corpus", type=Path, help="news, a paragraph a line, packed by gzip")
    parser.add_argument("--characters", type=int, default=150_000, help="of the corpus, and of the manual pages")
    parser.add_argument("--pages", type=int, default=400, help="that are made")
    asked = parser.parse_args()
    sources = {"made here": made(asked.pages), "programs": programs(), "docstrings": docstrings()}
    sources["language reference"] = topics()
    if asked.corpus:
        sources["corpus"] = corpus(asked.corpus, asked.characters)
    if _MANUALS.is_dir():
        sources["manpages-zh"] = manuals(asked.characters)
    failed = 0
    same = 0
    for source, texts in sources.items():
        count = characters = kept = changed = 0
        for name, text in texts:
            count += 1
            characters += len(text)
            if found := changes(name, text):
                changed += 1
                print(f"{source}, {name}:", *found[:6], sep="\n  ", flush=True)
            else:
                kept += len(text)
        same += kept
        failed += changed
        told = f"{count:,} texts, {characters:,} characters; {kept:,} byte-identical"
        print(f"{source}: {told}, {changed} texts changed", flush=True)
    print(f"{same:,} characters byte-identical, {failed} texts changed (Python {sys.version.split()[0]})")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
