"""通过全部无误的报告, with the keys a clerk presses."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from clerk import Clerk, without_doubts
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop.app import Program
from desktop.ui.clean_reports_dialog import CleanReportsDialog

OPEN = "Ctrl+Shift+Return"


@pytest.fixture
def program(start, sample) -> Program:
    program = start(sample("2012年年报"), sample("2016年年报"), sample("数据有误"))
    for clean in ("2012年年报", "2016年年报"):
        without_doubts(program, clean)
    program.acceptance.chance = random.Random(5)
    return program


@pytest.fixture
def clerk(program) -> Clerk:
    return Clerk(program)


def then_gone(do: Callable[[QDialog], None]) -> Callable[[QDialog], None]:
    """What is done in the dialog; a dialog that is left open would wait for ever."""

    def work(dialog: QDialog) -> None:
        try:
            do(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    return work


def states(program: Program) -> list[str]:
    return [row.status for row in program.workbench.rows]


def key(dialog: QDialog, name: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, name, modifiers)


def test_listed_looked_at_and_accepted_with_a_key_of_its_own(clerk, program):
    seen = []

    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, CleanReportsDialog)
        assert dialog._listing.topLevelItemCount() == 2
        assert not dialog.accept_button.isEnabled()
        key(dialog, Qt.Key.Key_Return)
        while dialog.right_button.isEnabled():
            assert not dialog.accept_button.isEnabled()
            seen.append(dialog._card.accessibleName())
            key(dialog, Qt.Key.Key_Return)
        key(dialog, Qt.Key.Key_Return)
        assert dialog.isVisible(), "a run of Enters ends before accepting"
        assert states(program) == ["pending"] * 3
        key(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with clerk.in_dialog(then_gone(work)):
        clerk.press(OPEN)
    assert states(program) == ["accepted", "accepted", "pending"]
    assert len(seen) == len(set(seen)) == 8  # of 142 values
    assert all("【" in one for one in seen)
    message = program.window.message_bar.message
    assert "已通过 2 份" in message.text
    (month,) = program.store.spot_checks()
    assert (month.looked, month.wrong) == (8, 0)
    program.window.message_bar._action.click()
    assert states(program) == ["pending"] * 3


def test_what_was_read_wrong_is_opened_there_and_its_report_is_not_accepted(clerk, program):
    wrong = []

    def work(dialog: QDialog) -> None:
        key(dialog, Qt.Key.Key_Return)
        wrong.append((dialog._spot.report_id, dialog._spot.target))
        key(dialog, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        while dialog.right_button.isEnabled():
            assert dialog._spot.report_id != wrong[0][0]
            key(dialog, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
        assert "1 个不对" in dialog._told.text()
        key(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with clerk.in_dialog(then_gone(work)):
        clerk.press(OPEN)
    ((report_id, target),) = wrong
    assert program.workbench.current.row.id == report_id
    assert program.workbench.selection.target == target
    assert program.workbench.row(report_id).status == "pending"
    assert states(program).count("accepted") == 1
    assert program.store.spot_checks()[0].wrong == 1


def test_what_is_not_ticked_stays_and_going_away_accepts_nothing_but_keeps_what_was_seen(clerk, program):
    def leave(dialog: QDialog) -> None:
        dialog._listing.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
        assert "勾上的 1 份" in dialog._told.text()
        key(dialog, Qt.Key.Key_Return)
        key(dialog, Qt.Key.Key_Return)
        key(dialog, Qt.Key.Key_Escape)

    with clerk.in_dialog(then_gone(leave)):
        clerk.press(OPEN)
    assert states(program) == ["pending"] * 3
    assert program.store.spot_checks()[0].looked == 1

    def nothing(dialog: QDialog) -> None:
        for item in range(2):
            dialog._listing.topLevelItem(item).setCheckState(0, Qt.CheckState.Unchecked)
        assert not dialog.begin_button.isEnabled()
        assert "看了 1 个，不对 0 个（0.0%）" in dialog._record.text()

    with clerk.in_dialog(then_gone(nothing)):
        clerk.press(OPEN)


def test_a_key_held_down_answers_once(clerk, program):
    def work(dialog: QDialog) -> None:
        key(dialog, Qt.Key.Key_Return)
        before = dialog._card.accessibleName()
        press, none = QKeyEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        for _ in range(3):
            QApplication.sendEvent(dialog._card, QKeyEvent(press, Qt.Key.Key_Return, none, "\r", True))
        assert dialog._card.accessibleName() == before

    with clerk.in_dialog(then_gone(work)):
        clerk.press(OPEN)


def test_where_nothing_is_clean_the_bar_says_so(clerk, program):
    for row in program.workbench.rows:
        program.workbench.acceptance.set(row.id, True)
    clerk.press(OPEN)
    assert "没有可以一起通过的" in program.window.message_bar.message.text
