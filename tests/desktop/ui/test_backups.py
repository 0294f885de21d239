"""恢复备份, with the keys a clerk presses, and the backups that are made while he works."""

from __future__ import annotations

import shutil
import threading
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from clerk import Clerk
from clocks import Clock
from factories import note
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from desktop.app import Program
from desktop.backup.keeping import keep
from desktop.files import WorkspaceLock, move_database
from desktop.models import backing_up
from desktop.session import Session, open_now
from desktop.store import Store, copies
from desktop.store.copies import copies_of, folder_of
from desktop.ui import backup_dialog
from desktop.ui.backup_dialog import CHECKED, BackupDialog
from desktop.ui.errands import backups as errands
from desktop.ui.errands import program as program_errands
from parser.model import Target

AGENCY = Target.parse("metadata:agency")


@pytest.fixture
def place(session, sample) -> Path:
    """A workspace with two reports, the first corrected before it was backed up."""
    path = session.data / "年报.kaijuan"
    with Store.open(path) as store:
        for part in ("2012年年报", "2016年年报"):
            store.add_report(sample(part).name, sample(part).read_bytes(), None, None)
    return path


def flip(path: Path, text: str) -> None:
    """A bit of what a row holds is another one, which SQLite does not see."""
    data = bytearray(path.read_bytes())
    data[data.index(text.encode()) + 1] ^= 1
    path.write_bytes(data)


def begin(session: Session, path: Path) -> Clerk:
    program = session.begin(open_now(path))
    program.window.resize(1280, 720)
    return Clerk(program)


def back_up(qtbot, program: Program, reason: str = "time") -> None:
    with qtbot.waitSignal(program.keeper.jobs.idle, timeout=20_000):
        program.keeper.keep(reason)


def agency(program: Program) -> str:
    return program.workbench.current.reviewed.report.metadata["agency"].value


def examined(qtbot, dialog: BackupDialog) -> None:
    qtbot.waitUntil(lambda: dialog.current is not None and dialog.current.copy in dialog._examined, timeout=20_000)


def key(dialog: QDialog, name: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, name, modifiers)


def test_going_back_to_a_backup_and_forth_again(session, place, qtbot, monkeypatch):
    monkeypatch.setattr(backing_up, "AFTER_START", 60_000)
    clerk = begin(session, place)
    clerk.program.editing.set_text(AGENCY, "第一个名字")
    back_up(qtbot, clerk.program)
    clerk.program.editing.set_text(AGENCY, "第二个名字")
    clerk.program.workbench.open(2)
    told = []

    def choose(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: dialog.listing.topLevelItemCount() > 0, timeout=20_000)
        examined(qtbot, dialog)
        key(dialog, Qt.Key.Key_Return)
        assert dialog.isVisible(), "a run of Enters restores nothing"
        told.append(dialog.told.text())
        key(dialog, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)

    with clerk.in_dialog(choose):
        clerk.program.commands["restore_backup"].trigger()
    assert "修改 1 步：青石县" in told[0]
    qtbot.waitUntil(lambda: not session.program.window.isVisible(), timeout=20_000)
    session.begin(*session.end())
    assert session.program.workbench.current.row.id == 2, "the report that was open"
    session.program.workbench.open(1)
    assert agency(session.program) == "第一个名字"
    message = session.program.window.message_bar.message
    assert "已恢复到" in message.text

    clerk = Clerk(session.program)
    with clerk.in_dialog(choose):
        clerk.program.commands["restore_backup"].trigger()
    qtbot.waitUntil(lambda: not session.program.window.isVisible(), timeout=20_000)
    session.begin(*session.end())
    session.program.workbench.open(1)
    assert agency(session.program) == "第二个名字"
    assert [copy.reason for copy in copies_of(place)] == ["restore", "restore", "time"]


def test_a_backup_that_cannot_be_put_back_is_told_and_nothing_changed(session, place, qtbot, monkeypatch):
    clerk = begin(session, place)
    back_up(qtbot, clerk.program)
    clerk.program.editing.set_text(AGENCY, "新名字")
    usage = shutil.disk_usage(place.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1))
    clerk.program.backups.wanted.emit(copies_of(place)[0])
    qtbot.waitUntil(lambda: not session.program.window.isVisible(), timeout=20_000)
    session.begin(*session.end())
    assert agency(session.program) == "新名字"
    message = session.program.window.message_bar.message
    assert message.level == "error"
    assert message.text.startswith("没有恢复")


class TestTheDialog:
    @pytest.fixture
    def dialog(self, qtbot, place):
        made = []

        def open_dialog(workspace: Path = place, **named: object) -> BackupDialog:
            dialog = BackupDialog(workspace, **named)
            qtbot.addWidget(dialog)
            dialog.show()
            made.append(dialog)
            return dialog

        yield open_dialog
        for dialog in made:
            dialog.reject()

    def test_it_says_what_each_holds(self, dialog, place, qtbot):
        keep(place, "start")
        with Store.open(place) as store:
            store.add_report("丙.txt", b"c", None, None)
            store.set_status(1, "accepted")
        shown = dialog()
        assert not shown.restore_button.isEnabled()
        qtbot.waitUntil(lambda: shown.listing.topLevelItemCount() == 1)
        item = shown.listing.topLevelItem(0)
        assert [item.text(column) for column in range(1, 5)] == ["启动时", "2", "0", "0"]
        assert item.text(5).endswith(" KB")
        examined(qtbot, shown)
        assert "报告 1 份：丙.txt" in shown.told.text()
        assert "1 份的“已通过”" in shown.told.text()
        assert shown.restore_button.isEnabled()
        shown.restore_button.click()
        assert shown.chosen == copies_of(place)[0]

    def test_a_damaged_one_is_told_and_cannot_be_chosen(self, dialog, place, qtbot):
        keep(place, "start")
        copy = keep(place, "hand")
        data = bytearray(copy.path.read_bytes())
        data[-10] ^= 1
        copy.path.write_bytes(data)
        shown = dialog()
        qtbot.waitUntil(lambda: shown.listing.topLevelItemCount() == 2)
        words = []
        for place_in_list in (1, 0):
            shown.listing.setCurrentIndex(shown.listing.model().index(place_in_list, 0))
            examined(qtbot, shown)
            words.append((shown.current.copy == copy, shown.restore_button.isEnabled()))
            shown.accept() if shown.current.copy == copy else None
        assert sorted(words) == [(False, True), (True, False)]
        assert shown.chosen is None

    def test_the_list_tells_which_are_whole_and_begins_at_the_newest_of_them(self, dialog, place, qtbot, monkeypatch):
        Clock(tick=timedelta(minutes=1)).put_into(monkeypatch, copies)
        with Store.open(place) as store:
            store.append(1, "附注", [note("第一条")])
        first = keep(place, "start")
        flip(place, "第一条")
        partly, broken = keep(place, "time"), keep(place, "hand")
        broken.path.write_bytes(broken.path.read_bytes()[:-1] + b"x")
        shown = dialog()
        qtbot.waitUntil(lambda: len(shown._examined) == 3, timeout=20_000)
        lines = [shown.listing.topLevelItem(row) for row in range(3)]
        assert [line.text(CHECKED) for line in lines] == ["✗ 读不出", "! 1 份报告损坏", "✓ 完好"]
        assert [backup.copy for backup in shown._backups] == [broken, partly, first]
        assert shown.current.copy == first
        assert shown.told.text().startswith("这份备份是完好的。")
        shown.listing.setFocus()
        key(shown, Qt.Key.Key_Up)
        assert shown.current.copy == partly
        assert "能恢复，但其中 1 份报告在备份时已经损坏" in shown.told.text()
        assert shown.restore_button.isEnabled()

    def test_who_has_chosen_one_stays_at_it(self, dialog, place, qtbot, monkeypatch):
        keep(place, "start")
        with Store.open(place) as store:
            store.append(1, "附注", [note("第二条")])
        keep(place, "hand").path.write_bytes(b"x")
        gate = threading.Event()
        look = backup_dialog.examine
        monkeypatch.setattr(backup_dialog, "examine", lambda *asked: gate.wait(20) and look(*asked))
        shown = dialog()
        qtbot.waitUntil(lambda: shown.listing.topLevelItemCount() == 2, timeout=20_000)
        for row in (1, 0):
            shown.listing.setCurrentIndex(shown.listing.model().index(row, 0))
        gate.set()
        qtbot.waitUntil(lambda: len(shown._examined) == 2, timeout=20_000)
        assert shown.listing.currentIndex().row() == 0
        assert not shown.restore_button.isEnabled()

    def test_an_unreadable_one_says_so_in_the_list(self, dialog, place, qtbot):
        keep(place, "start").path.write_bytes(b"x" * 9000)
        shown = dialog()
        qtbot.waitUntil(lambda: shown.listing.topLevelItemCount() == 1)
        assert shown.listing.topLevelItem(0).text(1) == "启动时（读不出，已损坏）"

    def test_those_under_a_former_name_are_shown_with_it(self, dialog, place, qtbot):
        keep(place, "start")
        now = place.with_name("今年.kaijuan")
        move_database(place, now)
        keep(now, "hand")
        shown = dialog(now)
        qtbot.waitUntil(lambda: shown.listing.topLevelItemCount() == 2)
        words = sorted(shown.listing.topLevelItem(row).text(1) for row in range(2))
        assert words == ["启动时（工作区“年报”）", "手动"]

    def test_one_can_be_made_by_hand(self, dialog, place, qtbot):
        shown = dialog()
        qtbot.waitUntil(lambda: shown.told.text() == "还没有备份。")
        QTest.keyClick(shown, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: shown.listing.topLevelItemCount() == 1)
        assert shown.listing.topLevelItem(0).text(1) == "手动"
        assert [copy.reason for copy in copies_of(place)] == ["hand"]

    def test_that_none_could_be_made_is_told_in_it(self, dialog, place, qtbot):
        folder_of(place).write_bytes(b"a file, no folder")
        shown = dialog()
        qtbot.waitUntil(lambda: shown.told.text() == "还没有备份。")
        shown.make_button.click()
        qtbot.waitUntil(lambda: shown.told.text().startswith("备份没有做成"))

    def test_its_folder_is_a_button_away(self, dialog, place, qtbot, monkeypatch):
        opened = []
        monkeypatch.setattr(backup_dialog, "open_folder", opened.append)
        shown = dialog()
        shown.folder_button.click()
        keep(place, "start")
        shown.folder_button.click()
        assert opened == [place.parent, folder_of(place)]

    def test_everything_has_a_name_for_those_who_hear_it(self, dialog):
        shown = dialog(damaged=True)
        assert shown.listing.accessibleName()
        assert not shown.make_button.isVisible()


class TestWhileSomebodyWorks:
    @pytest.fixture(autouse=True)
    def _none_by_itself(self, monkeypatch):
        """However long the window takes to start, no backup comes between that a test did not ask for."""
        monkeypatch.setattr(backing_up, "AFTER_START", 10**8)

    def test_at_the_start_and_then_when_something_changed(self, start, sample, qtbot, workspace, monkeypatch):
        monkeypatch.setattr(backing_up, "AFTER_START", 10)
        monkeypatch.setattr(backing_up, "PAUSE", 60)
        start(sample("2012年年报"))
        qtbot.waitUntil(lambda: len(copies_of(workspace)) == 1, timeout=20_000)
        program = start()
        with qtbot.waitSignal(program.keeper.jobs.idle):
            pass
        with qtbot.waitSignal(program.keeper.jobs.idle):
            pass
        assert len(copies_of(workspace)) == 1, "nothing changed"
        program.editing.set_text(AGENCY, "新名字")
        qtbot.waitUntil(lambda: len(copies_of(workspace)) == 2, timeout=20_000)
        assert copies_of(workspace)[0].reason == "time"

    def test_that_none_can_be_made_is_told_once(self, start, sample, qtbot, workspace):
        program = start(sample("2012年年报"))
        folder_of(workspace).write_bytes(b"a file, no folder")
        told = []
        program.messages.told.connect(told.append)
        for _ in range(3):
            back_up(qtbot, program)
        (message,) = told
        assert message.level == "warning"
        assert message.text.startswith("备份没有做成")
        program.editing.set_text(AGENCY, "新名字")
        assert program.window.message_bar.message is message
        folder_of(workspace).unlink()
        back_up(qtbot, program)
        assert len(copies_of(workspace)) == 1
        shutil.rmtree(folder_of(workspace))
        folder_of(workspace).write_bytes(b"again")
        back_up(qtbot, program)
        assert len(told) == 2

    @pytest.mark.parametrize(("verb", "goes_on"), [("先不做", False), ("不备份，继续", True)])
    def test_before_much_is_changed_the_person_is_asked_where_none_can_be_made(
        self, start, sample, workspace, verb, goes_on
    ):
        program = start(sample("2012年年报"))
        folder_of(workspace).write_bytes(b"a file, no folder")
        clerk = Clerk(program)
        with clerk.answering(verb) as asked:
            assert program.keeper.before("accept") is goes_on
        assert len(asked) == 1
        assert asked[0].startswith("备份没有做成")
        assert program.keeper.before("replace"), "it is not asked again"

    def test_accepting_many_is_backed_up_before(self, start, sample, workspace):
        program = start(sample("2012年年报"), sample("2016年年报"))
        clean = program.acceptance._clean
        assert clean.keep((1, 2), ())
        (copy,) = copies_of(workspace)
        assert copy.reason == "accept"
        with Store.open(copy.path) as store:
            assert [row.status for row in store.reports()] == ["pending", "pending"]
        assert [row.status for row in program.workbench.rows] == ["accepted", "accepted"]

    def test_who_would_rather_leave_it_accepts_nothing(self, start, sample, workspace):
        program = start(sample("2012年年报"))
        program.workbench.before_many = lambda _reason: False
        assert not program.acceptance._clean.keep((1,), ())
        assert [row.status for row in program.workbench.rows] == ["pending"]

    def test_whatever_changes_much_at_once_asks_before(self, start, sample):
        program = start(sample("2012年年报"), sample("2016年年报"))
        asked = []
        program.workbench.before_many = lambda reason: bool(asked.append(reason))
        before = [program.store.steps(row.id) for row in program.workbench.rows]
        hits = [SimpleNamespace(report_id=row.id) for row in program.workbench.rows]
        assert not program.window.errands.search.replacer.replace(hits, "一", "二")
        program.returning.returner.take([], "汇总.xlsx")
        assert program.file_errands._replacing.take(SimpleNamespace(hindrance="")) is None
        assert not program.acceptance._clean.keep((1, 2), ())
        assert asked == ["replace", "return", "carry", "accept"]
        assert [program.store.steps(row.id) for row in program.workbench.rows] == before

    def test_the_window_closes_while_one_is_made(self, start, sample, qtbot, workspace, monkeypatch):
        program = start(sample("2012年年报"))
        program.keeper.keep("time")
        program.window.close()
        program.stop()
        assert all(copy.digest for copy in copies_of(workspace))
        assert not [path for path in folder_of(workspace).iterdir() if path.name.startswith(".")]


def test_settings_and_about_say_where_backups_are(start, sample, workspace, monkeypatch):
    clerk = Clerk(start(sample("2012年年报")))
    opened, shown = [], []
    monkeypatch.setattr(program_errands, "open_folder", opened.append)

    def look(dialog: QDialog) -> None:
        shown.append(dialog.backups.text())
        next(button for button in dialog.findChildren(QPushButton) if button.text() == "打开文件夹").click()
        dialog.reject()

    with clerk.in_dialog(look):
        clerk.program.commands["settings"].trigger()

    def about(dialog: QDialog) -> None:
        shown.append(dialog._facts)
        dialog.backups_button.click()
        dialog.reject()

    with clerk.in_dialog(about):
        clerk.program.commands["about"].trigger()
    assert opened == [workspace.parent, workspace.parent]
    assert all(str(folder_of(workspace)) in text for text in shown)


def test_an_unlocked_workspace_is_needed(workspace):
    Store.open(workspace).close()
    copy = keep(workspace, "hand")
    with WorkspaceLock(workspace):
        assert "已被另一个开卷程序打开" in errands.put_back(workspace, copy)[1]
