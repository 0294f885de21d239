"""How the labels of a form are broken into lines: Chinese anywhere, words of other languages between them."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_WORD = re.compile(r"[!-~’]+")


def wrap_flags(text: str, width: int, metrics: QFontMetrics) -> int:
    """The flags for drawing a label in a width; a word that does not fit is broken too."""
    flag = Qt.TextFlag.TextWordWrap if longest_word(text, metrics) <= width else Qt.TextFlag.TextWrapAnywhere
    return int(flag)


def longest_word(text: str, metrics: QFontMetrics) -> int:
    """The width of the longest word that cannot be broken; Chinese characters can stand alone."""
    return max(map(metrics.horizontalAdvance, _WORD.findall(text)), default=0)
