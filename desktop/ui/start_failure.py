"""When the workspace cannot be opened: what happened, where it lies, and what can be done now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QPushButton


def ask_after_failure(text: str, workspace: Path, *, can_begin_anew: bool) -> bool:
    """Tell why the program cannot start. Whether the person wants the unusable workspace put aside and a new one."""
    box = QMessageBox(QMessageBox.Icon.Warning, _tr("开卷没有启动"), text)
    box.setInformativeText(_tr("工作区文件：{path}").format(path=workspace))
    roles = QMessageBox.ButtonRole
    leave = box.addButton(_tr("退出"), roles.RejectRole)
    folder = box.addButton(_tr("打开所在文件夹"), roles.ActionRole)
    # A button of its own would close the box; this one shall not.
    folder.clicked.disconnect()
    folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(workspace.parent))))
    anew: QPushButton | None = None
    if can_begin_anew:
        anew = box.addButton(_tr("把它改名保留，另建新的工作区"), roles.ActionRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    wanted = anew is not None and box.clickedButton() is anew
    box.deleteLater()
    return wanted


def _tr(text: str) -> str:
    return QCoreApplication.translate("StartFailure", text)
