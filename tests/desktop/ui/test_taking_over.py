"""What the running window does with what a second start was given."""

from __future__ import annotations

import pytest
from clerk import Clerk
from PySide6.QtCore import Qt

from desktop import session as application
from desktop.files import WorkspaceLock
from desktop.ui.taking_over import TakingOver


@pytest.fixture
def taking_over(start, sample, tmp_path):
    program = start(sample("2012年年报"))
    taking = TakingOver(tmp_path / "w.kaijuan", program.window, program.open_paths, program.messages)
    yield program, taking
    taking.close()


def test_files_are_opened_and_what_is_being_typed_is_kept(taking_over, sample, qtbot):
    program, taking = taking_over
    clerk = Clerk(program)
    clerk.go_to_tab("概览")
    clerk.press("Ctrl+Home", "Down", "F2", "Ctrl+A")
    clerk.compose("打了一半的单位")
    first = program.workbench.current.row.id
    taking._listener.handedOver.emit([sample("2016年年报")], 0)
    qtbot.waitUntil(lambda: len(program.workbench.rows) == 2 and not program.jobs.busy, timeout=20_000)
    assert program.workbench.current.row.name == sample("2016年年报").name
    program.workbench.open(first)
    assert program.workbench.current.reviewed.report.metadata["agency"].value == "打了一半的单位"


def test_the_window_comes_forward_from_the_task_bar(taking_over):
    program, taking = taking_over
    program.window.showMinimized()
    taking._listener.handedOver.emit([], 0)
    assert not program.window.windowState() & Qt.WindowState.WindowMinimized
    assert program.window.isVisible()
    assert len(program.workbench.rows) == 1


def test_what_is_gone_is_told(taking_over):
    program, taking = taking_over
    taking._listener.handedOver.emit([], 2)
    assert program.window.message_bar.message.text.startswith("有 2 个文件找不到了")


def test_a_dialog_is_let_end_first(taking_over, sample, qtbot):
    program, taking = taking_over
    seen = []

    def meanwhile(dialog) -> None:
        taking._listener.handedOver.emit([sample("2016年年报")], 0)
        seen.append(program.jobs.busy)
        dialog.reject()

    clerk = Clerk(program)
    with clerk.in_dialog(meanwhile):
        clerk.press("Ctrl+E")
    assert seen == [False]
    qtbot.waitUntil(lambda: len(program.workbench.rows) == 2, timeout=20_000)


def test_a_second_start_ends_quietly_where_the_running_one_answers(qapp, tmp_path, monkeypatch):
    handed = []
    monkeypatch.setattr(application, "hand_over", lambda workspace, files: not handed.append((workspace, files)))
    workspace, other = tmp_path / "数据" / "workspace.kaijuan", tmp_path / "别的.kaijuan"
    workspace.parent.mkdir()
    with WorkspaceLock(workspace):
        assert application.taken_over([other, workspace], ["甲.txt"]) is True
        assert handed == [(workspace, ["甲.txt"])]
        monkeypatch.setattr(application, "hand_over", lambda _workspace, _files: False)
        assert application.taken_over([workspace], []) is False
    assert application.taken_over([workspace], []) is False
    assert not list(tmp_path.glob("别的*"))


def test_other_trouble_is_left_to_be_told(tmp_path):
    (tmp_path / "数据").write_bytes(b"a file, no folder")
    assert application.taken_over([tmp_path / "数据" / "workspace.kaijuan"], []) is False
