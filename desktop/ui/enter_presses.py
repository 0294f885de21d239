"""Enter presses the button that has the keyboard, as people expect; Qt wants the space bar outside of dialogs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from desktop.ui.keys import is_enter


class EnterPresses(QObject):
    """Listens to the keys of one window for as long as it lives."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press; all other events go their way."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QPushButton):
            return False
        if not (isinstance(event, QKeyEvent) and is_enter(event) and watched.window() is self._window):
            return False
        if watched.menu() is None:
            watched.click()
        else:
            watched.showMenu()
        return True
