"""What the errands of one area of the main window have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class Area(QObject):
    """Goes between the panels of one window, which it knows and lives with."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window


class WritingArea(Area):
    """One in which a person writes into a dialog: `typed(target, text, what, name)` and `typingEnded` meanwhile.

    `what` and `name` are those of a draft (`desktop.models.drafts`).
    """

    typed = Signal(object, str, str, str)
    typingEnded = Signal()
