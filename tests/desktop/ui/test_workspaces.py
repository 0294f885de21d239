"""文件 ▸ 工作区, and a workspace that is only looked at, at the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QWidget

from desktop.app import Program
from desktop.files import WorkspaceLock, default_workspace
from desktop.opened import look_at, open_now
from desktop.session import LAST, Session
from desktop.store import Store, database
from desktop.store.versions import sign
from desktop.ui.commands import COMMANDS
from desktop.ui.errands import workspaces
from desktop.ui.errands.workspaces import RECENT, Wanted
from desktop.ui.greyed import EDITING
from parser.model import Target

LEFT = {
    *("workspace", "new_workspace", "open_workspace", "recent_workspaces", "look_at_workspace", "copy_workspace"),
    *(
        "show_file",
        "save_source",
        "export",
        "template",
        "print",
        "print_preview",
        "quit",
        "history",
        "find",
        "find_all",
    ),
    *("find_next", "find_previous", "filter_queue", "go_to_line", "settings", "next_problem", "previous_problem"),
    *("notice", "next_report", "previous_report", "next_pane", "previous_pane", "next_tab", "previous_tab"),
    *("other_side", "larger", "smaller", "normal_size", "theme", "language", "reset_layout", "keys"),
    *("data_folder", "log_folder", "about", "template"),
}
"""What can be done also where nothing can be changed."""


@pytest.fixture
def ministry(start, sample, workspace, tmp_path) -> Path:
    """A workspace with a report that was corrected, closed."""
    program = start(sample("2012年年报"), sample("数据有误"))
    clerk = Clerk(program)
    clerk.go_to_tab("概览")
    clerk.press("Ctrl+Home", "Down", "F2", "Ctrl+A")
    clerk.compose("改过的单位")
    clerk.press("Enter")
    start()
    return workspace


def go(session: Session, qtbot) -> Program:
    """What the loop of the program does once the window has closed."""
    qtbot.waitUntil(lambda: not session.program.window.isVisible(), timeout=5_000)
    program = session.begin(*session.end())
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    return program


def told(program: Program) -> str:
    return program.window.message_bar.message.text


def chooses(monkeypatch, name: str, path: Path | None) -> None:
    monkeypatch.setattr(workspaces, name, lambda *_arguments: path)


def test_a_new_one_is_made_named_and_there_at_the_next_start(session, qtbot, monkeypatch, tmp_path):
    program = session.begin(open_now(default_workspace(), new=True))
    assert program.window.windowTitle() == "默认工作区 — 开卷"
    chooses(monkeypatch, "ask_workspace_place", tmp_path / "水利口.kaijuan")
    program.commands["new_workspace"].trigger()
    program = go(session, qtbot)
    assert program.window.windowTitle() == "水利口 — 开卷"
    assert program.settings.get(LAST) == str(tmp_path / "水利口.kaijuan")
    assert (tmp_path / "水利口.kaijuan").stat().st_mode & 0o077 == 0


def test_nothing_is_made_over_a_file_that_is_there(session, monkeypatch, tmp_path):
    program = session.begin(open_now(default_workspace(), new=True))
    (tmp_path / "有了.kaijuan").write_bytes(b"something")
    chooses(monkeypatch, "ask_workspace_place", tmp_path / "有了.kaijuan")
    for command in ("new_workspace", "copy_workspace"):
        program.commands[command].trigger()
        assert told(program).startswith("“有了.kaijuan”已经有了，没有动它")
        program.messages.clear()
    assert (tmp_path / "有了.kaijuan").read_bytes() == b"something"


def test_a_copy_goes_to_a_colleague_and_opens_there_with_everything(ministry, session, qtbot, monkeypatch, tmp_path):
    program = session.begin(open_now(ministry))
    target = tmp_path / "发给同事.kaijuan"
    chooses(monkeypatch, "ask_workspace_place", target)
    program.commands["copy_workspace"].trigger()
    qtbot.waitUntil(lambda: not program.jobs.busy)
    assert told(program).startswith(f"已另存到 {target}：2 份报告")
    assert program.store.path == ministry
    program.open_paths([target])
    program = go(session, qtbot)
    assert [row.status for row in program.workbench.rows] == ["pending", "pending"]
    assert program.workbench.current.reviewed.report.metadata["agency"].value == "改过的单位"
    assert len(program.workbench.history().steps) == 1


def test_recent_ones_are_offered_the_default_one_always_and_missing_ones_grey(session, qtbot, tmp_path):
    paths = [tmp_path / f"区{number}.kaijuan" for number in range(12)]
    program = session.begin(open_now(default_workspace(), new=True))
    for path in paths:
        Store.open(path).close()
        program.settings.add_recent(path, RECENT)
    paths[-1].unlink()
    program.workspaces.fill_recent()
    offered = [action for action in program.workspaces.recent.actions() if action.toolTip().endswith(".kaijuan")]
    assert [action.isEnabled() for action in offered] == [True, False, *[True] * 9]
    assert offered[0].text() == "默认工作区"
    assert offered[0].isChecked()
    offered[2].trigger()
    program = go(session, qtbot)
    assert program.store.path == paths[-2]
    program.workspaces.fill_recent()
    [first] = [action for action in program.workspaces.recent.actions() if action.text() == "默认工作区"]
    first.trigger()
    assert go(session, qtbot).store.path == default_workspace()


def test_reports_dropped_with_a_workspace_are_read_into_it(session, qtbot, sample, tmp_path):
    other = tmp_path / "乙.kaijuan"
    Store.open(other).close()
    program = session.begin(open_now(default_workspace(), new=True))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (sample("2012年年报"), other)])
    actions = Qt.DropAction.CopyAction
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    program.window.dropEvent(QDropEvent(QPointF(5, 5), actions, data, buttons, none))
    program = go(session, qtbot)
    assert program.store.path == other
    assert [row.name for row in program.workbench.rows] == [sample("2012年年报").name]


def test_the_one_that_is_open_is_not_opened_again(session):
    program = session.begin(open_now(default_workspace(), new=True))
    program.open_paths([default_workspace()])
    assert told(program) == "工作区“默认工作区”已经打开着。"
    assert program.window.isVisible()


def test_reports_that_come_with_the_one_that_is_open_are_read(session, qtbot, sample):
    program = session.begin(open_now(default_workspace(), new=True))
    program.open_paths([default_workspace(), sample("2012年年报")])
    qtbot.waitUntil(lambda: not program.jobs.busy)
    assert [row.name for row in program.workbench.rows] == [sample("2012年年报").name]
    assert program.window.message_bar.message is None


def test_of_one_that_is_in_use_it_is_told_by_whom_and_it_can_be_looked_at(ministry, session, qtbot):
    program = session.begin(open_now(default_workspace(), new=True))
    with WorkspaceLock(ministry, "王芳"):
        session.go_to(Wanted(ministry))
        assert "（王芳，电脑 " in told(program)
        Clerk(program)
        program.window.message_bar._action.click()
        program = go(session, qtbot)
        assert program.store.looking
        assert program.settings.get(LAST) == str(default_workspace())


def test_a_newer_one_is_refused_with_a_word(session, tmp_path):
    newer = tmp_path / "新.kaijuan"
    with Store.open(newer) as store, store._database.reading() as connection:
        sign(connection, 999)
    program = session.begin(open_now(default_workspace(), new=True))
    assert not session.go_to(Wanted(newer))
    assert "更新版本" in told(program)
    assert program.window.isVisible()


def test_a_slow_place_is_told_once_and_until_it_is_read(session, qtbot, sample, monkeypatch):
    monkeypatch.setattr(database, "_to_write", lambda path, connect: (database._without_log(path, connect), True))
    program = session.begin(open_now(default_workspace(), new=True))
    program.open_paths([sample("2012年年报")])
    qtbot.waitUntil(lambda: not program.jobs.busy)
    program.editing.set_text(Target.parse("metadata:agency"), "改过的单位")
    assert told(program).startswith("这个工作区所在的位置（多半是网络盘）")
    program.window.close()
    session.end()
    program = session.begin(open_now(default_workspace()))
    assert program.window.message_bar.message is None


class TestOnlyLooking:
    @pytest.fixture
    def program(self, ministry, session) -> Program:
        program = session.begin(look_at(ministry))
        program.window.resize(1280, 720)
        return program

    def test_the_bar_says_so_and_offers_a_copy(self, program, qtbot, monkeypatch, tmp_path):
        chooses(monkeypatch, "ask_workspace_place", tmp_path / "副本.kaijuan")
        bar = program.window.findChild(QWidget, "readOnlyBar")
        assert bar.isVisible()
        assert bar.findChild(QLabel).text() == "只读 · 您选了只看不改。可以查看、查找、导出，不能修改。"
        bar.findChild(QPushButton).click()
        qtbot.waitUntil(lambda: not program.jobs.busy)
        assert (tmp_path / "副本.kaijuan").exists()

    def test_every_command_is_one_that_edits_or_one_that_does_not(self):
        assert {command.id for command in COMMANDS} == LEFT | set(EDITING)

    def test_what_edits_is_grey_with_the_reason_wherever_one_goes(self, program):
        clerk = Clerk(program)
        for _ in range(3):
            clerk.press("F8")
        clerk.press("Ctrl+PgDown", "F8", "Ctrl+H")
        for name in EDITING:
            action: QAction = program.commands[name]
            assert not action.isEnabled(), name
            assert action.toolTip().startswith("只读：您选了只看不改")
        assert not program.opening.recent.menuAction().isEnabled()
        assert program.commands["export"].isEnabled()
        for button in program.window.problem_bar.deciders():
            assert not button.isEnabled()
        assert not program.window.toolbar.button("accept").isEnabled()
        assert "只读" in program.window.toolbar.button("accept").toolTip()

    def test_nothing_a_person_types_or_presses_changes_anything(self, program, ministry):
        before = ministry.read_bytes()
        shown = program.workbench.current.reviewed
        clerk = Clerk(program)
        clerk.go_to_tab("概览")
        clerk.press("Ctrl+Home", "Down", "F2")
        assert QApplication.focusWidget() is program.window.values.list("概览")
        clerk.press("7", "Delete", "Enter", "Ctrl+Return", "Ctrl+Z")
        clerk.go_to_tab("表三")
        clerk.press("Ctrl+Home", "5", "Enter", "Delete")
        assert program.workbench.current.reviewed.report == shown.report
        assert "只读打开" in told(program)
        assert ministry.read_bytes() == before

    def test_no_report_comes_in(self, program, sample):
        program.open_paths([sample("2016年年报")])
        assert "只读打开" in told(program)
        assert len(program.workbench.rows) == 2

    def test_searching_going_and_looking_at_history_work(self, program):
        clerk = Clerk(program)
        clerk.press("Ctrl+Shift+H")
        assert len(program.workbench.history().steps) == 1
        clerk.press("Ctrl+PgDown")
        assert program.workbench.current.row.id == program.workbench.rows[1].id
        QToolTip.hideText()
