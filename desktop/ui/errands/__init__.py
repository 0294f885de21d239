"""What a person asks of the window by key, menu or button, where it takes more than one panel to do it.

One class an area; each says in `slots` which commands of `desktop.ui.commands` it carries out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.ui.errands.history import HistoryErrands
from desktop.ui.errands.menus import Menus
from desktop.ui.errands.notes import NoteErrands
from desktop.ui.errands.places import PlaceErrands
from desktop.ui.errands.problems import ProblemErrands
from desktop.ui.errands.searching import SearchErrands
from desktop.ui.errands.sections import SectionErrands
from desktop.ui.errands.typing import Typing
from desktop.ui.errands.values import ValueErrands

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class Errands:
    """The errands of one window, by area."""

    def __init__(self, window: MainWindow) -> None:
        self.typing = Typing(window)
        self.values = ValueErrands(window)
        self.problems = ProblemErrands(window)
        self.places = PlaceErrands(window)
        self.sections = SectionErrands(window)
        self.history = HistoryErrands(window)
        self.notes = NoteErrands(window)
        self.search = SearchErrands(window)
        self.menus = Menus(window)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the commands do that are about the report in the window."""
        areas = (self.values, self.problems, self.places, self.sections, self.history, self.notes, self.search)
        return {command: slot for area in areas for command, slot in area.slots().items()}
