"""Texts as XML of a workbook: nothing in them is taken for markup or for an escape of the spreadsheet's own."""

from __future__ import annotations

import re
from html import escape

ESCAPED_UNDERSCORE = "_x005F_"
_LIKE_ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")
_ESCAPE = re.compile("_x([0-9a-fA-F]{4})_")


def without_escapes(text: str) -> str:
    """A text as a file holds it: what a spreadsheet would take for an escape of its own is escaped as such."""
    return _LIKE_ESCAPE.sub(ESCAPED_UNDERSCORE, text) if "_x" in text else text


def with_escapes_read(text: str) -> str:
    """A text of a file as a spreadsheet reads it."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def escaped(text: str) -> str:
    """A text as XML that a spreadsheet reads as just this text."""
    return escape(without_escapes(text), quote=False)


def text_tag(text: str) -> str:
    """The element of a text; blanks at its ends are kept."""
    kept = ' xml:space="preserve"' if text[:1].isspace() or text[-1:].isspace() else ""
    return f"<t{kept}>{escaped(text)}</t>"
