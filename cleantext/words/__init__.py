"""Split and damaged words, on blocks as they will be read.

`mending` leads; `corrections` are asked for by an option.
"""
