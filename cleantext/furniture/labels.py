"""Which lines are page furniture.

A cheap guard picks the few lines worth a pattern (``suspects``), what matches is weighed by rule and place (``weighing``),
lines that come again on page after page are found by comparing pages (``running``). Doubt means keep: in a text without
sentences nothing is furniture, a credit in a list of people is a list, and a label below 0.5 is only reported.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, pairwise
from typing import TYPE_CHECKING

from cleantext.datelines import is_signed
from cleantext.furniture.misread import LONGEST_MISREAD, restore
from cleantext.furniture.recurring import find_recurring, judge_recurring
from cleantext.furniture.running import find_on_pages
from cleantext.furniture.running_inside import find_in_text, numbered_lines
from cleantext.furniture.surroundings import is_closed, letters_of
from cleantext.furniture.suspects import find_suspects, match_rule
from cleantext.furniture.weighing import Page
from cleantext.layout import CERTAIN, Label
from cleantext.lines import Lines, is_invisible
from cleantext.rules import INVISIBLE, UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleantext.language.witnesses import Archive
    from cleantext.own_rules import FurnitureRule
    from cleantext.rules import Rule

#: How sure a rule of the user's own is.
_OWN = 0.95
#: Cells from which on a line that ends in a final mark is text, no headline; and one that holds commas.
_LONG, _VERY_LONG = 30, 76
_COMMAS = frozenset("，、；,;")
#: What is furniture may be a field of data, too.
_FIELDS = frozenset(("byline", "credit", "caption", "metadata"))
#: So many characters at a text's end its photographer may be named in.
_CREDIT = 12


def label(lines: Lines, own: tuple[FurnitureRule, ...] = (), archive: Archive | None = None) -> list[Label]:
    r"""Label the furniture among ``lines``, in the order of the lines, one label a line at most.

    ``own``: rules of the user's own. What they match needs no support; the rest is judged as if that had never been there.
    ``archive``: a context model of the user's own, which knows lines that come again.

    >>> from cleantext.lines import split
    >>> page = "潮岸春茶开采\n记者 李文\n昨天，三百名茶农上山采茶。\n今年雨水好，茶芽比去年早了十天。\n责任编辑：王芳"
    >>> [(found.line, found.kind, found.confidence) for found in label(split(page))]
    [(1, 'byline', 0.75), (4, 'credit', 0.92)]
    """
    if own and (taken := _label_own(lines, own)):
        mask = _mask(lines, taken)
        stays = list(compress(range(len(lines)), mask))
        rest = label(_only(lines, mask, sorted(taken)), archive=archive) if stays else []
        return sorted([*taken.values(), *(found._replace(line=stays[found.line]) for found in rest)])
    whole = lines
    suspects = find_suspects(lines)
    hits = {i: rule for i, words in suspects.items() if (rule := match_rule(lines.texts[i], tuple(words))) is not None}
    for i in suspects:
        if lines.texts[i][0] in INVISIBLE and is_invisible(lines.texts[i]):
            hits[i] = UNSEEN
    misread = _find_misread(lines, suspects, hits)
    bars = [i for i, rule in hits.items() if rule.kind in _FIELDS and lines.texts[i][-1] == "|"]
    for i in [i for i in bars if _is_row(lines, i, hits)]:
        del hits[i]
    numbered = numbered_lines(lines, suspects)
    recurring = find_recurring(lines, archive) if archive is not None else {}
    labels: list[Label] = []
    kept = list(range(len(lines)))
    # what is left is looked at again until nothing more goes: a second run on the clean text must find nothing new
    while len(lines):
        page = _weigh(lines, hits, numbered, recurring)
        certain = page.certain()
        labels += [found._replace(line=kept[i]) for i, found in page.labels.items() if i in certain]
        if not certain or (certain >= hits.keys() | recurring.keys() and len(numbered) < 3 and len(lines.pages) == 1):
            labels += [found._replace(line=kept[i]) for i, found in page.labels.items() if i not in certain]
            break
        gone = sorted(certain)
        mask = _mask(lines, gone)
        lines = _only(lines, mask, gone)
        kept = list(compress(kept, mask))
        hits = {i - bisect_left(gone, i): rule for i, rule in hits.items() if mask[i]}
        recurring = {i - bisect_left(gone, i): files for i, files in recurring.items() if mask[i]}
        numbered = [i - bisect_left(gone, i) for i in numbered if mask[i]]
    return sorted(_told(_keep_only_text(whole, labels), misread))


def _is_row(lines: Lines, i: int, hits: dict[int, Rule]) -> bool:
    """Whether a line that ends in a bar is a row of a table: the line straight above it, or below, has as many and is no menu."""
    beside = [i - 1] * (i > 0 and not lines.gaps[i]) + [i + 1] * (i + 1 < len(lines) and not lines.gaps[i + 1])
    bars = lines.texts[i].count("|")
    rows = [k for k in beside if lines.texts[k][-1] == "|" and lines.texts[k].count("|") == bars]
    return any(k not in hits or hits[k].kind != "navigation" for k in rows)


def _keep_only_text(lines: Lines, labels: list[Label]) -> list[Label]:
    """Report the captions of a page whose only text they are, and drop none of them: the picture is the news there."""
    captions = [found.line for found in labels if found.kind == "caption" and found.confidence >= CERTAIN]
    if not captions:
        return labels
    gone = {found.line for found in labels if found.confidence >= CERTAIN}
    only: set[int] = set()
    for start, end in pairwise([*lines.pages, len(lines)]):
        shown = [i for i in captions if start <= i < end]
        captions_read = [letters_of(lines.texts[i]) for i in shown]
        if shown and not any(_is_text(lines, i, captions_read) for i in range(start, end) if i not in gone):
            only.update(shown)
    return [found._replace(confidence=0.4, evidence=("only-text",)) if found.line in only else found for found in labels]


def _is_text(lines: Lines, i: int, captions: Sequence[str]) -> bool:
    """Whether a line is part of a sentence: it holds a full stop, or is long and ends in a final mark, or has commas.

    What a caption begins with is none: the words that stand for a picture where it can't be shown, often cut off. Nor is what
    a photographer signs: where all texts are those of pictures, none of them goes.
    """
    text, cells = lines.texts[i], lines.cells[i]
    if "摄" in text[-_CREDIT:]:
        signed = text.rstrip(" |)）")
        if signed[-1:] == "摄" and is_signed(signed):
            return False
    if not ("。" in text or (cells >= _LONG and is_closed(text))) and not (cells >= _VERY_LONG and not _COMMAS.isdisjoint(text)):
        return False
    letters = letters_of(text)
    return not (letters and any(caption.startswith(letters) for caption in captions))


def _find_misread(lines: Lines, suspects: Iterable[int], hits: dict[int, Rule]) -> dict[int, tuple[str, str]]:
    """Add to ``hits`` the lines that OCR damaged, as far as their rules are certain; what they are and what they were."""
    found = {}
    for i in suspects:
        if i not in hits and len(lines.texts[i]) <= LONGEST_MISREAD:
            restored = restore(lines.texts[i])
            if restored is not None:
                found[i] = lines.texts[i], restored[0]
                hits[i] = restored[1]
    return found


def _told(labels: list[Label], misread: dict[int, tuple[str, str]]) -> list[Label]:
    """The labels; those of lines that OCR damaged say what was read and what stood there."""
    if not misread:
        return labels
    return [found._replace(evidence=misread.get(found.line, found.evidence)) for found in labels]


def _label_own(lines: Lines, own: tuple[FurnitureRule, ...]) -> dict[int, Label]:
    """Label each line with the first of the user's rules that matches it: line number to label."""
    from cleantext.own_rules import first_match

    found = {}
    for i, text in enumerate(lines.texts):
        rule = first_match(text, own)
        if rule is not None:
            found[i] = Label(i, rule.kind, rule.name, _OWN)
    return found


def _weigh(lines: Lines, hits: dict[int, Rule], numbered: Sequence[int], recurring: dict[int, int]) -> Page:
    """Label the lines of one text, as far as one look at it goes."""
    page = Page(lines, hits)
    if not page.is_prose():
        page.report_all()
        return page
    fresh = find_in_text(lines, numbered)
    page.take_whole_lines()
    while True:
        for found in fresh:
            page.add(found.line, found.kind, found.rule, found.confidence, ("pages", found.pages))
        page.weigh()
        fresh = find_on_pages(lines, page.certain())
        if not fresh and not _take_recurring(page, recurring):
            return page


def _take_recurring(page: Page, recurring: dict[int, int]) -> bool:
    """Label lines that come again in an archive; whether that made any certain."""
    known = len(page.certain())
    if recurring:
        for i, kind, confidence in list(judge_recurring(page.lines, recurring, page.labels, page.certain())):
            page.add(i, kind, "recurring-line", confidence, (recurring[i],))
    return len(page.certain()) > known


def _mask(lines: Lines, gone: Iterable[int]) -> bytearray:
    """For each line whether it stays."""
    mask = bytearray(b"\x01") * len(lines)
    for i in gone:
        mask[i] = 0
    return mask


def _only(lines: Lines, mask: bytearray, gone: list[int]) -> Lines:
    """Keep only the lines that ``mask`` keeps, as if the others (``gone``, sorted) had never been there."""
    texts = list(compress(lines.texts, mask))
    starts = {start - bisect_left(gone, start) for start in lines.pages}
    return Lines(
        "\n".join(texts),
        texts,
        list(compress(lines.starts, mask)),
        list(compress(lines.ends, mask)),
        list(compress(lines.cells, mask)),
        list(compress(lines.gaps, mask)),
        list(compress(lines.indents, mask)),
        sorted({0, *(start for start in starts if start < len(texts))}),
    )
