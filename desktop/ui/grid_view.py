"""The grid of an official table: Excel's keys, labels and heads that stay in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from desktop.language import said
from desktop.models.grid_blocks import copy_text, fill_down_edits, paste_edits
from desktop.models.grid_moves import Move, Place
from desktop.models.table_model import CellEdit, TableModel
from desktop.theme import Theme
from desktop.ui.frozen_table import FrozenTable
from desktop.ui.grid_delegate import GridDelegate
from desktop.ui.keys import is_enter
from parser.editions import LayoutCell
from parser.model import Target, TargetKind

PAGE_ROWS = 10
_ACTIONS = QAbstractItemView.CursorAction
_MOVES: dict[QAbstractItemView.CursorAction, tuple[Move, Move]] = {
    _ACTIONS.MoveUp: ("up", "top"),
    _ACTIONS.MoveDown: ("down", "bottom"),
    _ACTIONS.MoveLeft: ("left", "row_start"),
    _ACTIONS.MoveRight: ("right", "row_end"),
    _ACTIONS.MoveNext: ("next", "next"),
    _ACTIONS.MovePrevious: ("previous", "previous"),
    _ACTIONS.MoveHome: ("row_start", "row_start"),
    _ACTIONS.MoveEnd: ("row_end", "row_end"),
    _ACTIONS.MovePageUp: ("up", "up"),
    _ACTIONS.MovePageDown: ("down", "down"),
}
"""What an action of Qt means, without and with Ctrl."""


class GridView(FrozenTable):
    """Arrows, Tab, Enter, F2, type-over, Delete, Ctrl+C, Ctrl+V, Ctrl+D; `submitted` when Enter ended the typing."""

    cellChosen = Signal(object)
    clearRequested = Signal(object)
    pasted = Signal(object)
    submitted = Signal()
    typed = Signal(object, str)
    typingEnded = Signal()
    menuRequested = Signal(QPoint)

    def __init__(self, model: TableModel, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._following = False
        self.settle: Callable[[], bool] = lambda: False
        """Asked first when Enter is pressed on a figure; True when that was all."""
        self._anchor = QModelIndex()
        self.frozen_columns = 0
        self.setObjectName("grid")
        self.setModel(model)
        self._delegate = GridDelegate(theme, self, model)
        self._delegate.leftEditor.connect(self.step)
        self.setItemDelegate(self._delegate)
        self._delegate.typed.connect(self.typed)
        self._delegate.typingEnded.connect(self.typingEnded)
        self.setAccessibleName(said(name))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(16)
        self.horizontalHeader().setMinimumSectionSize(16)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda point: self.menuRequested.emit(self.viewport().mapToGlobal(point))
        )
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.selectionModel().currentChanged.connect(self._on_current)
        model.modelReset.connect(self._on_reset)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_current(self, target: Target | None, *, keep_block: bool = False) -> None:
        """Mark a cell of this table without choosing it again; a target elsewhere marks none.

        With `keep_block` a selection that holds the cell stays: after filling it, for instance.
        """
        table_id, _, cell_id = target.key.partition(".") if target else ("", "", "")
        mine = target is not None and target.kind is TargetKind.CELL and table_id == self._model.table_id
        index = self._model.index_of(cell_id) if mine else QModelIndex()
        if not index.isValid():
            self.clearSelection()
            return
        if self.selectionModel().isSelected(index) and (keep_block or index == self.currentIndex()):
            return
        self._following = True
        self.setCurrentIndex(index)
        self._following = False

    def step(self, direction: int) -> None:
        """Go to the figure below (1) or above (-1)."""
        self._go(self._model.moves.go(self._place(), "down" if direction > 0 else "up"))

    def edit_current(self) -> None:
        """Open the editor of the current cell."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Excel's keys; the rest, and all keys of an open editor, are Qt's."""
        shift = Qt.KeyboardModifier.ShiftModifier
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        self._mind_the_anchor(event)
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._fill_down()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self._clear()
        elif is_enter(event, shift):
            self._enter(bool(event.modifiers() & shift))
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._tab(event)
        else:
            super().keyPressEvent(event)

    def _enter(self, back: bool) -> None:
        """As in a spreadsheet, unless Enter settles something there."""
        if back or not self.settle():
            self.step(-1 if back else 1)

    def _mind_the_anchor(self, event: QKeyEvent) -> None:
        """Of a selection, the cell it began with is the one that is typed into and gone on from."""
        several = len(self.selectedIndexes()) > 1
        modifiers = Qt.KeyboardModifier
        if not several:
            self._anchor = self.currentIndex()
        elif not event.modifiers() & (modifiers.ShiftModifier | modifiers.ControlModifier) and (
            event.key() not in (Qt.Key.Key_Delete, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt)
        ):
            chosen = self.selectionModel()
            anchor = self._anchor if chosen.isSelected(self._anchor) else min(self.selectedIndexes(), key=_row_column)
            chosen.setCurrentIndex(anchor, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _tab(self, event: QKeyEvent) -> None:
        """To the next figure; from the last one on to the next panel."""
        move: Move = "next" if event.key() == Qt.Key.Key_Tab else "previous"
        place = self._model.moves.go(self._place(), move)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or place == self._place():
            event.ignore()
        else:
            self._go(place)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After typing, Enter tells so and Tab goes to the next figure without opening it."""
        hints = QAbstractItemDelegate.EndEditHint
        moves: dict[QAbstractItemDelegate.EndEditHint, Move] = {
            hints.EditNextItem: "next",
            hints.EditPreviousItem: "previous",
        }
        super().closeEditor(editor, hints.NoHint if hint in moves else hint)
        if hint in moves:
            self._go(self._model.moves.go(self._place(), moves[hint]))
        elif hint == hints.SubmitModelCache:
            self.submitted.emit()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Keys skip the labels of the form."""
        held = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        moves = self._model.moves
        edge = {_ACTIONS.MoveHome: moves.first, _ACTIONS.MoveEnd: moves.last}.get(action)
        if held and edge is not None:
            return self._model.index(*edge)
        pages = action in (_ACTIONS.MovePageUp, _ACTIONS.MovePageDown)
        place = moves.go(self._place(), _MOVES[action][held], PAGE_ROWS if pages else 1)
        return self._model.index(*place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the keyboard somebody must be somewhere: the first figure, where none was chosen."""
        self._be_somewhere()
        super().focusInEvent(event)
        self.viewport().update()

    def _be_somewhere(self) -> None:
        first = self._model.moves.first
        if self._model.cell_id(self.currentIndex()) is None and first is not None:
            self.setCurrentIndex(self._model.index(*first))

    def _on_reset(self) -> None:
        """The keyboard stays in the table, whose form is another now, without a figure being chosen for that."""
        if self.hasFocus():
            self._following = True
            self._be_somewhere()
            self._following = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes with the keyboard."""
        super().focusOutEvent(event)
        self.viewport().update()

    # Blocks

    def chosen(self) -> list[Place]:
        """The selected places, the current one where none is."""
        indexes = self.selectedIndexes() or [self.currentIndex()]
        return [_row_column(index) for index in indexes if self._model.cell_id(index)]

    def _copy(self) -> None:
        text = copy_text(self._model, self.chosen())
        if text:
            QGuiApplication.clipboard().setText(text)

    def _paste(self) -> None:
        self._tell(paste_edits(self._model, self.chosen(), QGuiApplication.clipboard().text()))

    def _fill_down(self) -> None:
        self._tell(fill_down_edits(self._model, self.chosen()))

    def _clear(self) -> None:
        self.clearRequested.emit([cell for place in self.chosen() if (cell := self._model.cell_at(place))])

    def _tell(self, edits: list[CellEdit] | None) -> None:
        if edits is None or edits:
            self.pasted.emit(edits)

    # Labels that stay in view

    def frozen(self) -> tuple[int, int]:
        """The heads and the columns of labels."""
        return self._model.head_rows, self.frozen_columns

    def paintEvent(self, event: QPaintEvent) -> None:
        """The table by Qt, then what stays in view over it."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        size, view = self.frozen_size(), self.viewport().rect()
        heads = self._model.head_rows
        labels = [cell for cell in self._model.layout_cells if not cell.cell_id]
        left = [cell for cell in labels if cell.column < self.frozen_columns and cell.row >= heads]
        top = [cell for cell in labels if cell.column >= self.frozen_columns and cell.row < heads]
        corner = [cell for cell in labels if cell.column < self.frozen_columns and cell.row < heads]
        region = event.region()
        self._paint_frozen(painter, left, region.intersected(view.adjusted(0, size.height(), 0, 0)))
        self._paint_frozen(painter, top, region.intersected(view.adjusted(size.width(), 0, 0, 0)))
        self._paint_frozen(painter, corner, region)
        painter.end()

    def _paint_frozen(self, painter: QPainter, cells: list[LayoutCell], clip: QRegion) -> None:
        painter.setClipRegion(clip)
        for cell in cells:
            rect = self._frozen_rect(cell)
            if clip.intersects(rect):
                look = self._model.look(cell.row, cell.column)
                self._delegate.paint_label(painter, rect.adjusted(0, 0, -1, -1), look)
                painter.setPen(self._delegate.theme.colour("line"))
                painter.drawLine(rect.topRight(), rect.bottomRight())
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _frozen_rect(self, cell: LayoutCell) -> QRect:
        heads, labels = self.frozen()
        rows, columns = range(cell.row, cell.row + cell.row_span), range(cell.column, cell.column + cell.column_span)
        return self.place_of(rows, columns, held_rows=cell.row < heads, held_columns=cell.column < labels)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a label selects its row or column."""
        place = self._model.place(self.indexAt(event.position().toPoint()))
        if event.button() == Qt.MouseButton.LeftButton and place is not None and not place.cell_id:
            self._select_behind(place)
        else:
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._anchor = self.indexAt(event.position().toPoint())
            super().mousePressEvent(event)

    def _select_behind(self, label: LayoutCell) -> None:
        by_row = label.column < self.frozen_columns and label.row >= self._model.head_rows
        reach = (label.row, label.row_span) if by_row else (label.column, label.column_span)
        indexes = [
            self._model.index(cell.row, cell.column)
            for cell in self._model.layout_cells
            if cell.cell_id and reach[0] <= (cell.row if by_row else cell.column) < sum(reach)
        ]
        if indexes:
            flags = QItemSelectionModel.SelectionFlag
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.selectionModel().setCurrentIndex(indexes[0], flags.NoUpdate)
            self.selectionModel().select(QItemSelection(indexes[0], indexes[-1]), flags.ClearAndSelect)
            self._anchor = indexes[0]

    # Internal

    def _place(self) -> Place:
        return self.currentIndex().row(), self.currentIndex().column()

    def _go(self, place: Place) -> None:
        self.setCurrentIndex(self._model.index(*place))

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        cell_id = self._model.cell_id(current) if current.isValid() else None
        if cell_id and not self._following:
            self.cellChosen.emit(self._model.target(cell_id))


def _row_column(index: QModelIndex) -> Place:
    return index.row(), index.column()
