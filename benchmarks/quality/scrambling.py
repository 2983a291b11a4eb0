"""Pages cut up as layout cuts them: columns taken in the wrong order, articles rotated, page breaks, insets; every piece known.

Articles are laid in columns, and what extraction gives is the columns' pieces in another order: a piece ends where a line
ended (in mid-word as often as print does it, or at a comma). Nothing else about a page tells where it was cut.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.quality.pages import is_headline
from benchmarks.typesetting import set_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from random import Random

#: Kinds of damage, and in which proportion pages have them.
KINDS = ("jump", "rotation", "inset", "page", "mixed")
_SHARES = ("jump", "rotation", "page") * 3 + ("inset", "mixed")
_FINAL = "。！？…!?"
_CLOSERS = "”’」』）)》"
_SHORTEST, _LONGEST = 30, 420  # characters of a paragraph
_PARAGRAPHS = (3, 8)
#: Share of paragraphs that a blank line cuts in two, in place.
_GAPS = 0.04
#: So often each article is looked at, on average, for one that is long enough and not on the page yet.
_TRIES = 50


@dataclass(frozen=True)
class Article:
    """A headline and its paragraphs."""

    headline: str
    paragraphs: tuple[str, ...]


@dataclass
class Piece:
    """A paragraph, a part of one, or a headline (``paragraph`` below 0) of an article; ``damage``: what cut it off behind."""

    article: int
    paragraph: int
    part: int
    lines: list[str]
    damage: str = ""
    start: int = 0
    end: int = 0

    @property
    def key(self) -> tuple[int, int, int]:
        """Where it stands in the true order."""
        return self.article, self.paragraph, self.part


@dataclass
class Page:
    """Pieces as extraction gives them, and the text of that; ``joins``: the last and the first piece of each cut, by number."""

    name: str
    damage: str
    pieces: list[Piece]
    text: str = ""
    rotated: set[int] = field(default_factory=set)

    @property
    def joins(self) -> dict[int, int]:
        """Piece -> the piece that goes on with its paragraph."""
        places = {piece.key: n for n, piece in enumerate(self.pieces)}
        return {n: places[after] for (a, p, k), n in places.items() if (after := (a, p, k + 1)) in places}


def read_articles(lines: Iterable[str]) -> list[Article]:
    """Find articles: a headline and three or more finished paragraphs of prose after it.

    >>> text = "柳溪镇修好了老磨坊，磨坊从前是镇上最热闹的地方，一年到头都有人排队。"
    >>> [len(article.paragraphs) for article in read_articles(["磨坊重开", text, text, text, "桥"])]
    [3]
    """
    articles, headline, found = [], "", list[str]()
    for line in [*lines, ""]:
        if is_paragraph(line):
            found.append(line)
            continue
        if headline and len(found) >= _PARAGRAPHS[0]:
            articles.append(Article(headline, tuple(found[: _PARAGRAPHS[1]])))
        headline, found = (line if line and is_headline(line) and len(line) <= 30 else ""), []
    return articles


def ends_whole(line: str) -> bool:
    """Tell the end of a sentence."""
    return line.rstrip(_CLOSERS)[-1] in _FINAL


def is_paragraph(line: str) -> bool:
    """Tell a finished paragraph of Chinese prose, of middle length and without half-width marks."""
    if not _SHORTEST <= len(line) <= _LONGEST or line.rstrip(_CLOSERS)[-1:] not in _FINAL or line[-1] in "）)":
        return False
    return not any(mark in line for mark in " ,;:?!()【】|")


@dataclass(frozen=True)
class Setting:
    """How a page is set: lines of ``cells``, kept as lines (``wrapped``) or joined again; at commas or anywhere."""

    cells: int
    wrapped: bool
    at_commas: bool


class Scrambler:
    """Makes pages out of articles; the same random numbers give the same pages."""

    def __init__(self, rng: Random, articles: Sequence[Article]) -> None:
        self._rng = rng
        self._articles = articles
        self._at = rng.randrange(len(articles))

    def page(self, name: str, damage: str, tails: int) -> Page:
        """One page with so many open tails, cut by one kind of damage; 0 tails: none."""
        rng = self._rng
        setting = Setting(2 * rng.randint(13, 22), rng.random() < 0.35, rng.random() < 0.3)
        self._near = rng.random() < 0.5
        self._at = rng.randrange(len(self._articles))
        self._used: set[str] = set()
        page = Page(name, damage, [])
        self._gaps = _GAPS if tails else 0.0
        share = rng.uniform(0.25, 0.7)
        blocks: list[list[Piece]] = []
        number, left = 0, tails
        while left > 0 or not blocks:
            kind = rng.choice(_SHARES[:-1]) if damage == "mixed" else damage
            count, parts = self._group(kind, left)
            texts = [self._article(parts) for _ in range(count)]
            if not tails:
                blocks.append([piece for n, text in enumerate(texts) for piece in self._whole(number + n, text, setting)])
            else:
                blocks.append(self._scramble(kind, number, texts, parts, setting, share, page))
            number += count
            left -= (parts - 1) * (1 if kind == "inset" else count)
            if rng.random() < 0.25:  # an article without damage
                blocks.append(self._whole(number, self._article(1), setting))
                number += 1
        page.pieces = [piece for block in blocks for piece in block]
        if tails and rng.random() < 0.15:
            _lose_a_half(page, rng)
        if damage == "loose":
            _lose_ends(page, rng)
        lay_out(page, setting, rng)
        return page

    def _group(self, kind: str, left: int) -> tuple[int, int]:
        """How many articles are cut together, and in how many parts each."""
        rng = self._rng
        if kind == "rotation":
            return 1, 2
        if kind == "inset":
            return 2, 2  # an article cut in two around another
        choices = [(count, parts) for count in (2, 3, 4) for parts in (2, 3, 4) if count * (parts - 1) <= max(2, left)]
        if kind == "page":
            choices = [(count, 2) for count in (1, 2, 3) if count <= max(1, left)]
        return rng.choice(choices)

    def _article(self, parts: int) -> Article:
        """An article long enough to be cut; by and by the next ones of the list, or any."""
        for _ in range(_TRIES * len(self._articles)):
            self._at = (self._at + 1) % len(self._articles) if self._near else self._rng.randrange(len(self._articles))
            article = self._articles[self._at]
            if article.headline not in self._used and len("".join(article.paragraphs)) >= 130 * parts:
                self._used.add(article.headline)
                return article
            self._near = self._near and len(self._used) < len(self._articles) // 2
        raise SystemExit(f"too little text: of {len(self._articles)} articles too few are long enough to be cut in {parts}")

    def _whole(self, number: int, article: Article, setting: Setting) -> list[Piece]:
        return [piece for part in self._cut(number, article, [], setting, "") for piece in part]

    def _scramble(
        self, kind: str, number: int, texts: list[Article], parts: int, setting: Setting, share: float, page: Page
    ) -> list[Piece]:
        rng = self._rng
        if kind == "inset":
            first, second = self._cut(number, texts[0], [rng.uniform(0.3, 0.7)], setting, kind)
            return [*first, *self._whole(number + 1, texts[1], setting), *second]
        cut: list[list[list[Piece]]] = []
        for n, text in enumerate(texts):
            if kind == "rotation":
                shares = [share if rng.random() < 0.8 else rng.uniform(0.25, 0.7)]
            else:
                shares = [(k + rng.uniform(0.75, 1.25)) / parts for k in range(1, parts)]
            cut.append(self._cut(number + n, text, shares, setting, kind))
        if kind == "rotation":
            [(first, second)] = cut
            page.rotated.add(number)
            return [first[0], *second, *first[1:]]
        if kind == "jump" and rng.random() < 0.4:
            _part_headlines(cut)
        rounds = [[piece for article in cut for piece in article[k]] for k in range(parts)]
        if kind == "page":
            rounds[0].append(Piece(-1, -1, 0, ["\f"]))
        return [piece for pieces in rounds for piece in pieces]

    def _cut(self, number: int, article: Article, shares: list[float], setting: Setting, damage: str) -> list[list[Piece]]:
        """The headline and paragraphs of an article in parts, cut where a line ends, near these shares of its length."""
        parts: list[list[Piece]] = [[Piece(number, -1, 0, [article.headline])]]
        cells = setting.cells if self._rng.random() < 0.7 else 2 * self._rng.randint(11, 24)
        total = len("".join(article.paragraphs))
        wanted = [share * total for share in shares]
        done = 0
        for n, text in enumerate(article.paragraphs):
            lines = set_column(text, cells, indent=4)
            part = 0
            while wanted and done + len("".join(lines)) > wanted[0]:
                at = self._place(lines, wanted[0] - done, at_comma=setting.at_commas)
                if at is None:
                    break
                tail, lines = at
                parts[-1].append(Piece(number, n, part, tail, damage))
                done += len("".join(tail))
                parts.append([])
                part += 1
                del wanted[0]
            if not part and len(lines) > 3 and self._rng.random() < self._gaps:
                at = self._place(lines, len("".join(lines)) * self._rng.random(), at_comma=False)
                if at is not None:
                    parts[-1].append(Piece(number, n, 0, at[0], "gap"))
                    done += len("".join(at[0]))
                    part, lines = 1, at[1]
            parts[-1].append(Piece(number, n, part, lines))
            done += len("".join(lines))
        return parts + [[] for _ in wanted]

    def _place(self, lines: list[str], near: float, *, at_comma: bool) -> tuple[list[str], list[str]] | None:
        """Cut a paragraph between two lines near so many characters: not behind the end of a sentence; None: nowhere."""
        places, done = [], 0
        for k, line in enumerate(lines[:-1]):
            done += len(line)
            if not ends_whole(line) and len("".join(lines[k + 1 :])) >= 6 and done >= 6:
                bonus = 40 if at_comma and line[-1] in "，、" else 0
                places.append((abs(done - near) - bonus, k + 1))
        if not places:
            return None
        _, k = min(places)
        return lines[:k], lines[k:]


def _part_headlines(cut: list[list[list[Piece]]]) -> None:
    """Set the second half of a headline of two above the second part of its article."""
    for parts in cut:
        first = parts[0][0]
        label, _, rest = first.lines[0].partition(" ")
        if len(label) >= 4 and len(rest) >= 4 and parts[1]:
            first.lines, first.paragraph = [label], -2
            parts[1].insert(0, Piece(first.article, -1, 0, [rest]))


def _lose_a_half(page: Page, rng: Random) -> None:
    """Take the end of a story away, or its beginning: it stands on another page."""
    tails = [tail for tail in page.joins if page.pieces[tail].article not in page.rotated]
    if len(tails) < 2:
        return
    tail = rng.choice(tails)
    article, cut = page.pieces[tail].article, page.pieces[tail].key
    page.pieces = [piece for piece in page.pieces if piece.article != article or piece.key <= cut]


def _lose_ends(page: Page, rng: Random) -> None:
    """Cut one to three paragraphs off; what is missing stands nowhere."""
    long = [piece for piece in page.pieces if piece.paragraph >= 0 and len(piece.lines) > 2]
    for piece in rng.sample(long, min(len(long), rng.randint(1, 3))):
        kept = piece.lines[: rng.randint(1, len(piece.lines) - 1)]
        if not ends_whole(kept[-1]):
            piece.lines = kept


def lay_out(page: Page, setting: Setting, rng: Random) -> None:
    """The text of a page, and where its pieces stand in it."""
    parts, at = list[str](), 0
    head, number = rng.choice(["渡口日报", "河湾晚报", "柳溪新闻"]), rng.randint(2, 9)
    pieces = []
    for piece in page.pieces:
        if piece.article < 0:
            break_ = f"\f{head} {number:02d}版\n\n" if rng.random() < 0.5 else "\f"
            parts.append(break_)
            at += len(break_)
            continue
        wide = setting.wrapped and piece.paragraph >= 0
        piece.start = at
        text = "\n".join(piece.lines) if wide else "".join(piece.lines)
        piece.end = at + len(text)
        finished = ends_whole(text)
        text += "\n" if wide and finished else "\n\n"
        parts.append(text)
        at += len(text)
        pieces.append(piece)
    page.pieces = pieces
    page.text = "".join(parts).rstrip("\n") + "\n"


def pages(articles: Sequence[Article], rng: Random, count: int, tails: tuple[int, int]) -> Iterator[Page]:
    """Yield pages with as many open tails as the bounds say, each kind of damage in turn."""
    scrambler = Scrambler(rng, articles)
    number = 0
    while number < count:
        kind = _SHARES[number % len(_SHARES)] if tails[1] else ("none", "loose")[number % 2]
        page = scrambler.page(f"{kind}-{tails[0]}-{number}", kind, rng.randint(*tails))
        if tails[0] <= len(page.joins) <= tails[1]:
            number += 1
            yield page
