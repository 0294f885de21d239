"""Checked copies of a workspace: whole or not there, whatever fails, and private to whoever made them."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from factories import note
from faults import Countdown, failing_system, injected, refusal

from desktop.store import Store
from desktop.store.contents import Contents, contents
from desktop.store.copies import FOLDER, WORDS, Copy, CopyError, copies_of, folder_of, make_copy
from desktop.store.standing import Standing

SQL_CODES = {sqlite3.SQLITE_FULL: "full", sqlite3.SQLITE_IOERR: "io", sqlite3.SQLITE_BUSY: "busy"}
SYSTEM_CODES = {errno.ENOSPC: "full", errno.EACCES: "denied", errno.EIO: "io"}


@pytest.fixture
def store(workspace: Path):
    with Store.open(workspace) as opened:
        first = opened.add_report("a.txt", b"text" * 3000, None, None)
        second = opened.add_report("b.txt", b"other", None, None)
        opened.set_status(second, "accepted")
        for number in range(5):
            last = opened.append(first, f"第{number}步", [note(str(number))])
        opened.set_undone(last.id, True)
        yield opened


def held(path: Path) -> Contents:
    """What a copy holds, read without leaving anything beside it."""
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as connection:
        return contents(connection)


def left(workspace: Path) -> list[str]:
    folder = folder_of(workspace)
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_a_copy_is_one_private_file_with_everything_in_it(store, workspace):
    copy = make_copy(workspace, "hand")
    assert left(workspace) == [copy.path.name]
    assert copy.path.parent.name == FOLDER
    assert copy.path.name.startswith("工作区 ")
    assert "手动" in copy.path.name
    assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.path.parent.stat().st_mode) == 0o700
    assert held(copy.path) == Contents(2, 4, 1, store.steps(1)[-1].at)
    with Store.open(copy.path) as opened:
        assert (opened.reports(), opened.steps(1)) == (store.reports(), store.steps(1))


def test_what_is_not_yet_in_the_main_file_is_copied_too(store, workspace):
    assert workspace.with_name(workspace.name + "-wal").stat().st_size > 0
    store.append(1, "最新", [note("最新")])
    assert held(make_copy(workspace, "time").path).corrections == 5


def test_the_list_is_newest_first_and_of_this_workspace_alone(store, workspace):
    folder = folder_of(workspace)
    folder.mkdir()
    names = (
        "工作区 2024-01-31 09-30-00 启动时.kaijuan",
        "工作区 2024-02-01 09-30-00 定时 0123abcd (2).kaijuan",
        "工作区 2024-01-31 10-00-00 新词.kaijuan",
        "工作区 二 2024-02-01 09-30-00 定时.kaijuan",
        "工作区 2024-02-31 09-30-00 定时.kaijuan",
        ".kaijuan-0011.kaijuan",
        "说明.txt",
    )
    for name in names:
        (folder / name).touch()
    assert copies_of(workspace) == (
        Copy(folder / names[1], datetime(2024, 2, 1, 9, 30), "time", "0123abcd"),
        Copy(folder / names[2], datetime(2024, 1, 31, 10, 0), "新词"),
        Copy(folder / names[0], datetime(2024, 1, 31, 9, 30), "start"),
    )
    assert copies_of(workspace.with_name("工作区 二.kaijuan"))[0].reason == "time"
    assert copies_of(workspace.parent / "nowhere" / "w.kaijuan") == ()


@pytest.mark.parametrize("reason", WORDS)
def test_every_reason_is_found_again(store, workspace, reason):
    made = make_copy(workspace, reason)
    assert copies_of(workspace) == (made,)


def test_two_of_one_second_are_two(store, workspace):
    assert len({make_copy(workspace, "hand").path for _ in range(3)}) == 3
    assert len(copies_of(workspace)) == 3


@pytest.mark.parametrize("stem", ["长" * 76, "a" * 230, "x" * 150])
def test_a_long_name_is_cut_and_still_its_own(tmp_path, stem):
    path = tmp_path / f"{stem}.kaijuan"
    Store.open(path).close()
    made = make_copy(path, "return")
    assert len(made.path.name.encode()) < 240
    assert copies_of(path) == (made,)
    assert copies_of(tmp_path / f"{stem[:-1]}b.kaijuan") == ()


def test_a_disk_that_is_nearly_full_is_left_to_the_work(store, workspace, monkeypatch):
    usage = shutil.disk_usage(workspace.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=20_000_000))
    with pytest.raises(CopyError) as caught:
        make_copy(workspace, "time")
    assert caught.value.code == "full"
    assert left(workspace) == []


def test_one_that_is_stopped_leaves_nothing(store, workspace):
    with pytest.raises(CopyError) as caught:
        make_copy(workspace, "time", stopped=lambda: True)
    assert caught.value.code == "stopped"
    assert left(workspace) == []


def test_a_damaged_workspace_gives_no_backup(workspace, store):
    store.close()
    data = bytearray(workspace.read_bytes())
    for place in range(4096, len(data), 4096):
        data[place : place + 40] = bytes(40)
    workspace.write_bytes(data)
    with pytest.raises(CopyError) as caught:
        make_copy(workspace, "time")
    assert caught.value.code == "damaged"
    assert left(workspace) == []


def test_what_a_killed_one_left_is_taken_away_but_not_what_is_being_written(store, workspace):
    folder = folder_of(workspace)
    folder.mkdir()
    old, new = folder / ".kaijuan-aa.kaijuan", folder / ".kaijuan-bb.kaijuan"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    copy = make_copy(workspace, "hand")
    assert left(workspace) == [new.name, copy.path.name]


def test_without_a_log_it_is_copied_again_when_it_was_written_meanwhile(store, workspace):
    store.add_report("c.txt", bytes(3_000_000), None, None)
    with store._database.reading() as connection:
        assert connection.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    store._database._standing = Standing(workspace)
    wrote = []

    def write_once() -> bool:
        if not wrote:
            wrote.append(store.append(1, "同时", [note("同时")]))
        return False

    copy = make_copy(workspace, "time", stopped=write_once)
    assert wrote
    assert held(copy.path).corrections == 5


def failures(attempt: Callable[[int], bool], most: int = 200) -> int:
    """Let an action fail at its first call, then at its second and so on, until it is carried out."""
    for call in range(1, most):
        if attempt(call):
            return call - 1
    raise AssertionError("it never came to an end")


@pytest.mark.parametrize("code", SQL_CODES)
def test_a_failure_at_any_call_of_the_database_leaves_no_copy(store, workspace, code):
    before = (store.reports(), store.steps(1))

    def attempt(call: int) -> bool:
        faults = Countdown(call, code)
        refused = refusal(lambda: make_copy(workspace, "time", faults.connect), CopyError)
        assert refused == (SQL_CODES[code] if faults.failed else None)
        assert len(left(workspace)) == (not faults.failed)
        assert (store.reports(), store.steps(1)) == before
        return not faults.failed

    assert failures(attempt) > 10
    assert held(copies_of(workspace)[0].path).corrections == 4


@pytest.mark.parametrize("number", SYSTEM_CODES)
def test_a_failure_at_any_call_of_the_system_leaves_no_copy_or_a_whole_one(store, workspace, number):
    whole = []

    def attempt(call: int) -> bool:
        with failing_system(call, number) as faults:
            refused = refusal(lambda: whole.append(make_copy(workspace, "time")), CopyError)
        assert refused in (None, SYSTEM_CODES[number], "io", "missing")
        # what cannot be deleted may stay behind under a name that is no backup's
        assert all(name.startswith(".kaijuan-") or "工作区 " in name for name in left(workspace))
        assert len(copies_of(workspace)) == len(whole)
        return not faults.failed

    assert failures(attempt) > 8
    assert all(held(copy.path).corrections == 4 for copy in whole)


def test_injected_errors_look_like_those_of_the_database():
    assert injected(sqlite3.SQLITE_FULL).sqlite_errorcode == sqlite3.SQLITE_FULL
