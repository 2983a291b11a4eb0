"""Which encoding is it? Each candidate is read strictly, and the one whose characters are the most common is taken.

Nearly every Big5 file is valid GB18030, and many a GB18030 file valid Big5, so "the first that raises no error" is often wrong. A
wrong reading is made of rare characters, though: eight characters are enough to tell.
"""

from __future__ import annotations

import math
from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.decoding.commonness import any_script, chinese, japanese, korean
from cleantext.decoding.mixed_lines import UTF_8_RUN, read_lines
from cleantext.decoding.outcome import Decoding, DecodingError
from cleantext.decoding.plausibility import CHARACTERS_TO_A_BAD_PLACE, in_latin_letters, is_plausible, sense
from cleantext.decoding.readings import BIG5, GB, UTF_8, Reading, bad_count, read_double_byte, read_utf_8, read_utf_16, strictly

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Mean logarithm of how likely a character is after those before it, above which the opening of a text makes sense: Japanese
#: and Korean read as GB18030 have -9.4 to -12, Chinese -5 to -8.
_SENSE: Final = -9.0
_OPENING: Final = 200
#: What the better of two readings must be ahead by, as a logarithm: twenty times as likely.
_MARGIN: Final = 3.0
#: Bad bytes that are looked at in any file: a surrogate pair written as two characters has six, and is good.
_FEW: Final = 16
#: Bytes up to which all readings are made, also those with bad bytes.
_SHORT: Final = 1 << 16
#: What each line in a second encoding costs, so that a file of one encoding is not taken apart.
_SECOND_ENCODING: Final = 6.0
_LATIN: Final = "it looks like Latin letters: name its encoding, --encoding cp1252 (Western), cp1250 (Central European) ..."
_NO_CANDIDATE: Final = "nor is the file plausible as GB18030, Big5 or UTF-16: if it is text, name its encoding, --encoding NAME"


class _Scored(NamedTuple):
    score: float
    mean: float
    plausible: bool
    reading: Reading


def recognise(data: bytes) -> tuple[str, Decoding]:
    """Give the text of bytes that are not plain UTF-8, and what was found out. Raises DecodingError.

    >>> text, decoding = recognise("渡口恢復通航，第一班船載客四十人。".encode("big5"))
    >>> text, decoding.encoding
    ('渡口恢復通航，第一班船載客四十人。', 'big5')
    """
    if strictly(data, UTF_8) is not None:
        return _with_nuls(data)
    scored = _candidates(data)
    if not (found := [one for one in scored if one.plausible]):
        raise _refusal(data, _LATIN if in_latin_letters(data) else _NO_CANDIDATE)
    best = max(found, key=lambda one: one.score)
    others = [one for one in scored if one.reading.text != best.reading.text]
    if best.reading.encoding in {GB, BIG5}:  # much ASCII in pairs of bytes is as likely as ASCII: no rival of a few Han
        others = [one for one in others if one.plausible or not one.reading.encoding.startswith("utf-16")]
    second = max(others, key=lambda one: one.score, default=None)
    margin = best.score - second.score if second else math.inf
    if best.reading.encoding in {GB, BIG5}:
        _refuse_rivals(data, best)
    if margin < _MARGIN and second:
        names = f"{best.reading.named} ({_glimpse(best)}) or {second.reading.named} ({_glimpse(second)})"
        raise _refusal(data, f"too short to tell whether it is {names}: name it, --encoding NAME")
    return _told(best, second, margin)


def _with_nuls(data: bytes) -> tuple[str, Decoding]:
    """Read bytes that are UTF-8 with NULs in it, or UTF-16, in which every ASCII character has one."""
    plain = _scored(Reading(UTF_8, data.decode()), data)
    others = [_scored(read_utf_16(data, encoding), data) for encoding in ("utf-16-le", "utf-16-be")]
    best = max(others, key=lambda one: one.score)
    if best.score > plain.score + _MARGIN and best.plausible:
        return best.reading.decoded(Decoding(best.reading.encoding, False, 0.99, "every ASCII character has its NUL", UTF_8))
    nuls = data.count(0)
    if nuls > max(32, len(data) // 10):
        offset = data.index(0)
        raise DecodingError(f"NUL byte at offset {offset}, the first of {nuls:,}: a binary file", offset)
    return plain.reading.decoded(Decoding(UTF_8, why=f"valid, with {nuls} NUL"))


def recognise_utf_8(data: bytes) -> Reading:
    """Read bytes of which a mark says that they are UTF-8; lines in another encoding are still found. Raises DecodingError."""
    scored = [one for one in map(_scored, _readings_of_utf_8(data), repeat(data)) if one.plausible]
    if not scored:
        raise _refusal(data, _NO_CANDIDATE)
    return max(scored, key=lambda one: one.score).reading


# ------------------------------------------------------------------ the candidates
def _candidates(data: bytes) -> list[_Scored]:
    """Give the readings of bytes that are not UTF-8; slow ones, with bad bytes, only where a long file has none far better."""
    found: list[_Scored] = []

    def add(reading: Reading | None) -> None:
        if reading is not None:
            found.append(_scored(reading, data))

    for encoding in (GB, BIG5):
        if (text := strictly(data, encoding)) is not None:
            add(Reading(encoding, text))
    for encoding in ("utf-16-le", "utf-16-be"):
        if 1 < len(data) < _SHORT or 0 in data:  # a longer text has a line end, a digit or 一, with a NUL in it
            add(read_utf_16(data, encoding))
    if UTF_8_RUN.search(data):
        for reading in _readings_of_utf_8(data):
            add(reading)
    counts = {encoding: bad_count(data, encoding) for encoding in (GB, BIG5)}
    for encoding in sorted(counts, key=counts.__getitem__):
        places = [one.reading.bad_places for one in found if one.plausible]
        if counts[encoding] and (len(data) < _SHORT or not places or counts[encoding] < 10 * min(places)):
            add(read_double_byte(data, encoding, _most_bad(data)))
    return found


def _readings_of_utf_8(data: bytes) -> Iterator[Reading]:
    if bad_count(data, UTF_8) <= 3 * _most_bad(data) + _FEW:
        yield read_utf_8(data)
    for other in (GB, BIG5):
        if lines := read_lines(data, other):
            yield lines


def _scored(reading: Reading, data: bytes) -> _Scored:
    common = chinese()
    if reading.encoding.startswith("utf-16") and b"\0" in data and (" " in reading.text or "\n" in reading.text):
        common = any_script()  # Korean, Russian: GB18030 and Big5 have no NULs, and in the wrong byte order there are no spaces
    score, mean = common.score_and_mean(reading.text)
    score -= _SECOND_ENCODING * len(reading.mixed)
    return _Scored(score, mean, is_plausible(reading, mean, data), reading)


def _most_bad(data: bytes) -> int:
    return 1 + len(data) // (2 * CHARACTERS_TO_A_BAD_PLACE)


# ------------------------------------------------------------------ what is refused, and what is said
def _refuse_rivals(data: bytes, best: _Scored) -> None:
    """Japanese and Korean files can be valid GB18030 with common characters: they aren't taken for Chinese."""
    opening = best.reading.text[:_OPENING]
    kana = sum("\u3040" <= character <= "\u30ff" for character in opening)  # in GB 2312 where they are in JIS
    if 8 * kana < len(opening) and sense(opening) > _SENSE:
        return
    for encoding, common in (("euc_jp", japanese()), ("shift_jis", japanese()), ("euc_kr", korean())):
        text = strictly(data, encoding)
        if text is not None and common.score(text) > best.score + _MARGIN:
            what = f"it could be {best.reading.named} but looks like {encoding}: if it is, --encoding {encoding}"
            raise _refusal(data, what)


def _refusal(data: bytes, what: str) -> DecodingError:
    bad = read_utf_8(data).bad
    offset = bad[0].offset if bad else 0
    return DecodingError(f"byte 0x{data[offset]:02X} at offset {offset} is not UTF-8; {what}", offset)


def _glimpse(scored: _Scored) -> str:
    text = "".join([c for c in scored.reading.text if c > "\x7f"][:8])
    return text if text.isprintable() else ascii(text)


def _one_in(mean: float) -> str:
    return f"1 in {round(math.exp(-mean), -2 if mean > -9 else -4):,.0f}"


def _told(best: _Scored, second: _Scored | None, margin: float) -> tuple[str, Decoding]:
    why = f"a character of it is {_one_in(best.mean)} of Chinese text on average"
    if best.reading.mixed:
        why = f"{len(best.reading.mixed)} lines are not UTF-8; {why}"
    if second:
        why += f", read as {second.reading.named} {_one_in(second.mean)}"
    else:
        why += ", and its bytes are valid in no other encoding"
    confidence = min(0.99, 1 / (1 + math.exp(-min(margin, 30.0))))
    decoding = Decoding(best.reading.named, confidence=confidence, why=why, runner_up=second.reading.named if second else None)
    return best.reading.decoded(decoding)
