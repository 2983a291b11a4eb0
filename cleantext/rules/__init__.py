"""The rules for page furniture as data: a pattern, why it is safe, examples that match and examples that must not.

The tables stand in modules of their own (credits, captions, web, pages and their second halves). ``all_rules()`` loads
them; patterns are compiled when first used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple

from .bars import is_bar, is_stamped_bar
from .names import count_names, count_people
from .parts import cues_of, makes_head
from .patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Place = Literal["anywhere", "edge", "head", "foot", "text", "beside", "outermost", "between", "group", "nowhere"]

_TABLES = (
    "credits", "credits_open", "credits_bare", "credits_signed", "credits_desk", "credits_foreign", "captions",
    "captions_sourced", "captions_grouped", "web", "web_data", "web_bars", "web_feet", "web_boxes",
    "web_latin", "reader_notes", "accounts",
    "promotion", "app_pages", "contacts", "pages", "jumps", "edges", "mastheads", "scenes", "shaped",
    "zones", "epapers", "doubled", "web_widgets", "credits_compound", "credits_papers", "stamps",
)  # fmt: skip
#: ASCII characters, with their full-width twins: a guard character stands for both.
_FORMS = {chr(code): chr(code) + chr(code + 0xFEE0) for code in range(0x21, 0x7F)}


#: What may stand around a line without belonging to what it says.
OPENERS = " □■◇◆○●▣★☆▪►▶▲△([【〔<*※|（［"
CLOSERS = " )]】〕>|）］"
#: Characters nothing is seen of: a line can begin with them and still be furniture, or hold nothing else.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(map(chr, (*range(9), *range(14, 32), *range(127, 160))))
#: Code points of the longest line that can be furniture; a longer one never reaches a pattern.
LONGEST = 200
#: What parts roles, names and numbers from each other.
PARTING = " \u3000：:/／|丨、,，;；)"
_SPACES = (" ", "\u00a0", "\u3000", "\u200b")
_COMMA = pattern(",(?=[^\x00-\x7f])")


def has_marks(text: str) -> bool:
    """Whether the marks of a sentence stand in ``text``; a half-width comma is one between Han.

    >>> has_marks("茶农上山,采茶"), has_marks("May 6, 2023")
    (True, False)
    """
    return "，" in text or "。" in text or "；" in text or ("," in text and _COMMA.search(text) is not None)


@dataclass(eq=False)  # hashed by identity: one object a rule; a frozen one takes three times as long to make
class Rule:
    """One kind of furniture line.

    What it is:

    - name: kebab-case, unique; kind: one of ``options.FURNITURE_KINDS``; why: what makes the rule safe.
    - examples, counter_examples: lines that match, and lines like them that mustn't.
    - confidence: how sure a match is by itself, 0..1: below 0.5 the line needs support from its place.

    What matches:

    - pattern: is matched against the whole folded line. A named group is asked what a pattern can't say: ``names`` is personal
      names and nothing else, ``people`` as many as there are roles, known or not, ``parts`` the parts of a running head, ``bar``
      the words of a web page's bar, ``stamped`` a date and such words.
    - marks: whether the line may hold the marks of a sentence (，。；): most furniture has none. whole: it may, and yet nothing
      of it ever stands on the line below.
    - longest: code points of the longest line that can match, spaces not counted.
    - starts, ends, inside: how a matching line can begin (opening brackets and marks aside, if two characters or more are given),
      end (closing brackets aside), or what it holds. A line with none of them never reaches the pattern.
    - holds: one of these stands in every line that matches: to look for it costs less than to compile the pattern, which may be
      the page's only need of it. parted: so many of ``PARTING`` do, for the same reason.

    Where it stands: ``where`` is the place that supports a match whose own confidence is too low. Beside furniture every rule is
    supported but those that have support ``nowhere``.

    - ``anywhere``: none is needed.
    - ``head``, ``foot``: little kept text between the line and the start or the end of its page; ``edge``: either of them.
    - ``text``: either of them, or a sentence begins below, as under a headline.
    - ``beside``: a line next to it is furniture, and nothing else will do.
    - ``outermost``: tried on the first and last lines of a page only, however those begin and end.
    - ``between``: tried by the captions stage, on short lines between paragraphs.
    - ``group``: tried by ``line_groups`` and ``signed_lines``, on lines that stand together.

    spans: of a caption on several lines, whether the line that matches is its mark, from which it goes ``down``, or its credit,
    from which it goes ``up``.
    """

    name: str
    kind: str
    pattern: str
    why: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    confidence: float = 0.9
    where: Place = "anywhere"
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    marks: bool = False
    whole: bool = False
    spans: Literal["line", "down", "up"] = "line"
    longest: int = LONGEST
    holds: tuple[str, ...] = ()
    parted: int = 0

    def matches(self, folded: str) -> bool:
        """Whether the folded line as a whole is this kind of furniture."""
        if self.holds and not any(map(folded.__contains__, self.holds)):
            return False
        if self.parted and sum(map(folded.count, PARTING)) < self.parted:
            return False
        if not self.marks and has_marks(folded):
            return False
        match = _compiled(self.pattern).fullmatch(folded)
        if match is None:
            return False
        return all(_CHECKS[group](text) for group, text in match.groupdict().items() if text is not None)


#: What the groups of a pattern must hold.
_CHECKS: dict[str, Callable[[str], bool]] = {
    "names": lambda text: count_names(text) > 0,
    "people": lambda text: count_people(text) > 0,
    "parts": lambda text: makes_head(cues_of(text)),
    "bar": is_bar,
    "stamped": is_stamped_bar,
}
#: The rule of a line of which nothing can be seen: no pattern says that.
UNSEEN = Rule("invisible", "artifact", "", "only white space, zero-width and control characters", (), (), confidence=0.99)


@cache
def _compiled(text: str) -> re.Pattern[str]:
    return wide_pattern(text) if "\u3400-\u9fff" in text else re.compile(text)


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """List every rule, in the order of precedence.

    >>> next(rule.kind for rule in all_rules() if rule.name == "jump")
    'jump'
    """
    return tuple(rule for table in _TABLES for rule in import_module(f"{__name__}.{table}").RULES)


class Index(NamedTuple):
    """The rules by how their lines begin and end.

    first, last: one or two characters at the edges of a source line, and the longest line they make worth a look; by_start,
    by_end: by these, how lines of which rules begin and end in full; any_first: finds the lines that begin with those of one
    character. prose_first, prose_last: the edges of lines that may hold the marks of a sentence. words: worth a look wherever
    they stand; any_word: finds where one may begin, by_first: which may, by their first character; any_latin: finds those of
    ASCII; small_words: those that begin with a small letter or a space, where a pattern would stop at every word of a Latin text;
    any_small: finds where one begins in a text of few spaces.
    """

    first: dict[str, int]
    last: dict[str, int]
    words: dict[str, tuple[Rule, ...]]
    any_first: re.Pattern[str]
    any_word: re.Pattern[str]
    by_first: dict[str, tuple[str, ...]]
    any_latin: re.Pattern[str]
    any_small: re.Pattern[str]
    small_words: tuple[str, ...]
    prose_first: frozenset[str]
    prose_last: frozenset[str]
    by_start: dict[str, list[tuple[str, Rule]]]
    by_end: dict[str, list[tuple[str, Rule]]]

    def candidates(self, folded: str, words: Iterable[str] = ()) -> list[Rule]:
        """List the rules worth trying on a folded line that holds these of ``self.words``, the surest first.

        >>> [rule.name for rule in index().candidates("下转第3版")]
        ['jump', 'printed-in', 'masthead', 'headline-and-sheet', 'section-folio', 'jump-at-end']
        """
        head, tail = folded.lstrip(OPENERS), folded.rstrip(CLOSERS)
        found = [rule for start, rule in self.by_start.get(head[:2], ()) if head.startswith(start)]
        found += [rule for _, rule in self.by_start.get(folded[0], ())]
        if head != folded and head:
            found += [rule for _, rule in self.by_start.get(head[0], ())]
        found += [rule for end, rule in self.by_end.get(tail[-2:], ()) if tail.endswith(end)]
        if len(tail) > 1:
            found += [rule for _, rule in self.by_end.get(tail[-1], ())]
        for word in words:
            found += self.words[word]
        if len(found) > 1:
            found = sorted(dict.fromkeys(found), key=_doubt)
        if found and has_marks(folded):
            found = [rule for rule in found if rule.marks]
        return found


@lru_cache(maxsize=1)
def index() -> Index:
    """Index the rules by how their lines begin and end, full-width forms included."""
    starts: dict[str, list[tuple[str, Rule]]] = {}
    ends: dict[str, list[tuple[str, Rule]]] = {}
    words: dict[str, list[Rule]] = {}
    for rule in all_rules():
        for start in rule.starts:
            starts.setdefault(start[:2], []).append((start, rule))
        for end in rule.ends:
            ends.setdefault(end[-2:], []).append((end, rule))
        for word in rule.inside:
            words.setdefault(word, []).append(rule)
    prose = [rule for rule in all_rules() if rule.marks]
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    # OCR parts two characters with a space, a page set in full-width forms has those, and brackets stand in front of anything
    _add_spellings(first, starts)
    _add_spellings(last, ends, before=True)
    _raise(first, (*_forms(OPENERS.strip()), *INVISIBLE), LONGEST)
    _raise(last, _forms(CLOSERS.strip()), LONGEST)
    wide = [word for word in words if not (word.isascii() or _is_small(word))]
    return Index(
        first=first,
        last=last,
        words={key: tuple(entries) for key, entries in words.items()},
        # a literal line end in front: the search for it is the fastest there is
        any_first=re.compile(f"\n\\s{{0,60}}[{''.join(re.escape(key) for key in first if len(key) == 1)}]"),
        any_word=_beginnings(wide),
        by_first=_by_first(wide),
        any_latin=_any_of(word for word in words if word.isascii() and not _is_small(word)),
        any_small=_any_of(word for word in words if _is_small(word)),
        small_words=tuple(word for word in words if _is_small(word)),
        prose_first=frozenset(_forms((*(start[0] for rule in prose for start in rule.starts), *OPENERS.strip(), *INVISIBLE))),
        prose_last=frozenset(_forms((*(end[-1] for rule in prose for end in rule.ends), *CLOSERS.strip()))),
        by_start=starts,
        by_end=ends,
    )


def _is_small(word: str) -> bool:
    return word[0] == " " or word[0].islower()


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Find any of some words, the first that fits; those that begin alike together, so that a place is tried against few."""
    alternatives = [
        f"{re.escape(first)}(?:{'|'.join([re.escape(word[1:]) for word in same])})" for first, same in _by_first(words).items()
    ]
    return re.compile("|".join(alternatives))


def _beginnings(words: Sequence[str]) -> re.Pattern[str]:
    """Find where two characters stand with which some word goes on, or one that is a word: compiled faster than all the words."""
    firsts = _class_of(word[0] for word in words)
    seconds = _class_of(word[1] for word in words if len(word) > 1)
    alone = _class_of(word for word in words if len(word) == 1)
    return re.compile(f"{firsts}(?:(?={seconds})|(?<={alone}))")


def _class_of(characters: Iterable[str]) -> str:
    return f"[{''.join([re.escape(character) for character in sorted({*characters})])}]"


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[0], []).append(word)
    return {first: tuple(same) for first, same in found.items()}


def _doubt(rule: Rule) -> float:
    return -rule.confidence


def _forms(characters: Iterable[str]) -> set[str]:
    """Each character, and its full-width twin."""
    return set("".join([_FORMS.get(character, character) for character in characters]))


def _add_spellings(table: dict[str, int], keys: dict[str, list[tuple[str, Rule]]], *, before: bool = False) -> None:
    """Raise in ``table`` what one or two characters of a folded line can be in the source: full-width, or parted by a space."""
    parted: dict[str, int] = {}
    forms, known = _FORMS.get, table.get
    for key, entries in keys.items():
        longest = entries[0][1].longest if len(entries) == 1 else max([rule.longest for _, rule in entries])
        if len(key) == 1:
            _raise(table, forms(key, key), longest)
            continue
        edge = key[1] if before else key[0]
        if parted.get(edge, 0) < longest:
            parted[edge] = longest
        if key[0] in _FORMS or key[1] in _FORMS:
            _raise(table, [a + b for a in forms(key[0], key[0]) for b in forms(key[1], key[1])], longest)
        elif known(key, 0) < longest:
            table[key] = longest
    for edge, longest in parted.items():
        for form in forms(edge, edge):
            for space in _SPACES:
                key = space + form if before else form + space
                if known(key, 0) < longest:
                    table[key] = longest


def _raise(table: dict[str, int], keys: Iterable[str], longest: int) -> None:
    for key in keys:
        if table.get(key, 0) < longest:
            table[key] = longest
