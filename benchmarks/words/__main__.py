"""Words mended in columns of Latin script: `python -m benchmarks.words`.

Exit code 1 when English misses a target: cer at most 0.01, all real hyphens kept, 0.95 of the parted words healed, and at most
0.005 of the joins made wrong. The other languages are told.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from benchmarks.quality.cases import Case, Entry
from benchmarks.quality.cleaners import in_process
from benchmarks.quality.score import score
from benchmarks.tables import markdown_table
from benchmarks.words.columns import LANGUAGES, MARKS, Page, pages


@dataclass
class Tally:
    """What was found out about the pages of a language."""

    pages: int = 0
    cer: float = 0.0
    kept: int = 0
    real: int = 0
    joined: int = 0
    soft: int = 0
    healed: int = 0
    parted: int = 0
    wrong: int = 0

    @property
    def joins(self) -> int:
        """Joins made, right and wrong ones."""
        return self.joined + self.healed + self.wrong


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--docs", action="store_true", help="also what went wrong, page by page")
    parser.add_argument("--baseline", action="store_true", help="with words left as they are")
    options = parser.parse_args(argv)
    tallies = {language: tally_of(language, options.seed, docs=options.docs, keep=options.baseline) for language in LANGUAGES}
    print(table(tallies))
    english = tallies["en"]
    good = english.cer <= 0.01 and english.kept == english.real and english.healed >= 0.95 * english.parted
    return 0 if good and english.wrong <= 0.005 * english.joins else 1


def table(tallies: dict[str, Tally]) -> str:
    """Return a row a language."""
    head = ["language", "pages", "cer", "real hyphens kept", "line-end hyphens joined", "parted words healed", "wrong joins"]
    rows = [
        [
            LANGUAGES[language], str(t.pages), f"{t.cer:.4f}", _share(t.kept, t.real), _share(t.joined, t.soft),
            _share(t.healed, t.parted), _share(t.wrong, t.joins),
        ]
        for language, t in tallies.items()
    ]  # fmt: skip
    return markdown_table(head, rows)


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / max(1, whole):.3f})"


def tally_of(language: str, seed: int = 1, *, copies: int = 3, docs: bool = False, keep: bool = False) -> Tally:
    """Clean the pages of a language and count what was mended."""
    clean, tally = in_process(**({"words": "keep"} if keep else {})), Tally()
    for page in pages(language, seed, copies):
        case = Case("words", page.name, page.text.encode(), tuple(Entry(*entry) for entry in page.gold))
        output = clean(case)
        row = score(case, output)
        if row["twice"] < 1 or row["verified"] < 1:
            raise AssertionError(f"{page.name}: second run or proof fails")
        tally.pages += 1
        tally.cer += row["cer"]
        _count(page, output.data.decode(), tally, docs=docs)
    tally.cer /= tally.pages
    return tally


def _count(page: Page, output: str, tally: Tally, *, docs: bool) -> None:
    """Compare the words of an output with those of the gold."""
    wanted = " ".join(text for kind, text in page.gold if kind != "header").split()
    missing = Counter(wanted) - Counter(output.split())
    for name, words in (("real", page.real), ("soft", page.soft), ("parted", page.parted)):
        lost = [word for word in words if _take(missing, word)]
        setattr(tally, name, getattr(tally, name) + len(words))
        made = {"real": "kept", "soft": "joined", "parted": "healed"}[name]
        setattr(tally, made, getattr(tally, made) + len(words) - len(lost))
        if docs and lost:
            print(page.name, name, lost)
    wrong = list(_wrong_joins(wanted, output.split()))
    tally.wrong += len(wrong)
    if docs and wrong:
        print(page.name, "wrong", wrong)


def _take(missing: Counter[str], word: str) -> bool:
    """Whether a word, with whatever marks around it, is missing; counts it as found out."""
    for candidate in missing:
        if missing[candidate] and (candidate == word or candidate.strip(MARKS) == word):
            missing[candidate] -= 1
            return True
    return False


def _wrong_joins(wanted: list[str], found: list[str]) -> list[str]:
    """Words of the output that are two of the gold's run together, or have lost a hyphen of their own."""
    wrong = []
    for change in Levenshtein.opcodes(wanted, found):
        if change.tag == "equal":
            continue
        a, b, c, d = change.src_start, change.src_end, change.dest_start, change.dest_end
        for word in found[c:d]:
            pairs = ["".join(wanted[k : k + 2]) for k in range(max(0, a - 1), min(b + 1, len(wanted) - 1))]
            if word in pairs or any("-" in other and word == other.replace("-", "", 1) for other in wanted[a:b]):
                wrong.append(word)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
