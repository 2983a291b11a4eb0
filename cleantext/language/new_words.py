"""Words of a corpus that no list has: local names and terms, found by what holds them together and what stands around them.

A run of two or three Han is a word where its parts come together far oftener than chance brings them (cohesion) and where many
different characters stand before it and behind it (branching entropy): a piece of a longer word has but one or two neighbours.
Needs numpy, so only `cleantext learn` imports it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from cleantext.language.learning import Counts

    Keys = NDArray[np.uint64]

#: How often a word must come, how many times oftener than by chance (logarithm), how different its neighbours must be (nats).
LEAST: Final = 5
COHESION: Final = 4.0
BRANCHING: Final = 1.5
#: Characters that stand beside words of all kinds: no word that isn't known begins or ends with one.
_SMALL: Final = frozenset(
    "的了在是和与等为将已也都不有及对向把被从到于以让使由并而或其这那该各每个我你他她它们中上下年月日还又再就仍曾要会能可"
)
_BITS: Final = 16
_HAN: Final = (0x3400, 0x9FFF)


def new_words(counts: Counts, is_known: Callable[[str], bool]) -> dict[str, int]:
    """Give the words of two and three Han that aren't known, and how often each came; the most frequent first.

    >>> from cleantext.language.learning import Learner
    >>> learner = Learner(lines=False)
    >>> for before, behind in zip("在从到向往由经过离近", "的是有去来走停靠开关"):
    ...     learner.add(f"他{before}沅墩{behind}了。" + f"船{behind}岸{before}，" * 20)
    >>> new_words(learner.finish(), lambda word: False)
    {'沅墩': 10}
    """
    total = float(counts.counts.sum())
    singles = shorter = _grams(counts, 1)
    found: dict[str, int] = {}
    for length in (2, 3):
        keys, seen = _grams(counts, length)
        longer, times = _grams(counts, length + 1)
        keep = (seen >= LEAST) & _all_han(keys, length)
        keys, seen = keys[keep], seen[keep]
        first, last = keys & np.uint64(0xFFFF), keys >> np.uint64(_BITS * (length - 1))
        splits = [_looked_up(singles, first) * _looked_up(shorter, keys >> np.uint64(_BITS))]
        splits.append(_looked_up(shorter, keys & np.uint64((1 << _BITS * (length - 1)) - 1)) * _looked_up(singles, last))
        cohesion = np.log(seen * total) - np.log(np.maximum(*splits))  # against the likelier of the two ways to part it
        before = _entropies(keys, longer >> np.uint64(_BITS), times)  # a run is kept with its last symbol in the highest bits
        behind = _entropies(keys, longer & np.uint64((1 << _BITS * length) - 1), times)
        good = (cohesion >= COHESION) & (before >= BRANCHING) & (behind >= BRANCHING)
        for key, count in zip(keys[good], seen[good], strict=True):
            word = "".join(chr(int(key) >> _BITS * at & 0xFFFF) for at in range(length))
            if not (word[0] in _SMALL or word[-1] in _SMALL or is_known(word)):
                found[word] = int(count)
        shorter = _grams(counts, length)
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _grams(counts: Counts, length: int) -> tuple[Keys, Any]:
    """All runs of a length, sorted, as numbers with their last symbol in the highest bits; and how often each came."""
    keys = counts.keys >> np.uint64(_BITS * (4 - length))
    whole = (keys & np.uint64(0xFFFF)) != 0  # shorter runs have no symbol there
    keys, seen = keys[whole], counts.counts[whole]
    unique, places = np.unique(keys, return_inverse=True)
    return unique, np.bincount(places, weights=seen, minlength=len(unique))


def _all_han(keys: Keys, length: int) -> Any:
    symbols = [keys >> np.uint64(_BITS * at) & np.uint64(0xFFFF) for at in range(length)]
    return np.logical_and.reduce([(one >= _HAN[0]) & (one <= _HAN[1]) for one in symbols])


def _looked_up(table: tuple[Keys, Any], keys: Keys) -> Any:
    return table[1][np.searchsorted(table[0], keys)]


def _entropies(keys: Keys, parts: Keys, times: Any) -> Any:
    """For each key how different the longer runs are that hold it as ``parts``: the entropy of their counts, in nats."""
    order = np.argsort(parts, kind="stable")
    parts, times = parts[order], times[order]
    low, high = np.searchsorted(parts, keys, "left"), np.searchsorted(parts, keys, "right")
    sums = np.concatenate([[0.0], np.cumsum(times)])
    logs = np.concatenate([[0.0], np.cumsum(times * np.log(times))])
    whole = np.maximum(sums[high] - sums[low], 1.0)
    return np.log(whole) - (logs[high] - logs[low]) / whole
