"""One window after another in one process: each is closed whole, and trouble with the next leaves the one there is."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from desktop.files import WorkspaceLock, default_workspace
from desktop.instance import hand_over
from desktop.opened import open_now
from desktop.session import Session
from desktop.store import Store
from desktop.ui.errands.workspaces import Wanted


def workspace(path: Path, *names: str) -> Path:
    with Store.open(path) as store:
        for name in names:
            store.add_report(name, f"{name} 2023年政府信息公开工作年度报告".encode(), None, None)
    return path


def names(session: Session) -> list[str]:
    return [row.name for row in session.program.workbench.rows]


def test_a_log_that_was_harmed_is_told(session, tmp_path):
    path = workspace(tmp_path / "乙.kaijuan", "乙.txt")
    log = path.with_name(path.name + "-wal")
    with Store.open(path) as store:
        for number in range(9):
            store.set_meta("x", number)
        data, main = bytearray(log.read_bytes()), path.read_bytes()
    data[200] ^= 1
    path.write_bytes(main)
    log.write_bytes(data)
    session.begin(open_now(path))
    message = session.program.window.message_bar.message
    assert "日志有一段损坏了" in message.text
    (kept,) = tmp_path.glob("*日志已损坏*.kaijuan")
    assert kept.name in message.text


def timers() -> list[QTimer]:
    gc.collect()
    found = [one for one in gc.get_objects() if isinstance(one, QTimer)]
    return [timer for timer in found if isValid(timer) and timer.isActive()]


def test_the_window_goes_to_another_workspace_and_back(session, tmp_path):
    first, second = workspace(default_workspace(), "甲.txt"), workspace(tmp_path / "乙.kaijuan", "乙.txt")
    session.begin(open_now(first))
    assert session.go_to(Wanted(second))
    session.begin(*session.end())
    assert names(session) == ["乙.txt"]
    assert session.go_to(Wanted(first))
    session.begin(*session.end())
    assert names(session) == ["甲.txt"]


def test_nothing_of_a_window_outlives_it(session, tmp_path, qtbot, sample):
    before = set(timers())
    session.begin(open_now(workspace(default_workspace())), [sample("2023年年报")])
    program = session.program
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    assert any(thread.name.startswith("kaijuan-job") for thread in threading.enumerate())
    session.go_to(Wanted(workspace(tmp_path / "乙.kaijuan")))
    opened = session.end()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("kaijuan-job")]
    assert not isValid(program.window)
    assert not isValid(program)
    assert set(timers()) <= before
    with WorkspaceLock(default_workspace()) as lock:
        assert lock.held
    assert not hand_over(default_workspace(), [], wait_ms=50)
    session.begin(*opened)


def test_a_workspace_that_is_in_use_is_told_in_the_window_that_stays(session, tmp_path):
    other = workspace(tmp_path / "乙.kaijuan")
    session.begin(open_now(workspace(default_workspace(), "甲.txt")))
    told = []
    session.program.messages.told.connect(told.append)
    with WorkspaceLock(other):
        assert not session.go_to(Wanted(other))
    assert [message.level for message in told] == ["error"]
    assert "已被另一个开卷程序打开" in told[0].text
    assert session.program.window.isVisible()
    assert names(session) == ["甲.txt"]


def test_a_damaged_workspace_is_told_and_left_unlocked(session, tmp_path):
    other = tmp_path / "坏.kaijuan"
    other.write_bytes(b"no database" * 100)
    session.begin(open_now(workspace(default_workspace())))
    told = []
    session.program.messages.told.connect(told.append)
    assert not session.go_to(Wanted(other))
    assert len(told) == 1
    assert other.read_bytes() == b"no database" * 100
    with WorkspaceLock(other) as lock:
        assert lock.held


def test_where_work_goes_on_and_is_waited_for_the_window_stays(session, tmp_path, monkeypatch):
    other = workspace(tmp_path / "乙.kaijuan")
    session.begin(open_now(workspace(default_workspace())))
    program = session.program
    monkeypatch.setattr(type(program.jobs), "titles", property(lambda _jobs: ("正在读取",)))
    program.messages.set_answerer(lambda question: question.verbs[0])
    assert not session.go_to(Wanted(other))
    with WorkspaceLock(other) as lock:
        assert lock.held
    monkeypatch.undo()
    program.window.close()
    assert session.end() is None


def test_something_can_be_done_with_the_file_while_nobody_has_it_open(session):
    session.begin(open_now(workspace(default_workspace(), "甲.txt")))
    seen = []

    def between() -> tuple[str, str]:
        with WorkspaceLock(default_workspace()):
            seen.append(session.program)
            workspace(default_workspace(), "丙.txt")
        return "info", "换好了。"

    assert session.reopen(between)
    session.begin(*session.end())
    assert seen == [None]
    assert names(session) == ["甲.txt", "丙.txt"]
    assert session.program.window.message_bar.message.text == "换好了。"


def test_the_program_ends_when_the_last_window_was_closed_without_another_wanted(session, tmp_path):
    workspace(default_workspace(), "甲.txt")
    other = workspace(tmp_path / "乙.kaijuan", "乙.txt")
    seen = []

    def first() -> None:
        seen.append(names(session))
        QTimer.singleShot(100, second)
        session.go_to(Wanted(other))

    def second() -> None:
        seen.append(names(session))
        session.program.window.close()

    QTimer.singleShot(100, first)
    assert session.run(open_now(default_workspace()), quit_after_start=False) == 0
    assert seen == [["甲.txt"], ["乙.txt"]]
    assert session.program is None
