"""Text in a line or two that ends in … where the room does."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.fitting import Fitting


class ElidedLabel(QLabel):
    """Up to `lines` lines of text, shortened where they do not fit; the whole of it is the tooltip.

    It has room for these lines, and for more, up to `most`, only while a text needs them.
    """

    def __init__(self, lines: int = 1, parent: QWidget | None = None, *, most: int = 0) -> None:
        super().__init__(parent)
        self._whole = ""
        self._least, self._most = lines, max(lines, most)
        self._lines = lines
        Fitting(self, self._make_room)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def whole(self) -> str:
        """The text, also where it is shortened."""
        return self._whole

    def set_whole(self, text: str) -> None:
        """The text to show."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._make_room()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it gets, as high as its lines."""
        return QSize(1, self._lines * self.fontMetrics().lineSpacing() + 2)

    def minimumSizeHint(self) -> QSize:
        """The same: a line is never cut through."""
        return self.sizeHint()

    def _make_room(self) -> None:
        """Take as many lines as the text needs, within the bounds."""
        needed = max(self._least, min(self._most, len(self._starts())))
        if needed != self._lines:
            self._lines = needed
            self.updateGeometry()

    def shown(self) -> list[str]:
        """The lines as they are painted at this width."""
        starts = self._starts()[: self._lines]
        units = self._whole.encode("utf-16-le")
        ends = [*starts[1:], len(units) // 2]
        texts = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in zip(starts, ends, strict=True)]
        metrics = self.fontMetrics()
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width()) for text in texts]

    def _starts(self) -> list[int]:
        """Where the lines begin, in UTF-16 units, at this width."""
        layout = QTextLayout(self._whole, self.font())
        layout.beginLayout()
        starts = []
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1, self.width()))
            starts.append(line.textStart())
            line = layout.createLine()
        layout.endLayout()
        return starts

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines, in the middle of the height, or at the top where they are aligned there."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        texts, metrics = self.shown(), self.fontMetrics()
        at_top = bool(self.alignment() & Qt.AlignmentFlag.AlignTop)
        top = 0.0 if at_top else (self.height() - len(texts) * metrics.lineSpacing()) / 2
        for number, text in enumerate(texts):
            painter.drawText(QPointF(0, top + number * metrics.lineSpacing() + metrics.ascent()), text)
