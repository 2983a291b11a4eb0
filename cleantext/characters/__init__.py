"""Characters of a block as edits: marks, widths, spaces, and what can't be seen.

`normalise` leads, block by block; `judged` is the dress in which other stages see lines.
"""
