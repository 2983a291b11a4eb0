"""What a document does with characters, settled once: language, spacing, width of marks, text or data."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import Final, NamedTuple

from cleantext.characters.forms import fold_forms
from cleantext.characters.running_text import code_line_count, is_running, wide_count
from cleantext.rules.character_tables import HAN, KANA_HANGUL, PROTECTED_HINTS
from cleantext.rules.patterns import wide_pattern

_HAN: Final = wide_pattern(f"[{HAN}]")
_KANA_HANGUL: Final = wide_pattern(f"[{KANA_HANGUL}]")
_HALF_PROSE: Final = wide_pattern(rf",(?<=[{HAN}],)(?=[{HAN}“\"][^,。.]{{0,60}}(?:。|\.(?<=[{HAN}]\.)))")
_TIGHT_JOINT: Final = wide_pattern("[A-Za-z0-9](?:(?<=[\u3400-\u9fff].)|(?=[\u3400-\u9fff]))")
_ALPHANUMERIC: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_IN_NUMBERS: Final = "".join(_ALPHANUMERIC) + ".,:%+-"
_IDEOGRAPH: Final = wide_pattern("[\u3400-\u9fff]")
_PARTED: Final = wide_pattern("(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_ANY_MARK: Final = wide_pattern("[，。、；：！？,;:]")
_PARTED_RUN: Final = wide_pattern(rf"(?<=[{HAN}] )[{HAN}]{{1,40}}")
#: So many spaces between Han in one block, or more, may be the work of OCR in a document that has few.
_PARTED_IN_BLOCK: Final = 6
#: As many in a document at least are asked whether they are the work of OCR.
_FEWEST_PARTED: Final = 10


class Habit(NamedTuple):
    """What a document does with characters; the defaults are those of Chinese text of which nothing more is known.

    chinese: enough Chinese for the rules about Chinese text; japanese: kana or Hangul prevail; mixed: some kana or Hangul.
    running: text, not code or data; code: some line is code; addresses: some may hold an address or a piece of code;
    half: sentences are written with half-width marks. parted: enough spaces between Han to ask whose work they are;
    ocr_spaced: they are the work of OCR; spacing: tight, spaced or keep.

    >>> Habit(spacing="tight").running
    True
    """

    chinese: bool = True
    japanese: bool = False
    mixed: bool = True
    running: bool = True
    code: bool = True
    addresses: bool = True
    half: bool = False
    parted: bool = True
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
    if wide * 50 < len(source):
        return Habit(chinese=False, spacing=undecided)
    foreign = len(_KANA_HANGUL.findall(source))
    if foreign * 4 > wide:
        return Habit(chinese=False, japanese=True, spacing=undecided)
    if not _HAN.search(source):
        return Habit(chinese=False, spacing=undecided)
    parted, spaced, any_spaced = _spaces_of(source) if " " in source else (0, 0, False)
    ocr_spaced = parted >= _FEWEST_PARTED and _is_ocr_spaced(source, wide, parted)
    if ocr_spaced and spacing == "auto":
        spacing = "tight"  # the spaces of OCR beside digits are of the same making
    elif spacing == "auto":
        # Without a spaced joint there is nothing to take out, and no sign that something is to be put in.
        spacing = _spacing_of(source, spaced) if any_spaced else "keep"
    code = code_line_count(source)
    return Habit(
        mixed=foreign > 0,
        running=is_running(source, code),
        code=code > 0,
        addresses=any(map(source.__contains__, PROTECTED_HINTS)),
        half=is_half_width(source),
        parted=parted >= _PARTED_IN_BLOCK,
        ocr_spaced=ocr_spaced,
        spacing=spacing,
    )


def is_japanese(source: str) -> bool:
    r"""Whether kana or Hangul prevail, whatever white space stands in between: line ends and indents of some kinds are wide.

    >>> is_japanese("渡し舟は明日から"), is_japanese("渡船から\u2029")
    (True, True)
    """
    return habit_of(" ".join(source.split())).japanese


def is_half_width(source: str) -> bool:
    """Whether sentences are written with half-width marks.

    >>> is_half_width("新园区占地3公顷,明年完工。" * 2), is_half_width("张三,北京,30")
    (True, False)
    """
    return "," in source and len(list(islice(_HALF_PROSE.finditer(source), 2))) == 2


def is_ocr_spaced(source: str) -> bool:
    """Whether Han stand apart because OCR put spaces between them.

    >>> is_ocr_spaced("新 园 区 占 地 很 大 ， 明 年 完 工 。 " * 2), is_ocr_spaced("新园区占地很大 明年完工")
    (True, False)
    """
    spaces = source.count(" ")
    if spaces < _FEWEST_PARTED or spaces * 16 < (wide := wide_count(source)) or not _IDEOGRAPH.search(source):
        return False
    parted = sum([1 for _ in _PARTED.finditer(source)])
    return parted >= _FEWEST_PARTED and _is_ocr_spaced(source, wide, parted)


def _is_ocr_spaced(source: str, wide: int, parted: int) -> bool:
    """Say whether spaces between Han fall where OCR put them: often, and not between words or clauses.

    Text cut into words has hardly a run of five Han, and single ones are a third of its runs.
    """
    if parted * 16 < wide:
        return False
    if parted * 2 > wide and parted >= 20:
        return _ANY_MARK.search(source) is not None  # names, and characters to learn, are listed without one
    sentences = (line for line in source.split("\n") if "。" in line or "，" in line or "," in line)
    runs = [run for line in sentences for run in _PARTED_RUN.findall(line)]
    long, single = sum(len(run) >= 5 for run in runs), sum(len(run) == 1 for run in runs)
    often_single = single * 12 >= len(runs)  # between verses and clauses no character stands alone
    return len(runs) >= 10 and often_single and (long * 20 >= len(runs) or single * 25 >= len(runs) * 13)


def _spaces_of(source: str) -> tuple[int, int, bool]:
    """Count single spaces between Han, and those beside letters or digits that show a style; tell whether any is beside those.

    With Han or a line end straight behind the run of letters or digits the space beside it is noise, no style.
    """
    parted = styled = 0
    joints = False
    for left, right in pairwise(source.split(" ")):
        if not left or not right:
            continue
        before, after = left[-1], right[0]
        if "\u3400" <= before <= "\u9fff":
            if "\u3400" <= after <= "\u9fff":
                parted += 1
            elif after in _ALPHANUMERIC:
                joints = True
                styled += len(left) > 1 and (right.isascii() or _is_text_end(right.lstrip(_IN_NUMBERS)[:1]))
        elif before in _ALPHANUMERIC and "\u3400" <= after <= "\u9fff":
            joints = True
            styled += len(right) > 1 and (left.isascii() or _is_text_end(left.rstrip(_IN_NUMBERS)[-1:]))
    return parted, styled, joints


def _is_text_end(char: str) -> bool:
    """Whether a run of letters or digits ends in a space or a mark: no Han, no line end."""
    return not ("\u3400" <= char <= "\u9fff" or char == "\n")


def _spacing_of(source: str, spaced: int) -> str:
    # As many tight ones as outweigh those need counting, no more.
    tight = sum([1 for _ in islice(_TIGHT_JOINT.finditer(source), max(8, 6 * spaced))])
    enough = max(8, spaced + tight) * 0.85
    return "tight" if tight >= enough else "spaced" if spaced >= enough else "keep"
