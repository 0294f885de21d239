"""A workspace that is damaged or gone: the newest good backup is offered, and what would be missing with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.backup.recovery import Offer, offer_for, write_remains
from desktop.backup.restoring import RestoreError, recover
from desktop.files import FileTrouble, WorkspaceLock
from desktop.jobs import Jobs
from desktop.language import said
from desktop.store.copies import Copy
from desktop.ui.backup_dialog import BackupDialog, reason_words
from desktop.ui.dialog_room import width_of
from desktop.ui.folders import open_folder
from desktop.ui.start_failure import WAY_WORDS, Way

WIDTH_EMS, LIST_LINES = 44, 7


class RecoveryDialog(QDialog):
    """`way` is what the person wants: ``open`` for the backup `chosen`, one of the `ways`, or ``leave``.

    `offer` is what was found, once it was.
    """

    def __init__(self, text: str, workspace: Path, ways: Sequence[Way] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("工作区没有打开"))
        self.way: Way = "leave"
        self.chosen: Copy | None = None
        self.offer: Offer | None = None
        self._workspace = workspace
        self._jobs = Jobs(self)
        self.finished.connect(lambda _result: self._jobs.stop())
        place = self._label(self.tr("工作区文件：{path}").format(path=workspace))
        place.setObjectName("panelHead")
        self.told = self._label(self.tr("正在查看备份…"))
        self.remains = QPlainTextEdit()
        self.remains.setReadOnly(True)
        self.remains.setTabChangesFocus(True)
        self.remains.setAccessibleName(self.tr("损坏的文件里还能读到的修改"))
        self.remains.setFixedHeight(LIST_LINES * self.fontMetrics().lineSpacing())
        self.remains.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        for widget in (self._label(said(text)), place, self.told, self.remains, self._make_buttons(ways)):
            layout.addWidget(widget)
        self.setFixedWidth(width_of(self, WIDTH_EMS))
        self._jobs.start("", offer_for, [workspace]).itemDone.connect(self._on_found)

    @staticmethod
    def _label(text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        return label

    def _make_buttons(self, ways: Sequence[Way]) -> QWidget:
        """In the first line is what most people want; what leads elsewhere stands below."""
        self.restore_button = QPushButton(self.tr("恢复这份备份"))
        self.other_button = QPushButton(self.tr("另选一份备份…"))
        folder = QPushButton(self.tr("打开所在文件夹"))
        leave = QPushButton(self.tr("退出"))
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._take_offer)
        self.other_button.clicked.connect(self._choose_other)
        folder.clicked.connect(lambda: open_folder(self._workspace.parent))
        leave.clicked.connect(self.reject)
        others = [self._way_button(way) for way in ways]
        block = QWidget()
        lines = QVBoxLayout(block)
        lines.setContentsMargins(0, 0, 0, 0)
        for buttons in ([self.restore_button, self.other_button], others, [folder, leave]):
            line = QDialogButtonBox()
            for button in buttons:
                line.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
                button.setAutoDefault(button in (self.restore_button, self.other_button))
            lines.addWidget(line)
            line.setVisible(bool(buttons))
        return block

    def _way_button(self, way: Way) -> QPushButton:
        button = QPushButton(QCoreApplication.translate("StartFailure", WAY_WORDS[way]))
        button.clicked.connect(lambda _checked=False: self._take(way))
        return button

    def _on_found(self, _workspace: Path, offer: Offer | None, error: Exception | None) -> None:
        if offer is None:
            raise error or AssertionError
        self.offer = offer
        lines = self._backup_lines(offer)
        if offer.remains.steps:
            told = self.tr(
                "损坏的文件里还能读到、备份里没有的 {n} 步修改如下，不会自动并入。恢复后另存成文本，请对照着补做："
            )
            lines.append(told.format(n=len(offer.remains.steps)))
            self.remains.setPlainText("\n".join(step.line() for step in offer.remains.steps))
            self.remains.show()
        elif offer.backup is not None and offer.remains.reports:
            lines.append(self.tr("损坏的文件里没有读到比这份备份更新的修改。"))
        elif offer.backup is not None:
            lines.append(self.tr("工作区文件里什么也读不出来了：这份备份之后的修改会少掉。"))
        self.told.setText("\n".join(lines))
        self.told.setAccessibleName(self.told.text())
        self.restore_button.setEnabled(offer.backup is not None)
        (self.restore_button if offer.backup is not None else self.other_button).setFocus()
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _backup_lines(self, offer: Offer) -> list[str]:
        lines = []
        if offer.broken:
            lines.append(self.tr("最新的 {n} 份备份也已损坏，跳过了。").format(n=offer.broken))
        if offer.partly:
            told = self.tr("更新的 {n} 份（最近一份 {time}）里有的报告备份时就坏了，也跳过了；要用可按“另选一份备份”。")
            lines.append(told.format(n=len(offer.partly), time=f"{offer.partly[0].copy.at:%Y-%m-%d %H:%M:%S}"))
        backup = offer.backup
        if backup is None or backup.contents is None:
            return [*lines, self.tr("没有找到完好的备份。")]
        if offer.examined.whole:
            told = self.tr(
                "最近一份完好的备份：{time}（{reason}），{reports} 份报告，{corrections} 处修正，{accepted} 份已通过。"
            )
        else:
            lines.append(self.tr("没有全部完好的备份：有的报告在每一份里都坏了，恢复后会指出是哪些，其余的照常使用。"))
            told = self.tr(
                "最近一份能用的备份：{time}（{reason}），{reports} 份报告，{corrections} 处修正，{accepted} 份已通过。"
            )
        held, time = backup.contents, f"{backup.copy.at:%Y-%m-%d %H:%M:%S}"
        numbers = {"reports": held.reports, "corrections": held.corrections, "accepted": held.accepted}
        lines.append(told.format(time=time, reason=reason_words(backup.copy), **numbers))
        lines.append(self.tr("恢复时，现在这个文件改名保留，不会被覆盖。"))
        return lines

    def _take_offer(self) -> None:
        if self.offer is not None and self.offer.backup is not None:
            self.chosen = self.offer.backup.copy
            self._take("open")

    def _choose_other(self) -> None:
        dialog = BackupDialog(self._workspace, self, damaged=True)
        accepted, chosen = dialog.exec(), dialog.chosen
        dialog.deleteLater()
        if accepted and chosen is not None:
            self.chosen = chosen
            self._take("open")

    def _take(self, way: Way) -> None:
        self.way = way
        self.accept()


def ask_recovery(text: str, workspace: Path, ways: Sequence[Way] = ()) -> tuple[Way, str]:
    """Offer a backup for a workspace that is damaged or gone, and put it in its place where that is wanted.

    What to do now: ``open`` it, or one of the `ways`; and what is to be told then. Trouble is told, and it is asked
    again.
    """
    while True:
        dialog = RecoveryDialog(text, workspace, ways)
        dialog.exec()
        way, chosen, offer = dialog.way, dialog.chosen, dialog.offer
        dialog.deleteLater()
        if way != "open" or chosen is None:
            return way, ""
        try:
            with WorkspaceLock(workspace):
                aside = recover(workspace, chosen)
        except (RestoreError, FileTrouble) as error:
            text = error.message
            continue
        listed = write_remains(aside, offer.remains) if aside is not None and offer is not None else None
        return way, _words(chosen, aside, listed)


def _words(chosen: Copy, aside: Path | None, listed: Path | None) -> str:
    said_of = {"time": f"{chosen.at:%Y-%m-%d %H:%M:%S}"}
    if aside is None:
        return _tr("已恢复 {time} 的备份。").format(**said_of)
    if listed is None:
        return _tr("已恢复 {time} 的备份。损坏的文件改名为“{aside}”，留在原处。").format(**said_of, aside=aside.name)
    text = _tr(
        "已恢复 {time} 的备份。损坏的文件改名为“{aside}”，留在原处；其中还能读到的修改列在“{listed}”里，请对照着补做。"
    )
    return text.format(**said_of, aside=aside.name, listed=listed.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Recovery", text)
