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

    def is_still_at(self, report: int, text: str) -> bool:
        """Whether that report is open yet, for which a text was written; where not, that is told with the text."""
        if self._window.workbench.here == report:
            return True
        told = self.tr("没有写上：这期间打开的换成了别的报告。当时写的是：“{text}”。")
        self._window.messages.tell("warning", told.format(text=text))
        return False
