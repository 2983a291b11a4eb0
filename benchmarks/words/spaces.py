"""Which evidence tells a space inside a Chinese word from one between words: `python -m benchmarks.words.spaces SENTENCES`.

A space is put into each sentence at random. Where the lexicon and the model of pkuseg's, each cutting the sentence without the
space, agree on whether it stands inside a word, that is taken for the truth. Then each piece of evidence is asked; it sees only
the Han on both sides of the space. `--separated FILE` asks about the spaces between Han that a text has itself: they part
headlines, names and clauses, and should stay.
"""

from __future__ import annotations

import argparse
import gzip
import math
import re
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from benchmarks.tables import markdown_table

if TYPE_CHECKING:
    from collections.abc import Callable

    Evidence = Callable[[str, str], bool]

_AROUND = 14  # characters each side that decide where the words of the whole sentence are
_HAN = "\u4e00-\u9fff"
_PAIR = re.compile(f"([{_HAN}]{{1,10}})[ \u3000]([{_HAN}]{{1,10}})")


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words.spaces", description=__doc__)
    parser.add_argument("sentences", type=Path, help="a sentence a line, .gz too")
    parser.add_argument("--separated", type=Path, help="a text whose spaces between Han part clauses and names")
    parser.add_argument("--pkuseg-model", required=True, metavar="FOLDER")
    parser.add_argument("--kenlm", metavar="FILE", help="a word model for the Python package kenlm")
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args(argv)
    judges = evidence(options.pkuseg_model, options.kenlm)
    cases = split_cases(options.sentences, options.pkuseg_model, options.count, options.seed)
    separated = _separated(options.separated, options.seed) if options.separated else []
    rows = []
    for name, judge in judges.items():
        inside = [judge(before, after) for before, after, truth in cases if truth]
        between = [judge(before, after) for before, after, truth in cases if not truth]
        stay = f"{sum(judge(*pair) for pair in separated)} of {len(separated)}" if separated else "–"
        rows.append([name, _share(inside), _share(between), stay])
    print(markdown_table(["evidence", "spaces inside words taken out", "between words", "separating ones"], rows))
    return 0


def _share(found: list[bool]) -> str:
    return f"{sum(found)} of {len(found)}"


def _lines(path: Path) -> list[str]:
    return (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()).decode().split("\n")


def _separated(path: Path, seed: int) -> list[tuple[str, str]]:
    found = [(pair[1], pair[2]) for line in _lines(path) for pair in _PAIR.finditer(line)]
    return Random(seed).sample(found, min(2000, len(found)))


def split_cases(path: Path, model: str, count: int, seed: int) -> list[tuple[str, str, bool]]:
    """Return the Han before and after each space that was put in, and whether it stands inside a word."""
    from cleantext.language.segmenter import pkuseg_model
    from cleantext.language.word_unigrams import chinese_words
    from cleantext.parted_han import candidates

    rng, cases = Random(seed), []
    sentences = [line for line in _lines(path) if "，" in line and 30 < len(line) < 400 and " " not in line]
    for sentence in rng.sample(sentences, min(count, len(sentences))):
        at = rng.randrange(3, len(sentence) - 3)
        low = max(0, at - _AROUND)
        around = sentence[low : at + _AROUND]
        inside = [_cuts_word(cut(around), at - low) for cut in (chinese_words().segment, pkuseg_model(model).segment)]
        found = [(before, after) for k, before, after in candidates(f"{sentence[:at]} {sentence[at:]}") if k == at]
        if found and inside[0] == inside[1]:
            cases.append((*found[0], inside[0]))
    return cases


def _cuts_word(words: Any, at: int) -> bool:
    end = 0
    for word in words:
        if end < at < end + len(word):
            return True
        end += len(word)
    return False


def evidence(model: str, kenlm_file: str | None) -> dict[str, Evidence]:
    """Return what can be asked whether a word lies across a joint."""
    from cleantext.language.ngrams import general
    from cleantext.language.segmenter import WINDOW, joint_gain, pkuseg_model
    from cleantext.parted_han import GAIN

    cut, context = pkuseg_model(model).segment, general()

    def pkuseg(before: str, after: str) -> bool:
        left, right = before[-WINDOW:], after[:WINDOW]
        return _cuts_word(cut(left + right), len(left))

    def both(before: str, after: str) -> float:
        return joint_gain(before, after, model=model)

    found: dict[str, Evidence] = {
        "lexicon (the default)": lambda before, after: joint_gain(before, after) >= GAIN,
        "pkuseg's model": pkuseg,
        "context model": lambda before, after: context.joint_gain(before, after) >= GAIN,
        "lexicon and pkuseg's model (`pkuseg_model`)": lambda before, after: both(before, after) >= GAIN,
    }
    if kenlm_file:
        import kenlm

        from cleantext.language.word_unigrams import chinese_words

        words, language = chinese_words(), kenlm.Model(kenlm_file)

        def across(before: str, after: str) -> float:
            """How much likelier the words are when cut across the joint than when cut on both sides of it."""
            whole, parts = words.segment(before + after), words.segment(before) + words.segment(after)
            return float(language.score(" ".join(whole)) - language.score(" ".join(parts))) * math.log(10)

        found["KenLM"] = lambda before, after: across(before, after) >= GAIN / 2
        found["all together"] = lambda before, after: both(before, after) + across(before, after) / 2 >= GAIN
    return found


if __name__ == "__main__":
    sys.exit(main())
