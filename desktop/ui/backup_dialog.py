"""恢复备份: what there is to go back to, and what would be missing then."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.backup.keeping import keep
from desktop.backup.listing import Backup, Examined, backups_of, examine
from desktop.jobs import Jobs
from desktop.language import said
from desktop.store.copies import WORDS, Copy, CopyError, folder_of
from desktop.ui.dialog_room import give_size
from desktop.ui.folders import first_there, open_folder

SIZE_EMS = (52, 32)
NAMED = 4
"""So many reports are named; of more it is said how many there are."""
REST = 150
"""How long (ms) somebody stays at a backup before all of it is read."""
CHECKED = 6
"""The column that says what was found."""
_PLACE = Qt.ItemDataRole.UserRole
_MEGABYTE = 1024 * 1024


class BackupDialog(QDialog):
    """`chosen` is the backup to go back to, once the dialog was accepted. It was checked then.

    `damaged`: the workspace itself cannot be read, so nothing can be compared with it and nothing backed up.
    """

    def __init__(self, workspace: Path, parent: QWidget | None = None, *, damaged: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("恢复备份"))
        self.chosen: Copy | None = None
        self._workspace, self._damaged = workspace, damaged
        self._backups: Sequence[Backup] = ()
        self._examined: dict[Copy, Examined] = {}
        self._by_hand = self._seeking = False
        """Whether the person chose one, and whether the dialog is choosing."""
        self._jobs = Jobs(self)
        self._jobs.idle.connect(self._examine_next)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._examine)
        self.listing = self._make_list()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.told.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        head = QLabel(
            self.tr(
                "有改动时，启动时和每半小时自动备份，批量操作之前也备份。两天内的都保留，再早的每天、每周、每月各留一份。"
            )
        )
        head.setObjectName("panelHead")
        head.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addWidget(head)
        layout.addWidget(self.listing, 1)
        layout.addWidget(self.told)
        layout.addWidget(self._make_buttons())
        give_size(self, SIZE_EMS)
        self.finished.connect(self._stop)
        self._read()

    def _make_list(self) -> QTreeWidget:
        listing = QTreeWidget()
        listing.setRootIsDecorated(False)
        listing.setUniformRowHeights(True)
        listing.setAccessibleName(self.tr("备份"))
        names = (self.tr("时间"), self.tr("缘由"), self.tr("报告"), self.tr("修正"), self.tr("已通过"), self.tr("大小"))
        listing.setHeaderLabels([*names, self.tr("检查")])
        listing.header().setStretchLastSection(False)
        listing.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        listing.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        listing.currentItemChanged.connect(lambda _now, _before: self._show())
        listing.pressed.connect(lambda _index: self._show())
        return listing

    def _make_buttons(self) -> QDialogButtonBox:
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.restore_button = buttons.addButton(self.tr("恢复到这一份(&R)"), roles.ActionRole)
        self.make_button = buttons.addButton(self.tr("现在备份(&B)"), roles.ActionRole)
        self.folder_button = buttons.addButton(self.tr("打开备份所在文件夹"), roles.ActionRole)
        cancel = buttons.addButton(self.tr("取消"), roles.RejectRole)
        for button in (self.restore_button, self.make_button, self.folder_button, cancel):
            button.setAutoDefault(False)  # what Enter does in the list is nothing
        self.make_button.setVisible(not self._damaged)
        self.make_button.clicked.connect(self._make)
        folder = folder_of(self._workspace)
        self.folder_button.clicked.connect(lambda: open_folder(first_there(folder, folder.parent)))
        self.restore_button.clicked.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def current(self) -> Backup | None:
        """The backup that is looked at."""
        item = self.listing.currentItem()
        return None if item is None else self._backups[item.data(0, _PLACE)]

    def accept(self) -> None:
        """Only what was found sound can be gone back to."""
        if self.restore_button.isEnabled() and self.current is not None:
            self.chosen = self.current.copy
            super().accept()

    def _stop(self) -> None:
        self._rest.stop()
        self._jobs.stop()

    # What there is

    def _read(self) -> None:
        self._tell(self.tr("正在读取备份…"))
        self._jobs.start("", backups_of, [self._workspace]).itemDone.connect(self._on_read)

    def _on_read(self, _workspace: Path, backups: Sequence[Backup] | None, error: Exception | None) -> None:
        if error is not None:
            raise error
        self._backups = backups or ()
        self.listing.clear()
        self.listing.addTopLevelItems([self._item(place, backup) for place, backup in enumerate(self._backups)])
        if self._backups:
            self._seek()
            self.listing.setFocus()
        else:
            self._tell(self.tr("还没有备份。"))

    def _item(self, place: int, backup: Backup) -> QTreeWidgetItem:
        held = backup.contents
        numbers = ("", "", "") if held is None else (str(held.reports), str(held.corrections), str(held.accepted))
        item = QTreeWidgetItem(
            [f"{backup.copy.at:%Y-%m-%d %H:%M:%S}", reason_words(backup.copy), *numbers, _size(backup)]
        )
        if held is None:
            item.setText(1, self.tr("{reason}（读不出，已损坏）").format(reason=item.text(1)))
        elif place and self._backups[place - 1].copy.at < backup.copy.at:
            item.setText(1, self.tr("{reason}（当时电脑的时间偏快）").format(reason=item.text(1)))
        item.setText(CHECKED, self._mark(self._examined.get(backup.copy)))
        for column in (2, 3, 4, 5):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(0, str(backup.copy.path))
        item.setData(0, _PLACE, place)
        return item

    def _mark(self, found: Examined | None) -> str:
        """What the list says of one when it was examined."""
        if found is None:
            return "…"
        if found.whole:
            return self.tr("✓ 完好")
        if not found.sound:
            return self.tr("✗ 读不出")
        return self.tr("! {n} 份报告损坏").format(n=len(found.damaged)) if found.damaged else self.tr("! 有修改损坏")

    def _seek(self) -> None:
        """As long as the person has chosen none, go to the newest that is whole, or may be as far as is known yet."""
        if self._by_hand:
            return
        examined = [self._examined.get(one.copy) for one in self._backups]
        place = next((n for n, found in enumerate(examined) if found is None or found.whole), 0)
        self._seeking = True
        self.listing.setCurrentIndex(self.listing.model().index(place, 0))
        self._seeking = False

    # What would be missing

    def _show(self) -> None:
        self._by_hand = self._by_hand or not self._seeking
        self._say()

    def _say(self) -> None:
        backup = self.current
        if backup is None:
            return
        found = self._examined.get(backup.copy)
        if found is None:
            self._tell(self.tr("正在检查这份备份…"))
            self._rest.start()
        elif not found.sound:
            self._tell(self.tr("这份备份读不出来：已经损坏、被改动过，或者磁盘读写出错，不能恢复。请看看别的备份。"))
        else:
            self._tell(self._words(found), can_restore=True)

    def _examine(self) -> None:
        """Look at the backup that somebody stays at: all of it is read, and it may be large."""
        if self.current is not None:
            self._look_at(self.current.copy)

    def _examine_next(self) -> None:
        """Then at the others, from the newest on, so that the list tells which are whole."""
        left = (one.copy for one in self._backups if one.copy not in self._examined)
        copy = next(left, None)
        if copy is not None:
            self._look_at(copy)

    def _look_at(self, copy: Copy) -> None:
        if copy not in self._examined:
            work = partial(examine, None if self._damaged else self._workspace)
            self._jobs.start("", work, [copy]).itemDone.connect(self._on_examined)

    def _on_examined(self, copy: Copy, found: Examined | None, error: Exception | None) -> None:
        if found is None:
            raise error or AssertionError(copy)
        self._examined[copy] = found
        for place, backup in enumerate(self._backups):
            item = self.listing.topLevelItem(place)
            if backup.copy == copy and item is not None:
                item.setText(CHECKED, self._mark(found))
        self._seek()
        if self.current is not None and self.current.copy == copy:
            self._say()

    def _tell(self, text: str, *, can_restore: bool = False) -> None:
        self.told.setText(text)
        self.told.setAccessibleName(text)
        self.restore_button.setEnabled(can_restore)

    def _head(self, found: Examined) -> str:
        """Whether it is whole, and what is not."""
        if found.whole:
            return self.tr("这份备份是完好的。")
        if not found.damaged:
            return self.tr("注意：这份备份能恢复，但其中有几处修改在备份时已经损坏。更早的备份里可能还是好的。")
        told = self.tr("注意：这份备份能恢复，但其中 {n} 份报告在备份时已经损坏：{names}。更早的备份里可能还是好的。")
        return told.format(n=len(found.damaged), names=self._names(found.damaged))

    def _words(self, found: Examined) -> str:
        missing, lines = found.missing, [self._head(found)]
        if missing is None:
            return lines[0]
        if not missing:
            return "\n".join([*lines, self.tr("恢复后什么也不会少。现在的内容也会先备份。")])
        lines.append(self.tr("恢复后会少了这些（现在有，那时没有）："))
        if missing.reports:
            told = self.tr("报告 {n} 份：{names}")
            lines.append(told.format(n=len(missing.reports), names=self._names(missing.reports)))
        if missing.steps:
            told = self.tr("修改 {n} 步：{names}")
            lines.append(told.format(n=sum(missing.steps.values()), names=self._names(tuple(missing.steps))))
        if missing.accepted:
            told = self.tr("{n} 份的“已通过”：{names}")
            lines.append(told.format(n=len(missing.accepted), names=self._names(missing.accepted)))
        lines.append(self.tr("现在的内容会先备份，随时可以再恢复回来。"))
        return "\n".join(lines)

    def _names(self, names: Sequence[str]) -> str:
        named = "、".join(names[:NAMED])
        return named if len(names) <= NAMED else self.tr("{names}等").format(names=named)

    # One by hand

    def _make(self) -> None:
        self._tell(self.tr("正在备份…"))
        self.make_button.setEnabled(False)
        self._jobs.start("", partial(keep, self._workspace), ["hand"]).itemDone.connect(self._on_made)

    def _on_made(self, _reason: str, _copy: Copy | None, error: Exception | None) -> None:
        self.make_button.setEnabled(True)
        if isinstance(error, CopyError):
            self._tell(said(error.message))
        elif error is not None:
            raise error
        else:
            self._read()


def reason_words(copy: Copy) -> str:
    """Why a backup was made, as a person is told, and what the workspace was called where it has another name."""
    word = said(next((word for reason, word in WORDS.items() if reason == copy.reason), copy.reason))
    return _tr("{reason}（工作区“{name}”）").format(reason=word, name=copy.of) if copy.of else word


def _tr(text: str) -> str:
    return QCoreApplication.translate("Backups", text)


def _size(backup: Backup) -> str:
    if backup.size < _MEGABYTE:
        return f"{max(1, backup.size // 1024)} KB"
    return f"{backup.size / _MEGABYTE:.1f} MB"
