"""The context model: how likely is this character after those? Learned by `cleantext learn`, read with the standard library.

Character runs of up to four, Kneser-Ney smoothed. What stands on both sides of a joint is scored by it: `joint_gain` says
how much better a head of text goes on after a tail than it begins a sentence of its own.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cleantext.language.context_file import ORDER, ContextFile, ContextModelError
from cleantext.language.recurring import line_key
from cleantext.language.runs import Runs
from cleantext.language.symbols import CLOSERS, END_MARKS, RUNS, START, plain, symbols

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ContextModel", "ContextModelError", "general"]

#: Symbols of a head that stand close enough to the joint to be scored by it.
REACH: Final = 3
#: Characters of a text looked at for REACH symbols: numbers and words in letters count as one.
_LOOKED_AT: Final = 24
#: Symbols before a joint that can matter to it: those of a run, or an end mark and its closers.
_BEFORE: Final = 8
#: Whether all are symbols that are the same whatever stands beside them: no run, no end of a sentence.
_BY_ITSELF: Final = frozenset(RUNS + END_MARKS + CLOSERS).isdisjoint
#: Joints, heads and tails of which the sums are kept at hand.
_REMEMBERED: Final = 1 << 14
_GENERAL: Final = Path(__file__).parent.parent / "data" / "general.context"


class ContextModel(Runs):
    """A context model in an open file. All methods are safe in several threads; pickled, it is its path.

    >>> model = general()
    >>> tail = "渡口修好以后，两岸的交通更加方"
    >>> model.joint_gain(tail, "便了") > model.joint_gain(tail, "今天上午")
    True
    """

    def __init__(self, file: ContextFile) -> None:
        super().__init__(file)
        # A page asks about the same joints again when some of them were made.
        self._whole = lru_cache(maxsize=_REMEMBERED)(self._sum_anywhere)
        self._start = lru_cache(maxsize=_REMEMBERED)(self._sum_at_start)
        self._across = lru_cache(maxsize=_REMEMBERED)(self._sum_across)
        self._end = lru_cache(maxsize=_REMEMBERED)(self._sum_of_ends)
        self._behind = lru_cache(maxsize=_REMEMBERED)(self._known_behind)

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
        import json  # cleaning doesn't ask

        try:
            about = json.loads(self._file.note)
        except (ValueError, RecursionError):
            raise self._file.damaged() from None
        if not isinstance(about, dict):
            raise self._file.damaged()
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

    def in_place(self, history: str, chars: Sequence[str], ahead: str) -> list[tuple[float, int]]:
        """Give how likely each of the Simplified Han ``chars`` is after ``history``, with ``ahead`` after it, and what was seen.

        The first is a logarithm, the second how many of the runs of four symbols were seen that end in either.

        >>> [seen for _, seen in general().in_place("中华人民", "共其", "和国成")]
        [4, 0]
        """
        if not chars:
            return []
        codes = [*map(ord, symbols(history[-_LOOKED_AT:] + chars[0] + ahead))]
        at = len(symbols(history[-_LOOKED_AT:] + chars[0])) - 1
        begin = self._walk(codes, at - 1) if at else []
        found = []
        for char in chars:
            codes[at] = ord(char)
            found.append(self._go_on(begin, codes, at))
        return found

    def start_logprob(self, head: str) -> float:
        """Give the logarithm of how likely a sentence begins like ``head``: with its first three symbols."""
        return self._sum(START + _after(head), 1)

    def head_logprob(self, head: str) -> float:
        """Give the logarithm of how likely the first three symbols of ``head`` are, whatever stands before them."""
        return self._whole(_after(head))

    def joint_gain(self, tail: str, head: str) -> float:
        """Give how much more likely ``head`` is after ``tail`` than as the start of a sentence, in its first three symbols.

        Above zero speaks for the joint, but compare it with other heads for the same tail and other tails for the same
        head: the figure itself says little.
        """
        before, after = _before(tail), _after(head)
        return self._across(before, after) - self._start(after)

    def associations(
        self, tails: Sequence[str], heads: Sequence[str], wanted: Sequence[Sequence[int]]
    ) -> tuple[list[list[float]], list[float]]:
        """Take the gains of joints apart: how much likelier is a head after a tail, and as a start, than anywhere.

        ``wanted``: the numbers of the heads for each tail; the rows of the result go along with it. The first less the second is
        `joint_gain`. What is the same for all pairs of a tail or a head is computed once, and where the pair of symbols at a
        joint is unknown to the model, one look-up is all.
        """
        afters = [_after(head) for head in heads]
        anywhere = [self._whole(after) for after in afters]
        starts = [self._start(after) - whole for after, whole in zip(afters, anywhere, strict=True)]
        return self._gains(tails, afters, anywhere, wanted), starts

    def gains(self, tails: Sequence[str], heads: Sequence[str], wanted: Sequence[Sequence[int]]) -> list[list[float]]:
        """Give the first half of `associations` alone."""
        afters = [_after(head) for head in heads]
        return self._gains(tails, afters, [self._whole(after) for after in afters], wanted)

    def _gains(
        self, tails: Sequence[str], afters: list[str], anywhere: list[float], wanted: Sequence[Sequence[int]]
    ) -> list[list[float]]:
        nodes = [self._first.get(ord(after[0]), -1) if after else -1 for after in afters]
        table = []
        for tail, columns in zip(tails, wanted, strict=True):
            before = _before(tail)
            last, (_, _, unseen) = before[-1:], self._behind(before)
            row = []
            for m in columns:
                after = afters[m]
                if unseen is None or after[:1] in ("", last) or self._has_before(nodes[m], ord(last)):
                    row.append(self._across(before, after) - anywhere[m])
                else:
                    row.append(unseen)
            table.append(row)
        return table

    def end_logprob(self, tail: str) -> float:
        """Give the logarithm of how likely a mark that ends a sentence is after ``tail``: low where something is cut off.

        >>> model = general()
        >>> model.end_logprob("会议还研究了其他事项") > model.end_logprob("会议还研究了其他事")
        True
        """
        return self._end(_before(tail))

    def files_with(self, line: str) -> int:
        """Give in how many files of the corpus a line like this occurred (digits aside), 0 where in fewer than three."""
        keys = self._file.contents.line_keys
        key = line_key(line) if keys else None
        if key is None:
            return 0
        at = bisect_left(keys, key)
        return self._file.contents.line_files[at] if at < len(keys) and keys[at] == key else 0

    def _known_behind(self, before: str) -> tuple[str, list[int], float | None]:
        """The last symbols before a joint, the runs that end with them, and what both say of any head that is unknown there.

        The last is None where each head may be known.
        """
        is_ended = _is_ended(before)
        near = START if is_ended else before[-REACH:]
        contexts = self._walk([*map(ord, near)], len(near) - 1) if near else []
        if is_ended or not near:
            return near, contexts, None
        weights = 0.0
        for level, context in zip(self._levels, contexts[: ORDER - 1], strict=False):
            weights += self._weight[level.weights[context]]
        return near, contexts, weights

    def _sum_anywhere(self, after: str) -> float:
        return self._sum(after, 0)

    def _sum_at_start(self, after: str) -> float:
        return self._sum(START + after, 1)

    def _sum_of_ends(self, before: str) -> float:
        codes = [*map(ord, before)]
        contexts = self._walk(codes, len(codes) - 1) if codes else []
        return math.log(sum(math.exp(self._go_on(contexts, [*codes, ord(mark)], len(codes))[0]) for mark in END_MARKS))

    def _sum_across(self, before: str, after: str) -> float:
        before, contexts, _ = self._behind(before)
        if after[:1] in RUNS and before.endswith(after[:1]):
            after = after[1:]  # a number cut in two is one number
        return self._go_on(contexts, [*map(ord, before + after)], len(before))[0]


def _before(tail: str) -> str:
    """The symbols of a tail that can matter to its joint.

    >>> _before("今天上午，渡口修好以后两岸的交"), _before("渡口 2031 年")
    ('修好以后两岸的交', '渡口0年')
    """
    return _last_symbols(tail[-_LOOKED_AT:])


@lru_cache(maxsize=1 << 12)  # an end is asked about with several heads, and the page again
def _last_symbols(end: str) -> str:
    near = plain(end[-_BEFORE:])
    return near if len(near) == _BEFORE and _BY_ITSELF(near) else symbols(end)[-_BEFORE:]


def _after(head: str) -> str:
    """The symbols of a head that are scored.

    >>> _after("渡口的船"), _after("2031 年")
    ('渡口的', '0年')
    """
    return _first_symbols(head[:_LOOKED_AT])


@lru_cache(maxsize=1 << 12)
def _first_symbols(beginning: str) -> str:
    near = plain(beginning[:REACH])
    return near if len(near) == REACH and _BY_ITSELF(near) else symbols(beginning)[:REACH]


def _is_ended(before: str) -> bool:
    """Whether a sentence ends there: an end mark, and four closing marks at most."""
    last = before[-5:].rstrip(CLOSERS)[-1:]
    return last != "" and last in END_MARKS


@lru_cache(maxsize=1)
def general() -> ContextModel:
    """Give the model that ships with cleantext, opened once a process. What it was learned from: data/ORIGIN.md."""
    return ContextModel.open(_GENERAL)
