"""What each decision says to a person: one template a rule, filled with the numbers it was made on."""

from __future__ import annotations

from functools import lru_cache

#: What a rule decides about -> rule name -> template; ``{0}``, ``{1}`` … are the evidence numbers of the decision. Rules that
#: find furniture stand under its kind.
TEMPLATES_OF = {
    "encodings": {
        "encoding": "{0}: {1}{2}",
        "mixed-encodings": "this line is {0}, others are not",
        "bad-byte": "byte 0x{0:02X} at offset {1} is nothing in {2}: U+FFFD stands for it",
        "mojibake": "was {0!r}: {1}",
        "lost-text": "{0}: what stood here was lost before, and can't be restored",
    },
    "columns": {
        "columns": "{0} columns side by side, with gutters at {1}: each is read down before the next",
        "columns-in-doubt": "columns side by side would come to light if anything on this page changed: it is left as it is",
        "interleaved-columns": "{0} columns came out line by line:"
        " their lines go on in each other ({1:.0f}), so each is read down",
        "columns-in-rows": "{0} columns in rows, a space between:"
        " each part goes on in a row below ({1:.0f}), so each is read down",
        "interleaved-in-doubt": "perhaps {0} columns came out line by line ({1:.0f}):"
        " too little speaks for it, their lines stay, and none is joined",
    },
    "paragraphs": {
        "soft-break": "the line ({0} cells) is full for its column and the sentence goes on: one paragraph",
        "soft-break-across-gap": "no end mark above the blank line, and the line below goes on: one paragraph",
        "soft-break-unwrapped": "the paragraph stops in mid-sentence, and the next one {0}: one paragraph",
        "drop-cap": "a character on a line of its own with which the first word below begins: set large, it opens the paragraph",
    },
    "order": {
        "stitch": "a paragraph cut in two: the margin over {1} is {0:.1f}",
        "displaced-heading": "stood behind its section: of {0} headings in a row one has no text, the first text no heading; "
        "{1} shared words",
        "stitch-in-doubt": "may go on there: the margin over {1} is {0:.1f}, {2}: left alone",
        "open-tails": "stops without an end mark, one of {0} that do, more than are sorted out: left alone",
        "open-tail": "stops without an end mark, and nothing says where it goes on: left alone",
    },
    "caption": {
        "caption-intruder": "a short line between two halves of one sentence that tells of a picture, or heads the page",
        "caption-repeated": "a short line without an end mark that stands {0} times between paragraphs: a caption",
        "caption-in-body": "a short line without an end mark, worded as the text is ({0} such lines on the page): a caption",
        "caption-at-foot": "a clause without an end mark, set off below the last paragraph, with no text to introduce: a caption",
        "possible-caption": "may be a caption, may be a heading: left alone",
    },
    "header": {
        "recurring-line": "{0} files of the archive that the context model was learned from have this line",
    },
    "headings": {
        "set-downwards": "single characters one below the other, which the text takes up: a headline that was set downwards",
        "joined-heading": "a heading set on several lines",
        "heading-intruder": "a short line without an end mark between two halves of one sentence: it stands behind them",
        "title": "the first line without an end mark above the text",
        "deck": "a line under the headline, before the text",
        "heading": "short, without an end mark, above a paragraph",
    },
    "words": {
        "line-end-hyphen": "{0}|{1}: the whole is a word of the text or of its language, so the line end made the hyphen",
        "suspended-hyphen": "{0}- {1}: the hyphen stands for a part of the next word,"
        " or ends an item of a row, and a space follows",
        "hyphen-in-doubt": "{0}-{1}: may be one word, may have its hyphen: left alone",
        "line-end-space": "a space where a line ended: nearly all of the page stand as far apart as a column is wide",
        "parted-word": "{0}: a word lies across the space, {1}",
        "space-in-doubt": "{0}: perhaps one word, perhaps two: left alone",
        "misread-character": "{0} read for {1}: alike, a word of the dictionary, and likelier there by {2:.1f}",
        "misread-word": "{0} read for {1}: no word, and one confusion away from a common one, likelier by {2:.1f}",
        "run-on-words": "{0}: no word by itself, perhaps {1}: left alone",
    },
    "syntax": {
        "syntax": "{0!r} → {1!r} would change the structure of the file, not just its words: left alone",
        "off": "between the comments `cleantext: off` and `cleantext: on`: left byte for byte",
    },
    "artifact": {
        "artifact": "nothing of it can be seen",
    },
}
#: Rule name -> template.
TEMPLATES = {rule: template for templates in TEMPLATES_OF.values() for rule, template in templates.items()}


def reason(rule: str, evidence: tuple[object, ...]) -> str:
    """The words for one decision of ``rule``; the tables of furniture and characters say why for their own rules.

    >>> reason("caption-repeated", (3,))
    'a short line without an end mark that stands 3 times between paragraphs: a caption'
    """
    template = TEMPLATES.get(rule)
    if template is not None:
        return template.format(*evidence)
    words = _reasons_of_tables().get(rule, rule)
    return f"{words} ({' → '.join(repr(e) for e in evidence)})" if evidence else words


def is_known(rule: str) -> bool:
    """Whether a rule of this name is built in.

    >>> is_known("stitch"), is_known("jump"), is_known("ferry-box")
    (True, True, False)
    """
    return rule in TEMPLATES or rule in _reasons_of_tables()


@lru_cache(maxsize=1)
def _reasons_of_tables() -> dict[str, str]:
    from cleantext.rules import all_rules  # the tables are large and only needed when somebody asks why
    from cleantext.rules.character_tables import RULES

    return {rule.name: rule.why for rule in all_rules()} | {name: rule.why for name, rule in RULES.items()}
