"""Text of other languages in its old encodings: how often it is taken for Chinese, instead of being refused.

    python -m benchmarks.foreign_encodings

Words of 31 languages, drawn by their frequency (wordfreq) and put together at random, in the encodings that their files had.
Japanese and Korean are rows of their own: their words are partly the same characters.
"""

from __future__ import annotations

import argparse
import platform
import random
import sys
import unicodedata
from collections import Counter
from datetime import datetime, timezone
from importlib import metadata
from typing import TYPE_CHECKING, Final

from benchmarks.tables import markdown_table
from cleantext.decoding import DecodingError, decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LENGTHS: Final = (4, 10, 30, 150)
_WESTERN: Final = ("cp1252", "mac-roman", "cp850")
_CENTRAL: Final = ("cp1250", "iso8859-2", "cp852")
#: Kind of writing, languages, encodings.
GROUPS: Final = (
    ("Latin, Western", "de fr es pt it sv da nb fi is nl ca", _WESTERN),
    ("Latin, Central European", "pl cs sk hu ro sl sh", _CENTRAL),
    ("Latin, Turkish", "tr", ("cp1254",)),
    ("Latin, Baltic", "lt lv", ("cp1257",)),
    ("Latin, Vietnamese", "vi", ("cp1258",)),
    ("Cyrillic", "ru uk bg mk", ("cp1251", "koi8-u", "cp866", "iso8859-5")),
    ("Greek", "el", ("cp1253", "iso8859-7")),
    ("Hebrew", "he", ("cp1255", "cp862")),
    ("Arabic", "ar fa", ("cp1256", "iso8859-6")),
    ("Japanese", "ja", ("shift_jis", "euc_jp")),
    ("Korean", "ko", ("euc_kr", "johab")),
)


def lines_of(language: str, encoding: str, length: int, count: int) -> Iterator[tuple[str, bytes]]:
    """Give lines of so many words, and their bytes; those that are ASCII are left out."""
    import wordfreq

    shares = wordfreq.get_frequency_dict(language, "small")
    words, weights = list(shares), list(shares.values())
    chance = random.Random(f"{language} {encoding} {length}")
    for _ in range(count):
        line = ("" if language == "ja" else " ").join(chance.choices(words, weights, k=length))
        if encoding == "cp1258":  # has letters and tones apart
            line = unicodedata.normalize("NFD", line)
        data = (line[:1].upper() + line[1:] + ".\n").encode(encoding, "ignore")
        if not data.isascii():
            yield data.decode(encoding), data


def tally(languages: Sequence[str], encodings: Sequence[str], length: int, count: int) -> Counter[str]:
    """Count what became of the snippets: refused, right (by luck of a mark) or wrong; wrong ones go to standard error."""
    found: Counter[str] = Counter()
    for language in languages:
        for encoding in encodings:
            for text, data in lines_of(language, encoding, length, count):
                try:
                    source, decoding = decode(data)
                except DecodingError:
                    found["refused"] += 1
                    continue
                found["right" if source == text else "wrong"] += 1
                if source != text:
                    print(f"{language}, {encoding}, {length}: {decoding.encoding} {source[:60]!r}", file=sys.stderr)
    return found


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--snippets", type=int, default=25, help="of each language, encoding and length")
    count = parser.parse_args().snippets
    print(f"{datetime.now(timezone.utc):%Y-%m-%d}, Python {platform.python_version()}, wordfreq {metadata.version('wordfreq')}")
    print(f"{count} snippets of each language, encoding and length; taken for Chinese, of how many that are not ASCII\n")
    rows = []
    for name, languages, encodings in GROUPS:
        row = [name]
        for length in LENGTHS:
            found = tally(languages.split(), encodings, length, count)
            row.append(f"{found['wrong']} of {sum(found.values())}")
        rows.append(row)
    print(markdown_table(["writing", *(f"{length} words" for length in LENGTHS)], rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
