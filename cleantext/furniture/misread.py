"""Furniture that OCR damaged: a mark, a figure, one character of a role misread, all the rest of the line in a rule's shape.

Part of the furniture stage. Only lines that were suspects and match no rule are looked at. What is read backwards must make the
whole line match a rule that needs no support; personal names are checked as ever, and a role that was read for another word of
the language is none (本报读者).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from cleantext.furniture.surroundings import fold_line
from cleantext.furniture.suspects import match_rule
from cleantext.rules import has_marks
from cleantext.rules.misreadings import (
    ARROWS,
    BOXES,
    BOXES_OF_PAPERS,
    CLOSED,
    FIGURES,
    JUMP_STARTS,
    JUMPS,
    OF_PAPERS,
    OPENED,
    ROLES,
    SHEETS,
    SHORT_ROLES,
    SPECKS,
    by_gap,
    figures_of,
    gaps,
    skeleton,
)
from cleantext.rules.names import part_roles
from cleantext.rules.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleantext.rules import Rule

#: Code points of the longest line that is looked at.
LONGEST_MISREAD: Final = 48
#: How sure a rule must be of the line as it was printed, and how sure we are that it was that at most.
_SURE: Final = 0.8
_MOST: Final = 0.75
_KINDS: Final = frozenset(("byline", "credit", "jump"))
#: How a line begins whose roles and names OCR may have run together.
_RUN_TOGETHER: Final = ("记者", "通讯员", "(记者", "编辑", "责任")
_SENTENCE: Final = "。！？!?…；"
#: One of these is left when one character of a role or a jump is misread; a jump in Latin letters ends in its page.
_WORTH: Final = pattern("[记者编辑校审责版页图]|(?<=[Pp][a-z@0]g[a-z] )\\S{1,4}\\Z")
#: A role and what sets it off.
_ROLE: Final = pattern("[^\x00-\x7f：、]{2,12}?(?=[：: /|])")
_SHEET: Final = pattern("([^\x00-\x7f(]{2,3})([A-D]?[0-9]{1,2}|[一二三四五六七八九十]{1,2})(版|页)")
_JUMP: Final = pattern("([(\\[]?)([A-Z][A-Za-z1|!0]{2,10}(?: [A-Za-z1|!0]{2,10}){1,4}) (\\S{1,4}?)([)\\].]?)")
_PAGE: Final = pattern("([(\\[]?See [A-Z]{3,15}, Page )(\\S{1,3}?)([)\\].]?)")


def restore(text: str) -> tuple[str, Rule] | None:
    """Say what a misread line was, folded, and the rule that it matches then; None where none is sure.

    >>> found = restore("责任综辑：赵立文")
    >>> (found[0], found[1].name) if found else None
    ('责任编辑：赵立文', 'desk-credit')
    >>> restore("本报读者 赵立文"), restore("责任重于泰山")
    (None, None)
    """
    if not _WORTH.search(text) or has_marks(text) or text[-1] in _SENTENCE:
        return None
    view = fold_line(text)
    for other in _readings(view):
        if other != view:
            rule = match_rule(other)
            if rule is not None and rule.confidence >= _SURE and rule.kind in _KINDS:
                return other, replace(rule, confidence=_MOST)
    return None


def _readings(view: str) -> Iterator[str]:
    """What a folded line may have been, the likeliest first."""
    bare = view.strip(SPECKS)
    if len(bare) < 4:
        return
    if bare.isascii():
        yield from _in_latin(bare)
        return
    bare = figures_of(bare)
    rest = bare.lstrip(ARROWS) if bare[0] in ARROWS else bare[1:]  # the arrow was read for something
    if rest.startswith(JUMP_STARTS):
        yield rest
    for framed in _frames(bare):
        yield framed
        yield from _sheets(framed)
        mended = _roles(framed)
        yield mended
        if mended.startswith(_RUN_TOGETHER):
            yield part_roles(mended)


def _frames(bare: str) -> Iterator[str]:
    """The line with its brackets round and a box in front of it, as those may be misread."""
    yield bare
    if (bare[0] in OPENED and bare[-1] in ")]") or (bare[0] in "([" and bare[-1] in CLOSED):
        yield f"({bare[1:-1]})"
    rest = bare[1:].lstrip("/ ")
    if bare[0] in BOXES_OF_PAPERS and (rest.startswith(OF_PAPERS) or (bare[0] in BOXES and rest.startswith("记者"))):
        yield f"□{rest}"
    if bare.startswith("文本报"):
        yield f"文/{bare[1:]}"


def _sheets(text: str) -> Iterator[str]:
    """A jump with one character misread, where brackets or 第 set it off: （上按第1版）."""
    inner = text.strip("()[] ")
    match = _SHEET.fullmatch(inner) if inner[-1:] in "版页" else None
    if match is None or (len(match[1]) < 3 and len(inner) + 2 > len(text)):
        return
    for gap in gaps(f"{match[1]}#")[:-1]:
        if gap in by_gap(SHEETS) and _is_odd(match[1], gap.index("*")):
            yield f"{by_gap(SHEETS)[gap][:-1]}{match[2]}{match[3]}"


def _roles(text: str) -> str:
    """The line with its roles put right: long ones by themselves, short ones where another was read right."""
    sure = sum(match.group() in SHORT_ROLES or match.group() in ROLES for match in _ROLE.finditer(text))
    pieces: list[str] = []
    at = 0
    for match in _ROLE.finditer(text):
        role = _role(match.group(), beside=sure > 0 and text[match.end()] in "：:")
        pieces += text[at : match.start()], role
        at = match.end()
    return "".join(pieces) + text[at:]


def _role(said: str, *, beside: bool) -> str:
    """What a role may have been; ``beside``: other roles stand in the line, so that this is one."""
    if said in ROLES or said in SHORT_ROLES:
        return said
    for table in (ROLES, SHORT_ROLES)[: 1 + beside]:
        found = by_gap(table)
        for gap in gaps(said):
            if gap in found and (beside or _is_odd(said, gap.index("*"))):
                return found[gap]
    return said


def _is_odd(word: str, at: int) -> bool:
    """Whether a character makes no pair with its neighbours that any text has: it was misread, and this is no other word."""
    from cleantext.language.ngrams import general

    model = general()
    return not any(model.has_pair(word[k : k + 2]) for k in (at - 1, at) if 0 <= k < len(word) - 1)


def _in_latin(bare: str) -> Iterator[str]:
    """A jump in Latin letters: its page a number again, its words with letters that are read for each other put right."""
    yield bare
    match = _PAGE.fullmatch(bare)
    if match is not None:
        yield f"{match[1]}{_page(match[2])}{match[3]}"
    match = _JUMP.fullmatch(bare)
    if match is None:
        return
    seen = [skeleton(word) for word in match[2].split(" ")]
    for jump in JUMPS:
        words = jump.split(" ")
        if len(words) == len(seen) and all(map(_is_like, seen, map(skeleton, words))):
            yield f"{match[1]}{jump.capitalize()} {_page(match[3])}{match[4]}"


def _is_like(seen: str, meant: str) -> bool:
    """Whether two words are the same but for one letter of six and more."""
    differ = sum(a != b for a, b in zip(seen, meant, strict=False)) + abs(len(seen) - len(meant))
    return differ <= len(meant) // 6


def _page(said: str) -> str:
    """A page's number, with what is read for figures as figures: ``Al`` is A1."""
    if said.islower() and said.isalpha() and len(said) > 1:
        return said
    letter = said[0] if len(said) > 1 and "A" <= said[0] <= "F" else ""
    return letter + said[len(letter) :].translate(FIGURES)
