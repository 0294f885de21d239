"""How a hit is painted: where it is, the words around it with the hit marked, and what it would become."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionButton, QStyleOptionViewItem

from desktop.language import said
from desktop.models.search.hit_list import HIT_ROLE, PREVIEW_ROLE
from desktop.models.search.hits import Hit
from desktop.theme import Theme
from desktop.ui.state_delegate import draw_focus
from desktop.ui.text_lines import in_lines, piece

PADDING = 8
GAP = 6
"""Between one hit and the next."""
Index = QModelIndex | QPersistentModelIndex
Preview = tuple[str, bool] | None
_CHECK = Qt.ItemDataRole.CheckStateRole


class HitDelegate(QStyledItemDelegate):
    """Lines are broken, never shortened. A click on the check box or Space turns it."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the lines that the text needs, in the room there is."""
        hit, metrics = index.data(HIT_ROLE), option.fontMetrics
        width = self._view.viewport().width()
        if not isinstance(hit, Hit):
            return QSize(width, metrics.height() + GAP + 2)
        preview = index.data(PREVIEW_ROLE)
        room = width - self._left(preview) - PADDING
        texts = [hit.shown, *filter(None, [self._told(preview)])]
        bold = metrics.horizontalAdvance("项")  # marked words are wider
        if all(metrics.horizontalAdvance(text) + bold < room for text in texts):
            return QSize(width, len(texts) * metrics.height() + GAP)
        height = self._layout(preview, hit, option.font, room).boundingRect().height()
        return QSize(width, ceil(height) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading, or a hit with its check box."""
        painter.save()
        painter.setClipRect(option.rect)
        hit = index.data(HIT_ROLE)
        if isinstance(hit, Hit):
            self._paint_hit(painter, option, index, hit)
        else:
            painter.fillRect(option.rect, self.theme.colour("soft"))
            painter.setPen(self.theme.colour("dim"))
            inner = option.rect.adjusted(PADDING, 0, -PADDING, 0)
            text = option.fontMetrics.elidedText(said(str(index.data())), Qt.TextElideMode.ElideMiddle, inner.width())
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, hit: Hit) -> None:
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self.theme.colour("selection"))
        if index.data(_CHECK) is not None:
            box = QStyleOptionButton()
            box.rect = self._box(rect)
            on = Qt.CheckState(index.data(_CHECK)) == Qt.CheckState.Checked
            box.state = QStyle.StateFlag.State_Enabled
            box.state |= QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
            self._view.style().drawPrimitive(
                QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, self._view
            )
        painter.setPen(self.theme.colour("text"))
        preview = index.data(PREVIEW_ROLE)
        left = self._left(preview)
        layout = self._layout(preview, hit, option.font, rect.width() - left - PADDING)
        layout.draw(painter, QPointF(rect.left() + left, rect.top() + GAP / 2))
        if index == self._view.currentIndex() and (selected or self._view.hasFocus()):
            draw_focus(painter, rect, self.theme, self._view.hasFocus())

    def _layout(self, preview: Preview, hit: Hit, font: QFont, width: int) -> QTextLayout:
        told = self._told(preview)
        text = hit.shown + (f"\u2028{told}" if told else "")
        pieces = [piece(text, 0, hit.dim, _coloured(self.theme.colour("dim")))]
        pieces += [piece(text, start, end, self._marked()) for start, end in hit.marks]
        if preview is not None and told:
            colour = self.theme.colour("edit" if preview[1] else "dim")
            pieces.append(piece(text, len(hit.shown) + 1, len(text), _coloured(colour)))
        return in_lines(text, font, pieces, width)

    def _marked(self) -> QTextCharFormat:
        """The words that were searched for."""
        look = _coloured(self.theme.colour("text"))
        look.setBackground(self.theme.colour("warn_tint"))
        look.setFontWeight(QFont.Weight.Bold)
        return look

    def _told(self, preview: Preview) -> str:
        """The line below a hit, "" for none."""
        text, possible = preview or ("", False)
        if not text:
            return ""
        return f"→ {text}" if possible else self.tr("不替换：{why}").format(why=said(text))

    def _left(self, preview: Preview) -> int:
        """Where the text begins: behind the room for check boxes, where there are any."""
        return PADDING if preview is None else PADDING + self._side() + 6

    def _side(self) -> int:
        return self._view.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)

    def _box(self, rect: QRect) -> QRect:
        line = self._view.fontMetrics().height()
        side = self._side()
        return QRect(rect.left() + PADDING, rect.top() + GAP // 2 + max(0, (line - side) // 2), side, side)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Turn the check box."""
        state = index.data(_CHECK)
        if state is None:
            return False
        turn = False
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            reach = self._box(option.rect).adjusted(-4, -3, 4, 3)
            turn = event.button() == Qt.MouseButton.LeftButton and reach.contains(event.position().toPoint())
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            turn = event.key() == Qt.Key.Key_Space
        if turn:
            on = Qt.CheckState(state) == Qt.CheckState.Checked
            model.setData(index, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked, _CHECK)
        return turn


def _coloured(colour: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(colour)
    return look
