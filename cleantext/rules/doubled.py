"""Lines that another line of the page says, too: found by ``said_twice``, whatever they say."""

from __future__ import annotations

from . import Rule
from .names import count_names
from .patterns import pattern

CUT_SHORT = Rule(
    name="cut-short-above",
    kind="artifact",
    pattern="[^\\n]{12,400}",
    why="what a line straight below begins with, cut off in mid-sentence: the words of a picture, or a teaser",
    examples=("上周三清晨六点，渡口恢复通航。第一班船载着两百多人", "The ferry took two hundred people over the ..."),
    counter_examples=("渡口\n开航", ""),
    confidence=0.85,
    where="group",
    marks=True,
)
WITH_CREDIT = Rule(
    name="said-with-credit",
    kind="caption",
    pattern="[^\\n]{12,400}",
    why="a paragraph of the page again, word by word, with a picture's credit behind it: all but the credit stands there",
    examples=("渡口上周三恢复通航，第一班船载着两百人离岸。（林越 摄）", "渡口恢復通航，船上站滿了人。（圖／渡務處提供）"),
    counter_examples=("渡口\n开航", ""),
    confidence=0.85,
    where="group",
    marks=True,
)
CAPTION_TWICE = Rule(
    name="caption-twice",
    kind="caption",
    pattern="[^\\n]{12,400}",
    why="one line twice, straight below itself, with a picture's credit at its end: a picture's words and its caption",
    examples=("渡口恢復通航，船上站滿了人。（林越提供）", "渡口的清晨，第一班船離岸。圖／渡務處提供"),
    counter_examples=("渡口\n开航", ""),
    confidence=0.85,
    where="group",
    marks=True,
)
ABOVE_OWN_HEADLINE = Rule(
    name="above-own-headline",
    kind="navigation",
    pattern="[^\\n]{1,80}",
    why="the headline and what stands below, up to where it comes again above its text: a web page's head",
    examples=("渡口停航两年后恢复", "要闻 副刊 体育"),
    counter_examples=("渡口\n开航", ""),
    confidence=0.8,
    where="group",
    marks=True,
)
RULES = (CUT_SHORT, WITH_CREDIT, CAPTION_TWICE, ABOVE_OWN_HEADLINE)

_AT_END = pattern("[（(][^（()）。！？，]{2,24}[）)]\\Z|[。！？] ?[^。！？，]{2,20}\\Z")
_CREDIT = pattern("[^。！？，]{2,40}")
_OF_PICTURE = pattern("摄|供图|提供|图 ?[/／：:]|[/／] ?图|资料")
_DRESS = "。 （(【〔[）)】〕]"


def ends_in_credit(whole: str, rest: str) -> bool:
    """Whether ``rest``, what ``whole`` ends in, is the credit of a picture.

    >>> ends_in_credit("渡口复航。（林越摄）", "。（林越摄）"), ends_in_credit("渡口复航。林越说", "。林越说")
    (True, False)
    """
    credit = rest.strip(_DRESS)
    if not whole.endswith(rest) or not _CREDIT.fullmatch(credit):
        return False
    return _OF_PICTURE.search(credit) is not None and (count_names(credit) > 0 or len(credit) <= 20)


def has_credit(text: str) -> bool:
    """Whether a line ends in a picture's credit, in brackets or behind its last sentence.

    >>> has_credit("渡口复航。（林越提供）"), has_credit("渡口复航。图／渡务处提供"), has_credit("渡口复航（图）。")
    (True, True, False)
    """
    found = _AT_END.search(text)
    return found is not None and ends_in_credit(text, found.group())
