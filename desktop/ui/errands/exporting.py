"""What a person asks about workbooks: which to write, and where else when one could not be written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.files import default_folders
from desktop.models.export_offer import offer_of
from desktop.models.export_profiles import Profiles
from desktop.models.exporting import Exporter
from desktop.models.sheet_preview import Previewer
from desktop.settings import Settings
from desktop.ui.export_dialog import ExportDialog
from desktop.ui.file_dialogs import ask_workbook

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

_FOLDER = "files/export_folder"


class ExportErrands(QObject):
    """Asks and hands over to the exporter; `templateWanted` when a superior's template shall be filled instead."""

    templateWanted = Signal()

    def __init__(self, window: MainWindow, exporter: Exporter, previewer: Previewer, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._exporter, self._previewer = window, exporter, previewer
        self._settings = settings
        exporter.set_place_asker(self._ask_place)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"export": self.ask_export}

    def ask_export(self) -> None:
        """文件 ▸ 导出 Excel."""
        workbench = self._window.workbench
        current = workbench.current.row.id if workbench.current else None
        folder = self._settings.folder(_FOLDER) or default_folders().exports
        offer = offer_of(workbench.rows, current, folder, date.today())
        profiles = Profiles(self._settings)
        self._previewer.begin()
        dialog = ExportDialog(offer, profiles, self._previewer, self._settings, self._window)
        dialog.templateWanted.connect(lambda: QTimer.singleShot(0, self.templateWanted.emit))  # when it is gone
        accepted = dialog.exec()
        self._previewer.end()
        if accepted:
            self._settings.set(_FOLDER, str(dialog.path.parent))
            profiles.use(dialog.profile, dialog.options)
            self._exporter.start(dialog.report_ids, dialog.path, dialog.title or None, dialog.options)
        dialog.deleteLater()

    def _ask_place(self, path: Path) -> Path | None:
        """Another file for a workbook; its folder is proposed the next time."""
        chosen = ask_workbook(self._window, self.tr("另存为"), str(path))
        if chosen is not None:
            self._settings.set(_FOLDER, str(chosen.parent))
        return chosen
