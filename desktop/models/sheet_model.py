"""A planned sheet as a Qt table: what its cells show, not how they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.workbook.sheet import Formula, Sheet, SheetCell

MOST_ROWS = 200
"""So many rows of a sheet are shown."""
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class SheetModel(QAbstractTableModel):
    """The first rows of one sheet; a merged range has its text in its first cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet("", [])
        self._rows = 0

    def show(self, sheet: Sheet) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self.sheet = sheet
        self._rows = min(sheet.last_row + 1, MOST_ROWS)
        self.endResetModel()

    @property
    def cut(self) -> bool:
        """Whether the sheet has more rows than are shown."""
        return self.sheet.last_row + 1 > MOST_ROWS

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows that are shown."""
        return 0 if parent is not None and parent.isValid() else self._rows

    def columnCount(self, parent: Index | None = None) -> int:
        """All columns of the sheet."""
        return 0 if parent is not None and parent.isValid() else len(self.sheet.widths)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, comment as tooltip, and the planned cell."""
        cell = self.sheet.cells.get((index.row(), index.column()))
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(cell)
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.comment or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "；".join(filter(None, (shown(cell), cell.comment)))
        return None

    def cells(self) -> Iterator[tuple[int, int, SheetCell]]:
        """The cells that are shown, merged ranges cut where the shown rows and columns end."""
        for (row, column), cell in self.sheet.cells.items():
            if row < self._rows:
                rows, columns = min(cell.rows, self._rows - row), min(cell.columns, len(self.sheet.widths) - column)
                whole = (rows, columns) == (cell.rows, cell.columns)
                yield row, column, cell if whole else replace(cell, rows=rows, columns=columns)


def shown(cell: SheetCell) -> str:
    """What a spreadsheet shows of a cell: the result of a formula, whole numbers without a point, nothing for blank."""
    value = cell.value.result if isinstance(cell.value, Formula) else cell.value
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)
