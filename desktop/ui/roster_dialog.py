"""应报单位名单: who must report, opened from a file or typed, with how it stands with each unit beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.roster import KIND_NAMES, KeptRoster, RosterError, deadline_text, member_of, read_roster
from desktop.ui.dialog_room import em_of, give_size
from parser.checks.collection.roster import Member, Standing

SIZE_EMS = (60, 34)
PAUSE = 300
"""How long (ms) nothing has to be typed before it is told anew how it stands."""

NAME, KIND, ALIASES, DEADLINE, STANDING = range(5)

Standings = Callable[[KeptRoster], Sequence[Standing]]
AskFile = Callable[[QWidget], Path | None]
_Index = QModelIndex | QPersistentModelIndex


class RosterDialog(QDialog):
    """The list as it is edited; `roster` is what is to be kept after it was accepted."""

    def __init__(
        self,
        kept: KeptRoster,
        years: Sequence[int],
        standings: Standings,
        ask_file: AskFile,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("应报单位名单"))
        self._standings, self._ask_file = standings, ask_file
        self._year = QComboBox()
        self._year.setAccessibleName(self.tr("收哪一年的报告"))
        newest = self.tr("队列里最新的一年") + (f"（{years[0]}）" if years else "")
        self._year.addItem(newest, None)
        for year in sorted({*years, *filter(None, [kept.year])}, reverse=True):
            self._year.addItem(f"{year}", year)
        self._year.setCurrentIndex(max(0, self._year.findData(kept.year)))
        self._table = self._make_table()
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.show_standings)
        self._lay_out()
        self.show_members(kept.members)
        self._year.currentIndexChanged.connect(lambda _index: self.show_standings())
        self._table.itemChanged.connect(lambda _item: self._timer.start())

    @property
    def roster(self) -> KeptRoster:
        """The list as it stands in the table, without what is no unit."""
        members, _wrong = self._read()
        return KeptRoster(tuple(members.values()), self._year.currentData())

    def accept(self) -> None:
        """Close, unless a row is no unit."""
        self.show_standings()
        if self._save.isEnabled():
            super().accept()

    def show_members(self, members: Iterable[Member]) -> None:
        """Put a list into the table, in place of what is there."""
        listed = list(members)
        self._table.blockSignals(True)
        self._table.setRowCount(len(listed))
        for row, member in enumerate(listed):
            words = (member.name, KIND_NAMES[member.kind], "、".join(member.aliases), deadline_text(member.deadline))
            self._fill(row, words)
        self._table.blockSignals(False)
        self.show_standings()

    def show_standings(self) -> None:
        """Tell beside each unit how it stands with it, below how many there are, and what is wrong in the table."""
        self._timer.stop()
        members, wrong = self._read()
        standings = {one.member: one for one in self._standings(self.roster)}
        words = wrong | {row: _standing_word(standings.get(member)) for row, member in members.items()}
        self._table.blockSignals(True)
        for row in range(self._table.rowCount()):
            if item := self._table.item(row, STANDING):
                item.setText(words.get(row, ""))
        self._table.blockSignals(False)
        self._table.viewport().update()
        self._save.setEnabled(not wrong)
        self._note.setText(self._told or self._summary(list(standings.values()), wrong))
        self._told = ""

    def _summary(self, standings: Sequence[Standing], wrong: Mapping[int, str]) -> str:
        if wrong:
            row = min(wrong)
            return self.tr("第 {n} 行：{why}。改好后才能保存。").format(n=row + 1, why=wrong[row])
        if not standings:
            return self.tr("名单还是空的。可以打开 .xlsx 或 .txt 名单，也可以一行一行添加。")
        missing = sum(not one.reports for one in standings)
        late, twice = (sum(bool(one.late) for one in standings), sum(len(one.reports) > 1 for one in standings))
        return self.tr("名单 {n} 家：已报 {a}，未报 {b}，迟报 {c}，重复 {d}。").format(
            n=len(standings), a=len(standings) - missing, b=missing, c=late, d=twice
        )

    def _read(self) -> tuple[dict[int, Member], dict[int, str]]:
        """The unit of each row that is one, and what is wrong with each row that is none; empty rows are neither."""
        members: dict[int, Member] = {}
        wrong: dict[int, str] = {}
        names: set[str] = set()
        for row in range(self._table.rowCount()):
            words = [self._word(row, column) for column in range(STANDING)]
            if not any(words):
                continue
            try:
                member = member_of(*words)
            except RosterError as error:
                wrong[row] = error.message
                continue
            if member.name in names:
                wrong[row] = self.tr("“{name}”在上面已经有了").format(name=member.name)
            else:
                members[row] = member
            names.add(member.name)
        return members, wrong

    def _word(self, row: int, column: int) -> str:
        item = self._table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _fill(self, row: int, words: Sequence[str]) -> None:
        for column, word in enumerate((*words, "")):
            item = QTableWidgetItem(word)
            if column == STANDING:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self._table.setItem(row, column, item)

    def _on_open(self) -> None:
        path = self._ask_file(self)
        if path is None:
            return
        try:
            members = read_roster(path)
        except RosterError as error:
            self._told = error.message
            self.show_standings()
            return
        self._told = self.tr("从“{name}”读入 {n} 家单位，按“保存”后生效。").format(name=path.name, n=len(members))
        self.show_members(members)

    def _on_add(self) -> None:
        self._table.setFocus()
        row = self._table.rowCount()
        self._table.insertRow(row)
        self._fill(row, ("",) * STANDING)
        self._table.setCurrentCell(row, NAME)
        self._table.edit(self._table.currentIndex())

    def _on_remove(self) -> None:
        for row in sorted({index.row() for index in self._table.selectedIndexes()}, reverse=True):
            self._table.removeRow(row)
        self.show_standings()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 5)
        heads = (self.tr("单位名称"), self.tr("类别"), self.tr("别名"), self.tr("期限"), self.tr("报送情况"))
        table.setHorizontalHeaderLabels(list(heads))
        table.setAccessibleName(self.tr("应报单位"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setItemDelegateForColumn(KIND, _KindDelegate(table))
        header = table.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ALIASES, QHeaderView.ResizeMode.Stretch)
        em = em_of(self)
        for column, ems in ((KIND, 7), (DEADLINE, 8), (STANDING, 12)):
            table.setColumnWidth(column, ems * em)
        return table

    def _lay_out(self) -> None:
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self._save = buttons.addButton(self.tr("保存"), roles.AcceptRole)
        self._save.setDefault(True)
        buttons.addButton(self.tr("取消"), roles.RejectRole).setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._button(self.tr("打开名单…"), self._on_open))
        row.addWidget(self._button(self.tr("添加一行"), self._on_add))
        row.addWidget(self._button(self.tr("删除所选"), self._on_remove))
        row.addStretch()
        row.addWidget(QLabel(self.tr("年度")))
        row.addWidget(self._year)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addLayout(row)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._note)
        layout.addWidget(buttons)
        give_size(self, SIZE_EMS)

    def _button(self, text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: slot())
        return button


class _KindDelegate(QStyledItemDelegate):
    """Offers the kinds of units."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index) -> QWidget:
        """A list of the kinds; empty lets the name decide."""
        box = QComboBox(parent)
        box.addItems(["", *KIND_NAMES.values()])
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begin at the kind that is chosen."""
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(max(0, editor.findText(str(index.data() or ""))))


def _standing_word(standing: Standing | None) -> str:
    """How it stands with a unit, in a word."""
    if standing is None:
        return ""
    if not standing.reports:
        return "未报"
    if len(standing.reports) > 1:
        return f"重复（{len(standing.reports)} 份）"
    if standing.late:
        day = date.fromisoformat(standing.late[0].day)
        return f"迟报（{day.month}月{day.day}日）"
    return "已报，日期不明" if standing.undated else "已报"
