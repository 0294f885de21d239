"""The queue at the left: reports with their states, filtered by words, year, edition and chips, and sorted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.language import said
from desktop.models.queue_model import ROW_ROLE, STATE_ROLE, QueueModel
from desktop.models.queue_order import ORDER_WORDS, Order
from desktop.models.queue_words import QUEUE_WORDS, QueueState, count_text, headline, second_line
from desktop.theme import STATES, Theme
from desktop.ui.queue_filter import QueueFilter
from desktop.ui.state_delegate import draw_focus

ROW_HEIGHT = 49
_LOOK = {"accepted": "confirmed"}


class QueueDelegate(QStyledItemDelegate):
    """Two lines a report: icon, name and count; year, edition and file below."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of the interface font."""
        return QSize(120, max(ROW_HEIGHT, 2 * option.fontMetrics.height() + 15))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Background, bar of the selected row, texts."""
        painter.save()
        rect: QRect = option.rect
        row, state = index.data(ROW_ROLE), index.data(STATE_ROLE)
        look = STATES[_LOOK.get(state, state)]
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self.theme.colour("accent"))
        font = QFont(option.font)
        small = QFont(font)
        small.setPixelSize(max(8, font.pixelSize() - 1))
        middle = rect.top() + rect.height() // 2
        upper = QRect(rect.left() + 34, rect.top() + 6, rect.width() - 46, middle - rect.top() - 6)
        lower = QRect(rect.left() + 34, middle, rect.width() - 46, rect.bottom() - middle - 5)
        painter.setPen(self.theme.colour(look.colour))
        icon = QRect(rect.left() + 10, upper.top(), 18, upper.height())
        painter.drawText(icon, int(Qt.AlignmentFlag.AlignCenter), look.icon)
        painter.setFont(small)
        count = count_text(row)
        width = painter.fontMetrics().horizontalAdvance(count) + 6
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), count)
        painter.setFont(font)
        painter.setPen(self.theme.colour("text"))
        name = painter.fontMetrics().elidedText(headline(row), Qt.TextElideMode.ElideRight, upper.width() - width)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(upper, left, name)
        painter.setFont(small)
        painter.setPen(self.theme.colour("dim"))
        painter.drawText(
            lower, left, painter.fontMetrics().elidedText(second_line(row), Qt.TextElideMode.ElideRight, lower.width())
        )
        if index == self._view.currentIndex() and self._view.hasFocus():
            draw_focus(painter, rect, self.theme, True)
        painter.restore()


class QueueView(QListView):
    """Delete takes the report out of the queue."""

    deletePressed = Signal()

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Rows that changed are painted; all are of one height, so that Qt need not lay out the list anew."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete; all other keys are Qt's."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.deletePressed.emit()
        else:
            super().keyPressEvent(event)


class QueuePanel(QWidget):
    """The list of reports; `reportChosen(id)` when another one is selected."""

    reportChosen = Signal(int)
    removeRequested = Signal()
    menuRequested = Signal(QPoint)
    orderChosen = Signal(str)

    def __init__(self, model: QueueModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._following = False
        self._current: int | None = None
        self._title = QLabel(self.tr("待办队列"))
        self._title.setObjectName("panelHead")
        self._count = QLabel()
        self._count.setObjectName("panelHead")
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 2)
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._count)
        self.filter = QueueFilter()
        self.filter.years, self.filter.editions = model.years, model.editions
        self.filter.changed.connect(lambda field, value: model.want(**{field: value}))
        self.filter.orderChosen.connect(self._on_order)
        self.filter.listRequested.connect(self._into_list)
        self._chips: dict[QueueState, QPushButton] = {}
        chips = QHBoxLayout()
        chips.setContentsMargins(8, 0, 8, 6)
        chips.setSpacing(4)
        for state in ("wrong", "doubtful", "trusted", "accepted"):
            chips.addWidget(self._chip(state))
        chips.addStretch()
        self.view = QueueView()
        self._delegate = QueueDelegate(theme, self.view)
        self._prepare_view()
        self._empty = QLabel(self.tr("队列是空的"))
        self._empty.setObjectName("emptyHint")
        self._empty.setWordWrap(True)
        self._empty.setMargin(12)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.filter)
        layout.addLayout(chips)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.view, 1)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(self._refresh)
        model.rowsInserted.connect(self._refresh)
        model.countsChanged.connect(self._refresh)
        self._refresh()

    def _prepare_view(self) -> None:
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("待办队列"))
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.deletePressed.connect(self.removeRequested)
        self.view.selectionModel().currentChanged.connect(self._on_current)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [*self.filter.stops(), *self._chips.values(), self.view]

    def set_order(self, order: str) -> None:
        """Sort by what was chosen last time; as they came where that is not known any more."""
        known = next((one for one in ORDER_WORDS if one == order), None)
        self._model.set_order(known or "arrival")
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def show_current(self, report_id: int | None) -> None:
        """Mark the open report without choosing it again."""
        self._current = report_id
        index = self._model.index_of(report_id) if report_id is not None else QModelIndex()
        self._following = True
        self.view.setCurrentIndex(index)
        self._following = False
        if index.isValid():
            self.view.scrollTo(index)

    def _chip(self, state: QueueState) -> QPushButton:
        chip = QPushButton()
        chip.setCheckable(True)
        chip.setObjectName("chip")
        chip.toggled.connect(lambda on: self._on_chip(state, on))
        self._chips[state] = chip
        return chip

    def _on_chip(self, state: QueueState, on: bool) -> None:
        if on:
            for other, chip in self._chips.items():
                if other != state and chip.isChecked():
                    chip.blockSignals(True)
                    chip.setChecked(False)
                    chip.blockSignals(False)
        self._model.set_filter(state if on else None)

    def _on_reset(self) -> None:
        self._refresh()
        self.show_current(self._current)

    def _on_order(self, order: Order) -> None:
        self._model.set_order(order)
        self._refresh()
        self.orderChosen.emit(order)

    def _into_list(self) -> None:
        """Go on from the words that were typed to what they found; where the open report is none of that, its first."""
        if self._model.rowCount():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self._model.index(0))

    def _refresh(self) -> None:
        self.filter.show_state(self._model.wanted, self._model.order)
        counts = self._model.counts()
        for state, chip in self._chips.items():
            chip.setText(f"{said(QUEUE_WORDS[state])} {counts[state]}")
            chip.setAccessibleName(
                self.tr("只看{state}的报告，{n} 份").format(state=said(QUEUE_WORDS[state]), n=counts[state])
            )
            chip.setToolTip(self.tr("只看这些报告；再按一次看全部"))
            chip.setVisible(bool(counts[state]) or chip.isChecked())
        total, shown = sum(counts.values()), self._model.rowCount()
        text = self.tr("{n} 份").format(n=total) if shown == total else self.tr("{m}/{n} 份").format(m=shown, n=total)
        self._count.setText(text if total else "")
        self.filter.setEnabled(total > 0)
        self._empty.setText(self._instead(total))
        self._empty.setVisible(shown == 0)
        self.view.setVisible(shown > 0)

    def _instead(self, total: int) -> str:
        """What stands in the place of the list while it shows nothing."""
        if self._model.spelling:
            return self.tr("正在按拼音查找……")
        return self.tr("没有这样的报告") if total else self.tr("队列是空的")

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW_ROLE)
        if row is not None and not self._following:
            self.reportChosen.emit(row.id)

    def _on_menu(self, point: QPoint) -> None:
        if self.view.indexAt(point).isValid():
            self.menuRequested.emit(self.view.viewport().mapToGlobal(point))
