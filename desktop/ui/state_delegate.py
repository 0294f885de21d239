"""How a value is painted in lists and grids: tint, icon and frame by its state, never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygon, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from desktop.models.rows import BELOW_ROLE, NOTE_ROLE, REMARK_ROLE, ROW_ROLE, STATE_ROLE, STRUCK_ROLE, Row, RowsModel
from desktop.theme import STATES, StateLook, Theme
from desktop.ui.text_lines import in_lines, piece
from desktop.ui.typed_delegate import TypedDelegate

ICON_EMS = 1.25
PADDING = 6
MOST_LINES = 8
NOTE_MARK, NOTE_SHARE = 6, 0.5

Index = QModelIndex | QPersistentModelIndex


class StateDelegate(TypedDelegate):
    """Rows of a list: the state's icon before the first column, its tint behind the row, remarks dimmed.

    Texts are broken into lines, never shortened; `height_of` says how much room that takes.
    """

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as Qt says, as high as one line; the list makes rows higher where they need it."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + self._left(index), option.fontMetrics.height())

    def height_of(self, index: Index, font: QFont, width: int) -> int:
        """The height of a cell's text in a column of that width, without padding."""
        room = width - self._left(index) - PADDING
        text, remark = _texts(index)
        metrics = self._view.fontMetrics()
        line, written = metrics.height(), (text + remark).split("\n")
        if all(metrics.horizontalAdvance(one) < room for one in written):
            return min(len(written), MOST_LINES) * line
        return min(round(self._layout(index, font, room).boundingRect().height()), MOST_LINES * line)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background, icon, text, and the frame of the current cell."""
        painter.save()
        state, rect = index.data(STATE_ROLE), option.rect
        look = STATES.get(state) if state else None
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self.theme.colour("selection"))
        elif look and look.tint:
            painter.fillRect(rect, self.theme.colour(look.tint))
        if index.column() == 0 and look:
            self._icon(painter, QRect(rect.left() + 4, rect.top(), self._left(index) - 6, rect.height()), look)
        inner = rect.adjusted(self._left(index), 0, -PADDING, 0)
        painter.setClipRect(rect)
        row = index.data(ROW_ROLE)
        if isinstance(row, Row) and row.heading:
            painter.fillRect(rect, self.theme.colour("soft"))
        dim = isinstance(row, Row) and (row.dim or row.heading)
        painter.setPen(self.theme.colour("dim" if dim else "text"))
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft)
        if align & Qt.AlignmentFlag.AlignRight:
            painter.drawText(inner, int(align), str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        else:
            layout = self._layout(index, option.font, inner.width())
            top = max(0.0, (rect.height() - layout.boundingRect().height()) / 2)
            layout.draw(painter, QPointF(inner.left(), rect.top() + top))
        if index.data(NOTE_ROLE):
            draw_note_mark(painter, rect, self.theme, option.fontMetrics.height())
        if index == self._view.currentIndex() and (selected or self._view.hasFocus()):
            draw_focus(painter, rect, self.theme, self._view.hasFocus())
        painter.restore()

    def _layout(self, index: Index, font: QFont, width: int) -> QTextLayout:
        """The text of a cell with its remark, in lines of a width."""
        text, remark = _texts(index)
        whole, struck = (one.replace("\n", "\u2028") for one in (text + remark, str(index.data(STRUCK_ROLE) or "")))
        return in_lines(whole, font, self._pieces(whole, len(text), struck), width)

    def _pieces(self, whole: str, start: int, struck: str) -> list[QTextLayout.FormatRange]:
        """The remark, which begins at `start`, dimmed, the old value in it struck out."""
        at = whole.find(struck, start) if struck else -1
        plain, crossed = QTextCharFormat(), QTextCharFormat()
        for look in (plain, crossed):
            look.setForeground(self.theme.colour("dim"))
        crossed.setFontStrikeOut(True)
        if at < 0:
            return [piece(whole, start, len(whole), plain)]
        end = at + len(struck)
        return [
            piece(whole, start, at, plain),
            piece(whole, at, end, crossed),
            piece(whole, end, len(whole), plain),
        ]

    def _left(self, index: Index) -> int:
        """Where the text of a column begins: behind the icon, in the first one."""
        model = self._view.model()
        if index.column() != 0 or (isinstance(model, RowsModel) and not model.columns.icons):
            return PADDING
        return 6 + round(ICON_EMS * self._view.fontMetrics().horizontalAdvance("项"))

    def _icon(self, painter: QPainter, rect: QRect, look: StateLook) -> None:
        painter.setPen(QColor(self.theme.colour(look.colour)))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), look.icon)


def draw_focus(painter: QPainter, rect: QRect, theme: Theme, focused: bool) -> None:
    """The frame of the current place: two pixels of the accent colour with the keyboard there, else a thin one."""
    painter.setPen(QPen(theme.colour("accent"), 2) if focused else QPen(theme.colour("dim"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1) if focused else rect.adjusted(0, 0, -1, -1))


def draw_note_mark(painter: QPainter, rect: QRect, theme: Theme, line: int) -> None:
    """The corner of a value that people wrote a note on, as in a spreadsheet; `line` is the height of the font."""
    side = max(NOTE_MARK, round(line * NOTE_SHARE))
    corner = rect.topRight()
    points = [corner + QPoint(1 - side, 0), corner + QPoint(1, 0), corner + QPoint(1, side)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("bad"))
    painter.drawPolygon(QPolygon(points))


def _texts(index: Index) -> tuple[str, str]:
    """The text of a cell and its remark, which stands below a text and behind a figure's few words."""
    text, remark = str(index.data(Qt.ItemDataRole.DisplayRole) or ""), str(index.data(REMARK_ROLE) or "")
    if text and remark:
        remark = ("\n" if index.data(BELOW_ROLE) else " · ") + remark
    return text, remark
