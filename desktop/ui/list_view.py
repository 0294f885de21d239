"""A list of values with heads: keyboard first, what is typed goes into the value of the current row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontInfo, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.language import said
from desktop.models.rows import ROW_ROLE, TARGET_ROLE, Row, RowsModel
from desktop.theme import Theme
from desktop.ui.keys import is_enter
from desktop.ui.state_delegate import StateDelegate
from parser.model import Target

ROW_HEIGHT = 24
ROW_PADDING = 7
NORMAL_SIZE = 13


class ListView(QTableView):
    """Rows of a `RowsModel`; what is done to one leaves as a signal.

    `rowChosen` follows the current row, `rowActivated` is Enter or a double click on what cannot be edited there,
    `submitted` comes after Enter in an editor.
    """

    rowChosen = Signal(object)
    rowActivated = Signal(object)
    removeRequested = Signal(object)
    confirmRequested = Signal(object)
    menuRequested = Signal(QPoint)
    submitted = Signal()
    typed = Signal(object, str)
    typingEnded = Signal()

    def __init__(self, model: RowsModel, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._edit_column = model.columns.edit
        self._widths: tuple[dict[int, int], int] = ({}, 0)
        self._following = False
        self._kept_row = -1
        self.setModel(model)
        self._delegate = StateDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self._delegate.typed.connect(self.typed)
        self._delegate.typingEnded.connect(self.typingEnded)
        self.setAccessibleName(said(name))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(16)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
            if self._edit_column is not None
            else triggers.NoEditTriggers
        )
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double_click)
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.timeout.connect(self._fit_rows)
        self.horizontalHeader().sectionResized.connect(lambda *_sizes: self._fit_soon.start())
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(lambda first, last: self._fit_rows(first.row(), last.row()))

    def set_widths(self, widths: dict[int, int], stretch: int) -> None:
        """Widths of some columns at 13 px, the rest of the room for one."""
        self._widths = widths, stretch
        header = self.horizontalHeader()
        for column in range(self.model().columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self._fit_columns()
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Rows and columns grow with the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_columns()
            self._fit_soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts are broken anew, once the scroll bar has come or gone."""
        super().resizeEvent(event)
        self._fit_soon.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the keyboard somebody must be somewhere: the first row, where none was chosen."""
        first = self._first_row()
        if first is not None and not self.currentIndex().isValid():
            self._go_to(first)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes with the keyboard."""
        super().focusOutEvent(event)
        self.viewport().update()

    def current(self) -> Target | None:
        """The target of the current row."""
        target = self.currentIndex().data(TARGET_ROLE)
        return target if isinstance(target, Target) else None

    def show_current(self, target: Target | None, key: str = "") -> bool:
        """Mark the row of a target without choosing it again; False when it is not in this list.

        Then no row is marked, but the keyboard goes on from where it was.
        """
        row = self._rows.row_of(target, key) if target is not None else None
        if row is None:
            self.clearSelection()
            return False
        self.go_to(row)
        return True

    def go_to(self, row: int) -> None:
        """Make a row the current one without choosing it."""
        self._following = True
        self._go_to(row)
        self._following = False

    def show_row(self, row: int | None) -> None:
        """Mark a row without choosing it; None marks none."""
        self._following = True
        if row is None:
            self.setCurrentIndex(QModelIndex())
        else:
            self._go_to(row)
        self._following = False

    def edit_current(self) -> None:
        """Open the editor of the current row."""
        row = self.currentIndex().data(ROW_ROLE)
        if isinstance(row, Row) and row.edit is None:
            self.rowActivated.emit(row)
        elif self._edit_column is not None and self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(self._edit_column))

    def step(self, direction: int) -> None:
        """Go to the next row (1) or the one before (-1)."""
        row = self.currentIndex().row() + direction
        if 0 <= row < self._rows.rowCount():
            self._go_to(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms or goes there, Delete removes, F2 and any character edit; the rest is Qt's."""
        row = self.currentIndex().data(ROW_ROLE)
        if not isinstance(row, Row) or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif is_enter(event) and (self._edit_column is None or row.edit is None):
            self.rowActivated.emit(row)
        elif is_enter(event) and row.target is not None:
            self.confirmRequested.emit(row.target)
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers() and self._edit_column is not None:
            self.removeRequested.emit(row.target)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tell that Enter ended the typing."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self.submitted.emit()

    def _go_to(self, row: int) -> None:
        index = self._rows.index(row, self._edit_column or 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _fit_columns(self) -> None:
        widths, stretch = self._widths
        scale = QFontInfo(self.font()).pixelSize() / NORMAL_SIZE
        for column, width in widths.items():
            if column != stretch:
                self.horizontalHeader().resizeSection(column, round(width * scale))

    def showEvent(self, event: QShowEvent) -> None:
        """Texts that changed while another tab was shown are broken now."""
        super().showEvent(event)
        self._fit_rows()

    def _fit_rows(self, first: int = 0, last: int | None = None) -> None:
        """One line a row, more where a text needs them; of what nobody sees, when it is shown."""
        if not self.isVisible():
            return
        self._span_headings()
        least = max(ROW_HEIGHT, self.fontMetrics().height() + ROW_PADDING)
        self.verticalHeader().setDefaultSectionSize(least)
        widths = [self.columnWidth(column) for column in range(self._rows.columnCount())]
        for row, shown in enumerate(self._rows.rows[first : None if last is None else last + 1], first):
            heights = [
                self._delegate.height_of(self._rows.index(row, column), self.font(), width)
                for column, width in enumerate(widths)
                if column not in self._rows.columns.figures and not shown.heading
            ]
            height = max(least, max(heights, default=0) + ROW_PADDING)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _span_headings(self) -> None:
        """A heading takes the whole line."""
        columns = self._rows.columnCount()
        for row, one in enumerate(self._rows.rows):
            wanted = columns if one.heading else 1
            if self.columnSpan(row, 0) != wanted:
                self.setSpan(row, 0, 1, wanted)

    def _on_about_to_reset(self) -> None:
        self._kept_row = self.currentIndex().row()

    def _on_reset(self) -> None:
        """After a row came or went, the keyboard stays where it was; in a list that was empty it is at the first."""
        self._fit_rows()
        row = self._first_row() if self._kept_row < 0 and self.hasFocus() else self._kept_row
        if row is not None and row >= 0 and self._rows.rowCount():
            self._following = True
            row = min(row, self._rows.rowCount() - 1)
            self.setCurrentIndex(self._rows.index(row, self._edit_column or 0))
            self._following = False

    def _first_row(self) -> int | None:
        return next((row for row, one in enumerate(self._rows.rows) if not one.heading), None)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.viewport().update()
        if self._following or not current.isValid():
            return
        if self._edit_column is not None and current.column() != self._edit_column:
            self.setCurrentIndex(current.siblingAtColumn(self._edit_column))
            return
        self.rowChosen.emit(current.data(ROW_ROLE))

    def _on_double_click(self, index: QModelIndex) -> None:
        if self._edit_column is None or index.data(ROW_ROLE).edit is None:
            self.rowActivated.emit(index.data(ROW_ROLE))
        elif index.column() != self._edit_column:
            self.edit_current()

    def _on_menu(self, point: QPoint) -> None:
        if self.indexAt(point).isValid():
            self.menuRequested.emit(self.viewport().mapToGlobal(point))
