"""文件 ▸ 恢复备份: puts the list before the person; the backup he chose takes the place of the closed workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.backup.restoring import RestoreError, restore
from desktop.files import FileTrouble, WorkspaceLock
from desktop.messages import Level
from desktop.store.copies import Copy
from desktop.ui.backup_dialog import BackupDialog


class BackupErrands(QObject):
    """`wanted(copy)` when the workspace shall be closed, that backup be put in its place, and it be opened again."""

    wanted = Signal(object)

    def __init__(self, window: QWidget, workspace: Path) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"restore_backup": self.ask}

    def ask(self) -> None:
        """恢复备份: what there is, and what would be missing."""
        dialog = BackupDialog(self._workspace, self._window)
        accepted, chosen = dialog.exec(), dialog.chosen
        dialog.deleteLater()
        if accepted and chosen is not None:
            self.wanted.emit(chosen)


def put_back(workspace: Path, copy: Copy) -> tuple[Level, str]:
    """Put a backup in the place of a workspace that nobody has open; what is to be told then."""
    try:
        with WorkspaceLock(workspace):
            present = restore(workspace, copy)
    except (RestoreError, FileTrouble) as error:
        return "error", error.message
    text = _tr("已恢复到 {then} 的备份。恢复之前的内容也备份了（{now}），要换回去请再用“文件 ▸ 恢复备份”。")
    return "info", text.format(then=f"{copy.at:%Y-%m-%d %H:%M:%S}", now=f"{present.at:%Y-%m-%d %H:%M:%S}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Backups", text)
