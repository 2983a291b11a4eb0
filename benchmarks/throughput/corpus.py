"""The throughput corpus: different pages of 100 to 300 lines, made from `seeds/` by seeded damage.

A page depends on the seed and its own number alone, so a larger corpus begins with the smaller one. Three folders:
`damaged` (Chinese), `clean` (the same paragraphs, one a line, a blank line between) and `latin`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from benchmarks.quality.cases import digest_of
from benchmarks.throughput.damage import ChineseHabits, Habits, LatinHabits, lay_out
from benchmarks.throughput.material import Material, chinese, english

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from benchmarks.quality.cases import Case

KINDS = ("damaged", "clean", "latin")
LINES = (100, 300)
LATIN_SHARE = 5  # Latin pages are a fifth of the Chinese ones
_ABOVE = ("navigation", "metadata", "header", "banner")
_BELOW = ("credit", "metadata", "footer", "folio")


class CorpusError(Exception):
    """A corpus that can't be made; the message says what is missing."""


@dataclass(frozen=True)
class Page:
    """A page as it is found, and the paragraphs it was made from."""

    damaged: str
    clean: str


def make_page(material: Material, number: int, seed: int) -> Page:
    """Make one page: articles with heading, byline, paragraphs and captions between furniture at head and foot."""
    rng = Random(f"{seed}/{material.joint}/{number}")
    habits: Habits = LatinHabits.draw(rng) if material.joint else ChineseHabits.draw(rng)
    head = [material.piece_of_furniture(rng.choice(_ABOVE), rng), ""]
    foot = ["", material.piece_of_furniture(rng.choice(_BELOW), rng), f"{number % 90 + 1}"]
    wanted = rng.randint(*LINES) - len(head) - len(foot)
    body, clean = list[str](), list[str]()
    while len(body) < wanted:
        furnished, plain = _article(material, habits, rng)
        body += lay_out(furnished, habits, rng)
        clean += plain
    return Page("\n".join([*head, *body[:wanted], *foot]) + "\n", "\n\n".join(clean) + "\n")


def write_corpus(folder: Path, cases: Sequence[Case], size: int, seed: int) -> dict[str, object]:
    """Write at least `size` bytes of damaged Chinese pages and what belongs to them; return the manifest.

    A folder that already holds this very corpus is left as it is, an older corpus makes room. Raises `CorpusError`
    when the seeds hold too little text, two pages came out alike, or the folder holds something else.
    """
    manifest: dict[str, object] = {"seed": seed, "size": size, "cases": digest_of(cases)}
    path = folder / "manifest.json"
    if path.is_file():
        found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
        if manifest.items() <= found.items():
            return found
        for old in (page for kind in KINDS for page in (folder / kind).glob("*.txt")):
            old.unlink()
    elif folder.is_dir() and any(folder.iterdir()):
        raise CorpusError(f"{folder}: not empty, and not a corpus written by this benchmark (no manifest.json)")
    for kind, (material, wanted) in {"damaged": (chinese(cases), size), "latin": (english(cases), size // LATIN_SHARE)}.items():
        if len(material.sentences) < 2:
            if kind == "damaged":
                raise CorpusError("the seeds hold no Chinese sentences to make pages from")
            continue
        manifest |= _write_pages(folder, kind, _pages(material, seed), wanted)
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return manifest


def _article(material: Material, habits: Habits, rng: Random) -> tuple[list[list[str]], list[str]]:
    """Return an article's blocks as damaged lines, and its headings and paragraphs as they should be."""
    title = rng.choice(material.headings) if material.headings else material.sentence(rng)
    blocks, plain = [[title], [material.piece_of_furniture("byline", rng)]], [title]
    for k in range(rng.randint(4, 10)):
        paragraph = material.paragraph(rng)
        blocks.append(habits.paragraph(paragraph, rng))
        plain.append(paragraph)
        if rng.random() < 0.1:
            blocks.append([material.piece_of_furniture("caption", rng)])
        if k and rng.random() < 0.1 and material.headings:
            heading = rng.choice(material.headings)
            blocks.append([heading])
            plain.append(heading)
    return blocks, plain


def _pages(material: Material, seed: int) -> Iterator[Page]:
    number = 0
    while True:
        yield make_page(material, number, seed)
        number += 1


def _write_pages(folder: Path, kind: str, pages: Iterator[Page], size: int) -> dict[str, object]:
    """Write pages until `size` bytes are there; Chinese ones also as clean text."""
    kinds = [kind, "clean"] if kind == "damaged" else [kind]
    for name in kinds:
        (folder / name).mkdir(parents=True, exist_ok=True)
    written = number = 0
    seen = set()
    while written < size:
        page = next(pages)
        data = page.damaged.encode()
        (folder / kind / f"{number:05}.txt").write_bytes(data)
        if kind == "damaged":
            (folder / "clean" / f"{number:05}.txt").write_bytes(page.clean.encode())
        seen.add(hashlib.sha256(data).digest())
        written += len(data)
        number += 1
    if len(seen) < number:
        raise CorpusError(f"{number - len(seen)} of {number} {kind} pages came out alike")
    return {kind: {"pages": number, "bytes": written}}
