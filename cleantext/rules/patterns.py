"""Patterns that are compiled when first used: a page needs few of them, and to compile them all takes longer than to clean it."""

from __future__ import annotations

import re
from typing import cast

_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn")


class _Lazy:
    """Becomes its pattern at the first use: from then on its methods are those of the compiled one."""

    def __init__(self, pattern: str, *, wide: bool) -> None:
        self._arguments = pattern, wide

    def __getattr__(self, name: str) -> object:
        text, wide = self._arguments
        if wide:
            import regex

            compiled = regex.compile(text)
        else:
            compiled = re.compile(text)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(text: str) -> re.Pattern[str]:
    """Give a pattern of module ``re`` that is compiled when first used.

    >>> pattern("[0-9]+").findall("3 号 12 栋")
    ['3', '12']
    """
    return cast("re.Pattern[str]", _Lazy(text, wide=False))


def wide_pattern(text: str) -> re.Pattern[str]:
    """Give one of module ``regex``: for classes as large as that of Han, which ``re`` takes milliseconds to compile.

    >>> wide_pattern("[\u4e00-\u9fff]+").findall("3 号 12 栋")
    ['号', '栋']
    """
    return cast("re.Pattern[str]", _Lazy(text, wide=True))
