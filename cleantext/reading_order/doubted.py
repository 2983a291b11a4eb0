"""A joint that line breaks made across a gap and that is in doubt: then the order of a page is looked at, though nothing is open.

Apart from what looks at it: most pages ask no more than this.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cleantext.reading_order.windows import joined_across

if TYPE_CHECKING:
    from cleantext.language.blend import Context
    from cleantext.layout import Layout
    from cleantext.lines import Lines

#: The context model objects to a joint that gains less than this, what speaks for a new sentence taken off with this weight.
_OBJECTION, _START = -2.0, 0.7


def is_doubted(lines: Lines, layout: Layout, model: Context) -> bool:
    """Whether line breaks joined something across a gap to which the context model objects: cheap, for pages without tails."""
    below = joined_across(layout)
    if not below:
        return False
    for b in range(len(layout.kinds)):
        numbers = layout.lines_of(b)
        for above, i in pairwise(numbers):
            if i in below:
                [[gain]], [start] = model.associations([lines.texts[above]], [lines.texts[i]], [[0]])
                if gain - _START * start < _OBJECTION:
                    return True
    return False
