"""Tells that the program itself erred: what happened, that the corrections are kept, and where the log is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop.ui.question_box import add_staying_button


class FaultTeller(QObject):
    """Puts one plain dialog before the person, not a second one over it. It does not stop the program.

    `saved_at` knows when the last correction was kept; `open_logs` shows the folder of the log.
    """

    _happened = Signal()

    def __init__(self, window: QWidget, saved_at: Callable[[], str | None], open_logs: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._saved_at, self._open_logs = window, saved_at, open_logs
        self._box: QMessageBox | None = None
        # A fault may come from any thread and in the middle of painting; it is told when the window has its turn.
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self) -> None:
        """Something went wrong just now. May be called in any thread."""
        self._happened.emit()

    def _show(self) -> None:
        if self._box is not None:
            return
        parent = QApplication.activeModalWidget() or self._window
        text = self.tr("程序出现意外情况，刚才的操作可能没有完成。")
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("意外情况"), text, parent=parent)
        time = self._saved_at()
        kept = self.tr("您的修改已保存至 {time}，都在。").format(time=time.replace("T", " ")) if time else ""
        advice = self.tr("请把刚才的操作再做一次；若再次出现，请把日志发给维护人员。日志里没有报告的内容。")
        box.setInformativeText(f"{kept}\n{advice}".strip())
        go_on = box.addButton(self.tr("继续工作"), QMessageBox.ButtonRole.AcceptRole)
        add_staying_button(box, self.tr("打开日志所在文件夹"), self._open_logs)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.finished.connect(self._on_closed)
        box.destroyed.connect(self._forget)  # it goes with the dialog that it stands over
        self._box = box
        box.open()

    def _on_closed(self) -> None:
        if self._box is not None:
            self._box.destroyed.disconnect(self._forget)
            self._box.deleteLater()
        self._forget()

    def _forget(self) -> None:
        self._box = None
