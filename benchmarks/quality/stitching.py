"""Cut sentences put together again: `python -m benchmarks.quality.stitching --sentences FILE.txt.gz`.

Sentences, one a line, of 45 characters or more are cut at a random place, 15 or more characters from both ends, not after
a mark that ends a sentence nor before one that can't begin a line. N tails and N heads are mixed and assigned to each other
by the Hungarian method: which share of the tails gets its own head, by which evidence? Pages are harder in one way, tails
and heads of one article being alike: --neighbours takes each trial's sentences from one stretch of the file.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.tables import markdown_table
from cleantext.assignment import assign
from cleantext.language.kinship import Kinship
from cleantext.language.ngrams import ContextModel, ContextModelError, general
from cleantext.language.open_marks import mismatch
from cleantext.language.word_model import word_model
from cleantext.language.word_unigrams import chinese_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Gains = list[list[float]]
    Evidence = Callable[[Sequence[str], Sequence[str]], Gains]

#: Fitted on one half of the sentences, measured on the other: with these weights a difference between two gains is about the
#: logarithm of the odds.
CONTEXT, WORDS, KINSHIP, OPEN_MARK = 0.5, 0.5, 1.5, 3.3

SHORTEST = 45
MARGIN = 15
_FINAL = "。！？…!?"
_CLOSERS = "”’」』）)》"
_NO_BEGINNING = "，。、；：？！）》」』”’…—·％%,.;:?!)"
#: No tail of these stays alone.
_ALONE = -1e6


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality.stitching", description=__doc__)
    parser.add_argument("--sentences", type=Path, required=True, help="one sentence a line, UTF-8, perhaps gzipped")
    parser.add_argument("--n", type=int, nargs="+", default=[2, 6, 10], help="tails mixed at a time")
    parser.add_argument("--trials", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--context", type=Path, metavar="FILE", help="another context model than the one that ships")
    parser.add_argument("--kenlm", type=Path, metavar="FILE", help="rows for this word model, if kenlm is installed")
    parser.add_argument("--neighbours", action="store_true", help="sentences of a trial stand near each other in the file")
    options = parser.parse_args(argv)
    try:
        model = ContextModel.open(options.context) if options.context else general()
        sentences = read_sentences(options.sentences)
    except (OSError, ContextModelError) as error:
        parser.error(str(error))
    if len(sentences) < 2 * max(options.n):
        parser.error(f"{options.sentences} has {len(sentences)} sentences of {SHORTEST} characters or more: too few")
    evidences = evidences_of(model, options.kenlm)
    rows, pairs, spent = [], 0, dict.fromkeys(evidences, 0.0)
    for name, evidence in evidences.items():
        cells = [name]
        for n in options.n:
            right = 0
            for tails, heads, order in trials(sentences, n, options.trials, options.seed, neighbours=options.neighbours):
                begin = time.process_time()
                found = assign([dict(enumerate(row)) for row in evidence(tails, heads)], [_ALONE] * n)
                spent[name] += time.process_time() - begin
                right += sum(order[head] == tail for tail, head in enumerate(found))
            cells.append(f"{right / (n * options.trials):.3f}")
        rows.append(cells)
    pairs = sum(n * n for n in options.n) * options.trials
    for cells in rows:
        cells.append(f"{spent[cells[0]] / pairs * 1e6:.0f}")
    print(markdown_table(["evidence", *(f"N={n}" for n in options.n), "µs a pair"], rows))
    print(f"\n{len(sentences)} sentences, {options.trials} trials, seed {options.seed}, model {model.digest[:12]}")
    return 0


def read_sentences(path: Path) -> list[str]:
    """Read the sentences that are long enough. Raises OSError."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        return [sentence for line in file if len(sentence := line.strip()) >= SHORTEST]


def trials(
    sentences: Sequence[str], n: int, count: int, seed: int, *, neighbours: bool = False
) -> Iterator[tuple[list[str], list[str], list[int]]]:
    """Yield tails, heads in random order, and for each head the tail it belongs to; the same for the same arguments."""
    rng = random.Random(f"{seed} {n}")
    for _ in range(count):
        pool = sentences
        if neighbours:
            first = rng.randrange(len(sentences) - 2 * n + 1)
            pool = sentences[first : first + 2 * n]
        halves = [cut(sentence, rng) for sentence in rng.sample(pool, n)]
        # Shuffled, since an assignment that can't decide may well keep the order.
        order = list(range(n))
        rng.shuffle(order)
        yield [tail for tail, _ in halves], [halves[tail][1] for tail in order], order


def cut(sentence: str, rng: random.Random) -> tuple[str, str]:
    """Cut a sentence where a column could end.

    >>> cut("渡口的石阶一级一级通到水边，" * 4, random.Random(1))[1][:8]
    '一级一级通到水边'
    """
    places = [
        at
        for at in range(MARGIN, len(sentence) - MARGIN + 1)
        if sentence[:at].rstrip(_CLOSERS)[-1:] not in _FINAL and sentence[at] not in _NO_BEGINNING
    ]
    at = rng.choice(places or [len(sentence) // 2])
    return sentence[:at], sentence[at:]


def evidences_of(model: ContextModel, kenlm_file: Path | None) -> dict[str, Evidence]:
    """Give the rows of the table."""
    words = chinese_words()

    context, across, unmatched = _each(model.joint_gain), _each(words.joint_gain), _each(mismatch)

    def both(tails: Sequence[str], heads: Sequence[str]) -> Gains:
        return _sum(context(tails, heads), across(tails, heads), WORDS / CONTEXT)

    def alike(tails: Sequence[str], heads: Sequence[str]) -> Gains:
        kin = Kinship([*tails, *heads], model)
        return _sum(both(tails, heads), _each(kin.of)(tails, heads), KINSHIP / CONTEXT)

    def tuned(tails: Sequence[str], heads: Sequence[str]) -> Gains:
        return _sum(alike(tails, heads), unmatched(tails, heads), -OPEN_MARK / CONTEXT)

    rows: dict[str, Evidence] = {
        "word unigrams only": across,
        "context model only": context,
        "context model + word unigrams": both,
        "+ characters on both sides, by the model": alike,
        "+ open quotes and brackets (tuned)": tuned,
    }
    if kenlm_file is not None and find_spec("kenlm"):
        trigrams = _each(word_model(str(kenlm_file)).joint_gain)
        rows["context model + word unigrams + KenLM"] = lambda t, h: _sum(both(t, h), trigrams(t, h), 0.5)
        rows["tuned + KenLM"] = lambda t, h: _sum(tuned(t, h), trigrams(t, h), 0.5)
    return rows


def _each(gain: Callable[[str, str], float]) -> Evidence:
    """Make a table of what is said of single pairs: a row a tail."""
    return lambda tails, heads: [[gain(tail, head) for head in heads] for tail in tails]


def _sum(one: Gains, other: Gains, weight: float) -> Gains:
    return [[a + weight * b for a, b in zip(*rows, strict=True)] for rows in zip(one, other, strict=True)]


if __name__ == "__main__":
    sys.exit(main())
