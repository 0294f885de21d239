"""Notes on a value and on a report: written with the keyboard, marked where they are, undone like any change."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from clerk import Clerk
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from desktop.models import table_model
from desktop.models.rows import NOTE_ROLE
from desktop.theme import LIGHT
from desktop.ui.note_dialog import NoteDialog
from parser.model import Target, TargetKind

AGENCY = Target.parse("metadata:agency")
TOTAL = Target(TargetKind.CELL, "table3.t3_new.natural_person")


@pytest.fixture
def clerk(start, sample) -> Clerk:
    return Clerk(start(sample("数据有误")))


def writing(text: str, last: Qt.Key = Qt.Key.Key_Return) -> Callable[[QDialog], None]:
    """What a clerk does in the dialog: types over what is there through an input method, then Ctrl+Enter or Escape."""

    def write(dialog: QDialog) -> None:
        edit = dialog.findChild(QPlainTextEdit)
        edit.selectAll()
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        commit = QInputMethodEvent()
        commit.setCommitString(text)
        QApplication.sendEvent(edit, commit)
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(edit, last, control if last == Qt.Key.Key_Return else Qt.KeyboardModifier.NoModifier)
        QTimer.singleShot(5000, dialog, dialog.reject)  # where that did not close it, the test must end

    return write


def notes(clerk: Clerk) -> dict[str, str]:
    return dict(clerk.program.workbench.current.reviewed.notes)


def write(clerk: Clerk, key: str, text: str, last: Qt.Key = Qt.Key.Key_Return) -> None:
    with clerk.in_dialog(writing(text, last)):
        clerk.press(key)


def test_a_note_on_a_cell_is_marked_spoken_and_undone(clerk):
    clerk.go_to_tab("表三")
    clerk.program.workbench.select(TOTAL, "program")
    clerk.window.values.focus_values()
    write(clerk, "Shift+F2", "与科室核实过")
    assert notes(clerk) == {str(TOTAL): "与科室核实过"}
    pane = clerk.window.values.tables["table3"]
    index = pane.view.currentIndex()
    assert index.data(table_model.NOTE_ROLE) == "与科室核实过"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "与科室核实过"
    assert "附注：与科室核实过" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "附注：与科室核实过" in pane._foot.whole
    assert clerk.program.workbench.selection.target == TOTAL
    assert clerk.window.focusWidget() is pane.view
    clerk.press("Ctrl+Z")
    assert notes(clerk) == {}
    clerk.press("Ctrl+Y")
    write(clerk, "Shift+F2", "")
    assert notes(clerk) == {}
    assert clerk.program.commands["undo"].text().endswith("删除附注 表三 · 本年新收 · 自然人")


def test_a_note_on_a_field_has_its_corner_and_is_in_the_history(clerk):
    clerk.program.settings.set("person/name", "王芳")
    clerk.program.workbench.select(AGENCY, "program")
    view = clerk.window.values.list("概览")
    before = corner(clerk)
    write(clerk, "Shift+F2", "以公章为准")
    index = view.currentIndex()
    assert index.data(NOTE_ROLE) == "以公章为准"
    assert index.siblingAtColumn(0).data(NOTE_ROLE) == ""
    assert "附注 以公章为准" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "附注：以公章为准（王芳，20" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert corner(clerk) != before
    assert corner(clerk) == LIGHT.bad
    rows = [row for row in clerk.window.values.list("历史").model().rows if not row.heading]
    assert (rows[0].cells[1:], rows[0].remark) == (("附注 单位", "王芳"), "（无） → 以公章为准")


def corner(clerk: Clerk) -> str:
    """The colour in the upper right corner of the current value."""
    clerk.program.window.set_theme(LIGHT)
    view = clerk.window.values.list("概览")
    rect = view.visualRect(view.currentIndex())
    image: QImage = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor((rect.topRight() + QPoint(-2, 2)) * ratio).name()


def test_a_note_on_the_report_stands_in_the_overview_and_is_opened_there(clerk):
    clerk.go_to_tab("概览")
    write(clerk, "Ctrl+Shift+F2", "纸质件另存")
    view = clerk.window.values.list("概览")
    rows = view.model().rows
    assert rows[-1].cells == ("本份附注", "纸质件另存")
    view.setFocus()
    clerk.press("Ctrl+End")
    assert view.currentIndex().row() == len(rows) - 1
    with clerk.in_dialog(writing("改过的附注")):
        clerk.press("Enter")
    assert notes(clerk) == {"report": "改过的附注"}
    place = view.visualRect(view.model().index(len(rows) - 1, 1)).center()
    with clerk.in_dialog(writing("又改")):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert notes(clerk) == {"report": "又改"}
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert notes(clerk) == {}
    assert len(view.model().rows) == len(rows) - 1
    clerk.program.commands["undo"].trigger()
    assert notes(clerk) == {"report": "又改"}


def test_without_a_value_it_is_the_report_that_is_noted_and_escape_keeps_what_was(clerk):
    clerk.program.workbench.select(None, "program")
    write(clerk, "Shift+F2", "全文看过")
    assert notes(clerk) == {"report": "全文看过"}
    write(clerk, "Shift+F2", "不要了", Qt.Key.Key_Escape)
    assert notes(clerk) == {"report": "全文看过"}


def test_the_dialog_says_what_keeping_would_do(qtbot):
    dialog = NoteDialog("单位", "原来的")
    qtbot.addWidget(dialog)
    edit = dialog.findChild(QPlainTextEdit)
    assert edit.accessibleName() == "单位的附注"
    assert dialog._hint.text() == "会写进历史和导出的工作簿。"
    edit.setPlainText(" ")
    assert dialog._hint.text() == "空着保存就删除这条附注。"
    edit.setPlainText("字" * 2001)
    assert dialog._hint.text() == "超出 1 字，最多 2000 字。"
    assert not dialog._keep.isEnabled()
    edit.setPlainText("字" * 2000)
    assert dialog._keep.isEnabled()
