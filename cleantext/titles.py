"""Titles that stand right above their text, as wide as its lines: told by what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.shapes import in_common

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Weights of a logistic model: a constant; how much likelier the text below is behind the title than as a beginning, and how
#: likely the title ends there, in natural logarithms; whether a paragraph begins below by its width; for each character of a
#: pair that stands in the text below too, and in the text above; whether both begin with the same characters. A title says in
#: short what its text says, and nothing of what the text above did. Fitted on news in columns of 13 to 22 characters, the
#: titles as wide as the text.
_CONSTANT, _GAIN, _END, _BEGINS, _BELOW, _ABOVE, _SAME = -1.36, -0.76, 0.66, 5.59, 0.31, -0.31, 2.19
#: Log-odds from which a line is a title: then of 10,000 first lines of paragraphs five are taken for one, and of the titles
#: that neither width nor a gap tells, three quarters are found.
_SURE = 1.5
#: Lines above and below that are looked at; more characters in common than these tell no more.
_NEAR = 5
_MOST_BELOW, _MOST_ABOVE = 14, 10


def reads_as_title(texts: Sequence[str], first: int, last: int, *, begins: bool) -> bool:
    """Whether the lines from ``first`` to ``last`` of ``texts`` are, by their words, the title of the text below them.

    There is a line below; ``begins``: whether that is a paragraph's first by its width.

    >>> text = ["昨天，柳溪镇修了三年的老磨坊开门迎", "客，水轮又转了起来。来看热闹的人"]
    >>> reads_as_title(["柳溪镇老磨坊开门迎客引来游人", *text], 0, 0, begins=False)
    True
    >>> reads_as_title(text, 0, 0, begins=False)
    False
    """
    title, head = "".join(texts[first : last + 1]), texts[last + 1]
    below = in_common(title, "\n".join(texts[last + 1 : last + 1 + _NEAR]))
    if not (below or begins):  # so are two lines of three, and a title that has nothing to do with its text is hardly one
        return False
    from cleantext.language.ngrams import general  # noqa: PLC0415 - a page whose titles stand apart needs no model

    model = general()
    odds = _CONSTANT + _GAIN * model.joint_gain(title, head) + _BEGINS * begins + _SAME * (title[:2] == head[:2])
    odds += _BELOW * min(_MOST_BELOW, below)
    if odds <= _SURE:  # what is left only lowers them
        return False
    odds += _END * model.end_logprob(title)
    odds += _ABOVE * min(_MOST_ABOVE, in_common(title, "\n".join(texts[max(0, first - _NEAR) : first])))
    return odds > _SURE
