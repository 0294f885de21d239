"""A log that is harmed: what can be read of it is there, what was harmed is kept and told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from factories import note

from desktop.store import Store
from desktop.store.logs import is_harmed

STEPS = 12


@pytest.fixture
def left(tmp_path: Path) -> tuple[bytes, bytes]:
    """A workspace and its log as a killed process leaves them."""
    path = tmp_path / "whole.kaijuan"
    with Store.open(path) as store:
        store.add_report("a.txt", b"text", None, None)
    with Store.open(path) as store:
        for number in range(STEPS):
            store.append(1, str(number), [note(number)])
        return path.read_bytes(), path.with_name(path.name + "-wal").read_bytes()


@pytest.fixture
def workspace(tmp_path: Path, left: tuple[bytes, bytes]) -> Path:
    return tmp_path / "w.kaijuan"


def lay(path: Path, main: bytes, log: bytes) -> None:
    for part in path.parent.glob("w*"):
        part.unlink()
    path.write_bytes(main)
    path.with_name(path.name + "-wal").write_bytes(log)


def opened(path: Path) -> tuple[list[str], Path | None]:
    with Store.open(path) as store:
        return [step.label for step in store.steps(1)], store.harmed


def test_a_log_as_it_was_left_is_no_trouble(workspace, left):
    lay(workspace, *left)
    assert opened(workspace) == ([str(number) for number in range(STEPS)], None)


def test_a_log_that_is_cut_off_anywhere_opens_with_what_was_before(workspace, left):
    main, log = left
    counts = []
    for size in range(0, len(log), 512):
        lay(workspace, main, log[:size])
        labels, harmed = opened(workspace)
        assert labels == [str(number) for number in range(len(labels))]
        assert harmed is None, "so does a killed process leave it"
        counts.append(len(labels))
    assert counts == sorted(counts)
    assert counts[0] == 0


@pytest.mark.timeout(240)
def test_a_bit_that_flips_anywhere_in_a_log_is_told_and_the_log_is_kept(workspace, left):
    main, log = left
    told = 0
    for place in range(0, len(log), 512):
        harmed_log = log[:place] + bytes([log[place] ^ 0x55]) + log[place + 1 :]
        lay(workspace, main, harmed_log)
        labels, harmed = opened(workspace)
        assert labels == [str(number) for number in range(len(labels))]
        if harmed is None:
            assert len(labels) == STEPS or place >= len(log) - 4120, "only the last frame could have been cut off"
            continue
        told += 1
        assert harmed.read_bytes() == main
        assert harmed.with_name(harmed.name + "-wal").read_bytes() == harmed_log
        assert harmed.stat().st_mode & 0o777 == 0o600
    assert told > len(log) // 512 - 12


def test_what_is_left_of_an_older_round_of_the_log_is_no_harm(tmp_path):
    path = tmp_path / "w.kaijuan"
    with Store.open(path) as store:
        report = store.add_report("a.txt", bytes(40_000), None, None)
        with store._database.reading() as connection:
            connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
        store._database._standing.remember()
        store.set_status(report, "accepted")
        log = path.with_name(path.name + "-wal")
        assert log.stat().st_size > 40_000
        copy = tmp_path / "copy.kaijuan"
        shutil.copyfile(path, copy)
        shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
    assert not is_harmed(copy)


@pytest.mark.parametrize("log", [b"", b"x" * 20, bytes(32)])
def test_a_stump_holds_nothing(tmp_path, log):
    path = tmp_path / "w.kaijuan"
    assert not is_harmed(path)
    path.with_name(path.name + "-wal").write_bytes(log)
    assert not is_harmed(path)
