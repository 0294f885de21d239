"""The disk fills up, or goes away: nothing is shown that is not kept, it is said once, and work goes on from there."""

from __future__ import annotations

import sys

import pytest
from clerk import Clerk
from faults import FaultyConnection
from PySide6.QtWidgets import QPushButton

from desktop.app import Program
from desktop.store import Store, StoreError
from desktop.ui.errands import workspaces
from desktop.ui.not_saved import NotSaved
from parser.model import Target

AGENCY = Target.parse("metadata:agency")


@pytest.fixture
def program(on_faulty_disk: Program, qtbot, sample) -> Program:
    program = on_faulty_disk
    program.start([sample("2022")])
    program.window.resize(1280, 720)
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    program.last_place.keep()
    program.messages.clear()
    return program


@pytest.fixture
def full(connections) -> FaultyConnection:
    return connections[-1]


def bar(program: Program) -> NotSaved:
    return program.window.findChild(NotSaved)


def agency(program: Program) -> str:
    return program.workbench.current.reviewed.report.metadata["agency"].value


def saved_word(program: Program) -> str:
    return program.window.status._saved.text()


def change(program: Program, text: str) -> None:
    program.workbench.select(AGENCY, "values")
    program.editing.set_text(AGENCY, text)


def test_what_was_not_kept_is_not_shown_and_told_once(program, full):
    before, told = agency(program), []
    program.messages.told.connect(told.append)
    full.fail_at(1, lasting=True)
    change(program, "青禾镇人民政府")
    assert agency(program) == before
    assert bar(program).isVisible()
    assert "磁盘已满" in bar(program).accessibleName()
    assert program.window.message_bar.message is None
    assert saved_word(program) == "✗ 未保存"
    assert [message.level for message in told] == ["error"]


def test_nothing_is_edited_until_it_is_safe(program, full):
    clerk = Clerk(program)
    full.fail_at(1, lasting=True)
    change(program, "青禾镇人民政府")
    for name in ("undo", "change", "confirm", "accept", "open", "split"):
        assert not program.commands[name].isEnabled(), name
    clerk.go_to_tab("概览")
    clerk.press("7")
    assert clerk.focus() is program.window.values.currentWidget()  # no editor opened
    for name in ("export", "find", "next_report"):
        assert program.commands[name].isEnabled(), name


def test_what_was_grey_comes_back_as_it_is_by_then(program, full, qtbot):
    window, search = program.window, program.window.values.search
    program.commands["find_all"].trigger()
    search.replacing.setChecked(True)
    search.new.setText("镇政府")
    search.line.setText(agency(program)[-4:])
    qtbot.waitUntil(search.all.isEnabled)
    candidates = [button.toolTip() for button in window.problem_bar.deciders()]
    full.fail_at(1, lasting=True, of="BEGIN")
    change(program, "第二步")
    reason = "现在不能保存，所以先不能修改。"
    assert (search.all.isEnabled(), search.all.toolTip()) == (False, reason)
    assert (program.commands["undo"].isEnabled(), program.commands["undo"].toolTip()) == (False, reason)
    search.line.setText("没有这些字")
    qtbot.waitUntil(lambda: not search.hits.chosen())
    full.heal()
    bar(program).again.click()
    assert (search.all.isEnabled(), search.all.toolTip()) == (False, "")
    assert program.commands["undo"].isEnabled()
    assert program.commands["undo"].toolTip() == program.commands["undo"].text()
    assert "撤销" in window.toolbar.button("undo").toolTip()
    assert [button.toolTip() for button in window.problem_bar.deciders()] == candidates


def test_trying_again_keeps_what_was_not_kept(program, full, qtbot):
    full.fail_at(1, lasting=True)
    change(program, "青禾镇人民政府")
    bar(program).again.click()
    assert bar(program).isVisible()
    assert "还是不能保存" in program.window.message_bar.message.text
    full.heal()
    bar(program).again.click()
    assert agency(program) == "青禾镇人民政府"
    assert not bar(program).isVisible()
    assert "已保存" in saved_word(program)
    assert program.commands["undo"].isEnabled()
    assert len(program.store.steps(program.workbench.here)) == 1
    assert "又能保存" in program.window.message_bar.message.text
    program.commands["undo"].trigger()
    assert agency(program) != "青禾镇人民政府"


def test_the_program_notices_itself_when_it_is_safe_again(program, full):
    full.fail_at(1, lasting=True)
    change(program, "青禾镇人民政府")
    full.heal()
    program.saving._timer.timeout.emit()
    assert agency(program) == "青禾镇人民政府"
    assert not bar(program).isVisible()


@pytest.mark.parametrize("direction", ["undo", "redo"])
def test_undo_and_redo_wait_too(program, full, direction):
    change(program, "青禾镇人民政府")
    if direction == "redo":
        program.commands["undo"].trigger()
    full.fail_at(1, lasting=True)
    before = agency(program)
    program.commands[direction].trigger()
    assert agency(program) == before
    full.heal()
    bar(program).again.click()
    assert (agency(program) == "青禾镇人民政府") == (direction == "redo")


def test_one_can_go_on_in_another_place_with_what_was_not_kept(program, full, qtbot, monkeypatch, tmp_path):
    change(program, "第一步")
    full.fail_at(1, lasting=True)
    change(program, "第二步")
    other = tmp_path / "别处" / "接着做.kaijuan"
    other.parent.mkdir()
    monkeypatch.setattr(workspaces, "ask_workspace_place", lambda *_arguments: other)
    wanted = []
    program.workspaces.wanted.connect(wanted.append)
    bar(program).elsewhere.click()
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted[0].path == other
    with Store.open(other) as copy:
        (row,) = copy.reports()
        assert [step.corrections[-1].new["value"] for step in copy.steps(row.id)] == ["第一步", "第二步"]
    full.heal()
    assert [step.corrections[-1].new["value"] for step in program.store.steps(row.id)] == ["第一步"]


@pytest.fixture
def going_on(program, full, monkeypatch, tmp_path):
    """A step waits, and the person chose another place; what is told, and where the window shall go."""
    other = tmp_path / "接着做.kaijuan"
    monkeypatch.setattr(workspaces, "ask_workspace_place", lambda *_arguments: other)
    full.fail_at(1, lasting=True)
    change(program, "青禾镇人民政府")
    told, wanted = [], []
    program.messages.told.connect(told.append)
    program.workspaces.wanted.connect(wanted.append)
    return other, told, wanted


def test_a_place_that_cannot_take_the_step_either_is_told_and_the_window_stays(
    program, full, qtbot, monkeypatch, going_on
):
    other, told, wanted = going_on
    append = Store.append

    def refuse(store, *arguments, **named):
        if store.path == other:
            raise StoreError("full", other)
        return append(store, *arguments, **named)

    monkeypatch.setattr(Store, "append", refuse)
    bar(program).elsewhere.click()
    qtbot.waitUntil(lambda: any("在新的位置也没有存上" in message.text for message in told))
    assert "磁盘已满" in program.window.message_bar.message.text
    assert (wanted, program.saving.unkept) == ([], True)
    full.heal()
    bar(program).again.click()
    assert agency(program) == "青禾镇人民政府"


def test_where_the_trouble_ends_while_a_copy_is_made_the_window_stays(program, full, qtbot, going_on):
    _other, told, wanted = going_on
    bar(program).elsewhere.click()
    full.heal()
    bar(program).again.click()
    qtbot.waitUntil(lambda: not program.jobs.busy)
    qtbot.waitUntil(lambda: "已另存到" in told[-1].text)
    assert wanted == []
    assert agency(program) == "青禾镇人民政府"


def test_a_step_that_a_copy_holds_is_no_reason_to_stay_and_is_kept_here_too(program, full, qtbot, going_on):
    _other, _told, wanted = going_on
    program.messages.set_answerer(lambda question: pytest.fail(question.title))
    bar(program).elsewhere.click()
    qtbot.waitUntil(lambda: bool(wanted))
    assert all(agrees() for agrees in program.window.closing)
    full.heal()  # and the window stays, for whatever reason
    bar(program).again.click()
    assert agency(program) == "青禾镇人民政府"


def test_who_goes_to_a_copy_is_not_asked_whether_making_it_may_be_stopped(program, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(workspaces, "ask_workspace_place", lambda *_arguments: tmp_path / "另一份.kaijuan")
    busy = []
    program.workspaces.copy_then(lambda _path, _reports: busy.append(program.jobs.busy))
    qtbot.waitUntil(lambda: bool(busy))
    assert busy == [False]


def test_what_waits_is_kept_when_something_else_could_be_written_first(program, full, qtbot):
    full.fail_at(1, lasting=True)
    change(program, "青禾镇人民政府")
    full.heal()
    program.store.set_meta("place", 1)
    qtbot.waitUntil(lambda: program.saving.trouble is None)
    assert agency(program) == "青禾镇人民政府"
    assert not bar(program).isVisible()


def test_what_waits_is_kept_when_another_report_is_open_by_then(program, full, qtbot, samples):
    first = program.workbench.here
    program.open_paths(sorted(samples.glob("*.txt"))[:2])
    qtbot.waitUntil(lambda: not program.jobs.busy and len(program.workbench.rows) > 1)
    program.workbench.open(first)
    full.fail_at(1, lasting=True, of="BEGIN")
    change(program, "青禾镇人民政府")
    program.workbench.open_neighbour(1)
    assert program.workbench.here != first
    full.heal()
    bar(program).again.click()
    qtbot.waitUntil(lambda: program.workbench.row(first).summary["agency"] == "青禾镇人民政府")
    program.workbench.open(first)
    assert agency(program) == "青禾镇人民政府"


def test_that_files_were_not_read_is_not_forgotten_when_it_goes_on(program, full, qtbot, samples):
    full.fail_at(1, lasting=True, of="INSERT OR IGNORE INTO source")
    program.open_paths(sorted(samples.glob("*.txt"))[:3])
    qtbot.waitUntil(lambda: not program.jobs.busy)
    full.heal()
    assert program.saving.retry()
    shown = program.window.message_bar
    assert shown.message.text == "现在又能保存了，可以继续修改。"
    shown.close_message()
    assert "其余的没有读入，能保存以后请再打开一次" in shown.message.text


def test_files_that_come_now_are_told_to_come_later(program, full, samples):
    full.fail_at(1, lasting=True, of="BEGIN")
    change(program, "青禾镇人民政府")
    program.window.on_paths_dropped([samples])
    assert "没有读入" in program.window.message_bar.message.text
    assert not program.jobs.busy


def test_leaving_asks_where_a_step_would_be_given_up(program, full):
    asked = []

    def stay(question):
        asked.append(question)
        return question.verbs[0]

    program.messages.set_answerer(stay)
    full.fail_at(1, lasting=True)
    change(program, "青禾镇人民政府")
    assert not program.window.close()
    assert "没有保存" in asked[0].title


def test_a_refusal_of_one_wish_is_no_trouble(program):
    program.desk.failed.emit("修改的次序已经变化，没有任何改动。请重新打开这份报告。")
    assert not bar(program).isVisible()
    assert program.saving.trouble is None


def test_the_bar_is_reached_by_keyboard(program, full):
    full.fail_at(1, lasting=True)
    change(program, "青禾镇人民政府")
    clerk = Clerk(program)
    names = []
    for _ in range(40):
        clerk.press("Tab")
        focused = clerk.focus()
        if isinstance(focused, QPushButton):
            names.append(focused.text())
    assert {"再试一次", "换一个位置继续…"} <= set(names)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move a file that is open")
def test_a_file_that_was_taken_away_is_told_before_the_next_step_and_saved_elsewhere(
    program, monkeypatch, tmp_path, qtbot
):
    program.store.path.unlink()
    program.saving._timer.timeout.emit()
    assert bar(program).isVisible()
    assert "移走、改名、删除" in bar(program).accessibleName()
    assert "都已保存" not in bar(program).accessibleName()
    assert saved_word(program) == "✗ 未保存"
    questions = []
    program.messages.set_answerer(lambda question: questions.append(question.title) or question.verbs[0])
    assert not program.window.close()
    assert questions == ["工作区的文件不在原处"]
    gone_to = []
    program.workspaces.wanted.connect(gone_to.append)
    copy = tmp_path / "另存" / "工作区.kaijuan"
    copy.parent.mkdir()
    monkeypatch.setattr(workspaces, "ask_workspace_place", lambda *_: copy)
    bar(program).elsewhere.click()
    qtbot.waitUntil(lambda: bool(gone_to), timeout=10_000)
    assert [wanted.path for wanted in gone_to] == [copy]
    with Store.open(copy) as kept:
        assert kept.reports() == program.store.reports()
    assert program.window.close()  # all of it is in the copy


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move a file that is open")
def test_a_step_on_a_file_that_was_moved_waits_until_it_is_back(program):
    away = program.store.path.with_name("别处.kaijuan")
    program.store.path.rename(away)
    before = agency(program)
    change(program, "青禾镇人民政府")
    assert agency(program) == before
    assert bar(program).isVisible()
    away.rename(program.store.path)
    program.saving._timer.timeout.emit()
    assert agency(program) == "青禾镇人民政府"
    assert not bar(program).isVisible()
