"""What looking at words costs on pages of Latin script: `python -m benchmarks.words.cost`.

The articles of `articles/`, two a page, in several layouts, cleaned with the defaults and with `words="keep"` by turns. Printed
is the ratio of the processor times, of each page the fastest of the rounds, in a process that has read the dictionaries.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from benchmarks.tables import markdown_table
from benchmarks.words.columns import LANGUAGES, articles, pages
from cleantext import Cleaner, Options

if TYPE_CHECKING:
    from collections.abc import Callable

#: What is made of the articles of a language.
LAYOUTS: dict[str, Callable[[str], list[str]]] = {
    "wrapped": lambda language: [page.text for page in pages(language, copies=1, hyphens=False)],
    "with hyphens": lambda language: [page.text for page in pages(language, copies=1, damaged=False)],
    "damaged": lambda language: [page.text for page in pages(language, copies=1)],
    "a paragraph a line": lambda language: ["\n".join([*first, *second]) + "\n" for first, second in _pairs(language)],
}


def main(argv: list[str] | None = None) -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words.cost", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args(argv).rounds
    rows = [
        [name, *(f"{ratio(layout(language), rounds):.2f}" for layout in LAYOUTS.values())] for language, name in LANGUAGES.items()
    ]
    print(markdown_table(["language", *LAYOUTS], rows))


def ratio(texts: list[str], rounds: int) -> float:
    """Return the time of the defaults, divided by that of `words="keep"`."""
    cleaners = Cleaner(Options()), Cleaner(Options(words="keep"))
    spent = [0, 0]
    for text in texts:
        fastest = [0, 0]
        for number in range(rounds):
            for k in (0, 1) if number % 2 else (1, 0):
                start = time.process_time_ns()
                _ = cleaners[k].process(text).text
                took = time.process_time_ns() - start
                fastest[k] = min(took, fastest[k] or took)
        spent = [spent[k] + fastest[k] for k in (0, 1)]
    return spent[0] / spent[1]


def _pairs(language: str) -> list[tuple[list[str], list[str]]]:
    found = articles(language)
    return list(zip(found, found[1:] + found[:1], strict=True))


if __name__ == "__main__":
    main()
