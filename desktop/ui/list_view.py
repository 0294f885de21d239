"""A list of values with heads: keyboard first, what is typed goes into the value of the current row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.models.rows import STATE_ROLE, TARGET_ROLE, RowsModel
from desktop.theme import Theme
from desktop.ui.state_delegate import StateDelegate
from parser.model import Target

ROW_HEIGHT = 24


class ListView(QTableView):
    """Rows of a `RowsModel`. `targetChosen` follows the current row, `removeRequested` the Delete key."""

    targetChosen = Signal(object)
    removeRequested = Signal(object)
    confirmRequested = Signal(object)

    def __init__(
        self, model: RowsModel, theme: Theme, name: str, edit_column: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._edit_column = edit_column
        self.setModel(model)
        self.setItemDelegate(StateDelegate(theme, STATE_ROLE, self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
            if edit_column is not None
            else triggers.NoEditTriggers
        )
        self.selectionModel().currentChanged.connect(self._on_current)

    def set_widths(self, widths: dict[int, int], stretch: int) -> None:
        """Fixed widths for some columns, the rest of the room for one."""
        header = self.horizontalHeader()
        for column in range(self.model().columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        for column, width in widths.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        delegate = self.itemDelegate()
        if isinstance(delegate, StateDelegate):
            delegate.set_theme(theme)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """One line a row, also in a larger font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + 7))

    def current(self) -> Target | None:
        """The target of the current row."""
        target = self.currentIndex().data(TARGET_ROLE)
        return target if isinstance(target, Target) else None

    def show_current(self, target: Target | None) -> bool:
        """Mark the row of a target without choosing it again; False when it is not in this list."""
        model = self.model()
        row = model.row_of(target) if target is not None and isinstance(model, RowsModel) else None
        selection = self.selectionModel()
        blocked = selection.blockSignals(True)
        index = model.index(row, self._edit_column or 0) if row is not None else QModelIndex()
        self.setCurrentIndex(index)
        selection.blockSignals(blocked)
        if index.isValid():
            self.selectRow(index.row())
            self.scrollTo(index)
        self.viewport().update()
        return row is not None

    def edit_current(self) -> None:
        """Open the editor of the current row."""
        if self._edit_column is not None and self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(self._edit_column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms, Delete removes, F2 and any character edit; the rest is Qt's."""
        target = self.current()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if target is not None and plain and self.state() != QAbstractItemView.State.EditingState:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.confirmRequested.emit(target)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.removeRequested.emit(target)
                return
        super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._edit_column is not None and current.isValid() and current.column() != self._edit_column:
            self.setCurrentIndex(current.siblingAtColumn(self._edit_column))
            return
        target = current.data(TARGET_ROLE)
        if target is not None:
            self.targetChosen.emit(target)
