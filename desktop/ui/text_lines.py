"""Text in lines of a width, broken where words end, or anywhere; pieces of it in a look of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption


def in_lines(text: str, font: QFont, pieces: Sequence[QTextLayout.FormatRange], width: int) -> QTextLayout:
    """A text laid out; a line separator (U+2028) begins a line."""
    layout = QTextLayout(text, font)
    layout.setFormats(list(pieces))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height, line = 0.0, layout.createLine()
    while line.isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
        line = layout.createLine()
    layout.endLayout()
    return layout


def piece(text: str, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """Some characters of a text in a look; Qt counts UTF-16 units."""
    made = QTextLayout.FormatRange()
    made.start, made.length = _units(text[:start]), _units(text[start:end])
    made.format = look
    return made


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
