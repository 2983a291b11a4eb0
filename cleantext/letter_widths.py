"""How wide words are set: in book faces letters differ, and a line holds as many words as fit, not as many letters.

A face for text has letters of much the same widths as any other; to a few hundredths of a line the
sum over a line is right for all of them.
"""

from __future__ import annotations

from itertools import accumulate

#: Widths in ems: what is slim, what is broad; any other letter or figure takes half an em.
_KINDS = {
    0.25: " ",
    0.28: "iljt'’‘.,;:!|/",
    0.33: "fr()[]-I",
    0.44: 'scaeyzvxkJ?“”"',
    0.69: "ABCDEGHKNOQRUVXYw&T",
    0.83: "mMW%@—",
}
_USUAL = 0.5


class _Widths(dict[str, float]):
    """The width of each letter: the usual one of those that aren't listed."""

    def __missing__(self, _letter: str) -> float:
        return _USUAL


_WIDTHS = _Widths(dict.fromkeys(map(chr, range(0x80)), _USUAL))  # listed, so that the usual ones are as soon found
_WIDTHS.update({letter: ems for ems, letters in _KINDS.items() for letter in letters})
#: What stands between two words that are not stretched.
SPACE = _WIDTHS[" "]
#: Widths are right to such a part of a line.
EXACT = 0.025
#: A letter of running text, spaces counted, on the average.
MEAN = 0.42


def natural_width(text: str) -> float:
    """The width of words in ems, their spaces not stretched.

    >>> natural_width("mill") > natural_width("will") > natural_width("ill")
    True
    """
    return sum(map(_WIDTHS.__getitem__, text))


def widths_so_far(text: str) -> list[float]:
    """The width up to each of the letters of a text.

    >>> widths_so_far("mill") == [natural_width(text) for text in ("m", "mi", "mil", "mill")]
    True
    """
    return [*accumulate(map(_WIDTHS.__getitem__, text))]
