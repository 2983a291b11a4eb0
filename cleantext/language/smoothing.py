"""From counts to probabilities: modified Kneser-Ney, interpolated, then pruned so that each context still sums to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from cleantext.language.context_file import ORDER
from cleantext.language.symbols import START

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Keys = NDArray[np.uint64]
    Numbers = NDArray[np.int64]
    Shares = NDArray[np.float64]

#: Characters that may turn up: what is left for those not seen is shared among so many.
ALPHABET: Final = 20_000
#: Taken off counts of 1, 2 and more where a corpus is too small to say how much to take off.
_DISCOUNTS: Final = (0.6, 1.0, 1.3)


class Runs(NamedTuple):
    """The runs of one length: keys sorted, the last symbol in the highest of the bits used, and how often each occurs."""

    keys: Keys
    counts: Numbers


class Smoothed(NamedTuple):
    """The runs of one length that are kept: their keys, log P(last symbol | those before), log of the weight as a context."""

    keys: Keys
    log_probabilities: Shares
    log_weights: Shares


def runs_by_length(keys: Keys, counts: Numbers) -> list[Runs]:
    """Sum the counts of runs of one to four symbols from those of the longest runs.

    >>> both = runs_by_length(np.array([3 << 48 | 4 << 32, 3 << 48 | 5 << 32], np.uint64), np.array([2, 1]))
    >>> [runs.counts.tolist() for runs in both]
    [[3], [2, 1], [], []]
    """
    found = []
    for length in range(1, ORDER + 1):
        short = keys >> np.uint64(16 * (ORDER - length))
        whole = (short & np.uint64(0xFFFF)) != 0
        kept, number = short[whole], counts[whole]
        starts = np.flatnonzero(np.concatenate([np.ones(min(1, len(kept)), bool), kept[1:] != kept[:-1]]))
        found.append(Runs(kept[starts], np.add.reduceat(number, starts) if len(starts) else number))
    return found


def smooth(runs: Sequence[Runs], at_least: Sequence[int]) -> tuple[list[Smoothed], float]:
    """Estimate probabilities from all runs, keep the runs seen often enough for their length; and give log P of a new symbol.

    Thresholds must not fall with the length: then each kept run has its shorter runs kept, too.
    """
    shares, unknown = _probabilities(runs)
    keys = [each.keys[each.counts >= least] for each, least in zip(runs, at_least, strict=True)]
    kept = [share[each.counts >= least] for share, each, least in zip(shares, runs, at_least, strict=True)]
    # START is never predicted, but is a context.
    at = np.searchsorted(keys[0], np.uint64(ord(START)))
    keys[0], kept[0] = np.insert(keys[0], at, np.uint64(ord(START))), np.insert(kept[0], at, 1.0)
    found = [
        Smoothed(keys[n], np.log(kept[n]), _weights(keys[n], kept[n], keys[n + 1], kept[n + 1], 16 * (n + 1)))
        for n in range(ORDER - 1)
    ]
    return [*found, Smoothed(keys[-1], np.log(kept[-1]), np.zeros(len(keys[-1])))], float(np.log(unknown))


def _probabilities(runs: Sequence[Runs]) -> tuple[list[Shares], float]:
    shares: list[Shares] = []
    unknown = 1.0 / ALPHABET
    for length, each in enumerate(runs, 1):
        counts = _ways(each, runs[length]) if length < ORDER else each.counts
        taken = _discounts(counts)[np.minimum(counts, 3)]
        if length == 1:
            total = max(1, int(counts.sum()))
            unknown = max(float(taken.sum()), 1.0) / total / ALPHABET
            shares.append((counts - taken) / total + unknown)
            continue
        _, context = np.unique(each.keys & np.uint64((1 << 16 * (length - 1)) - 1), return_inverse=True)
        totals = np.bincount(context, counts)
        left = np.bincount(context, taken) / totals
        shorter = np.searchsorted(runs[length - 2].keys, each.keys >> np.uint64(16))
        shares.append((counts - taken) / totals[context] + left[context] * shares[-1][shorter])
    return shares, unknown


def _ways(each: Runs, longer: Runs) -> Numbers:
    """Count what stands to the left of each run: in how many places it fits says more than how often it occurs."""
    parent = np.searchsorted(each.keys, longer.keys >> np.uint64(16))
    ways = np.bincount(parent, minlength=len(each.keys))
    # What stands after the end of a line, or was counted shortened, has a left side that is not known: taken for a new one
    # each time.
    elsewhere = each.counts - np.bincount(parent, longer.counts, minlength=len(each.keys)).astype(np.int64)
    first = (each.keys & np.uint64(0xFFFF)) == ord(START)
    return np.where(first, each.counts, ways + elsewhere)


def _discounts(counts: Numbers) -> Shares:
    """Give what is taken off counts of 1, 2 and 3 or more, by the estimate of Chen and Goodman."""
    seen = [int(np.count_nonzero(counts == k)) for k in range(1, 5)]
    if min(seen) < 1:
        return np.array([0.0, *_DISCOUNTS])
    share = seen[0] / (seen[0] + 2 * seen[1])
    return np.array([0.0, *(min(max(k - (k + 1) * share * seen[k] / seen[k - 1], 0.1), k - 0.1) for k in (1, 2, 3))])


def _weights(keys: Keys, kept: Shares, longer: Keys, longer_kept: Shares, bits: int) -> Shares:
    """Give the log weight of each run as a context: what its kept runs leave, by what the shorter context leaves beside them."""
    weights = np.zeros(len(keys))
    contexts, context = np.unique(longer & np.uint64((1 << bits) - 1), return_inverse=True)
    shorter = kept[np.searchsorted(keys, longer >> np.uint64(16))]
    left = np.maximum(1 - np.bincount(context, longer_kept), 1e-6)
    there = np.maximum(1 - np.bincount(context, shorter), 1e-6)
    at = np.minimum(np.searchsorted(keys, contexts), len(keys) - 1)
    known = keys[at] == contexts
    weights[at[known]] = np.log(left / there)[known]
    return weights
