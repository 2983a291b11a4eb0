"""Which lines are page furniture: bylines, captions, credits, navigation, heads and feet of pages.

`labels` leads: the tables of `cleantext.rules` say what a line may be, the finders what only its place or its likes tell.
"""
