"""The sheets of a template: what is in the cell that is pointed at, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.language import said
from desktop.models.templates.heads import guesses
from desktop.models.templates.places import Place, asking_of, is_lone
from desktop.models.templates.template_desk import TemplateDesk
from desktop.template import named
from desktop.ui.exporting.sheet_tabs import SheetTabs
from desktop.ui.templates.template_view import TemplateView
from desktop.ui.templates.value_chooser import Asking, ValueChooser
from parser.naming import METADATA_NAMES

_MOST_TEXT = 16
_ROOMY_EMS = 64
"""With less room on the screen the buttons stand in two lines."""


class MappingPane(QWidget):
    """Shows the template on the desk; what a person points at becomes steps there."""

    def __init__(self, desk: TemplateDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view = TemplateView(self.tr("模板的单元格"))
        self.chooser = ValueChooser(self)
        self.tabs = SheetTabs(self.tr("模板的工作表"))
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setMargin(16)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.cell = QLabel()
        self.cell.setWordWrap(True)
        self.cell.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 2)
        self.cell.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.choose = QPushButton(self.tr("指定数值(&V)…  F2"))
        self.clear = QPushButton(self.tr("不填这一格  Delete"))
        self.heads = QPushButton(self.tr("照表头指定(&H)"))
        self.heads.setToolTip(self.tr("空格的表头和行名写明是哪个数的，一次都指定好"))
        self.undo = QPushButton(self.tr("撤销(&Z)"))
        self.redo = QPushButton(self.tr("重做(&Y)"))
        self.row = QCheckBox(self.tr("这一行每个单位一行(&R)"))
        self.sheet = QCheckBox(self.tr("这张表每个单位一张(&B)"))
        self._lay_out()
        self._connect()

    def _words(self) -> str:
        """What is said where no template is shown: why not, or how to begin."""
        if self._desk.trouble:
            return said(self._desk.trouble)
        return self.tr(
            "选一个上级发来的表格（.xlsx），它的样子会显示在这里。\n\n"
            "表里写着 {example} 这样的占位符的，会自动认出来；"
            "没有写的，点一格再点一下（或按回车），选它填什么数值。\n\n"
            "模板原件不会改：填好的另存一份，指定了什么存在模板旁边的一份里。"
        ).format(example=f"{{{{{said(METADATA_NAMES['agency'])}}}}}")

    def _lay_out(self) -> None:
        lines: list[list[QAbstractButton]] = [[self.choose, self.clear, self.heads, self.undo, self.redo]]
        if self.screen().availableGeometry().width() < _ROOMY_EMS * self.fontMetrics().horizontalAdvance("项"):
            lines = [[self.choose, self.clear], [self.heads, self.undo, self.redo]]
        lines.append([self.row, self.sheet])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.tabs)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)  # before its widgets: it shows the first, as a window if it stands alone
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self.view)
        layout.addWidget(self.cell)
        for line in lines:
            layout.addLayout(_side_by_side(line))

    def _connect(self) -> None:
        desk = self._desk
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._show_sheet)
        self.tabs.currentChanged.connect(lambda _tab: self._show_sheet())
        self.view.moved.connect(self._show_cell)
        self.view.chooseRequested.connect(self.ask)
        self.view.clearRequested.connect(self._on_clear)
        self.chooser.closed.connect(self.view.setFocus)
        self.choose.clicked.connect(lambda: self.ask(""))
        self.clear.clicked.connect(self._on_clear)
        self.undo.clicked.connect(desk.undo)
        self.redo.clicked.connect(desk.redo)
        self.row.clicked.connect(self._on_row)
        self.sheet.clicked.connect(self._on_sheet)
        self.heads.clicked.connect(lambda: desk.map_by_heads(self.sheet_name))
        for button in (self.heads, self.clear, self.undo, self.redo, self.row, self.sheet):
            button.clicked.connect(lambda _on=False: self.view.setFocus())  # the next key is meant for the cell
        for keys, do in (
            ("Ctrl+Z", desk.undo),
            ("Ctrl+Y", desk.redo),
            ("Ctrl+Shift+Z", desk.redo),
            ("Ctrl+PgDown", lambda: self._step_sheet(1)),
            ("Ctrl+PgUp", lambda: self._step_sheet(-1)),
        ):
            QShortcut(QKeySequence(keys), self, do, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def sheet_name(self) -> str:
        """The sheet that is shown."""
        return self.view.sheet.name

    def go_to(self, place: Place, row: int, column: int) -> None:
        """Point at a cell, from 0, of the sheet of a place."""
        names = [sheet.name for sheet in self._desk.sheets]
        if place.sheet in names:
            self.tabs.setCurrentIndex(names.index(place.sheet))
            self.view.go_to(row, column)

    def ask(self, typed: str) -> None:
        """Ask for the value of the cell that is pointed at."""
        if not self._desk.sheets:
            return
        sheet, address = self.sheet_name, self.view.address
        mapped = self._desk.mapping.cells.get(sheet, {})
        now = mapped.get(address, "")
        asking = asking_of(now)
        field = named(asking.name).field if now else None
        row, column = self.view.place
        meant = [field for place in self._places_here() for field in place.offers]
        asked = Asking(
            "\n".join(filter(None, (self.tr("{cell} 填哪个数值").format(cell=address), self._replaced()))),
            meant or guesses(self.view.sheet, (row + 1, column + 1), mapped),
            field.id if field else "",
            asking.adds,
            asking.amount,
            typed,
        )
        self.chooser.ask(asked, self.view.spot, lambda value: self._desk.map_cell(sheet, address, value))

    def _on_opened(self) -> None:
        self.tabs.show_names([sheet.name for sheet in self._desk.sheets])
        self.tabs.setVisible(self.tabs.count() > 1)
        self._show_sheet()

    def _show_sheet(self) -> None:
        for number, sheet in enumerate(self._desk.sheets):
            each = self.tr("{sheet}（每个单位一张）").format(sheet=sheet.name)
            name = each if self._desk.is_for_each(sheet.name) else sheet.name
            self.tabs.rename(number, name)
        there = bool(self._desk.sheets)
        for widget in (self.view, self.choose, self.clear, self.heads, self.row, self.sheet):
            widget.setEnabled(there)
        self._stack.setCurrentWidget(self.view if there else self._hint)
        self._hint.setText(self._words())
        undo, redo = self._desk.ways
        for button, name in ((self.undo, undo), (self.redo, redo)):
            button.setEnabled(bool(name))
            button.setToolTip(said(name))
        if there:
            self.view.show_template(self._desk.sheets[max(0, self.tabs.currentIndex())], self._desk.mapping)
        else:
            self.cell.clear()

    def _show_cell(self) -> None:
        """Say what is in the cell, and what it will hold."""
        row, _column = self.view.place
        self.row.setChecked(self._desk.is_repeated(self.sheet_name, row + 1))
        self.sheet.setChecked(self._desk.is_for_each(self.sheet_name))
        places = self._places_here()
        told = "；".join(map(self._told, places)) or self.tr("不填。按回车或再点一下，指定这一格填什么")
        lines = [f"{self.view.address}　{told}", self._replaced()]
        self.cell.setText("\n".join(filter(None, lines)))
        self.view.setAccessibleDescription(self.cell.text())
        self.clear.setEnabled(any(place.kind == "mapped" for place in places))

    def _places_here(self) -> list[Place]:
        here = (self.sheet_name, self.view.address)
        return [one for one in self._desk.places if (one.sheet, one.address) == here]

    def _told(self, place: Place) -> str:
        if place.kind == "unknown":
            offers = "、".join(f"“{said(field.name)}”" for field in place.offers)
            told = self.tr("不认识 {text}（{why}）").format(text=place.written, why=said(place.why))
            return told + (self.tr("，是不是{names}").format(names=offers) if offers else "")
        value = place.value or said(place.why)
        told = self.tr("填“{name}”，当前这份是：{value}") if value else self.tr("填“{name}”")
        return told.format(name=said(place.name), value=value)

    def _replaced(self) -> str:
        """What a cell holds that a value would take the place of."""
        cell = self.view.own_cell
        if cell is None or not (cell.text or cell.formula) or is_lone(cell.text):
            return ""
        text = cell.text if len(cell.text) <= _MOST_TEXT else cell.text[:_MOST_TEXT] + "…"
        mapped = self.view.address in self._desk.mapping.cells.get(self.sheet_name, {})
        if cell.formula and mapped:
            told = self.tr("这一格原来是公式（结果 {text}），填好的文件里换成数值；模板里的不变。")
        elif cell.formula:
            told = self.tr("这一格是公式（结果 {text}），指定以后填好的文件里就没有它了。")
        elif mapped:
            told = self.tr("这一格原来写着“{text}”，填好的文件里换成数值；模板里的不变。")
        else:
            told = self.tr("这一格写着“{text}”，指定以后填好的文件里换成数值。")
        return told.format(text=text or self.tr("没有存"))

    def _on_clear(self) -> None:
        if self._desk.sheets:
            self._desk.clear_cell(self.sheet_name, self.view.address)

    def _on_row(self, on: bool) -> None:
        self._desk.repeat_row(self.sheet_name, self.view.place[0] + 1, on=on)
        self._show_cell()

    def _on_sheet(self, on: bool) -> None:
        self._desk.repeat_sheet(self.sheet_name, on=on)
        self._show_cell()

    def _step_sheet(self, step: int) -> None:
        self.tabs.setCurrentIndex(min(max(0, self.tabs.currentIndex() + step), self.tabs.count() - 1))


def _side_by_side(buttons: Sequence[QAbstractButton]) -> QHBoxLayout:
    line = QHBoxLayout()
    for button in buttons:
        line.addWidget(button)
        if isinstance(button, QPushButton):
            button.setAutoDefault(False)
    line.addStretch(1)
    return line
