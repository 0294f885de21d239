"""从工作簿读回修改: every difference by report, with a tick for each that is to be taken over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.language import said
from desktop.models.returning import by_unit
from desktop.round_trip import Difference, Differences
from desktop.ui.dialog_room import give_size

SIZE_EMS = (70, 38)
DIFFERENCE_ROLE = Qt.ItemDataRole.UserRole
_NAME, _OLD, _NEW, _PLACE = range(4)
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ReturnDialog(QDialog):
    """Shows what a workbook has otherwise; what is ticked is found by `chosen` after it was accepted.

    What was changed in the workbook alone is ticked; what was changed in the program as well is not.
    """

    def __init__(self, found: Differences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("从工作簿读回修改"))
        self._items: list[QTreeWidgetItem] = []
        self._list = self._make_list()
        self._fill(found)
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        head = QLabel(self.tr("“{name}”与程序里的数有这些不同。勾上的会写进程序，每份报告一步，可以撤销。"))
        head.setText(head.text().format(name=found.workbook))
        head.setWordWrap(True)
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.accept_button = buttons.addButton(self.tr("采用选中的"), roles.AcceptRole)
        self.accept_button.setDefault(True)
        self.all_button = self._button(buttons, self.tr("全选"), _ON)
        self.none_button = self._button(buttons, self.tr("全不选"), _OFF)
        buttons.addButton(self.tr("取消"), roles.RejectRole).setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        for widget in (head, self._list, self._note, buttons):
            layout.addWidget(widget)
        give_size(self, SIZE_EMS)
        self._list.itemChanged.connect(lambda _item, _column: self._count())
        self._count()
        self._list.setFocus()

    @property
    def chosen(self) -> tuple[Difference, ...]:
        """The differences with a tick."""
        return tuple(item.data(_NAME, DIFFERENCE_ROLE) for item in self._items if item.checkState(_NAME) == _ON)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(self.tr("工作簿里的改动"))
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHeaderLabels(
            [self.tr("项目"), self.tr("程序里"), self.tr("工作簿里"), self.tr("位置"), self.tr("说明")]
        )
        header = made.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        em = self.fontMetrics().horizontalAdvance("项")
        for column, width in ((_NAME, 20), (_OLD, 7), (_NEW, 8), (_PLACE, 9)):
            made.setColumnWidth(column, width * em)
        header.setMinimumSectionSize(5 * em)
        header.setStretchLastSection(True)  # the remarks; their whole text is in the tooltip
        return made

    def _fill(self, found: Differences) -> None:
        conflicts = {id(one) for one in found.conflicts}
        for (_identity, unit), members in by_unit(found.takeable).items():
            top = self._group(unit)
            for one in members:
                self._items.append(self._item(top, one, on=id(one) not in conflicts))
            top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
        if found.refused:
            top = self._group(self.tr("不能读回的"))
            for refused in found.refused:
                place = "、".join(refused.places)
                cells = [f"{refused.unit} {said(refused.name)}", "", refused.found, place, said(refused.reason)]
                self._told(top, cells)
        if found.missing:
            top = self._group(self.tr("另外请留意"))
            for text in found.missing:
                self._told(top, [said(text)]).setFirstColumnSpanned(True)
        self._list.setCurrentIndex(self._list.model().index(0, 0))

    def _group(self, name: str) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self._list, [name])
        top.setFirstColumnSpanned(True)
        top.setExpanded(True)
        return top

    def _item(self, top: QTreeWidgetItem, one: Difference, *, on: bool) -> QTreeWidgetItem:
        remark = said(one.remark)
        if one.written:
            both = self.tr("导出时是 {was}，之后程序里也改过，请选定要哪一个").format(was=one.written)
            remark = "；".join(filter(None, (both, remark)))
        item = self._told(top, [said(one.name), one.old, one.new, "、".join(one.places), remark])
        item.setData(_NAME, DIFFERENCE_ROLE, one)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_NAME, _ON if on else _OFF)
        return item

    def _told(self, top: QTreeWidgetItem, cells: list[str]) -> QTreeWidgetItem:
        item = QTreeWidgetItem(top, cells)
        for column, text in enumerate(cells):
            item.setToolTip(column, text)
        return item

    def _button(self, buttons: QDialogButtonBox, text: str, state: Qt.CheckState) -> QPushButton:
        button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ResetRole)
        button.setAutoDefault(False)
        button.setEnabled(bool(self._items))
        button.clicked.connect(lambda _checked=False: self._set_all(state))
        return button

    def _set_all(self, state: Qt.CheckState) -> None:
        for item in self._items:
            item.setCheckState(_NAME, state)

    def _count(self) -> None:
        chosen = len(self.chosen)
        told = self.tr("共 {n} 处不同，选中 {m} 处。公式、合计、批注和说明里的改动不读回。")
        self._note.setText(told.format(n=len(self._items), m=chosen))
        self.accept_button.setEnabled(chosen > 0)
