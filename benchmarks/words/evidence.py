"""Which evidence tells about Chinese words, on the same cases: `python -m benchmarks.words.evidence SENTENCES ...`.

Split words: a space is put into each sentence at random. Where the lexicon and the model of pkuseg's, each cutting the sentence
without the space, agree on whether it stands inside a word, that is taken for the truth. Joins: sentences cut in two, six tails
to six heads; right is the head of the same sentence. Corrections: one character of each sentence stands for another as an OCR
reader takes it; right is the character that stood there, put back where it is likelier by enough; changed is a character that
was right. `--separated FILE` asks about the spaces between Han that a text has itself, which should stay.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks.tables import markdown_table
from benchmarks.words.witnesses import CONTEXT, KENLM, LEXICON, PKUSEG, Witnesses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_AROUND: Final = 14  # characters each side that decide where the words of the whole sentence are
_HAN: Final = "\u4e00-\u9fff"
_PAIR: Final = re.compile(f"([{_HAN}]{{1,10}})[ \u3000]([{_HAN}]{{1,10}})")
_GROUP: Final = 6
#: How much likelier another character must be than the one that stands there: what `fuzzy` asks of one that was seen misread.
_ENOUGH: Final = 3.5
#: Places of a sentence that are tried for a character that readers misread.
_TRIED: Final = 8
#: Candidates of a misread character: those of the table of misreadings, and the nearest of those that look alike.
_CANDIDATES: Final = 10


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words.evidence", description=__doc__)
    parser.add_argument("sentences", type=Path, help="a sentence a line, .gz too")
    parser.add_argument("--separated", type=Path, help="a text whose spaces between Han part clauses and names")
    parser.add_argument("--pkuseg-model", required=True, metavar="FOLDER")
    parser.add_argument("--kenlm", metavar="FILE", help="a word model for the Python package kenlm")
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args(argv)
    sets: list[tuple[str, ...]] = [(LEXICON,), (CONTEXT,), (PKUSEG,), (LEXICON, CONTEXT), (LEXICON, PKUSEG)]
    sets += [(LEXICON, CONTEXT, PKUSEG)]
    if options.kenlm:
        sets += [(KENLM,), (LEXICON, KENLM), (LEXICON, CONTEXT, KENLM), (LEXICON, CONTEXT, PKUSEG, KENLM)]
    sentences = [line for line in _lines(options.sentences) if "，" in line and 30 < len(line) < 400 and " " not in line]
    rng = Random(options.seed)
    chosen = rng.sample(sentences, min(options.count, len(sentences)))
    spaces = split_cases(chosen, options.pkuseg_model, rng)
    separated = separated_cases(options.separated, rng) if options.separated else []
    groups = join_cases(chosen, rng)
    misread = misread_cases(chosen, rng)
    rows = []
    for names in sets:
        witnesses = Witnesses(names, options.pkuseg_model, options.kenlm)
        cells = [*_splits(witnesses, spaces, separated), _joins(witnesses, groups), *_corrections(witnesses, misread)]
        rows.append([", ".join(names), *cells])
        print(rows[-1], file=sys.stderr)
    header = ["inside words", "between words", "separating", "joins right"]
    header += ["misread put right", "put wrong", "right ones changed"]
    print(markdown_table(["evidence", *header], rows))
    return 0


def _share(found: Iterable[bool]) -> str:
    whole = [*found]
    return f"{sum(whole)} of {len(whole)}"


def _lines(path: Path) -> list[str]:
    return (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()).decode().split("\n")


# ------------------------------------------------------------------ split words
def separated_cases(path: Path, rng: Random) -> list[tuple[str, str]]:
    """Return the Han before and after spaces that a text has itself."""
    found = [(pair[1], pair[2]) for line in _lines(path) for pair in _PAIR.finditer(line)]
    return rng.sample(found, min(2000, len(found)))


def split_cases(sentences: Sequence[str], model: str, rng: Random) -> list[tuple[str, str, bool]]:
    """Return the Han before and after each space that was put in, and whether it stands inside a word."""
    from cleantext.language.segmenter import pkuseg_model
    from cleantext.language.word_unigrams import chinese_words
    from cleantext.words.parted_han import candidates

    cases = []
    for sentence in sentences:
        at = rng.randrange(3, len(sentence) - 3)
        low = max(0, at - _AROUND)
        around = sentence[low : at + _AROUND]
        inside = [_cuts_word(cut(around), at - low) for cut in (chinese_words().segment, pkuseg_model(model).segment)]
        found = [(before, after) for k, before, after in candidates(f"{sentence[:at]} {sentence[at:]}") if k == at]
        if found and inside[0] == inside[1]:
            cases.append((*found[0], inside[0]))
    return cases


def _cuts_word(words: Sequence[str], at: int) -> bool:
    end = 0
    for word in words:
        if end < at < end + len(word):
            return True
        end += len(word)
    return False


def _splits(witnesses: Witnesses, cases: Sequence[tuple[str, str, bool]], separated: Sequence[tuple[str, str]]) -> list[str]:
    from cleantext.words.parted_han import GAIN

    inside = [witnesses.split(before, after) >= GAIN for before, after, truth in cases if truth]
    between = [witnesses.split(before, after) >= GAIN for before, after, truth in cases if not truth]
    return [_share(inside), _share(between), _share(witnesses.split(*pair) >= GAIN for pair in separated) if separated else "–"]


# ------------------------------------------------------------------ joins
def join_cases(sentences: Sequence[str], rng: Random) -> list[list[tuple[str, str]]]:
    """Return groups of sentences cut in two."""
    halves = []
    for sentence in sentences:
        at = rng.randrange(8, len(sentence) - 8)
        halves.append((sentence[:at], sentence[at:]))
    return [halves[start : start + _GROUP] for start in range(0, len(halves) - _GROUP + 1, _GROUP)]


def _joins(witnesses: Witnesses, groups: Sequence[Sequence[tuple[str, str]]]) -> str:
    right = []
    for group in groups:
        for k, (tail, _) in enumerate(group):
            scores = [witnesses.joint(tail, head) for _, head in group]
            right.append(all(score < scores[k] for m, score in enumerate(scores) if m != k))
    return _share(right)


# ------------------------------------------------------------------ corrections
def misread_cases(sentences: Sequence[str], rng: Random) -> list[tuple[str, int, str]]:
    """Return sentences, a place in each where a word stands, and what a reader takes its character for."""
    from cleantext.language.lookalikes import lookalikes
    from cleantext.language.word_unigrams import chinese_words

    read_as: dict[str, list[str]] = {}
    for seen, table in lookalikes().items():
        for meant in table.misread + table.once:
            read_as.setdefault(meant, []).append(seen)
    cases = []
    for sentence in sentences:
        for at in rng.sample(range(2, len(sentence) - 2), _TRIED):
            low = max(0, at - _AROUND)
            spans = _spans(chinese_words().segment(sentence[low : at + _AROUND]))
            if sentence[at] in read_as and any(start <= at - low < end and end - start > 1 for start, end in spans):
                cases.append((sentence, at, rng.choice(read_as[sentence[at]])))
                break
    return cases


def _spans(words: Sequence[str]) -> list[tuple[int, int]]:
    found, end = [], 0
    for word in words:
        found.append((end, end + len(word)))
        end += len(word)
    return found


def _corrections(witnesses: Witnesses, cases: Sequence[tuple[str, int, str]]) -> list[str]:
    right, wrong, changed = [], [], []
    for sentence, at, seen in cases:
        put = _corrected(witnesses, sentence, at, seen)
        right.append(put == sentence[at])
        wrong.append(put not in (sentence[at], seen))
        changed.append(_corrected(witnesses, sentence, at, sentence[at]) != sentence[at])
    return [_share(right), _share(wrong), _share(changed)]


def _corrected(witnesses: Witnesses, sentence: str, at: int, seen: str) -> str:
    """What is put for a character that was read: itself where nothing is likelier by enough."""
    from cleantext.language.lookalikes import NOTHING, lookalikes

    table = lookalikes().get(seen, NOTHING)
    before, after = sentence[max(0, at - 6) : at], sentence[at + 1 : at + 7]
    chars = (seen, *(table.misread + table.once)[:_CANDIDATES], *table.alike[:_CANDIDATES])
    shares = {c: witnesses.share(before, c, after) for c in chars}
    best = max(shares, key=lambda char: shares[char])
    return best if shares[best] - shares[seen] >= _ENOUGH else seen


if __name__ == "__main__":
    sys.exit(main())
