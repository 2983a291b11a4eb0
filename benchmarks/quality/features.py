"""Features cut up: sections of one story with headings of their own, interviews, rests straight below a caption.

The articles of pages of `scrambling` have little to do with each other, and most rests stand far away. Here what is cut shares a
topic, a heading may ask, a tail or a rest may be a single line, and what stands between the two may be no text at all.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from benchmarks.quality.scrambling import Article, Page, Piece, Scrambler, Setting, ends_whole, lay_out
from benchmarks.typesetting import set_column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

#: What a page suffers from: second halves of sections behind all first ones, sections that begin with their second half,
#: paragraphs in two parts, one straight below the other.
KINDS: Final = ("sections", "interview", "below")
#: How the headings of interviews are worded: those of a page alike. {0} is said in the section, {1} its number.
_HEADINGS = (
    *[("为什么{0}？", "{0}，难在哪里？", "怎样看待{0}？", "{0}，接下来怎么做？", "{0}说明了什么？")] * 4,
    ("问：{0}？",),
    ("记者：{0}？",),
    ("{1}.{0}？",),
    ("{0}！",),
    ("【{0}】",),
    ("“{0}”",),
    ("{0}",),
)
_DECKS = ("——访渡口镇镇长沈禾", "——访河湾县水利局局长周渡", "——对话柳溪商会会长方桥")
_CREDITS = ("本报记者 沈禾", "（记者 周渡 文/摄）", "沈禾 摄", "通讯员 方桥 本报记者 周渡", "图片由柳溪镇提供")
#: Characters of a clause that makes a heading or a caption.
_CLAUSE = re.compile("(?<=[。，；])[\u3400-\u9fff]{5,13}(?=[。，；])")
#: A section to be cut has so many characters at least, and so many paragraphs at most.
_LEAST, _MOST = 120, 5
#: Characters on each side of a cut at least.
_BESIDE = 6
#: The share of tails, and of rests, that are as short as can be.
_SHORT = 0.25


class FeatureScrambler(Scrambler):
    """Makes pages out of stories; the same random numbers give the same pages."""

    def page(self, name: str, damage: str, tails: int) -> Page:
        """One page with about so many open tails; ``damage``: one of KINDS."""
        rng = self._rng
        setting = Setting(2 * rng.randint(13, 22), rng.random() < 0.35, at_commas=False)
        page, blocks, number = Page(name, damage, []), list[list[Piece]](), 0
        headings = rng.choice(_HEADINGS)
        while number < 3 * tails and sum(piece.damage != "" for block in blocks for piece in block) < tails:
            story = self._story()
            left = tails - sum(piece.damage != "" for block in blocks for piece in block)
            blocks.append(self._cut_story(story, damage, number, left, setting, headings))
            number += len(story)
        page.pieces = [piece for block in blocks for piece in block]
        lay_out(page, setting, rng)
        return page

    def _story(self) -> list[Article]:
        """Two or three neighbours of the list, which are often of one topic, in sections."""
        rng = self._rng
        at = rng.randrange(len(self._articles))
        found = [self._articles[(at + k) % len(self._articles)] for k in range(rng.randint(2, 3))]
        paragraphs = [text for article in found for text in article.paragraphs]
        clauses = _CLAUSE.findall("".join(paragraphs)) or [found[0].headline]
        sections, left = list[Article](), paragraphs
        while left:
            count = rng.randint(1, _MOST)
            while count < len(left) and len("".join(left[:count])) < _LEAST:
                count += 1
            own = _CLAUSE.findall("".join(left[:count])) or clauses
            sections.append(Article(" ".join(rng.sample(own, min(len(own), rng.choice((1, 1, 2))))), tuple(left[:count])))
            left = left[count:]
        return sections

    def _cut_story(
        self, story: list[Article], kind: str, number: int, tails: int, setting: Setting, headings: Sequence[str]
    ) -> list[Piece]:
        """The sections of a story, as many cut as tails are wanted; nothing tells where a section taken out of it begins."""
        rng = self._rng
        cut = set(rng.sample(range(len(story)), min(len(story), tails)))
        if kind == "interview":
            asked = [
                rng.choice(headings).format(section.headline.split(" ")[0], number + n) for n, section in enumerate(story, 1)
            ]
            story = [replace(section, headline=heading) for section, heading in zip(story, asked, strict=True)]
        parts = [self._halves(number + n, section, kind if n in cut else "", setting) for n, section in enumerate(story)]
        if kind == "sections":
            if rng.random() < 0.3:
                for first, second in parts:
                    _part_heading(first, second)
            return [piece for half in (0, 1) for one in parts for piece in one[half]]
        pieces = list[Piece]()
        for n, (first, second) in enumerate(parts):
            if second and kind == "interview":
                deck = [Piece(number + n, -3, 0, [rng.choice(_DECKS)])] if rng.random() < 0.3 else []
                pieces += [first[0], *deck, *second, *first[1:]]
            else:
                pieces += first + (self._between(number + n, story) if second else []) + second
        return pieces

    def _between(self, number: int, story: list[Article]) -> list[Piece]:
        """What stands between the two parts of a paragraph: a caption, a credit, both, nothing."""
        rng = self._rng
        clauses = _CLAUSE.findall("".join(text for section in story for text in section.paragraphs)) or ["渡口的早晨"]
        found = rng.choice(([], [rng.choice(clauses)], [rng.choice(_CREDITS)], [rng.choice(clauses), rng.choice(_CREDITS)]))
        return [Piece(number, -4 - n, 0, [text]) for n, text in enumerate(found)]

    def _halves(self, number: int, section: Article, damage: str, setting: Setting) -> tuple[list[Piece], list[Piece]]:
        """The heading and paragraphs of a section in two parts, cut in a paragraph; ``damage``: "" for a whole one."""
        columns = [set_column(text, setting.cells, indent=4) for text in section.paragraphs]
        places = [(n, k) for n, lines in enumerate(columns) for k in range(1, len(lines)) if _may_be_cut(lines, k)]
        pieces = [Piece(number, -1, 0, [section.headline])]
        if not (damage and places):
            return pieces + [Piece(number, n, 0, lines) for n, lines in enumerate(columns)], []
        at, k = self._place_of(places)
        second = list[Piece]()
        for n, lines in enumerate(columns):
            if n == at:
                pieces.append(Piece(number, n, 0, lines[:k], damage))
                second.append(Piece(number, n, 1, lines[k:]))
            else:
                (pieces if n < at else second).append(Piece(number, n, 0, lines))
        return pieces, second

    def _place_of(self, places: Sequence[tuple[int, int]]) -> tuple[int, int]:
        """Any place; often the first or the last one of its paragraph."""
        at, k = self._rng.choice(places)
        own = [line for n, line in places if n == at]
        chance = self._rng.random()
        return at, min(own) if chance < _SHORT else max(own) if chance < 2 * _SHORT else k


def feature_pages(articles: Sequence[Article], rng: Random, count: int, tails: tuple[int, int], kind: str) -> Iterator[Page]:
    """Yield pages of one of KINDS with as many open tails as the bounds say."""
    scrambler = FeatureScrambler(rng, articles)
    number = 0
    while number < count:
        page = scrambler.page(f"{kind}-{tails[0]}-{number}", kind, rng.randint(*tails))
        if tails[0] <= len(page.joins) <= tails[1]:
            number += 1
            yield page


def _may_be_cut(lines: list[str], k: int) -> bool:
    return not ends_whole(lines[k - 1]) and min(len("".join(lines[:k])), len("".join(lines[k:]))) >= _BESIDE


def _part_heading(first: list[Piece], second: list[Piece]) -> None:
    """Set the second half of a heading of two above the second part of its section."""
    label, _, rest = first[0].lines[0].partition(" ")
    if rest and second:
        first[0].lines, first[0].paragraph = [label], -2
        second.insert(0, Piece(first[0].article, -1, 0, [rest]))
