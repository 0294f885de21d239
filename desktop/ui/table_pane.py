"""An official table on the grid of its form, what is known of the current cell below; or the offer to key it in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.language import said
from desktop.models.table_model import TableModel
from desktop.theme import Theme
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.fitting import Fitting
from desktop.ui.grid_delegate import LABEL_PADDING, SIGN_WIDTH, SIGNED_STATES
from desktop.ui.grid_view import GridView
from desktop.ui.label_wrap import longest_word, wrap_flags
from parser.model import Target
from parser.naming import number_text

ROW_PADDING = 6
LABEL_EMS = {"table2": (10.0,), "table3": (1.3, 3.2, 8.6), "table4": ()}
"""Widths of the columns of labels, in characters."""
LABEL_SHARE = 0.45
"""The labels take no more of the room than this, so that figures stay in view in a large font."""
NUMBER_EMS = 2.3
NARROW_EMS = 1.9
FOOT_LINES, MOST_FOOT_LINES = 2, 9
GRID, ABSENT, NOTHING = range(3)


class TablePane(QWidget):
    """One official table, or the offer to key it in where the report has none."""

    cellChosen = Signal(object)
    edited = Signal(object)
    blockPasted = Signal(object)
    clearRequested = Signal(str, object)
    createRequested = Signal(str, str)
    submitted = Signal()
    menuRequested = Signal(QPoint)
    typed = Signal(object, str)
    typingEnded = Signal()

    def __init__(self, model: TableModel, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self._name = model, name
        self.view = GridView(model, theme, name)
        self._foot = ElidedLabel(FOOT_LINES, most=MOST_FOOT_LINES)
        self._foot.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._create: dict[str, QPushButton] = {}
        self._stack = QStackedWidget()
        grid = QWidget()
        layout = QVBoxLayout(grid)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._framed(self._foot))
        for page in (grid, self._absent_page(), QWidget()):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        Fitting(self, self._fit)
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._laid_out.timeout.connect(self._bring_into_view)
        self.view.cellChosen.connect(self.cellChosen)
        self.view.pasted.connect(self.blockPasted)
        self.view.clearRequested.connect(lambda cells: self.clearRequested.emit(model.table_id, cells))
        self.view.submitted.connect(self.submitted)
        self.view.typed.connect(self.typed)
        self.view.typingEnded.connect(self.typingEnded)
        self.view.menuRequested.connect(self.menuRequested)
        self.view.selectionModel().selectionChanged.connect(self._refresh_foot)
        self.view.selectionModel().currentChanged.connect(self._refresh_foot)
        model.edited.connect(self.edited)

    def refresh(self, rebuilt: bool, edition: str, report_open: bool) -> None:
        """Follow the model: merged cells after a new form, the right page, the foot. `edition` is the likelier one."""
        self._stack.setCurrentIndex(GRID if self.model.present else ABSENT if report_open else NOTHING)
        self.setFocusProxy(self.view if self.model.present else self._create[edition])
        if rebuilt:
            self.view.clearSpans()
            for place in self.model.layout_cells:
                if place.row_span > 1 or place.column_span > 1:
                    self.view.setSpan(place.row, place.column, place.row_span, place.column_span)
        self._fit()
        self._refresh_foot()

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [self.view, *self._create.values()]

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self.view.set_theme(theme)

    def show_current(self, target: Target | None, *, keep_block: bool = False) -> None:
        """Mark a cell of this table without choosing it again; `keep_block` leaves a selection around it alone."""
        self.view.show_current(target, keep_block=keep_block)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another tab was shown."""
        super().showEvent(event)
        self._fit()
        self._laid_out.start()  # the view itself gets its size only after this event

    def _fit(self) -> None:
        """Widths: labels first, figures share what is left; heights: as many lines as the labels need.

        Of a table that nobody sees, when it is shown.
        """
        columns = self.model.columnCount()
        if not columns or not self.isVisible():
            return
        em = self.view.fontMetrics().horizontalAdvance("项")
        room = self.width() - self.view.verticalScrollBar().sizeHint().width() - 1
        ems = LABEL_EMS[self.model.table_id]
        shrink = min(1.0, LABEL_SHARE * room / max(1.0, sum(ems) * em + 6 * len(ems)))
        labels = [round((width * em + 6) * shrink) for width in ems]
        numbers = columns - len(labels)
        least = round((NARROW_EMS if self.model.table_id == "table4" else NUMBER_EMS) * em)
        share = max(least, (room - sum(labels)) // numbers)
        for column in range(columns):
            least_of = max(share, self._figure_width(column), self._head_width(column))
            width = labels[column] if column < len(labels) else least_of
            self.view.setColumnWidth(column, width)
        self.view.frozen_columns = len(labels)
        for row in range(self.model.rowCount()):
            self.view.setRowHeight(row, self._height(row) + ROW_PADDING)
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        if self.view.selectedIndexes():
            self.view.scrollTo(self.view.currentIndex())

    def _figure_width(self, column: int) -> int:
        """The room that the widest figure of a column takes: a figure is never shortened."""
        widest = 0
        for row in range(self.model.rowCount()):
            text, state = self.model.figure(row, column)
            if text:
                sign = SIGN_WIDTH if state in SIGNED_STATES else 0
                widest = max(widest, self.view.fontMetrics().horizontalAdvance(text) + 7 + sign)
        return widest

    def _head_width(self, column: int) -> int:
        """The room that the longest word of a head takes, where its language has words that cannot be broken."""
        metrics, found = self.view.fontMetrics(), 0
        for place in self.model.layout_cells:
            if place.column == column and place.column_span == 1 and not place.cell_id:
                text = str(self.model.index(place.row, column).data() or "")
                found = max(found, longest_word(text, metrics) + LABEL_PADDING)
        return found

    def _height(self, row: int) -> int:
        """The height of a row's figures, or of its labels where they are broken into lines."""
        metrics = self.view.fontMetrics()
        height = metrics.lineSpacing()
        for place in self.model.layout_cells:
            if place.row == row and place.row_span == 1 and not place.cell_id:
                width = sum(self.view.columnWidth(place.column + n) for n in range(place.column_span)) - LABEL_PADDING
                text = str(self.model.index(row, place.column).data() or "")
                flags = wrap_flags(text, width, metrics)
                height = max(height, metrics.boundingRect(QRect(0, 0, max(1, width), 10_000), flags, text).height())
        return height

    @staticmethod
    def _framed(foot: QWidget) -> QFrame:
        frame = QFrame()
        frame.setObjectName("gridFoot")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(10, 5, 10, 4)
        inner.addWidget(foot)
        return frame

    def _absent_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addStretch()
        text = QLabel(
            self.tr("本份没有读到{name}。\n如果原件里的表格是图片，可以在空表上照着录入。").format(
                name=said(self._name)
            )
        )
        text.setObjectName("emptyHint")
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(text)
        row = QHBoxLayout()
        row.addStretch()
        for edition, label in (("2021", self.tr("录入（2021 版）")), ("2019", self.tr("录入（2019 版）"))):
            button = QPushButton(label)
            button.clicked.connect(lambda _checked=False, e=edition: self.createRequested.emit(self.model.table_id, e))
            button.setAccessibleDescription(said(self._name))
            row.addWidget(button)
            self._create[edition] = button
        row.addStretch()
        layout.addLayout(row)
        layout.addStretch()
        return page

    def _refresh_foot(self, *_arguments: object) -> None:
        """Of one cell what is known of it, of several their sum. Always two lines, so that the grid does not jump."""
        cells = [cell for place in self.view.chosen() if (cell := self.model.cell_at(place))]
        if len(cells) == 1:
            self._foot.set_whole(said(" · ".join(self.model.facts(cells[0]))).replace("\n", " "))
            return
        chosen = [self.model.cell(cell) for cell in cells]
        values = [cell.value for cell in chosen if cell is not None and cell.value is not None]
        self._foot.set_whole(
            self.tr("选中 {n} 格   合计 {total}   空白 {blank}").format(
                n=len(chosen), total=number_text(round(sum(values), 6)), blank=len(chosen) - len(values)
            )
            if cells
            else ""
        )
