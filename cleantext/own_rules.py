"""Furniture rules of a user's own: lines that one paper or one archive prints and no general rule could know.

They stand in a TOML file and are checked when they are loaded, against their own examples and counter-examples. A pattern that
backtracks without end is stopped and named: the clock is the processor's, so that a busy machine stops nothing.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import regex  # its patterns know a time limit

from cleantext.language.fold import without_traditional
from cleantext.lines import fold
from cleantext.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Code points of the longest line that a rule is tried on; a longer one is text.
LONGEST = 200
#: Seconds of processor time that a pattern may take on one line.
PATIENCE = 0.5

#: What may mean something else inside a larger pattern: references to groups, flags, named groups, verbs, fuzzy counts.
_PECULIAR = regex.compile(r"\\[1-9gkKG]|\(\?(?![:=!>]|<[=!])|\(\*|\{[^}]{0,30}[deis]")


class RuleError(ValueError):
    """A rule that is wrong or runs too long; the message is one line and names it."""


@dataclass(frozen=True)
class FurnitureRule:
    """A kind of line that is page furniture.

    name: what ``explain`` calls it, without white space; kind: one of ``options.FURNITURE_KINDS``; reason: why such a line is
    none of the text. pattern: a regular expression of the ``regex`` package. It must match the line as a whole, either as it
    stands, without the spaces at its ends, or folded: without the spaces that OCR sets between all characters, full-width
    letters, digits and brackets half-width. Traditional characters count as Simplified ones. examples, counter_examples: lines
    that match, and lines like them that are text.

    Raises RuleError for a rule that doesn't keep what its examples promise.

    >>> rule = FurnitureRule(
    ...     "ferry-box", "banner", "今日渡船：.{1,30}班", "the box with today's ferries",
    ...     ("今日渡船：二十班",), ("今日渡船：二十班，比昨天多两班。",),
    ... )
    >>> rule.matches(" 今 日 渡 船 ： 三 班 "), rule.matches("今日渡船：很多")
    (True, False)
    """

    name: str
    kind: str
    pattern: str
    reason: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name.endswith("examples"):
                if not isinstance(value, (list, tuple)) or not value or not all(isinstance(line, str) for line in value):
                    self._refuse(f"{field.name.replace('_', '-')} must be a list of at least one line")
                object.__setattr__(self, field.name, tuple(value))
            elif not isinstance(value, str) or not value.strip():
                self._refuse(f"{field.name} must be a text that is not empty")
        if self.name.split() != [self.name] or not self.name.isprintable():
            self._refuse("the name must be one word, such as ferry-box")
        self._check()

    def matches(self, line: str) -> bool:
        """Whether a line as a whole, of at most 200 code points, is this kind of furniture.

        Raises RuleError where the pattern runs too long on it.
        """
        return any(self.fits(view) for view in _views(line))

    def fits(self, line: str) -> bool:
        """Whether the pattern matches ``line`` as it is given. Raises RuleError where it runs too long on it."""
        try:
            return _compiled(self.pattern).fullmatch(line, timeout=PATIENCE) is not None
        except TimeoutError:
            shown = line if len(line) <= 40 else line[:39] + "…"
            raise RuleError(f"rule {self.name!r}: the pattern runs too long on {shown!r}: stopped after {PATIENCE} s") from None

    def _check(self) -> None:
        try:
            _compiled(self.pattern)
        except (regex.error, OverflowError, RecursionError) as error:
            self._refuse(f"the pattern is no regular expression: {error}")
        for example in self.examples:
            if len(example.strip()) > LONGEST:
                self._refuse(f"an example is longer than the {LONGEST} characters of the longest line that is looked at")
            if not self.matches(example):
                self._refuse(f"the pattern does not match its example {example!r} as a whole")
        for example in self.counter_examples:
            if self.matches(example):
                self._refuse(f"the pattern matches its counter-example {example!r}")
        if self.fits(""):
            self._refuse("the pattern matches an empty line")
        for probe in _probes(self.examples):
            self.fits(probe)

    def _refuse(self, what: str) -> None:
        raise RuleError(f"rule {self.name!r}: {what}")


def load_rules(path: str | os.PathLike[str]) -> tuple[FurnitureRule, ...]:
    """Load the rules of a TOML file: tables ``[[rule]]`` with the fields of FurnitureRule, ``counter-examples`` with a hyphen.

    Raises RuleError, which names the file, the rule and the nearest right word.
    """
    from cleantext.toml_file import TomlError, read_toml  # most pages are cleaned without rules of one's own

    name = os.fspath(path)
    try:
        content = read_toml(path)
    except TomlError as error:
        raise RuleError(str(error)) from error
    tables = content.pop("rule", None)
    if content:
        raise RuleError(f"{name}: no key {next(iter(content))!r}; rules are tables [[rule]]")
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise RuleError(f"{name}: no rule in it; rules are tables [[rule]]")
    return tuple(_rule(f"{name}: rule {number}", name, table) for number, table in enumerate(tables, 1))


def _rule(place: str, file: str, table: dict[str, Any]) -> FurnitureRule:
    words = [field.name.replace("_", "-") for field in fields(FurnitureRule)]
    for key in table:
        if key.replace("_", "-") not in words:
            raise RuleError(f"{place}: no key {key!r}; {nearest(key, words, 'keys')}")
    values = {key.replace("-", "_"): value for key, value in table.items()}
    if missing := [word for word in words if word.replace("-", "_") not in values]:
        raise RuleError(f"{place}: {missing[0]} is missing")
    try:
        return FurnitureRule(**values)
    except RuleError as error:
        raise RuleError(f"{file}: {error}") from error


def first_match(line: str, rules: tuple[FurnitureRule, ...]) -> FurnitureRule | None:
    """Find the first of ``rules`` that matches a line. Raises RuleError where one runs too long on it.

    >>> first_match("渡口的灯亮了。", ()) is None
    True
    """
    views = _views(line)
    guard, others = _guard(rules)
    try:
        tried = rules if guard is None or any(guard.fullmatch(view, timeout=PATIENCE) for view in views) else others
    except TimeoutError:  # which of them it was is found out one by one
        tried = rules
    return next((rule for rule in tried if any(rule.fits(view) for view in views)), None)


def _views(line: str) -> tuple[str, ...]:
    """Give a line as rules see it: as it stands and, where that differs, folded; nothing for one that is too long."""
    line = without_traditional(line.strip())
    if len(line) > LONGEST:
        return ()
    folded = fold(line)
    return (line,) if folded == line else (line, folded)


@lru_cache(maxsize=16)
def _guard(rules: tuple[FurnitureRule, ...]) -> tuple[Any, tuple[FurnitureRule, ...]]:
    """Make one pattern of all rules, for a first look at each line, and give the rules it does not stand for."""
    plain = [_plain(rule.pattern) for rule in rules if not _PECULIAR.search(rule.pattern)]
    others = tuple(rule for rule in rules if _PECULIAR.search(rule.pattern))
    return (regex.compile("|".join(f"(?:{pattern})" for pattern in plain)) if plain else None), others


def _probes(examples: tuple[str, ...]) -> Iterator[str]:
    """Spell out lines that a pattern nearly matches: one character of an example again and again, and another end."""
    for example in examples:
        line = fold(without_traditional(example.strip()))
        for character in sorted(set(line)):
            yield line.replace(character, character * (LONGEST - len(line)), 1) + "\0"


def _plain(pattern: str) -> str:
    """A pattern in Simplified characters, as lines are judged; as it is where a range of characters would be none then."""
    plain = without_traditional(pattern)
    try:
        regex.compile(plain)
    except regex.error:
        return pattern
    return plain


@cache
def _compiled(pattern: str) -> Any:
    return regex.compile(_plain(pattern))
