"""What can be done about a failed check, beyond keeping it and typing: a false alarm and the worked out value."""

from __future__ import annotations

from dataclasses import replace

import pytest
from clerk import Clerk
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit

from desktop.models.problems import Problem
from desktop.models.table_model import RELATED_ROLE
from desktop.theme import LIGHT
from desktop.ui.problem_bar import ProblemBar
from parser.model import Cause, Finding, Target


@pytest.fixture
def clerk(start, sample) -> Clerk:
    """At the erroneous sample."""
    return Clerk(start(sample("数据有误")))


def current(clerk: Clerk) -> Finding:
    finding = clerk.program.workbench.walk.problem.finding
    assert finding is not None
    return finding


def with_cause(clerk: Clerk, monkeypatch: pytest.MonkeyPatch, cell_id: str, value: int) -> None:
    """Let the checks find a cause for everything that fails."""
    cause = Cause(kind="cell", values=((Target.parse(f"cell:table3.{cell_id}"), value),), message="推算")
    opened = clerk.program.workbench.current
    check = opened.checker.check

    def caused(report):
        found = check(report)
        lead = next((f for f in found if f.outcome == "fail" and f.severity == "error"), None)
        return tuple(
            replace(f, cause=cause) if f is lead else replace(f, under=lead.key) if lead and f.outcome == "fail" else f
            for f in found
        )

    monkeypatch.setattr(opened.checker, "check", caused)
    clerk.program.editing.set_text(Target.parse("metadata:email"), "x@example.org")


def type_reason(reason: str):
    def fill(dialog: QDialog) -> None:
        line = dialog.findChild(QLineEdit)
        button = dialog.findChild(QDialogButtonBox).buttons()[0]
        assert not button.isEnabled()
        line.setText(" ")
        assert not button.isEnabled()
        line.setText(reason)
        button.click()

    return fill


def test_a_false_alarm_needs_a_reason_and_keeps_it(clerk):
    clerk.go_to_error()
    finding = current(clerk)
    with clerk.in_dialog(type_reason("附表另列")):
        clerk.window.errands.problems.run_choice("false_alarm")
    decided = clerk.program.workbench.current.reviewed.disposition(finding)
    assert (decided["disposition"], decided["note"]) == ("误报", "附表另列")
    clerk.program.commands["undo"].trigger()
    assert clerk.program.workbench.current.reviewed.disposition(finding) is None


def test_thinking_better_of_it_changes_nothing(clerk):
    clerk.go_to_error()
    finding = current(clerk)
    with clerk.in_dialog(lambda dialog: dialog.reject()):
        clerk.window.errands.problems.run_choice("false_alarm")
    assert clerk.program.workbench.current.reviewed.disposition(finding) is None


def test_the_rest_of_the_choices_stands_in_a_menu(clerk):
    clerk.go_to_error()
    more = clerk.window.problem_bar._more
    assert more.isVisible()
    assert more.menu().actions()[0].text() == "误报…"
    clerk.program.workbench.select(Target.parse("metadata:agency"), "values")
    assert not more.isVisible()


def test_all_cells_of_a_failed_check_are_marked(clerk):
    clerk.go_to_error()
    finding = current(clerk)
    model = clerk.window.values.tables["table3"].model
    marked = {model.target(cell_id) for cell_id in model.form.cells if model.index_of(cell_id).data(RELATED_ROLE)}
    assert marked == {cell for cell in finding.cells if cell.key.startswith("table3.")}
    spans = {mark.span for mark in clerk.window.source.text.overlay.related._marks}
    assert spans == set(finding.spans)
    clerk.program.workbench.select(Target.parse("metadata:agency"), "values")
    assert not clerk.window.source.text.overlay.related._marks


def test_the_worked_out_value_is_taken_with_a_reason_and_one_undo_brings_the_print_back(clerk, monkeypatch):
    with_cause(clerk, monkeypatch, "t3_unable_not_held.total", 514)
    clerk.go_to_error()
    assert clerk.program.workbench.walk.problem.choices[-1] == "computed"
    before = clerk.program.workbench.current.reviewed.report.tables["table3"].cells["t3_unable_not_held.total"].value
    with clerk.in_dialog(type_reason("来文单位电话核实")):
        clerk.window.errands.problems.run_choice("computed")
    reviewed = clerk.program.workbench.current.reviewed
    mark = reviewed.marks[Target.parse("cell:table3.t3_unable_not_held.total")]
    assert (mark.last.how, mark.last.note, mark.original["value"]) == ("computed", "来文单位电话核实", before)
    assert reviewed.report.tables["table3"].cells["t3_unable_not_held.total"].value == 514
    clerk.program.commands["undo"].trigger()
    cells = clerk.program.workbench.current.reviewed.report.tables["table3"].cells
    assert cells["t3_unable_not_held.total"].value == before


def test_figures_that_are_printed_as_they_were_read_are_said_to_be(clerk):
    clerk.go_to_error()
    assert current(clerk).origin == "print"
    assert clerk.window.problem_bar._text.whole.endswith("（各数与原文所印一致）")
    clerk.press("F2", "7", "Return", "Shift+F8", "F8")
    while clerk.program.workbench.walk.problem.finding is None or current(clerk).origin != "person":
        clerk.press("F8")
    assert "原文所印一致" not in clerk.window.problem_bar._text.whole


def test_with_large_letters_the_choices_leave_room_for_the_reason(qtbot):
    bar = ProblemBar(LIGHT)
    qtbot.addWidget(bar)
    font = bar.font()
    font.setPixelSize(26)
    bar.setFont(font)
    bar.resize(1280, 160)
    finding = Finding(rule="T4-03", severity="error", outcome="fail", message="")
    bar.show_problem(Problem(finding.target, None, "wrong", "单凭合计不能断定，请对照原文。" * 5, finding), 2, 3)
    bar.show()
    assert "".join(bar._text.shown()) == bar._text.whole
    assert bar._first.y() > bar._text.geometry().bottom()
    bar.resize(2560, 160)
    QApplication.processEvents()
    assert bar._first.y() < bar._text.geometry().bottom()
