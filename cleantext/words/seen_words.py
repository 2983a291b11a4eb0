"""How often a text has a word, where no line end parts it: counted for the words that are asked about alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from cleantext.marks import LINE_END_HYPHENS
from cleantext.rules.patterns import pattern

#: A word of the text: letters, with apostrophes and hyphens between them.
WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: What goes on in a word where a letter follows.
_INSIDE = "'’-"
#: What stands between the lines of two blocks: it ends a word, and no line.
_APART = "\n\n"


class SeenWords(Mapping[str, int]):
    """The words of a text in small letters, with their number; pieces at line ends with a hyphen are none.

    ``stretches``: the lines of each block.

    >>> seen = SeenWords([["The ferry-", "man at the ferry"], ["man and boat"]])
    >>> seen.get("ferryman", 0), seen["ferry"], seen.get("man", 0), "boat" in seen
    (0, 1, 1, True)
    """

    def __init__(self, stretches: Sequence[Sequence[str]]) -> None:
        self._stretches = stretches
        self._counts: dict[str, int] = {}

    @cached_property
    def _text(self) -> str:
        return _APART.join(["\n".join(lines) for lines in self._stretches]).lower()

    @cached_property
    def _beside_hyphens(self) -> frozenset[str]:
        """What stands beside the hyphens: few words have one, so most that are asked about needn't be looked for."""
        return frozenset([above[-1:] + below[:1] for above, below in pairwise(self._text.split("-"))])

    def __getitem__(self, word: str) -> int:
        number = self._number(word)
        if not number:
            raise KeyError(word)
        return number

    def get(self, word: str, default: int = 0) -> int:  # type: ignore[override]
        """Give the number of a word; ``default`` where there is none."""
        found = self._counts.get(word)
        return (self._number(word) if found is None else found) or default

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._number(word) > 0

    def __iter__(self) -> Iterator[str]:
        return iter([word for word in dict.fromkeys(WORD.findall(self._text)) if self._number(word)])

    def __len__(self) -> int:
        return len(set(self))

    def _number(self, word: str) -> int:
        """How often the text has a word, not as part of a longer one."""
        found = self._counts.get(word)
        if found is None:
            found = self._counts[word] = self._counted(word)
        return found

    def _counted(self, word: str) -> int:
        hyphen = word.find("-")
        if hyphen > 0 and word[hyphen - 1] + word[hyphen + 1 : hyphen + 2] not in self._beside_hyphens:
            return 0
        text, found, at = self._text, 0, -1
        while (at := text.find(word, at + 1)) >= 0:
            end = at + len(word)
            beside = _goes_on(text[at - 1 : at], text[max(0, at - 2) : max(0, at - 1)])
            found += not (beside or _goes_on(text[end : end + 1], text[end + 1 : end + 2]) or _is_piece(text, at, end))
        return found


def _goes_on(beside: str, beyond: str) -> bool:
    """Whether a word goes on in the character beside it: a letter, or a mark inside words with a letter beyond it."""
    return _is_letter(beside) or (beside != "" and beside in _INSIDE and _is_letter(beyond))


def _is_letter(char: str) -> bool:
    return char.isalnum() and not char.isdecimal() and char != "_"


def _is_piece(text: str, start: int, end: int) -> bool:
    """Whether a word is the last of a line that a hyphen ends, or the first behind such a line."""
    while end < len(text) and text[end] != "\n" and not _is_letter(text[end]):
        end += 1
    if text[end - 1] in LINE_END_HYPHENS and text[end : end + 1] in {"\n", ""}:
        return True
    while start and text[start - 1] != "\n" and not _is_letter(text[start - 1]):
        start -= 1
    return start > 1 and text[start - 1] == "\n" and text[start - 2] in LINE_END_HYPHENS
