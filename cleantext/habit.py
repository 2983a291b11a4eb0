"""What a document does with characters, settled once: language, spacing, width of marks, text or data."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import regex

from cleantext.character_forms import fold_forms
from cleantext.rules.character_tables import HAN, KANA_HANGUL, PROTECTED_HINTS
from cleantext.running_text import code_line_count, is_running, wide_count

_HAN: Final = re.compile(f"[{HAN}]")
_KANA_HANGUL: Final = re.compile(f"[{KANA_HANGUL}]")
_HALF_PROSE: Final = regex.compile(rf",(?<=[{HAN}],)(?=[{HAN}“\"][^,。]{{0,60}}。)")
_TIGHT_JOINT: Final = re.compile(rf"[A-Za-z0-9](?:(?<=[{HAN}].)|(?=[{HAN}]))")
_ANY_SPACED_JOINT: Final = regex.compile(rf" (?:(?<=[{HAN}] )(?=[A-Za-z0-9])|(?=[{HAN}])(?<=[A-Za-z0-9] ))")
_SPACED_JOINT: Final = regex.compile(rf" (?:(?<=[^ ][{HAN}] )(?=[A-Za-z0-9])|(?=[{HAN}][^ ])(?<=[A-Za-z0-9] ))")
_ALPHANUMERIC_RUN: Final = re.compile("[A-Za-z0-9.,%+-]{1,40}")
_HAN_OR_LINE_END: Final = regex.compile(f"[{HAN}\n]|$")
_PARTED_RUN: Final = regex.compile(rf"(?<=[{HAN}] )[{HAN}]{{1,40}}")
_HAN_SPACE: Final = re.compile(rf" (?<=[{HAN}] )(?=[{HAN}])")


class Habit(NamedTuple):
    """What a document does with characters; the defaults are those of Chinese text of which nothing more is known.

    chinese: enough Chinese for the rules about Chinese text; japanese: kana or Hangul prevail; mixed: some kana or Hangul.
    running: text, not code or data; technical: some line of code or address; half: sentences are written with half-width marks.
    ocr_spaced: spaces between Han are the work of OCR; spacing: tight, spaced or keep.

    >>> Habit(spacing="tight").running
    True
    """

    chinese: bool = True
    japanese: bool = False
    mixed: bool = True
    running: bool = True
    technical: bool = True
    half: bool = False
    ocr_spaced: bool = False
    spacing: str = "keep"


def habit_of(source: str, spacing: str = "auto", *, folded: bool = False) -> Habit:
    """Say what a document does, from a few passes over its text; pass the text that is kept: a second run sees just that.

    `folded`: compatibility forms and invisible characters are known to be gone.

    Spacing `auto` follows the document where at least 8 joints of Han with letters or digits show at least 85 % of one kind.

    >>> habit_of("新园区占地3公顷，离市区 5公里，明年完工。" * 5).spacing
    'tight'
    >>> habit_of("新园区占地3公顷,明年完工。" * 5).half
    True
    >>> habit_of("The new park opens next year.").chinese
    False
    """
    if not folded:
        source = fold_forms(source)
    wide = wide_count(source)
    undecided = "keep" if spacing == "auto" else spacing
    if wide * 50 < len(source) or not _HAN.search(source):
        return Habit(chinese=False, spacing=undecided)
    foreign = len(_KANA_HANGUL.findall(source))
    if foreign * 4 > wide:
        return Habit(chinese=False, japanese=True, spacing=undecided)
    ocr_spaced = " " in source and _is_ocr_spaced(source, wide)
    if spacing == "auto":
        spacing = "tight" if ocr_spaced else _spacing_of(source)  # the spaces of OCR beside digits are of the same making
    code = code_line_count(source)
    return Habit(
        mixed=foreign > 0,
        running=is_running(source, code),
        technical=code > 0 or any(hint in source for hint in PROTECTED_HINTS),
        half="," in source and len(_HALF_PROSE.findall(source)) >= 2,
        ocr_spaced=ocr_spaced,
        spacing=spacing,
    )


def _is_ocr_spaced(source: str, wide: int) -> bool:
    """Say whether spaces between Han fall where OCR put them: often, and not between words or clauses.

    Text cut into words has hardly a run of five Han, and single ones are a third of its runs.
    """
    parted = len(_HAN_SPACE.findall(source))
    if parted < 10 or parted * 16 < wide:
        return False
    if parted * 2 > wide and parted >= 20:
        return True
    sentences = (line for line in source.split("\n") if "。" in line or "，" in line or "," in line)
    runs = [run for line in sentences for run in _PARTED_RUN.findall(line)]
    long, single = sum(len(run) >= 5 for run in runs), sum(len(run) == 1 for run in runs)
    often_single = single * 12 >= len(runs)  # between verses and clauses no character stands alone
    return len(runs) >= 10 and often_single and (long * 20 >= len(runs) or single * 25 >= len(runs) * 13)


def _spacing_of(source: str) -> str:
    if " " not in source or not _ANY_SPACED_JOINT.search(source):
        return "keep"  # nothing to take out, and no sign that something is to be put in
    spaced = sum(_is_styled(source, joint.start()) for joint in _SPACED_JOINT.finditer(source))
    tight = len(_TIGHT_JOINT.findall(source))
    enough = max(8, spaced + tight) * 0.85
    return "tight" if tight >= enough else "spaced" if spaced >= enough else "keep"


def _is_styled(source: str, at: int) -> bool:
    """Say whether a space beside a run of letters or digits shows a style; with Han close by on the other side it is noise."""
    if _HAN.match(source, at - 1):
        run = _ALPHANUMERIC_RUN.match(source, at + 1)
        return run is not None and not _HAN_OR_LINE_END.match(source, run.end())
    start = at - 1
    while start > max(0, at - 40) and _ALPHANUMERIC_RUN.match(source, start):
        start -= 1
    return not _HAN_OR_LINE_END.match(source, start)
