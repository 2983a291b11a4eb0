"""Cases: pages with their gold readings, read from any folder, and the digest that pins them.

A case is NAME.txt with NAME.gold.jsonl (or NAME.jsonl) beside it or at the same place in a second folder. Families
are sub-folders; files that lie flat form one family. In the family `clean` no gold is needed: a text there must come
out as it went in, byte for byte.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

KEPT = frozenset({"title", "deck", "heading", "body"})
CLEAN = "clean"
FLAT = "pages"  # the family of cases that lie flat in their folder


class CaseError(Exception):
    """A folder of cases that cannot be scored; the message names the file."""


@dataclass(frozen=True)
class Entry:
    """One block of a gold reading."""

    kind: str
    text: str
    sure: bool = True  # False: a reader could decide otherwise, so both readings are right
    hard: bool = False  # a line of verse, a list, a table: its line ends are its own

    @property
    def kept(self) -> bool:
        """Whether the block belongs to the text a reader wants."""
        return self.kind in KEPT


@dataclass(frozen=True)
class Case:
    """One page, what it should become, and the joins known to be needed."""

    family: str
    name: str
    page: bytes
    gold: tuple[Entry, ...] = ()
    joins: tuple[str, ...] = ()  # end of a line and start of the line it runs on in
    gold_bytes: bytes = b""

    @property
    def text(self) -> str:
        """The page decoded; bytes that are no UTF-8 show as U+FFFD."""
        return self.page.decode("utf-8-sig", "replace")

    @property
    def digest(self) -> str:
        """Name the case without naming it: sixteen hex digits of its page and gold."""
        return hashlib.sha256(self.page + b"\0" + self.gold_bytes).hexdigest()[:16]


def read_cases(golds: Path, inputs: Path | None = None, *, pages_without_gold: bool = False) -> list[Case]:
    """Read every case below `golds`, with its page from the same place below `inputs` when that is given.

    A second folder may hold more pages than have gold; those are left out, unless `pages_without_gold` asks for them
    (such a page is still held to what needs no gold: second run, proof, known joins). Raises `CaseError` where gold
    stands without its page, or in one folder a page without gold outside the family `clean`.
    """
    pages = inputs or golds
    if not pages.is_dir() or not golds.is_dir():
        raise CaseError(f"{pages if golds.is_dir() else golds}: no such folder")
    cases = []
    unread = set(golds.rglob("*.jsonl"))
    for path in sorted(pages.rglob("*.txt")):
        place = path.relative_to(pages)
        family = place.parent.as_posix() if place.parent.name else FLAT
        beside = (golds / place).parent
        gold = next((p for p in (beside / f"{path.stem}.gold.jsonl", beside / f"{path.stem}.jsonl") if p.is_file()), None)
        if gold is None and family != CLEAN and not pages_without_gold:
            if inputs:
                continue
            raise CaseError(f"{path}: no {path.stem}.gold.jsonl in {beside}")
        unread.discard(gold or path)
        raw = gold.read_bytes() if gold else b""
        entries = tuple(_entries(raw.decode("utf-8"), gold)) if gold else ()
        cases.append(Case(family, path.stem, path.read_bytes(), entries, _known_joins(beside / "junctions.tsv", path.name), raw))
    if unread:
        raise CaseError(f"{min(unread)}: gold without its page in {pages}")
    if not cases:
        raise CaseError(f"{pages}: no cases (NAME.txt with NAME.gold.jsonl)")
    return cases


def digest_of(cases: Iterable[Case]) -> str:
    """Return one digest of all cases, whatever order they come in."""
    lines = sorted(f"{case.family}/{case.name} {case.digest}" for case in cases)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _entries(jsonl: str, where: Path) -> Iterable[Entry]:
    for number, line in enumerate(jsonl.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            yield Entry(record["kind"], record["text"], record.get("sure", True), record.get("hard", False))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise CaseError(f"{where}:{number}: not a gold entry with kind and text ({error})") from error


def _known_joins(table: Path, page: str) -> tuple[str, ...]:
    """Read the joins of one page from a table with the columns file, tail_line, head_line, tail_text, head_text."""
    if not table.is_file():
        return ()
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").split("\n")[1:]]
    return tuple(row[3] + row[4] for row in rows if len(row) >= 5 and row[0] == page)
