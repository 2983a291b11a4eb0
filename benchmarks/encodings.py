"""Detection of Chinese encodings on short snippets, beside charset-normalizer and chardet; and what is done about mojibake.

    python -m benchmarks.encodings CORPUS.txt.gz    # UTF-8, one Simplified sentence or paragraph a line; nothing of it is kept

Right is a snippet whose decoded text is exactly what was encoded, whatever the encoding is called. For the peers, GB2312 and GBK
count as GB18030 and Big5 as Big5-HKSCS, which they are part of. Traditional text is the corpus as OpenCC turns it: for Taiwan
where it goes into Big5, for Hong Kong where it goes into Big5-HKSCS, and there each snippet has a character that Big5 lacks.
"""

from __future__ import annotations

import argparse
import gzip
import platform
import random
import sys
from datetime import datetime, timezone
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.tables import markdown_table
from cleantext.decoding import DecodingError, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SIZES = (8, 16, 40, 100)
SNIPPETS = 300
#: The share that must be right in the four kinds that are promised.
TARGET = 0.99
#: Places looked at for each snippet wanted: one in a few dozen has a character of Hong Kong's.
_TRIES = 5_000
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "hz": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs", "ascii": "utf-8"}
_CP1252 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)}


class Kind(NamedTuple):
    """A kind of file: how it is called, OpenCC's conversion, the encoding, one that must not be able to hold the snippet."""

    name: str
    conversion: str
    encoding: str
    beyond: str | None = None
    promised: bool = True


KINDS = (
    Kind("GB18030", "", "gb18030"),
    Kind("Big5", "s2tw", "big5"),
    Kind("GBK, Traditional", "s2t", "gbk", "gb2312"),
    Kind("Big5-HKSCS", "s2hk", "big5hkscs", "cp950"),
    Kind("UTF-16 LE, no mark", "", "utf-16-le", promised=False),
    Kind("UTF-16 BE, no mark", "", "utf-16-be", promised=False),
)


def snippets(lines: Sequence[str], kind: Kind, size: int, count: int, seed: int) -> Iterator[str]:
    """Cut snippets of ``size`` characters, at least half of them Han, from random places, if the encoding can hold them."""
    convert = _conversion(kind.conversion)
    rng = random.Random(f"{seed} {kind.name} {size}")
    found = tries = 0
    while found < count:
        tries += 1
        if tries > _TRIES * count:
            raise SystemExit(f"too few places in this corpus for {size} characters that are {kind.name}")
        line = rng.choice(lines)
        begin = rng.randrange(max(1, len(line) - size + 1))
        text = convert(line[begin : begin + size])
        if len(text) != size or 2 * sum("\u4e00" <= character <= "\u9fff" for character in text) < size:
            continue
        if kind.conversion:
            text = text.translate(str.maketrans("“”‘’", "「」『』"))
        if _holds(kind.encoding, text) and not (kind.beyond and _holds(kind.beyond, text)):
            found += 1
            yield text


def _conversion(name: str) -> Callable[[str], str]:
    if not name:
        return str
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC(name).convert
    return convert


def _holds(encoding: str, text: str) -> bool:
    try:
        return text.encode(encoding).decode(encoding) == text
    except UnicodeError:
        return False


# ------------------------------------------------------------------ who is asked
def _ours(data: bytes) -> str | None:
    try:
        return decode(data)[0]
    except DecodingError:
        return None


def _named(name: str | None, data: bytes) -> str | None:
    try:
        return data.decode(_WIDER.get((name or "").lower(), name or "")) if name else None
    except (LookupError, UnicodeError):
        return None


def _chardet(data: bytes) -> str | None:
    import chardet

    return _named(chardet.detect(data)["encoding"], data)


def _charset_normalizer(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return _named(best.encoding if best else None, data)


ASKED: dict[str, Callable[[bytes], str | None]] = {
    "cleantext": _ours,
    "charset-normalizer": _charset_normalizer,
    "chardet": _chardet,
}


def detection(lines: Sequence[str], sizes: Sequence[int], count: int, seed: int) -> tuple[list[list[str]], bool]:
    """Give a row for each kind and size, each with how many snippets are right, and whether ours meet the target."""
    rows: list[list[str]] = []
    met = True
    for kind in KINDS:
        for size in sizes:
            data = [(text, text.encode(kind.encoding)) for text in snippets(lines, kind, size, count, seed)]
            answers = {name: [ask(raw) for _, raw in data] for name, ask in ASKED.items()}
            right = {name: sum(a == t for a, (t, _) in zip(given, data, strict=True)) for name, given in answers.items()}
            refused = sum(answer is None for answer in answers["cleantext"])
            met &= not kind.promised or size < SIZES[0] or right["cleantext"] >= TARGET * count
            rows.append([kind.name, str(size), *(f"{100 * found / count:.1f}" for found in right.values()), str(refused)])
            for answer, (text, _) in zip(answers["cleantext"], data, strict=True):
                if answer != text:
                    print(f"{kind.name}, {size}: {text!r} came out as {answer!r}", file=sys.stderr)
    return rows, met


# ------------------------------------------------------------------ mojibake
def _as_cp1252(data: bytes) -> str:
    return "".join([_CP1252[byte] for byte in data])


def _as_gbk(data: bytes) -> str | None:
    """Misread as Windows does, 0x80 as the euro sign; None where bytes are lost, so that there is no way back."""
    try:
        return data.decode("gbk")
    except UnicodeDecodeError:
        pass
    pieces, at = [], 0
    while at < len(data):
        length = 1 if data[at] <= 0x80 else 2
        raw = data[at : at + length]
        try:
            pieces.append("€" if raw == b"\x80" else raw.decode("gbk"))
        except UnicodeDecodeError:
            return None
        at += length
    return "".join(pieces)


MISREADINGS: tuple[tuple[str, Kind, Callable[[bytes], str | None]], ...] = (
    ("UTF-8 as cp1252", Kind("", "", "utf-8"), _as_cp1252),
    ("GBK as cp1252", Kind("", "", "gbk"), _as_cp1252),
    ("Big5 as cp1252", Kind("", "s2tw", "big5"), _as_cp1252),
    ("UTF-8 as GBK", Kind("", "", "utf-8"), _as_gbk),
)


def mojibake(lines: Sequence[str], sizes: Sequence[int], count: int, seed: int) -> list[list[str]]:
    """Give a row for each misreading and size: shares in percent repaired exactly, left as it was, and changed otherwise."""
    rows = []
    for name, kind, misread in MISREADINGS:
        for size in sizes:
            answers = []
            for text in snippets(lines, kind, size, 20 * count, seed):
                wrong = misread(text.encode(kind.encoding))
                if wrong is not None:
                    answers.append((text, wrong, decode(wrong)[0]))
                if len(answers) == count:
                    break
            repaired = sum(text == answer for text, _, answer in answers)
            left = sum(wrong == answer for _, wrong, answer in answers)
            shares = (f"{100 * n / max(1, len(answers)):.1f}" for n in (repaired, left, len(answers) - repaired - left))
            rows.append([name, str(size), str(len(answers)), *shares])
    return rows


def false_repairs(lines: Sequence[str]) -> int:
    """Count the lines of good text, as they are and as OpenCC turns them, that a repair would change."""
    convert = _conversion("s2tw")
    return sum(bool(decode(text)[1].repairs) for line in lines for text in (line, convert(line)))


def main() -> int:
    """Print the tables; exit code 1 when a promised kind is below the target."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--snippets", type=int, default=SNIPPETS, help="of each kind and size")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="characters of a snippet")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    unpack = gzip.open if arguments.corpus.suffix == ".gz" else open
    with unpack(arguments.corpus, "rt", encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if line.strip()]
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in ("charset-normalizer", "chardet", "ftfy", "opencc"))
    print(f"{datetime.now(timezone.utc):%Y-%m-%d}, Python {platform.python_version()}, {versions}")
    print(f"{arguments.corpus.name}, {len(lines):,} lines; {arguments.snippets} snippets a row, seed {arguments.seed}; % right\n")
    rows, met = detection(lines, arguments.sizes, arguments.snippets, arguments.seed)
    print(markdown_table(["encoding", "characters", *ASKED, "refused by cleantext"], rows))
    print()
    rows = mojibake(lines, arguments.sizes, arguments.snippets, arguments.seed)
    print(markdown_table(["misread", "characters", "snippets", "repaired %", "left %", "wrong %"], rows))
    print(f"\nof {2 * len(lines):,} good lines, {false_repairs(lines)} would be changed")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
