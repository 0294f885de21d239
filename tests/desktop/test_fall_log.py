"""Each run writes its own file when it falls; what is over and empty goes, what a living process writes stays."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.fall_log import KEPT, FallLog, fell, tidy

ROOT = Path(__file__).resolve().parents[2]
LIVING = """
import sys
from pathlib import Path
from desktop.fall_log import FallLog
log = FallLog(Path(sys.argv[1]))
log.file.write(sys.argv[2])
log.file.flush()
print(log.path.name, flush=True)
sys.stdin.read()
"""


def left(folder: Path, number: int, text: str = "", age: int = 3600) -> Path:
    path = folder / f"crash-20240131-0900{number:02}-{number}.log"
    path.write_text(text)
    os.utime(path, (path.stat().st_mtime - age + number,) * 2)
    return path


@pytest.fixture
def living(tmp_path: Path):
    """Processes that write a file each; they end with the test."""
    made = []

    def begin(text: str) -> Path:
        command = [sys.executable, "-c", LIVING, str(tmp_path), text]
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        made.append(process)
        path = tmp_path / process.stdout.readline().strip()
        os.utime(path, (path.stat().st_mtime - 3600,) * 2)
        return path

    yield begin, made
    for process in made:
        process.communicate()


def test_its_name_says_when_it_began_and_of_which_process_it_is(tmp_path: Path) -> None:
    log = FallLog(tmp_path)
    assert re.fullmatch(rf"crash-\d{{8}}-\d{{6}}-{os.getpid()}\.log", log.path.name)
    log.close()
    assert not log.path.exists()


def test_what_was_written_stays_after_a_clean_end_too(tmp_path: Path) -> None:
    log = FallLog(tmp_path)
    log.file.write("x")
    log.close()
    assert log.path.read_text() == "x"


def test_what_living_processes_write_is_neither_told_nor_taken_away(tmp_path: Path, living) -> None:
    begin, processes = living
    empty, written = begin(""), begin("Windows fatal exception: code 0x8001010d")
    assert (fell(tmp_path, empty.name), fell(tmp_path, written.name)) == (None, None)
    tidy(tmp_path)
    assert empty.exists()
    assert written.exists()
    for process in processes:
        process.communicate()
    assert (fell(tmp_path, empty.name), fell(tmp_path, written.name)) == (False, True)
    tidy(tmp_path)
    assert not empty.exists()
    assert written.exists()


def test_of_falls_only_the_newest_stay_and_what_fell_without_a_word_goes(tmp_path: Path) -> None:
    falls = [left(tmp_path, number, "Fatal Python error") for number in range(KEPT + 3)]
    empty, young = left(tmp_path, 50), left(tmp_path, 51, age=0)
    former, other = tmp_path / "crash.log", tmp_path / "kaijuan.log"
    for path in (former, other):
        path.write_text("x")
        os.utime(path, (1, 1))
    tidy(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([*falls[3:], young, other])
    assert not empty.exists()
    assert not former.exists()


@pytest.mark.parametrize("name", ["", "crash.log", "../crash-20240131-090000-1.log", "crash-20240131-090000-9.log"])
def test_a_name_that_is_none_or_gone_tells_of_no_fall(tmp_path: Path, name: str) -> None:
    (tmp_path / "crash.log").write_text("Fatal Python error")
    assert fell(tmp_path, name) is False


def test_a_folder_that_is_not_there_needs_no_tidying(tmp_path: Path) -> None:
    tidy(tmp_path / "none")
