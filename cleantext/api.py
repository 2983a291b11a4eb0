"""The three calls most people need: clean, process, clean_file."""

from __future__ import annotations

import os
from os.path import samestat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleantext.cleaner import Cleaner
from cleantext.files import status, write
from cleantext.formats.text import write_in_place
from cleantext.options import Options
from cleantext.spelling import nearest

if TYPE_CHECKING:
    from cleantext.decisions import Decisions
    from cleantext.document import Document


def clean(text: str, **options: Any) -> str:
    r"""The clean text of ``text``: paragraphs on one line each, furniture dropped, characters normalised.

    ``options``: the fields of Options. Raises TypeError for an unknown option, ValueError for a wrong value.

    >>> clean("镇上的老茶馆开了四十年,茶客换了几代人。", safe=True)
    '镇上的老茶馆开了四十年，茶客换了几代人。\n'
    """
    return Cleaner(_chosen(options)).process(text).text


def process(data: str | bytes, *, decisions: str | os.PathLike[str] | None = None, **options: Any) -> Document:
    """Decide about ``data`` and give the Document, which holds every decision and renders the clean text.

    ``decisions``: a file of marks that the review page exported; what was rejected there is taken back.
    Raises DecodingError for bytes that can't be read as text, DecisionsError (a ValueError) for a file of marks that is wrong or
    not about this page, TypeError and ValueError as ``clean`` does.

    >>> [block.kind for block in process("上一篇 下一篇").blocks]
    ['body']
    """
    return Cleaner(_chosen(options)).process(data, _loaded(decisions))


def _chosen(options: dict[str, Any]) -> Options:
    known = Options.__dataclass_fields__
    for name in options:
        if name not in known:
            raise TypeError(f"no option {name!r}; {nearest(name, known, 'options')}")
    return Options(**options)


def _loaded(decisions: str | os.PathLike[str] | None) -> Decisions | None:
    if decisions is None:
        return None
    from cleantext.decisions import load_decisions

    return load_decisions(decisions)


def clean_file(
    src: str | os.PathLike[str], dst: str | os.PathLike[str], *, decisions: str | os.PathLike[str] | None = None, **options: Any
) -> Document:
    r"""Clean the file ``src`` into the file ``dst``, written under a temporary name and renamed.

    ``dst`` may be ``src``: it is cleaned in place, and CRLF stays CRLF. ``decisions``: as for ``process``.
    Raises DecodingError, DecisionsError, OSError; then nothing is written.

    >>> import tempfile, pathlib
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "page.txt").write_text("渡口在村东,船是木船。", encoding="utf-8")
    >>> _ = clean_file(folder / "page.txt", folder / "clean.txt")
    >>> (folder / "clean.txt").read_text(encoding="utf-8")
    '渡口在村东，船是木船。\n'
    """
    since, target = status(src), status(dst)
    document = Cleaner(_chosen(options).for_file(os.fspath(src))).process(Path(src).read_bytes(), _loaded(decisions))
    if since is not None and target is not None and samestat(since, target):
        write(dst, write_in_place(document).encode(), sync=True, since=since)
    else:
        write(dst, document.text.encode())
    return document
