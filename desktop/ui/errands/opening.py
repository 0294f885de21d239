"""What a person does to get reports into the queue, and out of it: open, paste, choose encodings, remove, put back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu

from desktop.files import is_there
from desktop.models.encodings import choices
from desktop.models.file_reading import FileReading
from desktop.models.importing import Chosen, Importer
from desktop.models.queue_words import headline, second_line
from desktop.models.workbench import Workbench
from desktop.settings import Settings
from desktop.ui.encoding_dialog import SKIPPED, EncodingDialog, NewFile
from desktop.ui.file_dialogs import ask_files, ask_folder
from desktop.ui.main_window import MainWindow
from parser.errors import ReadError
from parser.source import read_file


class OpeningErrands(QObject):
    """Asks for files and hands them to the importer. `recent` and `removed` are menus that fill themselves."""

    def __init__(
        self, window: MainWindow, workbench: Workbench, importer: Importer, files: FileReading, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window, self._workbench, self._importer = window, workbench, importer
        self._files, self._settings = files, settings
        self.recent = QMenu(window)
        self.recent.aboutToShow.connect(self.fill_recent)
        self.removed = QMenu(window)
        self.removed.aboutToShow.connect(self._fill_removed)
        for menu in (self.recent, self.removed):
            menu.setToolTipsVisible(True)
        importer.encodingWanted.connect(self.ask_encodings)
        files.encodingWanted.connect(self.ask_encoding)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {
            "open": self.ask_files,
            "open_folder": self.ask_folder,
            "paste_report": self.paste_report,
            "encoding": self.ask_encoding,
            "split_file": self._files.split,
            "join_file": self._files.join,
            "remove_report": self.remove_report,
        }

    def ask_files(self) -> None:
        """文件 ▸ 打开."""
        paths = ask_files(self._window, self.tr("打开年度报告"), self._folder())
        if paths:
            self._settings.set("files/last_folder", str(paths[0].parent))
            self._importer.open_paths(paths)

    def ask_folder(self) -> None:
        """文件 ▸ 打开文件夹."""
        path = ask_folder(self._window, self.tr("打开文件夹里的全部报告"), self._folder())
        if path is not None:
            self._settings.set("files/last_folder", str(path))
            self._importer.open_paths([path])

    def paste_report(self) -> None:
        """文件 ▸ 从剪贴板新建."""
        self._importer.open_text(QGuiApplication.clipboard().text())

    def remove_report(self) -> None:
        """文件 ▸ 移出队列."""
        if self._workbench.current:
            self._workbench.remove(self._workbench.current.row.id)

    def ask_encoding(self) -> None:
        """文件 ▸ 换一种编码读."""
        offered = self._files.encodings()
        if not offered:
            return
        dialog = EncodingDialog(offered, self._window)
        if dialog.exec():
            self._files.choose_encoding(dialog.chosen.encoding)
        dialog.deleteLater()

    def ask_encodings(self, paths: Sequence[Path]) -> None:
        """选择编码…: one after another for files that could not be read without; what is cancelled is told again."""
        items: list[Path | Chosen] = []
        left: list[Path] = []
        for number, path in enumerate(paths, 1):
            try:
                data = read_file(path)
            except ReadError:
                items.append(path)  # it is told as of any other file
                continue
            new = NewFile(path.name, number, len(paths))
            dialog = EncodingDialog(choices(data, path.name, None), self._window, new)
            answer, chosen = dialog.exec(), dialog.chosen.encoding
            dialog.deleteLater()
            if answer == QDialog.DialogCode.Accepted and chosen is not None:
                items.append(Chosen(path, data, chosen))
            elif answer == SKIPPED:
                left.append(path)
            else:
                left.extend(paths[number - 1 :])
                break
        self._importer.open_chosen(items, left)

    def _folder(self) -> str:
        return str(self._settings.folder("files/last_folder") or "")

    def fill_recent(self) -> None:
        """文件 ▸ 最近打开."""
        self.recent.clear()
        for path in self._settings.recent():
            action = self.recent.addAction(f"{path.name}  （{path.parent.name}）".replace("&", "&&"))
            action.setToolTip(str(path))
            action.setEnabled(is_there(path))
            action.triggered.connect(lambda _checked=False, p=path: self._importer.open_paths([p]))
        self.recent.addSeparator()
        clear = self.recent.addAction(self.tr("清空这个列表"))
        clear.setEnabled(bool(self._settings.recent()))
        clear.triggered.connect(self._settings.clear_recent)

    def _fill_removed(self) -> None:
        self.removed.clear()
        for row in self._workbench.removed():
            action = self.removed.addAction(f"{headline(row)}  {second_line(row)}".replace("&", "&&"))
            action.setToolTip(row.path or self.tr("粘贴的文本"))
            action.triggered.connect(lambda _checked=False, report_id=row.id: self._workbench.restore(report_id))
        if self.removed.isEmpty():
            self.removed.addAction(self.tr("没有移出的报告")).setEnabled(False)
