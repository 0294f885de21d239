"""拆分给几个人: parts with names, and which report goes to which."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.files import WORKSPACE_SUFFIX, is_there, safe_file_name
from desktop.language import said
from desktop.merging.parts import Part, by_folder, evenly, names_of
from desktop.models.queue_words import headline
from desktop.store import ReportRow
from desktop.ui.dialog_room import give_size
from desktop.ui.file_dialogs import ask_folder

SIZE_EMS = (66, 38)
MOST = 50
EVENLY, FOLDERS, BY_HAND = range(3)


class SplitDialog(QDialog):
    """What was chosen is found by `parts` after it was accepted. A report may also go to nobody.

    What is given out already and not back is left where it is, unless the person picks it himself.
    """

    def __init__(self, rows: Sequence[ReportRow], name: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("拆分给几个人"))
        self._rows, self._name = tuple(rows), name
        self._given: dict[int, int] = {}
        self._by_folder = False
        self.way, self.count = QComboBox(), QSpinBox()
        self.way.addItems([self.tr("平均分"), self.tr("按文件夹分"), self.tr("自己挑选")])
        self.way.setAccessibleName(self.tr("怎样分"))
        self.count.setRange(2, MOST)
        self.count.setAccessibleName(self.tr("分成几份"))
        self.names = self._make_list(self.tr("各份"), [self.tr("分给（可以改名）"), self.tr("报告数")])
        self.reports = self._make_list(self.tr("报告"), [self.tr("报告"), self.tr("文件夹"), self.tr("分给")])
        self.reports.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.assign = QPushButton(self.tr("把选中的报告分给左边这一份(&G)"))
        self.nobody = QPushButton(self.tr("选中的不分出去(&N)"))
        self.folder = QLineEdit(str(folder))
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(self.tr("存到哪个文件夹"))
        self.note = QLabel()
        self.note.setObjectName("panelHead")
        self.note.setWordWrap(True)
        self._lay_out()
        self._fill_reports()
        self.way.currentIndexChanged.connect(self._divide)
        self.count.valueChanged.connect(self._divide)
        self.assign.clicked.connect(lambda: self._give(self._current_part()))
        self.nobody.clicked.connect(lambda: self._give(None))
        self.names.itemChanged.connect(lambda _item, _column: self._show())
        self.reports.itemSelectionChanged.connect(self._enable)
        self._divide()
        self.way.setFocus()

    def parts(self) -> tuple[Part, ...]:
        """Each part that has reports, with the file that it is to be written to."""
        folder, found = Path(self.folder.text()), []
        for number, name in enumerate(self._part_names()):
            ids = tuple(row.id for row in self._rows if self._given.get(row.id) == number)
            file = safe_file_name(f"{self._name}（{name}）{WORKSPACE_SUFFIX}")
            if ids:
                found.append(Part(name, folder / file, ids))
        return tuple(found)

    # Which report goes where

    def _divide(self) -> None:
        """Divide anew in the chosen way; by hand, what was divided stays."""
        way = self.way.currentIndex()
        self.count.setEnabled(way != FOLDERS)
        if way == FOLDERS:
            folders = by_folder(self._free())
            self._set_names(list(folders))
            self._given = {one: number for number, ids in enumerate(folders.values()) for one in ids}
        else:
            self._set_names(names_of(self.count.value(), () if self._by_folder else self._part_names()))
            if way == EVENLY:
                self._given = evenly(self._free(), self.count.value())
            else:
                self._given = {one: part for one, part in self._given.items() if part < self.count.value()}
        self._show()

    def _free(self) -> list[ReportRow]:
        return [row for row in self._rows if not row.given]

    def _set_names(self, names: Sequence[str]) -> None:
        self.names.blockSignals(True)
        self.names.clear()
        for name in names:
            item = QTreeWidgetItem(self.names, [said(name), ""])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        first = self.names.topLevelItem(0)
        if first is not None:
            self.names.setCurrentItem(first)
        self.names.blockSignals(False)
        self._by_folder = self.way.currentIndex() == FOLDERS

    def _part_names(self) -> list[str]:
        items = (self.names.topLevelItem(number) for number in range(self.names.topLevelItemCount()))
        return [item.text(0).strip() for item in items if item is not None]

    def _current_part(self) -> int | None:
        item = self.names.currentItem()
        return self.names.indexOfTopLevelItem(item) if item is not None else None

    def _give(self, part: int | None) -> None:
        for item in self.reports.selectedItems():
            report_id = item.data(0, Qt.ItemDataRole.UserRole)
            self._given.pop(report_id, None)
            if part is not None:
                self._given[report_id] = part
        self.way.blockSignals(True)
        self.way.setCurrentIndex(BY_HAND)
        self.way.blockSignals(False)
        self.count.setEnabled(True)
        self._show()

    # What is shown

    def _fill_reports(self) -> None:
        for row in self._rows:
            folder = Path(row.path).parent.name if row.path else ""
            out = self.tr("（已分给{name}）").format(name=row.given) if row.given else ""
            item = QTreeWidgetItem(self.reports, [f"{headline(row)}{out}", folder, ""])
            item.setToolTip(0, row.label)
            item.setData(0, Qt.ItemDataRole.UserRole, row.id)

    def _show(self) -> None:
        names = self._part_names()
        self.names.blockSignals(True)
        for number in range(self.names.topLevelItemCount()):
            item = self.names.topLevelItem(number)
            if item is not None:
                item.setText(1, str(list(self._given.values()).count(number)))
        self.names.blockSignals(False)
        for number, row in enumerate(self._rows):
            item = self.reports.topLevelItem(number)
            part = self._given.get(row.id)
            if item is not None:
                item.setText(2, names[part] if part is not None and part < len(names) else self.tr("（不分出去）"))
        self._enable()

    def _enable(self) -> None:
        chosen = bool(self.reports.selectedItems())
        self.assign.setEnabled(chosen and self._current_part() is not None)
        self.nobody.setEnabled(chosen)
        trouble = self._trouble()
        self._accept.setEnabled(not trouble)
        usual = self.tr(
            "每份是一个完整的工作区文件：报告、原文、修正、历史、名单都在里面。这里的报告都留着，会标上分给了谁。"
        )
        out = len(self._rows) - len(self._free())
        told = self.tr("有 {n} 份已经分出去、还没有交回，没有再分；要再分，请自己挑选。").format(n=out) if out else ""
        self.note.setText(" ".join(text for text in (trouble or usual, told) if text))

    def _trouble(self) -> str:
        """Why it cannot be done as it stands, "" where it can."""
        parts, names = self.parts(), self._part_names()
        if not all(names):
            return self.tr("有一份没有名字，请填上分给谁。")
        paths = [str(part.path).casefold() for part in parts]
        if len(set(paths)) < len(paths):
            return self.tr("有两份的名字一样，请改一个。")
        if not parts:
            return self.tr("还没有分出任何报告。")
        there = next((part.path.name for part in parts if is_there(part.path)), "")
        return self.tr("文件夹里已经有“{name}”，请换一个文件夹或名字。").format(name=there) if there else ""

    def _ask_folder(self) -> None:
        folder = ask_folder(self, self.tr("存到哪个文件夹"), self.folder.text())
        if folder is not None:
            self.folder.setText(str(folder))
            self._enable()

    def _make_list(self, name: str, heads: list[str]) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(name)
        made.setRootIsDecorated(False)
        made.setHeaderLabels(heads)
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(heads)):
            made.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return made

    def _lay_out(self) -> None:
        top, lists, giving, target = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for label, widget in ((self.tr("怎样分(&W)："), self.way), (self.tr("分成几份(&C)："), self.count)):
            caption = QLabel(label)
            caption.setBuddy(widget)
            top.addWidget(caption)
            top.addWidget(widget)
        top.addStretch()
        lists.addWidget(self.names, 2)
        lists.addWidget(self.reports, 5)
        giving.addStretch()
        giving.addWidget(self.assign)
        giving.addWidget(self.nobody)
        browse = QPushButton(self.tr("选择(&O)…"))
        browse.clicked.connect(self._ask_folder)
        target.addWidget(QLabel(self.tr("存到：")))
        target.addWidget(self.folder, 1)
        target.addWidget(browse)
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self._accept = buttons.addButton(self.tr("拆分"), roles.AcceptRole)
        self._accept.setDefault(True)
        buttons.addButton(self.tr("取消"), roles.RejectRole).setAutoDefault(False)
        for button in (self.assign, self.nobody, browse):
            button.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        for one in (top, lists, giving, target):
            layout.addLayout(one, 1 if one is lists else 0)
        layout.addWidget(self.note)
        layout.addWidget(buttons)
        give_size(self, SIZE_EMS)
