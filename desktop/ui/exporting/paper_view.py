"""A sheet as a spreadsheet shows it: widths, heights, merged ranges, and heads that stay in view."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontInfo, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollBar, QWidget

from desktop.models.paper_model import PaperCell, PaperModel
from desktop.ui.exporting.sheet_painter import PAPER, Properties, SheetPainter
from desktop.ui.frozen_table import FrozenTable

_ZOOM = 0.85
"""The size of the sheet against that on paper, where the font of the window has its usual size."""
_USUAL_PIXELS = 13
_MOST_FROZEN = 0.7
"""What stays in view may take this much of the room, else nothing stays."""


class PaperView(FrozenTable):
    """Shows a sheet; nothing can be typed into it."""

    def __init__(self, model: PaperModel, painter: SheetPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._paper, self._painter = model, painter
        self._held: list[tuple[int, int, PaperCell]] = []
        painter.setParent(self)
        painter.spill_room = self._spill_room
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(painter)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(4)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @contextmanager
    def anew(self, properties: Properties, *, stay: bool) -> Iterator[None]:
        """While inside, the model may be filled anew; where it was scrolled to may stay."""
        places = [bar.value() for bar in self._bars()] if stay else [0, 0]
        current = self.currentIndex().row(), self.currentIndex().column()
        self._painter.dress(properties, QFontInfo(self.font()).pixelSize() / _USUAL_PIXELS * _ZOOM)
        self.clearSpans()
        yield
        self._lay_out()
        if stay and any((*places, *current)):
            self.setCurrentIndex(self._paper.index(*current))
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
                        self._painter.draw(painter, rect, cell, self._spill_room(column, cell))
        painter.end()

    def _lay_out(self) -> None:
        zoom = self._painter.zoom
        for column, width in enumerate(self._paper.widths):
            self.setColumnWidth(column, round(width * zoom))
        for row, height in enumerate(self._paper.heights):
            self.setRowHeight(row, round(height * zoom))
        for row, column, cell in self._paper.merged():
            self.setSpan(row, column, cell.rows, cell.columns)
        rows, columns = self._paper.freeze
        self._held = [one for one in self._paper.cells() if one[0] < rows or one[1] < columns]

    def frozen(self) -> tuple[int, int]:
        """The rows and columns that stay in view; none where they would leave no room for the others."""
        rows, columns = self._paper.freeze
        view = self.viewport().size() * _MOST_FROZEN
        size = self.size_of(range(rows), range(columns))
        return rows if size.height() <= view.height() else 0, columns if size.width() <= view.width() else 0

    def _spill_room(self, column: int, cell: PaperCell) -> int:
        """How many pixels behind a cell its text may take."""
        behind = column + cell.columns
        return self.size_of(range(0), range(behind, behind + cell.spill)).width()

    def _bars(self) -> tuple[QScrollBar, QScrollBar]:
        return self.horizontalScrollBar(), self.verticalScrollBar()
