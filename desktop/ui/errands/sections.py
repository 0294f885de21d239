"""What a person asks about sections and about lines that are no text of the report."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class SectionErrands(QObject):
    """Goes between source, tree and corrections."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        editing = self._window.editing
        return {
            "chrome": self._toggle_chrome,
            "outdent": partial(editing.change_level, -1),
            "indent": partial(editing.change_level, 1),
            "boundary_up": partial(editing.move_boundary, -1),
            "boundary_down": partial(editing.move_boundary, 1),
            "split": self._window.source.commands["split"].trigger,
            "join": editing.join_selected,
        }

    def _toggle_chrome(self) -> None:
        source = self._window.source
        self._window.editing.toggle_chrome(source.selected_span() or source.caret_offset())
