"""The program falls in each way it can: the correction is kept, it is said in plain words, the next start goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEW_NAME = "青禾镇便民服务中心"


@pytest.fixture
def sample(samples: Path) -> Path:
    return next(iter(samples.glob("*2022*.txt")))


def run(kind: str, *files: Path) -> tuple[int, list[dict[str, Any]]]:
    command = [sys.executable, str(ROOT / "tests" / "falling_program.py"), kind, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=50)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def logs() -> Path:
    return Path(os.environ["XDG_DATA_HOME"]) / "kaijuan" / "logs"


def text_of_logs() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in logs().iterdir())


def test_faults_in_a_slot_in_painting_and_in_a_thread_are_told_in_a_dialog_and_work_goes_on(sample):
    code, (_kept, *seen) = run("faults", sample)
    assert (code, len(seen)) == (0, 3)
    for found in seen:
        (box,) = found["boxes"]
        assert "意外情况" in box
        assert found["kept"].replace("T", " ") in box
        assert found["agency"] != NEW_NAME  # taken back behind the dialog, and made again after it
    code, (found,) = run("look")
    assert (code, found["agency"], found["bar"]) == (0, NEW_NAME, None)  # it ended as it should
    assert NEW_NAME not in text_of_logs()
    assert text_of_logs().count("ValueError at falling_program.py") >= 3


def test_after_a_fall_the_next_start_tells_and_goes_on_at_the_same_place(sample):
    code, told = run("native", sample)
    assert code != 0
    assert [*told[0]] == ["kept"]
    (fall,) = logs().glob("crash-*.log")
    assert "Fatal Python error" in fall.read_text(encoding="utf-8")
    code, (found,) = run("look")
    assert code == 0
    assert found["agency"] == NEW_NAME
    assert found["place"] == "metadata:agency"
    assert "意外退出" in found["bar"]
    assert told[0]["kept"].replace("T", " ") in found["bar"]
    assert found["button"] == "打开日志所在文件夹"
    assert NEW_NAME not in text_of_logs()
    assert sample.stem not in text_of_logs()
    code, (again,) = run("look")
    assert (code, again["bar"]) == (0, None)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as POSIX does")
def test_a_figure_that_was_not_confirmed_when_the_process_was_killed_is_offered_at_the_next_start(sample):
    code, (typed,) = run("typing", sample)
    assert code == -signal.SIGKILL
    assert [*typed] == ["kept"]
    code, (found,) = run("look")
    assert code == 0
    assert "没有正常关闭" in found["bar"]
    (line,) = found["details"]
    assert "表三" in line
    assert "还没有确认：“51234”" in line
    assert found["button"] == "填入"
    assert found["steps"] == 0
    assert "51234" not in text_of_logs()
    code, (again,) = run("look")  # the run before ended as it should, and the person had been told
    assert (code, again["bar"], again["steps"]) == (0, None, 0)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as POSIX does")
@pytest.mark.parametrize("program", ["kill_window.py", "kill_busy_window.py"])
def test_what_was_typed_into_the_window_survives_its_being_killed(tmp_path: Path, program: str) -> None:
    command = [sys.executable, str(ROOT / "bench" / program), "--kills", "3", "--folder", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=55)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 kills" in done.stdout
    assert "0 lost" in done.stdout
