"""How a value is painted in lists and grids: tint, icon and frame by its state, never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme import STATES, StateLook, Theme

ICON_WIDTH = 16
PADDING = 6


class StateDelegate(QStyledItemDelegate):
    """Rows of a list: the state's icon before the first column, its tint behind the row's value."""

    def __init__(self, theme: Theme, state_role: int, parent: QWidget | None = None, row_height: int = 24) -> None:
        super().__init__(parent)
        self.theme = theme
        self._role = state_role
        self._row_height = row_height

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours from now on."""
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as Qt says, as high as a row of this panel."""
        size = super().sizeHint(option, index)
        extra = ICON_WIDTH if index.column() == 0 else 0
        return QSize(size.width() + extra + PADDING, max(self._row_height, option.fontMetrics.height() + 6))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Background, icon, text."""
        painter.save()
        state = index.data(self._role)
        look = STATES.get(state) if state else None
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = option.rect
        if selected:
            painter.fillRect(rect, self.theme.colour("selection"))
        elif look and look.tint:
            painter.fillRect(rect, self.theme.colour(look.tint))
        text_rect = rect.adjusted(PADDING, 0, -PADDING, 0)
        if index.column() == 0:
            if look:
                self._icon(painter, QRect(rect.left() + 4, rect.top(), ICON_WIDTH, rect.height()), look)
            text_rect.setLeft(rect.left() + 4 + ICON_WIDTH + 2)
        painter.setPen(self.theme.colour("text"))
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or (
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        )
        text = option.fontMetrics.elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole) or ""), Qt.TextElideMode.ElideRight, text_rect.width()
        )
        painter.drawText(text_rect, int(align), text)
        painter.restore()

    def _icon(self, painter: QPainter, rect: QRect, look: StateLook) -> None:
        painter.setPen(QColor(self.theme.colour(look.colour)))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), look.icon)


def draw_focus(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """The frame of the current cell: two pixels of the accent colour, inside the cell."""
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))
