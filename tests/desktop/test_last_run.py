from __future__ import annotations

from pathlib import Path

import pytest

from desktop.fall_log import FallLog
from desktop.last_run import BrokenOff, RunMark

FALL = "crash-20240131-090000-17.log"


@pytest.fixture
def mark(tmp_path: Path) -> RunMark:
    return another(tmp_path)


def another(folder: Path, workspace: str = "w.kaijuan") -> RunMark:
    return RunMark(folder / "logs", folder / workspace, FALL)


def test_the_first_run_and_one_after_a_clean_end_hear_nothing(mark: RunMark, tmp_path: Path) -> None:
    assert mark.begin() is None
    mark.end()
    assert another(tmp_path).begin() is None


def test_a_run_that_did_not_end_is_known_to_the_next(mark: RunMark, tmp_path: Path) -> None:
    mark.begin()
    assert another(tmp_path).begin() == BrokenOff(fault=False)
    assert another(tmp_path).begin() == BrokenOff(fault=False)


def test_a_fall_is_told_from_a_power_cut_by_what_it_wrote(mark: RunMark, tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    log = tmp_path / "logs" / FALL
    log.touch()
    mark.begin()
    assert another(tmp_path).begin() == BrokenOff(fault=False)
    log.write_text("Fatal Python error: Segmentation fault")
    assert another(tmp_path).begin() == BrokenOff(fault=True)


def test_the_fall_of_another_program_is_not_taken_for_ones_own(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    RunMark(tmp_path / "logs", tmp_path / "a.kaijuan", FALL).begin()
    RunMark(tmp_path / "logs", tmp_path / "b.kaijuan", FALL.replace("17", "18")).begin()
    (tmp_path / "logs" / FALL).write_text("Fatal Python error: Segmentation fault")
    (tmp_path / "logs" / FALL.replace("17", "18")).touch()
    assert RunMark(tmp_path / "logs", tmp_path / "b.kaijuan", "").begin() == BrokenOff(fault=False)
    assert RunMark(tmp_path / "logs", tmp_path / "a.kaijuan", "").begin() == BrokenOff(fault=True)


def test_a_mark_of_a_program_that_still_runs_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    running = FallLog(tmp_path / "logs")
    RunMark(tmp_path / "logs", tmp_path / "a.kaijuan", running.path.name).begin()
    assert RunMark(tmp_path / "logs", tmp_path / "a.kaijuan", running.path.name).begin() is None
    running.file.close()
    assert RunMark(tmp_path / "logs", tmp_path / "a.kaijuan", "").begin() == BrokenOff(fault=False)


def test_workspaces_do_not_hear_of_each_other(mark: RunMark, tmp_path: Path) -> None:
    mark.begin()
    assert another(tmp_path, "other.kaijuan").begin() is None


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"12 \xe4", b"123", b"../crash.log", b"crash-20240131-09"])
def test_a_mark_that_was_cut_off_says_only_that_the_run_did_not_end(
    mark: RunMark, tmp_path: Path, content: bytes
) -> None:
    mark.begin()
    (left,) = (tmp_path / "logs").iterdir()
    left.write_bytes(content)
    assert another(tmp_path).begin() == BrokenOff(fault=False)


def test_where_no_mark_can_be_made_the_program_runs_without(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    mark = another(tmp_path)
    assert mark.begin() is None
    mark.end()


def test_the_mark_says_nothing_of_what_is_worked_on(tmp_path: Path) -> None:
    mark = another(tmp_path, "青禾镇2022年.kaijuan")
    mark.begin()
    (left,) = (tmp_path / "logs").iterdir()
    assert "青禾" not in left.name + left.read_text()
