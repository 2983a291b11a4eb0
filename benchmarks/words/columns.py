"""Columns of Latin script by seeded damage: hyphens at line ends, stray spaces inside words, ligatures, running headers.

The articles of `articles/` were written for this. Where words may break says pyphen; every damage is known, so every repair can
be told right from wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES = Path(__file__).parent / "articles"
LANGUAGES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
WIDTHS = (26, 30, 34, 38, 44)  # characters of a column
_HEADERS = {
    "en": "The Merrow Gazette   {day} March 2031   Page {number}",
    "de": "Lindenauer Bote   {day}. März 2031   Seite {number}",
    "fr": "Le Courrier de Lède   {day} mars 2031   Page {number}",
    "es": "El Correo de la Ribera   {day} de marzo de 2031   Página {number}",
}
_LIGATURES = (("ffi", "\ufb03"), ("ffl", "\ufb04"), ("ff", "\ufb00"), ("fi", "\ufb01"), ("fl", "\ufb02"))
MARKS = '"“”„‚«».,;:!?()'
_PARTED = 0.03  # share of long words with a stray space inside
_LIGATED = 0.5  # share of words that keep their ligatures
_HYPHENATED = {"en": "en_GB", "de": "de_DE", "fr": "fr", "es": "es"}


@dataclass
class Page:
    """A page; its blocks as they should be; the words that spaces and line ends part, whole."""

    name: str
    damaged: bool = True  # by stray spaces and ligatures
    text: str = ""
    gold: list[tuple[str, str]] = field(default_factory=list)  # kind, text
    parted: list[str] = field(default_factory=list)
    real: list[str] = field(default_factory=list)  # words whose own hyphen stands at a line end
    soft: list[str] = field(default_factory=list)


def articles(language: str) -> list[list[str]]:
    """Read the articles of a language: title, then paragraphs."""
    text = (ARTICLES / f"{language}.txt").read_text(encoding="utf-8")
    return [part.strip().split("\n") for part in text.split("# ")[1:]]


def pages(language: str, seed: int = 1, copies: int = 3, *, damaged: bool = True, hyphens: bool = True) -> Iterator[Page]:
    """Make the pages of a language: each article `copies` times in columns of different width, two sheets a page.

    Without `damaged` line ends alone part words, without `hyphens` nothing does.
    """
    import pyphen

    breaks = pyphen.Pyphen(lang=_HYPHENATED[language], left=2, right=3) if hyphens else None
    found = articles(language)
    for number, article in enumerate(found):
        for copy in range(copies):
            rng = Random(f"{seed}/{language}/{number}/{copy}")
            page = Page(f"{language}-{number}-{copy}", damaged)
            yield _filled(page, [article, found[(number + 1 + copy) % len(found)]], language, breaks, rng)


def _filled(page: Page, both: list[list[str]], language: str, breaks: object, rng: Random) -> Page:
    width, apart = rng.choice(WIDTHS), rng.random() < 0.5
    sheets = []
    for sheet, article in enumerate(both):
        header = _HEADERS[language].format(day=4, number=7 + sheet)
        page.gold.append(("header", header))
        page.gold.append(("title" if not sheet else "heading", article[0]))
        lines = [header, "", *_wrapped(article[0], width, None, page, rng), ""]
        for paragraph in article[1:]:
            page.gold.append(("body", paragraph))
            lines += _wrapped(paragraph, width, breaks, page, rng, indent="" if apart else "  ")
            lines += [""] if apart else []
        sheets.append("\n".join(lines).rstrip("\n") + "\n")
    page.text = "\f".join(sheets)
    return page


def _wrapped(text: str, width: int, breaks: object, page: Page, rng: Random, indent: str = "") -> list[str]:
    """Fill lines of `width` characters, with hyphens where `breaks` says so, and damage the words on the way."""
    lines, line = [], indent
    for word in text.split(" "):
        rest = word
        while True:
            gap = " " if line.strip() else ""
            if len(line) + len(gap) + len(rest) <= width:
                line += gap + _damaged(rest, whole=rest is word, page=page, rng=rng, breaks=breaks)
                break
            head, tail = _cut(rest, width - len(line) - len(gap), breaks)
            if head:
                (page.soft if head.endswith("\xad") else page.real).append(word)
                line += gap + head.replace("\xad", "-")
            elif not line.strip():
                line += rest
                break
            lines.append(line)
            line, rest = "", tail
    return [*lines, line]


def _cut(word: str, room: int, breaks: object) -> tuple[str, str]:
    """Cut a word so that its head fits: behind a hyphen of its own, or (marked with a soft hyphen) where it may break."""
    if breaks is None:
        return "", word
    best = ""
    for k, char in enumerate(word):
        if char == "-" and k + 1 <= room and word[k + 1 :][:1].isalpha():
            best = word[: k + 1]
    letters = word.strip(MARKS + "'’")
    if "-" not in word and "'" not in word and letters and word[word.index(letters) :].startswith(letters):
        begin = word.index(letters)
        for k in breaks.positions(letters):  # type: ignore[attr-defined]
            if begin + k + 1 <= room:
                best = word[: begin + k] + "\xad"
    return best, word[len(best.rstrip("\xad")) :] if best else word


def _damaged(word: str, *, whole: bool, page: Page, rng: Random, breaks: object) -> str:
    """Part a word by a stray space, or put ligatures into it; titles and rests of words stay as they are."""
    if breaks is None or not whole or not page.damaged:
        return word
    letters = word.strip(MARKS)
    if len(letters) >= 6 and letters.isalpha() and letters[1:].islower() and rng.random() < _PARTED:
        cut = word.index(letters) + rng.randint(2, len(letters) - 2)
        page.parted.append(letters)
        return word[:cut] + " " + word[cut:]
    if rng.random() < _LIGATED:
        for plain, ligature in _LIGATURES:
            word = word.replace(plain, ligature)
    return word
