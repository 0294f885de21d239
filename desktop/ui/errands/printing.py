"""文件 ▸ 打印核对单 and 打印预览: the sheet of the open report through the dialogs of the system and of Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QMainWindow

from desktop.check_sheet import CheckSheet
from desktop.messages import Messages
from desktop.models.check_sheets import sheet_of
from desktop.models.workbench import Workbench
from desktop.store import StoreError
from desktop.ui.check_sheet_printing import prepare, print_sheet

PREVIEW = (1000, 900)


class PrintErrands(QObject):
    """Asks for a printer, or a PDF file, and prints; nothing of the report changes by it."""

    def __init__(self, window: QMainWindow, workbench: Workbench, messages: Messages, version: str) -> None:
        super().__init__(window)
        self._window, self._workbench = window, workbench
        self._messages, self._version = messages, version

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"print": self.ask_print, "print_preview": self.preview}

    def ask_print(self) -> None:
        """文件 ▸ 打印核对单."""
        sheet = self._sheet()
        if sheet is None:
            return
        printer = self._printer(sheet)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("打印核对单"))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, True)
        if dialog.exec():
            self._print(printer, sheet)
        dialog.deleteLater()

    def preview(self) -> None:
        """文件 ▸ 打印预览: the same pages on the screen, from where they can be printed too."""
        sheet = self._sheet()
        if sheet is None:
            return
        printer, foot = self._printer(sheet), self._foot()
        dialog = QPrintPreviewDialog(printer, self._window, Qt.WindowType.Window)
        dialog.setWindowTitle(self.tr("打印预览：核对单"))
        dialog.paintRequested.connect(lambda wanted: print_sheet(wanted, sheet, foot))
        screen = self._window.screen().availableGeometry()
        dialog.resize(min(PREVIEW[0], screen.width() - 40), min(PREVIEW[1], screen.height() - 60))
        dialog.setStyleSheet("QToolButton { padding: 2px; }")  # else the button for printing has no room
        dialog.exec()
        dialog.deleteLater()

    def _sheet(self) -> CheckSheet | None:
        opened = self._workbench.current
        try:
            return sheet_of(self._workbench, opened.row.id) if opened else None
        except StoreError as error:
            self._messages.tell("error", error.message)
            return None

    def _printer(self, sheet: CheckSheet) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer, sheet)
        return printer

    def _print(self, printer: QPrinter, sheet: CheckSheet) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            pages = print_sheet(printer, sheet, self._foot())
        finally:
            QGuiApplication.restoreOverrideCursor()
        where = printer.outputFileName()
        if not pages:
            text = self.tr("核对单没有打印出来，报告和修正都没有变。请看看打印机是否就绪，或换一处保存。")
            self._messages.tell("error", text)
        elif where:
            self._messages.tell("info", self.tr("核对单已保存到 {path}，共 {n} 页。").format(path=where, n=pages))
        else:
            self._messages.tell("info", self.tr("核对单已送往打印机，共 {n} 页。").format(n=pages))

    def _foot(self) -> str:
        now = datetime.now()
        return self.tr("开卷 {version}　打印于 {time}").format(version=self._version, time=f"{now:%Y-%m-%d %H:%M}")
