"""Lists of values as plain rows, and one Qt model that shows any of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.theme import STATES
from parser.corrections import State
from parser.model import Target

TARGET_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list. `cells` by column; `edit` the text an editor starts with, None where it cannot be edited."""

    target: Target | None
    cells: tuple[str, ...]
    state: State | None = None
    edit: str | None = None
    detail: str = ""


class RowsModel(QAbstractTableModel):
    """Rows under fixed heads; the column `edit_column` can be edited, `edited(target, text)` tells what was typed."""

    edited = Signal(object, str)

    def __init__(self, heads: Sequence[str], edit_column: int | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._edit_column = edit_column
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; when only texts changed the view keeps its place."""
        new = tuple(rows)
        if [row.target for row in new] == [row.target for row in self._rows] and new:
            self._rows = new
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(self._heads) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def row_of(self, target: Target) -> int | None:
        """The number of the row with a target."""
        return next((n for n, row in enumerate(self._rows) if row.target == target), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of heads."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The heads."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """All can be selected, the edit column edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == self._edit_column and self._rows[index.row()].edit is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts; target, state, tooltip and spoken text in their roles."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return row.edit
        if role == TARGET_ROLE:
            return row.target
        if role == STATE_ROLE:
            return row.state
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.detail or row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            word = STATES[row.state].word if row.state else ""
            return f"{self._heads[index.column()]}：{row.cells[index.column()]}，{row.cells[0]}，{word}"
        return None

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Hand on what was typed."""
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or row.target is None or row.edit is None:
            return False
        if str(value).strip() != row.edit:
            self.edited.emit(row.target, str(value).strip())
        return True
