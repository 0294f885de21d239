"""Shows which panel has the keyboard: a line of the accent colour along its upper edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

EDGE = 2


class PaneEdge(QWidget):
    """Lies over the top of a panel while the keyboard is somewhere in it."""

    def __init__(self, pane: QWidget, colour: QColor) -> None:
        super().__init__(pane)
        self._pane = pane
        self._colour = colour
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pane.installEventFilter(self)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def set_colour(self, colour: QColor) -> None:
        """Paint in another colour."""
        self._colour = colour
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as wide as the panel."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line."""
        QPainter(self).fillRect(self.rect(), self._colour)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        within = now is not None and (now is self._pane or self._pane.isAncestorOf(now))
        if now is not None or QApplication.activeWindow() is None:
            self.setVisible(within)
        if within:
            self._place()

    def _place(self) -> None:
        self.setGeometry(0, 0, self._pane.width(), EDGE)
        self.raise_()
