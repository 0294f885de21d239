"""Everything in the window that would change the workspace, grey with the reason, until it may be used again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.main_window import MainWindow

EDITING = (
    *("open", "open_folder", "paste_report", "recent", "samples", "tour", "encoding", "split_file", "join_file"),
    *("remove_report", "put_back", "read_back", "undo", "redo", "revert_step", "retake_step", "change"),
    *("remove_value", "rename_value", "note", "report_note", "assign", "chrome", "replace_one", "replace_all"),
    *("retitle", "renumber", "assign_part", "outdent", "indent", "boundary_up", "boundary_down", "split", "join"),
    *("confirm", "unconfirm", "accept", "accept_clean", "unaccept", "roster", "rules", "restore_backup"),
    *("give_out", "merge_back", "conflicts", "parts_out"),
)
"""The commands that change the workspace, or lead to where that is done."""


class Greyed(QObject):
    """Holds what edits down while it is on; what becomes possible meanwhile can be used when it is off again."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._on = False
        names = {window.commands[name].text() for name in EDITING}
        menus = window.findChildren(QMenu)
        self._actions: list[QAction] = [window.commands[name] for name in EDITING]
        self._actions += [menu.menuAction() for menu in menus if menu.menuAction().text() in names]
        buttons = [window.toolbar.button(name) for name in ("open", "undo", "redo", "accept")]
        self._widgets: list[QWidget] = [*buttons, *window.problem_bar.deciders(), *window.values.deciders()]
        self._held: list[QAction | QWidget] = [*self._actions, *self._widgets]
        self._reason = ""
        self._hints: dict[QObject, str] = {}
        self._possible: dict[QObject, bool] = {}
        self._menus = [menu for menu in menus if not menu.toolTipsVisible()]
        for action in self._actions:
            action.changed.connect(self._hold)
        for widget in self._widgets:
            widget.installEventFilter(self)

    def set_on(self, reason: str) -> None:
        """Grey all of it and say why; "" lets it be used again."""
        self._window.values.set_fixed(bool(reason))
        self._window.tree.set_fixed(bool(reason))
        for menu in self._menus:
            menu.setToolTipsVisible(bool(reason))
        if reason and not self._on:
            self._possible = {one: _is_possible(one) for one in self._held}
            self._hints = {one: one.toolTip() for one in self._widgets}
        before, self._reason, self._on = self._reason, reason, bool(reason)
        for one in self._held:
            if reason or one.toolTip() == before:  # else it was given another one meanwhile
                one.setToolTip(reason or self._hints.get(one, ""))  # an action without one shows its text
            one.setEnabled(not reason and self._possible.get(one, True))
        if not reason:
            self._window.values.refresh_deciders()
            self._window.refresh_commands()

    def _hold(self) -> None:
        action = self.sender()
        if self._on and isinstance(action, QAction) and action.isEnabled():
            self._possible[action] = True
            action.setEnabled(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever finds that something can be done now does not know that nothing can."""
        changed = self._on and event.type() == QEvent.Type.EnabledChange
        if changed and isinstance(watched, QWidget) and _is_possible(watched):
            self._possible[watched] = True
            watched.setEnabled(False)
        return False


def _is_possible(one: QAction | QWidget) -> bool:
    """Whether it can be used by itself, whatever holds for what it stands in."""
    if isinstance(one, QAction):
        return one.isEnabled()
    return not one.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
