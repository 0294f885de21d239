"""That the program erred is told in one dialog at a time, and again when that one is gone, however it went."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from desktop.ui.fault_dialog import FaultTeller


@pytest.fixture
def window(qtbot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield window
    for box in boxes():
        box.close()


def boxes() -> list[QMessageBox]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]


def test_a_second_fault_opens_no_second_dialog(window, qtbot):
    teller = FaultTeller(window, lambda: "2024-03-05T09:00:00", lambda: None)
    teller.tell()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    teller.tell()
    QApplication.processEvents()
    (box,) = boxes()
    assert "2024-03-05 09:00:00" in box.informativeText()
    box.defaultButton().click()
    teller.tell()
    qtbot.waitUntil(lambda: len(boxes()) == 1)


def test_one_that_went_with_the_dialog_below_it_is_no_hindrance(window, qtbot):
    teller = FaultTeller(window, lambda: None, lambda: None)
    dialog = QDialog(window)
    dialog.open()
    teller.tell()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert boxes()[0].parent() is dialog
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not boxes())
    teller.tell()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert boxes()[0].parent() is window


def test_a_fault_in_telling_does_not_silence_the_next(window, qtbot):
    times: list[str] = []
    teller = FaultTeller(window, lambda: times[0], lambda: None)
    with qtbot.captureExceptions() as caught:
        teller.tell()
        qtbot.waitUntil(lambda: bool(caught))
    times.append("2024-03-05T09:00:00")
    teller.tell()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
