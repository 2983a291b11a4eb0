"""Other tools on the same pages: `python -m benchmarks.peers` (the extra `peers`).

Cleans the pages of `seeds/`, and of the folder that CLEANTEXT_CASES names, with each tool in its best settings for this task, and
prints one dated table for each: the metrics of `benchmarks.quality` and processor time. A tool that isn't installed
is named as absent.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
from datetime import datetime, timezone
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.quality.cases import CLEAN, read_cases
from benchmarks.quality.score import Output, mean, score
from benchmarks.tables import markdown_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.quality.cases import Case

    Tool = Callable[[str], str]

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
SHOWN = ("cer", "par_f1", "furn", "loss", "punct", "wraps", "glued", "joins", "identical", "twice")
_HAN = "\u3400-\u9fff\u3000-\u303f\uff01-\uff65“”‘’—…"
_FALSE_SPACE = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("--results", type=Path, metavar="FILE", help="write the tables here, too")
    options = parser.parse_args(argv)
    sets = {"seeds/": read_cases(SEEDS)}
    outside = os.environ.get("CLEANTEXT_CASES")
    if outside:
        real = read_cases(Path(outside) / "gold", Path(outside) / "seeds", pages_without_gold=True)
        sets[f"{len(real)} real pages"] = real
    found, absent = tools()
    day = f"{datetime.now(timezone.utc):%Y-%m-%d}, CPython {sys.version.split()[0]}"
    report = "\n\n".join(f"### {name} ({day})\n\n{_table(found, cases)}" for name, cases in sets.items())
    if absent:
        report += f"\n\nNot installed: {', '.join(absent)}."
    print(report)
    if options.results:
        page = options.results.read_text(encoding="utf-8") if options.results.exists() else ""
        above = page.partition("<!-- tables -->")[0]
        options.results.write_text(f"{above}<!-- tables -->\n\n{report}\n", encoding="utf-8")
    return 0


def tools() -> tuple[dict[str, Tool], list[str]]:
    """Each tool that is installed, by name and version, and the names of those that aren't."""
    import cleantext

    known: dict[str, tuple[str, Callable[[], Tool]]] = {
        "ftfy": ("ftfy", _ftfy), "autocorrect-py": ("autocorrect_py", _autocorrect),
        "unstructured": ("unstructured", _unstructured), "opencc-pyo3": ("opencc_pyo3", _reflow),
    }  # fmt: skip
    found: dict[str, Tool] = {"unchanged": str}
    made = {name: make() for name, (module, make) in known.items() if find_spec(module)}
    found |= {f"{name} {metadata.version(name)}": tool for name, tool in made.items()}
    if {"ftfy", "opencc-pyo3", "autocorrect-py"} <= made.keys():
        found["ftfy, then opencc-pyo3, then autocorrect-py"] = lambda text: made["autocorrect-py"](
            made["opencc-pyo3"](made["ftfy"](text))
        )
    found[f"cleantext {metadata.version('cleantext-ocr')}"] = cleantext.clean
    return found, [name for name in known if name not in made]


def _ftfy() -> Tool:
    """With what harms Chinese switched off: widths and quotes stay."""
    import ftfy

    config = ftfy.TextFixerConfig(fix_character_width=False, uncurl_quotes=False)
    return lambda text: ftfy.fix_text(text, config)


def _autocorrect() -> Tool:
    import autocorrect_py

    return autocorrect_py.format


def _unstructured() -> Tool:
    """Its grouper of broken paragraphs; the spaces that it puts between Chinese lines are taken out for it."""
    from unstructured.cleaners.core import clean_ligatures, group_broken_paragraphs

    return lambda text: _FALSE_SPACE.sub("", group_broken_paragraphs(clean_ligatures(text)))


def _reflow() -> Tool:
    from opencc_pyo3.opencc_pyo3 import reflow_cjk_paragraphs

    return lambda text: reflow_cjk_paragraphs(text, add_pdf_page_header=False, compact=False)


def _table(found: dict[str, Tool], cases: Sequence[Case]) -> str:
    size = sum(len(case.page) for case in cases)
    rows = []
    for name, tool in found.items():
        texts = [case.text for case in cases]
        seconds = min(_seconds(tool, texts) for _ in range(3))
        row = mean(score(case, _output(tool, case)) for case in cases)
        speed = "–" if tool is str else f"{size / seconds / 1e6:.2f}"
        rows.append([name, *(f"{row[one]:.3f}" if one in row else "–" for one in SHOWN), speed])
    return markdown_table(["", *SHOWN, "MB/s"], rows)


def _seconds(tool: Tool, texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        tool(text)
    return max(time.process_time() - start, 1e-9)


def _output(tool: Tool, case: Case) -> Output:
    """What the tool makes of a page; where it drops the last line end of a clean text, that is not held against it."""

    def made(text: str) -> str:
        ended = case.family == CLEAN and case.text.endswith("\n")
        return tool(text).rstrip("\n") + "\n" if ended else tool(text)

    first = made(case.text)
    return Output(first.encode(), made(first).encode())


if __name__ == "__main__":
    sys.exit(main())
