"""A workbook that comes back in the window: what is ticked becomes a step of its report, nothing before that."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from desktop.app import Program
from desktop.edits import plans
from desktop.models.returning import Returner
from desktop.round_trip import Difference, Differences, RefusedCell
from desktop.store import StoreError
from desktop.ui.not_saved import NotSaved
from desktop.ui.return_dialog import ReturnDialog
from parser.model import Target

AGENCY, YEAR = Target.parse("metadata:agency"), Target.parse("metadata:year")


@pytest.fixture
def program(start, sample) -> Program:
    return start(sample("数据有误"))


def exported(program, qtbot, path: Path) -> None:
    with qtbot.waitSignal(program.exporter.exported, timeout=30_000):
        program.exporter.start([row.id for row in program.workbench.rows], path)


def retyped(path: Path, old: str, new: str) -> None:
    """Put something else into the cells of 报送情况 that hold a text."""
    book = load_workbook(path)
    cells = [cell for row in book["报送情况"].iter_rows() for cell in row if cell.value == old]
    assert cells
    for cell in cells:
        cell.value = new
    book.save(path)


def agency(program) -> str:
    return str(program.workbench.current.reviewed.report.metadata["agency"].value)


@pytest.fixture
def answered(monkeypatch):
    """Answers the dialog; what it showed."""
    shown: list[ReturnDialog] = []

    def answer(with_button: str) -> list[ReturnDialog]:
        def run(dialog: ReturnDialog) -> int:
            shown.append(dialog)
            if with_button == "accept":
                dialog.accept_button.click()
            else:
                dialog.reject()
            return dialog.result()

        monkeypatch.setattr(ReturnDialog, "exec", run)
        return shown

    return answer


def read_back(program, qtbot, monkeypatch, path: Path) -> None:
    monkeypatch.setattr("desktop.ui.errands.returning.ask_returned_workbook", lambda *_arguments: path)
    with qtbot.waitSignal(program.returning.returner.compared, timeout=30_000):
        program.commands["read_back"].trigger()


def test_what_is_ticked_is_taken_over_and_can_be_undone(program, qtbot, monkeypatch, answered, tmp_path):
    path, before = tmp_path / "汇总.xlsx", agency(program)
    exported(program, qtbot, path)
    retyped(path, before, "青禾县另一个局")
    answered("accept")
    with qtbot.waitSignal(program.returning.returner.taken, timeout=30_000):
        read_back(program, qtbot, monkeypatch, path)
    assert agency(program) == "青禾县另一个局"
    assert program.workbench.undo_state()[0] == "从工作簿读回 1 处"
    (step,) = program.workbench.steps()
    assert {(one.how.value, one.note) for one in step.corrections} == {("workbook", "来自工作簿“汇总.xlsx”")}
    assert "已从工作簿读回 1 处修改（1 份报告）" in program.window.message_bar.message.text
    program.commands["undo"].trigger()
    assert agency(program) == before


def test_nothing_is_kept_when_the_dialog_is_closed(program, qtbot, monkeypatch, answered, tmp_path):
    path, before = tmp_path / "汇总.xlsx", agency(program)
    exported(program, qtbot, path)
    retyped(path, before, "青禾县另一个局")
    shown = answered("reject")
    read_back(program, qtbot, monkeypatch, path)
    assert len(shown) == 1
    assert agency(program) == before
    assert program.workbench.steps() == ()


def test_a_workbook_that_agrees_needs_no_dialog(program, qtbot, monkeypatch, answered, tmp_path):
    path = tmp_path / "汇总.xlsx"
    exported(program, qtbot, path)
    shown = answered("accept")
    read_back(program, qtbot, monkeypatch, path)
    assert shown == []
    assert "完全一致" in program.window.message_bar.message.text


def test_another_file_is_told(program, qtbot, monkeypatch, tmp_path):
    path = tmp_path / "别的.xlsx"
    path.write_bytes(b"PK rubbish")
    monkeypatch.setattr("desktop.ui.errands.returning.ask_returned_workbook", lambda *_arguments: path)
    with qtbot.waitSignal(program.messages.told, timeout=30_000):
        program.commands["read_back"].trigger()
    assert "“别的.xlsx”" in program.window.message_bar.message.text


def test_a_report_that_is_not_open_gets_its_step_too(program, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "汇总.xlsx"
    row, before = program.workbench.rows[0], agency(program)
    exported(program, qtbot, path)
    retyped(path, before, "青禾县另一个局")
    returner: Returner = program.returning.returner
    returner.compared.disconnect()
    with qtbot.waitSignal(returner.compared, timeout=30_000) as compared:
        returner.start(path)
    program.workbench.open(None)
    found = compared.args[0]
    with qtbot.waitSignal(returner.taken, timeout=30_000):
        returner.take(found.changes, found.workbook)
    qtbot.waitUntil(lambda: program.workbench.row(row.id).summary["agency"] == "青禾县另一个局")
    program.workbench.open(row.id)
    assert agency(program) == "青禾县另一个局"
    assert program.workbench.undo_state()[0] == "从工作簿读回 1 处"


def test_what_cannot_be_kept_is_told_and_changes_nothing(program, qtbot, monkeypatch, answered, tmp_path):
    path, before = tmp_path / "汇总.xlsx", agency(program)
    exported(program, qtbot, path)
    retyped(path, before, "青禾县另一个局")
    answered("accept")

    def fail(*_arguments: object, **_options: object) -> None:
        raise StoreError("full", program.store.path)

    monkeypatch.setattr(program.store, "append", fail)
    with qtbot.waitSignal(program.returning.returner.taken, timeout=30_000):
        read_back(program, qtbot, monkeypatch, path)
    assert agency(program) == before
    red = program.window.findChild(NotSaved)
    assert red.isVisibleTo(program.window)
    assert "磁盘已满" in red.accessibleName()


def test_a_value_changed_here_as_well_is_shown_with_both_and_not_ticked(
    program, qtbot, monkeypatch, answered, tmp_path
):
    path, before = tmp_path / "汇总.xlsx", agency(program)
    exported(program, qtbot, path)
    retyped(path, before, "工作簿里的单位")
    assert program.workbench.attempt(plans.set_metadata, "agency", "程序里的单位")
    shown = answered("reject")
    read_back(program, qtbot, monkeypatch, path)
    (dialog,) = shown
    assert dialog.chosen == ()
    assert not dialog.accept_button.isEnabled()
    dialog.all_button.click()
    (one,) = dialog.chosen
    assert (one.written, one.old, one.new) == (before, "程序里的单位", "工作簿里的单位")


def differences() -> Differences:
    def one(number: int, unit: str) -> Difference:
        return Difference(f"{unit}/1", unit, AGENCY, "", f"第{number}项", (f"数据总表!B{number}",), "旧", "新", "新")

    refused = RefusedCell("甲/1", "甲", "年度", ("数据总表!C6",), "很多", "不是一个年度")
    return Differences("汇总.xlsx", (one(1, "甲"), one(2, "甲"), one(3, "乙")), (refused,), ("少了 1 行",))


def test_the_keyboard_is_enough(qtbot):
    dialog = ReturnDialog(differences())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert len(dialog.chosen) == 3
    tree = dialog._list
    assert [tree.topLevelItem(n).text(0) for n in range(4)] == ["甲", "乙", "不能读回的", "另外请留意"]
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Space)  # all of the first report
    assert [one.unit for one in dialog.chosen] == ["乙"]
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert [one.name for one in dialog.chosen] == ["第1项", "第3项"]
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
