"""Paints cells as a spreadsheet does: black on white paper, whatever the colours of the window."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.models.paper_model import CELL_ROLE, Index, PaperCell
from desktop.ui.exporting.sheet_fonts import font_of
from desktop.ui.label_wrap import wrap_flags

PAPER, INK, COMMENT = QColor("#ffffff"), QColor("#000000"), QColor("#d40000")
_FOCUS = QColor("#1f5fbf")
_PADDING, _CORNER = 3, 6
_ALIGNMENTS = {"center": Qt.AlignmentFlag.AlignHCenter, "right": Qt.AlignmentFlag.AlignRight}

Properties = Callable[[Any], Mapping[str, Any]]
"""What a style looks like, in the terms of XlsxWriter."""
_Look = tuple[QFont, QFontMetrics, QColor, QColor, QColor | None, int, bool]


class SheetPainter(QStyledItemDelegate):
    """Draws cells; `zoom` is the size against that on paper, `spill_room` says how much room is behind a cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._properties: Properties = lambda _style: {}
        self.zoom = 1.0
        self.spill_room: Callable[[int, PaperCell], int] = lambda _column, _cell: 0
        self._looks: dict[Hashable, _Look] = {}

    def dress(self, properties: Properties, zoom: float) -> None:
        """Let styles look otherwise or have another size from now on."""
        self._properties, self.zoom = properties, zoom
        self._looks.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Sizes are those of the plan."""
        return QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell or merged range."""
        cell = index.data(CELL_ROLE)
        if isinstance(cell, PaperCell):
            self.draw(painter, option.rect, cell, self.spill_room(index.column(), cell))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(_FOCUS)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def draw(self, painter: QPainter, rect: QRect, cell: PaperCell, wider: int = 0) -> None:
        """The cell in its room, which is without the lines right and below; its text may be so many pixels wider."""
        font, metrics, fill, ink, border, alignment, wraps = self._look(cell.style)
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
        if cell.text:
            room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
            text, flags = cell.text, wrap_flags(cell.text, room.width(), metrics)
            if not wraps:
                room, rect = room.adjusted(0, 0, wider, 0), rect.adjusted(0, 0, wider, 0)
                text, flags = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width()), 0
            painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(room, alignment | flags, text)
        painter.restore()

    def _look(self, style: Hashable) -> _Look:
        found = self._looks.get(style)
        if found is None:
            told = self._properties(style)
            font = font_of(told, self.zoom)
            fill, ink = QColor(told.get("bg_color", PAPER)), QColor(told.get("font_color", INK))
            border = QColor(told["border_color"]) if told.get("border") else None
            aside = _ALIGNMENTS.get(told["align"], Qt.AlignmentFlag.AlignLeft)
            alignment = int(aside | Qt.AlignmentFlag.AlignVCenter)
            wraps = bool(told.get("text_wrap"))
            found = self._looks[style] = (font, QFontMetrics(font), fill, ink, border, alignment, wraps)
        return found
