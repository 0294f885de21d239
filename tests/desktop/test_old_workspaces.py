"""Workspaces of every version of the schema, as they were left: copied first, then brought up to date, whole."""

from __future__ import annotations

import errno
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from faults import Countdown, failing_system, refusal
from old_workspaces import AGENCY, NOTE, SAMPLES, path_of

from desktop.roster import KeptRoster, kept_roster
from desktop.store import Store, StoreError
from desktop.store.contents import contents
from desktop.store.copies import copies_of
from desktop.store.rule_switches import off_since
from desktop.store.schema import VERSION
from parser.checks.collection.roster import Member
from parser.model import Target

VERSIONS = range(1, VERSION + 1)
OLDER = range(1, VERSION)


@pytest.fixture
def old(workspace: Path, request: pytest.FixtureRequest) -> Path:
    """A workspace of the version that the test is about, where the program looks for its own."""
    shutil.copy(path_of(request.param), workspace)
    return workspace


def looked_at(path: Path) -> sqlite3.Connection:
    """Reads a file without leaving anything beside it."""
    return sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)


def version_of(path: Path) -> int:
    with closing(looked_at(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def seen(store: Store) -> tuple[object, ...]:
    return (
        [(row.id, row.name, row.status) for row in store.reports()],
        [row.id for row in store.reports(removed=True)],
        [(step.label, step.undone, step.corrections) for step in store.steps(1)],
        store.meta("open_report"),
    )


def test_there_is_one_of_every_version():
    """Whoever adds a migration: python tests/old_workspaces.py."""
    assert [version for version in VERSIONS if not path_of(version).is_file()] == []
    assert [version_of(path_of(version)) for version in VERSIONS] == list(VERSIONS)


@pytest.mark.parametrize("old", VERSIONS, indirect=True)
def test_it_is_copied_before_it_is_brought_up_to_date(old):
    version, data = version_of(old), old.read_bytes()
    with Store.open(old) as store:
        assert seen(store) == (
            [(1, SAMPLES[0], "pending"), (2, SAMPLES[1], "accepted")],
            [3],
            [(step.label, step.id == 3, step.corrections) for step in store.steps(1)],
            2,
        )
        assert store.source_bytes(1)
        assert len(store.problems()) == (2 if version >= 3 else 0)
        assert {step.person for step in store.steps(1)} == {"王五" if version >= 5 else ""}
        assert len(store.acceptances(2)) == (version >= 5)
        assert len(store.decisions()) == (version >= 7)
        assert len(store.spot_checks()) == (version >= 9)
    assert version_of(old) == VERSION
    copies = copies_of(old)
    assert [copy.reason for copy in copies] == ([] if version == VERSION else ["migration"])
    for copy in copies:
        assert version_of(copy.path) == version
        with closing(looked_at(copy.path)) as kept, closing(looked_at(path_of(version))) as then:
            assert list(kept.iterdump()) == list(then.iterdump())
    assert path_of(version).read_bytes() == data


@pytest.mark.parametrize("old", VERSIONS, indirect=True)
def test_the_window_shows_all_of_it(old, start):
    program = start()
    assert [row.name for row in program.workbench.rows] == list(SAMPLES)
    assert program.workbench.current.row.id == 2
    assert program.workbench.current.row.status == "accepted"
    program.workbench.open(1)
    opened = program.workbench.current
    assert opened.reviewed.report.metadata["agency"].value == AGENCY
    assert opened.reviewed.notes["report"] == NOTE
    assert not opened.reviewed.conflicts
    assert program.workbench.undo_state()[1]
    program.workbench.redo()
    assert program.workbench.current.reviewed.report.metadata["agency"].value == "没有采用的名字"
    program.editing.set_text(Target.parse("metadata:agency"), "又改了")
    assert program.workbench.current.reviewed.report.metadata["agency"].value == "又改了"
    assert [row.id for row in program.workbench.removed()] == [3]


@pytest.mark.parametrize("old", OLDER, indirect=True)
def test_without_a_copy_it_is_not_brought_up_to_date(old):
    data = old.read_bytes()
    (old.parent / "backups").write_bytes(b"a file, no folder")
    with pytest.raises(StoreError) as caught:
        Store.open(old)
    assert caught.value.code == "uncopied"
    assert "备份没有做成" in caught.value.message
    assert old.read_bytes() == data
    (old.parent / "backups").unlink()
    with Store.open(old) as store:
        assert len(store.reports()) == 2


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY])
@pytest.mark.parametrize("old", [1, VERSION - 1], indirect=True)
def test_a_failure_at_any_call_of_the_database_leaves_the_old_one_or_the_new_one(old, code):
    version, data, refused = version_of(old), old.read_bytes(), 0
    for call in range(1, 300):
        restore(old, data)
        faults = Countdown(call, code)
        code_told = refusal(lambda faults=faults: Store.open(old, faults.connect).close(), StoreError)
        if code_told is not None:
            refused += 1
            assert code_told in ("full", "io", "busy", "uncopied")
            assert version_of(old) in (version, VERSION)
            with closing(sqlite3.connect(old)) as connection:
                assert contents(connection).corrections == 2
        if not faults.failed:
            break
    assert refused > 30
    assert version_of(old) == VERSION


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_failure_at_any_call_of_the_system_leaves_the_old_one_or_the_new_one(workspace, number):
    data, refused = path_of(1).read_bytes(), 0
    for call in range(1, 300):
        restore(workspace, data)
        with failing_system(call, number) as faults:
            refused += refusal(lambda: Store.open(workspace).close(), StoreError) is not None
        assert version_of(workspace) in (1, VERSION)
        if not faults.failed:
            break
    assert refused > 10
    assert version_of(workspace) == VERSION


def restore(workspace: Path, data: bytes) -> None:
    for ending in ("-wal", "-shm"):
        workspace.with_name(workspace.name + ending).unlink(missing_ok=True)
    shutil.rmtree(workspace.parent / "backups", ignore_errors=True)
    workspace.write_bytes(data)


def test_rules_and_units_of_older_workspaces_are_still_chosen_and_called_alike_in_each_copy(tmp_path):
    """They stood under keys; what is broken there stays as it is."""
    switches = [{"rule": "T3-02", "off": True, "at": "x"}, {"rule": "T3-02", "off": False, "at": "x"}]
    switches += [{"rule": "D-02", "off": True, "at": "y"}, {"rule": "D-10", "off": True, "at": "y"}]
    members = [{"name": name, "kind": "department", "aliases": ["别名"], "deadline": [3, 1]} for name in "乙甲"]
    copies = [Path(shutil.copy(path_of(10), tmp_path / f"{name}.kaijuan")) for name in ("一", "二", "坏")]
    kept = {"rule_switches": json.dumps(switches), "roster": json.dumps({"year": 2023, "members": members})}
    for path in copies:
        with closing(sqlite3.connect(path)) as connection, connection:
            rows = kept.items() if path != copies[2] else [("roster", "["), ("rule_switches", "7")]
            connection.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", rows)
    found = []
    for path in copies[:2]:
        with Store.open(path) as store:
            assert off_since(store) == {"D-02": "y", "D-10": "y"}
            expected = tuple(Member(name, "department", ("别名",), (3, 1)) for name in "乙甲")
            assert kept_roster(store) == KeptRoster(expected, 2023)
            assert store.meta("roster") is None
            with store.reading() as connection:
                found.append(connection.execute("SELECT * FROM choice").fetchall())
    assert found[0] == found[1]
    with Store.open(copies[2]) as store:
        assert (kept_roster(store), off_since(store), len(store.reports())) == (KeptRoster(), {}, 2)
