"""Which sheets a workbook has, in which order, with which columns."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.language import said
from desktop.ui.exporting.ordered_checks import Choice, OrderedChecks
from desktop.ui.exporting.ticks_dialog import ask_columns
from desktop.workbook import ExportOptions, sheet_kinds, usual_kinds


class SheetsPage(QWidget):
    """`changed` after each choice, `sheetChosen` when another line is the current one."""

    changed = Signal()
    sheetChosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: dict[str, tuple[str, ...]] = {}
        self.sheets = OrderedChecks(self.tr("工作表"))
        self.sheets.changed.connect(self.changed)
        self.sheets.currentRowChanged.connect(lambda _row: self._on_current())
        self.up, self.down = self.sheets.movers()
        self.every, self.none = QPushButton(self.tr("全选(&A)")), QPushButton(self.tr("全不选(&C)"))
        self.every.clicked.connect(lambda: self.sheets.tick_all(on=True))
        self.none.clicked.connect(lambda: self.sheets.tick_all(on=False))
        self.columns = QPushButton(self.tr("选列(&L)…"))
        self.columns.clicked.connect(self._on_columns)
        self.purpose = QLabel()
        self.purpose.setObjectName("panelHead")
        self.purpose.setWordWrap(True)
        buttons = QGridLayout()
        for place, button in enumerate((self.up, self.down, self.columns, self.every, self.none)):
            buttons.addWidget(button, place // 3, place % 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.sheets, 1)
        layout.addWidget(self.purpose)
        layout.addLayout(buttons)

    def show_options(self, options: ExportOptions) -> None:
        """Show the choices of a profile."""
        self._columns = dict(options.columns)
        kinds = [Choice(kind.id, said(kind.name), said(kind.purpose)) for kind in sheet_kinds().values()]
        self.sheets.set_choices(kinds, options.sheets or usual_kinds())
        self._on_current()

    @property
    def chosen(self) -> tuple[str, ...] | None:
        """The sheets in their order; None for the usual ones, which also means sheets yet to come."""
        chosen = self.sheets.chosen
        return None if chosen == usual_kinds() else chosen

    @property
    def chosen_columns(self) -> Mapping[str, tuple[str, ...]]:
        """The columns of the sheets where they are not the usual ones."""
        return dict(self._columns)

    def _on_current(self) -> None:
        kind = sheet_kinds().get(self.sheets.current_id)
        self.columns.setEnabled(kind is not None and bool(kind.columns))
        told = said(kind.purpose) if kind else ""
        if kind and kind.id in self._columns:
            some = self.tr("只要 {n} 列。").format(n=len(self._columns[kind.id]))
            told = f"{told}\n{some}"
        self.purpose.setText(told)
        self.sheetChosen.emit()

    def _on_columns(self) -> None:
        kind = sheet_kinds()[self.sheets.current_id]
        chosen = ask_columns(self, said(kind.name), kind.columns, self._columns.get(kind.id))
        if chosen is None:
            return
        if chosen == kind.columns:
            self._columns.pop(kind.id, None)
        else:
            self._columns[kind.id] = chosen
        self._on_current()
        self.changed.emit()
