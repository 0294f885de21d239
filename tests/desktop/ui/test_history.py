"""The tab 历史 with real keys, and where undo, redo and taking back lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from clerk import Clerk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from desktop.edits import plans
from desktop.models.rows import ROW_ROLE
from desktop.models.table_model import TARGET_ROLE
from parser.model import Span, Target, TargetKind

AGENCY, POSTCODE = Target.parse("metadata:agency"), Target.parse("metadata:postcode")
TOTAL, OTHER = (Target(TargetKind.CELL, f"table3.{cell}") for cell in ("t3_new.total", "t3_carry_in.org_other"))


@pytest.fixture
def clerk(start, sample) -> Clerk:
    program = start(sample("数据有误"))
    program.settings.set("person/name", "王芳")
    return Clerk(program)


def labels(clerk: Clerk) -> list[tuple[str, str, str]]:
    """What became of it, label and person, newest first."""
    rows = clerk.window.values.list("历史").model().rows
    return [(row.cells[0][6:], row.cells[1], row.cells[2]) for row in rows if not row.heading]


def value(clerk: Clerk, target: Target) -> object:
    return dict(clerk.program.workbench.current.reviewed.report.values())[target].value


def three_steps(clerk: Clerk) -> None:
    attempt = clerk.program.workbench.attempt
    assert attempt(plans.set_metadata, "agency", "别的单位")
    assert attempt(plans.set_cell, "table3", "t3_new.total", "18")
    assert attempt(plans.set_metadata, "postcode", "100000")


class TestTab:
    def test_a_step_is_taken_back_out_of_the_middle_by_keys_alone(self, clerk):
        before = value(clerk, TOTAL)
        three_steps(clerk)
        clerk.press("Ctrl+Shift+H", "Ctrl+Home", "Down")
        assert clerk.window.values.list("历史").hasFocus()
        clerk.press("Ctrl+Shift+Backspace")
        assert value(clerk, TOTAL) == before
        assert (value(clerk, AGENCY), value(clerk, POSTCODE)) == ("别的单位", "100000")
        assert labels(clerk)[0] == ("", "撤回：修改 表三 · 本年新收 · 总计", "王芳")
        assert labels(clerk)[2][0] == "↩ 已撤回"
        assert clerk.window.values.currentWidget().objectName() == "表三"
        assert clerk.program.workbench.selection.target == TOTAL
        assert not clerk.program.commands["revert_step"].isEnabled()  # nobody sees which step that would be
        clerk.press("Ctrl+Z")
        assert value(clerk, TOTAL) == 18
        assert labels(clerk)[0][0] == "↶ 已撤销"

    def test_what_was_left_is_taken_again_by_the_button(self, clerk):
        three_steps(clerk)
        clerk.press("Ctrl+Z", "Ctrl+Z")
        clerk.program.workbench.attempt(plans.set_metadata, "postcode", "200000")
        clerk.press("Ctrl+Shift+H", "Ctrl+End")
        pane = clerk.window.values.history
        while pane.step.label != "修改 表三 · 本年新收 · 总计":
            clerk.press("Up")
        assert pane.take.text() == "重新采用这一步"
        assert clerk.program.commands["retake_step"].isEnabled()
        assert not clerk.program.commands["revert_step"].isEnabled()
        QTest.mouseClick(pane.take, Qt.MouseButton.LeftButton)
        assert value(clerk, TOTAL) == 18
        assert labels(clerk)[0][1] == "重新采用：修改 表三 · 本年新收 · 总计"

    def test_a_step_that_waits_for_redo_is_redone(self, clerk):
        three_steps(clerk)
        clerk.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+H", "Ctrl+Home", "Down", "Ctrl+Shift+Y")
        assert value(clerk, TOTAL) == 18
        assert [became for became, *_ in labels(clerk)] == ["↶ 已撤销", "", ""]

    def test_why_not_is_told(self, clerk):
        three_steps(clerk)
        clerk.program.workbench.attempt(plans.set_cell, "table3", "t3_new.total", "19")
        clerk.press("Ctrl+Shift+H", "Ctrl+Home", "Down", "Down", "Ctrl+Shift+Backspace")
        assert value(clerk, TOTAL) == 19
        told = clerk.window.message_bar.message.text
        assert told.startswith("不能撤回：")
        assert "的“修改 表三 · 本年新收 · 总计”改的是同一处。请先撤回那一步。" in told
        assert clerk.window.values.history.step.label == "修改 表三 · 本年新收 · 总计"

    def test_days_are_not_stopped_at_and_the_changes_lead_to_their_places(self, clerk):
        cells = {"t3_new.total": "1", "t3_carry_in.org_other": "2"}
        clerk.program.workbench.attempt(plans.set_cells, "table3", cells)
        clerk.press("Ctrl+Shift+H", "Ctrl+Home", "Up")
        view: QTableView = clerk.window.values.list("历史")
        assert view.currentIndex().data(ROW_ROLE).key != ""
        assert not view.currentIndex().data(ROW_ROLE).heading
        assert view.columnSpan(0, 0) == 3
        clerk.press("Tab")
        changes = clerk.window.values.history.changes
        assert changes.hasFocus()
        clerk.press("Down", "Enter")
        assert clerk.program.workbench.selection.target == OTHER
        assert clerk.window.values.tables["table3"].view.hasFocus()

    def test_accepting_is_listed_at_once_and_offers_nothing_to_take_back(self, clerk):
        clerk.program.messages.set_answerer(lambda question: question.verbs[1])
        clerk.press("Ctrl+Enter")
        (event,) = clerk.program.store.acceptances(clerk.program.workbench.current.row.id)
        assert (event.person, event.errors > 0) == ("王芳", True)
        assert labels(clerk) == [("", "✓ 通过", "王芳")]
        clerk.press("Ctrl+Shift+H", "Ctrl+Home")
        pane = clerk.window.values.history
        assert pane.step is None
        assert not pane.take.isEnabled()
        assert "处错误" in pane._head.whole
        clerk.press("Enter")  # leads nowhere, and nowhere wrong
        assert pane.view.hasFocus()

    def test_another_report_begins_at_its_own_newest_step(self, clerk, sample, qtbot):
        three_steps(clerk)
        clerk.program.open_paths([sample("2016年")])
        qtbot.waitUntil(lambda: len(clerk.program.workbench.rows) == 2 and not clerk.program.jobs.busy)
        clerk.press("Ctrl+PgDown")
        pane = clerk.window.values.history
        if clerk.program.workbench.steps():
            clerk.press("Ctrl+PgDown")
        assert pane.step is None
        assert pane._head.whole == "还没有做过任何修改。"
        clerk.press("Ctrl+PgDown")
        assert pane.step.label == "修改 邮编"


def _cell(clerk: Clerk) -> tuple:
    return (plans.set_cell, "table3", "t3_new.total", "18")


def _figure(clerk: Clerk) -> tuple:
    key = clerk.program.workbench.current.reviewed.report.indicators[0].key
    return (plans.remove_indicator, key)


def _section(clerk: Clerk) -> tuple:
    return (plans.join_section, clerk.program.workbench.current.reviewed.report.sections[2].target)


def _split(clerk: Clerk) -> tuple:
    opened = clerk.program.workbench.current
    ends = [section.body.end for section in opened.reviewed.report.sections]
    line = opened.document.line_at(ends[-1] - 1)
    return (plans.split_section, line.span.start)


def _chrome(clerk: Clerk) -> tuple:
    line = next(line for line in clerk.program.workbench.current.document.lines[5:] if line.stripped)
    return (plans.set_chrome, line.span, True)


def _decision(clerk: Clerk) -> tuple:
    return (plans.dispose, clerk.program.workbench.current.reviewed.open_findings[0], "原文如此")


CHANGES: dict[str, Callable[[Clerk], tuple]] = {
    "cell": _cell,
    "figure": _figure,
    "head": lambda clerk: (plans.set_metadata, "agency", "别的单位"),
    "section": _section,
    "split": _split,
    "chrome": _chrome,
    "note": lambda clerk: (plans.set_note, TOTAL, "电话核实"),
    "confirmation": lambda clerk: (plans.confirm, TOTAL),
    "decision": _decision,
}
TABS = {"cell": "表三", "figure": "指标", "head": "概览", "note": "表三", "confirmation": "表三"}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("ways", [("undo",), ("undo", "redo"), ("revert",)])
def test_the_changed_place_comes_back_into_view(clerk, name, ways):
    workbench = clerk.program.workbench
    make, *arguments = CHANGES[name](clerk)
    assert workbench.attempt(make, *arguments)
    step = workbench.steps()[-1]
    workbench.select(POSTCODE, "values")
    last = clerk.window.source.text.document().characterCount() - 2
    clerk.window.source.reveal(Span(last, last))
    for way in ways:
        if way == "revert":
            assert clerk.program.editing.revert(step.id)
        else:
            clerk.program.commands[way].trigger()
    selection = workbench.selection
    assert selection.origin == "history"
    assert selection.span is not None
    assert clerk.window.source.text.overlay.current == selection.span
    if name in TABS:
        assert clerk.window.values.currentWidget().objectName() == TABS[name]
    if name in ("cell", "note", "confirmation"):
        assert clerk.window.values.tables["table3"].view.currentIndex().data(TARGET_ROLE) == TOTAL
    if name in ("section", "split"):
        assert clerk.window.tree.view.currentIndex().isValid()


def test_after_several_undone_the_place_is_that_of_the_last(clerk):
    three_steps(clerk)
    clerk.press("Ctrl+Z", "Ctrl+Z")
    assert clerk.program.workbench.selection.target == TOTAL
    clerk.press("Ctrl+Z")
    assert clerk.window.values.list("概览").current() == AGENCY
    clerk.press("Ctrl+Y", "Ctrl+Y", "Ctrl+Y")
    assert clerk.window.values.list("概览").current() == POSTCODE
