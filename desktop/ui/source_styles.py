"""How stretches of the source look in themselves: headings stand out, page chrome is dimmed and never removed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextFormat

from desktop.ui.source_document import Shown
from parser.model import Span

_HEADING = 15
_PLAIN = 14


class SourceStyles:
    """The styles of one shown document. Setting new ones touches only what differs, so the rest keeps its layout."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self.headings: frozenset[Span] = frozenset()
        self.noise: frozenset[Span] = frozenset()

    def begin(self, headings: frozenset[Span], noise: frozenset[Span]) -> None:
        """The first headings and chrome, of a document that was never laid out: nothing is laid out twice."""
        self.headings, self.noise = headings, noise
        cursor = QTextCursor(self._shown.document)
        cursor.beginEditBlock()
        self._dress(cursor, headings, noise)
        cursor.endEditBlock()

    def set(self, headings: frozenset[Span], noise: frozenset[Span]) -> bool:
        """Make these the headings and the chrome. Whether anything changed."""
        gone_headings, gone_noise = self.headings - headings, self.noise - noise
        gone = gone_headings | gone_noise
        new_headings = [span for span in headings if span not in self.headings or _touches(span, gone)]
        new_noise = [span for span in noise if span not in self.noise or _touches(span, gone)]
        self.headings, self.noise = headings, noise
        if not (gone or new_headings or new_noise):
            return False
        self._shown.finish_layout()
        cursor = QTextCursor(self._shown.document)
        cursor.beginEditBlock()
        for span in gone_headings:
            self._merge(cursor, span, self._weight(QFont.Weight.Normal, _PLAIN))
        for span in gone_noise:
            self._merge(cursor, span, _ink(self._shown.look.theme.colour("text")))
        self._dress(cursor, new_headings, new_noise)
        cursor.endEditBlock()
        return True

    def _dress(self, cursor: QTextCursor, headings: Iterable[Span], noise: Iterable[Span]) -> None:
        for span in headings:
            self._merge(cursor, span, self._weight(self._shown.look.heading_weight, _HEADING))
        for span in noise:
            self._merge(cursor, span, _ink(self._shown.look.noise))

    def _weight(self, weight: QFont.Weight, pixels: int) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFontWeight(weight)
        look.setProperty(QTextFormat.Property.FontPixelSize, self._shown.look.px(pixels))
        return look

    def _merge(self, cursor: QTextCursor, span: Span, look: QTextCharFormat) -> None:
        for start, end in self._shown.offsets.stretches(span.start, span.end):
            cursor.setPosition(start)
            if cursor.currentTable() is not None:
                look.clearProperty(QTextFormat.Property.FontPixelSize)  # a table keeps its own size
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)


def _ink(colour: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(colour)
    return look


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)
