"""Lines set to a width, and a page of them: what the tests of line breaks are made of."""

from __future__ import annotations

from cleantext.lines import split, width
from cleantext.paragraphs.body import Body, Box
from cleantext.paragraphs.box_breaks import BoxBreaks
from cleantext.paragraphs.gap_breaks import GapBreaks
from cleantext.paragraphs.title_lines import TitleLines


def line(cells: int, end: str = "", begin: str = "") -> str:
    """A line that many cells wide, of Han, with these marks at its ends."""
    rest = cells - width(begin + end)
    return begin + "桥" * (rest // 2) + "a" * (rest % 2) + end


def clause(cells: int, end: str = "") -> str:
    """The same with a comma inside, as the lines of prose have."""
    return line(cells, end, "桥上，")


#: Four lines of a column of 40 cells.
PROSE = [clause(40), clause(40), clause(40, "。"), clause(40)]


def words(cells: int, end: str = "", begin: str = "") -> str:
    """A line of small words that many cells wide."""
    return begin + ("quay " * 40)[: cells - len(begin) - len(end) - 1] + "k" + end


def body(*texts: str, numbers: list[int] | None = None) -> Body:
    """The lines of a page; an empty text is a blank line."""
    lines = split("\n".join(texts))
    return Body(lines, list(range(len(lines))) if numbers is None else numbers)


def boxed(*stretches: tuple[int, int], measure: int = 40, room: int | None = None, **habits: bool) -> Box:
    """A box of 40 cells with these habits."""
    box = Box(list(stretches or [(0, 9)]))
    box.measure, box.room = measure, measure if room is None else room
    for name, value in habits.items():
        setattr(box, name, value)
    return box


class Page:
    """A page in one box, and those who are asked about its lines; an empty text is a blank line."""

    def __init__(self, *texts: str, numbers: list[int] | None = None, box: Box | None = None) -> None:
        self.body = body(*texts, numbers=numbers)
        boxes = [box or boxed()] * len(self.body)
        self.titles = TitleLines(self.body, boxes)
        self.in_box = BoxBreaks(self.body, self.titles)
        self.across = GapBreaks(self.body, boxes, self.titles)


def in_box(above: str, below: str, *behind: str, depth: int = 1, box: Box | None = None, before: str = "") -> bool:
    """Whether a line goes on in the next one, with other lines behind; ``before`` is a line above both."""
    box = box or boxed()
    breaks = Page(*([before] if before else []), above, below, *behind, box=box)
    return breaks.in_box.goes_on(1 if before else 0, box, depth)
