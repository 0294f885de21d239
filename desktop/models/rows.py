"""Lists of values as plain rows, and one Qt model that shows any of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.language import said
from desktop.theme import STATES
from parser.corrections import State
from parser.model import Target

TARGET_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
REMARK_ROLE = Qt.ItemDataRole.UserRole + 2
STRUCK_ROLE = Qt.ItemDataRole.UserRole + 3
ROW_ROLE = Qt.ItemDataRole.UserRole + 4
BELOW_ROLE = Qt.ItemDataRole.UserRole + 5
"""Whether the remark of a cell stands in lines of its own."""
NOTE_ROLE = Qt.ItemDataRole.UserRole + 6
"""What people wrote on the value, in the column where it stands."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list. `cells` by column; `edit` the text an editor starts with, None where it cannot be edited.

    `remark` says in a few words what is special about the value; the part of it that is `struck` is its old value.
    `key` tells rows with the same target apart. A `heading` stands over the rows below it and cannot be chosen; what
    is `dim` does not hold any more. `note` is what people wrote on the value.
    """

    target: Target | None
    cells: tuple[str, ...]
    state: State | None = None
    edit: str | None = None
    detail: str = ""
    remark: str = ""
    struck: str = ""
    key: str = ""
    heading: bool = False
    dim: bool = False
    note: str = ""


_PLAIN: dict[int, Callable[[Row], object]] = {
    Qt.ItemDataRole.EditRole: lambda row: row.edit,
    TARGET_ROLE: lambda row: row.target,
    STATE_ROLE: lambda row: row.state,
    ROW_ROLE: lambda row: row,
}
_SAID: dict[int, Callable[[Row, int], str]] = {
    Qt.ItemDataRole.ToolTipRole: lambda row, column: row.detail or row.cells[column],
    REMARK_ROLE: lambda row, _column: row.remark,
    STRUCK_ROLE: lambda row, _column: row.struck,
}
"""What a row says in a role: as it is, and in the words of the window."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The heads of a list and what its columns hold: which one can be edited, carries the remark, holds figures.

    Where rows are `stacked`, the remark stands below the text also of what cannot be edited. Without `icons` no room is
    left for the sign of a state.
    """

    heads: tuple[str, ...]
    edit: int | None = None
    remark: int | None = None
    figures: frozenset[int] = frozenset()
    stacked: bool = False
    icons: bool = True


class RowsModel(QAbstractTableModel):
    """Rows under fixed heads; `edited(target, text)` tells what was typed."""

    edited = Signal(object, str)

    def __init__(self, columns: Columns, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self.fixed = False
        """Whether nothing can be typed in."""
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; when only texts changed the view keeps its place."""
        new = tuple(rows)
        if new and [(row.target, row.key) for row in new] == [(row.target, row.key) for row in self._rows]:
            changed = [number for number, row in enumerate(new) if row != self._rows[number]]
            self._rows = new
            if changed:
                self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(self.columns.heads) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def row_of(self, target: Target, key: str = "") -> int | None:
        """The number of the row with a target, of several the one with that key."""
        mine = [number for number, row in enumerate(self._rows) if row.target == target]
        return next((number for number in mine if self._rows[number].key == key), mine[0] if mine else None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of heads."""
        return 0 if parent.isValid() else len(self.columns.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The heads."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return said(self.columns.heads[section])
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """All can be selected, the edit column edited."""
        if not index.isValid() or self._rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = not self.fixed and self._rows[index.row()].edit is not None
        if editable and index.column() == self.columns.edit:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts; target, state, tooltip and spoken text in their roles."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() in self.columns.figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role in (NOTE_ROLE, Qt.ItemDataRole.AccessibleDescriptionRole):
            return row.note if index.column() == (self.columns.edit or 0) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, index.column())
        if role in _SAID:
            elsewhere = role in (REMARK_ROLE, STRUCK_ROLE) and index.column() != self.columns.remark
            return "" if elsewhere else said(_SAID[role](row, index.column()))
        if role == BELOW_ROLE:
            return self.columns.stacked or bool(self.flags(index) & Qt.ItemFlag.ItemIsEditable)
        return _PLAIN[role](row) if role in _PLAIN else None

    def _text(self, row: Row, column: int) -> str:
        """What stands in a cell: what the report says in the column that can be edited, else words of the program."""
        return row.cells[column] if column == self.columns.edit else said(row.cells[column])

    def _spoken(self, row: Row, column: int) -> str:
        """A cell for a screen reader: head, text, which row, state, remark."""
        word = said(STATES[row.state].word) if row.state else ""
        text = self._text(row, column) or said("空白")
        noted = f"{said('附注')} {row.note}" if row.note else ""
        head, name = said(self.columns.heads[column]), self._text(row, 0) if column else ""
        parts = (f"{head} {text}", name, word, said(row.remark), noted)
        return "，".join(part for part in parts if part)

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
