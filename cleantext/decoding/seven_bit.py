"""Chinese, Japanese and Korean in bytes below 0x80, as mail and news of old sent it: valid UTF-8, and nonsense when read so."""

from __future__ import annotations

import re
from typing import Final

from cleantext.decoding.commonness import chinese
from cleantext.decoding.outcome import Decoding, DecodingError
from cleantext.decoding.plausibility import is_plausible
from cleantext.decoding.readings import UTF_8, Reading, strictly

#: The escape sequence that announces characters of two bytes; no other text has it.
_ISO_2022: Final = re.compile(rb"\x1b\$[()*+]?[@-Z]")
#: Those of Japan, as Python calls them, narrow ones first; that of Korea. Python does not know those of China.
_JAPANESE: Final = ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_ext")
_KOREAN: Final = b"\x1b$)C"
#: What is left of escape and shift sequences that a decoder passed over.
_LEFT_OVER: Final = re.compile("[\x0e\x0f\x1b]")
#: Runs of Chinese by the rules of RFC 1843 and RFC 2152; what is shorter stays, it may be anything.
_RUNS: Final = (("hz", re.compile(rb"~\{[!-~]{8}")), ("utf-7", re.compile(rb"\+[A-Za-z0-9+/]{10}")))
_LEAST: Final = 4


def read_seven_bit(data: bytes) -> tuple[str, Decoding] | None:
    r"""Read ASCII bytes that are ISO-2022, HZ or UTF-7; None where they are nothing but ASCII.

    Escape sequences are believed. HZ and UTF-7 have none that could not stand in ASCII, too, so what comes out must be
    Chinese. Raises DecodingError for ISO-2022 that can't be read.

    >>> read_seven_bit("渡口的灯亮了。".encode("hz"))[0], read_seven_bit(b"C++ and a~{b}")
    ('渡口的灯亮了。', None)
    """
    if announced := _ISO_2022.search(data):
        for encoding in ("iso2022_kr",) if announced.group() == _KOREAN else _JAPANESE:
            text = strictly(data, encoding)
            if text is not None and not _LEFT_OVER.search(text):
                return text, Decoding(encoding, confidence=0.99, why="its escape sequences say so", runner_up=UTF_8)
        what = "byte 0x1B at offset {} begins text in ISO-2022, but not in one that can be read here: convert it to UTF-8 first"
        raise DecodingError(what.format(announced.start()), announced.start())
    for encoding, run in _RUNS:
        text = strictly(data, encoding) if run.search(data) else None
        if text is None:
            continue
        mean = chinese().mean(text)
        beyond = len(text) - len(text.encode("ascii", "ignore"))
        if beyond >= _LEAST and is_plausible(Reading(encoding, text), mean, data):
            return text, Decoding(encoding, confidence=0.99, why="its runs of letters and signs are Chinese", runner_up=UTF_8)
    return None
