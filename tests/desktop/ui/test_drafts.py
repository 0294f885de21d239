"""What is being typed and not confirmed yet is kept, offered after a fall, and never becomes a step by itself."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from clerk import Clerk, wait_for
from faults import FaultyConnection
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton

from desktop.app import Program
from desktop.backup.comparing import same
from desktop.files import default_workspace
from desktop.merging.parts import Part, give_out
from desktop.models import drafts
from desktop.models.drafts import Draft
from desktop.opened import open_now
from desktop.roster import KeptRoster, keep_roster
from desktop.store import Store
from desktop.ui.greyed import Greyed
from desktop.ui.not_saved import NotSaved
from parser.checks.collection.roster import Member
from parser.model import Target

CELL = Target.parse("cell:table3.t3_new.natural_person")
AGENCY = Target.parse("metadata:agency")


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "PAUSE", 10)


@pytest.fixture
def clerk(start, sample) -> Clerk:
    return Clerk(start(sample("数据有误")))


def kept(program: Program) -> str | None:
    """The text of the draft in the workspace."""
    draft = program.store.meta("draft")
    return draft["text"] if draft else None


def begin(clerk: Clerk, target: Target, text: str) -> None:
    """Type over a value, and do not press Enter."""
    clerk.program.workbench.select(target, "program")
    clerk.window.errands.places.focus_values()
    clerk.press_digits(text)
    wait_for(lambda: kept(clerk.program) == text)


def steps(program: Program) -> int:
    return sum(len(program.store.steps(row.id)) for row in program.store.reports())


def after_a_kill(start: Callable[..., Program], workspace: Path, program: Program) -> Clerk:
    """The next start on the workspace as it is now, whatever the end of this window would do to it."""
    aside = workspace.with_name("killed")
    program.store.copy_to(aside)
    program.window.errands.typing.give_up()
    program.window.close()
    program.store.close()
    shutil.copyfile(aside, workspace)
    again = start()
    again.unconfirmed.offer()  # as the session does
    return Clerk(again)


def offer(clerk: Clerk) -> QPushButton:
    button = clerk.window.message_bar._action
    assert button.isVisible()
    assert button.text() == "填入"
    return button


def test_a_figure_is_offered_and_put_into_its_cell_but_not_kept(start, workspace, clerk):
    begin(clerk, CELL, "51234")
    again = after_a_kill(start, workspace, clerk.program)
    message = again.window.message_bar.message
    assert message.level == "warning"
    assert message.text == "上次正在填“表三 · 本年新收 · 自然人”，还没有确认：“51234”。"
    assert steps(again.program) == 0
    offer(again).click()
    editor = again.focus()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "51234"
    assert again.program.workbench.selection.target == CELL
    assert again.window.message_bar.message is None
    assert steps(again.program) == 0
    assert not again.program.commands["undo"].isEnabled()
    again.press("Enter")
    assert (
        again.program.workbench.current.reviewed.report.tables["table3"].cells["t3_new.natural_person"].value == 51234
    )
    assert steps(again.program) == 1
    assert again.program.store.meta("draft") is None


@pytest.mark.parametrize("last", ["Enter", "Escape", "Tab", "Down"])
def test_the_end_of_the_typing_removes_it(clerk, last):
    begin(clerk, CELL, "51")
    clerk.press(last)
    assert not clerk.window.errands.typing.going_on
    assert clerk.program.store.meta("draft") is None
    assert steps(clerk.program) == (0 if last == "Escape" else 1)


def test_what_is_put_in_and_given_up_is_gone(start, workspace, clerk):
    begin(clerk, CELL, "51")
    again = after_a_kill(start, workspace, clerk.program)
    offer(again).click()
    again.press("Escape")
    assert again.program.store.meta("draft") is None
    assert steps(again.program) == 0


def test_a_name_in_the_overview_is_kept_as_well(start, workspace, clerk):
    clerk.program.workbench.select(AGENCY, "program")
    clerk.window.errands.places.focus_values()
    clerk.press("F2")
    clerk.compose("便民")
    wait_for(lambda: (kept(clerk.program) or "").endswith("便民"))
    again = after_a_kill(start, workspace, clerk.program)
    assert "上次正在填“单位”" in again.window.message_bar.message.text
    offer(again).click()
    assert again.focus().text().endswith("便民")
    again.press("Enter")
    assert again.program.workbench.current.reviewed.report.metadata["agency"].value.endswith("便民")


def test_a_title_of_a_section_is_kept_as_well(start, workspace, clerk):
    section = clerk.program.workbench.current.reviewed.report.sections[1]
    clerk.program.workbench.select(section.target, "program")
    clerk.program.commands["retitle"].trigger()
    clerk.compose("新标题")
    wait_for(lambda: kept(clerk.program) == "新标题")
    again = after_a_kill(start, workspace, clerk.program)
    assert f"上次正在填“{section.number}{section.title}”" in again.window.message_bar.message.text
    offer(again).click()
    assert again.focus().text() == "新标题"
    assert steps(again.program) == 0
    again.press("Enter")
    assert again.program.workbench.current.reviewed.report.sections[1].title == "新标题"
    assert again.program.store.meta("draft") is None


@pytest.mark.parametrize(("key", "told"), [("Ctrl+Shift+F2", "写本份报告的附注"), ("Shift+F2", "写“单位”的附注")])
def test_a_note_is_kept_while_it_is_written_and_put_into_its_dialog(start, workspace, clerk, key, told):
    clerk.program.workbench.select(AGENCY, "program")
    aside = workspace.with_name("killed")

    def write(dialog: QDialog) -> None:
        QTest.keyClicks(dialog.findChild(QPlainTextEdit), "two lines")
        wait_for(lambda: kept(clerk.program) == "two lines")
        clerk.program.store.copy_to(aside)
        dialog.reject()

    with clerk.in_dialog(write):
        clerk.press(key)
    assert clerk.program.store.meta("draft") is None
    clerk.window.close()
    clerk.program.store.close()
    shutil.copyfile(aside, workspace)
    again = Clerk(start())
    again.program.unconfirmed.offer()
    assert again.window.message_bar.message.text == f"上次正在{told}，还没有保存：“two lines”。"
    seen = []

    def keep(dialog: QDialog) -> None:
        edit = dialog.findChild(QPlainTextEdit)
        seen.append((edit.toPlainText(), edit.textCursor().atEnd(), steps(again.program)))
        edit.moveCursor(QTextCursor.MoveOperation.End)
        dialog.accept()

    with again.in_dialog(keep):
        offer(again).click()
    assert seen == [("two lines", True, 0)]
    assert [*again.program.workbench.current.reviewed.notes.values()] == ["two lines"]
    assert again.program.store.meta("draft") is None


def killed_while_writing(clerk: Clerk, start: Callable[..., Program], workspace: Path, text: str, ask) -> Clerk:
    """Write a line into the dialog that comes, and start again on the workspace as it was then."""
    aside = workspace.with_name("killed")

    def write(dialog: QDialog) -> None:
        line = dialog.findChild(QLineEdit)
        line.selectAll()
        QTest.keyClicks(line, text)
        wait_for(lambda: kept(clerk.program) == text)
        clerk.program.store.copy_to(aside)
        dialog.reject()

    with clerk.in_dialog(write):
        ask()
    assert clerk.program.store.meta("draft") is None
    clerk.window.close()
    clerk.program.store.close()
    shutil.copyfile(aside, workspace)
    again = Clerk(start())
    again.program.unconfirmed.offer()
    assert steps(again.program) == 0
    return again


def goes_on(clerk: Clerk, text: str) -> None:
    """Take the offer; the dialog comes with the text, and Enter keeps it."""
    seen = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.findChild(QLineEdit).text())
        wait_for(lambda: kept(clerk.program) == text)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    with clerk.in_dialog(look):
        offer(clerk).click()
    assert seen == [text]
    assert clerk.program.store.meta("draft") is None
    assert clerk.window.message_bar.message is None or "上次" not in clerk.window.message_bar.message.text


def test_the_number_of_a_section_is_kept_as_well(start, workspace, clerk):
    section = clerk.program.workbench.current.reviewed.report.sections[1]
    clerk.program.workbench.select(section.target, "program")
    again = killed_while_writing(clerk, start, workspace, "9", lambda: clerk.press("Ctrl+Shift+T"))
    told = f"上次正在改“{section.number}{section.title}”的编号，还没有确认：“9”。"
    assert again.window.message_bar.message.text == told
    goes_on(again, "9")
    changed = again.program.workbench.current.reviewed.report.sections[1]
    assert (changed.number, changed.title) == ("9", section.title)
    assert steps(again.program) == 1


@pytest.mark.parametrize(("choice", "told"), [("false_alarm", "一条误报的理由"), ("computed", "采用推算值的理由")])
def test_the_reason_of_a_decision_is_kept_as_well(start, workspace, clerk, choice, told):
    clerk.go_to_error()
    problem = clerk.program.workbench.walk.problem
    choose = partial(clerk.window.errands.problems.run_choice, choice)
    again = killed_while_writing(clerk, start, workspace, "called them", choose)
    message = again.window.message_bar.message.text
    assert message == f"上次正在写{told}，还没有确认：“called them”。那一条是：{problem.finding.message}"
    goes_on(again, "called them")
    assert steps(again.program) == 1
    (made,) = again.program.store.steps(again.program.workbench.here)
    assert "called them" in str([*made.corrections])


def test_so_is_that_of_a_problem_of_many_reports(start, workspace, clerk):
    keep_roster(clerk.program.store, KeptRoster((Member("柏原县林业局", "department"),)))
    clerk.window.values.open_tab("问题")
    listed = clerk.window.values.problems
    listed.scope.setCurrentIndex(1)
    listed.view.setFocus()
    clerk.press("PgUp")
    assert listed.many is not None
    again = killed_while_writing(clerk, start, workspace, "merged", lambda: clerk.press("Alt+2"))
    assert "柏原县林业局" in again.window.message_bar.message.text
    assert again.program.store.meta("draft")["report"] == 0
    goes_on(again, "merged")
    (made,) = again.program.store.decisions().values()
    assert (made.word, made.note) == ("误报", "merged")


@pytest.mark.parametrize("many", [True, False])
def test_a_reason_for_what_is_decided_or_gone_is_not_asked_for_again(clerk, many):
    target = "finding:*no-such" if many else "finding:no-such"
    report = 0 if many else clerk.program.workbench.here
    gone = {"report": report, "target": target, "name": "某条", "text": "核实过", "what": "false_alarm"}
    clerk.program.store.set_meta("draft", gone)
    draft = Draft(report, Target.parse(target), "某条", "核实过", "false_alarm")
    clerk.program.unconfirmed.put_in(draft)
    assert "当时写的是：“核实过”" in clerk.window.message_bar.message.text
    assert steps(clerk.program) == 0


def test_an_offer_stands_until_it_is_answered(start, workspace, clerk):
    begin(clerk, CELL, "51234")
    again = after_a_kill(start, workspace, clerk.program)
    again.program.messages.tell("error", "有一份打不开。")
    again.press("Esc")
    offer(again).click()
    assert again.focus().text() == "51234"
    again.press("Esc")
    assert again.window.message_bar.message is None


def test_nothing_is_written_of_what_is_confirmed_at_once_nor_for_each_key(clerk, monkeypatch):
    clerk.program.drafts._pause.setInterval(10**6)
    clerk.program.last_place.keep()
    clerk.program.workbench.select(CELL, "program")
    clerk.program.last_place.keep()
    written = []
    monkeypatch.setattr(clerk.program.store, "set_meta", lambda *kept: written.append(kept))
    clerk.window.errands.places.focus_values()
    clerk.press_digits("51234")
    clerk.press("Escape")
    assert [key for key, _value in written if key == "draft"] == []


def test_what_was_confirmed_in_the_last_moment_is_not_offered(clerk):
    begin(clerk, CELL, "51")
    draft = clerk.program.store.meta("draft")
    assert clerk.program.drafts.left() is not None
    clerk.press("Enter")
    clerk.program.store.set_meta("draft", draft)
    assert clerk.program.drafts.left() is None


def test_no_backup_is_different_for_it_and_no_part_has_it(clerk, tmp_path):
    before, after, part = tmp_path / "before", tmp_path / "after", tmp_path / "part.kaijuan"
    clerk.program.store.copy_to(before)
    begin(clerk, CELL, "51")
    clerk.program.store.copy_to(after)
    clerk.press("Escape")
    assert same(after, before)
    with Store.open(after) as store:
        assert store.meta("draft")["text"] == "51"
        give_out(store, [Part("第一份", part, (store.reports()[0].id,))], "王芳")
    with Store.open(part) as store:
        assert store.meta("draft") is None


def test_a_workspace_that_is_only_looked_at_tells_and_keeps_nothing(clerk, workspace):
    begin(clerk, CELL, "51")
    with Store.open(workspace, looking=True) as store:
        assert store.meta("draft")["text"] == "51"
        looking = drafts.Drafts(clerk.program.workbench)
        clerk.program.workbench.store = store
        try:
            assert looking.left() is None
            looking.follow(CELL, "52")
            assert not looking._pause.isActive()
        finally:
            clerk.program.workbench.store = clerk.program.store
    clerk.press("Escape")


@pytest.mark.parametrize(
    "broken",
    [1, "text", {}, {"report": 1, "target": "no:thing", "name": "", "text": "5"}]
    + [{"report": 1, "target": f"note:{key}", "name": "", "text": "5"} for key in ("no:thing", "")]
    + [{"report": 0, "target": str(CELL), "name": "", "text": "5"}]
    + [{"report": 1, "target": str(CELL), "name": "", "text": "5", "what": what} for what in ("number", "else", 3)]
    + [{"report": 10**9, "target": str(CELL), "name": "", "text": "5"}],
)
def test_what_is_not_understood_is_not_offered(clerk, broken):
    clerk.program.store.set_meta("draft", broken)
    clerk.program.messages.clear()
    clerk.program.unconfirmed.offer()
    assert clerk.window.message_bar.message is None


def test_what_cannot_be_put_in_while_nothing_can_be_changed_is_told_with_its_text(start, workspace, clerk):
    begin(clerk, CELL, "51")
    again = after_a_kill(start, workspace, clerk.program)
    Greyed(again.window).set_on("现在不能保存")
    offer(again).click()
    assert not again.window.errands.typing.going_on
    assert "当时写的是：“51”" in again.window.message_bar.message.text
    assert kept(again.program) == "51"


def test_what_has_no_place_any_more_is_told_with_its_text(clerk):
    report = clerk.program.workbench.here
    gone = {"report": report, "target": "indicator:no_such_thing@1", "name": "某数", "text": "57"}
    clerk.program.store.set_meta("draft", gone)
    clerk.program.unconfirmed.offer()
    offer(clerk).click()
    assert not clerk.window.errands.typing.going_on
    told = "没有填入“某数”：现在不能改，或者这份报告里已经没有它了。当时写的是：“57”。"
    assert clerk.window.message_bar.message.text == told
    assert steps(clerk.program) == 0


def test_a_full_disk_is_told_once_and_lets_the_typing_go_on(
    on_faulty_disk: Program, connections: list[FaultyConnection], qtbot, sample
):
    program = on_faulty_disk
    program.start([sample("2022")])
    program.window.resize(1280, 720)
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    program.workbench.select(CELL, "program")
    program.last_place.keep()
    clerk, bars = Clerk(program), []
    program.saving.changed.connect(lambda: bars.append(program.saving.trouble))
    connections[-1].fail_at(1, lasting=True, of="BEGIN")
    clerk.window.errands.places.focus_values()
    clerk.press("5")
    wait_for(lambda: program.window.findChild(NotSaved).isVisible())
    clerk.press("1", "2")
    QTest.qWait(50)
    assert len(bars) == 1
    assert clerk.focus().text() == "512"
    connections[-1].heal()
    assert program.saving.retry()
    clerk.press("Enter")
    assert program.workbench.current.reviewed.report.tables["table3"].cells["t3_new.natural_person"].value == 512


def test_where_the_screen_goes_away_it_is_left_for_the_next_start(session, sample, qtbot):
    """Nobody has closed the window then, so nothing is confirmed by that."""
    program = session.begin(open_now(default_workspace(), new=True), [sample("数据有误")])
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    begin(Clerk(program), CELL, "77")
    before = steps(program)
    faults: list[object] = []
    program.faults.tell = lambda: faults.append(1)
    assert session.end() is None
    program = session.begin(open_now(default_workspace()))
    clerk = Clerk(program)
    message = program.window.message_bar.message
    assert message.text.startswith("开卷上次没有正常关闭")
    assert "还没有确认：“77”" in message.details[0]
    assert steps(program) == before
    clerk.program.window.close()
    assert session.end() is None
    program = session.begin(open_now(default_workspace()))
    assert program.window.message_bar.message is None
    assert not faults
