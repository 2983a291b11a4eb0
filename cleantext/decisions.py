"""A reviewer's marks on the decisions about a page, in a file: accepted or rejected, by rule and place.

The file may come from anybody. It holds rules, offsets and a word each, no text and no code: the worst that one can do is keep
what would be dropped, leave apart what would be joined, or drop a line that cleaning itself had in doubt.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cleantext.rules.actions import action_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: What the file says it is.
FORMAT = "cleantext decisions"
VERSION = 1
#: The largest file that is read, in bytes, and the longest name of a rule.
MAX_SIZE = 16_000_000
_LONGEST_RULE = 100

_HEX = frozenset("0123456789abcdef")


class DecisionsError(ValueError):
    """A file of decisions that is wrong, or is not about this page; the message is one line."""


class Verdict(NamedTuple):
    """A mark on one decision: its rule, its spans in code points of the page's source, accepted or rejected."""

    rule: str
    spans: tuple[tuple[int, int], ...]
    accepted: bool

    @property
    def action(self) -> str:
        """What the decision does to the text: drop, join, move, place, label, edit, columns, tell."""
        return action_of(self.rule)


@dataclass(frozen=True)
class Decisions:
    """The marks on the decisions of some pages: digest of a page's source -> its marks. ``digest``: of the file they were in."""

    pages: Mapping[str, tuple[Verdict, ...]] = field(default_factory=dict)
    digest: str = ""

    def of(self, source: str) -> tuple[Verdict, ...]:
        """Give the marks on the page with this source (as decoded). Raises DecisionsError where none are about it.

        >>> Decisions().of("渡口的灯亮了。")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        cleantext.decisions.DecisionsError: the decisions are not about this page, ...
        """
        found = self.pages.get(digest_of(source))
        if found is None:
            raise DecisionsError("the decisions are not about this page, or it was changed after the review: review it again")
        for verdict in found:
            if any(end > len(source) for _, end in verdict.spans):
                raise DecisionsError(f"a decision by rule {verdict.rule!r} lies beyond the end of the page")
        return found


def digest_of(source: str) -> str:
    """Give the SHA-256, in hex, of a page's source as decoded, written as UTF-8; the line ends count.

    >>> digest_of("渡口")[:8]
    'a43bb303'
    """
    from hashlib import sha256  # most runs have no decisions

    return sha256(source.encode("utf-8", "surrogatepass")).hexdigest()


def load_decisions(path: str | os.PathLike[str]) -> Decisions:
    """Read the file that the review page exports. Raises DecisionsError, which names it, for all that is not such a file."""
    name = os.fspath(path)
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_SIZE + 1)
    except OSError as error:
        raise DecisionsError(f"{name}: {error.strerror or error}") from error
    if len(data) > MAX_SIZE:
        raise DecisionsError(f"{name}: more than {MAX_SIZE // 1_000_000} MB are no decisions about pages")
    try:
        return parse_decisions(data)
    except DecisionsError as error:
        raise DecisionsError(f"{name}: {error}") from error


def parse_decisions(data: bytes) -> Decisions:
    r"""Read decisions from the bytes of a file: JSON, with these keys and no others. Raises DecisionsError.

    >>> page = '{"page": "a.txt", "sha256": "%s", "decisions": [%s]}'
    >>> mark = '{"rule": "stitch", "spans": [[0, 12], [40, 52]], "verdict": "reject"}'
    >>> text = '{"format": "cleantext decisions", "version": 1, "pages": [' + page % ("0" * 64, mark) + "]}"
    >>> parse_decisions(text.encode()).pages["0" * 64][0]
    Verdict(rule='stitch', spans=((0, 12), (40, 52)), accepted=False)
    """
    import json  # most runs have no decisions
    from hashlib import sha256

    try:
        content = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_no_key_twice)
    except UnicodeDecodeError as error:
        raise DecisionsError(f"byte 0x{error.object[error.start]:02X} is not UTF-8, as JSON must be") from error
    except DecisionsError:
        raise
    except (ValueError, RecursionError) as error:
        raise DecisionsError(f"no JSON: {error}") from error
    content = _object(content, "the file", ("format", "version", "pages"))
    if content["format"] != FORMAT:
        raise DecisionsError(f"no file of decisions: its format must be {FORMAT!r}")
    if content["version"] != VERSION or isinstance(content["version"], bool):
        raise DecisionsError(f"its version is {content['version']!r}, and only version {VERSION} is known here")
    pages: dict[str, tuple[Verdict, ...]] = {}
    for n, item in enumerate(_list(content["pages"], "pages"), 1):
        page = _object(item, f"page {n}", ("page", "sha256", "decisions"))
        if not isinstance(page["page"], str):
            raise DecisionsError(f"page {n}: its name must be a text")
        digest = page["sha256"]
        if not isinstance(digest, str) or len(digest) != 64 or not _HEX.issuperset(digest):
            raise DecisionsError(f"page {n}: its sha256 must be 64 hexadecimal digits in small letters")
        if digest in pages:
            raise DecisionsError(f"page {n} is there twice")
        marks = enumerate(_list(page["decisions"], f"page {n}, decisions"), 1)
        pages[digest] = tuple([_verdict(mark, f"page {n}, decision {k}") for k, mark in marks])
    return Decisions(pages, sha256(data).hexdigest())


def _verdict(mark: object, where: str) -> Verdict:
    content = _object(mark, where, ("rule", "spans", "verdict"))
    rule, verdict = content["rule"], content["verdict"]
    if not isinstance(rule, str) or not 0 < len(rule) <= _LONGEST_RULE:
        raise DecisionsError(f"{where}: its rule must be the name of one")
    if verdict not in ("accept", "reject"):
        raise DecisionsError(f"{where}: its verdict must be accept or reject")
    spans = []
    for span in _list(content["spans"], f"{where}, spans"):
        if not isinstance(span, list) or len(span) != 2 or not all(type(at) is int for at in span) or not 0 <= span[0] <= span[1]:
            raise DecisionsError(f"{where}: a span must be two offsets, start and end")
        spans.append((span[0], span[1]))
    return Verdict(rule, tuple(spans), verdict == "accept")


def _object(value: object, where: str, keys: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(value, dict) or value.keys() != set(keys):
        raise DecisionsError(f"{where} must be an object with the keys {', '.join(keys)}")
    return value


def _list(value: object, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise DecisionsError(f"{where} must be a list")
    return value


def _no_key_twice(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise DecisionsError("a key is there twice")
        found[key] = value
    return found
