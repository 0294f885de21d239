"""The keyboard is always somewhere: in a list that was filled meanwhile, and not in a window that nobody asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from clerk import Clerk
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget


class Windows(QObject):
    """Which windows have come up."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[Windows]:
    windows = Windows()
    yield windows
    qapp.removeEventFilter(windows)


def test_a_window_that_starts_with_a_report_lets_type_at_once(start, sample):
    clerk = Clerk(start(sample("2012年年报")))
    clerk.press("7")
    assert clerk.focus().text() == "7"
    clerk.press("Esc")
    assert clerk.window.values.list("概览").currentIndex().row() == 0


def test_in_a_table_of_another_form_too(start, sample):
    clerk = Clerk(start(sample("2019年年报"), sample("2022年年报")))
    clerk.window.values.open_tab("表二")
    clerk.go_to_pane(clerk.window.values)
    view = clerk.focus()
    clerk.press("Down", "Ctrl+PgDown")
    assert clerk.focus() is view
    assert clerk.program.workbench.selection.target is None
    clerk.press("7")
    assert clerk.focus().text() == "7"


@pytest.mark.parametrize("command", ["export", "template", "notice", "roster", "rules", "settings", "keys", "about"])
def test_a_dialog_brings_no_window_but_itself(start, sample, qapp, windows, command):
    clerk = Clerk(start(sample("数据有误")))
    met: list[QDialog] = []

    def look(dialog: QDialog) -> None:
        met.append(dialog)
        dialog.reject()

    qapp.installEventFilter(windows)
    with clerk.in_dialog(look):
        clerk.program.commands[command].trigger()
    assert windows.shown == met
