"""What a person asks about the file of a report: where it lies, to have it back, what changed since it was read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QEvent, QObject, QProcess, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow

from desktop.files import free_name, safe_file_name
from desktop.messages import Messages
from desktop.models.source_files import SourceFiles
from desktop.models.source_replacing import Replaced, SourceReplacing, conflict_words
from desktop.models.source_watch import SourceWatch
from desktop.models.workbench import Workbench
from desktop.settings import Settings
from desktop.ui.changed_source_dialog import ChangedSourceDialog
from desktop.ui.file_dialogs import ask_source_place

SHOWN_CONFLICTS = 6


class FileErrands(QObject):
    """Shows files in the system's window of folders and writes them back."""

    def __init__(self, window: QMainWindow, workbench: Workbench, messages: Messages, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._messages, self._settings = window, messages, settings
        self._workbench = workbench
        self._files = SourceFiles(workbench, messages)
        self._replacing = SourceReplacing(workbench)
        self.watch = SourceWatch(workbench, self)
        self.watch.changed.connect(self._on_changed)
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Look at the file when the person comes back to the window."""
        if event.type() == QEvent.Type.WindowActivate:
            self.watch.look()
        return False

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"show_file": self.show_file, "save_source": self.save_source}

    def show_file(self) -> None:
        """文件 ▸ 打开所在文件夹; where the file is gone, say so and offer it from the workspace."""
        row, place = self._files.row, self._files.place()
        if row is None:
            return
        if place is not None:
            show_in_folder(place)
            return
        if row.path:
            text = self.tr("“{path}”现在不在了，可能移走或改了名。原文完整地保存在工作区里，校核和导出都不受影响。")
        else:
            text = self.tr("这份报告是粘贴进来的，没有原来的文件。原文完整地保存在工作区里。")
        self._messages.tell("info", text.format(path=row.path), action=(self.tr("另存原文件…"), self.save_source))

    def save_source(self) -> None:
        """文件 ▸ 另存原文件: the bytes as they were read, into a file of the person's choice."""
        row = self._files.row
        if row is None:
            return
        suffix = Path(row.name).suffix
        name = safe_file_name(row.name if suffix else f"{row.name}.txt")
        folder = self._settings.folder("files/last_folder") or Path.home()
        path = ask_source_place(self._window, self.tr("另存原文件"), str(free_name(folder / name)))
        if path is not None and self._files.write_back(path):
            self._settings.set("files/last_folder", str(path.parent))
            told = self.tr("原文件已另存为 {path}，与读入时逐字节相同。").format(path=path)
            self._messages.tell("info", told, action=(self.tr("打开所在文件夹"), lambda: show_in_folder(path)))

    def _on_changed(self, _report_id: int) -> None:
        row = self._files.row
        if row is not None:
            text = self.tr("“{name}”在读入之后改过了。这里看的、改的还是读入时的内容，没有受影响。")
            self._messages.tell("warning", text.format(name=row.name), action=(self.tr("比较…"), self.compare))

    def compare(self) -> None:
        """比较: show what changed, and take the newer file if that is wanted."""
        row, opened = self._files.row, self._workbench.current
        changes = self._replacing.compare(self.watch.data)
        if row is None or opened is None or changes is None:
            return
        conflicts = [conflict_words(opened.parsed, one) for one in changes.carried.conflicts]
        dialog = ChangedSourceDialog(row.label, changes, conflicts, self._window)
        taken, keep = dialog.exec(), dialog.keep
        dialog.deleteLater()
        if keep:
            self.watch.keep_as_it_is(row.id)
            self._messages.clear()
        if not taken:
            return
        replaced = self._replacing.take(changes)
        if replaced is not None:
            self._tell_replaced(replaced)

    def _tell_replaced(self, replaced: Replaced) -> None:
        if replaced.conflicts:
            text = self.tr("已改用新文件，{n} 处修正和确认照样有效；下面的没有沿用，也写在本份附注里：")
        else:
            text = self.tr("已改用新文件，{n} 处修正和确认照样有效。")
        text = text.format(n=replaced.carried)
        text += self.tr("原先已通过，请重新核对。") if replaced.accepted and not replaced.conflicts else ""
        shown = replaced.conflicts[:SHOWN_CONFLICTS]
        back = (self.tr("换回原来的"), partial(self._go_back, replaced))
        self._messages.tell("warning" if replaced.conflicts else "info", text, shown, back)

    def _go_back(self, replaced: Replaced) -> None:
        self._messages.clear()
        if self._replacing.go_back(replaced):
            self._messages.tell("info", self.tr("已换回原来读入的内容，修正都在。"))


def show_in_folder(path: Path) -> None:
    """The folder of a file in the system's own window, with the file marked where the system can do that."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer.exe", ["/select,", QDir.toNativeSeparators(str(path))])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
