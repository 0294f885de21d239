"""Text as a spreadsheet can hold it: visible stand-ins for what it cannot, limits in its own units, widths in columns.

Text never becomes a formula or a link because it is always written as a string cell (`desktop.workbook.writing`); what
is done here only keeps a string from being refused, cut without a word, or turned into something else on editing.
"""

from __future__ import annotations

import re
import unicodedata

CELL_LIMIT = 32_767
"""The longest text of one cell, in UTF-16 code units: the limit of Excel and of WPS."""

_MOST_UNITS = 2
"""So many units the largest character has."""
_CONTROL = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}
_CONTROL |= {0x7F: "␡", 0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_RISKY = re.compile(r"[=+\-@\t'＝＋－＠]|[\d.,%/:\-+eE ]+$")


def visible(text: str) -> str:
    """The text with each control character replaced by its picture (NUL by ␀) and each non-character by �.

    Line feeds and tabs stay. A file with the characters replaced here would not open in Excel.
    """
    if text.isprintable():
        return text
    return _SURROGATE.sub("\ufffd", text.translate(_CONTROL))


def units(text: str) -> int:
    """How many UTF-16 code units the text has, which is how spreadsheets count."""
    return len(text) + sum(character > "\uffff" for character in text)


def shorten(text: str, limit: int = CELL_LIMIT) -> str:
    """The text itself if it fits, else its start with a notice of how long it was."""
    if len(text) * _MOST_UNITS <= limit or units(text) <= limit:
        return text
    notice = f"……（原文共{len(text)}字，超出单元格容量，此处截断，全文见源文件）"
    kept = text[: limit - len(notice)]
    while units(kept) + len(notice) > limit:
        kept = kept[: -max(1, (units(kept) + len(notice) - limit) // 2)]
    return kept + notice


def cell_text(text: str) -> str:
    """What is put in a cell for a text from a report: visible, and never longer than a cell."""
    return shorten(visible(text))


def needs_prefix(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula or a number if a person edited the cell and left it."""
    return bool(_RISKY.match(text.lstrip(" ")))


def width(text: str) -> int:
    """Width of the widest line in half-width characters: a Chinese character counts two."""
    return max((_line_width(line) for line in text.split("\n")), default=0)


def wrapped_lines(text: str, room: float) -> int:
    """How many lines the text takes in a column with room for that many half-width characters."""
    return sum(max(1, -(-_line_width(line) // max(2, int(room)))) for line in text.split("\n"))


def _line_width(line: str) -> int:
    return len(line) if line.isascii() else sum(map(_WIDTHS.__getitem__, line))


class _Widths(dict[str, int]):
    """The width of each character that was met."""

    def __missing__(self, character: str) -> int:
        found = self[character] = 2 if unicodedata.east_asian_width(character) in "WFA" else 1
        return found


_WIDTHS = _Widths()
