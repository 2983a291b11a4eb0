"""How much each sign counts when tails and heads are weighed: logistic regression's weights, so that they add up to log odds.

Fitted on pages of `benchmarks.quality.scrambled` (the half for tuning, and pages made of single news sentences): a difference
between two scores is about the logarithm of the odds.
"""

from __future__ import annotations

from typing import Final

#: The weight of each sign of a pair, in the order in which `evidence.features` gives them.
WEIGHTS: Final = {
    "context": 0.66,  # how much likelier the head is after the tail than anywhere, by the context model
    "start": -0.18,  # how much likelier it is as the start of a sentence than anywhere
    "words": 0.36,  # a word that lies across the joint
    "kinship": 0.73,  # rare characters on both sides
    "open marks": -2.32,  # quotes, brackets and title marks that the other side doesn't match
    "closed marks": 2.5,  # the other side closes what one leaves open: few pieces could
    "own runs": 0.34,  # runs of characters across the joint that the page has elsewhere
    "topic": 0.19,  # what the sections around have in common
    "next": 1.43,  # the head stands right below the tail
    "rotated": -0.50,  # first and last piece of one stretch
    "backward": -2.02,  # the head stands above the tail, and that is no rotation
    "inside": -2.00,  # a whole paragraph stands straight above the head
    "below heading": -0.90,
    "distance": -0.86,  # logarithm of the pieces between
    "number": 0.33,  # a figure goes on, or doesn't
    "page top": 1.36,  # the head is the first of its page
    "other measure": -2.00,  # columns of other widths
    "goes with above": -2.78,  # words the head shares with the whole paragraph straight above
    "heading": -3.0,  # the head itself looks like a heading
    "rotated, start": -0.80,
    "inside, start": -0.44,
    "below heading, start": -0.53,
    "next, start": -0.38,
    "labels": 7.0,  # 下转 below the tail and 上接 above the head, or only one of them; printed to say just this, so not fitted
    "shorter": 0.4,  # how much shorter the head is than paragraphs are: the rest of one, more likely
    "begins": -2.5,  # its first line is short by an indent (1), or full (-1), on a page whose paragraphs begin so
    "stump": 3.0,  # its first clause is a single character
    "says heading": -3.0,  # it begins with words of the heading straight above
}
#: The same for staying alone.
ALONE: Final = {
    "always": 0.62,
    "end": 0.12,  # log P(end of a sentence)
    "doubtful": 1.34,
    "text below": 1.18,
    "short": 0.83,
    "pause": -1.40,  # it ends in a comma
    "doubtful, clauses": -3.00,
    "doubtful, end": 0.12,
    "doubtful, start below": 0.11,  # how much the piece below looks like a beginning
    "doubtful, text below": 2.03,
}
#: What a KenLM model of words says, where one is named: log odds that the two are one text.
WORD_MODEL: Final = 0.25
#: What other joins say: the page has rotated articles, or columns that jump; a pair would close before one that opened earlier.
ROTATED_MODE: Final = 3.51
FORWARD_MODE: Final = 2.30
FIFO: Final = -3.18
