"""The tab 问题: filters, this report or all of them, and the way from a line to its place."""

from __future__ import annotations

import pytest
from clerk import Clerk

from desktop.models.table_model import CellEdit
from desktop.ui.problem_list import ProblemList


@pytest.fixture
def clerk(start, sample) -> Clerk:
    """At the sample without errors; the erroneous one is in the queue too."""
    return Clerk(start(sample("2012年年报"), sample("数据有误")))


def listed(clerk: Clerk) -> ProblemList:
    clerk.window.values.open_tab("问题")
    return clerk.window.values.problems


def words(shown: ProblemList) -> list[str]:
    return [row.cells[0] for row in shown.view.model().rows]


def test_all_reports_at_once_and_from_a_line_to_its_place(clerk):
    workbench = clerk.program.workbench
    first = workbench.current.row.id
    shown = listed(clerk)
    assert "错误" not in words(shown)
    shown.scope.setCurrentIndex(1)
    assert "错误" in words(shown)
    row = next(row for row in shown.view.model().rows if row.cells[0] == "错误")
    assert "交通运输局：" in row.cells[1]
    shown.view.rowActivated.emit(row)
    assert workbench.current.row.id != first
    assert f"{workbench.current.row.id}|{workbench.walk.problem.key}" == row.key


def test_chips_and_rules_narrow_the_list(clerk):
    shown = listed(clerk)
    shown.scope.setCurrentIndex(1)
    every = words(shown)
    shown._chips["error"].setChecked(False)
    assert words(shown) == [word for word in every if word not in ("错误", "└ 因此")]
    shown._chips["error"].setChecked(True)
    rule = next(n for n in range(shown.rule.count()) if shown.rule.itemData(n) == "T3-02")
    shown.rule.setCurrentIndex(rule)
    assert words(shown) == ["错误", "└ 因此"]
    assert "T3-02" in shown.view.model().rows[0].key


def test_what_was_decided_on_is_found_again_and_reopened(start, sample):
    clerk = Clerk(start(sample("数据有误")))
    clerk.go_to_error()
    key = clerk.program.workbench.walk.problem.key
    clerk.press("Enter")
    shown = listed(clerk)
    assert key not in [row.key for row in shown.view.model().rows]
    shown._chips["decided"].setChecked(True)
    row = next(row for row in shown.view.model().rows if row.key == key)
    assert row.cells[0] == "原文如此"
    shown.view.rowChosen.emit(row)
    assert clerk.window.problem_bar._place.text() == "原文如此"
    clerk.window.problem_bar._more.menu().actions()[-1].trigger()
    assert key in [problem.key for problem in clerk.program.workbench.current.problems]


def test_only_rules_of_what_the_other_filters_list_are_offered(clerk):
    shown = listed(clerk)
    shown.scope.setCurrentIndex(1)
    shown._chips["error"].setChecked(False)
    assert shown.rule.findData("T3-02") < 0
    shown._chips["error"].setChecked(True)
    assert shown.rule.findData("T3-02") > 0


def test_the_list_of_all_follows_the_queue(clerk, qtbot):
    shown = listed(clerk)
    shown.scope.setCurrentIndex(1)
    assert "错误" in words(shown)
    wrong = next(row.id for row in clerk.program.workbench.rows if row.summary["wrong"])
    clerk.program.workbench.remove(wrong)
    qtbot.waitUntil(lambda: "错误" not in words(shown))


def test_the_list_of_all_is_not_read_while_nobody_sees_it(clerk):
    shown = listed(clerk)
    shown.scope.setCurrentIndex(1)
    before, shown.listing = shown.listing, lambda: pytest.fail("nobody looks at it")
    clerk.window.values.open_tab("概览")
    clerk.press("Ctrl+PgDown")
    shown.listing = before
    clerk.window.values.open_tab("问题")
    assert "错误" in words(shown)


def test_a_report_that_cannot_be_opened_leads_nowhere(clerk):
    workbench = clerk.program.workbench
    clerk.go_to_report(lambda opened: "数据有误" in opened.row.name)
    here, selection = workbench.current.row.id, workbench.selection
    key = workbench.current.problems[-1].key
    gone = next(row.id for row in workbench.rows if row.id != here)
    with workbench.store._database.writing() as connection:
        connection.execute("UPDATE report SET part = 7 WHERE id = ?", (gone,))
    workbench.refresh_queue()
    clerk.window.values.problems.elsewhereChosen.emit(gone, key)
    assert (workbench.current.row.id, workbench.selection) == (here, selection)


def test_what_is_being_typed_outlives_a_check_in_the_background(clerk, qtbot, monkeypatch):
    workbench, shown = clerk.program.workbench, []
    monkeypatch.setattr(clerk.window.values, "show_report", lambda *arguments: shown.append(arguments))
    clerk.go_to_tab("概览")
    clerk.press("2")
    editor = clerk.focus()
    assert editor.text() == "2"
    workbench.check_again()
    assert (clerk.focus(), editor.text()) == (editor, "2")
    assert shown == []
    clerk.press("Escape")
    qtbot.waitUntil(lambda: len(shown) == 1)


def test_what_a_change_has_settled_is_listed_as_mended(start, sample):
    clerk = Clerk(start(sample("数据有误")))
    clerk.go_to_error()
    key = clerk.program.workbench.walk.problem.key
    clerk.program.editing.set_cell(CellEdit("table3", "t3_unable_not_held.total", "514"))
    shown = listed(clerk)
    shown._chips["decided"].setChecked(True)
    row = next(row for row in shown.view.model().rows if row.key == key)
    assert row.cells[0] == "已改"
    shown.view.rowChosen.emit(row)
    assert clerk.window.problem_bar._place.text() == "已改"
    assert not clerk.window.problem_bar._first.isVisible()
    clerk.program.commands["undo"].trigger()
    assert key in [problem.key for problem in clerk.program.workbench.current.problems]


def test_what_one_cause_explains_stands_below_it_and_leads_to_its_place(start, sample):
    clerk = Clerk(start(sample("数据有误")))
    shown = listed(clerk)
    rows = shown.view.model().rows
    at = next(number for number, row in enumerate(rows) if row.cells[0] == "└ 因此")
    assert rows[at - 1].cells[0] == "错误"
    shown.view.rowChosen.emit(rows[at])
    assert clerk.window.problem_bar._place.text() == "同一原因"
    assert len(clerk.program.workbench.current.problems) == sum(word != "└ 因此" for word in words(shown))
