"""The context menus: commands of the window that make sense where somebody pressed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from desktop.ui.errands.area import Area
from parser.model import Target

VALUE_MENU = ("change", "confirm", "unconfirm", "rename_value", "remove_value", "note", "other_side")
SECTION_MENU = (
    "retitle",
    "renumber",
    "assign_part",
    "outdent",
    "indent",
    "boundary_up",
    "boundary_down",
    "join",
    "other_side",
)
HISTORY_MENU = ("revert_step", "retake_step", "undo", "redo")
QUEUE_MENU = (
    "accept",
    "unaccept",
    "report_note",
    "export",
    "encoding",
    "split_file",
    "join_file",
    "show_file",
    "save_source",
    "remove_report",
)


class Menus(Area):
    """Opens them."""

    def of_value(self, place: QPoint) -> None:
        """What can be done with the selected value."""
        self._menu(VALUE_MENU, place)

    def of_section(self, _target: Target, place: QPoint) -> None:
        """What can be done with the selected section."""
        self._menu(SECTION_MENU, place)

    def of_history(self, place: QPoint) -> None:
        """What can be done with the chosen step."""
        self._menu(HISTORY_MENU, place)

    def of_queue(self, place: QPoint) -> None:
        """What can be done with the open report."""
        self._menu(QUEUE_MENU, place)

    def _menu(self, names: tuple[str, ...], place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            menu.addAction(self._window.commands[name])
        menu.popup(place)
