"""A sheet of a template with the letters and numbers of a spreadsheet, and the cell that is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.models.paper_model import CELL_ROLE
from desktop.models.templates.template_model import TemplateModel, template_properties
from desktop.template import CellMapping, PreviewCell, PreviewSheet
from desktop.ui.exporting.paper_view import PaperView
from desktop.ui.exporting.sheet_painter import SheetPainter
from desktop.ui.keys import is_enter
from desktop.workbook.sheet import address

_POINTED = QColor("#1f5fbf")
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_HEADER_PADDING = 16


class TemplateView(PaperView):
    """Shows one sheet.

    `chooseRequested(typed)` after Enter, F2, a second click or typing; `clearRequested` after Delete; `moved`
    follows the cell that is pointed at. A sheet that is `only_seen` has none.
    """

    chooseRequested = Signal(str)
    clearRequested = Signal()
    moved = Signal()

    def __init__(self, name: str, *, only_seen: bool = False, parent: QWidget | None = None) -> None:
        self._model = TemplateModel()
        super().__init__(self._model, SheetPainter(), parent)
        self.setAccessibleName(name)
        self._only_seen = only_seen
        self._pressed: tuple[int, int] | None = None
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
            header.setHighlightSections(True)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCornerButtonEnabled(False)

    @property
    def sheet(self) -> PreviewSheet:
        """What is shown."""
        return self._model.sheet

    @property
    def cut(self) -> bool:
        """Whether the sheet has more rows or columns than are shown."""
        return self._model.cut

    @property
    def place(self) -> tuple[int, int]:
        """Row and column, from 0, of the cell that is pointed at; of a merged range its first one."""
        index = self.currentIndex()
        row, column = max(0, index.row()), max(0, index.column())
        for top, left, cell in self._model.merged():
            if top <= row < top + cell.rows and left <= column < left + cell.columns:
                return top, left
        return row, column

    @property
    def address(self) -> str:
        """The name of the cell that is pointed at."""
        return address(*self.place)

    @property
    def own_cell(self) -> PreviewCell | None:
        """What the template itself holds there."""
        return self._model.cell_at(*self.place)

    @property
    def spot(self) -> QPoint:
        """The lower left corner of that cell, on the screen."""
        return self.viewport().mapToGlobal(self._pointed().bottomLeft())

    def show_template(self, sheet: PreviewSheet, mapping: CellMapping | None) -> None:
        """Show a sheet with what goes where, None for a filled one; the place stays when it is the same sheet."""
        stay = sheet.name == self.sheet.name
        with self.anew(template_properties, stay=stay):
            self._model.show(sheet, mapping)
        for column, width in enumerate(self._model.widths):
            self.setColumnHidden(column, not width)
        for row, height in enumerate(self._model.heights):
            self.setRowHidden(row, not height)
        metrics = QFontMetrics(self.verticalHeader().font())
        rows = range(self._model.rowCount())
        texts = (str(self._model.headerData(row, Qt.Orientation.Vertical)) for row in rows)
        self.verticalHeader().setFixedWidth(max(map(metrics.horizontalAdvance, texts), default=0) + _HEADER_PADDING)
        self.updateGeometries()  # which Qt does not do for a header that got wider
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))
        self.moved.emit()

    def go_to(self, row: int, column: int) -> None:
        """Point at a cell, from 0."""
        self.setCurrentIndex(self._model.index(row, column))
        self.scrollTo(self.currentIndex())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Another cell is pointed at."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame is drawn anew, and whole what reaches over cells."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As above."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; Enter, F2 and letters choose a value; Delete takes one away."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        text = event.text()
        if self._only_seen:
            super().keyPressEvent(event)
        elif is_enter(event) or event.key() == Qt.Key.Key_F2:
            self.chooseRequested.emit("")
        elif event.key() in _CLEARING and not held:
            self.clearRequested.emit()
        elif not held and text.strip() and text.isprintable():
            self.chooseRequested.emit(text)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A first click points at a cell."""
        index = self.indexAt(event.position().toPoint())
        self._pressed = (index.row(), index.column()) if index == self.currentIndex() and self.hasFocus() else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A second one chooses a value for it."""
        super().mouseReleaseEvent(event)
        index, left = self.indexAt(event.position().toPoint()), event.button() == Qt.MouseButton.LeftButton
        if left and self._pressed == (index.row(), index.column()) and not self._only_seen:
            self.chooseRequested.emit("")
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks at once do both."""
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self._only_seen:
            self._pressed = self.currentIndex().row(), self.currentIndex().column()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet, and a frame around the cell that is pointed at."""
        super().paintEvent(event)
        if not self._only_seen and self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            style = Qt.PenStyle.SolidLine if self.hasFocus() else Qt.PenStyle.DashLine
            painter.setPen(QPen(_POINTED, 2, style))
            painter.drawRect(self._pointed().adjusted(0, 0, -2, -2))
            painter.end()

    def _pointed(self) -> QRect:
        """Where the cell that is pointed at is seen."""
        row, column = self.place
        rows, columns = self.frozen()
        cell = self._model.index(row, column).data(CELL_ROLE)
        block = range(row, row + (cell.rows if cell else 1)), range(column, column + (cell.columns if cell else 1))
        return self.place_of(*block, held_rows=row < rows, held_columns=column < columns)
