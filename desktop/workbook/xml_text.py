"""Texts as XML of a workbook: nothing in them is taken for markup or for an escape of the spreadsheet's own."""

from __future__ import annotations

import re
from html import escape

_LIKE_ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")
_ESCAPED_UNDERSCORE = "_x005F_"


def escaped(text: str) -> str:
    """A text as XML; what a spreadsheet would take for an escape of its own is escaped as such."""
    if "_x" in text:
        text = _LIKE_ESCAPE.sub(_ESCAPED_UNDERSCORE, text)
    return escape(text, quote=False)


def text_tag(text: str) -> str:
    """The element of a text; blanks at its ends are kept."""
    kept = ' xml:space="preserve"' if text[:1].isspace() or text[-1:].isspace() else ""
    return f"<t{kept}>{escaped(text)}</t>"
