"""核对规则: all rules with what they are about, and a tick for each that holds in this workspace."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.language import said
from desktop.ui.dialog_room import give_size
from parser.checks import rules_checked
from parser.checks.rule import Rule
from parser.naming import SEVERITY_NAMES

SIZE_EMS = (62, 34)
RULE_ROLE = Qt.ItemDataRole.UserRole


class RulesDialog(QDialog):
    """The rules that are built, in their order; what is switched off is found by `off` after it was accepted."""

    def __init__(self, off: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("核对规则"))
        self._find = QLineEdit()
        self._find.setPlaceholderText(self.tr("按编号、名称或依据查找"))
        self._find.setAccessibleName(self.tr("查找规则"))
        self._find.setClearButtonEnabled(True)
        self._find.textChanged.connect(self._filter)
        self._list = QTreeWidget()
        self._list.setRootIsDecorated(False)
        self._list.setAccessibleName(self.tr("核对规则"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setHeaderLabels([self.tr("规则"), self.tr("级别"), self.tr("名称"), self.tr("依据")])
        self._items = [_item(rule, on=rule.id not in off) for rule in rules_checked()]
        self._list.addTopLevelItems(self._items)
        self._list.setCurrentItem(self._items[0])
        header = self._list.header()
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._list.itemChanged.connect(lambda _item, _column: self._count())
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        buttons.addButton(self.tr("确定"), roles.AcceptRole).setDefault(True)
        every = buttons.addButton(self.tr("全部启用"), roles.ResetRole)
        every.setAutoDefault(False)
        every.clicked.connect(self._on_every)
        buttons.addButton(self.tr("取消"), roles.RejectRole).setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        for widget in (self._find, self._list, self._note, buttons):
            layout.addWidget(widget)
        give_size(self, SIZE_EMS)
        self._count()

    @property
    def off(self) -> frozenset[str]:
        """The rules without a tick."""
        unticked = [item for item in self._items if item.checkState(0) == Qt.CheckState.Unchecked]
        return frozenset(item.data(0, RULE_ROLE) for item in unticked)

    def _filter(self, text: str) -> None:
        words = text.split()
        for item in self._items:
            words_of = " ".join(item.text(column) for column in range(4)).lower()
            item.setHidden(not all(word.lower() in words_of for word in words))

    def _on_every(self) -> None:
        for item in self._items:
            item.setCheckState(0, Qt.CheckState.Checked)

    def _count(self) -> None:
        off = len(self.off)
        told = self.tr("停用了 {n} 条；只对这个工作区有效，会留下记录。").format(n=off)
        self._note.setText(told if off else self.tr("全部规则都启用。去掉勾就停用一条，只对这个工作区有效。"))


def _item(rule: Rule, *, on: bool) -> QTreeWidgetItem:
    item = QTreeWidgetItem([rule.id, *map(said, (SEVERITY_NAMES[rule.severity], rule.name, rule.basis))])
    item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
    item.setData(0, RULE_ROLE, rule.id)
    item.setToolTip(2, said(rule.name))
    item.setToolTip(3, said(rule.basis))
    return item
