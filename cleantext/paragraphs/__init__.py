"""Line breaks: which of them an extractor or a column made, and the blocks that come of it.

`breaks` judges each break once, top to bottom; `blocks` makes paragraphs of what it found.
"""
