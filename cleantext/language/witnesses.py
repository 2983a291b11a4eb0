"""Who is asked whether two pieces of text go together: what ships with cleantext, and what the user names beside it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cleantext.language.blend import blended
from cleantext.language.ngrams import ContextModel, ContextModelError, general

if TYPE_CHECKING:
    from cleantext.language.blend import Context
    from cleantext.language.word_model import WordModel


class Archive(NamedTuple):
    """A model of the user's own, and how many files it was learned from."""

    model: ContextModel
    files: int

    def files_with(self, line: str) -> int:
        """Give in how many files of the archive a line like this occurred."""
        return self.model.files_with(line)


class Witnesses(NamedTuple):
    """The context model, the user's own in it where there is one, and a KenLM model of words where one is named."""

    context: Context
    words: WordModel | None = None


def witnesses(context: str | None = None, kenlm: str | None = None) -> Witnesses:
    """Give the witnesses of these files, the same ones each time.

    ``context``: a model of the user's own, from `cleantext learn`. Raises ContextModelError and WordModelError.

    >>> witnesses().context is general(), witnesses().words
    (True, None)
    """
    model = general() if context is None else _own(context, _state(context))[0]
    if kenlm is None:
        return Witnesses(model)
    from cleantext.language.word_model import word_model

    return Witnesses(model, word_model(kenlm))


def archive(context: str) -> Archive:
    """Give the model of the user's own by itself. Raises ContextModelError."""
    return _own(context, _state(context))[1]


def _state(path: str) -> tuple[int, int]:
    """What changes when a file is written anew: a model that was learned again is opened again."""
    try:
        found = Path(path).stat()
    except OSError as error:
        raise ContextModelError(f"{path}: cannot be read: {error.strerror or error}") from error
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=2)
def _own(path: str, _state: tuple[int, int]) -> tuple[Context, Archive]:
    model = ContextModel.open(path)
    model.verify()
    files = model.about().get("files")
    return blended(model, general()), Archive(model, files if isinstance(files, int) else 0)
