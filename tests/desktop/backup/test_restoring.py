from __future__ import annotations

import errno
import shutil
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from faults import Countdown, failing_system
from old_workspaces import path_of

from desktop.backup import keeping
from desktop.backup.keeping import keep
from desktop.backup.listing import is_sound
from desktop.backup.restoring import RestoreError, recover, restore
from desktop.files import LOGS
from desktop.store import Store
from desktop.store.copies import Copy, copies_of, make_copy
from desktop.store.schema import VERSION


@pytest.fixture
def chosen(desk, workspace) -> Copy:
    """A backup after which two more steps were made and a report was opened and taken in."""
    made = keep(workspace, "start")
    desk.step("四", "五")
    desk.add("丙.txt", "丙")
    return made


def refusal(action: Callable[[], object]) -> str | None:
    """The code of the RestoreError that an action ends with, None when it is carried out."""
    try:
        action()
    except RestoreError as error:
        return error.code if error.message.startswith("没有恢复") else "untold"
    return None


def names(workspace: Path) -> list[str]:
    return sorted(path.name for path in workspace.parent.iterdir())


def work_of(dump: list[str]) -> list[str]:
    """Everything but which report is open."""
    return [line for line in dump if "open_report" not in line and "open_target" not in line]


class TestRestoring:
    def test_the_backup_takes_the_place_and_the_present_is_kept(self, desk, workspace, chosen):
        present = desk.dump()
        kept = restore(workspace, chosen)
        assert names(workspace) == ["backups", workspace.name]
        assert work_of(desk.dump()) == work_of(desk.dump(chosen.path))
        assert desk.dump(kept.path) == present
        assert kept.reason == "restore"
        assert stat.S_IMODE(workspace.stat().st_mode) == 0o600
        with Store.open(workspace) as store:
            assert len(store.steps(1)) == 3

    def test_and_back_again(self, desk, workspace, chosen):
        present = desk.dump()
        restore(workspace, restore(workspace, chosen))
        assert work_of(desk.dump()) == work_of(present)
        assert [copy.reason for copy in copies_of(workspace)].count("restore") == 2

    def test_the_open_report_stays_open_where_it_is_there(self, desk, workspace, chosen):
        desk.do(lambda store: store.set_meta("open_report", 1))
        restore(workspace, chosen)
        desk.do(lambda store: chosen and setattr(desk, "here", store.meta("open_report")))
        assert desk.here == 1

    def test_what_was_being_typed_when_it_was_made_does_not_come_back(self, desk, workspace, chosen):
        desk.do(lambda store: store.set_meta("draft", {"text": "51"}))
        present = restore(workspace, chosen)
        assert any("'draft'" in line for line in desk.dump(present.path))
        restore(workspace, present)
        with Store.open(workspace) as store:
            assert store.meta("draft") is None

    def test_a_report_that_is_not_there_leaves_the_one_of_then(self, desk, workspace, chosen):
        desk.do(lambda store: store.set_meta("open_report", 3))
        restore(workspace, chosen)
        desk.do(lambda store: setattr(desk, "here", store.meta("open_report")))
        assert desk.here == 2

    @pytest.mark.parametrize("version", [1, VERSION - 1])
    def test_one_of_an_older_version_is_brought_up_to_date_when_it_is_opened(self, desk, workspace, version):
        older = Copy(workspace.parent / "backups" / "x.kaijuan", None, "migration")
        keep(workspace, "start")
        shutil.copy(path_of(version), older.path)
        restore(workspace, older)
        with Store.open(workspace) as store:
            assert len(store.reports()) == 2
        assert "migration" in [copy.reason for copy in copies_of(workspace)]

    def test_a_damaged_backup_changes_nothing(self, desk, workspace, chosen):
        present = desk.dump()
        chosen.path.write_bytes(chosen.path.read_bytes()[:-3000])
        assert refusal(lambda: restore(workspace, chosen)) == "damaged"
        assert desk.dump() == present

    def test_the_backup_that_is_wanted_is_not_thinned_out_by_the_one_that_is_made_first(
        self, desk, workspace, chosen, monkeypatch
    ):
        monkeypatch.setattr(keeping, "superfluous", lambda copies, _now: frozenset(copies))
        then = work_of(desk.dump(chosen.path))
        restore(workspace, chosen)
        assert work_of(desk.dump()) == then
        assert chosen.path.exists()

    def test_one_that_is_gone_is_not_made_anew_by_looking_at_it(self, desk, workspace, chosen):
        chosen.path.unlink()
        assert not is_sound(chosen)
        assert not chosen.path.exists()

    def test_one_that_is_gone_changes_nothing(self, desk, workspace, chosen):
        present = desk.dump()
        chosen.path.unlink()
        assert refusal(lambda: restore(workspace, chosen)) == "damaged"
        assert desk.dump() == present

    def test_a_workspace_that_somebody_has_open_stays(self, desk, workspace, chosen):
        with Store.open(workspace) as store:
            store.set_meta("x", 1)
            assert refusal(lambda: restore(workspace, chosen)) == "busy"
            store.set_meta("x", 2)
            assert store.meta("x") == 2
        desk.do(lambda store: setattr(desk, "x", store.meta("x")))
        assert desk.x == 2

    def test_without_a_backup_of_the_present_nothing_is_restored(self, desk, workspace, chosen, monkeypatch):
        present, usage = desk.dump(), shutil.disk_usage(workspace.parent)
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1))
        assert refusal(lambda: restore(workspace, chosen)) == "unkept"
        assert desk.dump() == present

    @pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY])
    def test_a_failure_at_any_call_of_the_database_leaves_the_present(self, desk, workspace, chosen, code):
        present, refused = desk.dump(), 0
        for call in range(1, 200):
            faults = Countdown(call, code)
            refused += refusal(lambda faults=faults: restore(workspace, chosen, faults.connect)) is not None
            if not faults.failed:
                break
            assert desk.dump() == present
        assert refused > 25
        assert work_of(desk.dump()) == work_of(desk.dump(chosen.path))

    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
    def test_a_failure_at_any_call_of_the_system_leaves_the_present_or_the_backup(
        self, desk, workspace, chosen, number
    ):
        present, wanted, refused = make_copy(workspace, "hand"), work_of(desk.dump(chosen.path)), 0
        before = work_of(desk.dump())
        for call in range(1, 200):
            with failing_system(call, number) as faults:
                code = refusal(lambda: restore(workspace, chosen))
            refused += code is not None
            assert code != "untold"
            assert work_of(desk.dump()) == (wanted if code is None else before)
            if not faults.failed:
                break
            if code is None:
                restore(workspace, present)
        assert refused > 20


class TestRecovering:
    """The workspace is damaged or gone."""

    def test_the_damaged_one_is_set_aside_with_its_log(self, desk, workspace, chosen):
        with Store.open(workspace) as store:
            store.set_meta("x", 1)
            log = workspace.with_name(workspace.name + "-wal").read_bytes()
        data = b"\0" * 20_000
        workspace.write_bytes(data)
        workspace.with_name(workspace.name + "-wal").write_bytes(log)
        aside = recover(workspace, chosen)
        assert aside.read_bytes() == data
        assert aside.with_name(aside.name + "-wal").read_bytes() == log
        assert "已损坏" in aside.name
        assert desk.dump() == desk.dump(chosen.path)

    def test_one_that_is_gone_comes_back(self, desk, workspace, chosen):
        workspace.unlink()
        assert recover(workspace, chosen) is None
        assert desk.dump() == desk.dump(chosen.path)

    def test_a_log_without_a_workspace_is_set_aside_too(self, desk, workspace, chosen):
        with Store.open(workspace) as store:
            store.set_meta("x", 1)
            log = workspace.with_name(workspace.name + "-wal").read_bytes()
        workspace.unlink()
        workspace.with_name(workspace.name + "-wal").write_bytes(log)
        aside = recover(workspace, chosen)
        assert not aside.exists()
        assert aside.with_name(aside.name + "-wal").read_bytes() == log
        assert desk.dump() == desk.dump(chosen.path)

    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
    def test_a_failure_at_any_call_of_the_system_loses_nothing(self, desk, workspace, chosen, number):
        damaged, log, refused = b"damaged" * 3000, b"log" * 3000, 0
        for call in range(1, 200):
            for ending in ("", *LOGS):
                workspace.with_name(workspace.name + ending).unlink(missing_ok=True)
            workspace.write_bytes(damaged)
            workspace.with_name(workspace.name + "-wal").write_bytes(log)
            for old in workspace.parent.glob("*已损坏*"):
                old.unlink()
            with failing_system(call, number) as faults:
                code = refusal(lambda: recover(workspace, chosen))
            kept = {path.read_bytes() for path in workspace.parent.glob("工作区*")}
            assert {damaged, log} <= kept
            if code is None:
                assert desk.dump() == desk.dump(chosen.path)
            else:
                refused += 1
                assert workspace.read_bytes() == damaged
                assert workspace.with_name(workspace.name + "-wal").read_bytes() == log
            if not faults.failed:
                break
        assert refused > 6
