"""A workspace that is damaged or gone at the start: a backup is offered, nothing is overwritten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from clocks import Clock
from factories import note
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton

from desktop import session as application
from desktop.backup.harmed import look_through
from desktop.backup.keeping import keep
from desktop.files import WorkspaceLock, default_workspace
from desktop.first_workspace import open_workspace
from desktop.opened import Opened
from desktop.store import Store, copies
from desktop.store.copies import copies_of
from desktop.ui.backup_dialog import BackupDialog
from desktop.ui.recovery_dialog import RecoveryDialog, ask_recovery


@pytest.fixture
def default(qapp) -> Iterator[Path]:
    """The default workspace: a report and a step, backed up; then a step, backed up; then one more."""
    path = default_workspace()
    path.parent.mkdir(parents=True)
    for number in (1, 2, 3):
        with Store.open(path) as store:
            if number == 1:
                store.add_report("甲.txt", "甲".encode(), None, None)
            store.append(1, f"附注 {number}", [note(f"第{number}条")])
        if number < 3:
            keep(path, "time" if number == 1 else "hand")
    yield path
    qapp.setStyleSheet("")


@pytest.fixture
def meet(qtbot) -> Iterator[Callable[..., list[str]]]:
    """Hands each dialog that comes up to what shall be done with it, in turn; gives what they said."""
    told: list[str] = []
    waiting: list[Callable[[QDialog], None]] = []
    met: list[QDialog] = []
    timer = QTimer()
    timer.setInterval(5)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog in met:
            return
        if isinstance(dialog, RecoveryDialog) and dialog.offer is None:
            return
        if isinstance(dialog, BackupDialog) and not dialog.restore_button.isEnabled():
            return
        met.append(dialog)
        told.append(dialog.text() if isinstance(dialog, QMessageBox) else dialog.told.text())
        action = waiting.pop(0)
        QTimer.singleShot(0, dialog, lambda: action(dialog))  # a timer that opens a dialog itself rings no more

    def expect(*actions: Callable[[QDialog], None]) -> list[str]:
        waiting.extend(actions)
        return told

    timer.timeout.connect(look)
    timer.start()
    yield expect
    timer.stop()
    assert not waiting


def press(name: str) -> Callable[[QDialog], None]:
    def do(dialog: QDialog) -> None:
        button = next(button for button in dialog.findChildren(QPushButton) if button.text().startswith(name))
        QTest.keyClick(button, Qt.Key.Key_Space)

    return do


def damage(path: Path) -> bytes:
    """Harm the index of steps, so that what stands in the tables can still be read."""
    data = bytearray(path.read_bytes())
    data[4096 * 4 : 4096 * 4 + 200] = bytes(200)
    path.write_bytes(data)
    return bytes(data)


def harm_report(path: Path) -> None:
    """Flip a bit in the text of a step, which SQLite does not see."""
    data = bytearray(path.read_bytes())
    data[data.index("第2条".encode()) + 1] ^= 1
    path.write_bytes(data)


def opened(qapp) -> Opened | None:
    return open_workspace(qapp, default_workspace())


def labels(found: Opened) -> list[str]:
    return [step.label for step in found.store.steps(1)]


def aside(path: Path) -> Path:
    (found,) = path.parent.glob("*已损坏*.kaijuan")
    return found


def test_the_newest_backup_is_offered_and_put_in_its_place(qapp, default, meet):
    data = damage(default)
    told = meet(press("恢复这份备份"))
    found = opened(qapp)
    assert "最近一份完好的备份" in told[0]
    assert "1 份报告，2 处修正" in told[0]
    assert labels(found) == ["附注 1", "附注 2"]
    assert aside(default).read_bytes() == data
    assert aside(default).name in found.told
    found.close()


def test_what_can_still_be_read_is_told_and_listed_but_not_put_in(qapp, default, meet):
    damage(default)
    shown = []
    told = meet(lambda dialog: (shown.append(dialog.remains.toPlainText()), press("恢复这份备份")(dialog)))
    found = opened(qapp)
    assert "1 步修改" in told[0]
    assert "附注 3：第3条" in shown[0]
    (listed,) = default.parent.glob("*.txt")
    assert "附注 3：第3条" in listed.read_text(encoding="utf-8-sig")
    assert listed.stat().st_mode & 0o777 == 0o600
    assert listed.name in found.told
    assert labels(found) == ["附注 1", "附注 2"]
    found.close()


def test_a_damaged_backup_is_passed_over_and_that_is_told(qapp, default, meet):
    damage(default)
    newest = copies_of(default)[0].path
    newest.write_bytes(newest.read_bytes()[:-5000])
    told = meet(press("恢复这份备份"))
    found = opened(qapp)
    assert "最新的 1 份备份也已损坏" in told[0]
    assert labels(found) == ["附注 1"]
    found.close()


@pytest.mark.parametrize("others", [True, False])
def test_one_with_damaged_reports_is_offered_only_where_there_is_no_other(qapp, default, meet, monkeypatch, others):
    """The report was damaged before the last backup was made, which holds the damage."""
    harm_report(default)
    whole = copies_of(default)
    Clock(datetime.now() + timedelta(hours=1)).put_into(monkeypatch, copies)
    partly = keep(default, "hand")
    if not others:
        for copy in whole:
            copy.path.unlink()
    damage(default)
    room = []

    def look(dialog: QDialog) -> None:
        room.append(dialog.told.height() - dialog.told.heightForWidth(dialog.told.width()))
        press("恢复这份备份")(dialog)

    told = meet(look)
    found = opened(qapp)
    if others:
        assert f"更新的 1 份（最近一份 {partly.at:%Y-%m-%d %H:%M:%S}）里有的报告备份时就坏了" in told[0]
        assert "最近一份完好的备份" in told[0]
        assert room[0] >= 0, "all lines of it can be seen"
        assert labels(found) == ["附注 1", "附注 2"]
    else:
        assert "没有全部完好的备份" in told[0]
        assert f"最近一份能用的备份：{partly.at:%Y-%m-%d %H:%M:%S}" in told[0]
        assert look_through(default).names == ("甲.txt",)
    found.close()


def test_another_backup_can_be_chosen(qapp, default, meet, qtbot):
    damage(default)
    older = next(copy for copy in copies_of(default) if copy.reason == "time")

    def choose(dialog: QDialog) -> None:
        for row in range(2):
            dialog.listing.setCurrentIndex(dialog.listing.model().index(row, 0))
            if dialog.current.copy == older:
                break
        qtbot.waitUntil(lambda: dialog.restore_button.isEnabled() and older in dialog._examined, timeout=20_000)
        press("恢复到这一份")(dialog)

    meet(press("另选一份备份"), choose)
    found = opened(qapp)
    assert labels(found) == ["附注 1"]
    found.close()


def test_one_can_begin_anew_and_everything_stays(qapp, default, meet):
    data = damage(default)
    meet(press("把它改名保留"))
    found = opened(qapp)
    assert found.store.reports() == ()
    assert aside(default).read_bytes() == data
    assert len(copies_of(default)) == 2
    found.close()


def test_one_can_leave_it_as_it_is(qapp, default, meet):
    data = damage(default)
    meet(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert opened(qapp) is None
    assert default.read_bytes() == data
    assert not list(default.parent.glob("*已损坏*"))
    with WorkspaceLock(default) as lock:
        assert lock.held


def test_one_that_is_gone_is_not_silently_begun_anew(qapp, default, meet):
    default.unlink()
    told = meet(press("恢复这份备份"))
    found = opened(qapp)
    assert "最近一份完好的备份" in told[0]
    assert labels(found) == ["附注 1", "附注 2"]
    assert "已恢复" in found.told
    found.close()


def test_a_first_start_asks_nothing(qapp, meet):
    found = opened(qapp)
    assert found.store.reports() == ()
    found.close()
    qapp.setStyleSheet("")


def test_without_any_good_backup_one_can_still_begin_anew(qapp, default, meet):
    damage(default)
    for copy in copies_of(default):
        copy.path.write_bytes(b"rotten" * 2000)
    told = meet(press("把它改名保留"))
    found = opened(qapp)
    assert "没有找到完好的备份" in told[0]
    assert found.store.reports() == ()
    found.close()


def test_trouble_while_it_is_put_back_is_told_and_asked_again(qapp, default, meet):
    data = damage(default)
    texts = []

    def spoil(dialog: QDialog) -> None:
        copies_of(default)[0].path.write_bytes(b"rotten meanwhile" * 2000)
        press("恢复这份备份")(dialog)

    meet(spoil, lambda dialog: (texts.append(dialog), press("退出")(dialog)))
    assert ask_recovery("工作区已损坏。", default) == ("leave", "")
    assert default.read_bytes() == data


def test_a_damaged_workspace_gone_to_from_another_can_be_recovered(qapp, default, meet, qtbot, tmp_path):
    damage(default)
    other = tmp_path / "别的.kaijuan"
    Store.open(other).close()
    session = application.Session(qapp, default.parent)
    session.begin(open_workspace(qapp, other))
    program = session.program
    assert not session.go_to(application.Wanted(default))
    message = program.window.message_bar.message
    assert "已损坏" in message.text
    meet(press("恢复这份备份"))
    message.action[1]()
    session.begin(*session.end())
    assert labels(Opened(session.program.store, None)) == ["附注 1", "附注 2"]
    assert "已恢复" in session.program.window.message_bar.message.text
    session.program.window.close()
    session.end()
