"""Reading on after a bad byte in an encoding of two bytes a character, where one byte lost or added shifts all that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from cleantext.decoding.commonness import Commonness

#: What a bad byte costs, as the logarithm of a share: less than three rare characters in place of common ones.
_BAD: Final = -20.0


def resynchronise(data: bytes, read: Callable[[bytes], str | None], common: Commonness) -> tuple[str, list[tuple[int, int]]]:
    r"""Read ``data`` as the characters that are the most common together, U+FFFD for each byte that belongs to none.

    ``read`` gives the text of one character's bytes, or None. Gives the text, and for each bad byte its offset in ``data`` and
    its place in the text. Takes time linear in the length.

    >>> from cleantext.decoding.commonness import chinese
    >>> data = "渡口的".encode("gb18030") + b"\xb5" + "灯亮了。".encode("gb18030")
    >>> resynchronise(data, lambda raw: raw.decode("gb18030") if len(raw) == 2 and raw[1] > 0x7F else None, chinese())
    ('渡口的\ufffd灯亮了。', [(6, 3)])
    """
    best = [0.0]
    steps: list[tuple[int, str]] = [(0, "")]
    known: dict[bytes, str | None] = {}
    for end in range(1, len(data) + 1):
        value = data[end - 1]
        highest, step = best[end - 1] + _BAD, (1, "")
        if value < 0x80 and (score := best[end - 1] + common[chr(value)]) > highest:
            highest, step = score, (1, chr(value))
        for length in (2, 4):
            begin = end - length
            if begin < 0 or data[begin] < 0x81:
                continue
            raw = data[begin:end]
            if raw not in known:
                text = read(raw)
                known[raw] = text if text and len(text) == 1 else None
            text = known[raw]
            if text is not None and (score := best[begin] + common[text]) > highest:
                highest, step = score, (length, text)
        best.append(highest)
        steps.append(step)
    pieces: list[tuple[int, str]] = []
    end = len(data)
    while end:
        length, text = steps[end]
        end -= length
        pieces.append((end, text))
    pieces.reverse()
    bad = [(offset, at) for at, (offset, text) in enumerate(pieces) if not text]
    return "".join([text or "\ufffd" for _, text in pieces]), bad
