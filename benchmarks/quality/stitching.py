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
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.tables import markdown_table
from cleantext.assignment import assign
from cleantext.language.joints import CONTEXT, KINSHIP, WORDS, joint_gains
from cleantext.language.kinship import kinships
from cleantext.language.ngrams import ContextModel, ContextModelError, general
from cleantext.language.word_unigrams import WINDOW, WordUnigrams, chinese_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Gains = list[list[float]]
    Evidence = Callable[[Sequence[str], Sequence[str]], Gains]

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

    def both(tails: Sequence[str], heads: Sequence[str]) -> Gains:
        return _sum(model.joint_gains(tails, heads), words.joint_gains(tails, heads), WORDS / CONTEXT)

    def alike(tails: Sequence[str], heads: Sequence[str]) -> Gains:
        return _sum(both(tails, heads), kinships(tails, heads, model), KINSHIP / CONTEXT)

    def tuned(tails: Sequence[str], heads: Sequence[str]) -> Gains:
        return joint_gains(tails, heads, model, words)

    rows: dict[str, Evidence] = {
        "word unigrams only": words.joint_gains,
        "context model only": model.joint_gains,
        "context model + word unigrams": both,
        "+ characters on both sides, by the model": alike,
        "+ open quotes and brackets (tuned)": tuned,
    }
    if kenlm_file is not None and find_spec("kenlm"):
        word_model = _kenlm(kenlm_file, words)
        rows["context model + word unigrams + KenLM"] = lambda t, h: _sum(both(t, h), word_model(t, h), 0.5)
        rows["tuned + KenLM"] = lambda t, h: _sum(tuned(t, h), word_model(t, h), 0.25)
    return rows


def _sum(one: Gains, other: Gains, weight: float) -> Gains:
    return [[a + weight * b for a, b in zip(*rows, strict=True)] for rows in zip(one, other, strict=True)]


def _kenlm(path: Path, words: WordUnigrams) -> Evidence:
    """Gain of a word model: tail and head cut into words together, against each by itself; natural logarithms."""
    model = import_module("kenlm").Model(str(path))

    def score(text: str) -> float:
        return 2.302585 * float(model.score(" ".join(words.segment(text)), bos=False, eos=False))

    def gains(tails: Sequence[str], heads: Sequence[str]) -> Gains:
        before, after = [tail[-WINDOW:] for tail in tails], [head[:WINDOW] for head in heads]
        alone, others = [score(text) for text in before], [score(text) for text in after]
        return [[score(a + b) - x - y for b, y in zip(after, others, strict=True)] for a, x in zip(before, alone, strict=True)]

    return gains


if __name__ == "__main__":
    sys.exit(main())
