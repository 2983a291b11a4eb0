"""A KenLM model of words as a further witness of joints: how likely are two texts as one, word by word.

Any file that KenLM reads will do, ARPA or binary, of words parted by spaces; for Chinese, Debian's package
libime-data-language-model brings word trigrams. KenLM is the extra ``kenlm``; nothing is imported where no model is named.
"""

from __future__ import annotations

import math
import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cleantext.language.fold import to_simplified
from cleantext.language.word_unigrams import WINDOW, chinese_words

if TYPE_CHECKING:
    from collections.abc import Callable

_TENS: Final = math.log(10)
#: What a binary file begins with, and what stands in the first lines of an ARPA file. KenLM itself takes other files for a text
#: model and says something about their first line.
_BINARY: Final = b"mmap lm http://kheafield.com/code format version"
_ARPA: Final = b"\\data\\"


class WordModelError(ValueError):
    """A file that KenLM can't use, or no KenLM; the message is one line that names the file and says what to do."""


class WordModel:
    """A KenLM model in a file. Raises WordModelError. Pickled, it is its path; answers are remembered."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._model = _load(path)
        self._remembered: Callable[[str], float] = lru_cache(maxsize=1 << 14)(self._score)

    def __reduce__(self) -> tuple[Any, ...]:
        return word_model, (self.path,)

    def joint_gain(self, tail: str, head: str) -> float:
        """Give how much likelier the two are as one text than as two: natural logarithm, of ten characters on each side."""
        before, after = to_simplified(tail[-WINDOW:]), to_simplified(head[:WINDOW])
        return self._remembered(before + after) - self._remembered(before) - self._remembered(after)

    def _score(self, text: str) -> float:
        # A space would part words where the cut into words doesn't, NUL would end the text.
        words = " ".join(chinese_words().segment("".join(c for c in text if c > " " and not c.isspace())))
        return _TENS * float(self._model.score(words.encode("utf-8", "replace"), bos=False, eos=False))


def _load(path: str) -> Any:
    try:
        with Path(path).open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        raise WordModelError(f"kenlm: {path}: cannot be read: {error.strerror or error}") from error
    if not start.startswith(_BINARY) and _ARPA not in start:
        raise WordModelError(f"kenlm: {path}: is no model of KenLM's, neither ARPA nor binary")
    try:
        import kenlm  # an extra, and only where a model is named
    except ImportError as error:
        message = f"kenlm: {path}: reading it takes pip install 'cleantext-ocr[kenlm]' (a C++ compiler builds it)"
        raise WordModelError(message) from error
    settings = kenlm.Config()
    settings.show_progress = False  # a bar on standard error
    settings.arpa_complain = kenlm.ARPALoadComplain.NONE
    try:
        return kenlm.Model(os.fspath(path), settings)
    except (OSError, RuntimeError, ValueError) as error:
        why = " ".join(str(error).split())
        raise WordModelError(f"kenlm: {path}: KenLM cannot load it: {why[:200]}") from error


@lru_cache(maxsize=2)
def word_model(path: str) -> WordModel:
    """Give the model of a file, the same one each time. Raises WordModelError."""
    return WordModel(path)
