"""What a person asks of a workbook that comes back: which one, and what of it is to be taken over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from desktop.files import default_folders
from desktop.jobs import Jobs
from desktop.messages import Messages
from desktop.models.returning import Returner
from desktop.models.workbench import Workbench
from desktop.round_trip import Differences
from desktop.settings import Settings
from desktop.ui.file_dialogs import ask_returned_workbook
from desktop.ui.return_dialog import ReturnDialog


class ReturnErrands(QObject):
    """文件 ▸ 从工作簿读回修改."""

    def __init__(
        self, window: QMainWindow, workbench: Workbench, jobs: Jobs, messages: Messages, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window, self._messages, self._settings = window, messages, settings
        self.returner = Returner(workbench, jobs, messages, self)
        self.returner.compared.connect(self._on_compared)
        self.returner.taken.connect(self._on_taken)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"read_back": self.ask_workbook}

    def ask_workbook(self) -> None:
        """Ask for a workbook that was exported and changed by hand."""
        folder = self._settings.folder("files/export_folder") or default_folders().exports
        path = ask_returned_workbook(self._window, self.tr("从工作簿读回修改"), str(folder))
        if path is not None:
            self.returner.start(path)

    def _on_compared(self, found: Differences) -> None:
        if not (found.takeable or found.refused or found.missing):
            told = self.tr("“{name}”与程序里的数完全一致，没有需要读回的修改。").format(name=found.workbook)
            self._messages.tell("info", told)
            return
        dialog = ReturnDialog(found, self._window)
        accepted, chosen = dialog.exec(), dialog.chosen
        dialog.deleteLater()
        if accepted and chosen:
            self.returner.take(chosen, found.workbook)

    def _on_taken(self, count: int, reports: int) -> None:
        if count:
            told = self.tr("已从工作簿读回 {n} 处修改（{m} 份报告），注明“来自工作簿”；可在各份报告里撤销。")
            self._messages.tell("info", told.format(n=count, m=reports))
