"""What is asked of the program itself: settings, keys, what it is, and where its files lie."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from desktop.store.copies import folder_of
from desktop.ui.folders import first_there, open_folder
from desktop.ui.help import AboutDialog
from desktop.ui.keys_dialog import KeysDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.settings_dialog import SettingsDialog


class ProgramErrands(QObject):
    """Puts the dialogs before the person. `workspace` and `logs` are where the program keeps its own files."""

    def __init__(
        self, window: MainWindow, ask_rules: Callable[[], object], version: str, workspace: Path, logs: Path
    ) -> None:
        super().__init__(window)
        self._window, self._ask_rules = window, ask_rules
        self._version, self._workspace, self._logs = version, workspace, logs

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {
            "settings": self.ask_settings,
            "keys": self.ask_keys,
            "data_folder": lambda: open_folder(self._workspace.parent),
            "log_folder": self.open_logs,
            "about": self.show_about,
        }

    def ask_settings(self) -> None:
        """编辑 ▸ 设置."""
        more = {self.tr("快捷键…"): self.ask_keys, self.tr("核对规则…"): self._ask_rules}
        backups = folder_of(self._workspace)
        _run(SettingsDialog(self._window.settings, more, backups, self.open_backups, self._window))

    def ask_keys(self) -> None:
        """帮助 ▸ 快捷键: all keys in one list, where they can be changed."""
        _run(KeysDialog(self._window.keys, self._window.commands.able, self._window))

    def show_about(self) -> None:
        """帮助 ▸ 关于开卷."""
        _run(AboutDialog(self._version, self._workspace, self.open_backups, self.open_logs, self._window))

    def open_logs(self) -> None:
        """帮助 ▸ 打开日志所在文件夹; the one above it while nothing was ever written."""
        open_folder(first_there(self._logs, self._logs.parent))

    def open_backups(self) -> None:
        """The folder of the backups; the one above it while none was ever made."""
        open_folder(first_there(folder_of(self._workspace), self._workspace.parent))


def _run(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
