from __future__ import annotations

import errno
import hashlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from factories import note
from faults import FaultyConnection, injected, refusal
from old_workspaces import path_of

from desktop.store import Store, StoreError
from desktop.store.database import Database
from desktop.store.schema import APPLICATION_ID, COUNT_LATER, MIGRATIONS, VERSION
from desktop.store.seals import with_seals
from desktop.store.splitting import split_report
from desktop.store.versions import sign

ROOT = Path(__file__).resolve().parents[2]
KILLS = 20


def filled(path: Path, steps: int = 40) -> int:
    """A workspace with a report and steps, the last one undone."""
    with Store.open(path) as store:
        report_id = store.add_report("a.txt", b"text" * 5000, None, None)
        made = [store.append(report_id, f"第{n}步", [note(n)]) for n in range(steps)]
        store.set_undone(made[-1].id, True)
        return report_id


def content(store: Store, report_id: int) -> tuple[Any, ...]:
    """All that can be seen of a workspace."""
    return (
        store.reports(),
        store.steps(report_id, include_superseded=True),
        store.meta("open"),
        store.decisions(),
        store.acceptances(report_id),
    )


def read_all(path: Path, report_id: int) -> None:
    with Store.open(path) as store:
        content(store, report_id)
        store.source_bytes(report_id)
        store.corrections(report_id)


def forget_logs(path: Path) -> None:
    for extra in ("-wal", "-shm"):
        path.with_name(path.name + extra).unlink(missing_ok=True)


def opened(path: Path) -> Store:
    return Store.open(path, connect=FaultyConnection)


def wires(store: Store) -> FaultyConnection:
    connection = store._database._connection
    assert isinstance(connection, FaultyConnection)
    return connection


ACTIONS: dict[str, Callable[[Store, int], object]] = {
    "append": lambda store, report: store.append(report, "新", [note(98), note(99)]),
    "undo": lambda store, report: store.set_undone(store_edge(store, report, False), True),
    "redo": lambda store, report: store.set_undone(store_edge(store, report, True), False),
    "add": lambda store, report: store.add_report("b.txt", b"b", None, None),
    "status": lambda store, report: store.set_status(report, "accepted"),
    "remove": lambda store, report: store.remove_report(report),
    "meta": lambda store, report: store.set_meta("open", 3),
    "encoding": lambda store, report: store.set_encoding(report, "big5"),
    "split": lambda store, report: split_report(store, report, 3),
    "decide": lambda store, report: store.decide(["D-10||2023|1,2", "A-03|missing|2023|甲局"], "属实"),
}
EDGES: dict[Path, tuple[int, int]] = {}


def store_edge(store: Store, report_id: int, undone: bool) -> int:
    """The step that undo or redo would move, looked up before anything is made to fail."""
    return EDGES[store.path][undone]


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY])
@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("action", ACTIONS)
def test_a_failure_at_any_call_leaves_the_state_before(tmp_path: Path, action: str, lasting: bool, code: int) -> None:
    path = tmp_path / "w.kaijuan"
    report_id = filled(path, 3)
    with opened(path) as store:
        steps = store.steps(report_id)
        EDGES[path] = (steps[-2].id, steps[-1].id)
        saved_at = store.saved_at
        before = content(store, report_id)
        for call in range(1, 20):
            wires(store).fail_at(call, lasting, code)
            told = refusal(lambda: ACTIONS[action](store, report_id), StoreError)
            if told is None:
                break
            assert told == {13: "full", 10: "io", 5: "busy"}[code]
            wires(store).heal()
            assert content(store, report_id) == before
            assert store.saved_at == saved_at
            with Store.open(path) as other:
                assert content(other, report_id) == before
        wires(store).heal()
        assert call > 2
        assert content(store, report_id) != before


def test_no_room_for_the_index_of_the_log_is_a_full_disk(tmp_path: Path) -> None:
    assert StoreError.of(injected(sqlite3.SQLITE_IOERR_SHMSIZE), tmp_path, "opening").code == "full"
    assert StoreError.of(injected(sqlite3.SQLITE_IOERR_SHMMAP), tmp_path, "opening").code == "io"


def test_a_rollback_that_fails_too_is_made_up_for(tmp_path: Path) -> None:
    path = tmp_path / "w.kaijuan"
    report_id = filled(path, 2)
    with opened(path) as store:
        before = content(store, report_id)
        wires(store).fail_at(4, lasting=True)
        with pytest.raises(StoreError):
            store.append(report_id, "新", [note(9)])
        assert wires(store).in_transaction
        with pytest.raises(StoreError):
            store.reports()
        wires(store).heal()
        assert content(store, report_id) == before


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "full"), (errno.EACCES, "denied"), (errno.EIO, "io")])
def test_a_workspace_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fail(*_: object) -> int:
        raise OSError(number, "injected")

    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(StoreError) as caught:
        Store.open(tmp_path / "w.kaijuan")
    assert caught.value.code == code
    assert "w.kaijuan" in caught.value.message or code == "full"


@pytest.mark.timeout(240)
def test_a_failure_while_making_a_workspace_leaves_nothing_or_one_that_opens(tmp_path: Path) -> None:
    calls = 40 + 2 * sum(map(len, MIGRATIONS))
    for call in range(1, calls):
        path = tmp_path / f"{call}.kaijuan"
        made: list[FaultyConnection] = []

        def connect(*arguments: Any, call: int = call, made: list[FaultyConnection] = made, **more: Any) -> Any:
            connection = FaultyConnection(*arguments, **more)
            connection.fail_at(call)
            made.append(connection)
            return connection

        try:
            Store.open(path, connect).close()
        except StoreError:
            Store.open(path).close()
        else:
            break
    assert 8 < call < calls - 1


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        Store.open(tmp_path / "gone" / "w.kaijuan")
    assert caught.value.code == "missing"
    assert not (tmp_path / "gone").exists()


def refused(path: Path) -> str:
    """Why a file is not opened; it and its log must stay as they are."""
    files = {name: name.read_bytes() for name in (path, path.with_name(path.name + "-wal")) if name.is_file()}
    with pytest.raises(StoreError) as caught:
        Store.open(path)
    for name, data in files.items():
        assert name.read_bytes() == data
    assert path.name in caught.value.message
    return caught.value.code


def test_other_files_are_refused_and_left_alone(tmp_path: Path) -> None:
    text, other, folder = tmp_path / "年报.txt", tmp_path / "other.db", tmp_path / "folder"
    text.write_text("年度报告" * 500, encoding="utf-8")
    folder.mkdir()
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert refused(text) == "foreign"
    assert refused(other) == "foreign"
    assert refused(folder) == "foreign"


def test_a_newer_workspace_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.kaijuan"
    filled(path)
    connection = with_seals(sqlite3.connect(path, isolation_level=None))
    sign(connection, VERSION + 1)
    connection.close()
    assert refused(path) == "newer"


@pytest.mark.parametrize("version", [VERSION + 1, VERSION - 1, 1, 0, -5, VERSION ^ 64, 2**31 - 1])
def test_a_version_that_only_the_header_says_is_damage_and_nothing_else(tmp_path: Path, version: int) -> None:
    path = tmp_path / "w.kaijuan"
    filled(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    before = path.read_bytes()
    assert refused(path) == "damaged"
    assert path.read_bytes() == before
    assert not path.with_name("backups").exists()


@pytest.mark.parametrize("old", range(1, VERSION + 1))
@pytest.mark.parametrize("flipped", [1, 4, 64, 1 << 24])
def test_a_flip_in_the_version_of_any_old_workspace_is_no_newer_program(tmp_path: Path, old: int, flipped: int) -> None:
    path = tmp_path / "w.kaijuan"
    data = bytearray(path_of(old).read_bytes())
    assert int.from_bytes(data[60:64]) == old
    data[60:64] = (old ^ flipped).to_bytes(4)
    path.write_bytes(data)
    assert refused(path) == "damaged"


def test_a_truncated_workspace_is_refused_at_any_length(tmp_path: Path) -> None:
    source = tmp_path / "whole.kaijuan"
    filled(source)
    data = source.read_bytes()
    path = tmp_path / "cut.kaijuan"
    for size in (*range(1, 120, 7), *range(512, len(data), 512)):
        path.write_bytes(data[:size])
        assert refused(path) == "damaged"
        forget_logs(path)
    path.write_bytes(bytes(len(data)))
    assert refused(path) == "damaged"


def test_a_workspace_emptied_by_something_else_keeps_its_log(tmp_path: Path) -> None:
    path = tmp_path / "w.kaijuan"
    with Store.open(path) as store:
        store.set_meta("open", 1)
        log = path.with_name(path.name + "-wal").read_bytes()
    path.write_bytes(b"")
    path.with_name(path.name + "-wal").write_bytes(log)
    assert refused(path) == "damaged"


def test_a_damaged_workspace_with_a_log_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "w.kaijuan"
    filled(path)
    with Store.open(path) as store:
        store.set_meta("open", 1)
        log = path.with_name(path.name + "-wal").read_bytes()
        data = bytearray(path.read_bytes())
    data[4096:12288] = bytes(8192)
    path.write_bytes(data)
    path.with_name(path.name + "-wal").write_bytes(log)
    assert refused(path) == "damaged"


def test_a_log_without_its_index_is_replayed(tmp_path: Path) -> None:
    path, copy = tmp_path / "w.kaijuan", tmp_path / "copy.kaijuan"
    report_id = filled(path)
    with Store.open(path) as store:
        store.set_meta("open", 7)
        copy.write_bytes(path.read_bytes())
        copy.with_name("copy.kaijuan-wal").write_bytes(path.with_name("w.kaijuan-wal").read_bytes())
        whole = content(store, report_id)
    with Store.open(copy) as store:
        assert content(store, report_id) == whole


def test_broken_records_are_told(tmp_path: Path) -> None:
    path = tmp_path / "w.kaijuan"
    report_id = filled(path, 2)
    connection = with_seals(sqlite3.connect(path, isolation_level=None))
    connection.execute("UPDATE correction SET target = 'nothing'")
    connection.execute("UPDATE report SET summary = '{'")
    connection.execute("UPDATE source SET data = x'00'")
    connection.close()
    with Store.open(path) as store:
        assert store.reports()[0].summary == {}
        for read in (store.steps, store.corrections):
            assert refusal(lambda read=read: read(report_id), StoreError) == "damaged"
        assert refusal(lambda: store.source_bytes(report_id), StoreError) == "harmed_source"


def test_migrations_are_taken_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "w.kaijuan"
    report_id = filled(path)
    with Store.open(path) as store:
        before = content(store, report_id)
    later = (*MIGRATIONS, ("CREATE TABLE draft (id INTEGER)",), ("DROP TABLE draft", "ALTER TABLE step ADD COLUMN x"))
    monkeypatch.setattr("desktop.store.database.MIGRATIONS", later)
    monkeypatch.setattr("desktop.store.database.VERSION", VERSION + 2)
    with Store.open(path) as store:
        assert content(store, report_id) == before
        with store._database.reading() as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 2,)
            assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_workspace_of_any_older_version_keeps_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    path = tmp_path / "w.kaijuan"
    monkeypatch.setattr("desktop.store.database.MIGRATIONS", MIGRATIONS[:version])
    Database(path).close()
    monkeypatch.undo()
    connection = with_seals(sqlite3.connect(path, isolation_level=None))
    digest = hashlib.sha256(b"text").hexdigest()
    connection.execute("INSERT INTO source (sha256, data) VALUES (?, ?)", (digest, b"text"))
    connection.execute(
        "INSERT INTO report (source_id, name, encoding, status, added_at, position, summary)"
        " VALUES (1, 'a.txt', 'big5', 'accepted', '2024-01-31T09:00:00', 1, '{\"year\":2023}')"
    )
    connection.execute("INSERT INTO step (report_id, label, at) VALUES (1, '批注', '2024-01-31T09:00:01')")
    connection.execute(
        "INSERT INTO correction (step_id, target, kind, old, new, how, at, note)"
        " VALUES (1, 'note:report', 'note', NULL, '{\"text\":\"1\"}', 'typed', '2024-01-31T09:00:01', '')"
    )
    listed = [("error", "T3-02|x"), ("warning", "D-02|y")] if version >= 3 else []
    for number, (severity, key) in enumerate(listed):
        connection.execute(
            "INSERT INTO problem (report_id, number, severity, rule, key, text, decided)"
            " VALUES (1, ?, ?, 'R', ?, '', '')",
            (number, severity, key),
        )
    if version >= 7:  # since then it is kept what was open when a report was accepted
        connection.execute(
            "INSERT INTO accepted_problem (report_id, key) SELECT report_id, key FROM problem WHERE number = 0"
        )
    if version >= 8:  # and since then how many came later
        connection.execute(f"{COUNT_LATER} WHERE status = 'accepted'")
    connection.close()
    with Store.open(path) as store:
        assert store.spot_checks() == ()
        (row,) = store.reports()
        assert (row.accepted_at, row.later_wrong, row.later_doubtful) == (None, 0, int(version >= 7))
        assert store.decisions() == {}
        assert [(problem.severity, problem.key) for problem in store.problems()] == listed
        assert (row.name, row.encoding, row.status, row.summary) == ("a.txt", "big5", "accepted", {"year": 2023})
        assert (row.part, row.label) == (None, "a.txt")
        (step,) = store.steps(1)
        assert (step.label, step.encoding, step.corrections[0].new) == ("批注", None, {"text": "1"})
        assert len(split_report(store, 1, 2)) == 2
        with store._database.reading() as reader:
            assert reader.execute("PRAGMA user_version").fetchone() == (VERSION,)


@pytest.mark.parametrize("older", range(1, VERSION))
def test_a_workspace_of_any_older_version_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, older: int
) -> None:
    path = tmp_path / "w.kaijuan"
    monkeypatch.setattr("desktop.store.database.MIGRATIONS", MIGRATIONS[:older])
    monkeypatch.setattr("desktop.store.database.VERSION", older)
    Database(path).close()
    monkeypatch.undo()
    schema = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    with Store.open(path) as store, Store.open(tmp_path / "new.kaijuan") as new:
        with store._database.reading() as old, new._database.reading() as fresh:
            assert old.execute(schema).fetchall() == fresh.execute(schema).fetchall()
        report_id = store.add_report("a.txt", b"text", None, None)
        assert store.find_report(hashlib.sha256(b"text").hexdigest()) == report_id


def test_whether_bytes_are_known_is_not_asked_of_every_row(tmp_path: Path) -> None:
    asked: list[str] = []
    with Store.open(tmp_path / "w.kaijuan") as store:
        report_id = store.add_report("a.txt", b"text", None, None)
        with store._database.reading() as connection:
            connection.set_trace_callback(asked.append)
            store.find_report("0" * 64)
            store.find_removed("0" * 64)
            store.same_file(report_id)
            connection.set_trace_callback(None)
            queries = [query for query in asked if query.startswith("SELECT")]
            assert len(queries) == 3
            for query in queries:
                plan = [step[3] for step in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
                assert not [step for step in plan if step.startswith("SCAN")], (query, plan)


def test_a_migration_that_fails_leaves_the_version_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "w.kaijuan"
    filled(path)
    monkeypatch.setattr(
        "desktop.store.database.MIGRATIONS", (*MIGRATIONS, ("CREATE TABLE half (id)", "CREATE TABLE step (id)"))
    )
    with pytest.raises(StoreError):
        Store.open(path)
    monkeypatch.undo()
    with Store.open(path) as store, store._database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as POSIX does")
def test_what_was_acknowledged_survives_being_killed(tmp_path: Path) -> None:
    program = ROOT / "bench" / "kill_store.py"
    seed = str(random.Random(20240131).randrange(10**6))
    command = [sys.executable, str(program), "--kills", str(KILLS), "--seed", seed, "--folder", str(tmp_path)]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"{KILLS} kills" in result.stdout
    assert "0 lost" in result.stdout
    assert int(result.stdout.split(" acknowledged")[0].split()[-1]) > KILLS
