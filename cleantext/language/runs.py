"""The runs of up to four symbols that a context model knows, and how likely each of their symbols is after those before it.

They stand in a file as a tree read backwards (`context_file`): the last symbol first, then the one before it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from cleantext.language.context_file import ORDER
from cleantext.language.symbols import START, plain

if TYPE_CHECKING:
    from cleantext.language.context_file import ContextFile

#: Pairs of symbols of which the place in the file is kept at hand: a tenth of them make most of any text.
_PAIRS: Final = 1 << 15
_START: Final = ord(START)


class Runs:
    """What an open context model knows of runs of symbols."""

    def __init__(self, file: ContextFile) -> None:
        self._file = file
        contents = file.contents
        self._levels = contents.levels
        # From a run of two symbols on: where the longer runs of each begin, and the symbol in front of each of those.
        self._steps = [(level.nexts, longer.symbols) for level, longer in pairwise(contents.levels[1:])]
        self._first = {code: at for at, code in enumerate(contents.levels[0].symbols)}
        self._unknown = contents.unknown
        self._probability = [-contents.probability_step * k for k in range(256)]
        self._weight = [contents.weight_step * (128 - k) for k in range(256)]
        self._pair = lru_cache(maxsize=_PAIRS)(self._find_pair)

    def unigrams(self) -> dict[str, float]:
        """Give the natural logarithm of each symbol's share, whatever stands before it."""
        level = self._levels[0]
        return {chr(code): self._probability[level.probabilities[at]] for code, at in self._first.items() if code != _START}

    def pairs(self) -> frozenset[str]:
        """Give all pairs of symbols that were seen, as texts of two.

        >>> from cleantext.language.ngrams import general
        >>> "渡口" in general().pairs(), "渡肮" in general().pairs()
        (True, False)
        """
        shorter, longer = self._levels[0], self._levels[1]
        before = [*map(chr, longer.symbols)]
        found: list[str] = []
        for k, code in enumerate(shorter.symbols):
            last = chr(code)
            found += [first + last for first in before[shorter.nexts[k] : shorter.nexts[k + 1]]]
        return frozenset(found)

    def has_pair(self, pair: str) -> bool:
        """Whether two symbols were seen one behind the other.

        >>> from cleantext.language.ngrams import general
        >>> general().has_pair("渡口"), general().has_pair("渡肮")
        (True, False)
        """
        return len(self._walk([*map(ord, pair)], 1)) > 1

    def pair_gains(self, pairs: str) -> list[float]:
        """Give how much likelier the second of two characters is after the first than anywhere, for pairs of Han in a row.

        Takes a tenth of the time of `associations`.

        >>> from cleantext.language.ngrams import general
        >>> known, unknown = general().pair_gains("渡口渡肮")
        >>> known > 4 > 0 >= unknown
        True
        """
        shorter, longer = self._levels[0], self._levels[1]
        find, nexts, befores = self._first.get, shorter.nexts, longer.symbols
        probability, alone, together = self._probability, shorter.probabilities, longer.probabilities
        codes = [*map(ord, plain(pairs))]
        gains = []
        try:
            for first, second in zip(codes[::2], codes[1::2], strict=False):
                node, before = find(second, -1), find(first, -1)
                if node < 0 or before < 0:
                    gains.append(0.0)
                    continue
                end = nexts[node + 1]
                at = bisect_left(befores, first, nexts[node], end)
                if at < end and befores[at] == first:
                    gains.append(probability[together[at]] - probability[alone[node]])
                else:
                    gains.append(self._weight[shorter.weights[before]])
        except (IndexError, ValueError):
            raise self._file.damaged() from None
        return gains

    def _sum(self, text: str, begin: int) -> float:
        """Log P of the symbols from ``begin`` on, each after those before it."""
        codes = [*map(ord, text)]
        return self._go_on(self._walk(codes, begin - 1) if begin else [], codes, begin)[0]

    def _go_on(self, contexts: list[int], codes: list[int], begin: int) -> tuple[float, int]:
        """Log P of the symbols from ``begin`` on, and of how many the longest run was seen.

        ``contexts``: what `_walk` found for the symbol before.
        """
        total, seen = 0.0, 0
        for at in range(begin, len(codes)):
            found = self._walk(codes, at)
            if codes[at] != _START:
                depth = len(found)
                seen += depth == ORDER
                level = self._levels[depth - 1]
                total += self._probability[level.probabilities[found[-1]]] if depth else self._unknown
                # Longer contexts than that of the run found are known, but not with this symbol: that costs their weights.
                for length in range(depth or 1, min(len(contexts), ORDER - 1) + 1):
                    total += self._weight[self._levels[length - 1].weights[contexts[length - 1]]]
            contexts = found
        return total, seen

    def _walk(self, codes: list[int], at: int) -> list[int]:
        """Find the runs of one, two, ... symbols that end at ``at``: the place of each on its level, as far as they are known."""
        code = codes[at]
        node = self._first.get(code, -1)
        if node < 0:
            return []
        found = [node]
        if code == _START or not at:
            return found
        try:
            at -= 1
            before = codes[at]
            node = self._pair(node, before)
            if node < 0:
                return found
            found.append(node)
            for nexts, befores in self._steps:
                at -= 1
                if at < 0 or before == _START:
                    break
                before = codes[at]
                end = nexts[node + 1]
                node = bisect_left(befores, before, nexts[node], end)
                if node >= end or befores[node] != before:
                    break
                found.append(node)
        except (IndexError, ValueError):
            raise self._file.damaged() from None
        return found

    def _has_before(self, node: int, before: int) -> bool:
        """Whether the symbol ``before`` was ever seen straight before the one at ``node``; -1: one that nothing is known of."""
        try:
            return node >= 0 and self._pair(node, before) >= 0
        except (IndexError, ValueError):
            raise self._file.damaged() from None

    def _find_pair(self, node: int, before: int) -> int:
        """The place of ``before`` with the symbol at ``node`` behind it among the runs of two, -1 where it was never seen."""
        nexts, befores = self._levels[0].nexts, self._levels[1].symbols
        end = nexts[node + 1]
        at = bisect_left(befores, before, nexts[node], end)
        return at if at < end and befores[at] == before else -1
