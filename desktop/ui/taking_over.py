"""The window takes over what a second start of the program was given, and comes forward."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.instance import Listener
from desktop.messages import Messages
from desktop.ui.main_window import MainWindow

_RETRY = 300
"""How long (ms) to wait for somebody to be done with a dialog."""


class TakingOver(QObject):
    """Listens for second starts as long as the window lives; `open_paths` reads what they bring."""

    def __init__(
        self, workspace: Path, window: MainWindow, open_paths: Callable[[list[Path]], object], messages: Messages
    ) -> None:
        super().__init__(window)
        self._window, self._open_paths, self._messages = window, open_paths, messages
        self._listener = Listener(workspace, self)
        self._listener.handedOver.connect(self._on_handed_over)
        self._listener.listen()

    def close(self) -> None:
        """Listen no longer."""
        self._listener.close()

    def _on_handed_over(self, paths: list[Path], missing: int) -> None:
        self._come_forward()
        self._take(paths, missing)

    def _take(self, paths: list[Path], missing: int) -> None:
        """Open the files, once no dialog asks something about the report that is open now."""
        if QApplication.activeModalWidget() is not None:
            QTimer.singleShot(_RETRY, self, lambda: self._take(paths, missing))
            return
        if paths:
            self._window.errands.typing.finish()
            self._open_paths(paths)
        if missing:
            text = self.tr("有 {n} 个文件找不到了，没有打开；已打开的报告不受影响。请看看它们是否被移走或改了名。")
            self._messages.tell("warning", text.format(n=missing))

    def _come_forward(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)  # where the system does not let a window come forward by itself
