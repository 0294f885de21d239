"""The file of a workspace is taken away while it is open: nothing more is called saved, and nothing is lost by it."""

from __future__ import annotations

import errno
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest
from factories import note
from faults import CONNECT

from desktop.store import Store, StoreError, standing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move a file that is open")


@pytest.fixture
def store(workspace: Path):
    store = Store.open(workspace)
    store.add_report("a.txt", b"text" * 5000, None, None)
    store.append(1, "第一步", [note(1)])
    yield store
    store.close()


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def removed(path: Path) -> None:
    path.unlink()


def renamed(path: Path) -> None:
    path.rename(path.with_name("别处.kaijuan"))


def replaced(path: Path) -> None:
    other = path.with_name("另一个.kaijuan")
    Store.open(other).close()
    other.replace(path)


def without_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("改了名的文件夹"))


def without_log(path: Path) -> None:
    log_of(path).unlink()


def written_over(path: Path) -> None:
    other = path.with_name("另一个.kaijuan")
    with Store.open(other) as more:
        more.add_report("b.txt", b"other", None, None)
    shutil.copyfile(other, path)


TAKEN_AWAY = (removed, renamed, replaced, without_folder, without_log)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "文件夹"
    folder.mkdir()
    return folder / "工作区.kaijuan"


@pytest.mark.parametrize("happens", [*TAKEN_AWAY, written_over])
def test_nothing_more_is_kept_in_a_file_that_nobody_would_find(store, happens):
    happens(store.path)
    before = store.steps(1)
    with pytest.raises(StoreError) as refused:
        store.append(1, "第二步", [note(2)])
    assert refused.value.code == "moved"
    assert refused.value.stopping
    assert "换一个位置继续" in refused.value.message
    assert store.steps(1) == before


@pytest.mark.parametrize("happens", TAKEN_AWAY)
def test_all_that_was_kept_can_be_kept_elsewhere(store, tmp_path, happens):
    happens(store.path)
    elsewhere = tmp_path / "另存.kaijuan"
    store.copy_to(elsewhere)
    with Store.open(elsewhere) as copy:
        assert copy.steps(1) == store.steps(1)


def test_a_file_that_comes_back_is_written_again(store):
    away = store.path.with_name("别处.kaijuan")
    store.path.rename(away)
    with pytest.raises(StoreError):
        store.append(1, "第二步", [note(2)])
    away.rename(store.path)
    store.append(1, "第二步", [note(2)])
    store.close()
    with Store.open(store.path) as again:
        assert [step.label for step in again.steps(1)] == ["第一步", "第二步"]


def test_a_file_that_was_moved_holds_all_when_the_program_has_ended(store):
    away = store.path.with_name("别处.kaijuan")
    store.path.rename(away)
    store.close()
    with Store.open(away) as moved:
        assert [step.label for step in moved.steps(1)] == ["第一步"]


def test_what_came_to_its_place_is_left_as_it_is(store):
    replaced(store.path)
    data = store.path.read_bytes()
    store.close()
    assert store.path.read_bytes() == data
    with Store.open(store.path) as other:
        assert not other.reports()


def test_what_was_written_over_it_is_kept_beside_it(store):
    written_over(store.path)
    store.close()
    (aside,) = store.path.parent.glob("*开着时换进来的*")
    assert aside.stat().st_mode & 0o777 == 0o600
    with Store.open(aside) as other:
        assert [row.name for row in other.reports()] == ["b.txt"]


@pytest.mark.parametrize("call", ["read", "stat"])
@pytest.mark.parametrize("at_start", [True, False])
def test_what_could_not_be_looked_at_for_a_moment_was_not_taken_away(workspace, monkeypatch, call, at_start):
    Store.open(workspace).close()
    reader = CONNECT(workspace)  # keeps the log, so that it is there already
    reader.execute("SELECT count(*) FROM meta").fetchone()

    def fail(*_arguments, **_named):
        raise OSError(errno.EIO, "injected")

    def failing() -> None:
        if call == "read":
            monkeypatch.setattr(standing.os, "read", fail)
        else:
            monkeypatch.setattr(standing.Standing, "_number_of_log", fail)

    if at_start:
        failing()
    with closing(reader), Store.open(workspace) as store:
        if not at_start:
            with store.writing() as connection:
                connection.execute("INSERT INTO meta (key, value) VALUES ('kept', '1')")
                failing()
        monkeypatch.undo()
        heard: list[StoreError | None] = []
        store.watch(lambda _number, error: heard.append(error))
        store.look()
        assert heard == []
        store.add_report("a.txt", b"text", None, None)
    assert [path.name for path in workspace.parent.iterdir() if path.suffix == ".kaijuan"] == [workspace.name]


def test_nothing_is_put_beside_a_file_that_is_ours(store):
    without_log(store.path)
    store.close()
    with Store.open(store.path) as again:
        assert [step.label for step in again.steps(1)] == ["第一步"]
    assert [path.name for path in store.path.parent.iterdir()] == [store.path.name]


def test_who_watches_hears_of_it_before_anything_is_written(store):
    heard: list[StoreError | None] = []
    store.watch(lambda _number, error: heard.append(error))
    store.look()
    assert heard == []
    renamed(store.path)
    store.look()
    assert [error.code for error in heard if error is not None] == ["moved"]


def test_many_changes_and_copies_of_one_file_are_no_trouble(store, tmp_path):
    for number in range(600):  # until SQLite puts the log into the file
        store.append(1, f"第{number}步", [note(number)])
        if number % 100 == 0:
            store.copy_to(tmp_path / f"{number}.kaijuan")
    assert len(store.steps(1)) == 601


def test_an_earlier_copy_that_is_written_over_it_is_noticed(workspace, tmp_path):
    """Small changes need no more room, so that SQLite would leave the head of the file as it was."""
    with Store.open(workspace) as store:
        store.add_report("a.txt", b"text" * 5000, None, None)
        store.append(1, "第一步", [note(1)])
    earlier = tmp_path / "前一天的.kaijuan"
    shutil.copyfile(workspace, earlier)
    with Store.open(workspace) as store:
        store.append(1, "第二步", [note(2)])
    assert workspace.stat().st_size == earlier.stat().st_size
    with Store.open(workspace) as store:
        shutil.copyfile(earlier, workspace)
        with pytest.raises(StoreError) as refused:
            store.append(1, "第三步", [note(3)])
        assert refused.value.code == "moved"


@pytest.mark.parametrize("links", [True, False])
def test_what_is_taken_away_by_name_while_the_connection_closes_is_put_back(store, monkeypatch, links):
    """SQLite does so where a stick was put in again: all numbers of its files are the same."""
    if not links:
        monkeypatch.setattr(standing.os, "link", refused)
    log, index = log_of(store.path), store.path.with_name(f"{store.path.name}-shm")
    known = standing.Standing(store.path)
    for path in (store.path, log, index):
        path.rename(path.with_name(f"挪走的{path.name}"))
        path.write_bytes(b"of the other file")
    there = sorted(store.path.parent.iterdir())
    with known.sparing():
        log.unlink()
    assert sorted(store.path.parent.iterdir()) == there
    assert log.read_bytes() == b"of the other file"
    known.close()


def refused(*_arguments: object) -> None:
    raise OSError(errno.EPERM, "injected")


def test_the_log_of_what_came_to_its_place_stays_there(store, tmp_path):
    folder, other = store.path.parent, tmp_path / "同事的"
    other.mkdir()
    with Store.open(other / store.path.name) as theirs:
        theirs.add_report("b.txt", b"other", None, None)
        shutil.copytree(other, tmp_path / "带来的")
    folder.rename(tmp_path / "挪走的")
    (tmp_path / "带来的").rename(folder)
    there = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert there[f"{store.path.name}-wal"]
    store.close()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == there
    with Store.open(store.path) as found:
        assert [row.name for row in found.reports()] == ["b.txt"]
    with Store.open(tmp_path / "挪走的" / store.path.name) as moved:
        assert [step.label for step in moved.steps(1)] == ["第一步"]
