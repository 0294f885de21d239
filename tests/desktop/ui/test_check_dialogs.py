"""Rules switched off for a workspace, and the notice that goes back to a unit, from the menu to the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from clerk import Clerk, without_doubts
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop.models.queue_model import STATE_ROLE
from desktop.models.queue_words import count_text
from desktop.notice import Notice
from desktop.roster import KeptRoster, keep_roster
from desktop.store.rule_switches import rules_off, switches
from desktop.ui.notice_dialog import TURN, NoticeDialog, Scope
from desktop.ui.rules_dialog import RulesDialog
from desktop.workbook.told_findings import Item
from parser.checks.collection.roster import Member

TOOLTIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def clerk(start, sample) -> Clerk:
    """Two reports: at the one without errors, the erroneous one behind it."""
    return Clerk(start(sample("2012年年报"), sample("数据有误")))


def tick(rule_id: str, on: bool):
    def do(dialog: QDialog) -> None:
        assert isinstance(dialog, RulesDialog)
        item = next(item for item in dialog._items if item.text(0) == rule_id)
        item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        dialog.accept()

    return do


def failing(clerk: Clerk) -> set[str]:
    return {problem.rule for problem in clerk.program.store.problems() if problem.severity == "error"}


def test_a_rule_switched_off_is_off_for_every_report_and_can_come_back(clerk, qtbot):
    checks, store = clerk.program.checks, clerk.program.store
    assert "T3-02" in failing(clerk)
    with qtbot.waitSignal(checks.rechecker.finished), clerk.in_dialog(tick("T3-02", on=False)):
        clerk.program.commands["rules"].trigger()
    assert rules_off(store) == {"T3-02"}
    assert "T3-02" not in failing(clerk)
    with qtbot.waitSignal(checks.rechecker.finished), clerk.in_dialog(tick("T3-02", on=True)):
        clerk.program.commands["rules"].trigger()
    assert "T3-02" in failing(clerk)
    assert [(switch.rule, switch.off) for switch in switches(store)] == [("T3-02", True), ("T3-02", False)]


def test_an_accepted_report_does_not_stay_green_when_a_rule_finds_errors_in_it(clerk, qtbot):
    checks, workbench, model = clerk.program.checks, clerk.program.workbench, clerk.window.queue.view.model()
    without_doubts(clerk.program, "2012年年报")
    with qtbot.waitSignal(checks.rechecker.finished), clerk.in_dialog(tick("T3-02", on=False)):
        clerk.program.commands["rules"].trigger()
    clerk.go_to_report(lambda opened: "数据有误" in opened.row.name)
    erroneous = workbench.current.row.id
    workbench.messages.set_answerer(lambda question: question.verbs[1])
    clerk.press("Ctrl+Enter")
    assert model.index_of(erroneous).data(STATE_ROLE) == "accepted"
    assert workbench.current.row.id != erroneous
    with qtbot.waitSignal(checks.rechecker.finished), clerk.in_dialog(tick("T3-02", on=True)):
        clerk.program.commands["rules"].trigger()
    row = workbench.row(erroneous)
    assert row.status == "accepted"
    assert model.index_of(erroneous).data(STATE_ROLE) == "wrong"
    assert count_text(row).startswith("通过后 ")
    assert f"{row.accepted_at.replace('T', ' ')} 通过，此后又核对出" in model.index_of(erroneous).data(TOOLTIP)
    clerk.press("F8")
    assert workbench.current.row.id == erroneous


def test_rules_are_found_by_number_and_cancelling_changes_nothing(clerk):
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, RulesDialog)
        dialog._find.setText("t3-02")
        assert [item.text(0) for item in dialog._items if not item.isHidden()] == ["T3-02"]
        dialog._items[0].setCheckState(0, Qt.CheckState.Unchecked)
        dialog.reject()

    with clerk.in_dialog(look):
        clerk.program.commands["rules"].trigger()
    assert rules_off(clerk.program.store) == frozenset()


def keep_all(clerk: Clerk) -> None:
    """Decide that everything wrong in the erroneous report is wrong in its print."""
    clerk.go_to_report(lambda opened: "数据有误" in opened.row.name)
    editing = clerk.program.editing
    while errors := [p for p in clerk.program.workbench.current.problems if p.finding]:
        assert editing.keep_as_printed(errors[0].finding)


def test_the_notice_is_shown_and_copied(clerk):
    keep_all(clerk)

    def copy(dialog: QDialog) -> None:
        assert isinstance(dialog, NoticeDialog)
        assert "柏原县交通运输局：" in dialog._text.toPlainText()
        dialog._sender.setText("柏原县政务公开办")
        dialog._deadline.setText("2月20日")
        assert "请于2月20日前" in dialog._text.toPlainText()
        dialog.copy_button.click()

    with clerk.in_dialog(copy):
        clerk.program.commands["notice"].trigger()
    text = QGuiApplication.clipboard().text()
    assert "柏原县政务公开办" in text
    assert "【须更正】" in text
    assert clerk.program.settings.get("notice/sender") == "柏原县政务公开办"


def test_the_notice_is_written(clerk, qtbot, tmp_path: Path, monkeypatch):
    keep_all(clerk)
    path = tmp_path / "退改通知.docx"
    monkeypatch.setattr("desktop.ui.errands.checks.ask_document", lambda *_arguments: path)

    def save(dialog: QDialog) -> None:
        assert isinstance(dialog, NoticeDialog)
        dialog.save_button.click()

    with qtbot.waitSignal(clerk.program.noticer.written), clerk.in_dialog(save):
        clerk.program.commands["notice"].trigger()
    assert "柏原县交通运输局：" in [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]


def test_where_nothing_goes_back_nothing_can_be_saved(start, sample):
    clerk = Clerk(start(sample("2012年年报")))

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, NoticeDialog)
        assert not dialog.save_button.isEnabled()
        assert not dialog.copy_button.isEnabled()
        assert "没有需要退改的内容" in dialog._note.text()
        dialog.reject()

    with clerk.in_dialog(look):
        clerk.program.commands["notice"].trigger()


def test_units_that_have_not_reported_are_reminded(clerk):
    keep_roster(clerk.program.store, KeptRoster((Member("柏原县林业局", "department"),), 2021))

    def copy(dialog: QDialog) -> None:
        assert isinstance(dialog, NoticeDialog)
        buttons = [button.text() for button in dialog._choice.buttons()]
        assert buttons[2:] == ["队列里的全部（2 份，催报 1 家）", "未报的单位（催报 1 家）"]
        dialog._choice.button(3).setChecked(True)
        assert dialog._note.text() == "催报 1 个单位。"
        dialog.copy_button.click()

    with clerk.in_dialog(copy):
        clerk.program.commands["notice"].trigger()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("政府信息公开工作年度报告催报通知\n\n柏原县林业局：\n　　按照应报单位名单，贵单位2021年")
    assert "请尽快报送" in text


@pytest.mark.parametrize("command", ["notice", "rules"])
def test_with_large_letters_the_dialogs_stay_on_the_screen(clerk, command):
    clerk.press(*["Ctrl+="] * 9)

    def look(dialog: QDialog) -> None:
        screen = dialog.screen().availableGeometry()
        assert dialog.width() <= screen.width()
        assert dialog.height() <= screen.height()
        assert dialog.minimumSizeHint().width() <= screen.width()
        dialog.reject()

    with clerk.in_dialog(look):
        clerk.program.commands[command].trigger()


def test_many_reports_are_collected_in_turns(qtbot):
    asked: list[int] = []

    def notices(ids: Sequence[int], chosen: Sequence[int]) -> tuple[Notice, ...]:
        assert chosen == (1, 2, 3)
        asked.extend(ids)
        QTest.qSleep(TURN)
        return (Notice("云州县水利局", 2022, (Item("error", "表三", "17", "应为 16", "不等"),)),)

    dialog = NoticeDialog([Scope("队列里的全部", (1, 2, 3))], notices, "")
    qtbot.addWidget(dialog)
    assert asked == [1]
    assert not dialog.save_button.isEnabled()
    assert "还有 2 份" in dialog._note.text()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert asked == [1, 2, 3]
    assert len(dialog.notices) == 3
