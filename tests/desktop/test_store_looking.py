"""A workspace that is only looked at, a copy in one file, and places that cannot hold what SQLite keeps beside."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from faults import Countdown, failing_system, injected

from desktop.files import FileTrouble, WorkspaceLock, can_be_written
from desktop.models.workspace_copy import copy_workspace
from desktop.opened import NO_PERMISSION, look_at, open_now
from desktop.store import Store, StoreError
from desktop.store.replacing import put_back
from desktop.store.rule_switches import switch_rules
from desktop.store.seals import with_seals
from desktop.store.splitting import join_parts, split_report
from desktop.store.versions import sign
from parser.corrections import Correction, Kind
from parser.model import Target

DATA = "青禾县水利局2023年政府信息公开工作年度报告".encode()


def correction(text: str) -> Correction:
    return Correction(target=Target.parse("metadata:agency"), kind=Kind.SET, old=None, new={"value": text})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "工作区.kaijuan"
    with Store.open(path) as store:
        report_id = store.add_report("甲.txt", DATA, "/某处/甲.txt", None)
        store.append(report_id, "改单位", [correction("青禾县水利局")], person="王芳")
        store.set_status(report_id, "accepted", "王芳")
    return path


def beside(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in path.parent.iterdir() if not one.name.endswith(".lock")}


def test_what_is_looked_at_shows_everything_and_its_file_stays_as_it_is(path):
    before = beside(path)
    with Store.open(path, looking=True) as store:
        (row,) = store.reports()
        assert row.status == "accepted"
        assert [step.person for step in store.steps(row.id)] == ["王芳"]
        assert store.source_bytes(row.id) == DATA
        store.set_summary(row.id, {"agency": "derived"}, [])
        assert store.report(row.id).summary == {"agency": "derived"}
        assert store.saved_at is None
    assert beside(path) == before


def test_every_edit_is_refused_with_a_word(path):
    with Store.open(path, looking=True) as store:
        edits = (
            lambda: store.add_report("乙.txt", DATA, None, None),
            lambda: store.append(1, "改", [correction("别的")]),
            lambda: store.set_undone(1, True),
            lambda: store.set_status(1, "pending"),
            lambda: store.set_status_of_many([1], "pending"),
            lambda: store.set_encoding(1, "gbk"),
            lambda: split_report(store, 1, 2),
            lambda: join_parts(store, 1),
            lambda: store.remove_report(1),
            lambda: store.restore_report(1),
            lambda: store.decide(["*X"], "属实"),
            lambda: store.set_meta("kept", 1),
            lambda: put_back(store, 1, 1, ""),
            lambda: switch_rules(store, ["X-1"], off=True),
        )
        for edit in edits:
            with pytest.raises(StoreError) as refused:
                edit()
            assert refused.value.code == "looking"
            assert "另存一份" in refused.value.message


def test_an_older_one_is_brought_up_to_date_only_where_it_is_looked_at(tmp_path):
    from desktop.store.schema import APPLICATION_ID, MIGRATIONS

    path = tmp_path / "旧.kaijuan"
    connection = sqlite3.connect(path)
    for statement in MIGRATIONS[0]:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    before = beside(path)
    with Store.open(path, looking=True) as store:
        assert store.decisions() == {}
    assert beside(path) == before


@pytest.mark.parametrize("version", [99])
def test_a_newer_one_is_refused_also_to_be_looked_at(path, version):
    connection = with_seals(sqlite3.connect(path))
    sign(connection, version)
    connection.commit()
    connection.close()
    with pytest.raises(StoreError) as refused:
        Store.open(path, looking=True)
    assert refused.value.code == "newer"


def test_one_that_somebody_works_in_is_looked_at_as_it_is_now(path):
    with Store.open(path) as working:
        working.append(1, "再改", [correction("青禾县水务局")])
        with Store.open(path, looking=True) as store:
            assert len(store.steps(1)) == 2
            working.append(1, "又改", [correction("青禾县")])
            assert len(store.steps(1)) == 2
        assert len(working.steps(1)) == 3


def test_what_cannot_be_written_is_opened_to_be_looked_at(path, monkeypatch):
    monkeypatch.setattr("desktop.opened.can_be_written", lambda _path: False)
    opened = open_now(path)
    assert opened.reason == NO_PERMISSION
    assert opened.store.looking
    assert not WorkspaceLock(path).path.exists()
    with WorkspaceLock(path) as lock:
        assert lock.held
    opened.close()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of folders are another matter there")
@pytest.mark.parametrize("logged", [False, True])
def test_a_folder_that_somebody_else_owns(path, tmp_path, logged):
    """As a person without rights, in a process of its own: this one may belong to the administrator."""
    code = (
        "import os, sys; from pathlib import Path\n"
        "from desktop.opened import open_now\n"
        "if os.getuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "opened = open_now(Path(sys.argv[1]))\n"
        "print(opened.reason, len(opened.store.steps(1)))\n"
    )
    holding = Store.open(path) if logged else None  # its log stays behind, as after a crash
    if holding is not None:
        holding.append(1, "再改", [correction("青禾县水务局")])
        before = beside(path)
        holding.close()
        for name, data in before.items():
            (path.parent / name).write_bytes(data)
        path.with_name(path.name + "-shm").unlink()
    for one in path.parent.iterdir():
        one.chmod(0o444)
    path.parent.chmod(0o555)
    for folder in path.parents:
        if folder == Path("/tmp"):
            break
        folder.chmod(folder.stat().st_mode | 0o055)
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)], check=False, capture_output=True, text=True, timeout=50
        )
    finally:
        path.parent.chmod(0o755)
    assert done.stdout.split() == [NO_PERMISSION, "2" if logged else "1"], done.stderr


def test_a_file_that_is_gone_is_not_made_anew(tmp_path):
    for way in (open_now, look_at):
        with pytest.raises(StoreError) as gone:
            way(tmp_path / "没有.kaijuan")
        assert gone.value.code == "absent"
    assert list(tmp_path.glob("*.kaijuan*")) == []


def test_the_person_who_has_it_is_named(path):
    with WorkspaceLock(path, "王 芳"), pytest.raises(FileTrouble) as taken:
        WorkspaceLock(path, "李强").acquire()
    assert f"（王 芳，电脑 {os.uname().nodename}，进程 {os.getpid()}）" in taken.value.message


def test_whether_a_file_can_be_written_leaves_nothing_behind(path):
    before = beside(path)
    assert can_be_written(path)
    assert beside(path) == before


class TestCopies:
    def test_a_copy_is_one_file_with_everything_in_it(self, path, tmp_path):
        target = tmp_path / "给同事 副本.kaijuan"
        with Store.open(path) as store:
            store.append(1, "再改", [correction("青禾县水务局")], person="李强")
            assert copy_workspace(store, target) == 1
        assert not target.with_name(target.name + "-wal").exists()
        assert target.stat().st_mode & 0o077 == 0
        target = target.rename(tmp_path / "别处.kaijuan")
        with Store.open(target) as copy:
            assert [step.person for step in copy.steps(1)] == ["王芳", "李强"]
            assert copy.source_bytes(1) == DATA
            assert copy.reports()[0].status == "accepted"
            copy.append(1, "还能改", [correction("青禾县")])

    def test_one_that_is_only_looked_at_can_be_copied_and_then_edited(self, path, tmp_path):
        target = tmp_path / "副本.kaijuan"
        with Store.open(path, looking=True) as store:
            copy_workspace(store, target)
        with Store.open(target) as copy:
            copy.append(1, "改", [correction("青禾县")])

    def test_where_it_fails_nothing_is_left_and_the_workspace_is_as_it_was(self, path, tmp_path, monkeypatch):
        with Store.open(path) as store:

            def full(*_: object) -> None:
                raise StoreError("full", path)

            monkeypatch.setattr(store._database, "copy_to", full)
            with pytest.raises(StoreError):
                copy_workspace(store, tmp_path / "副本.kaijuan")
            assert not [one for one in tmp_path.iterdir() if "副本" in one.name or one.name.startswith(".kaijuan")]
            assert len(store.steps(1)) == 1

    @pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY])
    def test_whatever_call_of_the_database_fails_there_is_no_half_copy(self, path, tmp_path, code):
        target, call, told = tmp_path / "副本.kaijuan", 0, [""]
        while told:
            call += 1
            countdown = Countdown(10**9, code)
            with Store.open(path, countdown.connect) as store:
                countdown.left = call
                told = failed(lambda store=store: copy_workspace(store, target))
                countdown.left = 10**9
            assert bool(told) is not target.exists()
        assert call > 2

    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
    def test_whatever_call_of_the_system_fails_there_is_no_half_copy(self, path, tmp_path, number):
        target, call, told = tmp_path / "副本.kaijuan", 0, [""]
        while told:
            call += 1
            with Store.open(path) as store, failing_system(call, number):
                told = failed(lambda store=store: copy_workspace(store, target))
            assert not told or not target.exists()
        assert call > 1
        with Store.open(target) as copy:
            assert len(copy.steps(1)) == 1


def failed(action) -> list[str]:
    """What a person is told once, nothing where it succeeded."""
    try:
        action()
    except (StoreError, FileTrouble) as error:
        return [error.message]
    return []


class TestPlacesWithoutALog:
    def connect(self, refuse):
        class Connection(sqlite3.Connection):
            def execute(self, statement, *rest):
                return refuse(super().execute, statement, *rest)

        return lambda *arguments, **named: sqlite3.connect(*arguments, factory=Connection, **named)

    def test_a_place_that_answers_another_journal_is_slow_and_as_safe(self, tmp_path):
        def refuse(execute, statement, *rest):
            return execute(statement.replace("journal_mode = WAL", "journal_mode = DELETE"), *rest)

        path = tmp_path / "网络盘.kaijuan"
        with Store.open(path, self.connect(refuse)) as store:
            assert store.slow
            store.add_report("甲.txt", DATA, None, None)
        with Store.open(path) as store:
            assert not store.slow
            assert len(store.reports()) == 1

    @pytest.mark.parametrize("late", [False, True], ids=["as a log is asked for", "as it is used"])
    def test_a_file_that_had_a_log_goes_on_without_shared_memory(self, path, late):
        """SQLite opens a file that keeps a WAL only with shared memory, which a network drive may not give.

        A connection that has asked for it asks again for whatever it is to do.
        """

        class Connection(sqlite3.Connection):
            alone = asked = False

            def execute(self, statement, *rest):
                self.alone = self.alone or ("locking_mode = EXCLUSIVE" in statement and not self.asked)
                self.asked = self.asked or ("journal_mode = WAL" in statement and not self.alone)
                if self.asked and not ("WAL" in statement and late):
                    raise injected(sqlite3.SQLITE_IOERR_SHMMAP)
                return super().execute(statement, *rest)

        with Store.open(path, lambda *given, **named: sqlite3.connect(*given, factory=Connection, **named)) as store:
            assert store.slow
            store.append(1, "改", [correction("青禾县")])
            assert not path.with_name(path.name + "-wal").exists()
            with Store.open(path, looking=True) as other:  # the lock was given back
                assert len(other.steps(1)) == 2
