"""The context model: how likely is this character after those? Learned by `cleantext learn`, read with the standard library.

Character runs of up to four, Kneser-Ney smoothed. What stands on both sides of a joint is scored by it: `joint_gain` says
how much better a head of text goes on after a tail than it begins a sentence of its own.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from cleantext.language.context_file import ContextFile, ContextModelError
from cleantext.language.recurring import line_key
from cleantext.language.symbols import CLOSERS, END_MARKS, RUNS, START, symbols

__all__ = ["ContextModel", "ContextModelError", "general"]

#: Symbols of a head that stand close enough to the joint to be scored by it.
REACH: Final = 3
#: Characters of a text looked at for REACH symbols: numbers and words in letters count as one.
_LOOKED_AT: Final = 24
_SENTENCE_ENDED: Final = re.compile(f"[{END_MARKS}][{CLOSERS}]{{0,4}}\\Z")
_GENERAL: Final = Path(__file__).parent.parent / "data" / "general.context"


class ContextModel:
    """A context model in an open file. All methods are safe in several threads; pickled, it is its path.

    >>> model = general()
    >>> tail = "渡口修好以后，两岸的交通更加方"
    >>> model.joint_gain(tail, "便了") > model.joint_gain(tail, "今天上午")
    True
    """

    def __init__(self, file: ContextFile) -> None:
        self._file = file
        contents = file.contents
        self._levels = contents.levels
        self._first = {chr(code): at for at, code in enumerate(contents.levels[0].symbols)}
        self._unknown = contents.unknown
        self._probability = [-contents.probability_step * k for k in range(256)]
        self._weight = [contents.weight_step * (128 - k) for k in range(256)]

    @classmethod
    def open(cls, path: str | Path) -> ContextModel:
        """Open a model. Raises ContextModelError, with the path and what is wrong; reads little, so see `verify`, too."""
        return cls(ContextFile(Path(path)))

    def __reduce__(self) -> tuple[Any, ...]:
        return (general, ()) if self._file.path == _GENERAL else (ContextModel.open, (self._file.path,))

    @property
    def path(self) -> Path:
        """The file."""
        return self._file.path

    @property
    def digest(self) -> str:
        """The SHA-256 the file was written with, in hexadecimal digits."""
        return self._file.digest().hex()

    def about(self) -> dict[str, Any]:
        """Say what was learned from, how, and by which version of cleantext."""
        import json  # noqa: PLC0415 - cleaning doesn't ask

        try:
            about: dict[str, Any] = json.loads(self._file.note)
        except ValueError:
            raise self._file.damaged() from None
        return about

    def verify(self) -> None:
        """Raise ContextModelError unless every byte is as it was written; takes some milliseconds."""
        self._file.verify()

    def logprob(self, history: str, text: str) -> float:
        """Give the natural logarithm of how likely ``text`` is after ``history``: its symbols, each after up to three before it.

        >>> general().logprob("中华人民共", "和国") > -0.5 > general().logprob("中华人民共", "石桥")
        True
        """
        before = symbols(history[-_LOOKED_AT:])
        return self._sum(symbols(history[-_LOOKED_AT:] + text), len(before))

    def start_logprob(self, head: str) -> float:
        """Give the logarithm of how likely a sentence begins like ``head``: with its first three symbols."""
        return self._sum(START + symbols(head[:_LOOKED_AT])[:REACH], 1)

    def joint_gain(self, tail: str, head: str) -> float:
        """Give how much more likely ``head`` is after ``tail`` than as the start of a sentence, in its first three symbols.

        Above zero speaks for the joint, but compare it with other heads for the same tail and other tails for the same
        head: the figure itself says little.
        """
        before, after = symbols(tail[-_LOOKED_AT:]), symbols(head[:_LOOKED_AT])[:REACH]
        return self._across(before, after) - self._sum(START + after, 1)

    def joint_gains(self, tails: list[str], heads: list[str]) -> list[list[float]]:
        """Give `joint_gain` of every tail (row) with every head (column)."""
        befores = [symbols(tail[-_LOOKED_AT:]) for tail in tails]
        afters = [symbols(head[:_LOOKED_AT])[:REACH] for head in heads]
        starts = [self._sum(START + after, 1) for after in afters]
        return [[self._across(before, after) - start for after, start in zip(afters, starts, strict=True)] for before in befores]

    def end_logprob(self, tail: str) -> float:
        """Give the logarithm of how likely a mark that ends a sentence is after ``tail``: low where something is cut off.

        >>> model = general()
        >>> model.end_logprob("会议还研究了其他事项") > model.end_logprob("会议还研究了其他事")
        True
        """
        before = symbols(tail[-_LOOKED_AT:])
        return math.log(sum(math.exp(self._sum(before + mark, len(before))) for mark in END_MARKS))

    def files_with(self, line: str) -> int:
        """Give in how many files of the corpus a line like this occurred (digits aside), 0 where in fewer than three."""
        key = line_key(line)
        if key is None:
            return 0
        keys = self._file.contents.line_keys
        at = bisect_left(keys, key)
        return self._file.contents.line_files[at] if at < len(keys) and keys[at] == key else 0

    # -------------------------------------------------------------- look-ups
    def _across(self, before: str, after: str) -> float:
        if _SENTENCE_ENDED.search(before):
            before = START
        elif after and after[0] in RUNS and before.endswith(after[0]):
            after = after[1:]  # a number cut in two is one number
        before = before[-REACH:]
        return self._sum(before + after, len(before))

    def _sum(self, text: str, begin: int) -> float:
        total = 0.0
        for at in range(begin, len(text)):
            if text[at] != START:
                total += self._logprob(text[max(0, at - 3) : at], text[at])
        return total

    def _logprob(self, history: str, symbol: str) -> float:
        start = history.rfind(START)
        if start > 0:
            history = history[start:]
        try:
            return self._look_up(history, symbol)
        except IndexError:
            raise self._file.damaged() from None

    def _look_up(self, history: str, symbol: str) -> float:
        """Find the longest run that ends in the symbol; the longer contexts that don't have it cost their weights."""
        levels = self._levels
        node = self._first.get(symbol, -1)
        value = self._unknown
        found = 0
        if node >= 0:
            found = 1
            value = self._probability[levels[0].probabilities[node]]
            for before in reversed(history):
                node = _child(levels[found - 1].nexts, levels[found].symbols, node, ord(before))
                if node < 0:
                    break
                value = self._probability[levels[found].probabilities[node]]
                found += 1
        if found > len(history):
            return value
        # Contexts of `found` symbols and more are known by their weights.
        node = self._first.get(history[-1], -1)
        length = 1
        while node >= 0:
            if length >= found:
                value += self._weight[levels[length - 1].weights[node]]
            if length == len(history):
                break
            node = _child(levels[length - 1].nexts, levels[length].symbols, node, ord(history[-1 - length]))
            length += 1
        return value


def _child(nexts: Any, symbols_: Any, node: int, code: int) -> int:
    end = nexts[node + 1]
    at = bisect_left(symbols_, code, nexts[node], end)
    return at if at < end and symbols_[at] == code else -1


@lru_cache(maxsize=1)
def general() -> ContextModel:
    """Give the model that ships with cleantext, opened once a process. What it was learned from: data/ORIGIN.md."""
    return ContextModel.open(_GENERAL)
