"""A workspace that is only looked at: a bar says so, and everything that would change something is grey."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from desktop.language import said
from desktop.ui.main_window import MainWindow

EDITING = (
    *("open", "open_folder", "paste_report", "recent", "samples", "tour", "encoding", "split_file", "join_file"),
    *("remove_report", "put_back", "read_back", "undo", "redo", "revert_step", "retake_step", "change"),
    *("remove_value", "rename_value", "note", "report_note", "assign", "chrome", "replace_one", "replace_all"),
    *("retitle", "renumber", "assign_part", "outdent", "indent", "boundary_up", "boundary_down", "split", "join"),
    *("confirm", "unconfirm", "accept", "accept_clean", "unaccept", "roster", "rules"),
    "restore_backup",
)
"""The commands that change the workspace, or lead to where that is done."""


class OnlyLooking(QObject):
    """Greys what edits, with the reason as its tool tip, for as long as the window lives."""

    def __init__(self, window: MainWindow, reason: str, copy: Callable[[], object]) -> None:
        """`copy` is what the button of the bar does: to save a copy, which can be edited."""
        super().__init__(window)
        self._reason = self.tr("只读：{reason}。要修改，请先另存一份。").format(reason=said(reason))
        self._show_bar(window, said(reason), copy)
        for name in EDITING:
            self._grey_action(window.commands[name])
        for menu in window.findChildren(QMenu):
            menu.setToolTipsVisible(True)
            if menu.menuAction().text() in {window.commands[name].text() for name in EDITING}:
                self._grey_action(menu.menuAction())
        buttons = [window.toolbar.button(name) for name in ("open", "undo", "redo", "accept")]
        for button in (*buttons, *window.problem_bar.deciders(), *window.values.fix()):
            self._grey(button)
        window.tree.fix()

    def _show_bar(self, window: MainWindow, reason: str, copy: Callable[[], object]) -> None:
        bar = QWidget()
        bar.setObjectName("readOnlyBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        text = QLabel(self.tr("只读 · {reason}。可以查看、查找、导出，不能修改。").format(reason=reason))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        button = QPushButton(self.tr("另存一份…"))
        button.clicked.connect(copy)
        line = QHBoxLayout(bar)
        line.setContentsMargins(16, 4, 12, 4)
        line.addWidget(text, 1)
        line.addWidget(button)
        bar.setAccessibleName(text.text())
        body = window.centralWidget()
        layout = body.layout() if body is not None else None
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(0, bar)

    def _grey_action(self, action: QAction) -> None:
        action.setToolTip(self._reason)
        action.setEnabled(False)
        action.changed.connect(lambda: action.setEnabled(False) if action.isEnabled() else None)

    def _grey(self, widget: QWidget) -> None:
        widget.setEnabled(False)
        widget.setToolTip(self._reason)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever finds that something can be done now does not know that nothing can."""
        if event.type() == QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched.isEnabled():
            watched.setEnabled(False)
        return False
