"""比较: what changed in the file of a report since it was read, and whether to take the newer file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.edits.carrying_over import Change
from desktop.models.source_changes import SourceChanges
from desktop.ui.dialog_room import give_size

SIZE_EMS = (62, 34)
MOST_LINES = 2000
"""So many changed lines are shown; in a file with more, everything is new."""


class ChangedSourceDialog(QDialog):
    """Accepted: the newer file is wanted; rejected: nothing changes. `keep` when the person said 保留现在的."""

    def __init__(
        self, name: str, changes: SourceChanges, conflicts: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("比较“{name}”").format(name=name))
        self.keep = False
        values = [(one.name, one.old or self.tr("（无）"), one.new or self.tr("（无）")) for one in changes.values]
        lines = [row for change in changes.lines for row in _rows(change)][:MOST_LINES]
        heads = [self.tr("现在的"), self.tr("新文件的")]
        self.tabs = QTabWidget()
        self._add(self.tr("数值 {n}").format(n=len(values)), [self.tr("项目"), *heads], values)
        self._add(self.tr("文字 {n}").format(n=len(lines)), [self.tr("行"), *heads], lines)
        if conflicts:
            told = [(text,) for text in conflicts]
            self._add(self.tr("不能沿用的修正 {n}").format(n=len(told)), [self.tr("修正")], told)
        self._told = QLabel(self._words(changes))
        self._told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addWidget(self._told)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self._make_buttons(can_take=not changes.hindrance))
        give_size(self, SIZE_EMS)

    def _words(self, changes: SourceChanges) -> str:
        carried = sum(len(step.corrections) for step in changes.carried.steps)
        if changes.hindrance:
            return changes.hindrance
        if changes.carried.conflicts:
            told = self.tr("改用新文件后，{n} 处修正和确认照样有效，{m} 处对不上，不会沿用，会列在本份附注里。")
        elif carried:
            told = self.tr("改用新文件后，{n} 处修正和确认都照样有效。")
        else:
            told = self.tr("这份报告还没有修正过，可以放心改用新文件。")
        rest = self.tr("现在的这一份移出队列，不会删掉，可以放回来。")
        return told.format(n=carried, m=len(changes.carried.conflicts)) + rest

    def _add(self, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        table = QTableWidget(len(rows), len(heads))
        table.setHorizontalHeaderLabels(list(heads))
        table.setAccessibleName(title)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                table.setItem(number, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if len(heads) > 1:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.tabs.addTab(table, title)

    def _make_buttons(self, *, can_take: bool) -> QDialogButtonBox:
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.take_button = buttons.addButton(self.tr("改用新文件"), roles.AcceptRole)
        self.keep_button = buttons.addButton(self.tr("保留现在的"), roles.ActionRole)
        close = buttons.addButton(self.tr("以后再说"), roles.RejectRole)
        for button in (self.take_button, close):
            button.setAutoDefault(False)
        self.keep_button.setDefault(True)
        self.take_button.setEnabled(can_take)
        self.keep_button.clicked.connect(self._on_keep)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _on_keep(self) -> None:
        self.keep = True
        self.reject()


def _rows(change: Change) -> list[tuple[str, str, str]]:
    """Lines beside each other, old and new; with the number in the older file, of new ones in the newer."""
    rows = []
    for place in range(max(len(change.old), len(change.new))):
        old = change.old[place].strip() if place < len(change.old) else ""
        new = change.new[place].strip() if place < len(change.new) else ""
        number = str(change.old_number + place) if place < len(change.old) else f"+{change.new_number + place}"
        if old or new:
            rows.append((number, old, new))
    return rows
