"""An official table as a grid laid out like the form, with the keys of Excel."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.models.table_model import COLUMN_HEAD_ROLE, STATE_ROLE, TARGET_ROLE, CellEdit, TableModel
from desktop.theme import STATES, Theme
from desktop.ui.state_delegate import draw_focus
from parser.model import Target, TargetKind

ROW_HEIGHT = 22
LABEL_WIDTHS = {"table2": (170,), "table3": (20, 52, 122), "table4": ()}
NUMBER_WIDTH = 33
NARROW_WIDTH = 26
SIGN_WIDTH = 10
SIGNED_STATES = ("corrected", "doubtful", "wrong")


class GridDelegate(QStyledItemDelegate):
    """Labels like the printed form, figures at the right, tint and sign by state, an accent frame on the current."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One rectangle of the form."""
        painter.save()
        rect: QRect = option.rect
        if index.data(TARGET_ROLE) is None:
            self._paint_label(painter, rect, index)
        else:
            self._paint_value(painter, rect, option, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Row heights are set by the pane."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def _paint_label(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Heads of columns are wrapped in the middle; labels of rows stay on their one line, shortened if need be."""
        head = bool(index.data(COLUMN_HEAD_ROLE))
        tall = rect.height() > 2 * painter.fontMetrics().height()
        painter.fillRect(rect, self.theme.colour("soft"))
        painter.setPen(self.theme.colour("dim" if head else "text"))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        inner = rect.adjusted(3, 1, -2, -1)
        flags = int(Qt.AlignmentFlag.AlignVCenter)
        flags |= int(Qt.AlignmentFlag.AlignHCenter if head else Qt.AlignmentFlag.AlignLeft)
        if head or tall:
            flags |= int(Qt.TextFlag.TextWrapAnywhere)
        if (not tall and painter.boundingRect(inner, flags, text).height() > inner.height()) or (not head and not tall):
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, flags, text)

    def _paint_value(
        self,
        painter: QPainter,
        rect: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        state = index.data(STATE_ROLE)
        look = STATES[state] if state else None
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("selection"))
        elif look and look.tint and state != "confirmed":
            painter.fillRect(rect, self.theme.colour(look.tint))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.setPen(self.theme.colour("dim" if text == "0" and state == "trusted" else "text"))
        inner = rect.adjusted(2, 0, -4, 0)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(
            inner, right, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideLeft, inner.width())
        )
        if look and state in SIGNED_STATES:
            painter.setPen(self.theme.colour(look.colour))
            font = painter.font()
            font.setPixelSize(max(8, font.pixelSize() - 3))
            painter.setFont(font)
            painter.drawText(
                rect.adjusted(2, 0, 0, 0), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), look.icon
            )
        if index == self._view.currentIndex():
            draw_focus(painter, rect, self.theme)


class GridView(QTableView):
    """The grid itself: arrows, Tab, Enter, F2, type-over, Delete, Ctrl+C and Ctrl+V."""

    cellChosen = Signal(object)
    clearRequested = Signal(object)
    pasted = Signal(object)

    def __init__(self, model: TableModel, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self._delegate = GridDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(16)
        self.horizontalHeader().setMinimumSectionSize(16)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.selectionModel().currentChanged.connect(self._on_current)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Excel's keys; the rest, and all keys of an open editor, are Qt's."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_Delete:
            self.clearRequested.emit(self._chosen_cells())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After typing, Enter goes on to the cell below as in Excel."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._step(1)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Arrow and Tab keys skip the labels of the form."""
        index = super().moveCursor(action, modifiers)
        seen = 0
        while index.isValid() and self._model.cell_id(index) is None and seen < self._model.rowCount() * 12:
            before = index
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(index)
            index = super().moveCursor(action, modifiers)
            self.selectionModel().blockSignals(False)
            seen += 1
            if index == before:
                return self.currentIndex()
        return index

    def _step(self, direction: int) -> None:
        index = self.currentIndex()
        row, column = index.row() + direction, index.column()
        while 0 <= row < self._model.rowCount():
            candidate = self._model.index(row, column)
            if self._model.cell_id(candidate):
                self.setCurrentIndex(candidate)
                return
            row += direction

    def _chosen_cells(self) -> list[str]:
        cells = [self._model.cell_id(index) for index in sorted(self.selectedIndexes(), key=_place)]
        return [cell for cell in cells if cell]

    def _copy(self) -> None:
        lines: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=_place):
            if self._model.cell_id(index):
                lines.setdefault(index.row(), []).append(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines.values()))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text().replace("\r\n", "\n").rstrip("\n")
        start = self.currentIndex()
        if not text or not start.isValid():
            return
        edits: list[CellEdit] = []
        row = start.row() - 1
        for line in text.split("\n"):
            row = self._next_row(row, start.column())
            for step, value in enumerate(line.split("\t")):
                cell_id = self._model.cell_id(self._model.index(row, start.column() + step)) if row >= 0 else None
                if cell_id is None:
                    self.pasted.emit(None)
                    return
                edits.append(CellEdit(self._model.table_id, cell_id, value.strip()))
        self.pasted.emit(edits)

    def _next_row(self, row: int, column: int) -> int:
        for candidate in range(row + 1, self._model.rowCount()):
            if self._model.cell_id(self._model.index(candidate, column)):
                return candidate
        return -1

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        cell_id = self._model.cell_id(current) if current.isValid() else None
        if cell_id:
            self.cellChosen.emit(self._model.target(cell_id))
        self.viewport().update()


def _place(index: QModelIndex) -> tuple[int, int]:
    return index.row(), index.column()


class TablePane(QWidget):
    """One official table, or the offer to key it in where the report has none."""

    cellChosen = Signal(object)
    edited = Signal(object)
    blockPasted = Signal(object)
    clearRequested = Signal(str, object)
    createRequested = Signal(str, str)

    def __init__(self, model: TableModel, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self._name = model, name
        self.view = GridView(model, theme, name)
        self._sum = QLabel()
        self._sum.setObjectName("gridFoot")
        self._stack = QStackedWidget()
        grid = QWidget()
        layout = QVBoxLayout(grid)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._sum)
        self._stack.addWidget(grid)
        self._stack.addWidget(self._empty_page())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self.view.cellChosen.connect(self.cellChosen)
        self.view.pasted.connect(self.blockPasted)
        self.view.clearRequested.connect(lambda cells: self.clearRequested.emit(model.table_id, cells))
        self.view.selectionModel().selectionChanged.connect(self._refresh_sum)
        model.edited.connect(self.edited)
        model.dataChanged.connect(self._refresh_sum)

    def refresh(self, rebuilt: bool) -> None:
        """Follow the model: merged cells after a new form, the right page, the sums."""
        self._stack.setCurrentIndex(0 if self.model.present else 1)
        if rebuilt:
            self.view.clearSpans()
            for place in self.model.layout_cells:
                if place.row_span > 1 or place.column_span > 1:
                    self.view.setSpan(place.row, place.column, place.row_span, place.column_span)
        self._fit()
        self._refresh_sum()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self.view.set_theme(theme)

    def show_current(self, target: Target | None) -> None:
        """Go to a cell of this table without choosing it again."""
        selection = self.view.selectionModel()
        blocked = selection.blockSignals(True)
        table_id, _, cell_id = target.key.partition(".") if target else ("", "", "")
        mine = target is not None and target.kind is TargetKind.CELL and table_id == self.model.table_id
        index = self.model.index_of(cell_id) if mine else QModelIndex()
        self.view.setCurrentIndex(index)
        if index.isValid():
            selection.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(blocked)
        if index.isValid():
            self.view.scrollTo(index)
        self.view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Widths: labels as drawn, figures share what is left; heights: one line a row, heads as many as they need."""
        columns = self.model.columnCount()
        if not columns:
            return
        scale = self.fontMetrics().height() / 18
        room = self.width() - self.view.verticalScrollBar().sizeHint().width() - 2
        labels = [round(width * scale) for width in LABEL_WIDTHS[self.model.table_id]]
        numbers = columns - len(labels)
        least = round((NARROW_WIDTH if self.model.table_id == "table4" else NUMBER_WIDTH) * scale)
        share = max(least, (room - sum(labels)) // numbers)
        for column in range(columns):
            width = labels[column] if column < len(labels) else max(share, self._figure_width(column))
            self.view.setColumnWidth(column, width)
        height = max(ROW_HEIGHT, self.fontMetrics().height() + 5)
        for row in range(self.model.rowCount()):
            self.view.setRowHeight(row, height if self.model.has_values(row) else self._head_height(row, height))

    def _figure_width(self, column: int) -> int:
        """The room that the widest figure of a column takes: a figure is never shortened."""
        widest = 0
        for row in range(self.model.rowCount()):
            text, state = self.model.figure(row, column)
            if text:
                sign = SIGN_WIDTH if state in SIGNED_STATES else 0
                widest = max(widest, self.fontMetrics().horizontalAdvance(text) + 8 + sign)
        return widest

    def _head_height(self, row: int, height: int) -> int:
        lines = 1
        for place in self.model.layout_cells:
            if place.row == row and place.row_span == 1 and place.text:
                width = sum(self.view.columnWidth(place.column + n) for n in range(place.column_span))
                fits = max(1, (width - 6) // max(1, self.fontMetrics().horizontalAdvance("项")))
                lines = max(lines, -(-len(place.text) // fits))
        return height if lines == 1 else lines * self.fontMetrics().height() + 6

    def _empty_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addStretch()
        text = QLabel(
            self.tr("本份没有读到{name}。\n如果原件里的表格是图片，可以在空表上照着录入。").format(name=self._name)
        )
        text.setObjectName("emptyHint")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(text)
        row = QHBoxLayout()
        row.addStretch()
        for edition, label in (("2021", self.tr("录入（2021 版）")), ("2019", self.tr("录入（2019 版）"))):
            button = QPushButton(label)
            button.clicked.connect(lambda _checked=False, e=edition: self.createRequested.emit(self.model.table_id, e))
            row.addWidget(button)
        row.addStretch()
        layout.addLayout(row)
        layout.addStretch()
        return page

    def _refresh_sum(self, *_arguments: object) -> None:
        cells = [self.model.cell_id(index) for index in self.view.selectedIndexes()]
        chosen = [self.model.cell(cell) for cell in cells if cell]
        values = [cell.value for cell in chosen if cell is not None and cell.value is not None]
        blank = len(chosen) - len(values)
        total = sum(values)
        self._sum.setText(
            self.tr("选中 {n} 格   合计 {total:g}   空白 {blank}").format(n=len(chosen), total=total, blank=blank)
            if len(chosen) > 1
            else ""
        )
