"""Spaces of Chinese text: those that OCR or a keyboard left beside Han, marks, letters and digits."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

from cleantext.rules.character_tables import HAN, WIDE
from cleantext.rules.patterns import pattern, wide_pattern

if TYPE_CHECKING:
    from cleantext.characters.forms import Edit
    from cleantext.characters.habit import Habit

_HAN: Final = wide_pattern(f"[{HAN}]")
_WIDE: Final = wide_pattern(f"[{WIDE}]")
_TIGHT_JOINT: Final = wide_pattern(rf"[A-Za-z0-9](?:(?<=[{HAN}].)|(?=[{HAN}]))")
_JOINT_SPACE: Final = wide_pattern(rf" (?:(?<=[{HAN}] )(?=[A-Za-z0-9])|(?=[{HAN}])(?<=[A-Za-z0-9] ))")
_MARKS: Final = "，。、；：！？（）“”‘’《》「」『』【】"
_MARK_SPACE: Final = wide_pattern(
    rf" (?:(?=[，。、；：！？])(?<=[{HAN}A-Za-z0-9%）】》」』”’\u2103] )"
    rf"|(?=[）】》」』”’])(?<=[{HAN}] )"
    rf"|(?<=[，、；：] )(?=[{HAN}A-Za-z0-9“‘《（「『【])(?!(?<=： )[{HAN}]{{1,8}}：)"
    rf"|(?<=[（“‘《「『【] )(?=[{HAN}]))"
)
_PAUSES: Final = frozenset("，。、；：！？")
#: Without one nothing is spread.
MARK_APART: Final = pattern(" [，。、；：！？][“”‘’「」『』]?(?= )")
_BESIDE_MARK: Final = wide_pattern(f" (?:(?<=[{_MARKS}] )|(?=[{_MARKS}]))")
_SENTENCE_SPACE: Final = wide_pattern(rf" (?<=[。！？] )(?=[{HAN}A-Za-z0-9“‘《（「『])")
_ANY_MARK: Final = wide_pattern("[，。、；：,;:]")
_HAN_PAIR: Final = wide_pattern(rf"[{HAN}](?=[{HAN}])")
#: Beside a wide space, which stays, one is noise, too.
_BESIDE_WIDE: Final = rf"(?<=[{WIDE}] )(?=\u3000)|(?<=\u3000 )(?=[{WIDE}])"
_OCR_SPACE: Final = wide_pattern(rf" (?:(?<=[{WIDE}] )(?=[{WIDE}A-Za-z0-9%])|(?=[{WIDE}])(?<=[A-Za-z0-9%] )|{_BESIDE_WIDE})")
_WIDE_SPACE: Final = wide_pattern(rf" (?:(?<=[{WIDE}] )(?=[{WIDE}])|{_BESIDE_WIDE})")
_HALF_MARK_SPACE: Final = wide_pattern(rf" (?<=[{WIDE}] )(?=[,:;!?)])| (?<=[,:;!?)] )(?=[{WIDE}])")
#: Nine characters and numbers or more that all stand apart, but for a number behind a character, and a quote behind a mark.
_APART: Final = rf"(?:[{WIDE}](?:[A-Za-z0-9.,:%+-]++|[“”‘’「」『』])?+|[A-Za-z0-9.,:%+-]++)"
_SPREAD: Final = wide_pattern(rf"{_APART}(?: {_APART}){{8,}}+")
_SLOGAN: Final = wide_pattern(rf"[“《‘]([{HAN}]{{3,10}}) [{HAN}]{{3,10}}[”》’]")
#: So many spaces between Han may part items; of OCR's, one in so many has a character alone behind it, one in so many a pause.
_ITEMS, _ALONE_IN, _PAUSE_IN = 6, 12, 4
_PAUSE: Final = pattern("[，；！？,;!?]")
_ALONE: Final = wide_pattern(rf"(?<=[{HAN}] )[{HAN}](?= [{HAN}])")
_DIGIT_CHAIN: Final = wide_pattern(r"(?<![A-Za-z0-9.,])(?<![0-9] )[0-9](?: [0-9]){1,20}(?![A-Za-z0-9])")
#: 本报讯, 本报潮岸5月6日电: a space sets it off from what is reported, also where that begins with a day.
_DATELINE: Final = pattern("(?:本[报報网網刊台社][^ ，。：；]{0,12}|[^ ，。：；]{2,16}[0-9]日)[讯訊电電]")
#: 555-0131, 13800001234: a number to call, no quantity.
_CALLED: Final = pattern(r"[0-9]{3,4}-?[0-9]{4,8}\Z")
#: 看板：ferry 日期：5月: behind one field's value begins the next one's label.
_NEXT_LABEL: Final = wide_pattern(rf"(?<=[：:][^，。；！？：:\n]{{1,40}} )[{HAN}]{{2,6}} ?[：:]")
_DATE_UNITS: Final = ("年", "月", "日")


def space_edits(view: str, habit: Habit, prose: bool, changed: dict[int, str]) -> list[Edit]:
    """Find the spaces to take out of a block whose marks are settled; `changed`: places of quotes and brackets just widened.

    >>> from cleantext.characters.habit import Habit
    >>> space_edits("你好 ，山城", Habit(), prose=False, changed={})
    [(2, 3, '', 'mark-space')]
    """
    rules: dict[int, str] = {}
    beside_mark = _BESIDE_MARK.search(view)
    if "\n" not in view or habit.ocr_spaced:
        if (habit.parted or habit.ocr_spaced) and _is_ocr_spaced(view, habit, prose):
            stray = _WIDE_SPACE if habit.spacing == "spaced" else _OCR_SPACE
            rules.update((m.start(), "ocr-space") for m in stray.finditer(view))
            for slogan in _SLOGAN.finditer(view):
                rules.pop(slogan.end(1), None)
            for chain in _DIGIT_CHAIN.finditer(view):
                rules.update((at, "ocr-space") for at in range(chain.start() + 1, chain.end(), 2))
        elif habit.spacing == "tight" and prose:
            rules.update((m.start(), "joint-space") for m in _JOINT_SPACE.finditer(view) if not _separates(view, m.start()))
        if beside_mark and "，" in view:
            rules.update([(m.start(), "mark-space") for m in _SENTENCE_SPACE.finditer(view)])
    if beside_mark:
        spread = _spread(view)
        left: set[int] = set()
        if "\n" not in view or habit.ocr_spaced:
            stray = _WIDE_SPACE if habit.spacing == "spaced" else _OCR_SPACE
            for start, end in spread:
                rules.update((m.start(), "ocr-space") for m in stray.finditer(view, start, end))
        else:  # all of it stays: a second run tells by the marks that stand apart what was spread, and judges it closed up
            left = {at for run in spread for at in range(*run)}
        rules.update(
            [(m.start(), "mark-space") for m in _MARK_SPACE.finditer(view) if m.start() not in rules and m.start() not in left]
        )
    for at, new in changed.items():
        outer = at - 1 if new in "（“‘" else at + 1 if new in "）”’" else -1
        beyond = outer - 1 if outer < at else outer + 1
        if 0 < outer < len(view) - 1 and view[outer] == " " and _WIDE.match(view[beyond]):
            rules[outer] = "mark-space"
    return [(at, at + 1, "", rule) for at, rule in sorted(rules.items())] if rules else []


def closed_up(text: str) -> str:
    """Give a line that OCR spaced without the spaces between wide characters and beside half-width marks: for judging only.

    >>> closed_up("新 园 区 占 地 3 公 顷 , 明 年 完 工")
    '新园区占地 3 公顷,明年完工'
    """
    return _HALF_MARK_SPACE.sub("", _WIDE_SPACE.sub("", text))


def closed_up_where_spread(text: str) -> str:
    """Give a line that was spread over its column as `space_edits` closes it up, and any other as it is: for judging only.

    >>> closed_up_where_spread("航线总长37.4 公 里 ， 早 晚 两 班 ， 票价一元")
    '航线总长37.4公里，早晚两班，票价一元'
    """
    for start, end in reversed(_spread(text)):
        text = text[:start] + _OCR_SPACE.sub("", text[start:end]) + text[end:]
    return text


def _spread(text: str) -> list[tuple[int, int]]:
    """Find what was spread over a column: runs of characters and numbers that all stand apart, a mark among them.

    Where characters are listed or drawn apart, no mark stands apart, too.
    """
    if not MARK_APART.search(text):
        return []
    found = []
    for run in _SPREAD.finditer(text):
        tokens = run[0].split(" ")
        if any(token[0] in _PAUSES for token in tokens[1:-1]) and sum([_is_han(token[0]) for token in tokens]) * 2 >= len(tokens):
            found.append(run.span())
    return found


def _is_ocr_spaced(view: str, habit: Habit, prose: bool) -> bool:
    """Ask for three parted pairs of Han in four: text cut into words has three in five at most.

    In a document known for OCR's spaces, running text needs but one, and other blocks three in five.
    """
    least = 1 if habit.ocr_spaced else 6
    if view.count(" ") < least:
        return False
    spaced = sum([1 for left, right in pairwise(view.split(" ")) if _is_han(left[-1:]) and _is_han(right[:1])])
    if spaced < least:
        return False
    if habit.ocr_spaced and prose:
        return spaced < _ITEMS or not _parts_items(view, spaced)  # a row of them, of a programme or a caption
    # More tight pairs than this decide the matter: they need no counting.
    enough = (spaced * 2 if habit.ocr_spaced else spaced) // 3
    tight = sum([1 for _ in islice(_HAN_PAIR.finditer(view), enough + 1)])
    if habit.ocr_spaced:
        return tight <= enough
    return tight <= enough and bool(_ANY_MARK.search(view))


def _parts_items(view: str, spaced: int) -> bool:
    """Say whether the spaces of a block without a full stop part items: hardly a pause, hardly a character alone between two."""
    if "。" in view or len(_PAUSE.findall(view)) * _PAUSE_IN >= spaced:
        return False
    return len(_ALONE.findall(view)) * _ALONE_IN < spaced


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _separates(view: str, at: int) -> bool:
    """Say whether a space follows a paragraph's number or dateline, a number to call, a field, or stands inside a pair."""
    if view[:at].isdecimal() and view[at + 1 : at + 2] not in _DATE_UNITS:
        return True
    if at and view[at - 1] in "讯訊电電" and _DATELINE.fullmatch(view, 0, at):
        return True
    if _CALLED.search(view, max(0, at - 13), at) or _NEXT_LABEL.match(view, at + 1):
        return True
    low = max(0, at - 40)
    return any(view.rfind(opening, low, at) > view.rfind(closing, low, at) for opening, closing in ("“”", "《》", "【】", "「」"))


def wanted_joint_spaces(view: str) -> list[Edit]:
    """Find where a space is to be put in between Han and letters or digits.

    >>> wanted_joint_spaces("占地3公顷")
    [(2, 2, ' ', 'joint-space'), (3, 3, ' ', 'joint-space')]
    """
    places: set[int] = set()
    for found in _TIGHT_JOINT.finditer(view):
        at = found.start()
        if at and _HAN.match(view[at - 1]):
            places.add(at)
        if _HAN.match(view[at + 1 : at + 2]):
            places.add(at + 1)
    return [(at, at, " ", "joint-space") for at in sorted(places)]
