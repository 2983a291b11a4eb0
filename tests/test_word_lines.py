"""Lines of words set to widths in print: which are full, and which begin a paragraph though their indent is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import cleantext
from cleantext.letter_widths import SPACE, natural_width
from cleantext.lines import split
from cleantext.paragraphs.body import Body, Box
from cleantext.paragraphs.word_lines import WordLines

if TYPE_CHECKING:
    from collections.abc import Callable

_TEXT = """\
The tram to Lower Hythe began to run again on Monday, eleven years after the council took up half of its rails to mend a
drain.

About sixty people stood at the depot before six in the morning. A baker from Mill Lane handed out rolls, and the
driver, Wilma Orme, rang the bell until somebody in a window across the street asked her to stop. She did not stop.

The line is four miles long and has nine halts. It will carry some two thousand people a day, most of them pupils and
nurses.

“We had given it up,” said Ivor Quill, who kept the old timetable in a frame. “My wife would have sold it with the
house.”

Not all who live along the line are glad. The wheels squeal in the bend below the church. Grease is to be tried in
spring, and if that is no help the rail itself will be laid in rubber, which costs a good deal more. Until then trams
will walk through the bend.

A ticket costs two shillings. Children under six and dogs of any size travel free. Bicycles stay at home, as they always
did."""
PARAGRAPHS = [paragraph.replace("\n", " ") for paragraph in _TEXT.split("\n\n")]


def by_print(measure: float, indent: float = 1.5) -> tuple[list[str], list[int]]:
    """The paragraphs in lines of so many ems, the first of each shorter by an indent, and the numbers of those."""
    return _set(natural_width, SPACE, measure, indent)


def by_count(measure: int) -> tuple[list[str], list[int]]:
    """The same in lines of so many letters, as a machine wraps them."""
    return _set(len, 1, measure, 0)


def _set(width: Callable[[str], float], space: float, measure: float, indent: float) -> tuple[list[str], list[int]]:
    lines, firsts = list[str](), list[int]()
    for paragraph in PARAGRAPHS:
        firsts.append(len(lines))
        line, room = "", measure - indent
        for word in paragraph.split(" "):
            if line and width(line) + space + width(word) > room:
                lines.append(line)
                line, room = word, measure
            else:
                line = f"{line} {word}".lstrip()
        lines.append(line)
    return lines, firsts


def widths(texts: list[str]) -> tuple[WordLines, Box]:
    body = Body(split("\n".join(texts)), list(range(len(texts))))
    box = Box([(0, len(texts))])
    box.measure = box.room = max(body.cells)
    box.spaced = True
    return WordLines(body), box


@pytest.mark.parametrize("measure", [12, 14, 16, 18, 20])
def test_what_fits_on_a_line_is_found_to_a_few_hundredths(measure: float) -> None:
    fit = (found := widths(by_print(measure)[0]))[0].fit(5, found[1])
    assert fit is not None
    assert abs(fit.measure - measure) < fit.exact
    assert not fit.first or abs(fit.first - (measure - 1.5)) < 2 * fit.exact


@pytest.mark.parametrize("measure", [12, 13, 15, 16, 17, 18, 20])
def test_no_first_line_is_taken_for_another_nor_another_for_a_first_one(measure: float) -> None:
    lines, firsts = by_print(measure)
    asked, box = widths(lines)
    for k in range(1, len(lines) - 1):
        assert asked.begins(k, box) in ((None, True) if k in firsts else (None, False))
    assert any(asked.begins(k, box) is False for k in range(1, len(lines)))
    assert any(asked.begins(k, box) for k in firsts)


def test_lines_that_a_machine_wrapped_by_letters_tell_no_width_in_print() -> None:
    asked, box = widths(by_count(40)[0])
    assert asked.fit(5, box) is None
    assert asked.is_full(5, 1, box) is None
    assert asked.begins(6, box) is None


def test_a_few_lines_tell_nothing() -> None:
    asked, box = widths(by_print(14)[0][:6])
    assert asked.fit(3, box) is None


def test_paragraphs_of_words_are_told_by_widths_where_counting_letters_does_not() -> None:
    told = 0
    for measure in (12, 13, 15, 16, 17, 18, 20, 22, 24):
        found = cleantext.clean("\n".join(by_print(measure)[0])).strip().split("\n\n")
        assert all(any(part in paragraph for paragraph in PARAGRAPHS) for part in found), "two ran together"
        told += sum(part in PARAGRAPHS for part in found)
    assert told >= 46  # of 54
