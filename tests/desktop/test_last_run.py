from __future__ import annotations

from pathlib import Path

import pytest

from desktop.last_run import BrokenOff, RunMark


@pytest.fixture
def mark(tmp_path: Path) -> RunMark:
    return another(tmp_path)


def another(folder: Path, workspace: str = "w.kaijuan") -> RunMark:
    return RunMark(folder / "logs", folder / workspace, folder / "crash.log")


def test_the_first_run_and_one_after_a_clean_end_hear_nothing(mark: RunMark, tmp_path: Path) -> None:
    assert mark.begin() is None
    mark.end()
    assert another(tmp_path).begin() is None


def test_a_run_that_did_not_end_is_known_to_the_next(mark: RunMark, tmp_path: Path) -> None:
    mark.begin()
    assert another(tmp_path).begin() == BrokenOff(fault=False)
    assert another(tmp_path).begin() == BrokenOff(fault=False)


def test_a_fall_is_told_from_a_power_cut_by_what_it_wrote(mark: RunMark, tmp_path: Path) -> None:
    log = tmp_path / "crash.log"
    log.write_text("of a fall long ago")
    mark.begin()
    assert another(tmp_path).begin() == BrokenOff(fault=False)
    log.write_text("of a fall long ago\nFatal Python error: Segmentation fault")
    assert another(tmp_path).begin() == BrokenOff(fault=True)


def test_workspaces_do_not_hear_of_each_other(mark: RunMark, tmp_path: Path) -> None:
    mark.begin()
    assert another(tmp_path, "other.kaijuan").begin() is None


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"12 \xe4"])
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
