"""How often a text has a word, where no line end parts it: counted when a word turns up that it may have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cleantext.rules.patterns import pattern

#: A word of the text: letters, with apostrophes and hyphens between them.
WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class SeenWords(Mapping[str, int]):
    """The words of a text in small letters, with their number; pieces at line ends with a hyphen are none.

    ``stretches``: the lines of each block. Most pages have few hyphens at line ends, and what those part nowhere else: then
    nothing is counted.

    >>> seen = SeenWords([["The ferry-", "man at the ferry"], ["man and boat"]])
    >>> seen.get("ferryman", 0), seen["ferry"], seen.get("man", 0), "boat" in seen
    (0, 1, 1, True)
    """

    def __init__(self, stretches: Sequence[Sequence[str]]) -> None:
        self._stretches = stretches
        self._text = "\n".join(["\n".join(lines) for lines in stretches]).lower()
        self._counts: Counter[str] | None = None

    def __getitem__(self, word: str) -> int:
        if word not in self._text:
            raise KeyError(word)
        return self._counted()[word]

    def get(self, word: str, default: int = 0) -> int:  # type: ignore[override]
        """Give the number of a word; ``default`` where there is none."""
        return (self._counted()[word] if word in self._text else 0) or default

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word) > 0

    def __iter__(self) -> Iterator[str]:
        return iter(self._counted())

    def __len__(self) -> int:
        return len(self._counted())

    def _counted(self) -> Counter[str]:
        if self._counts is None:
            words: list[str] = []
            for lines in self._stretches:
                parted = False
                for line in lines:
                    found = WORD.findall(line.lower())
                    if parted:
                        del found[:1]
                    parted = line[-1:] in "-\u2010"
                    if parted:
                        del found[-1:]
                    words += found
            self._counts = Counter(words)
        return self._counts
