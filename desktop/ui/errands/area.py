"""What the errands of one area of the main window have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class Area(QObject):
    """Goes between the panels of one window, which it knows and lives with."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
