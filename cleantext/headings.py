"""Title, deck, heading or body: what each block of the text is, from its shape and its place."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from cleantext.headline_lines import MOST_LINES, stops_in_word, wrapped_headlines
from cleantext.lines import Lines, width
from cleantext.marks import cannot_begin, ends_sentence, joint
from cleantext.rules.names import count_names
from cleantext.rules.patterns import pattern, wide_pattern
from cleantext.rules.words import words
from cleantext.shapes import in_common, is_headline, is_running, is_title_line, running_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleantext.layout import Layout

_ROW = pattern(r"(?:19|20)\d\d(?!\d)|\d{5}|\d[^\d]{1,6}\d[^\d]{0,6}\d| {2}")
_LATIN = pattern("[A-Za-z]{3}")
#: An equation, a leader of dots, a template or a link in brackets: a line with one is none of a headline.
_NO_HEADLINE = pattern(r" = |\.{5}|…{3}|\A(?:\{\{|\[\[)")
#: Two numbers among words: so many in each of two lines are results.
_NUMBERS = pattern(r"\d(?:[^\d]{1,40})\d")
#: What an English letter closes with, above who signs it.
_CLOSES_LETTER = pattern(r"(?:Yours?\b[a-z ]{0,20}|(?:[Ww]ith )?\w{0,12} ?(?:[Rr]egards|[Ww]ishes)|\w{0,12} ?[Ss]incerely),\Z")
_NOTE = pattern("[(（][^()（）]{1,80}[)）]")
#: A line that begins so begins something: a question, a speaker, a chapter, an item, a deck.
_BEGINS = pattern(
    "[问答甲乙丙丁][：:]|——|第[一二三四五六七八九十百零〇0-9]{1,4}[章回节幕集]|"
    "[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]"
)
_BEGINS_FIRST = frozenset("问答甲乙丙丁—第一二三四五六七八九十（(")
_SPEAKS = ("问：", "问:", "答：", "答:")
#: What a deck begins with that says of whom the text is: the name that ends it is no writer's.
_ABOUT = tuple(f"——{word}" for word in words("专访 访 对话 记 追记 走近 忆 怀念"))
#: A day in words (with a year in figures it is a row), and where.
_DAY = pattern(
    "(?:(?:中华)?民国[一二三四五六七八九十]{1,4}|[一二三四五六七八九〇○零]{4})年"
    "(?: ?[一二三四五六七八九十]{1,3}月(?: ?[一二三四五六七八九十]{1,3}日)?)?"
    r"|(?:[一二三四五六七八九〇○零]{4}年)?[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日(?:[晨夜]|夜?于[^，。]{1,6})?"
)
#: A section's heading that begins with a label.
_SECTION_LABEL = wide_pattern("[\u3400-\u9fff]{2,4}[ \u3000][0-9A-Za-z\u3400-\u9fff“”《》，、·]{4,20}")
#: Cells of the indent of a paragraph.
_PARAGRAPH = 4
#: A second headline above the text, no heading, has more cells.
_LONG_DECK = 16
#: Cells of a name at most.
_NAME = 8
#: Cells of a section's name: as short a second line has no headline.
_SECTION = 4
#: Lines of the shortest stanza that is told by itself, and cells of the longest line of verse.
_STANZA, _VERSE = 3, 30
#: So many lines below a headline tell what it is about.
_NEAR = 5
#: 地址：, 电话：: what a line of a notice is about.
_FIELD = pattern("(?:[^\\x00-\\x7f，。、；：！？“”‘’（）《》]{2,4}|[A-Z][A-Za-z ]{1,20})[：:]")
#: 案例三: what pieces of one kind are called, and which of them it is.
_COUNTED = wide_pattern("([\u3400-\u9fff]{2,4})[一二三四五六七八九十]{1,2}")
_NUMBER = pattern("0[1-9]|[一二三四五六七八九十]{1,2}")


def label_headings(lines: Lines, layout: Layout, running: set[int]) -> None:
    """Set the kinds ``title``, ``deck`` and ``heading`` above blocks of running text (``running``); all else stays ``body``.

    Lines of one headline set on two or three lines become one, with a space between, in texts that are rejoined at all.
    """
    if len(running) < 2:
        return
    for mend in (_part_sections, _join_wrapped):
        if mend(lines, layout, running):
            found = running_blocks(lines, layout)
            running.clear()
            running.update(found)
    if _join_numbers(lines, layout):
        running = running_blocks(lines, layout)
    blocks = [b for b, kind in enumerate(layout.kinds) if kind == "body"]
    unmarked = [b for b in blocks if b not in running and is_headline(lines, layout, b)]
    if len(unmarked) > 1.5 * len(running) + 2:
        return
    candidates = set(unmarked)
    seen_text = False
    for k, (b, below) in enumerate(itertools.pairwise(blocks)):
        if b in running:
            seen_text = True
        elif b in candidates and (below in running or below in candidates):
            layout.kinds[b] = _kind_of(lines, layout, blocks, k, seen_text=seen_text)
            layout.confidences[b] = 0.8
            _join_lines(lines, layout, blocks, k, candidates)


def _join_numbers(lines: Lines, layout: Layout) -> bool:
    """Put a section number that stands alone (01, 02) in front of the headline below it; gives whether any was.

    Only on a page where other things were mended: a clean text may like its numbers on lines of their own.
    """
    joined = False
    if layout.own_structure and all(kind == "body" for kind in layout.kinds):
        return joined
    for b in range(len(layout.kinds) - 2, -1, -1):
        first = layout.bounds[b]
        text = lines.texts[layout.order[first]]
        if len(text) > 2 or layout.bounds[b + 1] - first > 2 or not _NUMBER.fullmatch(text):
            continue
        if not _counts_on(text, lines.texts):
            continue
        if layout.kinds[b] != "body" or layout.kinds[b + 1] != "body":
            continue
        if layout.bounds[b + 1] - first > 1:  # no blank line between number and headline
            title = layout.order[first + 1]
            if not (layout.is_hard(b) and is_title_line(lines, title) and is_running(lines, layout, b + 1)):
                continue
            layout.joints[title] = " "
        elif is_headline(lines, layout, b + 1) and b + 2 < len(layout.kinds) and is_running(lines, layout, b + 2):
            layout.merge_with_next(b, " ")
        else:
            continue
        layout.kinds[b], layout.confidences[b] = "heading", 0.8
        layout.log.append(("joined-heading", tuple(layout.lines_of(b)), 0.7, (), True))
        joined = True
    return joined


def _join_wrapped(lines: Lines, layout: Layout, running: set[int]) -> bool:
    """Join the lines of headlines that their column wrapped, and part those of two sizes; gives whether any were.

    Only on a page where other things were mended.
    """
    joined, text = False, list[str]()
    if layout.own_structure:
        return joined
    for b in range(len(layout.kinds) - 2, -1, -1):
        count = layout.bounds[b + 1] - layout.bounds[b]
        if not 1 < count <= MOST_LINES or not layout.is_hard(b) or layout.kinds[b] != "body":
            continue
        if b + 1 not in running and layout.kinds[b + 1] != "deck":
            continue
        head = lines.texts[layout.order[layout.bounds[b + 1]]]
        if cannot_begin(head) or head[0].islower():
            continue  # text that goes on
        text = text or [lines.texts[i] for n in running for i in layout.lines_of(n)]
        numbers = layout.lines_of(b)
        if sum([lines.texts[i][0].isdecimal() for i in numbers]) > 1:
            continue  # rows of a chronicle, a list, hours
        starts = wrapped_headlines([lines.texts[i] for i in numbers], text)
        if not starts:
            continue
        joined = True
        for first, last in reversed(list(itertools.pairwise([*starts, count]))):
            for above_line, line in itertools.pairwise(numbers[first:last]):
                layout.joints[line] = joint(lines.texts[above_line], lines.texts[line])
            if first:
                layout.part(b, first)
            at = b + bool(first)
            kind = "heading" if min(running) < b else "deck" if first else "title"
            layout.kinds[at] = "deck" if lines.texts[numbers[first]].startswith("——") else kind
            layout.confidences[at] = 0.8
            if last - first > 1:
                layout.log.append(("joined-heading", tuple(numbers[first:last]), 0.7, (), True))
    return joined


def _part_sections(lines: Lines, layout: Layout, running: set[int]) -> bool:
    """Part a section's heading (船工 四十年的账本) from the title straight above it; gives whether any was.

    It begins with a label set off by a space, as another headline of the page does that stands alone above text.
    """
    if layout.own_structure:
        return False
    above_text = [b for b, kind in enumerate(layout.kinds) if kind == "body" and b not in running and b + 1 in running]
    labelled = [b for b in above_text if _SECTION_LABEL.fullmatch(lines.texts[layout.order[layout.bounds[b + 1] - 1]])]
    several = [b for b in labelled if layout.bounds[b + 1] - layout.bounds[b] > 1 and is_headline(lines, layout, b)]
    if len(several) == len(labelled):
        return False
    for b in reversed(several):
        layout.part(b, layout.bounds[b + 1] - layout.bounds[b] - 1)
    return bool(several)


def _counts_on(number: str, texts: Sequence[str]) -> bool:
    """Whether a number of two digits is the first, or the one before it begins a line, too: else it is a page's.

    >>> _counts_on("02", ["01开局"]), _counts_on("09", ["渡口"]), _counts_on("三", ["渡口"])
    (True, False, True)
    """
    if not number.isdigit() or number in ("01", "02"):
        return True
    before = f"0{int(number) - 1}"
    return any(text.startswith(before) for text in texts)


def _kind_of(lines: Lines, layout: Layout, blocks: list[int], k: int, *, seen_text: bool) -> str:
    """Whether a headline is title, deck or heading, by its dash and its place; ``seen_text``: running text stands above it."""
    text, below = (lines.texts[layout.lines_of(b)[0]] for b in blocks[k : k + 2])
    if text.startswith(("——", "--", "—")):
        return "deck"
    if (not seen_text and "title" not in layout.kinds) or below.startswith("——"):
        return "title"
    is_below_title = k > 0 and layout.kinds[blocks[k - 1]] in ("title", "deck")
    return "deck" if not seen_text and is_below_title and width(text) > _LONG_DECK else "heading"


def _join_lines(lines: Lines, layout: Layout, blocks: list[int], k: int, headlines: set[int]) -> None:
    """Join the lines of the ``k``-th block where they are one headline; ``headlines``: all blocks that may be one."""
    numbers = layout.lines_of(blocks[k])
    if len(numbers) < 2 or layout.own_structure or not _is_one_headline([lines.texts[i] for i in numbers]):
        return
    if _heads_section(lines, layout, numbers[-1], headlines) or _begins_text(lines, numbers) or _ends_text(lines, numbers):
        return
    beside = headlines.intersection((blocks[k + 1], *blocks[max(0, k - 1) : k]))
    if any(_are_alike(lines, numbers, layout.lines_of(b)) for b in beside) or (k and _is_stanza(lines, layout, blocks[k - 1])):
        return
    texts = [lines.texts[i] for i in numbers]
    for (above, below), line in zip(itertools.pairwise(texts), numbers[1:], strict=True):
        layout.joints[line] = "" if _runs_on(above) or stops_in_word(above, below) else " "
    layout.log.append(("joined-heading", tuple(numbers), 0.7, (), True))


def _begins_text(lines: Lines, numbers: Sequence[int]) -> bool:
    r"""Whether the last line of a headline has a paragraph's indent and a comma inside: the first of the text.

    >>> from .lines import split
    >>> [_begins_text(split(f"渡口昨天复航\n{indent}昨天，第一班船"), [0, 1]) for indent in ("　　", "")]
    [True, False]
    """
    first, last = numbers[0], numbers[-1]
    return lines.indents[last] >= lines.indents[first] + _PARAGRAPH and "，" in lines.texts[last][:-1]


def _ends_text(lines: Lines, numbers: Sequence[int]) -> bool:
    r"""Whether the first line of a headline ends what stands straight above it: who gives notice, who wrote.

    The text above says as much of it as the text below, and less of what the last line says.

    >>> from .lines import split
    >>> below = "渡口船票一张昨天遗失，声明作废。"
    >>> _ends_text(split(f"特此公告。\n柳溪县法院\n船票遗失声明\n{below}"), [1, 2])
    True
    >>> _ends_text(split(f"特此公告。\n\n柳溪县法院\n船票遗失声明\n{below}"), [1, 2])
    False
    """
    first, last = numbers[0], numbers[-1]
    if not first or lines.gaps[first] or not ends_sentence(lines.texts[first - 1]):
        return False
    texts = lines.texts
    above, below = "\n".join(texts[max(0, first - _NEAR) : first]), "\n".join(texts[last + 1 : last + 1 + _NEAR])
    if in_common(texts[first], above) < in_common(texts[first], below):
        return False
    return in_common(texts[last], above) < in_common(texts[last], below)


def _heads_section(lines: Lines, layout: Layout, i: int, headlines: set[int]) -> bool:
    """Whether the last line of a headline is one word, or one and its number, as one that stands alone elsewhere.

    Then it heads the text below.
    """
    alone = [numbers[0] for numbers in map(layout.lines_of, headlines) if len(numbers) == 1]
    if lines.cells[i] <= _SECTION:
        return any(lines.cells[other] <= _SECTION for other in alone)
    label = _COUNTED.fullmatch(lines.texts[i])
    return label is not None and any(
        (found := _COUNTED.fullmatch(lines.texts[other])) and found[1] == label[1] for other in alone
    )


def _are_alike(lines: Lines, numbers: Sequence[int], others: Sequence[int]) -> bool:
    """Whether two blocks have lines of the same widths, one below the other: couplets, stanzas."""
    return [lines.cells[i] for i in numbers] == [lines.cells[i] for i in others]


def _is_stanza(lines: Lines, layout: Layout, b: int) -> bool:
    """Whether a block is three short lines or more with hard breaks: verse, and the two lines straight below may be, too."""
    numbers = layout.lines_of(b)
    return len(numbers) >= _STANZA and layout.is_hard(b) and max(lines.cells[i] for i in numbers) <= _VERSE


def _runs_on(text: str) -> bool:
    """Whether a headline's line pauses, or stops in a title or a quotation: no space parts it from the next line.

    >>> _runs_on("渡口复航："), _runs_on("转自《渡口"), _runs_on("渡口复航")
    (True, True, False)
    """
    if text.isascii() or text[-1] in "：，、—:":
        return not text.isascii()
    from cleantext.language.open_marks import leaves_open  # few headlines are asked

    return leaves_open(text)


def _is_one_headline(texts: list[str]) -> bool:
    """Whether lines are one headline on two lines, not rows of a table, an address, a date below a name, a note in brackets.

    >>> [_is_one_headline(["渡口夜里有灯了", below]) for below in ("老人出门不再摸黑", "编辑同志：", "第十二回")]
    [True, False, False]
    >>> [_is_one_headline(["柳溪航运公司", below]) for below in ("一九九七年", "民国八十六年 十月", "一九九七年复航")]
    [False, False, True]
    >>> _is_one_headline(["一盏路灯。", "人物：老人、青年"]), _is_one_headline(["问：夜里渡口的灯", "由谁来点？"])
    (False, False)
    >>> [_is_one_headline(texts) for texts in (["渡口夜里有灯了", "周立言"], ["此致", "敬礼"], ["广告", "大昌绸缎庄"])]
    [False, False, False]
    >>> _is_one_headline(["——专访上渡镇渡口管委会主任", "周立言"])
    True
    >>> _is_one_headline(["尊敬的编辑同志：", "您好！"]), _is_one_headline(["渡口的编辑同志：", "夜里有灯吗？"])
    (False, True)
    >>> [_is_one_headline(texts) for texts in (["上渡船工周平", "五月二十日"], ["Yours sincerely,", "H. Stone"])]
    [False, False]
    >>> _is_one_headline(["Upper Ferry 3 Weir 1", "Old Mill 0 Port 2"]), _is_one_headline(["Yours, ours,", "The Mill"])
    (False, True)
    >>> _is_one_headline(["地址：上渡村一号", "电话：五五五"]), _is_one_headline(["渡口：夜里有灯了", "老人出门不再摸黑"])
    (False, True)
    """
    if width(texts[0]) <= _SECTION:
        return False  # a label, a greeting
    if width(texts[-1]) <= _NAME and texts[-1].isalpha() and count_names(texts[-1]) == 1 and not texts[0].startswith(_ABOUT):
        return False  # who wrote it
    if texts[0][-1] == "。" or texts[-1][-1] in "：:" or all(map(_FIELD.match, texts)):
        return False
    if _DAY.fullmatch(texts[-1]):
        return False
    if any(map(_NO_HEADLINE.search, texts)) or all(map(_NUMBERS.search, texts)) or _CLOSES_LETTER.match(texts[0]):
        return False
    if all(text[0].isdecimal() for text in texts):
        return False  # verses, items
    if len(texts) > 2 or any("　" in text or _ROW.search(text) for text in texts):
        return False
    if len(texts) == 2 and sum([text[0] in "“「" and text[-1] in "”」" for text in texts]) == 1:
        return False  # what somebody says, above or below the headline
    if texts[0][-1] in "：:" and texts[-1][-1] in "！!" and width(texts[-1]) <= _NAME:  # a salutation
        return False
    if texts[0].startswith(_SPEAKS) or (texts[-1][0] in _BEGINS_FIRST and _BEGINS.match(texts[-1])):
        return False
    if _NOTE.fullmatch(texts[0]) or (_NOTE.fullmatch(texts[-1]) and width(texts[-1]) > 16):
        return False
    return not all(" " in text for text in texts) or _LATIN.search("".join(texts)) is not None
