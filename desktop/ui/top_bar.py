"""A bar above everything else, for what holds for the whole window until it is over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.main_window import MainWindow


class TopBar(QWidget):
    """One text and buttons; hidden until `show()`. `look` is its name in the style sheet."""

    def __init__(self, window: MainWindow, look: str) -> None:
        body = window.centralWidget()
        super().__init__(body)
        self.setObjectName(look)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 4, 12, 4)
        self._line.addWidget(self._text, 1)
        self.hide()
        layout = body.layout() if body is not None else None
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(0, self)

    def say(self, text: str) -> None:
        """The text, and what a screen reader says of the bar."""
        self._text.setText(text)
        self.setAccessibleName(text)

    def add_button(self, text: str, action: Callable[[], object]) -> QPushButton:
        """One more button at the right."""
        button = QPushButton(text)
        button.clicked.connect(lambda _checked: action())
        self._line.addWidget(button)
        return button
