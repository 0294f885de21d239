"""A planned sheet as a spreadsheet shows it: widths, heights, merged ranges, and heads that stay in view."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontInfo, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollBar, QWidget

from desktop.models.sheet_model import SheetModel
from desktop.ui.exporting.sheet_painter import PAPER, SheetPainter
from desktop.ui.frozen_table import FrozenTable
from desktop.workbook.sheet import Sheet, SheetCell
from desktop.workbook.styles import MIN_HEIGHT, Fonts, column_pixels

_ZOOM = 0.85
"""The size of the sheet against that on paper, where the font of the window has its usual size."""
_USUAL_PIXELS = 13
_MOST_FROZEN = 0.7
"""What stays in view may take this much of the room, else nothing stays."""


class SheetView(FrozenTable):
    """Shows one sheet; nothing can be changed in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._model = SheetModel(self)
        self._painter = SheetPainter(self)
        self._held: list[tuple[int, int, SheetCell]] = []
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("预览"))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(4)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self._model.sheet

    @property
    def cut(self) -> bool:
        """Whether the sheet has more rows than are shown."""
        return self._model.cut

    def show_sheet(self, sheet: Sheet, fonts: Fonts) -> None:
        """Show a sheet; where it was scrolled to stays when it is of the same name."""
        places = [bar.value() for bar in self._bars()] if sheet.name == self.sheet.name else [0, 0]
        current = self.currentIndex().row(), self.currentIndex().column()
        self._painter.dress(fonts, QFontInfo(self.font()).pixelSize() / _USUAL_PIXELS * _ZOOM)
        self.clearSpans()
        self._model.show(sheet)
        self._lay_out()
        if any(places):
            self.setCurrentIndex(self._model.index(*current))
        for bar, place in zip(self._bars(), places, strict=True):
            bar.setValue(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells by Qt, then over them what stays in view."""
        super().paintEvent(event)
        rows, columns = self.frozen()
        if not (rows or columns):
            return
        room, view = self.frozen_size(), self.viewport().rect()
        painter = QPainter(self.viewport())
        for held_rows, held_columns, clip in (
            (False, True, QRect(0, room.height(), room.width(), view.height())),
            (True, False, QRect(room.width(), 0, view.width(), room.height())),
            (True, True, QRect(0, 0, room.width(), room.height())),
        ):
            painter.setClipRect(clip)
            painter.fillRect(clip, PAPER)
            # What reaches over the edge is in both parts, as in a spreadsheet.
            for row, column, cell in self._held:
                if (row < rows if held_rows else row + cell.rows > rows) and (
                    column < columns if held_columns else column + cell.columns > columns
                ):
                    block = range(row, row + cell.rows), range(column, column + cell.columns)
                    rect = self.place_of(*block, held_rows=held_rows, held_columns=held_columns)
                    if rect.intersects(clip):
                        self._painter.draw(painter, rect, cell)
        painter.end()

    def _lay_out(self) -> None:
        zoom = self._painter.zoom
        for column, width in enumerate(self.sheet.widths):
            self.setColumnWidth(column, round(column_pixels(width) * zoom))
        for row in range(self._model.rowCount()):
            height = self.sheet.heights.get(row, MIN_HEIGHT)
            self.setRowHeight(row, round(height * 96 / 72 * zoom))
        for row, column, cell in self._model.cells():
            if cell.rows > 1 or cell.columns > 1:
                self.setSpan(row, column, cell.rows, cell.columns)
        rows, columns = self.sheet.freeze
        self._held = [one for one in self._model.cells() if one[0] < rows or one[1] < columns]

    def frozen(self) -> tuple[int, int]:
        """The rows and columns that stay in view; none where they would leave no room for the others."""
        rows, columns = self.sheet.freeze
        view = self.viewport().size() * _MOST_FROZEN
        size = self.size_of(range(rows), range(columns))
        return rows if size.height() <= view.height() else 0, columns if size.width() <= view.width() else 0

    def _bars(self) -> tuple[QScrollBar, QScrollBar]:
        return self.horizontalScrollBar(), self.verticalScrollBar()
