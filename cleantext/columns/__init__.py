"""Columns that an extractor printed side by side, or line by line in turns: read down, one before the next.

`segments` leads where rows show gutters, `interleaved` and `packed_rows` where lines or rows of columns are mixed.
"""
