"""When the workspace cannot be opened: what happened, where it lies, and what can be done now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from desktop.ui.folders import open_folder
from desktop.ui.question_box import add_staying_button

Way = Literal["leave", "open", "anew", "default", "look"]
"""What can be done: end; open it once more; put the useless file aside and begin a new one; take the default workspace;
only look."""
WAY_WORDS: dict[Way, str] = {
    "anew": "把它改名保留，另建新的工作区",
    "default": "打开默认工作区",
    "look": "只看不改",
}


def ask_after_failure(text: str, workspace: Path, ways: Sequence[Way] = ()) -> Way:
    """Tell why the workspace cannot be opened; which of the `ways` the person wants, ``leave`` when he closes it."""
    box = QMessageBox(QMessageBox.Icon.Warning, _tr("工作区没有打开"), text)
    box.setInformativeText(_tr("工作区文件：{path}").format(path=workspace))
    roles = QMessageBox.ButtonRole
    leave = box.addButton(_tr("退出"), roles.RejectRole)
    add_staying_button(box, _tr("打开所在文件夹"), lambda: open_folder(workspace.parent))
    buttons = {way: box.addButton(_tr(WAY_WORDS[way]), roles.ActionRole) for way in ways if way in WAY_WORDS}
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    chosen: Way = next((way for way, button in buttons.items() if box.clickedButton() is button), "leave")
    box.deleteLater()
    return chosen


def _tr(text: str) -> str:
    return QCoreApplication.translate("StartFailure", text)
