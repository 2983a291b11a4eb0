"""Text that was decoded wrongly before it got here: put right where the way back is exact and the result far more plausible.

Three misreadings are known: UTF-8 as Latin-1 or cp1252 (ftfy judges these), GBK or Big5 as Latin-1 or cp1252, UTF-8 as GBK. What
merely looks odd is left. A way back is exact where encoding the result and misreading it again gives the very stretch.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from cleantext.decoding.commonness import chinese
from cleantext.decoding.outcome import Decoding, Stretch
from cleantext.decoding.readings import BIG5, GB, UTF_8, strictly, written
from cleantext.decoding.stretches import Change, changed
from cleantext.language.ngrams import general
from cleantext.language.symbols import symbols
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

_CP1252: Final = {ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"}
_CP1252_OF: Final = {byte: code for code, byte in _CP1252.items()}
#: How often over a text may have been misread.
_LAYERS: Final = 3
_HIGH: Final = "\x80-\xff" + "".join(map(chr, _CP1252))
#: Accents in the company that they keep in no language of Latin script: worth a closer look. The search for a single class in
#: front is a fast one.
_LIKE_LATIN: Final = pattern(f"[\xa0-\xff](?:(?<=[\xc2-\xf4])[\x80-\xbf{''.join(map(chr, _CP1252))}]|[\xa0-\xff]{{3}})")
_LATIN_RUN: Final = pattern(f"[!-~{_HIGH}]+")
_HIGH_PAIR: Final = pattern("[^\x00-\x7f]{2}")
_LIKE_GBK: Final = pattern("[\u9200-\u947f]")
#: A character of UTF-8 misread. Capitals at the end of a word, before a quote, a dash or an ellipsis, look the same: “MARACANÃ”.
_PAIR_OF_UTF_8: Final = pattern(
    "[\xc2-\xdf](?:[\x80-\xbf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|[…‘’“”–—](?=[A-Za-z\xc0-\xff]))|[\xe0-\xf4][" + _HIGH + "]{2}"
)
#: What a few characters of GBK give by chance when they happen to be valid UTF-8: a motley of scripts.
_OTHER_SCRIPTS: Final = pattern("[\u0180-\u1fff]")
_BEYOND_ASCII: Final = pattern("[^\x00-\x7f]+")
_HAN: Final = wide_pattern("[\u3400-\u9fff]")
#: No result may hold what nobody types: controls, line separators, private use, halves of pairs, the sign of a loss.
_NEVER: Final = pattern("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\ufffd]")
#: A region that its writer wants left alone: then all is.
_SWITCHED_OFF: Final = pattern("cleantext:[ \t]*off")
_LOST: Final = pattern("(?:锟斤拷)+|(?:ï¿½)+|\ufffd+")
#: Mean logarithm of how likely a character is after those before it: right results have -3 to -8, wrong ones -9 to -13. Two or
#: three characters must be likelier than that, and in the company of a sure repair of the same kind each may be as rare as any.
_PLAUSIBLE, _PLAUSIBLE_SHORT, _PLAUSIBLE_BESIDE = -8.0, -6.6, -11.5
#: Below this mean share a stretch is no Chinese as it stands.
_ODD: Final = -11.0


def repair(source: str, decoding: Decoding) -> tuple[str, Decoding]:
    """Give ``source`` with its mojibake repaired and all places in ``decoding`` moved; a repair that shows another is followed.

    >>> text, decoding = repair("渡口 ¶É¿ÚµÄµÆÁÁÁË", Decoding("utf-8"))
    >>> text, decoding.repairs[0].was, decoding.repairs[0].misreading
    ('渡口 渡口的灯亮了', '¶É¿ÚµÄµÆÁÁÁË', 'gb18030 as cp1252')
    >>> repair("à la carte, Ångström, Çà et là, «Été»", Decoding("utf-8"))[1].repairs
    ()
    """
    if _SWITCHED_OFF.search(source):
        return source, replace(decoding, suspect=False)
    while changes := find(source):
        source, decoding = changed(source, decoding, changes)
    return source, decoding


def repair_in_pieces(
    source: str, decoding: Decoding, text: str, origin: Callable[[int, int], tuple[tuple[int, int], ...]]
) -> tuple[str, Decoding]:
    """Repair what shows only in the clean ``text``, where nothing but invisible characters and spaces stood between its pieces.

    ``origin`` gives the stretches of the source that a stretch of the text came from. A repair makes the source shorter.
    """
    changes: list[Change] = []
    for start, end, new, misreading in find(text):
        spans = origin(start, end)
        places = [place for span in spans for place in span]
        between = "".join([source[a:b] for a, b in zip(places[1:-1:2], places[2::2], strict=True)]) if spans else ""
        if spans and places == sorted(places) and not any(character.isprintable() for character in between if character != " "):
            changes.append(Change(places[0], places[-1], new, misreading))
    changes.sort()
    apart = [change for k, change in enumerate(changes) if not k or changes[k - 1].end <= change.start]
    return changed(source, decoding, apart) if apart else (source, decoding)


def find(text: str) -> list[Change]:
    """Find the stretches of ``text`` that can be repaired, sorted, with what they become and what made them."""
    found: list[Change] = []
    if _LIKE_LATIN.search(text):
        for encoding, undo in ((GB, _latin_double_byte), (BIG5, _latin_double_byte), (UTF_8, _latin_utf_8)):
            found += _of_one_kind(text, _LATIN_RUN, encoding, undo, found)
    if _LIKE_GBK.search(text):
        found += _of_one_kind(text, _BEYOND_ASCII, UTF_8, _gbk_utf_8, found)
    return sorted(found)


def find_lost(source: str, decoding: Decoding) -> Iterator[Stretch]:
    """Find what was text once and is gone: U+FFFD that stood in the input, and what became of it when misread."""
    ours = {byte.at for byte in decoding.bad_bytes}
    for match in _LOST.finditer(source):
        if match.start() not in ours:
            yield Stretch(match.start(), match.end(), "replacement characters")


def _of_one_kind(
    text: str, runs: re.Pattern[str], encoding: str, undo: Callable[[str, str, bool], str | None], taken: list[Change]
) -> list[Change]:
    """Find what one misreading has made; once one stretch is sure, shorter ones of the same kind are as well."""
    places = {change.start for change in taken}
    sign = _LIKE_GBK if runs is _BEYOND_ASCII else _LIKE_LATIN
    suspects = [match for match in runs.finditer(text) if match.start() not in places and sign.search(match.group())]
    misreading = f"{encoding} as {'gbk' if runs is _BEYOND_ASCII else 'cp1252'}"
    beside = False
    while True:
        sure = [(match, new) for match in suspects if (new := undo(match.group(), encoding, beside)) is not None]
        if not sure or beside:
            return [Change(match.start(), match.end(), new, misreading) for match, new in sure]
        beside = True
        suspects = [match for match in runs.finditer(text) if match.start() not in places and _HIGH_PAIR.search(match.group())]


# ------------------------------------------------------------------ one stretch
def _latin_double_byte(run: str, encoding: str, beside: bool) -> str | None:
    raw = _as_bytes(run)
    new = strictly(raw, encoding) if raw else None
    if raw is None or new is None or _NEVER.search(new) or written(new, encoding) != raw:
        return None
    if strictly(raw, UTF_8) is not None:
        return None  # which is no accident
    other = strictly(raw, BIG5 if encoding == GB else GB)
    if other is not None and chinese().score(other) > chinese().score(new):
        return None
    return new if _is_plausible(new, beside) else None


def _latin_utf_8(run: str, _encoding: str, _beside: bool) -> str | None:
    """Ask ftfy, with what it does beyond decoding switched off; all of the stretch must go back byte for byte."""
    if not _PAIR_OF_UTF_8.search(run):
        return None
    from ftfy import TextFixerConfig, fix_encoding  # takes a while to import, and few pages need it

    new = fix_encoding(run, TextFixerConfig(replace_lossy_sequences=False, restore_byte_a0=False, fix_c1_controls=False))
    if new == run or _NEVER.search(new):
        return None
    other = _OTHER_SCRIPTS.findall(new)
    if other and (len(other) < 3 or len({ord(character) >> 8 for character in other}) > 1):
        return None
    layer = new
    for _ in range(_LAYERS):
        raw = layer.encode()
        if raw == _as_bytes(run):
            return new
        layer = raw.decode("latin-1").translate(_CP1252_OF)
    return None


def _gbk_utf_8(run: str, _encoding: str, beside: bool) -> str | None:
    # Windows reads the byte 0x80, which GBK doesn't have, as the euro sign.
    try:
        new = b"\x80".join(part.encode("gb18030") for part in run.split("€")).decode()
    except UnicodeError:
        return None
    if _NEVER.search(new) or chinese().mean(run) > _ODD or chinese().mean(new) < chinese().mean(run):
        return None
    return new if _is_plausible(new, beside) else None


def _is_plausible(text: str, beside: bool) -> bool:
    characters = _HAN.findall(text)
    han = len(characters)
    if beside:
        return chinese().mean(text) > _PLAUSIBLE_BESIDE
    if len(set(characters)) < 2:
        return False  # ÅÅÅÅ would be 排排
    known = symbols(text)
    mean = general().logprob("", text) / max(1, len(known))
    return mean > (_PLAUSIBLE if han > 3 else _PLAUSIBLE_SHORT)


def _as_bytes(run: str) -> bytes | None:
    """Give the bytes that cp1252 or Latin-1 reads as ``run``."""
    try:
        return run.translate(_CP1252).encode("latin-1")
    except UnicodeEncodeError:
        return None
