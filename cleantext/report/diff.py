"""The difference between a source and its clean text, as a unified diff that ``patch`` understands."""

from __future__ import annotations

import re
from bisect import bisect_left
from difflib import SequenceMatcher

#: Equal lines shown around each change.
_CONTEXT = 3
#: Red, green, cyan, by what a line begins with.
_STYLES = {"-": "31", "+": "32", "@": "36"}
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
#: (tag, start and end in the old lines, start and end in the new ones), as difflib has them.
_Opcode = tuple[str, int, int, int, int]


def unified_diff(old: str, new: str, name: str) -> str:
    r"""How ``old`` becomes ``new``, both under the same ``name``; empty where they are equal. Lines end at LF only.

    >>> print(unified_diff("渡口\n船来了 。", "渡口\n船来了。\n", "一版.txt"))
    --- 一版.txt
    +++ 一版.txt
    @@ -1,2 +1,2 @@
     渡口
    -船来了 。
    \ No newline at end of file
    +船来了。
    <BLANKLINE>
    """
    before, after = _lines(old), _lines(new)
    parts: list[str] = []
    for group in _groups(_opcodes(before, after)):
        parts.append(f"@@ -{_range(group[0][1], group[-1][2])} +{_range(group[0][3], group[-1][4])} @@\n")
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                parts.extend(_marked(" ", before[i1:i2]))
            else:
                parts.extend(_marked("-", before[i1:i2]))
                parts.extend(_marked("+", after[j1:j2]))
    return f"--- {name}\n+++ {name}\n{''.join(parts)}" if parts else ""


def coloured(diff: bytes) -> bytes:
    r"""``diff`` for a terminal: what goes red, what comes green; what a terminal would obey is shown as an escape.

    >>> coloured(b"--- a\n+++ a\n@@ -1,1 +1,1 @@\n-\x1b[2J\n+b\n").split(b"\n")[3]
    b'\x1b[31m-\\x1b[2J\x1b[m'
    """
    lines = _CONTROL.sub(lambda found: ascii(found[0])[1:-1], diff.decode("utf-8", "surrogateescape")).split("\n")
    for k, line in enumerate(lines):
        style = "1" if line.startswith(("--- ", "+++ ")) else _STYLES.get(line[:1])
        if style:
            lines[k] = f"\x1b[{style}m{line}\x1b[m"
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    last = lines.pop()
    return [line + "\n" for line in lines] + ([last] if last else [])


def _marked(mark: str, lines: list[str]) -> list[str]:
    return [mark + line if line.endswith("\n") else f"{mark}{line}\n\\ No newline at end of file\n" for line in lines]


def _range(start: int, end: int) -> str:
    return f"{start + (end > start)},{end - start}"


def _opcodes(old: list[str], new: list[str]) -> list[_Opcode]:
    """Equal, changed, equal ... in order. Pinned at lines that stand once in both: difflib alone is quadratic on a large file."""
    found: list[_Opcode] = []
    i = j = 0
    for next_i, next_j in [*_anchors(old, new), (len(old), len(new))]:
        matcher = SequenceMatcher(None, old[i:next_i], new[j:next_j])
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            found.append((tag, i + i1, i + i2, j + j1, j + j2))
        if next_i < len(old) and next_j < len(new):
            found.append(("equal", next_i, next_i + 1, next_j, next_j + 1))
        i, j = next_i + 1, next_j + 1
    return _merged(found)


def _anchors(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Pairs of equal lines that are unique on both sides, the longest series that runs forward on both."""
    places = _unique(new)
    ends: list[int] = []  # for each length, the smallest last line in ``new`` of a series of that length
    chain: list[tuple[int, int, int]] = []  # (old, new, index in chain of the one before)
    tops: list[int] = []
    for line, i in _unique(old).items():
        j = places.get(line)
        if j is None:
            continue
        length = bisect_left(ends, j)
        chain.append((i, j, tops[length - 1] if length else -1))
        ends[length : length + 1] = [j]
        tops[length : length + 1] = [len(chain) - 1]
    pairs, at = [], tops[-1] if tops else -1
    while at >= 0:
        i, j, at = chain[at]
        pairs.append((i, j))
    return pairs[::-1]


def _unique(lines: list[str]) -> dict[str, int]:
    seen: dict[str, int] = {}
    for i, line in enumerate(lines):
        seen[line] = -1 if line in seen else i
    return {line: i for line, i in seen.items() if i >= 0}


def _merged(opcodes: list[_Opcode]) -> list[_Opcode]:
    """Neighbours of one kind made one; a deletion beside an insertion is a replacement."""
    merged: list[_Opcode] = []
    for code in opcodes:
        if merged and (merged[-1][0] == "equal") == (code[0] == "equal"):
            tag, i1, _, j1, _ = merged[-1]
            merged[-1] = (tag if tag == code[0] else "replace", i1, code[2], j1, code[4])
        else:
            merged.append(code)
    return merged


def _groups(opcodes: list[_Opcode]) -> list[list[_Opcode]]:
    """Cut hunks: changes with the equal lines around them, parted where more equal lines lie between than two contexts."""
    groups: list[list[_Opcode]] = []
    current: list[_Opcode] = []
    for k, (tag, i1, i2, j1, j2) in enumerate(opcodes):
        if tag != "equal":
            current.append((tag, i1, i2, j1, j2))
            continue
        before = min(_CONTEXT, i2 - i1) if k + 1 < len(opcodes) else 0
        after = min(_CONTEXT, i2 - i1) if current else 0
        if current and i2 - i1 <= 2 * _CONTEXT and before:
            current.append((tag, i1, i2, j1, j2))
            continue
        if current:
            groups.append([*current, (tag, i1, i1 + after, j1, j1 + after)])
        current = [(tag, i2 - before, i2, j2 - before, j2)] if before else []
    if any(code[0] != "equal" for code in current):
        groups.append(current)
    return groups
