"""Reading order from text alone: which cut paragraph goes on where, and which heading belongs above which section.

`scattered` sees the page as pieces, `evidence` weighs pairs of them, `order` decides; `displaced` is about headings.
"""
