"""The witnesses that can be asked about words: does one lie across a joint, how likely is a short text.

One class, made for each set of evidence, so that all tables of `benchmarks.words.evidence` ask the same.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

#: The witnesses that are asked by themselves, and together.
LEXICON, PKUSEG, CONTEXT, KENLM = "lexicon", "pkuseg's model", "context model", "KenLM"
#: Weights of a text's share by words and by the context model, as `fuzzy` has them.
_WORDS: Final = 0.46
_CHARACTERS: Final = 0.14


class Witnesses:
    """Some of the witnesses, asked together. Gains and shares are natural logarithms."""

    def __init__(self, names: tuple[str, ...], pkuseg_folder: str, kenlm_file: str | None) -> None:
        from cleantext.language.ngrams import general
        from cleantext.language.segmenter import pkuseg_model
        from cleantext.language.word_unigrams import chinese_words

        self.names = names
        self._words, self._context = chinese_words(), general()
        self._folder = pkuseg_folder
        self._cut: Callable[[str], tuple[str, ...]] = lru_cache(maxsize=1 << 16)(pkuseg_model(pkuseg_folder).segment)
        self._kenlm: Any = None
        if kenlm_file is not None and KENLM in names:
            import kenlm

            self._kenlm = kenlm.Model(kenlm_file)

    def split(self, before: str, after: str) -> float:
        """Sum up what speaks for a word that lies across a space."""
        from cleantext.language.segmenter import joint_gain

        gain = joint_gain(before, after, model=self._folder if PKUSEG in self.names else None) if LEXICON in self.names else 0.0
        if PKUSEG in self.names and LEXICON not in self.names:
            gain += 12 * self._cuts_across(before, after)
        if CONTEXT in self.names:
            gain += self._context.joint_gain(before, after)
        return gain + (self._across(before, after) if self._kenlm else 0.0)

    def joint(self, tail: str, head: str) -> float:
        """Sum up what speaks for a head that goes on after a tail."""
        gain = self._words.joint_gain(tail, head) / 2 if LEXICON in self.names else 0.0
        if CONTEXT in self.names:
            gain += self._context.joint_gain(tail, head)
        if PKUSEG in self.names:
            gain += 2 * self._cuts_across(tail, head)
        return gain + (self._across(tail[-10:], head[:10]) if self._kenlm else 0.0)

    def share(self, before: str, text: str, after: str) -> float:
        """How likely ``text`` is between the others, as far as it can be compared with another text of its length."""
        whole = before[-4:] + text + after[:4]
        share = _WORDS * self._words.share(whole) if LEXICON in self.names else 0.0
        if PKUSEG in self.names:
            share += _WORDS * sum(self._words.share(word) for word in self._cut(whole)) / (1 + (LEXICON in self.names))
        if CONTEXT in self.names:
            share += _CHARACTERS * self._context.logprob(before, text + after[:3])
        return share + (_WORDS * self._score(self._words.segment(whole)) / 2 if self._kenlm else 0.0)

    def _cuts_across(self, before: str, after: str) -> bool:
        left, end = before[-6:], 0
        for word in self._cut(left + after[:6]):
            end += len(word)
            if end >= len(left):
                break
        return end > len(left)

    def _across(self, before: str, after: str) -> float:
        """How much likelier the words are when cut across the joint than when cut on both sides of it."""
        cut = self._words.segment
        return self._score(cut(before + after)) - self._score(cut(before) + cut(after))

    def _score(self, words: list[str]) -> float:
        return float(self._kenlm.score(" ".join(words), bos=False, eos=False)) * math.log(10)
