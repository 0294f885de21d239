"""What a person asks about the history: to see it, to go to a place of it, to take a step back or again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.store import Step
from parser.model import TargetKind

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class HistoryErrands(QObject):
    """Goes between the tab 历史, the workbench and the panels that show what was changed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        pane = window.values.history
        pane.stepActivated.connect(self._go_to)
        pane.changeActivated.connect(self._go_to)
        pane.revertRequested.connect(self.revert)
        pane.retakeRequested.connect(self.retake)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands of this area do."""
        return {"history": self.open, "revert_step": self.revert, "retake_step": self.retake}

    def open(self) -> None:
        """Show the history, with the keyboard on the step chosen last."""
        window = self._window
        window.columns.show_values()
        window.values.open_tab("历史")
        window.values.focus_values()

    def revert(self) -> None:
        """Take the chosen step back, wherever it stands in the history."""
        step = self._window.values.history.chosen
        if step is not None:
            self._window.editing.revert(step.id)

    def retake(self) -> None:
        """Take the chosen step again."""
        step = self._window.values.history.chosen
        if step is not None:
            self._window.editing.retake(step.id)

    def _go_to(self, step_id: int, number: int = 0) -> None:
        """Bring the place of a change into view, with the keyboard on it."""
        window = self._window
        step: Step | None = next((step for step in window.workbench.steps() if step.id == step_id), None)
        if step is None or number >= len(step.corrections):
            return
        window.workbench.show_place(step.corrections[number])
        target = window.workbench.selection.target
        if target is None or target.kind is TargetKind.SECTION:
            window.errands.places.to_source()
        else:
            window.errands.places.focus_values()
