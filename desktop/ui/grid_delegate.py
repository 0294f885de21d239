"""How a rectangle of a form is painted: labels like the print, figures at the right, tint and sign by state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QStyle, QStyleOptionViewItem, QTableView

from desktop.models.table_model import Look, TableModel
from desktop.theme import STATES, Theme
from desktop.ui.label_wrap import wrap_flags
from desktop.ui.state_delegate import draw_focus, draw_note_mark
from desktop.ui.typed_delegate import TypedDelegate

SIGN_WIDTH = 8
FAINT = 0.4
"""How strong the tint is of what stands in a row or column that is out, against that of the figure to blame."""
_LOWER_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
LABEL_PADDING = 6  # left and right of a label, with the line of the grid
SIGNED_STATES = ("corrected", "doubtful", "wrong")

Index = QModelIndex | QPersistentModelIndex


class GridDelegate(TypedDelegate):
    """Paints labels and figures; the arrow keys up and down end the typing as they do in a spreadsheet."""

    leftEditor = Signal(int)

    def __init__(self, theme: Theme, view: QTableView, model: TableModel) -> None:
        super().__init__(view)
        self.theme = theme
        self._view, self._model = view, model

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Up and down in an editor: keep what was typed and go there."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.leftEditor.emit(step)
                return True
        return super().eventFilter(editor, event)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Sizes are set by the pane."""
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One rectangle of the form."""
        painter.save()
        look = self._model.look(index.row(), index.column())
        if look.label:
            self.paint_label(painter, option.rect, look)
        else:
            self._paint_value(painter, option, index, look)
        painter.restore()

    def paint_label(self, painter: QPainter, rect: QRect, label: Look) -> None:
        """A label, broken into lines; heads of columns stand in the middle."""
        head, out, text = label.head, label.out, label.text
        painter.fillRect(rect, self.theme.colour("bad_tint" if out else "soft"))
        painter.setPen(self.theme.colour("dim" if head and not out else "text"))
        inner = rect.adjusted(3, 1, -2, -1)
        flags = int(Qt.AlignmentFlag.AlignVCenter) | wrap_flags(text, inner.width(), painter.fontMetrics())
        flags |= int(Qt.AlignmentFlag.AlignHCenter if head else Qt.AlignmentFlag.AlignLeft)
        while len(text) > 1 and painter.boundingRect(inner, flags, text).height() > inner.height():
            text = text[:-2] + "…"  # the form's longest labels; the whole one is the tooltip
        painter.drawText(inner, flags, text)
        if out:
            self._paint_difference(painter, rect, out)

    def _paint_difference(self, painter: QPainter, rect: QRect, text: str) -> None:
        """By how much a row or column is out, in the lower right corner of its label, on the label's own tint."""
        painter.save()
        font = painter.font()
        font.setPixelSize(max(9, font.pixelSize() - 2))
        font.setBold(True)
        painter.setFont(font)
        place = painter.boundingRect(rect.adjusted(2, 0, -2, 0), _LOWER_RIGHT, text)
        painter.fillRect(place, self.theme.colour("bad_tint"))
        painter.setPen(self.theme.colour("text"))
        painter.drawText(place, _LOWER_RIGHT, text)
        painter.restore()

    def _paint_value(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, figure: Look) -> None:
        state, rect, text = figure.state, option.rect, figure.text
        look = STATES[state] if state else None
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self.theme.colour("selection"))
        elif look and look.tint and state != "confirmed":
            painter.fillRect(rect, self.theme.colour(look.tint))
        elif figure.imbalance:
            painter.setOpacity(FAINT)
            painter.fillRect(rect, self.theme.colour("bad_tint"))
            painter.setOpacity(1)
        painter.setPen(self.theme.colour("dim" if text == "0" and state == "trusted" and not selected else "text"))
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(rect.adjusted(1, 0, -3, 0), right, text)
        if look and state in SIGNED_STATES:
            painter.setPen(self.theme.colour(look.colour))
            font = painter.font()
            font.setPixelSize(max(8, font.pixelSize() - 3))
            painter.setFont(font)
            left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            painter.drawText(rect.adjusted(1, 0, 0, 0), left, look.icon)
        if figure.noted:
            draw_note_mark(painter, rect, self.theme, option.fontMetrics.height())
        if figure.related:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.theme.colour("accent"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        if index == self._view.currentIndex() and (selected or self._view.hasFocus()):
            draw_focus(painter, rect, self.theme, self._view.hasFocus())
