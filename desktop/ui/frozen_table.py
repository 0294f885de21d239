"""A table whose first rows and columns stay in view; what they look like is painted by whoever shows it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractItemView, QTableView


class FrozenTable(QTableView):
    """Finds what is seen at a point, and scrolls so that nothing hides under what stays."""

    def frozen(self) -> tuple[int, int]:
        """How many rows and columns stay in view: none, where a table does not say otherwise."""
        return 0, 0

    def frozen_size(self) -> QSize:
        """The room that they take."""
        rows, columns = self.frozen()
        return self.size_of(range(rows), range(columns))

    def size_of(self, rows: range, columns: range) -> QSize:
        """The room of a block of rows and columns."""
        return QSize(sum(map(self.columnWidth, columns)), sum(map(self.rowHeight, rows)))

    def place_of(self, rows: range, columns: range, *, held_rows: bool, held_columns: bool) -> QRect:
        """Where a block is seen, its rows or its columns being held in view."""
        x = self.columnViewportPosition(columns.start) + (self.horizontalOffset() if held_columns else 0)
        y = self.rowViewportPosition(rows.start) + (self.verticalOffset() if held_rows else 0)
        return QRect(QPoint(x, y), self.size_of(rows, columns))

    def indexAt(self, position: QPoint) -> QModelIndex:
        """What is seen at a point, which may be something that stays in view."""
        size = self.frozen_size()
        x = position.x() - (self.horizontalOffset() if position.x() < size.width() else 0)
        y = position.y() - (self.verticalOffset() if position.y() < size.height() else 0)
        return super().indexAt(QPoint(x, y))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stays in view must be painted anew."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Into view, and out from under what stays there."""
        super().scrollTo(index, hint)
        rect, size = self.visualRect(index), self.frozen_size()
        rows, columns = self.frozen()
        if index.column() >= columns and rect.left() < size.width():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (size.width() - rect.left()))
        if index.row() >= rows and rect.top() < size.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (size.height() - rect.top()))
