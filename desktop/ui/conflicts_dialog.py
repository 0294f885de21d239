"""并回后还没定的: what stood there before, what is here, what is there, side by side; each is decided or left open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.language import said
from desktop.merging.deciding import Side
from desktop.models.disputes import ConflictLine, Disputed
from desktop.ui.dialog_room import give_size

SIZE_EMS = (76, 40)
LINE_ROLE = Qt.ItemDataRole.UserRole
_PLACE, _BEFORE, _OURS, _THEIRS, _CHOICE = range(5)


class ConflictsDialog(QDialog):
    """What was decided is found by `choices` after it was accepted; what was not stays open.

    Alt+1 keeps what is here, Alt+2 takes what is there; Alt+3 and Alt+4 do so for all of the report or group.
    """

    def __init__(self, disputed: Sequence[Disputed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("两边改得不同的地方"))
        self._chosen: dict[str, Side] = {}
        self._items: list[QTreeWidgetItem] = []
        self.list = self._make_list()
        self._fill(disputed)
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.note = QLabel()
        self.note.setObjectName("panelHead")
        self.note.setWordWrap(True)
        self.ours = self._button(self.tr("用这里的  Alt+1"), "Alt+1", lambda: self._choose("ours"))
        self.theirs = self._button(self.tr("用对方的  Alt+2"), "Alt+2", lambda: self._choose("theirs"))
        self.all_ours = self._button(self.tr("整组用这里的  Alt+3"), "Alt+3", lambda: self._choose_all("ours"))
        self.all_theirs = self._button(self.tr("整组用对方的  Alt+4"), "Alt+4", lambda: self._choose_all("theirs"))
        self._lay_out()
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_note())
        self._show_choices()
        self.list.setCurrentItem(self._items[0])
        self.list.setFocus()

    def choices(self) -> dict[str, Side]:
        """The keys of the lines that were decided, with the side that holds."""
        return dict(self._chosen)

    def _lines(self) -> list[ConflictLine]:
        return [item.data(_PLACE, LINE_ROLE) for item in self._items]

    def _choose(self, side: Side) -> None:
        """Decide the current place, with what hangs together with it, and go on to the next open one."""
        item = self.list.currentItem()
        if item is None or item not in self._items:
            return
        line = item.data(_PLACE, LINE_ROLE)
        for one in self._lines():
            if one.bundle == line.bundle:
                self._chosen[one.key] = side
        self._show_choices()
        at = self._items.index(item)
        following = [*self._items[at + 1 :], *self._items[:at]]
        self.list.setCurrentItem(next((one for one in following if not self._side(one)), item))

    def _choose_all(self, side: Side) -> None:
        """Decide all of the report or group that the current place is in."""
        item = self.list.currentItem()
        if item is None or item not in self._items:
            return
        group = item.parent()
        line = item.data(_PLACE, LINE_ROLE)
        for other in self._items:
            one = other.data(_PLACE, LINE_ROLE)
            # Two copies may have changed one place: only one of them can hold.
            if other.parent() is group and (side == "ours" or one.came_from == line.came_from):
                self._chosen[one.key] = side
        self._show_choices()

    def _side(self, item: QTreeWidgetItem) -> Side | None:
        return self._chosen.get(item.data(_PLACE, LINE_ROLE).key)

    # What is shown

    def _show_choices(self) -> None:
        words = {"ours": self.tr("用这里的"), "theirs": self.tr("用对方的")}
        for item in self._items:
            side = self._side(item)
            item.setText(_CHOICE, words[side] if side else self.tr("还没定"))
            for column, mine in ((_OURS, "ours"), (_THEIRS, "theirs")):
                font = item.font(column)
                font.setBold(side == mine)
                font.setStrikeOut(side is not None and side != mine)
                item.setFont(column, font)
        self._show_note()

    def _show_note(self) -> None:
        left = sum(not self._side(item) for item in self._items)
        told = self.tr("还有 {n} 处没有定；没有定的留着，这里的不变，随时可以再来定。").format(n=left)
        if not left:
            told = self.tr("都选好了，按“照此处理”才生效。")
        item = self.list.currentItem()
        line = item.data(_PLACE, LINE_ROLE) if item is not None else None
        if line is not None and line.bundle != line.key:
            together_told = self.tr("章节、一张表的版式这类地方连在一起，同一份里的会一起选。")
            told = f"{together_told}\n{told}"
        self.note.setText(told)
        self.detail.setText(self._whole(line) if line is not None else "")

    def _whole(self, line: ConflictLine) -> str:
        """All of a place, also where the columns are too narrow for it."""
        text = self.tr("{place}\n分开时：{before}\n这里的：{ours}  {ours_by}\n对方的：{theirs}  {theirs_by}")
        words = {
            "place": said(line.place),
            "before": said(line.before),
            "ours": said(line.ours),
            "theirs": said(line.theirs),
        }
        return text.format(ours_by=line.ours_by, theirs_by=line.theirs_by, **words)

    def _fill(self, disputed: Sequence[Disputed]) -> None:
        for report in disputed:
            head = QTreeWidgetItem(self.list, [f"{said(report.name)}（{len(report.lines)}）"])
            head.setFirstColumnSpanned(True)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            for line in report.lines:
                item = QTreeWidgetItem(
                    head,
                    [
                        said(line.place),
                        said(line.before),
                        _signed(line.ours, line.ours_by),
                        _signed(line.theirs, line.theirs_by),
                        "",
                    ],
                )
                for column in range(_CHOICE):
                    item.setToolTip(column, item.text(column))
                item.setData(_PLACE, LINE_ROLE, line)
                self._items.append(item)
        self.list.expandAll()

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(self.tr("两边改得不同的地方"))
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setWordWrap(True)
        made.setRootIsDecorated(False)
        made.setHeaderLabels(
            [self.tr("哪里"), self.tr("分开时"), self.tr("这里的"), self.tr("对方的"), self.tr("取哪个")]
        )
        header = made.header()
        header.setStretchLastSection(False)
        for column in (_PLACE, _BEFORE, _OURS, _THEIRS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        em = self.fontMetrics().horizontalAdvance("项")
        header.setSectionResizeMode(_CHOICE, QHeaderView.ResizeMode.Fixed)
        made.setColumnWidth(_CHOICE, 6 * em)
        return made

    def _button(self, text: str, key: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        QShortcut(QKeySequence(key), self).activated.connect(do)  # a button's own waits until it was seen to go down
        return button

    def _lay_out(self) -> None:
        head = QLabel(
            self.tr(
                "这些地方在这里和在并回的那份里都改了，改得不同。选定之前，这里的不变。采用对方的值，每份报告一步，可以撤销；名单、规则、编码等以后也可以再改。"
            )
        )
        head.setWordWrap(True)
        row = QHBoxLayout()
        for button in (self.ours, self.theirs, self.all_ours, self.all_theirs):
            row.addWidget(button)
        row.addStretch()
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        keep = buttons.addButton(self.tr("照此处理"), roles.AcceptRole)
        keep.setDefault(True)
        buttons.addButton(self.tr("取消"), roles.RejectRole).setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addWidget(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.detail)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(buttons)
        give_size(self, SIZE_EMS)


def _signed(text: str, who: str) -> str:
    """A value, and below it by whom and when it was chosen."""
    return f"{said(text)}\n{who}" if who else said(text)
