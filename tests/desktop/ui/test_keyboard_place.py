"""The keyboard is always somewhere: in a list that was filled meanwhile, and not in a window that nobody asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from clerk import Clerk, wait_for
from PySide6.QtCore import QEvent, QObject, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from desktop.jobs import Job


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


class TestAButtonThatGoesAway:
    """The keyboard goes back to where it was, and not to whatever comes next in the order of Tab."""

    @pytest.fixture
    def clerk(self, start, sample) -> Clerk:
        clerk = Clerk(start(sample("数据有误")))
        clerk.window.values.open_tab("表三")
        clerk.go_to_pane(clerk.window.values)
        return clerk

    @pytest.fixture
    def working(self, clerk) -> Iterator[QPushButton]:
        """Work goes on until it is asked to stop; the button that does."""
        jobs: list[Job] = []

        def work(_item: object) -> None:
            while not jobs[0].cancelled:
                QThread.msleep(1)

        clerk.program.jobs.start("正在导出 Excel", work, [1], prepare=jobs.append)
        (button,) = (one for one in clerk.window.status.findChildren(QPushButton) if one.text() == "停止")
        assert button.isVisible()
        yield button
        jobs[0].cancel()
        wait_for(lambda: not clerk.program.jobs.busy)

    def test_stopping_with_the_mouse_leaves_it_in_the_list(self, clerk, working):
        place = clerk.focus()
        QTest.mouseClick(working, Qt.MouseButton.LeftButton)
        wait_for(lambda: not working.isVisible())
        assert clerk.focus() is place

    def test_nor_does_it_end_what_is_being_typed(self, clerk, working):
        clerk.press("5")
        editor = clerk.focus()
        QTest.mouseClick(working, Qt.MouseButton.LeftButton)
        wait_for(lambda: not working.isVisible())
        assert clerk.focus() is editor
        assert editor.text() == "5"
        clerk.press("Esc")

    @pytest.mark.parametrize("pane", ["values", "source", "queue"])
    def test_stopping_with_the_keyboard_leads_back(self, clerk, working, pane):
        clerk.go_to_pane(getattr(clerk.window, pane))
        place = clerk.focus()
        working.setFocus(Qt.FocusReason.TabFocusReason)
        assert clerk.focus() is working
        clerk.press("Space")
        wait_for(lambda: not working.isVisible())
        assert clerk.focus() is place

    def test_so_does_closing_a_message(self, clerk):
        place = clerk.focus()
        clerk.program.messages.tell("warning", "有一件事。", action=("看看", lambda: None))
        close = clerk.window.message_bar._close
        clerk.window.message_bar._action.setFocus(Qt.FocusReason.TabFocusReason)
        close.setFocus(Qt.FocusReason.TabFocusReason)
        clerk.press("Space")
        assert not close.isVisible()
        assert clerk.focus() is place

    def test_where_the_list_is_gone_it_goes_to_the_values(self, clerk, working):
        clerk.go_to_pane(clerk.window.queue)
        working.setFocus(Qt.FocusReason.TabFocusReason)
        clerk.window.queue.hide()
        clerk.press("Space")
        wait_for(lambda: not working.isVisible())
        assert clerk.window.values.isAncestorOf(clerk.focus())
        clerk.window.queue.show()


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
