"""Where the keyboard goes when the button that has it goes away: back to the list, text or editor it was in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from desktop.ui.main_window import MainWindow


class KeyboardBack(QObject):
    """Qt would give it to whatever follows in the order of Tab, which is far from where a person works."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._panels: tuple[QWidget, ...] = (window.queue, window.tree, window.source, window.values)
        self._last: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._window.isAncestorOf(now):
            return
        if old is not None and isinstance(old, QAbstractButton) and not old.isVisible():
            self._give_back()
        elif any(panel.isAncestorOf(now) for panel in self._panels):
            self._last = now

    def _give_back(self) -> None:
        last = self._last
        if last is not None and isValid(last) and last.isVisible() and last.isEnabled():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.errands.places.focus_values()
