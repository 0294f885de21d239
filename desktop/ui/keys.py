"""Questions about key presses that several panels ask."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_enter(event: QKeyEvent, allowed: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
    """Whether Enter was pressed, on the keyboard or its number pad, without any but the allowed modifiers."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | allowed)
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == Qt.KeyboardModifier.NoModifier
