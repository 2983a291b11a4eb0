"""Which marks end a sentence, which open and close, and what stands between two joined lines."""

from __future__ import annotations

import re

from cleantext.lines import width
from cleantext.rules.patterns import pattern, wide_pattern

#: Marks after which a sentence is over.
FINAL = frozenset("。！？…!?．｡")
#: Marks that may follow a final mark and are looked through.
CLOSERS = "”’」』）)】》〉〗］]\"'＂＇〞〟"
#: Those of them that furniture is told by: no brackets of headings.
_BEHIND_END = "”’」』）)\"'"
#: What else a sentence can end in: a full stop of Latin script, or marks that are looked through.
LOOKED_THROUGH = frozenset(CLOSERS + ".«»‹›“")
#: A quotation closes so in French and German, a note's number stands so behind a full stop.
_CLOSE_WORDS = pattern(r"[.!?…](?: [»›]|[«»‹›])\Z|[.!?]“\Z|[.!?。！？…”」]\[\d{1,3}\]\Z")
#: Marks inside a sentence.
CLAUSE = frozenset("，、；：,;:､﹐")
#: Marks of which typesetting may leave one half.
HALVED = frozenset("，。、；：？！“”‘’「」『』（）《》【】·")
#: Marks that no line of typeset text begins with, so that one at a line's head was pushed over from the line above.
_CANNOT_BEGIN = frozenset("，。、；：！？”’」』）》】〉〗…—·%％,.;:!?)]}､｡～")
#: What parts a word at a line's end, in Fraktur too; the last is what engines of OCR write for a hyphen that is no writer's.
LINE_END_HYPHENS = "-\u2010\u2e17\u00ac"
_HYPHENS = "\u00ad\u2010\u2011"
#: A page's number between two such marks is no text: none goes on in it.
_NUMBER_BETWEEN = pattern("[·—～…] ?[0-9]{1,4} ?[·—～…]")
#: Particles that lean on the word before them; a paragraph begins with one only as part of a word such as 了解.
_LEANING = pattern("的(?![确確士])|了(?![解不却卻然无無如结結断斷得])|着(?![力眼手重火急陆陸装裝实實迷色想墨])|[们們吗嗎呢吧嘛]")
_LEANING_FIRST = frozenset("的了着们們吗嗎呢吧嘛")
#: Of 50,000 paragraphs of news two begin so, of the rests of cut ones one in seven.
_STUMP = wide_pattern(
    "[\u4e00-\u9fff](?<![一二三四五六七八九十甲乙丙丁唉哦嗯啊哎嘿哈喂噢哇呀呵嗨哟喲咦呃是不好行对對看瞧听聽来來爸妈媽娘爹爷爺奶哥姐叔婶嬸舅姑姨])"
    "[，。；、！？…”》）]"
)
_REMARK = pattern("[（(][^（）()]{6,120}[）)]|【[^【】]{6,120}】")
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "【": "】"}
_OPENERS = frozenset(_PAIRS)
_CLOSING = {close: opener for opener, close in _PAIRS.items()}
_PAIR_MARKS = pattern(f"[{re.escape(''.join(_PAIRS) + ''.join(_CLOSING))}]")

#: Characters from here on are set without spaces, ligatures of Latin script aside.
_WIDE_FIRST, _LIGATURES = "\u2e80", "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
_WIDE_LETTER = wide_pattern("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]")
_HANGUL = wide_pattern("[\uac00-\ud7a3\u1100-\u11ff]")

#: The first piece of a line that typesetting would not break: opening marks, then a number or Latin word or one character,
#: then the marks that can't begin a line.
_FIRST_TOKEN = pattern(
    r"[“‘「『（《【(\[]{0,4}(?:[0-9A-Za-z][0-9A-Za-z.,%+/:&'—–-]{0,40}|[^\s])[，。、；：！？”’」』）》】…,.!?;:)\]％%]{0,4}"
)

#: Words that no heading ends in, for something must follow, and that one in capitals leaves small: English, German, French,
#: Spanish.
LEAN_FORWARD = frozenset((
    "a", "an", "the", "of", "at", "in", "on", "to", "for", "from", "with", "by", "and", "or", "as", "his", "her",
    "their", "its", "is", "was", "were", "has", "had", "that", "which", "der", "die", "das", "den", "dem", "des",
    "ein", "eine", "einen", "einem", "einer", "und", "oder", "von", "zu", "zum", "zur", "im", "am", "mit", "bei",
    "aus", "für", "auf", "le", "la", "les", "un", "une", "du", "de", "et", "ou", "à", "au", "aux", "par", "pour",
    "dans", "sur", "avec", "el", "los", "las", "una", "y", "o", "del", "al", "con", "por", "para", "en",
))  # fmt: skip
_FIRST_WORD = pattern(r"[^\s-]{1,40}-?")
#: Half-width marks in Chinese text: what stands in front, or behind, is a Han character or a Chinese quote; at the end of a line,
#: the number or word in front may belong to one.
_HALF_WIDTH = wide_pattern(
    "(?<=[\u3400-\u9fff”’》]\\)?)(?:[,:;?!()．｡]|\\.(?=[\u3400-\u9fff“”\n]|\\Z))|[,:;?!()](?=[\u3400-\u9fff“‘《])"
    "|(?<=[\u3400-\u9fff][0-9A-Za-z.%]{1,8})[,:;](?=\n|\\Z)"
)
_FULL_WIDTH = dict(zip(",:;?!().．｡", "，：；？！（）。。。", strict=True))


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends in a final mark, looking through closing marks and through a bracketed credit behind the mark.

    >>> [ends_sentence(t) for t in ("Er schwieg.«", "« Oui. »", "„Nein.“", "He left.[2]", "他说：“", "elle dit : «")]
    [True, True, True, True, False, False]
    >>> [ends_sentence(t) for t in ("他来了。”", "下雨了。（记者 某某）", "一是", "He left.", "（试行）")]
    [True, True, False, True, False]
    """
    last = text[-1]
    if last in FINAL:
        return True
    if last == ".":
        return len(text) > 1 and not text[-2].isspace()
    if last in LOOKED_THROUGH:
        inner = text.rstrip(CLOSERS + " ")
        if inner and (inner[-1] in FINAL or inner[-1] == "."):
            return True
        if last in "]«»‹›“":
            return _CLOSE_WORDS.search(text, max(0, len(text) - 8)) is not None
        if last in "）)】":
            at = max(text.rfind("（", -60), text.rfind("(", -60), text.rfind("【", -60))
            before = text[:at].rstrip(CLOSERS + " ") if at > 0 else ""
            return bool(before) and before[-1] in FINAL
    return False


def ends_in(text: str, marks: frozenset[str]) -> bool:
    """Whether ``text`` ends in one of ``marks``, looking through three closing marks at most.

    >>> [ends_in(text, frozenset("。；")) for text in ("他来了。", "“他来了。”）", "他来了；）)）)", "他来了，")]
    [True, True, False, False]
    """
    return text[-4:].rstrip(_BEHIND_END)[-1:] in marks


def is_remark(text: str) -> bool:
    """Whether ``text`` is one remark in brackets (who wrote this, where it comes from): nothing of it is missing.

    >>> [is_remark(t) for t in ("（作者是上渡小学教师）", "（试行）", "（试行）的办法（二）", "他来了（昨天")]
    [True, False, False, False]
    """
    return _REMARK.fullmatch(text) is not None


def with_wide_marks(text: str) -> str:
    """Give Chinese lines with their half-width marks as full-width ones, a character each; marks of numbers and Latin words stay.

    For judging only: what is written is decided by the habit of the whole text.

    >>> with_wide_marks("目前,全区共有1,200户(含新增),")
    '目前，全区共有1,200户（含新增），'
    """
    return _HALF_WIDTH.sub(lambda mark: _FULL_WIDTH[mark.group()], text) if any(map(text.__contains__, _FULL_WIDTH)) else text


def first_token_cells(text: str) -> int:
    """Cells of the first piece of ``text`` that can't be broken: what would have had to fit on the line above.

    >>> first_token_cells("后，为"), first_token_cells("2023年"), first_token_cells("“产业”")
    (4, 4, 4)
    """
    if "一" <= text[0] <= "\u9fff" and "一" <= text[1:2] <= "\u9fff":
        return 2
    found = _FIRST_TOKEN.match(text)
    token = found.group() if found else text[:1]
    return width(token)


def first_word(text: str) -> str:
    """The first word, which ends at a space or behind a hyphen; at most 40 characters are looked at.

    >>> first_word("a word"), first_word("well-known")
    ('a', 'well-')
    """
    found = _FIRST_WORD.match(text)
    return found.group() if found else text[:1]


def first_word_cells(text: str) -> int:
    """Cells of the first word.

    >>> first_word_cells("a word"), first_word_cells("시장은 올해로"), first_word_cells("well-known")
    (1, 6, 5)
    """
    return width(first_word(text))


def begins_with_stump(text: str) -> bool:
    """Whether the first clause is a single character, as where a line broke in a word; numerals and calls are none.

    >>> begins_with_stump("立，错落有致。"), begins_with_stump("一、出让宗地"), begins_with_stump("爸，您好。")
    (True, False, False)
    """
    return _STUMP.match(text) is not None


def cannot_begin(text: str) -> bool:
    """Whether ``text`` begins as no paragraph does: with a mark that closes, or a character that leans on the word before.

    >>> cannot_begin("，后来"), cannot_begin("了一下。"), cannot_begin("老桥")
    (True, True, False)
    """
    return begins_with_closing_mark(text) or (text[0] in _LEANING_FIRST and _LEANING.match(text) is not None)


def begins_with_closing_mark(text: str) -> bool:
    """Whether the first character is a mark that no line of typeset text begins with: it goes on with the one above.

    >>> begins_with_closing_mark("·玛丽说"), begins_with_closing_mark("·3·")
    (True, False)
    """
    return text[0] in _CANNOT_BEGIN and not text.startswith(("——", "……", "...")) and _NUMBER_BETWEEN.fullmatch(text) is None


def closes_what_is_open(above: str, below: str) -> bool:
    """Whether a quotation or bracket left open at the end of ``above`` is closed by the first such mark of ``below``.

    >>> closes_what_is_open("打造成为“产", "城人文”融合的样板"), closes_what_is_open("一“二”三", "四”五")
    (True, False)
    """
    stack: list[str] = []
    for mark in _PAIR_MARKS.findall(above):
        if mark in _OPENERS:
            stack.append(mark)
        elif stack and stack[-1] == _CLOSING[mark]:
            stack.pop()
    if not stack:
        return False
    first = _PAIR_MARKS.search(below)
    return first is not None and first.group() == _PAIRS[stack[-1]]


def joint(above: str, below: str) -> str:
    """What stands where two lines of one paragraph meet: one space between Latin or Korean words, else nothing.

    No space beside Han and kana, between digits of Chinese text, beside quotes and dashes of Chinese text, nor after a hyphen,
    be it a soft one.

    >>> joint("增材制", "造设备"), joint("the old", "bridge"), joint("约3.", "54平方"), joint("he said", "“no”")
    ('', ' ', '', ' ')
    >>> joint("rief der Wärter", "„Nein“"), joint("cửa sổ", "gấp thuyền"), joint("the very", "ﬁrst"), joint("他喊", "„船“")
    (' ', ' ', ' ', '')
    >>> joint("the ferry", "— late again — left"), joint("the ferry", "—late again—left")
    (' ', '')
    """
    left, right = above[-1], below[0]
    if left.isascii() and right.isascii():
        if left == "-" and len(above) > 1 and above[-2].isalnum():
            return ""
        if (left.isdigit() and right.isdigit()) or not (left.isalpha() and right.isalpha()):
            return "" if _is_wide_text(above) or _is_wide_text(below) else " "
        return " "
    if left in _HYPHENS:
        return ""
    if _HANGUL.match(left) or _HANGUL.match(right):
        return "" if right in _CANNOT_BEGIN else " "
    if (left >= _WIDE_FIRST and left not in _LIGATURES) or (right >= _WIDE_FIRST and right not in _LIGATURES):
        return ""
    if (left in "—–" and above[-2:-1] != " ") or (right in "—–" and below[1:2] != " "):
        return ""  # set without spaces
    return "" if _is_wide_text(above) or _is_wide_text(below) else " "


def _is_wide_text(text: str) -> bool:
    """Whether ``text`` holds Han or kana."""
    return not text.isascii() and _WIDE_LETTER.search(text) is not None
