"""Paints planned cells as a spreadsheet does: black on white paper, whatever the colours of the window."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.models.sheet_model import CELL_ROLE, shown
from desktop.ui.exporting.sheet_fonts import font_of
from desktop.ui.label_wrap import wrap_flags
from desktop.workbook.sheet import SheetCell
from desktop.workbook.styles import Fonts, Style, properties

PAPER, INK, COMMENT = QColor("#ffffff"), QColor("#000000"), QColor("#d40000")
_FOCUS = QColor("#1f5fbf")
_PADDING, _CORNER = 3, 6
_ALIGNMENTS = {"center": Qt.AlignmentFlag.AlignHCenter, "right": Qt.AlignmentFlag.AlignRight}

Index = QModelIndex | QPersistentModelIndex
_Look = tuple[QFont, QFontMetrics, QColor, QColor, QColor | None, int]


class SheetPainter(QStyledItemDelegate):
    """Draws cells with the fonts that were chosen; `zoom` is the size against that on paper."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fonts, self.zoom = Fonts(), 1.0
        self._looks: dict[Style, _Look] = {}

    def dress(self, fonts: Fonts, zoom: float) -> None:
        """Use other fonts or another size from now on."""
        self._fonts, self.zoom = fonts, zoom
        self._looks.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Sizes are those of the plan."""
        return QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell or merged range."""
        cell = index.data(CELL_ROLE)
        if isinstance(cell, SheetCell):
            self.draw(painter, option.rect, cell)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(_FOCUS)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def draw(self, painter: QPainter, rect: QRect, cell: SheetCell) -> None:
        """The cell in its room, which is without the lines right and below."""
        font, metrics, fill, ink, border, alignment = self._look(cell.style)
        painter.save()
        painter.fillRect(rect, fill)
        if border is not None:
            painter.setPen(border)
            painter.drawRect(rect.adjusted(-1, -1, -1, -1))  # left and above, the lines are the neighbours'
        if cell.comment:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(COMMENT)
            right, top = rect.right() + 1, rect.top()
            corners = (QPointF(right - _CORNER, top), QPointF(right, top), QPointF(right, top + _CORNER))
            painter.drawPolygon(QPolygonF(corners))
        text = shown(cell)
        if text:
            room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
            painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(room, alignment | wrap_flags(text, room.width(), metrics), text)
        painter.restore()

    def _look(self, style: Style) -> _Look:
        found = self._looks.get(style)
        if found is None:
            told = properties(style, self._fonts)
            font = font_of(told, self.zoom)
            fill, ink = QColor(told.get("bg_color", PAPER)), QColor(told.get("font_color", INK))
            border = QColor(told["border_color"]) if told.get("border") else None
            aside = _ALIGNMENTS.get(told["align"], Qt.AlignmentFlag.AlignLeft)
            alignment = int(aside | Qt.AlignmentFlag.AlignVCenter)
            found = self._looks[style] = (font, QFontMetrics(font), fill, ink, border, alignment)
        return found
