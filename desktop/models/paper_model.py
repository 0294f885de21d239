"""A sheet of paper as a Qt table: what its cells show and how far they reach, not how they are drawn."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PaperCell:
    """One cell, or the first of a merged range. Whoever draws it knows what its style looks like.

    Its text may be written across `spill` columns behind it, where it is too long for its own.
    """

    text: str
    style: Hashable
    comment: str = ""
    rows: int = 1
    columns: int = 1
    spill: int = 0


class PaperModel(QAbstractTableModel):
    """A merged range has its text in its first cell.

    `widths` and `heights` are pixels at full size, `freeze` is how many rows and columns stay in view.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: dict[tuple[int, int], PaperCell] = {}
        self._merged: list[tuple[int, int]] = []
        self.widths: tuple[int, ...] = ()
        self.heights: tuple[int, ...] = ()
        self.freeze = 0, 0

    def lay(
        self,
        cells: Mapping[tuple[int, int], PaperCell],
        widths: Sequence[int],
        heights: Sequence[int],
        freeze: tuple[int, int],
    ) -> None:
        """Show other cells; those behind the last row or column are left out."""
        self.beginResetModel()
        self.widths, self.heights, self.freeze = tuple(widths), tuple(heights), freeze
        self._cells = {place: self._cut(*place, cell) for place, cell in cells.items() if self._is_shown(*place)}
        self._merged = [place for place, cell in self._cells.items() if cell.rows > 1 or cell.columns > 1]
        self.endResetModel()

    def _is_shown(self, row: int, column: int) -> bool:
        return row < len(self.heights) and column < len(self.widths)

    def _cut(self, row: int, column: int, cell: PaperCell) -> PaperCell:
        rows, columns = min(cell.rows, len(self.heights) - row), min(cell.columns, len(self.widths) - column)
        return cell if (rows, columns) == (cell.rows, cell.columns) else replace(cell, rows=rows, columns=columns)

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows that are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.heights)

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns that are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.widths)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, comment as tooltip, and the cell."""
        cell = self._cells.get((index.row(), index.column()))
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.comment or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "；".join(filter(None, (cell.text, cell.comment)))
        return None

    def cells(self) -> Iterator[tuple[int, int, PaperCell]]:
        """The cells that are shown, merged ranges cut where the shown rows and columns end."""
        for (row, column), cell in self._cells.items():
            yield row, column, cell

    def merged(self) -> Iterator[tuple[int, int, PaperCell]]:
        """The merged ranges among them."""
        for row, column in self._merged:
            yield row, column, self._cells[row, column]
