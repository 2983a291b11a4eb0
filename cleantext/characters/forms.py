"""Characters that are wrong by themselves: invisible ones, radicals, compatibility forms, odd spaces."""

from __future__ import annotations

from typing import Final

from cleantext.characters.running_text import wide_count
from cleantext.rules.character_tables import (
    DIRECTION,
    DOOR,
    FORM_CLASS,
    FORMS,
    INVISIBLE,
    JOINERS,
    KANA_HANGUL,
    KANBUN,
    KANBUN_ONLY,
    MEANINGFUL_BESIDE,
    ODD_SPACES,
    RIGHT_TO_LEFT,
    TRADITIONAL,
)
from cleantext.rules.patterns import pattern, wide_pattern

Edit = tuple[int, int, str, str]  # start, end, replacement, rule

_KANA_HANGUL: Final = wide_pattern(f"[{KANA_HANGUL}]")
_ODD: Final = pattern(f"[{ODD_SPACES}{INVISIBLE}{FORM_CLASS}]")
_INVISIBLE_RUN: Final = pattern(f"[{INVISIBLE}]+")
_FORM_OR_SPACE: Final = pattern(f"[{ODD_SPACES}{FORM_CLASS}]")
_ODD_SPACE_RUN: Final = pattern(f"[ {ODD_SPACES}]+")
_DIRECTION: Final = pattern(f"[{DIRECTION}]")
_JOINER: Final = pattern(f"[{JOINERS}]")
_BETWEEN_FULL_WIDTH_DIGITS: Final = pattern("．(?<=[０-９]．)(?=[０-９])")
_HALF_KATAKANA: Final = pattern("[\uff66-\uff9f]")


def apply_edits(text: str, edits: list[Edit]) -> str:
    """Give `text` with sorted edits applied.

    >>> apply_edits("abc", [(1, 2, "B", "example")])
    'aBc'
    """
    if not edits:
        return text
    pieces: list[str] = []
    at = 0
    for start, end, replacement, _ in edits:
        pieces += (text[at:start], replacement)
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def fold_forms(text: str) -> str:
    r"""Give `text` as this layer of rules leaves it.

    >>> fold_forms("２０２３\xa0⼭城")
    '2023 山城'
    """
    return apply_edits(text, form_edits(text))


def form_edits(text: str, japanese: bool | None = None) -> list[Edit]:
    r"""Find the characters to replace or take out whatever text they stand in; in Japanese, widths and name variants stay.

    ``japanese``: None where the text itself tells.

    >>> form_edits("ﬁ\u200bn")
    [(0, 1, 'fi', 'ligature'), (1, 2, '', 'invisible')]
    """
    if not _ODD.search(text):
        return []
    edits = _invisible_edits(text)
    if japanese is None:
        japanese = len(_KANA_HANGUL.findall(text)) * 8 > wide_count(text)
    traditional = DOOR in text and bool(TRADITIONAL.search(text))
    is_one_line = "\n" not in text
    invisible, done = len(edits), 0
    for found in _FORM_OR_SPACE.finditer(text):
        at = found.start()
        if at < done:
            continue
        char = text[at]
        form = _form(text, at, char, japanese, traditional)
        if form:
            edits.append((at, at + 1, *form))
        elif char <= "\xa0" or char in "\u2007\u2028\u2029\u202f":
            start = at
            while start > done and text[start - 1] == " ":
                start -= 1
            done = _ODD_SPACE_RUN.match(text, at).end()  # type: ignore[union-attr]  # it stands on one
            # Between words one space is enough; the depth of an indent, and of columns, stays.
            between_words = is_one_line and start > 0 and done < len(text)
            edits.append((start, done, " " if between_words else " " * (done - start), "odd-space"))
    if 0 < invisible < len(edits):
        edits.sort()
    return edits


def _invisible_edits(text: str) -> list[Edit]:
    """Find what can't be seen: it goes, save joiners and direction marks where they mean something."""
    edits: list[Edit] = []
    right_to_left = bool(RIGHT_TO_LEFT.search(text))
    for run in _INVISIBLE_RUN.finditer(text):
        start, end = run.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        joins = bool(MEANINGFUL_BESIDE.match(before) or MEANINGFUL_BESIDE.match(after))
        for at in range(start, end):
            char = text[at]
            if (joins and _JOINER.match(char)) or (right_to_left and _DIRECTION.match(char)):
                continue
            if char == "\xad":
                hyphen = "-" if end - start == 1 and before.isdecimal() and after.isdecimal() else ""
                edits.append((at, at + 1, hyphen, "soft-hyphen"))
            else:
                edits.append((at, at + 1, "", "control" if char < "\xa0" else "invisible"))
    return edits


def _form(text: str, at: int, char: str, japanese: bool, traditional: bool) -> tuple[str, str] | None:
    if "\ud800" <= char <= "\udfff":
        return "\ufffd", "surrogate"
    form = FORMS.get(char)
    if form is None:
        return None
    rule = form[1]
    if rule == "full-width-alphanumeric":
        if japanese or (char == "．" and not _BETWEEN_FULL_WIDTH_DIGITS.match(text, at)):
            return None
    elif rule == "half-width-form":
        if japanese or _HALF_KATAKANA.match(text, at + 1) or (at and _HALF_KATAKANA.match(text, at - 1)):
            return None
    elif rule == "compatibility-ideograph":
        if japanese and char >= "\ufa10":
            return None
    elif char in KANBUN:
        if japanese or KANBUN_ONLY.search(text):
            return None
    elif char == DOOR:
        return ("戶" if traditional else "户"), rule
    return form
