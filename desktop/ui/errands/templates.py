"""What a person asks of a superior's template: to point at its cells and to have it filled.

The part of the program that reads templates is fetched when it is first asked for: the window starts without it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.files import default_folders
from desktop.jobs import Jobs
from desktop.models.export_entries import entry_of
from desktop.models.export_offer import offer_of
from desktop.models.sheet_preview import Previewer
from desktop.settings import Settings
from desktop.store import StoreError
from desktop.ui.file_dialogs import ask_workbook
from desktop.ui.folders import open_folder
from desktop.workbook import ExportEntry

if TYPE_CHECKING:
    from desktop.models.templates.filling import TemplateFiller
    from desktop.template import FilledTemplate
    from desktop.ui.main_window import MainWindow

_FOLDER = "files/export_folder"


class TemplateErrands(QObject):
    """文件 ▸ 按上级模板填写."""

    def __init__(self, window: MainWindow, jobs: Jobs, previewer: Previewer, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._jobs, self._previewer, self._settings = window, jobs, previewer, settings
        self._filler: TemplateFiller | None = None
        self._kept: Path | None = None
        self._lost = False

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"template": self.ask_template}

    def ask_template(self) -> None:
        """Ask which template is filled with what, and fill it."""
        from desktop.models.templates.template_desk import TemplateDesk  # noqa: PLC0415 - as said above
        from desktop.ui.template_dialog import TemplateDialog  # noqa: PLC0415

        workbench = self._window.workbench
        current = workbench.current.row.id if workbench.current else None
        folder = self._settings.folder(_FOLDER) or default_folders().exports
        offer = offer_of(workbench.rows, current, folder, date.today())
        desk = TemplateDesk(self._entry())
        self._previewer.begin()
        dialog = TemplateDialog(
            desk, offer, self._previewer, self._settings, self._window.messages, self._ask_place, self._window
        )
        accepted = dialog.exec()
        self._previewer.end()
        if accepted and desk.path is not None:
            self._settings.set(_FOLDER, str(dialog.path.parent))
            self._kept = dialog.kept
            self._lost = desk.unkept
            self._made_filler().start(dialog.report_ids, desk.path, desk.mapping, dialog.path)
        dialog.deleteLater()

    def _entry(self) -> ExportEntry | None:
        """The report in hand, of which values are shown."""
        workbench = self._window.workbench
        if workbench.current is None:
            return None
        try:
            return entry_of(workbench.current, workbench.loader)
        except StoreError as error:
            self._window.messages.tell("error", error.message)
            return None

    def _made_filler(self) -> TemplateFiller:
        from desktop.models.templates.filling import TemplateFiller  # noqa: PLC0415 - as said above

        if self._filler is None:
            self._filler = TemplateFiller(self._window.workbench, self._jobs, self._window.messages, self)
            self._filler.set_place_asker(self._ask_place)
            self._filler.filled.connect(self._on_filled)
        return self._filler

    def _on_filled(self, done: FilledTemplate, remark: str) -> None:
        from desktop.models.templates.left_blank import told_lines  # noqa: PLC0415 - as said above

        lines = told_lines(done)
        warned = bool(remark or lines or self._lost)
        if self._lost:
            lines = (*lines, self.tr("哪一格填什么没有存下，下次要重新指定"))
        elif self._kept is not None:
            place = self.tr("哪一格填什么存在“{name}”里，下次打开这个模板会带来").format(name=self._kept.name)
            lines = (*lines, place)
        told = self.tr("已照模板填好 {n} 格，存为 {path}").format(n=done.filled, path=done.path)
        self._window.messages.tell(
            "warning" if warned else "info",
            told + (f"。{remark}。" if remark else ""),
            lines,
            (self.tr("打开所在文件夹"), lambda: open_folder(done.path.parent)),
        )

    def _ask_place(self, path: Path) -> Path | None:
        """Another file for what could not be written."""
        front = QApplication.activeModalWidget() or self._window
        return ask_workbook(front, self.tr("另存为"), str(path), only=True)
