"""Words of a short stretch of Chinese: cut by the lexicon, or by a model of pkuseg's where the user names one.

A model takes three seconds and 750 MB, so it is loaded when first asked, once, and asked about stretches in doubt alone.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import regex

from cleantext.language.word_unigrams import chinese_words

#: What a word across a joint is worth to one who trusts the model: added to the gain of the lexicon, or taken from it.
WITNESS: Final = 3.0
#: Characters each side of a joint that a model sees.
WINDOW: Final = 8
#: Between paragraphs a word must gain so much to show that they are one; so much where furniture parts them. Of 7,000 pairs of
#: headlines one gains the first, four in a thousand the second.
_SURE: Final = 8.0
_SURE_OF_FURNISHED: Final = 4.0
# of module regex: re takes a millisecond for a class as large as that of Han
_LAST: Final = regex.compile("[\u3400-\u9fff]{1,10}$")
_FIRST: Final = regex.compile("[\u3400-\u9fff]{1,10}")


class ModelError(ValueError):
    """A folder that holds no model of pkuseg's, or one that isn't loaded; the message is one line that says why."""


class PkusegModel:
    """A model of pkuseg's from a folder, never from the net; answers are remembered.

    Raises ModelError for a folder without a model, and for a pickled one outside an installed pkuseg.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        check_model(Path(folder))
        self._model: Any = None
        self._remembered = lru_cache(maxsize=4096)(self._cut)

    def segment(self, text: str) -> tuple[str, ...]:
        """Cut a text into words; white space is dropped."""
        return self._remembered(text)

    def _cut(self, text: str) -> tuple[str, ...]:
        if self._model is None:
            import spacy_pkuseg  # 0.2 s, and numpy

            path = str(Path(self.folder).resolve())  # never a name, which it would download
            self._model = spacy_pkuseg.pkuseg(model_name=path)
        return tuple(self._model.cut(text))


def check_model(folder: Path) -> None:
    if (folder / "features.msgpack").is_file() and (folder / "weights.npz").is_file():
        return
    if not (folder / "features.pkl").is_file():
        raise ModelError(f"pkuseg_model: {folder}: no model of pkuseg's (features.msgpack and weights.npz)")
    installed = _installed_pkuseg()
    if installed is None or installed not in folder.resolve().parents:
        raise ModelError(
            f"pkuseg_model: {folder}: features.pkl could run anything; a pickled model is loaded only inside an installed pkuseg"
        )


def _installed_pkuseg() -> Path | None:
    """The folder of the distribution called pkuseg, where one is installed; it isn't imported."""
    from importlib import metadata, util

    try:
        metadata.distribution("pkuseg")
    except metadata.PackageNotFoundError:
        return None
    spec = util.find_spec("pkuseg")
    return Path(spec.origin).resolve().parent if spec and spec.origin else None


@lru_cache(maxsize=2)
def pkuseg_model(folder: str) -> PkusegModel:
    """Give the model of a folder, the same one each time. Raises ModelError."""
    return PkusegModel(folder)


@lru_cache(maxsize=4096)
def joint_gain(before: str, after: str, own: str | None = None, model: str | None = None) -> float:
    """Give what speaks for a word that lies across the joint of two stretches of Han; 0 and less: nothing does.

    ``own``: the user's word list; ``model``: a folder with a model of pkuseg's.

    >>> joint_gain("渡口恢复通", "航第一班") > 6, joint_gain("百年石桥大修", "行人绕道") > 6
    (True, False)
    """
    gain = chinese_words(own).split_gain(before, after)
    if model is not None:
        left, right = before[-WINDOW:], after[:WINDOW]
        ends = 0
        for word in pkuseg_model(model).segment(left + right):
            ends += len(word)
            if ends >= len(left):
                break
        gain += WITNESS if ends > len(left) else -WITNESS
    return gain


def parts_a_word(tail: str, head: str, *, furnished: bool = False) -> bool:
    """Whether a text surely stops inside a word that ``head`` finishes. ``furnished``: page furniture stands between them.

    >>> parts_a_word("第一班船终于开了，今天清", "晨船上站满了人。"), parts_a_word("县交通局", "粮站今年收购稻谷。")
    (True, False)
    """
    before, after = _LAST.search(tail, max(0, len(tail) - 10)), _FIRST.match(head)
    if not before or not after:
        return False
    return joint_gain(before.group(), after.group()) >= (_SURE_OF_FURNISHED if furnished else _SURE)
