"""Is a reading Chinese text at all? Bytes of other languages are valid in GB18030, Big5 and UTF-16, too, and are nonsense there.

Short files in alphabets have characters that are fairly common in each of these readings, by luck. So three things must fit: the
characters are common, they follow each other as they do in Chinese, and the bytes are not those of Latin letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleantext.decoding.commonness import chinese
from cleantext.decoding.readings import BIG5, GB, UTF_8
from cleantext.language.ngrams import general
from cleantext.language.symbols import symbols

if TYPE_CHECKING:
    from cleantext.decoding.readings import Reading

#: Mean logarithm of a share below which a text is not Chinese: right readings have -7 to -9, wrong ones -12 to -16.
_PLAUSIBLE: Final = -11.5
#: The same where the bytes are ASCII for the most part: English in pairs of bytes has -9.8 to -13, Chinese in UTF-16 above -9.4.
_PLAUSIBLE_OF_ASCII: Final = -9.5
#: The mean, and the mean of how likely a character is after those before it, together: Chinese snippets of four characters have
#: more than -20.1, of eight more than -18.5, rare words strung together -22; Thai and CNS 11643 read as GB18030 have -22.2.
_SENSE: Final = -21.0
#: The same for a few characters among which there are bad bytes: a wrong reading of a few words often has no more than one.
_SENSE_DESPITE_BAD_BYTES: Final = -19.0
_A_FEW: Final = 60
#: Code points of each of the places that are looked at: opening, middle and end.
_WINDOW: Final = 200
#: Bytes that tell what a file is made of.
_SAMPLE: Final = 1 << 16
#: One bad stretch may stand in any file, one more in as many characters beyond ASCII.
CHARACTERS_TO_A_BAD_PLACE: Final = 50

_BEYOND_ASCII: Final = re.compile(b"[\x80-\xff]")
_LETTER: Final = re.compile(b"[A-Za-z]")
#: A byte beyond ASCII beside a letter, and beside no other, or two amid letters: accents, where one byte is one letter.
_ACCENT: Final = re.compile(
    b"(?<=[A-Za-z])[\x80-\xff](?![\x80-\xff])|(?<![\x80-\xff])[\x80-\xff](?=[A-Za-z])|(?<=[a-z])[\x80-\xff]{2}(?=[a-z])"
)
_PRINTABLE: Final = re.compile(b"[\t\n\r -~]")


def is_plausible(reading: Reading, mean: float, data: bytes) -> bool:
    """Whether a reading of ``data`` may be Chinese text; ``mean``: of the logarithms of its characters' shares.

    >>> from cleantext.decoding.readings import Reading
    >>> german = "Früh läuft die Fähre aus.".encode("latin-1")
    >>> is_plausible(Reading("gb18030", german.decode("gb18030")), -10.9, german)
    False
    """
    if reading.encoding.startswith("utf-16") and reading.text.count("\0") * 10 > len(reading.text):
        return False
    if len(reading.bad) * 4 > len(reading.text):
        return False
    if reading.bad:
        beyond = len(reading.text) - len(reading.text.encode("ascii", "ignore")) - len(reading.bad)
        if reading.bad_places > 1 + beyond // CHARACTERS_TO_A_BAD_PLACE or 4 * len(reading.bad) > beyond:
            return False
        # U+FFFD is no evidence against the characters around it.
        mean = chinese().mean(reading.text.replace("\ufffd", ""))
    if reading.encoding == UTF_8:  # ASCII alone is plausible
        return True
    if mean <= _PLAUSIBLE or (reading.encoding in {GB, BIG5} and in_latin_letters(data)):
        return False
    if reading.mixed:  # its lines were weighed one by one
        return True
    if reading.encoding.startswith("utf-16"):
        if 0 in data:  # a space, a line end, a digit: no other encoding has it
            return True
        if mean <= _PLAUSIBLE_OF_ASCII and _is_mostly_ascii(data):
            return False
    return _makes_sense(reading, mean)


def in_latin_letters(data: bytes) -> bool:
    """Whether the bytes beyond ASCII stand alone in words: a Western or Central European encoding.

    >>> in_latin_letters("Früh läuft die Fähre aus.".encode("latin-1")), in_latin_letters("B座的iPad".encode("gb18030"))
    (True, False)
    """
    sample = data[:_SAMPLE]
    beyond = len(_BEYOND_ASCII.findall(sample))
    # In Big5 every other second byte is an ASCII letter: there are never twice as many letters as first bytes.
    return 3 * sum(map(len, _ACCENT.findall(sample))) > 2 * beyond > 0 and len(_LETTER.findall(sample)) > 2 * beyond


def sense(text: str) -> float:
    """Give the mean logarithm of how likely a symbol of ``text`` is after those before it: in Chinese -3 to -9."""
    return general().logprob("", text) / max(1, len(symbols(text)))


def _makes_sense(reading: Reading, mean: float) -> bool:
    """Whether the opening, the middle or the end reads like Chinese: a wrong reading is wrong everywhere."""
    text = reading.text.replace("\ufffd", "") if reading.bad else reading.text
    least = _SENSE_DESPITE_BAD_BYTES if reading.bad and len(text) < _A_FEW else _SENSE
    middle = max(0, len(text) - _WINDOW) // 2
    places = {0, middle, 2 * middle}
    return any(mean + sense(text[at : at + _WINDOW]) > least for at in places)


def _is_mostly_ascii(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return 4 * len(_PRINTABLE.findall(sample)) > 3 * len(sample)
