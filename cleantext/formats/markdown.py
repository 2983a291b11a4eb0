"""Markdown: title and headings marked, everything else escaped where Markdown would take text for markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.document import Document
    from cleantext.views import Block

#: Characters that can act as markup anywhere in a line; ``_`` between letters, ``<`` and ``&`` before others cannot.
_INLINE = re.compile(
    r"""[\\`*\[~]                         # escape, code, emphasis, link, struck out
      | (?<![^\W_]) _ | _ (?![^\W_])      # emphasis, but not inside a word or between Han
      | < (?=[A-Za-z/!?])                 # HTML, autolink
      | & (?=\#?[0-9A-Za-z]{1,32};)       # entity
    """,
    re.VERBOSE,
)
#: What makes a block of a line by its beginning: the mark in group 1 is the one to escape. The rest is escaped as inline.
_LINE_START = re.compile(
    r"""(?: (\#) (?=\#{0,5}(?:[ \t]|$))   # heading
          | (>)                           # quotation
          | ([-+]) (?=[ \t]|$)            # list
          | (-) (?=[- \t]*$)              # rule, or the line under a heading
          | (=) (?==*[ \t]*$)             # the line under a heading
          | [0-9]{1,9} ([.)]) (?=[ \t]|$)          # numbered list
        )""",
    re.VERBOSE,
)
#: A run of # at the end of a heading would be taken for its closing mark.
_HEADING_END = re.compile(r"(?:(?<=[ \t])|^)#(?=#*$)")


def write(document: Document) -> str:
    r"""Write the kept blocks, a blank line between them.

    ``# `` title, ``## `` heading, ``*deck*``; a hard line break is two spaces at the line's end.

    >>> import cleantext
    >>> print(write(cleantext.process("一、二、三，木头人。\n")), end="")
    一、二、三，木头人。
    """
    blocks = [_block(block) for block in document.blocks if block.kept and block.text]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(block: Block) -> str:
    if block.rule == "off":
        return block.text
    if block.kind in {"title", "heading"}:
        text = escape_inline(" ".join(block.text.split("\n")))
        return ("# " if block.kind == "title" else "## ") + _HEADING_END.sub(r"\\#", text)
    lines = [escape_line(line) for line in block.text.split("\n")]
    text = "".join(line + ("  \n" if line else "\n") for line in lines[:-1]) + lines[-1]
    return f"*{text}*" if block.kind == "deck" else text


def escape_inline(text: str) -> str:
    r"""``text`` with a backslash before each character that Markdown would take for markup inside a line.

    >>> print(escape_inline("5*3 [甲] a_b <b> 1 < 2 AT&T"))
    5\*3 \[甲] a_b \<b> 1 < 2 AT&T
    """
    return _INLINE.sub(r"\\\g<0>", text)


def escape_line(line: str) -> str:
    r"""One line of a paragraph, escaped so that it stays one: no heading, list, quotation, rule or code.

    >>> [escape_line(line) for line in ("# 号", "1. 一", "- 二", "> 三", "---", "-5℃", "1.5元", "#话题#")]
    ['\\# 号', '1\\. 一', '\\- 二', '\\> 三', '\\---', '-5℃', '1.5元', '#话题#']
    """
    line = line.strip(" \t")
    match = _LINE_START.match(line)
    if match is None:
        return escape_inline(line)
    mark = match.start(match.lastindex or 0)
    return line[:mark] + "\\" + line[mark] + escape_inline(line[mark + 1 :])
