"""The report of a run: a JSON line a file, with all it takes to audit the run and to repeat it."""

from __future__ import annotations

import json
import os
from collections import Counter
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cleantext
from cleantext.files import FileError, identity, why, write
from cleantext.marks import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleantext.decisions import Decisions
    from cleantext.document import Document
    from cleantext.engines.plan import Task
    from cleantext.options import Options
    from cleantext.views import Block

#: How each report begins; a file that begins otherwise is not written over.
_BEGINNING = b'{"input": '


class RunReport:
    """A file that takes a line as each file is done, so that a run that was killed has told all it did.

    It begins with ``kept``, the records of an earlier run that this one goes on with. Raises FileError where the file cannot be
    made, or holds something else than a report.
    """

    def __init__(self, path: str, kept: Sequence[dict[str, Any]] = ()) -> None:
        self.path = path
        try:
            target = Path(path)
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_file():
                with target.open("rb") as old:
                    if old.read(len(_BEGINNING)) not in (b"", _BEGINNING):
                        raise FileError("is no report of a run, and is not written over")
            if kept:
                write(target, b"".join(map(_line, kept)))  # whole: a run killed now loses none of them
            # Unbuffered: a line is handed to the system whole, or is the last one.
            self._file = target.open("ab" if kept else "wb", buffering=0)
        except OSError as error:
            raise FileError(why(error)) from error

    def add(self, record: dict[str, Any]) -> None:
        """Write one record. Raises FileError."""
        try:
            self._file.write(_line(record))
        except OSError as error:
            raise FileError(why(error)) from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _line(record: dict[str, Any]) -> bytes:
    # A path that is no UTF-8 has halves of surrogate pairs in it, for which JSON has escapes.
    return (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def refuse_overwriting(path: str, tasks: Iterable[Task]) -> None:
    """Raise FileError where the report would take the place of an input or an output."""
    own = identity(path)
    for task in tasks:
        if any(other is not None and identity(other) == own for other in (task.source, task.target)):
            raise FileError("is an input or an output of this run: give the report a name of its own")


def record_of_task(task: Task, options: Options, mode: str, to: str, decisions: Decisions | None = None) -> dict[str, Any]:
    """Give what is told of every file: where it came from and where it goes, what it was cleaned with, a reviewer's marks."""
    chosen, digest = _summary(options)
    target = task.source if mode == "in-place" else task.target if mode == "write" else None
    return {
        "input": task.source,
        "output": None if target is None else os.fspath(target),
        "mode": mode,
        "to": to,
        "version": cleantext.__version__,
        "options": chosen,
        "options_sha256": digest,
        "decisions_sha256": None if decisions is None else decisions.digest,
    }


@lru_cache(maxsize=64)
def _summary(options: Options) -> tuple[dict[str, Any], str]:
    """Give what was chosen and its digest: once for the many files that share their options."""
    chosen = options.chosen()
    if "rules" in chosen:  # what they say is in the digest, and would fill the report of many files
        chosen["rules"] = [rule.name for rule in options.own_rules]
    return chosen, options.digest()


def record_of_text(data: bytes, result: bytes, document: Document) -> dict[str, Any]:
    """Give what is told of a file that was cleaned, from the bytes ``data`` to the bytes ``result``.

    ``rules`` counts the decisions that were applied, by rule, ``left_alone`` those that were not, ``dropped`` the blocks that are
    not in the text, by kind; ``open_tails`` are the lines and columns, from 1, where paragraphs that stop in mid-sentence have
    their last line.
    """
    applied, left = Counter[str](), Counter[str]()
    blocks = document.blocks
    for decision in document.decisions:
        (applied if decision.applied else left)[decision.rule] += 1
    return {
        "changed": data != result,
        "input_bytes": len(data),
        "input_sha256": sha256(data).hexdigest(),
        "output_bytes": len(result),
        "output_sha256": sha256(result).hexdigest(),
        "encoding": document.decoding.encoding,
        "rules": dict(sorted(applied.items())),
        "left_alone": dict(sorted(left.items())),
        "dropped": dict(sorted(Counter(block.kind for block in blocks if not block.kept).items())),
        "open_tails": [document.position(block.spans[-1][0]) for block in blocks if _is_open(block)],
        "problem": None,
    }


def _is_open(block: Block) -> bool:
    """Whether a paragraph of the text stops without an end mark: rejoined lines, or one that holds a whole sentence before."""
    if block.kind != "body" or not block.kept or "\n" in block.text:
        return False
    return (len(block.spans) > 1 or "。" in block.text) and not ends_sentence(block.text)
