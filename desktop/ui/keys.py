"""Questions about key presses that several panels ask."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


def is_enter(event: QKeyEvent, allowed: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
    """Whether Enter was pressed, on the keyboard or its number pad, without any but the allowed modifiers."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | allowed)
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == Qt.KeyboardModifier.NoModifier


def press(button: QPushButton) -> None:
    """Do what a click would: open the button's menu, where it has one."""
    if button.menu() is None:
        button.click()
    else:
        button.showMenu()
