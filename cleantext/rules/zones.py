"""Lines that furniture above and below gives away, where no sentence stands: tried by ``zones``, whatever they say."""

from __future__ import annotations

from . import Rule

ABOVE_HEADLINE = Rule(
    name="above-headline",
    kind="navigation",
    pattern="[^\\n]{1,20}",
    why="a word or two beside the bars at the page's head, above the headline, in a row of its like or between two of them",
    examples=("副刊", "Obituaries"),
    counter_examples=("渡口\n开航", ""),
    confidence=0.65,
    where="group",
)
BELOW_TEXT = Rule(
    name="below-text",
    kind="navigation",
    pattern="[^\\n]{1,90}",
    why="a line without a sentence between the bars below the last one: a tag, a link, a part of the page's foot",
    examples=("老街剃头店 一张椅子坐三代", "Lighthouses"),
    counter_examples=("渡口\n开航", ""),
    confidence=0.65,
    where="group",
)
BESIDE_BYLINE = Rule(
    name="beside-byline",
    kind="metadata",
    pattern="[^\\n]{1,44}",
    why="a short line between two lines of the box below a headline, narrower than that, none of whose words the text has",
    examples=("关注", "Sentinel Staff"),
    counter_examples=("渡口\n开航", ""),
    confidence=0.6,
    where="group",
)
DAY_UNDER_HEADLINE = Rule(
    name="day-under-headline",
    kind="metadata",
    pattern="[^\\n]{8,40}",
    why="a day, perhaps with the hour, between the text and a headline that stands below a web page's bars: when it appeared",
    examples=("2023-05-06 07:30", "2023年5月6日"),
    counter_examples=("渡口\n开航", ""),
    confidence=0.7,
    where="group",
)
RULES = (ABOVE_HEADLINE, BELOW_TEXT, BESIDE_BYLINE, DAY_UNDER_HEADLINE)
