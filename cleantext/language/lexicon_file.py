"""The file of a lexicon: made once from the word lists that are installed, kept in the user's cache folder, read with mmap.

A header line of JSON; a table of slots, 4 bytes each, a power of two of them; the words, the most frequent first: one byte of
length, the word in UTF-8, two bytes of frequency in centibels below one; last, the most frequent words once more, a line each.
A slot holds the offset of a word from the start of the words, plus one; which slot is its own says the CRC-32 of the word, and
where that is taken, the next one (open addressing). Words of more than 255 bytes are left out. Numbers are little-endian. For
Chinese, bits follow: whether two characters may be neighbours in a word that was counted, so that most stretches that are no
word needn't be looked for.
"""

from __future__ import annotations

import json
import mmap
import os
import sys
import zlib
from array import array
from importlib import util
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Raised whenever the layout of the file, or what goes into it, changes.
FORMAT: Final = 2
#: Centibels below one of a word that a list names without a frequency: rarer than every word that was counted (800).
UNCOUNTED: Final = 850
#: The distributions whose word lists go into the lexicon of a language; the rest have wordfreq alone.
_SOURCES: Final = {"zh": ("wordfreq", "spacy_pkuseg")}
#: So many of the most frequent words stand at the end, to be read at once.
COMMON: Final = 20_000
#: Bytes of the bits for neighbours: of two characters that are none, one pair in twenty seems to be.
_PAIR_BYTES: Final = 1 << 19
#: Spreads the pairs over the bits.
_SPREAD: Final = 21_013


def table_of(language: str) -> bytes | mmap.mmap:
    """Give the lexicon's bytes: mapped from the cache folder, built there first where it is missing, in memory where it can't be.

    Raises LookupError for a language of which wordfreq knows nothing.
    """
    path = cache_path(language)
    mapped = _mapped(path)
    if mapped is None:
        data = build(language)
        if not _written(path, data):
            return data
        mapped = _mapped(path)
        if mapped is None:
            return data
    return mapped


def cache_path(language: str) -> Path:
    """Where the lexicon of ``language`` lies: the name says what it was made from, so that another version gets another file.

    >>> cache_path("en").name.startswith("lexicon-en-2-wordfreq-")
    True
    """
    sources = [f"{name}-{_version(name)}" for name in _SOURCES.get(language, ("wordfreq",))]
    return cache_folder() / f"lexicon-{'-'.join([language, str(FORMAT), *sources])}.bin"


def cache_folder() -> Path:
    """The folder that platformdirs names, on Linux found without it: to import it takes longer than to clean a small page."""
    caches = os.environ.get("XDG_CACHE_HOME", "")
    if not caches.startswith("/"):
        caches = os.environ.get("HOME", "") + "/.cache"
    if sys.platform == "linux" and caches.startswith("/") and caches != "/.cache" and "ANDROID_DATA" not in os.environ:
        return Path(caches, "cleantext")
    import platformdirs  # only where a page needs words

    return platformdirs.user_cache_path("cleantext")


def _version(package: str) -> str:
    """The version of an installed package, by the name of the folder that pip left beside it: importlib.metadata takes 50 ms."""
    beside = os.listdir(_folder(package).parent)  # noqa: PTH208 - glob takes many times longer
    folders = [name for name in beside if name.startswith(f"{package}-") and name.endswith(".dist-info")]
    if len(folders) == 1:
        return folders[0][len(package) + 1 : -len(".dist-info")]
    from importlib import metadata

    return metadata.version(package)


def _folder(package: str) -> Path:
    spec = util.find_spec(package)
    if spec is None or spec.origin is None:
        raise LookupError(f"{package} is not installed: see cleantext doctor")
    return Path(spec.origin).parent


def build(language: str) -> bytes:
    """Make the table of a language from the word lists that are installed; a second or two."""
    words = list(_words_of(language))
    entries = bytearray()
    size = 1 << (len(words) * 3 // 2).bit_length()
    slots = array("I", bytes(4 * size))
    mask = size - 1
    words = [(word, centibels) for word, centibels in words if len(word.encode()) <= 255]
    for word, centibels in words:
        key = word.encode()
        slot = zlib.crc32(key) & mask
        while slots[slot]:
            slot = (slot + 1) & mask
        slots[slot] = len(entries) + 1
        entries.append(len(key))
        entries += key
        entries += centibels.to_bytes(2, "little")
    if sys.byteorder == "big":
        slots.byteswap()
    common = "\n".join([word for word, _ in words[:COMMON]]).encode()
    pairs = pair_bits([word for word, centibels in words if centibels < UNCOUNTED]) if language in _SOURCES else b""
    record = {"cleantext-lexicon": FORMAT, "language": language, "words": len(words), "pairs": len(pairs)}
    header = json.dumps(record | {"slots": size, "bytes": len(entries), "common": len(common)}).encode()
    padding = b" " * (-(len(header) + 1) % 8) + b"\n"  # slots stand at a multiple of eight
    return b"".join((header, padding, slots.tobytes(), entries, common, pairs))


def pair_bits(words: list[str]) -> bytes:
    """Give the bits for all characters that are neighbours in one of these words: `pair_bit` says which."""
    bits = bytearray(_PAIR_BYTES)
    for pair in {pair for word in words for pair in pairwise(word)}:
        bit = pair_bit(*pair)
        bits[bit >> 3] |= 1 << (bit & 7)
    return bytes(bits)


def pair_bit(first: str, second: str) -> int:
    """Give the number of the bit that says whether ``second`` may stand behind ``first`` in a word."""
    return (ord(first) * _SPREAD + ord(second)) & (8 * _PAIR_BYTES - 1)


def header_of(data: bytes | mmap.mmap) -> tuple[dict[str, int], int]:
    """Give the header's record and its length in bytes. Raises ValueError where ``data`` is no whole lexicon of this format."""
    end = data.find(b"\n", 0, 300) + 1
    try:
        record = json.loads(data[:end] or b"0")
    except RecursionError:
        raise ValueError("no lexicon") from None
    if not isinstance(record, dict) or record.get("cleantext-lexicon") != FORMAT:
        raise ValueError("no lexicon")
    sizes = [record.get(name) for name in ("slots", "bytes", "common", "words", "pairs")]
    if not all(type(size) is int and size >= 0 for size in sizes) or record["slots"].bit_count() != 1:
        raise ValueError("a lexicon whose header is wrong")
    if record["pairs"] not in {0, _PAIR_BYTES}:
        raise ValueError("a lexicon whose header is wrong")
    if len(data) != end + 4 * record["slots"] + record["bytes"] + record["common"] + record["pairs"]:
        raise ValueError("a lexicon cut short")
    return record, end


def _mapped(path: Path) -> mmap.mmap | None:
    """The file, read with mmap; None where there is none or it is damaged."""
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header_of(data)
    except (OSError, ValueError):
        return None
    return data


def _written(path: Path, data: bytes) -> bool:
    """Write the file whole or not at all, whatever other processes do at the same time."""
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    except OSError:
        return False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        return False
    return True


def _words_of(language: str) -> Iterator[tuple[str, int]]:
    """Each word with its frequency in centibels below one, the most frequent first, those without one last."""
    import wordfreq  # takes 0.1 s

    known: set[str] = set()
    for centibels, words in enumerate(wordfreq.get_frequency_list(language, "best")):
        for word in words:
            known.add(word)
            yield word, centibels
    if language == "zh":
        for word in pkuseg_words():
            if word not in known:
                known.add(word)
                yield word, UNCOUNTED


def pkuseg_words() -> Iterator[str]:
    """The words of two characters and more of the list that spacy_pkuseg brings, Han only; nothing of it is run."""
    import pickle

    class Plain(pickle.Unpickler):
        """Reads a pickled string, and nothing that a pickle could call."""

        def find_class(self, module: str, name: str) -> object:
            raise pickle.UnpicklingError(f"{module}.{name} in a word list")

    with (_folder("spacy_pkuseg") / "dicts" / "default.pkl").open("rb") as file:
        words = str(Plain(file).load())
    for word in words.split("\n"):
        if len(word) > 1 and all("\u3400" <= char <= "\u9fff" or char >= "\U00020000" for char in word):
            yield word
